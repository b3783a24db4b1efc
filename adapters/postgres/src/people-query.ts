// What a screen may ask of the people table, turned into one statement. Whatever a person typed travels
// as a parameter; column names come from tables of this file alone.
import { searchWords } from '@parley/exchange'
import type { PersonState, SearchWord, ViewerRole } from '@parley/exchange'
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

/** The order of a page: the asked columns, then the ref, so that no two rows change places. */
export function orderOf(query: PeopleQuery, role: ViewerRole): RawBuilder<unknown> {
  const always = query.sort === 'state' || query.sort === 'tranche'
  const columns = always || hasColumn(role, query.sort) ? SORTS[query.sort] : []
  const direction = query.order === 'down' ? sql`desc` : sql`asc`
  const terms = [...columns, 'ref'].map((column) => sql`${sql.ref(column)} ${direction}`)
  return sql`order by ${sql.join(terms)}`
}

/** The columns an order needs beside the ref. */
export function orderColumns(query: PeopleQuery, role: ViewerRole): RawBuilder<unknown> {
  const always = query.sort === 'state' || query.sort === 'tranche'
  const columns = always || hasColumn(role, query.sort) ? SORTS[query.sort] : []
  return sql.join([...columns, 'ref'].map((column) => sql.ref(column)))
}

/** The condition of a page, or null for everybody; `how` is by which the words of a search are found. */
export function conditionOf(query: PeopleQuery, how: SearchHow): RawBuilder<unknown> | null {
  const words = searchWords(query.search ?? '')
  const terms = [
    ...(query.state === undefined ? [] : [sql`state_order = ${stateOrder(query.state)}`]),
    ...(query.home === undefined ? [] : [sql`home = ${query.home}`]),
    ...(query.category === undefined ? [] : [sql`category = ${query.category}`]),
    ...(query.tranche === undefined ? [] : [sql`tranche = ${query.tranche}`]),
    ...words.map((word) => (how === 'exactly' ? holds(word) : resembles(word))),
    // Something was typed, yet no letter and no digit: nobody has such a name.
    ...(words.length === 0 && (query.search ?? '').trim() !== '' ? [sql`false`] : []),
  ]
  return terms.length === 0 ? null : sql`where ${sql.join(terms, sql` and `)}`
}

/** As typed, or with the slips of an ear; the latter only where the former finds nobody. */
export type SearchHow = 'exactly' | 'nearly'

function holds(word: SearchWord): RawBuilder<unknown> {
  const parts = word.anyOf.map((part) => sql`search_key like ${`%${escaped(part)}%`}`)
  return sql`(${sql.join(parts, sql` or `)})`
}

function resembles(word: SearchWord): RawBuilder<unknown> {
  const parts = word.anyOf.map((part) => sql`${part} <% search_key`)
  return sql`(${sql.join(parts, sql` or `)})`
}

// A key word holds letters and digits only, but the guard must not depend on that.
function escaped(part: string): string {
  return part.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
