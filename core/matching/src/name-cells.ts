// The cells of a row that say its name. Most names of a list are one word a column, each in its place: what such a
// word comes to is worked out once for each column, and a row only copies the numbers of its three.
import type {
  CanonicalGiven,
  CanonicalName,
  CanonicalPatronymic,
  ColumnReading,
  SurnameReading,
  WordMemory,
  WrittenName,
} from '@parley/names'
import { canonicalName, readColumn } from '@parley/names'
import { CELL, PART_MARK } from './form-table.ts'
import type { ListSink, PartSink } from './value-sinks.ts'
import type { WordNumbers } from './words.ts'

/** Where words, names, lists of words or classes and texts are numbered. */
export interface Numbering {
  readonly words: WordNumbers
  readonly givens: PartSink
  readonly patronymics: PartSink
  readonly lists: ListSink
  readonly text: (text: string) => number
}

/** What was read of a name beside its cells. */
export interface NameRead {
  /** The whole name; null where its columns were read one by one, and nothing stands beside them. */
  readonly name: CanonicalName | null
  readonly sex: CanonicalName['sex']
}

export class NameReader {
  readonly #numbering: Numbering
  readonly #memory: WordMemory
  readonly #columns = {
    surname: new Map<string, SurnameColumn | null>(),
    given: new Map<string, PartColumn | null>(),
    patronymic: new Map<string, PartColumn | null>(),
  }

  constructor(numbering: Numbering, memory: WordMemory) {
    this.#numbering = numbering
    this.#memory = memory
  }

  /** Reads a name into the cells from `at` on; words are numbered surname first, then given name, then patronymic. */
  read(name: WrittenName, cells: Int32Array, at: number): NameRead {
    const surname = this.#surnameColumn(name.surname ?? '')
    const given = surname === null ? null : this.#partColumn('given', name.given ?? '')
    const patronymic = given === null ? null : this.#partColumn('patronymic', name.patronymic ?? '')
    const hasColumns = name.surname !== null || name.given !== null || name.patronymic !== null
    if (!hasColumns || surname === null || given === null || patronymic === null) {
      return this.#whole(canonicalName(name, this.#memory), [cells, at])
    }
    const { givens, patronymics } = this.#numbering
    const { own, others } = (surname.cells ??= this.#surnameCells(surname.reading, 'other'))
    const { given: first } = given.reading
    const { patronymic: second } = patronymic.reading
    cells[at + CELL.surname] = own
    cells[at + CELL.otherSurnames] = others
    cells[at + CELL.given] = given.part ??= this.#part(
      givens,
      givenOf(first?.name ?? null),
      'other',
    )
    cells[at + CELL.patronymic] = patronymic.part ??= this.#part(
      patronymics,
      fatherOf(second?.name ?? null),
      'other',
    )
    return { name: null, sex: second?.sex ?? first?.sex ?? null }
  }

  #whole(name: CanonicalName, [cells, at]: Row): NameRead {
    const { givens, patronymics } = this.#numbering
    const script = name.isArabic ? 'arabic' : 'other'
    const surname = this.#surnameCells({ fold: name.surname, surnames: name.surnames }, script)
    cells[at + CELL.surname] = surname.own
    cells[at + CELL.otherSurnames] = surname.others
    cells[at + CELL.given] = this.#part(givens, givenOf(name.given), script)
    cells[at + CELL.patronymic] = this.#part(patronymics, fatherOf(name.patronymic), script)
    return { name, sex: name.sex }
  }

  #surnameColumn(written: string): SurnameColumn | null {
    if (written.length > LONGEST_KEPT) return null
    const known = this.#columns.surname.get(written)
    if (known !== undefined) return known
    const reading = readColumn(written, 'surname', this.#memory)
    const column = reading === null ? null : { reading: reading.surname ?? NO_SURNAME, cells: null }
    this.#columns.surname.set(written, column)
    return column
  }

  #partColumn(part: 'given' | 'patronymic', written: string): PartColumn | null {
    if (written.length > LONGEST_KEPT) return null
    const known = this.#columns[part].get(written)
    if (known !== undefined) return known
    const reading = readColumn(written, part, this.#memory)
    const column = reading === null ? null : { reading, part: null }
    this.#columns[part].set(written, column)
    return column
  }

  #surnameCells({ fold, surnames }: Surnames, script: Script): SurnameCells {
    const { words, lists } = this.#numbering
    const own = words.numberOf(fold, script)
    const isAlone = surnames.length === 1 && surnames[0] === fold
    const others = isAlone ? NONE : surnames.map((other) => words.numberOf(other, script))
    return { own, others: lists.of(isAlone ? NONE : others.filter((n) => n !== own)) }
  }

  // The place of a given name or a patronymic among its like.
  #part(sink: PartSink, part: Part | null, script: Script): number {
    if (part === null) return -1
    const { words, lists } = this.#numbering
    const { word, classes, initial, marks } = part
    const [first] = classes
    const own = words.numberOf(word, script)
    const firstClass = first === undefined ? own : words.numberOf(`#${first}`)
    return sink.of([own, firstClass, lists.of(classes), this.#numbering.text(initial), marks])
  }
}

type Script = 'arabic' | 'other'
type Row = readonly [cells: Int32Array, at: number]
type Surnames = Pick<SurnameReading, 'fold' | 'surnames'>

// A cell of a column with its numbers, which it has once a row was read by columns.
interface SurnameColumn {
  readonly reading: Surnames
  cells: SurnameCells | null
}

interface PartColumn {
  readonly reading: ColumnReading
  part: number | null
}

interface SurnameCells {
  readonly own: number
  readonly others: number
}

// Of a given name or a patronymic: the word, '' for an initial, and what it may mean.
interface Part {
  readonly word: string
  readonly classes: readonly number[]
  readonly initial: string
  readonly marks: number
}

const NONE: readonly number[] = []
const LONGEST_KEPT = 40 // letters of a cell; what is longer hardly stands in a list twice
const NO_SURNAME: Surnames = { fold: '', surnames: [] }

function givenOf(given: CanonicalGiven | null): Part | null {
  if (given === null) return null
  const { fold, classes, initial, how } = given
  const kind = how === 'short' ? PART_MARK.short : how === 'near' ? PART_MARK.near : 0
  if (initial !== '') return { word: '', classes, initial, marks: kind | PART_MARK.initial }
  return { word: fold, classes, initial, marks: kind }
}

function fatherOf(patronymic: CanonicalPatronymic | null): Part | null {
  if (patronymic === null) return null
  const { stem, fathers: classes, initial } = patronymic
  if (initial !== '') return { word: '', classes, initial, marks: PART_MARK.initial }
  return { word: stem, classes, initial, marks: 0 }
}
