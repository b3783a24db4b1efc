// Schedule, manifests, dossiers for the interviewer, go, hold and close.
import { addSeconds, ok, refuse } from '@parley/kernel'
import type { Instant, Json, PersonRef, Result } from '@parley/kernel'
import { plannedTranches, routeOf, rowJson, sharedRecord } from '@parley/exchange'
import type {
  DeliveredRow,
  ExchangeState,
  Manifest,
  ManifestLine,
  Presentation,
} from '@parley/exchange'
import { toBase64 } from '@parley/kernel'
import type { Act, Seat, SubmittedAct } from '../seat/seat.ts'
import { officerOf, perform, performAll } from './perform.ts'

/** Proposes point and time of every tranche of the agreed plan, inside a standstill window each. */
export async function proposeSchedule(
  seat: Seat,
  at: Instant,
  first: Instant,
  point: string,
): Promise<Result<SubmittedAct>> {
  const { plan, agreement } = seat.exchange()
  if (plan === null || agreement === null) return refuse('plan-not-agreed')
  const hours = agreement.content.handover.standstillHours
  const tranches = plannedTranches(plan.content.plan).map(({ id }, i) => {
    const opensAt = addSeconds(first, i * 86_400)
    return {
      id,
      point,
      opensAt,
      standstillFrom: addSeconds(opensAt, (-hours * 3600) / 2),
      standstillUntil: addSeconds(opensAt, (hours * 3600) / 2),
    }
  })
  return perform(seat, {
    kind: 'schedule.proposed',
    says: { at, plan: plan.hash, tranches },
    author: officerOf(seat),
  })
}

/** The manifest of one tranche as the agreed plan gives it; refs and needs, no names. */
export function manifestOf(seat: Seat, tranche: string): Result<Manifest> {
  const { plan, agreement, offers } = seat.exchange()
  if (plan === null || agreement === null) return refuse('plan-not-agreed')
  const planned = plannedTranches(plan.content.plan).find((t) => t.id === tranche)
  if (planned === undefined) return refuse('no-such-tranche')
  const persons = planned.people.flatMap((ref): ManifestLine[] => {
    const held = offers.get(ref)
    if (held === undefined) return []
    const { category, inParity, seats, stretchers, escort, home } = held.offer
    const via = routeOf(agreement.content, held.holder, home)?.via ?? null
    return [
      { ref, from: held.holder, to: home, via, category, inParity, seats, stretchers, escort },
    ]
  })
  const { exposure, steps, coach, padTo } = agreement.content.handover
  return ok({ tranche, plan: plan.hash, exposure, steps, coach, padTo, persons })
}

export async function proposeManifest(seat: Seat, tranche: string): Promise<Result<SubmittedAct>> {
  const manifest = manifestOf(seat, tranche)
  if (!manifest.ok) return manifest
  return perform(seat, { kind: 'manifest.proposed', says: manifest.value, author: officerOf(seat) })
}

const DOSSIERS_PER_ENTRY = 128

/**
 * Gives the neutral interviewer names and birth dates of this seat's own persons on a manifest, one
 * blob each, padded with dummies to what the tranche's coaches could carry.
 */
export async function deliverDossiers(
  seat: Seat,
  delivery: {
    readonly tranche: string
    readonly at: Instant
    /** Of this log, or of an earlier day's if persons were answered for there. */
    readonly answers: ExchangeState['answers']
    /** The officer who signs; the seat's first if not stated. */
    readonly author?: string
  },
): Promise<Result<readonly SubmittedAct[]>> {
  const { tranche, at, author = officerOf(seat) } = delivery
  const open = seat.exchange().tranches.get(tranche)
  if (open === undefined) return refuse('no-such-tranche')
  const own = ownPersons(seat, open.manifest, delivery.answers)
  const room = open.manifest.steps * open.manifest.coach
  const parts = Math.max(1, Math.ceil(room / DOSSIERS_PER_ENTRY))
  const count = parts === 1 ? room : parts * DOSSIERS_PER_ENTRY
  const rows = Array.from({ length: count }, (_, n): Json => {
    const person = own[n] ?? null
    return rowJson({ salt: toBase64(seat.chance.bytes(16)), person })
  })
  const acts = Array.from({ length: parts }, (_, i): Act<'dossier.delivered'> => ({
    kind: 'dossier.delivered',
    says: { tranche, at, part: i + 1, parts },
    author,
    more: rows.slice(i * DOSSIERS_PER_ENTRY, (i + 1) * DOSSIERS_PER_ENTRY),
  }))
  return performAll(seat, acts)
}

function ownPersons(
  seat: Seat,
  manifest: Manifest,
  answers: ExchangeState['answers'],
): readonly DeliveredRow['person'][] {
  const { sought } = seat.register()
  const soughtOf = new Map<PersonRef, PersonRef>()
  for (const [ref, given] of answers) {
    if (given.answer.answer === 'held') soughtOf.set(given.answer.heldRef, ref)
  }
  return manifest.persons.flatMap((line) => {
    const ref = line.to === seat.id ? soughtOf.get(line.ref) : undefined
    const record = ref === undefined ? undefined : sought.get(ref)
    return record === undefined ? [] : [{ ref: line.ref, record: sharedRecord(record) }]
  })
}

export async function giveGo(
  seat: Seat,
  tranche: string,
  at: Instant,
): Promise<Result<SubmittedAct>> {
  return perform(seat, { kind: 'tranche.go', says: { tranche, at }, author: officerOf(seat) })
}

export async function holdTranche(
  seat: Seat,
  tranche: string,
  at: Instant,
  reason: string,
): Promise<Result<SubmittedAct>> {
  return perform(seat, {
    kind: 'tranche.held',
    says: { tranche, at, reason },
    author: officerOf(seat),
  })
}

export async function resumeTranche(
  seat: Seat,
  tranche: string,
  at: Instant,
): Promise<Result<SubmittedAct>> {
  return perform(seat, { kind: 'tranche.resumed', says: { tranche, at }, author: officerOf(seat) })
}

export async function closeTranche(
  seat: Seat,
  tranche: string,
  at: Instant,
): Promise<Result<SubmittedAct>> {
  return perform(seat, { kind: 'tranche.closed', says: { tranche, at }, author: officerOf(seat) })
}

/** What the neutral interviewer lets the parties see of one step: one word a person. */
export async function present(
  seat: Seat,
  tranche: string,
  step: {
    readonly step: number
    readonly at: Instant
    readonly outcomes: readonly { readonly ref: PersonRef; readonly outcome: Presentation }[]
  },
): Promise<Result<SubmittedAct>> {
  return perform(seat, {
    kind: 'presentation.stepped',
    says: { tranche, ...step },
    author: seat.nodeKey,
  })
}
