// After the line: arrivals and triage in the transit state, private interviews by the neutral, and families.
// Each is its own seat's screen; what the interviewer or a clinician writes goes to no party's negotiators.
import { z } from '@hono/zod-openapi'
import { count, direction, instant, partialDate, ref, trancheId, type Shape } from './basics.ts'
import { DESK_REPORTS, FAMILY_STATES, FITNESS, TRIAGE } from './words.ts'

/** Where a desk's report stands: its step, and how many persons' notes wait for it. */
export const deskReport = z.object({
  report: z.enum(DESK_REPORTS),
  tranche: trancheId,
  step: z.int().min(1),
  /** Steps that are reported whatever happens. */
  steps: z.int().min(1),
  waiting: count,
  /** Closed, and not in the log yet: it is sent again as it is. */
  isClosed: z.boolean(),
  /** Why it cannot be reported now; null where it can. */
  refusal: z.string().nullable(),
})

export const arrival = z.object({
  /** Given first, before any name is asked. */
  wristband: z.string(),
  ref,
  ...direction,
  name: z.string().optional(),
  tranche: trancheId,
  arrivedAt: instant,
  triage: z.enum(TRIAGE).nullable().optional(),
  fitness: z.enum(FITNESS).nullable().optional(),
  /** Noted here and not reported: the wristband, triage and fitness. */
  bandWaits: z.boolean().optional(),
  careWaits: z.boolean().optional(),
  bed: z.string().nullable().optional(),
  /** `waiting`, `arranged`, `departed`, `home`. */
  onward: z.enum(['waiting', 'arranged', 'departed', 'home']),
  departsAt: instant.nullable(),
  homeAt: instant.nullable(),
  /** The host's longest stay runs out. */
  stayUntil: instant.nullable(),
})

export const arrivals = z.object({
  now: instant,
  /** Half hours with the number of people who arrived in them. */
  halfHours: z.array(z.object({ from: instant, people: count })),
  beds: z.object({ used: count, all: count }).nullable(),
  triage: z.array(z.object({ code: z.enum(TRIAGE), count })).optional(),
  expected: count,
  arrived: count,
  onward: count,
  /** Received at the line and without a wristband yet; only for the seat that gives them. */
  unbanded: z.array(z.object({ tranche: trancheId, people: count })).optional(),
  /** Of the tranches under way; only for the seat that reports. */
  reports: z.array(deskReport).optional(),
  rows: z.array(arrival),
})

export const interview = z.object({
  ref,
  ...direction,
  name: z.string(),
  born: partialDate.nullable(),
  tranche: trancheId,
  state: z.enum(['waiting', 'done']),
  /** What the parties will see. */
  presented: z.enum(['cleared', 'not-presented']).nullable(),
  /** The interviewer's own words, readable here alone. */
  wish: z.enum(['willing', 'unwilling', 'undecided']).nullable(),
  note: z.string().nullable(),
  at: instant.nullable(),
})

export const interviews = z.object({
  now: instant,
  waiting: count,
  done: count,
  /** Tranches whose interviews are all held, and of which no clinician has reported. */
  awaitsFindings: z.array(trancheId),
  rows: z.array(interview),
})

export const familyCase = z.object({
  /** The family's own case number. */
  case: z.string(),
  ref,
  name: z.string(),
  state: z.enum(FAMILY_STATES),
  /** What may be said now: nothing before the person's own arrival on own soil. */
  may: z.enum(['nothing', 'tell-alive-and-home', 'tell-alive']),
  because: z.enum([
    'not-arrived',
    'arrived-on-own-soil',
    'consent-missing',
    'identity-open',
    'already-told',
  ]),
  homeAt: instant.nullable(),
  toldAt: instant.nullable(),
})

export const families = z.object({
  mayBeTold: count,
  told: count,
  waiting: count,
  rows: z.array(familyCase),
})

export type DeskReport = Shape<typeof deskReport>
export type Arrival = Shape<typeof arrival>
export type Arrivals = Shape<typeof arrivals>
export type Interview = Shape<typeof interview>
export type Interviews = Shape<typeof interviews>
export type FamilyCase = Shape<typeof familyCase>
export type Families = Shape<typeof families>
