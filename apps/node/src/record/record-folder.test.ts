// A folder that changes while it is open: what is read again, when, and what stays when reading fails.
import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { instant } from '@parley/kernel'
import { changesInMemory } from './change-file.ts'
import { decisionsInMemory } from './decision-file.ts'
import { linksInMemory } from './link-file.ts'
import { openRecordFolder } from './record-folder.ts'
import { openRecordShelf } from './record-shelf.ts'
import type { RecordShelf } from './record-shelf.ts'
import type { RecordSource } from './record-source.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-folder-'))
after(() => rmSync(root, { recursive: true, force: true }))

const AT = instant('2026-05-16T08:00:00Z')
const QUIET_MS = 2_000

/** Time that stands still until it is let go on, one pause after the other. */
function heldTime() {
  const waiting: { readonly ms: number; readonly go: () => void }[] = []
  let seen: () => void = () => undefined
  const pause = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve())
      if (signal.aborted) return resolve()
      waiting.push({ ms, go: resolve })
      seen()
    })
  /** How long the folder rests next; it has done all that it does before. */
  const rests = async (): Promise<number> => {
    while (waiting.length === 0) await new Promise<void>((resolve) => (seen = resolve))
    return waiting[0]?.ms ?? 0
  }
  const goOn = async (): Promise<void> => {
    await rests()
    waiting.shift()?.go()
  }
  return { timing: { now: () => AT, pause }, rests, goOn }
}

const text = (id: string, count: number): string =>
  JSON.stringify({
    id,
    date: '2026-03-10',
    lang: 'en',
    text: `Russia and Ukraine exchanged prisoners of war on 10 March 2026. Ukraine received ${count} soldiers.`,
  })

let number = 0

function opened() {
  const folder = join(root, `${++number}`)
  mkdirSync(folder)
  const time = heldTime()
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content)
  const source = (): RecordSource => openRecordFolder(folder, time.timing)
  /** Lets a look come, and all waiting for quiet that it asks for. */
  const look = async (): Promise<void> => {
    await time.rests()
    await time.goOn()
    while ((await time.rests()) === QUIET_MS) await time.goOn()
  }
  return { folder, write, source, look, time }
}

function shelfOn(source: RecordSource) {
  const faults: unknown[] = []
  const onFault = (fault: unknown): void => void faults.push(fault)
  const shelf = openRecordShelf({
    source,
    decisions: decisionsInMemory(),
    links: linksInMemory(),
    changes: changesInMemory(),
    onFault,
  })
  return { shelf, faults }
}

const countsOf = (shelf: RecordShelf): readonly (number | null)[] =>
  (shelf.index()?.claims ?? []).map(({ count }) => count).toSorted((a, b) => (a ?? 0) - (b ?? 0))

test('files that come, change and go are read at the next look, and nothing is where nothing changed', async () => {
  const { folder, write, source, look } = opened()
  write('a.json', text('a', 60))
  const from = source()
  let began = 0
  from.follow(({ did }) => (began += did === 'begun' ? 1 : 0))
  const { shelf, faults } = shelfOn(from)
  await shelf.settled
  assert.deepEqual([shelf.state(), countsOf(shelf)], ['ready', [60]])
  write('b.json', text('b', 57))
  await look()
  assert.deepEqual(countsOf(shelf), [57, 60])
  write('b.json', text('b', 571))
  await look()
  assert.deepEqual(countsOf(shelf), [60, 571])
  rmSync(join(folder, 'a.json'))
  await look()
  assert.deepEqual(countsOf(shelf), [571])
  const before = [began, shelf.index()] as const
  write('notes.txt', 'no report')
  await look()
  await look()
  assert.deepEqual([began, shelf.index()], before)
  assert.deepEqual(faults, [])
  await shelf.close()
})

test('a file that is being written is waited for, and is read once it is whole', async () => {
  const { folder, write, source, time } = opened()
  write('a.json', text('a', 60))
  const { shelf } = shelfOn(source())
  await shelf.settled
  const whole = text('b', 57)
  await time.rests()
  write('b.json', whole.slice(0, 40))
  await time.goOn()
  assert.equal(await time.rests(), QUIET_MS)
  appendFileSync(join(folder, 'b.json'), whole.slice(40))
  await time.goOn()
  assert.equal(await time.rests(), QUIET_MS)
  assert.deepEqual([countsOf(shelf), shelf.problems()], [[60], []])
  await time.goOn()
  await time.rests()
  assert.deepEqual([countsOf(shelf), shelf.problems()], [[57, 60], []])
  await shelf.close()
})

test('half a file that nobody goes on with is left out and counted; finished later it is a report', async () => {
  const { write, source, look } = opened()
  write('a.json', text('a', 60))
  const { shelf, faults } = shelfOn(source())
  await shelf.settled
  write('b.json', text('b', 57).slice(0, 40))
  await look()
  assert.deepEqual([countsOf(shelf), shelf.problems().length], [[60], 1])
  write('b.json', text('b', 57))
  await look()
  assert.deepEqual([countsOf(shelf), shelf.problems().length, faults.length], [[57, 60], 0, 0])
  await shelf.close()
})

test('a folder that is written to without end is read all the same', async () => {
  const { write, source, time } = opened()
  write('a.json', text('a', 60))
  const { shelf } = shelfOn(source())
  await shelf.settled
  await time.rests()
  write('b.json', text('b', 57))
  await time.goOn()
  let waits = 0
  while ((await time.rests()) === QUIET_MS) {
    write('c.json', `[${'"more"'.repeat(++waits)}`)
    await time.goOn()
  }
  assert.ok(waits < 20, `expected an end, found ${waits} waits`)
  assert.deepEqual(countsOf(shelf), [57, 60])
  await shelf.close()
})

test('a folder that is gone leaves what was read, says so once, and is read when it is back', async () => {
  const { folder, write, source, look } = opened()
  write('a.json', text('a', 60))
  const { shelf, faults } = shelfOn(source())
  await shelf.settled
  renameSync(folder, `${folder}-elsewhere`)
  await look()
  assert.deepEqual([shelf.state(), shelf.failedAt(), countsOf(shelf)], ['ready', AT, [60]])
  await look()
  assert.equal(faults.length, 1)
  renameSync(`${folder}-elsewhere`, folder)
  write('b.json', text('b', 57))
  await look()
  assert.deepEqual([shelf.state(), shelf.failedAt(), countsOf(shelf)], ['ready', null, [57, 60]])
  await shelf.close()
})

test('a folder that is not there at first has failed, and is read when somebody makes it', async () => {
  const { folder, write, source, look } = opened()
  rmSync(folder, { recursive: true })
  const { shelf, faults } = shelfOn(source())
  await shelf.settled
  assert.deepEqual([shelf.state(), shelf.index(), faults.length], ['failed', null, 1])
  mkdirSync(folder)
  write('a.json', text('a', 60))
  await look()
  assert.deepEqual([shelf.state(), countsOf(shelf)], ['ready', [60]])
  await shelf.close()
})

test('what was read is shown until the next reading is done, to all who follow', async () => {
  const { write, source, time, look } = opened()
  write('a.json', text('a', 60))
  const from = source()
  const [one, other] = [shelfOn(from).shelf, shelfOn(from).shelf]
  await Promise.all([one.settled, other.settled])
  const during: (readonly [boolean, readonly (number | null)[]])[] = []
  from.follow(({ did }) => {
    if (did === 'begun') during.push([one.isRenewing(), countsOf(one)])
  })
  await time.rests()
  write('b.json', text('b', 57))
  await look()
  assert.deepEqual(during, [[true, [60]]])
  assert.deepEqual(
    [countsOf(one), countsOf(other)],
    [
      [57, 60],
      [57, 60],
    ],
  )
  assert.equal(one.isRenewing(), false)
  await one.close()
  await other.close()
})

test('a source that is closed while it reads has not failed', async () => {
  const { write, source } = opened()
  write('a.json', text('a', 60))
  const { shelf, faults } = shelfOn(source())
  await shelf.close()
  assert.deepEqual([shelf.state(), faults], ['reading', []])
})
