// Costs between words, worked out once as long as no other pair of words takes the place. Places are few
// enough to stay near the processor: a table of all pairs ever seen would be slower than working out again.
import { BONE_COSTS, foldDistance, ONE_WORD_BELOW, SLIP, slipCostBetween } from '@parley/names'
import { pairHash } from './pair-levels.ts'
import { SHAPE } from './words.ts'
import type { Words } from './words.ts'

/** Cost of words that are further apart than two slips. */
export const FAR = 99
/** The most two words may be apart and still be one misspelt, in eighths of a slip. */
export const TWO_SLIPS = 15
const CHEAPEST = 4 // no sound is lost or added for less, in eighths
const ABOVE = 1000 // and a limit: the cost is more than that
const PLACES_PER_WORD = 16
const MOST_PLACES = 1 << 15 // of three numbers each: they stay near the processor
const NOBODY = -1
const PLACE = 3

export class WordCosts {
  readonly #words: Words
  readonly #kept: Int32Array
  readonly #mask: number

  constructor(words: Words) {
    this.#words = words
    let places = 64
    while (places < MOST_PLACES && places < words.folds.length * PLACES_PER_WORD) places *= 2
    this.#kept = new Int32Array(places * PLACE).fill(NOBODY)
    this.#mask = places - 1
  }

  /** Cost from one word to another, in eighths of a slip; {@link FAR} if either is missing. */
  between(a: number, b: number): number {
    if (a === b) return a < 0 ? FAR : 0
    if (a < 0 || b < 0 || this.atLeast(a, b) === FAR) return FAR
    return this.#known(a, b, TWO_SLIPS)
  }

  /**
   * A bound of {@link between} from below, from what is known of each word alone; {@link FAR} where it is
   * far for certain. Two different words, neither missing.
   */
  atLeast(a: number, b: number): number {
    const x = this.#words.shapeOf(a)
    const y = this.#words.shapeOf(b)
    if (((x ^ y) & SHAPE.arabic) !== 0) return 0
    const apart =
      ((x >> SHAPE.lengthShift) & SHAPE.longest) - ((y >> SHAPE.lengthShift) & SHAPE.longest)
    const longer = (apart < 0 ? -apart : apart) * CHEAPEST
    if (longer > TWO_SLIPS) return FAR
    const onlyA = boneCost(x & ~y & SHAPE.bones)
    const onlyB = boneCost(y & ~x & SHAPE.bones)
    const changed = onlyA > onlyB ? onlyA : onlyB
    if (changed > TWO_SLIPS) return FAR
    return longer > changed ? longer : changed
  }

  /** Whether {@link between} is at most `limit`, which is quicker to tell. */
  isWithin(a: number, b: number, limit: number): boolean {
    if (a === b) return a >= 0
    if (a < 0 || b < 0 || this.atLeast(a, b) > limit) return false
    return this.#known(a, b, limit) <= limit
  }

  // The cost, or some number above `limit`: what was worked out up to a lower limit is worked out again.
  #known(a: number, b: number, limit: number): number {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const kept = this.#kept
    const at = (pairHash(low, high) & this.#mask) * PLACE
    if (kept[at] === low && kept[at + 1] === high) {
      const cost = kept[at + 2] ?? FAR
      if (cost < ABOVE || cost - ABOVE >= limit) return cost < ABOVE ? cost : FAR
    }
    const cost = this.#work(low, high, limit)
    kept[at] = low
    kept[at + 1] = high
    kept[at + 2] = cost <= limit ? cost : limit < TWO_SLIPS ? ABOVE + limit : FAR
    return cost <= limit ? cost : FAR
  }

  /** Sounds of the shorter of two words. */
  shorter(a: number, b: number): number {
    if (a < 0 || b < 0) return 0
    return Math.min(this.#words.lengthOf(a), this.#words.lengthOf(b))
  }

  #work(a: number, b: number, limit: number): number {
    if (this.#words.isArabic[a] !== this.#words.isArabic[b]) return this.#acrossScripts(a, b)
    return slipCostBetween(this.#words.coded, a, b, limit)
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
}

// What it costs at least to lose all consonants of a set, by the lower and the upper half of its bits.
function boneCost(bones: number): number {
  return (LOWER[bones & HALF] ?? 0) + (UPPER[bones >>> HALF_BITS] ?? 0)
}

const HALF_BITS = 12
const HALF = (1 << HALF_BITS) - 1
const LOWER = costsOfSets(0)
const UPPER = costsOfSets(HALF_BITS)

function costsOfSets(first: number): Uint8Array {
  return Uint8Array.from({ length: HALF + 1 }, (_, set) => {
    let cost = 0
    for (let bit = 0; bit < HALF_BITS; bit++)
      if (((set >> bit) & 1) === 1) cost += BONE_COSTS[first + bit] ?? 0
    return cost
  })
}
