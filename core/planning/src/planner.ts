// The whole way from a problem to its one plan: units, kinds, stages, lottery, schedule, reasons.
// Nothing about tranches is believed before it was scheduled: a choice over parts of tranches is a
// relaxation, and where it cannot be dealt out, the choice is made again tranche by tranche.
import { problemHash, writeProblem } from '@parley/terms'
import type { Plan, PlanCertificate, PlanProblem, PlanRefusal } from '@parley/terms'
import { utf8Bytes } from '@parley/kernel'
import type { Hashing } from '@parley/kernel'
import { certificateOf } from './certificate.ts'
import { settleStages } from './chain.ts'
import type { SettledStage } from './chain.ts'
import { choiceModel } from './choice-model.ts'
import type { ChoiceModel, Prepared } from './choice-model.ts'
import { droppableNames, excludesOver, irreducibleConflict } from './conflict.ts'
import { TooManyTogetherError } from './demand-rows.ts'
import { drawUnits } from './draw.ts'
import type { Drawing, Drawn, LeadingStage } from './draw.ts'
import { groundworkOf } from './groundwork.ts'
import type { Groundwork } from './groundwork.ts'
import { alikeParts, singleParts } from './parts.ts'
import type { Part } from './parts.ts'
import { plannedFrom } from './plan-report.ts'
import { pricedOut } from './prices.ts'
import { reasonsByKind } from './reasons.ts'
import type { Choice, KindReason } from './reasons.ts'
import { returnRemains } from './remains.ts'
import { scheduleUnits } from './schedule.ts'
import { Search } from './search.ts'
import type { Remaining } from './search.ts'
import type { SolverPort } from './solver.ts'
import type { Unit } from './units.ts'

export interface PlanningMeans {
  readonly solver: SolverPort
  readonly hashing: Hashing
  /** Milliseconds that may still be spent; without it planning takes as long as it takes. */
  readonly remaining?: Remaining
  /** SHA-256 of the bytes the problem was read from; without it, of its canonical text. */
  readonly sha256?: string
}

const NO_HURRY: Remaining = () => 3_600_000

const MAX_CASES = 1000 // per question, where demands tie people together

const RESERVED_SHARE = 0.25 // of the time, for the schedule: a choice nobody scheduled is no plan

/**
 * Plans who crosses and when, and why everybody else does not.
 *
 * The answer is the one list that the terms, the objective and the lottery single out; the same for
 * everybody who holds the same problem. Bounds that were not proved in time are null or too large.
 */
export async function solvePlan(problem: PlanProblem, means: PlanningMeans): Promise<Plan> {
  const run = new PlanningRun(problem, means)
  try {
    return await run.plan()
  } catch (error) {
    if (error instanceof TooManyTogetherError) return run.refused({ code: 'not-proven' })
    throw error
  }
}

/** Who would cross and when: the list that a plan would hold, before anybody is told why not. */
export interface PlanDraft {
  readonly vector: readonly number[]
  /** What was proved about each stage; Infinity where nothing was. */
  readonly bounds: readonly number[]
  /** Refs by tranche. */
  readonly tranches: readonly (readonly string[])[]
  /** Null unless it was asked for. */
  readonly certificate: PlanCertificate | null
  /** For the next question about the same persons. */
  readonly groundwork: Groundwork
}

/**
 * Chooses as `solvePlan` does, the same people in the same tranches, and stops there: no reasons, and a
 * certificate only if asked for. For questions of the sort "what if"; remains are left out.
 *
 * @param means.groundwork of an earlier draft: used where persons, terms, objective and seed are the very same
 * @returns null if the terms cannot hold together, or nothing was found in time
 */
export async function draftPlan(
  problem: PlanProblem,
  means: PlanningMeans & { readonly isProved?: boolean; readonly groundwork?: Groundwork },
): Promise<PlanDraft | null> {
  const run = new PlanningRun(problem, means, means.groundwork ?? null)
  try {
    return await run.draft(means.isProved === true)
  } catch (error) {
    if (error instanceof TooManyTogetherError) return null
    throw error
  }
}

interface Chosen {
  readonly choice: Choice
  readonly stages: readonly SettledStage[]
  readonly drawn: Drawn
  readonly tranches: readonly (readonly Unit[])[]
}

type Attempt =
  | ({ readonly status: 'chosen' } & Chosen)
  | { readonly status: 'impossible' | 'unknown' | 'unscheduled' }

class PlanningRun {
  readonly #problem: PlanProblem
  readonly #solver: SolverPort
  readonly #remaining: Remaining
  readonly #choosing: Remaining
  readonly #means: PlanningMeans
  readonly #groundwork: Groundwork

  constructor(problem: PlanProblem, means: PlanningMeans, before: Groundwork | null = null) {
    this.#problem = problem
    this.#solver = means.solver
    this.#remaining = means.remaining ?? NO_HURRY
    const reserve = RESERVED_SHARE * Math.max(0, this.#remaining())
    this.#choosing = () => this.#remaining() - reserve
    this.#means = means
    this.#groundwork = groundworkOf(problem, means.hashing, before)
  }

  get #prepared(): Prepared {
    return this.#groundwork.prepared
  }

  #sha256(): string {
    const { sha256, hashing } = this.#means
    return sha256 ?? problemHash(hashing, utf8Bytes(writeProblem(this.#problem)))
  }

  async #best(): Promise<Attempt> {
    const single = singleParts(this.#problem)
    const alike = alikeParts(this.#problem)
    const attempt = await this.#attempt(alike)
    const isRetried = attempt.status === 'unscheduled' && alike.length < single.length
    return isRetried ? this.#attempt(single) : attempt
  }

  async draft(isProved: boolean): Promise<PlanDraft | null> {
    const attempt = await this.#best()
    if (attempt.status !== 'chosen') return null
    const certificate = isProved ? await this.#certificate(attempt) : null
    await attempt.choice.search.close()
    return {
      vector: attempt.stages.map((stage) => stage.value),
      bounds: attempt.stages.map((stage) => stage.bound),
      tranches: attempt.tranches.map((units) =>
        units.flatMap((unit) => unit.members.map((person) => person.ref)),
      ),
      certificate,
      groundwork: this.#groundwork,
    }
  }

  async plan(): Promise<Plan> {
    const attempt = await this.#best()
    if (attempt.status === 'impossible') return this.refused(await this.#conflict())
    if (attempt.status !== 'chosen') return this.refused({ code: 'not-proven' })
    const { search, model } = attempt.choice
    // Where demands tie people together both take long, and neither waits for the other.
    const aside = search.triesCases ? this.#solver.aside : undefined
    const other = aside === undefined ? search : await search.beside(aside, model)
    const proving = this.#certificate(attempt, other)
    if (aside === undefined) await proving
    const explaining = reasonsByKind(attempt.choice, this.#solver, this.#remaining)
    const [certificate, reasons] = await Promise.all([proving, explaining])
    await Promise.all([search.close(), ...(other === search ? [] : [other.close()])])
    return this.#report(attempt, reasons, certificate)
  }

  async #certificate({ choice, stages }: Chosen, search = choice.search): Promise<PlanCertificate> {
    search.within(this.#remaining)
    const isQueue = this.#problem.objective.kind === 'strict-queue'
    return certificateOf({
      model: choice.model,
      search,
      values: stages.map(({ value, bound }) => (isQueue || value !== bound ? null : value)),
      duals: stages.map((stage) => stage.duals),
    })
  }

  async #attempt(parts: readonly Part[]): Promise<Attempt> {
    const model = choiceModel(this.#prepared, parts)
    const search = await Search.open(this.#solver, model, this.#choosing)
    search.splitFrom = model.levels.find((level) => level !== null) ?? 0
    if (model.answering.length > 0) search.byCases(MAX_CASES, model.answering[0]?.column ?? 0)
    const attempt = await this.#choose(model, search)
    if (attempt.status !== 'chosen') await search.close()
    return attempt
  }

  async #choose(model: ChoiceModel, search: Search): Promise<Attempt> {
    const isQueue = this.#problem.objective.kind === 'strict-queue'
    const settled = await settleStages(
      search,
      model.rows,
      isQueue ? [] : model.stageRows,
      model.levels,
    )
    if (settled.status !== 'found') return settled
    const order = isQueue ? this.#queue() : this.#lotteryOrder()
    const excluded = pricedOut(model, isQueue ? [] : settled.stages)
    const drawn = await drawUnits(search, order, this.#prepared.kinds, {
      point: settled.point,
      pricedOut: excluded,
      leading: isQueue ? null : leadingStage(model, settled.stages),
    })
    const chosen = chosenUnits(order, drawn.counts)
    const units = isQueue ? chosen.toSorted((a, b) => (a.number < b.number ? -1 : 1)) : chosen
    const schedule = await scheduleUnits(this.#problem, units, this.#solver, this.#remaining)
    if (schedule.status === 'impossible') return { status: 'unscheduled' }
    if (schedule.status === 'unknown') return { status: 'unknown' }
    this.#prepared.kinds.forEach((kind) => {
      const [lower, upper] = [model.columnLower[kind.index], model.columnUpper[kind.index]]
      search.setColumn(kind.index, lower ?? 0, upper ?? 0)
    })
    const stages = unlessCutShort(drawn, isQueue ? this.#queueStages(drawn) : settled.stages)
    const { counts, seen, point } = drawn
    const choice = { model, search, stages, pricedOut: excluded, counts, seen, point }
    return { status: 'chosen', choice, stages, drawn, tranches: schedule.tranches }
  }

  #lotteryOrder(): readonly Drawing[] {
    const { kindOfUnit } = this.#prepared
    const order: Drawing[] = []
    this.#groundwork.availability.units.forEach((unit, i) => {
      const kind = kindOfUnit[i]
      if (kind !== undefined) order.push({ unit, kind })
    })
    return order
  }

  // A unit stands in the queue where its first member stands: by class, then by lottery number.
  #queue(): readonly Drawing[] {
    const placed = this.#lotteryOrder().map((drawing) => {
      const places = drawing.unit.members.map(
        (person) =>
          `${String(person.class).padStart(2, '0')} ${this.#groundwork.numberOf(person.ref)}`,
      )
      return { drawing, place: places.sort()[0] ?? '' }
    })
    placed.sort((a, b) => (a.place < b.place ? -1 : 1))
    return placed.map(({ drawing }) => drawing)
  }

  // Under a strict queue nothing is maximised: the plans compared are those the queue left, and in
  // each of them the same people go, so every value is its own bound.
  #queueStages(drawn: Drawn): readonly SettledStage[] {
    return this.#prepared.stages.map((_, s) => {
      const value = this.#prepared.kinds.reduce(
        (sum, kind) => sum + (kind.stages[s] ?? 0) * (drawn.counts[kind.index] ?? 0),
        0,
      )
      return { value: value + 0, bound: value + 0, duals: null, relaxedValue: 0 }
    })
  }

  async #conflict(): Promise<PlanRefusal> {
    const excludes = excludesOver(this.#prepared, null, this.#solver, this.#remaining)
    const names = droppableNames(this.#problem)
    const terms = (await irreducibleConflict(excludes, names)) ?? names
    return { code: 'infeasible', terms: [...terms].sort() }
  }

  refused(refusal: PlanRefusal): Plan {
    const problem = { id: this.#problem.id, sha256: this.#sha256() }
    return { format: 'plan@v1', problem, outcome: 'refused', refusal }
  }

  async #report(
    chosen: Chosen,
    reasons: ReadonlyMap<number, KindReason>,
    certificate: PlanCertificate,
  ): Promise<Plan> {
    const remains =
      this.#problem.remains.length === 0
        ? null
        : await returnRemains(this.#problem, this.#solver, this.#remaining)
    return plannedFrom({
      problem: this.#problem,
      sha256: this.#sha256(),
      numberOf: this.#groundwork.numberOf,
      availability: this.#groundwork.availability,
      model: chosen.choice.model,
      stages: chosen.stages,
      drawn: chosen.drawn,
      tranches: chosen.tranches,
      reasons,
      remains,
      certificate,
    })
  }
}

// Where time ran out in the lottery, the list may not be the one it singles out: then the plan must not
// pass for proved, and its last bound is left open.
function unlessCutShort(drawn: Drawn, stages: readonly SettledStage[]): readonly SettledStage[] {
  if (drawn.isProven) return stages
  return stages.map((stage, s) => (s === stages.length - 1 ? { ...stage, bound: Infinity } : stage))
}

// Only where demands tie people together. In a rank-maximal plan the last class is what the people
// counted and the classes before it leave, so it need not be held.
function leadingStage(model: ChoiceModel, stages: readonly SettledStage[]): LeadingStage | null {
  const [first] = model.stageRows
  const objective = first === undefined ? undefined : model.rows[first]
  if (model.answering.length === 0 || objective === undefined || first === undefined) return null
  const isRanked = model.prepared.problem.objective.kind === 'rank-maximal'
  const last = isRanked ? [model.stageRows[stages.length - 1] ?? first] : []
  const freed = [...new Set([first, ...last])]
  return { objective, value: stages[0]?.value ?? 0, freed }
}

function chosenUnits(order: readonly Drawing[], counts: readonly number[]): readonly Unit[] {
  const left = [...counts]
  const chosen: Unit[] = []
  for (const { unit, kind } of order) {
    const free = left[kind.index] ?? 0
    if (free === 0) continue
    left[kind.index] = free - 1
    chosen.push(unit)
  }
  return chosen
}
