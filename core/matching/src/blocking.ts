// Which pairs are compared at all: those that share a key. Keys are several and different in kind, so
// that a row with a wrong date is found by its name, one with a mangled name by its date or number.
// A key too many rows share says little and costs much; it is left out.
import type { PersonForm } from './person-forms.ts'
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
export function rowKeys(list: readonly PersonForm[], words: Words): RowKeys {
  const wordKeys = new WordKeys(words)
  const starts = new Int32Array(list.length + 1)
  const all: number[] = []
  list.forEach((form, row) => {
    nameKeys(form, wordKeys, all)
    birthKeys(form, wordKeys, all)
    paperKeys(form, wordKeys, all)
    starts[row + 1] = all.length
  })
  return { starts, keys: Int32Array.from(all) }
}

/** Pairs of rows of two lists that share a key, in the order of the first list. */
export function candidatePairs(first: RowKeys, second: RowKeys): Candidates {
  return pairs(first, second, () => 0)
}

/** Pairs of rows within one list that share a key, each once, the earlier row first. */
export function pairsWithin(list: RowKeys): Candidates {
  return pairs(list, list, (row) => row + 1)
}

function pairs(first: RowKeys, second: RowKeys, from: (row: number) => number): Candidates {
  const table = new KeyTable(second)
  const found = new PairBuffer()
  const seen = new Int32Array(second.starts.length).fill(-1)
  for (let row = 0; row + 1 < first.starts.length; row++) {
    const least = from(row)
    for (let k = first.starts[row] ?? 0; k < (first.starts[row + 1] ?? 0); k++) {
      const slot = table.slotOf(first.keys[k] ?? 0)
      const end = table.end(slot)
      for (let at = table.start(slot); at < end; at++) {
        const other = table.rows[at] ?? 0
        if (other < least || seen[other] === row) continue
        seen[other] = row
        found.add(row, other)
      }
    }
  }
  return found.pairs()
}

class PairBuffer {
  #first = new Int32Array(1 << 14)
  #second = new Int32Array(1 << 14)
  #count = 0

  add(first: number, second: number): void {
    if (this.#count === this.#first.length) this.#grow()
    this.#first[this.#count] = first
    this.#second[this.#count++] = second
  }

  pairs(): Candidates {
    const first = this.#first.slice(0, this.#count)
    return { first, second: this.#second.slice(0, this.#count), count: this.#count }
  }

  #grow(): void {
    const first = new Int32Array(this.#count * 2)
    const second = new Int32Array(this.#count * 2)
    first.set(this.#first)
    second.set(this.#second)
    this.#first = first
    this.#second = second
  }
}

// Rows of a list by key: a hash table whose slots point into one array of rows. Keys are hashes of 32
// bits; that two fall together now and then only adds a pair to compare. Odd keys are weak ones.
class KeyTable {
  readonly #mask: number
  readonly #keys: Int32Array
  readonly #starts: Int32Array
  readonly rows: Int32Array

  constructor({ starts, keys }: RowKeys) {
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.#mask = size - 1
    this.#keys = new Int32Array(size)
    const counts = new Int32Array(size + 1)
    for (const key of keys) {
      const slot = this.slotOf(key)
      this.#keys[slot] = key
      counts[slot + 1] = (counts[slot + 1] ?? 0) + 1
    }
    for (let slot = 0; slot < size; slot++) {
      const most = ((this.#keys[slot] ?? 0) & 1) === 1 ? MOST_WEAK_ROWS : MOST_ROWS
      const count = counts[slot + 1] ?? 0
      counts[slot + 1] = (counts[slot] ?? 0) + (count > most ? 0 : count)
    }
    this.#starts = counts
    this.rows = new Int32Array(counts[size] ?? 0)
    const next = counts.slice()
    for (let row = 0; row + 1 < starts.length; row++) {
      for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
        const slot = this.slotOf(keys[k] ?? 0)
        const at = next[slot] ?? 0
        if (at >= this.end(slot)) continue
        this.rows[at] = row
        next[slot] = at + 1
      }
    }
  }

  /** The key's slot, or the empty one where it would stand. */
  slotOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) & this.#mask
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask
    return slot
  }

  start(slot: number): number {
    return this.#starts[slot] ?? 0
  }

  end(slot: number): number {
    return this.#starts[slot + 1] ?? 0
  }
}

// What keys take of a word, worked out once per word.
class WordKeys {
  readonly #words: Words
  readonly #sounds = new Map<number, number>()
  readonly #bones = new Map<number, readonly number[]>()
  readonly #lost = new Map<number, readonly number[]>()

  constructor(words: Words) {
    this.#words = words
  }

  sound(word: number): number {
    return remembered(this.#sounds, word, () => text(this.#words.coarseFolds[word] ?? ''))
  }

  /** The first `length` consonants (2, 3 or 4), or all of them for 0. */
  bones(word: number, length: 0 | 2 | 3 | 4): number {
    const all = remembered(this.#bones, word, () => {
      const bones = this.#words.bones[word] ?? ''
      return [bones, '', bones.slice(0, 2), bones.slice(0, 3), bones.slice(0, 4)].map(text)
    })
    return all[length] ?? 0
  }

  /** The word and every way to lose one sound: two words one slip apart share at least one. */
  lost(word: number): readonly number[] {
    return remembered(this.#lost, word, () => {
      const sound = this.#words.coarseFolds[word] ?? ''
      if (sound.length < 5) return [text(sound)]
      const shorter = Array.from(sound, (_, i) => sound.slice(0, i) + sound.slice(i + 1))
      return [...new Set([sound, ...shorter])].map(text)
    })
  }
}

function remembered<Value>(known: Map<number, Value>, word: number, make: () => Value): Value {
  const found = known.get(word)
  if (found !== undefined) return found
  const value = make()
  known.set(word, value)
  return value
}

function nameKeys(form: PersonForm, words: WordKeys, keys: number[]): void {
  const { givenClass: given, father } = form
  surnameKeys(form.surname, form, [words, keys])
  for (const surname of form.otherSurnames) surnameKeys(surname, form, [words, keys])
  if (form.given < 0 || form.surname < 0) return
  // One word in the other's place: the keys of the name as if they were changed over back.
  keys.push(key(2, words.bones(form.given, 0), form.surname))
  keys.push(key(2, words.bones(form.surname, 0), form.given))
  if (father >= 0) keys.push(key(3, words.bones(form.surname, 2) ^ father, given))
}

function surnameKeys(
  surname: number,
  { givenClass, father }: PersonForm,
  [words, keys]: readonly [WordKeys, number[]],
): void {
  if (surname < 0) return
  if (givenClass >= 0) {
    keys.push(key(2, words.bones(surname, 0), givenClass))
    for (const lost of words.lost(surname)) keys.push(key(1, lost, givenClass))
  }
  if (father >= 0) keys.push(key(4, words.bones(surname, 0), father))
  keys.push(key(5, words.sound(surname), 0) | 1)
}

function birthKeys(form: PersonForm, words: WordKeys, keys: number[]): void {
  const { year, month, day } = form.birth
  const given = form.givenClass
  const start = words.bones(form.surname, 2)
  if (day > 0) {
    keys.push(key(6, (year * 16 + month) * 32 + day, 0))
    if (day <= 12) keys.push(key(7, Math.min(day, month) * 16 + Math.max(day, month), year))
    if (given >= 0) keys.push(key(8, month * 32 + day, given))
    keys.push(key(9, month * 32 + day, start), key(10, year * 32 + day, start))
  }
  if (month > 0) keys.push(key(11, year * 16 + month, start))
  if (year === 0) return
  if (given >= 0 && form.father >= 0) keys.push(key(12, year * 65_536 + form.father, given))
  keys.push(key(13, year, words.bones(form.surname, 4)))
}

function paperKeys(form: PersonForm, words: WordKeys, keys: number[]): void {
  const { givenClass: given, father, unit, captured } = form
  const start = words.bones(form.surname, 3)
  const digits = form.serviceNumber?.digits ?? ''
  if (digits !== '') {
    keys.push(key(14, text(digits), 0))
    keys.push(key(15, text(digits.slice(0, 3)), start), key(15, text(digits.slice(3)), start))
  }
  if (unit >= 0) keys.push(key(16, unit, start))
  if (captured >= 0) keys.push(key(17, captured, start))
  if (captured >= 0 && form.birth.year > 0) keys.push(key(20, captured, form.birth.year) | 1)
  if (captured >= 0 && given >= 0) keys.push(key(21, captured, given) | 1)
  if (unit >= 0 && form.birth.year > 0) keys.push(key(22, unit, form.birth.year) | 1)
  if (given < 0 || father < 0) return
  keys.push(key(23, father, given) | 1)
  if (unit >= 0) keys.push(key(18, unit * 65_536 + father, given))
  if (captured >= 0) keys.push(key(19, captured * 65_536 + father, given))
}

// Even, and never 0, which marks an empty slot.
function key(kind: number, a: number, b: number): number {
  let hash = Math.imul(kind ^ 0x9e3779b9, 0x85ebca6b)
  hash = Math.imul(hash ^ (a | 0) ^ Math.trunc(a / 0x100000000), 0xc2b2ae35)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ (b | 0), 0x27d4eb2f)
  hash = (hash ^ (hash >>> 13)) & ~1
  return hash === 0 ? 2 : hash
}

function text(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}
