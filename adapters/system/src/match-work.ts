// What a helper thread of a matching does: it is told the lists and the stages once, then does what is asked of
// it. Rows are not read here: sending them costs more than reading them.
import { inputOf, ShardWorker } from '@parley/matching'
import type {
  ListKeys,
  PairTable,
  PreparedLists,
  RowPairs,
  Shard,
  ShardAnswer,
  StageInput,
} from '@parley/matching'

/** Asked of a helper thread, one at a time. */
export type MatchErrand =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lists'; readonly lists: PreparedLists }
  | { readonly kind: 'stages'; readonly inputs: readonly StageInput[] }
  | { readonly kind: 'keys'; readonly list: 'held' | 'sought' }
  | { readonly kind: 'strangers' }
  | { readonly kind: 'shard'; readonly shard: Shard }
  | { readonly kind: 'pairs'; readonly pairs: RowPairs }

/** What each errand is answered. */
export interface MatchErrandAnswers {
  readonly ready: null
  readonly lists: null
  readonly stages: null
  readonly keys: ListKeys
  readonly strangers: Float64Array
  readonly shard: ShardAnswer
  readonly pairs: PairTable
}

let worker: ShardWorker | null = null
let inputs: readonly StageInput[] = []

export function work(errand: MatchErrand): MatchErrandAnswers[MatchErrand['kind']] {
  switch (errand.kind) {
    case 'ready':
      return null
    case 'lists':
      worker = new ShardWorker(errand.lists)
      return null
    case 'stages':
      inputs = errand.inputs
      return null
    case 'keys':
      return told().keysOf(errand.list)
    case 'strangers':
      return told().strangers()
    case 'shard':
      return told().work(errand.shard, inputOf({ inputs }, errand.shard))
    case 'pairs':
      return told().pairs(errand.pairs)
  }
}

function told(): ShardWorker {
  if (worker === null) throw new Error('an errand before its lists')
  return worker
}
