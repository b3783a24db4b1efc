// What a thread of a matching does: it is told the lists and the stages once, then does what is asked of it. Rows
// are not read here: sending them costs more than reading them.
import { inputOf, ShardWorker } from '@parley/matching'
import type {
  ListKeys,
  PairTable,
  PreparedLists,
  Room,
  RowPairs,
  Shard,
  ShardAnswer,
  StageInput,
} from '@parley/matching'

/** Asked of a thread, one after the other. */
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

/** Does errands, one matching's after the other. */
export type MatchWork = (errand: MatchErrand) => MatchErrandAnswers[MatchErrand['kind']]

/** Whoever does errands: a helper thread, or the thread that asks. */
export function newMatchWork(room: Room): MatchWork {
  let worker: ShardWorker | null = null
  let inputs: readonly StageInput[] = []
  const told = (): ShardWorker => {
    if (worker === null) throw new Error('an errand before its lists')
    return worker
  }
  return (errand) => {
    switch (errand.kind) {
      case 'ready':
        return null
      case 'lists':
        worker = new ShardWorker(errand.lists, room)
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
}

export const work: MatchWork = newMatchWork(sharedRoom)

/** Room that all threads see. */
export function sharedRoom(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT))
}

/** The long arrays of an answer, none of which this thread uses again. */
export function givenAway(answer: MatchErrandAnswers[MatchErrand['kind']]): ArrayBuffer[] {
  return buffersIn(answer)
}

function buffersIn(value: unknown): ArrayBuffer[] {
  if (value === null || typeof value !== 'object') return []
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  return [...new Set(Object.values(value).flatMap(buffersIn))]
}
