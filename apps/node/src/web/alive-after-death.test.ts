// Somebody is alive after word of death, be it a holder's answer or a board's notice. The word is taken back in sight,
// and no sheet, form or telephone goes on saying what it made of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeNotice } from '@parley/exchange'
import type { NoticeAct, NoticeView } from '@parley/api'
import { nobleCryptography, personRef, valueOf } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'
import { A, B } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { officerOf, perform } from '../stages/perform.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const act = (desk: Sitting, body: NoticeAct) => desk.call('noticeAct', { body })

async function issued(desk: Sitting, about: PersonRef): Promise<NoticeView> {
  const { notice } = sure(await act(desk, { do: 'issue', case: about, lang: 'ru' }))
  assert.ok(notice !== null)
  return notice
}

/** A case of A whose person has not come home, with both desks that tell families. */
async function awaited() {
  const { world } = await playedTo('running')
  const [about] = world.seat(A).register().sought.keys()
  assert.ok(about !== undefined)
  const desk = await sitAt(world, 'family-desk')
  return { world, about, desk, headquarters: await sitAt(world, 'headquarters') }
}

async function judged(world: FakeWorld, note: string): Promise<string> {
  const office = sure(await (await sitAt(world, 'family-desk')).call('publicNotices', {}))
  const keys = office.keys.map((vkey) => valueOf(parseVkey(vkey, nobleCryptography)))
  const sight = { ...office, keys, now: world.clock.now() }
  return judgeNotice(note, sight, nobleCryptography).is
}

test('alive after a board’s notice: the sheets of that time count no longer, and new ones ask the family to come', async () => {
  const { world, about, desk, headquarters } = await awaited()
  const early = await issued(desk, about)
  sure(await act(headquarters, { do: 'board', case: about }))
  const sheet = await issued(desk, about)
  assert.deepEqual([early.says, sheet.says], ['wait', 'call'])
  sure(await act(headquarters, { do: 'board-reversed', case: about }))
  const { rows } = sure(await desk.call('notices', {}))
  const states = new Map(rows.map(({ code, state, reason }) => [code, [state, reason]]))
  assert.deepEqual(states.get(sheet.code), ['withdrawn', 'replaced'])
  assert.deepEqual(states.get(early.code), ['valid', null])
  assert.equal(await judged(world, sheet.note), 'withdrawn')
  assert.equal((await issued(desk, about)).says, 'call')
})

test('alive after a board’s notice: there is no notice of death any more, and headquarters sees that it was taken back', async () => {
  const { world, about, desk, headquarters } = await awaited()
  sure(await act(headquarters, { do: 'board', case: about }))
  assert.equal((await headquarters.call('forms', { params: { ref: about } })).ok, true)
  world.clock.advance(3600)
  sure(await act(headquarters, { do: 'board-reversed', case: about }))
  const form = await headquarters.call('forms', { params: { ref: about } })
  assert.equal(!form.ok && form.refusal.code, 'no-form')
  const { boards } = sure(await headquarters.call('notices', {}))
  assert.deepEqual(
    boards?.map(({ ref, isReversed, at }) => [ref, isReversed, at]),
    [[about, true, world.clock.now()]],
  )
  assert.equal('boards' in sure(await desk.call('notices', {})), false)
})

test('alive after a board’s notice: who holds a sheet of that time hears nothing by telephone', async () => {
  const { world, about, desk, headquarters } = await awaited()
  sure(await act(headquarters, { do: 'board', case: about }))
  const { code } = await issued(desk, about)
  const hotline = await sitAt(world, 'hotline')
  const call = async () => sure(await hotline.call('call', { body: { case: about, code } }))
  assert.deepEqual(await call(), { is: 'fits', says: 'call' })
  sure(await act(headquarters, { do: 'board-reversed', case: about }))
  assert.deepEqual(await call(), { is: 'no-fit', says: null })
})

test('alive after a board’s notice: another notice of a board may follow, and is taken back like the first', async () => {
  const { about, desk, headquarters } = await awaited()
  for (let i = 0; i < 2; i++) {
    sure(await act(headquarters, { do: 'board', case: about }))
    assert.equal((await issued(desk, about)).says, 'call')
    sure(await act(headquarters, { do: 'board-reversed', case: about }))
  }
  const { rows } = sure(await desk.call('notices', {}))
  assert.deepEqual([...new Set(rows.map(({ state }) => state))], ['withdrawn'])
})

test('alive after a board’s notice: the own arrival goes before both words', async () => {
  const { world } = await playedTo('home')
  const [home] = world.seat(A).exchange().home.keys()
  assert.ok(home !== undefined)
  const headquarters = await sitAt(world, 'headquarters')
  sure(await act(headquarters, { do: 'board', case: home }))
  sure(await act(headquarters, { do: 'board-reversed', case: home }))
  assert.equal((await issued(headquarters, home)).says, 'home')
  assert.deepEqual(sure(await headquarters.call('notices', {})).boards, [])
})

test('alive after a holder’s word of death: the later answer stands, and no family hears either', async () => {
  const { world, about, desk } = await awaited()
  const { answer: before } = world.seat(A).exchange().answers.get(about) ?? {}
  assert.ok(before?.answer === 'held')
  const says = async (answer: object): Promise<string> => {
    const seat = world.seat(B)
    const answers = [{ ref: about, ...answer }] as never // of the shape that the reader checks
    const given = { at: world.clock.now(), answers }
    sure(await perform(seat, { kind: 'answer.given', says: given, author: officerOf(seat) }))
    const standing = world.seat(A).exchange().answers.get(about)?.answer.answer
    return `${standing} ${(await issued(desk, about)).says}`
  }
  assert.equal(await says({ answer: 'dead', notice: null }), 'dead wait')
  assert.equal(await says({ answer: 'held', heldRef: before.heldRef }), 'held wait')
})

const REFUSED: readonly (readonly [role: 'family-desk' | 'headquarters', code: string])[] = [
  ['family-desk', 'not-allowed'],
  ['headquarters', 'no-board-notice'],
]
for (const [role, code] of REFUSED) {
  test(`a board’s notice that is not there or not one’s own to take back is refused: ${role}, ${code}`, async () => {
    const { world, about } = await awaited()
    const before = world.seat(A).notes.length
    const refused = await act(await sitAt(world, role), { do: 'board-reversed', case: about })
    assert.equal(!refused.ok && refused.refusal.code, code)
    const other = await act(await sitAt(world, role), {
      do: 'board-reversed',
      case: personRef('case-x'),
    })
    assert.equal(other.ok, false)
    assert.equal(world.seat(A).notes.length, before)
  })
}
