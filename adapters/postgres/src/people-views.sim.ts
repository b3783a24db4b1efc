import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { viewHash } from '@parley/exchange'
import { nobleCryptography } from '@parley/kernel'
import { openPeople } from './people-views.ts'
import { openPglite } from './pglite-engine.ts'
import { openPostgres } from './postgres-engine.ts'
import { A, peopleContract, query, rows } from './test/people-contract.ts'
import { startPostgres } from './running-postgres.ts'
import type { RunningPostgres } from './running-postgres.ts'

const noLock = async () => ({ release: async () => undefined })
const hashing = nobleCryptography

// A first start takes seconds, a start from a template a fraction: every later one here has the template.
let template: Blob | undefined

describe('PGlite', () => {
  peopleContract('PGlite', async () => {
    const engine = await openPglite({ directory: null, lock: noLock })
    template = await engine.dumpTemplate()
    return engine
  })
})

describe('PostgreSQL', () => {
  let server: RunningPostgres | null = null
  after(() => server?.stop())
  peopleContract('PostgreSQL', async () => {
    server = await startPostgres()
    return server === null ? null : await openPostgres({ url: server.url })
  })
})

test('a directory is locked before PGlite opens it, and given back after', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'parley-views-'))
  const held: string[] = []
  const lock = async (path: string) => {
    if (held.includes(path)) throw new Error('held')
    held.push(path)
    return { release: async () => void held.splice(held.indexOf(path), 1) }
  }
  assert.ok(template !== undefined)
  const engine = await openPglite({ directory, lock, template })
  await assert.rejects(openPglite({ directory, lock }), /held/)
  const views = await openPeople(engine, { seat: A, role: 'headquarters', hashing })
  await views.refresh(rows, 3)
  await engine.close()
  assert.deepEqual(held, [])
  const copy = await openPglite({ directory, lock })
  const again = await openPeople(copy, { seat: A, role: 'headquarters', hashing })
  assert.equal(await again.hash(), viewHash(rows, hashing))
  assert.equal(await again.through(), 3)
  assert.equal((await again.page(query())).total, 300)
  await copy.close()
  rmSync(directory, { recursive: true })
})
