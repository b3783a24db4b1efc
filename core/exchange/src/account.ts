// The account that closes an exchange: what each side released by category, what is left under the
// ceiling of the series, what is owed in whole persons, and how many bags of remains crossed - a number
// of its own that no other number is ever set against.
import type { Json, PartyId } from '@parley/kernel'
import type { Category } from '@parley/names'
import { hash, integer, list, object, oneOf, origin, party, word } from './shape.ts'
import type { Reader } from './shape.ts'

export interface ReleasedCount {
  readonly from: PartyId
  readonly category: Category
  readonly inParity: number
  readonly outsideParity: number
}

/** Whole persons one side still has to release so that the signed formula holds. */
export interface Debt {
  readonly debtor: PartyId
  readonly creditor: PartyId
  readonly category: Category
  readonly persons: number
}

export interface Account {
  readonly series: string
  readonly day: number
  readonly released: readonly ReleasedCount[]
  readonly home: readonly { readonly party: PartyId; readonly persons: number }[]
  readonly leftUnderCeiling: readonly { readonly from: PartyId; readonly persons: number }[]
  readonly debts: readonly Debt[]
  readonly bags: readonly { readonly from: PartyId; readonly bags: number }[]
  readonly unaccounted: number
}

const count = integer(0, 1_000_000_000)
const category = oneOf<Category>('soldier', 'civilian')

const debt: Reader<Debt> = object<Debt>({
  debtor: party,
  creditor: party,
  category,
  persons: count,
})

export const account: Reader<Account> = object<Account>({
  series: word,
  day: integer(1, 10_000),
  released: list(object({ from: party, category, inParity: count, outsideParity: count }), 64),
  home: list(object({ party, persons: count }), 64),
  leftUnderCeiling: list(object({ from: party, persons: count }), 64),
  debts: list(debt, 64),
  bags: list(object({ from: party, bags: count }), 64),
  unaccounted: count,
})

/** What a later day of the series starts from: the closing account of an earlier log, with its proof. */
export interface Carried {
  readonly origin: string
  /** Text hash of the closing proposal in the earlier log. */
  readonly closing: string
  readonly account: Account
}

export const carried: Reader<Carried> = object<Carried>({
  origin,
  closing: hash,
  account,
})

export function accountJson(a: Account): Json {
  return JSON.parse(JSON.stringify(a)) as Json // an account holds numbers, words and lists only
}

/**
 * Works out the debts of each category from what was released within parity.
 *
 * Debts carried in are settled first: whoever owed and released more has paid so much of it.
 */
export function debtsOf(
  sides: readonly [PartyId, PartyId],
  released: readonly ReleasedCount[],
  owedBefore: readonly Debt[],
): readonly Debt[] {
  const [a, b] = sides
  return (['soldier', 'civilian'] as const).flatMap((kind) => {
    const of = (side: PartyId): number =>
      released.find((r) => r.from === side && r.category === kind)?.inParity ?? 0
    const owed = (side: PartyId): number =>
      owedBefore
        .filter((d) => d.debtor === side && d.category === kind)
        .reduce((sum, d) => sum + d.persons, 0)
    const behind = of(a) - owed(a) - (of(b) - owed(b))
    if (behind === 0) return []
    const [debtor, creditor] = behind > 0 ? [b, a] : [a, b]
    return [{ debtor, creditor, category: kind, persons: Math.abs(behind) }]
  })
}
