// What of each row is compared, as numbers: every fold gets one number for both lists, so that two
// words are compared once however many rows they stand in, and equal numbers mean equal words.
import type { CanonicalName, PersonRecord } from '@parley/names'
import {
  canonicalName,
  coarse,
  foldWord,
  mayBeInitial,
  skeleton,
  soundCodes,
  WordMemory,
} from '@parley/names'
import type { BirthDate } from './birth-dates.ts'
import { birthDateOf } from './birth-dates.ts'
import { dayNumber, placeWords, readServiceNumber, swappedDayNumber } from './events.ts'
import type { ServiceNumber } from './events.ts'
import type { RankStep } from './ranks.ts'
import { readRank } from './ranks.ts'
import type { UnitReading } from './units.ts'
import { readUnit, UnitRegister } from './units.ts'

/** Words of both lists, each with one number. */
export class Words {
  readonly #numbers = new Map<string, number>()
  readonly folds: string[] = []
  readonly coarseFolds: string[] = []
  readonly bones: string[] = []
  readonly codes: Uint8Array[] = []
  /** The consonants a word has, one bit each: words too different there need no comparing. */
  readonly boneSets: number[] = []

  /** Whether the word was in Arabic script; the same fold from another script is another word. */
  readonly isArabic: boolean[] = []

  /** The word's number; -1 for an empty word. */
  numberOf(fold: string, script: 'arabic' | 'other' = 'other'): number {
    if (fold === '') return -1
    const key = script === 'arabic' ? `${fold}^` : fold
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.folds.length
    this.#numbers.set(key, number)
    this.isArabic.push(script === 'arabic')
    this.folds.push(fold)
    this.coarseFolds.push(coarse(fold))
    this.bones.push(skeleton(fold))
    this.codes.push(soundCodes(fold))
    this.boneSets.push(soundCodes(skeleton(fold)).reduce((set, code) => set | (1 << code), 0))
    return number
  }
}

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

export interface PreparedLists {
  readonly words: Words
  readonly units: UnitRegister
  readonly lists: readonly (readonly PersonForm[])[]
}

/** Prepares lists for comparing with each other. */
export function prepareLists(lists: readonly (readonly PersonRecord[])[]): PreparedLists {
  const words = new Words()
  const memory = new WordMemory()
  const unitTexts = new Map<string, UnitReading>()
  const readings = lists.map((list) => list.map((record) => unitReading(record, unitTexts)))
  const units = new UnitRegister(readings.flat())
  const texts: Texts = { ranks: new Map(), places: new Map() }
  const prepared = lists.map((list, i) =>
    list.map((record, row) => {
      const reading = readings[i]?.[row] ?? NO_UNIT
      const name = canonicalName(record.name, memory)
      return {
        ...nameForm(name, words),
        ...otherForm(record, name, words, texts),
        ...unitForm(reading, units),
      }
    }),
  )
  return { words, units, lists: prepared }
}

const NO_UNIT: UnitReading = { code: null, formation: null }

interface Texts {
  readonly ranks: Map<string, RankStep | null>
  readonly places: Map<string, readonly number[]>
}

function unitReading(record: PersonRecord, known: Map<string, UnitReading>): UnitReading {
  return record.unit === null ? NO_UNIT : remember(known, record.unit, readUnit)
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

function nameForm(name: CanonicalName, words: Words): NameForm {
  const script = name.isArabic ? 'arabic' : 'other'
  const surname = words.numberOf(name.surname, script)
  const others = name.surnames
    .map((fold) => words.numberOf(fold, script))
    .filter((n) => n !== surname)
  const { given, patronymic } = name
  const [givenClass] = given?.classes ?? []
  const [father] = patronymic?.fathers ?? []
  const givenFold = given === null || given.initial !== '' ? '' : given.fold
  const stem = patronymic === null || patronymic.initial !== '' ? '' : patronymic.stem
  return {
    surname,
    otherSurnames: others,
    given: words.numberOf(givenFold, script),
    givenClass:
      givenClass === undefined
        ? words.numberOf(givenFold, script)
        : words.numberOf(`#${givenClass}`),
    givenClasses: given?.classes ?? [],
    givenInitial: given?.initial ?? '',
    isShortGiven: given?.how === 'short',
    isNearGiven: given?.how === 'near',
    patronymic: words.numberOf(stem, script),
    father: father === undefined ? words.numberOf(stem, script) : words.numberOf(`#${father}`),
    fathers: patronymic?.fathers ?? [],
    patronymicInitial: patronymic?.initial ?? '',
  }
}

type OtherForm = Omit<PersonForm, keyof NameForm | keyof UnitForm>

function otherForm(
  record: PersonRecord,
  name: CanonicalName,
  words: Words,
  texts: Texts,
): OtherForm {
  const callSign =
    record.callSign === null ? name.callSign : foldWord(record.callSign.replace(/\s/g, ''))
  const places = (text: string): readonly number[] =>
    placeWords(text).map((fold) => words.numberOf(fold))
  return {
    birth: birthDateOf(record),
    rank: record.rank === null ? null : remember(texts.ranks, record.rank, readRank),
    serviceNumber: readServiceNumber(record.serviceNumber),
    captured: dayNumber(record.capturedOn),
    capturedSwapped: swappedDayNumber(record.capturedOn),
    places: record.capturedAt === null ? [] : remember(texts.places, record.capturedAt, places),
    sex: record.sex ?? name.sex,
    category: record.category,
    callSign: words.numberOf(callSign ?? ''),
  }
}

type UnitForm = Pick<PersonForm, 'unit' | 'isUnitNamed' | 'unitCode'>

function unitForm(reading: UnitReading, units: UnitRegister): UnitForm {
  return {
    unit: units.numberOf(reading),
    isUnitNamed: units.isNamed(reading),
    unitCode: reading.code ?? '',
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
