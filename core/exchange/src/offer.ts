// Persons both sides agree are held and sought become candidates: the holder offers them with what a
// journey takes and what class the agreement's rules give. Nothing here says why a person needs a
// stretcher; nothing here has a name.
import type { Json, PartyId, PersonRef } from '@parley/kernel'
import { dateParts, yearSpan } from '@parley/kernel'
import type { Category, PersonRecord } from '@parley/names'
import type { ClassWhen, PersonRules } from './agreement.ts'
import { rankCode } from './equivalents.ts'
import type { RankCode } from './equivalents.ts'
import { flag, integer, list, nullOr, object, oneOf, optional, party, person } from './shape.ts'
import { word } from './shape.ts'
import type { Reader } from './shape.ts'

export interface Offer {
  /** The holder's ref; plan and receipts use it. */
  readonly ref: PersonRef
  readonly home: PartyId
  /** An assertion of the holder with a basis; the other side may contest it. */
  readonly category: Category
  readonly basis: 'register' | 'own-list' | 'other-list'
  readonly class: number
  /** False for the seriously wounded and sick, who go regardless of number (GC III 109). */
  readonly inParity: boolean
  readonly seats: number
  readonly stretchers: number
  readonly escort: boolean
  /** Only under an agreement with a table of equivalents; null where the holder does not know it. */
  readonly rank?: RankCode | null
}

export interface FamilyGroup {
  readonly group: string
  readonly refs: readonly PersonRef[]
}

export const offer: Reader<Offer> = object<Offer>({
  ref: person,
  home: party,
  category: oneOf('soldier', 'civilian'),
  basis: oneOf('register', 'own-list', 'other-list'),
  class: integer(1, 64),
  inParity: flag,
  seats: integer(0, 1000),
  stretchers: integer(0, 1000),
  escort: flag,
  rank: optional(nullOr(rankCode)),
})

export const familyGroup: Reader<FamilyGroup> = object<FamilyGroup>({
  group: word,
  refs: list(person, 100),
})

export interface Contest {
  readonly ref: PersonRef
  readonly category: Category
  readonly basis: string
}

export const contest: Reader<Contest> = object<Contest>({
  ref: person,
  category: oneOf('soldier', 'civilian'),
  basis: word,
})

/** The condition of a person as the holder's own clinicians and papers state it; it never leaves the holder. */
export type Condition = 'fit' | 'wounded' | 'serious' | 'stretcher'

/** What the holder knows beside the list row when it works out an offer. */
export interface HolderKnowledge {
  readonly record: PersonRecord
  readonly condition: Condition
}

/**
 * Works out class, parity and places of one person by the signed rules, on the reference date.
 *
 * @param person `rank` under an agreement with a table of equivalents, and not otherwise
 */
export function offerBy(
  rules: PersonRules,
  known: HolderKnowledge,
  person: {
    readonly ref: PersonRef
    readonly home: PartyId
    readonly sought: PersonRecord
    readonly rank?: RankCode | null
  },
): Offer {
  const row = known.record
  const facts: PersonFacts = { known, sex: row.sex ?? person.sought.sex, sought: person.sought }
  const fitting = rules.classes.find((r) => fits(r.when, facts, rules))
  const stretcher = known.condition === 'stretcher'
  const serious = known.condition === 'serious'
  return {
    ref: person.ref,
    home: person.home,
    ...assertedCategory(row, person.sought),
    class: fitting?.class ?? rules.classes.length,
    inParity: fitting?.when !== 'seriously-wounded-or-sick',
    seats: (stretcher ? rules.stretcherSeats : 1) + (serious ? rules.escortSeats : 0),
    stretchers: stretcher ? 1 : 0,
    escort: serious,
    ...(person.rank === undefined ? {} : { rank: person.rank }),
  }
}

export function offerJson(o: Offer): Json {
  return { ...o }
}

interface PersonFacts {
  readonly known: HolderKnowledge
  readonly sex: 'm' | 'f' | null
  readonly sought: PersonRecord
}

function assertedCategory(
  row: PersonRecord,
  sought: PersonRecord,
): Pick<Offer, 'category' | 'basis'> {
  if (row.category !== null) return { category: row.category, basis: 'own-list' }
  if (sought.category !== null) return { category: sought.category, basis: 'other-list' }
  const military = row.rank !== null || row.unit !== null || sought.rank !== null
  return { category: military ? 'soldier' : 'civilian', basis: 'register' }
}

function fits(when: ClassWhen, facts: PersonFacts, rules: PersonRules): boolean {
  const { known, sought } = facts
  switch (when) {
    case 'seriously-wounded-or-sick':
      return known.condition === 'serious' || known.condition === 'stretcher'
    case 'wounded':
      return known.condition === 'wounded'
    case 'minor':
      return isUnder(18, known.record, sought, rules.referenceDate)
    case 'under-25':
      return isUnder(25, known.record, sought, rules.referenceDate)
    case 'woman':
      return facts.sex === 'f'
    case 'long-captivity':
      return heldMonths(known.record, rules.referenceDate) >= rules.longCaptivityMonths
    case 'anyone':
      return true
  }
}

/** Whether a person is certainly younger than `years` on the reference date, by the fuller birth date. */
function isUnder(years: number, row: PersonRecord, sought: PersonRecord, on: string): boolean {
  const born = row.bornAs === 'date' ? row.born : (sought.born ?? row.born)
  if (born === null) return false
  const span = yearSpan(born)
  if (span === null) return false
  const { month, day } = dateParts(born)
  const birthday = `${String(month ?? 1).padStart(2, '0')}-${String(day ?? 1).padStart(2, '0')}`
  const limit = Number(on.slice(0, 4)) - years
  return span[0] > limit || (span[0] === limit && birthday > on.slice(5))
}

function heldMonths(row: PersonRecord, on: string): number {
  if (row.capturedOn === null) return 0
  const { year, month } = dateParts(row.capturedOn)
  if (year === null) return 0
  return (Number(on.slice(0, 4)) - year) * 12 + Number(on.slice(5, 7)) - (month ?? 12)
}
