// The people table of one seat: kept level with the folded state by writing what changed, read by the page.
// Rows are compared before they are written, so that a receipt of fifty persons writes fifty rows of a
// hundred thousand; a start from nothing fills an empty table first and builds its indexes after.
import { isSameRow, rowDigest, viewHash } from '@parley/exchange'
import type { PersonRow, PersonState, ViewerRole } from '@parley/exchange'
import { toHex } from '@parley/kernel'
import type { Hashing, PartyId, PersonRef } from '@parley/kernel'
import { sql } from 'kysely'
import type { Kysely, RawBuilder, Transaction } from 'kysely'
import { guarded } from './database-error.ts'
import type { Engine } from './engine.ts'
import { conditionOf, MAX_PAGE, orderOf } from './people-query.ts'
import type { PeopleQuery } from './people-query.ts'
import { PeopleFinder } from './people-finder.ts'
import type { Hits } from './people-finder.ts'
import {
  columnsLine,
  columnsOf,
  hasColumn,
  indexStatements,
  MADE_ALONE,
  roleStatement,
  stateOrder,
  tableStatements,
  VIEWS_STATEMENT,
  VIEW_VERSION,
} from './people-schema.ts'
import type { Tables } from './people-schema.ts'

export interface PeoplePage {
  /** Persons who fit the filters. */
  readonly total: number
  readonly offset: number
  readonly rows: readonly PersonRow[]
  /** Persons by state over the whole table, before any filter. */
  readonly states: readonly { readonly state: PersonState; readonly count: number }[]
}

export interface Refreshed {
  readonly written: number
  readonly removed: number
}

export interface PeopleViews {
  /**
   * Makes the table hold exactly these rows, writing only those that differ; `through` is the number
   * of log entries they stand for. Calls are done one after another.
   */
  readonly refresh: (rows: readonly PersonRow[], through: number) => Promise<Refreshed>
  /**
   * Drops the table and makes it anew with these rows: a row that is only deleted lies on in its page. When it
   * answers, no file of the table from before is there.
   */
  readonly forget: (rows: readonly PersonRow[], through: number) => Promise<Refreshed>
  readonly page: (query: PeopleQuery) => Promise<PeoplePage>
  /** Log entries the table stands for; 0 for a new one. */
  readonly through: () => Promise<number>
  /** The hash of what lies in the table, read back row by row. */
  readonly hash: () => Promise<string>
}

export interface PeopleOptions {
  readonly seat: PartyId
  readonly role: ViewerRole
  readonly hashing: Hashing
}

const BATCH = 2000 // rows per statement: about a megabyte of parameters

/** Opens a seat's people table; makes role, schema and table where they are not there yet. */
export async function openPeople(engine: Engine, options: PeopleOptions): Promise<PeopleViews> {
  const { seat, role, hashing } = options
  const db = engine.session(seat)
  await guarded('schema', async () => {
    await engine.asOwner([roleStatement(seat)])
    await makeTable(db, role)
  })
  const table = new PeopleTableOf(db, role, hashing)
  await guarded('digests', () => table.readDigests())
  return {
    refresh: (rows, through) => table.refresh(rows, through),
    forget: async (rows, through) => {
      const filled = await table.forget(rows, through)
      await engine.settle()
      return filled
    },
    page: (query) => guarded('people', () => table.page(query)),
    through: () => guarded('through', () => table.through()),
    hash: () => guarded('hash', async () => viewHash(await table.everyRow(), hashing)),
  }
}

async function makeTable(db: Kysely<Tables>, role: ViewerRole): Promise<void> {
  await db.transaction().execute(async (t) => {
    await sql.raw(`select ${MADE_ALONE}`).execute(t)
    await sql.raw(VIEWS_STATEMENT).execute(t)
    const [line] = await t.selectFrom('views').selectAll().where('view', '=', 'people').execute()
    if (line?.version === VIEW_VERSION && line.columns === columnsLine(role)) return
    await makeAnew(t, role)
  })
}

async function makeAnew(t: Transaction<Tables>, role: ViewerRole): Promise<void> {
  for (const statement of tableStatements(role)) await sql.raw(statement).execute(t)
  await t.deleteFrom('views').where('view', '=', 'people').execute()
  const fresh = { view: 'people', version: VIEW_VERSION, columns: columnsLine(role), through: 0 }
  await t.insertInto('views').values(fresh).execute()
}

class PeopleTableOf {
  readonly #db: Kysely<Tables>
  readonly #role: ViewerRole
  readonly #hashing: Hashing
  readonly #columns: ReturnType<typeof columnsOf>
  /** What the table holds: the row itself once it has passed through here, its digest before. */
  #digests = new Map<string, string>()
  #rows = new Map<string, PersonRow>()
  #isIndexed = true
  #last: Promise<unknown> = Promise.resolve()
  #states: PeoplePage['states'] | null = null
  readonly #finder: PeopleFinder

  constructor(db: Kysely<Tables>, role: ViewerRole, hashing: Hashing) {
    this.#db = db
    this.#role = role
    this.#hashing = hashing
    this.#columns = columnsOf(role)
    this.#finder = new PeopleFinder(db, role)
  }

  async readDigests(): Promise<void> {
    const rows = await this.#db.selectFrom('people').select(['ref', 'digest']).execute()
    this.#digests = new Map(rows.map((r) => [r.ref, r.digest]))
    this.#isIndexed = rows.length > 0
  }

  refresh(rows: readonly PersonRow[], through: number): Promise<Refreshed> {
    const done = this.#last.then(() => guarded('refresh', () => this.#write(rows, through)))
    this.#last = done.catch(() => undefined) // its caller hears of it; the next refresh starts afresh
    return done
  }

  forget(rows: readonly PersonRow[], through: number): Promise<Refreshed> {
    const done = this.#last.then(() =>
      guarded('forget', async () => {
        await this.#db.transaction().execute((t) => makeAnew(t, this.#role))
        this.#keep([])
        this.#finder.drop()
        this.#isIndexed = false
        return this.#write(rows, through)
      }),
    )
    this.#last = done.catch(() => undefined) // as for a refresh
    return done
  }

  async #write(rows: readonly PersonRow[], through: number): Promise<Refreshed> {
    const changed = rows.filter((row) => this.#differs(row))
    const present = new Set<string>(rows.map((r) => r.ref))
    const held = [...new Set([...this.#rows.keys(), ...this.#digests.keys()])]
    const gone = held.filter((ref) => !present.has(ref))
    const digests = changed.map((row) => toHex(rowDigest(row, this.#hashing)))
    await this.#db.transaction().execute(async (t) => {
      for (let i = 0; i < changed.length; i += BATCH) {
        await this.#upsert(t, changed.slice(i, i + BATCH), digests.slice(i, i + BATCH))
      }
      for (let i = 0; i < gone.length; i += BATCH) {
        await t
          .deleteFrom('people')
          .where('ref', 'in', gone.slice(i, i + BATCH))
          .execute()
      }
      await t.updateTable('views').set({ through }).where('view', '=', 'people').execute()
    })
    if (gone.length > 0)
      this.#finder.drop() // nothing of who is gone stays
    else this.#finder.put(changed, this.#rows)
    this.#keep(rows)
    if (!this.#isIndexed && rows.length > 0) await this.#index()
    return { written: changed.length, removed: gone.length }
  }

  #differs(row: PersonRow): boolean {
    const before = this.#rows.get(row.ref)
    if (before !== undefined) return !isSameRow(before, row)
    const digest = this.#digests.get(row.ref)
    return digest === undefined || digest !== toHex(rowDigest(row, this.#hashing))
  }

  #keep(rows: readonly PersonRow[]): void {
    this.#rows = new Map(rows.map((row) => [row.ref, row]))
    this.#digests = new Map()
    this.#states = null
  }

  async #index(): Promise<void> {
    for (const statement of indexStatements(this.#role)) await sql.raw(statement).execute(this.#db)
    this.#isIndexed = true
  }

  async #upsert(
    t: Transaction<Tables>,
    rows: readonly PersonRow[],
    digests: readonly string[],
  ): Promise<void> {
    const columns = [...this.#columns.map((c) => [c.sql, c.type] as const), ...this.#extra()]
    const values = rows.map((row, i) => this.#valuesOf(row, digests[i] ?? ''))
    const names = sql.join(columns.map(([name]) => sql.ref(name)))
    const shape = sql.join(columns.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`))
    const sets = sql.join(
      columns
        .filter(([name]) => name !== 'ref')
        .map(([name]) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
    )
    await sql`insert into people (${names})
      select ${names} from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as given(${shape})
      on conflict (ref) do update set ${sets}`.execute(t)
  }

  #extra(): readonly (readonly [string, string])[] {
    const always = [
      ['digest', 'text'],
      ['state_order', 'integer'],
    ] as const
    return hasColumn(this.#role, 'number') ? [...always, ['number_order', 'bigint']] : always
  }

  #valuesOf(row: PersonRow, digest: string): Readonly<Record<string, unknown>> {
    const values = Object.fromEntries(this.#columns.map((c) => [c.sql, row[c.field] ?? null]))
    return {
      ...values,
      digest,
      state_order: stateOrder(row.state),
      number_order: numberOrder(row.number ?? null),
    }
  }

  async page(asked: PeopleQuery): Promise<PeoplePage> {
    const query = { ...asked, limit: Math.min(asked.limit, MAX_PAGE) }
    const states = await this.#statesOf()
    const everybody = states.reduce((sum, s) => sum + s.count, 0)
    const { total = everybody, refs } = await this.#hits(query)
    return { total, offset: query.offset, rows: await this.#rowsOf(refs), states }
  }

  async #hits(query: PeopleQuery): Promise<Hits> {
    if ((query.search ?? '').trim() !== '') return await this.#finder.find(query, this.#rows)
    const where = conditionOf(query)
    return where === null ? await this.#wholeTable(query) : await this.#filtered(query, where)
  }

  // Read from an index alone, so that a page far down is not dearer than it must be.
  async #wholeTable(query: PeopleQuery): Promise<Hits> {
    const order = orderOf(query, this.#role)
    const found = await sql<{ ref: PersonRef }>`select ref from people order by ${order}
      limit ${query.limit} offset ${query.offset}`.execute(this.#db)
    return { refs: found.rows.map((row) => row.ref) }
  }

  // The hits are found once; whole rows are fetched for one page of them only.
  async #filtered(query: PeopleQuery, where: RawBuilder<unknown>): Promise<Hits> {
    const order = orderOf(query, this.#role)
    const found = await sql<{ total: number; refs: readonly PersonRef[] }>`
      select (select count(*)::int from people ${where}) as total,
        array(select ref from people ${where} order by ${order}
          limit ${query.limit} offset ${query.offset}) as refs
      `.execute(this.#db)
    return found.rows[0] ?? { total: 0, refs: [] }
  }

  async #rowsOf(refs: readonly PersonRef[]): Promise<readonly PersonRow[]> {
    if (refs.length === 0) return []
    const rows = await this.#read(
      sql`select ${this.#selected()} from people where ref = any(${[...refs]}::text[])`,
    )
    const place = new Map(refs.map((ref, i) => [ref, i]))
    const at = (row: PersonRow): number => place.get(row.ref) ?? refs.length
    return [...rows].sort((x, y) => at(x) - at(y))
  }

  async #statesOf(): Promise<PeoplePage['states']> {
    if (this.#states !== null) return this.#states
    const rows = await this.#db
      .selectFrom('people')
      .select(['state', sql<number>`count(*)::int`.as('count')])
      .groupBy('state')
      .execute()
    const states = rows.map((r) => ({ state: r.state as PersonState, count: r.count })) // as written
    this.#states = states.sort((x, y) => stateOrder(x.state) - stateOrder(y.state))
    return this.#states
  }

  async through(): Promise<number> {
    const line = await this.#db
      .selectFrom('views')
      .select('through')
      .where('view', '=', 'people')
      .executeTakeFirst()
    return Number(line?.through ?? 0)
  }

  async everyRow(): Promise<readonly PersonRow[]> {
    const rows: PersonRow[] = []
    for (let after = ''; ;) {
      const page = await this.#read(
        sql`select ${this.#selected()} from people where ref > ${after} order by ref limit ${BATCH}`,
      )
      rows.push(...page)
      const last = page.at(-1)
      if (last === undefined) return rows
      after = last.ref
    }
  }

  #selected(): RawBuilder<unknown> {
    return sql.join(this.#columns.map((c) => sql`${sql.ref(c.sql)} as ${sql.ref(c.field)}`))
  }

  async #read(statement: RawBuilder<unknown>): Promise<readonly PersonRow[]> {
    const { rows } = await statement.execute(this.#db)
    return rows as readonly PersonRow[] // every column under the name and with the value it was written with
  }
}

const MAX_NUMBER = 15 // digits that a double holds exactly

/** The number at the start of a list's own number, so that 9 stands before 10 and 10а after 10. */
function numberOrder(number: string | null): number | null {
  const digits = /^\D{0,3}(\d+)/.exec(number ?? '')?.[1]
  return digits === undefined || digits.length > MAX_NUMBER ? null : Number(digits)
}
