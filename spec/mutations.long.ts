// No altered byte of a log's directory is accepted, by either reader: every byte of a log of 64 entries,
// and 20,000 bytes by chance of one of 2,000 entries.
//   PARLEY_PART=K/N node tools/run-tests.mjs --long spec     every Nth change only, from the Kth on
//
// What is accepted by right is absent here: files beyond the checkpoint, which a crash leaves and which
// are no part of the log, and files elsewhere than directory.md says, which nobody reads as the log's.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Bytes } from '@parley/kernel'
import { rememberingCryptography } from '@parley/kernel'
import { blobOf, blobName } from '../core/ledger/test/cases/base-log.ts'
import { layOut } from '../core/ledger/test/directory-maker.ts'
import { openedLog, testCryptography } from '../core/ledger/test/log-maker.ts'
import { memoryDirectory } from '../core/ledger/test/memory-directory.ts'
import type { BlobId } from '../core/ledger/src/hash.ts'
import { verifyDirectory } from '../core/ledger/src/verify-directory.ts'
import * as reader from './reader.mjs'
import { directoryOf } from './test/random-directory.ts'
import type { Files } from './test/random-directory.ts'
import { diceOf } from './test/random-log.ts'
import type { Dice } from './test/random-log.ts'

const [PART = 1, PARTS = 1] = (process.env['PARLEY_PART'] ?? '1/1').split('/').map(Number)
const AUTHORS = ['a/officer/1', 'b/officer/1', 'a/dev/1', 'b/dev/1']

/** A log whose every second entry has a blob, with its earlier checkpoints and their tiles. */
function filesOf(count: number, earlier: readonly number[]): Files {
  const log = openedLog()
  const blobs = new Map<BlobId, Bytes>()
  for (let i = log.notes.length; i < count; i++) {
    const author = AUTHORS[i % AUTHORS.length] ?? ''
    const kind = 'handover.outcome'
    if (i % 2 === 0) log.add({ author, kind, body: { step: i } })
    else log.add({ author, kind, blob: blobOf(10_000 + i) })
    // The name of a blob is its hash, in the text that the ledger's own form gives it.
    if (i % 2 === 1) blobs.set(blobName(10_000 + i) as BlobId, blobOf(10_000 + i))
  }
  return layOut({ notes: log.notes, earlier, blobs })
}

const MAX_REMEMBERED = 1_000_000 // nearly all signatures are the same from one change to the next

interface Change {
  readonly path: string
  readonly at: number
  readonly bit: number
}

/** Verifies each change by core, and one of `each` by the second reader; answers with those accepted. */
async function accepted(
  files: Files,
  changes: readonly Change[],
  { each, context }: { readonly each: number; readonly context: TestContext },
): Promise<readonly string[]> {
  const cryptography = rememberingCryptography(testCryptography, MAX_REMEMBERED)
  const [before] = [await verifyDirectory(memoryDirectory(files), cryptography, { held: true })]
  assert.ok(before.ok, 'the log as it was')
  const found: string[] = []
  const codes = new Map<string, number>()
  const mine = changes.filter((_, i) => i % PARTS === PART - 1)
  let seconds = 0
  for (const [i, change] of mine.entries()) {
    const altered = new Map([...files, [change.path, flipped(files, change)]])
    const verified = await verifyDirectory(memoryDirectory(altered), cryptography, { held: true })
    const code = verified.ok ? 'ok' : verified.refusal.code
    codes.set(code, (codes.get(code) ?? 0) + 1)
    const place = `${change.path} byte ${change.at} bit ${change.bit}`
    if (verified.ok) found.push(`core: ${place}`)
    if (i % each !== 0) continue
    seconds++
    if (isAccepted(altered)) found.push(`reader: ${place}`)
  }
  const words = [...codes].toSorted(([, a], [, b]) => b - a).map(([code, n]) => `${code} ${n}`)
  context.diagnostic(`${mine.length} changes, ${seconds} of them read twice: ${words.join(', ')}`)
  assert.ok(mine.length > 0 && seconds > 0, 'a check that saw nothing has passed nothing')
  return found
}

function flipped(files: Files, { path, at, bit }: Change): Bytes {
  const bytes = (files.get(path) ?? new Uint8Array(0)).slice()
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return bytes
}

function isAccepted(files: Files): boolean {
  try {
    reader.verifyDirectory(directoryOf(files), { isHeld: true })
    return true
  } catch (problem) {
    if (problem instanceof reader.Refused) return false
    throw problem
  }
}

function everyByte(files: Files, dice: Dice): readonly Change[] {
  return [...files].flatMap(([path, bytes]) =>
    Array.from(bytes, (_, at) => ({ path, at, bit: dice.roll(8) })),
  )
}

/** Mostly bundles and tiles; now and then a note or the policy; blobs, for which all is folded, seldom. */
function byChance(files: Files, count: number, dice: Dice): readonly Change[] {
  const tiles = [...files].filter(([path]) => path.startsWith('tile/'))
  const blobs = [...files].filter(([path]) => path.startsWith('blob/'))
  const notes = [...files].filter(([path]) => !/^(?:tile|blob)\//.test(path))
  return Array.from({ length: count }, () => {
    const [path, bytes] = dice.pick(dice.oneIn(20) ? notes : dice.oneIn(80) ? blobs : tiles)
    return { path, at: dice.roll(bytes.length), bit: dice.roll(8) }
  })
}

test('no byte of any file of a log of 64 entries can be altered', async (context) => {
  const files = filesOf(64, [16, 40])
  const changes = everyByte(files, diceOf(64))
  assert.deepEqual(await accepted(files, changes, { each: 35, context }), [])
})

test('none of 20,000 altered bytes of a log of 2,000 entries is accepted', async (context) => {
  const files = filesOf(2_000, [300, 1_024, 1_999])
  const changes = byChance(files, 20_000, diceOf(2_000))
  assert.deepEqual(await accepted(files, changes, { each: 100, context }), [])
})
