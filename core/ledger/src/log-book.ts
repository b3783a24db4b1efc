// What the folded entries of one log left behind, changed in place: a log of a hundred thousand entries is
// folded once, and copying a state for each entry would make that quadratic. Only log-state.ts changes a
// book, and only by running the effects of an admitted entry. What grows with every entry is packed
// (key-index.ts): about 135 bytes an entry with the tree, and 50 for each blob, of which 28 and 21 stay in
// memory where there is a place aside; the rest grows with keys, audiences and orders.
import { fromHex, invariant, present } from '@parley/kernel'
import type { Bytes, Hashing, PartyId } from '@parley/kernel'
import type { Audience } from './audience.ts'
import type { Origin } from './checkpoint.ts'
import type { BlobRef, Entry } from './entry.ts'
import type { EraseOrder } from './erasure.ts'
import { matchesPattern } from './fields.ts'
import type { Heads } from './heads.ts'
import { blobDigits, blobIdOfHash, HASH_BYTES, hashOfHex } from './hash.ts'
import type { BlobId, Hash, Sha256Hex } from './hash.ts'
import { openKeyBook } from './key-book.ts'
import type { KeyBook } from './key-book.ts'
import { openKeyIndex } from './key-index.ts'
import type { KeyIndex } from './key-index.ts'
import { openMerkleTree } from './merkle.ts'
import type { MerkleTree } from './merkle.ts'
import type { Opening } from './opening.ts'
import { openPackedFlags, openPackedWords } from './packed-rows.ts'
import type { PackedFlags, PackedWords, RowStore } from './packed-rows.ts'
import type { Policy } from './policy.ts'

/**
 * Entries kept as they were read when they came, so that whoever reads a log as it grows reads each once:
 * at most 8 MiB of notes.
 */
export const RECENT_ENTRIES = 512

/** One author's entries so far; `seq` of an entry is its position here, from 1. */
export interface Chain {
  /** Indexes in the log, ascending. */
  readonly indexes: PackedWords
  /** SHA-256 of the last one's text; those of others stand under their index in `texts` of the book. */
  text: Sha256Hex
  /** `seen.n` of the last one. */
  seenSize: number
}

/** The ciphertexts that entries name, in the order of the log. */
export interface NamedBlobs {
  readonly digits: KeyIndex
  /** At the number that `digits` gives a blob: the index of its entry, and its size in bytes. */
  readonly indexes: PackedWords
  readonly sizes: PackedWords
  /** Whether an order may name it: what its opening says of the kind of its entry. */
  readonly erasable: PackedFlags
}

export interface Erasure extends EraseOrder {
  readonly index: number
  readonly party: PartyId
  /** Parties whose nodes confirmed. */
  readonly done: Set<PartyId>
}

export interface LogBook {
  readonly origin: Origin
  readonly policy: Policy
  /** `sha256:` of the policy's bytes. */
  readonly policyHash: string
  readonly tree: MerkleTree
  readonly keys: KeyBook
  readonly chains: Map<string, Chain>
  /** By the 16 bytes of the id ({@link idKey}). */
  readonly ids: KeyIndex
  readonly blobs: NamedBlobs
  /** By the hash of the text; the number of one is its index in the log. */
  readonly texts: KeyIndex
  /** The newest entries, each at its index modulo {@link RECENT_ENTRIES}. */
  readonly recent: Entry[]
  /** Epochs of an audience, the first at position 0. */
  readonly audiences: Map<string, Audience[]>
  /** Every age recipient that a ring or an audience ever had, with the one thing that it is for. */
  readonly recipients: Map<string, string>
  readonly erasures: Map<number, Erasure>
  /** Blobs that an order names, each with the first that does. */
  readonly erased: Map<BlobId, number>
  readonly suspects: Map<string, number>
  /** The last part of heads of which more parts are due. */
  heads: Heads | null
  opening: Opening | null
  /** Whether entry 0 is a succession: orders may name ciphertexts of the logs before. */
  continues: boolean
}

export function openLogBook(
  origin: Origin,
  policy: { readonly policy: Policy; readonly hash: string },
  hashing: Hashing,
  aside: RowStore | null = null,
): LogBook {
  return {
    origin,
    policy: policy.policy,
    policyHash: policy.hash,
    tree: openMerkleTree(hashing, aside),
    keys: openKeyBook(),
    chains: new Map(),
    ids: openKeyIndex(UUID_BYTES, aside),
    blobs: {
      digits: openKeyIndex(HASH_BYTES, aside),
      indexes: openPackedWords(),
      sizes: openPackedWords(),
      erasable: openPackedFlags(),
    },
    texts: openKeyIndex(HASH_BYTES, aside),
    recent: [],
    audiences: new Map(),
    recipients: new Map(),
    erasures: new Map(),
    erased: new Map(),
    suspects: new Map(),
    heads: null,
    opening: null,
    continues: false,
  }
}

/** The 16 bytes that an entry's id spells; every entry's id is a UUID in the one spelling there is. */
export function idKey(id: string): Bytes {
  return present(fromHex(id.replaceAll('-', '')), 'an id of an entry')
}

/** The hash that a blob's name spells. */
export function blobKey(blob: BlobId): Hash {
  return hashOfHex(blobDigits(blob))
}

/** The index of the entry that names a blob, or null. */
export function indexOfBlob({ blobs }: LogBook, blob: BlobId): number | null {
  const number = blobs.digits.find(blobKey(blob))
  return number === null ? null : blobs.indexes.at(number)
}

/** Whether a blob that an entry names may be ordered erased; false for one that none names. */
export function isErasableBlob({ blobs }: LogBook, blob: BlobId): boolean {
  const number = blobs.digits.find(blobKey(blob))
  return number !== null && blobs.erasable.at(number)
}

/** Every blob that entries name, in the order of the log. */
export function* namedBlobs({ blobs }: LogBook): Generator<BlobRef> {
  const { digits, sizes } = blobs
  for (let number = 0; number < digits.count; number++) {
    yield { blob: blobIdOfHash(digits.at(number) as Hash), size: sizes.at(number) } // 32 bytes
  }
}

/** Takes note of an admitted entry's place in its chain, its id, its text and its blobs. */
export function keepEntry(book: LogBook, index: number, entry: Entry): void {
  const { author, id, seen } = entry.header
  const { textHash: text } = entry
  const chain = book.chains.get(author) ?? { indexes: openPackedWords(), text, seenSize: 0 }
  chain.indexes.push(index)
  chain.text = text
  chain.seenSize = seen.n
  book.chains.set(author, chain)
  book.ids.add(idKey(id))
  invariant(book.texts.add(hashOfHex(text)) === index, 'a text for every index')
  const patterns = book.opening?.erasable
  const isErasable = patterns === undefined || matchesPattern(patterns, entry.header.kind)
  for (const { blob, size } of entry.blobs) {
    book.blobs.digits.add(blobKey(blob))
    book.blobs.indexes.push(index)
    book.blobs.sizes.push(size)
    book.blobs.erasable.push(isErasable)
  }
  book.recent[index % RECENT_ENTRIES] = entry
}

/** How many of a chain's entries lie below an index. */
export function countBelow(chain: Chain, index: number): number {
  let [low, high] = [0, chain.indexes.count]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (chain.indexes.at(middle) < index) low = middle + 1
    else high = middle
  }
  return low
}

/** The audience that `aud` of an ordinary entry names, or null. */
export function audienceAt(book: LogBook, aud: string): Audience | null {
  const slash = aud.lastIndexOf('/')
  return book.audiences.get(aud.slice(0, slash))?.[Number(aud.slice(slash + 1)) - 1] ?? null
}

/** The root of an earlier size, remembered because neighbours tend to have seen the same one. */
export function openRootCache(tree: MerkleTree): (size: number) => Hash {
  const roots = new Map<number, Hash>()
  return (size) => {
    const known = roots.get(size)
    if (known !== undefined) return known
    if (roots.size >= MAX_CACHED_ROOTS) roots.clear()
    const root = tree.root(size)
    roots.set(size, root)
    return root
  }
}

const UUID_BYTES = 16
const MAX_CACHED_ROOTS = 1_024 // enough for the checkpoints that authors are behind by
