// What a tablet needs of its machine. The store resolves only when the bytes are on the disk; a crash before
// that leaves everything as it was, a crash after it leaves the record.
import type { Bytes, Instant } from '@parley/kernel'

/** Signs with the tablet's key; the secret never leaves the machine. */
export interface TabletSigner {
  readonly vkey: string
  readonly sign: (bytes: Bytes) => Promise<Bytes>
}

/** The tablet's own keys: one that signs, and one that opens what is sealed to it. */
export interface TabletKeys {
  readonly signer: TabletSigner
  /** Age recipient. */
  readonly recipient: string
  /** Opens an age file for this tablet, or null where it is for another. */
  readonly open: (file: Bytes) => Promise<Bytes | null>
  /** Opens an age file with the key of an hour, or null where the key is another. */
  readonly openWith: (hour: string, file: Bytes) => Promise<Bytes | null>
}

export interface StoredRecord {
  readonly device: string
  readonly seq: number
  readonly note: string
}

export interface StoredCopy {
  readonly device: string
  readonly seq: number
  readonly hash: string
  readonly keeper: string
  readonly at: Instant
}

/** Everything that lies on a tablet. */
export interface Stored {
  /** What headquarters said this tablet may do and whose packs it takes; null before that, and kept by wiping. */
  readonly scope: string | null
  /** The pack as it came, sealed; null before the first and after wiping. */
  readonly sealed: string | null
  /** The key of the hour, in the form in which it is kept; null while the hour has not come. */
  readonly hour: string | null
  /** Own records and those of others that it keeps a copy of, in no order. */
  readonly records: readonly StoredRecord[]
  readonly copies: readonly StoredCopy[]
}

export interface TabletStore {
  readonly load: () => Promise<Stored>
  /** Adds records; refuses to write over one that is there. @throws Error where nothing was stored */
  readonly addRecords: (records: readonly StoredRecord[]) => Promise<void>
  readonly addCopies: (copies: readonly StoredCopy[]) => Promise<void>
  readonly keepScope: (scope: string) => Promise<void>
  readonly keepSealed: (sealed: string) => Promise<void>
  readonly keepHour: (hour: string) => Promise<void>
  /** Takes away the pack and the key of its hour: nothing about a person can be read here any more. */
  readonly wipe: () => Promise<void>
}
