import type { Bytes, Cryptography, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import type { Origin } from '../src/checkpoint.ts'
import type { EntryHeader } from '../src/entry.ts'
import type { AdmitCode } from '../src/log-rules.ts'
import type { AdmittedEntry, LogState } from '../src/log-state.ts'
import type { Opening } from '../src/opening.ts'
import type { Ring, RingKey } from '../src/ring.ts'
import type { KeyType, VerifierKey } from '../src/vkey.ts'
/** node:crypto behind the ports of core; public keys are imported once. */
export declare const testCryptography: Cryptography
export interface TestKey {
  readonly key: VerifierKey
  sign(message: Bytes): Bytes
}
/** The test key of a name: its seed is SHA-256 of `parley test key NAME`. Public, hence worthless. */
export declare function testKey(name: string, type?: KeyType, seedName?: string): TestKey
export declare const ORIGIN: Origin
export declare const A: PartyId
export declare const B: PartyId
export declare const POLICY: Bytes
export declare const policyHash: (policy: Bytes) => string
export declare const rootsOf: (party: PartyId) => Opening['parties'][number]
export declare const OPENING: Opening
/** An age recipient of the right outer form for a small number; nobody has its identity. */
export declare function testRecipient(n: number): string
export declare const ringKey: (
  name: string,
  role: RingKey['role'],
  more?: Partial<RingKey>,
) => RingKey
export declare function testRing(party: PartyId, more?: Partial<Ring>): Ring
export interface EntryDraft {
  readonly author: string
  /** Names of further signers, after the author. */
  readonly with?: readonly string[]
  readonly kind: string
  readonly body?: JsonObject
  /** Ciphertext; its audience is `aud`. */
  readonly blob?: Bytes
  readonly aud?: string
  /** Header fields put in the place of the right ones. */
  readonly header?: Partial<EntryHeader>
}
export interface TestLog {
  readonly state: LogState
  readonly notes: readonly Bytes[]
  /** The text of a draft as the next entry. */
  text(draft: EntryDraft): string
  /** The note of a draft as the next entry; nothing is admitted. */
  make(draft: EntryDraft): Bytes
  try(draft: EntryDraft): Result<AdmittedEntry, Refusal<AdmitCode>>
  /** Admits a draft. @throws RefusedError */
  add(draft: EntryDraft): AdmittedEntry
}
/** A log without entries. */
export declare function emptyLog(origin?: Origin, policy?: Bytes, idsFrom?: number): TestLog
/** A log with entries already made. */
export declare function logOf(made: readonly Bytes[]): TestLog
/** A text signed by test keys, in this order. */
export declare function signText(text: string, names: readonly string[]): Bytes
export declare const OPEN: EntryDraft
export declare const ringDraft: (ring: Ring, signers: readonly [string, ...string[]]) => EntryDraft
export declare const AUDIENCE: JsonObject
/** Entries 0 to 3: opening, both rings, one audience of both parties. */
export declare function openedLog(): TestLog
