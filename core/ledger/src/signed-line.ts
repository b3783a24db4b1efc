// Notes of one build that are no entries: a title line and one line of canonical JSON. Receipts made
// face to face (spec/receipt.md), courier headings (spec/courier.md), what tablets write (spec/tablet.md) and notices to
// families (spec/notice.md) are such notes.
import { canonicalJson, isJsonObject, ok, parseCanonical, refuse } from '@parley/kernel'
import type { Bytes, CanonicalCode, Hashing, JsonObject, Refusal, Result } from '@parley/kernel'
import { hexHashOf } from './hash.ts'
import type { Sha256Hex } from './hash.ts'
import { parseNote } from './note.ts'
import type { Note, NoteCode } from './note.ts'

/** What a signed line says it is. */
export type SignedLineTitle =
  | 'receipt'
  | 'courier'
  | 'enrolment'
  | 'scope'
  | 'sealed-pack'
  | 'pack-request'
  | 'tranche-over'
  | 'tablet'
  | 'copy'
  | 'notice'

export interface SignedLine {
  readonly body: JsonObject
  readonly note: Note
  readonly textHash: Sha256Hex
}

export type SignedLineCode = NoteCode | CanonicalCode | 'version' | 'field'

/** Writes the text to sign, `parley.dev/<title>@v1` and the body. @throws TypeError as canonicalJson */
export function formatSignedLine(title: SignedLineTitle, body: JsonObject): string {
  return `parley.dev/${title}@v1\n${canonicalJson(body)}\n`
}

/** Reads such a note; the caller checks the fields of the body and the signatures it needs. */
export function parseSignedLine(
  bytes: Bytes,
  title: SignedLineTitle,
  hashing: Hashing,
  maxBytes?: number,
): Result<SignedLine, Refusal<SignedLineCode>> {
  const note = parseNote(bytes, maxBytes)
  if (!note.ok) return note
  const [first = '', json = '', ...rest] = note.value.text.split('\n')
  if (first !== `parley.dev/${title}@v1`) {
    return refuse(first.startsWith(`parley.dev/${title}@`) ? 'version' : 'malformed', 'line 1')
  }
  if (rest.length !== 1 || rest[0] !== '') return refuse('malformed', undefined, 'two lines')
  const body = parseCanonical(json)
  if (!body.ok) return body
  if (!isJsonObject(body.value)) return refuse('field', undefined, 'an object')
  const textHash = hexHashOf(hashing, note.value.textBytes)
  return ok({ body: body.value, note: note.value, textHash })
}
