// Numbers that both sides can meet: no more than each has offered. Nobody's category is changed to fit.
import type { PartyId } from '@parley/kernel'
import type { Category } from '@parley/names'
import { weightOf } from './equivalents.ts'
import type { Equivalents } from './equivalents.ts'
import type { PresetNumbers } from './preset.ts'
import type { ExchangeState } from './state.ts'

/** Persons of a category that a holder has offered and that parity counts. */
export function offeredCount(state: ExchangeState, holder: PartyId, category: Category): number {
  let count = 0
  for (const { holder: by, offer } of state.offers.values()) {
    if (by === holder && offer.category === category && offer.inParity) count++
  }
  return count
}

/** What the persons of {@link offeredCount} count as together, by a table. */
export function offeredWeight(
  state: ExchangeState,
  table: Equivalents,
  { holder, category }: { readonly holder: PartyId; readonly category: Category },
): number {
  let sum = 0
  for (const { holder: by, offer } of state.offers.values()) {
    if (by !== holder || offer.category !== category || !offer.inParity) continue
    sum += weightOf(table, offer.rank)
  }
  return sum
}

/**
 * The most persons of a category that both belligerents have offered, less `less`.
 *
 * @param less persons by which a number is lowered where families or places got in the way before
 */
export function meetableCount(state: ExchangeState, category: Category, less = 0): number {
  const offered = (state.frame?.belligerents ?? []).map((p) => offeredCount(state, p, category))
  return Math.max(0, Math.min(...offered, Number.MAX_SAFE_INTEGER) - less)
}

/** The numbers of a preset, lowered to what both sides can meet. */
export function meetableNumbers(
  state: ExchangeState,
  wanted: PresetNumbers,
  less: number,
): PresetNumbers {
  const most = (category: Category, asked: number): number =>
    Math.max(0, Math.min(asked - less, meetableCount(state, category, less)))
  return {
    ...wanted,
    soldiers: most('soldier', wanted.soldiers),
    civilians: most('civilian', wanted.civilians),
  }
}
