// The tables of a seat's desks in a real PostgreSQL: filled from the logs, found again after a start, and
// filled anew where somebody threw them away.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Call } from '@parley/api'
import { valueOf } from '@parley/kernel'
import { openPostgres, startPostgres } from '@parley/postgres'
import { realParties } from './real-parties.ts'
import { callAs } from './signed-in.ts'

const LIST =
  '№;Прізвище, ім’я, по батькові;Дата народження\n1;Гриценко Максим Олегович;12.03.1991\n'
const NAMES = ['Гриценко Максим Олегович']
const folder = mkdtempSync(join(tmpdir(), 'parley-database-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a list imported on a seat’s screens is in its PostgreSQL, after a start too, and after its tables were lost', async (t) => {
  const database = await startPostgres()
  if (database === null) return t.skip('there is no PostgreSQL on this machine')
  t.after(() => database.stop())
  const address = join(folder, 'address')
  writeFileSync(address, `${database.url}\n`, { mode: 0o600 })
  const desks = [
    { id: 'a', role: 'headquarters', officer: 'a/officer/1' },
    { id: 'a-press', role: 'press-office', officer: 'a/officer/2' },
  ]
  const parties = await realParties({
    screens: { listen: '127.0.0.1:0', postgres: address, desks },
  })
  t.after(() => parties.close())
  const found = async (call: Call): Promise<readonly unknown[]> =>
    valueOf(await call('people', { query: { search: 'Hrytsenko' } })).rows.map((r) => r.name)

  const call = await callAs('a', parties.server('a'))
  const query = { fileName: 'held.csv', list: 'held' as const }
  const { id } = valueOf(await call('importFile', { query, body: new Blob([LIST]) }))
  valueOf(await call('importCommit', { params: { id } }))
  assert.deepEqual(await found(call), NAMES)
  assert.equal(existsSync(parties.place('a', 'data', 'views')), false, 'no other database')
  const press = await callAs('a-press', parties.server('a'))
  const barred = await press('people', { query: {} })
  assert.equal(!barred.ok && barred.refusal.code, 'not-allowed')

  const again = async (between: () => Promise<void>): Promise<readonly unknown[]> => {
    await parties.server('a').close()
    await between()
    await parties.start('a')
    return await found(await callAs('a', parties.server('a')))
  }
  assert.deepEqual(await again(async () => undefined), NAMES)
  const lost = await again(async () => {
    const engine = await openPostgres({ url: database.url })
    await engine.asOwner(['drop schema seat_a cascade'])
    await engine.close()
  })
  assert.deepEqual(lost, NAMES)
})
