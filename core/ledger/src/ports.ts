// What hub, node, witness and disk offer one another. An object in the same process and a client
// over HTTP both fit: bytes in, bytes out, everything that can be refused is a value, and a caller
// verifies what it gets, whoever it came from.
import type { Bytes, Refusal, Result } from '@parley/kernel'
import type { Origin } from './checkpoint.ts'
import type { BlobId, Sha256Hex } from './hash.ts'

/** Reading a log's directory (spec/directory.md) by paths below it. */
export interface LogDirectory {
  /** The file's bytes, or null if there is none. */
  read(path: string): Promise<Bytes | null>
  /** Paths of all files below a folder (`tile/`), or of all files for the empty prefix. */
  list(prefix: string): Promise<readonly string[]>
  /** As `list`, in any order and never all at once: for folders with as many files as a log has entries. */
  walk?(prefix: string): AsyncIterable<string>
}

/** One log of a hub, as nodes and couriers use it. */
export interface HubPort {
  readonly origin: Origin
  /**
   * Offers an entry with its blobs; answers with a provisional proof once both are durable. The same
   * note again answers with the proof given before. Refusals are those of spec/entry.md.
   */
  submit(note: Bytes, blobs: readonly Bytes[]): Promise<Result<Bytes, Refusal>>
  /** A proof whose checkpoint meets the quorum, or null if that took longer than `waitMs`. */
  witnessedProof(text: Sha256Hex, waitMs: number): Promise<Bytes | null>
  /** The policy file that entry 0 is bound to. */
  policy(): Promise<Bytes>
  /** The latest checkpoint with its cosignatures. */
  checkpoint(): Promise<Bytes>
  /** The latest checkpoint once it is larger than `size` or better cosigned; null after `waitMs`. */
  checkpointAbove(size: number, waitMs: number): Promise<Bytes | null>
  /** An earlier checkpoint that reached the quorum. */
  earlierCheckpoint(size: number): Promise<Bytes | null>
  /** Entries from 256 times `bundle` on; `width` is 256, or less for the last one. */
  entryBundle(bundle: number, width: number): Promise<Bytes | null>
  blob(id: BlobId): Promise<Bytes | null>
}

/** `POST add-checkpoint` of a witness, in a process or over HTTP (spec/checkpoint.md section 4). */
export interface WitnessPort {
  /** The witness's verifier key. */
  readonly vkey: string
  /** The body for 200 is cosignature lines; for 409 the remembered size and a newline. */
  addCheckpoint(request: Bytes): Promise<{ readonly status: number; readonly body: Bytes }>
  /** The latest checkpoint cosigned for a log, by the hex SHA-256 of its origin; null for none. */
  latest?(originHash: string): Promise<Bytes | null>
  /** A proof that this log forked (spec/fork-proof.md), by the hex SHA-256 of its origin; null for none. */
  forkProof?(originHash: string): Promise<Bytes | null>
  /** Hands it such a proof; answers with a status of spec/checkpoint.md section 4. */
  addForkProof?(proof: Bytes): Promise<{ readonly status: number; readonly body: Bytes }>
}

export interface SealingIdentity {
  /** Secret: opens what was sealed to `recipient`. */
  readonly identity: string
  /** `age1...` */
  readonly recipient: string
}

/** Sealing to readers and opening (age). */
export interface Sealing {
  newIdentity(): Promise<SealingIdentity>
  /** Seals to all recipients. @throws for recipients of mixed kinds */
  seal(recipients: readonly string[], plaintext: Bytes): Promise<Bytes>
  /** The plaintext, or null if no identity opens it or it was altered. */
  open(ciphertext: Bytes, identities: readonly string[]): Promise<Bytes | null>
}

/** A key that signs and never leaves its keeper. */
export interface Signer {
  readonly vkey: string
  readonly name: string
  /** 64 bytes of Ed25519 over exactly these bytes. */
  sign(message: Bytes): Promise<Bytes>
}

/** Ciphertexts by their SHA-256; durable when a promise resolves. */
export interface BlobStore {
  put(ciphertexts: readonly Bytes[]): Promise<readonly BlobId[]>
  get(id: BlobId): Promise<Bytes | null>
  has(id: BlobId): Promise<boolean>
  /** Deletes for good, as erasure asks; harmless if it is not there. */
  erase(id: BlobId): Promise<void>
  /** All that are stored, in any order, never all in memory; erasing meanwhile is allowed. */
  list(): AsyncIterable<BlobId>
}
