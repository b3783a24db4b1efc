import type { JsonObject, PartyId } from '@parley/kernel'
import { openingBody } from '../../src/opening.ts'
import type { Opening } from '../../src/opening.ts'
import { ringBody } from '../../src/ring.ts'
import type { Ring } from '../../src/ring.ts'
import {
  A,
  B,
  OPEN,
  OPENING,
  ORIGIN,
  ringDraft,
  ringKey,
  rootsOf,
  testKey,
  testRecipient,
  testRing,
} from '../log-maker.ts'
import { blobName } from './base-log.ts'
import { betweenCase, draftCase, END } from './entry-cases.ts'
import { rawVkey } from './note-cases.ts'
import type { VectorCase } from './vector-case.ts'

const opens = (
  name: string,
  expect: string,
  opening: Partial<Opening>,
  signers?: readonly [string, ...string[]],
): VectorCase =>
  draftCase(name, expect, 0, {
    ...OPEN,
    body: openingBody({ ...OPENING, ...opening }),
    ...(signers === undefined ? {} : { author: signers[0], with: signers.slice(1) }),
  })
const opensWith = (name: string, expect: string, change: JsonObject): VectorCase =>
  draftCase(name, expect, 0, { ...OPEN, body: { ...openingBody(OPENING), ...change } })
const party = (id: string, roots: readonly string[], m = 2): JsonObject => ({
  m,
  party: id,
  roots: roots.toSorted(),
})
const vkeysOf = (id: PartyId): readonly string[] => rootsOf(id).roots.map((root) => root.vkey)
const parties = (...list: readonly JsonObject[]): JsonObject => ({ parties: list })
const [a1 = '', a2 = '', a3 = ''] = vkeysOf(A)
const b = party('b', vkeysOf(B))

export const OPENING_INVALID: readonly VectorCase[] = [
  draftCase('an opening at index 1', 'opened-twice', 1, OPEN),
  draftCase('a second opening', 'opened-twice', END, OPEN),
  draftCase('a succession in an open log', 'opened-twice', END, {
    ...OPEN,
    kind: 'ledger.succession',
  }),
  opens('a party short by one root', 'threshold', {}, ['a/root/1', 'a/root/2', 'b/root/1']),
  opens('a stranger among the roots', 'unknown-signer', {}, [
    'a/root/1',
    'a/root/2',
    'b/root/1',
    'b/root/9',
  ]),
  opens('the policy of another file', 'policy-changed', { policy: blobName(1) }),
  opens('the key of another log', 'other-log', {
    hub: { ...OPENING.hub, log: testKey('demo.parley.example/x/other').key },
  }),
  opens('a log key that the policy does not have', 'other-log', {
    hub: { ...OPENING.hub, log: testKey(ORIGIN, 'ed25519', 'another seed').key },
  }),
  opens('one key for log and author', 'key-reused', {
    hub: { ...OPENING.hub, author: testKey('hub/1', 'ed25519', ORIGIN).key },
  }),
  opens('a root that is a witness', 'key-reused', {
    parties: [
      {
        ...rootsOf(A),
        roots: [
          ...rootsOf(A).roots.slice(0, 2),
          testKey('a/root/3', 'ed25519', 'a.example/witness').key,
        ],
      },
      rootsOf(B),
    ],
  }),
  opens("the hub under a party's name", 'name-not-own', {
    hub: { ...OPENING.hub, author: testKey('a/hub').key },
  }),
  opensWith('m = 0', 'threshold', parties(party('a', vkeysOf(A), 0), b)),
  opensWith('m above the roots', 'threshold', parties(party('a', vkeysOf(A), 4), b)),
  opensWith(
    'one root in two parties',
    'name-not-own',
    parties(party('a', vkeysOf(A)), party('b', [a1, a2])),
  ),
  opensWith(
    'one key as two roots',
    'key-reused',
    parties(party('a', [a1, a2, testKey('a/root/3', 'ed25519', 'a/root/1').key.vkey]), b),
  ),
  opensWith('roots unsorted', 'field', { parties: [{ m: 2, party: 'a', roots: [a2, a1, a3] }, b] }),
  opensWith('parties unsorted', 'field', parties(b, party('a', vkeysOf(A)))),
  opensWith('one party', 'field', parties(party('a', vkeysOf(A)))),
  opensWith('a party in upper case', 'field', parties(party('A', vkeysOf(A)), b)),
  opensWith('no policy', 'field', { policy: '' }),
  opensWith('an unknown field', 'field', { more: 1 }),
  opensWith('a signing party nobody knows', 'field', { sign: ['a', 'c'] }),
  opensWith('nobody signs', 'field', { sign: [] }),
  opensWith('a pattern of one word', 'field', { two: ['release'] }),
  opensWith('patterns unsorted', 'field', { two: ['roster.*', 'release.*'] }),
  opensWith(
    'a root key id that is wrong',
    'vkey-id',
    parties(party('a', [a1, a2, a3.replace(/\+[0-9a-f]{8}\+/, '+00000000+')]), b),
  ),
  opensWith(
    'a witness key as root',
    'vkey-type',
    parties(party('a', [a1, a2, testKey('a/root/3', 'cosignature').key.vkey]), b),
  ),
  opensWith(
    'a weak root',
    'vkey-weak',
    parties(
      party('a', [a1, a2, rawVkey('a/root/3', Uint8Array.of(1, 1, ...new Uint8Array(31)))]),
      b,
    ),
  ),
  opensWith(
    'a root that is no key',
    'vkey-malformed',
    parties(party('a', [a1, a2, 'a/root/3']), b),
  ),
]

const RING = testRing(A)
const signers2: readonly [string, string] = ['a/root/1', 'a/root/2']
const rings = (
  name: string,
  expect: string,
  ring: Partial<Ring>,
  signers: readonly [string, ...string[]] = signers2,
): VectorCase =>
  draftCase(name, expect, END, {
    author: signers[0],
    with: signers.slice(1),
    kind: 'ledger.keys',
    body: ringBody({ ...RING, version: 2, ...ring }),
  })
const ringsWith = (name: string, expect: string, change: JsonObject): VectorCase =>
  draftCase(name, expect, END, {
    author: 'a/root/1',
    with: ['a/root/2'],
    kind: 'ledger.keys',
    body: { ...ringBody({ ...RING, version: 2 }), ...change },
  })
const newRoots = [4, 5, 6].map((n) => testKey(`a/root/${n}`).key)
const keyJson = (change: JsonObject): JsonObject => ({
  keys: [
    {
      kinds: ['*'],
      role: 'officer',
      until: null,
      vkey: testKey('a/officer/1').key.vkey,
      ...change,
    },
  ],
})

export const RING_VALID: readonly VectorCase[] = [
  rings('the next version', 'ok', {}),
  rings('new roots, signed by old and new', 'ok', { roots: newRoots }, [
    'a/root/1',
    'a/root/2',
    'a/root/4',
    'a/root/5',
  ]),
  rings('no keys at all', 'ok', { keys: [] }),
  rings('a new key', 'ok', { keys: [ringKey('a/officer/3', 'officer')] }),
  betweenCase(
    'a recipient that comes back to its id',
    'ok',
    [ringDraft({ ...RING, recipients: [], version: 2 }, signers2)],
    ringDraft({ ...RING, version: 3 }, signers2),
  ),
  betweenCase(
    'a key that comes back to its name and role',
    'ok',
    [ringDraft({ ...RING, keys: [], version: 2 }, signers2)],
    ringDraft({ ...RING, version: 3 }, signers2),
  ),
]

export const RING_INVALID: readonly VectorCase[] = [
  rings('version skipped', 'ring-version', { version: 3 }),
  rings('version repeated', 'ring-version', { version: 1 }),
  ringsWith('version 0', 'field', { version: 0 }),
  rings('one old root', 'threshold', {}, ['a/root/1']),
  rings('old roots only', 'threshold', { roots: newRoots }),
  rings('new roots only', 'threshold', { roots: newRoots }, ['a/root/4', 'a/root/5']),
  rings('an officer signs', 'unknown-signer', {}, ['a/officer/1', 'a/root/1', 'a/root/2']),
  rings('an officer signs beside enough roots', 'unknown-signer', {}, [
    'a/root/1',
    'a/root/2',
    'a/officer/1',
  ]),
  rings('the roots of another party', 'unknown-signer', {}, ['b/root/1', 'b/root/2']),
  ringsWith('a party nobody knows', 'unknown-party', {
    keys: [],
    party: 'c',
    recipients: [],
    roots: [1, 2, 3].map((n) => testKey(`c/root/${n}`).key.vkey).toSorted(),
  }),
  rings("a key under another party's name", 'name-not-own', {
    keys: [ringKey('b/officer/9', 'officer')],
  }),
  rings("a recipient under another party's name", 'name-not-own', {
    recipients: [{ id: 'b', recipient: testRecipient(300) }],
  }),
  rings('two keys of one name', 'name-twice', {
    keys: [
      ringKey('a/x', 'officer'),
      { ...ringKey('a/x', 'officer'), key: testKey('a/x', 'ed25519', 'second').key },
    ],
  }),
  rings('one key under two names', 'key-reused', {
    keys: [
      ringKey('a/x', 'officer'),
      { ...ringKey('a/y', 'officer'), key: testKey('a/y', 'ed25519', 'a/x').key },
    ],
  }),
  rings('a device that becomes an officer', 'key-reused', {
    keys: [ringKey('a/dev/1', 'officer')],
  }),
  rings('a root as device', 'key-reused', {
    keys: [{ ...ringKey('a/dev/7', 'device'), key: testKey('a/dev/7', 'ed25519', 'a/root/1').key }],
  }),
  rings('a key of the other party under an own name', 'key-reused', {
    keys: [{ ...ringKey('a/dev/7', 'device'), key: testKey('a/dev/7', 'ed25519', 'b/dev/1').key }],
  }),
  rings('a witness key as officer', 'key-reused', {
    keys: [
      { ...ringKey('a/w', 'officer'), key: testKey('a/w', 'ed25519', 'b.example/witness').key },
    ],
  }),
  rings("the log's key as officer", 'key-reused', {
    keys: [{ ...ringKey('a/w', 'officer'), key: testKey('a/w', 'ed25519', ORIGIN).key }],
  }),
  rings('a recipient of the other party', 'key-reused', {
    recipients: [{ id: 'a', recipient: testRecipient(2) }],
  }),
  rings('one recipient for two ids', 'field', {
    recipients: [
      { id: 'a', recipient: testRecipient(300) },
      { id: 'a/handover', recipient: testRecipient(300) },
    ],
  }),
  betweenCase(
    'a recipient that comes back to another id',
    'key-reused',
    [ringDraft({ ...RING, recipients: [], version: 2 }, signers2)],
    ringDraft(
      { ...RING, recipients: [{ id: 'a/handover', recipient: testRecipient(1) }], version: 3 },
      signers2,
    ),
  ),
  betweenCase(
    'a root that was replaced signs on',
    'unknown-signer',
    [ringDraft({ ...RING, roots: newRoots, version: 2 }, [...signers2, 'a/root/4', 'a/root/5'])],
    ringDraft({ ...RING, roots: newRoots, version: 3 }, [...signers2, 'a/root/4', 'a/root/5']),
  ),
  rings('the recipient of an audience', 'key-reused', {
    recipients: [{ id: 'a', recipient: testRecipient(100) }],
  }),
  ringsWith('keys unsorted', 'field', {
    keys: [...(ringBody(RING)['keys'] as readonly JsonObject[])].toReversed(),
  }),
  ringsWith('roots unsorted', 'field', { roots: vkeysOf(A).toSorted().toReversed() }),
  ringsWith('a role nobody knows', 'field', keyJson({ role: 'chief' })),
  ringsWith('kinds unsorted', 'field', keyJson({ kinds: ['list.*', 'handover.*'] })),
  ringsWith('a pattern of one word', 'field', keyJson({ kinds: ['list'] })),
  ringsWith('until as text', 'field', keyJson({ until: '12' })),
  ringsWith('until left out', 'field', {
    keys: [{ kinds: ['*'], role: 'officer', vkey: testKey('a/officer/1').key.vkey }],
  }),
  ringsWith('scope null', 'field', keyJson({ scope: null })),
  ringsWith('a recipient that is none', 'field', { recipients: [{ id: 'a', recipient: 'age1x' }] }),
  ringsWith(
    'a key id that is wrong',
    'vkey-id',
    keyJson({ vkey: testKey('a/officer/1').key.vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') }),
  ),
  ringsWith(
    'a key of type 0x04',
    'vkey-type',
    keyJson({ vkey: testKey('a/officer/1', 'cosignature').key.vkey }),
  ),
  ringsWith(
    'a weak key',
    'vkey-weak',
    keyJson({ vkey: rawVkey('a/officer/1', Uint8Array.of(1, ...new Uint8Array(32))) }),
  ),
  ringsWith('m above the roots', 'threshold', { m: 4 }),
]
