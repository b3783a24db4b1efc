// One shard of comparing: some rows of one list against all of another, or against the rows behind them in
// the same list. A shard depends on the two lists and the weights alone, so any number of threads or
// machines may work shards in any order, and the shards joined in order are the same bytes.
import { present } from '@parley/kernel'
import { rowKeys } from './blocking.ts'
import { Comparison } from './comparison.ts'
import type { FormTable, PreparedLists } from './form-table.ts'
import { Hope } from './hope.ts'
import type { KeyLinks, SortedKeys } from './key-links.ts'
import { lastOf, linksWithin, sortedKeys } from './key-links.ts'
import type { PairTable } from './pair-table.ts'
import { compareAll } from './pair-table.ts'
import { PairComparer } from './pair-comparer.ts'
import { ownRoom } from './room.ts'
import type { Room } from './room.ts'
import { Shares } from './shares.ts'
import { strangerShares } from './strangers.ts'
import type { Weights } from './weighing.ts'
import { Words } from './words.ts'

/** What is set against what: the lists against each other, or one against itself. */
export type Stage = 'between' | 'held' | 'sought'

/** Rows from `from` up to `to` of the stage's first list. */
export interface Shard {
  readonly stage: Stage
  readonly from: number
  readonly to: number
}

/** What all shards of a stage share; typed arrays and plain values alone. */
export interface StageInput {
  readonly stage: Stage
  /** From rows of the first list to those of the second that share a key. */
  readonly links: KeyLinks
  /** A pair that is hopeless under these is not kept. */
  readonly weights: Weights
}

export interface ShardAnswer {
  readonly table: PairTable
  /** Pairs that shared a key, kept or not. */
  readonly compared: number
}

/** Keys of a list, to be set against those of another, and which of its own rows share one. */
export interface ListKeys {
  readonly sorted: SortedKeys
  readonly within: KeyLinks
}

/** Pairs of a held and a sought row. */
export type RowPairs = readonly (readonly [number, number])[]

/** What comparing keeps for one job: words' costs, once worked out, serve every shard. */
export class ShardWorker {
  readonly lists: PreparedLists
  readonly #room: Room
  readonly #words: Words
  readonly #comparison: Comparison
  readonly #tools = new WeakMap<StageInput, StageTools>()
  #shares: Shares | null = null

  constructor(lists: PreparedLists, room: Room = ownRoom) {
    this.lists = lists
    this.#room = room
    this.#words = new Words(lists.values)
    this.#comparison = new Comparison(lists.values, this.#words)
  }

  // Counted when pairs are first compared: keys do without.
  get #common(): Shares {
    return (this.#shares ??= new Shares(this.lists))
  }

  keysOf(list: 'held' | 'sought'): ListKeys {
    const sorted = sortedKeys(rowKeys(this.lists[list], this.lists.values, this.#words))
    return { sorted, within: linksWithin(sorted, this.#room) }
  }

  /** How often strangers agree, as {@link strangerShares} has it. */
  strangers(): Float64Array {
    return strangerShares(this.lists, this.#comparison)
  }

  /** Compares pairs and keeps them all. */
  pairs(pairs: RowPairs): PairTable {
    return compareAll(this.lists, pairs, { comparison: this.#comparison, shares: this.#common })
  }

  /** Compares the pairs of a shard that share a key; keeps the hopeful ones, in the order of the rows. */
  work({ from, to }: Shard, input: StageInput): ShardAnswer {
    const { comparer, sharing } = this.#toolsOf(input)
    let compared = 0
    for (let row = from; row < to; row++) {
      const count = sharing.find(row, input.stage === 'between' ? 0 : row + 1)
      comparer.toFirst(row)
      comparer.compare(sharing.rows, count)
      compared += count
    }
    return { table: comparer.take(), compared }
  }

  // Of a stage the same for every shard.
  #toolsOf(input: StageInput): StageTools {
    const known = this.#tools.get(input)
    if (known !== undefined) return known
    const [first, second] = this.#sides(input.stage)
    const sides = { first, second, values: this.lists.values }
    const comparer = new PairComparer(sides, {
      comparison: this.#comparison,
      shares: this.#common,
      hope: new Hope(input.weights, this.#common.rarest()),
    })
    const tools = { comparer, sharing: new SharingRows(input.links, second.rows) }
    this.#tools.set(input, tools)
    return tools
  }

  #sides(stage: Stage): readonly [FormTable, FormTable] {
    const { held, sought } = this.lists
    if (stage === 'between') return [held, sought]
    return stage === 'held' ? [held, held] : [sought, sought]
  }
}

interface StageTools {
  readonly comparer: PairComparer
  readonly sharing: SharingRows
}

// Finds the rows that share a key with one row after the other, each once, in the order of the keys.
class SharingRows {
  rows: Int32Array = new Int32Array(1 << 10)
  readonly #links: KeyLinks
  /** In which search a row was last found. */
  readonly #seen: Int32Array
  #search = 0

  constructor(links: KeyLinks, others: number) {
    this.#links = links
    this.#seen = new Int32Array(others)
  }

  /** Writes the rows from `least` on that share a key with a row into `rows`; returns how many they are. */
  find(row: number, least: number): number {
    const { starts, links, rows } = this.#links
    const seen = this.#seen
    const search = ++this.#search
    let found = this.rows
    let count = 0
    const end = starts[row + 1] ?? 0
    for (let k = starts[row] ?? 0; k < end; k++) {
      let at = links[k] ?? 0
      let entry = 0
      do {
        entry = rows[at++] ?? lastOf(0)
        const other = entry < 0 ? lastOf(entry) : entry
        if (other < least || seen[other] === search) continue
        seen[other] = search
        if (count === found.length) found = this.rows = longer(found)
        found[count++] = other
      } while (entry >= 0)
    }
    return count
  }
}

function longer(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2)
  more.set(numbers)
  return more
}

/** What a shard's stage shares; of the inputs that its task has. */
export function inputOf(
  { inputs }: { readonly inputs: readonly StageInput[] },
  { stage }: Shard,
): StageInput {
  return present(
    inputs.find((input) => input.stage === stage),
    'an input for the stage of every shard',
  )
}

/** The shards of a stage, in order. */
export function shardsOf(stage: Stage, rows: number, rowsPerShard: number): readonly Shard[] {
  const shards: Shard[] = []
  for (let from = 0; from < rows; from += rowsPerShard) {
    shards.push({ stage, from, to: Math.min(rows, from + rowsPerShard) })
  }
  return shards
}
