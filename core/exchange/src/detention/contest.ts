// A `not-held` that the seeking side contests with evidence of life, and what the other side answers. What crosses of
// evidence is its kind, its date and how sure the bureau is: never who gave it, where, or in which words; of what a
// person told, never the day, which would say who was there.
import { addDays, parsePartialDate } from '@parley/kernel'
import type { Instant, PartialDate, PartyId, PersonRef } from '@parley/kernel'
import { list, nullOr, object, oneOf, person, ShapeError } from '../shape.ts'
import type { Reader } from '../shape.ts'
import { clockOf, dayOf } from './detention-clock.ts'
import type { Clock } from './detention-clock.ts'

export const EVIDENCE_SOURCES = ['letter', 'visit', 'footage', 'account'] as const
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number]

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** What the other side is told of one sign of life. */
export interface Evidence {
  readonly source: EvidenceSource
  /** The day, month or year of the sign; of an account at most the month. Null: not known. */
  readonly on: PartialDate | null
  readonly confidence: Confidence
}

export const NOT_HELD_GROUNDS = [
  'registers-searched',
  'left-our-hands',
  'another-person',
  'too-little-known',
] as const
export type NotHeldGround = (typeof NOT_HELD_GROUNDS)[number]

export type ContestPart =
  | { readonly part: 'contested'; readonly evidence: readonly Evidence[] }
  | { readonly part: 'inquired'; readonly until: PartialDate }
  | { readonly part: 'found-held'; readonly held: PersonRef }
  | { readonly part: 'not-held-again'; readonly ground: NotHeldGround }

export const CONTEST_STAGES = ['open', 'inquiry', 'held', 'not-held'] as const
export type ContestStage = (typeof CONTEST_STAGES)[number]

export interface ContestedAnswer {
  /** The ref under which the person is sought. */
  readonly ref: PersonRef
  readonly by: PartyId
  readonly stage: ContestStage
  /** When it began, or began again after an answer. */
  readonly openedAt: Instant
  readonly evidence: readonly Evidence[]
  /** Of an inquiry: the last day on time. */
  readonly until: string | null
  readonly ground: NotHeldGround | null
  /** The holder's ref, once found. */
  readonly held: PersonRef | null
  readonly links: readonly {
    readonly at: Instant
    readonly by: PartyId
    readonly says: ContestPart
  }[]
  readonly notes: ReadonlyMap<PartyId, number>
}

export type ContestBook = ReadonlyMap<PersonRef, ContestedAnswer>

export type ContestRefusal =
  | 'not-the-seeker'
  | 'not-asked-to-answer'
  | 'no-such-contest'
  | 'found-already'
  | 'inquiry-too-long'

const MOST_EVIDENCE = 16
/** An inquiry says a day within a month: longer is no answer. */
export const INQUIRY_DAYS = 31

const dated: Reader<PartialDate> = (value, at) => {
  const read = typeof value === 'string' ? parsePartialDate(value) : null
  if (read === null || read.startsWith('X')) throw new ShapeError(at, 'a date with its year')
  return read
}

const wholeDay: Reader<PartialDate> = (value, at) => {
  const read = dated(value, at)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(read)) throw new ShapeError(at, 'a whole day')
  return read
}

const evidence: Reader<Evidence> = (value, at) => {
  const read = object<Evidence>({
    source: oneOf<EvidenceSource>(...EVIDENCE_SOURCES),
    on: nullOr(dated),
    confidence: oneOf<Confidence>(...CONFIDENCES),
  })(value, at)
  if (read.source === 'account' && read.on !== byMonth(read.on)) {
    throw new ShapeError(`${at}.on`, 'at most a month: a day would say who told it')
  }
  return read
}

const someEvidence: Reader<readonly Evidence[]> = (value, at) => {
  const read = list(evidence, MOST_EVIDENCE)(value, at)
  if (read.length === 0) throw new ShapeError(at, 'one sign of life or more')
  return read
}

type PartOf<Name extends ContestPart['part']> = Extract<ContestPart, { readonly part: Name }>

export const CONTEST_PARTS: { readonly [N in ContestPart['part']]: Reader<PartOf<N>> } = {
  contested: object({ part: oneOf('contested'), evidence: someEvidence }),
  inquired: object({ part: oneOf('inquired'), until: wholeDay }),
  'found-held': object({ part: oneOf('found-held'), held: person }),
  'not-held-again': object({
    part: oneOf('not-held-again'),
    ground: oneOf<NotHeldGround>(...NOT_HELD_GROUNDS),
  }),
}

/** A date without its day. */
export function byMonth(on: PartialDate | null): PartialDate | null {
  return on === null || !/^\d{4}-\d{2}-\d{2}$/.test(on) ? on : (on.slice(0, 7) as PartialDate) // a month of a date is one
}

/** Whether a part is about a contest and not about somebody in the register. */
export function isContestPart<Other extends { readonly part: string }>(
  says: Other | ContestPart,
): says is ContestPart {
  return Object.hasOwn(CONTEST_PARTS, says.part)
}

interface Said {
  readonly by: PartyId
  readonly at: Instant
  readonly says: ContestPart
  readonly belligerents: readonly PartyId[]
}

/** Why a word on a contest cannot follow, or null; the numbers of notes are judged before. */
export function contestFault(
  known: ContestedAnswer | undefined,
  { by, at, says, belligerents }: Said,
): ContestRefusal | null {
  if (!belligerents.includes(by)) return 'not-asked-to-answer'
  if (says.part === 'contested') {
    return known === undefined || known.by === by ? null : 'not-the-seeker'
  }
  if (known === undefined) return 'no-such-contest'
  if (known.by === by) return 'not-asked-to-answer'
  if (known.stage === 'held') return 'found-already'
  const isTooLong = says.part === 'inquired' && says.until > dayOf(addDays(at, INQUIRY_DAYS))
  return isTooLong ? 'inquiry-too-long' : null
}

interface Noted {
  readonly ref: PersonRef
  readonly by: PartyId
  readonly at: Instant
  readonly number: number
  readonly says: ContestPart
}

/** The contests with a word that {@link contestFault} takes. */
export function withContest(book: ContestBook, noted: Noted): ContestBook {
  const { ref, by, at, number, says } = noted
  const before = book.get(ref) ?? begun(ref, by, at)
  const known = {
    ...before,
    links: [...before.links, { at, by, says }],
    notes: new Map(before.notes).set(by, number),
  }
  return new Map(book).set(ref, after(known, at, says))
}

function begun(ref: PersonRef, by: PartyId, at: Instant): ContestedAnswer {
  const none = { until: null, ground: null, held: null }
  return {
    ref,
    by,
    stage: 'open',
    openedAt: at,
    evidence: [],
    ...none,
    links: [],
    notes: new Map(),
  }
}

function after(known: ContestedAnswer, at: Instant, says: ContestPart): ContestedAnswer {
  switch (says.part) {
    case 'contested': {
      const evidence = [...known.evidence, ...says.evidence]
      // New evidence begins the clock again only where there was an answer; it stops no inquiry.
      if (known.stage !== 'not-held') return { ...known, evidence }
      return { ...known, evidence, stage: 'open', openedAt: at, ground: null }
    }
    case 'inquired':
      return { ...known, stage: 'inquiry', until: says.until, ground: null }
    case 'found-held':
      return { ...known, stage: 'held', held: says.held, until: null, ground: null }
    case 'not-held-again':
      return { ...known, stage: 'not-held', ground: says.ground, until: null }
  }
}

/** How long an answer, or the end of an inquiry, is waited for; null where there is an answer. */
export function contestClock(
  { stage, openedAt, until }: ContestedAnswer,
  answerDays: number,
  now: Instant,
): Clock | null {
  if (stage === 'open') return clockOf(dayOf(openedAt), answerDays, { doneOn: null, now })
  if (stage !== 'inquiry' || until === null) return null
  return clockOf(until, 0, { doneOn: null, now })
}
