// Makes small logs of invented parties A and B for tests: public test keys, counted ids, no clock.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { partyId, present, utf8Bytes, valueOf } from '@parley/kernel'
import { parseOrigin } from '../src/checkpoint.js'
import { formatEntryText } from '../src/entry.js'
import { blobIdOf } from '../src/hash.js'
import { openLogState } from '../src/log-state.js'
import { formatNote, lineOf } from '../src/note.js'
import { openingBody } from '../src/opening.js'
import { ringBody } from '../src/ring.js'
import { verifierKey } from '../src/vkey.js'
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const known = new Map()
/** node:crypto behind the ports of core; public keys are imported once. */
export const testCryptography = {
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
const keys = new Map()
/** The test key of a name: its seed is SHA-256 of `parley test key NAME`. Public, hence worthless. */
export function testKey(name, type = 'ed25519', seedName = name) {
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
  const one = { key, sign: (message) => new Uint8Array(sign(null, message, secret)) }
  keys.set(slot, one)
  return one
}
export const ORIGIN = present(parseOrigin('demo.parley.example/x/test'), 'an origin')
export const A = partyId('a')
export const B = partyId('b')
const WITNESSES = ['a', 'b', 'c', 'd']
export const POLICY = utf8Bytes(
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
export const policyHash = (policy) => blobIdOf(testCryptography, policy)
export const rootsOf = (party) => ({
  m: 2,
  party,
  roots: [1, 2, 3].map((n) => testKey(`${party}/root/${n}`).key),
})
export const OPENING = {
  hub: { author: testKey('hub/1').key, log: testKey(ORIGIN).key },
  parties: [rootsOf(A), rootsOf(B)],
  policy: policyHash(POLICY),
  sign: [A, B],
  two: ['release.*'],
}
/** An age recipient of the right outer form for a small number; nobody has its identity. */
export function testRecipient(n) {
  return `age1${String(n).replaceAll('1', 'q').padStart(58, '0')}`
}
export const ringKey = (name, role, more = {}) => ({
  key: testKey(name).key,
  kinds: ['*'],
  role,
  scope: null,
  until: null,
  ...more,
})
export function testRing(party, more = {}) {
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
/** A log without entries. */
export function emptyLog(origin = ORIGIN, policy = POLICY, idsFrom = 0) {
  const state = valueOf(openLogState({ origin, policy, cryptography: testCryptography }))
  const notes = []
  let count = idsFrom
  const text = (draft) => {
    count++
    return valueOf(formatEntryText(headerOf(state, draft, count)))
  }
  const make = (draft) => signText(text(draft), [draft.author, ...(draft.with ?? [])])
  const tryNote = (note) => {
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
export function logOf(made) {
  const log = emptyLog(ORIGIN, POLICY, made.length + 1_000) // no id of the entries made already
  for (const note of made) valueOf(log.state.admit(note))
  return log
}
/** A text signed by test keys, in this order. */
export function signText(text, names) {
  const lines = names.map((name) => lineOf(testKey(name).key, testKey(name).sign(utf8Bytes(text))))
  return formatNote(text, lines)
}
export const OPEN = {
  author: 'a/root/1',
  with: ['a/root/2', 'b/root/1', 'b/root/3'],
  kind: 'ledger.open',
  body: openingBody(OPENING),
}
export const ringDraft = (ring, signers) => ({
  author: signers[0],
  with: signers.slice(1),
  kind: 'ledger.keys',
  body: ringBody(ring),
})
export const AUDIENCE = {
  audience: 'a+b',
  epoch: 1,
  members: ['a', 'b'],
  owners: ['a'],
  recipient: testRecipient(100),
}
/** Entries 0 to 3: opening, both rings, one audience of both parties. */
export function openedLog() {
  const log = emptyLog()
  log.add(OPEN)
  log.add(ringDraft(testRing(A), ['a/root/1', 'a/root/2']))
  log.add(ringDraft(testRing(B), ['b/root/1', 'b/root/2']))
  log.add({ author: 'a/officer/1', kind: 'ledger.audience', body: AUDIENCE })
  return log
}
function headerOf(state, draft, count) {
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
