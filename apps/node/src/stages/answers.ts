// Reconciling on the holder's node: match, confirm, answer, offer. What a machine is unsure of stays
// pending; what an officer confirms in bulk states its expected error first.
import { invariant, ok, refuse } from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef, Result } from '@parley/kernel'
import {
  answersDue,
  answersFrom,
  askedOf,
  codeOf,
  conditionOf,
  equivalentsOf,
  familyGroups,
  offerBy,
  pairKey,
  rankKey,
  reviewRulesOf,
  saidBy,
  standingOf,
} from '@parley/exchange'
import type { Answer, FamilyGroup, Offer, RankCode, Reconciling } from '@parley/exchange'
import type { Seat, SeatMatching, SubmittedAct } from '../seat/seat.ts'
import { officerOf, perform } from './perform.ts'

/** A pair by ref, as officers decide on it. */
export interface ProposedPair {
  readonly held: PersonRef
  readonly sought: PersonRef
  readonly probability: number
  readonly decision: 'match' | 'review'
  readonly bulk: boolean
}

/** The pairs of a seat's matching that no verdict stands for yet, in the matcher's order. */
export function undecidedPairs(seat: Seat): readonly ProposedPair[] {
  const matching = seat.matching()
  if (matching === null) return []
  const register = seat.register()
  const { officers } = reviewRulesOf(seat.exchange().agreement?.content)
  return proposedPairs(matching).filter(({ held, sought }) => {
    const standing = standingOf(register, pairKey(held, sought), officers)
    return standing !== 'same' && standing !== 'different'
  })
}

/**
 * Expected share of wrong pairs among those that may be confirmed in bulk, in parts per million, as
 * the calibrated probabilities state it.
 */
export function expectedErrorPpm(pairs: readonly ProposedPair[]): number {
  if (pairs.length === 0) return 0
  const wrong = pairs.reduce((sum, p) => sum + (1 - p.probability), 0)
  return Math.ceil((wrong / pairs.length) * 1_000_000)
}

/** Confirms every pair that may be confirmed in bulk, by one signed decision with its stated error. */
export async function confirmBulk(seat: Seat, at: Instant): Promise<Result<number>> {
  const matching = seat.matching()
  if (matching === null) return refuse('nothing-matched')
  const officer = officerOf(seat)
  const pairs = undecidedPairs(seat).filter(
    (p) => p.bulk && saidBy(seat.register(), pairKey(p.held, p.sought), officer) === null,
  )
  const data = {
    at,
    officer,
    mode: 'bulk',
    expectedErrorPpm: expectedErrorPpm(pairs),
    model: matching.outcome.modelHash,
    pairs: pairs.map(({ held, sought }) => ({ held, sought, verdict: 'same' })),
  }
  const noted = await seat.note('match.decided', data, [], officer)
  return noted.ok ? ok(pairs.length) : noted
}

/** Answers every person the other side asked for, in one entry. */
export async function sendAnswers(seat: Seat, at: Instant): Promise<Result<SubmittedAct>> {
  const answers = answersOf(seat)
  if (answers === null) return refuse('nothing-asked')
  return perform(seat, {
    kind: 'answer.given',
    says: { at, answers },
    author: officerOf(seat),
  })
}

/** What this seat would answer now; null before the other side's list is here. */
export function answersOf(seat: Seat): readonly Answer[] | null {
  const state = seat.exchange()
  const asked = askedOf(state, seat.id)
  const agreement = state.agreement?.content
  if (asked === null || agreement === undefined) return null
  const seeker = state.frame?.belligerents.find((p) => p !== seat.id)
  const delivered = seeker === undefined ? undefined : state.sought.get(seeker)?.deliveredAt
  invariant(delivered !== undefined, 'a delivery of what was asked')
  const due = answersDue(agreement.lists, delivered)
  return answersFrom([...asked.keys()], seat.register(), reconcilingOf(seat), due)
}

/** Offers every person answered `held` as a candidate, by the agreement's rules. */
export async function offerHeld(
  seat: Seat,
  at: Instant,
  author: string = officerOf(seat),
): Promise<Result<SubmittedAct>> {
  const persons = offersOf(seat)
  if (persons === null) return refuse('nothing-asked')
  return perform(seat, { kind: 'persons.offered', says: { at, persons }, author })
}

/**
 * What such an offer says now, by ref; null before anything was agreed and asked. In the order of the other side's list
 * its readers, who may not know that list, would learn who stands where in it.
 */
export function offersOf(seat: Seat): readonly Offer[] | null {
  return offersAsAsked(seat)?.toSorted((x, y) => (x.ref < y.ref ? -1 : 1)) ?? null
}

function offersAsAsked(seat: Seat): readonly Offer[] | null {
  const state = seat.exchange()
  const terms = state.agreement?.content
  const table = equivalentsOf(terms)
  const asked = askedOf(state, seat.id)
  const home = state.frame?.belligerents.find((p) => p !== seat.id)
  if (terms === undefined || asked === null || home === undefined) return null
  const { held, ranks } = seat.register()
  return [...asked.values()].flatMap(({ ref, record }): Offer[] => {
    const answer = state.answers.get(ref)?.answer
    if (answer?.answer !== 'held') return []
    const own = held.get(answer.heldRef)
    if (own === undefined) return []
    const known = { record: own, condition: conditionOf(own.health) }
    const person = { ref: answer.heldRef, home, sought: record }
    if (table === null) return [offerBy(terms.rules, known, person)]
    const rank = own.rank === null ? null : (codeOf(own.rank, ranks, table) ?? null)
    return [offerBy(terms.rules, known, { ...person, rank })]
  })
}

/** Whether persons answered `held` are in no offer yet. */
export function isOfferOwed(seat: Seat): boolean {
  const { offers } = seat.exchange()
  return (offersOf(seat) ?? []).some(({ ref }) => !offers.has(ref))
}

/** Whether the agreement has a table and persons stand offered with other ranks than they would be now. */
export function areRanksUnsigned(seat: Seat): boolean {
  const { offers } = seat.exchange()
  return (offersOf(seat) ?? []).some(({ ref, rank }) => {
    const before = offers.get(ref)?.offer
    return before !== undefined && rank !== undefined && before.rank !== rank
  })
}

export interface OfferedRanks {
  readonly words: { written: string; people: number; rank?: RankCode | null }[]
  readonly unwritten: number
  readonly unsigned: boolean
  readonly codes: RankCode[]
}

/** How the own list writes the ranks of those who are offered; null without a table of equivalents. */
export function offeredRanks(seat: Seat): OfferedRanks | null {
  const table = equivalentsOf(seat.exchange().agreement?.content)
  const offers = offersAsAsked(seat)
  if (table === null || offers === null) return null
  const { held, ranks } = seat.register()
  const byKey = new Map<string, { written: string; people: number }>()
  let unwritten = 0
  for (const { ref } of offers) {
    const written = held.get(ref)?.rank ?? null
    if (written === null) unwritten++
    if (written === null) continue
    const key = rankKey(written)
    const row = byKey.get(key) ?? { written, people: 0 }
    byKey.set(key, { ...row, people: row.people + 1 })
  }
  const words = [...byKey].map(([, row]) => {
    const rank = codeOf(row.written, ranks, table)
    return rank === undefined ? row : { ...row, rank }
  })
  const codes = table.ranks.map((row) => row.rank)
  return { words, unwritten, unsigned: areRanksUnsigned(seat), codes }
}

/** States the families among this seat's own persons whom the other side says it holds. */
export async function stateFamilies(
  seat: Seat,
  at: Instant,
  author: string = officerOf(seat),
): Promise<Result<SubmittedAct>> {
  const groups = familiesOf(seat)
  return perform(seat, { kind: 'families.stated', says: { at, groups }, author })
}

export function familiesOf(seat: Seat): readonly FamilyGroup[] {
  const state = seat.exchange()
  const relatives = [...seat.register().sought].flatMap(([ref, record]) => {
    const answer = state.answers.get(ref)?.answer
    return answer?.answer === 'held' && state.offers.has(answer.heldRef)
      ? [{ ref: answer.heldRef, record }]
      : []
  })
  return familyGroups(relatives, `family-${seat.id}`)
}

/** What matching says of repeats and open questions, by ref. */
export function reconcilingOf(seat: Seat): Reconciling {
  const matching = seat.matching()
  const { officers } = reviewRulesOf(seat.exchange().agreement?.content)
  if (matching === null) {
    return { soughtRepeats: [], heldRepeats: [], undecided: new Set(), officers }
  }
  const { outcome, held, sought } = matching
  return {
    heldRepeats: repeatsOf(outcome.heldPersons, held),
    soughtRepeats: repeatsOf(outcome.soughtPersons, sought),
    undecided: new Set(undecidedPairs(seat).map((p) => p.sought)),
    officers,
  }
}

/** Which party answers whom, and how many pairs wait for an officer. */
export function waitingPairs(seat: Seat): Json {
  const pairs = undecidedPairs(seat)
  return { match: pairs.filter((p) => p.decision === 'match').length, all: pairs.length }
}

export function proposedPairs(matching: SeatMatching): readonly ProposedPair[] {
  return matching.outcome.pairs.flatMap((pair) => {
    const held = matching.held[pair.heldRow]
    const sought = matching.sought[pair.soughtRow]
    if (held === undefined || sought === undefined) return []
    return [
      { held, sought, probability: pair.probability, decision: pair.decision, bulk: pair.bulk },
    ]
  })
}

// Rows of one person number are one person entered more than once.
function repeatsOf(
  personOf: readonly number[],
  refs: readonly PersonRef[],
): readonly (readonly PersonRef[])[] {
  const rows = new Map<number, PersonRef[]>()
  personOf.forEach((number, row) => {
    const ref = refs[row]
    if (ref !== undefined) rows.set(number, [...(rows.get(number) ?? []), ref])
  })
  return [...rows.values()].filter((group) => group.length > 1)
}

/** The side that answers a party's list. */
export function holderFor(seat: Seat): PartyId | null {
  return seat.exchange().frame?.belligerents.find((p) => p !== seat.id) ?? null
}
