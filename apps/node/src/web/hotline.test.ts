// The hotline: one case and one code in, one sentence out. Whoever calls without a sheet of that case learns nothing,
// and neither do the desk, its log and the shape of the answer say more about one person than about another.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CallAnswered } from '@parley/api'
import { MAX_CALLS } from '@parley/exchange'
import { personRef } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { A, B } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { playedTo, STAGES, sure } from './test/played-world.ts'
import { PARTY_OF, sitAt } from './test/web-harness.ts'

const NOBODY = personRef('case-of-nobody-at-all')
const NO_CODE = '0000-0000-0000'

async function sheetOf(world: FakeWorld, about: PersonRef): Promise<string> {
  const desk = await sitAt(world, 'family-desk')
  const { notice } = sure(
    await desk.call('noticeAct', { body: { do: 'issue', case: about, lang: 'uk' } }),
  )
  return notice?.code ?? ''
}

async function asked(world: FakeWorld, about: string, code: string): Promise<CallAnswered> {
  const desk = await sitAt(world, 'hotline')
  return sure(await desk.call('call', { body: { case: about, code } }))
}

function atHome(world: FakeWorld): PersonRef {
  const { home, custody } = world.seat(A).exchange()
  const own = [...home.keys()].find((ref) =>
    custody.get(ref)?.lanes.some((lane) => lane.where === 'home'),
  )
  return own ?? NOBODY
}

const NO_FIT: CallAnswered = { is: 'no-fit', says: null }

for (const stage of STAGES) {
  test(`at the stage "${stage}" a caller with a sheet hears what a new sheet would say`, async () => {
    const { world } = await playedTo(stage)
    const { sought, held } = world.seat(A).register()
    const cases = [
      ...sought.keys(),
      ...held.keys(),
      ...world.seat(A).exchange().home.keys(),
      NOBODY,
    ]
    for (const about of new Set(cases)) {
      const code = await sheetOf(world, about)
      const issued = world.seat(A).register().families.issued.get(code)
      assert.deepEqual(await asked(world, about, code), { is: 'fits', says: issued?.says })
    }
  })
}

test('a code is heard in small letters, with spaces, and with O for 0 and I for 1', async () => {
  const { world } = await playedTo('home')
  const code = await sheetOf(world, NOBODY)
  const heard = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i')
  assert.deepEqual(await asked(world, NOBODY, heard), { is: 'fits', says: 'wait' })
})

test('without a sheet of that very case that still holds, there is one answer', async () => {
  const { world } = await playedTo('home')
  const home = atHome(world)
  const [own, other, void_] = [
    await sheetOf(world, home),
    await sheetOf(world, NOBODY),
    await sheetOf(world, home),
  ]
  assert.equal((await asked(world, home, own)).says, 'home')
  const desk = await sitAt(world, 'family-desk')
  sure(await desk.call('noticeAct', { body: { do: 'withdraw', code: void_, reason: 'mistake' } }))
  for (const code of ['', ' ', 'x', NO_CODE, other, void_, own.slice(1), `${own}0`, home]) {
    assert.deepEqual(await asked(world, home, code), NO_FIT, code)
  }
  assert.deepEqual(await asked(world, NOBODY, own), NO_FIT)
  assert.deepEqual(await asked(world, 'another-case', own), NO_FIT)
})

test('a sheet that has expired opens nothing any more', async () => {
  const { world } = await playedTo('home')
  const home = atHome(world)
  const code = await sheetOf(world, home)
  world.clock.advance(90 * 86_400 - 1)
  assert.equal((await asked(world, home, code)).says, 'home')
  world.clock.advance(1)
  assert.deepEqual(await asked(world, home, code), NO_FIT)
})

test('every call is noted, in notes of one size, whatever was answered', async () => {
  const { world } = await playedTo('home')
  const home = atHome(world)
  const code = await sheetOf(world, home)
  const calls = [
    [home, code],
    [home, NO_CODE],
    [home, 'x'],
    [NOBODY, code],
    [NOBODY, ''],
  ] as const
  for (const [about, given] of calls) await asked(world, about, given)
  const notes = world.seat(A).notes.filter(({ kind }) => kind === 'call.taken')
  assert.equal(notes.length, calls.length)
  const sizes = notes.map(
    ({ data }, i) => JSON.stringify(data).length - (calls[i]?.[0].length ?? 0),
  )
  assert.equal(new Set(sizes).size, 1)
  for (const { data } of notes)
    assert.deepEqual(Object.keys(data ?? {}).sort(), ['at', 'case', 'code'])
})

test('after many calls about a case in a day nothing is said of it, and of others it is', async () => {
  const { world } = await playedTo('home')
  const home = atHome(world)
  const [code, other] = [await sheetOf(world, home), await sheetOf(world, NOBODY)]
  for (let i = 0; i < MAX_CALLS; i++) await asked(world, home, NO_CODE)
  assert.deepEqual(await asked(world, home, code), { is: 'too-many-calls', says: null })
  assert.equal((await asked(world, NOBODY, other)).says, 'wait')
  world.clock.advance(86_401)
  assert.equal((await asked(world, home, code)).says, 'home')
})

test('a hotline has no list: every other question is refused, and its answers name nobody', async () => {
  const { world } = await playedTo('home')
  const desk = await sitAt(world, 'hotline')
  for (const one of [
    'people',
    'families',
    'notices',
    'board',
    'handover',
    'homes',
    'plan',
    'agreement',
  ] as const) {
    const answer = await desk.call(one, {})
    assert.equal(answer.ok, false, one)
  }
  const session = await desk.text('/api/session')
  const text =
    session + JSON.stringify(await asked(world, atHome(world), await sheetOf(world, atHome(world))))
  for (const name of ['Мельник', 'Коваль', 'Ткач', 'Бондар', 'Гончар']) {
    assert.equal(text.includes(name), false, name)
  }
})

test('nobody but the hotline of a side takes calls, and none hears of the other side', async () => {
  const { world } = await playedTo('home')
  const home = atHome(world)
  const code = await sheetOf(world, home)
  const before = world.seat(A).notes.length
  for (const role of [
    'headquarters',
    'mediator',
    'transit',
    'neutral',
    'observer',
    'family-desk',
    'press-office',
    'public',
  ] as const) {
    const desk = await sitAt(world, role, PARTY_OF[role])
    const answer = await desk.call('call', { body: { case: home, code } })
    assert.equal(!answer.ok && answer.refusal.code, 'not-allowed', role)
  }
  const far = await sitAt(world, 'hotline', B)
  assert.deepEqual(sure(await far.call('call', { body: { case: home, code } })), NO_FIT)
  assert.equal(world.seat(A).notes.length, before)
})
