// One person out of one row. Every value is taken as written, trimmed of what nobody sees; whatever
// cannot be read is a problem beside the person, never a guess and never a lost row.
import type { PartialDate } from '@parley/kernel'
import type { Category, PersonRecord, Sex, WrittenName } from '@parley/names'
import { cleanText, hiddenMarks, plainDigits, wordForm } from './cell-text.ts'
import {
  callSignIn,
  categoryIn,
  departedIn,
  footnoteMark,
  sexAmongMarks,
  sexIn,
} from './cell-words.ts'
import { saysUnknown } from './date-words.ts'
import type { Meaning } from './heading-words.ts'
import { ageDate, readBirthDate, readEventDate } from './list-date.ts'
import type { DateReading, DateRules } from './list-date.ts'
import { foundText } from './problem.ts'
import type { Expected, Problem, ProblemCode } from './problem.ts'
import type { RawCell } from './raw-table.ts'

/** A row's cells by column, with what its sheet says about them. */
export interface PersonRow {
  readonly sheet: string
  readonly line: number
  readonly cells: ReadonlyMap<number, RawCell>
  readonly columns: ReadonlyMap<Meaning, readonly number[]>
  readonly rules: DateRules
  /** What the section or sheet says where the row says nothing. */
  readonly category: Category | null
  /** Meaning of footnote stars, where the list explains them. */
  readonly footnotes: ReadonlyMap<string, string>
}

export interface ReadRow {
  readonly person: Omit<PersonRecord, 'rowNumber'> | null
  readonly problems: readonly Problem[]
}

const MAX_NAME = 300 // characters; far above the longest name with its remarks
const MAX_SHORT = 400 // characters of rank, unit, numbers and places: what a record may carry (sought-list.ts)
const MAX_FOOTNOTE = 130 // of the remark, kept for what a star means
const MAX_LONG = 4_000 // characters of health and remarks, likewise

/** Reads a row that is a person; null with a row problem where no name can be read. */
export function readPersonRow(row: PersonRow): ReadRow {
  const reader = new RowReader(row)
  const name = reader.name()
  if (name === null) return { person: null, problems: reader.problems }
  const born = reader.born()
  const captured = reader.captured()
  const remark = reader.remark()
  const marks = [remark, reader.text('category'), reader.text('place-of-detention')]
    .filter((t) => t !== null)
    .join('; ')
  const shown = reader.nameAsShown()
  const star = footnoteMark(shown)
  const footnote = star === null ? null : `${star} ${row.footnotes.get(star) ?? ''}`.trim()
  return {
    person: {
      no: reader.number(),
      place: { sheet: row.sheet, line: row.line },
      name,
      born: born.date,
      bornAs: born.as,
      sex: reader.sex() ?? sexAmongMarks(marks),
      rank: reader.text('rank'),
      unit: reader.text('unit'),
      serviceNumber: reader.text('service-number'),
      capturedOn: captured.on,
      capturedAt: captured.at,
      placeOfDetention: reader.text('place-of-detention'),
      category: reader.category(remark),
      health: reader.text('health'),
      callSign: reader.text('call-sign') ?? callSignIn(shown),
      remark: [remark, footnote].filter((t) => t !== null).join('; ') || null,
      departed: reader.saysDeparted() || departedIn(marks),
    },
    problems: reader.problems,
  }
}

interface Born {
  readonly date: PartialDate | null
  readonly as: PersonRecord['bornAs']
}

class RowReader {
  readonly problems: Problem[] = []
  readonly #row: PersonRow

  constructor(row: PersonRow) {
    this.#row = row
  }

  /** The name in one cell or in parts; null (and a row problem) if there is none. */
  name(): WrittenName | null {
    const whole = this.#namePart('name')
    const surname = this.#namePart('surname')
    const pair = this.#namePart('given-patronymic')
    const given = this.#namePart('given') ?? pair?.split(' ')[0] ?? null
    const patronymic = this.#namePart('patronymic') ?? (pair?.split(' ').slice(1).join(' ') || null)
    const parts = [surname, given, patronymic].filter((p) => p !== null)
    const inParts = surname !== null || (whole === null && parts.length > 0)
    const full = inParts ? parts.join(' ') : (whole ?? '')
    if (full === '') return this.#refuseName('name-missing')
    if (full.length > MAX_NAME) return this.#refuseName('name-too-long')
    if (!/\p{L}/u.test(full) || /[<>{}=$|\\@#%^~_*]/.test(full) || /\d{3}/.test(full))
      this.#problemAt(this.#nameColumn(), 'name-odd', 'name')
    return inParts
      ? { full, surname, given, patronymic }
      : { full, surname: null, given: null, patronymic: null }
  }

  /** The name's cells as the row shows them, stars and brackets included. */
  nameAsShown(): string {
    return (['name', 'surname', 'given'] as const)
      .map((m) => cleanText(this.#cell(m)?.text ?? ''))
      .join(' ')
  }

  /** The list's own number, from its column or from before the name (`12. ...`). */
  number(): string | null {
    const text = this.text('number')
    if (text !== null) return plainDigits(text).replace(/\.$/, '')
    if (this.#row.columns.has('number')) return null
    return /^(\d{1,6})\s*[.)]\s/.exec(cleanText(this.#cell('name')?.text ?? ''))?.[1] ?? null
  }

  born(): Born {
    for (const column of this.#row.columns.get('born') ?? []) {
      const cell = this.#row.cells.get(column)
      if (cell === undefined || !this.#hasValue(cell, 'birth-date')) continue
      const found = this.#date(cell, readBirthDate(cell, this.#row.rules), 'birth-date')
      if (found.date !== null) return found
    }
    const age = this.#cell('age')
    if (age === null || !this.#hasValue(age, 'age')) return { date: null, as: null }
    const years = /^\D*(\d{1,3})\D*$/.exec(plainDigits(cleanText(age.text)))?.[1]
    if (years === undefined && saysUnknown(cleanText(age.text))) return { date: null, as: null }
    return this.#date(
      age,
      years === undefined
        ? { ok: false, code: 'date-unreadable' }
        : ageDate(Number(years), this.#row.rules),
      'age',
    )
  }

  /** Date and place of capture or disappearance, from two cells or out of one. */
  captured(): { readonly on: PartialDate | null; readonly at: string | null } {
    const at = this.text('captured-at')
    const cell = this.#cell('captured-on') ?? this.#cell('captured-when-where')
    if (cell === null || !this.#hasValue(cell, 'date')) return { on: null, at }
    const whole = readEventDate(cell, this.#row.rules)
    if (whole.ok) return { on: this.#date(cell, whole, 'date').date, at }
    const text = this.#value(cell)
    if (text === null) return { on: null, at }
    const split = splitWhenWhere(text)
    if (split === null) {
      if (
        this.#row.columns.get('captured-when-where')?.includes(cell.column) === true &&
        !/\d{4}|\d\.\d/.test(cell.text)
      ) {
        return { on: null, at: at ?? this.#value(cell) } // words only: a place
      }
      return { on: this.#date(cell, whole, 'date').date, at }
    }
    const when = readEventDate(
      { column: cell.column, kind: 'text', text: split.when },
      this.#row.rules,
    )
    return { on: this.#date(cell, when, 'date').date, at: at ?? split.where }
  }

  sex(): Sex | null {
    const text = this.text('sex')
    const sex = text === null ? null : sexIn(text)
    if (text !== null && sex === null) this.#problemAt(this.#cell('sex'), 'sex-unknown', 'sex')
    return sex
  }

  category(remark: string | null): Category | null {
    const text = this.text('category')
    const own = text === null ? null : categoryIn(text)
    if (text !== null && own === null && !departedIn(text))
      this.#problemAt(this.#cell('category'), 'category-unknown', 'category')
    if (own !== null || text !== null) return own
    const marks = (remark ?? '').split(/[;,]/).filter((m) => wordForm(m).split(' ').length <= 2)
    const marked = new Set(marks.map(categoryIn).filter((c) => c !== null))
    return marked.size === 1 ? ([...marked][0] ?? null) : this.#row.category
  }

  /** All remark columns, as far as a record can carry them; what does not fit is named. */
  remark(): string | null {
    let joined = ''
    for (const column of this.#row.columns.get('remark') ?? []) {
      const cell = this.#row.cells.get(column) ?? null
      const text = this.#value(cell, MAX_LONG)
      if (text === null) continue
      const longer = joined === '' ? text : `${joined}; ${text}`
      if (longer.length > MAX_LONG - MAX_FOOTNOTE) this.#problemAt(cell, 'value-too-long', 'text')
      else joined = longer
    }
    return joined === '' ? null : joined
  }

  saysDeparted(): boolean {
    const text = this.text('departed')
    return text !== null && !/^(ні|нет|no|false|0|لا)$/i.test(text)
  }

  /** A cell's text, cleaned; null where it is empty or says "not known". */
  text(meaning: Meaning): string | null {
    return this.#value(this.#cell(meaning), meaning === 'health' ? MAX_LONG : MAX_SHORT)
  }

  #value(cell: RawCell | null, most: number = MAX_SHORT): string | null {
    if (cell === null) return null
    this.#noteMarks(cell)
    if (cell.kind === 'error') return this.#problemAt(cell, 'cell-error', 'text')
    const text = cleanText(
      cell.kind === 'formula' && cell.text === '' ? (cell.formula ?? '') : cell.text,
    )
    if (text.length > most) return this.#problemAt(cell, 'value-too-long', 'text')
    if (cell.kind === 'formula')
      this.#problemAt(cell, cell.text === '' ? 'formula-without-value' : 'formula-value', 'text')
    return text === '' || saysUnknown(text) ? null : text
  }

  #namePart(meaning: Meaning): string | null {
    const cell = this.#cell(meaning)
    if (cell === null) return null
    // A page of text is no name, and is named as one problem only.
    const text = cell.text.length > MAX_SHORT ? cell.text.trim() : this.#value(cell)
    return text === null ? null : tidyName(text)
  }

  #hasValue(cell: RawCell, expected: Expected): boolean {
    if (cell.kind === 'formula' && cell.text === '') {
      this.#problemAt(cell, 'formula-without-value', expected)
      return false
    }
    if (cell.kind === 'formula') this.#problemAt(cell, 'formula-value', expected)
    return true
  }

  #date(cell: RawCell, reading: DateReading, expected: Expected): Born {
    if (!reading.ok) {
      this.#problemAt(cell, reading.code, expected)
      return { date: null, as: null }
    }
    this.#noteMarks(cell)
    if (reading.doubt !== null) this.#problemAt(cell, reading.doubt, expected)
    return { date: reading.date, as: bornAs(reading) }
  }

  #noteMarks(cell: RawCell): void {
    if (
      hiddenMarks(cell.text).length === 0 ||
      this.problems.some((p) => p.column === cell.column && p.code === 'invisible-marks')
    )
      return
    this.#problemAt(cell, 'invisible-marks', 'text')
  }

  #cell(meaning: Meaning): RawCell | null {
    const [column] = this.#row.columns.get(meaning) ?? []
    return column === undefined ? null : (this.#row.cells.get(column) ?? null)
  }

  #nameColumn(): RawCell | null {
    return this.#cell('name') ?? this.#cell('surname') ?? this.#cell('given')
  }

  #refuseName(code: ProblemCode): null {
    return this.#problemAt(this.#nameColumn(), code, 'name')
  }

  #problemAt(cell: RawCell | null, code: ProblemCode, expected: Expected): null {
    const { sheet, line } = this.#row
    this.problems.push({
      sheet,
      line,
      column: cell?.column ?? null,
      code,
      found: cell === null ? null : foundText(cell.formula ?? cell.text),
      expected,
    })
    return null
  }
}

function bornAs(reading: DateReading & { readonly ok: true }): PersonRecord['bornAs'] {
  if (reading.date === null || reading.form === null) return null
  if (reading.form === 'age' || reading.form === 'span') return 'age'
  if (reading.form === 'year') return 'year'
  return /^\d{4}-01-01$/.test(reading.date) ? 'placeholder' : 'date'
}

/** A name as written, without list numbers before it, footnote stars, and quotes that nobody closed. */
function tidyName(text: string): string {
  const bare = text
    .replace(/^\d{1,6}\s*[.)]\s+/, '')
    .replace(/(?<=[\p{L}.)»"])\s*(?:\*{1,3}|[†‡¹²³])(?=\s|$|\()/gu, '')
    .replace(/\s+,/g, ',')
    .replace(/[\s,;]+$/, '')
  const quotes = bare.split('"').length - 1
  return quotes === 1 && /^"|"$/.test(bare) ? bare.replace('"', '').trim() : bare
}

/** Parts a date and a place that share a cell, in either order. */
function splitWhenWhere(text: string): { readonly when: string; readonly where: string } | null {
  const date = String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{4}|\d{1,2}\s+\p{L}{3,}\s+\d{4}|\p{L}{3,}\s+\d{4}|\d{4}`
  const tail = String.raw`(?:\s*(?:р\.|г\.|року|года))?`
  const first = new RegExp(`^(${date})${tail}[\\s,;:–—-]+(.+)$`, 'u').exec(text)
  if (first !== null) return { when: first[1] ?? '', where: first[2] ?? '' }
  const last = new RegExp(`^(.+?)[\\s,;:–—-]+(${date})${tail}$`, 'u').exec(text)
  return last === null ? null : { when: last[2] ?? '', where: last[1] ?? '' }
}
