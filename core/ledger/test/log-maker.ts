// Makes small logs of invented parties A and B for tests: public test keys, counted ids, no clock.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { partyId, present, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes, Cryptography, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import { parseOrigin } from '../src/checkpoint.ts'
import type { Origin } from '../src/checkpoint.ts'
import { formatEntryText } from '../src/entry.ts'
import type { EntryHeader } from '../src/entry.ts'
import { blobIdOf } from '../src/hash.ts'
import type { AdmitCode } from '../src/log-rules.ts'
import { openLogState } from '../src/log-state.ts'
import type { AdmittedEntry, LogState } from '../src/log-state.ts'
import { formatNote, lineOf } from '../src/note.ts'
import { openingBody } from '../src/opening.ts'
import type { Opening } from '../src/opening.ts'
import { ringBody } from '../src/ring.ts'
import type { Ring, RingKey } from '../src/ring.ts'
import { verifierKey } from '../src/vkey.ts'
import type { KeyType, VerifierKey } from '../src/vkey.ts'

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const known = new Map<string, KeyObject>()

/** node:crypto behind the ports of core; public keys are imported once. */
export const testCryptography: Cryptography = {
  sha256(...parts) {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return new Uint8Array(hash.digest())
  },
  ed25519(publicKey, message, signature) {
    const name = Buffer.from(publicKey).toString('base64')
    const key =
      known.get(name) ??
      createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
    known.set(name, key)
    return verify(null, message, key, signature)
  },
}

export interface TestKey {
  readonly key: VerifierKey
  sign(message: Bytes): Bytes
}

const keys = new Map<string, TestKey>()

/** The test key of a name: its seed is SHA-256 of `parley test key NAME`. Public, hence worthless. */
export function testKey(name: string, type: KeyType = 'ed25519', seedName: string = name): TestKey {
  const slot = `${type} ${name} ${seedName}`
  const made = keys.get(slot)
  if (made !== undefined) return made
  const seed = createHash('sha256').update(`parley test key ${seedName}`).digest()
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  const key = verifierKey(name, type, new Uint8Array(spki.subarray(SPKI.length)), testCryptography)
  const one = { key, sign: (message: Bytes): Bytes => new Uint8Array(sign(null, message, secret)) }
  keys.set(slot, one)
  return one
}

export const ORIGIN: Origin = present(parseOrigin('demo.parley.example/x/test'), 'an origin')
export const A: PartyId = partyId('a')
export const B: PartyId = partyId('b')
const WITNESSES = ['a', 'b', 'c', 'd']

export const POLICY: Bytes = utf8Bytes(
  [
    `log ${testKey(ORIGIN).key.vkey}`,
    ...WITNESSES.map(
      (w) => `witness ${w} ${testKey(`${w}.example/witness`, 'cosignature').key.vkey}`,
    ),
    `group three 3 ${WITNESSES.join(' ')}`,
    'quorum three',
    '',
  ].join('\n'),
)

export const policyHash = (policy: Bytes): string => blobIdOf(testCryptography, policy)

export const rootsOf = (party: PartyId): Opening['parties'][number] => ({
  m: 2,
  party,
  roots: [1, 2, 3].map((n) => testKey(`${party}/root/${n}`).key),
})

export const OPENING: Opening = {
  hub: { author: testKey('hub/1').key, log: testKey(ORIGIN).key },
  parties: [rootsOf(A), rootsOf(B)],
  policy: policyHash(POLICY),
  sign: [A, B],
  two: ['release.*'],
}

/** An age recipient of the right outer form for a small number; nobody has its identity. */
export function testRecipient(n: number): string {
  return `age1${String(n).replaceAll('1', 'q').padStart(58, '0')}`
}

export const ringKey = (
  name: string,
  role: RingKey['role'],
  more: Partial<RingKey> = {},
): RingKey => ({
  key: testKey(name).key,
  kinds: ['*'],
  role,
  scope: null,
  until: null,
  ...more,
})

export function testRing(party: PartyId, more: Partial<Ring> = {}): Ring {
  return {
    ...rootsOf(party),
    keys: [
      ringKey(`${party}/dev/1`, 'device', { kinds: ['handover.*'] }),
      ringKey(`${party}/node/1`, 'node', { kinds: ['ledger.erased', 'list.*'] }),
      ringKey(`${party}/officer/1`, 'officer'),
      ringKey(`${party}/officer/2`, 'officer'),
    ],
    recipients: [
      { id: party, recipient: testRecipient(party === A ? 1 : 2) },
      { id: `${party}/handover`, recipient: testRecipient(party === A ? 3 : 4) },
    ],
    suspect: [],
    version: 1,
    ...more,
  }
}

export interface EntryDraft {
  readonly author: string
  /** Names of further signers, after the author. */
  readonly with?: readonly string[]
  readonly kind: string
  readonly body?: JsonObject
  /** Ciphertext; its audience is `aud`. */
  readonly blob?: Bytes
  readonly aud?: string
  /** Header fields put in the place of the right ones. */
  readonly header?: Partial<EntryHeader>
}

export interface TestLog {
  readonly state: LogState
  readonly notes: readonly Bytes[]
  /** The text of a draft as the next entry. */
  text(draft: EntryDraft): string
  /** The note of a draft as the next entry; nothing is admitted. */
  make(draft: EntryDraft): Bytes
  try(draft: EntryDraft): Result<AdmittedEntry, Refusal<AdmitCode>>
  /** Admits a draft. @throws RefusedError */
  add(draft: EntryDraft): AdmittedEntry
}

/** A log without entries. */
export function emptyLog(
  origin: Origin = ORIGIN,
  policy: Bytes = POLICY,
  idsFrom: number = 0,
): TestLog {
  const state = valueOf(openLogState({ origin, policy, cryptography: testCryptography }))
  const notes: Bytes[] = []
  let count = idsFrom
  const text = (draft: EntryDraft): string => {
    count++
    return valueOf(formatEntryText(headerOf(state, draft, count)))
  }
  const make = (draft: EntryDraft): Bytes =>
    signText(text(draft), [draft.author, ...(draft.with ?? [])])
  const tryNote = (note: Bytes): Result<AdmittedEntry, Refusal<AdmitCode>> => {
    const admitted = state.admit(note)
    if (admitted.ok) notes.push(note)
    return admitted
  }
  return {
    state,
    notes,
    text,
    make,
    try: (draft) => tryNote(make(draft)),
    add: (draft) => valueOf(tryNote(make(draft))),
  }
}

/** A log with entries already made. */
export function logOf(made: readonly Bytes[]): TestLog {
  const log = emptyLog(ORIGIN, POLICY, made.length + 1_000) // no id of the entries made already
  for (const note of made) valueOf(log.state.admit(note))
  return log
}

/** A text signed by test keys, in this order. */
export function signText(text: string, names: readonly string[]): Bytes {
  const lines = names.map((name) => lineOf(testKey(name).key, testKey(name).sign(utf8Bytes(text))))
  return formatNote(text, lines)
}

export const OPEN: EntryDraft = {
  author: 'a/root/1',
  with: ['a/root/2', 'b/root/1', 'b/root/3'],
  kind: 'ledger.open',
  body: openingBody(OPENING),
}

export const ringDraft = (ring: Ring, signers: readonly [string, ...string[]]): EntryDraft => ({
  author: signers[0],
  with: signers.slice(1),
  kind: 'ledger.keys',
  body: ringBody(ring),
})

export const AUDIENCE: JsonObject = {
  audience: 'a+b',
  epoch: 1,
  members: ['a', 'b'],
  owners: ['a'],
  recipient: testRecipient(100),
}

/** Entries 0 to 3: opening, both rings, one audience of both parties. */
export function openedLog(): TestLog {
  const log = emptyLog()
  log.add(OPEN)
  log.add(ringDraft(testRing(A), ['a/root/1', 'a/root/2']))
  log.add(ringDraft(testRing(B), ['b/root/1', 'b/root/2']))
  log.add({ author: 'a/officer/1', kind: 'ledger.audience', body: AUDIENCE })
  return log
}

function headerOf(state: LogState, draft: EntryDraft, count: number): EntryHeader {
  const { author, kind, body, blob, aud } = draft
  const chain = state.chainOf(author)
  const sealed =
    blob === undefined
      ? {}
      : { blob: blobIdOf(testCryptography, blob), size: blob.length, aud: aud ?? 'a+b/1' }
  return {
    author,
    kind,
    ...(body === undefined ? {} : { body }),
    ...sealed,
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    prev: chain.text,
    seen: { n: state.size, root: state.root() },
    seq: chain.seq + 1,
    x: state.origin,
    ...draft.header,
  }
}
