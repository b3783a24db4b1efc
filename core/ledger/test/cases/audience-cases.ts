import type { JsonObject } from '@parley/kernel'
import { headsBody } from '../../src/heads.ts'
import type { Head } from '../../src/heads.ts'
import { AUDIENCE, testRecipient } from '../log-maker.ts'
import type { EntryDraft } from '../log-maker.ts'
import { blobName, blobOf, ERASE_BODY, GRANT } from './base-log.ts'
import { at, betweenCase, draftCase, END } from './entry-cases.ts'
import type { VectorCase } from './vector-case.ts'

const audience = (
  name: string,
  expect: string,
  change: JsonObject,
  author = 'a/officer/1',
): VectorCase =>
  draftCase(name, expect, END, {
    author,
    kind: 'ledger.audience',
    body: { ...AUDIENCE, epoch: 3, recipient: testRecipient(400), ...change },
  })
const grant = (name: string, expect: string, change: Partial<EntryDraft>): VectorCase =>
  draftCase(name, expect, END, { ...GRANT, blob: blobOf(70), ...change })
const grantBodyOf = (change: JsonObject): JsonObject => ({
  audience: 'a+b',
  epoch: 1,
  to: 'b',
  ...change,
})

export const AUDIENCE_VALID: readonly VectorCase[] = [
  audience('the next epoch', 'ok', {}),
  audience(
    'another audience',
    'ok',
    { audience: 'b-only', epoch: 1, members: ['b'], owners: ['b'] },
    'b/officer/1',
  ),
  grant('a grant to a part of a party', 'ok', {
    aud: 'b/handover',
    body: grantBodyOf({ to: 'b/handover' }),
  }),
  grant('a grant of the second epoch', 'ok', { body: grantBodyOf({ epoch: 2 }) }),
]

export const AUDIENCE_INVALID: readonly VectorCase[] = [
  audience('epoch skipped', 'epoch', { epoch: 4 }),
  audience('epoch repeated', 'epoch', { epoch: 2 }),
  audience('epoch 0', 'epoch', { epoch: 0 }),
  audience('a first epoch of 2', 'epoch', { audience: 'new', epoch: 2 }),
  audience('by an officer of a party that does not own it', 'not-owner', {}, 'b/officer/1'),
  audience(
    'by an officer who makes his party an owner',
    'not-owner',
    { owners: ['a', 'b'] },
    'b/officer/1',
  ),
  audience('by a node', 'kind-not-allowed', {}, 'a/node/1'),
  audience('an owner nobody knows', 'unknown-party', { owners: ['a', 'c'] }),
  audience('a member nobody knows', 'unknown-party', { members: ['a', 'c'] }),
  audience('the recipient of the epoch before', 'key-reused', { recipient: testRecipient(200) }),
  audience('the recipient of a ring', 'key-reused', { recipient: testRecipient(1) }),
  audience('members unsorted', 'field', { members: ['b', 'a'] }),
  audience('no owners', 'field', { owners: [] }),
  audience('a slash in the name', 'field', { audience: 'a/b' }),
  audience('a recipient that is none', 'field', { recipient: 'age1' }),
  grant('a grant of an unknown audience', 'unknown-audience', {
    body: grantBodyOf({ audience: 'a+c' }),
  }),
  grant('a grant of an epoch to come', 'epoch', { body: grantBodyOf({ epoch: 3 }) }),
  grant('a grant to an unknown recipient', 'unknown-recipient', {
    aud: 'b/medics',
    body: grantBodyOf({ to: 'b/medics' }),
  }),
  grant('a grant to an unknown party', 'unknown-recipient', {
    aud: 'c',
    body: grantBodyOf({ to: 'c' }),
  }),
  grant('aud is not to', 'field', { aud: 'a' }),
  grant('by an officer of a party that does not own it', 'not-owner', { author: 'b/officer/1' }),
]

const HEADS: readonly Head[] = at(END).state.headsBelow(END)
const heads = (name: string, expect: string, body: JsonObject, author = 'hub/1'): VectorCase =>
  draftCase(name, expect, END, { author, kind: 'ledger.heads', body })
const stated = (list: readonly Head[], n = END, part = 1, parts = 1): JsonObject =>
  headsBody({ heads: list, n, part, parts })
const [head1, head2, ...rest] = HEADS
if (head1 === undefined || head2 === undefined) throw new Error('authors in the base log')

/** Heads after a first part, of two, that names two authors. */
const second = (name: string, expect: string, body: JsonObject): VectorCase =>
  betweenCase(
    name,
    expect,
    [{ author: 'hub/1', kind: 'ledger.heads', body: stated(HEADS.slice(0, 2), END, 1, 2) }],
    { author: 'hub/1', kind: 'ledger.heads', body },
  )

export const HEADS_VALID: readonly VectorCase[] = [
  heads('all authors', 'ok', stated(HEADS)),
  heads('below an earlier index', 'ok', stated(at(5).state.headsBelow(5), 5)),
  heads('the first of two parts', 'ok', stated(HEADS.slice(0, 2), END, 1, 2)),
  second('the second of two parts', 'ok', stated(HEADS.slice(2), END, 2, 2)),
  second('the first part again', 'ok', stated(HEADS.slice(0, 3), END, 1, 2)),
]

export const HEADS_INVALID: readonly VectorCase[] = [
  heads('one author missing', 'heads-false', stated(rest)),
  heads('the last author missing', 'heads-false', stated(HEADS.slice(0, -1))),
  heads('a stale seq', 'heads-false', stated([{ ...head1, seq: head1.seq + 1 }, head2, ...rest])),
  heads('a wrong text', 'heads-false', stated([{ ...head1, text: head2.text }, head2, ...rest])),
  heads('heads of another index', 'heads-false', stated(HEADS, 5)),
  heads('n above the index', 'heads-false', stated(HEADS, END + 1)),
  heads('a second part without the first', 'heads-false', stated(rest, END, 2, 2)),
  heads('an empty first part', 'heads-false', stated([], END, 1, 2)),
  heads('a first part that holds all', 'heads-false', stated(HEADS, END, 1, 2)),
  second('parts that overlap', 'heads-false', stated(HEADS.slice(1), END, 2, 2)),
  second('a part that leaves an author out', 'heads-false', stated(HEADS.slice(3), END, 2, 2)),
  second('a second part of three', 'heads-false', stated(HEADS.slice(2, 3), END, 2, 3)),
  second('a second part of another index', 'heads-false', stated(HEADS.slice(2), END - 1, 2, 2)),
  heads('unsorted', 'field', stated([head2, head1, ...rest])),
  heads('part above parts', 'field', stated(HEADS, END, 2, 1)),
  heads('by an officer', 'kind-not-allowed', stated(HEADS), 'a/officer/1'),
]

const erase = (
  name: string,
  expect: string,
  change: JsonObject,
  more: Partial<EntryDraft> = {},
): VectorCase =>
  draftCase(name, expect, END, {
    author: 'a/officer/1',
    with: ['a/officer/2'],
    kind: 'ledger.erase',
    body: { ...ERASE_BODY, ...change },
    ...more,
  })
const erased = (
  name: string,
  expect: string,
  index: number | string,
  author = 'b/node/1',
): VectorCase =>
  draftCase(name, expect, END, { author, kind: 'ledger.erased', body: { erase: index } })

export const ERASE_VALID: readonly VectorCase[] = [
  erase('a second order', 'ok', {}),
  erased('the other party confirms', 'ok', 9),
]

export const ERASE_INVALID: readonly VectorCase[] = [
  erase('one officer', 'second-signature-missing', {}, { with: [] }),
  erase('officers of two parties', 'second-signature-missing', {}, { with: ['b/officer/1'] }),
  erase('an authority of the other party', 'field', { authority: 'b/headquarters' }),
  erase('an authority that is the party itself', 'field', { authority: 'a' }),
  erase('a blob that no entry names', 'unknown-blob', { blobs: [blobName(99)] }),
  erase('no blobs', 'field', { blobs: [] }),
  erase('blobs unsorted', 'field', { blobs: [blobName(2), blobName(3)].toSorted().toReversed() }),
  erase('a reason in words', 'field', { reason: 'as asked' }),
  erased('by a device', 'kind-not-allowed', 9, 'a/dev/1'),
  erased('by an officer', 'kind-not-allowed', 9, 'a/officer/1'),
  erased('an order that is none', 'unknown-erase', 8),
  erased('an order to come', 'unknown-erase', END + 1),
  erased('an index as text', 'field', '9'),
]
