// A notice on its way to a family: what goes out is what the sheet says, once it is queued it goes until it has ended,
// and what a message says of anybody stands in the notice.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { judgeNotice, noteInAddress, NOTICE_LANGUAGES } from '@parley/exchange'
import type { CarryOutcome, ChannelMessage, FamilyChannel } from '@parley/exchange'
import type { NoticeAct, NoticeView } from '@parley/api'
import { nobleCryptography, personRef, valueOf } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'
import type { Seat } from '../seat/seat.ts'
import { A } from '../web/test/fake-world.ts'
import { playedTo, sure } from '../web/test/played-world.ts'
import type { Stage } from '../web/test/played-world.ts'
import { sitAt } from '../web/test/web-harness.ts'
import type { Sitting } from '../web/test/web-harness.ts'
import { MESSAGE_WORDS } from './message-words.ts'
import { keepSendings } from './sending-keeper.ts'
import type { SendingKeeper } from './sending-keeper.ts'

const PAGE = 'https://families.example/notice/'
const CHANNELS = ['mail', 'sms'] as const
const TO = { mail: 'family@example.org', sms: '+380000000001' } as const

/** A channel that keeps what it is given; each try is answered with the next of `fates`, the last one for good. */
function keeping(kind: 'mail' | 'sms', fates: readonly CarryOutcome['is'][] = ['taken']) {
  const sent: ChannelMessage[] = []
  const channel: FamilyChannel = {
    kind,
    carry: (message) => {
      const is = fates[Math.min(sent.length, fates.length - 1)] ?? 'taken'
      sent.push(message)
      return Promise.resolve({ is })
    },
    close: () => Promise.resolve(),
  }
  return { channel, sent }
}

async function office(stage: Stage = 'running') {
  const { world } = await playedTo(stage)
  const desk = await sitAt(world, 'family-desk', A, { channels: CHANNELS })
  const issue = async (about: PersonRef, lang: NoticeView['lang'] = 'uk'): Promise<NoticeView> => {
    const body: NoticeAct = { do: 'issue', case: about, lang }
    const { notice } = sure(await desk.call('noticeAct', { body }))
    assert.ok(notice !== null)
    return notice
  }
  const [about = personRef('case-1')] = world.seat(A).register().sought.keys()
  return { world, desk, issue, about }
}

const send = (desk: Sitting, code: string, channel: 'mail' | 'sms', to: string = TO[channel]) =>
  desk.call('noticeAct', { body: { do: 'send', code, channel, to } })

/** Runs the queue until there is nothing left that is due. */
async function carriedOut(
  seat: Seat,
  channels: readonly FamilyChannel[],
  faults: unknown[] = [],
): Promise<void> {
  let ms = 0
  let rounds = 0
  const keeper: { current: SendingKeeper | null } = { current: null }
  await new Promise<void>((resolve) => {
    keeper.current = keepSendings({
      seat,
      channels,
      page: PAGE,
      now: () => ms,
      pause: async (wait) => {
        ms += Math.max(wait, 1)
        if (++rounds === 6) resolve()
        await new Promise((next) => setImmediate(next))
      },
      onFault: (fault) => faults.push(fault),
    })
  })
  await keeper.current?.close()
}

async function statesOf(desk: Sitting, code: string): Promise<readonly string[]> {
  const { rows } = sure(await desk.call('notices', {}))
  return rows.find((row) => row.code === code)?.sendings.map(({ state }) => state) ?? []
}

test('messages have the words of the sheet on paper, in every language', () => {
  for (const lang of NOTICE_LANGUAGES) {
    const screens = readFileSync(`ui/src/words/${lang}/screens-notice.ts`, 'utf8')
    const { says, money, subject } = MESSAGE_WORDS[lang]
    for (const sentence of [...Object.values(says), money, subject]) {
      assert.ok(screens.includes(`'${sentence}'`), sentence)
    }
  }
})

for (const lang of NOTICE_LANGUAGES) {
  test(`a message says the sentence, the code and that nobody asks for money, and nobody’s name: ${lang}`, async () => {
    const { world, desk, issue, about } = await office()
    const { code, says } = await issue(about, lang)
    const [mail, sms] = [keeping('mail'), keeping('sms')]
    for (const channel of CHANNELS) sure(await send(desk, code, channel))
    await carriedOut(world.seat(A), [mail.channel, sms.channel])
    const names = [...world.seat(A).register().sought.values()].map((one) => one.name.surname ?? '')
    for (const { sent } of [mail, sms]) {
      const [message] = sent
      assert.ok(message !== undefined && sent.length === 1)
      const { text, subject } = message
      const words = MESSAGE_WORDS[lang]
      for (const part of [words.says[says], words.money, code, about])
        assert.ok(text.includes(part))
      assert.equal(subject.includes(about) || subject.includes(code), false)
      assert.deepEqual(
        names.filter((name) => text.includes(name)),
        [],
      )
    }
    const address = /https:\S+#\S+/.exec(mail.sent[0]?.text ?? '')?.[0] ?? ''
    const published = sure(await desk.call('publicNotices', {}))
    const keys = published.keys.map((vkey) => valueOf(parseVkey(vkey, nobleCryptography)))
    const sight = { ...published, keys, now: world.clock.now() }
    assert.equal(judgeNotice(noteInAddress(address) ?? '', sight, nobleCryptography).is, 'genuine')
  })
}

test('whoever is listed, asked for or unknown gets one and the same message but for case, code and address', async () => {
  const { world, desk, issue } = await office()
  const { sought } = world.seat(A).register()
  const home = world.seat(A).exchange().home
  const mail = keeping('mail')
  const asked = [...sought.keys(), personRef('case-x')].filter((ref) => !home.has(ref))
  const bare = new Set<string>()
  for (const about of asked) {
    const { code } = await issue(about)
    sure(await send(desk, code, 'mail'))
    await carriedOut(world.seat(A), [mail.channel])
    const text = mail.sent.at(-1)?.text ?? ''
    bare.add(text.replaceAll(about, '').replaceAll(code, '').replace(/#\S+/, ''))
  }
  assert.equal(mail.sent.length, asked.length)
  assert.equal(bare.size, 1)
})

test('a message that was taken is noted and not sent again, also by a node that starts anew', async () => {
  const { world, desk, issue, about } = await office()
  const { code } = await issue(about)
  sure(await send(desk, code, 'mail'))
  sure(await send(desk, code, 'mail')) // pressed twice
  const mail = keeping('mail')
  for (let i = 0; i < 3; i++) await carriedOut(world.seat(A), [mail.channel])
  assert.equal(mail.sent.length, 1)
  assert.deepEqual(await statesOf(desk, code), ['taken'])
})

/** A seat that so many times cannot note what was sent. */
function failing(seat: Seat, times: number): Seat {
  let left = times
  const note: Seat['note'] = (kind, ...said) => {
    if (kind !== 'notice.sent' || left <= 0) return seat.note(kind, ...said)
    left -= 1
    return Promise.reject(new Error('the disk is full'))
  }
  return new Proxy(seat, {
    get: (target, name) => {
      const found: unknown = name === 'note' ? note : Reflect.get(target, name, target)
      return typeof found === 'function' ? (found.bind(target) as unknown) : found
    },
  })
}

test('a log that cannot be written sends nobody the same again, and is written when it can be', async () => {
  const { world, desk, issue, about } = await office()
  const { code } = await issue(about)
  sure(await send(desk, code, 'mail'))
  const mail = keeping('mail')
  const faults: unknown[] = []
  await carriedOut(failing(world.seat(A), 3), [mail.channel], faults)
  assert.deepEqual([faults.length, mail.sent.length], [3, 1])
  assert.deepEqual(await statesOf(desk, code), ['taken'])
})

test('a node that ends before it could note an end sends again with the same id', async () => {
  const { world, desk, issue, about } = await office()
  const { code } = await issue(about)
  sure(await send(desk, code, 'mail'))
  const mail = keeping('mail')
  await carriedOut(failing(world.seat(A), Infinity), [mail.channel])
  assert.deepEqual([mail.sent.length, await statesOf(desk, code)], [1, ['waiting']])
  await carriedOut(world.seat(A), [mail.channel])
  assert.equal(mail.sent.length, 2)
  assert.equal(new Set(mail.sent.map(({ id }) => id)).size, 1)
  assert.deepEqual(await statesOf(desk, code), ['taken'])
})

test('what cannot be carried now is tried again, and does not keep the next from going', async () => {
  const { world, desk, issue, about } = await office()
  const [one, two] = [await issue(about), await issue(personRef('case-x'))]
  sure(await send(desk, one.code, 'sms'))
  sure(await send(desk, two.code, 'mail'))
  const sms = keeping('sms', ['later', 'later', 'taken'])
  const mail = keeping('mail')
  await carriedOut(world.seat(A), [sms.channel, mail.channel])
  assert.equal(sms.sent.length, 3)
  assert.equal(mail.sent.length, 1)
  assert.deepEqual(await statesOf(desk, one.code), ['taken'])
})

test('a channel that is switched off keeps what was queued for it until it is there again', async () => {
  const { world, desk, issue, about } = await office()
  const { code } = await issue(about)
  sure(await send(desk, code, 'sms'))
  await carriedOut(world.seat(A), [keeping('mail').channel])
  assert.deepEqual(await statesOf(desk, code), ['waiting'])
  const sms = keeping('sms', ['refused'])
  await carriedOut(world.seat(A), [sms.channel])
  assert.deepEqual(await statesOf(desk, code), ['refused'])
})

test('a notice that was withdrawn while it waited goes to nobody', async () => {
  const { world, desk, issue, about } = await office()
  const { code } = await issue(about)
  sure(await send(desk, code, 'mail'))
  const body: NoticeAct = { do: 'withdraw', code, reason: 'mistake' }
  sure(await desk.call('noticeAct', { body }))
  const mail = keeping('mail')
  await carriedOut(world.seat(A), [mail.channel])
  assert.deepEqual(mail.sent, [])
  assert.deepEqual(await statesOf(desk, code), ['dropped'])
})

test('an address that was typed is in no answer of any desk', async () => {
  const { world, desk, issue, about } = await office()
  const { code } = await issue(about)
  sure(await send(desk, code, 'mail'))
  for (const path of ['families/notices', 'families', 'homes', 'session']) {
    assert.equal((await desk.text(`/api/${path}`)).includes(TO.mail), false, path)
  }
  const headquarters = await sitAt(world, 'headquarters')
  assert.equal((await headquarters.text('/api/families/notices')).includes(TO.mail), false)
})

test('notes of what is to be sent have one size, whatever the address', async () => {
  const { world, desk, issue, about } = await office()
  const { code } = await issue(about)
  const before = world.seat(A).notes.length
  sure(await send(desk, code, 'mail', 'a@b.example'))
  sure(await send(desk, code, 'mail', `${'x'.repeat(60)}@${'y'.repeat(60)}.example`))
  sure(await send(desk, code, 'sms'))
  const sizes = world
    .seat(A)
    .notes.slice(before)
    .map(({ data }) => JSON.stringify(data).length)
  assert.equal(sizes.length, 3)
  assert.equal(new Set(sizes).size, 1)
})

const REFUSED: readonly (readonly [channel: 'mail' | 'sms', to: string])[] = [
  ['mail', ''],
  ['mail', 'family'],
  ['mail', 'a@b, c@d'],
  ['mail', 'a@b\r\nbcc: c@d'],
  ['mail', 'Family <a@b.example>'],
  ['mail', '+380000000001'],
  ['sms', '380000000001'],
  ['sms', '+0380000000'],
  ['sms', '+38000'],
  ['sms', 'family@example.org'],
]
for (const [channel, to] of REFUSED) {
  test(`no address of ${channel}: ${JSON.stringify(to)}`, async () => {
    const { world, desk, issue, about } = await office()
    const { code } = await issue(about)
    const before = world.seat(A).notes.length
    const refused = await send(desk, code, channel, to)
    assert.equal(!refused.ok && refused.refusal.code, 'bad-address')
    assert.equal(world.seat(A).notes.length, before)
  })
}

test('a desk without a way of sending, a code nobody issued and a withdrawn notice are refused', async () => {
  const { world, desk, issue, about } = await office()
  const { code } = await issue(about)
  const without = await sitAt(world, 'family-desk')
  const codeOf = (result: Awaited<ReturnType<typeof send>>) => !result.ok && result.refusal.code
  assert.equal(codeOf(await send(without, code, 'mail')), 'no-channel')
  assert.equal(codeOf(await send(desk, '0000-0000-0000', 'mail')), 'no-such-notice')
  for (const role of ['hotline', 'press-office', 'mediator'] as const) {
    assert.equal(codeOf(await send(await sitAt(world, role), code, 'mail')), 'not-allowed')
  }
  sure(await desk.call('noticeAct', { body: { do: 'withdraw', code, reason: 'mistake' } }))
  assert.equal(codeOf(await send(desk, code, 'mail')), 'notice-void')
})
