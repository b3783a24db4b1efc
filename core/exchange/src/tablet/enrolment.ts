// What a tablet shows so that an officer can enrol it: its own key and recipient, signed by that key, so that
// nobody enrols a key whose secret is elsewhere (spec/tablet.md section 1). It says nothing of anybody.
import { ok, refuse, utf8Bytes } from '@parley/kernel'
import type { Cryptography, Instant, Refusal, Result } from '@parley/kernel'
import {
  formatSignedLine,
  isRecipient,
  parseSignedLine,
  parseVkey,
  verifyNote,
} from '@parley/ledger'
import type { SignedLineCode, VkeyCode } from '@parley/ledger'
import { object, readShape, textUpTo, time } from '../shape.ts'
import type { Reader } from '../shape.ts'

/** What a tablet says of itself. */
export interface Enrolment {
  readonly at: Instant
  /** Age recipient that packs for it are sealed to. */
  readonly recipient: string
  /** Verifier key; its name is the device's. */
  readonly vkey: string
}

export type EnrolmentRefusal = SignedLineCode | VkeyCode | 'not-a-recipient' | 'wrong-signature'

const MAX_BYTES = 4096 // a hybrid recipient is about 2,000 characters

const enrolment: Reader<Enrolment> = object<Enrolment>({
  at: time,
  recipient: textUpTo(2300),
  vkey: textUpTo(256),
})

/** The text that a tablet signs about itself. */
export function enrolmentText({ at, recipient, vkey }: Enrolment): string {
  return formatSignedLine('enrolment', { at, recipient, vkey })
}

/** Reads what a tablet showed and checks that it signed it with the key it names. */
export function parseEnrolment(
  note: string,
  cryptography: Cryptography,
): Result<Enrolment, Refusal<EnrolmentRefusal>> {
  const line = parseSignedLine(utf8Bytes(note), 'enrolment', cryptography, MAX_BYTES)
  if (!line.ok) return line
  const read = readShape(enrolment, line.value.body, 'enrolment')
  if (!read.ok) return read
  const key = parseVkey(read.value.vkey, cryptography)
  if (!key.ok) return key
  if (key.value.type !== 'ed25519') return refuse('vkey-type', key.value.name)
  if (!isRecipient(read.value.recipient)) return refuse('not-a-recipient')
  const signed = verifyNote(line.value.note, [key.value], cryptography)
  return signed.ok ? ok(read.value) : refuse('wrong-signature', key.value.name)
}
