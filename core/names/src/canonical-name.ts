// The canonical form of a written name: what two lists in two scripts can be compared by. It keeps
// folds and classes only; the name as written stays in the record and is what people are shown.
import { foldSurname, surnameParts } from './surname.ts'
import type { GivenClass, GivenReading } from './given-name.ts'
import { givenClassSex, readFather, stemOf } from './given-name.ts'
import type { NameText, NameWord } from './name-words.ts'
import type { Sex, WrittenName } from './person-record.ts'
import type { SlottedName } from './name-slots.ts'
import { slotColumns, slotWords } from './name-slots.ts'
import { foldWord } from './fold.ts'
import { nameText, WordMemory } from './name-words.ts'
import { readPatronymic } from './patronymic.ts'

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

export interface CanonicalGiven {
  readonly fold: string
  readonly classes: readonly GivenClass[]
  readonly how: GivenReading['how']
  /** The sounds an initial may stand for; '' for a whole name. */
  readonly initial: string
}

export interface CanonicalPatronymic {
  /** Fold of the father's name's stem. */
  readonly stem: string
  readonly fathers: readonly GivenClass[]
  readonly initial: string
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
  const surname = nameText(name.surname ?? '', memory)
  const given = nameText(name.given ?? '', memory)
  const patronymic = nameText(name.patronymic ?? '', memory)
  const isOneCell = given.words.length + patronymic.words.length === 0 && surname.words.length > 1
  if (isOneCell) return fromText(surname)
  const all = [...surname.words, ...given.words, ...patronymic.words]
  const isPlain = [surname, given, patronymic].every((cell) => cell.words.length <= 1)
  const father = fatherMarked(patronymic.words)
  const text: NameText = {
    words: all,
    former: [...surname.former, ...given.former, ...patronymic.former],
    callSign: surname.callSign ?? given.callSign ?? patronymic.callSign,
  }
  if (father !== null || !isPlain) {
    const slotted = slotColumns({
      surname: joined(surname.words),
      given: given.words[0] ?? null,
      patronymic: father === null ? (patronymic.words[0] ?? given.words[1] ?? null) : null,
    })
    return assemble(slotted, text, father?.patronymic ?? null)
  }
  const slotted = slotColumns({
    surname: surname.words[0] ?? null,
    given: given.words[0] ?? null,
    patronymic: patronymic.words[0] ?? null,
  })
  return assemble(slotted, text, null)
}

function joined(words: readonly NameWord[]): NameWord | null {
  const [first] = words
  if (first === undefined) return null
  return {
    ...first,
    text: words.map((w) => w.text).join('-'),
    fold: words.map((w) => w.fold).join(''),
  }
}

function assemble(
  slotted: SlottedName,
  text: NameText,
  marked: CanonicalPatronymic | null,
): CanonicalName {
  const own = slotted.surname === null ? [] : surnameParts(slotted.surname.text)
  const extra = slotted.others.flatMap((word) => surnameParts(word.text))
  const former = text.former.map(foldSurname).filter((fold) => fold.length >= 2)
  const surname = slotted.surname === null ? '' : foldSurname(slotted.surname.text)
  const surnames = [...own, ...extra, ...former]
  const given = slotted.given === null ? null : canonicalGiven(slotted.given)
  const patronymic =
    marked ?? (slotted.patronymic === null ? null : canonicalPatronymic(slotted.patronymic))
  return {
    isArabic: text.words.some((word) => word.isArabic),
    surname,
    surnames: surnames.length === 0 && surname !== '' ? [surname] : surnames,
    given,
    patronymic,
    callSign: text.callSign === null ? null : foldWord(text.callSign.replace(/\s+/g, '')),
    sex: sexOf(slotted, given),
  }
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

function sexOf(slotted: SlottedName, given: CanonicalGiven | null): Sex | null {
  const patronymic = slotted.patronymic?.fold ?? ''
  if (/[oeia]vna$|iCna$/.test(patronymic)) return 'f'
  if (/[oeai]viC$/.test(patronymic)) return 'm'
  const known = given === null || given.how === 'near' ? [] : given.classes
  const sexes = new Set(known.map(givenClassSex))
  const [only = null] = sexes
  return sexes.size === 1 ? only : null
}
