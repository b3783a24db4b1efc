// Succession (spec/succession.md): when a log is lost, seized or forked, the parties go on in a new one
// whose entry 0 carries the old log's last witnessed checkpoint. The new log judges that entry like an
// opening; what ties it to the old log needs the old log (succession-rules.ts).
import { fromBase64, ok, refuse, toBase64 } from '@parley/kernel'
import type { Bytes, JsonObject, Refusal, Result } from '@parley/kernel'
import { isText, textAt } from './fields.ts'
import { parseBlobId } from './hash.ts'
import type { BlobId } from './hash.ts'

export type SuccessionReason = 'lost' | 'seized' | 'forked' | 'moved'

export interface Succession {
  /** The old log's last witnessed checkpoint, verbatim. */
  readonly after: Bytes
  readonly why: SuccessionReason
  /** SHA-256 of a fork proof, or null. */
  readonly evidence: BlobId | null
}

const REASONS: readonly string[] = ['lost', 'seized', 'forked', 'moved']

/** The fields that a succession has beside those of an opening. */
export const SUCCESSION_FIELDS: readonly string[] = ['after', 'evidence', 'why']

/** The JSON of the three fields; an opening's are put beside them. */
export function successionBody({ after, why, evidence }: Succession): JsonObject {
  return { after: toBase64(after), why, ...(evidence === null ? {} : { evidence }) }
}

/** Reads the reason of a succession; null for a word that is none. */
export function parseSuccessionReason(text: string): SuccessionReason | null {
  return isReason(text) ? text : null
}

/** Reads the three fields that a succession has beside those of an opening. */
export function parseSuccession(body: JsonObject): Result<Succession, Refusal<'field'>> {
  const after = fromBase64(textAt(body, 'after'))
  if (after === null || after.length === 0) return refuse('field', 'after')
  const why = textAt(body, 'why')
  if (!isReason(why)) return refuse('field', 'why')
  if (!Object.hasOwn(body, 'evidence')) return ok({ after, why, evidence: null })
  const evidence = isText(body['evidence']) ? parseBlobId(body['evidence']) : null
  return evidence === null ? refuse('field', 'evidence') : ok({ after, why, evidence })
}

function isReason(text: string): text is SuccessionReason {
  return REASONS.includes(text)
}
