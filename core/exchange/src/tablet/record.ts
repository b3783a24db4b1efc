// What a tablet writes down: one signed record after another, each naming the one before, so that nothing is
// left out, put in or told twice without a trace (spec/tablet.md section 4). A record is never changed;
// what was wrong is said anew.
import { isJsonObject, ok, parseCanonical, refuse, utf8Bytes } from '@parley/kernel'
import type { Cryptography, Instant, Json, JsonObject, Refusal, Result } from '@parley/kernel'
import { formatSignedLine, parseSignedLine, verifyNote } from '@parley/ledger'
import type { SignedLineCode, VerifierKey } from '@parley/ledger'
import type { Leg } from '../handover.ts'
import { LINE_KINDS } from '../line/line-notes.ts'
import type { LineKind } from '../line/line-notes.ts'
import {
  anything,
  hash,
  integer,
  nullOr,
  object,
  oneOf,
  origin,
  readShape,
  textUpTo,
} from '../shape.ts'
import { time, word } from '../shape.ts'
import type { Reader } from '../shape.ts'

/** A tablet notes what a desk at the line notes; steps are closed and reported by its seat. */
export type RecordKind = Exclude<LineKind, 'line.closed'>

/** Noted while it happened, or entered afterwards from a paper manifest. */
export type RecordedFrom = 'screen' | 'paper'

/** A record before it is signed. */
export interface RecordSays {
  readonly at: Instant
  readonly device: string
  readonly from: RecordedFrom
  readonly kind: RecordKind
  readonly leg: Leg
  readonly officer: string
  /** What a note of this kind says beside where, when and by whom. */
  readonly says: JsonObject
  readonly tranche: string
  /** Origin of the exchange's log. */
  readonly x: string
}

export interface TabletRecord extends RecordSays {
  /** From 1, without a gap. */
  readonly seq: number
  /** SHA-256 of the text of the record before, hex; null for the first. */
  readonly prev: string | null
  /** SHA-256 of this record's text, hex. */
  readonly hash: string
  /** The note as it was signed. */
  readonly note: string
}

/** The last record of a chain that a reader holds; null before the first. */
export type ChainHead = Pick<TabletRecord, 'seq' | 'hash'> | null

export type RecordRefusal =
  SignedLineCode | 'wrong-signature' | 'other-device' | 'out-of-order' | 'forked'

/** A coach of 200 with both signatures is about 130,000 characters. */
export const MAX_RECORD_BYTES = 262_144

const RECORD_KINDS = LINE_KINDS.filter((kind): kind is RecordKind => kind !== 'line.closed')

type Body = Omit<TabletRecord, 'hash' | 'note'>

const says: Reader<JsonObject> = (value, at) => {
  const read = anything(value, at)
  return isJsonObject(read) ? read : object<Record<string, Json>>({})(read, at)
}

const body: Reader<Body> = object<Body>({
  at: time,
  device: textUpTo(128),
  from: oneOf<RecordedFrom>('screen', 'paper'),
  kind: oneOf<RecordKind>(...RECORD_KINDS),
  leg: oneOf<Leg>('line', 'onward'),
  officer: textUpTo(128),
  prev: nullOr(hash),
  says,
  seq: integer(1, 1_000_000),
  tranche: word,
  x: origin,
})

/** The text of the record that follows `head`. */
export function recordText(head: ChainHead, said: RecordSays): string {
  const place = { prev: head?.hash ?? null, seq: (head?.seq ?? 0) + 1 }
  const { at, device, from, kind, leg, officer, says: what, tranche, x } = said
  return formatSignedLine('tablet', {
    at,
    device,
    from,
    kind,
    leg,
    officer,
    says: what,
    tranche,
    x,
    ...place,
  })
}

/**
 * What a record says, without asking who signed it: for what this seat checked before it kept it.
 *
 * @returns null for a text that is no record
 */
export function keptRecord(note: string): Omit<TabletRecord, 'hash'> | null {
  const [title = '', json = ''] = note.split('\n')
  if (title !== 'parley.dev/tablet@v1') return null
  const value = parseCanonical(json)
  if (!value.ok || !isJsonObject(value.value)) return null
  const read = readShape(body, value.value, 'record')
  return read.ok ? { ...read.value, note } : null
}

/** Reads one record and checks that its device signed it; its place in the chain is {@link takeRecord}'s. */
export function parseRecord(
  note: string,
  key: VerifierKey,
  cryptography: Cryptography,
): Result<TabletRecord, Refusal<RecordRefusal>> {
  const line = parseSignedLine(utf8Bytes(note), 'tablet', cryptography, MAX_RECORD_BYTES)
  if (!line.ok) return line
  const read = readShape(body, line.value.body, 'record')
  if (!read.ok) return read
  if (read.value.device !== key.name) return refuse('other-device', read.value.device)
  const isFirst = read.value.seq === 1
  if (isFirst !== (read.value.prev === null)) return refuse('field', 'record.prev')
  const signed = verifyNote(line.value.note, [key], cryptography)
  if (!signed.ok) return refuse('wrong-signature', key.name)
  return ok({ ...read.value, hash: line.value.textHash, note })
}

/**
 * The chain with one more record, or the same where the reader has it already.
 *
 * @param hashAt hash of the record a reader holds at a place of the chain; undefined where it holds none
 * Refuses `out-of-order` where records before it are missing, and `forked` where another record stands in
 * its place or before it: then the tablet, or a copy of it, has said two things.
 */
export function takeRecord(
  head: ChainHead,
  record: TabletRecord,
  hashAt: (seq: number) => string | undefined,
): Result<'taken' | 'known', Refusal<'out-of-order' | 'forked'>> {
  const last = head?.seq ?? 0
  if (record.seq <= last) {
    return hashAt(record.seq) === record.hash ? ok('known') : refuse('forked', String(record.seq))
  }
  if (record.seq > last + 1) return refuse('out-of-order', String(last + 1))
  return record.prev === (head?.hash ?? null) ? ok('taken') : refuse('forked', String(record.seq))
}
