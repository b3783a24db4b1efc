// The peers of a problem between two sides: every tranche by itself from the beginning, nothing rounded, and
// stage after stage put whole to the integer solver, whose word is taken for the bound. Kinds are gathered
// here anew, from the problem alone, so that a peer owes nothing to the planner; the solver is the same one.
import { openHighs } from '@parley/highs'
import type { LinearModel, LinearRow } from '@parley/planning'
import { attributeOf, brokenGroups, capacityOf, matchesFilter } from '@parley/terms'
import type { PlanPerson, PlanProblem } from '@parley/terms'
import { clock } from './clock.ts'

const KEYS = ['people', 'seats', 'stretchers', 'medics'] as const

/** Units that no row tells apart. */
interface Alike {
  readonly holder: string
  readonly takes: readonly number[]
  readonly sums: readonly number[]
  readonly stages: readonly number[]
  /** Whether somebody in each of these units must go. */
  readonly isNamed: boolean
  count: number
}

export interface FullChain {
  /** Values of the stages settled before time ran out. */
  readonly vector: readonly number[]
  readonly stageCount: number
  readonly isDone: boolean
  /** Processor seconds, with the start of the solver. */
  readonly seconds: number
}

/** `full`: a column for each kind and tranche. `lumped`: whoever takes places alike crosses as one column. */
export type Formulation = 'full' | 'lumped'

/**
 * Walks the chain of a problem with parity and quotas over everything, and own stages.
 *
 * @param limitMs of the clock, for all stages together
 * @throws for terms or objectives of other kinds
 */
export async function walkFullChain(
  problem: PlanProblem,
  formulation: Formulation,
  limitMs: number,
): Promise<FullChain> {
  const solver = openHighs()
  const walking = clock()
  const end = performance.now() + limitMs
  const alike = gathered(problem)
  const lay = formulation === 'full' ? everyKindByTranche : lumpedByTranche
  const { model, stageRows } = modelOf(problem, alike, lay(alike, problem.tranches.length))
  const session = await solver.open(model)
  const vector: number[] = []
  for (const index of stageRows) {
    const held = stageRows.slice(0, vector.length).map((row, s) => {
      return { index: row, lower: vector[s] ?? 0, upper: Infinity }
    })
    const answer = await session.solve({
      rowBounds: held,
      objective: model.rows[index] ?? { columns: [], values: [] },
      relaxed: false,
      timeLimitMs: Math.max(1, end - performance.now()),
    })
    if (answer.status !== 'optimal') break
    vector.push(Math.round(answer.objective ?? 0))
  }
  const { processor } = walking()
  await solver.close()
  const isDone = vector.length === stageRows.length
  return { vector, stageCount: stageRows.length, isDone, seconds: Number(processor) }
}

type Adds = (person: PlanPerson) => number

function termSums(problem: PlanProblem): readonly Adds[] {
  return problem.terms.map((term): Adds => {
    if (term.kind === 'parity' && term.per === 'exchange' && term.measure === 'people') {
      const [a] = term.between
      const [x, y] = term.ratio
      return (p) => (matchesFilter(p, term.where) ? (p.holder === a ? y : -x) : 0)
    }
    if (term.kind === 'quota' && term.tranche === null && term.measure === 'people') {
      return (p) => (matchesFilter(p, term.where) ? 1 : 0)
    }
    throw new Error(`expected parity or a quota over everything, found ${term.kind}`)
  })
}

function stageSums({ objective }: PlanProblem): readonly Adds[] {
  if (objective.kind !== 'criterion-lexicographic') {
    throw new Error(`expected own stages, found ${objective.kind}`)
  }
  return objective.stages.map(({ of, where, direction }): Adds => {
    const sign = direction === 'minimise' ? -1 : 1
    const measure: Adds =
      of === 'people' ? () => 1 : (p) => Number(attributeOf(p, of.slice('attribute:'.length)) ?? 0)
    return (p) => (matchesFilter(p, where) ? sign * measure(p) : 0)
  })
}

function gathered(problem: PlanProblem): readonly Alike[] {
  const broken = brokenGroups(problem)
  const units = new Map<string, PlanPerson[]>()
  for (const person of problem.people) {
    if (person.ineligible !== null) continue
    if (person.group !== null && broken.has(person.group)) continue
    const unit = person.group === null ? `person ${person.ref}` : `group ${person.group}`
    units.set(unit, [...(units.get(unit) ?? []), person])
  }
  const [terms, stages] = [termSums(problem), stageSums(problem)]
  const all = new Map<string, Alike>()
  for (const members of units.values()) {
    const sum = (adds: Adds): number => members.reduce((total, person) => total + adds(person), 0)
    const own = {
      holder: members[0]?.holder ?? '',
      takes: KEYS.map((key) => sum((p) => (key === 'people' ? 1 : p[key]))),
      sums: terms.map(sum),
      stages: stages.map(sum),
      isNamed: members.some((person) => person.named),
    }
    const known = all.get(JSON.stringify(own))
    if (known === undefined) all.set(JSON.stringify(own), { ...own, count: 1 })
    else known.count++
  }
  return [...all.values()]
}

/** Which columns there are: how many of a kind go is the sum of its `totals`. */
interface Layout {
  readonly columnLower: readonly number[]
  readonly columnUpper: readonly number[]
  readonly links: readonly LinearRow[]
  readonly totals: readonly (readonly number[])[]
  /** Whoever takes places alike, and by tranche the column that counts them. */
  readonly crossing: readonly { readonly first: Alike; readonly columns: readonly number[] }[]
}

const places = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

// A column for each kind and tranche.
function everyKindByTranche(alike: readonly Alike[], width: number): Layout {
  const totals = alike.map((_, k) => places(width).map((t) => k * width + t))
  const links = alike.map(({ isNamed, count }, k): LinearRow => {
    const columns = totals[k] ?? []
    return { lower: isNamed ? count : 0, upper: count, columns, values: columns.map(() => 1) }
  })
  const columnUpper = alike.flatMap(({ count }) => places(width).map(() => count))
  const crossing = alike.map((first, k) => ({ first, columns: totals[k] ?? [] }))
  return { columnLower: columnUpper.map(() => 0), columnUpper, links, totals, crossing }
}

// A column for each kind, and for each tranche and all who take places alike.
function lumpedByTranche(alike: readonly Alike[], width: number): Layout {
  const profiles = new Map<string, number[]>()
  alike.forEach(({ holder, takes }, k) => {
    const key = JSON.stringify([holder, takes])
    profiles.set(key, [...(profiles.get(key) ?? []), k])
  })
  const groups = [...profiles.values()]
  const crossing = groups.flatMap((kinds, i) => {
    const first = alike[kinds[0] ?? 0]
    const columns = places(width).map((t) => alike.length + i * width + t)
    return first === undefined ? [] : [{ first, columns }]
  })
  const sizes = groups.flatMap((kinds) => {
    const size = kinds.reduce((sum, k) => sum + (alike[k]?.count ?? 0), 0)
    return places(width).map(() => size)
  })
  const links = groups.map((kinds, i): LinearRow => {
    const crossings = crossing[i]?.columns ?? []
    const values = [...kinds.map(() => -1), ...crossings.map(() => 1)]
    return { lower: 0, upper: 0, columns: [...kinds, ...crossings], values }
  })
  const least = alike.map(({ isNamed, count }) => (isNamed ? count : 0))
  return {
    columnLower: [...least, ...sizes.map(() => 0)],
    columnUpper: [...alike.map(({ count }) => count), ...sizes],
    links,
    totals: alike.map((_, k) => [k]),
    crossing,
  }
}

interface ChainModel {
  readonly model: LinearModel
  readonly stageRows: readonly number[]
}

function modelOf(problem: PlanProblem, alike: readonly Alike[], layout: Layout): ChainModel {
  const { columnLower, columnUpper, links, totals, crossing } = layout
  const overKinds = (value: (kind: Alike) => number): Sum =>
    sumOf(alike.flatMap((kind, k) => (totals[k] ?? []).map((column) => [column, value(kind)])))
  const terms = problem.terms.map((term, i): LinearRow => {
    const lower = term.kind === 'quota' ? (term.min ?? -Infinity) : 0
    const upper = term.kind === 'quota' ? (term.max ?? Infinity) : 0
    return { lower, upper, ...overKinds((kind) => kind.sums[i] ?? 0) }
  })
  const capacities = problem.tranches.flatMap((tranche, t) =>
    problem.parties.flatMap(({ id }) =>
      KEYS.flatMap((key, at): readonly LinearRow[] => {
        const upper = capacityOf(tranche, id)[key]
        if (upper === null) return []
        const own = crossing.filter(({ first }) => first.holder === id)
        const sum = own.map(
          ({ first, columns }) => [columns[t] ?? 0, first.takes[at] ?? 0] as const,
        )
        return [{ lower: -Infinity, upper, ...sumOf(sum) }]
      }),
    ),
  )
  const stages = (alike[0]?.stages ?? []).map((_, s): LinearRow => {
    return { lower: -Infinity, upper: Infinity, ...overKinds((kind) => kind.stages[s] ?? 0) }
  })
  const rows = [...links, ...terms, ...capacities, ...stages]
  const stageRows = stages.map((_, s) => rows.length - stages.length + s)
  return { model: { columnLower, columnUpper, rows }, stageRows }
}

type Sum = Pick<LinearRow, 'columns' | 'values'>

function sumOf(entries: readonly (readonly [column: number, value: number])[]): Sum {
  const present = entries.filter(([, value]) => value !== 0)
  return { columns: present.map(([column]) => column), values: present.map(([, value]) => value) }
}
