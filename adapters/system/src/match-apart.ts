// A matching that never holds up whoever asked for it: it runs in threads of its own. The thread that
// coordinates stays while a cancelled job may go on, and ends with the outcome.
import type { MatchOutcome, MatchRequest } from '@parley/matching'
import type { PersonRecord, PersonRows } from '@parley/names'
import { recordsOf, someRows } from '@parley/names'
import type { MatchBoard } from './match-board.ts'
import type { CoordinatorAnswer, CoordinatorTask } from './coordinating.ts'
import { MATCH_THREAD_MEMORY, MatchCancelledError } from './match-threads.ts'
import { moduleBeside, openWorkerTeam } from './worker-team.ts'
import type { WorkerTeam } from './worker-team.ts'

export interface Matcher {
  /**
   * Matches two lists apart from the calling thread, which only copies slices of them between its other
   * work. One matching at a time.
   *
   * @throws MatchCancelledError soon after the board was cancelled
   */
  readonly match: (
    request: Pick<MatchRequest, 'held' | 'sought'>,
    board: MatchBoard,
  ) => Promise<MatchOutcome>
  readonly close: () => Promise<void>
}

const SLICE = 1000 // rows copied at a time: some milliseconds

/** Opens a matcher; its threads start with the first matching. */
export function openMatcher(threads: number): Matcher {
  return matcherOver(moduleBeside(import.meta.url, 'match-coordinator'), threads)
}

/** Opens a matcher over a coordinator: a module whose `work` is made by `coordinating`, told `how`. */
export function matcherOver<How>(module: URL, how: How): Matcher {
  const team = openWorkerTeam<CoordinatorTask<How>, CoordinatorAnswer>(
    module,
    1,
    MATCH_THREAD_MEMORY,
  )
  return {
    match: async ({ held, sought }, board) => {
      await team.run({ kind: 'begin' })
      await send(team, 'held', held)
      await send(team, 'sought', sought)
      const outcome = await team.run({ kind: 'run', board, how })
      if (outcome === 'cancelled' || outcome === 'taken') throw new MatchCancelledError()
      await team.close()
      return { ...outcome, evidence: { ...outcome.evidence, held, sought } }
    },
    close: () => team.close(),
  }
}

async function send<How>(
  team: WorkerTeam<CoordinatorTask<How>, CoordinatorAnswer>,
  list: 'held' | 'sought',
  all: PersonRows,
): Promise<void> {
  for (let from = 0; from < all.length; from += SLICE) {
    const records: readonly PersonRecord[] = [...recordsOf(someRows(all, from, from + SLICE))]
    await team.run({ kind: 'rows', list, records })
  }
}
