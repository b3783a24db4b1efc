// What desks beside the line record, and their reports. A record is a note in the seat's private log; of a
// step goes one entry of each kind, whatever was noted. Each kind is closed by a note with the whole report
// and the hash it is signed under, before it goes out: so the log itself says what it holds, even of entries
// that this seat cannot open again.
import {
  bandsWaiting,
  closedStepOf,
  findingRefusal,
  homeRefusal,
  openKinds,
  reportRefusal,
  stepSays,
  triageRefusal,
  withdrawalRefusal,
} from '@parley/exchange'
import type { DeskReportName, DeskStep, StepSays } from '@parley/exchange'
import type { Command } from '@parley/api'
import { canonicalJson, ok, personRef, refuse } from '@parley/kernel'
import type { Json, PersonRef, Result } from '@parley/kernel'
import type { PreparedAct, SubmittedAct } from '../seat/seat.ts'
import { actDeed, isKeyElsewhere } from './deed.ts'
import type { ActDeed, Deed } from './deed.ts'
import { diedHere } from './care-dead.ts'
import { deskSight } from './desk-place.ts'
import type { Desk } from './desk.ts'

type CommandOf<Name extends Command['do']> = Extract<Command, { readonly do: Name }>

/** What a clinician found before the line: for the interviewer alone. */
export function findingDeed(desk: Desk, command: CommandOf<'fitness.record'>): Result<Deed> {
  const { tranche, fitness } = command
  if (desk.station.option.from === 'elsewhere') return refuse('line-elsewhere')
  const ref = personRef(command.ref)
  const refusal = findingRefusal(deskSight(desk, tranche), ref)
  if (refusal !== null) return refuse(refusal, ref)
  return noted('fitness.found', { at: desk.seat.now(), tranche, persons: [{ ref, fitness }] })
}

/** Gives the next wristbands to everybody whom the transit state received and who has none. */
export function wristbandsDeed(
  desk: Desk,
  { tranche }: CommandOf<'wristbands.give'>,
): Result<Deed> {
  if (desk.station.option.from === 'elsewhere') return refuse('line-elsewhere')
  const refs = unbanded(desk, tranche)
  if (refs.length === 0) return refuse('nobody-named')
  const bands = bandsOf(desk, tranche)
  const free = numbersAfter(tranche, new Set(bands.map((b) => b.wristband)), refs.length)
  const arrivals = refs.map((ref, i) => ({ wristband: free[i] ?? '', ref }))
  return noted('wristband.given', { at: desk.seat.now(), tranche, arrivals })
}

// A number that was taken back may lie on a table still: the next free one is given, never a gap's.
export function numbersAfter(
  tranche: string,
  given: ReadonlySet<string>,
  count: number,
): readonly string[] {
  const numbers = [...given].map((band) => Number(band.slice(tranche.length + 1)))
  const last = Math.max(given.size, ...numbers.filter((n) => Number.isSafeInteger(n)))
  return Array.from({ length: count }, (_, i) => `${tranche}-${last + i + 1}`)
}

interface Banded {
  readonly wristband: string
  readonly ref: PersonRef | null
}

/** Wristbands of a tranche, in the log and noted. */
export function bandsOf(desk: Desk, tranche: string): readonly Banded[] {
  const reported = [...desk.seat.exchange().arrivals.values()].filter((a) => a.tranche === tranche)
  const waiting = [...bandsWaiting(deskSight(desk, tranche))]
  // A name that was put to a reported wristband waits under the same number.
  const bands = new Map<string, PersonRef | null>(reported.map((a) => [a.wristband, a.ref]))
  for (const [wristband, { ref }] of waiting)
    bands.set(wristband, ref ?? bands.get(wristband) ?? null)
  return [...bands].map(([wristband, ref]) => ({ wristband, ref }))
}

/** Persons of a tranche in the transit state without a wristband, in the order of the manifest. */
export function unbanded(desk: Desk, tranche: string): readonly PersonRef[] {
  const { tranches, custody } = desk.seat.exchange()
  const banded = new Set(bandsOf(desk, tranche).map((band) => band.ref))
  const persons = tranches.get(tranche)?.manifest.persons ?? []
  return persons
    .map((p) => p.ref)
    .filter((ref) => custody.get(ref)?.where === 'transit' && !banded.has(ref))
}

export function triageDeed(desk: Desk, command: CommandOf<'arrival.triage'>): Result<Deed> {
  const ref = personRef(command.ref)
  if (diedHere(desk).has(ref)) return refuse('died-before', ref)
  for (const tranche of desk.seat.exchange().tranches.keys()) {
    const band = bandsOf(desk, tranche).find((one) => one.ref === ref)
    if (band === undefined) continue
    const { wristband } = band
    const refusal = triageRefusal(deskSight(desk, tranche), wristband)
    if (refusal !== null) return refuse(refusal, ref)
    const { triage, fitness } = command
    const persons = [{ wristband, triage, fitness }]
    return noted('triage.found', { at: desk.seat.now(), tranche, persons })
  }
  return refuse('not-arrived', ref)
}

/** Notes own persons on own soil; all of one tranche, for a step belongs to one. */
export function homeDeed(desk: Desk, command: CommandOf<'home.confirm'>): Result<Deed> {
  const refs = [...new Set(command.refs)].map(personRef)
  const tranches = new Set<string>()
  for (const ref of refs) {
    const tranche = trancheOf(desk, ref)
    if (tranche === null) return refuse('not-listed', ref)
    tranches.add(tranche)
  }
  const [tranche, ...others] = tranches
  if (tranche === undefined) return refuse('nobody-named')
  if (others.length > 0) return refuse('several-tranches')
  const sight = deskSight(desk, tranche)
  for (const ref of refs) {
    const refusal = homeRefusal(sight, ref)
    if (refusal !== null) return refuse(refusal, ref)
  }
  return noted('home.reached', { at: desk.seat.now(), tranche, refs })
}

function trancheOf(desk: Desk, ref: PersonRef): string | null {
  const all = [...desk.seat.exchange().tranches.values()]
  return all.findLast((t) => t.manifest.persons.some((p) => p.ref === ref))?.id ?? null
}

/** Takes back what no closed step carries: the finding, the wristband, the triage or the homecoming. */
export function withdrawDeed(desk: Desk, command: CommandOf<'desk.withdraw'>): Result<Deed> {
  const { tranche, about } = command
  const refs = [...new Set(command.refs)]
  const isByBand = about === 'wristband' || about === 'triage'
  const keys = isByBand ? wristbandsOf(desk, tranche, refs) : refs
  const refusal = withdrawalRefusal(deskSight(desk, tranche), about, keys)
  if (refusal !== null || keys.length !== refs.length) return refuse(refusal ?? 'nothing-waits')
  return noted('desk.withdrawn', { at: desk.seat.now(), tranche, about, keys: [...keys] })
}

function wristbandsOf(desk: Desk, tranche: string, refs: readonly string[]): readonly string[] {
  const bands = bandsOf(desk, tranche)
  return refs.flatMap((ref) => bands.find((band) => band.ref === ref)?.wristband ?? [])
}

function noted(kind: string, data: Readonly<Record<string, Json>>): Result<Deed> {
  return ok({ is: 'note', kind, data })
}

/**
 * Reports a step of a desk. What was closed and never signed is signed now, as it was closed; what is signed
 * and was not delivered goes again. The first kind is the act of the dialog, and the others follow it.
 */
export async function reportDeed(
  desk: Desk,
  { tranche, report, step }: CommandOf<'desk.report'>,
): Promise<Result<Deed>> {
  if (desk.station.option.from === 'elsewhere' && report === 'findings')
    return refuse('line-elsewhere')
  const at: StepAt = { desk, tranche, report, step }
  for (const kind of openKinds(deskSight(desk, tranche), report, step)) {
    const again = await desk.station.deliver(nameOf(at, kind))
    if (again === null) continue
    await desk.seat.sync()
    if (!again.ok) return again
    if (openKinds(deskSight(desk, tranche), report, step).length === 0)
      return refuse('sent-meanwhile', String(step))
  }
  const refusal = reportRefusal(deskSight(desk, tranche), report, step)
  if (refusal !== null) return refuse(refusal, tranche)
  const [first, ...others] = openKinds(deskSight(desk, tranche), report, step)
  if (first === undefined) return refuse('step-out-of-order')
  return ok(stepDeed(at, first, () => reportRest(at, others)))
}

interface StepAt {
  readonly desk: Desk
  readonly tranche: string
  readonly report: DeskReportName
  readonly step: number
}

function nameOf({ desk, tranche, step }: StepAt, kind: DeskStep): string {
  return `${desk.seat.id}/${kind}/${tranche}/${step}`
}

function stepDeed(
  at: StepAt,
  kind: DeskStep,
  afterwards?: () => Promise<Result<unknown>>,
): ActDeed {
  const { desk } = at
  const { says } = saidAt(at, kind)
  const deed = actDeed({ kind, says, author: desk.officer }, afterwards)
  return {
    ...deed,
    beforehand: (act) => closeStep(at, { kind, says } as StepSays, act), // as saidAt gave it
    submitting: desk.station.keeper(nameOf(at, kind)),
  }
}

/** What a step says: as it was closed, or what waits now. */
function saidAt({ desk, tranche, step }: StepAt, kind: DeskStep): StepSays {
  const sight = deskSight(desk, tranche)
  return closedStepOf(sight, kind, step) ?? stepSays(sight, kind, { step, at: desk.seat.now() })
}

/** Notes a step as closed under the hash of its text; refuses if what waits is no longer what was shown. */
async function closeStep(
  at: StepAt,
  { kind, says }: StepSays,
  { hash }: PreparedAct,
): Promise<Result<unknown>> {
  const { desk, tranche, step } = at
  return await desk.station.inTurn(async () => {
    const sight = deskSight(desk, tranche)
    const now = closedStepOf(sight, kind, step) ?? stepSays(sight, kind, { step, at: says.at })
    const isOpen = openKinds(sight, at.report, step).includes(kind)
    if (!isOpen || textOf(now.says) !== textOf(says)) return refuse('stale', tranche)
    const data = { at: desk.seat.now(), kind, says: plain(says), entry: hash }
    return await desk.seat.note('desk.closed', data, [], desk.officer)
  })
}

function plain(says: StepSays['says']): Json {
  return JSON.parse(JSON.stringify(says)) as Json // words, numbers and lists alone
}

function textOf(says: StepSays['says']): string {
  return canonicalJson(plain(says))
}

/** Reports the other kinds of a step; one whose key is not here waits for the same press again. */
async function reportRest(at: StepAt, kinds: readonly DeskStep[]): Promise<Result<unknown>> {
  for (const kind of kinds) {
    const sent = await sendStep(at, kind)
    if (!sent.ok) return isKeyElsewhere(sent) ? ok(null) : sent
    await at.desk.seat.settle()
  }
  return ok(null)
}

async function sendStep(at: StepAt, kind: DeskStep): Promise<Result<SubmittedAct>> {
  const { seat, officer } = at.desk
  await seat.sync()
  const deed = stepDeed(at, kind)
  const prepared = await seat.prepare(deed.act)
  if (!prepared.ok) return prepared
  const line = await seat.sign(prepared.value.id, officer)
  if (!line.ok) return line
  const closed = (await deed.beforehand?.(prepared.value)) ?? ok(null)
  if (!closed.ok) return closed
  const submit = (): Promise<Result<SubmittedAct>> => seat.submit(prepared.value.id, [line.value])
  return await (deed.submitting?.(submit) ?? submit)()
}
