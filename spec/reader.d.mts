// What tests use of the second reader. The reader itself is plain JavaScript and needs no build.
export class Refused extends Error {
  readonly code: string
  readonly at: string
}

export interface Key {
  readonly name: string
  readonly id: string
  readonly type: number
  readonly publicKey: Uint8Array
}

export interface Tree {
  readonly size: number
  readonly root: Uint8Array
}

export interface Checkpoint extends Tree {
  readonly origin: string
  readonly note: ReadNote
}

export interface ReadNote {
  readonly text: string
  readonly textBytes: Uint8Array
}

export interface Policy {
  readonly logs: readonly Key[]
}

/** A log that grows by `admit`; what it holds is the reader's own affair. */
export interface Log {
  readonly origin: string
  readonly size: number
  readonly roots: readonly Uint8Array[]
  readonly parties: ReadonlyMap<
    string,
    { readonly keys: readonly (Key & { readonly role: string })[] }
  >
}

export interface Directory {
  read(path: string): Uint8Array | null
  list(prefix: string): readonly string[]
}

export interface BlobOwner {
  readonly author: string
  readonly id: string
  readonly kind: string
  readonly seq: number
  readonly x: string
}

export interface Succession {
  readonly witnessed: number
  readonly known?: readonly Uint8Array[]
}

export function readJson(text: string): unknown
export function canonicalJson(value: unknown): string
export function readNote(bytes: Uint8Array): ReadNote
export function readVkey(vkey: string, type?: number): Key
export function isWeakPoint(point: Uint8Array): boolean
export function signersOf(note: ReadNote, keys: readonly Key[]): readonly Key[]
export function isEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
export function leafHash(entry: Uint8Array): Uint8Array
export function rootOf(leaves: readonly Uint8Array[]): Uint8Array
export function provesInclusion(
  leaf: Uint8Array,
  index: number,
  tree: Tree,
  hashes: readonly Uint8Array[],
): boolean
export function provesGrowth(from: Tree, to: Tree, hashes: readonly Uint8Array[]): boolean
export function readCheckpoint(bytes: Uint8Array): Checkpoint
export function openCheckpoint(bytes: Uint8Array, logKey: Key): Checkpoint
export function readPolicy(bytes: Uint8Array): Policy
export function judgeCheckpoint(
  bytes: Uint8Array,
  policy: Policy,
): Checkpoint & { readonly isWitnessed: boolean }
export function answerAddCheckpoint(
  bytes: Uint8Array,
  memory: Tree | null,
  keys: readonly Key[],
): string
export function judgeProof(
  entry: Uint8Array,
  proof: Uint8Array,
  policy: Policy,
): Checkpoint & { readonly isWitnessed: boolean; readonly index: number }
export function readEntry(bytes: Uint8Array): { readonly textHash: string }
export function openLog(origin: string, policy: Uint8Array): Log
export function judgeEntry(log: Log, bytes: Uint8Array): { readonly textHash: string }
export function admit(log: Log, bytes: Uint8Array): { readonly textHash: string }
export function judgeSuccession(old: Log, bytes: Uint8Array, held: Succession): unknown
export function readReceipt(bytes: Uint8Array): unknown
export function readBlob(plaintext: Uint8Array, owner: BlobOwner): unknown
export function judgeForkProof(
  bytes: Uint8Array,
  logKey: Key,
): { readonly smaller: Checkpoint; readonly larger: Checkpoint }
export function readCourier(
  plaintext: Uint8Array,
  reader: {
    readonly to: string
    readonly x: string
    keysOf(from: string): readonly Key[]
  },
): readonly { readonly path: string; readonly bytes: Uint8Array }[]
export function readBundle(bytes: Uint8Array, count: number): readonly Uint8Array[]
export function readTilePath(path: string): { readonly index: number } | null
export function verifyDirectory(
  directory: Directory,
  options?: { readonly policy?: Uint8Array; readonly isHeld?: boolean },
): Tree & { readonly missing: readonly string[] }
