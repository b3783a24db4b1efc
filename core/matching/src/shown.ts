// What pairs show in a field: a level and how common the value is, as one number. Pairs are millions, what they
// show is a few thousand things, so a pair is kept in two bytes a field, and what a round of learning makes of a
// level and a share is worked out once for each thing shown.
import { FIELD_COUNT } from './fields.ts'

/** What can be shown, by number. */
export interface ShownThings {
  readonly fields: Uint8Array
  readonly levels: Uint8Array
  /** log2 of the value's share among strangers; 0 where the level's own counts. */
  readonly shares: Float32Array
}

/** Shares are told in steps of so many to a bit: fine enough that no field is off by more than a hundredth. */
export const SHARE_STEPS = 128

const STEP_BITS = 12 // the rarest value there can be is told in 4095 steps, 32 bits
const MOST_STEPS = (1 << STEP_BITS) - 1
const MOST_NUMBERS = (1 << 16) - 1 // shares count at fourteen levels of all fields: 57,000 things at most
const LEVEL_PLACES = 16 // a power of two not below the levels of any field

/** Numbers what pairs show, in the order it is first shown; what there can be fits into sixteen bits. */
export class ShownNumbers {
  readonly #plain = new Int32Array(FIELD_COUNT * LEVEL_PLACES).fill(-1)
  /** By field and level the numbers of shares, by their steps. */
  readonly #shared: (Int32Array | undefined)[] = Array.from(this.#plain, () => undefined)
  readonly #fields: number[] = []
  readonly #levels: number[] = []
  readonly #shares: number[] = []

  /** The number of a level of a field with a share, which counts if it is below 0. */
  numberOf(field: number, level: number, share: number): number {
    const place = field * LEVEL_PLACES + level
    const steps = share < 0 ? stepsOf(share) : 0
    const numbers = steps === 0 ? this.#plain : (this.#shared[place] ??= newNumbers())
    const at = steps === 0 ? place : steps
    const known = numbers[at] ?? -1
    if (known >= 0) return known
    const number = this.#fields.length
    if (number > MOST_NUMBERS) throw new RangeError('matching: pairs show more than there can be')
    this.#fields.push(field)
    this.#levels.push(level)
    this.#shares.push(0 - steps / SHARE_STEPS)
    numbers[at] = number
    return number
  }

  /** What all numbers given so far stand for. */
  things(): ShownThings {
    return {
      fields: Uint8Array.from(this.#fields),
      levels: Uint8Array.from(this.#levels),
      shares: Float32Array.from(this.#shares),
    }
  }
}

function stepsOf(share: number): number {
  return Math.max(1, Math.min(MOST_STEPS, Math.round(-share * SHARE_STEPS)))
}

function newNumbers(): Int32Array {
  return new Int32Array(MOST_STEPS + 1).fill(-1)
}
