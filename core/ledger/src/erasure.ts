// Erasure (spec/erase.md): two officers of one party order it, every node carries it out and says so.
// What was copied by someone who does not obey stays copied; the log can only show who has not confirmed.
import { ok, refuse } from '@parley/kernel'
import type { Json, JsonObject, Refusal, Result } from '@parley/kernel'
import { isCount, isName, isSortedTexts, isWord, oddField } from './fields.ts'
import { parseBlobId } from './hash.ts'
import type { BlobId } from './hash.ts'

export interface EraseOrder {
  /** Who decided, as a name under a party. */
  readonly authority: string
  /** Sorted, each named by an earlier entry. */
  readonly blobs: readonly BlobId[]
  /** Sorted; of logs that this one continues, whose copies alone can say what they are. */
  readonly before: readonly BlobId[]
  /** An opaque word for the dossier whose key goes too. */
  readonly dossier: string
  /** A coded word. */
  readonly reason: string
}

const MAX_BLOBS = 200 // 200 names of 73 characters fit into an entry

export function eraseBody(order: EraseOrder): JsonObject {
  const { authority, dossier, reason } = order
  const before = order.before.length === 0 ? {} : { before: order.before.toSorted() }
  return { authority, ...before, blobs: order.blobs.toSorted(), dossier, reason }
}

export function parseErase(body: JsonObject): Result<EraseOrder, Refusal<'field'>> {
  const odd = oddField(body, ['authority', 'blobs', 'dossier', 'reason'], ['before'])
  if (odd !== null) return refuse('field', odd)
  const { authority, dossier, reason } = body
  if (!isName(authority)) return refuse('field', 'authority')
  const before = Object.hasOwn(body, 'before') ? blobIds(body['before'], 1) : []
  if (before === null) return refuse('field', 'before')
  const blobs = blobIds(body['blobs'], before.length === 0 ? 1 : 0)
  if (blobs === null || blobs.length + before.length > MAX_BLOBS) return refuse('field', 'blobs')
  if (!isWord(dossier)) return refuse('field', 'dossier')
  if (!isWord(reason)) return refuse('field', 'reason')
  return ok({ authority, blobs, before, dossier, reason })
}

function blobIds(value: Json | undefined, least: number): readonly BlobId[] | null {
  if (!isSortedTexts(value) || value.length < least || value.length > MAX_BLOBS) return null
  const ids = value.map(parseBlobId).filter((id) => id !== null)
  return ids.length === value.length ? ids : null
}

/** Reads the body of `ledger.erased`: the index of the order that was carried out. */
export function parseErased(body: JsonObject): Result<number, Refusal<'field'>> {
  const odd = oddField(body, ['erase'])
  if (odd !== null) return refuse('field', odd)
  return isCount(body['erase']) ? ok(body['erase']) : refuse('field', 'erase')
}
