// The line as one seat's officer works at it: one tranche, one leg, one step at a time. What is noted here
// is no entry yet; the step's report is, and only a receipt with both devices' signatures moves custody.
import { z } from '@hono/zod-openapi'
import { category, count, direction, instant, party, ref, trancheId, type Shape } from './basics.ts'
import { barriers } from './barriers.ts'
import { deskReport } from './homecoming.ts'
import {
  CROSSING_STATES,
  EXCEPTIONS,
  FITNESS,
  LINE_LEGS,
  LINE_SIDES,
  TRANCHE_STATES,
} from './words.ts'

const leg = z.enum(LINE_LEGS)
const place = { tranche: trancheId, leg }
const refs = z.array(ref).min(1).max(200)
/** Of one handing, as pasted; the node measures it again by characters. */
const code = z.string().max(70_000)

export const lineQuery = z.object({ tranche: trancheId.optional(), leg: leg.optional() })

export const linePerson = z.object({
  ref,
  ...direction,
  name: z.string().optional(),
  latin: z.string().optional(),
  /** Place in the manifest, from 1. */
  place: count,
  /** The step whose coach carries this person; null where this seat cannot tell. */
  coach: count.nullable(),
  side: z.enum(LINE_SIDES),
  category,
  state: z.enum(CROSSING_STATES),
  presented: z.enum(['cleared', 'not-presented']).nullable(),
  identity: z.enum(['unchecked', 'proven', 'doubtful']),
  stretcher: z.boolean(),
  escort: z.boolean(),
  exception: z.enum(EXCEPTIONS).nullable(),
  /** Stays back now, because the other side is short of somebody. */
  keptBack: z.boolean(),
  /** Why this seat cannot release this person now; null where it can, or does not release. */
  refusal: z.string().nullable(),
  /** What own clinicians found; for the transit state alone. */
  fitness: z.enum(FITNESS).nullable().optional(),
  /** Found, and not reported to the interviewer yet. */
  fitnessWaits: z.boolean().optional(),
})

export const line = z.object({
  now: instant,
  /** `elsewhere` while devices that are not this page report for this seat: nothing can be done here. */
  from: z.enum(['here', 'elsewhere']),
  /** Key name of the device; null where it is elsewhere. */
  device: z.string().nullable(),
  tranches: z.array(z.object({ id: trancheId, number: z.int(), state: z.enum(TRANCHE_STATES) })),
  tranche: z.object({ id: trancheId, number: z.int(), state: z.enum(TRANCHE_STATES) }).nullable(),
  /** Those that the tranche is of. */
  barriers,
  leg,
  /** Where this seat works. */
  legs: z.array(leg),
  step: z.int().min(1),
  steps: z.int().min(0),
  /** Whether receipts may be signed now: between go and hold at the line. */
  isOpen: z.boolean(),
  /** Steps closed and not yet in the log, oldest first. */
  outbox: z.array(z.int()),
  /** What the report of this step would say. */
  toReport: z.object({ checked: count, exceptions: count, receipts: count }),
  people: z.array(linePerson),
  sides: z.array(
    z.object({
      ...direction,
      expected: count,
      checked: count,
      released: count,
      received: count,
      missing: count,
    }),
  ),
  /** Of whom each side is short; the other keeps as many back. */
  short: z.array(z.object({ holder: party, category, people: count })),
  exposure: z.object({ bound: count, now: count, ahead: party.nullable() }),
  handings: z.array(
    z.object({
      number: count,
      side: z.enum(LINE_SIDES),
      at: instant,
      people: count,
      /** Of these, persons whose receipt has not come back. */
      waiting: count,
      code: z.string(),
    }),
  ),
  /** Own persons received and not yet confirmed on own soil. */
  homecomings: z.array(ref),
  /** Those who are confirmed and wait for the desk's report. */
  homeNoted: z.array(ref),
  /** Reports of this seat's desks beside the line: findings before it, or homecomings behind it. */
  reports: z.array(deskReport),
})

export const lineAct = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('check'),
    ...place,
    refs,
    identity: z.enum(['proven', 'doubtful', 'mismatch']),
  }),
  z.object({
    do: z.literal('except'),
    ...place,
    refs,
    exception: z.enum(['listed-absent', 'died']),
  }),
  z.object({ do: z.literal('stranger'), ...place, side: party }),
  z.object({ do: z.literal('withdraw'), ...place, refs }),
  z.object({ do: z.literal('release'), ...place, refs }),
  z.object({ do: z.literal('receive'), ...place, refs, code }),
  z.object({ do: z.literal('complete'), ...place, code }),
])

export const lineActed = z.object({
  people: count,
  /** Numbers of the handings it made or met again. */
  handings: z.array(count),
})

export const lineReading = z.object({ ...place, code })

/** What a pasted code says, before anybody acts on it. */
export const lineRead = z.object({
  stage: z.enum(['released', 'received']),
  from: party,
  to: party,
  people: z.array(
    z.object({
      ref,
      name: z.string().optional(),
      /** Why this person's part cannot be taken now; null where it can. */
      refusal: z.string().nullable(),
      /** Taken already: taking it again changes nothing. */
      isDone: z.boolean(),
    }),
  ),
})

export type Line = Shape<typeof line>
export type LinePerson = Shape<typeof linePerson>
export type LineAct = Shape<typeof lineAct>
export type LineActed = Shape<typeof lineActed>
export type LineRead = Shape<typeof lineRead>
