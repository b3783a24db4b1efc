// What two values that rows share come to, worked out once as long as no other pair takes the place: given names,
// patronymics and units are few and meet again and again. Places are few enough to stay near the processor.

/** Mixes two numbers into one, to find a place by. */
export function pairHash(low: number, high: number): number {
  let hash = Math.imul(low, 0x9e3779b1) + high
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

const PLACE = 2 // numbers a pair takes: the lower value, and the higher with its level in the last bits
const LEVEL_BITS = 4
const LEVEL = (1 << LEVEL_BITS) - 1
const NOBODY = -1

/** Levels of pairs of values, which are numbers from 0 below 2^27; whichever comes first, the level is the same. */
export class PairLevels {
  readonly #work: (a: number, b: number) => number
  readonly #kept: Int32Array
  readonly #mask: number

  /** `places` is a power of two; `work` tells a level, below 16. */
  constructor(places: number, work: (a: number, b: number) => number) {
    this.#work = work
    this.#kept = new Int32Array(places * PLACE).fill(NOBODY)
    this.#mask = places - 1
  }

  /** The level of two values. */
  of(a: number, b: number): number {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const kept = this.#kept
    const at = (pairHash(low, high) & this.#mask) * PLACE
    const last = kept[at + 1] ?? NOBODY
    if (kept[at] === low && last >> LEVEL_BITS === high) return last & LEVEL
    const level = this.#work(low, high)
    kept[at] = low
    kept[at + 1] = (high << LEVEL_BITS) | level
    return level
  }
}
