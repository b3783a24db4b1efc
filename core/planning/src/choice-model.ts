// The linear model of a choice: one column per kind (how many of its units cross) and, where there is
// more than one part of tranches, one column per profile and part (how many of them cross there).
// Every row carries the name of what demands it, so that a conflict can be told in those names and a
// proof can be checked row by row. Spec of the names: spec/plan.md, certificate.
import { capacityOf } from '@parley/terms'
import type { ExposureTerm, PlanProblem, PlanTerm } from '@parley/terms'
import { appendDemands } from './demand-rows.ts'
import type { Answering } from './demand-rows.ts'
import { LIMITED, seesTranches } from './kinds.ts'
import type { Kind, Kinds, Limited, Profile } from './kinds.ts'
import { isWithin } from './parts.ts'
import type { Part } from './parts.ts'
import { roundedRows } from './rounding.ts'
import type { LinearModel, LinearRow } from './solver.ts'
import type { Stage } from './stages.ts'

export interface NamedRow extends LinearRow {
  readonly name: string
}

/** A problem made ready for modelling. */
export interface Prepared extends Kinds {
  readonly problem: PlanProblem
  readonly stages: readonly Stage[]
}

export interface ChoiceModel extends LinearModel {
  readonly prepared: Prepared
  readonly parts: readonly Part[]
  readonly rows: readonly NamedRow[]
  readonly columnNames: readonly string[]
  /** The row of each stage: free until its value is settled. */
  readonly stageRows: readonly number[]
  /** By stage: the column of its level, where it is about groups of whom the fewest go. */
  readonly levels: readonly (number | null)[]
  /** Columns that answer exclusive demands. */
  readonly answering: readonly Answering[]
}

/** Says which terms, `capacity:<tranche>` and `named:<ref>` hold; the others are dropped. */
export type Holding = (name: string) => boolean

export const ALL_HOLD: Holding = () => true

/** Builds the model over the given parts, with only what `holds`. */
export function choiceModel(
  prepared: Prepared,
  parts: readonly Part[],
  holds: Holding = ALL_HOLD,
): ChoiceModel {
  const builder = new ModelBuilder(prepared, parts, holds)
  for (const kind of prepared.kinds) builder.addKind(kind)
  if (parts.length > 1) for (const profile of prepared.profiles) builder.addCrossings(profile)
  for (const [i, term] of prepared.problem.terms.entries()) {
    if (holds(term.id)) builder.addTerm(term, i)
  }
  parts.forEach((_, part) => builder.addCapacities(part))
  const demands = prepared.problem.terms.find((term) => term.kind === 'demands')
  const isAsked = demands !== undefined && holds(demands.id)
  const answering = isAsked ? appendDemands(builder, demands, prepared) : []
  const stageRows = prepared.stages.map(({ fewest }, s) =>
    fewest === undefined ? builder.addStage(s) : builder.addFewest(s, fewest),
  )
  const { columnLower, columnUpper, rows, columnNames } = builder
  const built = { columnLower, columnUpper, rows, columnNames }
  const levels = prepared.stages.map(({ fewest }, s) =>
    fewest === undefined ? null : (rows[stageRows[s] ?? 0]?.columns[0] ?? null),
  )
  return { ...built, prepared, parts, stageRows, levels, answering }
}

class ModelBuilder {
  readonly columnLower: number[] = []
  readonly columnUpper: number[] = []
  readonly columnNames: string[] = []
  readonly rows: NamedRow[] = []
  readonly #prepared: Prepared
  readonly #parts: readonly Part[]
  readonly #holds: Holding

  constructor(prepared: Prepared, parts: readonly Part[], holds: Holding) {
    this.#prepared = prepared
    this.#parts = parts
    this.#holds = holds
  }

  addColumn(name: string, lower: number, upper: number): number {
    this.columnNames.push(name)
    this.columnLower.push(lower)
    return this.columnUpper.push(upper) - 1
  }

  addRow(name: string, [lower, upper]: readonly [number, number], entries: Entries): number {
    return this.rows.push({ name, lower, upper, ...entries }) - 1
  }

  addKind(kind: Kind): void {
    const { problem } = this.#prepared
    const mustAll = problem.terms.some(
      (term, i) => term.kind === 'all-for-all' && kind.terms[i] === 1 && this.#holds(term.id),
    )
    const mayNot = problem.terms.some(
      (term, i) =>
        term.kind === 'exposure' && this.#holds(term.id) && tooLarge(term, kind.terms[i]),
    )
    const stuck = this.#parts.length === 1 && !this.#mayCross(kind.terms, 0)
    const lower = mustAll ? kind.units.length : this.#namedUnits(kind)
    this.addColumn(`kind/${refOf(kind)}`, lower, mayNot || stuck ? 0 : kind.units.length)
  }

  #namedUnits(kind: Kind): number {
    const named = new Set(kind.named.filter((ref) => this.#holds(`named:${ref}`)))
    if (named.size === 0) return 0
    return kind.units.filter((unit) => unit.members.some((person) => named.has(person.ref))).length
  }

  // A profile crosses in a part only if every precedence term that speaks of it allows a tranche there.
  #mayCross(terms: readonly number[], part: number): boolean {
    const { problem } = this.#prepared
    const windows = problem.terms.flatMap((term, i) =>
      term.kind === 'precedence' && terms[i] === 1 && this.#holds(term.id) ? [term] : [],
    )
    return (this.#parts[part] ?? []).some((t) => windows.every((w) => isWithin(problem, w, t)))
  }

  addCrossings(profile: Profile): void {
    const { kinds } = this.#prepared
    const first = kinds[profile.kinds[0] ?? 0]
    const ref = first === undefined ? '' : refOf(first)
    let most = 0
    for (const k of profile.kinds) most += kinds[k]?.units.length ?? 0
    const crossings = this.#parts.map((_, part) =>
      this.addColumn(`cross/${ref}/${part}`, 0, this.#mayCross(profile.terms, part) ? most : 0),
    )
    this.addRow(`link/${ref}`, [0, 0], {
      columns: [...crossings, ...profile.kinds],
      values: [...crossings.map(() => 1), ...profile.kinds.map(() => -1)],
    })
  }

  addTerm(term: PlanTerm, index: number): void {
    const name = `term/${term.id}`
    switch (term.kind) {
      case 'parity':
        if (term.per === 'tranche') return this.#addPerPart(name, index, term.tolerance)
        this.addRow(name, [-term.tolerance, term.tolerance], this.#overKinds(index))
        return
      case 'balance':
        this.addRow(name, [-term.tolerance, term.tolerance], this.#overKinds(index))
        return
      case 'quota': {
        const range = [term.min ?? -Infinity, term.max ?? Infinity] as const
        const { tranche } = term
        const part = this.#parts.findIndex((p) => this.#isTranche(p, tranche))
        if (tranche === null) this.addRow(name, range, this.#overKinds(index))
        else
          this.addRow(
            name,
            range,
            this.overProfiles(part, (p) => p.terms[index] ?? 0),
          )
        return
      }
      case 'exposure':
        return this.#addExposure(term, index)
      case 'all-for-all': // a bound of its kinds
      case 'precedence': // a bound of its crossings
      case 'demands': // has columns of its own
      case 'remains': // never enters a choice of people
    }
  }

  #isTranche(part: Part, id: string | null): boolean {
    return part.some((t) => this.#prepared.problem.tranches[t]?.id === id)
  }

  #addPerPart(name: string, index: number, tolerance: number): void {
    this.#parts.forEach((part, p) => {
      const slack = tolerance * part.length
      const entries = this.overProfiles(p, (profile) => profile.terms[index] ?? 0)
      this.addRow(`${name}/${p}`, [-slack, slack], entries)
    })
  }

  // The difference is bounded where some parts together are exactly the first tranches.
  #addExposure(term: ExposureTerm, index: number): void {
    this.#prepared.problem.tranches.forEach((_, t) => {
      const first = this.#parts.flatMap((part, p) => (part.every((x) => x <= t) ? [p] : []))
      const covered = first.reduce((sum, p) => sum + (this.#parts[p]?.length ?? 0), 0)
      if (covered !== t + 1) return
      const entries = first.map((p) => this.overProfiles(p, (profile) => profile.terms[index] ?? 0))
      this.addRow(`term/${term.id}/${t}`, [-term.max, term.max], {
        columns: entries.flatMap((e) => e.columns),
        values: entries.flatMap((e) => e.values),
      })
    })
  }

  addCapacities(part: number): void {
    const { problem } = this.#prepared
    const limited = (this.#parts[part] ?? []).map((t) => problem.tranches[t])
    const holding = limited.filter((tranche) => this.#holds(`capacity:${tranche?.id}`))
    const tranches = holding.flatMap((tranche) => (tranche === undefined ? [] : [tranche]))
    if (tranches.length < limited.length || tranches.length === 0) return
    for (const { id } of problem.parties) {
      const limits = tranches.map((tranche) => capacityOf(tranche, id))
      const keys = LIMITED.filter((key) => limits.every((limit) => limit[key] !== null))
      const amounts = (key: Limited): readonly number[] => limits.map((limit) => limit[key] ?? 0)
      for (const key of keys) {
        const most = amounts(key).reduce((sum, n) => sum + n, 0)
        const entries = this.overProfiles(part, (p) => (p.holder === id ? p.takes[key] : 0))
        if (entries.columns.length > 0) {
          this.addRow(`capacity/${part}/${id}/${key}`, [-Infinity, most], entries)
        }
      }
      const own = this.#prepared.profiles.filter((profile) => profile.holder === id)
      for (const rounded of roundedRows(keys, amounts, own)) {
        const entries = this.overProfiles(part, (p) => (p.holder === id ? rounded.takes(p) : 0))
        if (entries.columns.length > 0) {
          this.addRow(`round/${part}/${id}/${rounded.name}`, [-Infinity, rounded.most], entries)
        }
      }
    }
  }

  addStage(stage: number): number {
    const range = [-Infinity, Infinity] as const
    return this.addRow(
      `stage/${stage}`,
      range,
      this.#sparse(this.#prepared.kinds, (k) => k.stages[stage] ?? 0),
    )
  }

  // Some level times the number of groups in question, less what every group is short of that level: at no
  // level is this more than the people of the groups of whom the fewest go, and at the best it is as many
  // (Ogryczak and Sliwinski 2003, ordered weighted averages by linear programming).
  addFewest(stage: number, among: number): number {
    const { kinds, stages } = this.#prepared
    const groups = [...stages.filter(({ fewest }) => fewest !== undefined).keys()]
    const counts = groups.map((g) => this.#sparse(kinds, (kind) => kind.groups[g] ?? 0))
    const most = Math.max(0, ...groups.map((g) => available(kinds, g)))
    const level = this.addColumn(`level/${among}`, 0, most)
    const short = counts.map(({ columns, values }, g) => {
      const column = this.addColumn(`short/${among}/${g}`, 0, most)
      this.addRow(`fewest/${among}/${g}`, [-Infinity, 0], {
        columns: [level, column, ...columns],
        values: [1, -1, ...values.map((value) => -value)],
      })
      return column
    })
    return this.addRow(`stage/${stage}`, [-Infinity, Infinity], {
      columns: [level, ...short],
      values: [among, ...short.map(() => -1)],
    })
  }

  #overKinds(term: number): Entries {
    return this.#sparse(this.#prepared.kinds, (kind) => kind.terms[term] ?? 0)
  }

  #sparse(kinds: readonly Kind[], value: (kind: Kind) => number): Entries {
    const present = kinds.filter((kind) => value(kind) !== 0)
    return { columns: present.map((kind) => kind.index), values: present.map(value) }
  }

  /** A sum over those who cross in a part; with one part, over all who cross. */
  overProfiles(part: number, value: (profile: Profile) => number): Entries {
    const { kinds, profiles } = this.#prepared
    const present = profiles.filter((profile) => value(profile) !== 0)
    if (this.#parts.length === 1) {
      const members = present.flatMap((p) => p.kinds.map((k) => ({ k, value: value(p) })))
      return { columns: members.map((m) => m.k), values: members.map((m) => m.value) }
    }
    const columns = present.map((p) => kinds.length + p.index * this.#parts.length + part)
    return { columns, values: present.map(value) }
  }
}

export type { ModelBuilder }

export interface Entries {
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

function available(kinds: readonly Kind[], group: number): number {
  return kinds.reduce((sum, kind) => sum + kind.units.length * (kind.groups[group] ?? 0), 0)
}

function tooLarge(term: ExposureTerm, size: number | undefined): boolean {
  return Math.abs(size ?? 0) > term.max
}

/** A ref that stands for a kind in names: of its first unit's first member. */
export function refOf(kind: Kind): string {
  return kind.units[0]?.members[0]?.ref ?? ''
}

/** Whether any term or any difference of limits makes the choice depend on tranches. */
export function dependsOnTranches(problem: PlanProblem): boolean {
  return problem.terms.some(seesTranches)
}
