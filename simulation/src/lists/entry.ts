// Who stands on a list and in what order: those held or sought, some of them twice, a few whom nobody
// asks for, a few who have left and were not struck off, civilians among soldiers and the reverse.
import type { Category } from '@parley/names'
import type { Dice } from '../people/dice.ts'
import type { InventedPerson } from '../people/person.ts'
import type { Facility } from '../people/place.ts'
import { otherSide } from '../people/side.ts'
import type { Side } from '../people/side.ts'
import { peopleOf } from '../people/world.ts'
import type { World } from '../people/world.ts'
import type { Rates } from './rates.ts'

export type ListName = 'a-held' | 'a-sought' | 'b-held' | 'b-sought'

export const LIST_NAMES: readonly ListName[] = ['a-held', 'a-sought', 'b-held', 'b-sought']

/** One person row before it is written. */
export interface Entry {
  readonly person: InventedPerson
  /** Distinguishes the rows of a person who stands on the list more than once. */
  readonly copy: number
  readonly listedAs: Category
  /** On a held list: where the person is said to be. */
  readonly facility: Facility | null
  /** On a held list: the person has left, and the list says so. */
  readonly departed: boolean
  /** On a held list: this row is of before a transfer. */
  readonly transferred: boolean
}

const UNSOUGHT_SHARE = 0.02 // held, and nobody at home has asked for them
const STILL_LISTED_SHARE = 0.15 // of those who came back, still on the list of who held them

/** The side whose people a list names. */
export function listedSide(list: ListName): Side {
  const keeper = keeperOf(list)
  return isHeldList(list) ? otherSide(keeper) : keeper
}

/** The side that keeps a list. */
export function keeperOf(list: ListName): Side {
  return list.startsWith('a') ? 'a' : 'b'
}

export function isHeldList(list: ListName): boolean {
  return list.endsWith('held')
}

/** Everybody who stands on a list, repeats included, in an order that says nothing. */
export function entriesOf(
  world: World,
  list: ListName,
  dice: Dice,
  rates: Rates,
): readonly Entry[] {
  const listed = isHeldList(list)
    ? heldEntries(world, list, dice, rates)
    : soughtEntries(world, list, dice, rates)
  return dice.fork('order').shuffled(listed)
}

function soughtEntries(world: World, list: ListName, dice: Dice, rates: Rates): readonly Entry[] {
  return peopleOf(world, listedSide(list)).flatMap((person) => {
    const own = dice.fork(person.id)
    if (person.fate.is === 'held' && own.happens(UNSOUGHT_SHARE)) return []
    const copies =
      1 + (own.happens(rates.repeated) ? 1 : 0) + (own.happens(rates.repeated / 8) ? 1 : 0)
    return Array.from({ length: copies }, (_, copy): Entry => ({
      person,
      copy,
      listedAs: filedAs(person, own, rates),
      facility: null,
      departed: false,
      transferred: false,
    }))
  })
}

function heldEntries(world: World, list: ListName, dice: Dice, rates: Rates): readonly Entry[] {
  const facilities = world.facilities[keeperOf(list)]
  return peopleOf(world, listedSide(list)).flatMap((person) => {
    const own = dice.fork(person.id)
    const { fate } = person
    const filed = { person, listedAs: filedAs(person, own, rates), transferred: false }
    if (fate.is === 'returned-before' && own.happens(STILL_LISTED_SHARE)) {
      return [{ ...filed, copy: 0, facility: own.pick(facilities), departed: true }]
    }
    if (fate.is !== 'held') return []
    const now: Entry = { ...filed, copy: 0, facility: fate.facility, departed: false }
    if (!own.happens(rates.repeated)) return [now]
    const before: Entry = { ...now, copy: 1, facility: own.pick(facilities), transferred: true }
    return [now, before]
  })
}

function filedAs(person: InventedPerson, dice: Dice, rates: Rates): Category {
  const isCivilian = person.category === 'civilian'
  const isWrong = dice.happens(isCivilian ? rates.misfiled : rates.misfiled / 20)
  return isCivilian === isWrong ? 'soldier' : 'civilian'
}
