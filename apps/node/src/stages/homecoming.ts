// Arrivals, triage, home, families, the closing account.
import { refuse } from '@parley/kernel'
import type { Instant, PersonRef, Result } from '@parley/kernel'
import { accountOf, careRecord, mayTellFamily } from '@parley/exchange'
import type { Arrival, CareStep, Carried, TriageStep } from '@parley/exchange'
import type { Seat, SubmittedAct } from '../seat/seat.ts'
import { officerOf, perform } from './perform.ts'

interface StepOf {
  readonly tranche: string
  readonly step: number
  readonly at: Instant
}

export async function reportArrivals(
  seat: Seat,
  step: StepOf,
  arrivals: readonly Arrival[],
): Promise<Result<SubmittedAct>> {
  return perform(seat, {
    kind: 'arrival.stepped',
    says: { ...step, arrivals },
    author: seat.nodeKey,
  })
}

export async function reportTriage(
  seat: Seat,
  step: StepOf,
  persons: TriageStep['persons'],
): Promise<Result<SubmittedAct>> {
  return perform(seat, { kind: 'triage.stepped', says: { ...step, persons }, author: seat.nodeKey })
}

/** Reports what clinicians noted of a step, be it nothing. */
export async function reportCare(
  seat: Seat,
  step: StepOf,
  persons: CareStep['persons'],
): Promise<Result<SubmittedAct>> {
  return perform(seat, { kind: 'care.stepped', says: { ...step, persons }, author: seat.nodeKey })
}

/** Reports how many of a tranche have died in transit so far, as the log's care notes say. */
export async function reportBags(seat: Seat, step: StepOf): Promise<Result<SubmittedAct>> {
  const { arrivals, careNotes, bags } = seat.exchange()
  const died = [...careNotes].filter(
    ([wristband, notes]) =>
      arrivals.get(wristband)?.tranche === step.tranche && careRecord(notes).died !== null,
  )
  const count = Math.max(bags.get(step.tranche) ?? 0, died.length)
  return perform(seat, {
    kind: 'bags.stepped',
    says: { ...step, bags: count },
    author: seat.nodeKey,
  })
}

/** Reports who of this seat's persons has arrived on own soil. */
export async function reportHome(
  seat: Seat,
  step: StepOf,
  refs: readonly PersonRef[],
): Promise<Result<SubmittedAct>> {
  return perform(seat, { kind: 'home.stepped', says: { ...step, refs }, author: seat.nodeKey })
}

/** Tells families, into the private log; refuses as long as one of the persons is not on own soil. */
export async function tellFamilies(
  seat: Seat,
  refs: readonly PersonRef[],
  at: Instant,
): Promise<Result<SubmittedAct>> {
  const early = refs.filter((ref) => !mayTellFamily(seat.exchange(), ref))
  if (early.length > 0) return refuse('not-home', String(early.length))
  return seat.note('family.told', { at, refs: [...refs] }, [], officerOf(seat))
}

/** Own persons at home whose family nobody has told yet. */
export function familiesWaiting(seat: Seat): readonly PersonRef[] {
  const { custody } = seat.exchange()
  const { told } = seat.register()
  return [...custody]
    .filter(([ref, c]) => c.where === 'home' && c.by === seat.id && !told.has(ref))
    .map(([ref]) => ref)
}

export async function proposeClosing(seat: Seat, at: Instant): Promise<Result<SubmittedAct>> {
  const account = accountOf(seat.exchange())
  if (account === null) return refuse('nothing-agreed')
  return perform(seat, {
    kind: 'closing.proposed',
    says: { at, account },
    author: officerOf(seat),
  })
}

export async function carryDebts(seat: Seat, carried: Carried): Promise<Result<SubmittedAct>> {
  return perform(seat, { kind: 'debt.carried', says: carried, author: officerOf(seat) })
}
