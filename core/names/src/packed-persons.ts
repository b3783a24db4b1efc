// Records written down close together, so that a million of them fit beside what is done with them: a record as
// an object takes more than a kilobyte; packed, it takes 76 bytes and its letters, in few and long pieces.
import { PackedTexts } from './packed-texts.ts'
import type { Category, PersonRecord, Sex } from './person-record.ts'
import type { PersonRows } from './person-rows.ts'

// What each cell of a row holds; of a text its number, -1 for null.
const CELL = {
  rowNumber: 0,
  line: 1,
  marks: 2,
  sheet: 3,
  full: 4,
  surname: 5,
  given: 6,
  patronymic: 7,
  no: 8,
  born: 9,
  rank: 10,
  unit: 11,
  serviceNumber: 12,
  capturedOn: 13,
  capturedAt: 14,
  placeOfDetention: 15,
  health: 16,
  callSign: 17,
  remark: 18,
} as const

const TEXTS = [
  'no',
  'born',
  'rank',
  'unit',
  'serviceNumber',
  'capturedOn',
  'capturedAt',
  'placeOfDetention',
  'health',
  'callSign',
  'remark',
] as const

const WIDTH = Object.keys(CELL).length
const BLOCK_SHIFT = 12
const BLOCK_ROWS = 1 << BLOCK_SHIFT

const BORN_AS = [null, 'date', 'year', 'age', 'placeholder'] as const
const SEXES: readonly (Sex | null)[] = [null, 'm', 'f']
const CATEGORIES: readonly (Category | null)[] = [null, 'soldier', 'civilian']
const [SEX_SHIFT, CATEGORY_SHIFT, DEPARTED_SHIFT] = [3, 5, 7] // above three bits of `bornAs`

/** Records written down one behind the other; each comes out as it went in, made anew when it is asked for. */
export class PackedPersons implements PersonRows {
  readonly #blocks: Int32Array[] = []
  readonly #texts = new PackedTexts()
  #length = 0

  /** All rows of a list, packed. */
  static of(records: Iterable<PersonRecord>): PackedPersons {
    const packed = new PackedPersons()
    for (const record of records) packed.add(record)
    return packed
  }

  get length(): number {
    return this.#length
  }

  /** Writes a record down behind the others; the object itself is not kept. */
  add(record: PersonRecord): void {
    const { place, name } = record
    const row = this.#length++ & (BLOCK_ROWS - 1)
    if (row === 0) this.#blocks.push(new Int32Array(BLOCK_ROWS * WIDTH))
    const cells = this.#blocks.at(-1)?.subarray(row * WIDTH)
    if (cells === undefined) return
    cells[CELL.rowNumber] = record.rowNumber
    cells[CELL.line] = place.line
    cells[CELL.marks] = marksOf(record)
    cells[CELL.sheet] = this.#numberOf(place.sheet)
    cells[CELL.full] = this.#numberOf(name.full)
    cells[CELL.surname] = this.#numberOf(name.surname)
    cells[CELL.given] = this.#numberOf(name.given)
    cells[CELL.patronymic] = this.#numberOf(name.patronymic)
    for (const field of TEXTS) cells[CELL[field]] = this.#numberOf(record[field])
  }

  #numberOf(text: string | null): number {
    return text === null ? -1 : this.#texts.add(text)
  }

  at(row: number): PersonRecord | undefined {
    const block = this.#blocks[row >> BLOCK_SHIFT]
    if (block === undefined || row >= this.#length) return undefined
    const from = (row & (BLOCK_ROWS - 1)) * WIDTH
    const text = (cell: number): string | null => {
      const number = block[from + cell] ?? -1
      return number < 0 ? null : this.#texts.at(number)
    }
    const marks = block[from + CELL.marks] ?? 0
    return {
      rowNumber: block[from + CELL.rowNumber] ?? 0,
      no: text(CELL.no),
      place: { sheet: text(CELL.sheet) ?? '', line: block[from + CELL.line] ?? 0 },
      name: {
        full: text(CELL.full) ?? '',
        surname: text(CELL.surname),
        given: text(CELL.given),
        patronymic: text(CELL.patronymic),
      },
      born: text(CELL.born) as PersonRecord['born'], // as it went in
      bornAs: BORN_AS[marks & 7] ?? null,
      sex: SEXES[(marks >> SEX_SHIFT) & 3] ?? null,
      rank: text(CELL.rank),
      unit: text(CELL.unit),
      serviceNumber: text(CELL.serviceNumber),
      capturedOn: text(CELL.capturedOn) as PersonRecord['capturedOn'], // as it went in
      capturedAt: text(CELL.capturedAt),
      placeOfDetention: text(CELL.placeOfDetention),
      category: CATEGORIES[(marks >> CATEGORY_SHIFT) & 3] ?? null,
      health: text(CELL.health),
      callSign: text(CELL.callSign),
      remark: text(CELL.remark),
      departed: marks >> DEPARTED_SHIFT === 1,
    }
  }
}

function marksOf({ bornAs, sex, category, departed }: PersonRecord): number {
  return (
    BORN_AS.indexOf(bornAs) |
    (SEXES.indexOf(sex) << SEX_SHIFT) |
    (CATEGORIES.indexOf(category) << CATEGORY_SHIFT) |
    (Number(departed) << DEPARTED_SHIFT)
  )
}
