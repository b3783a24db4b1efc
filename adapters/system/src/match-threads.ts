// Drives a matching on the thread that asks and on helper threads beside it. Rows are read by whoever asks, for
// taking records apart to send them and putting them together again costs more than reading them; meanwhile the
// helpers start. All else is done by whoever is free, the thread that asks among them. Long arrays lie in shared
// memory, so a thread costs its own caches and no copy of the lists. Shards are joined in their own order: the
// outcome is the same bytes on any number of threads.
import { setImmediate } from 'node:timers/promises'
import { present } from '@parley/kernel'
import type {
  Groundwork,
  MatchAnswers,
  MatchOutcome,
  MatchRequest,
  MatchTasks,
  PreparedLists,
  ReadTasks,
  Room,
  Shard,
  ShardAnswer,
  ShardSizes,
  Stage,
} from '@parley/matching'
import { GROUNDWORK, ListsReader, matchSteps, ownRoom, SHARD_SIZES } from '@parley/matching'
import { isCancelled, newMatchBoard, noteMatch } from './match-board.ts'
import type { MatchBoard, MatchPart } from './match-board.ts'
import { newMatchWork, sharedRoom } from './match-work.ts'
import type { MatchErrand, MatchErrandAnswers } from './match-work.ts'
import { moduleBeside, openWorkerTeam } from './worker-team.ts'
import type { ThreadMemory, WorkerTeam } from './worker-team.ts'

/** Shards already worked, by stage and rows; what was cancelled begins again from here. */
export type KeptShards = Map<string, ShardAnswer>

export interface MatchThreads {
  /** The one that asks among them. */
  readonly threads: number
  readonly board?: MatchBoard
  readonly sizes?: ShardSizes
  /** Fewer rows of both lists are matched without helpers. */
  readonly fewRows?: number
  /** Of the same two lists, or the outcome is of neither; filled as shards are worked. */
  readonly kept?: KeptShards
}

const FEW_ROWS = 40_000 // of both lists: fewer are matched before a helper has learned how

/**
 * What a thread of a matching may take for the objects it made a moment ago. Most of them are of no use a moment
 * later: with half of Node's own bound a matching takes as long and some 15 MB a thread less.
 */
export const MATCH_THREAD_MEMORY: ThreadMemory = { maxYoungGenerationSizeMb: 24 }

// Shards are small, so that no thread waits long for the other's last one: they cost next to nothing here.
const THREAD_SIZES: ShardSizes = { ...SHARD_SIZES, compareRows: 512 }

export class MatchCancelledError extends Error {
  constructor() {
    super('matching: cancelled')
    this.name = 'MatchCancelledError'
  }
}

/**
 * Matches two lists on the thread that asks, which stands still for a shard at a time, and on helpers.
 *
 * @throws MatchCancelledError soon after the board was cancelled; WorkerFailedError if a thread died
 */
export async function matchInThreads(
  request: MatchRequest,
  { threads, fewRows = FEW_ROWS, sizes = THREAD_SIZES, ...rest }: MatchThreads,
): Promise<MatchOutcome> {
  const { board = newMatchBoard(), kept = new Map() } = rest
  const isFew = request.held.length + request.sought.length < fewRows
  const helpers = new Helpers(isFew ? 1 : threads, board, kept)
  try {
    const steps = matchSteps({ ...request, room: helpers.room }, sizes)
    let step = steps.next()
    while (step.done !== true) step = steps.next(await helpers.answer(step.value))
    noteMatch(board, 'deciding', 1, 1)
    return step.value
  } finally {
    await helpers.close()
  }
}

// The part a stage is, in the order they are told of.
const PARTS: Readonly<Record<Stage, MatchPart>> = {
  between: 'comparing',
  held: 'own-held',
  sought: 'own-sought',
}

type Helper = Pick<
  WorkerTeam<MatchErrand, MatchErrandAnswers[MatchErrand['kind']]>,
  'run' | 'close'
>

// The thread that asks, as one more that is asked; between two errands others have their turn.
function asking(room: Room): Helper {
  const work = newMatchWork(room)
  return {
    run: async (errand) => {
      await setImmediate()
      return work(errand)
    },
    close: () => Promise.resolve(),
  }
}

const AHEAD = 2 // errands a helper has at a time, so that it need not wait while the thread that asks is at work

class Helpers {
  /** Where long arrays lie: shared, if there is anybody to share them with. */
  readonly room: Room
  readonly #own: Helper
  readonly #helpers: readonly Helper[]
  readonly #board: MatchBoard
  readonly #kept: KeptShards
  #told: PreparedLists | null = null

  constructor(threads: number, board: MatchBoard, kept: KeptShards) {
    const module = moduleBeside(import.meta.url, 'match-work')
    this.#helpers = Array.from({ length: threads - 1 }, () =>
      openWorkerTeam(module, 1, MATCH_THREAD_MEMORY),
    )
    this.room = threads === 1 ? ownRoom : sharedRoom
    this.#own = asking(this.room)
    this.#board = board
    this.#kept = kept
  }

  async close(): Promise<void> {
    await Promise.all(this.#helpers.map((helper) => helper.close()))
  }

  async answer(tasks: MatchTasks): Promise<MatchAnswers> {
    if (tasks.kind === 'read') return { kind: 'lists', lists: await this.#read(tasks) }
    await this.#tellLists(tasks.lists)
    switch (tasks.kind) {
      case 'groundwork':
        return { kind: 'groundwork', groundwork: await this.#groundwork() }
      case 'compare':
        return { kind: 'compare', answers: await this.#compare(tasks) }
      case 'pairs': {
        const [table] = await this.#each([tasks.pairs], (helper, pairs) =>
          sent(helper, { kind: 'pairs', pairs }),
        )
        return { kind: 'pairs', table: present(table, 'an answer to one errand') }
      }
    }
  }

  // The helpers start meanwhile. Together, so that a helper that does not start is told of like any fault.
  async #read(tasks: ReadTasks): Promise<PreparedLists> {
    const started = this.#helpers.map((helper) => sent(helper, { kind: 'ready' }))
    const [lists] = await Promise.all([this.#readAll(tasks), ...started])
    return lists
  }

  // Between two stretches others have their turn: whoever waits, cancels or starts.
  async #readAll({ held, sought, orders }: ReadTasks): Promise<PreparedLists> {
    const reader = new ListsReader()
    let done = 0
    for (const [list, all] of [
      ['held', held],
      ['sought', sought],
    ] as const) {
      for (const records of all) {
        if (isCancelled(this.#board)) throw new MatchCancelledError()
        reader.read(list, records)
        noteMatch(this.#board, 'reading', ++done, held.length + sought.length)
        await setImmediate()
      }
    }
    return reader.lists(orders, this.room)
  }

  async #tellLists(lists: PreparedLists): Promise<void> {
    if (this.#told === lists) return
    await this.#tell({ kind: 'lists', lists })
    this.#told = lists
  }

  async #tell(errand: Extract<MatchErrand, { readonly kind: 'lists' | 'stages' }>): Promise<void> {
    const all = [...this.#helpers, this.#own]
    await Promise.all(all.map((helper) => helper.run(errand)))
  }

  async #groundwork(): Promise<Groundwork> {
    const found: { -readonly [Part in keyof Groundwork]?: Groundwork[Part] } = {}
    await this.#each(GROUNDWORK, async (helper, part) => {
      if (part === 'strangers') found.strangers = await sent(helper, { kind: part })
      else found[part] = await sent(helper, { kind: 'keys', list: part })
    })
    return {
      held: present(found.held, 'keys of the held list'),
      sought: present(found.sought, 'keys of the sought list'),
      strangers: present(found.strangers, 'how often strangers agree'),
    }
  }

  async #compare({ inputs, shards }: CompareTasks): Promise<readonly ShardAnswer[]> {
    await this.#tell({ kind: 'stages', inputs })
    const left = new Left(shards)
    return await this.#each(shards, async (helper, shard) => {
      const key = `${shard.stage} ${shard.from} ${shard.to}`
      const answer = this.#kept.get(key) ?? (await sent(helper, { kind: 'shard', shard }))
      this.#kept.set(key, answer)
      left.note(this.#board, shard)
      return answer
    })
  }

  // Everybody takes the next piece when done with one, whoever asks first; answers stand where their pieces stood.
  async #each<Piece, Answer>(
    pieces: readonly Piece[],
    work: (helper: Helper, piece: Piece) => Promise<Answer>,
  ): Promise<readonly Answer[]> {
    const answers: Answer[] = Array.from({ length: pieces.length })
    let next = 0
    const drive = async (helper: Helper): Promise<void> => {
      while (next < pieces.length) {
        if (isCancelled(this.#board)) throw new MatchCancelledError()
        const at = next++
        answers[at] = await work(helper, pieces[at] as Piece) // `at` is below their number
      }
    }
    const ahead = this.#helpers.flatMap((helper) => Array.from({ length: AHEAD }, () => helper))
    await Promise.all([this.#own, ...ahead].map(drive))
    return answers
  }
}

type CompareTasks = Extract<MatchTasks, { readonly kind: 'compare' }>

// Shards not done yet, stage by stage: a stage is told of until it is done, then the next one.
class Left {
  readonly #all: readonly Shard[]
  readonly #left: Shard[]

  constructor(shards: readonly Shard[]) {
    this.#all = shards
    this.#left = [...shards]
  }

  note(board: MatchBoard, done: Shard): void {
    this.#left.splice(this.#left.indexOf(done), 1)
    const { stage } = this.#left[0] ?? done
    const ofStage = (shards: readonly Shard[]): number =>
      shards.filter((shard) => shard.stage === stage).length
    const of = ofStage(this.#all)
    noteMatch(board, PARTS[stage], of - ofStage(this.#left), of)
    if (this.#left.length === 0)
      noteMatch(board, stage === 'between' ? 'weighing' : 'deciding', 0, 1)
  }
}

// A helper answers an errand in its own kind.
async function sent<Kind extends MatchErrand['kind']>(
  helper: Helper,
  errand: Extract<MatchErrand, { readonly kind: Kind }>,
): Promise<MatchErrandAnswers[Kind]> {
  return (await helper.run(errand)) as MatchErrandAnswers[Kind]
}
