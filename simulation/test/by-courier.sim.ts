// A party without any network plays a whole exchange by courier files alone, and the account at the end is
// the one of the same seed with everybody connected.
//   node tools/run-tests.mjs --sim simulation/test/by-courier.sim.ts        SEED=7 for another seed
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { diskReader, openDiskFiles, openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { partyId, present, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { verifyDirectory } from '@parley/ledger'
import { playWatched } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'

const SEED = process.env['SEED'] ?? '3'

test('b has no network and completes the exchange on a stick', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-by-courier-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const connected = await playWatched({ seed: SEED, ask: 'end' })
  const carried = await playWatched({
    seed: SEED,
    ask: 'end',
    filesOf: onDisk(folder, (owner) => owner.startsWith('b-')),
    byCourier: { party: partyId('b'), stick: join(folder, 'stick') },
  })
  assert.equal(carried.fault, null)
  assert.deepEqual(carried.breaches, [])
  const { walks, files, bytes, entries } = present(carried.couriers, 'couriers')
  t.diagnostic(`${walks} walks, ${files} files, ${bytes} bytes, ${entries} entries of b`)
  assert.ok(entries > 10)
  const account = present(carried.account, 'an account')
  assert.deepEqual(account, connected.account)
  assert.equal(account.unaccounted, 0)
  const copy = diskReader(join(folder, 'b-mirror-day-1'))
  const verified = valueOf(await verifyDirectory(copy, nodeCryptography, { held: true }))
  assert.equal(verified.size, connected.scene.cast.med.head().size)
  const own = valueOf(
    await verifyDirectory(diskReader(join(folder, 'b-private')), nodeCryptography),
  )
  t.diagnostic(`${verified.size} entries of the exchange and ${own.size} of b's own log verified`)
})

/** Files on disk for some owners, opened once; in memory for the others, opened anew at each call. */
function onDisk(
  folder: string,
  isOnDisk: (owner: string) => boolean,
): (owner: string) => Promise<LogFiles> {
  const opened = new Map<string, Promise<LogFiles>>()
  const stored = new Map<string, Map<string, Bytes>>()
  return (owner) => {
    if (isOnDisk(owner)) {
      const files = opened.get(owner) ?? openDiskFiles(join(folder, owner))
      opened.set(owner, files)
      return files
    }
    const bytes = stored.get(owner) ?? new Map<string, Bytes>()
    stored.set(owner, bytes)
    return Promise.resolve(openMemoryFiles(bytes, { sharesBytes: true }))
  }
}
