// What goes into a courier, planned before anything is read: the log from where its reader is, every
// ciphertext of it, and the entries that wait. An entry and its ciphertexts never lie in two parts, so
// that each part can be offered to a hub by itself.
import { blobPath } from '@parley/files'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { ok, refuse, utf8Bytes } from '@parley/kernel'
import { base64Hash, decodeBundle, parseEntry, TILE_WIDTH, tilePath } from '@parley/ledger'
import type { BlobRef, CourierMember, LogState } from '@parley/ledger'
import type { StoredCopy } from '../ledger/mirror.ts'
import { inChainOrder } from './waiting-entry.ts'
import type { WaitingEntry } from './waiting-entry.ts'

/** A member whose bytes are read when its part is made; null then leaves it out. */
export interface PlannedMember {
  readonly path: string
  readonly size: number
  readonly bytes: () => Promise<Bytes | null>
}

/** Members that stay together. */
export type PlannedGroup = readonly PlannedMember[]

export interface LogRange {
  /** Entries from here on. */
  readonly since: number
  /** Size of the checkpoint carried. */
  readonly n: number
}

/** Bytes of members in a part, unless one member has more. */
export const PART_BYTES = 33_554_432 // fits any stick and the memory of a small machine three times over
const PART_MEMBERS = 3_584 // of 4,096: room for the last entry's 129 ciphertexts, and a note below 1 MiB

/** The log from `since` to `n`: checkpoint, proof of growth, bundles, and every ciphertext of them. */
export async function logGroups(
  copy: StoredCopy,
  known: { readonly state: LogState; readonly policy: Bytes; readonly cryptography: Cryptography },
  { since, n }: LogRange,
): Promise<Result<readonly PlannedGroup[], Refusal>> {
  const checkpoint = copy.witnessed()
  const groups: PlannedGroup[] = []
  if (checkpoint !== null && n > 0 && checkpoint.checkpoint.size === n) {
    groups.push([given('checkpoint', checkpoint.bytes)])
  }
  if (since >= n) return ok(groups)
  if (since === 0) groups.push([given('policy', known.policy)])
  else {
    const hashes = known.state.tree.consistencyProof(since, n)
    const proof = utf8Bytes(hashes.map((hash) => `${base64Hash(hash)}\n`).join(''))
    groups.push([given(`consistency/${since}-${n}`, proof)])
  }
  const blobs: PlannedGroup[] = []
  for (let bundle = Math.floor(since / TILE_WIDTH); bundle * TILE_WIDTH < n; bundle++) {
    const width = Math.min(TILE_WIDTH, n - bundle * TILE_WIDTH)
    const bytes = await copy.bundle(bundle, width)
    const entries = bytes === null ? refuse('bundle-missing') : decodeBundle(bytes, width)
    if (bytes === null || !entries.ok) return refuse('bundle-missing', String(bundle * TILE_WIDTH))
    groups.push([given(tilePath({ level: 'entries', index: bundle, width }), bytes)])
    const wanted = entries.value.slice(Math.max(0, since - bundle * TILE_WIDTH))
    for (const ref of refsOf(wanted, known)) blobs.push([blobOf(ref, () => copy.blob(ref.blob))])
  }
  return ok([...groups, ...blobs])
}

/** Entries that wait, each with its ciphertexts; one whose ciphertexts have gone is in the log by now. */
export async function outboxGroups(
  waiting: readonly WaitingEntry[],
): Promise<readonly PlannedGroup[]> {
  const groups: PlannedGroup[] = []
  for (const one of inChainOrder(waiting)) {
    const blobs = await Promise.all(one.entry.blobs.map((ref) => one.blob(ref)))
    if (blobs.includes(null)) continue
    groups.push([
      given(`outbox/${one.digits}`, one.entry.bytes),
      ...one.entry.blobs.map((ref) => blobOf(ref, () => one.blob(ref))),
    ])
  }
  return groups
}

/** Deals groups out to parts, in order; a group larger than a part has one to itself. At least one part. */
export function partsOf(
  groups: readonly PlannedGroup[],
  partBytes: number = PART_BYTES,
): readonly PlannedGroup[] {
  const parts: PlannedMember[][] = []
  let size = 0
  for (const group of groups) {
    const own = group.reduce((sum, member) => sum + member.size, 0)
    const last = parts.at(-1)
    const isFull =
      last === undefined ||
      (last.length > 0 && size + own > partBytes) ||
      last.length + group.length > PART_MEMBERS
    if (isFull) {
      parts.push([...group])
      size = own
    } else {
      last.push(...group)
      size += own
    }
  }
  return parts.length === 0 ? [[]] : parts
}

/** Reads the members of a part, in the order of their paths. */
export async function readPart(part: PlannedGroup): Promise<readonly CourierMember[]> {
  const members = new Map<string, CourierMember>()
  for (const { path, bytes } of part) {
    const read = await bytes()
    if (read !== null) members.set(path, { path, bytes: read })
  }
  return [...members.values()].toSorted((x, y) => (x.path < y.path ? -1 : 1))
}

/** A member whose bytes are at hand. */
export function given(path: string, bytes: Bytes): PlannedMember {
  return { path, size: bytes.length, bytes: () => Promise.resolve(bytes) }
}

function blobOf({ blob, size }: BlobRef, bytes: PlannedMember['bytes']): PlannedMember {
  return { path: blobPath(blob), size, bytes }
}

function refsOf(
  notes: readonly Bytes[],
  { state, cryptography }: { readonly state: LogState; readonly cryptography: Cryptography },
): readonly BlobRef[] {
  return notes.flatMap((note) => {
    const entry = parseEntry(note, cryptography)
    if (!entry.ok) return []
    return entry.value.blobs.filter(({ blob }) => state.erasedBy(blob) === null)
  })
}
