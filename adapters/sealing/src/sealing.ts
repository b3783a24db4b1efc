// The ledger's `Sealing` port on age, and the same for many files at once in worker threads.
import type { Bytes, Chance } from '@parley/kernel'
import type { Sealing } from '@parley/ledger'
import { invariant, present } from '@parley/kernel'
import { randomnessFor } from './age-file.ts'
import { hybridPair, hybridRecipientOf, isHybridIdentity } from './hybrid.ts'
import { unpacked } from './packed.ts'
import { kindOfRecipients, openAll, openTask, sealAll, sealTask } from './sealing-work.ts'
import type {
  ChancedSealJob,
  OpenJob,
  ReaderKind,
  SealingAnswer,
  SealingTask,
  SealJob,
} from './sealing-work.ts'
import { x25519Pair, x25519RecipientOf } from './x25519.ts'

const JOBS_AT_ONCE = 64 // of a kibibyte: some 10 ms of work, so that both threads end together
const TASKS_PER_THREAD = 2 // one at work, one waiting
const FEW = 4 // jobs that are done here before a thread would have been told of them

export type Progress = (done: number, of: number) => void

/** Threads that load `sealingWork`; an object of this form comes from the adapter `system`. */
export interface SealingTeam {
  readonly count: number
  run(task: SealingTask): Promise<SealingAnswer>
}

export interface ManySealing extends Sealing {
  /** Seals in order of the jobs. @throws InvariantError for readers of mixed kinds */
  sealMany(jobs: readonly SealJob[], onProgress?: Progress): Promise<readonly Bytes[]>
  /** One answer per job, in order; null where none of its identities opens it or it was altered. */
  openMany(jobs: readonly OpenJob[], onProgress?: Progress): Promise<readonly (Bytes | null)[]>
  /** The recipient that belongs to an identity; null for a text that is none. */
  recipientOf(identity: string): Promise<string | null>
}

export interface SealingOptions {
  /** Keys, shares and nonces of X25519 files come from here: a real seat's from the machine. */
  readonly chance: Chance
  /** What `newIdentity` makes. Hybrid files do not replay from a seeded chance. */
  readonly kind: ReaderKind
  /** Absent: everything runs in this thread. */
  readonly team?: SealingTeam
}

/** The module that a team's threads load. */
export function sealingWork(): URL {
  return new URL(
    `./sealing-work${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
    import.meta.url,
  )
}

export function openSealing(options: SealingOptions): ManySealing {
  const { chance, kind, team } = options
  const chanced = (job: SealJob): ChancedSealJob => {
    const isHybrid = kindOfRecipients(job.recipients) === 'hybrid'
    return { ...job, randomness: chance.bytes(isHybrid ? 0 : randomnessFor(job.recipients.length)) }
  }
  const sealMany = async (
    jobs: readonly SealJob[],
    onProgress: Progress = () => {},
  ): Promise<readonly Bytes[]> => {
    const sealed = await inBatches(
      jobs.map(chanced),
      onProgress,
      batchesFor(team, sealAll, sealTask),
    )
    return sealed.map((file) => present(file, 'a sealed file for every job'))
  }
  const openMany = (
    jobs: readonly OpenJob[],
    onProgress: Progress = () => {},
  ): Promise<readonly (Bytes | null)[]> =>
    inBatches(jobs, onProgress, batchesFor(team, openAll, openTask))
  return {
    sealMany,
    openMany,
    recipientOf,
    newIdentity: async () => {
      const secret = chance.bytes(32)
      return kind === 'hybrid' ? hybridPair(secret) : x25519Pair(secret)
    },
    seal: async (recipients, plaintext) => {
      const [file] = await sealAll([chanced({ recipients, plaintext })])
      return present(file, 'a sealed file')
    },
    open: async (ciphertext, identities) => {
      const [plaintext] = await openAll([{ ciphertext, identities }])
      return plaintext ?? null
    },
  }
}

async function recipientOf(identity: string): Promise<string | null> {
  return isHybridIdentity(identity) ? hybridRecipientOf(identity) : x25519RecipientOf(identity)
}

/** How batches of jobs are done, and how many at once. */
interface Batches<Job> {
  readonly threads: number
  readonly run: (jobs: readonly Job[]) => Promise<readonly (Bytes | null)[]>
}

function batchesFor<Job>(
  team: SealingTeam | undefined,
  here: Batches<Job>['run'],
  taskOf: (jobs: readonly Job[]) => SealingTask,
): Batches<Job> {
  if (team === undefined) return { threads: 1, run: here }
  const there: Batches<Job>['run'] = async (jobs) => unpacked(await team.run(taskOf(jobs)))
  return { threads: team.count, run: (jobs) => (jobs.length <= FEW ? here(jobs) : there(jobs)) }
}

async function inBatches<Job>(
  jobs: readonly Job[],
  onProgress: Progress,
  { threads, run }: Batches<Job>,
): Promise<readonly (Bytes | null)[]> {
  const answers = new Array<Bytes | null>(jobs.length).fill(null)
  const atOnce = Math.min(JOBS_AT_ONCE, Math.ceil(jobs.length / threads)) // a part for every thread
  let next = 0
  let done = 0
  const runner = async (): Promise<void> => {
    while (next < jobs.length) {
      const from = next
      next += atOnce
      const batch = jobs.slice(from, next)
      const part = await run(batch)
      invariant(part.length === batch.length, 'an answer for every job')
      part.forEach((answer, i) => (answers[from + i] = answer))
      onProgress((done += batch.length), jobs.length)
    }
  }
  await Promise.all(Array.from({ length: threads * TASKS_PER_THREAD }, runner))
  return answers
}
