// The canonical form of a written name: what two lists in two scripts can be compared by. It keeps
// folds and classes only; the name as written stays in the record and is what people are shown.
import { foldSurname, isDouble, longEnough, surnameOfFold, surnameParts } from './surname.ts'
import { givenClassSex, readFather, stemOf } from './given-name.ts'
import type { NameText, NameWord } from './name-words.ts'
import type { Sex, WrittenName } from './person-record.ts'
import type { Slot, SlottedName } from './name-slots.ts'
import { slotColumns, slotWords, staysIn } from './name-slots.ts'
import { foldWord } from './fold.ts'
import { nameText, WordMemory } from './name-words.ts'
import { readPatronymic } from './patronymic.ts'
import type {
  CanonicalGiven,
  CanonicalPatronymic,
  GivenOfWord,
  PatronymicOfWord,
  SurnameReading,
} from './word-readings.ts'

export interface CanonicalName {
  /** Whether the name is in Arabic script, whose folds have hardly any vowels. */
  readonly isArabic: boolean
  /** Fold of the surname in the form common to men and women; '' if the name has none. */
  readonly surname: string
  /** Every surname that may stand for the person alone: parts of a double one, former ones. */
  readonly surnames: readonly string[]
  readonly given: CanonicalGiven | null
  readonly patronymic: CanonicalPatronymic | null
  /** Fold of the call sign the name carries; null if none. */
  readonly callSign: string | null
  /** What the patronymic, the given name or the surname says of the sex; null if nothing does. */
  readonly sex: Sex | null
}

/**
 * Reads a written name; never refuses, for a name nobody can parse still has a fold. Over a whole
 * list, one `memory` for all its names saves most of the work and changes nothing.
 */
export function canonicalName(
  name: WrittenName,
  memory: WordMemory = new WordMemory(),
): CanonicalName {
  const hasColumns = name.surname !== null || name.given !== null || name.patronymic !== null
  return hasColumns ? fromColumns(name, memory) : fromText(nameText(name.full, memory))
}

function fromText(text: NameText): CanonicalName {
  const father = fatherMarked(text.words)
  const slotted = slotWords(father === null ? text.words : father.rest)
  return assemble(slotted, text, father === null ? null : father.patronymic)
}

function fromColumns(name: WrittenName, memory: WordMemory): CanonicalName {
  const surname = memory.cell(name.surname ?? '')
  const given = memory.cell(name.given ?? '')
  const patronymic = memory.cell(name.patronymic ?? '')
  const isOneCell = given.words.length + patronymic.words.length === 0 && surname.words.length > 1
  if (isOneCell) return fromText(surname)
  const text = beside(surname, given, patronymic)
  const father = patronymic.words.length < 2 ? null : fatherMarked(patronymic.words)
  const columns = {
    surname: joined(surname.words),
    given: given.words[0] ?? null,
    patronymic: patronymic.words[0] ?? given.words[1] ?? null,
  }
  if (father === null) return assemble(slotColumns(columns), text, null)
  return assemble(slotColumns({ ...columns, patronymic: null }), text, father.patronymic)
}

/** What the one word of a column comes to in that column's place; nulls of a column that has none. */
export interface ColumnReading {
  readonly surname: SurnameReading | null
  readonly given: GivenOfWord | null
  readonly patronymic: PatronymicOfWord | null
}

const NO_WORD: ColumnReading = { surname: null, given: null, patronymic: null }

/**
 * Reads a cell that is one word of its column, or none, whatever the others hold: a name all of whose cells are so
 * is these readings side by side, as {@link canonicalName} would read it. Null for any other cell, and in Arabic script.
 * Whoever asks keeps the reading, for the cell is not kept here.
 */
export function readColumn(
  written: string,
  column: Slot,
  memory: WordMemory,
): ColumnReading | null {
  const { words, isArabic, former, callSign } = memory.cellOnce(written)
  if (isArabic || words.length > 1 || former.length > 0 || callSign !== null) return null
  const [word] = words
  if (word === undefined) return NO_WORD
  if (!staysIn(word, column)) return null
  switch (column) {
    case 'surname':
      return { ...NO_WORD, surname: surnameOf(word) }
    case 'given':
      return { ...NO_WORD, given: givenOf(word) }
    case 'patronymic':
      return { ...NO_WORD, patronymic: patronymicOf(word) }
  }
}

function beside(surname: NameText, given: NameText, patronymic: NameText): BesideWords {
  const former = surname.former.length + given.former.length + patronymic.former.length
  return {
    isArabic: surname.isArabic || given.isArabic || patronymic.isArabic,
    former: former === 0 ? NONE : [...surname.former, ...given.former, ...patronymic.former],
    callSign: surname.callSign ?? given.callSign ?? patronymic.callSign,
  }
}

const NONE: readonly string[] = []

function joined(words: readonly NameWord[]): NameWord | null {
  const [first, second] = words
  if (first === undefined) return null
  if (second === undefined) return first
  return first.joinedWith(words.slice(1))
}

// What a written name says besides the words in their slots.
type BesideWords = Omit<NameText, 'words'>

function assemble(
  slotted: SlottedName,
  text: BesideWords,
  marked: CanonicalPatronymic | null,
): CanonicalName {
  const own = slotted.surname === null ? NO_SURNAME : surnameOf(slotted.surname)
  const given = slotted.given === null ? null : givenOf(slotted.given)
  const patronymic = slotted.patronymic === null ? null : patronymicOf(slotted.patronymic)
  const isOwnAlone = slotted.others.length + text.former.length === 0
  return {
    isArabic: text.isArabic,
    surname: own.fold,
    surnames: isOwnAlone ? own.surnames : allSurnames(own, slotted, text),
    given: given?.name ?? null,
    patronymic: marked ?? patronymic?.name ?? null,
    callSign: text.callSign === null ? null : foldWord(text.callSign.replace(/\s+/g, '')),
    sex: patronymic?.sex ?? given?.sex ?? null,
  }
}

function allSurnames(
  own: SurnameReading,
  slotted: SlottedName,
  text: BesideWords,
): readonly string[] {
  const extra = slotted.others.flatMap((word) => surnameParts(word.text))
  const former = text.former.map(foldSurname).filter((fold) => fold.length >= 2)
  const all = [...own.parts, ...extra, ...former]
  return all.length === 0 ? own.surnames : all
}

const NO_SURNAME: SurnameReading = { fold: '', parts: [], surnames: [] }

function surnameOf(word: NameWord): SurnameReading {
  if (word.readings.surname !== null) return word.readings.surname
  const fold = isDouble(word.text) ? foldSurname(word.text) : surnameOfFold(word.fold)
  const parts = isDouble(word.text) ? surnameParts(word.text) : longEnough([fold])
  const read = { fold, parts, surnames: parts.length === 0 && fold !== '' ? [fold] : parts }
  word.readings.surname = read
  return read
}

function givenOf(word: NameWord): GivenOfWord {
  if (word.readings.given !== null) return word.readings.given
  const name = canonicalGiven(word)
  const read = { name, sex: sexOfGiven(name) }
  word.readings.given = read
  return read
}

function patronymicOf(word: NameWord): PatronymicOfWord {
  if (word.readings.patronymic !== null) return word.readings.patronymic
  const read = { name: canonicalPatronymic(word), sex: sexOfPatronymic(word.fold) }
  word.readings.patronymic = read
  return read
}

function canonicalGiven(word: NameWord): CanonicalGiven {
  if (word.initial !== '')
    return { fold: word.fold, classes: [], how: 'unknown', initial: word.initial }
  const { classes, how } = word.given
  return { fold: word.fold, classes, how, initial: '' }
}

function canonicalPatronymic(word: NameWord): CanonicalPatronymic {
  if (word.initial !== '') return { stem: word.fold, fathers: [], initial: word.initial }
  const { stem, father } = readPatronymic(word.fold)
  return { stem, fathers: father.classes, initial: '' }
}

const SON_AFTER = /^(?:oglu|ogli|ugli|uli|kizi|gizi)$/
const SON_BEFORE =
  /^(?:bin|ben|ibn|bint|binte|ould|wuld|бин|бен|бін|ибн|ібн|бинт|бінт|بن|ابن|بنت|ولد)$/

// Ахмед огли, Mehmet oğlu, Ali bin Omar: the word beside the mark is the father's own name.
function fatherMarked(
  words: readonly NameWord[],
): { readonly rest: readonly NameWord[]; readonly patronymic: CanonicalPatronymic } | null {
  for (let i = 0; i < words.length; i++) {
    const lower = (words[i]?.text ?? '').toLowerCase()
    const isAfter = SON_AFTER.test(foldWord(lower)) && words.length > 2 && i > 0
    const isBefore = !isAfter && SON_BEFORE.test(lower)
    const at = isAfter ? i - 1 : i + 1
    const father = words[at]
    if ((!isAfter && !isBefore) || father === undefined || (isBefore && i === 0)) continue
    const patronymic = {
      stem: stemOf(father.fold),
      fathers: readFather(stemOf(father.fold)).classes,
      initial: '',
    }
    return { rest: words.filter((_, j) => j !== i && j !== at), patronymic }
  }
  return null
}

function sexOfPatronymic(fold: string): Sex | null {
  if (/[oeia]vna$|iCna$/.test(fold)) return 'f'
  return /[oeai]viC$/.test(fold) ? 'm' : null
}

function sexOfGiven({ classes, how }: CanonicalGiven): Sex | null {
  const sexes = new Set((how === 'near' ? [] : classes).map(givenClassSex))
  const [only = null] = sexes
  return sexes.size === 1 ? only : null
}
