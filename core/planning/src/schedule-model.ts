// With the people settled, who crosses in which tranche: one column per class of travellers and
// tranche. Travellers are alike here if they take up a tranche alike and count alike in its classes.
import { capacityOf } from '@parley/terms'
import type { PlanPerson, PlanProblem, PlanTerm } from '@parley/terms'
import { addsTo, LIMITED, seesTranches } from './kinds.ts'
import { isWithin } from './parts.ts'
import { personSorts } from './person-sorts.ts'
import type { NamedRow } from './choice-model.ts'
import type { LinearModel } from './solver.ts'
import type { Unit } from './units.ts'

/** Chosen units that any tranche takes alike. */
export interface Travellers {
  readonly units: readonly Unit[]
  readonly holder: string
  readonly takes: readonly number[]
  readonly terms: readonly number[]
  /** How many of each class, class 1 first. */
  readonly classes: readonly number[]
}

export interface ScheduleModel extends LinearModel {
  readonly rows: readonly NamedRow[]
  readonly travellers: readonly Travellers[]
  /** For tranche by tranche, and in each class by class: the row that counts them. */
  readonly classRows: readonly number[]
  columnOf(traveller: number, tranche: number): number
}

/** Sorts chosen units into travellers; `classCount` 0 where nobody compares tranches. */
export function travellersOf(
  problem: PlanProblem,
  units: readonly Unit[],
  classCount: number,
): readonly Travellers[] {
  const aspectsOf = aspectsIn(problem, classCount)
  const travellers = new Map<string, Travellers & { readonly units: Unit[] }>()
  const sortOf = personSorts(problem)
  const ofSort = new Map<number, Travellers & { readonly units: Unit[] }>()
  for (const unit of units) {
    const [alone, ...others] = unit.members
    const sort = alone === undefined || others.length > 0 ? null : sortOf(alone)
    let group = sort === null ? undefined : ofSort.get(sort)
    if (group === undefined) {
      const aspects = aspectsOf(unit)
      const key = JSON.stringify(aspects)
      group = travellers.get(key) ?? { units: [], ...aspects }
      travellers.set(key, group)
      if (sort !== null) ofSort.set(sort, group)
    }
    group.units.push(unit)
  }
  return [...travellers.values()]
}

function aspectsIn(
  problem: PlanProblem,
  classCount: number,
): (unit: Unit) => Omit<Travellers, 'units'> {
  const measures = problem.terms.map((term) => (seesTranches(term) ? addsTo(term) : () => 0))
  const marks = problem.terms.map((term) => term.kind === 'precedence')
  return ({ members }) => {
    const sum = (of: (person: PlanPerson) => number): number =>
      members.reduce((all, person) => all + of(person), 0)
    return {
      holder: members[0]?.holder ?? '',
      takes: LIMITED.map((key) => sum((person) => (key === 'people' ? 1 : person[key]))),
      terms: measures.map((of, i) => (marks[i] === true ? Math.min(sum(of), 1) : sum(of))),
      classes: Array.from({ length: classCount }, (_, c) =>
        sum((p) => (p.class === c + 1 ? 1 : 0)),
      ),
    }
  }
}

/** Builds the model that deals travellers out to tranches. */
export function scheduleModel(
  problem: PlanProblem,
  travellers: readonly Travellers[],
  classCount: number,
): ScheduleModel {
  const width = problem.tranches.length
  const columnOf = (traveller: number, tranche: number): number => traveller * width + tranche
  const rows = new ScheduleRows(problem, travellers, columnOf)
  rows.addEveryone()
  problem.terms.forEach((term, i) => rows.addTerm(term, i))
  problem.tranches.forEach((_, t) => rows.addCapacities(t))
  const classRows = problem.tranches.flatMap((_, t) =>
    Array.from({ length: classCount }, (_unused, c) => rows.addClass(t, c)),
  )
  const most = travellers.flatMap((group) =>
    problem.tranches.map((_, t) => (mayCross(problem, group, t) ? group.units.length : 0)),
  )
  const columnLower = most.map(() => 0)
  return { columnLower, columnUpper: most, rows: rows.rows, travellers, classRows, columnOf }
}

function mayCross(problem: PlanProblem, group: Travellers, t: number): boolean {
  return problem.terms.every(
    (term, i) => term.kind !== 'precedence' || group.terms[i] !== 1 || isWithin(problem, term, t),
  )
}

class ScheduleRows {
  readonly rows: NamedRow[] = []
  readonly #problem: PlanProblem
  readonly #travellers: readonly Travellers[]
  readonly #columnOf: ScheduleModel['columnOf']

  constructor(
    problem: PlanProblem,
    travellers: readonly Travellers[],
    columnOf: ScheduleModel['columnOf'],
  ) {
    this.#problem = problem
    this.#travellers = travellers
    this.#columnOf = columnOf
  }

  addEveryone(): void {
    const tranches = this.#problem.tranches.map((_, t) => t)
    this.#travellers.forEach((group, g) => {
      const columns = tranches.map((t) => this.#columnOf(g, t))
      const count = group.units.length
      this.#add('everyone', [count, count], { columns, values: columns.map(() => 1) })
    })
  }

  addTerm(term: PlanTerm, index: number): void {
    const { tranches } = this.#problem
    const add = (group: Travellers): number => group.terms[index] ?? 0
    if (term.kind === 'parity' && term.per === 'tranche') {
      const range = [-term.tolerance, term.tolerance] as const
      tranches.forEach((_, t) => this.#add(`term:${term.id}:${t}`, range, this.#sum([t], add)))
    }
    if (term.kind === 'quota' && term.tranche !== null) {
      const t = tranches.findIndex((tranche) => tranche.id === term.tranche)
      const range = [term.min ?? -Infinity, term.max ?? Infinity] as const
      this.#add(`term:${term.id}`, range, this.#sum([t], add))
    }
    if (term.kind === 'exposure') {
      const range = [-term.max, term.max] as const
      tranches.forEach((_, t) => {
        const first = tranches.slice(0, t + 1).map((_unused, i) => i)
        this.#add(`term:${term.id}:${t}`, range, this.#sum(first, add))
      })
    }
  }

  addCapacities(t: number): void {
    const tranche = this.#problem.tranches[t]
    if (tranche === undefined) return
    for (const { id } of this.#problem.parties) {
      const capacity = capacityOf(tranche, id)
      LIMITED.forEach((key, k) => {
        const most = capacity[key]
        if (most === null) return
        const sum = this.#sum([t], (group) => (group.holder === id ? (group.takes[k] ?? 0) : 0))
        this.#add(`capacity:${t}:${id}:${key}`, [-Infinity, most], sum)
      })
    }
  }

  addClass(t: number, c: number): number {
    const sum = this.#sum([t], (group) => group.classes[c] ?? 0)
    return this.#add(`class:${t}:${c + 1}`, [-Infinity, Infinity], sum)
  }

  #sum(
    tranches: readonly number[],
    value: (group: Travellers) => number,
  ): Pick<NamedRow, 'columns' | 'values'> {
    const columns: number[] = []
    const values: number[] = []
    this.#travellers.forEach((group, g) => {
      const each = value(group)
      if (each === 0) return
      for (const t of tranches) {
        columns.push(this.#columnOf(g, t))
        values.push(each)
      }
    })
    return { columns, values }
  }

  #add(
    name: string,
    [lower, upper]: readonly [number, number],
    sum: Pick<NamedRow, 'columns' | 'values'>,
  ): number {
    return this.rows.push({ name, lower, upper, ...sum }) - 1
  }
}
