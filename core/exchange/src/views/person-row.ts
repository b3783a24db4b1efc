// The people table of a seat: one row for each person it knows, as flat as a database wants it. Rows are
// worked out from the folded state and thrown away with it; a column that the viewer may not see is absent
// from every row, so it reaches neither the database nor its backups.
import type { Instant, Json, PartyId, PersonRef } from '@parley/kernel'
import { canonicalJson, toHex, utf8Bytes } from '@parley/kernel'
import type { Bytes, Hashing } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import type { Whereabouts } from '../state.ts'
import type { Presentation } from '../tranche.ts'
import { knownPersons } from './known-person.ts'
import type { Known, KnownPerson } from './known-person.ts'
import { NameBook, tidy } from './name-forms.ts'
import { StandingBook } from './person-standing.ts'
import type { AnswerCode, PersonStanding, PersonState, Selection } from './person-standing.ts'
import { sightOf } from './viewer.ts'
import type { ViewerRole } from './viewer.ts'

export interface PersonRow {
  readonly ref: PersonRef
  readonly home: PartyId
  readonly holder: PartyId
  readonly state: PersonState
  readonly tranche: string | null
  readonly category: 'soldier' | 'civilian' | 'not-stated'
  readonly contested: boolean
  readonly custodyBy: PartyId | null
  readonly whereabouts: Whereabouts | null
  readonly homeAt: Instant | null
  /** Words a search looks in; refs alone where the viewer may see no record. */
  readonly searchKey: string
  /** Absent unless the viewer may see the negotiation. */
  readonly selection?: Selection
  readonly answer?: AnswerCode | null
  readonly class?: number | null
  /** Refs under which the person is sought, with spaces between. */
  readonly soughtRefs?: string
  readonly presented?: Presentation | null
  readonly toldAt?: Instant | null
  /** Absent unless the viewer may see records; null where this seat has none of the person. */
  readonly name?: string | null
  readonly latin?: string | null
  /** The name as the other side's list writes it. */
  readonly otherName?: string | null
  readonly born?: string | null
  readonly number?: string | null
  readonly rank?: string | null
  readonly since?: string | null
}

/** Everyone this seat knows about, by ref in code-unit order; the same rows from the same entries. */
export function personRows(known: Known, names: NameBook = new NameBook()): readonly PersonRow[] {
  const standings = new StandingBook(known)
  const rows: PersonRow[] = []
  for (const person of knownPersons(known).values()) {
    rows.push(personRow(known, person, { standing: standings.of(person), names }))
  }
  return rows.sort((x, y) => (x.ref < y.ref ? -1 : 1))
}

/** The row of one person. */
export function personRow(
  known: Known,
  person: KnownPerson,
  using: { readonly standing: PersonStanding; readonly names: NameBook },
): PersonRow {
  const sight = sightOf(known.viewer.role)
  const { standing, names } = using
  const records = sight.records ? recordsOf(person) : []
  const refs = [person.ref, ...person.sought.map((s) => s.ref)]
  return {
    ref: person.ref,
    home: person.home,
    holder: person.holder,
    state: standing.state,
    tranche: standing.tranche,
    category: standing.category ?? 'not-stated',
    contested: standing.contested,
    custodyBy: standing.custodyBy,
    whereabouts: standing.whereabouts,
    homeAt: standing.homeAt,
    searchKey: names.keyOf(records, sight.negotiation ? refs : [person.ref]),
    ...(sight.negotiation ? negotiationOf(person, standing) : {}),
    ...(sight.presentation ? { presented: standing.presented } : {}),
    ...(sight.families ? { toldAt: standing.toldAt } : {}),
    ...(sight.records ? recordColumns(records, names) : {}),
  }
}

/** The records of a person, the seat's own first: its held row, then whoever seeks them, by ref. */
export function recordsOf(person: KnownPerson): readonly PersonRecord[] {
  const sought = person.sought.map((s) => s.record)
  return person.held === null ? sought : [person.held, ...sought]
}

export type OptionalColumn = keyof {
  readonly [K in keyof PersonRow as undefined extends PersonRow[K] ? K : never]: true
}

type Negotiation = Pick<PersonRow, 'selection' | 'answer' | 'class' | 'soughtRefs'>
type RecordColumns = Pick<
  PersonRow,
  'name' | 'latin' | 'otherName' | 'born' | 'number' | 'rank' | 'since'
>

function negotiationOf(person: KnownPerson, standing: PersonStanding): Negotiation {
  return {
    selection: standing.selection,
    answer: standing.answer,
    class: standing.class,
    soughtRefs: person.sought.map((s) => s.ref).join(' '),
  }
}

function recordColumns(records: readonly PersonRecord[], names: NameBook): RecordColumns {
  const forms = records.map((r) => names.of(r))
  const first = forms[0]
  const other = forms.find((f) => f.name !== first?.name)
  const fromAny = <Value>(read: (record: PersonRecord) => Value | null): Value | null =>
    records.map(read).find((value) => value !== null) ?? null
  return {
    name: first?.name ?? null,
    latin: first?.latin ?? null,
    otherName: other?.name ?? null,
    born: fromAny((r) => r.born),
    number: tidyOrNull(records[0]?.no ?? null),
    rank: tidyOrNull(fromAny((r) => r.rank)),
    since: fromAny((r) => r.capturedOn),
  }
}

function tidyOrNull(text: string | null): string | null {
  return text === null ? null : tidy(text)
}

/** Columns that rows of this role carry beside those every row has, in code-unit order. */
export function optionalColumns(role: ViewerRole): readonly OptionalColumn[] {
  const sight = sightOf(role)
  return [
    ...(sight.negotiation ? (['selection', 'answer', 'class', 'soughtRefs'] as const) : []),
    ...(sight.presentation ? (['presented'] as const) : []),
    ...(sight.families ? (['toldAt'] as const) : []),
    ...(sight.records
      ? (['name', 'latin', 'otherName', 'born', 'number', 'rank', 'since'] as const)
      : []),
  ].toSorted()
}

/** Whether two rows of one person say the same, column by column. */
export function isSameRow(x: PersonRow, y: PersonRow): boolean {
  return (
    x.state === y.state &&
    x.tranche === y.tranche &&
    x.custodyBy === y.custodyBy &&
    x.whereabouts === y.whereabouts &&
    x.homeAt === y.homeAt &&
    x.presented === y.presented &&
    x.toldAt === y.toldAt &&
    x.selection === y.selection &&
    x.answer === y.answer &&
    x.class === y.class &&
    x.category === y.category &&
    x.contested === y.contested &&
    x.home === y.home &&
    x.holder === y.holder &&
    x.searchKey === y.searchKey &&
    x.soughtRefs === y.soughtRefs &&
    hasSameRecord(x, y) &&
    x.ref === y.ref
  )
}

function hasSameRecord(x: PersonRow, y: PersonRow): boolean {
  return (
    x.name === y.name &&
    x.latin === y.latin &&
    x.otherName === y.otherName &&
    x.born === y.born &&
    x.number === y.number &&
    x.rank === y.rank &&
    x.since === y.since
  )
}

/** Domain of a row's digest and of a view's hash (spec/views.md). */
const ROW = utf8Bytes('parley/view/people/row/v1\n')
const VIEW = utf8Bytes('parley/view/people/v1\n')

/** A row in canonical bytes; absent columns are absent here too. */
export function rowBytes(row: PersonRow): Bytes {
  return utf8Bytes(canonicalJson(row as unknown as Json)) // a row holds text, numbers, flags and null only
}

/** SHA-256 of one row, 32 bytes. */
export function rowDigest(row: PersonRow, hashing: Hashing): Bytes {
  return hashing.sha256(ROW, rowBytes(row))
}

/**
 * Hash of a whole view, lower-case hex: over the digests of its rows by ref in code-unit order.
 *
 * Equal for every database and after every rebuild from the same entries, whoever computes it.
 */
export function viewHash(rows: Iterable<PersonRow>, hashing: Hashing): string {
  const digests = Array.from(rows, (row) => ({ ref: row.ref, digest: rowDigest(row, hashing) }))
  digests.sort((x, y) => (x.ref < y.ref ? -1 : 1))
  return toHex(hashing.sha256(VIEW, ...digests.map((d) => d.digest)))
}
