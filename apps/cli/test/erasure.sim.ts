// A person's dossier is erased, end to end: three real seats, a hub, tables in a database. Then every byte of
// every file that any of them keeps is searched for the person - names, dates, numbers and notes in every spelling
// and encoding - for the ciphertexts, and for granted keys. Afterwards every log still verifies, by two readers.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TestContext } from 'node:test'
import { rowJson, sharedRecord } from '@parley/exchange'
import type { Bytes, Json, PersonRef } from '@parley/kernel'
import { personRef, present, toBase64, valueOf } from '@parley/kernel'
import type { BlobId } from '@parley/ledger'
import type { ConnectedSeat } from '@parley/node'
import { startPostgres } from '@parley/postgres'
import { LeakScanner } from '@parley/simulation'
import { parseArguments } from '../src/command.ts'
import type { Told } from '../src/command.ts'
import { erase } from '../src/commands/erase.ts'
import { ledgerVerify } from '../src/commands/ledger.ts'
import { rebuild } from '../src/commands/rebuild.ts'
import { realParties } from './real-parties.ts'
import type { RealParties, RealParty } from './real-parties.ts'
import { callAs } from './signed-in.ts'

const SURNAME = 'Забутьківський'
const LATIN = 'Zabutkivskyi'
const LIST = [
  '№;Прізвище, ім’я, по батькові;Дата народження',
  `1;${SURNAME} Остап Ярославович;29.03.1971`,
  '2;Гриценко Максим Олегович;12.03.1991',
].join('\n')
const NOTE = 'боїться повертатися до Кривобережжя'
const NEEDLES = [
  ...[SURNAME, LATIN, 'Ярославович', 'Кривобережжя'].map((text) => ({
    kind: 'name' as const,
    text,
  })),
  ...['1971-03-29', '29.03.1971'].map((text) => ({ kind: 'birth-date' as const, text })),
].map((needle) => ({ ...needle, of: 'the forgotten' }))
const folder = mkdtempSync(join(tmpdir(), 'parley-erasure-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface World {
  readonly parties: RealParties
  /** Every directory that something of the exchange lies in. */
  readonly directories: readonly string[]
}

test('after an erasure no file of any seat, hub or PGlite holds the person, the ciphertexts or a granted key', async (t) => {
  const parties = await realParties({ holds: 'all', screens: screensOf({}) })
  t.after(() => parties.close())
  await erasesEverywhere(t, { parties, directories: [parties.place()] })
})

test('the same with tables in PostgreSQL, its log of writes among the files', async (t) => {
  const database = await startPostgres()
  if (database === null) return t.skip('there is no PostgreSQL on this machine')
  const address = join(folder, 'address')
  writeFileSync(address, `${database.url}\n`, { mode: 0o600 })
  const parties = await realParties({ holds: 'all', screens: screensOf({ postgres: address }) })
  t.after(async () => {
    await parties.close()
    await database.stop()
  })
  await erasesEverywhere(t, { parties, directories: [parties.place(), database.directory] })
})

function screensOf(more: { readonly postgres?: string }) {
  const desks = [{ id: 'a', role: 'headquarters', officer: 'a/officer/1' }]
  return { listen: '127.0.0.1:0', desks, ...more }
}

async function erasesEverywhere(t: TestContext, { parties, directories }: World): Promise<void> {
  const ref = await imported(parties)
  const entry = await delivered(parties, ref)
  const med = await parties.seatAt('med')
  const interview = { at: med.now(), persons: [{ ref, wish: 'willing', note: NOTE }] }
  valueOf(await med.note('interview.recorded', interview))
  for (const party of ['a', 'b', 'med'] as const) await (await parties.seatAt(party)).sync()
  const secrets = await secretsOf(parties, ref, entry)
  assert.ok(secrets.length >= 4, 'a dossier, an interview, a register row, and keys')
  await parties.server('a').screens?.forget()
  assert.ok(
    searched(directories, []).length > 0,
    'the tables show the name, and the search finds it',
  )
  assert.ok(secrets.every((bytes) => searched(directories, [bytes]).length > 0 || isKey(bytes)))

  const kept = await run(parties, 'med', ['--entry', '1'])
  assert.deepEqual([kept.exit, kept.lines], [1, ['refused: must-be-kept (ledger.keys)']])
  const looked = await run(parties, 'med', ['--person', ref, '--look'])
  assert.equal(looked.lines.length, 2, looked.lines.join())
  const ordered = await run(parties, 'med', ['--person', ref])
  assert.deepEqual([ordered.exit, ordered.lines.length], [0, 2], ordered.lines.join())
  assert.equal((await run(parties, 'a', ['--person', ref])).exit, 0)
  assert.equal(
    (await run(parties, 'a', ['--person', ref])).lines.join(),
    'refused: nothing-to-erase',
  )

  await confirmedByAll(parties)
  assert.deepEqual(searched(directories, secrets), [])
  const a = await parties.seatAt('a')
  assert.deepEqual([...a.register().held.keys()].includes(ref), false)
  assert.equal(a.register().held.size, 1)
  await verifiesStill(parties)
  await parties.server('a').close()
  await parties.server('a').close() // asked again, it has ended
  const folded = await rebuild.run(
    parseArguments(rebuild, ['--seat', parties.place('a', 'seat.json')]),
  )
  assert.deepEqual([folded.exit, folded.lines.at(-1)], [0, 'The same as at the last stop.'])
  assert.deepEqual(searched(directories, secrets), [], 'nor what a stop leaves')
  await parties.start('a')
  assert.deepEqual(searched(directories, secrets), [], 'nor what a start makes')
  t.diagnostic(
    `${secrets.length} ciphertexts and keys, ${NEEDLES.length} needles, ${filesBelow(directories).length} files`,
  )
}

/** Imports A's list on its screens, as an officer does; gives the ref of its first person. */
async function imported(parties: RealParties): Promise<PersonRef> {
  const call = await callAs('a', parties.server('a'))
  const query = { fileName: 'held.csv', list: 'held' as const }
  const { id } = valueOf(await call('importFile', { query, body: new Blob([LIST]) }))
  valueOf(await call('importCommit', { params: { id } }))
  const found = valueOf(await call('people', { query: { search: LATIN } })).rows
  assert.equal(found.length, 1)
  return personRef(present(found[0], 'the person').ref)
}

/** A tells the interviewer who the person is; gives the entry's index. */
async function delivered(parties: RealParties, ref: PersonRef): Promise<number> {
  const a = await parties.seatAt('a')
  const record = sharedRecord(present(a.register().held.get(ref), 'the record'))
  const row = (person: { ref: PersonRef; record: typeof record } | null): Json =>
    rowJson({ salt: toBase64(a.chance.bytes(16)), person })
  const says = { tranche: 't1', at: a.now(), part: 1, parts: 1 }
  const act = { kind: 'dossier.delivered' as const, says, author: 'a/officer/1' }
  const prepared = valueOf(
    await a.prepare({ ...act, more: [row({ ref, record }), row(null), row(null)] }),
  )
  const line = valueOf(await a.sign(prepared.id, 'a/officer/1'))
  const { index } = valueOf(await a.submit(prepared.id, [line]))
  await a.settle()
  return present(index, 'an index')
}

/** Bytes that must be nowhere afterwards: from within each ciphertext, and the granted keys themselves. */
async function secretsOf(
  parties: RealParties,
  ref: PersonRef,
  entry: number,
): Promise<readonly Bytes[]> {
  const blobs: BlobId[] = []
  const keys: string[] = []
  for (const party of ['a', 'med'] as const) {
    const { erasing } = parties.server(party).running
    const wish = { reason: 'look', authority: `${party}/judge`, author: `${party}/officer/1` }
    const orders = valueOf(await erasing.prepare({ ...wish, aim: { person: ref } }))
    for (const { text } of orders) {
      const { body } = JSON.parse(text.split('\n')[1] ?? '{}') as { body: { blobs: BlobId[] } }
      blobs.push(...body.blobs)
    }
    const { exchange } = parties.server(party).running
    for (const { kind, data } of exchange.entries()) {
      if (kind === 'ledger.grant' && data !== null) keys.push(String(Object(data).identity))
    }
  }
  assert.ok(entry > 0 && keys.length > 0)
  const files = filesBelow([parties.place()])
  const parts = [...new Set(blobs)].flatMap((blob) => {
    const path = files.find((one) => one.endsWith(blob.slice('sha256:'.length)))
    const bytes = readFileSync(present(path, 'the file of a ciphertext'))
    return [bytes.subarray(60, 150), bytes.subarray(bytes.length - 300, bytes.length - 200)]
  })
  return [...parts, ...keys.map((key) => Buffer.from(key))]
}

function isKey(bytes: Bytes): boolean {
  return Buffer.from(bytes).toString().startsWith('AGE-SECRET-KEY-')
}

function filesBelow(directories: readonly string[]): readonly string[] {
  return directories.flatMap((directory) =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
}

/** Every place in every file where something of the person, or one of the byte strings, stands. */
function searched(directories: readonly string[], secrets: readonly Bytes[]): readonly string[] {
  const scanner = new LeakScanner(NEEDLES)
  return filesBelow(directories).flatMap((path) => {
    const bytes = contentOf(path)
    if (bytes === null) return []
    return [
      ...scanner.find('', bytes).map(({ kind, encoding }) => `${path}: ${kind} in ${encoding}`),
      ...secrets
        .filter((secret) => bytes.includes(Buffer.from(secret)))
        .map(() => `${path}: ciphertext or key`),
    ]
  })
}

/** Null where it is gone since it was listed: a database takes files of its own away at any moment. */
function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  }
}

async function run(parties: RealParties, party: RealParty, aim: readonly string[]): Promise<Told> {
  const said = ['--reason', 'asked', '--authority', `${party}/judge`]
  const seat = ['--seat', parties.place(party, 'seat.json')]
  return erase.run(parseArguments(erase, [...seat, ...aim, ...said]))
}

/** Waits until every seat has said that it carried out the order in the exchange's log. */
async function confirmedByAll(parties: RealParties): Promise<void> {
  const standing = async (): Promise<ReturnType<ConnectedSeat['head']>['erasures']> => {
    for (const party of ['a', 'b', 'med'] as const) await (await parties.seatAt(party)).sync()
    return (await parties.seatAt('b')).head().erasures
  }
  for (let i = 0; i < 200; i++) {
    const orders = (await standing()) ?? []
    if (orders.length === 1 && orders.every(({ missing }) => missing.length === 0)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`not confirmed: ${JSON.stringify(await standing())}`)
}

async function verifiesStill(parties: RealParties): Promise<void> {
  const logs = new Set(
    filesBelow([parties.place()])
      .filter((path) => path.endsWith('/checkpoint'))
      .map((path) => path.slice(0, -'/checkpoint'.length)),
  )
  assert.equal(logs.size, 7, 'a hub’s, three copies, three private logs')
  for (const log of logs) {
    const told = await ledgerVerify.run(parseArguments(ledgerVerify, [log, '--held']))
    assert.equal(told.exit, 0, `${log}: ${told.lines.join()}`)
    execFileSync(process.execPath, ['spec/reader.mjs', 'verify', log], { stdio: 'pipe' })
  }
}
