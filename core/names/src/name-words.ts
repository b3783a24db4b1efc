// The words of a written name before anybody says which is which: brackets, quotes, initials, marks
// of the clerk, look-alike letters and wrong keyboards are dealt with here.
import { readOnce } from '@parley/kernel'
import {
  asCyrillic,
  detectScript,
  letterCount,
  mayBeOtherLayout,
  otherLayout,
  repairLookAlikes,
} from './script.ts'
import { foldWord } from './fold.ts'
import type { GivenReading } from './given-name.ts'
import { ENDING_SOUNDS, LONG_FOLD, patronymicEnding } from './patronymic.ts'
import { readKnownGiven, readNearGiven } from './given-name.ts'
import { surnameEnding } from './surname.ts'
import type { WordReadings } from './word-readings.ts'
import { noReadings } from './word-readings.ts'

export class NameWord {
  /** Repaired for comparing, in the case it was written in. */
  readonly text: string
  readonly fold: string
  /** One letter standing for a name, or '' for a whole word. */
  readonly initial: string
  /** Written in capitals where the rest of the name is not. */
  readonly isCapital: boolean
  readonly isArabic: boolean
  /** What the table has of it as a given name; null if it is none, unless misspelt. */
  readonly knownGiven: GivenReading | null
  readonly patronymicEnding: 0 | 1 | 2
  readonly surnameEnding: 0 | 1
  readonly readings: WordReadings = noReadings()
  readonly #nearGiven: () => GivenReading
  #given: GivenReading | null

  constructor(written: WordAsWritten, nearGiven: () => GivenReading) {
    this.text = written.text
    this.fold = written.fold
    this.initial = written.initial
    this.isCapital = written.isCapital
    this.isArabic = written.isArabic
    this.knownGiven = written.knownGiven
    this.patronymicEnding = written.patronymicEnding
    this.surnameEnding = written.surnameEnding
    this.#given = written.knownGiven
    this.#nearGiven = nearGiven
  }

  /** As a given name; whether it is one misspelt, which takes long, is worked out when first asked. */
  get given(): GivenReading {
    return (this.#given ??= this.#nearGiven())
  }

  /** The word with others behind it as one word, which is what the first of them is. */
  joinedWith(others: readonly NameWord[]): NameWord {
    const text = [this.text, ...others.map((word) => word.text)].join('-')
    const fold = [this.fold, ...others.map((word) => word.fold)].join('')
    return new NameWord({ ...this.#written(), text, fold }, () => this.given)
  }

  #written(): WordAsWritten {
    const { text, fold, initial, isCapital, isArabic } = this
    const { knownGiven, patronymicEnding, surnameEnding } = this
    return { text, fold, initial, isCapital, isArabic, knownGiven, patronymicEnding, surnameEnding }
  }
}

type WordAsWritten = Omit<NameWord, 'readings' | 'given' | 'joinedWith'>

/** Words already read, for one run over a list: most words of a list stand in it many times. */
export class WordMemory {
  readonly #words = new Map<string, NameWord>()
  readonly #capitals = new Map<string, NameWord>()
  readonly #repaired = new Map<string, string>()
  readonly #cells = new Map<string, NameText>()
  readonly #known = new Map<string, GivenReading | null>()
  readonly #near = new Map<string, GivenReading>()
  readonly #endings = new Map<string, 0 | 1 | 2>()

  /** The name or part of one that a cell holds, read once; what no memory should keep is read again. */
  cell(written: string): NameText {
    const known = this.#cells.get(written)
    if (known !== undefined) return known
    const read = isOneWord(written)
      ? oneWord(written, (text) => this.word(text))
      : nameText(written, this)
    if (written.length <= LONGEST_KEPT) this.#cells.set(written, read)
    return read
  }

  /** The same, of which nothing is kept if it is one plain word: for whoever keeps what it makes of the cell. */
  cellOnce(written: string): NameText {
    const known = this.#cells.get(written)
    if (known !== undefined || !isOneWord(written)) return known ?? this.cell(written)
    return oneWord(written, (text) => this.#words.get(text) ?? readWord(text, false, this))
  }

  /** The word as one among others, read once. */
  word(text: string): NameWord {
    return this.#read(this.#words, text, false)
  }

  /** The word as the one in capitals among others that are not, read once. */
  capital(text: string): NameWord {
    return this.#read(this.#capitals, text, true)
  }

  #read(words: Map<string, NameWord>, text: string, isCapital: boolean): NameWord {
    return readOnce(words, text, () => readWord(text, isCapital, this))
  }

  /** The fold as a given name of the table, read once however it is written. */
  knownGiven(fold: string): GivenReading | null {
    return readOnce(this.#known, fold, readKnownGiven)
  }

  /** The fold as a misspelt given name, read once however it is written. */
  nearGiven(fold: string): GivenReading {
    return readOnce(this.#near, fold, readNearGiven)
  }

  /** How surely the fold is a patronymic by its ending, worked out once for all long folds that end so. */
  patronymicEnding(fold: string): 0 | 1 | 2 {
    if (fold.length < LONG_FOLD) return patronymicEnding(fold)
    return readOnce(this.#endings, fold.slice(-ENDING_SOUNDS), () => patronymicEnding(fold))
  }

  repaired(word: string): string {
    return readOnce(this.#repaired, word, repairLookAlikes)
  }
}

export interface NameText {
  readonly words: readonly NameWord[]
  /** Whether a word of it is in Arabic script. */
  readonly isArabic: boolean
  /** In brackets between the words: a maiden or other former surname. */
  readonly former: readonly string[]
  readonly callSign: string | null
}

const CALL_SIGN =
  /[«"“„]([^»"”“„]{2,40})[»"”“]|\((?:поз|позивний|позывной|псевдо|call ?sign)[.:]?\s*([^)]{2,40})\)/iu
// Said to be a former surname, in brackets or not: (дев. Савченко), уродж. Савченко, née Savchenko.
const MAIDEN =
  /[\s,(]+(?:дівоче|дів\.|дошлюбне|до шлюбу|урожденная|урождённая|уроджена|урожд\.|уродж\.|в девичестве|девичья|дев\.|у дзявоцтве|née|nee|born|geb\.)[\s:]*([\p{L}'’ʼ-]{3,40})\s*\)?/iu
const BRACKET = /\(([^)]{1,60})\)/u

const LONGEST_KEPT = 40 // parts of names are shorter; what is longer hardly stands in a list twice

/** Longest written name that is read; what follows is not a name any more. */
const LONGEST_NAME = 200

/** Splits a written name into words, a former surname and a call sign. */
export function nameText(written: string, memory: WordMemory): NameText {
  let text = written
    .slice(0, 4 * LONGEST_NAME)
    .normalize('NFC')
    .slice(0, LONGEST_NAME)
  text = text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\*+\s*$/, '')
  const sign = CALL_SIGN.exec(text)
  if (sign !== null && isCallSign(text, sign)) text = cut(text, sign)
  const callSign = sign !== null && isCallSign(written, sign) ? (sign[1] ?? sign[2] ?? null) : null
  const maiden = MAIDEN.exec(text)
  if (maiden !== null) {
    const former = (maiden[1] ?? '').split(/[\s,/]+/).filter((w) => w.length > 1)
    return { ...withWords(wordsOf(cut(text, maiden), memory)), former, callSign }
  }
  const bracket = BRACKET.exec(text)
  if (bracket === null) return { ...withWords(wordsOf(text, memory)), former: [], callSign }
  const rest = cut(text, bracket)
  const inside = (bracket[1] ?? '').trim()
  if (callSign === null && isAtEnd(text, bracket) && !looksSurname(text, inside)) {
    return { ...withWords(wordsOf(rest, memory)), former: [], callSign: inside }
  }
  return {
    ...withWords(wordsOf(rest, memory)),
    former: inside.split(/[\s,/]+/).filter((w) => w.length > 1),
    callSign,
  }
}

// Plain letters alone, as most cells of a name have them: nothing that {@link nameText} looks for is in it.
function isOneWord(written: string): boolean {
  for (let i = 0; i < written.length; i++) if (!isPlainLetter(written.charCodeAt(i))) return false
  return written !== '' && written.length <= LONGEST_KEPT
}

// Letters that every normal form leaves as they are: A to Z, the Cyrillic of the region, the Arabic alphabet.
function isPlainLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
  if (unit < 0x500) return (unit >= 0x400 && unit <= 0x45f) || unit === 0x490 || unit === 0x491
  return (unit >= 0x621 && unit <= 0x63a) || (unit >= 0x641 && unit <= 0x64a)
}

function oneWord(written: string, wordOf: (text: string) => NameWord): NameText {
  const [typed = written] = retyped([repairLookAlikes(written)])
  return { ...withWords([wordOf(typed)]), former: [], callSign: null }
}

function withWords(words: readonly NameWord[]): Pick<NameText, 'words' | 'isArabic'> {
  return { words, isArabic: words.some((word) => word.isArabic) }
}

// A quote mark inside a word is an apostrophe, not a call sign (Лук"яненко).
function isCallSign(text: string, sign: RegExpExecArray): boolean {
  return sign[2] !== undefined || sign.index === 0 || /\s/.test(text.charAt(sign.index - 1))
}

function cut(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
}

function isAtEnd(text: string, found: RegExpExecArray): boolean {
  return text.slice(found.index + found[0].length).trim() === ''
}

// "Хряпова (Савченко)" with nothing behind names a former surname; after two words it is a call sign.
function looksSurname(text: string, inside: string): boolean {
  const before = text.slice(0, text.indexOf('(')).trim().split(/\s+/).length
  return before < 2 && inside.length > 3
}

function wordsOf(text: string, memory: WordMemory): readonly NameWord[] {
  const raw = text
    .replace(/\s*([-‐‑–—])\s*/g, '-')
    .replace(/([А-ЯЁІЇЄҐA-Z][a-zа-яіїє]?)\.(?=\S)/gu, '$1. ')
    .split(/\s+/)
    .filter((word) => /[\p{L}]/u.test(word))
  const named = raw.length > 2 ? raw.filter((word) => !ARTICLE_ALONE.test(word)) : raw
  const typed = retyped(named.map((word) => memory.repaired(word)))
  const capitals = typed.filter(isAllCapitals).length
  const isMixed = capitals > 0 && capitals < typed.filter((word) => letterCount(word) > 2).length
  return typed.map((word) =>
    isMixed && isAllCapitals(word) ? memory.capital(word) : memory.word(word),
  )
}

const ARABIC = /[\u0600-\u06ff]/

function readWord(word: string, isCapital: boolean, memory: WordMemory): NameWord {
  const text = withoutArticle(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  const fold = foldWord(text)
  const written = {
    text,
    fold,
    initial: isInitial(word, text) ? firstSound(text, fold) : '',
    isCapital,
    isArabic: ARABIC.test(text),
    knownGiven: memory.knownGiven(fold),
    patronymicEnding: memory.patronymicEnding(fold),
    surnameEnding: surnameEnding(fold),
  }
  return new NameWord(written, () => memory.nearGiven(fold))
}

const ARTICLE = /^(?:(?:al|el|ul|аль|эль|ель)[-‐‑'’]|ال)(?=\p{L}{3})/iu
const ARTICLE_ALONE = /^(?:al|el|ul|аль|эль|ель|ال)$/iu

// The article of an Arabic name is written or left out at will; a name that only begins like it stays.
function withoutArticle(text: string): string {
  const rest = text.replace(ARTICLE, '')
  return rest === text || isGiven(text) ? text : rest
}

function isInitial(word: string, text: string): boolean {
  if (text.length === 1) return true
  return text.length <= 3 && word.endsWith('.')
}

// Ю., Я. and Є. have lost the sound of their i in the fold of one letter.
function firstSound(text: string, fold: string): string {
  return /^[єёюяїйыъь]/i.test(text) || /^[YyJj]/.test(text) ? `i${fold.charAt(0)}` : fold.charAt(0)
}

// A word in Latin letters among Cyrillic ones was typed on the wrong keyboard; a whole name was, if
// retyped it has a known given name and as it stands it has none.
function retyped(words: readonly string[]): readonly string[] {
  const scripts = words.map((word) => detectScript(word))
  const hasCyrillic = scripts.includes('cyrillic')
  if (hasCyrillic) {
    return words.map((word, i) => (scripts[i] === 'latin' ? amongCyrillic(word) : word))
  }
  if (!words.some(mayBeOtherLayout) || words.some(isGiven)) return words
  const other = words.map(retype)
  return other.some(isGiven) ? other : words
}

// A lone letter is an initial that looks like its Cyrillic twin.
function amongCyrillic(word: string): string {
  return letterCount(word) > 2 ? retype(word) : asCyrillic(word)
}

function retype(word: string): string {
  const [russian = word] = otherLayout(word)
  return /^[A-Z]/.test(word) ? russian.charAt(0).toUpperCase() + russian.slice(1) : russian
}

function isGiven(word: string): boolean {
  return readKnownGiven(foldWord(word)) !== null
}

function isAllCapitals(word: string): boolean {
  return letterCount(word) > 2 && word === word.toUpperCase() && word !== word.toLowerCase()
}
