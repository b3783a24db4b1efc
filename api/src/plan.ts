// The plan and its rounds: who crosses when is the planner's proposal under signed terms, with the proved
// bound beside the value reached. People appear by count; names only in a party's own diff.
import { z } from '@hono/zod-openapi'
import { clause } from './agreement.ts'
import {
  acceptance,
  category,
  count,
  direction,
  hash,
  index,
  instant,
  party,
  ref,
  trancheId,
  type Shape,
} from './basics.ts'
import { planChangeRow } from './plan-trial.ts'
import { REASONS } from './words.ts'

export const planStage = z.object({
  /** `people`, `class:1`, ..., `stage:1`, `remains`. */
  stage: z.string(),
  value: z.int(),
  /** Proved largest value given the earlier stages; null: not proved. */
  bound: z.int().nullable(),
})

export const planSide = z.object({
  ...direction,
  people: count,
  seats: count,
  stretchers: count,
  seatLimit: count.nullable(),
  stretcherLimit: count.nullable(),
  byCategory: z.array(z.object({ category, count })),
})

/** Classes of urgency by direction: two facing columns. */
export const pyramidBand = z.object({
  class: z.int().min(1),
  category,
  sides: z.array(z.object({ home: party, chosen: count, stays: count })),
})

export const planTranche = z.object({
  id: trancheId,
  number: z.int().min(1),
  sides: z.array(planSide),
  /** One party's releases after the other's; the exposure bound holds after each. */
  legs: z.array(z.object({ holder: party, people: count })),
  /** Who crosses in it, in two facing columns; nobody stays here. */
  pyramid: z.array(pyramidBand),
})

export const lotteryFacts = z.object({
  /** SHA-256 of the frozen problem, fixed before any nonce was revealed. */
  frozen: hash,
  seed: hash.nullable(),
  parties: z.array(z.object({ party, committed: index.nullable(), revealed: index.nullable() })),
  /** People whom the terms cannot tell apart, and how many of them were drawn. */
  alike: count,
  drawn: count,
})

export const planRound = z.object({
  hash,
  /** From 1. */
  round: z.int().min(1),
  index,
  by: party,
  at: instant,
  state: z.enum(['proposed', 'objected', 'binding', 'superseded']),
  people: count,
  added: count,
  removed: count,
  moved: count,
  acceptances: z.array(acceptance),
  objections: z.array(z.object({ party, at: instant, index, code: z.string(), people: count })),
})

export const plan = z.object({
  /** Null before the first proposal. */
  hash: hash.nullable(),
  problem: hash.nullable(),
  outcome: z.enum(['none', 'planned', 'refused']),
  /** Clauses that together cannot hold, for a refusal. */
  conflict: z.array(z.string()),
  stages: z.array(planStage),
  /** Every bound equals its value. */
  proved: z.boolean(),
  tranches: z.array(planTranche),
  pyramid: z.array(pyramidBand),
  notChosen: z.array(z.object({ reason: z.enum(REASONS), count })),
  /** How far each clause with a number is used up; `least` and `most` null where it has no such end. */
  left: z.array(
    z.object({ clause: z.string(), used: count, least: count.nullable(), most: count.nullable() }),
  ),
  lottery: lotteryFacts.nullable(),
  rounds: z.array(planRound),
  mayAccept: z.array(hash),
  mayObject: z.array(hash),
  /** What the round under way waits for, and from whom; null where there is nothing to plan now. */
  next: z
    .object({
      round: z.int().min(1),
      step: z.enum(['commit', 'freeze', 'reveal', 'solve']),
      by: z.array(party),
    })
    .nullable(),
})

export const planDiffQuery = z.object({
  /** The proposal to set it against; without it the one before. */
  against: hash.optional(),
})

export const planDiff = z.object({
  from: hash.nullable(),
  to: hash,
  rows: z.array(planChangeRow),
  /** Clauses that the two proposals were made under, where they differ. */
  clauses: z.array(z.object({ before: clause.nullable(), after: clause.nullable() })),
})

/** Everybody a proposed plan names, in its order: who objects picks from these. */
export const planPeople = z.object({
  rows: z.array(
    z.object({
      ref,
      name: z.string().optional(),
      latin: z.string().optional(),
      home: party,
      category,
      tranche: trancheId,
    }),
  ),
})

export type PlanPeople = Shape<typeof planPeople>
export type PlanStage = Shape<typeof planStage>
export type PlanTranche = Shape<typeof planTranche>
export type PyramidBand = Shape<typeof pyramidBand>
export type LotteryFacts = Shape<typeof lotteryFacts>
export type PlanRound = Shape<typeof planRound>
export type Plan = Shape<typeof plan>
export type PlanDiff = Shape<typeof planDiff>
