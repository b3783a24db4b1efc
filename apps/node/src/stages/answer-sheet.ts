// A party without Parley takes part by a spreadsheet: the request goes out with an empty answer column and
// comes back as a file, which an officer of the seeking side enters. The entry names the file and the
// officer; it is never the other party's signature, and whoever is missing in the file stays pending.
import {
  ANSWER_COLUMNS,
  answerSheetRows,
  listLine,
  listsNamed,
  readAnswerSheet,
} from '@parley/exchange'
import type {
  Answer,
  AnswerHeadings,
  AnswerReading,
  AskedPerson,
  EnteredAnswer,
  ExchangeState,
  Kinds,
} from '@parley/exchange'
import { fromBase64, ok, refuse, toHex } from '@parley/kernel'
import type { Bytes, Hashing, PartyId, PersonRef, Result } from '@parley/kernel'
import { readTables, writeXlsx } from '@parley/spreadsheets'
import type { CellOut } from '@parley/spreadsheets'
import type { Seat } from '../seat/seat.ts'
import { newRef } from './lists.ts'

/** What the sheet says around its rows, in the language of whoever sends it. */
export interface SheetWords {
  readonly titles: readonly string[]
  /** Headings before the English ones; null for English alone. */
  readonly headings: AnswerHeadings | null
  /** The second sheet: each word that may stand in the answer column, and what it means. */
  readonly answers: readonly (readonly string[])[]
}

export interface AnswerSheetFile {
  readonly fileName: string
  readonly bytes: Bytes
}

/** An answered sheet as it was read against what this seat asked; nothing is entered yet. */
export interface ReadAnswers {
  readonly fileName: string
  /** SHA-256 of the file's bytes, hex. */
  readonly file: string
  /** The party whose answers these are. */
  readonly for: PartyId
  readonly asked: readonly AskedPerson[]
  readonly reading: AnswerReading
}

const WIDTHS = [26, 8, 36, 14, 18, 20, 30]

/** The request as a workbook: one row for each person this seat seeks, in the list's order. */
export function answerSheet(seat: Seat, words: SheetWords): Result<AnswerSheetFile> {
  const request = requestOf(seat)
  if (!request.ok) return request
  const { asked, root, holder } = request.value
  const rows = answerSheetRows(asked, headingsOf(words.headings))
  const head: readonly (readonly CellOut[])[] = [
    ...words.titles.map((title) => [title]),
    [listLine(root)],
    [],
  ]
  const bytes = writeXlsx([
    {
      name: 'Parley',
      rows: [...head, ...rows],
      boldLines: [1, head.length + 1],
      widths: WIDTHS,
    },
    { name: 'Answers', rows: words.answers, widths: [24, 60] },
  ])
  return ok({ fileName: `answers-${holder}-for-${seat.id}.xlsx`, bytes })
}

/** Reads a returned sheet; refuses one that names another list. */
export function readAnswers(
  seat: Seat,
  file: { readonly bytes: Bytes; readonly fileName: string },
  hashing: Hashing,
): Result<ReadAnswers> {
  const request = requestOf(seat)
  if (!request.ok) return request
  const { asked, root, holder } = request.value
  const { bytes, fileName } = file
  const tables = readTables(bytes, { fileName })
  if (!tables.ok) return tables
  const named = listsNamed(tables.value.tables)
  if (named.size > 0 && !(named.size === 1 && named.has(root))) {
    return refuse('other-list', fileName)
  }
  const reading = readAnswerSheet(tables.value.tables, asked, ANSWER_COLUMNS)
  return ok({ fileName, file: toHex(hashing.sha256(bytes)), for: holder, asked, reading })
}

/**
 * What is entered of a read sheet: answers the party has not signed itself. `pending` is no answer, and a
 * person answered `held` gets a ref from this seat, the same one if the answer is entered again.
 */
export function enteredOf(
  seat: Seat,
  read: ReadAnswers,
  officer: string,
): Result<Kinds['answer.entered']> {
  const state = seat.exchange()
  const answers = read.reading.answers.flatMap((given) => answerOf(seat, state, given))
  if (answers.length === 0) return refuse('nothing-answered', read.fileName)
  return ok({ at: seat.now(), for: read.for, file: read.file, officer, answers })
}

/** Whether a party has answered this person by its own signature. */
export function isAnsweredItself(state: ExchangeState, ref: PersonRef): boolean {
  return state.answers.get(ref)?.enteredFor === null
}

function answerOf(seat: Seat, state: ExchangeState, given: EnteredAnswer): readonly Answer[] {
  const { ref, answer, notice } = given
  if (answer === 'pending' || isAnsweredItself(state, ref)) return []
  if (answer !== 'held') return [{ ref, answer, notice }]
  const before = state.answers.get(ref)?.answer
  const heldRef = before?.answer === 'held' ? before.heldRef : newRef(seat)
  return [{ ref, answer, heldRef }]
}

interface Request {
  readonly asked: readonly AskedPerson[]
  /** Root of the list's commitment, hex. */
  readonly root: string
  readonly holder: PartyId
}

function requestOf(seat: Seat): Result<Request> {
  const state = seat.exchange()
  const holder = state.frame?.belligerents.find((party) => party !== seat.id)
  const sought = state.sought.get(seat.id)
  const commitment = state.commitments.get(`${seat.id}/sought`)
  const root = commitment === undefined ? null : fromBase64(commitment.root)
  if (holder === undefined || sought === undefined || root === null) return refuse('nothing-sought')
  const asked = [...sought.persons.values()]
    .toSorted((x, y) => x.record.rowNumber - y.record.rowNumber)
    .map(({ ref, record }): AskedPerson => ({
      ref,
      no: record.no ?? '',
      name: record.name.full,
      born: bornText(record.born),
      serviceNumber: record.serviceNumber ?? '',
    }))
  return ok({ asked, root: toHex(root), holder })
}

/** A whole day as lists write it, DD.MM.YYYY; what is known of a partial date as it stands. */
function bornText(born: string | null): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(born ?? '') ?? []
  return day === undefined ? (born ?? '') : `${day}.${month ?? ''}.${year ?? ''}`
}

/** Headings in two languages, the English last: what the reader knows a column by. */
function headingsOf(local: AnswerHeadings | null): AnswerHeadings {
  if (local === null) return ANSWER_COLUMNS
  const both = (field: keyof AnswerHeadings): string =>
    local[field] === ANSWER_COLUMNS[field]
      ? ANSWER_COLUMNS[field]
      : `${local[field].replaceAll('/', ' ')} / ${ANSWER_COLUMNS[field]}`
  return {
    key: both('key'),
    no: both('no'),
    name: both('name'),
    born: both('born'),
    serviceNumber: both('serviceNumber'),
    answer: both('answer'),
    notice: both('notice'),
  }
}
