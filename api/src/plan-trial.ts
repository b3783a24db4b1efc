// What if: a plan tried under other clauses, with persons who must or may not cross, and what would change it
// for one person. Nothing tried is signed, logged or kept.
import { z } from '@hono/zod-openapi'
import { clause, MAX_CLAUSES } from './agreement.ts'
import { category, count, party, ref, trancheId, type Shape } from './basics.ts'

const MAX_TRIED = 200 // persons nominated or vetoed in one question; more is another list, not a question

export const planTrialBody = z.object({
  /** Clauses to try; null for those in force. */
  clauses: z.array(clause).max(MAX_CLAUSES).nullable(),
  /** Id of a clause to leave out: what it costs is how many persons more would cross. */
  without: z.string().max(128).nullable(),
  nominated: z.array(ref).max(MAX_TRIED),
  vetoed: z.array(ref).max(MAX_TRIED),
})

export const planChangeRow = z.object({
  ref,
  name: z.string().optional(),
  home: party,
  category,
  change: z.enum(['added', 'removed', 'moved']),
  fromTranche: trancheId.nullable(),
  toTranche: trancheId.nullable(),
})

export const planTrial = z.object({
  /** `nothing-offered` while nobody is on offer: an agreement may be drafted before any list is there. */
  outcome: z.enum(['planned', 'refused', 'nothing-offered']),
  /** Clauses that cannot hold together, for a refusal; persons nominated are counted, not told. */
  conflict: z.array(z.string()),
  conflictPeople: count,
  /** Whether the draw is that of the plan shown; else the numbers of the lottery are not known yet. */
  isDrawn: z.boolean(),
  /** People who cross in the plan shown, null where there is none; and in the one tried, null if refused. */
  before: count.nullable(),
  after: count.nullable(),
  stages: z.array(
    z.object({ stage: z.string(), before: z.int().nullable(), after: z.int().nullable() }),
  ),
  added: count,
  removed: count,
  moved: count,
  /** The first of them, by ref. */
  rows: z.array(planChangeRow),
})

/** For one person who stays: which numbers of clauses would let them cross, each tried. */
export const planChanges = z.object({
  ref,
  asked: count,
  changes: z.array(
    z.array(z.object({ clause: z.string(), field: z.string(), from: count, to: count })),
  ),
  /** What a plan with this person loses at each goal; null where no plan contains them. */
  nominated: z.array(z.object({ stage: z.string(), loses: z.int() })).nullable(),
  conflict: z.array(z.string()),
})

export type PlanTrialBody = Shape<typeof planTrialBody>
export type PlanTrial = Shape<typeof planTrial>
export type PlanChangeRow = Shape<typeof planChangeRow>
export type PlanChanges = Shape<typeof planChanges>
