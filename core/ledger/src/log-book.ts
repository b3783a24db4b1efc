// What the folded entries of one log left behind, in maps that are changed in place: a log of a
// hundred thousand entries is folded once, and copying a state for each entry would make that
// quadratic. Only log-state.ts changes a book, and only by running the effects of an admitted entry.
import { present } from '@parley/kernel'
import type { Hashing, PartyId } from '@parley/kernel'
import type { Audience } from './audience.ts'
import type { Origin } from './checkpoint.ts'
import type { Entry } from './entry.ts'
import type { EraseOrder } from './erasure.ts'
import type { Heads } from './heads.ts'
import type { BlobId, Hash, Sha256Hex } from './hash.ts'
import { openKeyBook } from './key-book.ts'
import type { KeyBook } from './key-book.ts'
import { openMerkleTree } from './merkle.ts'
import type { MerkleTree } from './merkle.ts'
import type { Opening } from './opening.ts'
import type { Policy } from './policy.ts'

/**
 * Entries kept as they were read when they came, so that whoever reads a log as it grows reads each once:
 * at most 8 MiB of notes.
 */
export const RECENT_ENTRIES = 512

/** One author's entries so far; `seq` of an entry is its position here, from 1. */
export interface Chain {
  /** Indexes in the log, ascending. */
  readonly indexes: number[]
  readonly texts: Sha256Hex[]
  /** `seen.n` of the last one. */
  seenSize: number
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
  readonly ids: Set<string>
  readonly blobs: Map<BlobId, number>
  readonly texts: Map<Sha256Hex, number>
  /** The newest entries, each at its index modulo {@link RECENT_ENTRIES}. */
  readonly recent: Entry[]
  /** Epochs of an audience, the first at position 0. */
  readonly audiences: Map<string, Audience[]>
  /** Every age recipient that a ring or an audience ever had, with the one thing that it is for. */
  readonly recipients: Map<string, string>
  readonly erasures: Map<number, Erasure>
  readonly suspects: Map<string, number>
  /** The last part of heads of which more parts are due. */
  heads: Heads | null
  opening: Opening | null
}

export function openLogBook(
  origin: Origin,
  policy: { readonly policy: Policy; readonly hash: string },
  hashing: Hashing,
): LogBook {
  return {
    origin,
    policy: policy.policy,
    policyHash: policy.hash,
    tree: openMerkleTree(hashing),
    keys: openKeyBook(),
    chains: new Map(),
    ids: new Set(),
    blobs: new Map(),
    texts: new Map(),
    recent: [],
    audiences: new Map(),
    recipients: new Map(),
    erasures: new Map(),
    suspects: new Map(),
    heads: null,
    opening: null,
  }
}

/** How many of a chain's entries lie below an index. */
export function countBelow(chain: Chain, index: number): number {
  let [low, high] = [0, chain.indexes.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (present(chain.indexes[middle], 'a position of the chain') < index) low = middle + 1
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

const MAX_CACHED_ROOTS = 1_024 // enough for the checkpoints that authors are behind by
