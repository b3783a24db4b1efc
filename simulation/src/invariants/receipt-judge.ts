// Receipts read from their raw notes with the ledger's own functions and the rings of the hub's log, not
// with what any seat believes of them: who signed, with a key of which party, valid at which entry.
import type { HandoverStep, Leg } from '@parley/exchange'
import type { Cryptography, Instant, JsonObject, PartyId, PersonRef } from '@parley/kernel'
import { parseInstant, parsePartyId, parsePersonRef, utf8Bytes } from '@parley/kernel'
import { parseSignedLine, parseVkey, verifyLine } from '@parley/ledger'
import type { SignatureLine, VerifierKey } from '@parley/ledger'
import type { RingAt } from './auditor.ts'
import type { FactOf } from './fact.ts'

/** What a receipt says, read field by field. */
export interface ReceiptSays {
  readonly tranche: string
  readonly ref: PersonRef
  readonly from: PartyId
  readonly to: PartyId
  readonly leg: Leg
  readonly at: Instant
}

export interface JudgedReceipt {
  /** Null if the note is no receipt of a person. */
  readonly says: ReceiptSays | null
  /** Parties with a valid device signature on it. */
  readonly signedBy: readonly PartyId[]
  /** Lines that verify under no device key valid at the entry. */
  readonly badLines: number
}

/** A receipt where the log carries it. */
export interface CarriedReceipt extends JudgedReceipt {
  readonly index: number
  readonly step: Pick<HandoverStep, 'tranche' | 'step' | 'leg'>
  readonly note: string
}

/** Where keys of devices come from: rings, and officers' entries for one tranche. */
export interface DeviceKeys {
  readonly rings: readonly RingAt[]
  readonly enrolled: readonly FactOf<'device.enrolled'>[]
  readonly dismissed: readonly FactOf<'device.dismissed'>[]
}

interface DeviceKey {
  readonly key: VerifierKey
  readonly party: PartyId
}

export class ReceiptJudge {
  readonly #cryptography: Cryptography
  readonly #judged = new Map<string, JudgedReceipt>()

  constructor(cryptography: Cryptography) {
    this.#cryptography = cryptography
  }

  /** Every receipt the log carries, in its order, each copy on its own. */
  carried(
    steps: readonly FactOf<'handover.stepped'>[],
    keys: DeviceKeys,
  ): readonly CarriedReceipt[] {
    return steps.flatMap(({ index, event }) => {
      const { tranche, step, leg, receipts } = event.says
      return receipts.map((note) => {
        const judged = this.judge(note, index, keys)
        return { ...judged, index, step: { tranche, step, leg }, note }
      })
    })
  }

  /** Judges a note by the keys that stood at the entry which carries it. */
  judge(note: string, index: number, keys: DeviceKeys): JudgedReceipt {
    const before = <Of extends { readonly index: number }>(of: readonly Of[]): readonly Of[] =>
      of.filter((one) => one.index < index)
    const rings = before(keys.rings)
    const enrolled = before(keys.enrolled)
    const dismissed = keys.dismissed.filter((one) => one.index <= index)
    // Keys change only where one of these is added.
    const key = `${rings.length}/${enrolled.length}/${dismissed.length}/${note}`
    const known = this.#judged.get(key) ?? this.#judge(note, index, { rings, enrolled, dismissed })
    this.#judged.set(key, known)
    return known
  }

  #judge(note: string, index: number, keys: DeviceKeys): JudgedReceipt {
    const parsed = parseSignedLine(utf8Bytes(note), 'receipt', this.#cryptography)
    if (!parsed.ok) return { says: null, signedBy: [], badLines: 0 }
    const { body, note: read } = parsed.value
    const signedBy = new Set<PartyId>()
    let badLines = 0
    for (const line of read.signatures) {
      const found =
        deviceOf(line, index, keys.rings) ?? this.#enrolledOf(line, saysOf(body), { index, keys })
      const isGood =
        found !== null && verifyLine(read, line, found.key, this.#cryptography) !== null
      if (isGood) signedBy.add(found.party)
      else badLines++
    }
    return { says: saysOf(body), signedBy: [...signedBy], badLines }
  }

  /** An enrolled device that may have signed, by spec/tablet.md section 2. */
  #enrolledOf(
    line: SignatureLine,
    says: ReceiptSays | null,
    { index, keys }: { readonly index: number; readonly keys: DeviceKeys },
  ): DeviceKey | null {
    if (says === null || isNamed(line.name, index, keys.rings)) return null
    if (keys.dismissed.some(({ event }) => event.says.device === line.name)) return null
    for (const { event, party } of keys.enrolled) {
      const { vkey, tranche, at, until } = event.says
      const key = parseVkey(vkey, this.#cryptography)
      if (!key.ok || key.value.name !== line.name || key.value.keyId !== line.keyId) continue
      const isIts = tranche === says.tranche && at <= says.at && says.at <= until
      return isIts ? { key: key.value, party } : null
    }
    return null
  }
}

/** Whether both sides signed a receipt of a person, and nobody else did. */
export function isBothSigned({ says, signedBy, badLines }: JudgedReceipt): boolean {
  if (says === null || badLines > 0 || says.from === says.to) return false
  return signedBy.length === 2 && signedBy.includes(says.from) && signedBy.includes(says.to)
}

function deviceOf(line: SignatureLine, index: number, rings: readonly RingAt[]): DeviceKey | null {
  const latest = new Map(rings.map(({ ring }) => [ring.party, ring]))
  for (const { keys, party } of latest.values()) {
    const key = keys.find((one) => one.key.name === line.name && one.key.keyId === line.keyId)
    const isDevice = key?.role === 'device' && (key.until === null || index < key.until)
    if (key !== undefined && isDevice) return { key: key.key, party }
  }
  return null
}

function isNamed(name: string, index: number, rings: readonly RingAt[]): boolean {
  const latest = new Map(rings.map(({ ring }) => [ring.party, ring]))
  return [...latest.values()].some(({ keys }) =>
    keys.some(
      ({ key, role, until }) =>
        role === 'device' && key.name === name && (until === null || index < until),
    ),
  )
}

function saysOf(body: JsonObject): ReceiptSays | null {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  const ref = parsePersonRef(text('ref'))
  const from = parsePartyId(text('from'))
  const to = parsePartyId(text('to'))
  const at = parseInstant(text('at'))
  const leg = text('leg')
  if (body['about'] !== 'person' || (leg !== 'line' && leg !== 'onward')) return null
  if (ref === null || from === null || to === null || at === null) return null
  return { tranche: text('tranche'), ref, from, to, leg, at }
}
