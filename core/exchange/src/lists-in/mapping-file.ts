// A saved mapping read back: unknown JSON becomes a mapping once, here, or is refused with the place of
// the first thing that is wrong. Headings in it are text of a file and stay text.
import { isJsonObject, ok, parsePartialDate, refuse } from '@parley/kernel'
import type { Json, JsonObject, Refusal, Result } from '@parley/kernel'
import type { Category } from '@parley/names'
import { isMeaning } from './heading-words.ts'
import type { Meaning } from './heading-words.ts'
import { QUESTION_CODES } from './mapping.ts'
import type { AsOf, ColumnMapping, Mapping, Question, SheetMapping } from './mapping.ts'

const MAX_SHEETS = 64
const MAX_COLUMNS = 16_384
const MAX_TEXT = 40_000 // a heading is a cell, and two of them may be joined

class MalformedError extends Error {
  readonly at: string

  constructor(at: string) {
    super(`mapping: ${at}`)
    this.name = 'MalformedError'
    this.at = at
  }
}

/** The mapping as JSON, with its fields in a fixed order. */
export function mappingJson(mapping: Mapping): JsonObject {
  return {
    format: 'list-mapping@v1',
    sheets: mapping.sheets.map((sheet) => ({
      ...sheet,
      asOf: sheet.asOf === null ? null : { ...sheet.asOf },
      columns: sheet.columns.map((c) => ({ ...c })),
      questions: sheet.questions.map((q) => ({ ...q })),
    })),
  }
}

/** Reads what `mappingJson` wrote. */
export function parseMapping(value: Json): Result<Mapping, Refusal<'mapping-malformed'>> {
  try {
    const file = objectIn(value, 'mapping')
    if (file['format'] !== 'list-mapping@v1') throw new MalformedError('format')
    const sheets = listIn(file['sheets'], 'sheets', MAX_SHEETS)
    return ok({ version: 1, sheets: sheets.map((s, i) => sheetIn(s, `sheets ${i}`)) })
  } catch (error) {
    if (error instanceof MalformedError) return refuse('mapping-malformed', error.at)
    throw error
  }
}

function sheetIn(value: Json, at: string): SheetMapping {
  const sheet = objectIn(value, at)
  return {
    sheet: textIn(sheet['sheet'], `${at} sheet`),
    shape: textIn(sheet['shape'], `${at} shape`, MAX_TEXT * 100),
    take: wordIn(sheet['take'], ['take', 'ask', 'leave'], `${at} take`),
    hiddenRows: wordIn(sheet['hiddenRows'], ['take', 'ask', 'leave'], `${at} hiddenRows`),
    headerLines: listIn(sheet['headerLines'], `${at} headerLines`, 2).map((n) =>
      wholeIn(n, `${at} headerLines`),
    ),
    columns: listIn(sheet['columns'], `${at} columns`, MAX_COLUMNS).map((c, i) =>
      columnIn(c, `${at} columns ${i}`),
    ),
    category:
      sheet['category'] === null
        ? null
        : wordIn<Category>(sheet['category'], ['soldier', 'civilian'], `${at} category`),
    asOf: sheet['asOf'] === null ? null : asOfIn(sheet['asOf'], `${at} asOf`),
    dateOrder: wordIn(sheet['dateOrder'], ['day-first', 'month-first'], `${at} dateOrder`),
    questions: listIn(sheet['questions'], `${at} questions`, 100).map((q) =>
      questionIn(q, `${at} questions`),
    ),
  }
}

function columnIn(value: Json, at: string): ColumnMapping {
  const column = objectIn(value, at)
  const confidence = wholeIn(column['confidence'], `${at} confidence`)
  if (confidence > 100) throw new MalformedError(`${at} confidence`)
  return {
    column: wholeIn(column['column'], `${at} column`),
    heading: textIn(column['heading'], `${at} heading`, MAX_TEXT * 2),
    meaning: column['meaning'] === null ? null : meaningIn(column['meaning'], `${at} meaning`),
    confidence,
    because: wordIn(
      column['because'],
      ['heading', 'content', 'heading-and-content', 'nothing', 'person'],
      `${at} because`,
    ),
    rivals: listIn(column['rivals'], `${at} rivals`, 30).map((r) => meaningIn(r, `${at} rivals`)),
  }
}

function asOfIn(value: Json | undefined, at: string): AsOf {
  const asOf = objectIn(value, at)
  const date = parsePartialDate(textIn(asOf['date'], `${at} date`))
  if (date === null) throw new MalformedError(`${at} date`)
  return {
    date,
    from: wordIn(asOf['from'], ['title', 'newest-date', 'reading-day', 'person'], `${at} from`),
  }
}

function questionIn(value: Json, at: string): Question {
  const question = objectIn(value, at)
  return {
    code: wordIn(question['code'], QUESTION_CODES, `${at} code`),
    columns: listIn(question['columns'], `${at} columns`, MAX_COLUMNS).map((c) =>
      wholeIn(c, `${at} columns`),
    ),
  }
}

function meaningIn(value: Json | undefined, at: string): Meaning {
  if (typeof value === 'string' && isMeaning(value)) return value
  throw new MalformedError(at)
}

function objectIn(value: Json | undefined, at: string): JsonObject {
  if (!isJsonObject(value)) throw new MalformedError(at)
  return value
}

function listIn(value: Json | undefined, at: string, most: number): readonly Json[] {
  if (!Array.isArray(value) || value.length > most) throw new MalformedError(at)
  return value as readonly Json[] // Array.isArray loses the element type
}

function textIn(value: Json | undefined, at: string, most: number = MAX_TEXT): string {
  if (typeof value !== 'string' || value.length > most) throw new MalformedError(at)
  return value
}

function wholeIn(value: Json | undefined, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new MalformedError(at)
  return value
}

function wordIn<Word extends string>(
  value: Json | undefined,
  words: readonly Word[],
  at: string,
): Word {
  const word = words.find((w) => w === value)
  if (word === undefined) throw new MalformedError(at)
  return word
}
