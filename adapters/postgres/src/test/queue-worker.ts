// A worker process of the crash test: `queue-worker URL [dies]`. One that dies says it has taken a shard and
// then does nothing until it is killed.
import { partyId } from '@parley/kernel'
import { openMatchQueue } from '../match-queue.ts'
import { openPostgres } from '../postgres-engine.ts'

const [url = '', dies] = process.argv.slice(2)
const queue = await openMatchQueue(await openPostgres({ url }), partyId('a'))
const hang = (): void => {
  process.stdout.write('taken\n')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
for (;;) {
  await queue.work(dies === 'dies' ? { leaseMs: 300, onTaken: hang } : {})
  await new Promise((resolve) => setTimeout(resolve, 20))
}
