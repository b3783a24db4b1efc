// Five hundred devices of eight parties that write and read at once, each over HTTP, to one hub on disk with four
// witnesses. Now and then an answer does not arrive, and the entry is offered again, as outboxes do.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskReader, openDiskFiles } from '@parley/files'
import { openHub } from '@parley/hub'
import { seededChance, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { decodeBundle, hexHashOf, parseCheckpoint, parseNote, TILE_WIDTH } from '@parley/ledger'
import type { HubPort } from '@parley/ledger'
import { nodeCryptography as cryptography } from '@parley/system'
import { hubOverHttp, hubRoutes, listen, WireError } from '@parley/wire'
import { authorKey, logKey, manyDevices, openWitnesses, origin, policy } from './ledger-log.ts'
import type { SignedEntry } from './ledger-log.ts'

const DEVICES = 500
const LOST_ANSWERS = 20 // one in so many

export interface Synced {
  readonly devices: number
  readonly perSecond: number
  readonly acknowledged: number
  /** Entries whose answer was lost, offered a second time. */
  readonly again: number
  /** Connections that broke before an answer; the entry was offered until there was one. */
  readonly cutOff: number
  readonly lost: number
  readonly doubled: number
  readonly p50: number
  readonly p99: number
}

/** Lets every device write for so long, then reads the whole log back over HTTP. */
export async function syncing(forMs: number): Promise<Synced> {
  const directory = mkdtempSync(join(tmpdir(), 'parley-bench-tablets-'))
  process.on('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 20 }))
  const chance = seededChance(cryptography, 'bench', 'tablets')
  const witnesses = await openWitnesses()
  const files = await openDiskFiles(directory)
  const keys = { origin, logKey, authorKey, policy }
  const hub = await openHub({ ...keys, files, cryptography, chance, witnesses, retryMs: null })
  const log = { hub, directory: diskReader(directory) }
  const served = await listen(hubRoutes({ logs: [log], hashing: cryptography }), 0)
  const port = hubOverHttp({ url: served.url, origin, hashing: cryptography, timeoutMs: 120_000 })
  const { first, sign } = await manyDevices(DEVICES)
  for (const { note, blobs } of first) valueOf(await port.submit(note, blobs))
  const waits: number[] = []
  const acknowledged: SignedEntry[] = []
  let [again, cutOff] = [0, 0]
  const offer = async (note: Bytes): Promise<void> => {
    for (;;) {
      try {
        return void valueOf(await port.submit(note, []))
      } catch (fault) {
        if (!(fault instanceof WireError)) throw fault
        cutOff += 1 // a connection that breaks is no answer: whoever holds the entry offers it again
      }
    }
  }
  const began = performance.now()
  const until = began + forMs
  await Promise.all(
    sign.map(async (next, i) => {
      for (let round = i; performance.now() < until; round++) {
        const entry = await next()
        const offered = performance.now()
        await offer(entry.note)
        waits.push(performance.now() - offered)
        acknowledged.push(entry)
        if (round % LOST_ANSWERS !== 0) continue
        again += 1
        await offer(entry.note)
        await port.checkpoint().catch(() => null)
      }
    }),
  )
  const perSecond = (acknowledged.length / (performance.now() - began)) * 1000
  const counted = await countsOf(port, first.length + acknowledged.length)
  const lost = acknowledged.filter(({ text }) => !counted.has(text)).length
  const doubled = [...counted.values()].filter((count) => count > 1).length
  await served.close()
  await hub.close()
  const sorted = waits.toSorted((x, y) => x - y)
  const of = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN
  const figures = { perSecond, acknowledged: acknowledged.length, again, cutOff, lost, doubled }
  return { devices: sign.length, ...figures, p50: of(0.5), p99: of(0.99) }
}

/** How often the log holds each entry, by the hash of its text. */
async function countsOf(port: HubPort, least: number): Promise<ReadonlyMap<string, number>> {
  let size = 0
  while (size < least) {
    const head = await port.checkpointAbove(Math.max(size, least - 1), 5_000)
    if (head === null) break
    size = valueOf(parseCheckpoint(head)).checkpoint.size
  }
  const counts = new Map<string, number>()
  for (let index = 0; index * TILE_WIDTH < size; index++) {
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH)
    const bundle = await port.entryBundle(index, width)
    if (bundle === null) throw new Error(`expected a bundle at ${index}`)
    for (const note of valueOf(decodeBundle(bundle, width))) {
      const text = hexHashOf(cryptography, valueOf(parseNote(note)).textBytes)
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return counts
}
