// The solver port over HiGHS in a worker thread. The thread is ended from outside when a solve does
// not come back in time - it has been seen to overrun its limit - and started anew, from the recorded
// steps, when it is needed again. Nothing here is trusted by planning.
import { Worker } from 'node:worker_threads'
import type {
  LinearModel,
  SolverAnswer,
  SolverPort,
  SolverSession,
  SolverStep,
} from '@parley/planning'
import { packed, packedStep } from './packed-model.ts'
import type { PackedModel } from './packed-model.ts'
import type { Reply, Request } from './worker.ts'

const GRACE_MS = 2000 // what a solve may take beyond its own limit before its thread is ended

/** The solver itself is broken: not an answer about the model. */
export class SolverError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SolverError'
  }
}

/** A solver that holds a thread until it is closed. */
export interface HighsSolver extends SolverPort {
  close(): Promise<void>
}

const TIMED_OUT: SolverAnswer = {
  status: 'time-limit',
  objective: null,
  bound: null,
  point: null,
  duals: null,
  ray: null,
}

/** HiGHS in a worker thread, and in another aside; each starts when asked, one solve at a time in it, others wait. */
export function openHighs(): HighsSolver {
  const [thread, other] = [new SolverThread(), new SolverThread()]
  return {
    open: (model) => openIn(thread, model),
    aside: { open: (model) => openIn(other, model) },
    close: async () => {
      await Promise.all([thread.close(), other.close()])
    },
  }
}

async function openIn(thread: SolverThread, model: LinearModel): Promise<SolverSession> {
  const session = new HighsSession(thread, model)
  await session.start()
  return session
}

class HighsSession implements SolverSession {
  readonly #thread: SolverThread
  readonly #model: PackedModel
  readonly #steps: SolverStep[] = []
  #number = 0
  #generation = -1

  constructor(thread: SolverThread, model: LinearModel) {
    this.#thread = thread
    this.#model = packed(model)
  }

  start(): Promise<void> {
    return this.#thread.inTurn(() => this.#open())
  }

  /** The time of a question begins with its turn; one that waited longer than it has is not asked at all. */
  async solve(step: SolverStep): Promise<SolverAnswer> {
    const most = step.timeLimitMs + GRACE_MS
    const came = performance.now()
    return await this.#thread.inTurn(async () => {
      if (performance.now() - came > most) return this.#late(step)
      if (this.#generation !== this.#thread.generation) await this.#open()
      this.#keep(step)
      const session = this.#number
      const request = { ask: 'solve', session, step: packedStep(step) } as const
      return (await this.#thread.ask(request, most)) ?? TIMED_OUT
    })
  }

  close(): Promise<void> {
    return this.#thread.inTurn(async () => {
      if (this.#generation !== this.#thread.generation) return
      await this.#thread.ask({ ask: 'close', session: this.#number }, Infinity)
    })
  }

  async #open(): Promise<void> {
    this.#number = this.#thread.nextSession()
    this.#generation = this.#thread.generation
    await this.#thread.ask({ ask: 'open', session: this.#number, model: this.#model }, Infinity)
    for (const step of this.#steps) {
      const quick = packedStep({ ...step, relaxed: true, timeLimitMs: 1 }) // only its changes matter
      await this.#thread.ask({ ask: 'solve', session: this.#number, step: quick }, Infinity)
    }
  }

  // What it changes stays, though it was not asked: the thread hears of it with everything before it.
  #late(step: SolverStep): SolverAnswer {
    this.#keep(step)
    this.#generation = -1
    return TIMED_OUT
  }

  #keep(step: SolverStep): void {
    if (changesSomething(step)) this.#steps.push(step)
  }
}

function changesSomething(step: SolverStep): boolean {
  const { addRows, rowBounds, columnBounds, objective } = step
  return [addRows, rowBounds, columnBounds, objective].some((x) => x !== undefined)
}

type Question = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never

interface Waiting {
  readonly resolve: (answer: SolverAnswer | null) => void
  readonly reject: (error: Error) => void
}

class SolverThread {
  /** How many threads were ended; sessions of an ended one start again. */
  generation = 0
  #worker: Worker | null = null
  #waiting = new Map<number, Waiting>()
  #lastId = 0
  #lastSession = 0
  #last: Promise<unknown> = Promise.resolve()
  #closed = 0

  nextSession(): number {
    return ++this.#lastSession
  }

  /** One after the other: a thread that is ended over one question takes none with it that waits. */
  inTurn<Found>(act: () => Promise<Found>): Promise<Found> {
    const closed = this.#closed
    const found = this.#last.then(() => {
      if (closed !== this.#closed) throw new SolverError(CLOSED)
      return act()
    })
    this.#last = found.catch(() => undefined)
    return found
  }

  /** Ends the thread and whatever is asked or waits. */
  async close(): Promise<void> {
    this.#closed++
    await this.end()
  }

  async ask(question: Question, withinMs: number): Promise<SolverAnswer | null> {
    const id = ++this.#lastId
    const worker = this.#running()
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<SolverAnswer | null>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject })
        if (withinMs < MAX_TIMER_MS) {
          timer = setTimeout(() => {
            resolve(null)
            void this.end()
          }, withinMs)
        }
        worker.postMessage({ ...question, id })
      })
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) worker.unref()
    }
  }

  async end(): Promise<void> {
    const worker = this.#worker
    if (worker === null) return
    this.#worker = null
    this.generation++
    const error = new SolverError(CLOSED)
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
    await worker.terminate()
  }

  #running(): Worker {
    const worker = this.#worker ?? this.#start()
    this.#worker = worker
    worker.ref()
    return worker
  }

  #start(): Worker {
    const worker = newThread()
    worker.on('message', (reply: Reply) => {
      const waiting = this.#waiting.get(reply.id)
      if ('fault' in reply) waiting?.reject(new SolverError(reply.fault))
      else waiting?.resolve(reply.answer)
    })
    worker.on('error', (error) => {
      for (const waiting of this.#waiting.values()) waiting.reject(error)
      this.#worker = null
      this.generation++
    })
    return worker
  }
}

const CLOSED = 'the solver was closed while a question was open'
const MAX_TIMER_MS = 2 ** 31 - 1

// From sources, a thread must first learn to read TypeScript: Node 20 does not hand the loader that
// the process was started with on to its threads.
const READ_TYPESCRIPT = `
  const { workerData } = require('node:worker_threads')
  import(workerData.tsx).then(({ register }) => {
    register()
    return import(workerData.main)
  })`

function newThread(): Worker {
  const { url } = import.meta
  if (url.endsWith('.js')) return new Worker(new URL('./worker.js', url))
  const workerData = {
    main: new URL('./worker.ts', url).href,
    tsx: import.meta.resolve('tsx/esm/api'),
  }
  return new Worker(READ_TYPESCRIPT, { eval: true, workerData })
}
