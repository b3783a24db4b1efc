// The node of a seat as far as tablets concern it: it checks a batch, keeps it in its private log, and answers
// under its line device's key that it holds it.
import assert from 'node:assert/strict'
import {
  applyPrivate,
  copyText,
  EMPTY_REGISTER,
  MAX_BATCH,
  notesAt,
  takenIn,
} from '@parley/exchange'
import type { LineNotes, Register } from '@parley/exchange'
import { ok, partyId, present, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import type { Cryptography, PartyId, Result } from '@parley/kernel'
import { formatNote, lineOf, parseNote, parseVkey, verifyNote } from '@parley/ledger'
import type { VerifierKey } from '@parley/ledger'
import { DUSK, ORIGIN, signerOf } from './night.ts'

const TRANCHE = 't1'

export class Bureau {
  readonly #cryptography: Cryptography
  readonly #keys = new Map<string, VerifierKey>()
  readonly #line: string
  readonly #all: readonly VerifierKey[]
  register: Register = EMPTY_REGISTER
  #index = 0

  /** @param vkeys keys of its own devices @param others of the other side, whose signatures count beside theirs */
  constructor(
    party: PartyId,
    { vkeys, others }: { readonly vkeys: readonly string[]; readonly others: readonly string[] },
    cryptography: Cryptography,
  ) {
    this.#cryptography = cryptography
    this.#all = [...vkeys, ...others].map((vkey) => valueOf(parseVkey(vkey, cryptography)))
    this.#line = `${party}/dev/line-1`
    for (const vkey of vkeys) {
      const key = parseVkey(vkey, cryptography)
      if (key.ok) this.#keys.set(key.value.name, key.value)
    }
  }

  /** Hashes of the records of a device that are held, in order. */
  hashesOf(device: string): readonly string[] {
    return this.register.tablets.chains.get(device)?.hashes ?? []
  }

  get notes(): LineNotes {
    return notesAt(this.register.line, { device: this.#line, tranche: TRANCHE, leg: 'line' })
  }

  /** Texts of the receipts that both devices signed, one for each note. */
  get receiptTexts(): readonly string[] {
    return this.notes.receipts.map((note) => note.slice(0, note.indexOf('\n\n') + 1))
  }

  /** Takes records in and says up to where it holds them; the answer is null for an empty bundle. */
  async take(device: string, records: readonly string[]): Promise<Result<string | null>> {
    let answer: string | null = null
    for (let first = 0; first < records.length; first += MAX_BATCH) {
      const notes = records.slice(first, first + MAX_BATCH)
      const taken = takenIn(
        {
          notes,
          key: present(this.#keys.get(device), 'a known device'),
          origins: new Set([ORIGIN]),
          tranche: TRANCHE,
          hashes: this.hashesOf(device),
          hours: null,
          signedBy: (note) => this.#signersOf(note),
        },
        this.#cryptography,
      )
      if (!taken.ok) return taken
      const { fresh, doubts, head } = taken.value
      assert.deepEqual(doubts, [], 'tablets sign what their seats can stand behind')
      const { seq, hash } = present(head, 'a last record')
      if (fresh.length > 0)
        this.#keep(device, { seq, hash, records: fresh.map((record) => record.note) })
      answer = await this.#copyOf(device, seq, hash)
    }
    return ok(answer)
  }

  #signersOf(note: string): readonly PartyId[] {
    const parsed = parseNote(utf8Bytes(note))
    const known = verifyNote(
      present(parsed.ok ? parsed.value : null, 'a note'),
      this.#all,
      this.#cryptography,
    )
    return known.ok ? known.value.map(({ key }) => partyId(key.name.split('/')[0] ?? '')) : []
  }

  #keep(
    device: string,
    held: { readonly seq: number; readonly hash: string; readonly records: readonly string[] },
  ): void {
    const { seq, hash, records } = held
    const places = { line: this.#line, onward: this.#line }
    const head = { seq, hash }
    const data = { at: DUSK, officer: null, device, head, places, records: [...records] }
    const applied = applyPrivate(this.register, {
      index: this.#index++,
      kind: 'tablet.reported',
      author: this.#line,
      party: present(this.#line.split('/')[0], 'a party') as PartyId,
      hash: '0'.repeat(64),
      body: null,
      data,
      more: [],
    })
    if (!applied.ok) throw new Error(`not kept: ${applied.refusal.at ?? ''}`)
    this.register = applied.value
  }

  async #copyOf(device: string, seq: number, hash: string): Promise<string> {
    const signer = signerOf(this.#line)
    const text = copyText({ at: DUSK, device, hash, keeper: this.#line, seq })
    const key = present(this.#keys.get(this.#line), 'its own key')
    const note = formatNote(text, [lineOf(key, await signer.sign(utf8Bytes(text)))])
    return present(utf8Text(note), 'a note')
  }
}
