// A server that stops in the middle of work: a query fails, and the process that asked goes on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { partyId } from '@parley/kernel'
import { openPostgres } from './postgres-engine.ts'
import { startPostgres } from './running-postgres.ts'

test('a server that stops between two queries of a transaction fails the second and nothing else', async (t) => {
  const server = await startPostgres()
  if (server === null) return t.skip('there is no PostgreSQL on this machine')
  const engine = await openPostgres({ url: server.url })
  await engine.asOwner(['create role seat_a', 'create schema seat_a authorization seat_a'])
  const uncaught: unknown[] = []
  const note = (fault: unknown): void => void uncaught.push(fault)
  process.on('uncaughtException', note)
  t.after(() => process.off('uncaughtException', note))
  const session = engine.session(partyId('a'))
  const work = session.transaction().execute(async (within) => {
    await sql`select 1`.execute(within)
    await server.stop()
    await new Promise((resolve) => setTimeout(resolve, 200)) // the word of the server has come by now
    await sql`select 2`.execute(within)
  })
  await assert.rejects(work)
  await assert.rejects(engine.asOwner(['select 3']))
  assert.deepEqual(uncaught, [])
  await engine.close()
})
