// Receipts read from their raw notes with the ledger's own functions and the rings of the hub's log, not
// with what any seat believes of them: who signed, with a key of which party, valid at which entry.
import type { HandoverStep, Leg } from '@parley/exchange'
import type { Cryptography, Instant, JsonObject, PartyId, PersonRef } from '@parley/kernel'
import { parseInstant, parsePartyId, parsePersonRef, utf8Bytes } from '@parley/kernel'
import { parseSignedLine, verifyLine } from '@parley/ledger'
import type { RingKey, SignatureLine } from '@parley/ledger'
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

export class ReceiptJudge {
  readonly #cryptography: Cryptography
  readonly #judged = new Map<string, JudgedReceipt>()

  constructor(cryptography: Cryptography) {
    this.#cryptography = cryptography
  }

  /** Every receipt the log carries, in its order, each copy on its own. */
  carried(
    steps: readonly FactOf<'handover.stepped'>[],
    rings: readonly RingAt[],
  ): readonly CarriedReceipt[] {
    return steps.flatMap(({ index, event }) => {
      const { tranche, step, leg, receipts } = event.says
      return receipts.map((note) => {
        const judged = this.judge(note, index, rings)
        return { ...judged, index, step: { tranche, step, leg }, note }
      })
    })
  }

  /** Judges a note by the rings that stood at the entry which carries it. */
  judge(note: string, index: number, rings: readonly RingAt[]): JudgedReceipt {
    const standing = rings.filter((ring) => ring.index < index)
    const key = `${standing.length}/${note}` // keys change only where a ring is added
    const known = this.#judged.get(key) ?? this.#judge(note, index, standing)
    this.#judged.set(key, known)
    return known
  }

  #judge(note: string, index: number, rings: readonly RingAt[]): JudgedReceipt {
    const parsed = parseSignedLine(utf8Bytes(note), 'receipt', this.#cryptography)
    if (!parsed.ok) return { says: null, signedBy: [], badLines: 0 }
    const { body, note: read } = parsed.value
    const signedBy = new Set<PartyId>()
    let badLines = 0
    for (const line of read.signatures) {
      const found = deviceOf(line, index, rings)
      const isGood =
        found !== null && verifyLine(read, line, found.key.key, this.#cryptography) !== null
      if (isGood) signedBy.add(found.party)
      else badLines++
    }
    return { says: saysOf(body), signedBy: [...signedBy], badLines }
  }
}

/** Whether both sides signed a receipt of a person, and nobody else did. */
export function isBothSigned({ says, signedBy, badLines }: JudgedReceipt): boolean {
  if (says === null || badLines > 0 || says.from === says.to) return false
  return signedBy.length === 2 && signedBy.includes(says.from) && signedBy.includes(says.to)
}

function deviceOf(
  line: SignatureLine,
  index: number,
  rings: readonly RingAt[],
): { readonly key: RingKey; readonly party: PartyId } | null {
  const latest = new Map(rings.map(({ ring }) => [ring.party, ring]))
  for (const { keys, party } of latest.values()) {
    const key = keys.find((one) => one.key.name === line.name && one.key.keyId === line.keyId)
    if (key?.role === 'device' && (key.until === null || index < key.until)) return { key, party }
  }
  return null
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
