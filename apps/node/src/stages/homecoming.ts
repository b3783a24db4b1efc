// Arrivals, triage, home, families, statements, the closing account.
import { ok, refuse } from '@parley/kernel'
import type { Instant, Json, PersonRef, Result } from '@parley/kernel'
import { accountOf, careRecord, mayTellFamily, statementFaults } from '@parley/exchange'
import type {
  Arrival,
  CareStep,
  Carried,
  Language,
  StatementCounts,
  StatementFacts,
  StatementFault,
  TriageStep,
} from '@parley/exchange'
import { encodeStatement } from '@parley/exchange'
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

/** What the ledger says about this seat's own persons, for a statement to be set against. */
export function statementFacts(seat: Seat): StatementFacts {
  const { tranches, custody, consents, agreement, frame } = seat.exchange()
  const lines = [...tranches.values()].flatMap((t) => t.manifest.persons)
  const own = lines.filter((line) => line.to === seat.id)
  const arrived = own.filter((line) => custody.get(line.ref)?.where === 'home')
  const soldiers = arrived.filter((line) => line.category === 'soldier').length
  const open = [...tranches.values()].filter((t) => t.stage !== 'closed' && t.stage !== 'aborted')
  const underWay = own.filter((line) => {
    const where = custody.get(line.ref)?.where
    return where === 'transit' || where === 'own-side'
  })
  return {
    arrived: { persons: arrived.length, soldiers, civilians: arrived.length - soldiers },
    awaited: open.length + underWay.length,
    consented: [...consents],
    naming: agreement?.content.naming ?? 'never',
    mayNeedConsent: [frame?.mediator, frame?.transit].filter((p) => p !== undefined && p !== null),
  }
}

export interface DraftOf {
  readonly number: number
  readonly counts: StatementCounts
  readonly names: StatementFacts['consented']
  readonly texts: readonly { readonly language: Language; readonly text: string }[]
}

/** Keeps a draft in the private log; returns what the ledger holds against it. */
export async function draftStatement(
  seat: Seat,
  draft: DraftOf,
  at: Instant,
): Promise<Result<readonly StatementFault[]>> {
  const says = statementSays(draft, at)
  const noted = await seat.note('statement.drafted', says as unknown as Json, [], officerOf(seat)) // plain values
  if (!noted.ok) return noted
  return ok(statementFaults(draft, statementFacts(seat)))
}

export async function approveStatement(
  seat: Seat,
  number: number,
  officer: string,
  at: Instant,
): Promise<Result<SubmittedAct>> {
  return seat.note('statement.approved', { at, number }, [], officer)
}

const APPROVALS = 2

/** Releases an approved draft in the clear, once its event is over and nothing in it is false. */
export async function releaseStatement(
  seat: Seat,
  number: number,
  at: Instant,
): Promise<Result<SubmittedAct>> {
  const draft = seat.register().drafts.get(number)
  if (draft === undefined) return refuse('no-such-draft')
  if (draft.approvedBy.length < APPROVALS) return refuse('not-approved', String(number))
  const [fault] = statementFaults(draft, statementFacts(seat))
  if (fault !== undefined) return refuse(fault)
  const { approvedBy: _approvals, ...says } = draft
  return perform(seat, {
    kind: 'statement.released',
    says: { ...says, at },
    author: officerOf(seat),
  })
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

function statementSays(draft: DraftOf, at: Instant) {
  const texts = draft.texts.map(({ language, text }) => ({ language, text: encodeStatement(text) }))
  return {
    at,
    number: draft.number,
    event: 'exchange' as const,
    counts: draft.counts,
    names: draft.names,
    texts,
  }
}
