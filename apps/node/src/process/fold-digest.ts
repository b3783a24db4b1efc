// A digest of everything a seat knows. A running seat folds entry by entry as they come, keeping its
// state for weeks; `rebuild` folds the same logs from nothing. The two must be the same, and a digest
// left at the last clean stop lets anyone check it.
import type { LogFiles } from '@parley/files'
import type { Hashing } from '@parley/kernel'
import { isJsonObject, toHex, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Seat } from '../seat/seat.ts'

export interface FoldDigest {
  /** Entries folded of the exchange's log and of the private one. */
  readonly exchangeSize: number
  readonly privateSize: number
  /** SHA-256 of the folded state, hex. Comparable between runs of one version of this program. */
  readonly digest: string
}

/** The digest of what a seat holds now; `privateSize` is known to whoever keeps its private log. */
export function digestOf(seat: Seat, privateSize: number, hashing: Hashing): FoldDigest {
  const state = { exchange: seat.exchange(), register: seat.register() }
  const digest = toHex(hashing.sha256(utf8Bytes(JSON.stringify(state, spread))))
  return { exchangeSize: seat.entries().length, privateSize, digest }
}

// Maps and sets in the order in which the fold filled them: a fold anew fills them in the same.
function spread(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] }
  return value instanceof Set ? { set: [...value] } : value
}

const PATH = 'last-stop'

export async function keepDigest(files: LogFiles, digest: FoldDigest): Promise<void> {
  await files.writeAll([{ path: PATH, bytes: utf8Bytes(JSON.stringify(digest)) }])
}

/** The digest of the last clean stop, or null where there was none. */
export async function keptDigest(files: LogFiles): Promise<FoldDigest | null> {
  const bytes = await files.read(PATH)
  const json: unknown = bytes === null ? null : JSON.parse(utf8Text(bytes) ?? 'null')
  if (!isJsonObject(json as never)) return null
  const { exchangeSize, privateSize, digest } = json as Partial<FoldDigest>
  if (typeof exchangeSize !== 'number' || typeof privateSize !== 'number') return null
  return typeof digest === 'string' ? { exchangeSize, privateSize, digest } : null
}
