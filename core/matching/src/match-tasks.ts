// The work of a matching that can be done apart, and what answers it. Tasks do not depend on each other and
// their answers are joined in their own order, so whoever drives a matching may answer them itself, in threads
// or on other machines: the same lists give the same outcome.
import type { PersonRows } from '@parley/names'
import type { FormStretch } from './form-reading.ts'
import type { PreparedLists } from './form-table.ts'
import type { PairTable } from './pair-table.ts'
import type { ListKeys, RowPairs, Shard, ShardAnswer, StageInput } from './shards.ts'

/** How finely work is handed out; sizes change who does what, never what comes out. */
export interface ShardSizes {
  readonly readRows: number
  readonly compareRows: number
}

/** Small enough that progress is seen and a lost shard costs little, large enough to be worth sending. */
export const SHARD_SIZES: ShardSizes = { readRows: 4096, compareRows: 2048 }

/** What comparing needs before it begins, each to be had apart. */
export const GROUNDWORK = ['held', 'sought', 'strangers'] as const

/** Rows of each list in the order they are weighed in, by their places in the list as it was given. */
export interface RowOrders {
  readonly held: Int32Array
  readonly sought: Int32Array
}

/** Rows to read, a stretch after the other as the lists were given: so they lie in memory, one behind the other. */
export interface RowsToRead {
  readonly kind: 'read'
  readonly held: readonly PersonRows[]
  readonly sought: readonly PersonRows[]
}

export interface ReadTasks extends RowsToRead {
  readonly orders: RowOrders
}

/** Work that can be done apart. Answers are expected in the order of what is asked. */
export type MatchTasks =
  | ReadTasks
  | { readonly kind: 'groundwork'; readonly lists: PreparedLists }
  | {
      readonly kind: 'compare'
      readonly lists: PreparedLists
      /** One for each stage that the shards are of. */
      readonly inputs: readonly StageInput[]
      readonly shards: readonly Shard[]
    }
  | { readonly kind: 'pairs'; readonly lists: PreparedLists; readonly pairs: RowPairs }

/** What is answered apart: who reads rows need not know in which order they will be weighed. */
export type TasksApart = Exclude<MatchTasks, ReadTasks> | RowsToRead

/** Keys of either list, and how often strangers agree. */
export interface Groundwork {
  readonly held: ListKeys
  readonly sought: ListKeys
  readonly strangers: Float64Array
}

/** Answers to {@link MatchTasks} of the same kind; rows that one reader read come as lists already. */
export type MatchAnswers =
  | { readonly kind: 'read'; readonly stretches: readonly FormStretch[] } // held ones, then sought ones
  | { readonly kind: 'lists'; readonly lists: PreparedLists }
  | { readonly kind: 'groundwork'; readonly groundwork: Groundwork }
  | { readonly kind: 'compare'; readonly answers: readonly ShardAnswer[] }
  | { readonly kind: 'pairs'; readonly table: PairTable }

export class MatchStepsError extends Error {
  constructor(what: string) {
    super(`matching: ${what}`)
    this.name = 'MatchStepsError'
  }
}
