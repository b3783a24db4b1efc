// What every thread does that runs a matching apart from whoever asked for it: it takes the lists in slices,
// so that nobody waits while a long list is copied, and names them by a hash of all of their rows.
import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import type { MatchOutcome } from '@parley/matching'
import type { PersonRecord, PersonRows } from '@parley/names'
import { PackedPersons } from '@parley/names'
import type { MatchBoard } from './match-board.ts'
import { MatchCancelledError } from './match-threads.ts'

export type CoordinatorTask<How> =
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'rows'
      readonly list: 'held' | 'sought'
      readonly records: readonly PersonRecord[]
    }
  | { readonly kind: 'run'; readonly board: MatchBoard; readonly how: How }

/** What crosses back: the records stay with whoever has them. */
export type OutcomeApart = Omit<MatchOutcome, 'evidence'> & {
  readonly evidence: Omit<MatchOutcome['evidence'], 'held' | 'sought'>
}

export type CoordinatorAnswer = OutcomeApart | 'taken' | 'cancelled'

export interface ListsApart {
  readonly held: PersonRows
  readonly sought: PersonRows
  /** Hash of all rows, as this version of Node writes them: the same for the same two lists. */
  readonly data: string
}

interface Taking {
  readonly held: PackedPersons
  readonly sought: PackedPersons
  readonly hash: ReturnType<typeof createHash>
}

/** The `work` of such a thread; `run` matches the lists, or throws MatchCancelledError. */
export function coordinating<How>(
  run: (lists: ListsApart, board: MatchBoard, how: How) => Promise<MatchOutcome>,
): (task: CoordinatorTask<How>) => Promise<CoordinatorAnswer> {
  let taking = fresh()
  return async (task) => {
    switch (task.kind) {
      case 'begin':
        taking = fresh()
        return 'taken'
      case 'rows':
        for (const record of task.records) taking[task.list].add(record)
        taking.hash.update(task.list).update(serialize(task.records))
        return 'taken'
      case 'run': {
        const { held, sought, hash } = taking
        taking = fresh()
        const lists = { held, sought, data: hash.digest('hex') }
        return await answered(() => run(lists, task.board, task.how))
      }
    }
  }
}

async function answered(run: () => Promise<MatchOutcome>): Promise<CoordinatorAnswer> {
  try {
    const { evidence, ...outcome } = await run()
    const { table, weights } = evidence
    return { ...outcome, evidence: { table, weights } }
  } catch (fault) {
    if (fault instanceof MatchCancelledError) return 'cancelled'
    throw fault
  }
}

function fresh(): Taking {
  return { held: new PackedPersons(), sought: new PackedPersons(), hash: createHash('sha256') }
}
