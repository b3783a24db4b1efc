// Answers of a party without Parley: its request as a workbook, and the returned file read and shown before
// an officer enters it. A file that is not entered lies in memory only.
import { columnLetters, SHEET_ANSWERS } from '@parley/exchange'
import type { AnswerProblem, AskedPerson } from '@parley/exchange'
import type { AnswerSheetReading, Handlers } from '@parley/api'
import { ok, refuse, toBase64 } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { answerSheet, isAnsweredItself, readAnswers } from '../stages/answer-sheet.ts'
import type { ReadAnswers } from '../stages/answer-sheet.ts'
import { guard } from './board-handlers.ts'
import type { Desk } from './desk.ts'

const MAX_OPEN = 8 // read files of one desk; each holds what it said of every person
const MAX_SHOWN = 200 // rows of a preview

interface Office {
  readonly sheets: Map<string, ReadAnswers>
  number: number
}

const offices = new WeakMap<Desk, Office>()

type SheetOperations = Pick<Handlers<Desk>, 'answerSheet' | 'answerSheetRead'>

export const answerSheetHandlers: SheetOperations = {
  answerSheet: ({ params, body }, desk) =>
    ofOwnList(desk, params.list, () => {
      const sheet = answerSheet(desk.seat, body)
      if (!sheet.ok) return sheet
      const { fileName, bytes } = sheet.value
      return ok({ fileName, content: toBase64(bytes) })
    }),
  answerSheetRead: ({ params, query, body }, desk) =>
    ofOwnList(desk, params.list, () => {
      const bytes = new Uint8Array(body)
      const read = readAnswers(desk.seat, { bytes, fileName: query.fileName }, desk.hashing)
      return read.ok ? ok(readingOf(desk, keptAs(desk, read.value), read.value)) : read
    }),
}

/** A sheet this desk has read, by the name it was given; null if it was never read or is forgotten. */
export function readSheetOf(desk: Desk, id: string): ReadAnswers | null {
  return offices.get(desk)?.sheets.get(id) ?? null
}

function ofOwnList<Value>(desk: Desk, list: string, run: () => Result<Value>): Result<Value> {
  return guard(desk, 'answers', () => {
    if (desk.role !== 'headquarters') return refuse('not-allowed', 'answers')
    return list === `sought-${desk.seat.id}` ? run() : refuse('not-found', list)
  })
}

function keptAs(desk: Desk, read: ReadAnswers): string {
  const office: Office = offices.get(desk) ?? { sheets: new Map(), number: 0 }
  offices.set(desk, office)
  const id = `sheet-${++office.number}`
  office.sheets.set(id, read)
  const [oldest] = office.sheets.keys()
  if (office.sheets.size > MAX_OPEN && oldest !== undefined) office.sheets.delete(oldest)
  return id
}

function readingOf(desk: Desk, id: string, read: ReadAnswers): AnswerSheetReading {
  const state = desk.seat.exchange()
  const own = read.reading.answers.filter(({ ref }) => isAnsweredItself(state, ref))
  const entered = read.reading.answers.filter(
    ({ ref, answer }) => answer !== 'pending' && !isAnsweredItself(state, ref),
  )
  const given = new Set([...entered, ...own].map(({ ref }) => ref))
  const missing = read.asked.filter(({ ref }) => !given.has(ref))
  const persons = new Map(read.asked.map((person) => [person.ref, person]))
  const problems = [
    ...read.reading.problems.map((problem) => problemOf(problem, persons)),
    ...own.map(({ ref, line, answer }) => ({
      sheet: '',
      line,
      column: null,
      code: 'answered-itself',
      name: persons.get(ref)?.name ?? null,
      found: answer,
      expected: null,
    })),
  ]
  return {
    id,
    fileName: read.fileName,
    file: read.file,
    for: read.for,
    asked: read.asked.length,
    read: entered.length,
    codes: SHEET_ANSWERS.map((code) => ({
      code,
      count: entered.filter((given) => given.answer === code).length,
    })).filter(({ count }) => count > 0),
    unanswered: missing
      .slice(0, MAX_SHOWN)
      .map(({ ref, name, no }) => ({ ref, name, number: no === '' ? null : no })),
    unansweredCount: missing.length,
    problems: problems.slice(0, MAX_SHOWN),
    problemCount: problems.length,
  }
}

function problemOf(
  problem: AnswerProblem,
  persons: ReadonlyMap<string, AskedPerson>,
): AnswerSheetReading['problems'][number] {
  const { sheet, line, column, code, ref, found } = problem
  const person = ref === null ? undefined : persons.get(ref)
  return {
    sheet,
    line,
    column: column === null ? null : columnLetters(column),
    code,
    name: person?.name ?? null,
    found: found?.reveal('answer sheet preview') ?? null,
    expected: expectedOf(code, person),
  }
}

/** What went out in the place that came back changed. */
function expectedOf(code: AnswerProblem['code'], person: AskedPerson | undefined): string | null {
  if (code === 'name-changed') return person?.name ?? null
  if (code === 'born-changed') return person?.born ?? null
  return code === 'number-changed' ? (person?.serviceNumber ?? null) : null
}
