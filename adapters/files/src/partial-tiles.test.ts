// A copy that serves nobody: at every moment, after any crash, its files prove the published checkpoint, also
// where the log has outgrown it or the copy never stood at its size.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bytes, Draws } from '@parley/kernel'
import { drawsFrom, seededChance, utf8Bytes, valueOf } from '@parley/kernel'
import {
  formatCheckpointText,
  formatNote,
  lineOf,
  parseCheckpoint,
  parseTilePath,
  parseVkey,
  partialTilesOf,
  readLogFiles,
  tilePath,
} from '@parley/ledger'
import type { LogDirectory } from '@parley/ledger'
import { openFrailFiles, PowerCutError } from './frail-files.ts'
import type { LogFiles } from './log-files.ts'
import { openLogWriter } from './log-writer.ts'
import type { LogWriter } from './log-writer.ts'
import { openMemoryFiles } from './memory-files.ts'
import { testCryptography } from './test/small-log.ts'
import { log, submissions } from './test/written-log.ts'

const HISTORIES = 4
const DISTANCE = 90 // entries between the published checkpoint and the head
const logKey = valueOf(parseVkey(log.logKey.vkey, testCryptography))

const openCopy = (files: LogFiles): Promise<LogWriter> =>
  openLogWriter({ ...log, files, cryptography: testCryptography, removesSuperseded: true })

async function signedAt(writer: LogWriter, size: number): Promise<Bytes> {
  const root = writer.state.root(size)
  const text = formatCheckpointText({ origin: log.origin, size, root })
  return formatNote(text, [lineOf(logKey, await log.logKey.sign(utf8Bytes(text)))])
}

interface History {
  readonly stored: Map<string, Bytes>
  readonly draws: Draws
  published: number
}

/** Grows and publishes, by turns, until the power goes or the log is whole. */
async function act(history: History, files: LogFiles, each: (writer: LogWriter) => Promise<void>) {
  const { draws } = history
  const writer = await openCopy(files)
  const last = await writer.store.checkpoint()
  // A cut may have come after the last one lay there, before anyone was told.
  if (last !== null) history.published = valueOf(parseCheckpoint(last)).checkpoint.size
  while (writer.state.size < submissions.length) {
    const { size } = writer.state
    await writer.append(submissions.slice(size, size + 1 + draws.below(60)))
    const most = writer.state.size
    if (draws.below(3) > 0 || most - history.published > DISTANCE) {
      const at = history.published + 1 + draws.below(most - history.published)
      const chosen = draws.below(2) === 0 ? most : at
      await writer.store.publish(await signedAt(writer, chosen), chosen, writer.state.tree)
      history.published = chosen
    }
    await each(writer)
  }
}

async function proves({ stored, published }: History): Promise<void> {
  const files = openMemoryFiles(stored)
  const directory: LogDirectory = { read: (path) => files.read(path), list: (at) => files.list(at) }
  const read = await readLogFiles(directory, testCryptography)
  if (read.ok) assert.ok(read.value.latest.checkpoint.size >= published)
  else assert.equal(`${read.refusal.code} ${published}`, 'file-missing 0', read.refusal.at)
}

const partialPaths = (stored: ReadonlyMap<string, Bytes>): readonly string[] =>
  [...stored.keys()].filter((path) => {
    const tile = parseTilePath(path)
    return tile !== null && tile.width < 256
  })

test('the files prove the published checkpoint after every step, and hold no other partial tile', async () => {
  for (let i = 0; i < HISTORIES; i++) {
    const draws = drawsFrom(seededChance(testCryptography, `partial ${i}`, 'tiles'))
    const history: History = { stored: new Map(), draws, published: 0 }
    await act(history, openMemoryFiles(history.stored), async ({ state }) => {
      await proves(history)
      const needed = new Set(
        [state.size, history.published].flatMap((size) => partialTilesOf(size).map(tilePath)),
      )
      const others = partialPaths(history.stored).filter((path) => !needed.has(path))
      assert.deepEqual(others, [], `${i}: head ${state.size}, published ${history.published}`)
    })
  }
})

test('they do after a power cut at any write, and a copy opened again goes on', async () => {
  for (let i = 0; i < HISTORIES; i++) {
    const draws = drawsFrom(seededChance(testCryptography, `partial cut ${i}`, 'tiles'))
    const history: History = { stored: new Map(), draws, published: 0 }
    for (let cuts = 0; ; cuts++) {
      const inner = openMemoryFiles(history.stored)
      const files = cuts < 20 ? openFrailFiles(inner, 2 + draws.below(12), draws) : inner
      const stopped = await act(history, files, () => Promise.resolve()).then(
        () => null,
        (fault: unknown) => fault,
      )
      await proves(history)
      if (stopped === null) break
      if (!(stopped instanceof PowerCutError)) throw stopped
    }
  }
})
