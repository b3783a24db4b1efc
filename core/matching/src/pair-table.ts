// The pairs that are compared, and what they show field by field: a level, and how common the value is. Two
// people called by the commonest surname agree on little, two called by a rare one on much.
import type { Candidates } from './blocking.ts'
import type { Comparison } from './comparison.ts'
import { FIELD_COUNT } from './fields.ts'
import type { PreparedLists } from './form-table.ts'
import { FormCursor } from './form-table.ts'
import type { Shares } from './shares.ts'
import type { ShownThings } from './shown.ts'
import { ShownNumbers } from './shown.ts'

export interface PairTable {
  readonly pairs: Candidates
  /** What each pair shows, per pair and field: a number of the things shown. */
  readonly shown: Uint16Array
  readonly things: ShownThings
}

/** The level of a pair in a field. */
export function levelOf({ shown, things }: PairTable, pair: number, field: number): number {
  return things.levels[shown[pair * FIELD_COUNT + field] ?? -1] ?? 0
}

/** Compares pairs of a held and a sought row and keeps them all. */
export function compareAll(
  { held, sought, values }: PreparedLists,
  pairs: readonly (readonly [number, number])[],
  tools: { readonly comparison: Comparison; readonly shares: Shares },
): PairTable {
  const kept = new KeptPairs()
  const levels = new Uint8Array(FIELD_COUNT)
  const shares = new Float32Array(FIELD_COUNT)
  const [a, b] = [new FormCursor(held, values), new FormCursor(sought, values)]
  for (const [row, other] of pairs) {
    tools.comparison.levelsInto(levels, a.to(row), b.to(other))
    tools.shares.othersInto(shares, levels, a, b)
    tools.shares.namesInto(shares, levels, a, b)
    kept.add(row, other, levels, shares)
  }
  return kept.take()
}

/** Tables one after the other; what they show is numbered anew, in the order of the pairs. */
export function joinTables(tables: readonly PairTable[]): PairTable {
  const [only, ...others] = tables
  if (only !== undefined && others.every(({ pairs }) => pairs.count === 0)) return only
  const count = tables.reduce((sum, { pairs }) => sum + pairs.count, 0)
  const first = new Int32Array(count)
  const second = new Int32Array(count)
  const shown = new Uint16Array(count * FIELD_COUNT)
  const numbers = new ShownNumbers()
  let at = 0
  for (const table of tables) {
    first.set(table.pairs.first, at)
    second.set(table.pairs.second, at)
    renumber(shown.subarray(at * FIELD_COUNT), table, numbers)
    at += table.pairs.count
  }
  return { pairs: { first, second, count }, shown, things: numbers.things() }
}

function renumber(
  out: Uint16Array,
  { shown, things: { fields, levels, shares } }: PairTable,
  numbers: ShownNumbers,
): void {
  const known = new Int32Array(fields.length).fill(-1)
  for (let i = 0; i < shown.length; i++) {
    const own = shown[i] ?? 0
    let number = known[own] ?? -1
    if (number < 0) {
      number = numbers.numberOf(fields[own] ?? 0, levels[own] ?? 0, shares[own] ?? 0)
      known[own] = number
    }
    out[i] = number
  }
}

/** Pairs as they are kept, one after the other. */
export class KeptPairs {
  readonly #numbers = new ShownNumbers()
  #first = new Int32Array(1 << 12)
  #second = new Int32Array(1 << 12)
  #shown = new Uint16Array(FIELD_COUNT << 12)
  #count = 0

  add(row: number, other: number, levels: Uint8Array, shares: Float32Array): void {
    if (this.#count === this.#first.length) this.#grow()
    this.#first[this.#count] = row
    this.#second[this.#count] = other
    const at = this.#count * FIELD_COUNT
    for (let f = 0; f < FIELD_COUNT; f++)
      this.#shown[at + f] = this.#numbers.numberOf(f, levels[f] ?? 0, shares[f] ?? 0)
    this.#count++
  }

  /** What was kept since the last table. */
  take(): PairTable {
    const count = this.#count
    this.#count = 0
    const pairs = {
      first: this.#first.slice(0, count),
      second: this.#second.slice(0, count),
      count,
    }
    const shown = this.#shown.slice(0, count * FIELD_COUNT)
    return { pairs, shown, things: this.#numbers.things() }
  }

  #grow(): void {
    const room = this.#count * 2
    const [first, second, shown] = [this.#first, this.#second, this.#shown]
    this.#first = new Int32Array(room)
    this.#second = new Int32Array(room)
    this.#shown = new Uint16Array(room * FIELD_COUNT)
    this.#first.set(first)
    this.#second.set(second)
    this.#shown.set(shown)
  }
}
