// Numbers of an agreement against the persons offered so far: met, short, or not known because the holder
// has not offered anybody yet. An estimate for delegates, not a proof: families, places and ties are the
// planner's.
import type { PartyId } from '@parley/kernel'
import { offeredCount, offeredWeight } from '../meetable.ts'
import { actsOf } from './acts.ts'
import type { ClauseRow } from './agreement-clauses.ts'
import type { Outlook } from './viewer.ts'

export interface ClauseTick {
  readonly clause: string
  readonly code: 'met' | 'short' | 'not-known'
  /** What the numbers count; left out for persons. `ranks`: persons of whose ranks the table speaks. */
  readonly of?: 'weight' | 'ranks'
  /** Persons the clause asks for, or what they count as together; under `ranks` everybody offered. */
  readonly needed: number
  /** Of those offered; null while not known. */
  readonly offered: number | null
}

/** One tick for each clause that states a number of a category, and one for the table of equivalents. */
export function clauseTicks(
  outlook: Outlook,
  clauses: readonly ClauseRow[],
): readonly ClauseTick[] {
  const known = offeringParties(outlook)
  const table = tableIn(clauses)
  return clauses.flatMap((clause): readonly ClauseTick[] => {
    if (clause.kind === 'equivalents') return [ranksTick(outlook, clause)]
    if (clause.kind !== 'count') return []
    const { id, people: needed, holder } = clause
    const of = clause.measure === undefined ? {} : { of: clause.measure }
    if (!known.has(holder)) return [{ clause: id, code: 'not-known', ...of, needed, offered: null }]
    const offered = offeredFor(outlook, clause, table)
    return [{ clause: id, code: offered >= needed ? 'met' : 'short', ...of, needed, offered }]
  })
}

type CountClause = Extract<ClauseRow, { readonly kind: 'count' }>
type TableClause = Extract<ClauseRow, { readonly kind: 'equivalents' }>

function tableIn(clauses: readonly ClauseRow[]): TableClause | null {
  return clauses.find((clause): clause is TableClause => clause.kind === 'equivalents') ?? null
}

function offeredFor(
  { state }: Outlook,
  { holder, category, measure }: CountClause,
  table: TableClause | null,
): number {
  return measure === 'weight' && table !== null
    ? offeredWeight(state, table, { holder, category })
    : offeredCount(state, holder, category)
}

/** Of how many of those offered the table speaks; all others count as whoever is not in it. */
function ranksTick({ state }: Outlook, table: TableClause): ClauseTick {
  const clause = table.id
  const needed = state.offers.size
  if (needed === 0) return { clause, code: 'not-known', of: 'ranks', needed, offered: null }
  const priced = new Set(table.ranks.map((row) => row.rank))
  const offered = [...state.offers.values()].filter(
    ({ offer: { rank = null } }) => rank !== null && priced.has(rank),
  ).length
  return { clause, code: offered === needed ? 'met' : 'short', of: 'ranks', needed, offered }
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
  const table = tableIn(clauses)
  return clauses.flatMap((clause) => {
    if (clause.kind !== 'count') return []
    const offered = sides.map((holder) => offeredFor(outlook, { ...clause, holder }, table))
    const most = Math.max(0, Math.min(...offered) - less)
    return [{ clause: clause.id, people: Math.min(clause.people, most) }]
  })
}

function offeringParties(outlook: Outlook): ReadonlySet<PartyId> {
  return new Set(actsOf(outlook.entries, 'persons.offered').map((act) => act.entry.party))
}
