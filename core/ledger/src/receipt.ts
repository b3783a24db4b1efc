// Receipts made face to face (spec/receipt.md): one text, signed by a device of each side, valid with no
// log at hand. What a receipt says is the business of core/exchange; who must have signed it is here.
import { ok, refuse } from '@parley/kernel'
import type { Bytes, Cryptography, PartyId, Refusal, Result } from '@parley/kernel'
import { whyNotAllowed } from './key-book.ts'
import type { SignerCode } from './key-book.ts'
import type { LogState } from './log-state.ts'
import { verifyLine } from './note.ts'
import { parseSignedLine } from './signed-line.ts'
import type { SignedLine, SignedLineCode } from './signed-line.ts'

export interface SignedReceipt extends SignedLine {
  /** The two sides, sorted. */
  readonly parties: readonly [PartyId, PartyId]
}

export type ReceiptCode =
  SignedLineCode | SignerCode | 'other-exchange' | 'second-signature-missing' | 'bad-signature'

/**
 * Reads a receipt and checks that exactly one device of each of two parties signed it.
 *
 * Keys are judged as they stand in the log now, for the kind of entry that carries the receipt.
 */
export function judgeReceipt(
  bytes: Bytes,
  log: LogState,
  carriedBy: { readonly kind: string; readonly scope?: string },
  cryptography: Cryptography,
): Result<SignedReceipt, Refusal<ReceiptCode>> {
  const line = parseSignedLine(bytes, 'receipt', cryptography)
  if (!line.ok) return line
  const { body, note } = line.value
  if (body['x'] !== log.origin) return refuse('other-exchange')
  const parties: PartyId[] = []
  for (const signature of note.signatures) {
    const holder = log.signerOf(signature)
    if (typeof holder === 'string') return refuse(holder, signature.name)
    if (holder.role !== 'device' || holder.party === null) {
      return refuse('kind-not-allowed', signature.name)
    }
    const odd = whyNotAllowed(holder, carriedBy, log.size)
    if (odd !== null) return refuse(odd, signature.name)
    if (verifyLine(note, signature, holder.key, cryptography) === null) {
      return refuse('bad-signature', signature.name)
    }
    parties.push(holder.party)
  }
  const [first, second] = parties.toSorted()
  if (first === undefined || second === undefined) return refuse('second-signature-missing')
  const isOneEach = parties.length === 2 && first !== second
  return isOneEach
    ? ok({ ...line.value, parties: [first, second] })
    : refuse('second-signature-missing')
}
