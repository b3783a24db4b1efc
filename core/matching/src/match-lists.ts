// Sets a held list against a sought list: block, compare, weigh, let rivals compete, decide. A match is
// a proposal for officers to confirm, never an identification. The result depends on the two lists and
// the model alone: no clock, no chance, no locale, and the order of rows only names them.
import { newReadingMemory, readStretch } from './form-reading.ts'
import type { ReadingMemory } from './form-reading.ts'
import type { PreparedLists } from './form-table.ts'
import type { MatchAnswers, MatchRequest, MatchTasks, ShardSizes } from './match-steps.ts'
import { matchSteps, SHARD_SIZES } from './match-steps.ts'
import type { MatchOutcome } from './outcome.ts'
import { ShardWorker } from './shards.ts'

/** Matches two lists in one go; pairs come sorted by held row, then sought row. */
export function matchLists(request: MatchRequest, sizes: ShardSizes = SHARD_SIZES): MatchOutcome {
  const steps = matchSteps(request, sizes)
  const worker = new TaskWorker()
  let step = steps.next()
  while (step.done !== true) step = steps.next(worker.answer(step.value))
  return step.value
}

/** Answers tasks one after the other, remembering between them what saves work. */
export class TaskWorker {
  #memory: ReadingMemory | null = null
  #lists: PreparedLists | null = null
  #worker: ShardWorker | null = null

  answer(tasks: MatchTasks): MatchAnswers {
    if (tasks.kind === 'read') {
      const memory = (this.#memory ??= newReadingMemory())
      const stretches = tasks.stretches.map((records) => readStretch(records, memory))
      return { kind: 'read', stretches }
    }
    this.#memory = null // words of names lie in the lists by now
    const worker = this.#workerFor(tasks.lists)
    return {
      kind: 'compare',
      answers: tasks.shards.map((shard) => worker.work(shard, tasks.input)),
    }
  }

  #workerFor(lists: PreparedLists): ShardWorker {
    if (this.#worker === null || this.#lists !== lists) {
      this.#lists = lists
      this.#worker = new ShardWorker(lists)
    }
    return this.#worker
  }
}
