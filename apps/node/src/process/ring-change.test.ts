import assert from 'node:assert/strict'
import test from 'node:test'
import { partyId, seededChance, valueOf } from '@parley/kernel'
import { parseRing, parseVkey, ringBody } from '@parley/ledger'
import type { Ring, RingKey, Signer } from '@parley/ledger'
import { newSigningSeed, nodeCryptography, signerFromSeed } from '@parley/system'
import { changedRing } from './ring-change.ts'
import type { RingChange } from './ring-change.ts'

const chance = seededChance(nodeCryptography, 'ring change', 'test')
const signer = (name: string): Signer => signerFromSeed(name, newSigningSeed(chance))
const [root, one, node, fresh, again] = [
  signer('a/root/1'),
  signer('a/officer/1'),
  signer('a/node/1'),
  signer('a/officer/3'),
  signer('a/officer/1'),
]
const keyOf = (of: Signer) => valueOf(parseVkey(of.vkey, nodeCryptography))
const ringKey = (of: Signer, role: RingKey['role']): RingKey => ({
  key: keyOf(of),
  kinds: ['*'],
  role,
  scope: null,
  until: null,
})
const RING: Ring = {
  m: 1,
  party: partyId('a'),
  roots: [keyOf(root)],
  keys: [ringKey(one, 'officer'), ringKey(node, 'node')],
  recipients: [],
  suspect: [],
  version: 4,
}

const add = (vkey: string, replaces = false): RingChange => ({ do: 'add', vkey, replaces })
const revoke = (name: string, suspectFrom: number | null = null): RingChange => ({
  do: 'revoke',
  name,
  suspectFrom,
})
const changed = (change: RingChange): Ring => valueOf(changedRing(RING, change, nodeCryptography))
const refusal = (change: RingChange): string => {
  const made = changedRing(RING, change, nodeCryptography)
  return made.ok ? 'ok' : made.refusal.code
}
const names = ({ keys }: Ring): readonly string[] => keys.map(({ key }) => key.name)

test('an officer’s key is added for every kind, one version higher, in a form the log reads', () => {
  const ring = changed(add(fresh.vkey))
  assert.equal(ring.version, 5)
  assert.deepEqual(names(ring), ['a/officer/1', 'a/node/1', 'a/officer/3'])
  const read = valueOf(parseRing(ringBody(ring), nodeCryptography))
  const added = read.keys.find(({ key }) => key.vkey === fresh.vkey)
  assert.deepEqual([added?.role, added?.kinds], ['officer', ['*']])
})

test('a key takes the place of an earlier one of its name only where that is asked for', () => {
  assert.equal(refusal(add(again.vkey)), 'name-twice')
  const ring = changed(add(again.vkey, true))
  assert.deepEqual(names(ring), ['a/node/1', 'a/officer/1'])
  assert.equal(ring.keys.at(-1)?.key.vkey, again.vkey)
})

test('a key left out is gone from the next ring, and may be marked from an entry on', () => {
  assert.deepEqual(names(changed(revoke('a/officer/1'))), ['a/node/1'])
  assert.deepEqual(changed(revoke('a/officer/1')).suspect, [])
  const { suspect, version } = changed(revoke('a/officer/1', 17))
  assert.deepEqual([suspect, version], [[{ from: 17, vkey: one.vkey }], 5])
})

test('a device’s and a node’s key are added for what such keys sign', () => {
  const [device, other] = [signer('a/dev/line-2'), signer('a/node/2')]
  const added = (of: Signer) => changed(add(of.vkey)).keys.find(({ key }) => key.vkey === of.vkey)
  assert.deepEqual([added(device)?.role, added(device)?.kinds], ['device', ['handover.stepped']])
  assert.equal(added(other)?.role, 'node')
  assert.ok(!added(other)?.kinds.includes('*'))
})

test('other roots and another threshold are a ring that the log reads, its keys as before', () => {
  const roots = ['a/root/2', 'a/root/3'].map((name) => signer(name).vkey)
  const ring = valueOf(parseRing(ringBody(changed({ do: 'roots', m: 2, roots })), nodeCryptography))
  assert.deepEqual([ring.m, ring.roots.map(({ name }) => name)], [2, ['a/root/2', 'a/root/3']])
  assert.deepEqual(names(ring).toSorted(), names(RING).toSorted())
})

test('roots that are none of this party’s, or fewer than must sign, are refused', () => {
  const vkey = root.vkey
  const asked = (m: number, ...roots: readonly string[]): RingChange => ({ do: 'roots', m, roots })
  const many = Array.from({ length: 17 }, (_, i) => signer(`a/root/${i + 1}`).vkey)
  const cases: readonly (readonly [string, RingChange])[] = [
    ['threshold', asked(1)],
    ['threshold', asked(2, vkey)],
    ['threshold', asked(0, vkey)],
    ['threshold', asked(-1, vkey)],
    ['threshold', asked(1.5, vkey)],
    ['threshold', asked(Number.NaN, vkey)],
    ['threshold', asked(1, ...many)],
    ['name-twice', asked(1, vkey, signer('a/root/1').vkey)],
    ['name-not-own', asked(1, one.vkey)],
    ['name-not-own', asked(1, signer('b/root/1').vkey)],
    ['name-not-own', asked(1, signer('a/root/').vkey)],
    ['vkey-malformed', asked(1, '')],
    ['vkey-id', asked(1, vkey.replace('root/1', 'root/2'))],
    ['vkey-type', asked(1, signerFromSeed('a/root/9', newSigningSeed(chance), 'cosignature').vkey)],
  ]
  for (const [code, change] of cases) assert.equal(refusal(change), code, JSON.stringify(change))
})

test('what is no ring’s key of this party, or there already, is refused', () => {
  const cases: readonly (readonly [string, RingChange])[] = [
    ['already', add(one.vkey)],
    ['already', add(one.vkey, true)],
    ['name-not-own', add(signer('b/officer/1').vkey)],
    ['name-not-own', add(signer('a/root/2').vkey)],
    ['name-not-own', add(signer('b/node/1').vkey)],
    ['name-not-own', add(signer('a/devices/1').vkey)],
    ['name-not-own', add(signer('a/dev/').vkey)],
    ['name-not-own', add(signer('a/officer/').vkey)],
    ['name-not-own', add(signer('a/officer/1/2').vkey)],
    ['vkey-malformed', add('')],
    ['vkey-malformed', add('a/officer/3')],
    ['vkey-id', add(fresh.vkey.replace('officer/3', 'officer/4'))],
    ['vkey-type', add(signerFromSeed('a/officer/9', newSigningSeed(chance), 'cosignature').vkey)],
    ['not-found', revoke('a/officer/7')],
    ['not-found', revoke('a/root/1')],
    ['not-found', revoke('')],
  ]
  for (const [code, change] of cases) assert.equal(refusal(change), code, JSON.stringify(change))
})
