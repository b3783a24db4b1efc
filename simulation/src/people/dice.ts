// Chance that replays. Every stream is named by the seed and the path of labels that led to it, so a
// draw added in one place moves nothing in any other: people keep their names when health gains a
// case. The seed's key is a SHA-256; forks and numbers come from small fast mixers, because a world of
// 100,000 people takes a million streams and nothing here guards a secret.
import {
  byteAt,
  invariant,
  nobleCryptography,
  seededChance,
  uint32At,
  uint32ToBytes,
} from '@parley/kernel'
import type { Bytes, Chance, Draws, Hashing } from '@parley/kernel'

/** 128 bits that name a stream. */
type Key = readonly [number, number, number, number]

/** Values with whole-number weights, summed once so that a draw is one search. */
export interface Weighted<Value> {
  readonly values: readonly Value[]
  /** Running sums of the weights, as long as `values`. */
  readonly sums: readonly number[]
}

/** Dice for a seed: the same seed draws the same on every machine. For simulation only. */
export function diceOf(seed: string, hashing: Hashing = nobleCryptography): Dice {
  const key = seededChance(hashing, seed, 'simulation').bytes(16)
  return new Dice([uint32At(key, 0), uint32At(key, 4), uint32At(key, 8), uint32At(key, 12)])
}

/**
 * Sums weights for `Dice.weighted`.
 *
 * @throws InvariantError for an empty table or a weight that is no whole number from 0
 */
export function weightedTable<Value>(
  pairs: Iterable<readonly [value: Value, weight: number]>,
): Weighted<Value> {
  const values: Value[] = []
  const sums: number[] = []
  let sum = 0
  for (const [value, weight] of pairs) {
    invariant(Number.isSafeInteger(weight) && weight >= 0, 'weights that are whole numbers from 0')
    sum += weight
    values.push(value)
    sums.push(sum)
  }
  invariant(sum > 0, 'some weight above 0')
  return { values, sums }
}

/** Weights that fall like the frequency of surnames: the first is the most common, the tail is long. */
export function rankedTable<Value>(values: readonly Value[], flatness: number): Weighted<Value> {
  return weightedTable(values.map((value, i) => [value, Math.floor(1_000_000 / (i + flatness))]))
}

/** Weights that fall like the frequency of given names: a few dozen serve nearly everybody. */
export function steepTable<Value>(values: readonly Value[], flatness: number): Weighted<Value> {
  return weightedTable(
    values.map((value, i) => [value, Math.floor(100_000_000 / (i + flatness) ** 2)]),
  )
}

/**
 * One stream. A world takes millions of them, so a stream is four numbers with the methods of a class: a
 * closure for each method of each stream would cost more than all that is drawn.
 */
export class Dice implements Draws {
  readonly #key: Key
  #a: number
  #b: number
  #c: number
  #counter: number

  constructor(key: Key) {
    this.#key = key
    ;[this.#a, this.#b, this.#c, this.#counter] = key
    for (let i = 0; i < 12; i++) this.#next() // until every bit of the key has touched every word
  }

  /** A stream of its own for `label`; what is drawn here changes nothing there, nor the reverse. */
  fork(label: string): Dice {
    return new Dice(forkedKey(this.#key, label))
  }

  get chance(): Chance {
    return { bytes: (count) => this.#bytes(count) }
  }

  below(limit: number): number {
    invariant(limit >= 1 && limit <= 0x1_0000_0000, 'a limit from 1 to 2^32')
    const fair = 0x1_0000_0000 - (0x1_0000_0000 % limit) // above it the low numbers would be favoured
    for (;;) {
      const value = this.#next()
      if (value < fair) return value % limit
    }
  }

  happens(share: number): boolean {
    return this.below(1_000_000) < share * 1_000_000
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  pick<Value>(from: readonly Value[]): Value {
    invariant(from.length > 0, 'something to pick from')
    return from[this.below(from.length)] as Value // below() is an index of `from`
  }

  shuffled<Value>(values: readonly Value[]): readonly Value[] {
    const out = [...values]
    for (let i = out.length - 1; i > 0; i--) {
      const k = this.below(i + 1)
      const swap = out[i] as Value // i is an index of `out`
      out[i] = out[k] as Value // k <= i
      out[k] = swap
    }
    return out
  }

  /** One of the values, each as often as its weight says. */
  weighted<Value>(table: Weighted<Value>): Value {
    const at = firstAbove(table.sums, this.below(table.sums.at(-1) ?? 0))
    return table.values[at] as Value // sums and values are alike in length
  }

  /** The sfc32 generator of PractRand: 128 bits of state, a counter among them, so no short cycle. */
  #next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  #bytes(count: number): Bytes {
    const out = new Uint8Array(count)
    for (let i = 0; i < count; i += 4) {
      const word = uint32ToBytes(this.#next())
      for (let k = 0; k < 4 && i + k < count; k++) out[i + k] = byteAt(word, k)
    }
    return out
  }
}

/** Mixes a label into a key: four lanes of multiply and rotate (as in MurmurHash3), then crossed. */
function forkedKey(key: Key, label: string): Key {
  let [a, b, c, d] = key
  for (let i = 0; i <= label.length; i++) {
    const unit = i < label.length ? label.charCodeAt(i) : 0x10000 + label.length // the end is a letter too
    a = b ^ Math.imul(a ^ unit, 0x9e3779b1)
    b = c ^ Math.imul(b ^ unit, 0x85ebca77)
    c = d ^ Math.imul(c ^ unit, 0xc2b2ae3d)
    d = a ^ Math.imul(d ^ unit, 0x27d4eb2f)
    a = (a << 13) | (a >>> 19)
    c = (c << 17) | (c >>> 15)
  }
  return [settled(a ^ b), settled(b ^ (c >>> 7)), settled(c ^ d), settled((d ^ a) + b)]
}

function settled(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
