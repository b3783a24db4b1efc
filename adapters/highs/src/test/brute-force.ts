// The planning format by trying everything: every set of units in every tranche, for a few people.
// Written from spec/plan-problem.md alone, slowly and plainly, to say what the right answer is.
import { createHash } from 'node:crypto'
import { brokenGroups, capacityOf, largestClass, matchesFilter } from '@parley/terms'
import type { DemandsTerm, PlanPerson, PlanProblem, PlanTerm } from '@parley/terms'

type Places = readonly number[] // by unit: tranche index, or -1

export interface Truth {
  readonly vector: readonly number[]
  readonly tranches: readonly (readonly string[])[]
  readonly reasons: ReadonlyMap<string, string>
}

interface World {
  readonly problem: PlanProblem
  readonly units: readonly (readonly PlanPerson[])[]
  readonly stages: readonly ((person: PlanPerson) => number)[]
  readonly stageNames: readonly string[]
}

/** The one right plan, or null if none satisfies the terms. */
export function bruteForce(problem: PlanProblem): Truth | null {
  const world = worldOf(problem)
  const feasible = allPlaces(world).filter((places) => isFeasible(world, places))
  if (feasible.length === 0) return null
  const isQueue = problem.objective.kind === 'strict-queue'
  const best = isQueue ? feasible : maximal(feasible, (p) => vectorOf(world, p))
  const drawn = drawnFrom(world, best, isQueue)
  const scheduled = scheduledFrom(world, drawn)
  const vector = vectorOf(world, scheduled)
  return {
    vector: problem.remains.length === 0 ? vector : [...vector, mostRemains(problem)],
    tranches: problem.tranches.map((_, t) =>
      refsWhere(world, scheduled, (place) => place === t).toSorted(),
    ),
    reasons: reasonsFor(world, { feasible, best, scheduled, vector, isQueue }),
  }
}

function worldOf(problem: PlanProblem): World {
  const broken = brokenGroups(problem)
  const available = problem.people.filter(
    (p) => p.ineligible === null && !(p.group !== null && broken.has(p.group)),
  )
  const keys = [...new Set(available.map((p) => p.group ?? ` ${p.ref}`))]
  const units = keys.map((key) => available.filter((p) => (p.group ?? ` ${p.ref}`) === key))
  if (problem.objective.kind === 'criterion-lexicographic') {
    const stages = problem.objective.stages.map(({ of, where, direction }) => (p: PlanPerson) => {
      if (!matchesFilter(p, where)) return 0
      const sign = direction === 'minimise' ? -1 : 1
      return (
        sign *
        (of === 'people' ? 1 : of === 'weight' ? p.weight : Number(p.attributes[of.slice(10)] ?? 0))
      )
    })
    return { problem, units, stages, stageNames: stages.map((_, i) => `stage:${i + 1}`) }
  }
  const classes = Array.from({ length: largestClass(problem) }, (_, i) => i + 1)
  const names = classes.map((c) => `class:${c}`)
  const stages = [() => 1, ...classes.map((c) => (p: PlanPerson) => (p.class === c ? 1 : 0))]
  const fewest = [...groupsOf(problem)].map((_, i) => `fewest:${i + 1}`)
  return { problem, units, stages, stageNames: ['people', ...fewest, ...names] }
}

const groupOf = ({ objective }: PlanProblem, p: PlanPerson): unknown => {
  if (objective.kind !== 'leximin') return undefined
  const of: Readonly<Record<string, unknown>> = { ...p, ...p.attributes }
  return of[objective.over.replace('attribute:', '')]
}

function groupsOf(problem: PlanProblem): ReadonlySet<unknown> {
  const values = problem.people.flatMap((p) => (p.ineligible === null ? [groupOf(problem, p)] : []))
  return new Set(values.filter((value) => value !== undefined))
}

// How many go of the group of whom the fewest do, of the two of whom the fewest do, and so on.
function fewestOf({ problem }: World, people: readonly PlanPerson[]): readonly number[] {
  const counts = [...groupsOf(problem)].map((group) => {
    return people.filter((p) => groupOf(problem, p) === group).length
  })
  const rising = counts.toSorted((a, b) => a - b)
  return rising.map((_, i) => rising.slice(0, i + 1).reduce((all, n) => all + n, 0))
}

function allPlaces({ units, problem }: World): readonly Places[] {
  const choices = [-1, ...problem.tranches.map((_, t) => t)]
  return units.reduce<readonly Places[]>(
    (all) => all.flatMap((places) => choices.map((choice) => [...places, choice])),
    [[]],
  )
}

function peopleAt(
  { units }: World,
  places: Places,
  isHere: (place: number) => boolean,
): PlanPerson[] {
  return units.flatMap((unit, u) => (isHere(places[u] ?? -1) ? [...unit] : []))
}

function refsWhere(world: World, places: Places, isHere: (place: number) => boolean): string[] {
  return peopleAt(world, places, isHere).map((p) => p.ref)
}

function sum(people: readonly PlanPerson[], value: (p: PlanPerson) => number): number {
  return people.reduce((all, p) => all + value(p), 0)
}

function vectorOf(world: World, places: Places): readonly number[] {
  const people = peopleAt(world, places, (t) => t >= 0)
  const [first, ...others] = world.stages.map((stage) => sum(people, stage) + 0)
  return [first ?? 0, ...fewestOf(world, people), ...others]
}

function isFeasible(world: World, places: Places): boolean {
  const { problem } = world
  const chosen = peopleAt(world, places, (t) => t >= 0)
  const isChosen = (ref: string): boolean => chosen.some((p) => p.ref === ref)
  if (problem.people.some((p) => p.named && !isChosen(p.ref))) return false
  const byTranche = problem.tranches.map((_, t) => peopleAt(world, places, (x) => x === t))
  const fits = problem.tranches.every((tranche, t) =>
    problem.parties.every(({ id }) => {
      const held = (byTranche[t] ?? []).filter((p) => p.holder === id)
      const limit = capacityOf(tranche, id)
      return (
        held.length <= (limit.people ?? Infinity) &&
        sum(held, (p) => p.seats) <= (limit.seats ?? Infinity) &&
        sum(held, (p) => p.stretchers) <= (limit.stretchers ?? Infinity) &&
        sum(held, (p) => p.medics) <= (limit.medics ?? Infinity)
      )
    }),
  )
  return fits && problem.terms.every((term) => keeps(world, term, { chosen, byTranche, places }))
}

interface Going {
  readonly chosen: readonly PlanPerson[]
  readonly byTranche: readonly (readonly PlanPerson[])[]
  readonly places: Places
}

function keeps(world: World, term: PlanTerm, { chosen, byTranche, places }: Going): boolean {
  const { problem } = world
  const measure = (p: PlanPerson): number =>
    'measure' in term && term.measure === 'weight' ? p.weight : 1
  switch (term.kind) {
    case 'parity': {
      const [a, b] = term.between
      return (term.per === 'tranche' ? byTranche : [chosen]).every((people) => {
        const forth = people.filter(
          (p) => p.holder === a && p.home === b && matchesFilter(p, term.where),
        )
        const other = term.whereOther ?? term.where
        const back = people.filter((p) => p.holder === b && p.home === a && matchesFilter(p, other))
        const difference = term.ratio[1] * sum(forth, measure) - term.ratio[0] * sum(back, measure)
        return Math.abs(difference) <= term.tolerance
      })
    }
    case 'balance': {
      const some = chosen.filter((p) => matchesFilter(p, term.where))
      const gives = sum(
        some.filter((p) => p.holder === term.party),
        measure,
      )
      const gets = sum(
        some.filter((p) => p.home === term.party),
        measure,
      )
      return Math.abs(term.ratio[1] * gives - term.ratio[0] * gets) <= term.tolerance
    }
    case 'quota': {
      const scope =
        term.tranche === null ? chosen : (byTranche[indexOf(problem, term.tranche)] ?? [])
      const n = sum(
        scope.filter((p) => matchesFilter(p, term.where)),
        measure,
      )
      return n >= (term.min ?? 0) && n <= (term.max ?? Infinity)
    }
    case 'all-for-all':
      return world.units.every(
        (unit, u) => places[u] !== -1 || !unit.some((p) => matchesFilter(p, term.where)),
      )
    case 'precedence': {
      const first = term.notBefore === null ? 0 : indexOf(problem, term.notBefore)
      const last = term.notAfter === null ? Infinity : indexOf(problem, term.notAfter)
      return byTranche.every(
        (people, t) =>
          (t >= first && t <= last) || !people.some((p) => matchesFilter(p, term.where)),
      )
    }
    case 'exposure': {
      const worth = (p: PlanPerson): number => {
        if (p.holder === term.between[0] && p.home === term.between[1]) return 1
        return p.holder === term.between[1] && p.home === term.between[0] ? -1 : 0
      }
      const tooLarge = world.units.some(
        (unit, u) => places[u] !== -1 && Math.abs(sum(unit, worth)) > term.max,
      )
      let difference = 0
      return (
        !tooLarge &&
        byTranche.every((people) => Math.abs((difference += sum(people, worth))) <= term.max)
      )
    }
    case 'demands':
      return areAnswered(term, new Set(chosen.map((p) => p.ref)))
    case 'remains':
      return true
  }
}

// Every number of remains of each lot that all tranches together can carry; nothing else sees them.
function mostRemains(problem: PlanProblem): number {
  const counts = problem.remains.reduce<readonly (readonly number[])[]>(
    (all, { count }) =>
      all.flatMap((some) => Array.from({ length: count + 1 }, (_, n) => [...some, n])),
    [[]],
  )
  const possible = counts.filter((some) => {
    const sent = (isMine: (lot: PlanProblem['remains'][number]) => boolean): number =>
      problem.remains.reduce((all, lot, i) => all + (isMine(lot) ? (some[i] ?? 0) : 0), 0)
    const fits = problem.parties.every(({ id }) => {
      const limits = problem.tranches.map((tranche) => capacityOf(tranche, id).remains ?? Infinity)
      return sent((lot) => lot.holder === id) <= limits.reduce((all, n) => all + n, 0)
    })
    const holds = problem.terms.every((term) => {
      if (term.kind !== 'remains') return true
      const [a, b] = term.between
      const forth = sent((lot) => lot.holder === a && lot.home === b)
      const back = sent((lot) => lot.holder === b && lot.home === a)
      const isEven = Math.abs(term.ratio[1] * forth - term.ratio[0] * back) <= term.tolerance
      return isEven && forth + back <= (term.max ?? Infinity)
    })
    return fits && holds
  })
  return Math.max(...possible.map((some) => some.reduce((all, n) => all + n, 0)))
}

function indexOf(problem: PlanProblem, id: string): number {
  return problem.tranches.findIndex((t) => t.id === id)
}

function areAnswered(term: DemandsTerm, chosen: ReadonlySet<string>): boolean {
  const demands = term.list.filter((d) => chosen.has(d.for))
  if (!term.exclusive) {
    return demands.every((d) => d.of.filter((ref) => chosen.has(ref)).length >= d.atLeast)
  }
  const answer = (
    i: number,
    left: number,
    links: readonly (readonly [string, string])[],
  ): boolean => {
    const demand = demands[i]
    if (demand === undefined)
      return term.maxTogether === null || largest(chosen, links) <= term.maxTogether
    if (left === 0) return answer(i + 1, demands[i + 1]?.atLeast ?? 0, links)
    const used = new Set(links.map(([, by]) => by))
    return demand.of.some(
      (by) => chosen.has(by) && !used.has(by) && answer(i, left - 1, [...links, [demand.for, by]]),
    )
  }
  return answer(0, demands[0]?.atLeast ?? 0, [])
}

function largest(
  chosen: ReadonlySet<string>,
  links: readonly (readonly [string, string])[],
): number {
  const part = new Map([...chosen].map((ref) => [ref, ref]))
  for (const [a, b] of links) {
    const [from, to] = [part.get(a), part.get(b)]
    for (const [ref, name] of part) if (name === from) part.set(ref, to ?? ref)
  }
  return Math.max(
    0,
    ...[...chosen].map((ref) => [...part.values()].filter((x) => x === part.get(ref)).length),
  )
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((x, k) => x !== b[k])
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

function maximal(
  all: readonly Places[],
  value: (p: Places) => readonly number[],
): readonly Places[] {
  const values = all.map(value)
  const best = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  return all.filter((_, i) => compare(values[i] ?? [], best) === 0)
}

function numberOf(problem: PlanProblem, ref: string): string {
  return createHash('sha256')
    .update('parley/plan/lottery/v1\0')
    .update(Buffer.from(problem.lottery.seed, 'hex'))
    .update('\0')
    .update(ref)
    .digest('hex')
}

function inOrder(world: World, key: (p: PlanPerson) => string): readonly number[] {
  const people = world.units.flatMap((unit, u) => unit.map((p) => ({ u, key: key(p) })))
  return people.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ u }) => u)
}

function drawnFrom(world: World, all: readonly Places[], isQueue: boolean): readonly Places[] {
  const { problem } = world
  const order = inOrder(world, (p) => `${isQueue ? p.class + 100 : ''}${numberOf(problem, p.ref)}`)
  return order.reduce((left, u) => {
    const having = left.filter((places) => places[u] !== -1)
    return having.length > 0 ? having : left
  }, all)
}

function scheduledFrom(world: World, drawn: readonly Places[]): Places {
  const { problem } = world
  if (problem.schedule === 'any') return drawn[0] ?? []
  const classes = Array.from({ length: largestClass(problem) }, (_, i) => i + 1)
  const urgent = maximal(drawn, (places) =>
    problem.tranches.flatMap((_, t) => {
      const people = peopleAt(world, places, (x) => x === t)
      return classes.map((c) => people.filter((p) => p.class === c).length)
    }),
  )
  const order = inOrder(world, (p) => numberOf(problem, p.ref))
  const left = order.reduce((some, u) => {
    const earliest = Math.min(...some.map((places) => places[u] ?? -1))
    return some.filter((places) => places[u] === earliest)
  }, urgent)
  return left[0] ?? []
}

interface Known {
  readonly feasible: readonly Places[]
  readonly best: readonly Places[]
  readonly scheduled: Places
  readonly vector: readonly number[]
  readonly isQueue: boolean
}

function reasonsFor(world: World, known: Known): ReadonlyMap<string, string> {
  const broken = brokenGroups(world.problem)
  const reasons = new Map<string, string>()
  for (const p of world.problem.people) {
    if (p.ineligible !== null) reasons.set(p.ref, `ineligible ${p.ineligible}`)
    else if (p.group !== null && broken.has(p.group)) reasons.set(p.ref, 'with-ineligible')
  }
  world.units.forEach((unit, u) => {
    if (known.scheduled[u] !== -1) return
    for (const p of unit) reasons.set(p.ref, reasonFor(world, known, u))
  })
  return reasons
}

function reasonFor(world: World, known: Known, u: number): string {
  const having = known.feasible.filter((places) => places[u] !== -1)
  if (having.length === 0) return 'terms'
  if (known.isQueue) return 'queue'
  const most = having.map((p) => vectorOf(world, p)).reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  const s = known.vector.findIndex((value, i) => value !== most[i])
  if (s < 0) return 'lottery'
  return `stage ${world.stageNames[s]} ${(known.vector[s] ?? 0) - (most[s] ?? 0)}`
}
