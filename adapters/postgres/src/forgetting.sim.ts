import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { viewHash } from '@parley/exchange'
import { nobleCryptography } from '@parley/kernel'
import type { Engine } from './engine.ts'
import { openPeople } from './people-views.ts'
import { openPglite } from './pglite-engine.ts'
import { openPostgres } from './postgres-engine.ts'
import { A, query, rowOf, rows } from './test/people-contract.ts'
import { startPostgres } from './running-postgres.ts'

const noLock = async () => ({ release: async () => undefined })
const hashing = nobleCryptography
const NAME = 'Квітникаренко-Забутий'
const LATIN = 'Kvitnykarenko-Zabutyi'
const KEY = 'kvtnkrnkzbt'
const gone = rowOf(777, {
  name: NAME,
  latin: LATIN,
  otherName: LATIN.toUpperCase(),
  born: '1971-03-29',
  number: 'ЖЩ-8844213',
  searchKey: ` #777 #p777 ${KEY} `,
})
const NEEDLES = [NAME, LATIN, LATIN.toUpperCase(), KEY, 'ЖЩ-8844213', '1971-03-29']

/** Files below a directory that hold one of the needles, as text of either kind. */
function filesWith(directory: string): readonly string[] {
  const found: string[] = []
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    const isIn = (text: string): boolean =>
      bytes.includes(Buffer.from(text)) || bytes.includes(Buffer.from(text, 'utf16le'))
    if (NEEDLES.some(isIn)) found.push(path)
  }
  return found
}

/** Fills the table, looks, forgets one person, and looks at every byte below the directory again. */
async function forgets(engine: Engine, directory: string): Promise<void> {
  const views = await openPeople(engine, { seat: A, role: 'headquarters', hashing })
  await views.refresh([...rows, gone], 5)
  await views.refresh([...rows, { ...gone, state: 'home' }], 6)
  assert.equal((await views.page(query({ search: LATIN }))).total >= 0, true)
  await engine.asOwner(['analyze', 'checkpoint'])
  assert.ok(filesWith(directory).length > 0, 'a search that finds what is there')
  assert.deepEqual(await views.forget(rows, 7), { written: rows.length, removed: 0 })
  assert.equal(await views.hash(), viewHash(rows, hashing))
  assert.equal(await views.through(), 7)
  assert.deepEqual(filesWith(directory), [])
  await views.refresh(rows, 8)
  assert.equal((await views.page(query())).total, rows.length)
}

test('PGlite: nothing of a forgotten person lies in any file of the database, its log among them', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'parley-forgetting-'))
  const engine = await openPglite({ directory, lock: noLock })
  await forgets(engine, directory)
  await engine.close()
  assert.deepEqual(filesWith(directory), [])
  rmSync(directory, { recursive: true })
})

test('PostgreSQL: nothing of a forgotten person lies in any file of the server, its log among them', async (t) => {
  const server = await startPostgres()
  if (server === null) return t.skip('no PostgreSQL here')
  const engine = await openPostgres({ url: server.url })
  try {
    await forgets(engine, server.directory)
  } finally {
    await engine.close()
    await server.stop()
  }
})
