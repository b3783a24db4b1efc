// Devices that an officer enrolled for one tranche: the party's roots need not be at hand on the night before.
// A key so enrolled signs receipts of that tranche, from the entry that enrols it on, until the entry that
// dismisses it or its last hour, whichever is first (spec/tablet.md section 2).
import { instantOf, ok, refuse, secondsOf } from '@parley/kernel'
import type { Instant, JsonObject, PartyId, Result } from '@parley/kernel'
import { isKeyName, parseVkey } from '@parley/ledger'
import type { Occurrence, Step } from './apply.ts'
import { isBelligerent } from './apply-lists.ts'
import { object, textUpTo, time, word } from './shape.ts'
import type { Reader } from './shape.ts'
import { withEntry } from './state.ts'
import type { ExchangeState } from './state.ts'

/** Longest life of an enrolled key: a night at the line, and the day on either side of it. */
export const MAX_ENROLLED_HOURS = 72

export interface DeviceEnrolled {
  readonly at: Instant
  /** Verifier key; its name is the device's. */
  readonly vkey: string
  readonly tranche: string
  /** Last moment of a receipt that it signs. */
  readonly until: Instant
}

export interface DeviceDismissed {
  readonly at: Instant
  /** Key name. */
  readonly device: string
}

export interface EnrolledDevice extends DeviceEnrolled {
  readonly party: PartyId
  /** Index of the entry that enrolled it; receipts in earlier entries are not its. */
  readonly index: number
  /** Index of the entry that dismissed it, from which on it signs nothing more; null while it may. */
  readonly dismissed: number | null
}

export type DeviceBook = ReadonlyMap<string, EnrolledDevice>

export const deviceEnrolled: Reader<DeviceEnrolled> = object<DeviceEnrolled>({
  at: time,
  vkey: textUpTo(256),
  tranche: word,
  until: time,
})

export const deviceDismissed: Reader<DeviceDismissed> = object<DeviceDismissed>({
  at: time,
  device: textUpTo(128),
})

/** Whether a name is one that a device of a party may have: `a/dev/tablet-3`. */
export function isDeviceName(party: PartyId, name: string): boolean {
  return isKeyName(name) && name.startsWith(`${party}/dev/`)
}

/** Applies what is about devices; null for other events. */
export function applyDevices(state: ExchangeState, occurrence: Occurrence): Step | null {
  const { event } = occurrence
  if (event.kind === 'device.enrolled') return enrolled(state, event.says, occurrence)
  if (event.kind === 'device.dismissed') return dismissed(state, event.says.device, occurrence)
  return null
}

function enrolled(
  state: ExchangeState,
  says: DeviceEnrolled,
  { entry, context }: Occurrence,
): Step {
  const { party, index } = entry
  if (!isBelligerent(state, party) && party !== state.frame?.transit)
    return refuse('not-a-party-to-it')
  if (!state.tranches.has(says.tranche)) return refuse('no-such-tranche')
  const key = parseVkey(says.vkey, context.hashing)
  if (!key.ok || key.value.type !== 'ed25519') return refuse('not-a-key')
  if (!isDeviceName(party, key.value.name)) return refuse('name-not-own')
  if (state.devices.has(key.value.name)) return refuse('name-twice')
  const hours = (secondsOf(says.until) - secondsOf(says.at)) / 3600
  if (hours <= 0 || hours > MAX_ENROLLED_HOURS) return refuse('too-long')
  const device = { ...says, party, index, dismissed: null }
  return ok({ ...state, devices: withEntry(state.devices, key.value.name, device) })
}

function dismissed(state: ExchangeState, name: string, { entry }: Occurrence): Step {
  const device = state.devices.get(name)
  if (device?.party !== entry.party) return refuse('not-enrolled')
  if (device.dismissed !== null) return refuse('dismissed-before')
  const gone = { ...device, dismissed: entry.index }
  return ok({ ...state, devices: withEntry(state.devices, name, gone) })
}

/**
 * The enrolled device of a name that may sign in an entry at `index`, or null.
 *
 * What it signs is another question: {@link mayHaveSigned}.
 */
export function deviceAt(devices: DeviceBook, name: string, index: number): EnrolledDevice | null {
  const device = devices.get(name)
  if (device === undefined || index <= device.index) return null
  return device.dismissed !== null && index >= device.dismissed ? null : device
}

/** Whether a receipt is one that an enrolled device may sign: of its tranche, of a person, within its hours. */
export function mayHaveSigned(device: EnrolledDevice, body: JsonObject): boolean {
  const { about, tranche, at } = body
  if (about !== 'person' || tranche !== device.tranche || typeof at !== 'string') return false
  return device.at <= at && at <= device.until // instants of one form: their order is that of their texts
}

/** The devices as they were before any was dismissed; for what was signed while they were not. */
export function undismissed(devices: DeviceBook): DeviceBook {
  return new Map([...devices].map(([name, device]) => [name, { ...device, dismissed: null }]))
}

/** The last hour a device may be enrolled to, counted from now. */
export function lastHour(now: Instant): Instant {
  return instantOf(secondsOf(now) + MAX_ENROLLED_HOURS * 3600)
}

/** A check of a device's own words before anybody signs for it. */
export function enrolmentRefusal(state: ExchangeState, party: PartyId, name: string): Result<null> {
  if (!isDeviceName(party, name)) return refuse('name-not-own', name)
  return state.devices.has(name) ? refuse('name-twice', name) : ok(null)
}
