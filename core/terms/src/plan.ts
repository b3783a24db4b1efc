// A plan: who crosses, in which tranche, what was proved about the choice, and why each other person
// does not cross. Or a refusal, which names terms that cannot hold together. Spec: spec/plan.md.
import type { ProblemCode } from './plan-fields.ts'
import type { IneligibleWhy, PlanName } from './plan-problem.ts'

export interface PlanOf {
  readonly id: PlanName
  readonly sha256: string
}

/** One stage of the objective: the value reached and the largest that was proved possible. */
export interface PlanStage {
  readonly stage: string
  readonly value: number
  readonly bound: number | null
}

/** People whom one party releases together, within a tranche. */
export interface PlanLeg {
  readonly holder: PlanName
  readonly people: readonly PlanName[]
}

export interface PlannedTranche {
  readonly id: PlanName
  readonly people: readonly PlanName[]
  readonly legs: readonly PlanLeg[]
  readonly remains: readonly { readonly lot: PlanName; readonly count: number }[]
}

export interface AnsweredDemand {
  readonly for: PlanName
  readonly by: readonly PlanName[]
}

/** Why people do not cross; an entry covers people of a kind at once and names nobody else. */
export type PlanReason =
  | {
      readonly code: 'ineligible'
      readonly why: IneligibleWhy
      readonly people: readonly PlanName[]
    }
  | { readonly code: 'with-ineligible'; readonly people: readonly PlanName[] }
  | {
      readonly code: 'terms'
      /** Ids of terms, `capacity:<tranche>`, `named:<ref>`, that together exclude. */
      readonly terms: readonly string[]
      readonly people: readonly PlanName[]
    }
  | {
      readonly code: 'stage'
      readonly stage: string
      /** By how much a plan with the person falls behind at best, at least 1. */
      readonly loses: number
      readonly people: readonly PlanName[]
    }
  | { readonly code: 'queue'; readonly people: readonly PlanName[] }
  | { readonly code: 'lottery'; readonly people: readonly PlanName[] }

export interface LotteryDraw {
  readonly ref: PlanName
  readonly number: string
}

export interface Planned {
  readonly format: 'plan@v1'
  readonly problem: PlanOf
  readonly outcome: 'planned'
  readonly vector: readonly number[]
  readonly stages: readonly PlanStage[]
  readonly tranches: readonly PlannedTranche[]
  readonly demands: readonly AnsweredDemand[]
  readonly reasons: readonly PlanReason[]
  readonly lottery: readonly LotteryDraw[]
  readonly certificate: PlanCertificate
}

export interface PlanRefusal {
  readonly code: ProblemCode | 'infeasible' | 'not-proven'
  /** Of `infeasible`: names that cannot hold together. */
  readonly terms?: readonly string[]
  readonly at?: string
}

export interface RefusedPlan {
  readonly format: 'plan@v1'
  readonly problem: PlanOf
  readonly outcome: 'refused'
  readonly refusal: PlanRefusal
}

export type Plan = Planned | RefusedPlan

/** Multipliers of rows by name, over one common denominator: spec/plan.md, certificate, version 1. */
export interface NamedBound {
  readonly denominator: number
  readonly multipliers: Readonly<Record<string, number>>
}

/** The same from version 2 on: `rows` are places in the certificate's table, one multiplier for each. */
export interface DualBound {
  /** From 1; in version 3 also 0: nothing is counted, and the case holds no plan. */
  readonly denominator: number
  /** Of version 3 alone: a digit for each person who may cross in a set, refs ascending; zeros at the end left out. */
  readonly prices?: string
  readonly rows: readonly number[]
  readonly multipliers: readonly number[]
}

/** A proof by cases: `column` is at most `at`, or at least `at` + 1. */
export interface BranchProof {
  /** A name; in version 3 a place in the certificate's table. */
  readonly column: string | number
  readonly at: number
  readonly below: StageProof
  readonly above: StageProof
}

export type StageProof = NamedBound | DualBound | BranchProof

/** For each stage of people a proof of its bound, or null where only the solver vouches for it. */
export interface PlanCertificate {
  /**
   * 2: rows by their place in `rows`, and a stage once proved bounds the later ones from above.
   * 3: columns by their place in `columns`, too, and prices of persons who cross in sets.
   */
  readonly version: 1 | 2 | 3
  /** Names of rows, from version 2 on; of the columns that cases are told apart by, in version 3. */
  readonly rows?: readonly string[]
  readonly columns?: readonly string[]
  /** Tranches that the proof treats as one; every tranche stands in one part. */
  readonly parts: readonly (readonly PlanName[])[]
  readonly stages: readonly (StageProof | null)[]
}
