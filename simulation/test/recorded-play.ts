// One small play, stored on disk as its hub and the node of A stored it, with the keys that wrote it: what
// processes that are killed write again, and what their account is compared with.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diskReader } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { instant, partyId, present, setClock } from '@parley/kernel'
import type { Instant, SetClock } from '@parley/kernel'
import { parseEntry, parseOrigin } from '@parley/ledger'
import type { HubPort, Origin } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import type { AssembleOptions } from '../src/cast/assemble.ts'
import { partyKeys } from '../src/cast/party-keys.ts'
import type { PartyKeys } from '../src/cast/party-keys.ts'
import { storedHub } from '../src/invariants/stored-hub.ts'

const BASE = 'demo.parley.example/series-1'
export const STARTS_AT: Instant = instant('2026-05-16T08:00:00Z')
export const PRIVATE_ORIGIN: Origin = present(parseOrigin(`${BASE}/private/a`), 'an origin')
export const ORIGIN: Origin = present(parseOrigin(`${BASE}/day-1`), 'an origin')

/** As `playWatched` plays it. */
export function optionsFor(seed: string): AssembleOptions {
  return { seed, series: 'series-1', day: 1, startsAt: STARTS_AT, threads: 0 }
}

export function keysFor(seed: string): readonly PartyKeys[] {
  return ['a', 'b', 'med', 'neutral', 'obs', 'transit'].map((party) =>
    partyKeys(partyId(party), { hashing: nodeCryptography, seed }, BASE),
  )
}

export function freshClock(): SetClock {
  return setClock(STARTS_AT)
}

/** Puts every file of a log below a folder. */
export async function storeFiles(
  files: Pick<LogFiles, 'read' | 'list'>,
  folder: string,
): Promise<void> {
  for (const path of await files.list('')) {
    const bytes = present(await files.read(path), 'a file that was listed')
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** A folder of files that nobody may write into. */
export function readOnly(folder: string): LogFiles {
  const never = (): Promise<void> => Promise.reject(new Error('read only'))
  return {
    ...diskReader(folder),
    writeAll: never,
    removeAll: never,
    close: () => Promise.resolve(),
  }
}

export interface Recorded {
  readonly note: Uint8Array
  readonly blobs: readonly Uint8Array[]
}

/** The entries of a stored log in order, each with its ciphertexts. */
export async function recordedIn(folder: string, origin: Origin): Promise<readonly Recorded[]> {
  const hub = storedHub(readOnly(folder), origin, nodeCryptography)
  return Promise.all(
    (await notesOf(hub, sizeIn(await headIn(folder)))).map((n) => withBlobs(hub, n)),
  )
}

async function notesOf(hub: HubPort, size: number): Promise<readonly Uint8Array[]> {
  const { decodeBundle, TILE_WIDTH } = await import('@parley/ledger')
  const notes: Uint8Array[] = []
  for (let first = 0; first < size; first += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, size - first)
    const bundle = decodeBundle(
      present(await hub.entryBundle(first / TILE_WIDTH, width), 'a stored bundle'),
      width,
    )
    if (bundle.ok) notes.push(...bundle.value)
  }
  return notes
}

async function withBlobs(hub: HubPort, note: Uint8Array): Promise<Recorded> {
  const entry = parseEntry(note, nodeCryptography)
  const named = entry.ok ? entry.value.blobs : []
  const blobs = named.map(async ({ blob }) => present(await hub.blob(blob), 'a stored blob'))
  return { note, blobs: await Promise.all(blobs) }
}

/** The newest checkpoint the log itself signed, as text; empty for a log that has none yet. */
export async function headIn(folder: string): Promise<string> {
  const bytes = await diskReader(folder).read('head')
  return bytes === null ? '' : Buffer.from(bytes).toString('utf8')
}

/** The number of entries a checkpoint stands for: its second line. */
export function sizeIn(head: string): number {
  return Number(head.split('\n')[1] ?? 0)
}
