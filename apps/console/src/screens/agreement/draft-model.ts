// What an officer typed over the clauses a proposal starts from, and the clauses that follow from it. A
// field that is not a number yet changes nothing and says what is expected there.
import type { AgreementDraft, Clause } from '@parley/api'
import { isWeighed, measuredBy, readTable, tableIn } from './table-model.ts'
import type { EditedTable, ReadTable, TableFault } from './table-model.ts'
import { wholeNumber } from '../../parts/whole-number.ts'

export type Limits = AgreementDraft['limits']
type Range = Limits['people']

export interface Edits {
  /** What was typed, by the key of a field. */
  readonly texts: ReadonlyMap<string, string>
  readonly tranches: string | null
  readonly families: boolean | null
  readonly named: boolean | null
  /** The seriously wounded and sick are taken out of every count. */
  readonly outside: boolean
  readonly order: Order | null
  readonly table: EditedTable
  /** By clause: whether somebody said that it counts by the table. */
  readonly weighed: ReadonlyMap<string, boolean>
}

type OrderClause = Extract<Clause, { readonly kind: 'order-of-choice' }>

/** How persons are chosen among those the terms allow. */
export type Order = Pick<OrderClause, 'rule' | 'over' | 'urgentFirst'>

/** What can be chosen on a screen; goals of an agreement's own come with the agreement. */
export const ORDERS: readonly Order[] = [
  { rule: 'rank-maximal', over: null, urgentFirst: true },
  { rule: 'strict-queue', over: null, urgentFirst: true },
  { rule: 'leximin', over: 'holder', urgentFirst: true },
  { rule: 'leximin', over: 'category', urgentFirst: true },
]

export function orderKey({ rule, over, urgentFirst }: Order): string {
  return [rule, over ?? '', urgentFirst ? 'urgent-first' : 'any'].join(' ')
}

export const NO_EDITS: Edits = {
  texts: new Map(),
  tranches: null,
  families: null,
  named: null,
  outside: false,
  order: null,
  table: null,
  weighed: new Map(),
}

export interface DraftRow {
  readonly clause: Clause
  /** The same clause where the proposal starts; null for a new one. */
  readonly before: Clause | null
}

export interface Drafted {
  readonly rows: readonly DraftRow[]
  /** Clauses of the start that the proposal leaves out. */
  readonly gone: readonly Clause[]
  /** Fields that hold no number within their limits, by key. */
  readonly wrong: ReadonlyMap<string, Range>
  /** What is wrong with rows of the table of equivalents. */
  readonly tableFaults: readonly TableFault[]
}

/** Whether every field holds what can be signed. */
export function isWhole({ wrong, tableFaults }: Pick<Drafted, 'wrong' | 'tableFaults'>): boolean {
  return wrong.size + tableFaults.length === 0
}

export const TRANCHES_KEY = 'tranches'

const FIELDS: Readonly<Partial<Record<Clause['kind'], Readonly<Record<string, keyof Limits>>>>> = {
  count: { people: 'people' },
  parity: { tolerance: 'tolerance' },
  ceiling: { people: 'ceiling' },
  exposure: { max: 'exposure' },
  steps: { steps: 'steps', coach: 'coach' },
  standstill: { hours: 'standstillHours' },
  'list-protocol': { answerDays: 'days', remarkDays: 'days', finalDays: 'days' },
  'match-review': { officers: 'officers', sample: 'sample' },
  capacity: { seats: 'places', stretchers: 'places' },
}

/** The kind of limit of a clause's field, or null for a number that nobody may change here. */
export function limitOf(clause: Clause, field: string): keyof Limits | null {
  return FIELDS[clause.kind]?.[field] ?? null
}

/** Under what key a field is kept. One ceiling over a series holds for both sides, and so has one key. */
export function fieldKey(clause: Clause, field: string): string {
  if (clause.kind === 'ceiling' && clause.over === 'series') {
    return `series-ceiling ${clause.category ?? ''} ${field}`
  }
  return `${clause.id} ${field}`
}

/** The clauses as edited, each beside where it started. */
export function draftedFrom(base: AgreementDraft, edits: Edits): Drafted {
  const wrong = new Map<string, Range>()
  const started = new Map(base.clauses.map((clause) => [clause.id, clause]))
  const before = tableIn(base.clauses)
  const table = readTable(before, edits.table, base.limits)
  const measured = shapedClauses(base, edits, { wrong, table }).map((clause) => {
    if (clause.kind !== 'parity' && clause.kind !== 'count') return clause
    const tables = { before, after: table.clause }
    return measuredBy(clause, isWeighed(clause, tables, edits.weighed.get(clause.id)))
  })
  const rows = measured.map((clause): DraftRow => ({
    clause: filledClause(clause, base, edits, wrong),
    before: started.get(clause.id) ?? null,
  }))
  const kept = new Set(rows.map((row) => row.clause.id))
  const gone = base.clauses.filter((clause) => !kept.has(clause.id))
  return { rows, gone, wrong, tableFaults: table.faults }
}

export function isChanged({ clause, before }: DraftRow): boolean {
  return before === null || JSON.stringify(clause) !== JSON.stringify(before)
}

/** Edits with the numbers given for some clauses filled in. */
export function withNumbers(
  base: AgreementDraft,
  edits: Edits,
  numbers: NonNullable<AgreementDraft['meetable']>,
): Edits {
  const texts = new Map(edits.texts)
  for (const { clause: id, people } of numbers) {
    const clause = base.clauses.find((each) => each.id === id)
    if (clause !== undefined) texts.set(fieldKey(clause, 'people'), String(people))
  }
  return { ...edits, texts }
}

export function trancheCountOf(clauses: readonly Clause[]): number {
  return trancheIds(clauses).length
}

/** The clauses there will be: as many tranches as wished, families or not, names or none. */
function shapedClauses(
  base: AgreementDraft,
  edits: Edits,
  { wrong, table }: { readonly wrong: Map<string, Range>; readonly table: ReadTable },
): readonly Clause[] {
  const families = edits.families ?? base.clauses.some((c) => c.kind === 'families-together')
  const together: readonly Clause[] = families
    ? [{ id: 'families', kind: 'families-together' }]
    : []
  const rooms = roomsFor(base, edits, wrong)
  const isRoom = (clause: Clause): boolean => clause.kind === 'capacity'
  const firstRoom = base.clauses.findIndex(isRoom)
  const plain = withTable(
    base.clauses.filter((c) => !isRoom(c) && c.kind !== 'families-together'),
    table.clause,
  )
  const before = plain.filter((c) => firstRoom < 0 || base.clauses.indexOf(c) < firstRoom)
  const exposure = before.findIndex((c) => c.kind === 'exposure')
  const cut = exposure < 0 ? before.length : exposure
  return [
    ...before.slice(0, cut),
    ...together,
    ...before.slice(cut),
    ...rooms,
    ...plain.filter((c) => !before.includes(c)),
  ]
}

/** The table stands behind the terms that count by it. */
function withTable(clauses: readonly Clause[], table: Clause | null): readonly Clause[] {
  const others = clauses.filter((c) => c.kind !== 'equivalents')
  if (table === null) return others
  const order = others.findIndex((c) => c.kind === 'order-of-choice')
  const cut = order < 0 ? others.length : order
  return [...others.slice(0, cut), table, ...others.slice(cut)]
}

function roomsFor(
  base: AgreementDraft,
  edits: Edits,
  wrong: Map<string, Range>,
): readonly Clause[] {
  const rooms = base.clauses.filter((clause) => clause.kind === 'capacity')
  const ids = trancheIds(rooms)
  const last = ids.at(-1)
  if (last === undefined) return rooms
  const wished =
    edits.tranches === null ? ids.length : numberWithin(edits.tranches, base.limits.tranches)
  if (wished === null) wrong.set(TRANCHES_KEY, base.limits.tranches)
  const count = wished ?? ids.length
  const kept = rooms.filter((room) => ids.indexOf(room.tranche) < count)
  const fresh = Array.from({ length: Math.max(0, count - ids.length) }, (_, i) =>
    freshName(ids, ids.length + 1 + i),
  )
  const like = rooms.filter((room) => room.tranche === last)
  return [
    ...kept,
    ...fresh.flatMap((tranche) =>
      like.map((room) => ({ ...room, tranche, id: `${tranche}-${room.holder}` })),
    ),
  ]
}

function freshName(taken: readonly string[], number: number): string {
  const name = `t${number}`
  return taken.includes(name) ? `t${number}-more` : name
}

function trancheIds(clauses: readonly Clause[]): readonly string[] {
  return [...new Set(clauses.flatMap((c) => (c.kind === 'capacity' ? [c.tranche] : [])))]
}

function filledClause(
  clause: Clause,
  base: AgreementDraft,
  edits: Edits,
  wrong: Map<string, Range>,
): Clause {
  if (clause.kind === 'publication') {
    return { ...clause, mayBeNamed: edits.named ?? clause.mayBeNamed }
  }
  if (clause.kind === 'medical-priced' && edits.outside) {
    return { ...clause, kind: 'medical-outside-parity' }
  }
  if (clause.kind === 'order-of-choice') return { ...clause, ...edits.order }
  const numbers = Object.entries(FIELDS[clause.kind] ?? {}).flatMap(([field, limit]) => {
    const key = fieldKey(clause, field)
    const text = edits.texts.get(key)
    if (text === undefined) return []
    const value = numberWithin(text, base.limits[limit])
    if (value === null) wrong.set(key, base.limits[limit])
    return value === null ? [] : [[field, value] as const]
  })
  // The fields are numbers of this very kind of clause, by the table above.
  return { ...clause, ...Object.fromEntries(numbers) } as Clause
}

function numberWithin(text: string, { least, most }: Range): number | null {
  const value = wholeNumber(text)
  return value !== null && value >= least && value <= most ? value : null
}
