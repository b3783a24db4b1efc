// An agreement is data: what the parties signed, complete enough that every node plans, refuses and
// reminds by it alone (spec/agreement.md). Terms are those of a plan problem, word for word, so that
// nothing is lost between what was signed and what was solved.
import { isJsonObject } from '@parley/kernel'
import type { Json, PartyId, Refusal, Result } from '@parley/kernel'
import {
  anything,
  flag,
  hash,
  integer,
  list,
  nullOr,
  object,
  oneOf,
  party,
  readShape,
  textUpTo,
  word,
} from './shape.ts'
import type { Fields, Reader } from './shape.ts'
import { equivalents, measuresByWeight, weighs } from './equivalents.ts'
import type { Equivalents } from './equivalents.ts'

/** How one side's persons travel: straight home, or through the transit state. */
export interface Route {
  readonly from: PartyId
  readonly to: PartyId
  readonly via: PartyId | null
}

/** Days each step of the list protocol may take, counted from the delivery of a list. */
export interface ListProtocol {
  readonly answerDays: number
  readonly remarkDays: number
  readonly finalDays: number
}

/** What puts a person into a priority class; the first rule that fits gives the class. */
export type ClassWhen =
  | 'seriously-wounded-or-sick'
  | 'wounded'
  | 'minor'
  | 'woman'
  | 'under-25'
  | 'long-captivity'
  | 'anyone'

export interface ClassRule {
  readonly class: number
  readonly when: ClassWhen
}

export interface PersonRules {
  readonly classes: readonly ClassRule[]
  /** Months in captivity from which `long-captivity` holds. */
  readonly longCaptivityMonths: number
  /** The day on which ages and months are counted, so that nobody turns 25 between signing and crossing. */
  readonly referenceDate: string
  readonly stretcherSeats: number
  readonly escortSeats: number
  /** Families cross together or not at all. */
  readonly familiesTogether: boolean
}

export interface HandoverRules {
  /** Largest difference, in persons, between what either side has released within parity at any moment. */
  readonly exposure: number
  /** Time steps of a tranche: every device reports in every step, whether or not anybody crossed. */
  readonly steps: number
  /** Most persons one side hands over in one step: a coach. */
  readonly coach: number
  /** Least bytes of the plaintext of everything reported in a step; the same for every step and author. */
  readonly padTo: number
  readonly standstillHours: number
}

/** How proposed pairs of records are decided on each holder's node. */
export interface ReviewRules {
  /** Officers of the holder who have to say the same of a pair before it counts: 1 or 2. */
  readonly officers: 1 | 2
  /** Pairs that a second officer decides without seeing the first's answer, to measure agreement. */
  readonly sample: number
}

export interface Agreement {
  readonly format: 'agreement@v1' | 'agreement@v2' | 'agreement@v3'
  readonly id: string
  /** Text hash of the agreement this one takes the place of; null for the first. */
  readonly replaces: string | null
  readonly series: { readonly id: string; readonly ceiling: number }
  readonly belligerents: readonly PartyId[]
  readonly mediator: PartyId
  readonly transit: PartyId | null
  readonly neutral: PartyId
  readonly routes: readonly Route[]
  /** Terms of plan-problem@v1, exactly as the planner reads them. */
  readonly terms: readonly Json[]
  /** Tranches of plan-problem@v1 with their capacities. */
  readonly tranches: readonly Json[]
  readonly objective: Json
  readonly schedule: 'urgent-first' | 'any'
  readonly lists: ListProtocol
  readonly rules: PersonRules
  readonly handover: HandoverRules
  readonly lottery: 'commit-reveal@v1'
  /** Whether the mediator may read terms, offers and plans; lists and names it never reads. */
  readonly mediatorReadsTerms: boolean
  /** Whether the mediator and the transit state may be named in public: only on their own recorded consent. */
  readonly naming: 'on-consent' | 'never'
  readonly remarks: string
  /** From `agreement@v2` on; the first version leaves it to {@link reviewRulesOf}. */
  readonly review?: ReviewRules
  /** Of `agreement@v3` alone: what ranks count as where a term measures by weight; null for no table. */
  readonly equivalents?: Equivalents | null
}

const route: Reader<Route> = object<Route>({ from: party, to: party, via: nullOr(party) })

const classRule: Reader<ClassRule> = object<ClassRule>({
  class: integer(1, 64),
  when: oneOf(
    'seriously-wounded-or-sick',
    'wounded',
    'minor',
    'woman',
    'under-25',
    'long-captivity',
    'anyone',
  ),
})

const rules: Reader<PersonRules> = object<PersonRules>({
  classes: list(classRule, 64),
  longCaptivityMonths: integer(1, 1200),
  referenceDate: textUpTo(10),
  stretcherSeats: integer(0, 1000),
  escortSeats: integer(0, 1000),
  familiesTogether: flag,
})

/** What numbers of an agreement may be: shown beside the field of a screen, and refused beyond it. */
export const AGREEMENT_LIMITS = {
  people: { least: 0, most: 1_000_000 },
  ceiling: { least: 0, most: 1_000_000_000 },
  exposure: { least: 1, most: 1_000_000 },
  steps: { least: 1, most: 1000 },
  coach: { least: 1, most: 10_000 },
  standstillHours: { least: 1, most: 720 },
  days: { least: 0, most: 365 },
  places: { least: 0, most: 1_000_000 },
  tranches: { least: 1, most: 256 },
  officers: { least: 1, most: 2 },
  sample: { least: 0, most: 1000 },
} as const

const MAX_PAD = 16_777_216 // 16 MiB: no step of a handover has more to say

const handover: Reader<HandoverRules> = object<HandoverRules>({
  exposure: integer(AGREEMENT_LIMITS.exposure.least, AGREEMENT_LIMITS.exposure.most),
  steps: integer(AGREEMENT_LIMITS.steps.least, AGREEMENT_LIMITS.steps.most),
  coach: integer(AGREEMENT_LIMITS.coach.least, AGREEMENT_LIMITS.coach.most),
  padTo: integer(1024, MAX_PAD),
  standstillHours: integer(
    AGREEMENT_LIMITS.standstillHours.least,
    AGREEMENT_LIMITS.standstillHours.most,
  ),
})

const days = integer(AGREEMENT_LIMITS.days.least, AGREEMENT_LIMITS.days.most)

const review: Reader<ReviewRules> = object<ReviewRules>({
  officers: (value, at) => (integer(1, 2)(value, at) === 2 ? 2 : 1),
  sample: integer(AGREEMENT_LIMITS.sample.least, AGREEMENT_LIMITS.sample.most),
})

const common: Fields<Omit<Agreement, 'format' | 'review' | 'equivalents'>> = {
  id: word,
  replaces: nullOr(hash),
  series: object({ id: word, ceiling: integer(0, AGREEMENT_LIMITS.ceiling.most) }),
  belligerents: list(party, 2),
  mediator: party,
  transit: nullOr(party),
  neutral: party,
  routes: list(route, 8),
  terms: list(anything, 4096),
  tranches: list(anything, AGREEMENT_LIMITS.tranches.most),
  objective: anything,
  schedule: oneOf('urgent-first', 'any'),
  lists: object<ListProtocol>({
    answerDays: days,
    remarkDays: days,
    finalDays: days,
  }),
  rules,
  handover,
  lottery: oneOf('commit-reveal@v1'),
  mediatorReadsTerms: flag,
  naming: oneOf('on-consent', 'never'),
  remarks: textUpTo(2000),
}

type First = Omit<Agreement, 'review' | 'equivalents'>
type Second = First & { readonly review: ReviewRules }
type Third = Second & { readonly equivalents: Equivalents | null }

const firstVersion: Reader<Agreement> = object<First>({
  format: oneOf('agreement@v1'),
  ...common,
})
const secondVersion: Reader<Agreement> = object<Second>({
  format: oneOf('agreement@v2'),
  ...common,
  review,
})

const thirdVersion: Reader<Agreement> = object<Third>({
  format: oneOf('agreement@v3'),
  ...common,
  review,
  equivalents: nullOr(equivalents),
})

const agreement: Reader<Agreement> = (value, at) => {
  const format = isJsonObject(value) ? value['format'] : null
  if (format === 'agreement@v3') return thirdVersion(value, at)
  return format === 'agreement@v2' ? secondVersion(value, at) : firstVersion(value, at)
}

/** Reads an agreement and refuses one that contradicts itself: an unknown party, a missing route. */
export function readAgreement(value: Json): Result<Agreement, Refusal<'field'>> {
  const read = readShape(agreement, value, 'agreement')
  if (!read.ok) return read
  const fault = faultOf(read.value)
  return fault === null
    ? read
    : { ok: false, refusal: { code: 'field', at: `agreement.${fault[0]}`, detail: fault[1] } }
}

const UNSAID: ReviewRules = { officers: 1, sample: 20 }

/** How pairs are decided; what the first version of the format, or no agreement at all, leaves unsaid is fixed. */
export function reviewRulesOf(terms: Agreement | undefined): ReviewRules {
  return terms?.review ?? UNSAID
}

/** The table of equivalents, or null where nobody agreed on one. */
export function equivalentsOf(terms: Agreement | undefined): Equivalents | null {
  return terms?.equivalents ?? null
}

/** The same agreement under other rules of review, in the earliest version that says them. */
export function withReview(terms: Agreement, rules: ReviewRules): Agreement {
  return versioned(terms, rules, equivalentsOf(terms))
}

/** The same agreement with another table or none, in the earliest version that says it. */
export function withEquivalents(terms: Agreement, table: Equivalents | null): Agreement {
  return versioned(terms, reviewRulesOf(terms), table)
}

// Whoever agreed on no table signs the bytes that they would have signed before there were any.
function versioned(terms: Agreement, rules: ReviewRules, table: Equivalents | null): Agreement {
  const { review: _, equivalents: __, ...rest } = terms
  if (table !== null) {
    return { ...rest, format: 'agreement@v3', review: rules, equivalents: table }
  }
  const isUnsaid = rules.officers === UNSAID.officers && rules.sample === UNSAID.sample
  if (isUnsaid) return { ...rest, format: 'agreement@v1' }
  return { ...rest, format: 'agreement@v2', review: rules }
}

/** The route of a person held by one belligerent and at home with another; null if none was agreed. */
export function routeOf(terms: Agreement, from: PartyId, to: PartyId): Route | null {
  return terms.routes.find((r) => r.from === from && r.to === to) ?? null
}

/** The other belligerent. Two parties exchange under one agreement; more have one per pair. */
export function otherSide(terms: Agreement, side: PartyId): PartyId | null {
  return terms.belligerents.find((p) => p !== side) ?? null
}

function faultOf(a: Agreement): readonly [string, string] | null {
  const [one, other] = a.belligerents
  if (one === undefined || other === undefined || one === other) {
    return ['belligerents', 'two different parties']
  }
  if (routeOf(a, one, other) === null || routeOf(a, other, one) === null) {
    return ['routes', 'one route in each direction']
  }
  const strange = a.routes.find((r) => r.via !== null && r.via !== a.transit)
  if (strange !== undefined)
    return ['routes', 'no way through a party that is not the transit state']
  if (a.rules.classes.at(-1)?.when !== 'anyone') return ['rules.classes', "a last rule 'anyone'"]
  if (!/^\d{4}-\d{2}-\d{2}$/.test(a.rules.referenceDate)) return ['rules.referenceDate', 'a day']
  return weighingFault(a)
}

/** In the third version weights come from the table; before it every person weighed 1, and still does. */
function weighingFault(a: Agreement): readonly [string, string] | null {
  if (a.format !== 'agreement@v3' || equivalentsOf(a) !== null || !weighs(a)) return null
  const at = a.terms.findIndex(measuresByWeight)
  const place = at < 0 ? 'objective' : `terms[${at}].measure`
  return [place, "'people', or a table of equivalents"]
}
