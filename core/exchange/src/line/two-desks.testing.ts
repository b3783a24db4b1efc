// Two desks face to face over a small exchange: what each noted, and what each would say now. Signatures
// are the names of the keys, long enough to be read as some.
import { nobleCryptography, personRef, toBase64, utf8Bytes } from '@parley/kernel'
import type { Json, PartyId, PersonRef } from '@parley/kernel'
import type { Entry } from '../event.ts'
import type { ExceptionWord, Leg } from '../handover.ts'
import { applyPrivate, EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import { A, B, lineFor, NOON, receiptOf, SmallExchange } from '../small-exchange.testing.ts'
import { factOf, receiptText } from './handing-code.ts'
import type { PersonsCode } from './handing-code.ts'
import { completeRefusal, factIn, lineDesk, receiveRefusal, releaseRefusal } from './line-desk.ts'
import { stepReport, withReceived, withReleased } from './line-desk.ts'
import type { LineDesk, LineRefusal } from './line-desk.ts'
import { notesAt } from './line-notes.ts'
import type { LinePlace } from './line-notes.ts'

const X = 'test.example/x'

/** A signature of one key over one text, in the length of a real one. */
export function signatureOf(key: string, text: string): string {
  const digest = nobleCryptography.sha256(utf8Bytes(`${key}\n${text}`))
  const long = new Uint8Array([...digest, ...digest, ...digest.subarray(0, 4)])
  return toBase64(long)
}

function signedBy(note: string): readonly PartyId[] {
  const [text = '', below = ''] = note.split('\n\n')
  const lines = below.trimEnd().split('\n')
  const good = lines.every((line) => {
    const [, key = '', signature = ''] = line.split(' ')
    return signatureOf(key, `${text}\n`) === signature
  })
  // The names of these keys begin with their party.
  return good ? lines.map((line) => (line.split(' ')[1] ?? '').split('/')[0] as PartyId) : []
}

export class TestDesk {
  readonly party: PartyId
  readonly log: SmallExchange
  readonly leg: Leg
  readonly tranche: string
  register: Register = EMPTY_REGISTER
  reported: ReadonlySet<number> = new Set()
  #index = 0

  constructor(party: PartyId, log: SmallExchange, leg: Leg = 'line', tranche = 't1') {
    this.party = party
    this.log = log
    this.leg = leg
    this.tranche = tranche
  }

  get place(): LinePlace {
    return { device: `${this.party}/dev/line-1`, tranche: this.tranche, leg: this.leg }
  }

  get desk(): LineDesk {
    const { party, reported } = this
    const notes = notesAt(this.register.line, this.place)
    const desk = lineDesk({ state: this.log.state, notes, party, reported })
    if (desk === null) throw new Error(`expected the tranche ${this.tranche}`)
    return desk
  }

  note(kind: string, says: Readonly<Record<string, Json>>): void {
    const { device, tranche, leg } = this.place
    const data = { at: NOON, officer: `${this.party}/officer/1`, device, tranche, leg, ...says }
    const entry: Entry = {
      index: this.#index++,
      kind,
      author: `${this.party}/node/1`,
      party: this.party,
      hash: '0'.repeat(64),
      body: null,
      data,
      more: [],
    }
    const applied = applyPrivate(this.register, entry)
    if (!applied.ok) throw new Error(`refused: ${applied.refusal.at ?? ''}`)
    this.register = applied.value
  }

  check(...refs: readonly string[]): void {
    this.note('line.checked', { refs: [...refs] })
  }

  except(ref: string | null, exception: ExceptionWord, side: PartyId): void {
    this.note('line.excepted', { exceptions: [{ ref, exception, side }] })
  }

  /** Releases whoever may go of these and returns the code; null where nobody may. */
  release(refs: readonly string[]): PersonsCode | null {
    let { desk } = this
    const going: PersonRef[] = []
    for (const ref of refs.map(personRef)) {
      if (this.refusedRelease(ref, desk) !== null) continue
      desk = withReleased(desk, [ref])
      going.push(ref)
    }
    if (going.length === 0) return null
    const code = { ...this.#routeOf(going[0] ?? refs[0] ?? ''), persons: [] as const }
    const persons = going.map((ref) => {
      const text = receiptText(factOf(code, ref))
      return { ref, text, released: signatureOf(this.place.device, text), received: null }
    })
    const { releasedBy, receivedBy } = code
    const receipts = persons.map((p) => ({ ...p }))
    this.note('line.released', { side: 'releasing', releasedBy, receivedBy, receipts })
    return { ...code, persons: persons.map(({ text: _text, ...person }) => person) }
  }

  refusedRelease(ref: string, desk: LineDesk = this.desk): LineRefusal | null {
    const { at, from, leg, to, tranche } = this.#routeOf(ref)
    return releaseRefusal(desk, { at, from, leg, ref: personRef(ref), to, tranche })
  }

  #routeOf(ref: string): Omit<PersonsCode, 'persons'> {
    const line = this.desk.tranche.manifest.persons.find((p) => p.ref === ref)
    const to = this.leg === 'line' ? (line?.via ?? line?.to) : line?.to
    return {
      about: 'person',
      at: NOON,
      from: this.party,
      to: to ?? this.party,
      x: X,
      leg: this.leg,
      tranche: this.tranche,
      releasedBy: this.place.device,
      receivedBy: null,
    }
  }

  refusedReceipt(code: PersonsCode, ref: string): LineRefusal | null {
    return receiveRefusal(this.desk, code, { ref: personRef(ref), signedBy })
  }

  /** Receives whoever of the code may be received; returns the completed code, or null. */
  receive(code: PersonsCode): PersonsCode | null {
    let { desk } = this
    const key = this.place.device
    const persons = code.persons.flatMap((person) => {
      const fact = factOf(code, person.ref)
      if (receiveRefusal(desk, code, { ref: person.ref, signedBy }) !== null) return []
      const { x: _log, ...plain } = fact
      desk = withReceived(desk, plain)
      return [{ ...person, received: signatureOf(key, receiptText(fact)) }]
    })
    if (persons.length === 0) return null
    const done = { ...code, receivedBy: key, persons }
    this.#keep(done, 'receiving')
    return done
  }

  refusedCompletion(code: PersonsCode, ref: string): LineRefusal | null {
    return completeRefusal(this.desk, code, { ref: personRef(ref), signedBy })
  }

  complete(code: PersonsCode): void {
    const persons = code.persons.filter((p) => this.refusedCompletion(code, p.ref) === null)
    if (persons.length > 0) this.#keep({ ...code, persons }, 'releasing')
  }

  #keep(code: PersonsCode, side: 'releasing' | 'receiving'): void {
    const { releasedBy, receivedBy, persons } = code
    const receipts = persons.map((p) => ({ ...p, text: receiptText(factOf(code, p.ref)) }))
    this.note('line.received', { side, releasedBy, receivedBy, receipts })
  }

  /** Closes the step; the log gets it where `isSent`. */
  report(isSent = true): void {
    const step = stepReport(this.desk, NOON)
    this.note('line.closed', { closed: JSON.parse(JSON.stringify(step)) as Json }) // plain values
    if (!isSent) return
    const receipts = step.receipts.map((note) => {
      const fact = factIn(note)
      return receiptOf({ ...fact }, signedBy(note)) // as the small exchange reads receipts
    })
    this.log.say(this.party, 'handover.stepped', { ...step, receipts })
    this.reported = new Set([...this.reported, step.step])
  }
}

export const OF_A: readonly string[] = ['a1', 'a2', 'a3', 'a4']
export const OF_B: readonly string[] = ['b1', 'b2', 'b3', 'b4']
// A's persons go to B straight; B's go to A straight too, so that two desks are all there is.
const persons = [
  ...OF_A.map((ref) => lineFor(ref, A)),
  ...OF_B.map((ref) => lineFor(ref, B, { via: null })),
]

/** Two desks that stand opposite each other. */
export interface Met {
  readonly log: SmallExchange
  readonly a: TestDesk
  readonly b: TestDesk
}

/** Eight persons, two in a coach, and whoever of them is cleared. */
export function met(cleared: readonly string[] = [...OF_A, ...OF_B]): Met {
  const log = new SmallExchange().frame().manifest(persons).go().clear(cleared)
  return { log, a: new TestDesk(A, log), b: new TestDesk(B, log) }
}

/** What A's desk shows after it checked and released some. */
export function releasedCode({ a }: Met, ...refs: readonly string[]): PersonsCode {
  a.check(...refs)
  const code = a.release(refs)
  if (code === null) throw new Error('expected a release')
  return code
}
