// Plans near one that is known, where demands tie people together: one set more is let in, those it clashes
// with are taken out, and whoever is free then is covered anew as well as can be. It proves nothing; but a
// plan that reaches a bound already proved is an answer, and costs no question to the solver.
import { worth } from './answers.ts'
import type { Objective } from './answers.ts'
import type { NamedRow } from './choice-model.ts'

const MAX_STEPS = 4000 // of covering anew, for one set let in

interface TogetherSet {
  readonly column: number
  /** Places in the list of people whom sets can hold. */
  readonly members: readonly number[]
}

export class Nearby {
  /** By place: the column that says whether the person goes, and the sets that can hold the person. */
  readonly #people: { readonly kind: number; readonly sets: TogetherSet[] }[] = []
  readonly #sets: readonly TogetherSet[]

  constructor(rows: readonly NamedRow[]) {
    const members = new Map<number, number[]>()
    for (const row of rows.filter(({ name }) => name.startsWith('within/'))) {
      const place = this.#people.push({ kind: row.columns.at(-1) ?? 0, sets: [] }) - 1
      for (const column of row.columns.slice(0, -1)) {
        members.set(column, [...(members.get(column) ?? []), place])
      }
    }
    this.#sets = [...members].map(([column, places]) => ({ column, members: places }))
    for (const set of this.#sets) for (const i of set.members) this.#people[i]?.sets.push(set)
  }

  /**
   * Points near `point` in which the kind goes, at most one for each set that can hold it. They keep the rows
   * about demands; all other rows are the caller's to check.
   *
   * @param objective what covering anew looks for
   * @param atLeast points worth less are left out
   */
  *with(
    kind: number,
    point: readonly number[],
    { objective, atLeast }: { readonly objective: Objective; readonly atLeast: number },
  ): Generator<readonly number[]> {
    const worthOf = this.#worths(objective)
    const worthOfSet = ({ members }: TogetherSet): number =>
      members.reduce((sum, i) => sum + (worthOf[i] ?? 0), 0)
    const chosen = this.#sets.filter(({ column }) => point[column] === 1)
    const heldBy = new Map(chosen.flatMap((set) => set.members.map((i) => [i, set] as const)))
    const total = worth(objective, point)
    for (const set of this.#people.filter((one) => one.kind === kind).flatMap((one) => one.sets)) {
      const out = new Set(set.members.flatMap((i) => heldBy.get(i) ?? []))
      const free = this.#people.map((_, i) => {
        const holder = heldBy.get(i)
        return holder === undefined || out.has(holder)
      })
      for (const i of set.members) free[i] = false
      const left = [...out].reduce((sum, one) => sum - worthOfSet(one), total + worthOfSet(set))
      const anew = new Covering(this.#around(free), free, worthOf).best(atLeast - left)
      if (anew === null) continue
      yield this.#pointOf(point, [...chosen.filter((one) => !out.has(one)), set, ...anew])
    }
  }

  // A kind of several people, as families are, counts once: at the first of them.
  #worths({ columns, values }: Objective): readonly number[] {
    const worths = new Map(columns.map((column, i) => [column, values[i] ?? 0]))
    return this.#people.map(({ kind }) => {
      const own = worths.get(kind) ?? 0
      worths.delete(kind)
      return own
    })
  }

  #around(free: readonly boolean[]): readonly TogetherSet[] {
    return this.#sets.filter(({ members }) => members.every((i) => free[i] === true))
  }

  #pointOf(point: readonly number[], taken: readonly TogetherSet[]): readonly number[] {
    const near = [...point]
    for (const { column } of this.#sets) near[column] = 0
    for (const { kind } of this.#people) near[kind] = 0
    for (const { column, members } of taken) {
      near[column] = 1
      for (const i of members) near[this.#people[i]?.kind ?? 0] = 1
    }
    return near
  }
}

// The most that disjoint sets cover, person after person: covered by one of the sets left, or left out.
class Covering {
  readonly #sets: readonly (readonly TogetherSet[])[]
  readonly #people: readonly number[]
  readonly #free: boolean[]
  readonly #worthOf: readonly number[]
  readonly #taken: TogetherSet[] = []
  #best: { readonly worth: number; readonly sets: readonly TogetherSet[] } = { worth: 0, sets: [] }
  #steps = 0

  constructor(sets: readonly TogetherSet[], free: readonly boolean[], worthOf: readonly number[]) {
    const by = new Map<number, TogetherSet[]>()
    for (const set of sets) for (const i of set.members) by.set(i, [...(by.get(i) ?? []), set])
    const order = [...by].sort(([, a], [, b]) => a.length - b.length) // those with the fewest first
    this.#people = order.map(([i]) => i)
    this.#sets = order.map(([, own]) => own)
    this.#free = [...free]
    this.#worthOf = worthOf
  }

  /** Null where they are worth less than is asked for. */
  best(atLeast: number): readonly TogetherSet[] | null {
    const most = this.#people.reduce((sum, i) => sum + Math.max(0, this.#worthOf[i] ?? 0), 0)
    if (most < atLeast) return null
    this.#cover(0, 0, most)
    return this.#best.worth < atLeast ? null : this.#best.sets
  }

  // `most` is what is still left to be covered, if everybody could be.
  #cover(at: number, worth: number, most: number): void {
    if (worth > this.#best.worth) this.#best = { worth, sets: [...this.#taken] }
    if (++this.#steps > MAX_STEPS || worth + most <= this.#best.worth) return
    const person = this.#people[at]
    if (person === undefined) return
    const own = Math.max(0, this.#worthOf[person] ?? 0)
    if (this.#free[person] === true) {
      for (const set of this.#sets[at] ?? []) this.#take(set, at, worth, most)
      this.#cover(at + 1, worth, most - own)
      return
    }
    this.#cover(at + 1, worth, most)
  }

  #take(set: TogetherSet, at: number, worth: number, most: number): void {
    if (!set.members.every((i) => this.#free[i] === true)) return
    let [gain, gone] = [0, 0]
    for (const i of set.members) {
      this.#free[i] = false
      gain += this.#worthOf[i] ?? 0
      gone += Math.max(0, this.#worthOf[i] ?? 0)
    }
    this.#taken.push(set)
    this.#cover(at + 1, worth + gain, most - gone)
    this.#taken.pop()
    for (const i of set.members) this.#free[i] = true
  }
}
