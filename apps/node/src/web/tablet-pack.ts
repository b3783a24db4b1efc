// The pack of an enrolled tablet: what its officer must know tonight and nothing beside it, sealed to the
// release hour and then to the tablet (spec/tablet.md section 3).
import { earlierBalance, formatPack, sealedPackText } from '@parley/exchange'
import {
  barrierWith,
  knownPersons,
  recordsOf,
  shareOfPoint,
  sideOf,
  sightOf,
} from '@parley/exchange'
import type {
  EnrolledDevice,
  ExchangeState,
  Leg,
  LineDesk,
  Pack,
  PackPerson,
} from '@parley/exchange'
import { ok, toBase64, utf8Bytes } from '@parley/kernel'
import type { Instant, Result } from '@parley/kernel'
import { openSealing } from '@parley/sealing'
import type { Seat } from '../seat/seat.ts'
import type { Desk } from './desk.ts'
import { lineTranches, workingAt } from './line-place.ts'

/** A sealed pack and, once it may be given out, what opens its inner seal. */
export interface GivenPack {
  readonly pack: string | null
  readonly hour: string | null
}

/** Devices of one side that a pack names; whoever enrols more is told to dismiss some (`too-many-tablets`). */
export const MAX_TABLETS = 1_000
const PAD_STEPS = 16 // a manifest is padded to four steps' worth; a pack has names and receipts beside it
const NOTHING: GivenPack = { pack: null, hour: null }

interface Kept {
  readonly exchange: unknown
  readonly register: unknown
  readonly pack: string
}

// Whoever asks again while nothing has happened is given the same bytes: sealing is work, and asking is free.
const kept = new WeakMap<Desk, Map<string, Kept>>()

/** The pack of a device on one leg; none where it may not have one, without a word why. */
export async function packFor(desk: Desk, device: string, leg: Leg): Promise<GivenPack> {
  const { seat } = desk
  const enrolled = enrolledHere(seat, device)
  const stage = seat.exchange().tranches.get(enrolled?.tranche ?? '')?.stage
  if (enrolled === null || stage === 'closed' || stage === 'aborted') return NOTHING
  const hour = seat.register().tablets.hours.get(enrolled.tranche)
  if (hour === undefined || enrolled.until < seat.now()) return NOTHING
  const pack = await keptPack(desk, { device, leg, enrolled, recipient: hour.recipient })
  const mayOpen = pack !== null && mayBeOpened(seat, enrolled.tranche)
  return { pack, hour: mayOpen ? hour.identity : null }
}

/** An own device that is enrolled and not dismissed; null for every other. */
export function enrolledHere(seat: Seat, device: string): EnrolledDevice | null {
  const enrolled = seat.exchange().devices.get(device)
  const isOwn = enrolled !== undefined && enrolled.party === seat.id
  return isOwn && enrolled.dismissed === null ? enrolled : null
}

/** The agreed hour of a tranche; null while none is agreed, or for a seat that cannot read it. */
export function opensAt(seat: Seat, tranche: string): Instant | null {
  const { schedule } = seat.exchange()
  return schedule?.content.tranches.find((t) => t.id === tranche)?.opensAt ?? null
}

/** Whether the key of the hour may be given out: at the agreed hour, or once both sides have said go. */
export function mayBeOpened(seat: Seat, tranche: string): boolean {
  const stage = seat.exchange().tranches.get(tranche)?.stage
  if (stage === 'go' || stage === 'held') return true
  const hour = opensAt(seat, tranche)
  return stage === 'manifested' && hour !== null && hour <= seat.now()
}

/** Makes the key of a tranche's hour, once, before the first tablet is enrolled for it. */
export async function ensureHour(seat: Seat, tranche: string): Promise<Result<unknown>> {
  if (seat.register().tablets.hours.has(tranche)) return ok(null)
  const sealing = openSealing({ chance: seat.chance, kind: 'x25519' })
  const { identity, recipient } = await sealing.newIdentity()
  return await seat.note('tablet.hour', { at: seat.now(), tranche, identity, recipient })
}

/** A text with the signature of one of the seat's devices under it. */
export async function signedBy(seat: Seat, text: string, key: string): Promise<Result<string>> {
  const line = await seat.signForTablet(text, key)
  return line.ok ? ok(`${text}\n${line.value.trimEnd()}\n`) : line
}

interface Wanted {
  readonly device: string
  readonly leg: Leg
  readonly enrolled: EnrolledDevice
  /** Of the hour. */
  readonly recipient: string
}

async function keptPack(desk: Desk, wanted: Wanted): Promise<string | null> {
  const { seat } = desk
  const packs = kept.get(desk) ?? new Map<string, Kept>()
  kept.set(desk, packs)
  const [exchange, register] = [seat.exchange(), seat.register()]
  const key = `${wanted.device}/${wanted.leg}`
  const before = packs.get(key)
  if (before?.exchange === exchange && before.register === register) return before.pack
  const own = register.tablets.own.get(wanted.enrolled.vkey)
  const pack = composed(desk, wanted)
  if (own === undefined || pack === null) return null
  const text = await sealed(seat, { pack, inner: wanted.recipient, outer: own.recipient })
  if (text === null) return null
  packs.set(key, { exchange, register, pack: text })
  return text
}

async function sealed(
  seat: Seat,
  { pack, inner, outer }: { readonly pack: Pack; readonly inner: string; readonly outer: string },
): Promise<string | null> {
  const sealing = openSealing({ chance: seat.chance, kind: 'x25519' })
  const padded = utf8Bytes(formatPack(pack, PAD_STEPS * pack.manifest.padTo))
  const toHour = await sealing.seal([inner], padded)
  const toTablet = await sealing.seal([outer], toHour)
  const opens = pack.stage === 'manifested' ? opensAt(seat, pack.tranche) : null
  const { at, device, tranche, until } = pack
  const around = { at, device, opens, sealed: toBase64(toTablet), tranche, until }
  const made = await signedBy(seat, sealedPackText(around), pack.node)
  return made.ok ? made.value : null
}

function composed(desk: Desk, { device, leg, enrolled }: Wanted): Pack | null {
  const { seat } = desk
  const state = seat.exchange()
  const { tranche: id, until } = enrolled
  const found = workingAt(desk, { tranche: id, leg })
  if (!found.ok || state.frame === null) return null
  const { line, device: node } = found.value
  const { tranche } = line
  const refs = new Set(tranche.manifest.persons.map((p) => p.ref))
  return {
    at: seat.now(),
    x: seat.head().origin,
    device,
    party: seat.id,
    belligerents: state.frame.belligerents,
    transit: state.frame.transit,
    tranche: id,
    number: lineTranches(desk).find((row) => row.id === id)?.number ?? 1,
    leg,
    stage: tranche.stage,
    step: line.step,
    until,
    manifest: tranche.manifest,
    presented: [...tranche.presented].map(([ref, outcome]) => ({ ref, outcome })),
    present: [...tranche.present],
    checked: [...tranche.checked],
    exceptions: tranche.exceptions,
    receipts: [...tranche.receipts.values()],
    families: [...state.families].flatMap(([ref, group]) =>
      refs.has(ref) ? [{ ref, group }] : [],
    ),
    earlier: [...earlierBalance(state, id)].map(([key, people]) => ({ key, people })),
    ...keysFor(seat, id, node),
    officers: seat.officers,
    persons: personsOf(desk, line),
    ...togetherOf(state, id),
  }
}

/** The tablet's own part of a bound over several points: of the others it hears nothing before it reports. */
function togetherOf({ barriers }: ExchangeState, tranche: string): Pick<Pack, 'together'> {
  const barrier = barrierWith(barriers, tranche)
  if (barrier === null) return {}
  const { id, tranches, exposure } = barrier
  const share = shareOfPoint(barrier, tranche)
  return { together: { barrier: id, points: tranches.length, exposure, share } }
}

/** Whose signatures count at this tranche, and who of this side may hold a second copy. */
function keysFor(
  seat: Seat,
  tranche: string,
  node: string,
): Pick<Pack, 'devices' | 'keepers' | 'node'> {
  const all = [...seat.exchange().devices.values()].filter(
    (d) => d.tranche === tranche && d.dismissed === null,
  )
  // Whoever enrols without end makes only its own oldest devices unknown.
  const newest = [...new Set(all.map((d) => d.party))].flatMap((party) =>
    all.filter((d) => d.party === party).slice(-MAX_TABLETS),
  )
  const enrolled = newest.map(({ vkey, party, at, until }) => {
    return { vkey, party, hours: { from: at, until } }
  })
  const ringed = seat.deviceKeys().map((key) => ({ ...key, hours: null }))
  const own = ringed.filter(({ vkey }) => vkey.startsWith(`${node}+`))
  const keepers = [...enrolled, ...own].filter(({ party }) => party === seat.id)
  return { devices: [...ringed, ...enrolled], keepers: keepers.map((k) => k.vkey), node }
}

/** How this side's persons of the leg can be known, as far as this desk may see records. */
function personsOf(desk: Desk, line: LineDesk): readonly PackPerson[] {
  if (!sightOf(desk.role).records) return []
  const known = knownPersons(desk.outlook())
  const { questions } = desk.seat.register().tablets
  return line.tranche.manifest.persons.flatMap((person): readonly PackPerson[] => {
    const side = sideOf(line, person)
    if (side === null) return []
    const { ref } = person
    const found = known.get(ref)
    const [record] = found === undefined ? [] : recordsOf(found)
    const forms = record === undefined ? null : desk.names.of(record)
    const names = [forms?.name ?? '', forms?.latin ?? ''].filter((name) => name !== '')
    // Asked of whoever comes home, by those who seek them; of those who leave, nobody here knows an answer.
    const refs = [ref, ...(found?.sought ?? []).map((s) => s.ref)]
    const [asked] = side === 'receiving' ? refs.flatMap((r) => questions.get(r) ?? []) : []
    return [
      {
        ref,
        names: [...new Set(names)].map((name) => cutTo(name, 400)),
        born: record?.born ?? null,
        marks: record === undefined || record.remark === null ? null : cutTo(record.remark, 1000),
        question: asked?.question ?? null,
        answer: asked?.answer ?? null,
      },
    ]
  })
}

/** Cut so that no half of a character is left at the end, which would be no text. */
function cutTo(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
