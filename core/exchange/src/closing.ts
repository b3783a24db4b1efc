// The closing account worked out from the folded state: every node computes the same one, so a proposed
// account that differs by a single person is void.
import { canonicalJson } from '@parley/kernel'
import type { PartyId, PersonRef } from '@parley/kernel'
import type { Category } from '@parley/names'
import { accountJson, debtsOf } from './account.ts'
import type { Account, ReleasedCount } from './account.ts'
import { withoutLate } from './late-receipt.ts'
import type { ExchangeState } from './state.ts'
import { receiptKey } from './tranche.ts'

/** The account as the log stands; null before there is an agreement to account for. */
export function accountOf(state: ExchangeState): Account | null {
  const { frame, agreement } = state
  if (frame === null || agreement === null) return null
  const [a, b] = [...frame.belligerents].sort()
  if (a === undefined || b === undefined) return null
  const released = releasedCounts(state, [a, b])
  const ceiling = agreement.content.series.ceiling
  const before = state.carried?.account ?? null
  return {
    series: frame.series,
    day: frame.day,
    released,
    home: [a, b].map((party) => ({ party, persons: homeCount(state, party) })),
    leftUnderCeiling: [a, b].map((from) => ({
      from,
      persons: Math.max(0, leftBefore(before, from, ceiling) - inParityOf(released, from)),
    })),
    debts: debtsOf([a, b], released, before?.debts ?? []),
    bags: [a, b].map((from) => ({ from, bags: bagsFrom(state, from) })),
    unaccounted: unaccountedRefs(state).length,
  }
}

/**
 * Whether an account is that of the log as it stands, or as it stood before receipts came late. The second is how
 * it was worked out by whoever had not heard of them, and nothing that three parties signed falls by a late word.
 */
export function isAccountOf(state: ExchangeState, account: Account): boolean {
  return [state, withoutLate(state)].some((one) => {
    const computed = accountOf(one)
    return computed !== null && sameAccount(computed, account)
  })
}

/** What a side has released by now beyond what an account says, by side and category; nothing where they agree. */
export interface BeyondAccount {
  readonly from: PartyId
  readonly category: Category
  readonly persons: number
}

/** What receipts say beyond an account that was signed or proposed before they came. */
export function beyondAccount(state: ExchangeState, account: Account): readonly BeyondAccount[] {
  const sum = (of: ReleasedCount | undefined): number =>
    (of?.inParity ?? 0) + (of?.outsideParity ?? 0)
  return (accountOf(state)?.released ?? []).flatMap((now) => {
    const { from, category } = now
    const said = account.released.find((r) => r.from === from && r.category === category)
    const persons = sum(now) - sum(said)
    return persons === 0 ? [] : [{ from, category, persons }]
  })
}

export function sameAccount(one: Account, other: Account): boolean {
  return canonicalJson(accountJson(one)) === canonicalJson(accountJson(other))
}

/**
 * Persons who were handed over and are not home. Whoever was left behind is in the custody of the side that
 * holds them, and in a later tranche may cross: neither is unaccounted for.
 */
export function unaccountedRefs({ custody }: ExchangeState): readonly PersonRef[] {
  return [...custody]
    .filter(([, c]) => c.where === 'transit' || c.where === 'own-side')
    .map(([ref]) => ref)
}

function releasedCounts(state: ExchangeState, sides: readonly PartyId[]): readonly ReleasedCount[] {
  return sides.flatMap((from) =>
    (['soldier', 'civilian'] as const).map((category) => countOf(state, from, category)),
  )
}

function countOf(state: ExchangeState, from: PartyId, category: Category): ReleasedCount {
  let inParity = 0
  let outsideParity = 0
  for (const tranche of state.tranches.values()) {
    for (const line of tranche.manifest.persons) {
      if (line.from !== from || line.category !== category) continue
      if (!tranche.receipts.has(receiptKey(line.ref, 'line'))) continue
      if (line.inParity) inParity++
      else outsideParity++
    }
  }
  return { from, category, inParity, outsideParity }
}

function homeCount(state: ExchangeState, party: PartyId): number {
  return [...state.custody.values()].filter((c) => c.where === 'home' && c.by === party).length
}

function inParityOf(released: readonly ReleasedCount[], from: PartyId): number {
  return released.filter((r) => r.from === from).reduce((sum, r) => sum + r.inParity, 0)
}

function leftBefore(before: Account | null, from: PartyId, ceiling: number): number {
  return before?.leftUnderCeiling.find((l) => l.from === from)?.persons ?? ceiling
}

function bagsFrom(state: ExchangeState, from: PartyId): number {
  return state.remains.filter((r) => r.from === from).reduce((sum, r) => sum + r.bags, 0)
}
