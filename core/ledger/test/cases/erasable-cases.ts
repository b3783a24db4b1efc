// Orders in a log whose opening names the kinds whose ciphertexts may be erased: of all others they must be
// kept. Each case has a log of its own, from the opening on.
import type { Bytes, Json, JsonObject } from '@parley/kernel'
import { openingBody } from '../../src/opening.ts'
import { successionBody } from '../../src/succession.ts'
import {
  A,
  AUDIENCE,
  B,
  emptyLog,
  OPEN,
  OPENING,
  POLICY,
  ringDraft,
  testRing,
} from '../log-maker.ts'
import type { EntryDraft, TestLog } from '../log-maker.ts'
import { blobName, blobOf, ERASE_BODY, GRANT } from './base-log.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const OUTCOME = blobName(2) // of handover.outcome
const DOSSIER = blobName(3) // of dossier.delivered
const GRANTED = blobName(4) // of ledger.grant

/** Opening, rings, an audience, one ciphertext of each of two kinds. */
function logWith(erasable: readonly string[] | null, isContinuing = false): TestLog {
  const log = emptyLog()
  const named = erasable === null ? {} : { erasable }
  const body = openingBody({ ...OPENING, ...named })
  // Whether it continues a log truly is judged by whoever has that one; here any checkpoint does.
  const after = successionBody({ after: POLICY, why: 'lost', evidence: null })
  log.add(
    isContinuing
      ? { ...OPEN, kind: 'ledger.succession', body: { ...body, ...after } }
      : { ...OPEN, body },
  )
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
  return caseIn(logWith(erasable), { name, expect, draft })
}

/** An order in a log that continues another, of which nobody here has a copy. */
function continuedCase(name: string, expect: string, body: JsonObject): VectorCase {
  return caseIn(logWith(DOSSIERS, true), { name, expect, draft: withBody(body) })
}

const withBody = (change: JsonObject): EntryDraft => {
  const draft = order([])
  return { ...draft, body: { ...draft.body, ...change } }
}

interface OrderCase {
  readonly name: string
  readonly expect: string
  readonly draft: EntryDraft
}

function caseIn(log: TestLog, { name, expect, draft }: OrderCase): VectorCase {
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
const OLD = [blobName(20), blobName(21)].toSorted() // of no entry here
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => blobName(100 + i)).toSorted()
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

export const BEFORE_VALID: readonly VectorCase[] = [
  continuedCase('an order of ciphertexts of the log before', 'ok', { before: OLD }),
  continuedCase('of both logs', 'ok', { before: OLD, blobs: [DOSSIER] }),
  continuedCase('200 of both logs', 'ok', { before: names(199), blobs: [DOSSIER] }),
  continuedCase('of the present log alone', 'ok', { blobs: [DOSSIER] }),
]

const before = (name: string, body: JsonObject): VectorCase => continuedCase(name, 'field', body)

export const BEFORE_INVALID: readonly VectorCase[] = [
  caseIn(logWith(DOSSIERS), {
    name: 'ciphertexts of a log before where there is none',
    expect: 'field',
    draft: withBody({ before: OLD, blobs: [DOSSIER] }),
  }),
  before('an order of nothing in any log', { blobs: [] }),
  before('of the log before an empty list', { before: [], blobs: [DOSSIER] }),
  before('of the log before null', { before: null, blobs: [DOSSIER] }),
  before('of the log before unsorted', { before: OLD.toReversed() }),
  before('of the log before one twice', { before: [OLD[0] ?? '', OLD[0] ?? ''] }),
  before('201 of both logs', { before: names(200), blobs: [DOSSIER] }),
  before('of the log before a word', { before: ['dossier'] }),
  continuedCase('one to be kept beside others of the log before', 'must-be-kept', {
    before: OLD,
    blobs: [OUTCOME],
  }),
  continuedCase('of the log before under its own name', 'unknown-blob', { blobs: OLD }),
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
