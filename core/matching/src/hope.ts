// Which pairs are kept at all: those that learning could still bring back from how unlikely they are.
// Before all is compared, upper bounds tell most strangers.
import {
  FIELD_COUNT,
  FIELDS,
  GIVEN,
  GIVEN_LEVELS,
  LEVEL_ROOM,
  SURNAME,
  SURNAME_LEVELS,
} from './fields.ts'
import type { Logs, Weights } from './weighing.ts'
import { bitsOf, logs } from './weighing.ts'

const HOPELESS = -12 // bits
const ROUNDING = 1e-4 // sums taken in another order, or of shares not yet rounded, differ by less
const LAST_SHARED = [2, 1, 1] // levels of surname, given name and patronymic whose shares count
/** What surnames are at best: 1 by ear, 2 one slip, 3 two slips, or no misspelling of each other. */
export const NO_MISSPELLING = 4
const CONFLICT = SURNAME_LEVELS.indexOf('conflict-woman') // and the level after it
const PART_EQUAL = SURNAME_LEVELS.indexOf('part-equal')
const CHANGED_OVER = SURNAME_LEVELS.indexOf('changed-over')
const SHORT_OR_NEAR = GIVEN_LEVELS.indexOf('short-or-near')

export class Hope {
  readonly #weights: Logs
  readonly #priorBits: number
  /** The most bits a field of the name can have at a level, whatever the value's share. */
  readonly #most = new Float64Array(FIELD_COUNT * LEVEL_ROOM)
  /** The most bits of a surname that at best is by ear, one slip, two slips or none of them. */
  readonly #mostSurname: Float64Array
  /** The most bits of surnames that have a part in common. */
  readonly mostPart: number
  /** The most bits of names that stand in each other's place, both fields together. */
  readonly mostChangedOver: number

  /** `rarest` are the bits of the rarest value, field by field, of fields whose shares count. */
  constructor(weights: Weights, rarest: Float64Array) {
    this.#weights = logs(weights)
    this.#priorBits = Math.log2(weights.priorOdds)
    FIELDS.forEach(({ levels }, f) => {
      levels.forEach((_, level) => {
        const own = this.bits(f, level, 0)
        const isShared = level <= (LAST_SHARED[f] ?? -1)
        const most = isShared ? this.bits(f, level, rarest[f] ?? 0) : own
        this.#most[f * LEVEL_ROOM + level] = Math.max(own, most)
      })
    })
    this.#mostSurname = this.#surnamesAtBest()
    this.mostPart = this.#most[SURNAME * LEVEL_ROOM + PART_EQUAL] ?? 0
    this.mostChangedOver =
      (this.#most[SURNAME * LEVEL_ROOM + CHANGED_OVER] ?? 0) +
      (this.#most[GIVEN * LEVEL_ROOM + SHORT_OR_NEAR] ?? 0)
  }

  #surnamesAtBest(): Float64Array {
    const { length } = FIELDS[SURNAME]?.levels ?? []
    const bits = this.#most.subarray(SURNAME * LEVEL_ROOM, SURNAME * LEVEL_ROOM + length)
    const worst = Math.max(...bits.slice(CONFLICT, CONFLICT + 2))
    const most = new Float64Array(NO_MISSPELLING + 1)
    for (let best = NO_MISSPELLING; best > 0; best--) {
      const after = best === NO_MISSPELLING ? worst : (most[best + 1] ?? worst)
      most[best] = Math.max(after, best === NO_MISSPELLING ? worst : (bits[best] ?? worst))
    }
    return most
  }

  /** Bits that a field needs more than these for a pair to be kept, together with the odds of any pair. */
  get least(): number {
    return HOPELESS - ROUNDING - this.#priorBits
  }

  /** Bits of a field at a level, of a value whose share is given; 0 where it has none. */
  bits(f: number, level: number, share: number): number {
    return bitsOf(f, level, share, this.#weights)
  }

  /** The most bits of a surname, by how near the other's it may be. */
  ofSurname(best: number): number {
    return this.#mostSurname[best] ?? 0
  }

  /** Whether a pair, all of whose levels and shares are known, is worth keeping. */
  isHopeful(levels: Uint8Array, shares: Float32Array): boolean {
    let sum = this.#priorBits
    for (let f = 0; f < FIELD_COUNT; f++) {
      sum += this.bits(f, levels[f] ?? 0, shares[f] ?? 0)
    }
    return sum > HOPELESS
  }
}
