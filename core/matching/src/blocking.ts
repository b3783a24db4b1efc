// Which pairs are compared at all: those that share a key. Keys are several and different in kind, so
// that a row with a wrong date is found by its name, one with a mangled name by its date or number.
// A key too many rows share says little and costs much; it is left out.
import type { PersonForm, Words } from './person-forms.ts'

/** Rows per list a key may have before it is left out; beyond, a key proves next to nothing. */
const MOST_ROWS = 120

/** Candidate pairs: rows of the first list and of the second, index by index; sorted. */
export interface Candidates {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly count: number
}

/** Pairs of rows of two lists that share a key. */
export function candidatePairs(
  first: readonly PersonForm[],
  second: readonly PersonForm[],
  words: Words,
): Candidates {
  const table = new KeyTable(second, words)
  const found = new PairBuffer()
  const seen = new Int32Array(second.length).fill(-1)
  first.forEach((form, row) => {
    for (const key of keysOf(form, words)) {
      for (const other of table.rowsOf(key)) {
        if (seen[other] === row) continue
        seen[other] = row
        found.add(row, other)
      }
    }
  })
  return found.pairs()
}

/** Pairs of rows within one list that share a key, each once, the earlier row first. */
export function pairsWithin(list: readonly PersonForm[], words: Words): Candidates {
  const table = new KeyTable(list, words)
  const found = new PairBuffer()
  const seen = new Int32Array(list.length).fill(-1)
  list.forEach((form, row) => {
    for (const key of keysOf(form, words)) {
      for (const other of table.rowsOf(key)) {
        if (other <= row || seen[other] === row) continue
        seen[other] = row
        found.add(row, other)
      }
    }
  })
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
    return {
      first: this.#first.subarray(0, this.#count),
      second: this.#second.subarray(0, this.#count),
      count: this.#count,
    }
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

// Rows of a list by key. Keys are hashes of 32 bits; that two keys fall together now and then only
// adds a pair to compare.
class KeyTable {
  readonly #rows = new Map<number, number[]>()

  constructor(list: readonly PersonForm[], words: Words) {
    list.forEach((form, row) => {
      for (const key of keysOf(form, words)) {
        const rows = this.#rows.get(key)
        if (rows === undefined) this.#rows.set(key, [row])
        else if (rows.at(-1) !== row) rows.push(row)
      }
    })
  }

  rowsOf(key: number): readonly number[] {
    const rows = this.#rows.get(key)
    return rows === undefined || rows.length > MOST_ROWS ? [] : rows
  }
}

function keysOf(form: PersonForm, words: Words): readonly number[] {
  const keys: number[] = []
  nameKeys(form, words, keys)
  birthKeys(form, words, keys)
  paperKeys(form, words, keys)
  return keys
}

function nameKeys(form: PersonForm, words: Words, keys: number[]): void {
  const given = form.givenClass
  const father = form.father
  for (const surname of [form.surname, ...form.otherSurnames]) {
    if (surname < 0) continue
    const sound = text(words.coarseFolds[surname])
    const bones = text(words.bones[surname])
    if (given >= 0) {
      keys.push(key(1, sound, given), key(2, bones, given))
      lostLetters(words.coarseFolds[surname] ?? '', given, keys)
    }
    if (father >= 0) keys.push(key(3, bones, father))
    keys.push(key(4, sound, 0))
  }
  // One word in the other's place: the keys of the name as if they were changed over back.
  if (form.given >= 0 && form.surname >= 0) {
    keys.push(key(2, text(words.bones[form.given]), form.surname))
    keys.push(key(2, text(words.bones[form.surname]), form.given))
  }
}

// Every way to lose one sound: two words one slip apart share at least one.
function lostLetters(sound: string, given: number, keys: number[]): void {
  if (sound.length < 5) return
  keys.push(key(5, text(sound), given))
  for (let i = 0; i < sound.length; i++) {
    keys.push(key(5, text(sound.slice(0, i) + sound.slice(i + 1)), given))
  }
}

function birthKeys(form: PersonForm, words: Words, keys: number[]): void {
  const { year, month, day } = form.birth
  const bones = words.bones[form.surname] ?? ''
  const start = text(bones.slice(0, 2))
  const given = form.givenClass
  if (day > 0) {
    const date = (year * 16 + month) * 32 + day
    keys.push(key(6, date, 0))
    if (day <= 12)
      keys.push(key(7, Math.min(day, month) * 16 + Math.max(day, month), year * 64 + 1))
    if (given >= 0) keys.push(key(8, month * 32 + day, given), key(9, year * 32 + day, given))
    keys.push(key(10, month * 32 + day, start), key(11, year * 32 + day, start))
  }
  if (month > 0) keys.push(key(12, year * 16 + month, start))
  if (year > 0 && given >= 0 && form.father >= 0)
    keys.push(key(13, year * 1024 + form.father, given))
  if (year > 0) keys.push(key(14, year, text(bones.slice(0, 4))))
}

function paperKeys(form: PersonForm, words: Words, keys: number[]): void {
  const bones = words.bones[form.surname] ?? ''
  const start = text(bones.slice(0, 3))
  const digits = form.serviceNumber?.digits ?? ''
  if (digits !== '') {
    keys.push(key(15, text(digits), 0))
    keys.push(key(16, text(digits.slice(0, 3)), start), key(16, text(digits.slice(3)), start))
  }
  if (form.unit >= 0) {
    keys.push(key(17, form.unit, start))
    if (form.givenClass >= 0 && form.father >= 0) {
      keys.push(key(18, form.unit * 4096 + form.father, form.givenClass))
    }
  }
  if (form.captured >= 0) {
    keys.push(key(19, form.captured, start))
    if (form.givenClass >= 0 && form.father >= 0) {
      keys.push(key(20, form.captured * 4096 + form.father, form.givenClass))
    }
  }
  if (form.givenClass >= 0 && form.father >= 0)
    keys.push(key(21, start, form.givenClass * 4096 + form.father))
}

function key(kind: number, a: number, b: number): number {
  let hash = Math.imul(kind ^ 0x9e3779b9, 0x85ebca6b)
  hash = Math.imul(hash ^ (a | 0) ^ (a / 0x100000000), 0xc2b2ae35)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ (b | 0) ^ (b / 0x100000000), 0x27d4eb2f)
  return hash ^ (hash >>> 13)
}

function text(word: string | undefined): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < (word?.length ?? 0); i++) {
    hash = Math.imul(hash ^ (word?.charCodeAt(i) ?? 0), 0x01000193)
  }
  return hash
}
