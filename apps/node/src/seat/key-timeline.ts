// Which key belonged to which party at the entry being folded. Receipts lie inside entries, so the
// ledger has not checked their signatures; whether a device's key was valid is judged at the index of
// the entry that carries the receipt, never by a claimed time.
import { utf8Bytes } from '@parley/kernel'
import type { Cryptography, JsonObject, PartyId } from '@parley/kernel'
import { deviceAt, mayHaveSigned } from '@parley/exchange'
import type { DeviceBook, EnrolledDevice, VerifiedReceipt } from '@parley/exchange'
import { parseRing, parseSignedLine, parseVkey, verifyLine } from '@parley/ledger'
import type { SignatureLine, SignedLine, VerifierKey } from '@parley/ledger'

interface Signer {
  readonly key: VerifierKey
  readonly party: PartyId
}

interface Keeper extends Signer {
  readonly until: number | null
}

interface Read {
  readonly receipt: VerifiedReceipt
  /** No line of it is by an enrolled device. */
  readonly isByRings: boolean
}

const MAX_RECEIPT_BYTES = 4096 // a JSON line and two signature lines are about 600

export class KeyTimeline {
  readonly #origins: ReadonlySet<string>
  readonly #cryptography: Cryptography
  readonly #keepers = new Map<string, Keeper>()
  readonly #read = new Map<string, VerifiedReceipt>()
  /** Where the log being folded begins: rings count from there. */
  #base = 0

  /** @param origins of the exchange's log and of those it continues: a receipt may name any of them */
  constructor(origins: readonly string[], cryptography: Cryptography) {
    this.#origins = new Set(origins)
    this.#cryptography = cryptography
  }

  /** The entry at this index opens a log. The keys stay until their party's ring in it. */
  beginLog(index: number): void {
    this.#base = index
  }

  /** Takes in a ring: it replaces every key its party had. */
  takeRing(body: JsonObject): void {
    const ring = parseRing(body, this.#cryptography)
    if (!ring.ok) return // the ledger admitted the entry, so it is a ring
    const { party, keys } = ring.value
    for (const [label, keeper] of this.#keepers)
      if (keeper.party === party) this.#keepers.delete(label)
    for (const { key, until, role } of keys) {
      const at = until === null ? null : this.#base + until
      if (role === 'device') {
        this.#keepers.set(`${key.name}+${key.keyId}`, { key, party, until: at })
      }
    }
    this.#read.clear()
  }

  /**
   * Checks every signature line of a receipt; null if one fails or is by no device valid at `index`.
   *
   * @param enrolled devices that officers enrolled, as the fold has them before this entry
   */
  receipt(note: string, index: number, enrolled: DeviceBook): VerifiedReceipt | null {
    const known = this.#read.get(note)
    if (known !== undefined) return known
    const read = this.#readReceipt(note, index, enrolled)
    // Whose device an enrolled one is changes with the entries, not with the rings that empty this memory.
    if (read?.isByRings === true) this.#read.set(note, read.receipt)
    return read?.receipt ?? null
  }

  /** Parties whose devices signed a receipt or half of one, by the keys valid at `index`; none if a line fails. */
  signers(note: string, index: number, enrolled: DeviceBook): readonly PartyId[] {
    return this.#readReceipt(note, index, enrolled)?.receipt.signedBy ?? [] // not kept: the index of the fold is another
  }

  /** Verifier keys of devices that rings name and that are valid at `index`, by party. */
  devices(index: number): readonly { readonly vkey: string; readonly party: PartyId }[] {
    return [...this.#keepers.values()]
      .filter(({ until }) => until === null || index < until)
      .map(({ key, party }) => ({ vkey: key.vkey, party }))
  }

  #readReceipt(note: string, index: number, enrolled: DeviceBook): Read | null {
    const parsed = parseSignedLine(
      utf8Bytes(note),
      'receipt',
      this.#cryptography,
      MAX_RECEIPT_BYTES,
    )
    if (!parsed.ok) return null
    const { about, x, ...body } = parsed.value.body
    if (typeof x !== 'string' || !this.#origins.has(x) || typeof about !== 'string') return null
    const signedBy: PartyId[] = []
    let isByRings = true
    for (const line of parsed.value.note.signatures) {
      const ringed = this.#keeperOf(line, index)
      const keeper = ringed ?? this.#enrolledFor(parsed.value, { line, index, enrolled })
      if (keeper === null) return null
      if (verifyLine(parsed.value.note, line, keeper.key, this.#cryptography) === null) return null
      if (ringed === null) isByRings = false
      signedBy.push(keeper.party)
    }
    return { receipt: { about, body, signedBy }, isByRings }
  }

  #keeperOf(line: SignatureLine, index: number): Signer | null {
    const keeper = this.#keepers.get(`${line.name}+${line.keyId}`)
    return keeper === undefined || (keeper.until !== null && index >= keeper.until) ? null : keeper
  }

  #isInRing(name: string, index: number): boolean {
    return [...this.#keepers.values()].some(
      ({ key, until }) => key.name === name && (until === null || index < until),
    )
  }

  #enrolledFor(
    { body }: SignedLine,
    by: { readonly line: SignatureLine; readonly index: number; readonly enrolled: DeviceBook },
  ): Signer | null {
    if (this.#isInRing(by.line.name, by.index)) return null // a root's word goes before an officer's
    const device = deviceAt(by.enrolled, by.line.name, by.index)
    if (device === null || !isItsOwn(device, body)) return null
    const key = parseVkey(device.vkey, this.#cryptography)
    const isSame = key.ok && key.value.keyId === by.line.keyId
    return isSame ? { key: key.value, party: device.party } : null
  }
}

function isItsOwn(device: EnrolledDevice, body: JsonObject): boolean {
  return mayHaveSigned(device, body)
}
