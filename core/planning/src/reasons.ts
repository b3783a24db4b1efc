// Why a kind of people does not cross. At least one of them is put into the plan, and the first stage
// at which every such plan falls behind is the reason; or no plan contains them, and then the terms
// that exclude them are; or an equally good plan does, and it was the lottery. Nobody else is named.
import type { SettledStage } from './chain.ts'
import { droppableNames, excludesOver, irreducibleConflict } from './conflict.ts'
import type { ChoiceModel } from './choice-model.ts'
import type { PricedOut } from './prices.ts'
import { reasonsTogether } from './reasons-together.ts'
import { worth } from './answers.ts'
import type { Objective } from './answers.ts'
import type { Remaining, Search } from './search.ts'
import type { SolverPort } from './solver.ts'

export type KindReason =
  | { readonly code: 'terms'; readonly terms: readonly string[] }
  | { readonly code: 'stage'; readonly stage: string; readonly loses: number }
  | { readonly code: 'queue' }
  | { readonly code: 'lottery' }

export interface Choice {
  readonly model: ChoiceModel
  readonly search: Search
  readonly stages: readonly SettledStage[]
  /** By kind: what the multipliers of stages say against it. */
  readonly pricedOut: PricedOut
  /** By kind: how many units go. */
  readonly counts: readonly number[]
  /** A point of the model that takes exactly these. */
  readonly point: readonly number[]
  /** By kind: whether an equally good plan that takes some of it was seen. */
  readonly seen: readonly boolean[]
}

const NOTHING: Objective = { columns: [], values: [] }

/** Gives each kind that is not wholly chosen its reason. */
export async function reasonsByKind(
  choice: Choice,
  solver: SolverPort,
  remaining: Remaining,
): Promise<ReadonlyMap<number, KindReason>> {
  const asking = new Asking(choice, solver, remaining)
  const isQueue = choice.model.prepared.problem.objective.kind === 'strict-queue'
  const reasons = new Map<number, KindReason>()
  const open: number[] = []
  for (const { index, units } of choice.model.prepared.kinds) {
    const count = choice.counts[index] ?? 0
    if (count === units.length) continue
    const isAlike = count > 0 || choice.seen[index] === true
    if (isQueue) reasons.set(index, await asking.inQueue(index, isAlike))
    else if (isAlike) reasons.set(index, { code: 'lottery' })
    else open.push(index)
  }
  // With people tied together by demands, holding every stage is the hardest question: ask it last.
  const last = choice.model.answering.length > 0 ? 0 : choice.stages.length
  const suspected = (kind: number): number => choice.pricedOut[kind]?.stage ?? last
  if (choice.search.triesCases) {
    for (const [kind, reason] of await reasonsTogether(choice, open)) reasons.set(kind, reason)
  }
  const byStage = open.toSorted((a, b) => suspected(a) - suspected(b))
  for (const kind of byStage) {
    if (reasons.has(kind)) continue // a plan asked for another kind took this one too
    const swapped = lossBySwap(choice, kind)
    const reason = swapped ?? (await asking.inStages(kind, suspected(kind)))
    reasons.set(kind, reason)
    for (const alike of asking.takeSeen()) {
      if (byStage.includes(alike)) reasons.set(alike, { code: 'lottery' })
    }
  }
  return reasons
}

// One of the kind in the place of one who goes and whom no term, limit or earlier stage tells from it is
// a plan; where it comes to what the prices allow at most, it is the best there is, and nobody is asked.
function lossBySwap(choice: Choice, kind: number): KindReason | null {
  const { model, counts, stages } = choice
  const priced = choice.pricedOut[kind] ?? null
  const { kinds, problem } = model.prepared
  const own = kinds[kind]
  const isBound = problem.terms.some((term) => term.kind === 'demands')
  if (priced === null || own === undefined || isBound || model.columnUpper[kind] === 0) return null
  const { stage, most } = priced
  const value = stages[stage]?.value ?? 0
  const isReached = kinds.some((other) => {
    const spare = (counts[other.index] ?? 0) - (model.columnLower[other.index] ?? 0)
    const worth = value + (own.stages[stage] ?? 0) - (other.stages[stage] ?? 0)
    if (spare <= 0 || worth !== most || other.profile !== own.profile) return false
    const isAlike = own.terms.every((adds, i) => adds === other.terms[i])
    const isOfGroups = own.groups.every((count, g) => count === other.groups[g])
    return (
      isAlike &&
      isOfGroups &&
      own.stages.slice(0, stage).every((adds, i) => adds === other.stages[i])
    )
  })
  const name = model.prepared.stages[stage]?.name ?? ''
  return isReached ? { code: 'stage', stage: name, loses: value - most } : null
}

class Asking {
  readonly #choice: Choice
  readonly #solver: SolverPort
  readonly #remaining: Remaining
  readonly #conflicts: (readonly string[])[] = []
  readonly #seen = new Set<number>()
  #activeStages: number

  constructor(choice: Choice, solver: SolverPort, remaining: Remaining) {
    this.#choice = choice
    this.#solver = solver
    this.#remaining = remaining
    this.#activeStages = -1
  }

  async inQueue(kind: number, isAlike: boolean): Promise<KindReason> {
    if (isAlike) return { code: 'queue' }
    this.#hold(0)
    const answer = await this.#with(kind, () => this.#choice.search.best(NOTHING))
    return answer.status === 'impossible' ? this.#terms(kind) : { code: 'queue' }
  }

  /** Asks from the stage suspected; the answer does not depend on it. */
  async inStages(kind: number, suspected: number): Promise<KindReason> {
    const found = await this.#with(kind, () => this.#loss(suspected))
    return found ?? this.#terms(kind)
  }

  async #loss(suspected: number): Promise<KindReason | null> {
    const { model, search, stages } = this.#choice
    let stage = suspected
    let isImpossible = false // the stages before `stage` are known not to hold together
    for (;;) {
      if (stage < 0) return null
      this.#hold(stage)
      if (stage === stages.length) {
        const equal = await search.best(NOTHING)
        if (equal.status === 'found') this.#note(equal.point)
        if (equal.status !== 'impossible') return { code: 'lottery' }
      } else {
        const { value = 0, bound = Infinity } = stages[stage] ?? {}
        const objective = model.rows[model.stageRows[stage] ?? 0] ?? NOTHING
        const best = await search.best(objective, { atMost: bound })
        if (best.status === 'found' && best.value < value) return this.#lost(stage, best.value)
        if (best.status === 'unknown') return this.#lost(stage, value - 1)
        if (best.status === 'found' && isImpossible) return this.#lost(stage, value - 1)
        if (best.status === 'found') {
          if (this.#isEqual(best.point)) {
            this.#note(best.point)
            return { code: 'lottery' }
          }
          stage++
          continue
        }
      }
      stage = isImpossible ? stage - 1 : (await this.#firstRelaxedLoss(stage)) - 1
      isImpossible = true
    }
  }

  #isEqual(point: readonly number[]): boolean {
    const { model, stages } = this.#choice
    return stages.every(({ value }, s) => {
      const row = model.rows[model.stageRows[s] ?? 0]
      return row !== undefined && worth(row, point) >= value
    })
  }

  #lost(stage: number, value: number): KindReason {
    const loses = (this.#choice.stages[stage]?.value ?? 0) - value
    const name = this.#choice.model.prepared.stages[stage]?.name ?? ''
    return { code: 'stage', stage: name, loses }
  }

  #note(point: readonly number[]): void {
    for (const { index } of this.#choice.model.prepared.kinds) {
      if ((point[index] ?? 0) > 0) this.#seen.add(index)
    }
  }

  /** Kinds that equally good plans took since this was asked last. */
  takeSeen(): readonly number[] {
    const seen = [...this.#seen]
    this.#seen.clear()
    return seen
  }

  // How many stages must hold for the relaxation alone to say no; `most` are known to be enough.
  async #firstRelaxedLoss(most: number): Promise<number> {
    let possible = -1
    let impossible = most
    while (impossible - possible > 1) {
      const middle = (possible + impossible) >> 1
      this.#hold(middle)
      const relaxed = await this.#choice.search.relaxed(NOTHING)
      if (relaxed.status === 'impossible') impossible = middle
      else possible = middle
    }
    return impossible
  }

  #hold(stages: number): void {
    if (this.#activeStages === stages) return
    this.#activeStages = stages
    const { model, search, stages: settled } = this.#choice
    model.stageRows.forEach((row, s) => {
      const { value, bound } = settled[s] ?? { value: 0, bound: Infinity }
      if (s < stages) search.setRow(row, value, bound)
      else search.setRow(row, -Infinity, Infinity)
    })
  }

  async #with<T>(kind: number, ask: () => Promise<T>): Promise<T> {
    const { search } = this.#choice
    const [lower, upper] = search.columnBounds(kind)
    search.setColumn(kind, Math.max(1, lower), upper)
    const answer = await ask()
    search.setColumn(kind, lower, upper)
    return answer
  }

  async #terms(kind: number): Promise<KindReason> {
    const { prepared } = this.#choice.model
    const excludes = excludesOver(prepared, kind, this.#solver, this.#remaining)
    for (const known of this.#conflicts) {
      if (await excludes(known)) return { code: 'terms', terms: known }
    }
    const names = droppableNames(prepared.problem)
    const terms = (await irreducibleConflict(excludes, names)) ?? names
    this.#conflicts.push(terms)
    return { code: 'terms', terms }
  }
}
