// The plan problem is built by everyone who may read it from what was signed, and never sent: two nodes
// that fold the same log build the same bytes, so a hash is enough to say which problem a plan answers.
import { canonicalJson, toHex } from '@parley/kernel'
import type { Hashing, Json, JsonObject, PartyId, PersonRef } from '@parley/kernel'
import { frozenHashOfJson } from '@parley/terms'
import { equivalentsOf } from './agreement.ts'
import type { Agreement } from './agreement.ts'
import { weightOf } from './equivalents.ts'
import type { Offer } from './offer.ts'
import type { Objection } from './plan-round.ts'

export interface HeldOffer {
  readonly offer: Offer
  readonly holder: PartyId
  readonly index: number
}

/** Everything a problem is made of, as it stood when the round was frozen. */
export interface ProblemParts {
  readonly id: string
  readonly agreement: Agreement
  readonly offers: ReadonlyMap<PersonRef, HeldOffer>
  readonly families: ReadonlyMap<PersonRef, string>
  readonly objections: ReadonlyMap<PersonRef, Objection>
}

/** plan-problem@v1 without its lottery: what is frozen (spec/plan-problem.md section 2). */
export function problemBody(parts: ProblemParts): JsonObject {
  const { agreement } = parts
  return {
    format: 'plan-problem@v1',
    id: parts.id,
    parties: agreement.belligerents.map((id) => ({ id })),
    people: [...parts.offers.values()]
      .sort((x, y) => (x.offer.ref < y.offer.ref ? -1 : 1))
      .map((held) => personOf(held, parts)),
    tranches: agreement.tranches,
    terms: agreement.terms,
    objective: agreement.objective,
    schedule: agreement.schedule,
    onIneligible: 'out',
  }
}

/** Hash that the lottery is bound to: of the problem with its lottery left out; lower-case hex. */
export function frozenProblem(parts: ProblemParts, hashing: Hashing): string {
  return toHex(frozenHashOfJson(hashing, problemBody(parts)))
}

/** The whole problem as the bytes every node hashes: JCS, with the seed drawn from the nonces. */
export function problemText(parts: ProblemParts, seed: string): string {
  return canonicalJson({ ...problemBody(parts), lottery: { seed } })
}

function personOf(held: HeldOffer, parts: ProblemParts): Json {
  const { offer, holder } = held
  const group = parts.agreement.rules.familiesTogether ? parts.families.get(offer.ref) : undefined
  const table = equivalentsOf(parts.agreement)
  const objection = parts.objections.get(offer.ref)
  return {
    ref: offer.ref,
    holder,
    home: offer.home,
    category: offer.category,
    class: offer.class,
    seats: offer.seats,
    stretchers: offer.stretchers,
    attributes: { parity: offer.inParity ? 'in' : 'out' },
    ...(table === null ? {} : { weight: weightOf(table, offer.rank) }),
    ...(group === undefined ? {} : { group }),
    ...(objection === undefined ? {} : { ineligible: objection.why }),
  }
}
