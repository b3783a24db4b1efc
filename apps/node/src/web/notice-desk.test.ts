// Notices to families as a desk issues them: whatever the lists, plans and the line know of a person, the sheet of
// everybody who is not home is the same, byte for byte but for the case, and so is the work that leads to it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeNotice, noticeSentence } from '@parley/exchange'
import type { NoticeAct, NoticeView } from '@parley/api'
import { nobleCryptography, personRef, utf8Bytes, valueOf } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'
import { A } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { playedTo, STAGES, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const NOBODY = personRef('case-of-nobody-at-all')
const STRANGERS = ['0', 'z'.repeat(64), '00000000-0000-4000-8000-000000000000'].map(personRef)

async function issue(desk: Sitting, about: PersonRef): Promise<NoticeView> {
  const body: NoticeAct = { do: 'issue', case: about, lang: 'uk' }
  const { notice } = sure(await desk.call('noticeAct', { body }))
  assert.ok(notice !== null)
  return notice
}

async function office(world: FakeWorld) {
  return sure(await (await sitAt(world, 'family-desk')).call('publicNotices', {}))
}

/** What a family finds out that holds the sheet and has the published keys. */
async function judged(world: FakeWorld, note: string): Promise<string> {
  const { origins, withdrawn, keys } = await office(world)
  const known = keys.map((vkey) => valueOf(parseVkey(vkey, nobleCryptography)))
  const sight = { origins, withdrawn, keys: known, now: world.clock.now() }
  return judgeNotice(note, sight, nobleCryptography).is
}

/** A notice without its case: what may differ from one family to another. */
function withoutCase({ note }: NoticeView, about: PersonRef): string {
  const [title = '', json = ''] = note.split('\n')
  return `${title}\n${json.replace(`"case":"${about}"`, '').replace(/"nonce":"[0-9a-f]{32}"/, '')}`
}

/** Every ref that anybody of this exchange knows: own and other lists, manifests, arrivals. */
function everyone(world: FakeWorld): readonly PersonRef[] {
  const { held, sought } = world.seat(A).register()
  const { offers, custody, answers } = world.seat(A).exchange()
  const all = [held, sought, offers, custody, answers].flatMap((one) => [...one.keys()])
  return [...new Set(all)]
}

for (const stage of STAGES) {
  test(`at the stage "${stage}" the notices of everybody who is not home are one`, async () => {
    const { world } = await playedTo(stage)
    const home = new Set(world.seat(A).exchange().home.keys())
    const desk = await sitAt(world, 'family-desk')
    const asked = [...everyone(world), NOBODY, ...STRANGERS]
    const seen = new Map<string, number>()
    const sizes = new Set<number>()
    for (const about of asked) {
      const notice = await issue(desk, about)
      sizes.add(utf8Bytes(notice.note).length - about.length)
      if (notice.says !== 'wait') continue
      const text = withoutCase(notice, about)
      seen.set(text, (seen.get(text) ?? 0) + 1)
    }
    assert.equal(seen.size, 1, [...seen.keys()].join('\n'))
    assert.equal(sizes.size, 1, 'one size, the notices of those at home among them')
    const told = world.seat(A).register().families.issued
    const atHome = [...told.values()].filter((one) => one.says === 'home')
    assert.ok(stage === 'home' ? atHome.length > 0 : atHome.length === 0)
    assert.ok(home.size > 0 || atHome.length === 0)
    assert.equal(world.seat(A).notes.filter((n) => n.kind === 'notice.issued').length, asked.length)
  })
}

test('notes of notices have one size and one number, whatever is said of whom', async () => {
  const { world } = await playedTo('home')
  const desk = await sitAt(world, 'family-desk')
  for (const about of [...everyone(world), NOBODY]) await issue(desk, about)
  const sizes = world
    .seat(A)
    .notes.filter((one) => one.kind === 'notice.issued')
    .map((one) => {
      const note = JSON.stringify(one.data)
      return note.length - (/\\"case\\":\\"([^"\\]+)/.exec(note)?.[1] ?? '').length
    })
  assert.equal(new Set(sizes).size, 1)
})

test('a family desk hears of a case no more than it typed', async () => {
  const { world } = await playedTo('running')
  const [listed] = world.seat(A).register().sought.keys()
  const desk = await sitAt(world, 'family-desk')
  for (const about of [listed ?? NOBODY, NOBODY]) {
    const notice = await issue(desk, about)
    assert.deepEqual(Object.keys(notice).sort(), KEYS)
    assert.equal(notice.says, 'wait')
  }
  const text = await desk.text('/api/families/notices')
  for (const name of ['Мельник', 'Коваль', 'Ткач', 'Бондар', 'Гончар']) {
    assert.equal(text.includes(name), false, name)
  }
})

const KEYS = ['at', 'case', 'code', 'lang', 'note', 'reason', 'says', 'sendings', 'state', 'until']

test('whoever comes home is alive, by each case number and whatever a board had said', async () => {
  const { world, crossing } = await playedTo('home')
  const [, home] = crossing.get(A) ?? []
  assert.ok(home !== undefined)
  const headquarters = await sitAt(world, 'headquarters')
  sure(await headquarters.call('noticeAct', { body: { do: 'board', case: home } }))
  assert.equal((await issue(await sitAt(world, 'family-desk'), home)).says, 'home')
  const answers = [...world.seat(A).exchange().answers]
  const [sought] =
    answers.find(([, g]) => g.answer.answer === 'held' && g.answer.heldRef === home) ?? []
  assert.ok(sought !== undefined && sought !== home)
  assert.equal((await issue(headquarters, sought)).says, 'home')
})

test('no word of the holder makes a second person alive, nor any person once one is home', async () => {
  const { world, crossing } = await playedTo('home')
  const [, home] = crossing.get(A) ?? []
  const outlook = (await sitAt(world, 'headquarters')).desk.outlook()
  const { state, register } = outlook
  const [sought, given] =
    [...state.answers].find(
      ([, { answer }]) => answer.answer === 'held' && answer.heldRef === home,
    ) ?? []
  const other = [...register.sought.keys()].find((ref) => ref !== sought)
  assert.ok(sought !== undefined && given !== undefined && other !== undefined)
  const told = (more: typeof state.answers, about: PersonRef): string | null =>
    noticeSentence(
      { ...outlook, state: { ...state, answers: new Map([...state.answers, ...more]) } },
      about,
    )
  const again = new Map([[other, { ...given, answer: { ...given.answer, ref: other } }]])
  assert.equal(told(new Map(), sought), 'home')
  assert.equal(told(again, other), 'wait', 'two cases for one person')
  assert.equal(told(again, sought), 'wait', 'nor can anybody tell which of the two it is')
  const late = new Map([[sought, { ...given, index: Number.MAX_SAFE_INTEGER }]])
  assert.equal(told(late, sought), 'wait', 'answered once the person was home')
})

test('two notices of one case, language and second have codes of their own', async () => {
  const { world } = await playedTo('answered')
  const desk = await sitAt(world, 'family-desk')
  const [one, other] = [await issue(desk, NOBODY), await issue(desk, NOBODY)]
  assert.equal(one.at, other.at)
  assert.notEqual(one.code, other.code)
})

test('after a board’s notice a sheet asks the family to come, and says nothing else', async () => {
  const { world } = await playedTo('answered')
  const [about] = world.seat(A).register().sought.keys()
  assert.ok(about !== undefined)
  const desk = await sitAt(world, 'family-desk')
  const before = await issue(desk, about)
  const headquarters = await sitAt(world, 'headquarters')
  const body: NoticeAct = { do: 'board', case: about }
  const refused = await desk.call('noticeAct', { body })
  assert.equal(!refused.ok && refused.refusal.code, 'not-allowed')
  sure(await headquarters.call('noticeAct', { body }))
  const again = await headquarters.call('noticeAct', { body })
  assert.equal(!again.ok && again.refusal.code, 'board-before')
  const after = await issue(desk, about)
  assert.deepEqual([before.says, after.says], ['wait', 'call'])
  assert.equal(before.note.length, after.note.length)
})

test('a withdrawn notice is said to be so to whoever holds it, once and for good', async () => {
  const { world } = await playedTo('framed')
  const desk = await sitAt(world, 'family-desk')
  assert.deepEqual((await office(world)).withdrawn, [])
  const notice = await issue(desk, NOBODY)
  world.clock.advance(60)
  const other = await issue(desk, NOBODY)
  assert.equal(await judged(world, notice.note), 'genuine')
  const [filled, ...more] = [(await office(world)).withdrawn]
  assert.equal(more.length, 0)
  assert.equal(filled?.length, 64)
  const typed = notice.code.toLowerCase().replaceAll('-', '')
  const body: NoticeAct = { do: 'withdraw', code: typed, reason: 'mistake' }
  assert.equal(sure(await desk.call('noticeAct', { body })).notice?.state, 'withdrawn')
  assert.equal(await judged(world, notice.note), 'withdrawn')
  assert.equal(await judged(world, other.note), 'genuine')
  const again = await desk.call('noticeAct', { body })
  assert.equal(!again.ok && again.refusal.code, 'withdrawn-before')
  const { withdrawn } = await office(world)
  assert.equal(withdrawn.length, 64, 'as many as before')
  assert.deepEqual(withdrawn, [...withdrawn].sort())
  assert.equal(withdrawn.filter((code) => filled?.includes(code)).length, 63)
  world.restart(A)
  assert.deepEqual((await office(world)).withdrawn, withdrawn)
})

test('what is asked for wrongly is refused by name, and nothing is noted', async () => {
  const { world } = await playedTo('framed')
  const desk = await sitAt(world, 'family-desk')
  const withdraw = (code: string): NoticeAct => ({ do: 'withdraw', code, reason: 'mistake' })
  const odd: readonly (readonly [unknown, string])[] = [
    [withdraw('0000-0000-0000'), 'no-such-notice'],
    [withdraw('not a code'), 'no-such-notice'],
    [{ do: 'issue', case: 'Мельник Олег', lang: 'uk' }, 'bad-request'],
    [{ do: 'issue', case: '', lang: 'uk' }, 'bad-request'],
    [{ do: 'issue', case: 'case-1', lang: 'de' }, 'bad-request'],
    [{ do: 'issue', case: 'case-1', lang: 'uk', says: 'home' }, 'said-nothing'],
    [{ do: 'withdraw', code: '0000-0000-0000', reason: 'bribe' }, 'bad-request'],
    [{ do: 'board', case: 'a b' }, 'bad-request'],
  ]
  for (const [body, code] of odd) {
    const done = await desk.call('noticeAct', { body: body as NoticeAct })
    if (code === 'said-nothing') assert.equal(sure(done).notice?.says, 'wait', 'no desk says more')
    else assert.equal(!done.ok && done.refusal.code, code, JSON.stringify(body))
  }
  assert.equal(world.seat(A).notes.length, 1)
})

test('nobody but families’ desks and headquarters issues a notice or sees one', async () => {
  const { world } = await playedTo('home')
  await issue(await sitAt(world, 'family-desk'), NOBODY)
  const before = world.seat(A).notes.length
  for (const role of BARRED) {
    const sitting = await sitAt(world, role)
    assert.equal((await sitting.call('notices', {})).ok, false, role)
    const body: NoticeAct = { do: 'issue', case: NOBODY, lang: 'en' }
    const done = await sitting.call('noticeAct', { body })
    assert.equal(!done.ok && done.refusal.code, 'not-allowed', role)
  }
  assert.equal(world.seat(A).notes.length, before)
})

const BARRED = ['mediator', 'transit', 'neutral', 'observer', 'press-office', 'public'] as const

test('what the office publishes holds keys and codes and no case', async () => {
  const { world } = await playedTo('home')
  const desk = await sitAt(world, 'family-desk')
  const notice = await issue(desk, NOBODY)
  const body: NoticeAct = { do: 'withdraw', code: notice.code, reason: 'family-asked' }
  sure(await desk.call('noticeAct', { body }))
  const text = await desk.text('/public/notices')
  assert.deepEqual(Object.keys(JSON.parse(text) as object).sort(), [
    'keys',
    'now',
    'origins',
    'withdrawn',
  ])
  for (const hidden of [NOBODY, 'family-asked', ...world.seat(A).exchange().home.keys()]) {
    assert.equal(text.includes(hidden), false, hidden)
  }
})
