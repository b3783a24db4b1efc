// Receipts of one handing: judged person by person, each with those before it, then signed. The first person
// who may not go refuses them all, by name, so that nobody is handed over half.
import {
  codeRefusal,
  completeRefusal,
  factIn,
  factOf,
  formatHandingCode,
  parseHandingCode,
  receiptText,
  receiveRefusal,
  releaseRefusal,
  withReceived,
  withReleased,
} from '@parley/exchange'
import type {
  Handing,
  KeptReceipt,
  LineDesk,
  PersonsCode,
  SignedBy,
  Tablet,
} from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { Instant, PersonRef, Result } from '@parley/kernel'

/** Which way persons go, and by whose devices. */
export type Route = Omit<PersonsCode, 'persons'>

/** Signs a text; the base64 of its signature line. */
export type SignText = (text: string) => Promise<string>

export type Receipts = Result<readonly KeptReceipt[]>

/** The way the first of some persons goes from this side now; null for somebody who does not leave it here. */
export function routeOf(
  desk: LineDesk,
  tablet: Tablet,
  going: { readonly refs: readonly PersonRef[]; readonly at: Instant },
): Route | null {
  const { tranche, leg } = desk.notes.place
  const person = desk.tranche.manifest.persons.find((one) => one.ref === going.refs[0])
  if (person === undefined) return null
  return {
    about: 'person',
    at: going.at,
    from: desk.party,
    to: leg === 'line' ? (person.via ?? person.to) : person.to,
    x: tablet.pack.x,
    tranche,
    leg,
    releasedBy: tablet.pack.device,
    receivedBy: null,
  }
}

/** A receipt for each of these persons, with this side's signature alone. */
export async function releasedReceipts(
  desk: LineDesk,
  route: Route,
  by: { readonly refs: readonly PersonRef[]; readonly sign: SignText },
): Promise<Receipts> {
  let line = desk
  const code = { ...route, persons: [] }
  for (const ref of by.refs) {
    const { x: _log, ...fact } = factOf(code, ref)
    const refusal = releaseRefusal(line, fact)
    if (refusal !== null) return refuse(refusal, ref)
    line = withReleased(line, [ref])
  }
  const receipts: KeptReceipt[] = []
  for (const ref of by.refs) {
    const text = receiptText(factOf(code, ref))
    receipts.push({ ref, text, released: await by.sign(text), received: null })
  }
  return ok(receipts)
}

/** A receipt with both signatures for everybody whom the other side releases and who may come. */
export async function receivedReceipts(
  desk: LineDesk,
  code: PersonsCode,
  by: { readonly signedBy: SignedBy; readonly sign: SignText },
): Promise<Receipts> {
  const receipts: KeptReceipt[] = []
  let line = desk
  for (const { ref, released } of code.persons) {
    const refusal = receiveRefusal(line, code, { ref, signedBy: by.signedBy })
    if (refusal === 'received-before') continue
    if (refusal !== null) return refuse(refusal, ref)
    const { x: _log, ...fact } = factOf(code, ref)
    const text = receiptText(factOf(code, ref))
    line = withReceived(line, fact)
    receipts.push({ ref, text, released, received: await by.sign(text) })
  }
  return ok(receipts)
}

/** Receipts that the other side has signed by now, of those that were released here. */
export function completedReceipts(desk: LineDesk, code: PersonsCode, signedBy: SignedBy): Receipts {
  const receipts: KeptReceipt[] = []
  for (const { ref, released, received } of code.persons) {
    const refusal = completeRefusal(desk, code, { ref, signedBy })
    if (refusal === 'received-before') continue
    if (refusal !== null) return refuse(refusal, ref)
    receipts.push({ ref, text: receiptText(factOf(code, ref)), released, received })
  }
  return ok(receipts)
}

/** A code of the other side that is meant for this desk. */
export function codeFor(desk: LineDesk, origin: string, pasted: string): Result<PersonsCode> {
  const code = parseHandingCode(pasted)
  if (!code.ok) return code
  if (code.value.about !== 'person') return refuse('other-thing')
  const side = code.value.receivedBy === null ? 'receiving' : 'releasing'
  const refusal = codeRefusal(desk, code.value, { origin, side })
  return refusal === null ? ok(code.value) : refuse(refusal)
}

/** The code of a handing: what was released, or what was received with both signatures. */
export function codeOf(handing: Handing, origin: string): string | null {
  const fact = factIn(handing.receipts[0]?.text ?? '')
  if (fact === null) return null
  const { at, from, to, leg, tranche } = fact
  const isReceiving = handing.side === 'receiving'
  return formatHandingCode({
    about: 'person',
    at,
    from,
    to,
    leg,
    tranche,
    x: origin,
    releasedBy: handing.releasedBy,
    receivedBy: isReceiving ? handing.receivedBy : null,
    persons: handing.receipts.map(({ ref, released, received }) => {
      return { ref, released, received: isReceiving ? received : null }
    }),
  })
}
