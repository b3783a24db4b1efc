// What must agree after every command, and what must hold whatever was said.
import assert from 'node:assert/strict'
import { releasedOver } from '../../src/barrier/barrier.ts'
import type { Account } from '../../src/account.ts'
import { accountOf } from '../../src/closing.ts'
import type { ExchangeState } from '../../src/state.ts'
import { A, B } from '../../src/small-exchange.testing.ts'
import type { SmallExchange } from '../../src/small-exchange.testing.ts'
import { leftBehind, receiptKey, widestExposure } from '../../src/tranche.ts'
import type { Tranche } from '../../src/tranche.ts'
import { releasedFrom, stageOf, worstMinute } from './crossing-model.ts'
import type { CrossingModel, TrancheModel } from './crossing-model.ts'

interface Readers {
  readonly all: SmallExchange
  readonly fewer: SmallExchange
}

/** Compares the fold's state with the description, and asks the invariants. */
export function compare(model: CrossingModel, { all, fewer }: Readers): void {
  const { state } = all
  assert.deepEqual([...state.tranches.keys()].sort(), [...model.tranches.keys()].sort())
  for (const [id, t] of model.tranches) compareTranche(state.tranches.get(id), t)
  const places = [...state.custody].map(([ref, c]) => `${ref} ${c.by} ${c.where}`).sort()
  const told = [...model.persons].map(([ref, w]) => `${ref} ${w.holder} ${w.place}`).sort()
  assert.deepEqual(places, told)
  assert.deepEqual(
    state.conflicts.map((c) =>
      [c.tranche, c.code, ...(c.barrier === undefined ? [] : ['b1'])].join('/'),
    ),
    model.conflicts,
  )
  assert.deepEqual(state.bags, model.bags)
  compareAccount(model, state)
  nobodyTwice(state)
  compareBarriers(model, state)
  aDeathMovesNothingForOthers(state, fewer.state)
}

function compareTranche(tranche: Tranche | undefined, t: TrancheModel): void {
  assert.ok(tranche !== undefined)
  assert.equal(tranche.stage, stageOf(t))
  assert.deepEqual(new Map<string, string>(tranche.presented), t.words)
  assert.deepEqual(new Set<string>(tranche.present), t.present)
  assert.deepEqual(new Set(tranche.receipts.keys()), new Set(t.handed.keys()))
  assert.deepEqual(new Set(tranche.exceptions.map((e) => `${e.exception}/${e.ref ?? ''}`)), t.odd)
  assert.equal(widestExposure(tranche), worstMinute(t))
  assert.deepEqual(new Set<string>(tranche.late), t.afterwards)
  for (const side of [A, B]) {
    assert.equal(tranche.released.get(side)?.inParity ?? 0, releasedFrom(t, side))
  }
  const left = leftBehind(tranche).map((l) => l.ref)
  assert.equal(left.length + crossedIn(tranche).length, tranche.manifest.persons.length)
  for (const ref of crossedIn(tranche)) assert.equal(tranche.presented.get(ref), 'cleared')
}

function crossedIn({
  manifest,
  receipts,
}: Tranche): readonly Tranche['manifest']['persons'][number]['ref'][] {
  return manifest.persons.map((p) => p.ref).filter((ref) => receipts.has(receiptKey(ref, 'line')))
}

function compareAccount(model: CrossingModel, state: ExchangeState): void {
  const account: Account | null = accountOf(state)
  if (account === null) throw new Error('expected an account: the readers agreed on terms')
  const tranches = [...model.tranches.values()]
  for (const side of [A, B]) {
    const rows: Account['released'] = account.released.filter((r) => r.from === side)
    const sum = (inParity: boolean): number =>
      tranches.reduce((all, t) => all + releasedFrom(t, side, inParity), 0)
    assert.equal(
      rows.reduce((all, r) => all + r.inParity, 0),
      sum(true),
    )
    assert.equal(
      rows.reduce((all, r) => all + r.outsideParity, 0),
      sum(false),
    )
  }
  const persons = [...model.persons.values()]
  const homes = persons.filter((w) => w.place === 'home').length
  assert.equal(
    account.home.reduce((all, h) => all + h.persons, 0),
    homes,
  )
  const onTheWay = persons.filter((w) => w.place === 'transit' || w.place === 'own-side').length
  assert.equal(account.unaccounted, onTheWay)
  const crossed = account.released.reduce((all, r) => all + r.inParity + r.outsideParity, 0)
  assert.equal(crossed, homes + onTheWay) // whoever was released is on the way or home
}

/** Tranches of one barrier are open together or not at all, and nobody has crossed where none was ever open. */
function compareBarriers(model: CrossingModel, state: ExchangeState): void {
  assert.deepEqual([...state.barriers.keys()].sort(), [...model.barriers.keys()].sort())
  for (const [id, told] of model.barriers) {
    const barrier = state.barriers.get(id)
    assert.ok(barrier !== undefined)
    assert.deepEqual(new Set(barrier.holds), told.holds)
    assert.deepEqual(new Set(barrier.givenUp), told.gone)
    const all = barrier.tranches.flatMap((one) => state.tranches.get(one) ?? [])
    const open = all.filter(({ stage }) => stage !== 'closed')
    assert.ok(new Set(open.map(({ stage }) => stage)).size <= 1, 'some open, some not')
    if (!barrier.hasOpened) assert.deepEqual(all.flatMap(crossedIn), [])
    const plain = told.ids.flatMap((one) => model.tranches.get(one) ?? [])
    assert.equal(widestExposure(...all), worstMinute(...plain))
    for (const side of [A, B]) {
      const sum = plain.reduce((people, t) => people + releasedFrom(t, side), 0)
      assert.equal(releasedOver(barrier, state.tranches, side), sum)
    }
  }
}

/** Nobody crosses twice, wears two wristbands, or stands in two open tranches. */
function nobodyTwice(state: ExchangeState): void {
  const tranches = [...state.tranches.values()]
  const once = (refs: readonly string[], what: string): void =>
    assert.equal(new Set(refs).size, refs.length, what)
  once(tranches.flatMap(crossedIn), 'crossed twice')
  const open = tranches.filter((t) => t.stage !== 'closed')
  once(
    open.flatMap((t) => t.manifest.persons.map((p) => p.ref)),
    'in two open tranches',
  )
  once(
    [...state.arrivals.values()].flatMap((a) => a.ref ?? []),
    'two wristbands',
  )
}

// Who cannot open care notes holds less, never something else: custody, parity and account go on as they were.
function aDeathMovesNothingForOthers(all: ExchangeState, fewer: ExchangeState): void {
  assert.deepEqual(all.custody, fewer.custody)
  assert.deepEqual(all.tranches, fewer.tranches)
  assert.deepEqual(all.conflicts, fewer.conflicts)
  assert.deepEqual(accountOf(all), accountOf(fewer))
  assert.deepEqual([fewer.bags.size, fewer.careNotes.size], [0, 0])
}
