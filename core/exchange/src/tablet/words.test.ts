// What a seat makes of what its tablets report: everybody's word is kept, the first stands, and nothing that
// is told late, twice or in another order makes a conflict of what is none.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { personRef, present } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { chainOf, checking, excepting } from '../../test/tablet-hands.ts'
import { notesAt } from '../line/line-notes.ts'
import type { LineNotes } from '../line/line-notes.ts'
import { applyPrivate, EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import { A, NOON } from '../small-exchange.testing.ts'
import type { RecordSays, TabletRecord } from './record.ts'
import { conflictOf, conflictsOf } from './tablet-book.ts'
import type { TabletConflict } from './tablet-book.ts'
import { settleRefusal } from './words.ts'

const ONE = 'a/dev/tablet-1'
const TWO = 'a/dev/tablet-2'
const DESK = 'a/dev/line-1'
const PLACE = { device: DESK, tranche: 't1', leg: 'line' } as const
const T1 = { tranche: 't1', leg: 'line', ref: personRef('a1') } as const

const entry = (kind: string, data: Json) => ({
  index: 0,
  kind,
  author: 'a/node/1',
  party: A,
  hash: '0'.repeat(64),
  body: null,
  data,
  more: [],
})

function noted(register: Register, kind: string, data: Json): Register {
  const applied = applyPrivate(register, entry(kind, data))
  if (!applied.ok) throw new Error(`refused: ${applied.refusal.at ?? ''}`)
  return applied.value
}

function reportOf(records: readonly TabletRecord[]): Json {
  const last = present(records.at(-1), 'a record')
  return {
    at: NOON,
    officer: null,
    device: last.device,
    head: { seq: last.seq, hash: last.hash },
    places: { line: DESK, onward: 'a/dev/home-1' },
    records: records.map((r) => r.note),
  }
}

const reported = (register: Register, records: readonly TabletRecord[]): Register =>
  records.length === 0 ? register : noted(register, 'tablet.reported', reportOf(records))

const atDesk = (register: Register, kind: string, says: Readonly<Record<string, Json>>): Register =>
  noted(register, kind, { at: NOON, officer: 'a/officer/1', ...PLACE, ...says })

const settle = (register: Register, stands: string): Register =>
  noted(register, 'tablet.settled', { at: NOON, officer: 'a/officer/2', ...T1, stands })

const notes = (register: Register): LineNotes => notesAt(register.line, PLACE)
const conflicts = (register: Register): readonly TabletConflict[] =>
  conflictsOf(register.tablets, 't1')

const from = (device: string) => (said: Partial<RecordSays>) => ({ ...said, device })
const one = async (...said: readonly Partial<RecordSays>[]): Promise<readonly TabletRecord[]> =>
  await chainOf(said.map(from(ONE)))
const two = async (...said: readonly Partial<RecordSays>[]): Promise<readonly TabletRecord[]> =>
  await chainOf(said.map(from(TWO)))

const receipts = (text: string, received: string | null, ref = 'a1'): Json => [
  { ref, text, released: 'r', received },
]
const releasing = (text: string, by: string): Partial<RecordSays> => ({
  kind: 'line.released',
  says: { side: 'releasing', releasedBy: by, receivedBy: null, receipts: receipts(text, null) },
})
const completing = (text: string, by: string): Partial<RecordSays> => ({
  kind: 'line.received',
  says: {
    side: 'releasing',
    releasedBy: by,
    receivedBy: 'b/dev/tablet-1',
    receipts: receipts(text, 's'),
  },
})
const absent = excepting('a1', 'listed-absent', 'a')
const takingBack: Partial<RecordSays> = { kind: 'line.withdrawn', says: { refs: ['a1'] } }

test('records go into the notes of the seat’s own line device, once', async () => {
  const chain = await one(checking('a1', 'a2'), releasing('text', ONE), completing('text', ONE))
  const once = reported(EMPTY_REGISTER, chain)
  assert.deepEqual(notes(once).checked, ['a1', 'a2'].map(personRef))
  assert.equal(notes(once).receipts.length, 1)
  assert.deepEqual(
    once.tablets.chains.get(ONE)?.hashes,
    chain.map((r) => r.hash),
  )
  const again = reported(reported(once, chain), chain.slice(0, 2))
  assert.deepEqual(again.line, once.line)
  assert.deepEqual(again.tablets, once.tablets)
})

test('a word of the desk brings in the receipts that waited behind the word it goes against', async () => {
  let register = reported(EMPTY_REGISTER, await one(absent))
  register = reported(register, await two(releasing('text', TWO), completing('text', TWO)))
  assert.equal(notes(register).receipts.length, 0, 'it waits')
  register = atDesk(register, 'line.checked', { refs: ['a1'] })
  assert.equal(notes(register).receipts.length, 1)
  assert.deepEqual(notes(register).checked, [personRef('a1')])
  assert.deepEqual(notes(register).exceptions, [])
  const again = atDesk(register, 'line.checked', { refs: ['a1'] })
  assert.deepEqual(again.line, register.line, 'said twice it brings in nothing more')
})

test('a desk that takes a standing word back brings in the receipt that waited', async () => {
  let register = reported(EMPTY_REGISTER, await one(absent))
  register = reported(register, await two(releasing('text', TWO), completing('text', TWO)))
  register = atDesk(register, 'line.withdrawn', { refs: ['a1'] })
  assert.deepEqual(conflicts(register), [])
  assert.equal(notes(register).receipts.length, 1)
})

const doubted = (records: readonly TabletRecord[], ...doubts: readonly Json[]): Json => ({
  ...(reportOf(records) as Readonly<Record<string, Json>>),
  doubts: [...doubts],
})

test('what is doubtful in a record is kept for officers and counts for nothing', async () => {
  const chain = await one(checking('a1', 'a2'), releasing('text', ONE), completing('text', ONE))
  const doubt = { seq: 3, ref: 'a1', code: 'wrong-signature' }
  const register = noted(EMPTY_REGISTER, 'tablet.reported', doubted(chain, doubt))
  assert.equal(register.tablets.chains.get(ONE)?.hashes.length, 3, 'the record is kept')
  assert.equal(notes(register).receipts.length, 0)
  const words = [...register.tablets.persons.values()].flatMap((p) => p.words)
  assert.deepEqual(
    words.map((w) => [w.said, w.receipt]),
    [
      ['released', null],
      ['checked', null],
    ],
  )
  assert.deepEqual(
    register.tablets.doubts.map((d) => [d.device, d.seq, d.refs, d.code]),
    [[ONE, 3, [personRef('a1')], 'wrong-signature']],
  )
  const whole = { seq: 1, ref: null, code: 'outside-hours' }
  const late = noted(EMPTY_REGISTER, 'tablet.reported', doubted(chain.slice(0, 1), whole))
  assert.deepEqual(notes(late).checked, [])
  assert.deepEqual(late.tablets.doubts[0]?.refs, ['a1', 'a2'].map(personRef))
})

const THREE = 'a/dev/tablet-3'
const three = async (...said: readonly Partial<RecordSays>[]): Promise<readonly TabletRecord[]> =>
  await chainOf(said.map(from(THREE)))

test('a receipt that waited behind a word comes in when that word is taken back', async () => {
  const first = await one(absent, takingBack)
  let register = reported(EMPTY_REGISTER, first.slice(0, 1))
  register = reported(register, await two(checking('a1')))
  register = reported(register, await three(releasing('text', THREE), completing('text', THREE)))
  assert.equal(notes(register).receipts.length, 0)
  register = reported(register, first.slice(1))
  assert.deepEqual(conflicts(register), [])
  assert.deepEqual(notes(register).checked, [personRef('a1')])
  assert.equal(notes(register).receipts.length, 1)
})

test('a receipt that waited comes in when officers let another word stand that agrees with it', async () => {
  let register = reported(EMPTY_REGISTER, await one(absent))
  register = reported(register, await two(checking('a1')))
  register = reported(register, await three(releasing('text', THREE), completing('text', THREE)))
  register = settle(register, TWO)
  assert.deepEqual(conflicts(register), [])
  assert.equal(notes(register).receipts.length, 1)
})

test('a receipt stays where the device that spoke first takes its own word back', async () => {
  const first = await one(checking('a1'), takingBack)
  let register = reported(EMPTY_REGISTER, first.slice(0, 1))
  register = reported(register, await two(releasing('text', TWO), completing('text', TWO)))
  assert.equal(notes(register).receipts.length, 1)
  register = reported(register, first.slice(1))
  assert.equal(notes(register).receipts.length, 1)
})

test('batches of any size, overlapping and twice, come to the same', async () => {
  const chain = await one(
    checking('a1'),
    checking('a2'),
    excepting('a3', 'died', 'a'),
    releasing('text', ONE),
    completing('text', ONE),
  )
  const whole = reported(EMPTY_REGISTER, chain)
  const cuts = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { maxLength: 8 })
  fc.assert(
    fc.property(cuts, (pieces) => {
      let register = EMPTY_REGISTER
      for (const [a, b] of [...pieces, [0, 5] as const]) {
        const had = register.tablets.chains.get(ONE)?.hashes.length ?? 0
        if (Math.min(a, b) > had) continue // the node refuses a gap before it notes anything
        register = reported(register, chain.slice(Math.min(a, b), Math.max(a, b)))
      }
      assert.deepEqual(register.line, whole.line)
      assert.deepEqual(
        register.tablets.chains.get(ONE)?.hashes,
        whole.tablets.chains.get(ONE)?.hashes,
      )
    }),
  )
})

test('two tablets that say the same of one person are no conflict, in whatever order they report', async () => {
  const first = await one(checking('a1', 'a2'), releasing('text', ONE), completing('text', ONE))
  const second = await two(checking('a1'), checking('a2'), excepting('a3', 'died', 'a'))
  const order = fc.infiniteStream(fc.boolean())
  fc.assert(
    fc.property(order, (turns) => {
      const waiting: readonly TabletRecord[][] = [[...first], [...second]]
      let register = EMPTY_REGISTER
      for (const turn of turns) {
        const [own, other] = turn ? waiting : waiting.toReversed()
        const chain = (own?.length ?? 0) > 0 ? own : other
        const next = chain?.shift()
        if (next === undefined) break
        register = reported(register, [next])
      }
      assert.deepEqual(conflicts(register), [])
      assert.deepEqual([...notes(register).proven].toSorted(), ['a1', 'a2'])
      assert.equal(notes(register).receipts.length, 1)
      assert.equal(notes(register).exceptions.length, 1)
    }),
  )
})

const disagreements: readonly (readonly [string, Partial<RecordSays>, Partial<RecordSays>])[] = [
  ['absent, and checked', absent, checking('a1')],
  ['checked, and absent', checking('a1'), absent],
  ['died, and checked', excepting('a1', 'died', 'a'), checking('a1')],
  ['checked, and doubtful', checking('a1'), excepting('a1', 'identity-doubtful', 'a')],
  ['released, and absent', releasing('text', ONE), absent],
  ['absent, and released', absent, releasing('text', TWO)],
  ['received, and died', completing('text', ONE), excepting('a1', 'died', 'a')],
  ['two receipts of one person', completing('text', ONE), completing('other', TWO)],
]

for (const [what, said, against] of disagreements) {
  test(`two tablets disagree, the first stands and both are kept: ${what}`, async () => {
    const before = reported(EMPTY_REGISTER, await one(said))
    const after = reported(before, await two(against))
    assert.deepEqual(after.line, before.line, 'nothing is overwritten')
    const [conflict] = conflicts(after)
    assert.deepEqual(
      [conflict?.stands.device, conflict?.against.map((w) => w.device)],
      [ONE, [TWO]],
    )
    const kept = reported(after, await two(against))
    assert.deepEqual(conflicts(kept), conflicts(after), 'told twice is told once')
  })
}

test('a conflict about one person leaves the others of the same record alone', async () => {
  const before = reported(EMPTY_REGISTER, await one(absent))
  const after = reported(before, await two(checking('a1', 'a2', 'a3')))
  assert.deepEqual(notes(after).checked, ['a2', 'a3'].map(personRef))
  assert.deepEqual(
    conflicts(after).map((c) => c.ref),
    ['a1'],
  )
})

test('whoever corrects themselves ends the conflict, and nobody’s note is lost', async () => {
  const second = await two(checking('a1'), releasing('text', TWO))
  const chain = await one(absent, takingBack)
  let register = reported(EMPTY_REGISTER, chain.slice(0, 1))
  register = reported(register, second)
  assert.equal(conflicts(register).length, 1)
  register = reported(register, chain.slice(1))
  assert.deepEqual(conflicts(register), [])
  assert.deepEqual([...notes(register).proven], ['a1'])
  assert.deepEqual(notes(register).exceptions, [])
  assert.equal(notes(register).handings.length, 1)
})

test('a tablet that takes back what another says too takes nothing from it', async () => {
  let register = reported(EMPTY_REGISTER, await one(checking('a1'), takingBack))
  assert.deepEqual(notes(register).checked, [])
  register = reported(register, await two(checking('a1')))
  assert.deepEqual(notes(register).checked, ['a1'])
  const first = reported(EMPTY_REGISTER, await two(checking('a1')))
  const after = reported(first, await one(checking('a1'), takingBack))
  assert.deepEqual(notes(after).checked, ['a1'])
})

test('officers settle for either of two, and what was decided against stays to be seen', async () => {
  const disagreeing = reported(
    reported(EMPTY_REGISTER, await one(absent)),
    await two(checking('a1'), releasing('text', TWO)),
  )
  const forTwo = settle(disagreeing, TWO)
  assert.deepEqual(conflicts(forTwo), [])
  assert.deepEqual([...notes(forTwo).proven], ['a1'])
  assert.deepEqual(notes(forTwo).exceptions, [])
  assert.equal(notes(forTwo).handings.length, 1)
  const [person] = [...forTwo.tablets.persons.values()]
  assert.deepEqual(
    person?.dropped.map((w) => w.device),
    [ONE],
  )
  assert.equal(person?.settledBy?.officer, 'a/officer/2')
  const forOne = settle(disagreeing, ONE)
  assert.deepEqual(conflicts(forOne), [])
  assert.deepEqual(forOne.line, disagreeing.line)
})

test('settling for an absent person takes the release back that nobody received', async () => {
  const said = await one(checking('a1'), releasing('text', ONE))
  const register = settle(reported(reported(EMPTY_REGISTER, said), await two(absent)), TWO)
  assert.deepEqual(notes(register).handings, [])
  assert.deepEqual(
    notes(register).exceptions.map((e) => e.exception),
    ['listed-absent'],
  )
})

test('of two receipts one goes out', async () => {
  const both = reported(
    reported(EMPTY_REGISTER, await one(completing('text', ONE))),
    await two(completing('other', TWO)),
  )
  assert.equal(notes(both).receipts.length, 1)
  const register = settle(both, TWO)
  assert.equal(notes(register).receipts.length, 1)
  assert.match(notes(register).receipts[0] ?? '', /^other/)
})

const sides = (register: Register) => ({
  persons: register.tablets.persons,
  line: register.line,
})

test('no officer settles what is none, for whom nobody heard, or against a receipt', async () => {
  const agreed = reported(EMPTY_REGISTER, await one(checking('a1')))
  assert.equal(settleRefusal(sides(EMPTY_REGISTER), T1, ONE), 'no-conflict')
  assert.equal(settleRefusal(sides(agreed), T1, ONE), 'no-conflict')
  const open = reported(agreed, await two(absent))
  assert.equal(settleRefusal(sides(open), T1, 'a/dev/tablet-3'), 'other-device')
  assert.equal(settleRefusal(sides(open), { ...T1, leg: 'onward' }, ONE), 'no-conflict')
  assert.equal(settleRefusal(sides(open), T1, TWO), null)
  const signed = reported(
    reported(EMPTY_REGISTER, await one(completing('text', ONE))),
    await two(absent),
  )
  assert.equal(settleRefusal(sides(signed), T1, TWO), 'receipt-stands')
  assert.equal(settleRefusal(sides(signed), T1, ONE), null)
  assert.deepEqual(settle(signed, TWO).line, signed.line)
})

test('a receipt that a report holds is not exchanged for another', async () => {
  const both = reported(
    reported(EMPTY_REGISTER, await one(completing('text', ONE))),
    await two(completing('other', TWO)),
  )
  const { receipts: out } = notes(both)
  const closed = {
    tranche: 't1',
    step: 1,
    leg: 'line',
    at: NOON,
    present: [],
    checked: [],
    exceptions: [],
  }
  const register = atDesk(both, 'line.closed', { closed: { ...closed, receipts: [...out] } })
  assert.equal(settleRefusal(sides(register), T1, TWO), 'reported-before')
  assert.equal(settleRefusal(sides(register), T1, ONE), null)
})

test('what an officer notes at the desk stands, and tablets’ words against it wait', async () => {
  let register = reported(EMPTY_REGISTER, await one(absent))
  register = atDesk(register, 'line.checked', { refs: ['a1'] })
  assert.deepEqual([...notes(register).proven], ['a1'])
  const [conflict] = conflicts(register)
  assert.deepEqual([conflict?.stands.device, conflict?.against[0]?.device], [DESK, ONE])
  register = atDesk(register, 'line.withdrawn', { refs: ['a1'] })
  assert.deepEqual(conflicts(register), [])
  assert.deepEqual([notes(register).checked, notes(register).exceptions], [[], []])
})

test('what was entered from paper is counted as such', async () => {
  const paper = await one({ ...checking('a1'), from: 'paper' }, checking('a2'))
  const register = reported(EMPTY_REGISTER, paper)
  assert.equal(register.tablets.chains.get(ONE)?.paper, 1)
  const [person] = [...register.tablets.persons.values()]
  assert.equal(person?.words[0]?.from, 'paper')
  assert.equal(person === undefined ? null : conflictOf(person), null)
})
