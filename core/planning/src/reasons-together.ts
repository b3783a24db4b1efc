// Reasons for many kinds at once, where demands tie people together and each question takes many cases.
// "At least one of all these" is hardly harder to ask than "this one": the best plan with any of them is
// the best plan with each whom it takes, and a proof that no plan is as good with any holds for every one.
import { worth } from './answers.ts'
import type { Objective } from './answers.ts'
import { Nearby } from './nearby.ts'
import type { Choice, KindReason } from './reasons.ts'

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
  const { model, search, stages } = choice
  const objective = model.rows[model.stageRows[stage] ?? 0] ?? { columns: [], values: [] }
  const { value = 0, bound = Infinity } = stages[stage] ?? {}
  const losses = new Map<number, number>()
  let atMost = bound
  let left = kinds
  const take = (point: readonly number[], reached: number): number => {
    const taken = left.filter((kind) => (point[kind] ?? 0) > 0)
    for (const kind of taken) losses.set(kind, value - reached)
    left = left.filter((kind) => !taken.includes(kind))
    return taken.length
  }
  while (left.length > 0) {
    if (atMost < Infinity) near.reach(objective, { left: () => left, atLeast: atMost, take })
    if (left.length === 0) break
    const any = { lower: 1, upper: Infinity, columns: left, values: left.map(() => 1) }
    const row = search.addRow(any)
    const best = await search.best(objective, { atMost })
    search.setRow(row, -Infinity, Infinity)
    if (best.status === 'unknown') return null
    if (best.status === 'impossible') return losses
    if (best.bound > best.value && best.value < atMost) return null
    atMost = best.value
    near.points.push(best.point)
    if (take(best.point, best.value) === 0) return null
  }
  return losses
}

interface Reaching {
  readonly left: () => readonly number[]
  readonly atLeast: number
  readonly take: (point: readonly number[], value: number) => number
}

// Plans seen so far, and what lies near them.
class NearPoints {
  readonly points: (readonly number[])[]
  readonly #nearby: Nearby
  readonly #choice: Choice

  constructor(choice: Choice) {
    this.#choice = choice
    this.#nearby = new Nearby(choice.model.rows)
    this.points = [choice.point]
  }

  /** Takes every plan near one seen that holds somebody left and is worth as much as any can be. */
  reach(objective: Objective, { left, atLeast, take }: Reaching): void {
    for (const kind of left()) {
      for (const from of this.points.slice()) {
        if (!left().includes(kind)) break
        const found = this.#pointWith(kind, from, { objective, atLeast })
        if (found === null) continue
        take(found, atLeast)
        this.points.push(found)
      }
    }
  }

  #pointWith(
    kind: number,
    from: readonly number[],
    { objective, atLeast }: { readonly objective: Objective; readonly atLeast: number },
  ): readonly number[] | null {
    for (const point of this.#nearby.with(kind, from, objective)) {
      if (worth(objective, point) === atLeast && this.#choice.search.satisfies(point)) return point
    }
    return null
  }
}
