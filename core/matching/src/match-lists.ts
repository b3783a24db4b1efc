// Sets a held list against a sought list: block, compare, weigh, let rivals compete, decide. A match is
// a proposal for officers to confirm, never an identification. The result depends on the two lists and
// the model alone: no clock, no chance, no locale, and the order of rows only names them.
import { ListsReader, newReadingMemory, readStretch } from './form-reading.ts'
import type { ReadingMemory } from './form-reading.ts'
import type { PreparedLists } from './form-table.ts'
import type { MatchRequest } from './match-steps.ts'
import { matchSteps } from './match-steps.ts'
import { SHARD_SIZES } from './match-tasks.ts'
import type { MatchAnswers, ReadTasks, ShardSizes, TasksApart } from './match-tasks.ts'
import type { MatchOutcome } from './outcome.ts'
import { inputOf, ShardWorker } from './shards.ts'

/** Matches two lists in one go; pairs come sorted by held row, then sought row. */
export function matchLists(request: MatchRequest, sizes: ShardSizes = SHARD_SIZES): MatchOutcome {
  const steps = matchSteps(request, sizes)
  const worker = new TaskWorker()
  let step = steps.next()
  while (step.done !== true) {
    const tasks = step.value
    step = steps.next(tasks.kind === 'read' ? readAll(tasks) : worker.answer(tasks))
  }
  return step.value
}

/** Reads all rows itself, which is quicker than joining what others read. */
export function readAll({ held, sought, orders }: ReadTasks): MatchAnswers {
  const reader = new ListsReader()
  for (const records of held) reader.read('held', records)
  for (const records of sought) reader.read('sought', records)
  return { kind: 'lists', lists: reader.lists(orders) }
}

/** Answers tasks one after the other, remembering between them what saves work. */
export class TaskWorker {
  #memory: ReadingMemory | null = null
  #worker: ShardWorker | null = null

  answer(tasks: TasksApart): MatchAnswers {
    switch (tasks.kind) {
      case 'read': {
        const memory = (this.#memory ??= newReadingMemory())
        const all = [...tasks.held, ...tasks.sought]
        return { kind: 'read', stretches: all.map((records) => readStretch(records, memory)) }
      }
      case 'groundwork': {
        const worker = this.#workerFor(tasks.lists)
        const [held, sought] = [worker.keysOf('held'), worker.keysOf('sought')]
        return { kind: 'groundwork', groundwork: { held, sought, strangers: worker.strangers() } }
      }
      case 'compare': {
        const worker = this.#workerFor(tasks.lists)
        const answers = tasks.shards.map((shard) => worker.work(shard, inputOf(tasks, shard)))
        return { kind: 'compare', answers }
      }
      case 'pairs':
        return { kind: 'pairs', table: this.#workerFor(tasks.lists).pairs(tasks.pairs) }
    }
  }

  #workerFor(lists: PreparedLists): ShardWorker {
    this.#memory = null // words of names lie in the lists by now
    if (this.#worker?.lists !== lists) this.#worker = new ShardWorker(lists)
    return this.#worker
  }
}
