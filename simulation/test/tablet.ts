// A tablet of an invented party, played by the core's own functions over real keys: what the app does, without
// its screens.
import {
  completeRefusal,
  enrolmentText,
  factOf,
  formatHandingCode,
  tabletHead as headOf,
  makersIn,
  openTablet,
  packRequestText,
  parseHandingCode,
  parsePack,
  parseRecord,
  parseScope,
  parseSealedPack,
  receiptText,
  receiveRefusal,
  recordText,
  releaseRefusal,
  safetyOf,
  signersIn,
  tabletDesk,
  withCopy,
  withReceived,
  withRecord,
  withReleased,
} from '@parley/exchange'
import { keepersIn, parseCopy } from '@parley/exchange'
import type {
  Exception,
  PersonsCode,
  RecordedFrom,
  RecordKind,
  Safety,
  Tablet,
} from '@parley/exchange'
import { fromBase64, present, seededChance, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import type { Instant, JsonObject, PersonRef } from '@parley/kernel'
import { formatNote, lineOf, parseVkey } from '@parley/ledger'
import type { Signer, VerifierKey } from '@parley/ledger'
import { openSealing } from '@parley/sealing'
import type { ManySealing } from '@parley/sealing'
import { nodeCryptography, signerFromSeed } from '@parley/system'

interface SimTabletParts {
  readonly name: string
  readonly officer: string
  readonly now: () => Instant
}

export class SimTablet {
  readonly name: string
  readonly #parts: SimTabletParts
  readonly #signer: Signer
  readonly #key: VerifierKey
  readonly #sealing: ManySealing
  readonly #identity: Promise<{ readonly identity: string; readonly recipient: string }>
  #tablet: Tablet | null = null
  #makers: readonly VerifierKey[] = []

  constructor(parts: SimTabletParts) {
    this.#parts = parts
    this.name = parts.name
    this.#signer = signerFromSeed(parts.name, nodeCryptography.sha256(utf8Bytes(parts.name)))
    this.#key = valueOf(parseVkey(this.#signer.vkey, nodeCryptography))
    const chance = seededChance(nodeCryptography, 'tablet', parts.name)
    this.#sealing = openSealing({ chance, kind: 'x25519' })
    this.#identity = this.#sealing.newIdentity()
  }

  get tablet(): Tablet {
    return present(this.#tablet, 'an opened pack')
  }

  get safety(): Safety {
    return safetyOf(this.tablet)
  }

  get notes(): readonly string[] {
    return this.tablet.records.map((r) => r.note)
  }

  /** What it shows so that an officer enrols it. */
  async shown(): Promise<string> {
    const { recipient } = await this.#identity
    const { vkey } = this.#signer
    return await this.#signed(enrolmentText({ at: this.#parts.now(), recipient, vkey }))
  }

  /** Reads headquarters' answer: whose packs it takes. */
  pin(scope: string): void {
    const by = { vkey: this.#signer.vkey, pinned: this.#makers }
    this.#makers = makersIn(valueOf(parseScope(scope, by, nodeCryptography)), nodeCryptography)
  }

  /** What it says to be given its pack. */
  async asking(challenge: string): Promise<string> {
    return await this.#signed(packRequestText({ challenge, device: this.name }))
  }

  /** Opens both seals; false where the key of the hour is not the one. */
  async open(sealedPack: string, hour: string): Promise<boolean> {
    const around = valueOf(parseSealedPack(sealedPack, this.#makers, nodeCryptography))
    const outer = present(fromBase64(around.sealed), 'base64')
    const { identity } = await this.#identity
    const inner = present(await this.#sealing.open(outer, [identity]), 'sealed to this tablet')
    const plain = await this.#sealing.open(inner, [hour])
    if (plain === null) return false
    this.#tablet = openTablet(valueOf(parsePack(present(utf8Text(plain), 'text'))))
    return true
  }

  async write(kind: RecordKind, says: JsonObject, from: RecordedFrom = 'screen'): Promise<void> {
    const { pack } = this.tablet
    const { device, leg, tranche, x } = pack
    const { officer, now } = this.#parts
    const said = { at: now(), device, from, kind, leg, officer, says, tranche, x }
    const note = await this.#signed(recordText(headOf(this.tablet), said))
    const record = valueOf(parseRecord(note, this.#key, nodeCryptography))
    this.#tablet = valueOf(withRecord(this.tablet, record))
  }

  async check(refs: readonly PersonRef[], from: RecordedFrom = 'screen'): Promise<void> {
    await this.write('line.checked', { refs: [...refs] }, from)
  }

  async except(ref: PersonRef, exception: Exception['exception']): Promise<void> {
    const side = present(this.#lineOf(ref), 'a line of the manifest').from
    await this.write('line.excepted', { exceptions: [{ ref, exception, side }] })
  }

  /** Releases persons and returns the code to show. @throws where one may not go */
  async release(refs: readonly PersonRef[]): Promise<string> {
    const route = this.#routeOf(refs)
    let desk = tabletDesk(this.tablet)
    const receipts: { ref: PersonRef; text: string; released: string; received: null }[] = []
    for (const ref of refs) {
      const { x: _log, ...fact } = factOf({ ...route, persons: [] }, ref)
      const refusal = releaseRefusal(desk, fact)
      if (refusal !== null) throw new Error(`${this.name} may not release ${ref}: ${refusal}`)
      desk = withReleased(desk, [ref])
      const text = receiptText(factOf({ ...route, persons: [] }, ref))
      receipts.push({ ref, text, released: await this.#signatureOf(text), received: null })
    }
    const by = { releasedBy: this.name, receivedBy: null }
    await this.write('line.released', { side: 'releasing', ...by, receipts })
    const persons = receipts.map(({ text: _text, ...person }) => person)
    return formatHandingCode({ ...route, persons })
  }

  /** Receives everybody of a code and returns the code to hand back. @throws where one may not be taken */
  async receive(shown: string): Promise<string> {
    const code = personsIn(shown)
    const signedBy = signersIn(this.tablet.pack, nodeCryptography)
    let desk = tabletDesk(this.tablet)
    const persons: { ref: PersonRef; released: string; received: string }[] = []
    for (const { ref, released } of code.persons) {
      const refusal = receiveRefusal(desk, code, { ref, signedBy })
      if (refusal !== null) throw new Error(`${this.name} may not receive ${ref}: ${refusal}`)
      const { x: _log, ...fact } = factOf(code, ref)
      desk = withReceived(desk, fact)
      persons.push({
        ref,
        released,
        received: await this.#signatureOf(receiptText(factOf(code, ref))),
      })
    }
    const done: PersonsCode = { ...code, receivedBy: this.name, persons }
    await this.#takeIn(done, 'receiving')
    return formatHandingCode(done)
  }

  /** Enters a code that came back with both signatures. @throws where it is not one of this tablet's */
  async complete(shown: string): Promise<void> {
    const code = personsIn(shown)
    const desk = tabletDesk(this.tablet)
    const signedBy = signersIn(this.tablet.pack, nodeCryptography)
    for (const { ref } of code.persons) {
      const refusal = completeRefusal(desk, code, { ref, signedBy })
      if (refusal !== null) throw new Error(`${this.name} cannot complete ${ref}: ${refusal}`)
    }
    await this.#takeIn(code, 'releasing')
  }

  /** Takes in what the node said it holds. */
  copied(copy: string): void {
    const keepers = keepersIn(this.tablet.pack, nodeCryptography)
    this.#tablet = valueOf(
      withCopy(this.tablet, valueOf(parseCopy(copy, keepers, nodeCryptography))),
    )
  }

  async #takeIn(code: PersonsCode, side: 'releasing' | 'receiving'): Promise<void> {
    const { releasedBy, receivedBy } = code
    const receipts = code.persons.map((p) => ({ ...p, text: receiptText(factOf(code, p.ref)) }))
    await this.write('line.received', { side, releasedBy, receivedBy, receipts })
  }

  #routeOf(refs: readonly PersonRef[]): Omit<PersonsCode, 'persons'> {
    const { pack } = this.tablet
    const line = present(this.#lineOf(present(refs[0], 'somebody')), 'a line of the manifest')
    const { leg, tranche, x, party: from } = pack
    const to = leg === 'line' ? (line.via ?? line.to) : line.to
    const at = this.#parts.now()
    const by = { releasedBy: this.name, receivedBy: null }
    return { about: 'person', at, from, to, x, tranche, leg, ...by }
  }

  #lineOf(ref: PersonRef) {
    return this.tablet.pack.manifest.persons.find((line) => line.ref === ref)
  }

  async #signed(text: string): Promise<string> {
    const line = lineOf(this.#key, await this.#signer.sign(utf8Bytes(text)))
    return present(utf8Text(formatNote(text, [line])), 'a note')
  }

  async #signatureOf(text: string): Promise<string> {
    const note = await this.#signed(text)
    return note.trimEnd().split(' ').at(-1) ?? ''
  }
}

function personsIn(shown: string): PersonsCode {
  const code = valueOf(parseHandingCode(shown))
  if (code.about !== 'person') throw new Error('expected a code about persons')
  return code
}
