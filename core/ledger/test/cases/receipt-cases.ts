// Receipts, by themselves and by the keys of the base log.
import { utf8Bytes } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { formatSignedLine } from '../../src/signed-line.ts'
import { ORIGIN, signText } from '../log-maker.ts'
import { END } from './entry-cases.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const RECEIPT: JsonObject = {
  at: '2026-05-16T08:00:00Z',
  outcome: 'received',
  person: 'person-1',
  x: ORIGIN,
}
const TEXT = formatSignedLine('receipt', RECEIPT)
const BOTH = ['a/dev/1', 'b/dev/1']

const receiptCase = (
  name: string,
  expect: string,
  text: string,
  signers: readonly string[] = BOTH,
): VectorCase => vector(name, expect, { note: bytesJson(signText(text, signers)) })
export const RECEIPT_VALID: readonly VectorCase[] = [
  receiptCase('signed by a device of each side', 'ok', TEXT),
  receiptCase(
    'words in any script',
    'ok',
    formatSignedLine('receipt', { ...RECEIPT, by: 'Обмін' }),
  ),
]
export const RECEIPT_INVALID: readonly VectorCase[] = [
  receiptCase('of version 2', 'version', TEXT.replace('@v1', '@v2')),
  receiptCase('the title of an entry', 'malformed', TEXT.replace('receipt', 'entry')),
  receiptCase('two lines', 'malformed', `${TEXT}{}\n`),
  receiptCase('a list', 'field', 'parley.dev/receipt@v1\n[]\n'),
  receiptCase('not canonical', 'not-canonical', TEXT.replace(':', ': ')),
  receiptCase('65 brackets', 'too-deep', nested(65)),
  receiptCase('one device twice', 'signed-twice', TEXT, ['a/dev/1', 'a/dev/1']),
]

const judged = (
  name: string,
  expect: string,
  signers: readonly string[],
  more: { readonly text?: string; readonly after?: number; readonly scope?: string | null } = {},
): VectorCase =>
  vector(name, expect, {
    after: more.after ?? 8,
    kind: 'handover.stepped',
    ...(more.scope === null ? {} : { scope: more.scope ?? 'tranche-1' }),
    note: bytesJson(signText(more.text ?? TEXT, signers)),
  })

export const RECEIPT_LOG_VALID: readonly VectorCase[] = [
  judged('a device of each side', 'ok', BOTH),
  judged('the other order of lines', 'ok', BOTH.toReversed()),
]
export const RECEIPT_LOG_INVALID: readonly VectorCase[] = [
  judged('one device', 'second-signature-missing', ['a/dev/1']),
  judged('two devices of one side', 'second-signature-missing', ['b/dev/1', 'b/dev/2']),
  judged('a third line', 'second-signature-missing', [...BOTH, 'b/dev/2']),
  judged('a device nobody knows', 'unknown-signer', ['a/dev/1', 'b/dev/9']),
  judged('an officer for a device', 'kind-not-allowed', ['a/officer/1', 'b/dev/1']),
  judged('a root for a device', 'kind-not-allowed', ['a/root/1', 'b/dev/1']),
  judged('a device left out of its ring', 'key-revoked', BOTH, { after: END }),
  judged('a device at until', 'key-expired', ['a/dev/1', 'b/dev/2'], { after: END }),
  judged('a device of another tranche', 'scope-not-allowed', BOTH, { scope: 'tranche-2' }),
  judged('no scope', 'scope-not-allowed', BOTH, { scope: null }),
  judged('of another log', 'other-exchange', BOTH, { text: TEXT.replace(ORIGIN, `${ORIGIN}2`) }),
  {
    ...judged('a letter altered after signing', 'bad-signature', BOTH),
    input: {
      after: 8,
      kind: 'handover.stepped',
      scope: 'tranche-1',
      note: bytesJson(altered()),
    },
  },
]

function nested(depth: number): string {
  return `parley.dev/receipt@v1\n${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}\n`
}

function altered(): Uint8Array {
  const note = new TextDecoder().decode(signText(TEXT, BOTH))
  return utf8Bytes(note.replace('person-1', 'person-2'))
}
