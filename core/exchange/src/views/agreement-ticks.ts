// Numbers of an agreement against the persons offered so far: met, short, or not known because the holder
// has not offered anybody yet. An estimate for delegates, not a proof: families, places and ties are the
// planner's.
import type { PartyId } from '@parley/kernel'
import { meetableCount, offeredCount } from '../meetable.ts'
import { actsOf } from './acts.ts'
import type { ClauseRow } from './agreement-clauses.ts'
import type { Outlook } from './viewer.ts'

export interface ClauseTick {
  readonly clause: string
  readonly code: 'met' | 'short' | 'not-known'
  /** Persons the clause asks for. */
  readonly needed: number
  /** Persons offered; null while not known. */
  readonly offered: number | null
}

/** One tick for each clause that states a number of persons of a category. */
export function clauseTicks(
  outlook: Outlook,
  clauses: readonly ClauseRow[],
): readonly ClauseTick[] {
  const known = offeringParties(outlook)
  return clauses.flatMap((clause): readonly ClauseTick[] => {
    if (clause.kind !== 'count') return []
    const { id, people: needed, holder, category } = clause
    if (!known.has(holder)) return [{ clause: id, code: 'not-known', needed, offered: null }]
    const offered = offeredCount(outlook.state, holder, category)
    return [{ clause: id, code: offered >= needed ? 'met' : 'short', needed, offered }]
  })
}

/**
 * For each clause that states a number, one that both sides can meet: at most what it asks now. Null
 * before both have offered. Every plan refused before lowers it by one more person.
 */
export function meetableClauses(
  outlook: Outlook,
  clauses: readonly ClauseRow[],
): readonly { readonly clause: string; readonly people: number }[] | null {
  const { state } = outlook
  const known = offeringParties(outlook)
  const sides = state.frame?.belligerents ?? []
  if (sides.length === 0 || !sides.every((side) => known.has(side))) return null
  const less = Math.max(0, state.planRefusals.length - 1)
  return clauses.flatMap((clause) => {
    if (clause.kind !== 'count') return []
    const most = meetableCount(state, clause.category, less)
    return [{ clause: clause.id, people: Math.min(clause.people, most) }]
  })
}

function offeringParties(outlook: Outlook): ReadonlySet<PartyId> {
  return new Set(actsOf(outlook.entries, 'persons.offered').map((act) => act.entry.party))
}
