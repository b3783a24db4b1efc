// Notices on their way to families, as a party's private log has them: queued by a desk, and done once a channel took
// or refused them. What is queued and not done goes out, after whatever stop of the node: so a message may go out
// twice, where a node died between sending it and noting that, and never not at all (spec/notice.md section 8).
import { canonicalJson, ok, utf8Bytes } from '@parley/kernel'
import type { Instant, Json, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import { halfHash, list, object, oneOf, person, readShape, textUpTo, time } from '../shape.ts'
import { withEntry } from '../state.ts'
import { CHANNEL_KINDS } from './channel.ts'
import type { ChannelKind } from './channel.ts'

export const SENDING_KINDS = ['notice.queued', 'notice.sent'] as const
export type SendingKind = (typeof SENDING_KINDS)[number]

export function isSendingKind(kind: string): kind is SendingKind {
  return SENDING_KINDS.some((one) => one === kind)
}

/** `dropped`: the notice was withdrawn or had expired before it could go out. */
export const SENDING_ENDS = ['taken', 'refused', 'dropped'] as const
export type SendingEnd = (typeof SENDING_ENDS)[number]

export interface Sending {
  /** 16 bytes drawn for it, hex. */
  readonly id: string
  readonly at: Instant
  readonly case: PersonRef
  readonly code: string
  readonly channel: ChannelKind
  readonly to: string
  /** Null while it waits. */
  readonly ended: { readonly at: Instant; readonly as: SendingEnd } | null
}

/** In the order in which they were queued. */
export type SendingBook = ReadonlyMap<string, Sending>

/** Bytes of every note of a queued notice in canonical form. */
export const QUEUED_BYTES = 768

const queuedNote = object({
  at: time,
  filler: textUpTo(QUEUED_BYTES),
  persons: list(
    object({
      channel: oneOf<ChannelKind>(...CHANNEL_KINDS),
      code: textUpTo(14),
      id: halfHash,
      ref: person,
      to: textUpTo(254),
    }),
    1,
  ),
})
const sentNote = object({ as: oneOf<SendingEnd>(...SENDING_ENDS), at: time, id: halfHash })

/** The note of a queued notice, of one size whatever the address; null where it says more than one holds. */
export function queuedNoteOf(sending: Omit<Sending, 'ended'>): Json | null {
  const { id, at, code, channel, to } = sending
  const bare = { at, filler: '', persons: [{ channel, code, id, ref: sending.case, to }] }
  const missing = QUEUED_BYTES - utf8Bytes(canonicalJson(bare)).length
  return missing < 0 ? null : { ...bare, filler: '0'.repeat(missing) }
}

/** Folds one note; the same again, an end of nothing and a second end change nothing. */
export function applySendingNote(
  book: SendingBook,
  kind: SendingKind,
  entry: Entry,
): Result<SendingBook, Refusal<'field'>> {
  if (entry.data === null) return ok(book) // its content was erased: there is no address to send to any more
  return kind === 'notice.queued' ? queued(book, entry.data) : sent(book, entry.data)
}

function queued(book: SendingBook, data: Json): Result<SendingBook, Refusal<'field'>> {
  const read = readShape(queuedNote, data)
  if (!read.ok) return read
  const [one] = read.value.persons
  if (one === undefined || book.has(one.id)) return ok(book)
  const { id, ref, code, channel, to } = one
  const sending: Sending = { id, at: read.value.at, case: ref, code, channel, to, ended: null }
  return ok(withEntry(book, id, sending))
}

function sent(book: SendingBook, data: Json): Result<SendingBook, Refusal<'field'>> {
  const read = readShape(sentNote, data)
  if (!read.ok) return read
  const { id, at, as } = read.value
  const sending = book.get(id)
  if (sending === undefined || sending.ended !== null) return ok(book)
  return ok(withEntry(book, id, { ...sending, ended: { at, as } }))
}

/** What is queued and has not ended, in order. */
export function waitingSendings(book: SendingBook): readonly Sending[] {
  return [...book.values()].filter(({ ended }) => ended === null)
}
