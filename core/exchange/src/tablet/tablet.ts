// A tablet that works alone: what its pack said, with its own records on top, judged by the very rules of a
// desk at the line. Pure: who stores, signs and shows is the app's business.
import { isJsonObject, ok, refuse, utf8Bytes } from '@parley/kernel'
import type { Cryptography, Instant, JsonObject, PartyId, PersonRef, Result } from '@parley/kernel'
import { parseNote, parseVkey, verifyLine } from '@parley/ledger'
import type { VerifierKey } from '@parley/ledger'
import { factIn, lineDesk } from '../line/line-desk.ts'
import type { LineDesk, SignedBy } from '../line/line-desk.ts'
import { applyLine, notesAt } from '../line/line-notes.ts'
import type { LineBook, LinePlace } from '../line/line-notes.ts'
import { EMPTY_EXCHANGE } from '../state.ts'
import type { ExchangeState } from '../state.ts'
import { manifested, received, reported } from '../tranche.ts'
import type { Tranche } from '../tranche.ts'
import type { CopyHeld } from './copies.ts'
import type { Pack, PackDevice } from './pack.ts'
import { takeRecord } from './record.ts'
import type { ChainHead, TabletRecord } from './record.ts'

/** A tablet's pack with what was written since. */
export interface Tablet {
  readonly pack: Pack
  readonly place: LinePlace
  readonly records: readonly TabletRecord[]
  readonly book: LineBook
  /** What keepers said they hold of these records. */
  readonly copies: readonly CopyHeld[]
}

/** Three numbers that a tablet always shows: its records by how safe they are. */
export interface Safety {
  /** Stored on this tablet alone. */
  readonly once: number
  /** Stored twice: here, and with another tablet, in a file that was read back, or with the other side. */
  readonly twice: number
  /** Taken in by the seat's node. */
  readonly reported: number
}

/** Opens a pack with no record yet. */
export function openTablet(pack: Pack): Tablet {
  const { device, tranche, leg } = pack
  return { pack, place: { device, tranche, leg }, records: [], book: new Map(), copies: [] }
}

/** The last record of a tablet's chain. */
export function headOf({ records }: Pick<Tablet, 'records'>): ChainHead {
  return records.at(-1) ?? null
}

/** Takes one of its own records, just written or read back from where it was kept. */
export function withRecord(tablet: Tablet, record: TabletRecord): Result<Tablet> {
  const { records, pack } = tablet
  if (record.device !== pack.device) return refuse('other-device', record.device)
  if (record.x !== pack.x) return refuse('other-exchange', record.x)
  if (record.tranche !== pack.tranche) return refuse('other-tranche', record.tranche)
  const taken = takeRecord(headOf(tablet), record, (seq) => records[seq - 1]?.hash)
  if (!taken.ok) return taken
  if (taken.value === 'known') return ok(tablet)
  const book = noted(tablet.book, record)
  return book.ok ? ok({ ...tablet, records: [...records, record], book: book.value }) : book
}

/** Enters what a keeper said; a word about other records than these is refused. */
export function withCopy(tablet: Tablet, copy: CopyHeld): Result<Tablet> {
  const { pack, records, copies } = tablet
  if (copy.device !== pack.device) return refuse('other-device', copy.device)
  if (copy.keeper === pack.device) return refuse('own-copy', copy.keeper)
  const record = records[copy.seq - 1]
  if (record?.hash !== copy.hash) return refuse('other-records', String(copy.seq))
  return ok({ ...tablet, copies: [...copies, copy] })
}

/** A record as the note of the line that it is. */
export function noted(book: LineBook, record: TabletRecord): Result<LineBook> {
  const { at, device, kind, leg, officer, says, tranche } = record
  return applyLine(book, kind, {
    index: record.seq,
    kind,
    author: device,
    party: partyOfDevice(device),
    hash: record.hash,
    body: null,
    data: { ...says, at, device, leg, officer, tranche },
    more: [],
  })
}

// Device names begin with their party, which applying a note does not look at.
function partyOfDevice(device: string): PartyId {
  return device.split('/')[0] as PartyId
}

/** The desk that the tablet's officer works at. @throws InvariantError never: a pack has its tranche */
export function deskOf({ pack, book, place }: Tablet): LineDesk {
  const state = stateOf(pack)
  const earlier = new Map(pack.earlier.map(({ key, people }) => [key, people]))
  const reportedSteps = new Set(Array.from({ length: pack.step - 1 }, (_, i) => i + 1))
  const notes = notesAt(book, place)
  const share = pack.together === undefined ? {} : { share: pack.together.share }
  const sight = { state, notes, party: pack.party, reported: reportedSteps, earlier, ...share }
  const desk = lineDesk(sight)
  if (desk === null) throw new Error('expected the tranche of the pack')
  return desk
}

function stateOf(pack: Pack): ExchangeState {
  const { belligerents, families, transit, tranche } = pack
  return {
    ...EMPTY_EXCHANGE,
    frame: {
      belligerents,
      transit,
      // Who else sits in the exchange, no rule at the line asks.
      mediator: pack.party,
      neutral: pack.party,
      observer: pack.party,
      series: tranche,
      day: 1,
      at: pack.at,
    },
    tranches: new Map([[tranche, trancheOf(pack)]]),
    families: new Map(families.map(({ ref, group }) => [ref, group])),
  }
}

function trancheOf(pack: Pack): Tranche {
  const { manifest, stage, presented, present, checked, exceptions } = pack
  const open: Tranche = {
    ...manifested(manifest),
    stage,
    presented: new Map(presented.map(({ ref, outcome }) => [ref, outcome])),
  }
  const known = reported(open, { present, checked, exceptions })
  return pack.receipts.reduce((tranche, receipt) => received(tranche, receipt), known)
}

/**
 * Who signed a receipt, by the devices that the pack names; empty where a line of it does not hold, or its time
 * is none at which that device signs: the log would count such a receipt for nothing.
 */
export function signersIn(pack: Pack, cryptography: Cryptography): SignedBy {
  const known = pack.devices.flatMap(({ vkey, party, hours }) => {
    const key = parseVkey(vkey, cryptography)
    return key.ok ? [{ key: key.value, party, hours }] : []
  })
  return (text) => {
    const note = parseNote(utf8Bytes(text))
    if (!note.ok) return []
    const parties = note.value.signatures.map((line) => {
      const by = known.find(({ key }) => key.name === line.name && key.keyId === line.keyId)
      if (by === undefined || !isWithin(by.hours, timeIn(text))) return null
      return verifyLine(note.value, line, by.key, cryptography) === null ? null : by.party
    })
    return parties.every((one) => one !== null) ? parties : []
  }
}

/** Whether this tablet may sign a receipt of that time. */
export function maySignAt({ devices, device }: Pack, at: Instant): boolean {
  const own = devices.find(({ vkey }) => vkey.startsWith(`${device}+`))
  return own !== undefined && isWithin(own.hours, at)
}

function isWithin(hours: PackDevice['hours'], at: string | null): boolean {
  return hours === null || (at !== null && hours.from <= at && at <= hours.until)
}

function timeIn(receipt: string): string | null {
  return factIn(receipt)?.at ?? null
}

/** The keys that may say they hold a copy: other tablets of this side, and the seat's node. */
export function keepersIn(pack: Pack, cryptography: Cryptography): readonly VerifierKey[] {
  return pack.keepers.flatMap((vkey) => {
    const key = parseVkey(vkey, cryptography)
    return key.ok ? [key.value] : []
  })
}

/** How many records are how safe. */
export function safetyOf(tablet: Tablet): Safety {
  const upTo = (fits: (copy: CopyHeld) => boolean): number =>
    Math.max(0, ...tablet.copies.filter(fits).map((copy) => copy.seq))
  const reportedUpTo = upTo((copy) => copy.keeper === tablet.pack.node)
  const heldUpTo = upTo(() => true)
  const shared = sharedTexts(tablet.records)
  const twice = tablet.records.filter(
    (r) => r.seq > reportedUpTo && (r.seq <= heldUpTo || isWithOtherSide(r, shared)),
  ).length
  return {
    once: tablet.records.length - reportedUpTo - twice,
    twice,
    reported: reportedUpTo,
  }
}

// A completed code comes from a device that stored the receipts before it signed (spec/handing-code.md).
function isWithOtherSide({ kind, says }: TabletRecord, shared: ReadonlySet<string>): boolean {
  if (kind === 'line.received') return says['side'] === 'releasing'
  const texts = textsIn(says)
  return kind === 'line.released' && texts.length > 0 && texts.every((text) => shared.has(text))
}

function sharedTexts(records: readonly TabletRecord[]): ReadonlySet<string> {
  const back = records.filter((r) => r.kind === 'line.received' && r.says['side'] === 'releasing')
  return new Set(back.flatMap((r) => textsIn(r.says)))
}

function textsIn(says: JsonObject): readonly string[] {
  const { receipts } = says
  if (!Array.isArray(receipts)) return []
  return receipts.flatMap((one) =>
    isJsonObject(one) && typeof one['text'] === 'string' ? [one['text']] : [],
  )
}

/** Persons of whom a record says something; for what is shown of each. */
export function refsIn({ kind, says }: TabletRecord): readonly PersonRef[] {
  const listed = kind === 'line.checked' || kind === 'line.withdrawn' ? says['refs'] : undefined
  if (Array.isArray(listed)) return listed.map((ref) => String(ref) as PersonRef) // read before
  const those = kind === 'line.excepted' ? says['exceptions'] : says['receipts']
  if (!Array.isArray(those)) return []
  return those.flatMap((one) =>
    isJsonObject(one) && typeof one['ref'] === 'string' ? [one['ref'] as PersonRef] : [],
  )
}
