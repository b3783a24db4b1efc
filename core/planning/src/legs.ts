// The order in which a tranche is carried out, so that neither party is ever ahead by more than was
// agreed. Whoever is not ahead releases next, as many as the bound allows. This always ends well: no
// unit exceeds the bound, and the difference at the end of every tranche lies within it.
import { invariant } from '@parley/kernel'
import type { ExposureTerm, PlanLeg, PlanPair } from '@parley/terms'
import { directionBetween } from './kinds.ts'
import type { Unit } from './units.ts'

/** Released by the first party minus released by the second, per pair, at the end of a tranche. */
export type Differences = readonly number[]

export interface Legs {
  readonly legs: readonly PlanLeg[]
  readonly differences: Differences
}

/** Pairs under an exposure bound, each pair once with its smallest bound. */
export interface Bound {
  readonly between: PlanPair
  readonly max: number
}

export function exposureBounds(terms: readonly ExposureTerm[]): readonly Bound[] {
  const bounds = new Map<string, Bound>()
  for (const { between, max } of terms) {
    const key = [...between].sort().join(' ')
    const known = bounds.get(key)
    if (known === undefined) bounds.set(key, { between, max })
    else bounds.set(key, { between: known.between, max: Math.min(known.max, max) })
  }
  return [...bounds.values()]
}

/** Orders the units of one tranche into legs; people outside every bound go last, by holder. */
export function legsOf(
  units: readonly Unit[],
  bounds: readonly Bound[],
  before: Differences,
): Legs {
  const legs: PlanLeg[] = []
  let left = units
  const differences = bounds.map((bound, i) => {
    const sides = [1, -1].map((sign) =>
      left.filter((unit) => unit.members.some((p) => directionBetween(p, bound.between) === sign)),
    )
    const [first = [], second = []] = sides
    left = left.filter((unit) => !first.includes(unit) && !second.includes(unit))
    return alternate(bound, [first, second], before[i] ?? 0, legs)
  })
  for (const holder of new Set(left.map(holderOf))) {
    legs.push(
      legBy(
        holder,
        left.filter((unit) => holderOf(unit) === holder),
      ),
    )
  }
  return { legs, differences }
}

function alternate(
  { between, max }: Bound,
  sides: readonly [readonly Unit[], readonly Unit[]],
  before: number,
  legs: PlanLeg[],
): number {
  let difference = before
  let [first, second] = sides
  while (first.length > 0 || second.length > 0) {
    const room = { first: max - difference, second: max + difference }
    const next = first.length > 0 && fits(first, room.first) ? 'first' : 'second'
    const [side, holder] = next === 'first' ? [first, between[0]] : [second, between[1]]
    const going = fitting(side, room[next])
    invariant(going.length > 0, 'a side that may release within the bound')
    legs.push(legBy(holder, going))
    const count = going.reduce((sum, unit) => sum + unit.members.length, 0)
    difference += next === 'first' ? count : -count
    if (next === 'first') first = first.slice(going.length)
    else second = second.slice(going.length)
  }
  return difference
}

function fits(units: readonly Unit[], room: number): boolean {
  return (units[0]?.members.length ?? 0) <= room
}

function fitting(units: readonly Unit[], room: number): readonly Unit[] {
  let taken = 0
  const tooMany = units.findIndex((unit) => (taken += unit.members.length) > room)
  return tooMany < 0 ? units : units.slice(0, tooMany)
}

function holderOf(unit: Unit): string {
  return unit.members[0]?.holder ?? ''
}

function legBy(holder: string, units: readonly Unit[]): PlanLeg {
  return { holder, people: units.flatMap((unit) => unit.members.map((person) => person.ref)) }
}
