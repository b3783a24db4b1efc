// A few worker threads that do pure, heavy work. The caller names a module that exports
// `work(task)`, and `givenAway(answer)` where an answer has buffers to hand over; the team loads it in each thread. Threads start with the first task and do not keep
// the process alive while idle, so a team may be opened freely and forgotten in a crash.
//
// What it does not do: retry. A thread that dies rejects its tasks, and the next task starts another.
import { Worker } from 'node:worker_threads'
import { present } from '@parley/kernel'

export interface WorkerTeam<Task, Answer> {
  readonly count: number
  /** Runs one task on the least busy thread. @throws what `work` threw, or that the thread died */
  run(task: Task): Promise<Answer>
  close(): Promise<void>
}

/** What travels to a thread and back; `ticket` pairs the two. */
export interface Posted {
  readonly ticket: number
  readonly task: unknown
}
export interface Answered {
  readonly ticket: number
  readonly answer?: unknown
  readonly fault?: string
}

/** The URL of a module beside `base`: `.ts` from sources, `.js` from the build. */
export function moduleBeside(base: string, name: string): URL {
  return new URL(`./${name}${base.endsWith('.ts') ? '.ts' : '.js'}`, base)
}

export class WorkerFailedError extends Error {
  constructor(what: string, cause?: unknown) {
    super(`worker thread: ${what}`, { cause })
    this.name = 'WorkerFailedError'
  }
}

/** What a thread may take of the memory of the process; the rest is as Node has it. */
export interface ThreadMemory {
  /** Megabytes of objects made a moment ago, collected when they are full. */
  readonly maxYoungGenerationSizeMb?: number
}

/** Opens a team of `count` threads over the module at `module`, which exports `work(task)`. */
export function openWorkerTeam<Task, Answer>(
  module: URL,
  count: number,
  memory: ThreadMemory = {},
): WorkerTeam<Task, Answer> {
  const members = Array.from({ length: count }, () => idleMember({ module, memory }))
  return {
    count,
    run: (task) => leastBusy(members).run(task) as Promise<Answer>, // `work` of that module answers so
    close: async () => {
      await Promise.all(members.map((member) => member.close()))
    },
  }
}

interface Member {
  load(): number
  run(task: unknown): Promise<unknown>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (fault: Error) => void
}

/** The module a thread works with, and its memory. */
interface ThreadOf {
  readonly module: URL
  readonly memory: ThreadMemory
}

function idleMember(thread: ThreadOf): Member {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let ticket = 0
  const failAll = (dead: Worker, fault: Error): void => {
    if (dead !== worker) return // its end was told before, and another thread has its place
    worker = null
    const all = [...waiting.values()]
    waiting.clear()
    for (const one of all) one.reject(fault)
  }
  const settle = (message: Answered): void => {
    const one = waiting.get(message.ticket)
    waiting.delete(message.ticket)
    if (waiting.size === 0) worker?.unref()
    if (message.fault === undefined) one?.resolve(message.answer)
    else one?.reject(new WorkerFailedError(message.fault))
  }
  return {
    load: () => waiting.size,
    run: (task) =>
      new Promise((resolve, reject) => {
        worker ??= startWorker(thread, settle, failAll)
        worker.ref()
        waiting.set(++ticket, { resolve, reject })
        worker.postMessage({ ticket, task } satisfies Posted)
      }),
    close: async () => {
      await worker?.terminate()
    },
  }
}

function startWorker(
  thread: ThreadOf,
  settle: (message: Answered) => void,
  failAll: (dead: Worker, fault: Error) => void,
): Worker {
  const worker = newThread(moduleBeside(import.meta.url, 'worker-main'), thread)
  worker.on('message', settle)
  worker.on('error', (cause) => failAll(worker, new WorkerFailedError('died of a fault', cause)))
  worker.on('exit', (code) => failAll(worker, new WorkerFailedError(`ended with code ${code}`)))
  return worker
}

// From sources, a thread must first learn to read TypeScript: Node 20 does not hand the loader that
// the process was started with on to its threads.
const READ_TYPESCRIPT = `
  const { workerData } = require('node:worker_threads')
  import(workerData.tsx).then(({ register }) => {
    register()
    return import(workerData.main)
  })`

function newThread(main: URL, { module, memory: resourceLimits }: ThreadOf): Worker {
  if (main.pathname.endsWith('.js'))
    return new Worker(main, { workerData: { module: module.href }, resourceLimits })
  const tsx = import.meta.resolve('tsx/esm/api')
  const workerData = { module: module.href, main: main.href, tsx }
  return new Worker(READ_TYPESCRIPT, { eval: true, workerData, resourceLimits })
}

function leastBusy(members: readonly Member[]): Member {
  const [first, ...others] = members
  return others.reduce(
    (best, one) => (one.load() < best.load() ? one : best),
    present(first, 'a team'),
  )
}
