// Talks: who sits where, what was signed, which lists crossed, what was answered.
import { addDays } from '@parley/kernel'
import type { Instant } from '@parley/kernel'
import { presetAgreement } from '@parley/exchange'
import type { Agreement, PresetNumbers } from '@parley/exchange'
import { perform, officerOf } from '@parley/node'
import {
  commitHeldList,
  confirmBulk,
  offerHeld,
  sendAnswers,
  sendSoughtList,
  stateFamilies,
} from '@parley/node'
import type { Seat } from '@parley/node'
import { partyId } from '@parley/kernel'
import { done } from './cast.ts'
import type { Cast } from './cast.ts'

const HOUR = 3600

/** Says in the clear who exchanges, who mediates, who watches. */
export async function frameExchange(cast: Cast, series: string, day: number): Promise<void> {
  const says = {
    belligerents: [partyId('a'), partyId('b')],
    mediator: partyId('med'),
    transit: partyId('transit'),
    neutral: partyId('neutral'),
    observer: partyId('obs'),
    series,
    day,
    at: cast.clock.now(),
  }
  const author = officerOf(cast.med)
  await done(cast, 'frame', perform(cast.med, { kind: 'exchange.framed', says, author }))
}

/** Proposes an agreement and has all three sign it. */
export async function agree(cast: Cast, agreement: Agreement): Promise<string> {
  cast.clock.advance(2 * HOUR)
  const at = cast.clock.now()
  const proposed = await done(
    cast,
    'agreement proposed',
    perform(cast.med, {
      kind: 'agreement.proposed',
      says: { at, agreement },
      author: officerOf(cast.med),
    }),
  )
  await accept(cast, 'agreement.accepted', proposed.hash, [cast.a, cast.b, cast.med])
  return proposed.hash
}

type AcceptKind =
  | 'agreement.accepted'
  | 'plan.accepted'
  | 'schedule.accepted'
  | 'manifest.accepted'
  | 'closing.accepted'

/** Each of the parties accepts a proposal, one after the other. */
export async function accept(
  cast: Cast,
  kind: AcceptKind,
  accepts: string,
  seats: readonly Seat[],
): Promise<void> {
  for (const seat of seats) {
    cast.clock.advance(600)
    const says = { accepts, at: cast.clock.now() }
    await done(
      cast,
      `${kind} by ${seat.id}`,
      perform(seat, { kind, says, author: officerOf(seat) }),
    )
  }
}

export function firstAgreement(numbers: PresetNumbers): Agreement {
  return presetAgreement(numbers)
}

/** Both lists are committed, the sought ones delivered sealed to the holder. */
export async function exchangeLists(cast: Cast): Promise<void> {
  for (const seat of [cast.a, cast.b]) {
    cast.clock.advance(12 * HOUR)
    await done(cast, `held list of ${seat.id} committed`, commitHeldList(seat, cast.hashing))
    const at = cast.clock.now()
    await done(cast, `sought list of ${seat.id} delivered`, sendSoughtList(seat, at, cast.hashing))
  }
}

/** Each holder matches on its own node, confirms in bulk what may be, answers and offers. */
export async function reconcile(cast: Cast): Promise<void> {
  for (const seat of [cast.a, cast.b]) {
    cast.clock.advance(24 * HOUR)
    await seat.match()
    await done(cast, `pairs confirmed by ${seat.id}`, confirmBulk(seat, cast.clock.now()))
    await done(cast, `answers of ${seat.id}`, sendAnswers(seat, cast.clock.now()))
  }
  for (const seat of [cast.a, cast.b]) {
    cast.clock.advance(HOUR)
    await done(cast, `offers of ${seat.id}`, offerHeld(seat, cast.clock.now()))
  }
  for (const seat of [cast.a, cast.b]) {
    await done(cast, `families of ${seat.id}`, stateFamilies(seat, cast.clock.now()))
  }
}

/** The day on which ages and months in captivity are counted. */
export function referenceDateOf(at: Instant): string {
  return addDays(at, 0).slice(0, 10)
}
