// The register of detention: whom a side holds, where by code, cards, status, visits and complaints with their clocks.
// A bureau reads and writes it; the neutral visitor reads refs and notes visits. No other desk is answered with a row.
import { z } from '@hono/zod-openapi'
import { count, instant, partialDate, party, ref, type Shape } from './basics.ts'
import {
  CLOCK_STATES,
  COMPLAINT_OUTCOMES,
  COMPLAINTS,
  DETENTION_ENDS,
  DETENTION_STAGES,
  LEGAL_STATUSES,
  STATUS_GROUNDS,
  VISIT_GROUNDS,
  VISIT_STATES,
} from './detention-words.ts'

/** A facility, a visit or a complaint: letters, digits and `._:-`; never coordinates or an address. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
/** `2031-05-04`. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const status = {
  status: z.enum(LEGAL_STATUSES),
  ground: z.enum(STATUS_GROUNDS),
  /** When notice was given to the other side; null where none was. */
  noticed: day.nullable(),
}

export const detentionPart = z.discriminatedUnion('part', [
  z.object({ part: z.literal('detained'), since: partialDate }),
  z.object({ part: z.literal('moved'), on: day }),
  z.object({ part: z.literal('card-sent'), on: day }),
  z.object({ part: z.literal('status'), ...status }),
  z.object({ part: z.literal('visit-asked'), visit: code }),
  z.object({ part: z.literal('visit-granted'), visit: code, on: day }),
  z.object({ part: z.literal('visit-refused'), visit: code, ground: z.enum(VISIT_GROUNDS) }),
  z.object({ part: z.literal('visit-made'), visit: code, on: day }),
  z.object({ part: z.literal('complained'), complaint: code, about: z.enum(COMPLAINTS) }),
  z.object({
    part: z.literal('complaint-answered'),
    complaint: code,
    outcome: z.enum(COMPLAINT_OUTCOMES),
  }),
  z.object({ part: z.literal('ended'), how: z.enum(DETENTION_ENDS), on: day }),
])

/** `dueOn` is the last day on time; `lateDays` whole days beyond it. */
export const clock = z.object({ state: z.enum(CLOCK_STATES), dueOn: z.string(), lateDays: count })

export const detentionRow = z.object({
  ref,
  /** As an own list writes it; null for the neutral visitor, and where no list has one. */
  name: z.string().nullable(),
  holder: party,
  /** This side holds the person and notes of them. */
  isOurs: z.boolean(),
  stage: z.enum(DETENTION_STAGES),
  since: partialDate.nullable(),
  days: count.nullable(),
  /** `at` is when the other side reported it; null for an own facility. Null: not known here. */
  facility: z.object({ code: z.string(), at: instant.nullable() }).nullable(),
  status: z.object(status).nullable(),
  /** Null where no card is due: before the other side was told, and after detention. */
  card: clock.nullable(),
  /** Charged or sentenced without notice to the other side. */
  lacksNotice: z.boolean(),
  visitsOpen: count,
  complaintsOpen: count,
  lateDays: count,
  /** Something is noted that no report carries. */
  waits: z.boolean(),
  /** The other side knows that the person is held: only then do notes go into a report. */
  isTold: z.boolean(),
})

/** Whose desk it is, and the day it has. */
const place = {
  seat: z.enum(['bureau', 'visitor']),
  /** The party of this desk: numbers of its visits begin with it. */
  by: party,
  /** In UTC. */
  today: day,
}

export const detention = z.object({
  ...place,
  /** Whoever waits longest first. */
  people: z.array(detentionRow),
  /** Own notes that the next reports carry. */
  waiting: count,
  /** Own notes about persons of whom the other side has not been told. */
  untold: count,
  /** Who opens facility codes; they cross once both do. Null for the visitor. */
  codes: z.object({ own: z.boolean(), other: z.boolean(), open: z.boolean() }).nullable(),
  lastReports: z.array(z.object({ party, at: instant })),
  /** The side whose node has yet to begin the audience `detention`; null where it has begun. */
  awaitsReadersOf: party.nullable(),
})

export const detentionFile = detentionRow.extend({
  ...place,
  visits: z.array(
    z.object({
      visit: z.string(),
      by: party,
      askedAt: instant,
      state: z.enum(VISIT_STATES),
      on: z.string().nullable(),
      wasGranted: z.boolean(),
      ground: z.enum(VISIT_GROUNDS).nullable(),
      clock: clock.nullable(),
    }),
  ),
  complaints: z.array(
    z.object({
      complaint: z.string(),
      about: z.enum(COMPLAINTS),
      at: instant,
      answered: z.object({ outcome: z.enum(COMPLAINT_OUTCOMES), at: instant }).nullable(),
      clock,
    }),
  ),
  ended: z.object({ how: z.enum(DETENTION_ENDS), on: z.string() }).nullable(),
  links: z.array(z.object({ at: instant, by: party, says: detentionPart })),
})

const MOST_AT_ONCE = 500

/** Each act is kept in the side's own log before it is answered, for every person named or for none. */
export const detentionAct = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('note'),
    refs: z.array(ref).min(1).max(MOST_AT_ONCE),
    says: detentionPart,
    /** Where the person arrived: needed with `moved`, refused with anything else. */
    facility: code.nullable(),
  }),
  /** Enters persons of the own list; `since` null takes the day of capture that the list has. */
  z.object({
    do: z.literal('enter'),
    refs: z.array(ref).min(1).max(MOST_AT_ONCE),
    since: partialDate.nullable(),
    facility: code,
  }),
  /** Enters somebody whom no list names, under a new reference. */
  z.object({
    do: z.literal('enter-new'),
    name: z.string().max(200).regex(/\S/),
    since: partialDate,
    facility: code,
  }),
  /** Whether own facility codes are open to the other side from the next report on. */
  z.object({ do: z.literal('codes'), opens: z.boolean() }),
])

export const detentionActed = z.object({ refs: z.array(ref) })

export type Detention = Shape<typeof detention>
export type DetentionRowView = Shape<typeof detentionRow>
export type DetentionFileView = Shape<typeof detentionFile>
export type DetentionPartView = Shape<typeof detentionPart>
export type DetentionAct = Shape<typeof detentionAct>
export type DetentionActed = Shape<typeof detentionActed>
export type ClockView = Shape<typeof clock>
