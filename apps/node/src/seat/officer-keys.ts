// Which officer's key may sign at this point of the log. A line that an officer's own browser made is judged
// here before anything is stored or sent: by the party's ring as folded, over the very text that was prepared.
import type { Cryptography, JsonObject, PartyId, Result } from '@parley/kernel'
import { ok, refuse } from '@parley/kernel'
import {
  formatNote,
  parseNote,
  parseRing,
  parseSignatureLine,
  verifyLine,
  whyNotAllowed,
} from '@parley/ledger'
import type { Ring, RingKey, SignatureLine } from '@parley/ledger'

/** A text with a line under it, and what it would be in the log. */
export interface SignedText {
  readonly text: string
  readonly line: string
  readonly kind: string
  /** Where the entry would stand. */
  readonly index: number
}

/** The keys of one party's officers and nodes, as its newest ring has them. */
export class OfficerKeys {
  readonly #party: PartyId
  readonly #cryptography: Cryptography
  readonly #known = new Set<string>()
  #ring: Ring | null = null

  constructor(party: PartyId, cryptography: Cryptography) {
    this.#party = party
    this.#cryptography = cryptography
  }

  /** Takes in a ring; those of other parties say nothing here. */
  takeRing(body: JsonObject): void {
    const ring = parseRing(body, this.#cryptography)
    if (!ring.ok || ring.value.party !== this.#party) return // the ledger admitted it, so it is a ring
    this.#ring = ring.value
    for (const { key } of ring.value.keys) this.#known.add(labelOf(key))
  }

  /** False before the party has published a ring. */
  get hasRing(): boolean {
    return this.#ring !== null
  }

  /** Verifier key of an officer in the newest ring, or null. */
  vkeyOf(name: string): string | null {
    const found = this.#ring?.keys.find(({ key, role }) => key.name === name && role === 'officer')
    return found?.key.vkey ?? null
  }

  /** Verifier keys of this party's nodes that are valid at `index`, which sign what families are given. */
  nodeKeys(index: number): readonly string[] {
    return (this.#ring?.keys ?? [])
      .filter(({ role, until }) => role === 'node' && (until === null || index < until))
      .map(({ key }) => key.vkey)
  }

  /**
   * The officer whose key signed.
   *
   * Refuses `malformed`, `unknown-signer`, `key-revoked`, `key-expired`, `kind-not-allowed`,
   * `scope-not-allowed` and `bad-signature` as a log's reader would (spec/entry.md section 3).
   */
  judge({ text, line, kind, index }: SignedText): Result<string> {
    const parsed = parseSignatureLine(line.replace(/\n$/, ''))
    if (parsed === null) return refuse('malformed', 'signature line')
    const found = this.#find(parsed)
    if (typeof found === 'string') return refuse(found, parsed.name)
    const odd = whyNotAllowed({ ...found, party: this.#party }, { kind }, index)
    if (odd !== null) return refuse(odd, parsed.name)
    const note = parseNote(formatNote(text, [parsed]))
    const isGood =
      note.ok &&
      note.value.text === text &&
      verifyLine(note.value, parsed, found.key, this.#cryptography) !== null
    return isGood ? ok(parsed.name) : refuse('bad-signature', parsed.name)
  }

  #find(line: SignatureLine): RingKey | 'unknown-signer' | 'key-revoked' {
    const label = labelOf(line)
    const found = this.#ring?.keys.find(({ key }) => labelOf(key) === label)
    if (found !== undefined) return found.role === 'officer' ? found : 'unknown-signer'
    return this.#known.has(label) ? 'key-revoked' : 'unknown-signer'
  }
}

function labelOf({ name, keyId }: { readonly name: string; readonly keyId: string }): string {
  return `${name}+${keyId}`
}
