// A second copy: whoever holds a tablet's records up to a place says so under their own key. "Done" is shown
// only for what is stored twice (spec/tablet.md section 5).
import { ok, refuse, utf8Bytes } from '@parley/kernel'
import type { Cryptography, Instant, Refusal, Result } from '@parley/kernel'
import { formatSignedLine, parseSignedLine, verifyNote } from '@parley/ledger'
import type { SignedLineCode, VerifierKey } from '@parley/ledger'
import { hash, integer, object, readShape, textUpTo, time } from '../shape.ts'
import type { Reader } from '../shape.ts'

/** Says that a keeper has stored a chain up to and with one record. */
export interface CopyHeld {
  readonly at: Instant
  /** Whose records. */
  readonly device: string
  /** SHA-256 of the text of the last record it holds, hex. */
  readonly hash: string
  /** Key name of who holds them: another tablet, or the seat's node. */
  readonly keeper: string
  readonly seq: number
}

export type CopyRefusal = SignedLineCode | 'unknown-signer' | 'wrong-signature'

const MAX_BYTES = 2048

const copyHeld: Reader<CopyHeld> = object<CopyHeld>({
  at: time,
  device: textUpTo(128),
  hash,
  keeper: textUpTo(128),
  seq: integer(1, 1_000_000),
})

/** The text a keeper signs. */
export function copyText({ at, device, hash: last, keeper, seq }: CopyHeld): string {
  return formatSignedLine('copy', { at, device, hash: last, keeper, seq })
}

/** Reads a keeper's word; the keeper must be one of the known keys. */
export function parseCopy(
  note: string,
  known: readonly VerifierKey[],
  cryptography: Cryptography,
): Result<CopyHeld, Refusal<CopyRefusal>> {
  const line = parseSignedLine(utf8Bytes(note), 'copy', cryptography, MAX_BYTES)
  if (!line.ok) return line
  const read = readShape(copyHeld, line.value.body, 'copy')
  if (!read.ok) return read
  const key = known.find((one) => one.name === read.value.keeper)
  if (key === undefined) return refuse('unknown-signer', read.value.keeper)
  const signed = verifyNote(line.value.note, [key], cryptography)
  return signed.ok ? ok(read.value) : refuse('wrong-signature', key.name)
}
