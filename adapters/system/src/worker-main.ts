// The entry of every worker thread: loads the module it was told of, then answers task by task.
import { parentPort, workerData } from 'node:worker_threads'
import { present } from '@parley/kernel'
import type { Answered, Posted } from './worker-team.ts'

const port = present(parentPort, 'to run as a worker thread')
const { module } = workerData as { readonly module: string } // set by worker-team
const { work, givenAway } = (await import(module)) as WorkModule // its contract

interface WorkModule {
  readonly work: (task: unknown) => unknown
  /** What of an answer is handed over instead of copied: the thread keeps nothing of it. */
  readonly givenAway?: (answer: unknown) => ArrayBuffer[]
}

port.on('message', (posted: Posted) => {
  void answer(posted).then((message) => {
    const isAnswer = message.fault === undefined && givenAway !== undefined
    port.postMessage(message, isAnswer ? givenAway(message.answer) : [])
  })
})

async function answer({ ticket, task }: Posted): Promise<Answered> {
  try {
    return { ticket, answer: await work(task) }
  } catch (fault) {
    return {
      ticket,
      fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown fault',
    }
  }
}
