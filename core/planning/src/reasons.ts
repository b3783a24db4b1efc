// Why a kind of people does not cross. At least one of them is put into the plan, and the first stage
// at which every such plan falls behind is the reason; or no plan contains them, and then the terms
// that exclude them are; or an equally good plan does, and it was the lottery. Nobody else is named.
import { droppableNames, excludesOver, irreducibleConflict } from './conflict.ts'
import type { ChoiceModel } from './choice-model.ts'
import type { Objective, Remaining, Search } from './search.ts'
import type { SolverPort } from './solver.ts'

export type KindReason =
  | { readonly code: 'terms'; readonly terms: readonly string[] }
  | { readonly code: 'stage'; readonly stage: string; readonly loses: number }
  | { readonly code: 'queue' }
  | { readonly code: 'lottery' }

export interface Choice {
  readonly model: ChoiceModel
  readonly search: Search
  /** Value of each stage. */
  readonly values: readonly number[]
  /** By kind: how many units go. */
  readonly counts: readonly number[]
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
  for (const kind of choice.model.prepared.kinds) {
    const count = choice.counts[kind.index] ?? 0
    if (count === kind.units.length) continue
    const isAlike = count > 0 || choice.seen[kind.index] === true
    if (isQueue) reasons.set(kind.index, await asking.inQueue(kind.index, isAlike))
    else if (isAlike) reasons.set(kind.index, { code: 'lottery' })
    else reasons.set(kind.index, await asking.inStages(kind.index))
  }
  return reasons
}

class Asking {
  readonly #choice: Choice
  readonly #solver: SolverPort
  readonly #remaining: Remaining
  readonly #conflicts: (readonly string[])[] = []
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

  async inStages(kind: number): Promise<KindReason> {
    const { model, search, values } = this.#choice
    const found = await this.#with(kind, async (): Promise<KindReason | null> => {
      this.#hold(values.length)
      const equal = await search.best(NOTHING)
      if (equal.status !== 'impossible') return { code: 'lottery' }
      for (let stage = (await this.#firstRelaxedLoss()) - 1; stage >= 0; stage--) {
        this.#hold(stage)
        const best = await search.best(model.rows[model.stageRows[stage] ?? 0] ?? NOTHING)
        if (best.status === 'impossible') continue
        const reached = best.status === 'found' ? best.value : 0
        const loses = Math.max(1, (values[stage] ?? 0) - reached)
        return { code: 'stage', stage: model.prepared.stageNames[stage] ?? '', loses }
      }
      return null
    })
    return found ?? this.#terms(kind)
  }

  // How many stages must hold for the relaxation alone to say no; all of them if it never does.
  async #firstRelaxedLoss(): Promise<number> {
    let possible = -1
    let impossible = this.#choice.values.length
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
    const { model, search, values } = this.#choice
    model.stageRows.forEach((row, s) => {
      search.setRow(row, s < stages ? (values[s] ?? 0) : -Infinity, Infinity)
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
