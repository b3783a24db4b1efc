// What of each row is compared, as numbers: every fold gets one number for both lists, so that two
// words are compared once however many rows they stand in, and equal numbers mean equal words.
import type { CanonicalName, PersonRecord, WordMemory } from '@parley/names'
import { canonicalName, foldWord, mayBeInitial } from '@parley/names'
import type { BirthDate } from './birth-dates.ts'
import { birthDateOf } from './birth-dates.ts'
import { cellText } from './cell-text.ts'
import { dayNumber, placeWords, readServiceNumber, swappedDayNumber } from './events.ts'
import type { ServiceNumber } from './events.ts'
import type { RankStep } from './ranks.ts'
import { readRank } from './ranks.ts'
import type { WordNumbers } from './words.ts'

/** One row, ready to compare. Numbers are of {@link Words} or of the unit register; -1 is missing. */
export interface PersonForm {
  readonly surname: number
  /** Parts of a double surname and former surnames; the surname itself is not repeated here. */
  readonly otherSurnames: readonly number[]
  readonly given: number
  /** Number that given names of one class share; of an unknown name its own. */
  readonly givenClass: number
  readonly givenClasses: readonly number[]
  readonly givenInitial: string
  readonly isShortGiven: boolean
  /** Whether the name was taken for a known one with a slip in it. */
  readonly isNearGiven: boolean
  readonly patronymic: number
  readonly father: number
  readonly fathers: readonly number[]
  readonly patronymicInitial: string
  readonly birth: BirthDate
  readonly rank: RankStep | null
  readonly unit: number
  /** Whether the unit can be compared with formations, or only with codes. */
  readonly isUnitNamed: boolean
  readonly unitCode: string
  readonly serviceNumber: ServiceNumber | null
  readonly captured: number
  readonly capturedSwapped: number
  readonly places: readonly number[]
  readonly sex: 'm' | 'f' | null
  readonly category: PersonRecord['category']
  readonly callSign: number
}

/** What is read once however many rows say it: equal cells become one object. */
export interface ReadTexts {
  readonly ranks: Map<string, RankStep | null>
  readonly places: Map<string, readonly number[]>
  readonly births: Map<string, BirthDate>
  readonly serviceNumbers: Map<string, ServiceNumber | null>
  readonly days: Map<string, DayNumbers>
}

interface DayNumbers {
  readonly day: number
  readonly swapped: number
}

export function newTexts(): ReadTexts {
  return {
    ranks: new Map(),
    places: new Map(),
    births: new Map(),
    serviceNumbers: new Map(),
    days: new Map(),
  }
}

function remember<Value>(
  known: Map<string, Value>,
  text: string,
  read: (text: string) => Value,
): Value {
  const found = known.get(text)
  if (found !== undefined) return found
  const value = read(text)
  known.set(text, value)
  return value
}

type NameForm = Pick<
  PersonForm,
  | 'surname'
  | 'otherSurnames'
  | 'given'
  | 'givenClass'
  | 'givenClasses'
  | 'givenInitial'
  | 'isShortGiven'
  | 'isNearGiven'
  | 'patronymic'
  | 'father'
  | 'fathers'
  | 'patronymicInitial'
>

function nameForm(name: CanonicalName, words: WordNumbers): NameForm {
  const script = name.isArabic ? 'arabic' : 'other'
  const surname = words.numberOf(name.surname, script)
  const numbers = name.surnames.map((fold) => words.numberOf(fold, script))
  const others = numbers.filter((n) => n !== surname)
  const { given, patronymic } = name
  const [givenClass] = given?.classes ?? NONE
  const [father] = patronymic?.fathers ?? NONE
  const givenFold = given === null || given.initial !== '' ? '' : given.fold
  const stem = patronymic === null || patronymic.initial !== '' ? '' : patronymic.stem
  return {
    surname,
    otherSurnames: others.length === 0 ? NONE : others,
    given: words.numberOf(givenFold, script),
    givenClass:
      givenClass === undefined
        ? words.numberOf(givenFold, script)
        : words.numberOf(`#${givenClass}`),
    givenClasses: given?.classes ?? NONE,
    givenInitial: given?.initial ?? '',
    isShortGiven: given?.how === 'short',
    isNearGiven: given?.how === 'near',
    patronymic: words.numberOf(stem, script),
    father: father === undefined ? words.numberOf(stem, script) : words.numberOf(`#${father}`),
    fathers: patronymic?.fathers ?? NONE,
    patronymicInitial: patronymic?.initial ?? '',
  }
}

export interface RowReading {
  readonly words: WordNumbers
  readonly memory: WordMemory
  readonly texts: ReadTexts
}

/**
 * Reads one row but its unit, whose number depends on what all rows say.
 *
 * Written out as one object, not spread from parts: rows are read millions of times, and an object
 * spread together is looked up like a dictionary.
 */
export function personForm(record: PersonRecord, { words, memory, texts }: RowReading): PersonForm {
  const name = canonicalName(record.name, memory)
  const named = nameForm(name, words)
  const captured = daysOf(record, texts)
  return {
    surname: named.surname,
    otherSurnames: named.otherSurnames,
    given: named.given,
    givenClass: named.givenClass,
    givenClasses: named.givenClasses,
    givenInitial: named.givenInitial,
    isShortGiven: named.isShortGiven,
    isNearGiven: named.isNearGiven,
    patronymic: named.patronymic,
    father: named.father,
    fathers: named.fathers,
    patronymicInitial: named.patronymicInitial,
    birth: remember(texts.births, `${record.bornAs} ${record.born}`, () => birthDateOf(record)),
    rank: record.rank === null ? null : remember(texts.ranks, record.rank, readRank),
    unit: -1,
    isUnitNamed: false,
    unitCode: '',
    serviceNumber:
      record.serviceNumber === null
        ? null
        : remember(texts.serviceNumbers, record.serviceNumber, readServiceNumber),
    captured: captured.day,
    capturedSwapped: captured.swapped,
    places: placesOf(record, words, texts),
    sex: record.sex ?? name.sex,
    category: record.category,
    callSign: callSignOf(record, name, words),
  }
}

const NO_DAY: DayNumbers = { day: -1, swapped: -1 }

function daysOf({ capturedOn }: PersonRecord, { days }: ReadTexts): DayNumbers {
  if (capturedOn === null) return NO_DAY
  return remember(days, capturedOn, () => ({
    day: dayNumber(capturedOn),
    swapped: swappedDayNumber(capturedOn),
  }))
}

function placesOf(record: PersonRecord, words: WordNumbers, texts: ReadTexts): readonly number[] {
  if (record.capturedAt === null) return NONE
  return remember(texts.places, record.capturedAt, (text) =>
    placeWords(text).map((fold) => words.numberOf(fold)),
  )
}

function callSignOf(record: PersonRecord, name: CanonicalName, words: WordNumbers): number {
  if (record.callSign === null) return words.numberOf(name.callSign ?? '')
  return words.numberOf(foldWord(cellText(record.callSign).replace(/\s/g, '')))
}

const NONE: readonly number[] = []

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
