// A log on a disk that loses what was not synced: up to five cuts a history, at any call to the disk.
import assert from 'node:assert/strict'
import { drawsFrom, equalBytes, seededChance, valueOf } from '@parley/kernel'
import type { Cryptography, Draws } from '@parley/kernel'
import { hexHashOf, verifyDirectory } from '@parley/ledger'
import { diskReader, openDiskFiles } from '../disk-files.ts'
import { PowerCutError } from '../frail-files.ts'
import { openMemoryFiles } from '../memory-files.ts'
import { openLogWriter } from '../log-writer.ts'
import type { LogWriter } from '../log-writer.ts'
import { sweepPartialTiles } from '../log-store.ts'
import { ModelDisk } from './model-disk.ts'
import type { Lies } from './model-disk.ts'
import { smallLog, testCryptography } from './small-log.ts'

const CUTS = 5
const ENTRIES = 300
const PLACE = '/data/log'

// The same entries are verified in every history: the answers of the first serve all.
const answers = new Map<string, boolean>()
const cryptography: Cryptography = {
  ...testCryptography,
  ed25519: (...signed) => {
    const key = hexHashOf(testCryptography, ...signed)
    const answer = answers.get(key) ?? testCryptography.ed25519(...signed)
    answers.set(key, answer)
    return answer
  },
}
const log = await smallLog(ENTRIES)
const { submissions } = log
const whole = await openLogWriter({ ...log, files: openMemoryFiles(), cryptography })
for (const answer of await whole.append(submissions)) valueOf(answer)

interface Run {
  readonly disk: ModelDisk
  readonly draws: Draws
  /** Entries that somebody was told are durable. */
  acknowledged: number
  /** The largest size that was published. */
  published: number
}

async function open({ disk }: Run) {
  const files = await openDiskFiles(PLACE, { disk: disk.calls() })
  const writer = await openLogWriter({ ...log, files, cryptography })
  return { files, writer }
}

/** Appends until the power goes or everything is there. */
async function write(run: Run): Promise<void> {
  const { files, writer } = await open(run)
  holdsWhatWasPromised(run, writer)
  while (writer.state.size < submissions.length) {
    const from = writer.state.size
    const batch = submissions.slice(from, from + 1 + run.draws.below(40))
    const answers = await writer.append(batch)
    run.acknowledged = Math.max(run.acknowledged, ...answers.map((answer) => valueOf(answer) + 1))
    if (run.draws.below(2) === 0) continue
    await writer.store.publish(writer.head().bytes, writer.state.size, writer.state.tree)
    run.published = writer.state.size
    await sweepPartialTiles(files, run.published)
  }
}

function holdsWhatWasPromised({ acknowledged }: Run, writer: LogWriter): void {
  const { size } = writer.state
  assert.ok(size >= acknowledged, `${acknowledged} were acknowledged, ${size} are there`)
  assert.ok(equalBytes(writer.state.root(), whole.state.root(size)))
}

/**
 * One history: whoever asks for it hears of anything acknowledged that is missing. Answers how many cuts
 * came before everything was written.
 */
export async function powerCutHistory(seed: string, lies: Lies = {}): Promise<number> {
  const draws = drawsFrom(seededChance(testCryptography, seed, 'power'))
  const run: Run = { disk: new ModelDisk(draws, lies), draws, acknowledged: 0, published: 0 }
  let cuts = 0
  for (; cuts < CUTS; cuts++) {
    run.disk.cutAfter(1 + draws.below(130))
    try {
      await write(run)
      break
    } catch (fault) {
      if (!(fault instanceof PowerCutError)) throw fault
    }
    run.disk.restart()
  }
  run.disk.cutAfter(Infinity)
  await write(run)
  const { writer } = await open(run)
  await writer.store.publish(writer.head().bytes, writer.state.size, writer.state.tree)
  assert.equal(writer.state.size, submissions.length)
  const verified = await verifyDirectory(diskReader(PLACE, run.disk.calls()), cryptography)
  assert.equal(verified.ok, true, JSON.stringify(verified))
  return cuts
}
