// One shard of comparing: some rows of one list against all of another, or against the rows behind them in
// the same list. A shard depends on the two lists and the weights alone, so any number of threads or
// machines may work shards in any order, and the shards joined in order are the same bytes.
import { Comparison } from './comparison.ts'
import type { FormTable, PreparedLists } from './form-table.ts'
import { FormCursor } from './form-table.ts'
import { Hope } from './hope.ts'
import type { KeyLinks } from './key-links.ts'
import { lastOf } from './key-links.ts'
import type { PairTable } from './pair-table.ts'
import { PairComparer } from './pair-comparer.ts'
import { Shares } from './shares.ts'
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

/** What comparing keeps for one job: words' costs, once worked out, serve every shard. */
export class ShardWorker {
  readonly lists: PreparedLists
  readonly words: Words
  readonly comparison: Comparison
  readonly shares: Shares

  constructor(lists: PreparedLists) {
    this.lists = lists
    this.words = new Words(lists.values)
    this.comparison = new Comparison(lists.values, this.words)
    this.shares = new Shares(lists)
  }

  /** Compares the pairs of a shard that share a key; keeps the hopeful ones, in the order of the rows. */
  work({ from, to }: Shard, { stage, links: linked, weights }: StageInput): ShardAnswer {
    const [first, second] = this.#sides(stage)
    const comparer = new PairComparer([new FormCursor(first), new FormCursor(second)], {
      comparison: this.comparison,
      shares: this.shares,
      hope: new Hope(weights, this.shares.rarest()),
    })
    const seen = new Int32Array(second.rows).fill(-1)
    const isWithin = stage !== 'between'
    const { starts, links, rows } = linked
    let compared = 0
    for (let row = from; row < to; row++) {
      const least = isWithin ? row + 1 : 0
      const end = starts[row + 1] ?? 0
      comparer.toFirst(row)
      for (let k = starts[row] ?? 0; k < end; k++) {
        let isLast = false
        for (let at = links[k] ?? 0; !isLast; at++) {
          const entry = rows[at] ?? lastOf(0)
          isLast = entry < 0
          const other = isLast ? lastOf(entry) : entry
          if (other < least || seen[other] === row) continue
          seen[other] = row
          compared++
          comparer.compare(other)
        }
      }
    }
    return { table: comparer.table(), compared }
  }

  #sides(stage: Stage): readonly [FormTable, FormTable] {
    const { held, sought } = this.lists
    if (stage === 'between') return [held, sought]
    return stage === 'held' ? [held, held] : [sought, sought]
  }
}

/** The shards of a stage, in order. */
export function shardsOf(stage: Stage, rows: number, rowsPerShard: number): readonly Shard[] {
  const shards: Shard[] = []
  for (let from = 0; from < rows; from += rowsPerShard) {
    shards.push({ stage, from, to: Math.min(rows, from + rowsPerShard) })
  }
  return shards
}
