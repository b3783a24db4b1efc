// `parley match worker`: takes shards of a seat's matching out of the queue in its PostgreSQL, on any machine
// that reaches the database. It has no key and no seat file; it sees what is read from the two lists.
import { parsePartyId } from '@parley/kernel'
import { ConfigError, openLifetime, readOwnerFile } from '@parley/node'
import { DatabaseError, openMatchQueue, openPostgres } from '@parley/postgres'
import type { MatchQueue } from '@parley/postgres'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, needed, wholeNumber } from '../command.ts'

export const matchWorker: Command = {
  name: 'match worker',
  summary:
    'Works at a seat’s matching, out of the queue in its PostgreSQL, until it is told to stop.',
  positional: [],
  options: [
    {
      name: 'postgres',
      value: 'FILE',
      help: 'a file (mode 0600) with the address of the database, as in the seat file',
      required: true,
    },
    { name: 'party', value: 'ID', help: 'whose queue, as a or b', required: true },
    {
      name: 'lease',
      value: 'SECONDS',
      help: 'how long a shard is its own, 1 to 3600 (default 60)',
    },
    { name: 'once', help: 'ends when no shard is free' },
  ],
  run: runWorker,
}

const LEASE_SECONDS = 60 // a shard takes a second or two
const MOST_LEASE_SECONDS = 3600
const IDLE_MS = 1000 // between two looks into an empty queue
const AFTER_FAULT_MS = 5000 // a database that restarts is back within some seconds

async function runWorker(given: Arguments): Promise<Told> {
  const party = parsePartyId(needed(given, 'party'))
  if (party === null) throw new MisusedError('--party: expected an id like a')
  const lease = wholeNumber(given, 'lease', LEASE_SECONDS)
  if (lease < 1 || lease > MOST_LEASE_SECONDS) {
    throw new MisusedError(`--lease: expected 1 to ${MOST_LEASE_SECONDS}, found ${lease}`)
  }
  const url = (await addressIn(needed(given, 'postgres'))).trim()
  const life = await openLifetime(false)
  const engine = await openPostgres({ url, connections: 1 })
  try {
    const queue = await openMatchQueue(engine, party)
    process.stdout.write(given.has('json') ? '{"working":true}\n' : `working for ${party}\n`)
    const shards = await worked(queue, { lease, isOnce: given.has('once'), ended: life.ended })
    return { lines: [`${shards} shards answered.`], json: { shards }, exit: 0 }
  } finally {
    await engine.close()
  }
}

async function addressIn(path: string): Promise<string> {
  return await readOwnerFile(path).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
}

interface Working {
  readonly lease: number
  readonly isOnce: boolean
  readonly ended: Promise<void>
}

async function worked(queue: MatchQueue, { lease, isOnce, ended }: Working): Promise<number> {
  const stop = new AbortController()
  void ended.then(() => stop.abort())
  let shards = 0
  while (!stop.signal.aborted) {
    try {
      shards += await queue.work({ leaseMs: lease * 1000, signal: stop.signal })
      if (isOnce) break
      await pause(IDLE_MS, ended)
    } catch (fault) {
      if (!(fault instanceof DatabaseError) || isOnce) throw fault
      process.stderr.write(`parley match worker: ${fault.message}\n`)
      await pause(AFTER_FAULT_MS, ended)
    }
  }
  return shards
}

async function pause(ms: number, ended: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([over, ended])
  clearTimeout(timer)
}
