// What a screen may ask of the people table: order and filters as SQL. Whatever a person chose travels as a
// parameter; column names come from tables of this file alone. What somebody types to find a person by is
// never part of a statement.
import type { PersonState, ViewerRole } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { hasColumn, stateOrder } from './people-schema.ts'

export interface PeopleQuery {
  readonly offset: number
  /** At most 200: a page, not a dump. */
  readonly limit: number
  readonly sort: PeopleSort
  readonly order: 'up' | 'down'
  /** Name in any script, number or ref. */
  readonly search?: string | undefined
  readonly state?: PersonState | undefined
  readonly home?: PartyId | undefined
  readonly category?: 'soldier' | 'civilian' | 'not-stated' | undefined
  readonly tranche?: string | undefined
}

export type PeopleSort = 'name' | 'born' | 'state' | 'tranche' | 'number' | 'since'

export const MAX_PAGE = 200

// The columns a sort goes by; those a role has no column for fall back to the ref.
const SORTS: Readonly<Record<PeopleSort, readonly string[]>> = {
  name: ['name'],
  born: ['born'],
  state: ['state_order'],
  tranche: ['tranche'],
  number: ['number_order', 'number'],
  since: ['since'],
}

/** The terms of a page's order: the asked columns, then the ref, so that no two rows change places. */
export function orderOf(query: PeopleQuery, role: ViewerRole): RawBuilder<unknown> {
  const always = query.sort === 'state' || query.sort === 'tranche'
  const columns = always || hasColumn(role, query.sort) ? SORTS[query.sort] : []
  const direction = query.order === 'down' ? sql`desc` : sql`asc`
  const terms = [...columns, 'ref'].map((column) => sql`${sql.ref(column)} ${direction}`)
  return sql.join(terms)
}

/** The condition of a page of the table as it stands, or null for everybody. */
export function conditionOf(query: PeopleQuery): RawBuilder<unknown> | null {
  const terms = [
    ...(query.state === undefined ? [] : [sql`state_order = ${stateOrder(query.state)}`]),
    ...(query.home === undefined ? [] : [sql`home = ${query.home}`]),
    ...(query.category === undefined ? [] : [sql`category = ${query.category}`]),
    ...(query.tranche === undefined ? [] : [sql`tranche = ${query.tranche}`]),
  ]
  return terms.length === 0 ? null : sql`where ${sql.join(terms, sql` and `)}`
}
