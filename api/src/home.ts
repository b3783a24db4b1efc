// Files of persons who have come home, for the desk of their own side that looks after them, and what they told of
// those who remain. A debrief reaches no negotiator: no other operation carries any of it.
import { z } from '@hono/zod-openapi'
import { count, instant, partialDate, ref, type Shape } from './basics.ts'
import {
  FOLLOW_UP_OUTCOMES,
  FOLLOW_UP_STATES,
  HOME_PAPERS,
  HOME_STAGES,
  PACKET_STATES,
  PAPER_STATES,
  SIGHT_BASES,
} from './home-words.ts'

const place = z.string().max(120)
const filled = (limit: number) => z.string().max(limit).regex(/\S/)
const words = z.string().max(240)
const day = z.int().min(1).max(1096)
const noteId = z.string().regex(/^[0-9a-f]{32}$/)

export const homePart = z.discriminatedUnion('part', [
  z.object({ part: z.literal('received'), place }),
  z.object({
    part: z.literal('document'),
    paper: z.enum(HOME_PAPERS),
    state: z.enum(PAPER_STATES),
    words,
  }),
  z.object({
    part: z.literal('packet'),
    /** Number of the seal, as on the packet or in the inventory. */
    seal: filled(40),
    /** Who handed it over. */
    from: filled(120),
    state: z.enum(PACKET_STATES),
    words,
  }),
  /** Kilograms that the person was allowed to take along (GC III art. 119: at least 25). */
  z.object({ part: z.literal('baggage'), allowedKg: z.int().min(0).max(500) }),
  z.object({ part: z.literal('stage'), stage: z.enum(HOME_STAGES).exclude(['arrived']) }),
  /** Days after the arrival, ascending. */
  z.object({ part: z.literal('plan'), days: z.array(day).min(1).max(12) }),
  z.object({ part: z.literal('follow-up'), day, outcome: z.enum(FOLLOW_UP_OUTCOMES), words }),
  z.object({
    part: z.literal('detained'),
    place: filled(120),
    from: partialDate.nullable(),
    until: partialDate.nullable(),
  }),
  z.object({
    part: z.literal('named'),
    name: filled(120),
    case: ref.nullable(),
    place,
    lastOn: partialDate.nullable(),
    basis: z.enum(SIGHT_BASES),
  }),
  z.object({ part: z.literal('taken-back'), note: noteId }),
])

export const homeRow = z.object({
  ref,
  name: z.string(),
  homeAt: instant,
  /** Null until the desk has noted that it received the person. */
  receivedAt: instant.nullable(),
  stage: z.enum(HOME_STAGES),
  /** The newest word on each seal. */
  packets: z.array(
    z.object({
      part: z.literal('packet'),
      seal: z.string(),
      from: z.string(),
      state: z.enum(PACKET_STATES),
      words: z.string(),
      at: instant,
    }),
  ),
  /** Missing packets. */
  claims: count,
  allowedKg: count.nullable(),
  /** Less than GC III art. 119 lets a repatriated person take along. */
  isBaggageShort: z.boolean(),
  followUps: z.array(
    z.object({
      day,
      dueAt: instant,
      state: z.enum(FOLLOW_UP_STATES),
      doneAt: instant.nullable(),
    }),
  ),
  notes: z.array(
    z.object({ id: noteId, at: instant, ref, says: homePart, isTakenBack: z.boolean() }),
  ),
})

/** Told by somebody who is home of somebody who is not. */
export const evidenceRow = z.object({
  id: noteId,
  at: instant,
  name: z.string(),
  case: ref.nullable(),
  place: z.string(),
  lastOn: partialDate.nullable(),
  basis: z.enum(SIGHT_BASES),
  toldBy: ref,
})

/** Who needs the desk first stands first; evidence the newest first. */
export const homes = z.object({ rows: z.array(homeRow), evidence: z.array(evidenceRow) })

export const homeAct = z.object({ ref, says: homePart })
export const homeActed = z.object({ note: noteId })

export type HomeView = Shape<typeof homeRow>
export type HomePartView = Shape<typeof homePart>
export type EvidenceView = Shape<typeof evidenceRow>
export type Homes = Shape<typeof homes>
export type HomeAct = Shape<typeof homeAct>
