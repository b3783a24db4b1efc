// Entries as a seat reads them: header and clear facts for all, sealed content where it has the key.
import type { BlobStore, Entry, EntryHeader, LogState, Sha256Hex } from '@parley/ledger'
import { decodeBlob } from '@parley/ledger'
import type { Bytes, Json, JsonObject } from '@parley/kernel'
import type { ManySealing } from '@parley/sealing'
import type { KeyShelf } from './key-shelf.ts'

/** How firm an entry is: under the log's signature alone, or under a quorum of witnesses. */
export type Level = 'provisional' | 'witnessed'

export interface OpenedEntry {
  readonly index: number
  readonly level: Level
  readonly header: EntryHeader
  readonly hash: Sha256Hex
  /** Key names in the order of the signature lines; the first is the author. */
  readonly signers: readonly string[]
  readonly body: JsonObject | null
  /** The content of `blob`; null where there is none or it cannot be opened here. */
  readonly data: Json | null
  /** The contents of `more`, in the order of the header; null as above, and for dummies. */
  readonly more: readonly (Json | null)[]
  /** Why `data` is null although the entry has a blob. */
  readonly closed: ClosedCode | null
}

/**
 * `no-grant`: no identity for its audience; `erased`: an order named it; `blob-missing`: not fetched
 * yet; `cannot-open`: the key is here and does not open it; `inner-differs`: opened, and not what its
 * entry says. The last two accuse the author.
 */
export type ClosedCode = 'no-grant' | 'erased' | 'blob-missing' | 'cannot-open' | 'inner-differs'

export interface Opener {
  readonly shelf: KeyShelf
  readonly blobs: BlobStore
  readonly sealing: ManySealing
  readonly state: LogState
}

export interface Numbered {
  readonly index: number
  readonly entry: Entry
}

/** Opens what can be opened of some entries, in order. */
export async function openEntries(
  entries: readonly Numbered[],
  opener: Opener,
  witnessedSize: number,
): Promise<readonly OpenedEntry[]> {
  const parts = await Promise.all(entries.flatMap(({ entry }) => partsOf(entry, opener)))
  const jobs = parts.flatMap(({ ciphertext, identity }) =>
    ciphertext === null || identity === null ? [] : [{ ciphertext, identities: [identity] }],
  )
  const plaintexts = await opener.sealing.openMany(jobs)
  let opened = 0
  const contents = parts.map((part) => {
    const isTried = part.ciphertext !== null && part.identity !== null
    return contentOf(part, isTried ? (plaintexts[opened++] ?? null) : null)
  })
  let at = 0
  return entries.map(({ index, entry }) => {
    const own = contents.slice(at, (at += entry.blobs.length))
    return openedEntry({ index, entry }, own, index < witnessedSize ? 'witnessed' : 'provisional')
  })
}

interface Part {
  readonly entry: Entry
  readonly identity: string | null
  readonly ciphertext: Bytes | null
  readonly isErased: boolean
}
interface Content {
  readonly data: Json | null
  readonly closed: ClosedCode | null
}

function partsOf(entry: Entry, { shelf, blobs, state }: Opener): readonly Promise<Part>[] {
  const identity = shelf.identityFor(entry.header)
  return entry.blobs.map(async ({ blob }) => {
    const isErased = state.erasedBy(blob) !== null
    const ciphertext = identity === null || isErased ? null : await blobs.get(blob)
    return { entry, identity, ciphertext, isErased }
  })
}

function contentOf(part: Part, plaintext: Bytes | null): Content {
  if (part.isErased) return { data: null, closed: 'erased' }
  if (part.identity === null) return { data: null, closed: 'no-grant' }
  if (part.ciphertext === null) return { data: null, closed: 'blob-missing' }
  if (plaintext === null) return { data: null, closed: 'cannot-open' }
  const data = decodeBlob(plaintext, part.entry.header)
  return data.ok ? { data: data.value, closed: null } : { data: null, closed: 'inner-differs' }
}

function openedEntry(
  { index, entry }: Numbered,
  contents: readonly Content[],
  level: Level,
): OpenedEntry {
  const [first, ...more] = contents
  return {
    index,
    level,
    header: entry.header,
    hash: entry.textHash,
    signers: entry.note.signatures.map((line) => line.name),
    body: entry.header.body ?? null,
    data: first?.data ?? null,
    more: more.map((one) => one.data),
    closed: first?.closed ?? null,
  }
}
