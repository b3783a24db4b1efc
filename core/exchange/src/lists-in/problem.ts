// Problems: one cell or row each, beside the persons that could be read. Codes are words; what the cell
// said is personal data and prints as such.
import { Personal } from '@parley/kernel'

export type ProblemCode =
  // the row is not among the persons until someone settles it
  | 'name-missing'
  | 'name-too-long'
  | 'hidden-row'
  | 'hidden-sheet'
  | 'no-name-column'
  // the person is read, one value is not
  | 'date-impossible'
  | 'date-unreadable'
  | 'date-out-of-range'
  | 'age-without-day'
  | 'category-unknown'
  | 'sex-unknown'
  | 'cell-error'
  | 'formula-without-value'
  // the person and value are read, and someone should look
  | 'date-from-serial'
  | 'digits-converted'
  | 'date-without-separators'
  | 'date-without-year'
  | 'look-alike-digits'
  | 'two-digit-year'
  | 'formula-value'
  | 'name-odd'
  | 'invisible-marks'
  | 'number-missing'
  | 'number-reused'
  | 'service-number-shared'
  | 'value-too-long'
  | 'short-row'
  | 'long-row'
  | 'second-header'

/** What a cell was expected to hold, as a word for the sentence beside the code. */
export type Expected =
  | 'name'
  | 'birth-date'
  | 'date'
  | 'age'
  | 'category'
  | 'sex'
  | 'number'
  | 'text'
  | 'choice'
  | 'width'

export interface Problem {
  readonly sheet: string
  readonly line: number
  /** Column index from 0; null for the whole row. */
  readonly column: number | null
  readonly code: ProblemCode
  /** What stood there, cut short. */
  readonly found: Personal<string> | null
  readonly expected: Expected
}

/** `row`: no person came of it yet. `value`: one value was not taken. `asked`: taken, to be looked at. */
export type ProblemLevel = 'row' | 'value' | 'asked'

const ROW_CODES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'name-missing',
  'name-too-long',
  'hidden-row',
  'hidden-sheet',
  'no-name-column',
])
const VALUE_CODES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'date-impossible',
  'date-unreadable',
  'date-out-of-range',
  'age-without-day',
  'category-unknown',
  'sex-unknown',
  'cell-error',
  'formula-without-value',
  'value-too-long',
])

export function problemLevel(code: ProblemCode): ProblemLevel {
  if (ROW_CODES.has(code)) return 'row'
  return VALUE_CODES.has(code) ? 'value' : 'asked'
}

const SHOWN = 60 // characters of a cell that are enough to find it again

/** What a cell said, short enough for a screen. */
export function foundText(text: string): Personal<string> {
  return new Personal(text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text)
}
