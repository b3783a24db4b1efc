// Writing couriers and taking them in, for a seat with a network and for one without: both do the same,
// but what the log's parts are good for differs. A seat with a network asks its hub for the log and offers
// to it what others' outboxes hold; one without reads the log from couriers and its outbox goes with them.
import type { LogFiles } from '@parley/files'
import type { Bytes, Cryptography, PartyId, Refusal, Result } from '@parley/kernel'
import { ok, parsePartyId, refuse, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import {
  courierBody,
  formatNote,
  formatSignedLine,
  lineOf,
  packCourier,
  parseVkey,
  unpackCourier,
} from '@parley/ledger'
import type { Courier, CourierHeading, Ring, Sha256Hex, Signer, VerifierKey } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import type { OwnIdentity } from '../ledger/key-shelf.ts'
import type { Mirror } from '../ledger/mirror.ts'
import type { CarriedLog } from './carried-log.ts'
import { given, logGroups, outboxGroups, partsOf, readPart } from './courier-parts.ts'
import { openRelay } from './relay.ts'
import type { Relayed } from './relay.ts'
import { outboxEntries } from './waiting-entry.ts'
import type { WaitingEntry } from './waiting-entry.ts'

export interface CourierDeskOptions {
  readonly party: PartyId
  readonly mirror: Mirror
  /** The couriers of a seat without a network; null for one that has a hub. */
  readonly carried: CarriedLog | null
  readonly policy: Bytes
  /** A party's ring as agreed outside, for as long as the log has none. */
  readonly firstRing: (party: PartyId) => Ring | null
  /** The node's key of this party's ring. */
  readonly signer: Signer
  readonly identities: readonly OwnIdentity[]
  readonly sealing: ManySealing
  readonly cryptography: Cryptography
  /** This desk's own: what others said they have, and entries to be offered for them. */
  readonly files: LogFiles
  /** The outboxes of this seat's authors on the exchange's log. */
  readonly outbox: LogFiles
  /** Most bytes of a part, for small media; `PART_BYTES` if absent. */
  readonly partBytes?: number
  /** Takes in and folds what there is by now; with a network, waits first until an entry is witnessed. */
  readonly settle: (hash: Sha256Hex | null) => Promise<void>
}

/** A courier ready to be written, a part at a time. */
export interface OutgoingCourier extends Pick<CourierHeading, 'from' | 'to' | 'n' | 'since'> {
  readonly parts: number
  /** Entries of the outbox that go along. */
  readonly outbox: number
  /** The sealed file of a part, counted from 1. */
  readonly part: (number: number) => Promise<Bytes>
}

export interface TakenCourier extends Pick<
  CourierHeading,
  'from' | 'n' | 'since' | 'part' | 'parts'
> {
  /** Parts of this courier that are not here yet; empty with a network, which needs none. */
  readonly missing: readonly number[]
  /** Size of this seat's copy before and now. */
  readonly before: number
  readonly size: number
  /** Why the log's part of it was not taken in: `courier-gap` waits for an earlier courier. */
  readonly refusal: Refusal | null
  readonly relayed: readonly Relayed[]
}

export interface CourierDesk {
  /** @param since where the reader's copy ends; null for what it last said */
  readonly write: (to: PartyId, since: number | null) => Promise<Result<OutgoingCourier, Refusal>>
  readonly take: (file: Bytes) => Promise<Result<TakenCourier, Refusal>>
  /** Offers once more what was brought and is not in the log. */
  readonly offer: () => Promise<readonly Relayed[]>
}

/** More than any part a sender may make: an entry's 128 MiB of ciphertexts, a note, a header. */
export const MAX_COURIER_BYTES = 142_606_336

export function openCourierDesk(options: CourierDeskOptions): CourierDesk {
  const { mirror, files, cryptography } = options
  const relay = openRelay({ log: mirror, files, cryptography })
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const own = last.then(act, act)
    last = own.catch(() => undefined) // whoever asked hears of the fault
    return own
  }
  return {
    write: (to, since) =>
      inTurn(async () => {
        await options.settle(null)
        const own = await outboxEntries(options.outbox, cryptography)
        return outgoing(options, { to, since, waiting: [...own, ...(await relay.waiting())] })
      }),
    take: (file) =>
      inTurn(async () => {
        const courier = await openedCourier(options, file)
        if (!courier.ok) return courier
        const refused = await relay.keep(courier.value)
        await files.writeAll([said(courier.value)])
        const proof = courier.value.members.find(({ path }) => path === 'fork-proof')
        if (proof !== undefined) await mirror.takeForkProof(proof.bytes) // of no fork: as if it were not there
        if (options.carried === null) return takenOnline(options, courier.value, { relay, refused })
        return takenOffline(options, options.carried, { courier: courier.value, refused })
      }),
    offer: () => inTurn(() => relay.offer()),
  }
}

async function openedCourier(
  options: CourierDeskOptions,
  file: Bytes,
): Promise<Result<Courier, Refusal>> {
  const { party, mirror, identities, sealing, cryptography } = options
  if (file.length > MAX_COURIER_BYTES) return refuse('courier-too-long', String(file.length))
  const keys = identities.map(({ identity }) => identity)
  const plaintext = await sealing.open(file, keys).catch(() => null)
  if (plaintext === null) return refuse('cannot-open')
  const reader = {
    to: party,
    x: mirror.state.origin,
    keysOf: (from: string) => nodeKeysOf(options, from),
  }
  return unpackCourier(plaintext, reader, cryptography)
}

function nodeKeysOf(options: CourierDeskOptions, from: string): readonly VerifierKey[] {
  const { size } = options.mirror.state
  const isValid = (until: number | null): boolean => until === null || until > size
  const keys = ringOf(options, from.split('/')[0] ?? '')?.keys ?? []
  return keys.flatMap(({ key, role, until }) => (role === 'node' && isValid(until) ? [key] : []))
}

function ringOf({ mirror, firstRing }: CourierDeskOptions, id: string): Ring | null {
  const party = parsePartyId(id)
  return party === null ? null : (mirror.state.ringOf(party) ?? firstRing(party))
}

// A hub has the log; of a courier's only the checkpoint is looked at: another history shows at once.
async function takenOnline(
  options: CourierDeskOptions,
  courier: Courier,
  means: { readonly relay: ReturnType<typeof openRelay>; readonly refused: readonly Relayed[] },
): Promise<Result<TakenCourier, Refusal>> {
  const { mirror, settle } = options
  const before = mirror.state.size
  const seen = courier.members.find(({ path }) => path === 'checkpoint')
  const confirmed = seen === undefined ? null : await mirror.confirm(seen.bytes).catch(() => null) // hub out of reach
  const offered = await means.relay.offer()
  await settle(offered.findLast(({ outcome }) => outcome === 'ordered')?.hash ?? null)
  // What the quorum has by now is forgotten; what was refused for good is so already.
  const now = new Map((await means.relay.offer()).map((one) => [one.hash, one]))
  const relayed = offered.map((one) => now.get(one.hash) ?? one)
  return ok({
    ...headingOf(courier),
    missing: [],
    before,
    size: mirror.state.size,
    refusal: frozen(mirror) ?? (confirmed?.ok === false ? confirmed.refusal : null),
    relayed: [...means.refused, ...relayed],
  })
}

async function takenOffline(
  { mirror, settle }: CourierDeskOptions,
  carried: CarriedLog,
  { courier, refused }: { readonly courier: Courier; readonly refused: readonly Relayed[] },
): Promise<Result<TakenCourier, Refusal>> {
  const before = mirror.state.size
  if (courier.n > courier.since) await carried.keep(courier)
  await settle(null)
  const { since, parts } = courier
  const set = await carried.find(courier)
  const missing = Array.from({ length: set === undefined ? 0 : parts }, (_, i) => i + 1).filter(
    (part) => set?.here.includes(part) === false,
  )
  return ok({
    ...headingOf(courier),
    missing,
    before,
    size: mirror.state.size,
    refusal: refusalOf(mirror, carried, since),
    relayed: refused,
  })
}

function refusalOf(mirror: Mirror, carried: CarriedLog, since: number): Refusal | null {
  const because = frozen(mirror)
  if (because !== null) return because
  const { size } = mirror.state
  if (since > size) return { code: 'courier-gap', at: `entries ${size} to ${since - 1}` }
  return carried.refused()
}

function frozen(mirror: Mirror): Refusal | null {
  const alarm = mirror.alarm()
  return alarm === null ? null : { code: 'frozen', at: alarm.code }
}

function headingOf({ from, n, since, part, parts }: Courier) {
  return { from, n, since, part, parts }
}

interface Outgoing {
  readonly to: PartyId
  readonly since: number | null
  readonly waiting: readonly WaitingEntry[]
}

async function outgoing(
  options: CourierDeskOptions,
  { to, since: asked, waiting }: Outgoing,
): Promise<Result<OutgoingCourier, Refusal>> {
  const { mirror, carried, policy, cryptography } = options
  const recipient = ringOf(options, to)?.recipients.find(({ id }) => id === to)?.recipient
  if (recipient === undefined) return refuse('unknown-recipient', to)
  const witnessed = mirror.witnessedSize()
  // Without a network it says up to where nothing is missing here, so that whoever writes back fills in.
  const n = carried === null ? witnessed : Math.min(witnessed, mirror.stored.wholeSize())
  const known = asked ?? (carried === null ? await saidBy(options, to) : n)
  const since = Math.min(known, n)
  const open = waiting.filter(({ entry }) => !isWitnessed(mirror, entry.textHash))
  const log = await logGroups(
    mirror.stored,
    { state: mirror.state, policy, cryptography },
    { since, n },
  )
  if (!log.ok) return log
  const outbox = await outboxGroups(open)
  const alarm = mirror.alarm()
  const proof = alarm?.code === 'fork' ? [[given('fork-proof', alarm.evidence)]] : []
  const planned = partsOf([...proof, ...outbox, ...log.value], options.partBytes)
  const { party: from } = options
  const heading = { from, to, x: mirror.state.origin, n, since, parts: planned.length }
  return ok({
    ...heading,
    outbox: outbox.length,
    part: async (number) => {
      const members = await readPart(planned[number - 1] ?? [])
      const plaintext = await signed(options, { ...heading, part: number, members })
      return options.sealing.seal([recipient], plaintext)
    },
  })
}

function isWitnessed(mirror: Mirror, text: WaitingEntry['entry']['textHash']): boolean {
  const index = mirror.state.indexOfText(text)
  return index !== null && index < mirror.witnessedSize()
}

async function signed(
  { signer, cryptography }: CourierDeskOptions,
  courier: Courier,
): Promise<Bytes> {
  const text = formatSignedLine('courier', courierBody(courier, cryptography))
  const key = valueOf(parseVkey(signer.vkey, cryptography))
  const note = formatNote(text, [lineOf(key, await signer.sign(utf8Bytes(text)))])
  return packCourier(note, courier.members)
}

// What a party's last courier said it has: its next one from here begins there. Too low costs room only.
function said({ from, n }: Courier): { readonly path: string; readonly bytes: Bytes } {
  return { path: `has/${from.split('/')[0] ?? ''}`, bytes: utf8Bytes(`${n}\n`) }
}

async function saidBy({ files }: CourierDeskOptions, party: PartyId): Promise<number> {
  const bytes = await files.read(`has/${party}`)
  const text = bytes === null ? null : utf8Text(bytes)
  return text !== null && /^\d{1,15}\n$/.test(text) ? Number(text) : 0
}
