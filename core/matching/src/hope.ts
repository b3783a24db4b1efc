// Which pairs are kept at all: those that learning could still bring back from how unlikely they are.
// Before the names are compared, an upper bound of what they could add tells most strangers.
import { FIELD_COUNT, FIELDS, GIVEN, LEVEL_ROOM, PATRONYMIC, SURNAME } from './fields.ts'
import type { Logs, Weights } from './weighing.ts'
import { bitsOf, logs } from './weighing.ts'

const HOPELESS = -16 // bits
const ROUNDING = 1e-6 // sums taken in another order differ by less

export class Hope {
  readonly #weights: Logs
  readonly #priorBits: number
  /** The most bits a field can have at a level, whatever the value's share. */
  readonly #most = new Float64Array(FIELD_COUNT * LEVEL_ROOM)
  readonly #mostPatronymic: number
  readonly #mostOtherSurname: number

  /** `rarest` are the bits of the rarest value, field by field, of fields whose shares count. */
  constructor(weights: Weights, rarest: Float64Array) {
    this.#weights = logs(weights)
    this.#priorBits = Math.log2(weights.priorOdds)
    FIELDS.forEach(({ levels }, f) => {
      levels.forEach((_, level) => {
        const bits = [0, rarest[f] ?? 0].map((share) => bitsOf(f, level, share, this.#weights))
        this.#most[f * LEVEL_ROOM + level] = Math.max(...bits)
      })
    })
    this.#mostPatronymic = Math.max(...this.#ofField(PATRONYMIC))
    this.#mostOtherSurname = Math.max(...this.#ofField(SURNAME).slice(1))
  }

  #ofField(f: number): readonly number[] {
    const { length } = FIELDS[f]?.levels ?? []
    return [...this.#most.subarray(f * LEVEL_ROOM, f * LEVEL_ROOM + length)]
  }

  /** Bits of a pair before surname and patronymic; of the given name the most there can be. */
  ofOthers(levels: Uint8Array, shares: Float32Array): number {
    let sum = this.#priorBits + this.#mostOf(GIVEN, levels)
    for (let f = PATRONYMIC + 1; f < FIELD_COUNT; f++) {
      sum += bitsOf(f, levels[f] ?? 0, shares[f] ?? 0, this.#weights)
    }
    return sum
  }

  /** Whether surname and patronymic could make so many bits enough. */
  withNames(bits: number, isSameSurname: boolean): boolean {
    return bits + this.#mostPatronymic + this.#mostSurname(isSameSurname) > HOPELESS - ROUNDING
  }

  /** The same with the patronymic's level known. */
  withSurname(bits: number, levels: Uint8Array, isSameSurname: boolean): boolean {
    const most = this.#mostOf(PATRONYMIC, levels) + this.#mostSurname(isSameSurname)
    return bits + most > HOPELESS - ROUNDING
  }

  /** Whether a pair, all of whose levels and shares are known, is worth keeping. */
  isHopeful(levels: Uint8Array, shares: Float32Array): boolean {
    let sum = this.#priorBits
    for (let f = 0; f < FIELD_COUNT; f++) {
      sum += bitsOf(f, levels[f] ?? 0, shares[f] ?? 0, this.#weights)
    }
    return sum > HOPELESS
  }

  #mostOf(f: number, levels: Uint8Array): number {
    return this.#most[f * LEVEL_ROOM + (levels[f] ?? 0)] ?? 0
  }

  #mostSurname(isSame: boolean): number {
    return isSame ? (this.#most[SURNAME * LEVEL_ROOM] ?? 0) : this.#mostOtherSurname
  }
}
