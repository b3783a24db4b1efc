// What two devices show each other at the line (spec/handing-code.md): the receipts of one release, first
// with the releasing device's signatures, then with both. A code carries no name, proves nothing by itself,
// and may be lost, copied or shown twice: what counts are the signatures under each receipt's own text.
import { canonicalJson, isJsonObject, ok, parseCanonical, refuse } from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef, Refusal, Result } from '@parley/kernel'
import { formatSignedLine, isKeyName } from '@parley/ledger'
import type { Leg, ReceiptFact } from '../handover.ts'
import { list, nullOr, object, oneOf, origin, party, person, readShape, time } from '../shape.ts'
import { integer, word } from '../shape.ts'
import type { Reader } from '../shape.ts'

/** One person in a code; signatures as in a signature line: base64 of key id and signature. */
export interface HandedPerson {
  readonly ref: PersonRef
  readonly released: string
  /** Null until the receiving device has signed. */
  readonly received: string | null
}

interface Route {
  readonly at: Instant
  readonly from: PartyId
  readonly to: PartyId
  /** The log the receipts belong to. */
  readonly x: string
  /** Key names of the two devices. */
  readonly releasedBy: string
  readonly receivedBy: string | null
}

export interface PersonsCode extends Route {
  readonly about: 'person'
  readonly tranche: string
  readonly leg: Leg
  readonly persons: readonly HandedPerson[]
}

/** A lot of remains, by bag count. */
export interface RemainsCode extends Route {
  readonly about: 'remains'
  readonly lot: string
  readonly bags: number
  readonly released: string
  readonly received: string | null
}

export type HandingCode = PersonsCode | RemainsCode

export type HandingRefusal =
  | 'too-long'
  | 'not-a-handing'
  | 'other-version'
  | 'cut-off'
  | 'not-canonical'
  | 'field'
  | 'nobody-named'
  | 'person-twice'
  | 'half-signed'

/** A full coach of 60 with its escorts fits three times. */
export const MAX_HANDED = 200
/** 200 persons with two signatures each are about 58,000 characters. */
export const MAX_HANDING_CHARACTERS = 65_536

const TITLE = 'parley.dev/handing@v1'
const SIGNATURE = /^[A-Za-z0-9+/]{91}=$/ // 4 bytes of key id and 64 of signature

const signature: Reader<string> = (value, at) => {
  const isOne = typeof value === 'string' && SIGNATURE.test(value)
  return isOne ? value : oneOf('a signature of 68 bytes in base64')(value, at)
}

const keyName: Reader<string> = (value, at) => {
  const isOne = typeof value === 'string' && value.length <= 128 && isKeyName(value)
  return isOne ? value : oneOf('the name of a key')(value, at)
}

const route = {
  at: time,
  from: party,
  to: party,
  x: origin,
  releasedBy: keyName,
  receivedBy: nullOr(keyName),
}

const handedPerson = object<HandedPerson>({
  ref: person,
  released: signature,
  received: nullOr(signature),
})

const personsCode: Reader<PersonsCode> = object<PersonsCode>({
  ...route,
  about: oneOf('person'),
  tranche: word,
  leg: oneOf('line', 'onward'),
  persons: list(handedPerson, MAX_HANDED),
})

const remainsCode: Reader<RemainsCode> = object<RemainsCode>({
  ...route,
  about: oneOf('remains'),
  lot: word,
  bags: integer(1, 1_000_000),
  released: signature,
  received: nullOr(signature),
})

/** Writes a code: a title and one canonical JSON line, to be shown or copied. */
export function formatHandingCode(code: HandingCode): string {
  const plain = JSON.parse(JSON.stringify(code)) as Json // numbers, words and nulls alone
  return `${TITLE}\n${canonicalJson(plain)}\n`
}

/**
 * Reads a code as it was pasted; white space anywhere is left out, for no value has any.
 *
 * Nothing is verified: who may say so, and whether the signatures hold, is the desk's to ask.
 */
export function parseHandingCode(pasted: string): Result<HandingCode, Refusal<HandingRefusal>> {
  if (pasted.length > MAX_HANDING_CHARACTERS) {
    return refuse('too-long', undefined, `at most ${MAX_HANDING_CHARACTERS} characters`)
  }
  const text = pasted.replace(/[ \t\r\n]/g, '')
  if (!text.startsWith(TITLE)) {
    const isOther = /^parley\.dev\/handing@v\d/.test(text)
    return refuse(isOther ? 'other-version' : 'not-a-handing')
  }
  const read = parseCanonical(text.slice(TITLE.length))
  if (!read.ok) return refuse(read.refusal.code === 'json-malformed' ? 'cut-off' : 'not-canonical')
  if (!isJsonObject(read.value)) return refuse('field', 'code', 'an object')
  const isRemains = read.value['about'] === 'remains'
  const code: Result<HandingCode, Refusal<'field'>> = isRemains
    ? readShape(remainsCode, read.value, 'code')
    : readShape(personsCode, read.value, 'code')
  return code.ok ? consistent(code.value) : code
}

function consistent(code: HandingCode): Result<HandingCode, Refusal<HandingRefusal>> {
  const isDone = code.receivedBy !== null
  if (code.about === 'remains') {
    return (code.received !== null) === isDone ? ok(code) : refuse('half-signed')
  }
  if (code.persons.length === 0) return refuse('nobody-named')
  if (new Set(code.persons.map((p) => p.ref)).size < code.persons.length) {
    return refuse('person-twice')
  }
  const isOne = code.persons.every((p) => (p.received !== null) === isDone)
  return isOne ? ok(code) : refuse('half-signed')
}

/** The text that both devices sign for one person (spec/receipt.md). */
export function receiptText(fact: ReceiptFact & { readonly x: string }): string {
  const { at, from, leg, ref, to, tranche, x } = fact
  return formatSignedLine('receipt', { about: 'person', at, from, leg, ref, to, tranche, x })
}

/** The text that both devices sign for a lot of remains. */
export function remainsText(
  lot: Pick<RemainsCode, 'at' | 'bags' | 'from' | 'lot' | 'to' | 'x'>,
): string {
  const { at, bags, from, lot: name, to, x } = lot
  return formatSignedLine('receipt', { about: 'remains', at, bags, from, lot: name, to, x })
}

/** The fact behind one person's receipt of a code. */
export function factOf(code: PersonsCode, ref: PersonRef): ReceiptFact & { readonly x: string } {
  const { at, from, leg, to, tranche, x } = code
  return { at, from, leg, ref, to, tranche, x }
}

/** A receipt note: a text with the signatures of a code under it, the releasing device's first. */
export function receiptNote(
  text: string,
  signed: {
    readonly by: Pick<Route, 'releasedBy' | 'receivedBy'>
    readonly released: string
    readonly received: string | null
  },
): string {
  const { by, released, received } = signed
  const first = `\u2014 ${by.releasedBy} ${released}\n`
  const second = by.receivedBy === null ? '' : `\u2014 ${by.receivedBy} ${received ?? ''}\n`
  return `${text}\n${first}${second}`
}

/** The base64 of a signature line, which names its key beside it. */
export function signatureIn(line: string): string {
  return line.trim().split(' ').at(-1) ?? ''
}
