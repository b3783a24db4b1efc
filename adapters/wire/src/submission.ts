// The body of `submit`: the note, then each blob, every part after its length in four big-endian bytes.
// No names, no types, no nesting: nothing to get wrong before the parts themselves are checked.
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { concatBytes, ok, refuse, uint32At, uint32ToBytes } from '@parley/kernel'
import { MAX_BLOB_BYTES, MAX_MORE_BLOBS, MAX_NOTE } from '@parley/ledger'

/** A note with blobs of 128 MiB in all, and room for their lengths. */
export const MAX_SUBMISSION_BYTES: number = MAX_BLOB_BYTES + MAX_NOTE + 4 * (MAX_MORE_BLOBS + 2)

export interface SubmissionParts {
  readonly note: Bytes
  readonly blobs: readonly Bytes[]
}

export function encodeSubmission({ note, blobs }: SubmissionParts): Bytes {
  return concatBytes(...[note, ...blobs].flatMap((part) => [uint32ToBytes(part.length), part]))
}

/** Reads a body; lengths are checked before anything is taken, and no byte may be left over. */
export function decodeSubmission(
  body: Bytes,
): Result<SubmissionParts, Refusal<'submission-malformed'>> {
  if (body.length > MAX_SUBMISSION_BYTES)
    return refuse('submission-malformed', undefined, 'too long')
  const parts: Bytes[] = []
  let at = 0
  while (at < body.length) {
    const length = at + 4 > body.length ? Infinity : uint32At(body, at)
    if (at + 4 + length > body.length)
      return refuse('submission-malformed', `part ${parts.length}`, 'cut')
    if (parts.length > MAX_MORE_BLOBS + 1)
      return refuse('submission-malformed', undefined, 'too many parts')
    parts.push(body.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  const [note, ...blobs] = parts
  return note === undefined
    ? refuse('submission-malformed', undefined, 'no note')
    : ok({ note, blobs })
}
