// The thread that runs a matching apart from whoever asked for it. It takes the lists in slices, so that
// nobody waits while a long list is copied, and keeps the shards of a job that was cancelled: asked again
// with the same lists, it goes on from them.
import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import type { MatchOutcome } from '@parley/matching'
import type { PersonRecord } from '@parley/names'
import { nodeCryptography } from './cryptography.ts'
import type { MatchBoard } from './match-board.ts'
import { MatchCancelledError, matchInThreads } from './match-threads.ts'
import type { KeptShards } from './match-threads.ts'

export type CoordinatorTask =
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'rows'
      readonly list: 'held' | 'sought'
      readonly records: readonly PersonRecord[]
    }
  | { readonly kind: 'run'; readonly board: MatchBoard; readonly threads: number }

/** What crosses back: the records stay with whoever has them. */
export type OutcomeApart = Omit<MatchOutcome, 'evidence'> & {
  readonly evidence: Omit<MatchOutcome['evidence'], 'held' | 'sought'>
}

export type CoordinatorAnswer = OutcomeApart | 'taken' | 'cancelled'

interface Job {
  readonly held: PersonRecord[]
  readonly sought: PersonRecord[]
  readonly hash: ReturnType<typeof createHash>
}

let job: Job = newJob()
let kept: { readonly data: string; readonly shards: KeptShards } = { data: '', shards: new Map() }

function newJob(): Job {
  return { held: [], sought: [], hash: createHash('sha256') }
}

export async function work(task: CoordinatorTask): Promise<CoordinatorAnswer> {
  switch (task.kind) {
    case 'begin':
      job = newJob()
      return 'taken'
    case 'rows':
      for (const record of task.records) job[task.list].push(record)
      job.hash.update(task.list).update(serialize(task.records))
      return 'taken'
    case 'run':
      return await run(task.board, task.threads)
  }
}

async function run(board: MatchBoard, threads: number): Promise<CoordinatorAnswer> {
  const { held, sought, hash } = job
  const data = hash.digest('hex')
  job = newJob()
  if (kept.data !== data) kept = { data, shards: new Map() }
  try {
    const request = { held, sought, hashing: nodeCryptography }
    const options = { threads, board, kept: kept.shards }
    const { evidence, ...outcome } = await matchInThreads(request, options)
    const { table, weights } = evidence
    return { ...outcome, evidence: { table, weights } }
  } catch (fault) {
    if (fault instanceof MatchCancelledError) return 'cancelled'
    throw fault
  }
}
