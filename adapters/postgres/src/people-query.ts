// What a screen may ask of the people table, turned into one statement. Whatever a person typed travels
// as a parameter; column names come from tables of this file alone.
import { searchWords } from '@parley/exchange'
import type { NearWord, PersonState, SearchWord, ViewerRole } from '@parley/exchange'
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

/** The columns an order needs beside the ref. */
export function orderColumns(query: PeopleQuery, role: ViewerRole): RawBuilder<unknown> {
  const always = query.sort === 'state' || query.sort === 'tranche'
  const columns = always || hasColumn(role, query.sort) ? SORTS[query.sort] : []
  return sql.join([...columns, 'ref'].map((column) => sql.ref(column)))
}

/** The condition of a page, or null for everybody; `near` are the words taken for those typed. */
export function conditionOf(query: PeopleQuery, near: Nearly | null): RawBuilder<unknown> | null {
  const words = searchWords(query.search ?? '')
  const terms = [
    ...(query.state === undefined ? [] : [sql`state_order = ${stateOrder(query.state)}`]),
    ...(query.home === undefined ? [] : [sql`home = ${query.home}`]),
    ...(query.category === undefined ? [] : [sql`category = ${query.category}`]),
    ...(query.tranche === undefined ? [] : [sql`tranche = ${query.tranche}`]),
    ...(near === null ? words.map(holds) : near.map(holdsAny)),
    // Something was typed, yet no letter and no digit: nobody has such a name.
    ...(words.length === 0 && (query.search ?? '').trim() !== '' ? [sql`false`] : []),
  ]
  return terms.length === 0 ? null : sql`where ${sql.join(terms, sql` and `)}`
}

/** For each typed word the words of the table it may stand for, the nearest first. */
export type Nearly = readonly (readonly NearWord[])[]

/** How far a row's words are from those typed, in eighths of a slip: the nearest persons come first. */
export function distanceOf(near: Nearly | null): RawBuilder<unknown> {
  if (near === null) return sql`0`
  const costs = near.map((words) => {
    const cases = words.map(({ word, cost }) => sql`when ${isIn(word)} then ${sql.lit(cost)}`)
    return sql`case ${sql.join(cases, sql` `)} else 0 end`
  })
  return sql`(${sql.join(costs, sql` + `)})`
}

function holds(word: SearchWord): RawBuilder<unknown> {
  const parts = word.anyOf.map((part) => sql`search_key like ${`%${escaped(part)}%`}`)
  return sql`(${sql.join(parts, sql` or `)})`
}

function holdsAny(words: readonly NearWord[]): RawBuilder<unknown> {
  return sql`(${sql.join(
    words.map(({ word }) => isIn(word)),
    sql` or `,
  )})`
}

function isIn(word: string): RawBuilder<unknown> {
  return sql`search_key like ${`% ${escaped(word)} %`}`
}

// A key word holds letters and digits only, but the guard must not depend on that.
function escaped(part: string): string {
  return part.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
