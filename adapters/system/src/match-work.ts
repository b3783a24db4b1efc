// What a helper thread of a matching does: it is told the lists and the stage once, then works shards. Rows
// are not read here: sending them costs more than reading them.
import { TaskWorker } from '@parley/matching'
import type { PreparedLists, Shard, ShardAnswer, StageInput } from '@parley/matching'

/** Asked of a helper thread, one at a time. */
export type MatchErrand =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lists'; readonly lists: PreparedLists }
  | { readonly kind: 'stage'; readonly input: StageInput }
  | { readonly kind: 'shard'; readonly shard: Shard }

export type MatchErrandAnswer = ShardAnswer | null

const worker = new TaskWorker()
let lists: PreparedLists | null = null
let input: StageInput | null = null

export function work(errand: MatchErrand): MatchErrandAnswer {
  switch (errand.kind) {
    case 'ready':
      return null
    case 'lists':
      lists = errand.lists
      return null
    case 'stage':
      input = errand.input
      return null
    case 'shard':
      return worked(errand.shard)
  }
}

function worked(shard: Shard): ShardAnswer | null {
  if (lists === null || input === null) throw new Error('a shard before its lists and stage')
  const answered = worker.answer({ kind: 'compare', lists, input, shards: [shard] })
  return answered.kind === 'compare' ? (answered.answers[0] ?? null) : null
}
