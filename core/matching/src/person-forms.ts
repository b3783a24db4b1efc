// What of each row is compared, as numbers: every fold gets one number for both lists, so that two
// words are compared once however many rows they stand in, and equal numbers mean equal words.
import { readOnce } from '@parley/kernel'
import type { PersonRecord, WordMemory } from '@parley/names'
import { foldWord, mayBeInitial } from '@parley/names'
import { birthDateOf, wholeDay } from './birth-dates.ts'
import { cellText } from './cell-text.ts'
import {
  dayNumber,
  LEAST_DIGITS,
  placeWords,
  readServiceNumber,
  seriesOf,
  swappedDayNumber,
} from './events.ts'
import type { ServiceNumber } from './events.ts'
import { CELL, marksOf, NO_TEXT } from './form-table.ts'
import { NameReader } from './name-cells.ts'
import { readRank } from './ranks.ts'
import type { UnitReading } from './units.ts'
import { readUnit } from './units.ts'
import { ListSink, Numbered, NumberSink, PartSink } from './value-sinks.ts'
import { WordNumbers } from './words.ts'

/** What is read once however many rows say it; it saves work and changes nothing. */
export class TextMemory {
  readonly #ranks = new Map<string, number>()
  readonly #days = new Map<number, CaptureDays>() // by whole day
  readonly #units = new Map<string, UnitReading>()
  readonly #places = new Map<string, readonly string[]>()
  readonly #series = new Map<string, string>()

  /** The rank as twice its step, and one more at sea; -1 if it is none. */
  rank(text: string): number {
    return readOnce(this.#ranks, text, (rank) => {
      const read = readRank(rank)
      return read === null ? -1 : read.step * 2 + Number(read.isNaval)
    })
  }

  captureDays({ capturedOn }: PersonRecord): CaptureDays {
    if (capturedOn === null) return NO_DAYS
    const key = wholeDay(capturedOn)
    const known = this.#days.get(key)
    if (known !== undefined) return known
    const days = { day: dayNumber(capturedOn), swapped: swappedDayNumber(capturedOn) }
    if (key > 0) this.#days.set(key, days)
    return days
  }

  unit(text: string): UnitReading {
    return readOnce(this.#units, text, readUnit)
  }

  places(text: string): readonly string[] {
    return readOnce(this.#places, text, placeWords)
  }

  /** The same as {@link readServiceNumber}; letters before digits alone, as most have them, are read once. */
  serviceNumber(text: string): ServiceNumber | null {
    const before = text.length > MOST_COMMON ? -1 : lettersBefore(text)
    if (before < 0) return readServiceNumber(text)
    if (text.length - before < LEAST_DIGITS) return null
    const series = readOnce(this.#series, text.slice(0, before), (letters) => seriesOf(letters))
    return { digits: text.slice(before), series }
  }
}

const MOST_COMMON = 40 // characters of the numbers that are read so; longer ones are cut

// How many letters stand before the digits that a text ends with; -1 if there are digits before them too, or none.
function lettersBefore(text: string): number {
  let at = text.length
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--
  if (at === text.length) return -1
  for (let i = 0; i < at; i++) if (isDigit(text.charCodeAt(i))) return -1
  return at
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

interface CaptureDays {
  readonly day: number
  readonly swapped: number
}

const NO_DAYS: CaptureDays = { day: -1, swapped: -1 }

/**
 * Reads rows into the cells of a table, one after the other; values are numbered in the order they come.
 * The unit's number is of {@link units} until all rows are read, for it depends on what all of them say.
 */
export class FormReader {
  readonly words: WordNumbers = new WordNumbers()
  readonly givens: PartSink = new PartSink()
  readonly patronymics: PartSink = new PartSink()
  readonly lists: ListSink = new ListSink()
  readonly serviceNumbers: NumberSink = new NumberSink()
  readonly units: UnitReading[] = []
  readonly #texts = new Numbered<string>()
  readonly #unitNumbers = new Map<string, number>()
  readonly #placeLists = new Map<string, number>()
  readonly #names: NameReader
  readonly #known: TextMemory

  constructor(memory: WordMemory, known: TextMemory) {
    this.#known = known
    this.text('')
    this.#names = new NameReader(this, memory)
  }

  get texts(): readonly string[] {
    return this.#texts.all
  }

  /** Reads a row into the cells from `at` on. */
  read(record: PersonRecord, cells: Int32Array, at: number): void {
    const { name, sex } = this.#names.read(record.name, cells, at)
    const known = this.#known
    const birth = birthDateOf(record)
    const days = known.captureDays(record)
    const { rank, unit } = record
    cells[at + CELL.born] = birth.born
    cells[at + CELL.bornSpan] = birth.bornSpan
    cells[at + CELL.captured] = days.day
    cells[at + CELL.capturedSwapped] = days.swapped
    cells[at + CELL.rank] = rank === null ? -1 : known.rank(rank)
    cells[at + CELL.unit] = unit === null ? -1 : this.#unit(unit)
    cells[at + CELL.unitCode] = NO_TEXT
    cells[at + CELL.serviceNumber] = this.#serviceNumber(record)
    cells[at + CELL.places] = this.#places(record)
    cells[at + CELL.callSign] = this.#callSign(record, name?.callSign ?? '')
    cells[at + CELL.marks] = marksOf(record.sex ?? sex, record.category)
  }

  #unit(written: string): number {
    return readOnce(
      this.#unitNumbers,
      written,
      () => this.units.push(this.#known.unit(written)) - 1,
    )
  }

  #serviceNumber({ serviceNumber }: PersonRecord): number {
    const read = serviceNumber === null ? null : this.#known.serviceNumber(serviceNumber)
    return read === null ? -1 : this.serviceNumbers.add(read, (text) => this.text(text))
  }

  #places({ capturedAt }: PersonRecord): number {
    if (capturedAt === null) return -1
    return readOnce(this.#placeLists, capturedAt, (written) => {
      const places = this.#known.places(written)
      return this.lists.of(places.map((fold) => this.words.numberOf(fold)))
    })
  }

  #callSign({ callSign }: PersonRecord, ofName: string): number {
    if (callSign === null) return this.words.numberOf(ofName)
    return this.words.numberOf(foldWord(cellText(callSign).replace(/\s/g, '')))
  }

  /** The number of a text. */
  text(text: string): number {
    return this.#texts.of(text, text)
  }
}

/** Whether an initial may stand for a given name, whichever side has the whole name. */
export function agreesWithInitial(
  initial: string,
  fold: string,
  classes: readonly number[],
): boolean {
  if (classes.length === 0) return initial.includes(fold.charAt(0))
  return Array.from(initial).some((sound) =>
    classes.some((givenClass) => mayBeInitial(givenClass, sound)),
  )
}
