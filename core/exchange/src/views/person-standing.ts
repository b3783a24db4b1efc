// Where one person stands in each of the parallel regions of the domain, and the one word a table shows
// for all of them. The word follows the surest fact: a receipt before a manifest, a manifest before a
// plan, a plan before an answer.
import type { Instant, Json, PartyId, PersonRef } from '@parley/kernel'
import type { Category } from '@parley/names'
import type { HeldOffer } from '../problem.ts'
import type { ExchangeState, Whereabouts } from '../state.ts'
import { receiptKey } from '../tranche.ts'
import type { ManifestLine, Presentation, Tranche } from '../tranche.ts'
import type { Known, KnownPerson } from './known-person.ts'
import { readPlan } from './plan-reading.ts'
import { sightOf } from './viewer.ts'
import type { Sight } from './viewer.ts'

/** In the order in which a person may go through them; what ends otherwise comes last. */
export const PERSON_STATES = [
  'sought',
  'held',
  'confirmed',
  'planned',
  'listed',
  'present',
  'checked',
  'received',
  'in-transit',
  'home',
  'stays',
  'not-presented',
  'absent',
  'answered-no',
] as const

export type PersonState = (typeof PERSON_STATES)[number]

/** Selection within this exchange, as far as this seat may know it. */
export type Selection =
  | 'not-considered'
  | 'eligible'
  | 'proposed'
  | 'agreed'
  | 'manifested'
  | 'released'
  | 'absent'
  | 'not-presented'
  | 'deferred'

export type AnswerCode =
  | 'held'
  | 'not-held'
  | 'dead'
  | 'already-released'
  | 'duplicate'
  | 'insufficient-data'
  | 'retained-criminal'
  | 'refused'
  | 'pending'

export interface PersonStanding {
  readonly state: PersonState
  readonly selection: Selection
  readonly answer: AnswerCode | null
  readonly tranche: string | null
  readonly category: Category | null
  readonly contested: boolean
  /** Priority class of the signed rules; null before the holder offered the person. */
  readonly class: number | null
  readonly custodyBy: PartyId | null
  readonly whereabouts: Whereabouts | null
  readonly presented: Presentation | null
  readonly homeAt: Instant | null
  readonly toldAt: Instant | null
}

interface OnManifest {
  readonly tranche: Tranche
  readonly line: ManifestLine
}

/** Lookups over a folded state, built once for many persons. */
export class StandingBook {
  readonly #known: Known
  readonly #sight: Sight
  readonly #manifested = new Map<PersonRef, OnManifest>()
  readonly #agreed: ReadonlyMap<PersonRef, string>
  readonly #proposed: ReadonlyMap<PersonRef, string>
  readonly #absent = new Set<string>()

  constructor(known: Known) {
    const { state } = known
    this.#known = known
    this.#sight = sightOf(known.viewer.role)
    for (const tranche of state.tranches.values()) {
      for (const line of tranche.manifest.persons) this.#note(tranche, line)
      for (const { ref, exception } of tranche.exceptions) {
        if (ref !== null && exception === 'listed-absent') this.#absent.add(`${tranche.id}/${ref}`)
      }
    }
    this.#agreed = trancheByRef(state.plan?.content.plan)
    this.#proposed = trancheByRef([...state.plans.values()].at(-1)?.plan)
  }

  /** Where a person stands, in the words this viewer may have. */
  of(person: KnownPerson): PersonStanding {
    const { state, register } = this.#known
    const { ref } = person
    const sees = this.#sight
    const offer = sees.negotiation ? state.offers.get(ref) : undefined
    const on = this.#manifested.get(ref)
    const custody = state.custody.get(ref)
    const presented = sees.presentation ? (on?.tranche.presented.get(ref) ?? null) : null
    const answer = sees.negotiation ? answerTo(state, person) : null
    const selection = this.#selection(person, presented)
    return {
      state: this.#word(person, { selection, answer, presented }),
      selection,
      answer,
      tranche: on?.tranche.id ?? (sees.negotiation ? (this.#agreed.get(ref) ?? null) : null),
      category: categoryOf(person, offer, on),
      contested: sees.negotiation && state.contests.has(ref),
      class: offer?.offer.class ?? null,
      custodyBy: custody?.by ?? null,
      whereabouts: custody?.where ?? null,
      presented,
      homeAt: state.home.get(ref) ?? null,
      toldAt: sees.families ? (toldAt(register.told, person) ?? null) : null,
    }
  }

  #note(tranche: Tranche, line: ManifestLine): void {
    this.#manifested.set(line.ref, { tranche, line }) // a later manifest takes the place of an earlier one
  }

  #selection(person: KnownPerson, presented: Presentation | null): Selection {
    const { ref } = person
    const on = this.#manifested.get(ref)
    if (on !== undefined) {
      if (on.tranche.receipts.has(receiptKey(ref, 'line'))) return 'released'
      if (this.#absent.has(`${on.tranche.id}/${ref}`)) return 'absent'
      if (presented === 'not-presented') return 'not-presented'
      return isOver(on.tranche) ? 'deferred' : 'manifested'
    }
    if (!this.#sight.negotiation) return 'not-considered'
    if (this.#agreed.has(ref)) return 'agreed'
    if (this.#known.state.plan === null && this.#proposed.has(ref)) return 'proposed'
    return this.#known.state.offers.has(ref) ? 'eligible' : 'not-considered'
  }

  #word(
    person: KnownPerson,
    facts: Pick<PersonStanding, 'selection' | 'answer' | 'presented'>,
  ): PersonState {
    const { ref } = person
    const where = this.#known.state.custody.get(ref)?.where
    if (where === 'home') return 'home'
    if (where === 'transit') return 'in-transit'
    if (where === 'own-side') return 'received'
    switch (facts.selection) {
      case 'absent':
        return 'absent'
      case 'not-presented':
        return 'not-presented'
      case 'released':
        return 'received'
      case 'deferred':
        return 'stays'
      case 'manifested':
        return this.#atPoint(ref)
      case 'agreed':
        return 'planned'
      case 'eligible':
        return this.#known.state.plan === null ? 'confirmed' : 'stays'
      case 'proposed':
        return 'confirmed'
      case 'not-considered':
        return byLists(person, facts.answer)
    }
  }

  #atPoint(ref: PersonRef): PersonState {
    const tranche = this.#manifested.get(ref)?.tranche
    if (tranche?.checked.has(ref) === true) return 'checked'
    return tranche?.present.has(ref) === true ? 'present' : 'listed'
  }
}

function byLists(person: KnownPerson, answer: AnswerCode | null): PersonState {
  if (answer === 'held') return 'confirmed'
  if (person.held !== null) return person.sought.length > 0 ? 'confirmed' : 'held'
  if (answer === null || answer === 'pending') return 'sought'
  return 'answered-no'
}

/** The answer to a seek; where several rows ask for one person, `held` before any other. */
function answerTo(state: ExchangeState, person: KnownPerson): AnswerCode | null {
  let first: AnswerCode | null = null
  for (const { ref } of person.sought) {
    const code = state.answers.get(ref)?.answer.answer ?? null
    if (code === 'held') return code
    first ??= code
  }
  return first
}

function categoryOf(
  person: KnownPerson,
  offer: HeldOffer | undefined,
  on: OnManifest | undefined,
): Category | null {
  const asserted = offer?.offer.category ?? on?.line.category ?? person.held?.category ?? null
  return asserted ?? person.sought.find((s) => s.record.category !== null)?.record.category ?? null
}

function toldAt(told: ReadonlyMap<PersonRef, Instant>, person: KnownPerson): Instant | undefined {
  const byOwnRef = person.sought.map((s) => told.get(s.ref)).find((at) => at !== undefined)
  return told.get(person.ref) ?? byOwnRef
}

function isOver(tranche: Tranche): boolean {
  return tranche.stage === 'closed' || tranche.stage === 'aborted'
}

/** The tranche a plan gives each of its persons. */
export function trancheByRef(plan: Json | undefined): ReadonlyMap<PersonRef, string> {
  const byRef = new Map<PersonRef, string>()
  for (const { id, people } of readPlan(plan).tranches) {
    for (const ref of people) byRef.set(ref, id)
  }
  return byRef
}
