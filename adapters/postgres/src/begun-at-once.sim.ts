// Processes that begin at once: each makes the role, schema and tables of its seat where they are not there yet.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { nobleCryptography, partyId } from '@parley/kernel'
import { openMatchQueue } from './match-queue.ts'
import { openPeople } from './people-views.ts'
import { openPostgres } from './postgres-engine.ts'
import { startPostgres } from './running-postgres.ts'

const server = await startPostgres()
after(() => server?.stop())

const PROCESSES = 5
const SEATS = 15

/** Both that a seat's processes do at their start; the second finds all of it made. */
async function begin(url: string, seat: string): Promise<void> {
  const options = { seat: partyId(seat), role: 'headquarters', hashing: nobleCryptography } as const
  const engine = await openPostgres({ url, connections: 1 })
  await openMatchQueue(engine, options.seat)
  await openPeople(engine, options)
  await engine.close()
}

test('workers of a seat that begin at once all come to work', async (t) => {
  if (server === null) return t.skip('no PostgreSQL on this machine')
  for (let n = 0; n < 2 * SEATS; n++) {
    const seat = `a-${n >> 1}` // nothing of it is there, then all of it
    const begun: readonly PromiseSettledResult<void>[] = await Promise.allSettled(
      Array.from({ length: PROCESSES }, () => begin(server.url, seat)),
    )
    const failed = begun.filter(({ status }) => status === 'rejected')
    assert.deepEqual(failed, [], seat)
  }
})
