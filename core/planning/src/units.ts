// A unit is who can only cross together: the available members of one group, or one person. People
// who stay whatever is chosen are told apart here, before any mathematics, each with the reason.
import { brokenGroups } from '@parley/terms'
import type { PlanPerson, PlanProblem } from '@parley/terms'

export interface Unit {
  /** Available members, the one with the smallest lottery number first. */
  readonly members: readonly PlanPerson[]
  /** The smallest lottery number among the members: units are decided at their first member. */
  readonly number: string
}

export interface Availability {
  readonly units: readonly Unit[]
  readonly ineligible: readonly PlanPerson[]
  readonly withIneligible: readonly PlanPerson[]
}

/** Sorts people into units and those who stay; units come by ascending lottery number. */
export function availabilityOf(
  problem: PlanProblem,
  numberOf: (ref: string) => string,
): Availability {
  const broken = brokenGroups(problem)
  const ineligible: PlanPerson[] = []
  const withIneligible: PlanPerson[] = []
  const members: PlanPerson[][] = []
  const groups = new Map<string, PlanPerson[]>()
  for (const person of problem.people) {
    if (person.ineligible !== null) ineligible.push(person)
    else if (person.group === null) members.push([person])
    else if (broken.has(person.group)) withIneligible.push(person)
    else {
      const group = groups.get(person.group)
      if (group === undefined) groups.set(person.group, [person])
      else group.push(person)
    }
  }
  const units = [...members, ...groups.values()].map((people) => unitOf(people, numberOf))
  return { units: byNumber(units), ineligible, withIneligible }
}

const LEADING_DIGITS = 13 // of a number in hex: as many as a float holds exactly

function byNumber(units: readonly Unit[]): readonly Unit[] {
  const placed = units.map((unit) => {
    return { unit, leading: Number.parseInt(unit.number.slice(0, LEADING_DIGITS), 16) }
  })
  placed.sort((a, b) => a.leading - b.leading || (a.unit.number < b.unit.number ? -1 : 1))
  return placed.map(({ unit }) => unit)
}

function unitOf(people: readonly PlanPerson[], numberOf: (ref: string) => string): Unit {
  const [alone, ...others] = people
  if (alone !== undefined && others.length === 0) {
    return { members: people, number: numberOf(alone.ref) }
  }
  const numbered = people.map((person) => ({ person, number: numberOf(person.ref) }))
  numbered.sort((a, b) => (a.number < b.number ? -1 : 1))
  return { members: numbered.map((x) => x.person), number: numbered[0]?.number ?? '' }
}
