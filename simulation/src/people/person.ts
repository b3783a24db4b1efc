// What is true of an invented person. Lists say less, and say it wrongly; this is what they are measured
// against. Nobody here exists: names are put together from tables, numbers and places are made up.
import type { Sex } from '@parley/names'
import type { CallSign } from './call-sign.ts'
import type { GivenName, Language } from './given-name.ts'
import type { Facility, Town } from './place.ts'
import type { Rank } from './rank.ts'
import type { Side } from './side.ts'
import type { Surname } from './surname.ts'
import type { Unit } from './unit.ts'

/** Where a person truly is: exactly one of these, whatever any list says. */
export type Fate =
  | { readonly is: 'held'; readonly by: Side; readonly facility: Facility }
  | { readonly is: 'dead' }
  | { readonly is: 'never-held' }
  | { readonly is: 'returned-before'; readonly on: string }

export type Health = 'fit' | 'escort' | 'stretcher' | 'seriously-wounded'

export type Kinship =
  | 'brother'
  | 'twin'
  | 'father'
  | 'son'
  | 'parent'
  | 'child'
  | 'sibling'
  | 'spouse'
  | 'namesake'
  | 'same-surname-same-unit'

/** What the other person is to this one: `father` means that the other is this one's father. */
export interface Relation {
  readonly kind: Kinship
  readonly to: string
}

/** One written form of a name, in nominative. */
export interface PersonName {
  readonly surname: string
  readonly given: string
  readonly patronymic: string
}

export interface Service {
  readonly rank: Rank
  readonly unit: Unit
  /** As printed on the person's own paper, with its letters and a space: `КМ 418202`. */
  readonly number: string
  readonly callSign: CallSign | null
}

interface InventedBeing {
  /** `P000001`: unique in a world, says nothing about the person. */
  readonly id: string
  readonly origin: Side
  readonly fate: Fate
  readonly sex: Sex
  readonly name: Readonly<Record<Language, PersonName>>
  readonly givenName: GivenName
  /** The surname before marriage, where it differs. */
  readonly maiden: Surname | null
  /** `YYYY-MM-DD`. */
  readonly born: string
  /** `YYYY-MM-DD`: the day the person was taken, or was last seen. */
  readonly capturedOn: string
  readonly capturedAt: Town
  readonly health: Health
  /** Those who must travel together bear the same word; null for a person alone. */
  readonly familyGroup: string | null
  readonly relations: readonly Relation[]
}

export interface InventedSoldier extends InventedBeing {
  readonly category: 'soldier'
  readonly service: Service
}

export interface InventedCivilian extends InventedBeing {
  readonly category: 'civilian'
  readonly service: null
}

export type InventedPerson = InventedSoldier | InventedCivilian

/** Whole years of age on a day. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
