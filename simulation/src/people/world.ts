// An invented war without a war: two parties, the people of each in the other's hands, and those who are
// sought though nobody holds them. Everything follows from the seed.
import { invariant } from '@parley/kernel'
import type { Category } from '@parley/names'
import { drawServiceNumber } from './being.ts'
import type { Homeland, Slot } from './being.ts'
import { diceOf } from './dice.ts'
import type { Dice } from './dice.ts'
import { drawCivilians, drawSoldiers, relatedPeople } from './kin.ts'
import type { Household } from './kin.ts'
import type { Fate, InventedPerson } from './person.ts'
import { drawCaptures, drawFacilities } from './place.ts'
import type { Facility } from './place.ts'
import { otherSide, SIDES } from './side.ts'
import type { Side } from './side.ts'
import { raiseArmy } from './unit.ts'
import type { Army } from './unit.ts'

export interface WorldOptions {
  readonly seed: string
  /** People of A in the hands of B: exactly so many. */
  readonly aHeldByB: number
  readonly bHeldByA: number
  /** Of those held, from 0 to 1, on either side. */
  readonly civiliansShare: number
  /** Sought but not held, as shares of those held: 0.1 adds one dead for ten held. */
  readonly deadShare: number
  readonly neverHeldShare: number
  readonly returnedBeforeShare: number
  /** Of the soldiers, those with a brother, twin, father, namesake or such a comrade in the world. */
  readonly pairShare: number
  /** Of the civilians, those in families taken together. */
  readonly familyShare: number
  /** `YYYY-MM-DD`: the day of which all this is true. */
  readonly asOf: string
}

export interface World {
  readonly options: WorldOptions
  /** In the order of their ids. */
  readonly people: readonly InventedPerson[]
  readonly byId: ReadonlyMap<string, InventedPerson>
  /** The institutions of the side that holds. */
  readonly facilities: Readonly<Record<Side, readonly Facility[]>>
  readonly armies: Readonly<Record<Side, Army>>
}

/** Invents the people of both parties; the same options give the same world. */
export function inventWorld(options: WorldOptions): World {
  const dice = diceOf(options.seed)
  const facilities = {
    a: drawFacilities(dice.fork('facilities/a'), 'a'),
    b: drawFacilities(dice.fork('facilities/b'), 'b'),
  }
  const armies = { a: raiseArmy(dice.fork('army/a'), 'a'), b: raiseArmy(dice.fork('army/b'), 'b') }
  const households = SIDES.flatMap((side) => {
    const own = dice.fork(`side/${side}`)
    const home: Homeland = {
      side,
      asOf: options.asOf,
      army: armies[side],
      captures: drawCaptures(own.fork('captures'), options.asOf),
      facilities: facilities[otherSide(side)],
    }
    return drawSide(own, home, options)
  })
  const people = numbered(households, dice)
  const byId = new Map(people.map((person) => [person.id, person]))
  return { options, people, byId, facilities, armies }
}

/** The people of a side with that fate, in the order of their ids. */
export function peopleOf(world: World, origin: Side, fate?: Fate['is']): readonly InventedPerson[] {
  return world.people.filter(
    (person) => person.origin === origin && (fate === undefined || person.fate.is === fate),
  )
}

function drawSide(dice: Dice, home: Homeland, options: WorldOptions): readonly Household[] {
  const held = home.side === 'a' ? options.aHeldByB : options.bHeldByA
  const soldiers = dice.fork('order').shuffled(slotsOf('soldier', held, options))
  // Civilians stay in order of fate, so that a family is held together.
  const civilians = slotsOf('civilian', held, options)
  return [
    ...drawSoldiers(dice.fork('soldiers'), home, soldiers, options.pairShare),
    ...civiliansByFate(civilians).flatMap((slots, i) =>
      drawCivilians(dice.fork(`civilians/${i}`), home, slots, options.familyShare),
    ),
  ]
}

function civiliansByFate(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  return FATES.map((fate) => slots.filter((slot) => slot.fate === fate))
}

const FATES: readonly Fate['is'][] = ['held', 'dead', 'never-held', 'returned-before']

function slotsOf(category: Category, held: number, options: WorldOptions): readonly Slot[] {
  const shares: Record<Fate['is'], number> = {
    held: 1,
    dead: options.deadShare,
    'never-held': options.neverHeldShare,
    'returned-before': options.returnedBeforeShare,
  }
  return FATES.flatMap((fate) => {
    const count = Math.round(held * shares[fate])
    const civilians = Math.round(count * options.civiliansShare)
    const own = category === 'civilian' ? civilians : count - civilians
    return Array.from({ length: own }, (): Slot => ({ category, fate }))
  })
}

/** Gives ids in an order that says nothing of side, fate or kin, and mends service numbers drawn twice. */
function numbered(households: readonly Household[], dice: Dice): readonly InventedPerson[] {
  const count = households.reduce((sum, household) => sum + household.people.length, 0)
  const order = dice.fork('ids').shuffled(Array.from({ length: count }, (_, i) => i + 1))
  const families = dice.fork('families')
  const people: InventedPerson[] = []
  let at = 0
  let family = 0
  for (const household of households) {
    const ids = order.slice(at, at + household.people.length).map(idOf)
    const word = household.isFamily ? `F${String(++family).padStart(4, '0')}` : null
    people.push(...relatedPeople(household, ids, word))
    at += household.people.length
  }
  invariant(people.length === count, 'every slot has one person')
  return withOwnNumbers(people, families).toSorted((x, y) => (x.id < y.id ? -1 : 1))
}

function idOf(number: number): string {
  return `P${String(number).padStart(6, '0')}`
}

function withOwnNumbers(people: readonly InventedPerson[], dice: Dice): readonly InventedPerson[] {
  const taken = new Set<string>()
  return people.map((person) => {
    if (person.category === 'civilian') return person
    let { number } = person.service
    while (taken.has(number))
      number = drawServiceNumber(dice.fork(`${person.id}/${number}`), person.origin)
    taken.add(number)
    return { ...person, service: { ...person.service, number } }
  })
}
