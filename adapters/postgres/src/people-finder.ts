// Search in the people table of one seat: who is found, and in which order, without a look into the
// database for either. What is kept in memory is read from the table when somebody first searches, follows
// what is written, and is dropped with any person who is taken out.
import { PersonSearch } from '@parley/exchange'
import type { Findable, PersonOrder, PersonRow, ViewerRole } from '@parley/exchange'
import type { PersonRef } from '@parley/kernel'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { orderOf } from './people-query.ts'
import type { PeopleQuery, PeopleSort } from './people-query.ts'
import type { Tables } from './people-schema.ts'

/** Refs of one page in their order; `total` where it had to be counted. */
export interface Hits {
  readonly total?: number
  readonly refs: readonly PersonRef[]
}

const BATCH = 5000 // rows a statement: about a megabyte
const MOST_IDLE = 2 // slots to a person; beyond that it is all made anew

export class PeopleFinder {
  readonly #db: Kysely<Tables>
  readonly #role: ViewerRole
  #search: PersonSearch | null = null
  /** The table in an order that somebody asked for. */
  #orders = new Map<PeopleSort, PersonOrder>()
  #writes = 0 // what was read while something was written is used once and not kept

  constructor(db: Kysely<Tables>, role: ViewerRole) {
    this.#db = db
    this.#role = role
  }

  /** Lets go of everybody. */
  drop(): void {
    this.#writes++
    this.#search = null
    this.#orders = new Map()
  }

  /** Takes in rows that were written; `before` are the rows they stand in place of. */
  put(changed: readonly PersonRow[], before: ReadonlyMap<string, PersonRow>): void {
    if (changed.length === 0) return
    const search = this.#search
    if (search === null || changed.length > search.size || isIdle(search)) return this.drop()
    this.#writes++
    for (const row of changed) {
      const was = before.get(row.ref)
      if (was?.searchKey !== row.searchKey) this.#orders.clear()
      for (const sort of this.#orders.keys()) {
        if (was?.[sort] !== row[sort]) this.#orders.delete(sort)
      }
      search.put(findable(row))
    }
  }

  /** One page of who is found by what was typed; `rows` are those of the table, if they are at hand. */
  async find(query: PeopleQuery, rows: ReadonlyMap<string, PersonRow>): Promise<Hits> {
    const search = await this.#searching(rows)
    const order = this.#orders.get(query.sort) ?? (await this.#orderBy(query, search))
    const { state, home, category, tranche } = query
    const found = search.find(query.search ?? '', {
      ...(state === undefined ? {} : { state }),
      ...(home === undefined ? {} : { home }),
      ...(category === undefined ? {} : { category }),
      ...(tranche === undefined ? {} : { tranche }),
    })
    return { total: found.slots.length, refs: search.pageOf(found, order, query) }
  }

  async #searching(rows: ReadonlyMap<string, PersonRow>): Promise<PersonSearch> {
    if (this.#search !== null) return this.#search
    const search = new PersonSearch()
    const writes = this.#writes
    for (const row of rows.values()) search.put(findable(row))
    if (rows.size === 0) await this.#readInto(search)
    if (this.#writes === writes) this.#search = search
    return search
  }

  async #readInto(search: PersonSearch): Promise<void> {
    for (let after = ''; ;) {
      const { rows } = await sql<Findable>`select ref, search_key as "searchKey", state, home,
        category, tranche from people where ref > ${after} order by ref limit ${BATCH}`.execute(
        this.#db,
      )
      for (const row of rows) search.put(row)
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.ref
    }
  }

  // One text, for a database hands over a hundred thousand values far more slowly; no ref has a space.
  async #orderBy(query: PeopleQuery, search: PersonSearch): Promise<PersonOrder> {
    const writes = this.#writes
    const order = orderOf({ ...query, order: 'up' }, this.#role)
    const { rows } = await sql<{ refs: string }>`
      select array_to_string(array(select ref from people order by ${order}), ' ') as refs`.execute(
      this.#db,
    )
    const sorted = search.orderOf((rows[0]?.refs ?? '').split(' '))
    if (this.#writes === writes && this.#search === search) this.#orders.set(query.sort, sorted)
    return sorted
  }
}

// A copy of its own: a row that is let go must not live on here.
function findable({ ref, searchKey, state, home, category, tranche }: PersonRow): Findable {
  return { ref, searchKey, state, home, category, tranche }
}

function isIdle(search: PersonSearch): boolean {
  return search.slots > MOST_IDLE * search.size + BATCH
}
