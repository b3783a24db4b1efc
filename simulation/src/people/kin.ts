// Who belongs to whom. Brothers, twins, fathers and sons, namesakes and comrades of one surname are what
// matching takes for one another; families of civilians are what planning must not tear apart.
import type { Being, Homeland, Slot, Ties } from './being.ts'
import { drawBeing, withKin } from './being.ts'
import type { Dice, Weighted } from './dice.ts'
import { weightedTable } from './dice.ts'
import { asFatherName } from './given-name.ts'
import type { InventedPerson, Kinship } from './person.ts'
import { ageOn } from './person.ts'
import type { Surname } from './surname.ts'
import { drawSurname } from './surname.ts'

/** People drawn together, related by their places in the household. */
export interface Household {
  readonly people: readonly InventedPerson[]
  /** `of` and `to` are places in `people`; `to` is the `kind` of `of`. */
  readonly ties: readonly { readonly of: number; readonly kind: Kinship; readonly to: number }[]
  /** Whether they travel together. */
  readonly isFamily: boolean
}

type PairKind = 'brothers' | 'twins' | 'father-and-son' | 'namesakes' | 'comrades'

const PAIRS: Weighted<PairKind> = weightedTable<PairKind>([
  ['brothers', 42],
  ['namesakes', 30],
  ['father-and-son', 14],
  ['comrades', 10],
  ['twins', 4],
])

/**
 * Draws soldiers for the slots, `pairShare` of them in related pairs. Slots next to each other may be
 * paired, whatever their fates: one brother may be held and the other dead.
 */
export function drawSoldiers(
  dice: Dice,
  home: Homeland,
  slots: readonly Slot[],
  pairShare: number,
): readonly Household[] {
  const pairing = dice.fork('pairing')
  const households: Household[] = []
  for (let i = 0; i < slots.length;) {
    const own = dice.fork(`soldier/${i}`)
    const [first, second] = [slots[i], slots[i + 1]]
    const pair = pairing.happens(pairShare / (2 - pairShare)) // a pair takes two slots
    if (first === undefined) break
    if (pair && second !== undefined) {
      households.push(drawPair(own, home, [first, second], pairing.weighted(PAIRS)))
      i += 2
    } else {
      households.push(alone(drawBeing(own, home, first).person))
      i += 1
    }
  }
  return households
}

/** Draws civilians for the slots, about `familyShare` of them in families of two to five. */
export function drawCivilians(
  dice: Dice,
  home: Homeland,
  slots: readonly Slot[],
  familyShare: number,
): readonly Household[] {
  const pairing = dice.fork('families')
  const households: Household[] = []
  for (let i = 0; i < slots.length;) {
    const own = dice.fork(`civilian/${i}`)
    const size = pairing.happens(familyShare / 3) ? pairing.between(2, 4) : 1 // 3: their mean size
    const members = slots.slice(i, i + size)
    const [first] = members
    if (first === undefined) break
    households.push(
      members.length > 1
        ? drawFamily(own, home, members)
        : alone(drawBeing(own, home, first).person),
    )
    i += members.length
  }
  return households
}

/** Puts the household's ties and family word into its people, once these have their ids. */
export function relatedPeople(
  household: Household,
  ids: readonly string[],
  familyGroup: string | null,
): readonly InventedPerson[] {
  return household.people.map((person, at) => {
    const relations = household.ties
      .filter((tie) => tie.of === at)
      .map((tie) => ({ kind: tie.kind, to: ids[tie.to] ?? '' }))
    return { ...withKin(person, familyGroup, relations), id: ids[at] ?? '' }
  })
}

function alone(person: InventedPerson): Household {
  return { people: [person], ties: [], isFamily: false }
}

function drawPair(
  dice: Dice,
  home: Homeland,
  [first, second]: readonly [Slot, Slot],
  kind: PairKind,
): Household {
  const base = drawBeing(dice.fork('first'), home, first, firstTies(kind, dice))
  const other = drawBeing(dice.fork('second'), home, second, secondTies(kind, base, dice))
  const [there, back] = KINSHIP[kind]
  return {
    people: [base.person, other.person],
    ties: [
      { of: 0, kind: there, to: 1 },
      { of: 1, kind: back, to: 0 },
    ],
    isFamily: false,
  }
}

/** What the second is to the first, and the first to the second. */
const KINSHIP: Record<PairKind, readonly [Kinship, Kinship]> = {
  brothers: ['brother', 'brother'],
  twins: ['twin', 'twin'],
  'father-and-son': ['son', 'father'],
  namesakes: ['namesake', 'namesake'],
  comrades: ['same-surname-same-unit', 'same-surname-same-unit'],
}

function firstTies(kind: PairKind, dice: Dice): Ties {
  if (kind === 'father-and-son') return { sex: 'm', ageAtCapture: dice.between(43, 57) }
  // The other may have been taken three years before and must have been of age then too.
  return { sex: 'm', ageAtCapture: dice.between(22, 54) }
}

function secondTies(kind: PairKind, base: Being, dice: Dice): Ties {
  const { surname, father, person, unit } = base
  const given = person.givenName
  switch (kind) {
    case 'brothers':
      return {
        sex: 'm',
        surname,
        father,
        notGiven: [given],
        born: shiftedBirth(base, dice.between(1, 8), dice),
        ...(dice.happens(0.4) ? { unit } : {}),
      }
    case 'twins':
      return { sex: 'm', surname, father, notGiven: [given], born: person.born, unit }
    case 'father-and-son':
      return { sex: 'm', surname, father: asFatherName(given), born: sonsBirth(base, dice) }
    case 'namesakes':
      return { sex: 'm', surname, father, given }
    case 'comrades':
      return { sex: 'm', surname, unit, notGiven: [given] }
  }
}

// The younger brother of a young man would be under age, so his brother is the elder.
function shiftedBirth(base: Being, years: number, dice: Dice): string {
  const isYoung = ageOn(base.person.born, base.capture.day) < 31
  const year = Number(base.person.born.slice(0, 4)) + (isYoung ? -years : years)
  return dayInYear(year, dice)
}

function sonsBirth(base: Being, dice: Dice): string {
  return dayInYear(Number(base.person.born.slice(0, 4)) + dice.between(19, 21), dice)
}

function dayInYear(year: number, dice: Dice): string {
  return `${year}-${twoDigits(dice.between(1, 12))}-${twoDigits(dice.between(1, 28))}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Two parents, or one where chance says so, and children; or a couple. All were taken together. */
function drawFamily(dice: Dice, home: Homeland, slots: readonly Slot[]): Household {
  const [first, ...rest] = slots
  if (first === undefined) return { people: [], ties: [], isFamily: false }
  const isCouple = slots.length > 2 || dice.happens(0.4)
  const headTies: Ties = { sex: isCouple ? 'm' : dice.pick(['m', 'f'] as const) }
  const head = drawBeing(dice.fork('head'), home, first, {
    ...headTies,
    ageAtCapture: dice.between(26, 45),
  })
  const shared = sharedTies(head)
  const people = [head.person]
  for (const [k, slot] of rest.entries()) {
    const own = dice.fork(`member/${k}`)
    const ties = isCouple && k === 0 ? spouseTies(own, head) : childTies(own, head)
    const notGiven = people.map((person) => person.givenName)
    people.push(drawBeing(own, home, slot, { ...shared, ...ties, notGiven }).person)
  }
  return { people, ties: familyTies(people.length, isCouple), isFamily: true }
}

function sharedTies(head: Being): Ties {
  const { fate } = head.person
  return {
    surname: head.surname,
    capture: head.capture,
    ...(fate.is === 'held' ? { facility: fate.facility } : {}),
  }
}

function spouseTies(dice: Dice, head: Being): Ties {
  const maiden: Surname = drawSurname(dice.fork('maiden'), head.person.origin === 'a' ? 'uk' : 'ru')
  const age = ageOn(head.person.born, head.capture.day)
  return { sex: 'f', maiden, ageAtCapture: dice.between(age - 4, age + 2) }
}

// The children of a mother alone bear a patronymic drawn for them; they share it, as they share a father.
function childTies(dice: Dice, head: Being): Ties {
  const father = head.person.sex === 'm' ? asFatherName(head.person.givenName) : head.father
  const age = ageOn(head.person.born, head.capture.day)
  return { father, ageAtCapture: dice.between(1, Math.min(16, age - 22)) }
}

function familyTies(size: number, isCouple: boolean): Household['ties'] {
  const parents = isCouple ? [0, 1] : [0]
  const children = Array.from({ length: size - parents.length }, (_, k) => parents.length + k)
  const ties: { of: number; kind: Kinship; to: number }[] = []
  if (isCouple) ties.push({ of: 0, kind: 'spouse', to: 1 }, { of: 1, kind: 'spouse', to: 0 })
  for (const child of children) {
    for (const parent of parents) {
      ties.push({ of: parent, kind: 'child', to: child }, { of: child, kind: 'parent', to: parent })
    }
    for (const other of children) {
      if (other !== child) ties.push({ of: child, kind: 'sibling', to: other })
    }
  }
  return ties
}
