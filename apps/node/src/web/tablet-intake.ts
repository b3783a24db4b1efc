// Tablets' records come in, by network, file or code: checked as a whole, noted once, and answered with the
// word of the seat's line device that it holds them (spec/tablet.md sections 5 and 6).
import type { TabletReported } from '@parley/api'
import { copyText, keptRecord, takenIn, trancheOverText } from '@parley/exchange'
import type { TakenIn } from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { Instant, Result } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'
import type { VerifierKey } from '@parley/ledger'
import type { Seat } from '../seat/seat.ts'
import type { Desk } from './desk.ts'
import { signedBy } from './tablet-pack.ts'
import { warningsAt } from './tablet-warnings.ts'

export interface Receipted {
  readonly copy: string | null
  readonly seq: number
  readonly stage: string
  /** The seat's signed word that the tranche is over; null while it is not. */
  readonly over: string | null
  readonly warnings: TabletReported['warnings']
}

/** Takes in one batch of a device's records; the officer is null where the tablet sent it itself. */
export async function takeReport(
  desk: Desk,
  given: { readonly device: string; readonly records: readonly string[] },
  officer: string | null,
): Promise<Result<Receipted>> {
  return await desk.station.inTurn(() => takeInTurn(desk, given, officer))
}

/** Whose records a file holds, as its first one says. */
export function deviceOf(records: readonly string[]): Result<string> {
  const first = keptRecord(records[0] ?? '')
  return first === null ? refuse('malformed', 'record 1') : ok(first.device)
}

async function takeInTurn(
  desk: Desk,
  { device, records }: { readonly device: string; readonly records: readonly string[] },
  officer: string | null,
): Promise<Result<Receipted>> {
  const { seat } = desk
  const places = placesOf(desk)
  if (places === null) return refuse('line-elsewhere')
  const known = keyOf(seat, device)
  if (!known.ok) return known
  const { key, tranche, hours } = known.value
  const hashes = seat.register().tablets.chains.get(device)?.hashes ?? []
  const origins = new Set(seat.origins)
  const signedBy = seat.signersEver
  const batch = { notes: records, key, origins, tranche, hashes, hours, signedBy }
  const taken = takenIn(batch, seat.cryptography)
  if (!taken.ok) return taken
  const kept = await keep(seat, { device, officer, places }, taken.value)
  if (!kept.ok) return kept
  const last = keptRecord(records.at(-1) ?? '')
  const of = tranche ?? last?.tranche ?? ''
  const stage = seat.exchange().tranches.get(of)?.stage ?? 'unknown'
  const over = await overOf(seat, { tranche: of, stage }, places[last?.leg ?? 'line'])
  if (!over.ok) return over
  const told = { stage, over: over.value }
  const { head } = taken.value
  // Who has no record to show learns nothing of how many there are, nor when people cross; only that it is over.
  if (head === null || records.length === 0)
    return ok({ copy: null, seq: 0, ...told, stage: 'unknown', warnings: [] })
  // A pack names the seat's device of its own leg as the node.
  const copy = await copyOf(seat, { device, ...head }, places[last?.leg ?? 'line'])
  if (!copy.ok) return copy
  const warnings = warningsAt(desk, { tranche: of, leg: last?.leg ?? 'line' })
  return ok({ copy: copy.value, seq: head.seq, ...told, warnings })
}

async function keep(
  seat: Seat,
  by: {
    readonly device: string
    readonly officer: string | null
    readonly places: Readonly<Record<'line' | 'onward', string>>
  },
  { fresh, doubts, head }: TakenIn,
): Promise<Result<unknown>> {
  if (fresh.length === 0 || head === null) return ok(null)
  const records = fresh.map((r) => r.note)
  const { seq, hash } = head
  const told = { doubts: doubts.map((doubt) => ({ ...doubt })), head: { seq, hash }, records }
  return await seat.note('tablet.reported', { at: seat.now(), ...by, ...told })
}

function placesOf({ station }: Desk): Readonly<Record<'line' | 'onward', string>> | null {
  const [line, onward] = [station.device('line'), station.device('onward')]
  return line === null || onward === null ? null : { line, onward }
}

interface OwnKey {
  readonly key: VerifierKey
  readonly tranche: string | null
  readonly hours: { readonly from: Instant; readonly until: Instant } | null
}

/** The key of an own device: enrolled and not dismissed, or of the ring. */
function keyOf(seat: Seat, device: string): Result<OwnKey> {
  const ringed = seat
    .deviceKeys()
    .find(({ vkey, party }) => party === seat.id && vkey.startsWith(`${device}+`))
  const enrolled = seat.exchange().devices.get(device)
  if (ringed === undefined && enrolled?.party !== seat.id) return refuse('not-enrolled', device)
  if (ringed === undefined && enrolled?.dismissed !== null)
    return refuse('device-dismissed', device)
  const key = parseVkey(ringed?.vkey ?? enrolled?.vkey ?? '', seat.cryptography)
  if (!key.ok) return key
  if (ringed !== undefined || enrolled === undefined)
    return ok({ key: key.value, tranche: null, hours: null })
  const hours = { from: enrolled.at, until: enrolled.until }
  return ok({ key: key.value, tranche: enrolled.tranche, hours })
}

async function copyOf(
  seat: Seat,
  held: { readonly device: string; readonly hash: string; readonly seq: number },
  keeper: string,
): Promise<Result<string>> {
  const text = copyText({ ...held, at: seat.now(), keeper })
  return await signedBy(seat, text, keeper)
}

async function overOf(
  seat: Seat,
  { tranche, stage }: { readonly tranche: string; readonly stage: string },
  maker: string,
): Promise<Result<string | null>> {
  if (stage !== 'closed' && stage !== 'aborted') return ok(null)
  return await signedBy(seat, trancheOverText({ at: seat.now(), stage, tranche }), maker)
}
