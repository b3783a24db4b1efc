// A line that a browser brings is judged as the log would judge it, before anything is stored.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { PartyId } from '@parley/kernel'
import { partyId, present, seededChance, valueOf } from '@parley/kernel'
import { parseVkey, ringBody } from '@parley/ledger'
import type { RingKey, Signer } from '@parley/ledger'
import { newSigningSeed, nodeCryptography, signerFromSeed } from '@parley/system'
import { signatureLine } from '../ledger/signing.ts'
import { OfficerKeys } from './officer-keys.ts'

const A = partyId('a')
const TEXT = 'parley.dev/entry@v1\n{"kind":"agreement.accepted"}\n'
const ACT = { text: TEXT, kind: 'agreement.accepted', index: 20 }

const chance = seededChance(nodeCryptography, 'officer keys', 'test')
const signer = (name: string): Signer => signerFromSeed(name, newSigningSeed(chance))
const [root, one, two, device, stranger, bRoot] = [
  signer('a/root/1'),
  signer('a/officer/1'),
  signer('a/officer/2'),
  signer('a/dev/line-1'),
  signer('a/officer/1'), // the same name, another key
  signer('b/root/1'),
]

const keyOf = (of: Signer) => valueOf(parseVkey(of.vkey, nodeCryptography))
const ringKey = (of: Signer, more: Partial<RingKey> = {}): RingKey => ({
  key: keyOf(of),
  kinds: ['*'],
  role: 'officer',
  scope: null,
  until: null,
  ...more,
})

function ringOf(keys: readonly RingKey[], party: PartyId = A, version = 1) {
  const roots = [keyOf(party === A ? root : bRoot)]
  return ringBody({ m: 1, party, roots, keys, recipients: [], suspect: [], version })
}

function keysWith(...keys: readonly RingKey[]): OfficerKeys {
  const officers = new OfficerKeys(A, nodeCryptography)
  officers.takeRing(ringOf(keys))
  return officers
}

async function judged(
  officers: OfficerKeys,
  by: Signer,
  over: { readonly text?: string; readonly act?: Partial<typeof ACT> } = {},
): Promise<string> {
  const line = await signatureLine(over.text ?? TEXT, by, nodeCryptography)
  const found = officers.judge({ ...ACT, ...over.act, line })
  return found.ok ? `by ${found.value}` : found.refusal.code
}

test('a line by an officer’s key of the ring, over the text, is that officer’s', async () => {
  assert.equal(await judged(keysWith(ringKey(one), ringKey(two)), two), 'by a/officer/2')
  assert.equal(await judged(keysWith(ringKey(one, { until: 21 })), one), 'by a/officer/1')
  assert.equal(
    await judged(keysWith(ringKey(one, { kinds: ['agreement.*'] })), one),
    'by a/officer/1',
  )
})

test('a key the ring does not have, a name it has with another key, and a device are no officer', async () => {
  const officers = keysWith(ringKey(one), ringKey(device, { role: 'device' }))
  assert.equal(await judged(officers, two), 'unknown-signer')
  assert.equal(await judged(officers, stranger), 'unknown-signer')
  assert.equal(await judged(officers, device), 'unknown-signer')
  assert.equal(await judged(new OfficerKeys(A, nodeCryptography), one), 'unknown-signer')
})

test('a key that a later ring leaves out is revoked, and one that came in its place signs', async () => {
  const officers = keysWith(ringKey(one), ringKey(two))
  officers.takeRing(ringOf([ringKey(stranger), ringKey(two)], A, 2))
  assert.equal(await judged(officers, one), 'key-revoked')
  assert.equal(await judged(officers, stranger), 'by a/officer/1')
  assert.equal(officers.vkeyOf('a/officer/1'), stranger.vkey)
})

test('a key is refused from its last index on, for kinds it has not, and outside its scope', async () => {
  assert.equal(await judged(keysWith(ringKey(one, { until: 20 })), one), 'key-expired')
  assert.equal(await judged(keysWith(ringKey(one, { kinds: ['list.*'] })), one), 'kind-not-allowed')
  assert.equal(await judged(keysWith(ringKey(one, { scope: ['t1'] })), one), 'scope-not-allowed')
})

test('a ring of another party changes nothing here', async () => {
  const officers = keysWith(ringKey(one))
  officers.takeRing(ringOf([], partyId('b')))
  assert.equal(await judged(officers, one), 'by a/officer/1')
})

test('a line over any other text is no signature under this one', async () => {
  const officers = keysWith(ringKey(one))
  await fc.assert(
    fc.asyncProperty(fc.string(), async (other) => {
      fc.pre(other !== TEXT)
      assert.equal(await judged(officers, one, { text: other }), 'bad-signature')
    }),
    { numRuns: 50 },
  )
})

test('what is no signature line is malformed, whatever it holds', () => {
  const officers = keysWith(ringKey(one))
  const lines = [
    '',
    '—',
    '— a/officer/1',
    '— a/officer/1 AAAA',
    '- a/officer/1 AAAAAAAA',
    '— a b c',
  ]
  for (const line of [...lines, `${'x'.repeat(9000)}`]) {
    const found = officers.judge({ ...ACT, line })
    assert.equal(found.ok ? '' : found.refusal.code, 'malformed', line)
  }
})

test('a line is one line: a second under it is not taken along', async () => {
  const officers = keysWith(ringKey(one), ringKey(two))
  const [first, second] = [
    await signatureLine(TEXT, one, nodeCryptography),
    await signatureLine(TEXT, two, nodeCryptography),
  ]
  const found = officers.judge({ ...ACT, line: first + second })
  assert.equal(present(found.ok ? undefined : found, 'a refusal').refusal.code, 'malformed')
})
