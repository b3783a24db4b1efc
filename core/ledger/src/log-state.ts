// The state of one log: entries are folded in order, each judged by the rules of spec/entry.md against
// all that came before it. Hub and readers run this same code, so an entry that the hub may order is
// one that every reader accepts; whatever else a hub orders, every reader refuses alike.
//
// Order of checks: form (entry.ts), log, opening, keys, signatures, chain, `seen`, ids and blobs,
// audience, then the rules of the kind.
import { invariant, ok, refuse } from '@parley/kernel'
import type { Bytes, Cryptography, PartyId, Refusal, Result } from '@parley/kernel'
import type { Audience } from './audience.ts'
import type { Origin } from './checkpoint.ts'
import { parseEntry } from './entry.ts'
import type { BlobRef, Entry } from './entry.ts'
import { hashOfHex, hexHashOf, sameHash } from './hash.ts'
import type { BlobId, Hash, Sha256Hex } from './hash.ts'
import type { Head } from './heads.ts'
import type { Holder } from './key-book.ts'
import {
  audienceAt,
  idKey,
  indexOfBlob,
  isErasableBlob,
  keepEntry,
  namedBlobs,
  openLogBook,
  openRootCache,
  RECENT_ENTRIES,
} from './log-book.ts'
import type { Erasure, LogBook } from './log-book.ts'
import { headsBelow, recipientOf } from './log-rules.ts'
import type { AdmitCode, Effect } from './log-rules.ts'
import { leafHash } from './merkle.ts'
import type { MerkleTree } from './merkle.ts'
import type { Opening } from './opening.ts'
import type { RowStore } from './packed-rows.ts'
import { parsePolicy } from './policy.ts'
import type { Policy, PolicyCode } from './policy.ts'
import type { Ring } from './ring.ts'
import type { SignatureLine } from './signature-line.ts'
import { judgeSigned } from './signing-rules.ts'

export interface AdmittedEntry {
  /** Position in the log, from 0. */
  readonly index: number
  readonly entry: Entry
  readonly leaf: Hash
  /** In the order of the signature lines; the first is the author. */
  readonly signers: readonly Holder[]
}

/** An entry that the rules allow at the next index, not yet part of the state. */
export interface ExaminedEntry extends AdmittedEntry {
  readonly effect: Effect
}

/** Where an author's chain stands. */
export interface ChainHead {
  /** 0 before the first entry. */
  readonly seq: number
  /** SHA-256 of the last entry's text, which the next one gives as `prev`. */
  readonly text: Sha256Hex | null
  /** `seen.n` of the last entry; the next one must not fall below it. */
  readonly seenSize: number
}

export interface ErasureState {
  readonly index: number
  readonly party: PartyId
  readonly authority: string
  readonly blobs: readonly BlobId[]
  /** Of logs that this one continues. */
  readonly before: readonly BlobId[]
  readonly dossier: string
  readonly reason: string
  /** Parties whose nodes confirmed, sorted. */
  readonly done: readonly PartyId[]
}

/**
 * A handle on the state of one log. `append` and `admit` change it in place and copy nothing, so that
 * folding n entries costs about n; a handle has one owner.
 */
export interface LogState {
  readonly origin: Origin
  readonly policy: Policy
  /** Number of entries. */
  readonly size: number
  /** The tree over all entries, for proofs and tiles; append only through this handle. */
  readonly tree: MerkleTree
  /** null before entry 0. */
  readonly opening: Opening | null
  readonly parties: readonly PartyId[]
  /** Judges the next entry and changes nothing. */
  examine(note: Bytes): Result<ExaminedEntry, Refusal<AdmitCode>>
  /** Takes in an entry examined at this very size. @throws InvariantError if another came between */
  append(examined: ExaminedEntry): AdmittedEntry
  /** Examines and appends. */
  admit(note: Bytes): Result<AdmittedEntry, Refusal<AdmitCode>>
  root(size?: number): Hash
  chainOf(author: string): ChainHead
  indexOfText(text: Sha256Hex): number | null
  /** An entry among the newest {@link RECENT_ENTRIES}, as it was read when it came; null for any other. */
  recentEntry(index: number): Entry | null
  indexOfBlob(blob: BlobId): number | null
  /** Every blob that entries name, in the order of the log. */
  blobs(): Iterable<BlobRef>
  ringOf(party: PartyId): Ring | null
  /** The holder of the key that a signature line names, as it stands now; or why there is none. */
  signerOf(line: SignatureLine): Holder | 'unknown-signer' | 'key-revoked'
  /** The age recipient that an id (`a`, `a/handover`) has in its party's ring now, or null. */
  recipient(id: string): string | null
  /** The audience that `aud` names (`a+b/2`), or null. */
  audience(aud: string): Audience | null
  /** The latest epoch of an audience, or null. */
  latestAudience(id: string): Audience | null
  /** The latest epoch of every audience, in the order in which they began. */
  latestAudiences(): readonly Audience[]
  /** What heads at n must say: the last entry of every author below n, sorted by author. */
  headsBelow(n: number): readonly Head[]
  erasures(): readonly ErasureState[]
  /** The index of the first order that names a blob, or null. */
  erasedBy(blob: BlobId): number | null
  /** How many blobs are named by orders, or were forgotten. */
  erasedCount(): number
  /** Whether an order may name a blob; false for one that no entry names. */
  isErasable(blob: BlobId): boolean
  /**
   * Takes as erased what an order of a log that continues this one names (spec/succession.md). What no entry
   * here names, and what this log's opening keeps, stays as it is.
   *
   * @param at index of the order in its own log
   */
  forget(blobs: readonly BlobId[], at: number): void
  /** Whether a ring says that its party no longer vouches for what this key signed here. */
  isSuspect(admitted: AdmittedEntry): boolean
}

export interface LogStateOptions {
  readonly origin: Origin
  /** The policy file, byte for byte: entry 0 is bound to its hash. */
  readonly policy: Bytes
  readonly cryptography: Cryptography
  /** Where hashes and ids go that need not be in memory; left out, all stay there. */
  readonly aside?: RowStore
}

/** Opens the state of a log without entries. */
export function openLogState(options: LogStateOptions): Result<LogState, Refusal<PolicyCode>> {
  const { origin, cryptography } = options
  const policy = parsePolicy(options.policy, cryptography)
  if (!policy.ok) return policy
  const hash = `sha256:${hexHashOf(cryptography, options.policy)}`
  const book = openLogBook(origin, { policy: policy.value, hash }, cryptography, options.aside)
  const rootAt = openRootCache(book.tree)
  const examine: LogState['examine'] = (note) => examineEntry(book, note, rootAt, cryptography)
  const append: LogState['append'] = (examined) => appendEntry(book, examined)
  return ok({
    origin,
    policy: policy.value,
    tree: book.tree,
    get size() {
      return book.tree.size
    },
    get opening() {
      return book.opening
    },
    get parties() {
      return book.opening?.parties.map((one) => one.party) ?? []
    },
    examine,
    append,
    admit(note) {
      const examined = examine(note)
      return examined.ok ? ok(append(examined.value)) : examined
    },
    ...queriesOf(book),
  })
}

type Queries = Omit<
  LogState,
  'origin' | 'policy' | 'tree' | 'size' | 'opening' | 'parties' | 'examine' | 'append' | 'admit'
>

function queriesOf(book: LogBook): Queries {
  return {
    root: (size) => book.tree.root(size),
    chainOf(author) {
      const chain = book.chains.get(author)
      if (chain === undefined) return { seq: 0, text: null, seenSize: 0 }
      return { seq: chain.indexes.count, text: chain.text, seenSize: chain.seenSize }
    },
    indexOfText: (text) => book.texts.find(hashOfHex(text)),
    recentEntry(index) {
      const { size } = book.tree
      if (index < 0 || index >= size || index < size - RECENT_ENTRIES) return null
      return book.recent[index % RECENT_ENTRIES] ?? null
    },
    indexOfBlob: (blob) => indexOfBlob(book, blob),
    blobs: () => namedBlobs(book),
    ringOf: (party) => book.keys.ringOf(party),
    signerOf: (line) => book.keys.find(line),
    recipient: (id) => recipientOf(book, id),
    audience: (aud) => audienceAt(book, aud),
    latestAudience: (id) => book.audiences.get(id)?.at(-1) ?? null,
    latestAudiences: () => [...book.audiences.values()].flatMap((epochs) => epochs.slice(-1)),
    headsBelow: (n) => headsBelow(book, n),
    erasures: () => [...book.erasures.values()].map(erasureState),
    erasedBy: (blob) => book.erased.get(blob) ?? null,
    erasedCount: () => book.erased.size,
    isErasable: (blob) => isErasableBlob(book, blob),
    forget(blobs, at) {
      const due = blobs.filter((blob) => isErasableBlob(book, blob) && !book.erased.has(blob))
      for (const blob of due) book.erased.set(blob, at)
    },
    isSuspect(admitted) {
      const from = book.suspects.get(admitted.signers[0]?.key.vkey ?? '')
      return from !== undefined && admitted.index >= from
    },
  }
}

function erasureState({ done, ...order }: Erasure): ErasureState {
  return { ...order, done: [...done].toSorted() }
}

function examineEntry(
  book: LogBook,
  note: Bytes,
  rootAt: (size: number) => Hash,
  cryptography: Cryptography,
): Result<ExaminedEntry, Refusal<AdmitCode>> {
  const parsed = parseEntry(note, cryptography)
  if (!parsed.ok) return parsed
  const entry = parsed.value
  const index = book.tree.size
  if (entry.header.x !== book.origin) return refuse('other-exchange', entry.header.x)
  const signed = judgeSigned(book, entry, index, cryptography)
  if (!signed.ok) return signed
  const odd = whyOutOfOrder(book, entry, index, rootAt)
  if (odd !== null) return refuse(odd, `index ${index}`)
  const effect = signed.value.judge()
  if (!effect.ok) return effect
  const leaf = leafHash(cryptography, note)
  return ok({ index, entry, leaf, signers: signed.value.signers, effect: effect.value })
}

function whyOutOfOrder(
  book: LogBook,
  { header, blobs }: Entry,
  index: number,
  rootAt: (size: number) => Hash,
): AdmitCode | null {
  const chain = book.chains.get(header.author)
  if (header.seq !== (chain?.indexes.count ?? 0) + 1) return 'chain-gap'
  if (header.prev !== (chain?.text ?? null)) return 'chain-broken'
  if (header.seen.n > index) return 'seen-future'
  if (header.seen.n < (chain?.seenSize ?? 0)) return 'seen-backwards'
  if (!sameHash(header.seen.root, rootAt(header.seen.n))) return 'seen-false'
  if (book.ids.find(idKey(header.id)) !== null) return 'id-reused'
  if (blobs.some(({ blob }) => indexOfBlob(book, blob) !== null)) return 'blob-reused'
  const isSealed = header.aud !== undefined && header.kind !== 'ledger.grant'
  return isSealed && audienceAt(book, header.aud ?? '') === null ? 'unknown-audience' : null
}

function appendEntry(book: LogBook, examined: ExaminedEntry): AdmittedEntry {
  const { index, entry, leaf, effect } = examined
  invariant(index === book.tree.size, 'an entry examined at this size of the log')
  keepEntry(book, index, entry)
  book.tree.append(leaf)
  effect()
  return examined
}
