// Orders in a log whose opening names the kinds whose ciphertexts may be erased: of all others they must be
// kept. Each case has a log of its own, from the opening on.
import type { Bytes, Json, JsonObject } from '@parley/kernel'
import { openingBody } from '../../src/opening.ts'
import { A, AUDIENCE, B, emptyLog, OPEN, OPENING, ringDraft, testRing } from '../log-maker.ts'
import type { EntryDraft, TestLog } from '../log-maker.ts'
import { blobName, blobOf, ERASE_BODY, GRANT } from './base-log.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const OUTCOME = blobName(2) // of handover.outcome
const DOSSIER = blobName(3) // of dossier.delivered
const GRANTED = blobName(4) // of ledger.grant

/** Opening, rings, an audience, one ciphertext of each of two kinds. */
function logWith(erasable: readonly string[] | null): TestLog {
  const log = emptyLog()
  const named = erasable === null ? {} : { erasable }
  log.add({ ...OPEN, body: openingBody({ ...OPENING, ...named }) })
  log.add(ringDraft(testRing(A), ['a/root/1', 'a/root/2']))
  log.add(ringDraft(testRing(B), ['b/root/1', 'b/root/2']))
  log.add({ author: 'a/officer/1', kind: 'ledger.audience', body: AUDIENCE })
  log.add({ author: 'a/dev/1', kind: 'handover.outcome', blob: blobOf(2) })
  log.add({ author: 'a/officer/1', kind: 'dossier.delivered', blob: blobOf(3) })
  log.add({ ...GRANT, blob: blobOf(4) })
  return log
}

function order(blobs: readonly string[], change: Partial<EntryDraft> = {}): EntryDraft {
  const body: JsonObject = { ...ERASE_BODY, blobs: [...blobs].toSorted() }
  return {
    author: 'a/officer/1',
    with: ['a/officer/2'],
    kind: 'ledger.erase',
    body,
    ...change,
  }
}

function orderCase(
  name: string,
  expect: string,
  erasable: readonly string[] | null,
  draft: EntryDraft,
): VectorCase {
  const log = logWith(erasable)
  const note: Bytes = log.make(draft)
  return vector(name, expect, {
    after: 0,
    between: log.notes.map(bytesJson),
    note: bytesJson(note),
  })
}

function openingCase(name: string, expect: string, erasable: Json): VectorCase {
  const note = emptyLog().make({ ...OPEN, body: { ...openingBody(OPENING), erasable } })
  return vector(name, expect, { after: 0, note: bytesJson(note) })
}

const DOSSIERS = ['dossier.delivered']
const all = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `kind.n${String(i).padStart(3, '0')}`)

export const ERASABLE_VALID: readonly VectorCase[] = [
  openingCase('an opening that names erasable kinds', 'ok', DOSSIERS),
  openingCase('an opening of whose ciphertexts none may be erased', 'ok', []),
  openingCase('64 erasable kinds', 'ok', all(64)),
  orderCase('an order of a kind that may be erased', 'ok', DOSSIERS, order([DOSSIER])),
  orderCase('an order under a pattern', 'ok', ['dossier.*'], order([DOSSIER])),
  orderCase('an order where all kinds may be erased', 'ok', ['*'], order([DOSSIER, OUTCOME])),
  orderCase('an order where the opening names none', 'ok', null, order([DOSSIER, OUTCOME])),
]

export const ERASABLE_INVALID: readonly VectorCase[] = [
  orderCase('an order of a kind to be kept', 'must-be-kept', DOSSIERS, order([OUTCOME])),
  orderCase('a grant where grants are kept', 'must-be-kept', DOSSIERS, order([GRANTED])),
  orderCase('one to be kept among others', 'must-be-kept', DOSSIERS, order([DOSSIER, OUTCOME])),
  orderCase('an order where nothing may be erased', 'must-be-kept', [], order([DOSSIER])),
  orderCase('a kind that only begins alike', 'must-be-kept', ['dossier.deliver'], order([DOSSIER])),
  orderCase('a pattern of another word', 'must-be-kept', ['dossiers.*'], order([DOSSIER])),
  orderCase(
    'one to be kept and one of no entry',
    'unknown-blob',
    [],
    order([OUTCOME, blobName(9)]),
  ),
  orderCase(
    'one officer and a kind to be kept',
    'second-signature-missing',
    DOSSIERS,
    order([OUTCOME], { with: [] }),
  ),
]

export const ERASABLE_OPENING_INVALID: readonly VectorCase[] = [
  openingCase('erasable null', 'field', null),
  openingCase('erasable as text', 'field', 'dossier.delivered'),
  openingCase('an erasable kind that is no pattern', 'field', ['dossier']),
  openingCase('erasable kinds unsorted', 'field', ['list.made', 'dossier.delivered']),
  openingCase('an erasable kind twice', 'field', ['dossier.delivered', 'dossier.delivered']),
  openingCase('65 erasable kinds', 'field', all(65)),
]
