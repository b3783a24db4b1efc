// Drives a matching with helper threads. Rows are read by whoever asks, for taking records apart to send them
// and putting them together again costs more than reading them; meanwhile the helpers start. Long arrays lie in shared memory, so a thread costs its own caches
// and no copy of the lists. Shards are taken by whoever is free and joined in their own order: the outcome
// is the same bytes on any number of threads.
import { setImmediate } from 'node:timers/promises'
import type {
  FormStretch,
  MatchAnswers,
  MatchOutcome,
  MatchRequest,
  MatchTasks,
  PreparedLists,
  ShardAnswer,
  ShardSizes,
  Stage,
  StageInput,
} from '@parley/matching'
import { matchSteps, SHARD_SIZES, TaskWorker } from '@parley/matching'
import type { PersonRecord } from '@parley/names'
import { isCancelled, newMatchBoard, noteMatch } from './match-board.ts'
import type { MatchBoard, MatchPart } from './match-board.ts'
import type { MatchErrand, MatchErrandAnswer } from './match-work.ts'
import { moduleBeside, openWorkerTeam } from './worker-team.ts'
import type { WorkerTeam } from './worker-team.ts'

/** Shards already worked, by stage and rows; what was cancelled begins again from here. */
export type KeptShards = Map<string, ShardAnswer>

export interface MatchThreads {
  readonly threads: number
  readonly board?: MatchBoard
  readonly sizes?: ShardSizes
  /** Of the same two lists, or the outcome is of neither; filled as shards are worked. */
  readonly kept?: KeptShards
}

export class MatchCancelledError extends Error {
  constructor() {
    super('matching: cancelled')
    this.name = 'MatchCancelledError'
  }
}

/**
 * Matches two lists on helper threads.
 *
 * @throws MatchCancelledError soon after the board was cancelled; WorkerFailedError if a thread died
 */
export async function matchInThreads(
  request: MatchRequest,
  { threads, board = newMatchBoard(), sizes = SHARD_SIZES, kept = new Map() }: MatchThreads,
): Promise<MatchOutcome> {
  const helpers = new Helpers(threads, board, kept)
  try {
    const steps = matchSteps(request, sizes)
    let step = steps.next()
    while (step.done !== true) step = steps.next(await helpers.answer(step.value))
    noteMatch(board, 'deciding', 1, 1)
    return step.value
  } finally {
    await helpers.close()
  }
}

// The part a stage is, and what follows it.
const PARTS: Readonly<Record<Stage, readonly [MatchPart, MatchPart]>> = {
  between: ['comparing', 'weighing'],
  held: ['own-held', 'own-sought'],
  sought: ['own-sought', 'deciding'],
}

type Helper = WorkerTeam<MatchErrand, MatchErrandAnswer>

class Helpers {
  readonly #helpers: readonly Helper[]
  readonly #board: MatchBoard
  readonly #kept: KeptShards
  #told: PreparedLists | null = null

  constructor(threads: number, board: MatchBoard, kept: KeptShards) {
    const module = moduleBeside(import.meta.url, 'match-work')
    this.#helpers = Array.from({ length: Math.max(1, threads) }, () => openWorkerTeam(module, 1))
    this.#board = board
    this.#kept = kept
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.close()))
  }

  async answer(tasks: MatchTasks): Promise<MatchAnswers> {
    if (tasks.kind === 'read') return { kind: 'read', stretches: await this.#read(tasks.stretches) }
    await this.#tell(tasks.lists, tasks.input)
    const { stage } = tasks.input
    const [part, next] = PARTS[stage]
    const answers = await this.#each(tasks.shards, part, async (helper, shard) => {
      const key = `${shard.stage} ${shard.from} ${shard.to}`
      const known = this.#kept.get(key)
      if (known !== undefined) return known
      const answer = (await helper.run({ kind: 'shard', shard })) as ShardAnswer // as `shard` answers
      this.#kept.set(key, answer)
      return answer
    })
    noteMatch(this.#board, next, 0, 1)
    return { kind: 'compare', answers }
  }

  // The helpers start meanwhile. Together, so that a helper that does not start is told of like any fault.
  async #read(all: readonly (readonly PersonRecord[])[]): Promise<readonly FormStretch[]> {
    const started = this.#helpers.map((helper) => helper.run({ kind: 'ready' }))
    const [stretches] = await Promise.all([this.#readAll(all), ...started])
    return stretches
  }

  // Between two stretches others have their turn: whoever waits, cancels or starts.
  async #readAll(all: readonly (readonly PersonRecord[])[]): Promise<readonly FormStretch[]> {
    const reading = new TaskWorker()
    const stretches: FormStretch[] = []
    for (const records of all) {
      if (isCancelled(this.#board)) throw new MatchCancelledError()
      const read = reading.answer({ kind: 'read', stretches: [records] })
      if (read.kind === 'read') stretches.push(...read.stretches)
      noteMatch(this.#board, 'reading', stretches.length, all.length)
      await setImmediate()
    }
    return stretches
  }

  async #tell(lists: PreparedLists, input: StageInput): Promise<void> {
    if (this.#told !== lists) {
      const errand = { kind: 'lists' as const, lists: sharedLists(lists) }
      await Promise.all(this.#helpers.map((helper) => helper.run(errand)))
      this.#told = lists
    }
    const errand = { kind: 'stage' as const, input: sharedInput(input) }
    await Promise.all(this.#helpers.map((helper) => helper.run(errand)))
  }

  // Every helper takes the next piece when it is done with one; answers stand where their pieces stood.
  async #each<Piece, Answer>(
    pieces: readonly Piece[],
    part: MatchPart,
    work: (helper: Helper, piece: Piece) => Promise<Answer>,
  ): Promise<readonly Answer[]> {
    const answers: Answer[] = Array.from({ length: pieces.length })
    let next = 0
    let done = 0
    const drive = async (helper: Helper): Promise<void> => {
      while (next < pieces.length) {
        if (isCancelled(this.#board)) throw new MatchCancelledError()
        const at = next++
        const piece = pieces[at]
        if (piece === undefined) continue
        answers[at] = await work(helper, piece)
        noteMatch(this.#board, part, ++done, pieces.length)
      }
    }
    await Promise.all(this.#helpers.map(drive))
    return answers
  }
}

function sharedLists({ held, sought, values }: PreparedLists): PreparedLists {
  return {
    held: { rows: held.rows, cells: shared(held.cells) },
    sought: { rows: sought.rows, cells: shared(sought.cells) },
    values,
  }
}

function sharedInput({ stage, links, weights }: StageInput): StageInput {
  return {
    stage,
    links: {
      starts: shared(links.starts),
      links: shared(links.links),
      rows: shared(links.rows),
    },
    weights,
  }
}

function shared(values: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(values.byteLength))
  copy.set(values)
  return copy
}
