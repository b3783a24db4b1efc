// What a helper thread of a matching does: it is told the lists and the stage once, then works shards.
import { TaskWorker } from '@parley/matching'
import type {
  FormStretch,
  MatchAnswers,
  MatchTasks,
  PreparedLists,
  Shard,
  ShardAnswer,
  StageInput,
} from '@parley/matching'
import type { PersonRecord } from '@parley/names'

/** Asked of a helper thread, one at a time. */
export type MatchErrand =
  | { readonly kind: 'read'; readonly records: readonly PersonRecord[] }
  | { readonly kind: 'lists'; readonly lists: PreparedLists }
  | { readonly kind: 'stage'; readonly input: StageInput }
  | { readonly kind: 'shard'; readonly shard: Shard }

export type MatchErrandAnswer = FormStretch | ShardAnswer | null

const worker = new TaskWorker()
let lists: PreparedLists | null = null
let input: StageInput | null = null

export function work(errand: MatchErrand): MatchErrandAnswer {
  switch (errand.kind) {
    case 'lists':
      lists = errand.lists
      return null
    case 'stage':
      input = errand.input
      return null
    case 'read':
      return first(answered({ kind: 'read', stretches: [errand.records] }))
    case 'shard':
      if (lists === null || input === null) throw new Error('a shard before its lists and stage')
      return first(answered({ kind: 'compare', lists, input, shards: [errand.shard] }))
  }
}

function answered(tasks: MatchTasks): MatchAnswers {
  return worker.answer(tasks)
}

function first(answers: MatchAnswers): MatchErrandAnswer {
  const [one = null] = answers.kind === 'read' ? answers.stretches : answers.answers
  return one
}
