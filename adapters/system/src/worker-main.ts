// The entry of every worker thread: loads the module it was told of, then answers task by task.
import { parentPort, workerData } from 'node:worker_threads'
import { present } from '@parley/kernel'
import type { Answered, Posted } from './worker-team.ts'

const port = present(parentPort, 'to run as a worker thread')
const { module } = workerData as { readonly module: string } // set by worker-team
const { work } = (await import(module)) as { readonly work: (task: unknown) => unknown } // its contract

port.on('message', (posted: Posted) => {
  void answer(posted).then((message) => port.postMessage(message))
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
