// The plaintext of a blob (spec/blob.md): length, one canonical JSON object, zeros up to a power of
// two, so that a ciphertext's size tells no more than a size class. A grant holds a key, whose length is no
// secret: it is padded less, so that a late reader costs little. It repeats its entry's author, id,
// kind, seq and log, so that nobody can pass off somebody's ciphertext as content of another entry.
import {
  byteAt,
  canonicalJson,
  concatBytes,
  isJsonObject,
  ok,
  parseCanonical,
  refuse,
  uint32At,
  uint32ToBytes,
  utf8Bytes,
  utf8Text,
} from '@parley/kernel'
import type { Bytes, Hashing, Json, JsonObject, Refusal, Result } from '@parley/kernel'
import { MAX_BLOB_BYTES } from './entry.ts'
import type { BlobRef, EntryHeader } from './entry.ts'
import { oddField } from './fields.ts'
import { blobIdOf } from './hash.ts'

export type BlobCode =
  'blob-size' | 'blob-differs' | 'blob-too-long' | 'blob-malformed' | 'padding' | 'inner-differs'

/** What a blob repeats of its entry. */
export type BlobOwner = Pick<EntryHeader, 'author' | 'id' | 'kind' | 'seq' | 'x'>

export const MIN_PLAINTEXT_BYTES = 1_024
const MAX_PLAINTEXT_BYTES = MAX_BLOB_BYTES / 2 // the ciphertext of the next power is over the limit
const MIN_GRANT_BYTES = 256 // below it lies no grant of any names
const GRANT_STEP_BYTES = 64
const LENGTH_BYTES = 4

/**
 * Makes the padded plaintext of one blob; `data: null` is a dummy that only hides a number.
 *
 * @param padTo least size in bytes, one that a plaintext of its kind may have: where sizes must not tell
 *   blobs of a kind apart
 */
export function encodeBlob(
  owner: BlobOwner,
  data: Json,
  padTo: number = owner.kind === GRANT ? MIN_GRANT_BYTES : MIN_PLAINTEXT_BYTES,
): Result<Bytes, Refusal<'blob-too-long' | 'padding'>> {
  const { author, id, kind, seq, x } = owner
  const content = utf8Bytes(canonicalJson({ author, data, id, kind, seq, x }))
  if (!isPlaintextSize(padTo, kind)) return refuse('padding', undefined, 'a power of two from 1024')
  const needed = LENGTH_BYTES + content.length
  if (needed > MAX_PLAINTEXT_BYTES) return refuse('blob-too-long')
  let size = padTo
  while (size < needed) size = nextSize(size)
  const zeros = new Uint8Array(size - needed)
  return ok(concatBytes(uint32ToBytes(content.length), content, zeros))
}

/**
 * Reads a blob's plaintext and compares it with its entry; answers with its `data`.
 *
 * A writer may have padded further than needed, so any power of two that fits is right.
 */
export function decodeBlob(plaintext: Bytes, owner: BlobOwner): Result<Json, Refusal<BlobCode>> {
  if (plaintext.length > MAX_PLAINTEXT_BYTES) return refuse('blob-too-long')
  if (!isPlaintextSize(plaintext.length, owner.kind))
    return refuse('padding', undefined, 'not a power of two')
  const length = uint32At(plaintext, 0)
  const end = LENGTH_BYTES + length
  if (end > plaintext.length) return refuse('blob-malformed', undefined, 'shorter than its length')
  if (!isZeroFrom(plaintext, end)) return refuse('padding', undefined, 'not zero')
  const text = utf8Text(plaintext.subarray(LENGTH_BYTES, end))
  const parsed = text === null ? null : parseCanonical(text)
  if (parsed === null || !parsed.ok || !isJsonObject(parsed.value)) return refuse('blob-malformed')
  return dataOf(parsed.value, owner)
}

/** Compares a ciphertext with what its entry says of it. */
export function checkCiphertext(
  ciphertext: Bytes,
  ref: BlobRef,
  hashing: Hashing,
): Result<Bytes, Refusal<'blob-size' | 'blob-differs'>> {
  if (ciphertext.length !== ref.size) return refuse('blob-size', ref.blob)
  if (blobIdOf(hashing, ciphertext) !== ref.blob) return refuse('blob-differs', ref.blob)
  return ok(ciphertext)
}

function dataOf(object: JsonObject, owner: BlobOwner): Result<Json, Refusal<BlobCode>> {
  const data = object['data']
  const fields = ['author', 'data', 'id', 'kind', 'seq', 'x'] as const
  if (oddField(object, fields) !== null || data === undefined) return refuse('blob-malformed')
  const differing = fields.find((name) => name !== 'data' && object[name] !== owner[name])
  return differing === undefined ? ok(data) : refuse('inner-differs', differing)
}

// Four bytes at a time where they are aligned: a step of a tranche is 64 KiB of little but padding.
function isZeroFrom(bytes: Bytes, start: number): boolean {
  const from = start + (-(bytes.byteOffset + start) & 3)
  const count = Math.max(0, (bytes.length - from) >> 2)
  const words = count === 0 ? [] : new Uint32Array(bytes.buffer, bytes.byteOffset + from, count)
  let seen = 0
  for (let i = start; i < from; i++) seen |= byteAt(bytes, i)
  for (let i = 0; i < words.length; i++) seen |= words[i] ?? 0
  for (let i = from + 4 * count; i < bytes.length; i++) seen |= byteAt(bytes, i)
  return seen === 0
}

const GRANT = 'ledger.grant'

function isPlaintextSize(size: number, kind: string): boolean {
  const isPower = size >= MIN_PLAINTEXT_BYTES && (size & (size - 1)) === 0
  const isOfGrant =
    size >= MIN_GRANT_BYTES && size < MIN_PLAINTEXT_BYTES && size % GRANT_STEP_BYTES === 0
  return size <= MAX_PLAINTEXT_BYTES && (isPower || (isOfGrant && kind === GRANT))
}

function nextSize(size: number): number {
  return size < MIN_PLAINTEXT_BYTES ? size + GRANT_STEP_BYTES : size * 2
}
