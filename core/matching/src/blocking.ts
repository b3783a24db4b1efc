// Which pairs are compared at all: those that share a key. Keys are several and different in kind, so
// that a row with a wrong date is found by its name, one with a mangled name by its date or number.
// A key too many rows share says little and costs much; it is left out.
import { dayOf, monthOf, yearOf } from './birth-dates.ts'
import type { FormTable, FormValues, NumberLists, ServiceNumbers } from './form-table.ts'
import { FormCursor } from './form-table.ts'
import { listOf } from './value-sinks.ts'
import type { Words } from './words.ts'

/** Rows per list a key may have before it is left out; beyond, a key proves next to nothing. */
export const MOST_ROWS = 120
/** The same for weak keys, as a surname alone, which join strangers by the hundred. */
export const MOST_WEAK_ROWS = 14

/** Candidate pairs: rows of the first list and of the second, index by index. */
export interface Candidates {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly count: number
}

/** Keys of every row of a list: those of row r stand from `starts[r]` up to `starts[r + 1]`. */
export interface RowKeys {
  readonly starts: Int32Array
  readonly keys: Int32Array
}

/** Works out the keys of every row. */
export function rowKeys(list: FormTable, values: FormValues, words: Words): RowKeys {
  const wordKeys = new WordKeys(words, values)
  const form = new FormCursor(list, values)
  const numberKeys = new NumberKeys(values)
  const starts = new Int32Array(list.rows + 1)
  let keys: Int32Array = new Int32Array(list.rows * 24 + 64)
  const ofRow: number[] = []
  let count = 0
  for (let row = 0; row < list.rows; row++) {
    ofRow.length = 0
    form.to(row)
    nameKeys(form, wordKeys, ofRow)
    birthKeys(form, wordKeys, ofRow)
    paperKeys(form, [wordKeys, numberKeys], ofRow)
    if (count + ofRow.length > keys.length) keys = longer(keys, ofRow.length)
    for (const key of ofRow) keys[count++] = key
    starts[row + 1] = count
  }
  return { starts, keys: keys.slice(0, count) }
}

function longer(keys: Int32Array, atLeast: number): Int32Array {
  const more = new Int32Array(Math.ceil(keys.length * 1.3) + atLeast)
  more.set(keys)
  return more
}

// What keys take of a word, worked out once per word.
class WordKeys {
  readonly #words: Words
  readonly #lists: NumberLists
  readonly #wholes: Int32Array
  readonly #sounds: (number | undefined)[]
  readonly #bones: (readonly number[] | undefined)[]
  readonly #lost: (readonly number[] | undefined)[]

  constructor(words: Words, { lists }: FormValues) {
    this.#words = words
    this.#lists = lists
    this.#wholes = Int32Array.from(words.folds, (fold, n) =>
      text(words.isArabic[n] === 1 ? `${fold}^` : fold),
    )
    // Of their full length from the start: an array with gaps is looked up like a dictionary.
    const { length } = words.folds
    this.#sounds = Array.from({ length })
    this.#bones = Array.from({ length })
    this.#lost = Array.from({ length })
  }

  /** The words of a list; none for -1. */
  others(list: number): readonly number[] {
    return list < 0 ? NONE : listOf(this.#lists, list)
  }

  /** What the word is, whatever its number: keys depend on what rows say and not on who read them first. */
  whole(word: number): number {
    return this.#wholes[word] ?? EMPTY
  }

  sound(word: number): number {
    return (this.#sounds[word] ??= text(this.#words.coarseFold(word)))
  }

  /** The first `length` consonants (2, 3 or 4), or all of them for 0. */
  bones(word: number, length: 0 | 2 | 3 | 4): number {
    if (word < 0) return EMPTY
    const all = (this.#bones[word] ??= bonesOf(this.#words.bones(word)))
    return all[length] ?? 0
  }

  /** The word and every way to lose one sound: two words one slip apart share at least one. */
  lost(word: number): readonly number[] {
    return (this.#lost[word] ??= lostOf(this.#words.coarseFold(word)))
  }
}

function bonesOf(bones: string): readonly number[] {
  return [bones, '', bones.slice(0, 2), bones.slice(0, 3), bones.slice(0, 4)].map(text)
}

function lostOf(sound: string): readonly number[] {
  if (sound.length < 5) return [text(sound)]
  const shorter = Array.from(sound, (_, i) => sound.slice(0, i) + sound.slice(i + 1))
  return [...new Set([sound, ...shorter])].map(text)
}

function nameKeys(form: FormCursor, words: WordKeys, keys: number[]): void {
  surnameKeys(form.surname, form, [words, keys])
  for (const surname of words.others(form.otherSurnames)) surnameKeys(surname, form, [words, keys])
  if (form.given < 0 || form.surname < 0) return
  // One word in the other's place: the keys of the name as if they were changed over back.
  keys.push(key(2, words.bones(form.given, 0), words.whole(form.surname)))
  keys.push(key(2, words.bones(form.surname, 0), words.whole(form.given)))
  if (form.father < 0) return
  const start = words.bones(form.surname, 2)
  keys.push(key(3, start ^ words.whole(form.father), words.whole(form.givenClass)))
}

function surnameKeys(
  surname: number,
  { givenClass, father }: FormCursor,
  [words, keys]: readonly [WordKeys, number[]],
): void {
  if (surname < 0) return
  if (givenClass >= 0) {
    const given = words.whole(givenClass)
    keys.push(key(2, words.bones(surname, 0), given))
    for (const lost of words.lost(surname)) keys.push(key(1, lost, given))
  }
  if (father >= 0) keys.push(key(4, words.bones(surname, 0), words.whole(father)))
  keys.push(key(5, words.sound(surname), 0) | 1)
}

function birthKeys(form: FormCursor, words: WordKeys, keys: number[]): void {
  const [year, month, day] = [yearOf(form.born), monthOf(form.born), dayOf(form.born)]
  const hasGiven = form.givenClass >= 0
  const given = words.whole(form.givenClass)
  const start = words.bones(form.surname, 2)
  if (day > 0) {
    keys.push(key(6, (year * 16 + month) * 32 + day, 0))
    if (day <= 12) keys.push(key(7, Math.min(day, month) * 16 + Math.max(day, month), year))
    if (hasGiven) keys.push(key(8, month * 32 + day, given))
    keys.push(key(9, month * 32 + day, start), key(10, year * 32 + day, start))
  }
  if (month > 0) keys.push(key(11, year * 16 + month, start))
  if (year === 0) return
  if (hasGiven && form.father >= 0) keys.push(key(12, mixed(year, words.whole(form.father)), given))
  keys.push(key(13, year, words.bones(form.surname, 4)))
}

function paperKeys(
  form: FormCursor,
  [words, numbers]: readonly [WordKeys, NumberKeys],
  keys: number[],
): void {
  const { unit, captured } = form
  const [hasGiven, given] = [form.givenClass >= 0, words.whole(form.givenClass)]
  const start = words.bones(form.surname, 3)
  const number = form.serviceNumber
  if (number >= 0) {
    keys.push(key(14, numbers.digits(number, 0, ALL), 0))
    keys.push(key(15, numbers.digits(number, 0, 3), start))
    keys.push(key(15, numbers.digits(number, 3, ALL), start))
  }
  if (unit >= 0) keys.push(key(16, unit, start))
  if (captured >= 0) keys.push(key(17, captured, start))
  if (captured >= 0 && yearOf(form.born) > 0) keys.push(key(20, captured, yearOf(form.born)) | 1)
  if (captured >= 0 && hasGiven) keys.push(key(21, captured, given) | 1)
  if (unit >= 0 && yearOf(form.born) > 0) keys.push(key(22, unit, yearOf(form.born)) | 1)
  if (!hasGiven || form.father < 0) return
  const father = words.whole(form.father)
  keys.push(key(23, father, given) | 1)
  if (unit >= 0) keys.push(key(18, mixed(unit, father), given))
  if (captured >= 0) keys.push(key(19, mixed(captured, father), given))
}

// Even, and never 0, which marks an empty slot.
function key(kind: number, a: number, b: number): number {
  let hash = Math.imul(kind ^ 0x9e3779b9, 0x85ebca6b)
  hash = Math.imul(hash ^ a, 0xc2b2ae35)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ b, 0x27d4eb2f)
  hash = (hash ^ (hash >>> 13)) & ~1
  return hash === 0 ? 2 : hash
}

// A small number and a hash as one.
function mixed(small: number, hash: number): number {
  return Math.imul(small, 0x9e3779b1) ^ hash
}

function text(word: string): number {
  let hash = FIRST_HASH
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i))
  return hash
}

const FIRST_HASH = 0x811c9dc5
const ALL = Infinity

function hashed(hash: number, character: number): number {
  return Math.imul(hash ^ character, 0x01000193)
}

// Digits of service numbers, hashed as the same text is.
class NumberKeys {
  readonly #numbers: ServiceNumbers

  constructor({ serviceNumbers }: FormValues) {
    this.#numbers = serviceNumbers
  }

  /** The digits of a number from one place up to another, or to the end. */
  digits(number: number, from: number, to: number): number {
    const { starts, digits } = this.#numbers
    const start = starts[number] ?? 0
    const end = Math.min(starts[number + 1] ?? 0, start + to)
    let hash = FIRST_HASH
    for (let i = start + from; i < end; i++) hash = hashed(hash, digits[i] ?? 0)
    return hash
  }
}

const EMPTY = text('')
const NONE: readonly number[] = []
