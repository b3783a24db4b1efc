// Erasure (spec/erase.md): two officers of one party order it, every node carries it out and says so.
// What was copied by someone who does not obey stays copied; the log can only show who has not confirmed.
import { ok, refuse } from '@parley/kernel'
import type { JsonObject, Refusal, Result } from '@parley/kernel'
import { isCount, isName, isSortedTexts, isWord, oddField } from './fields.ts'
import { parseBlobId } from './hash.ts'
import type { BlobId } from './hash.ts'

export interface EraseOrder {
  /** Who decided, as a name under a party. */
  readonly authority: string
  /** Sorted, each named by an earlier entry. */
  readonly blobs: readonly BlobId[]
  /** An opaque word for the dossier whose key goes too. */
  readonly dossier: string
  /** A coded word. */
  readonly reason: string
}

const MAX_BLOBS = 200 // 200 names of 73 characters fit into an entry

export function eraseBody(order: EraseOrder): JsonObject {
  const { authority, dossier, reason } = order
  return { authority, blobs: order.blobs.toSorted(), dossier, reason }
}

export function parseErase(body: JsonObject): Result<EraseOrder, Refusal<'field'>> {
  const odd = oddField(body, ['authority', 'blobs', 'dossier', 'reason'])
  if (odd !== null) return refuse('field', odd)
  const { authority, blobs, dossier, reason } = body
  if (!isName(authority)) return refuse('field', 'authority')
  if (!isSortedTexts(blobs) || blobs.length < 1 || blobs.length > MAX_BLOBS)
    return refuse('field', 'blobs')
  const ids = blobs.map(parseBlobId).filter((id) => id !== null)
  if (ids.length !== blobs.length) return refuse('field', 'blobs')
  if (!isWord(dossier)) return refuse('field', 'dossier')
  return isWord(reason) ? ok({ authority, blobs: ids, dossier, reason }) : refuse('field', 'reason')
}

/** Reads the body of `ledger.erased`: the index of the order that was carried out. */
export function parseErased(body: JsonObject): Result<number, Refusal<'field'>> {
  const odd = oddField(body, ['erase'])
  if (odd !== null) return refuse('field', odd)
  return isCount(body['erase']) ? ok(body['erase']) : refuse('field', 'erase')
}
