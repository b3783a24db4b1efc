// Which pairs are kept at all: those that learning could still bring back from how unlikely they are.
// Before the names are compared, an upper bound of what they could add tells most strangers.
import {
  FIELD_COUNT,
  FIELDS,
  GIVEN,
  GIVEN_LEVELS,
  LEVEL_ROOM,
  PATRONYMIC,
  SURNAME,
  SURNAME_LEVELS,
} from './fields.ts'
import type { Logs, Weights } from './weighing.ts'
import { bitsOf, logs } from './weighing.ts'

const HOPELESS = -16 // bits
const ROUNDING = 1e-4 // sums taken in another order, or of shares not yet rounded, differ by less
const LAST_SHARED = [2, 1, 1] // levels of surname, given name and patronymic whose shares count
/** What surnames are at best: 1 by ear, 2 one slip, 3 two slips, or no misspelling of each other. */
export const NO_MISSPELLING = 4
const CONFLICT = SURNAME_LEVELS.indexOf('conflict-woman') // and the level after it
const PART_EQUAL = SURNAME_LEVELS.indexOf('part-equal')
const CHANGED_OVER = SURNAME_LEVELS.indexOf('changed-over')
const SHORT_OR_NEAR = GIVEN_LEVELS.indexOf('short-or-near')
const UNLIKE = GIVEN_LEVELS.indexOf('unlike') // and all levels after it

export class Hope {
  readonly #weights: Logs
  readonly #priorBits: number
  /** The bits of a level without a share. */
  readonly #own = new Float64Array(FIELD_COUNT * LEVEL_ROOM)
  /** The most bits a field of the name can have at a level, whatever the value's share. */
  readonly #most = new Float64Array(FIELD_COUNT * LEVEL_ROOM)
  readonly #mostPatronymic: number
  /** The most bits of a surname that at best is by ear, one slip, two slips or none of them. */
  readonly #mostSurname: Float64Array
  /** The most bits of names that stand in each other's place, both fields together. */
  readonly #mostChangedOver: number

  /** `rarest` are the bits of the rarest value, field by field, of fields whose shares count. */
  constructor(weights: Weights, rarest: Float64Array) {
    this.#weights = logs(weights)
    this.#priorBits = Math.log2(weights.priorOdds)
    FIELDS.forEach(({ levels }, f) => {
      levels.forEach((_, level) => {
        const own = bitsOf(f, level, 0, this.#weights)
        const isShared = level <= (LAST_SHARED[f] ?? -1)
        const most = isShared ? bitsOf(f, level, rarest[f] ?? 0, this.#weights) : own
        this.#own[f * LEVEL_ROOM + level] = own
        this.#most[f * LEVEL_ROOM + level] = Math.max(own, most)
      })
    })
    this.#mostPatronymic = Math.max(...this.#ofField(PATRONYMIC))
    this.#mostSurname = this.#surnamesAtBest()
    this.#mostChangedOver =
      (this.#most[SURNAME * LEVEL_ROOM + CHANGED_OVER] ?? 0) +
      (this.#most[GIVEN * LEVEL_ROOM + SHORT_OR_NEAR] ?? 0)
  }

  #ofField(f: number): readonly number[] {
    const { length } = FIELDS[f]?.levels ?? []
    return [...this.#most.subarray(f * LEVEL_ROOM, f * LEVEL_ROOM + length)]
  }

  // Index `best`, and four more where a part of a double surname may be equal.
  #surnamesAtBest(): Float64Array {
    const bits = this.#ofField(SURNAME)
    const worst = Math.max(...bits.slice(CONFLICT, CONFLICT + 2))
    const most = new Float64Array(2 * NO_MISSPELLING + 1)
    for (let best = NO_MISSPELLING; best > 0; best--) {
      const after = best === NO_MISSPELLING ? worst : (most[best + 1] ?? worst)
      most[best] = Math.max(after, best === NO_MISSPELLING ? worst : (bits[best] ?? worst))
      most[best + NO_MISSPELLING] = Math.max(most[best] ?? 0, bits[PART_EQUAL] ?? 0)
    }
    return most
  }

  /** Bits of a pair before surname, given name and patronymic. */
  ofOthers(levels: Uint8Array, shares: Float32Array): number {
    let sum = this.#priorBits
    for (let f = PATRONYMIC + 1; f < FIELD_COUNT; f++) {
      sum += this.#bits(f, levels[f] ?? 0, shares[f] ?? 0)
    }
    return sum
  }

  /** The most bits of a surname, by how near the other's it may be. */
  ofSurname(best: number, mayShareParts: boolean): number {
    return this.#mostSurname[mayShareParts ? best + NO_MISSPELLING : best] ?? 0
  }

  /** Bits of a surname that both have and whose share is given. */
  ofSameSurname(share: number): number {
    return bitsOf(SURNAME, 0, share, this.#weights)
  }

  /** Bits of given names at a level, of a value whose share is given. */
  ofGiven(level: number, share: number): number {
    return this.#bits(GIVEN, level, share)
  }

  /** Bits of patronymics at a level, of a value whose share is given. */
  ofPatronymic(level: number, share: number): number {
    return this.#bits(PATRONYMIC, level, share)
  }

  /** The most bits of surname and given name in each other's place; of given names at `level`. */
  mostChangedOver(level: number): number {
    return level >= UNLIKE ? this.#mostChangedOver : -Infinity
  }

  /** The most bits a patronymic can have. */
  get mostPatronymic(): number {
    return this.#mostPatronymic
  }

  /** Whether so many bits, taken together in any order, may be enough. */
  mayBeEnough(bits: number): boolean {
    return bits > HOPELESS - ROUNDING
  }

  /** Whether a pair, all of whose levels and shares are known, is worth keeping. */
  isHopeful(levels: Uint8Array, shares: Float32Array): boolean {
    let sum = this.#priorBits
    for (let f = 0; f < FIELD_COUNT; f++) {
      sum += bitsOf(f, levels[f] ?? 0, shares[f] ?? 0, this.#weights)
    }
    return sum > HOPELESS
  }

  // Most levels have no share: their bits lie ready.
  #bits(f: number, level: number, share: number): number {
    if (share < 0) return bitsOf(f, level, share, this.#weights)
    return this.#own[f * LEVEL_ROOM + level] ?? 0
  }
}
