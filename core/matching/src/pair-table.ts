// The pairs that are compared, their levels field by field, and for each level how much the value
// itself adds or takes: two people called by the commonest surname agree on little, two called by a
// rare one on much.
import type { Candidates } from './blocking.ts'
import type { Comparison } from './comparison.ts'
import { FIELD_COUNT } from './fields.ts'
import type { PreparedLists } from './form-table.ts'
import { FormCursor } from './form-table.ts'
import type { Shares } from './shares.ts'

export interface PairTable {
  readonly pairs: Candidates
  /** Level per pair and field. */
  readonly levels: Uint8Array
  /** log2 of the compared value's share among strangers, per pair and field; 0 where the level's own counts. */
  readonly shares: Float32Array
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

/** Tables one after the other. */
export function joinTables(tables: readonly PairTable[]): PairTable {
  const [only, ...others] = tables
  if (only !== undefined && others.every(({ pairs }) => pairs.count === 0)) return only
  const count = tables.reduce((sum, { pairs }) => sum + pairs.count, 0)
  const first = new Int32Array(count)
  const second = new Int32Array(count)
  const levels = new Uint8Array(count * FIELD_COUNT)
  const shares = new Float32Array(count * FIELD_COUNT)
  let at = 0
  for (const { pairs, ...values } of tables) {
    first.set(pairs.first, at)
    second.set(pairs.second, at)
    levels.set(values.levels, at * FIELD_COUNT)
    shares.set(values.shares, at * FIELD_COUNT)
    at += pairs.count
  }
  return { pairs: { first, second, count }, levels, shares }
}

/** Pairs as they are kept, one after the other. */
export class KeptPairs {
  #first = new Int32Array(1 << 12)
  #second = new Int32Array(1 << 12)
  #levels = new Uint8Array(FIELD_COUNT << 12)
  #shares = new Float32Array(FIELD_COUNT << 12)
  #count = 0

  add(row: number, other: number, levels: Uint8Array, shares: Float32Array): void {
    if (this.#count === this.#first.length) this.#grow()
    this.#first[this.#count] = row
    this.#second[this.#count] = other
    const at = this.#count * FIELD_COUNT
    for (let f = 0; f < FIELD_COUNT; f++) {
      this.#levels[at + f] = levels[f] ?? 0
      this.#shares[at + f] = shares[f] ?? 0
    }
    this.#count++
  }

  /** What was kept since the last table; begins a new one. */
  take(): PairTable {
    const table = this.#table()
    this.#count = 0
    return table
  }

  #table(): PairTable {
    const count = this.#count
    const pairs = {
      first: this.#first.slice(0, count),
      second: this.#second.slice(0, count),
      count,
    }
    const levels = this.#levels.slice(0, count * FIELD_COUNT)
    return { pairs, levels, shares: this.#shares.slice(0, count * FIELD_COUNT) }
  }

  #grow(): void {
    const { pairs, levels, shares } = this.#table()
    const room = this.#count * 2
    this.#first = new Int32Array(room)
    this.#second = new Int32Array(room)
    this.#levels = new Uint8Array(room * FIELD_COUNT)
    this.#shares = new Float32Array(room * FIELD_COUNT)
    this.#first.set(pairs.first)
    this.#second.set(pairs.second)
    this.#levels.set(levels)
    this.#shares.set(shares)
  }
}
