// What a device or a node says in one signed line: read, and believed under one of the keys it may be signed by.
import { ok, refuse, utf8Bytes } from '@parley/kernel'
import type { Cryptography, Refusal, Result } from '@parley/kernel'
import { parseSignedLine, verifyNote } from '@parley/ledger'
import type { SignedLineCode, SignedLineTitle, VerifierKey } from '@parley/ledger'
import { readShape } from '../shape.ts'
import type { Reader } from '../shape.ts'

export interface WordForm<Value> {
  readonly title: SignedLineTitle
  readonly reader: Reader<Value>
  readonly maxBytes: number
}

export type WordRefusal = SignedLineCode | 'unknown-signer' | 'wrong-signature'

/**
 * Reads such a word; what was pasted may lack its last newline.
 *
 * @param signersOf keys that may sign it, by what it says; none refuses `unknown-signer`
 */
export function parseWord<Value>(
  note: string,
  form: WordForm<Value>,
  by: {
    readonly signersOf: (said: Value) => readonly VerifierKey[]
    readonly cryptography: Cryptography
  },
): Result<Value, Refusal<WordRefusal>> {
  const bytes = utf8Bytes(`${note.trimEnd()}\n`)
  const line = parseSignedLine(bytes, form.title, by.cryptography, form.maxBytes)
  if (!line.ok) return line
  const read = readShape(form.reader, line.value.body, form.title)
  if (!read.ok) return read
  const keys = by.signersOf(read.value)
  const signed = verifyNote(line.value.note, keys, by.cryptography)
  if (signed.ok) return ok(read.value)
  return refuse(signed.refusal.code === 'unsigned' ? 'unknown-signer' : 'wrong-signature')
}
