// Costs between words, each pair of words worked out once. A plain hash table of numbers: a map of
// millions of boxed keys would cost more than the comparing.
import { foldDistance, ONE_WORD_BELOW, SLIP, slipCost } from '@parley/names'
import type { Words } from './words.ts'

/** Cost of words that are further apart than two slips. */
export const FAR = 99
/** The most two words may be apart and still be one misspelt, in eighths of a slip. */
export const TWO_SLIPS = 15
const CHEAPEST = 4 // no sound is lost or added for less, in eighths
const CHEAPEST_PER_BONE = 2 // two consonants are taken for each other for no less than 4
const MOST_KEPT = 1 << 22 // pairs of words; beyond, what was worked out is forgotten and begun again

export class WordCosts {
  readonly #words: Words
  #low = new Int32Array(1 << 14).fill(-1)
  #high = new Int32Array(1 << 14)
  #costs = new Uint8Array(1 << 14)
  #count = 0

  constructor(words: Words) {
    this.#words = words
  }

  /** Cost from one word to another, in eighths of a slip; {@link FAR} if either is missing. */
  between(a: number, b: number): number {
    if (a === b) return a < 0 ? FAR : 0
    if (a < 0 || b < 0 || this.#isFar(a, b)) return FAR
    const low = a < b ? a : b
    const high = a < b ? b : a
    const slot = this.#slot(low, high)
    if (this.#low[slot] === low) return this.#costs[slot] ?? FAR
    const cost = this.#work(low, high)
    this.#keep(slot, low, high, cost)
    return cost
  }

  /**
   * Whether {@link between} is at most `limit`. Words that differ in more consonants than so cheap a way
   * could change are told apart without working the way out.
   */
  isWithin(a: number, b: number, limit: number): boolean {
    if (a === b) return a >= 0
    if (a < 0 || b < 0) return false
    const words = this.#words
    if (words.isArabic[a] === words.isArabic[b]) {
      if (Math.abs(words.lengthOf(a) - words.lengthOf(b)) * CHEAPEST > limit) return false
      const different = bitCount(words.boneSet(a) ^ words.boneSet(b))
      if (different * CHEAPEST_PER_BONE > limit) return false
    }
    return this.between(a, b) <= limit
  }

  /** Sounds of the shorter of two words. */
  shorter(a: number, b: number): number {
    if (a < 0 || b < 0) return 0
    return Math.min(this.#words.lengthOf(a), this.#words.lengthOf(b))
  }

  // Told from what is known of each word alone; such pairs are most, and are not worth remembering.
  #isFar(a: number, b: number): boolean {
    const words = this.#words
    if (words.isArabic[a] !== words.isArabic[b]) return false
    if (Math.abs(words.lengthOf(a) - words.lengthOf(b)) * CHEAPEST > TWO_SLIPS) return true
    return bitCount(words.boneSet(a) ^ words.boneSet(b)) >= 7
  }

  #work(a: number, b: number): number {
    if (this.#words.isArabic[a] !== this.#words.isArabic[b]) return this.#acrossScripts(a, b)
    const [x, y] = [this.#words.codes(a), this.#words.codes(b)]
    const cost = slipCost(x, y, TWO_SLIPS)
    return cost > TWO_SLIPS ? FAR : cost
  }

  // Vowels a list in Arabic does not write are not slips: learned costs decide, in steps of the same.
  #acrossScripts(a: number, b: number): number {
    const [arabic, other] = this.#words.isArabic[a] === 1 ? [a, b] : [b, a]
    const folds = this.#words.folds
    const distance = foldDistance(folds[other] ?? '', folds[arabic] ?? '', 'arabic')
    if (distance < ONE_WORD_BELOW.arabic * 0.6) return 2
    if (distance < ONE_WORD_BELOW.arabic) return SLIP
    return distance < ONE_WORD_BELOW.arabic * 1.25 ? TWO_SLIPS : FAR
  }

  #slot(low: number, high: number): number {
    const mask = this.#low.length - 1
    let hash = Math.imul(low, 0x9e3779b1) + high
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    let slot = (hash ^ (hash >>> 13)) & mask
    while (this.#low[slot] !== -1 && (this.#low[slot] !== low || this.#high[slot] !== high)) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  #keep(slot: number, low: number, high: number, cost: number): void {
    this.#low[slot] = low
    this.#high[slot] = high
    this.#costs[slot] = cost
    this.#count++
    if (this.#count * 2 <= this.#low.length) return
    if (this.#count >= MOST_KEPT) this.#forget()
    else this.#grow()
  }

  #forget(): void {
    this.#low.fill(-1)
    this.#count = 0
  }

  #grow(): void {
    const low = this.#low
    const high = this.#high
    const costs = this.#costs
    this.#low = new Int32Array(low.length * 2).fill(-1)
    this.#high = new Int32Array(low.length * 2)
    this.#costs = new Uint8Array(low.length * 2)
    for (let i = 0; i < low.length; i++) {
      if (low[i] === -1) continue
      const slot = this.#slot(low[i] ?? 0, high[i] ?? 0)
      this.#low[slot] = low[i] ?? 0
      this.#high[slot] = high[i] ?? 0
      this.#costs[slot] = costs[i] ?? 0
    }
  }
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
