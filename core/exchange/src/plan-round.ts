// One round of planning: the problem is frozen, the nonces committed before are revealed, the plan is
// proposed. Refusing to reveal is seen by everybody; nobody can choose a seed after seeing the list.
import { isJsonObject } from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef } from '@parley/kernel'
import {
  anything,
  hash,
  integer,
  list,
  object,
  oneOf,
  person,
  readShape,
  textUpTo,
  time,
  word,
} from './shape.ts'
import type { Reader } from './shape.ts'

export interface Round {
  readonly round: number
  readonly commitments: ReadonlyMap<PartyId, string>
  /** Frozen hash of the problem (spec/plan-problem.md section 2), and who froze it. */
  readonly frozen: string | null
  /** 32 bytes each, hex; only nonces that open their commitment are here. */
  readonly nonces: ReadonlyMap<PartyId, string>
}

export interface PlanProposed {
  readonly at: Instant
  readonly round: number
  readonly problem: string
  /** plan@v1 as it was solved; every node verifies it before it accepts. */
  readonly plan: Json
}

export interface PlanRefused {
  readonly at: Instant
  readonly round: number
  readonly problem: string
  /** Ids of the clauses that cannot hold together. */
  readonly conflicts: readonly string[]
}

/** A veto or a finding of one side on a person, with a reason both sides see. */
export interface Objection {
  readonly ref: PersonRef
  readonly why: 'barred' | 'proceedings' | 'already-released' | 'dead' | 'unconfirmed'
  readonly reason: string
}

export interface PlanObjected {
  readonly at: Instant
  readonly plan: string
  readonly objections: readonly Objection[]
}

const MAX_ROUNDS = 1000

export const round: Reader<number> = integer(1, MAX_ROUNDS)

export const planProposed: Reader<PlanProposed> = object<PlanProposed>({
  at: time,
  round,
  problem: hash,
  plan: anything,
})

export const planRefused: Reader<PlanRefused> = object<PlanRefused>({
  at: time,
  round,
  problem: hash,
  conflicts: list(word, 4096),
})

export const planObjected: Reader<PlanObjected> = object<PlanObjected>({
  at: time,
  plan: hash,
  objections: list(
    object<Objection>({
      ref: person,
      why: oneOf('barred', 'proceedings', 'already-released', 'dead', 'unconfirmed'),
      reason: textUpTo(2000),
    }),
    100_000,
  ),
})

export function newRound(number: number): Round {
  return { round: number, commitments: new Map(), frozen: null, nonces: new Map() }
}

/** The tranches of a plan as lists of refs; empty for a refusal. */
export function plannedTranches(
  plan: Json,
): readonly { readonly id: string; readonly people: readonly PersonRef[] }[] {
  const tranches = isJsonObject(plan) ? plan['tranches'] : undefined
  const read = readShape(list(plannedTranche, 256), tranches, 'plan.tranches')
  return read.ok ? read.value : []
}

const plannedTranche: Reader<{ id: string; people: readonly PersonRef[] }> = (value, at) => {
  const tranche = isJsonObject(value) ? value : {}
  return {
    id: word(tranche['id'], `${at}.id`),
    people: list(person, 2_000_000)(tranche['people'], `${at}.people`),
  }
}
