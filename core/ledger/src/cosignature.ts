// Cosignatures of type 0x04 (c2sp.org/tlog-cosignature): a witness says "as of that time, this is
// the largest consistent tree of this origin that I have seen". Consistency, not content.
import { concatBytes, uint32At, uint32ToBytes, utf8Bytes } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'

const TIME_BYTES = 8
const SIGNATURE_BYTES = 64
const WORD = 0x1_0000_0000

export interface Cosignature {
  /** POSIX seconds: a claim of the witness, at most 2^53-1 here. */
  readonly timeSeconds: number
  /** 64 bytes of Ed25519. */
  readonly signature: Bytes
}

/** The bytes a witness signs for a checkpoint's whole text. */
export function cosignatureMessage(text: Bytes, timeSeconds: number): Bytes {
  return concatBytes(utf8Bytes(`cosignature/v1\ntime ${timeSeconds}\n`), text)
}

/** Packs time and signature into what follows the key id on a signature line. */
export function packCosignature(cosignature: Cosignature): Bytes {
  const { timeSeconds, signature } = cosignature
  const high = Math.floor(timeSeconds / WORD)
  return concatBytes(uint32ToBytes(high), uint32ToBytes(timeSeconds % WORD), signature)
}

/** Unpacks 72 bytes, or null: another length, time 0, or a time above 2^53-1. */
export function unpackCosignature(bytes: Bytes): Cosignature | null {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return null
  const timeSeconds = uint32At(bytes, 0) * WORD + uint32At(bytes, 4)
  if (timeSeconds === 0 || !Number.isSafeInteger(timeSeconds)) return null
  return { timeSeconds, signature: bytes.subarray(TIME_BYTES) }
}
