// A tablet alone says what its seat's desk at the line would say: the same rules over the same notes, whatever
// came in earlier tranches.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, partyId, personRef, present } from '@parley/kernel'
import type { JsonObject, PartyId } from '@parley/kernel'
import { chainOf, checking, excepting, keyOf, packFor, X } from '../../test/tablet-hands.ts'
import type { ExceptionWord } from '../handover.ts'
import { earlierBalance } from '../line/keeping-back.ts'
import { lineDesk, releaseRefusal } from '../line/line-desk.ts'
import type { LineDesk } from '../line/line-desk.ts'
import { notesAt } from '../line/line-notes.ts'
import { A, B, crossing, lineFor, NOON, SmallExchange } from '../small-exchange.testing.ts'
import type { ManifestLine } from '../tranche.ts'
import type { CopyHeld } from './copies.ts'
import type { Pack } from './pack.ts'
import { parseRecord, recordText } from './record.ts'
import type { RecordSays, TabletRecord } from './record.ts'
import {
  deskOf,
  headOf,
  noted,
  openTablet,
  refsIn,
  safetyOf,
  withCopy,
  withRecord,
} from './tablet.ts'
import type { Tablet } from './tablet.ts'

const DEVICE = 'a/dev/tablet-1'

/** The pack of a seat's state, as its node makes it. */
function packOf(log: SmallExchange, party: PartyId, tranche: string): Pack {
  const { state } = log
  const open = present(state.tranches.get(tranche), 'the tranche')
  return packFor({
    party,
    tranche,
    stage: open.stage,
    manifest: open.manifest,
    presented: [...open.presented].map(([ref, outcome]) => ({ ref, outcome })),
    present: [...open.present],
    checked: [...open.checked],
    exceptions: [...open.exceptions],
    receipts: [...open.receipts.values()],
    families: [...state.families].map(([ref, group]) => ({ ref, group })),
    earlier: [...earlierBalance(state, tranche)].map(([key, people]) => ({ key, people })),
  })
}

/** All that an officer can tell from a desk. */
function told(desk: LineDesk): JsonObject {
  const { persons } = desk.tranche.manifest
  const route = { from: desk.party, leg: 'line', at: NOON, tranche: desk.tranche.id } as const
  return {
    keptBack: [...desk.keptBack].toSorted(),
    released: [...desk.released].toSorted(),
    proven: [...desk.notes.proven].toSorted(),
    absent: desk.tranche.exceptions.map((e) => `${e.exception} ${e.ref ?? ''}`).toSorted(),
    refusals: persons.map(({ ref, via, to }) =>
      releaseRefusal(desk, { ...route, ref, to: via ?? to }),
    ),
  }
}

const lines = (tranche: string, count: number): readonly ManifestLine[] => [
  ...Array.from({ length: count }, (_, i) =>
    lineFor(`a${tranche}${i}`, A, { category: i % 3 === 0 ? 'civilian' : 'soldier' }),
  ),
  ...Array.from({ length: count }, (_, i) =>
    lineFor(`b${tranche}${i}`, B, { category: i % 2 === 0 ? 'civilian' : 'soldier', via: null }),
  ),
]

interface Drawn {
  /** Persons of each side in the earlier tranche and in this one. */
  readonly counts: readonly [number, number]
  /** Who crossed in the earlier tranche, by place. */
  readonly crossed: readonly number[]
  readonly acts: readonly { readonly who: number; readonly what: ExceptionWord | 'checked' }[]
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  counts: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })),
  crossed: fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 6 }),
  acts: fc.array(
    fc.record({
      who: fc.nat({ max: 9 }),
      what: fc.constantFrom('checked', 'listed-absent', 'identity-doubtful', 'died'),
    }),
    { maxLength: 8 },
  ),
})

/** An exchange whose first tranche is over and whose second has the go. */
function exchangeOf({ counts, crossed }: Drawn): SmallExchange {
  const log = new SmallExchange().frame()
  const [before, now] = counts.map((count, i) => lines(`t${i + 1}`, count))
  log.manifest(before ?? [], 't1').go('t1')
  log.clear(
    (before ?? []).map((l) => l.ref),
    't1',
  )
  const handed = (before ?? [])
    .filter((_, i) => crossed.includes(i))
    .map(({ ref, from, via, to }) => ({ ref, from, to: via ?? to }))
  log.say(A, 'handover.stepped', crossing('t1', 1, handed))
  for (const party of [A, B]) log.say(party, 'tranche.closed', { tranche: 't1', at: NOON })
  log.manifest(now ?? [], 't2').go('t2')
  log.clear(
    (now ?? []).map((l) => l.ref),
    't2',
  )
  return log
}

/** Unsigned records of acts: what a signature adds, other tests show. */
function recordsOf(log: SmallExchange, { acts }: Drawn): readonly RecordSays[] {
  const persons = log.state.tranches.get('t2')?.manifest.persons ?? []
  return acts.flatMap(({ who, what }) => {
    const line = persons[who % Math.max(1, persons.length)]
    if (line === undefined) return []
    const says: Partial<RecordSays> =
      what === 'checked' ? checking(line.ref) : excepting(line.ref, what, line.from)
    const base = { at: NOON, device: DEVICE, from: 'screen', leg: 'line' } as const
    const rest = { officer: 'a/officer/1', tranche: 't2', x: X, kind: 'line.checked' as const }
    return [{ ...base, ...rest, says: {}, ...says }]
  })
}

test('a tablet’s desk says what the seat’s desk says of the same manifest and notes', () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom(A, B), (draw, party) => {
      const log = exchangeOf(draw)
      let tablet: Tablet = openTablet(packOf(log, party, 't2'))
      for (const [i, said] of recordsOf(log, draw).entries()) {
        const prev = headOf(tablet)?.hash ?? null
        const record = { ...said, seq: i + 1, prev, hash: String(i).padStart(64, '0'), note: '' }
        const next = withRecord(tablet, record)
        assert.ok(next.ok)
        tablet = next.value
      }
      const place = { device: DEVICE, tranche: 't2', leg: 'line' } as const
      const notes = notesAt(tablet.book, place)
      const seat = lineDesk({ state: log.state, notes, party, reported: new Set() })
      assert.deepEqual(told(deskOf(tablet)), told(present(seat, 'the desk')))
    }),
  )
})

const chain = await chainOf([checking('a1'), checking('a2'), checking('a3')])

function with3(): Tablet {
  let tablet = openTablet(packFor())
  for (const record of chain) {
    const next = withRecord(tablet, record)
    if (next.ok) tablet = next.value
  }
  return tablet
}

const strangers: readonly (readonly [string, Partial<TabletRecord>, string])[] = [
  ['another tablet’s', { device: 'a/dev/tablet-2' }, 'other-device'],
  ['one of another exchange', { x: 'other.example/x' }, 'other-exchange'],
  ['one of another tranche', { tranche: 't2' }, 'other-tranche'],
  ['one too far on', { seq: 6 }, 'out-of-order'],
  ['one in another’s place', { seq: 2, hash: 'e'.repeat(64) }, 'forked'],
  ['the next on another history', { seq: 4, prev: 'e'.repeat(64) }, 'forked'],
  ['one that is no note', { seq: 4, prev: chain[2]?.hash ?? '', says: { who: 'a1' } }, 'field'],
]

for (const [what, change, code] of strangers) {
  test(`a tablet takes no record back that is not its next: ${what}`, () => {
    const record = { ...present(chain[2], 'a record'), ...change }
    const taken = withRecord(with3(), record)
    assert.equal(taken.ok ? 'ok' : taken.refusal.code, code)
  })
}

test('three numbers count every record once, by how safe it is', () => {
  let tablet = with3()
  assert.deepEqual(safetyOf(tablet), { once: 3, twice: 0, reported: 0 })
  const copy = (keeper: string, seq: number): CopyHeld => ({
    at: NOON,
    device: DEVICE,
    hash: chain[seq - 1]?.hash ?? '',
    keeper,
    seq,
  })
  const take = (one: CopyHeld): string => {
    const next = withCopy(tablet, one)
    if (next.ok) tablet = next.value
    return next.ok ? 'ok' : next.refusal.code
  }
  assert.equal(take(copy(DEVICE, 3)), 'own-copy')
  assert.equal(take({ ...copy('a/dev/tablet-2', 3), device: 'a/dev/tablet-3' }), 'other-device')
  assert.equal(take({ ...copy('a/dev/tablet-2', 3), hash: '0'.repeat(64) }), 'other-records')
  assert.equal(take({ ...copy('a/dev/tablet-2', 3), seq: 9 }), 'other-records')
  assert.deepEqual(safetyOf(tablet), { once: 3, twice: 0, reported: 0 })
  assert.equal(take(copy('a/dev/tablet-2', 2)), 'ok')
  assert.deepEqual(safetyOf(tablet), { once: 1, twice: 2, reported: 0 })
  assert.equal(take(copy('a/dev/line-1', 1)), 'ok')
  assert.deepEqual(safetyOf(tablet), { once: 1, twice: 1, reported: 1 })
  assert.equal(take(copy('a/dev/line-1', 3)), 'ok')
  assert.deepEqual(safetyOf(tablet), { once: 0, twice: 0, reported: 3 })
})

test('a release of nobody is not safe for being nobody’s', async () => {
  const says = { side: 'releasing', releasedBy: DEVICE, receivedBy: null, receipts: [] }
  const [empty] = await chainOf([{ kind: 'line.released', says }])
  const taken = withRecord(openTablet(packFor()), present(empty, 'a record'))
  assert.deepEqual(taken.ok ? safetyOf(taken.value) : null, { once: 1, twice: 0, reported: 0 })
})

test('a record names the persons it is about', async () => {
  const [checked, absent] = await chainOf([checking('a1', 'a2'), excepting('a3', 'died', 'a')])
  assert.deepEqual(refsIn(present(checked, 'a record')), ['a1', 'a2'].map(personRef))
  assert.deepEqual(refsIn(present(absent, 'a record')), [personRef('a3')])
  const book = noted(new Map(), present(absent, 'a record'))
  assert.ok(book.ok)
  assert.equal(partyId('a'), A)
  const text = recordText(null, { ...present(absent, 'a record') })
  assert.ok(!parseRecord(text, keyOf(DEVICE), nobleCryptography).ok, 'nobody signed it')
})
