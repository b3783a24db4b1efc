// One queue of shards for any number of workers, on any number of machines. A worker takes the first open
// shard nobody holds (`skip locked`), under a lease: when the worker dies, the lease runs out and another
// takes the shard. Working a shard twice does no harm, for its answer is the same bytes.
import { deserialize, serialize } from 'node:v8'
import type { PartyId } from '@parley/kernel'
import { matchSteps, SHARD_SIZES, TaskWorker } from '@parley/matching'
import type {
  FormStretch,
  MatchAnswers,
  MatchOutcome,
  MatchRequest,
  MatchTasks,
  PreparedLists,
  Shard,
  ShardAnswer,
  ShardSizes,
  StageInput,
  TasksApart,
} from '@parley/matching'
import type { PersonRecord } from '@parley/names'
import { recordsOf } from '@parley/names'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { guarded } from './database-error.ts'
import type { Engine } from './engine.ts'
import { MatchQueueError, MatchStoppedError } from './match-queue-error.ts'
import { LEASE_MS, MATCH_TABLES, MOST_TAKEN, PART_BYTES } from './match-tables.ts'
import { MADE_ALONE, roleStatement } from './people-schema.ts'
import type { Tables } from './people-schema.ts'

/** What a shard asks: rows to read, or a shard of the round's stage. */
type Task =
  | { readonly kind: 'read'; readonly records: readonly PersonRecord[] }
  | { readonly kind: 'shard'; readonly shard: Shard }

/** Tasks that are worked shard by shard. */
type QueuedTasks = Extract<MatchTasks, { readonly kind: 'read' | 'compare' }>

const LISTS = -1 // the round under which a job's lists lie

/** What the shards of a round are: rows to read, or the first of the stages they compare for. */
export type QueueStage = 'read' | Exclude<StageInput['stage'], 'sought'>

export interface QueuedMatch {
  /** Names the job: the same for the same two lists and model, or answers of others would be taken for its. */
  readonly job: string
  readonly sizes?: ShardSizes
  readonly leaseMs?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number, stage: QueueStage) => void
}

export interface QueueWork {
  readonly leaseMs?: number
  readonly signal?: AbortSignal
  /** Called when a shard was taken, before it is worked. */
  readonly onTaken?: () => void
}

export interface MatchQueue {
  /**
   * Matches two lists over the queue, taking shards itself while it waits. Called again for a job that
   * was stopped, it goes on with the answers that are there.
   *
   * @throws MatchStoppedError once the signal is given; MatchQueueError for a shard that kills its workers
   */
  readonly match: (request: MatchRequest, queued: QueuedMatch) => Promise<MatchOutcome>
  /** Works open shards of any job; resolves to how many it answered when none is free, or on the signal. */
  readonly work: (work?: QueueWork) => Promise<number>
  /** Removes all there is of a job. */
  readonly forget: (job: string) => Promise<void>
}

/** Opens a seat's queue; makes role, schema and tables where they are not there yet. */
export async function openMatchQueue(engine: Engine, seat: PartyId): Promise<MatchQueue> {
  const db = engine.session(seat)
  await guarded('schema', async () => {
    await engine.asOwner([roleStatement(seat)])
    await db.transaction().execute(async (t) => {
      for (const statement of [`select ${MADE_ALONE}`, ...MATCH_TABLES])
        await sql.raw(statement).execute(t)
    })
  })
  const queue = new QueueOf(db)
  return {
    match: (request, queued) => queue.match(request, queued),
    work: (work = {}) => queue.work(work),
    forget: (job) => guarded('forget', () => queue.forget(job)),
  }
}

interface Taken {
  readonly job: string
  readonly round: number
  readonly shard: number
  readonly task: Uint8Array
}

class QueueOf {
  readonly #db: Kysely<Tables>
  readonly #worker = new TaskWorker()
  #lists: { readonly job: string; readonly lists: PreparedLists } | null = null
  #inputs: { readonly key: string; readonly inputs: readonly StageInput[] } | null = null

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async match(request: MatchRequest, queued: QueuedMatch): Promise<MatchOutcome> {
    const steps = matchSteps(request, queued.sizes ?? SHARD_SIZES)
    let step = steps.next()
    for (let round = 0; step.done !== true; round++) {
      step = steps.next(await this.#answerRound(round, step.value, queued))
    }
    await guarded('forget', () => this.forget(queued.job))
    return step.value
  }

  // What is little work goes over no queue.
  async #answerRound(round: number, tasks: MatchTasks, queued: QueuedMatch): Promise<MatchAnswers> {
    if (tasks.kind === 'groundwork' || tasks.kind === 'pairs') return this.#worker.answer(tasks)
    await guarded('put', () => this.#put(queued.job, round, tasks))
    return await this.#answers(round, tasks, queued)
  }

  async #put(job: string, round: number, tasks: QueuedTasks): Promise<void> {
    if (tasks.kind === 'compare') {
      await this.#putInput(job, LISTS, tasks.lists)
      await this.#putInput(job, round, tasks.inputs)
    }
    const all: readonly Task[] =
      tasks.kind === 'read'
        ? [...tasks.held, ...tasks.sought].map((rows) => ({
            kind: 'read',
            records: [...recordsOf(rows)],
          }))
        : tasks.shards.map((shard) => ({ kind: 'shard', shard }))
    for (const [shard, task] of all.entries()) {
      await sql`insert into match_shards (job, round, shard, task)
        values (${job}, ${round}, ${shard}, ${serialize(task)})
        on conflict do nothing`.execute(this.#db)
    }
  }

  async #putInput(job: string, round: number, value: unknown): Promise<void> {
    const bytes = serialize(value)
    for (let from = 0, part = 0; from < bytes.length; from += PART_BYTES, part++) {
      await sql`insert into match_inputs (job, round, part, bytes)
        values (${job}, ${round}, ${part}, ${bytes.subarray(from, from + PART_BYTES)})
        on conflict do nothing`.execute(this.#db)
    }
  }

  async #answers(round: number, tasks: QueuedTasks, queued: QueuedMatch): Promise<MatchAnswers> {
    const isReading = tasks.kind === 'read'
    const of = isReading ? tasks.held.length + tasks.sought.length : tasks.shards.length
    for (;;) {
      const done = await guarded('count', () => this.#answered(queued.job, round))
      queued.onProgress?.(done, of, isReading ? 'read' : stageOf(tasks))
      if (done === of) break
      if (queued.signal?.aborted === true) throw new MatchStoppedError()
      if (!(await this.#workOne({ leaseMs: queued.leaseMs ?? LEASE_MS }))) await pause()
    }
    const answers = await guarded('answers', () => this.#read(queued.job, round))
    return isReading
      ? { kind: 'read', stretches: answers as readonly FormStretch[] } // what `read` tasks are answered
      : { kind: 'compare', answers: answers as readonly ShardAnswer[] } // what `shard` tasks are answered
  }

  async #answered(job: string, round: number): Promise<number> {
    const found = await sql<{ done: number; worst: number }>`
      select count(answer)::int as done,
        coalesce(max(taken) filter (where answer is null), 0)::int as worst
      from match_shards where job = ${job} and round = ${round}`.execute(this.#db)
    const { done = 0, worst = 0 } = found.rows[0] ?? {}
    if (worst > MOST_TAKEN)
      throw new MatchQueueError(`a shard was taken ${worst} times and never answered`)
    return done
  }

  async #read(job: string, round: number): Promise<readonly unknown[]> {
    const found = await sql<{ answer: Uint8Array }>`select answer from match_shards
      where job = ${job} and round = ${round} order by shard`.execute(this.#db)
    return found.rows.map(({ answer }) => deserialize(answer) as unknown)
  }

  async work(work: QueueWork): Promise<number> {
    let worked = 0
    while (work.signal?.aborted !== true && (await this.#workOne(work))) worked++
    return worked
  }

  async #workOne({ leaseMs = LEASE_MS, onTaken }: QueueWork): Promise<boolean> {
    const taken = await guarded('take', () => this.#take(leaseMs))
    if (taken === null) return false
    onTaken?.()
    const answer = await this.#answerOf(taken)
    const { job, round, shard } = taken
    await guarded('answer', () =>
      sql`update match_shards set answer = ${serialize(answer)}
        where job = ${job} and round = ${round} and shard = ${shard} and answer is null`.execute(
        this.#db,
      ),
    )
    return true
  }

  async #take(leaseMs: number): Promise<Taken | null> {
    const found = await sql<Taken>`
      update match_shards set taken = taken + 1,
        lease_until = clock_timestamp() + ${`${leaseMs} milliseconds`}::interval
      where (job, round, shard) = (
        select job, round, shard from match_shards
        where answer is null and (lease_until is null or lease_until < clock_timestamp())
        order by job, round, shard for update skip locked limit 1)
      returning job, round, shard, task`.execute(this.#db)
    return found.rows[0] ?? null
  }

  async #answerOf({ job, round, task }: Taken): Promise<FormStretch | ShardAnswer | null> {
    const asked = deserialize(task) as Task // written by #put of the same version
    const tasks: TasksApart =
      asked.kind === 'read'
        ? { kind: 'read', held: [asked.records], sought: [] }
        : {
            kind: 'compare',
            lists: await this.#listsOf(job),
            inputs: await this.#inputsOf(job, round),
            shards: [asked.shard],
          }
    const answers = this.#worker.answer(tasks)
    if (answers.kind === 'read') return answers.stretches[0] ?? null
    return answers.kind === 'compare' ? (answers.answers[0] ?? null) : null
  }

  async #listsOf(job: string): Promise<PreparedLists> {
    if (this.#lists?.job !== job)
      this.#lists = { job, lists: (await this.#inputParts(job, LISTS)) as PreparedLists } // as put
    return this.#lists.lists
  }

  async #inputsOf(job: string, round: number): Promise<readonly StageInput[]> {
    const key = `${job} ${round}`
    if (this.#inputs?.key !== key)
      this.#inputs = { key, inputs: (await this.#inputParts(job, round)) as StageInput[] } // as put
    return this.#inputs.inputs
  }

  async #inputParts(job: string, round: number): Promise<unknown> {
    const found = await sql<{ bytes: Uint8Array }>`select bytes from match_inputs
      where job = ${job} and round = ${round} order by part`.execute(this.#db)
    return deserialize(Buffer.concat(found.rows.map(({ bytes }) => bytes))) as unknown
  }

  async forget(job: string): Promise<void> {
    for (const table of ['match_shards', 'match_inputs'])
      await sql`delete from ${sql.ref(table)} where job = ${job}`.execute(this.#db)
  }
}

function stageOf({ inputs }: Extract<QueuedTasks, { readonly kind: 'compare' }>): QueueStage {
  return inputs[0]?.stage === 'between' ? 'between' : 'held'
}

const PAUSE_MS = 100 // all shards are with other workers; nothing to do but to look again

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}
