// One person: in whose custody since when, by which entries and whose signatures, and every entry of the
// log that names them. Whatever nobody attested is a gap, shown as one.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import type { ExchangeEvent } from '../event.ts'
import type { Custody, Whereabouts } from '../state.ts'
import { plannedTranches } from '../plan-round.ts'
import type { KnownPerson } from './known-person.ts'
import { sightOf } from './viewer.ts'
import type { Outlook, Sight } from './viewer.ts'

export interface LaneRow {
  readonly lane: 'detaining' | 'transit-state' | 'own-side' | 'home'
  readonly party: PartyId
  readonly from: Instant
  /** Null: now. */
  readonly until: Instant | null
  readonly entries: readonly number[]
  readonly attestedBy: readonly PartyId[]
}

export interface PersonEventRow {
  readonly index: number
  readonly at: Instant
  readonly kind: string
  readonly author: string
  readonly party: PartyId
  readonly facts: readonly { readonly label: string; readonly value: string | number | boolean }[]
}

const LANES: Readonly<Record<Whereabouts, LaneRow['lane']>> = {
  detained: 'detaining',
  transit: 'transit-state',
  'own-side': 'own-side',
  home: 'home',
}

/** The lanes of a person's custody, oldest first; empty before any manifest. */
export function custodyLanes({ state, entries }: Outlook, ref: PersonRef): readonly LaneRow[] {
  const custody = state.custody.get(ref)
  if (custody === undefined) return []
  const authors = new Map(entries.map((e) => [e.index, e.party]))
  return custody.lanes.map((lane, i) => ({
    lane: LANES[lane.where],
    party: lane.by,
    from: lane.at,
    until: custody.lanes[i + 1]?.at ?? null,
    entries: [lane.index],
    attestedBy: attestedBy(custody, i, authors.get(lane.index)),
  }))
}

// A change of hands bears the signatures of both; everything else the one of the entry's author.
function attestedBy(custody: Custody, at: number, author: PartyId | undefined): readonly PartyId[] {
  const lane = custody.lanes[at]
  const before = custody.lanes[at - 1]
  const isReceipt = lane?.where === 'transit' || lane?.where === 'own-side'
  if (isReceipt && before !== undefined && lane !== undefined) return [before.by, lane.by]
  return author === undefined ? [] : [author]
}

/** Every accepted entry this viewer can read that names the person, oldest first. */
export function personEvents(outlook: Outlook, person: KnownPerson): readonly PersonEventRow[] {
  const refs = new Set<string>([person.ref, ...person.sought.map((s) => s.ref)])
  const sight = sightOf(outlook.viewer.role)
  return outlook.entries.flatMap((entry): readonly PersonEventRow[] => {
    if (entry.verdict.is !== 'accepted') return []
    const facts = factsAbout(entry.verdict.event, refs, sight)
    if (facts === null) return []
    const { index, kind, author, party } = entry
    const { at } = entry.verdict.event.says as { at?: Instant } // kinds without a time name nobody
    return at === undefined ? [] : [{ index, at, kind, author, party, facts }]
  })
}

type Facts = PersonEventRow['facts']

/** What an event says of somebody with one of these refs; null if nothing, or nothing for this viewer. */
function factsAbout(event: ExchangeEvent, refs: ReadonlySet<string>, sight: Sight): Facts | null {
  const has = (ref: string): boolean => refs.has(ref)
  switch (event.kind) {
    case 'answer.given':
    case 'answer.entered': {
      const given = event.says.answers.find((a) => has(a.ref))
      return given === undefined ? null : [{ label: 'answer', value: given.answer }]
    }
    case 'persons.offered': {
      const offer = event.says.persons.find((p) => has(p.ref))
      if (offer === undefined) return null
      return [
        { label: 'category', value: offer.category },
        { label: 'class', value: offer.class },
      ]
    }
    case 'category.contested': {
      const contest = event.says.contests.find((c) => has(c.ref))
      return contest === undefined ? null : [{ label: 'category', value: contest.category }]
    }
    case 'plan.proposed': {
      const tranche = plannedTranches(event.says.plan).find((t) => t.people.some(has))
      return tranche === undefined ? null : [{ label: 'tranche', value: tranche.id }]
    }
    case 'plan.objected': {
      const objection = event.says.objections.find((o) => has(o.ref))
      return objection === undefined ? null : [{ label: 'objection', value: objection.why }]
    }
    default:
      return sight.persons === 'none' ? null : crossingFacts(event, has, sight)
  }
}

function crossingFacts(
  event: ExchangeEvent,
  has: (ref: string) => boolean,
  sight: Sight,
): Facts | null {
  switch (event.kind) {
    case 'presentation.stepped': {
      const told = sight.presentation ? event.says.outcomes.find((o) => has(o.ref)) : undefined
      return told === undefined ? null : [{ label: 'presented', value: told.outcome }]
    }
    case 'handover.stepped':
      return stepFacts(event.says, has)
    case 'arrival.stepped': {
      const arrival = event.says.arrivals.find((a) => a.ref !== null && has(a.ref))
      return arrival === undefined ? null : [{ label: 'tranche', value: event.says.tranche }]
    }
    case 'home.stepped':
      return event.says.refs.some(has) ? [{ label: 'home', value: true }] : null
    default:
      return null
  }
}

function stepFacts(
  says: Extract<ExchangeEvent, { kind: 'handover.stepped' }>['says'],
  has: (ref: string) => boolean,
): Facts | null {
  const facts: Facts[number][] = []
  if (says.present.some(has)) facts.push({ label: 'present', value: true })
  if (says.checked.some(has)) facts.push({ label: 'checked', value: true })
  const odd = says.exceptions.find((e) => e.ref !== null && has(e.ref))
  if (odd !== undefined) facts.push({ label: 'exception', value: odd.exception })
  const signed = says.receipts.some((note) => [...refsIn(note)].some(has))
  if (signed) facts.push({ label: 'receipt', value: says.leg })
  return facts.length === 0 ? null : facts
}

// A receipt note is a signed line of canonical JSON: the ref stands in it once, in this very form.
function refsIn(note: string): readonly string[] {
  return [...note.matchAll(/"ref":"([a-z0-9-]{1,64})"/g)].map((m) => m[1] ?? '')
}
