// What if: the problem of the plan shown, or of what is offered so far, with other clauses or with persons who
// must or may not cross, solved beside everything and forgotten. What is answered is what was asked for: how
// many, at which goal, who is added, removed or moved. Nothing here is signed or logged.
import { isDeepStrictEqual } from 'node:util'
import { clashingClauses, planChanges, planStages, problemBody, seedOf } from '@parley/exchange'
import type { Agreement, PlanChange, ProblemParts } from '@parley/exchange'
import type { Clause, PlanChangeRow, PlanTrial, PlanTrialBody } from '@parley/api'
import { ok, personRef, refuse } from '@parley/kernel'
import type { Json, Result } from '@parley/kernel'
import { draftPlan, solvePlan, stageNames } from '@parley/planning'
import type { PlanDraft, SolverPort } from '@parley/planning'
import { parseProblem } from '@parley/terms'
import type { PlanProblem } from '@parley/terms'
import { agreementFrom, baseAgreement } from './agreement-draft.ts'
import type { Desk } from './desk.ts'
import { namesOf } from './person-names.ts'

const MAX_ROWS = 300 // of a difference; how many there are is told apart
const LIMIT_MS = 20_000 // an officer waits for the answer
const NO_DRAW = '0'.repeat(64)

/** What a trial starts from. */
export interface TrialBase {
  readonly parts: ProblemParts
  /** The seed of the round, or a stand-in while nobody can know it. */
  readonly seed: string
  readonly isDrawn: boolean
  /** The plan to set a trial against, if there is one. */
  readonly plan: Json | undefined
}

/** The round of the plan shown; before there is one, the agreement and offers as they stand. */
export function trialBase(desk: Desk): TrialBase {
  const outlook = desk.outlook()
  const { state } = outlook
  const shown = state.plan?.content ?? [...state.plans.values()].at(-1)
  const parts = shown === undefined ? undefined : state.frozen.get(shown.round)
  const isRefused = (state.planRefusals.at(-1)?.round ?? 0) > (shown?.round ?? 0)
  if (shown !== undefined && parts !== undefined && !isRefused) {
    const seed = seedOf(state, shown.round, desk.hashing)
    return { parts, seed: seed ?? NO_DRAW, isDrawn: seed !== null, plan: shown.plan }
  }
  const { offers, families, objections } = state
  const agreement = state.agreement?.content ?? baseAgreement(outlook)
  const now = { id: 'trial', agreement, offers, families, objections }
  return { parts: now, seed: NO_DRAW, isDrawn: false, plan: undefined }
}

/** What is tried: the body of the question, and the agreement its clauses state. */
export interface Trial {
  readonly base: TrialBase
  readonly agreement: Agreement
  readonly problem: PlanProblem
}

/** The problem to try, or why there is none. */
export function trialOf(desk: Desk, asked: PlanTrialBody): Result<Trial> {
  const base = trialBase(desk)
  const agreement = agreementTried(desk, base, asked.clauses)
  if (!agreement.ok) return agreement
  const body = problemBody({ ...base.parts, agreement: agreement.value })
  const read = parseProblem({ ...body, lottery: { seed: base.seed } })
  if (!read.ok) return read
  const without = asked.without === null ? read.value : withoutClause(read.value, asked.without)
  if (without === null) return refuse('clause-not-supported', asked.without ?? '')
  const problem = withPeople(without, asked)
  return problem.ok ? ok({ base, agreement: agreement.value, problem: problem.value }) : problem
}

function agreementTried(
  desk: Desk,
  { parts }: TrialBase,
  clauses: readonly Clause[] | null,
): Result<Agreement> {
  return clauses === null ? ok(parts.agreement) : agreementFrom(desk.outlook(), clauses)
}

/** The problem as if nobody had agreed on one clause; null for a clause that no plan depends on. */
function withoutClause(problem: PlanProblem, id: string): PlanProblem | null {
  const terms = problem.terms.filter((term) => term.id !== id)
  if (terms.length < problem.terms.length) return { ...problem, terms }
  if (id === 'families') {
    return { ...problem, people: problem.people.map((person) => ({ ...person, group: null })) }
  }
  const rooms = problem.tranches.flatMap((tranche) =>
    problem.parties.flatMap((party) =>
      `${tranche.id}-${party.id}` === id ? [{ tranche: tranche.id, party: party.id }] : [],
    ),
  )
  const [room] = rooms
  if (room === undefined) return null
  const tranches = problem.tranches.map((tranche) => {
    const { [room.party]: _gone, ...capacity } = tranche.capacity
    return tranche.id === room.tranche ? { ...tranche, capacity } : tranche
  })
  return { ...problem, tranches }
}

function withPeople(problem: PlanProblem, asked: PlanTrialBody): Result<PlanProblem> {
  const [nominated, vetoed] = [new Set(asked.nominated), new Set(asked.vetoed)]
  const people = problem.people.map((person) => ({
    ...person,
    named: person.named || nominated.has(person.ref),
    ineligible: vetoed.has(person.ref) ? ('barred' as const) : person.ineligible,
  }))
  const stuck = people.find((person) => person.named && person.ineligible !== null)
  if (stuck !== undefined) return refuse('named-unavailable', stuck.ref)
  const known = new Set(people.map((person) => person.ref))
  const stranger = [...nominated, ...vetoed].find((ref) => !known.has(ref))
  return stranger === undefined ? ok({ ...problem, people }) : refuse('not-found', stranger)
}

const turns = new WeakMap<SolverPort, Promise<unknown>>()

/** One trial at a time, each with the whole of its time: side by side they would all run out of it. */
async function inTurn<Found>(solver: SolverPort, ask: () => Promise<Found>): Promise<Found> {
  const found = (turns.get(solver) ?? Promise.resolve()).then(ask)
  turns.set(
    solver,
    found.catch(() => undefined),
  )
  return await found
}

/** A draft of one question, as far as the next question can start from it. */
export interface Asked {
  readonly problem: PlanProblem
  readonly draft: PlanDraft
}

/**
 * The plan of a trial, if there is one; quicker than `solveTrial` where an earlier question was about the same
 * persons, for what was worked out of them is not worked out again.
 */
export async function draftTrial(
  { problem }: Trial,
  { solver, hashing }: { readonly solver: SolverPort; readonly hashing: Desk['hashing'] },
  before: Asked | null,
): Promise<Asked | null> {
  const alike = before === null ? problem : withPersonsOf(before.problem, problem)
  const groundwork = before === null ? {} : { groundwork: before.draft.groundwork }
  const draft = await inTurn(solver, () =>
    draftPlan(alike, { solver, hashing, remaining: remainingFrom(), ...groundwork }),
  )
  return draft === null ? null : { problem: alike, draft }
}

/** The time an officer waits, from now on. */
function remainingFrom(): () => number {
  const end = performance.now() + LIMIT_MS
  return () => end - performance.now()
}

// Groundwork serves for the very same persons, so equal ones are taken for the same.
function withPersonsOf(before: PlanProblem, problem: PlanProblem): PlanProblem {
  const { people, parties, objective } = before
  const isAlike =
    isDeepStrictEqual(problem.parties, parties) &&
    isDeepStrictEqual(problem.objective, objective) &&
    isDeepStrictEqual(problem.people, people)
  return isAlike ? { ...problem, people, parties, objective } : problem
}

/** The plan of a trial, or the names that clash; null if neither was found in time. */
export async function solveTrial(
  { problem }: Trial,
  { solver, hashing }: { readonly solver: SolverPort; readonly hashing: Desk['hashing'] },
): Promise<PlanDraft | readonly string[] | null> {
  const plan = await inTurn(solver, async () => {
    const means = { solver, hashing, remaining: remainingFrom() }
    return (await draftPlan(problem, means)) ?? (await solvePlan(problem, means))
  })
  if (!('outcome' in plan)) return plan
  if (plan.outcome === 'planned' || plan.refusal.code !== 'infeasible') return null
  return plan.refusal.terms ?? []
}

/** Names of a conflict as clauses; persons who must go are counted. */
export function conflictOf(
  { agreement }: Trial,
  names: readonly string[],
): Pick<PlanTrial, 'conflict' | 'conflictPeople'> {
  const clauses = names.filter((name) => !name.startsWith('named:'))
  const conflictPeople = names.length - clauses.length
  return { conflict: [...clashingClauses(clauses, agreement)], conflictPeople }
}

/** A draft as the plan it would be, as far as differences look at it. */
export function draftJson(problem: PlanProblem, draft: PlanDraft): Json {
  const tranches = problem.tranches.map(({ id }, t) => ({ id, people: draft.tranches[t] ?? [] }))
  return { tranches: tranches.map(({ id, people }) => ({ id, people: [...people] })) }
}

/** Changes with what this desk may say of each person. */
export function changeRows(desk: Desk, changes: readonly PlanChange[]): PlanChangeRow[] {
  const { state } = desk.outlook()
  const known = namesOf(desk)
  return changes.flatMap((change) => {
    const offer = state.offers.get(personRef(change.ref))?.offer
    if (offer === undefined) return []
    const name = known(change.ref)?.name
    const { home, category } = offer
    return [{ ...change, home, category, ...(name === undefined ? {} : { name }) }]
  })
}

/** What came of a trial, set against the plan shown. */
export function trialAnswer(
  desk: Desk,
  trial: Trial,
  solved: PlanDraft | readonly string[],
): PlanTrial {
  const { base, problem } = trial
  const before = stagesBefore(base.plan)
  const draft = 'vector' in solved ? solved : null
  const stages = stageNames(problem).map((stage, s) => ({
    stage,
    before: before.get(stage) ?? null,
    after: draft?.vector[s] ?? null,
  }))
  const compared = draft === null || base.plan === undefined ? [] : differences(trial, draft)
  const count = (change: PlanChange['change']): number =>
    compared.filter((row) => row.change === change).length
  return {
    outcome: draft === null ? 'refused' : 'planned',
    ...('vector' in solved ? { conflict: [], conflictPeople: 0 } : conflictOf(trial, solved)),
    isDrawn: base.isDrawn,
    before: before.get('people') ?? null,
    after: draft === null ? null : draft.tranches.reduce((sum, people) => sum + people.length, 0),
    stages,
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
    rows: changeRows(desk, compared.slice(0, MAX_ROWS)),
  }
}

function differences({ base, problem }: Trial, draft: PlanDraft): readonly PlanChange[] {
  return planChanges(base.plan, draftJson(problem, draft))
}

function stagesBefore(plan: Json | undefined): ReadonlyMap<string, number> {
  return new Map(planStages(plan).map(({ stage, value }) => [stage, value]))
}
