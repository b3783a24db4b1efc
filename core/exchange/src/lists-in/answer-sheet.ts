// A request that goes out as a spreadsheet and comes back with an answer column filled in, for a party
// that has no Parley. What comes back is read against what went out: rows that are missing or empty stay
// unanswered, and a row whose person was changed on the way answers nothing until someone looks.
import type { Personal, PersonRef } from '@parley/kernel'
import { PLAIN_ANSWERS } from '../sought-list.ts'
import type { PlainAnswer } from '../sought-list.ts'
import { cleanText, wordForm } from './cell-text.ts'
import { saysUnknown } from './date-words.ts'
import { readBirthDate } from './list-date.ts'
import { foundText } from './problem.ts'
import type { RawRow, RawTable } from './raw-table.ts'

/** One person asked for, as the sheet shows them. */
export interface AskedPerson {
  readonly ref: PersonRef
  readonly no: string
  readonly name: string
  readonly born: string
  readonly serviceNumber: string
}

/**
 * Headings of the sheet. A heading may be written in two languages with a slash between them; the last is
 * what the reader knows it by.
 */
export interface AnswerHeadings {
  readonly key: string
  readonly no: string
  readonly name: string
  readonly born: string
  readonly serviceNumber: string
  readonly answer: string
  readonly notice: string
}

/** What every request is read back by, whatever language stands before it (spec/list-import.md). */
export const ANSWER_COLUMNS: AnswerHeadings = {
  key: 'Record key',
  no: 'No',
  name: 'Name',
  born: 'Born',
  serviceNumber: 'Service number',
  answer: 'Answer',
  notice: 'Notice',
}

/** Answers that a sheet can carry; `held` is linked to a held person by the officer who enters it. */
export type SheetAnswer = 'held' | PlainAnswer | 'pending'

export const SHEET_ANSWERS: readonly SheetAnswer[] = ['held', ...PLAIN_ANSWERS, 'pending']

export interface EnteredAnswer {
  readonly ref: PersonRef
  readonly answer: SheetAnswer
  readonly notice: string | null
  readonly line: number
}

export type AnswerProblemCode =
  | 'not-asked'
  | 'answered-twice'
  | 'answer-unknown'
  | 'name-changed'
  | 'born-changed'
  | 'number-changed'
  | 'no-answer-columns'

export interface AnswerProblem {
  readonly sheet: string
  readonly line: number
  /** Column index from 0; null for the whole row or sheet. */
  readonly column: number | null
  readonly ref: PersonRef | null
  readonly code: AnswerProblemCode
  readonly found: Personal<string> | null
}

export interface AnswerReading {
  readonly answers: readonly EnteredAnswer[]
  /** Asked for, and not answered by this file: missing, empty, or with a problem of their row. */
  readonly unanswered: readonly PersonRef[]
  readonly problems: readonly AnswerProblem[]
}

/** The rows of the request, heading first, for any writer of spreadsheets. */
export function answerSheetRows(
  asked: readonly AskedPerson[],
  headings: AnswerHeadings,
): readonly (readonly string[])[] {
  const { key, no, name, born, serviceNumber, answer, notice } = headings
  return [
    [key, no, name, born, serviceNumber, answer, notice],
    ...asked.map((p) => [p.ref, p.no, p.name, p.born, p.serviceNumber, '', '']),
  ]
}

/** The line of a request that names the list it asks about. @param root of the list's commitment, hex */
export function listLine(root: string): string {
  return `parley list ${root}`
}

/** The lists that a sheet says it asks about, by the roots of their commitments. */
export function listsNamed(tables: readonly RawTable[]): ReadonlySet<string> {
  const cells = tables.flatMap((t) => t.rows.flatMap((row) => row.cells))
  return new Set(cells.flatMap((c) => LIST_LINE.exec(cleanText(c.text))?.[1] ?? []))
}

const LIST_LINE = /^parley list ([0-9a-f]{64})$/

/** Reads a returned request against what was asked; headings and column order may have changed. */
export function readAnswerSheet(
  tables: readonly RawTable[],
  asked: readonly AskedPerson[],
  headings: AnswerHeadings,
): AnswerReading {
  const byRef = new Map(asked.map((p) => [p.ref as string, p])) // a ref as it is written in a cell
  const problems: AnswerProblem[] = []
  const rows = new Map<PersonRef, PlacedAnswer[]>()
  const layouts = tables.map((t) => ({ table: t, layout: layoutOf(t, headings) }))
  if (layouts.every((l) => l.layout === null))
    problems.push({
      sheet: tables[0]?.sheet ?? '',
      line: 1,
      column: null,
      ref: null,
      code: 'no-answer-columns',
      found: null,
    })
  for (const { table, layout } of layouts) {
    if (layout === null) continue
    for (const row of table.rows.filter((r) => r.line > layout.headerLine)) {
      const read = readAnswerRow(row, layout, byRef)
      problems.push(...read.problems.map((p) => ({ ...p, sheet: table.sheet })))
      if (read.answer === null) continue
      const given = { ...read.answer, sheet: table.sheet, column: layout.answer }
      rows.set(given.ref, [...(rows.get(given.ref) ?? []), given])
    }
  }
  const answers: EnteredAnswer[] = []
  for (const given of rows.values()) {
    const [first] = given
    const agree = given.every((g) => g.answer === first?.answer)
    if (first !== undefined && agree) {
      const { ref, answer, notice, line } = first
      answers.push({ ref, answer, notice, line })
      continue
    }
    for (const { sheet, line, column, ref, answer } of given)
      problems.push({
        sheet,
        line,
        column,
        ref,
        code: 'answered-twice',
        found: foundText(answer),
      })
  }
  const answered = new Set(answers.map((a) => a.ref))
  return {
    answers,
    unanswered: asked.map((p) => p.ref).filter((ref) => !answered.has(ref)),
    problems,
  }
}

interface PlacedAnswer extends EnteredAnswer {
  readonly sheet: string
  readonly column: number
}

interface Layout {
  readonly headerLine: number
  readonly key: number
  readonly answer: number
  readonly columns: ReadonlyMap<keyof AnswerHeadings, number>
}

function layoutOf(table: RawTable, headings: AnswerHeadings): Layout | null {
  const names = Object.entries(headings) as [keyof AnswerHeadings, string][] // entries of a closed interface
  for (const row of table.rows.slice(0, 50)) {
    const columns = new Map<keyof AnswerHeadings, number>()
    for (const [field, heading] of names) {
      const cell = row.cells.find((c) => isHeading(c.text, heading))
      if (cell !== undefined) columns.set(field, cell.column)
    }
    const key = columns.get('key')
    const answer = columns.get('answer')
    if (key !== undefined && answer !== undefined)
      return { headerLine: row.line, key, answer, columns }
  }
  return null
}

function isHeading(text: string, heading: string): boolean {
  const wanted = wordForm(heading)
  return wordForm(text) === wanted || wordForm(text.split('/').at(-1) ?? '') === wanted
}

interface AnswerRow {
  readonly answer: EnteredAnswer | null
  readonly problems: readonly Omit<AnswerProblem, 'sheet'>[]
}

function readAnswerRow(
  row: RawRow,
  layout: Layout,
  asked: ReadonlyMap<string, AskedPerson>,
): AnswerRow {
  const text = (column: number | undefined): string =>
    cleanText(row.cells.find((c) => c.column === column)?.text ?? '')
  const said = text(layout.answer)
  const key = text(layout.key)
  if (key === '' && said === '') return { answer: null, problems: [] } // titles, notes, empty rows
  const person = asked.get(key)
  const problem = (code: AnswerProblemCode, found: string, column?: number): AnswerRow => ({
    answer: null,
    problems: [
      {
        line: row.line,
        column: column ?? null,
        ref: person?.ref ?? null,
        code,
        found: foundText(found),
      },
    ],
  })
  const formula = row.cells.find((c) => c.column === layout.answer)?.formula
  if (person === undefined) return problem('not-asked', key, layout.key)
  if (formula !== undefined) return problem('answer-unknown', formula, layout.answer)
  if (said === '' || saysUnknown(said)) return { answer: null, problems: [] }
  const changed = changedField(person, (field) =>
    layout.columns.has(field) ? text(layout.columns.get(field)) : null,
  )
  if (changed !== null)
    return problem(changed.code, changed.found, layout.columns.get(changed.field))
  const answer = sheetAnswer(said)
  if (answer === null) return problem('answer-unknown', said, layout.answer)
  const notice = text(layout.columns.get('notice')).slice(0, MAX_NOTICE)
  return {
    answer: { ref: person.ref, answer, notice: notice === '' ? null : notice, line: row.line },
    problems: [],
  }
}

const MAX_NOTICE = 2_000 // characters, as an answer may carry (sought-list.ts)

interface ChangedField {
  readonly code: AnswerProblemCode
  readonly field: 'name' | 'born' | 'serviceNumber'
  readonly found: string
}

function changedField(
  person: AskedPerson,
  textOf: (field: 'name' | 'born' | 'serviceNumber') => string | null,
): ChangedField | null {
  const codes = {
    name: 'name-changed',
    born: 'born-changed',
    serviceNumber: 'number-changed',
  } as const
  for (const field of ['name', 'born', 'serviceNumber'] as const) {
    const now = textOf(field)
    if (now === null || wordForm(now) === wordForm(person[field])) continue
    if (field === 'born' && dayIn(now) !== null && dayIn(now) === dayIn(person.born)) continue
    return { code: codes[field], field, found: now }
  }
  return null
}

// Spreadsheets turn a written date into their own on the way; the day is what counts.
function dayIn(text: string): string | null {
  const cell = { column: 0, kind: 'text', text } as const
  const reading = readBirthDate(cell, { order: 'day-first', asOf: null, dateSystem: 1900 })
  return reading.ok ? reading.date : null
}

// First match counts, so that "not held" is read before "held".
const ANSWERS: readonly (readonly [SheetAnswer, RegExp])[] = [
  ['insufficient-data', /недостат|мало дан|уточн|insufficient|not enough|неповн|неполн|غير كاف/],
  [
    'not-held',
    /^ (ні|нет|no|not held|не утримується|не содержится|не значится|не значиться|не встановлен\S*|не установлен\S*|відсутн\S*|отсутств\S*|لا)( |$)|не утрим|не содерж|не знач|not held|not here/,
  ],
  ['dead', /загин|помер|погиб|умер|мертв|dead|died|deceased|killed|متوف|قتل/],
  [
    'already-released',
    /звільнен|освобожд|освобожден|обмінян|обменян|повернут|возвращ|передан|released|exchanged|returned|repatriated|افرج|اطلق/,
  ],
  [
    'retained-criminal',
    /засуджен|осужд|слідств|следств|кримінал|уголов|criminal|convicted|sentenced|proceedings|prosecut|محكوم|قضائي/,
  ],
  ['refused', /відмов|отказ|refus|declin|رفض/],
  ['pending', /перевір|проверя|очіку|ожида|pending|in progress|later|قيد/],
  [
    'held',
    /^ (так|да|yes|held|є|есть|\+|утрим\S*|содерж\S*|знач\S*|підтвердж\S*|подтвержд\S*|confirmed|نعم|محتجز)( |$)/,
  ],
]

/** The coded answer of a cell: a code word itself, or the words of people; null if neither. */
export function sheetAnswer(text: string): SheetAnswer | null {
  const code = ANSWERS.find(([word]) => word === text.trim().toLowerCase())
  if (code !== undefined) return code[0]
  const form = text.trim() === '+' ? ' + ' : ` ${wordForm(text)} `
  return ANSWERS.find(([, words]) => words.test(form))?.[0] ?? null
}
