// Barriers: several points that open together or not at all. Each point says what it waits for and whose word is
// missing; the row says in one reason why nobody may cross yet.
import { z } from '@hono/zod-openapi'
import { acceptance, count, hash, party, trancheId, type Shape } from './basics.ts'
import { TRANCHE_STATES } from './words.ts'

export const BARRIER_STATES = ['proposed', 'waiting', 'open', 'held', 'over'] as const
export const POINT_WAITS = ['count', 'go', 'hold', 'given-up', 'others', 'nothing'] as const
export const BARRIER_REASONS = [
  'not-agreed',
  'count',
  'go',
  'hold',
  'given-up',
  'open',
  'over',
] as const

/** Why nothing can be said about points that open together; each has a sentence. */
export const BARRIER_REFUSALS = [
  'held-elsewhere',
  'already-gone',
  'in-another-barrier',
  'bound-too-narrow',
  'too-few-tranches',
  'tranche-twice',
  'barrier-before',
  'no-such-barrier',
  'not-in-barrier',
  'not-given-up',
  'reduced-before',
] as const

export const barrierPoint = z.object({
  tranche: trancheId,
  number: z.int().min(1),
  state: z.enum(TRANCHE_STATES),
  /** Absent where the seat may not know. */
  point: z.string().nullable().optional(),
  listed: count,
  present: count,
  /** At the point and cleared; absent for who may not see outcomes of interviews. */
  cleared: count.optional(),
  crossed: count,
  waits: z.enum(POINT_WAITS),
  awaited: z.array(party),
  /** Given up, and both sides go on without it. */
  isWithout: z.boolean(),
})

export const barrierRow = z.object({
  id: z.string(),
  /** Of the proposing entry, while it is not agreed. */
  hash: hash.nullable(),
  state: z.enum(BARRIER_STATES),
  /** How many persons within parity one side may be ahead over all points. */
  bound: count,
  now: count,
  ahead: party.nullable(),
  acceptances: z.array(acceptance),
  points: z.array(barrierPoint),
  because: z.object({
    code: z.enum(BARRIER_REASONS),
    /** Of the point it is about. */
    number: z.int().nullable(),
    awaited: z.array(party),
  }),
  /** This seat may accept it now. */
  mayAccept: z.boolean(),
  /** Points that this seat may say to go on without. */
  mayGoWithout: z.array(trancheId),
})

export const barriers = z.object({
  rows: z.array(barrierRow),
  /** Tranches over which this seat may propose one. */
  free: z.array(z.object({ id: trancheId, number: z.int().min(1) })),
})

export type BarrierPoint = Shape<typeof barrierPoint>
export type BarrierRow = Shape<typeof barrierRow>
export type Barriers = Shape<typeof barriers>
