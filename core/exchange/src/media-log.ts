// The media log of a party: footage and posts that show the exchange, as its press office found them. It keeps
// words and the SHA-256 of a file, never the picture: a captive must be protected against public curiosity (Third
// Geneva Convention, art. 13; Fourth, art. 27), and a store of faces is the thing this project refuses to be. Who
// published first is the origin; what repeats a file or names another sighting is a copy and no second source.
import { parsePartialDate } from '@parley/kernel'
import type { Instant, PartialDate, Refusal, Result } from '@parley/kernel'
import { ok } from '@parley/kernel'
import type { Entry } from './event.ts'
import {
  hash,
  integer,
  nullOr,
  object,
  oneOf,
  readShape,
  ShapeError,
  textUpTo,
  time,
  word,
} from './shape.ts'
import type { Fields, Reader } from './shape.ts'

/** What must never be published of it, or why it may be. */
export const MEDIA_RESTRICTIONS = [
  'captives-recognisable',
  'dead-shown',
  'place-or-time',
  'none-seen',
] as const
export type MediaRestriction = (typeof MEDIA_RESTRICTIONS)[number]

/** What the press office decided; `ask-removal` where the outlet is to be asked to take it down. */
export const MEDIA_DECISIONS = ['not-to-use', 'ask-removal', 'may-mention', 'undecided'] as const
export type MediaDecision = (typeof MEDIA_DECISIONS)[number]

export const MEDIA_KINDS = ['video', 'picture', 'audio', 'text'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

export interface MediaSighting {
  readonly at: Instant
  /** The log's own number, from 1; a later note of the same number takes the place of the earlier one. */
  readonly number: number
  readonly kind: MediaKind
  /** When it was first seen in public, as far as known (EDTF). */
  readonly firstSeen: PartialDate
  /** Address where it was seen. */
  readonly address: string
  /** Who published it first, in words: an outlet, a channel. */
  readonly origin: string
  /** Number of the sighting this one is a copy of; null where it is none that is known of. */
  readonly copyOf: number | null
  /** What of the exchange it shows: a tranche, or null for the whole. */
  readonly tranche: string | null
  readonly restriction: MediaRestriction
  readonly decision: MediaDecision
  /** SHA-256 of the file, hex; null where nobody kept the file's hash. */
  readonly file: string | null
  /** What is seen and heard, in words without names. */
  readonly words: string
}

const partialDate: Reader<PartialDate> = (value, at) => {
  const date = parsePartialDate(textUpTo(16)(value, at))
  if (date === null) throw new ShapeError(at, 'a date as far as it is known (EDTF)')
  return date
}

const fields: Fields<MediaSighting> = {
  at: time,
  number: integer(1, 100_000),
  kind: oneOf<MediaKind>(...MEDIA_KINDS),
  firstSeen: partialDate,
  address: textUpTo(500),
  origin: textUpTo(200),
  copyOf: nullOr(integer(1, 100_000)),
  tranche: nullOr(word),
  restriction: oneOf<MediaRestriction>(...MEDIA_RESTRICTIONS),
  decision: oneOf<MediaDecision>(...MEDIA_DECISIONS),
  file: nullOr(hash),
  words: textUpTo(1000),
}

export const mediaSighting: Reader<MediaSighting> = object<MediaSighting>(fields)

export type MediaLog = ReadonlyMap<number, MediaSighting>

/** Decisions that a restriction leaves open: what shows captives, the dead or an operation is never for use. */
export function mayDecide(restriction: MediaRestriction, decision: MediaDecision): boolean {
  return restriction === 'none-seen' || decision !== 'may-mention'
}

/** Folds one `media.noted`; one that lets a barred thing be used, or copies itself or an unknown one, is void. */
export function applyMedia(media: MediaLog, entry: Entry): Result<MediaLog, Refusal<'field'>> {
  const read = readShape(mediaSighting, entry.data ?? undefined)
  if (!read.ok) return read
  const { number, copyOf, restriction, decision } = read.value
  if (!mayDecide(restriction, decision)) return field('data.decision', 'one the restriction allows')
  const isCopy = copyOf === null || (copyOf !== number && media.get(copyOf)?.copyOf === null)
  if (!isCopy) return field('data.copyOf', 'an earlier sighting that is no copy itself')
  return ok(new Map(media).set(number, read.value))
}

function field(at: string, detail: string): Result<never, Refusal<'field'>> {
  return { ok: false, refusal: { code: 'field', at, detail } }
}

/** The sightings that stand for an origin of their own: a file or a post counted once, however often it is repeated. */
export function originOf(media: MediaLog, sighting: MediaSighting): number {
  // What was an origin may be found to be a copy later; no sighting copies one of its own copies.
  const copied = sighting.copyOf === null ? undefined : media.get(sighting.copyOf)
  if (copied !== undefined) return originOf(media, copied)
  const same = [...media.values()]
    .filter((one) => one.copyOf === null && one.file !== null && one.file === sighting.file)
    .map((one) => one.number)
  return Math.min(sighting.number, ...same)
}
