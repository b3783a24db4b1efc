// How many persons a list names, by category: committed with the list, as a hash that says nothing, and
// opened when the account that closes the exchange is bound (spec/list-commitment.md section 3). An opening
// that does not fit its commitment is void; one that fits and that the log contradicts is named.
import type { Instant, PartyId } from '@parley/kernel'
import { MAX_COUNTED, totalOf } from '@parley/ledger'
import type { CountOpening, ListCounts } from '@parley/ledger'
import type { Category, PersonRecord } from '@parley/names'
import { hash, integer, list, object, oneOf, time } from './shape.ts'
import type { Reader } from './shape.ts'
import type { ListKind } from './sought-list.ts'
import { commitmentKey } from './state.ts'
import type { ExchangeState } from './state.ts'
import { receiptKey } from './tranche.ts'

export interface CountOpened {
  readonly at: Instant
  readonly lists: readonly CountOpening[]
}

/** Counts that a party opened and that fit what it committed to. */
export interface OpenedCounts {
  readonly by: PartyId
  readonly list: ListKind
  readonly counts: ListCounts
  readonly index: number
}

export type CountFindingCode =
  'more-released' | 'more-answered' | 'more-offered' | 'delivered-otherwise'

/** Where the log says something else than opened counts do. */
export interface CountFinding {
  readonly by: PartyId
  readonly list: ListKind
  readonly code: CountFindingCode
  /** Null: all categories together. */
  readonly category: Category | null
  /** What this reader counts in the log. */
  readonly counted: number
  /** What the opened counts allow. */
  readonly stated: number
}

const LISTS: readonly ListKind[] = ['held', 'sought']
const CATEGORIES: readonly Category[] = ['soldier', 'civilian']

const rows = integer(0, MAX_COUNTED)
export const listCounts: Reader<ListCounts> = object<ListCounts>({
  civilian: rows,
  soldier: rows,
  unstated: rows,
})

export const countOpening: Reader<CountOpening> = object<CountOpening>({
  list: oneOf<ListKind>('held', 'sought'),
  salt: hash, // 32 bytes are 64 digits, as a hash has
  counts: listCounts,
})

export const countOpened: Reader<CountOpened> = object<CountOpened>({
  at: time,
  lists: list(countOpening, LISTS.length),
})

/** Counts the rows of a list by the category they state. */
export function countsOf(records: Iterable<Pick<PersonRecord, 'category'>>): ListCounts {
  const counts = { civilian: 0, soldier: 0, unstated: 0 }
  for (const { category } of records) counts[category ?? 'unstated']++
  return counts
}

/** Whether an account that all three signed closes this log; acceptances count by header, so all see it. */
export function isAccountBound(state: ExchangeState): boolean {
  return [...state.proposals.values()].some((p) => p.kind === 'closing' && p.boundAt !== null)
}

/** Lists whose counts a party committed to and has not opened, in the order of parties; any time. */
export function unopenedCounts(
  state: ExchangeState,
): readonly { readonly by: PartyId; readonly list: ListKind }[] {
  const sides = [...(state.frame?.belligerents ?? [])].sort()
  return sides.flatMap((by) =>
    LISTS.filter((kind) => {
      const key = commitmentKey(by, kind)
      return (state.commitments.get(key)?.counts ?? null) !== null && !state.opened.has(key)
    }).map((kind) => ({ by, list: kind })),
  )
}

/**
 * What contradicts opened counts, as far as this reader can open the log: more persons released, offered
 * or answered `held` than the held list had rows, or another sought list delivered than was counted.
 */
export function countFindings(state: ExchangeState): readonly CountFinding[] {
  return [...state.opened.values()].flatMap((opened) =>
    opened.list === 'held' ? heldFindings(state, opened) : soughtFindings(state, opened),
  )
}

function heldFindings(state: ExchangeState, opened: OpenedCounts): readonly CountFinding[] {
  const { by, list: kind, counts } = opened
  const all = { by, list: kind, category: null, stated: totalOf(counts) }
  const released = releasedBy(state, by)
  const findings: readonly CountFinding[] = [
    { ...all, code: 'more-released', counted: released.length },
    // A row that states no category may turn out to be of either.
    ...CATEGORIES.map((category) => ({
      by,
      list: kind,
      category,
      code: 'more-released' as const,
      counted: released.filter((one) => one === category).length,
      stated: counts[category] + counts.unstated,
    })),
    { ...all, code: 'more-answered', counted: answeredHeld(state, by) },
    {
      ...all,
      code: 'more-offered',
      counted: [...state.offers.values()].filter((o) => o.holder === by).length,
    },
  ]
  return findings.filter((f) => f.counted > f.stated)
}

function releasedBy(state: ExchangeState, from: PartyId): readonly Category[] {
  return [...state.tranches.values()].flatMap((tranche) =>
    tranche.manifest.persons
      .filter((p) => p.from === from && tranche.receipts.has(receiptKey(p.ref, 'line')))
      .map((p) => p.category),
  )
}

// Two rows of the asking side may be one person of the holder's, so the holder's refs are counted. What
// another party entered from a file is not the holder's own word.
function answeredHeld(state: ExchangeState, by: PartyId): number {
  const own = [...state.answers.values()].filter((g) => g.by === by && g.enteredFor === null)
  const refs = own.flatMap(({ answer }) => (answer.answer === 'held' ? [answer.heldRef] : []))
  return new Set(refs).size
}

// Judged only by whoever has read every row that was committed to: a row erased or not yet here is no lie.
function soughtFindings(state: ExchangeState, opened: OpenedCounts): readonly CountFinding[] {
  const { by, list: kind, counts } = opened
  const delivered = state.sought.get(by)
  const committed = state.commitments.get(commitmentKey(by, kind))
  if (delivered === undefined || delivered.rowsRead !== committed?.count) return []
  const found = countsOf([...delivered.persons.values()].map((p) => p.record))
  const one = { by, list: kind, code: 'delivered-otherwise' as const }
  const findings: readonly CountFinding[] = [
    { ...one, category: null, counted: totalOf(found), stated: totalOf(counts) },
    ...CATEGORIES.map((category) => ({
      ...one,
      category,
      counted: found[category],
      stated: counts[category],
    })),
  ]
  return findings.filter((f) => f.counted !== f.stated)
}
