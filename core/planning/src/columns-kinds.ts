// People in columns, sorted into kinds: alike in side, class, seats, stretchers and medics, or families
// made up alike.
import type { Limited } from './kinds.ts'

/** One place for each person in every column. */
export interface ColumnPeople {
  /** 0 or 1: who holds the person. */
  readonly side: Uint8Array
  /** 1 is the most urgent. */
  readonly class: Uint8Array
  readonly seats: Uint8Array
  readonly stretchers: Uint8Array
  readonly medics: Uint8Array
  /** Who travels with whom: a number, or -1 for whoever travels alone. */
  readonly group: Int32Array
}

export interface UnitKind {
  readonly side: number
  readonly takes: Readonly<Record<Limited, number>>
  /** How many of each class one unit holds, by class. */
  readonly classes: readonly number[]
  /** How many units there are. */
  readonly size: number
}

const SIGNATURES = 2 ** 23 // side, class, seats, stretchers, medics as they are packed below

/**
 * Sorts people into kinds.
 *
 * @throws RangeError for a class above 63, or more than 63 seats, 31 stretchers or 31 medics of one person
 */
export function unitKinds(people: ColumnPeople): readonly UnitKind[] {
  const alone = new Uint32Array(SIGNATURES)
  const present = new Set<number>()
  const families = new Map<number, number[]>()
  for (let i = 0; i < people.side.length; i++) {
    const signature = signatureAt(people, i)
    const group = people.group[i] ?? -1
    if (group >= 0) {
      const family = families.get(group)
      if (family === undefined) families.set(group, [signature])
      else family.push(signature)
      continue
    }
    const count = (alone[signature] ?? 0) + 1
    alone[signature] = count
    if (count === 1) present.add(signature)
  }
  const kinds = new Map<string, { readonly members: readonly number[]; size: number }>()
  for (const signature of present) {
    kinds.set(`${signature}`, { members: [signature], size: alone[signature] ?? 0 })
  }
  for (const family of families.values()) {
    const members = family.sort((a, b) => a - b)
    const key = members.join()
    const kind = kinds.get(key)
    if (kind === undefined) kinds.set(key, { members, size: 1 })
    else kind.size++
  }
  return [...kinds.values()].map(({ members, size }) => kindOf(members, size))
}

function signatureAt(people: ColumnPeople, i: number): number {
  const side = people.side[i] ?? 0
  const rank = people.class[i] ?? 0
  const seats = people.seats[i] ?? 0
  const stretchers = people.stretchers[i] ?? 0
  const medics = people.medics[i] ?? 0
  if (rank > 63 || seats > 63 || stretchers > 31 || medics > 31 || side > 1) {
    throw new RangeError(`expected a person within the limits of a column, found one at ${i}`)
  }
  return (((side * 64 + rank) * 64 + seats) * 32 + stretchers) * 32 + medics
}

function kindOf(members: readonly number[], size: number): UnitKind {
  const classes: number[] = []
  const takes = { people: members.length, seats: 0, stretchers: 0, medics: 0 }
  let side = 0
  for (const signature of members) {
    takes.medics += signature % 32
    takes.stretchers += Math.floor(signature / 32) % 32
    takes.seats += Math.floor(signature / 1024) % 64
    const rank = Math.floor(signature / 65_536) % 64
    side = Math.floor(signature / 4_194_304)
    while (classes.length <= rank) classes.push(0)
    classes[rank] = (classes[rank] ?? 0) + 1
  }
  return { side, takes, classes, size }
}
