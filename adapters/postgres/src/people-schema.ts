// Tables of a seat. They are disposable: a schema of another version, or of a seat whose sight has
// changed, is dropped and built again from the log; there is nothing to migrate.
import { optionalColumns, PERSON_STATES } from '@parley/exchange'
import type { OptionalColumn, PersonRow, ViewerRole } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import { seatSchema } from './engine.ts'

export const VIEW_VERSION = 3

/** The people table as SQL has it. Columns the seat may not see do not exist in its table. */
export interface PeopleTable {
  readonly ref: string
  readonly digest: string
  readonly home: string
  readonly holder: string
  readonly state: string
  readonly state_order: number
  readonly tranche: string | null
  readonly category: string
  readonly contested: boolean
  readonly custody_by: string | null
  readonly whereabouts: string | null
  readonly home_at: string | null
  readonly search_key: string
  readonly selection: string
  readonly answer: string | null
  readonly class: number | null
  readonly sought_refs: string
  readonly presented: string | null
  readonly told_at: string | null
  readonly name: string | null
  readonly latin: string | null
  readonly other_name: string | null
  readonly born: string | null
  readonly number: string | null
  readonly number_order: number | null
  readonly rank: string | null
  readonly since: string | null
}

export interface ViewTable {
  readonly view: string
  readonly version: number
  readonly columns: string
  /** Entries of the log that the rows stand for. */
  readonly through: number
}

export interface Tables {
  readonly people: PeopleTable
  readonly views: ViewTable
}

interface Column {
  readonly field: keyof PersonRow
  readonly sql: keyof PeopleTable
  readonly type: 'text' | 'integer' | 'boolean'
}

const ALWAYS: readonly Column[] = [
  { field: 'ref', sql: 'ref', type: 'text' },
  { field: 'home', sql: 'home', type: 'text' },
  { field: 'holder', sql: 'holder', type: 'text' },
  { field: 'state', sql: 'state', type: 'text' },
  { field: 'tranche', sql: 'tranche', type: 'text' },
  { field: 'category', sql: 'category', type: 'text' },
  { field: 'contested', sql: 'contested', type: 'boolean' },
  { field: 'custodyBy', sql: 'custody_by', type: 'text' },
  { field: 'whereabouts', sql: 'whereabouts', type: 'text' },
  { field: 'homeAt', sql: 'home_at', type: 'text' },
  { field: 'searchKey', sql: 'search_key', type: 'text' },
]

const OPTIONAL: Readonly<Record<OptionalColumn, Column>> = {
  selection: { field: 'selection', sql: 'selection', type: 'text' },
  answer: { field: 'answer', sql: 'answer', type: 'text' },
  class: { field: 'class', sql: 'class', type: 'integer' },
  soughtRefs: { field: 'soughtRefs', sql: 'sought_refs', type: 'text' },
  presented: { field: 'presented', sql: 'presented', type: 'text' },
  toldAt: { field: 'toldAt', sql: 'told_at', type: 'text' },
  name: { field: 'name', sql: 'name', type: 'text' },
  latin: { field: 'latin', sql: 'latin', type: 'text' },
  otherName: { field: 'otherName', sql: 'other_name', type: 'text' },
  born: { field: 'born', sql: 'born', type: 'text' },
  number: { field: 'number', sql: 'number', type: 'text' },
  rank: { field: 'rank', sql: 'rank', type: 'text' },
  since: { field: 'since', sql: 'since', type: 'text' },
}

const PLAIN: readonly (keyof PeopleTable)[] = [
  'home',
  'holder',
  'state',
  'tranche',
  'category',
  'custody_by',
]

/** The columns of a role's people table, rows and SQL side by side. */
export function columnsOf(role: ViewerRole): readonly Column[] {
  return [...ALWAYS, ...optionalColumns(role).map((field) => OPTIONAL[field])]
}

/** One line that changes whenever the tables of this role would. */
export function columnsLine(role: ViewerRole): string {
  return columnsOf(role)
    .map((c) => c.sql)
    .join(' ')
}

// Names of a view's own making; a seat's schema and a view's table are never taken from a request.
const ORDER = '"und-x-icu"' // the alphabet order of no one language: и after і, ґ after г, in all scripts

/**
 * Waits until nobody else makes what a seat has: `if not exists` alone fails when two processes, say two
 * workers of one queue, begin at once. Held to the end of the transaction it is said in.
 */
export const MADE_ALONE = 'pg_advisory_xact_lock(1346458188)' // any number, the same for all: "PARL"

/** The statement of the owner: the role, its schema, and nobody else's way in. */
export function roleStatement(seat: PartyId): string {
  const schema = seatSchema(seat)
  return `do $$ begin
    perform ${MADE_ALONE};
    begin create role ${schema} nologin; exception when duplicate_object then null; end;
    grant ${schema} to current_user;
    create schema if not exists ${schema} authorization ${schema};
    revoke all on schema ${schema} from public;
  end $$`
}

// No table of a view is written to the log of the database: what lies in it can be computed again, and what
// was erased must not lie on in a log. After a crash of the database they are empty, and are filled again.

/** Statements of the seat: its table of views. */
export const VIEWS_STATEMENT = `create unlogged table if not exists views (
  view text primary key, version integer not null, columns text not null, through bigint not null)`

/** Drops a seat's people table and makes an empty one for its role, without indexes. */
export function tableStatements(role: ViewerRole): readonly string[] {
  const columns = columnsOf(role).map((c) => `${c.sql} ${c.type}${collation(c)}${constraint(c)}`)
  const extra = ['digest text not null', 'state_order integer not null']
  if (hasColumn(role, 'number')) extra.push('number_order bigint')
  return [
    'drop table if exists people',
    `create unlogged table people (${[...columns, ...extra].join(', ')})`,
    ...columnsOf(role).filter(isPersonal).map(withoutStatistics),
  ]
}

/** Made after the first fill: building an index once takes a fraction of keeping it row by row. */
export function indexStatements(role: ViewerRole): readonly string[] {
  const has = (field: OptionalColumn): boolean => hasColumn(role, field)
  return [
    'create index if not exists people_state on people (state_order, ref)',
    'create index if not exists people_tranche on people (tranche, ref)',
    ...(has('name') ? [`create index if not exists people_name on people (name, ref)`] : []),
    ...(has('born') ? ['create index if not exists people_born on people (born, ref)'] : []),
    ...(has('since') ? ['create index if not exists people_since on people (since, ref)'] : []),
    ...(has('number')
      ? ['create index if not exists people_number on people (number_order, number, ref)']
      : []),
    // Also marks pages as visible to all, so that an index alone can be read for a page far down.
    'vacuum analyze people',
  ]
}

export function hasColumn(role: ViewerRole, field: OptionalColumn): boolean {
  return optionalColumns(role).includes(field)
}

export function stateOrder(state: PersonRow['state']): number {
  return PERSON_STATES.indexOf(state)
}

// Everything sorts by code units, whatever the database's own locale; names alone sort as people expect.
function collation(column: Column): string {
  if (column.type !== 'text') return ''
  return column.sql === 'name' ? ` collate ${ORDER}` : ' collate "C"'
}

// The statistics of a column are samples of its values, kept in a catalogue that nobody drops.
function withoutStatistics({ sql }: Column): string {
  return `alter table people alter column ${sql} set statistics 0`
}

function isPersonal({ type, sql }: Column): boolean {
  return type === 'text' && !PLAIN.includes(sql)
}

function constraint(column: Column): string {
  return column.sql === 'ref' ? ' primary key' : ''
}
