// Reasons for many kinds at once, where demands tie people together and each question takes many cases.
// "At least one of all these" is hardly harder to ask than "this one": the best plan with any of them is
// the best plan with each whom it takes, and a proof that no plan is as good with any holds for every one.
import { worth } from './answers.ts'
import type { Objective } from './answers.ts'
import type { Search } from './search.ts'
import { Nearby } from './nearby.ts'
import type { Choice, KindReason } from './reasons.ts'

const NOTHING: Objective = { columns: [], values: [] }
const MAX_BARREN = 2 // then the next level that holds anybody is asked for, however far down it is

/**
 * The stage that each kind falls behind at, and by how much; or the lottery.
 *
 * @param kinds none of whose units go
 * @returns no reason for kinds that no plan contains, and none where time ran out
 */
export async function reasonsTogether(
  choice: Choice,
  kinds: readonly number[],
): Promise<ReadonlyMap<number, KindReason>> {
  const { model, search, stages } = choice
  const reasons = new Map<number, KindReason>()
  for (const row of model.stageRows) search.setRow(row, -Infinity, Infinity)
  const near = new NearPoints(choice)
  let equal = kinds
  for (const [s, { value, bound }] of stages.entries()) {
    const row = model.stageRows[s] ?? 0
    const losses = await lossesAt(choice, near, { stage: s, kinds: equal })
    if (losses === null) return reasons
    for (const [kind, loses] of losses) {
      if (loses > 0)
        reasons.set(kind, { code: 'stage', stage: model.prepared.stages[s]?.name ?? '', loses })
    }
    equal = equal.filter((kind) => (losses.get(kind) ?? 1) <= 0)
    search.setRow(row, value, bound)
  }
  for (const kind of equal) reasons.set(kind, { code: 'lottery' })
  return reasons
}

// By kind: by how much the best plan with one of it falls behind. Null if that was not found in time.
async function lossesAt(
  choice: Choice,
  near: NearPoints,
  { stage, kinds }: { readonly stage: number; readonly kinds: readonly number[] },
): Promise<ReadonlyMap<number, number> | null> {
  const left = new Left(choice, kinds)
  const objective = choice.model.rows[choice.model.stageRows[stage] ?? 0] ?? NOTHING
  const { value = 0, bound = Infinity } = choice.stages[stage] ?? {}
  let level = bound
  let barren = 0 // levels, one after the other, at which there was nobody
  while (left.kinds.length > 0) {
    const isLevel = level < Infinity && barren < MAX_BARREN
    const before = left.kinds.length
    if (level < Infinity) near.reach(objective, level, left, value - level)
    if (left.kinds.length === 0) break
    const take = (point: readonly number[]): boolean => {
      near.points.push(point)
      if (!left.take(point, value - level)) return false
      near.reach(objective, level, left, value - level)
      return left.ask()
    }
    left.ask()
    const known = isLevel ? { atLeast: level, atMost: level, again: take } : { atMost: level }
    const best = await choice.search.best(objective, known)
    left.free()
    if (best.status === 'unknown') return null
    if (best.status === 'impossible') {
      if (!isLevel) return left.losses
      barren = left.kinds.length < before ? 0 : barren + 1
      level -= 1
      continue
    }
    if (best.bound > best.value && best.value < level) return null
    ;[level, barren] = [best.value, 0]
    near.points.push(best.point)
    if (left.kinds.length > 0 && !left.take(best.point, value - level)) return null
  }
  return left.losses
}

// The kinds whose loss is not known yet, and the row that says that one of them goes.
class Left {
  kinds: readonly number[]
  readonly losses = new Map<number, number>()
  readonly #search: Search
  #row: number | null = null

  constructor({ search }: Choice, kinds: readonly number[]) {
    this.#search = search
    this.kinds = kinds
  }

  /** Notes whom a plan takes; whether it takes any. */
  take(point: readonly number[], loses: number): boolean {
    const taken = this.kinds.filter((kind) => (point[kind] ?? 0) > 0)
    for (const kind of taken) this.losses.set(kind, loses)
    this.kinds = this.kinds.filter((kind) => !taken.includes(kind))
    return taken.length > 0
  }

  /** From now on one of them has to go; false if nobody is left. */
  ask(): boolean {
    this.free()
    if (this.kinds.length === 0) return false
    const values = this.kinds.map(() => 1)
    this.#row = this.#search.addRow({ lower: 1, upper: Infinity, columns: this.kinds, values })
    return true
  }

  free(): void {
    if (this.#row !== null) this.#search.setRow(this.#row, -Infinity, Infinity)
    this.#row = null
  }
}

interface Tried {
  readonly objective: Objective | null
  readonly atLeast: number
  /** By kind: how many of the plans seen were looked around. */
  readonly count: Map<number, number>
}

// Plans seen so far, and what lies near them.
class NearPoints {
  readonly points: (readonly number[])[]
  readonly #nearby: Nearby
  readonly #choice: Choice
  #tried: Tried = { objective: null, atLeast: 0, count: new Map() }

  constructor(choice: Choice) {
    this.#choice = choice
    this.#nearby = new Nearby(choice.model.rows)
    this.points = [choice.point]
  }

  /** Takes every plan near one seen that holds somebody left and is worth as much as any can be. */
  reach(objective: Objective, atLeast: number, left: Left, loses: number): void {
    const { count } = this.#triedFor(objective, atLeast)
    for (const kind of left.kinds) {
      const [from, to] = [count.get(kind) ?? 0, this.points.length]
      count.set(kind, to)
      for (const point of this.points.slice(from, to)) {
        if (!left.kinds.includes(kind)) break
        const found = this.#pointWith(kind, point, { objective, atLeast })
        if (found === null) continue
        left.take(found, loses)
        this.points.push(found)
      }
    }
  }

  // A plan that had nothing near it still has nothing, as long as the same is asked for.
  #triedFor(objective: Objective, atLeast: number): Tried {
    const isSame = this.#tried.objective === objective && this.#tried.atLeast === atLeast
    if (!isSame) this.#tried = { objective, atLeast, count: new Map() }
    return this.#tried
  }

  #pointWith(
    kind: number,
    from: readonly number[],
    { objective, atLeast }: { readonly objective: Objective; readonly atLeast: number },
  ): readonly number[] | null {
    for (const point of this.#nearby.with(kind, from, { objective, atLeast })) {
      if (worth(objective, point) === atLeast && this.#choice.search.satisfies(point)) return point
    }
    return null
  }
}
