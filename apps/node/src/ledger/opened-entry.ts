// Entries as a seat reads them: header and clear facts for all, sealed content where it has the key.
import type { BlobStore, Entry, EntryHeader, LogState, Sha256Hex } from '@parley/ledger'
import { decodeBlob } from '@parley/ledger'
import type { Bytes, Json, JsonObject } from '@parley/kernel'
import type { ManySealing } from '@parley/sealing'
import type { KeyShelf, NoKey } from './key-shelf.ts'

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
  readonly closed: Closed | null
  /** The same for each of `more`; null for a dummy that was opened. */
  readonly moreClosed: readonly (Closed | null)[]
}

/**
 * Why a ciphertext stays closed, and the one thing that would have to be otherwise.
 *
 * `erased`: entry `at` ordered it; `blob-missing`: the ciphertext `at` is not here yet; `cannot-open`: the
 * key is here and does not open it; `inner-differs`: opened, and not what its entry says. The last two
 * accuse the author, `at`. The others name the grant: {@link NoKey}.
 */
export type Closed =
  | NoKey
  | {
      readonly code: 'erased' | 'blob-missing' | 'cannot-open' | 'inner-differs'
      readonly at: string
    }

export type ClosedCode = Closed['code']

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
  const jobs = parts.flatMap(({ ciphertext, identities }) =>
    ciphertext === null ? [] : [{ ciphertext, identities }],
  )
  const plaintexts = await opener.sealing.openMany(jobs)
  let opened = 0
  const contents = parts.map((part) =>
    contentOf(part, part.ciphertext === null ? null : (plaintexts[opened++] ?? null)),
  )
  let at = 0
  return entries.map(({ index, entry }) => {
    const own = contents.slice(at, (at += entry.blobs.length))
    return openedEntry({ index, entry }, own, index < witnessedSize ? 'witnessed' : 'provisional')
  })
}

interface Part {
  readonly entry: Entry
  readonly identities: readonly string[]
  readonly ciphertext: Bytes | null
  /** Known without opening anything. */
  readonly closed: Closed | null
}
interface Content {
  readonly data: Json | null
  readonly closed: Closed | null
}

function partsOf(entry: Entry, { shelf, blobs, state }: Opener): readonly Promise<Part>[] {
  const identities = shelf.identitiesFor(entry.header)
  return entry.blobs.map(async ({ blob }) => {
    const shut = (closed: Closed): Part => ({ entry, identities, ciphertext: null, closed })
    const order = state.erasedBy(blob)
    if (order !== null) return shut({ code: 'erased', at: `entry ${order}` })
    if (identities.length === 0) return shut(shelf.whyClosed(entry.header))
    const ciphertext = await blobs.get(blob)
    if (ciphertext === null) return shut({ code: 'blob-missing', at: blob })
    return { entry, identities, ciphertext, closed: null }
  })
}

function contentOf({ entry, closed }: Part, plaintext: Bytes | null): Content {
  if (closed !== null) return { data: null, closed }
  const { header } = entry
  if (plaintext === null) return { data: null, closed: { code: 'cannot-open', at: header.author } }
  const data = decodeBlob(plaintext, header)
  if (data.ok) return { data: data.value, closed: null }
  return { data: null, closed: { code: 'inner-differs', at: header.author } }
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
    moreClosed: more.map((one) => one.closed),
  }
}
