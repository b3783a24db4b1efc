// What others computed: edge cases of Ed25519, examples of the public formats, a foreign log.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  fromHex,
  nobleCryptography,
  partyId,
  present,
  toHex,
  utf8Bytes,
  utf8Text,
  valueOf,
} from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { rawVkey } from '../test/cases/note-cases.ts'
import { testCryptography } from '../test/log-maker.ts'
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { cosignatureMessage } from './cosignature.ts'
import { unpackCourier } from './courier.ts'
import { parseEntry } from './entry.ts'
import { checkForkProof } from './fork-proof.ts'
import { base64Hash } from './hash.ts'
import { openLogState } from './log-state.ts'
import { leafHash, openMerkleTree, verifyConsistency, verifyInclusion } from './merkle.ts'
import { formatNote, parseNote, verifyNote } from './note.ts'
import { judgeCheckpoint, parsePolicy } from './policy.ts'
import { formatProof, parseProof, verifyProof } from './proof.ts'
import { parseSignatureLine } from './signature-line.ts'
import { decodeBundle, encodeBundle, parseTilePath, tileBytes } from './tiles.ts'
import { parseVkey, verifierKey } from './vkey.ts'
import type { VerifierKey } from './vkey.ts'
import { isWeakPoint } from './weak-point.ts'
import { decideCosigning, formatAddCheckpoint, parseAddCheckpoint } from './witness.ts'

const SHARED = join(import.meta.dirname, '../../../../shared/data/ledger')
const skip = existsSync(SHARED) ? false : 'the shared data at ../shared is absent'
const file = (path: string): Bytes => new Uint8Array(readFileSync(join(SHARED, path)))
const text = (path: string): string => readFileSync(join(SHARED, path), 'utf8')
const crypto = testCryptography

test(
  'weak points are refused, and every verifier accepts the same 43 of 914 edge cases of Ed25519',
  { skip },
  () => {
    const cases = JSON.parse(text('cctv-ed25519/ed25519vectors.json')) as readonly {
      readonly number: number
      readonly key: string
      readonly sig: string
      readonly msg: string
      readonly flags: readonly string[] | null
    }[]
    assert.equal(cases.length, 914)
    let accepted = 0
    for (const one of cases) {
      const [key, signature] = [one.key, one.sig].map((hex) => present(fromHex(hex), 'hex'))
      assert.ok(key !== undefined && signature !== undefined)
      const admitted = parseVkey(rawVkey('k', Uint8Array.of(1, ...key)), crypto)
      const isWeak = one.flags?.some((f) => f === 'low_order_A' || f === 'non_canonical_A') ?? false
      assert.equal(admitted.ok, !isWeak, `case ${one.number}`)
      if (!admitted.ok) continue
      if (isWeakPoint(signature)) continue
      const message = utf8Bytes(one.msg)
      const isGood = crypto.ed25519(key, message, signature)
      if (isGood) accepted++
      assert.equal(nobleCryptography.ed25519(key, message, signature), isGood, `case ${one.number}`)
    }
    assert.equal(accepted, 43)
  },
)

test('the public example of a signed note verifies', { skip }, () => {
  const key = valueOf(parseVkey(text('c2sp/signed-note.vkey').trim(), crypto))
  const note = valueOf(parseNote(file('c2sp/signed-note.txt')))
  assert.equal(valueOf(verifyNote(note, [key], crypto)).length, 1)
})

test(
  'the public examples of checkpoint and request are read and written byte for byte',
  { skip },
  () => {
    const checkpoint = valueOf(parseCheckpoint(file('c2sp/checkpoint.cosigned')))
    assert.deepEqual(formatNote(checkpoint.note.text, checkpoint.note.signatures), checkpoint.bytes)
    const request = valueOf(parseAddCheckpoint(file('c2sp/add-checkpoint.request')))
    const again = formatAddCheckpoint(request.old, request.proof, request.offered.bytes)
    assert.deepEqual(again, file('c2sp/add-checkpoint.request'))
  },
)

test('the examples of note, cosigned checkpoint and proof verify', { skip }, () => {
  const key = valueOf(parseVkey(text('examples/note.vkey').trim(), crypto))
  const note = valueOf(parseNote(file('examples/note.txt')))
  assert.equal(note.text, 'Parley.\n\nUnder truce, about terms.\n')
  valueOf(verifyNote(note, [key], crypto))
  const policy = valueOf(parsePolicy(file('examples/checkpoint.policy'), crypto))
  const judged = valueOf(judgeCheckpoint(file('examples/checkpoint.cosigned'), policy, crypto))
  assert.deepEqual(
    [judged.isWitnessed, judged.cosigners],
    [true, [{ witness: 'med', timeSeconds: 1763776800 }]],
  )
  const proof = valueOf(parseProof(file('examples/abc.tlog-proof')))
  assert.deepEqual(formatProof(proof), file('examples/abc.tlog-proof'))
  valueOf(verifyProof(utf8Bytes('c'), proof, policy, crypto))
  assert.ok(!verifyProof(utf8Bytes('b'), proof, policy, crypto).ok)
})

test('the message of the example cosignature is the published one', { skip }, () => {
  const checkpoint = valueOf(parseCheckpoint(file('examples/checkpoint.cosigned')))
  const message = utf8Text(cosignatureMessage(checkpoint.note.textBytes, 1763776800))
  assert.ok(message?.startsWith('cosignature/v1\ntime 1763776800\n'))
})

test('the example entry has the published hashes and its proof verifies', { skip }, () => {
  const entry = valueOf(parseEntry(file('examples/entry.note'), crypto))
  assert.equal(entry.textHash, '17d10fcf1480e002f0249898ed9c0f95435a13e83c7fa5e451cc8590a0ef94f6')
  assert.equal(
    toHex(leafHash(crypto, entry.bytes)),
    'e4fc68df1129ab2ec9f27ea816ff6b4fd71829ff585ebd4e587465d9d0c98e88',
  )
  const policy = valueOf(parsePolicy(file('examples/log/policy'), crypto))
  const proof = valueOf(parseProof(file('examples/entry.tlog-proof')))
  assert.ok(valueOf(verifyProof(entry.bytes, proof, policy, crypto)).isWitnessed)
})

test('the example request is one that a witness at 14 cosigns', { skip }, () => {
  const policy = valueOf(parsePolicy(file('examples/log/policy'), crypto))
  const keys = policy.logs.map((log) => log.key)
  const memory = valueOf(
    judgeCheckpoint(file('examples/log/checkpoints/14'), policy, crypto),
  ).checkpoint
  const request = valueOf(parseAddCheckpoint(file('examples/add-checkpoint.request')))
  assert.equal(decideCosigning(memory, request, keys, crypto).status, 200)
  assert.deepEqual(decideCosigning(null, request, keys, crypto), { status: 409, size: 0 })
  const line = present(
    parseSignatureLine(text('examples/add-checkpoint.response').trimEnd()),
    'a line',
  )
  const answered = formatNote(request.offered.note.text, [...request.offered.note.signatures, line])
  assert.equal(valueOf(judgeCheckpoint(answered, policy, crypto)).cosigners.length, 1)
})

test('both example fork proofs prove a fork, and of no other log', { skip }, () => {
  const policy = valueOf(parsePolicy(file('examples/log/policy'), crypto))
  const key = present(policy.logs[0], 'a log').key
  for (const name of ['fork-same-size', 'fork-two-sizes']) {
    const bytes = file(`examples/${name}.fork-proof`)
    const { smaller, larger } = valueOf(checkForkProof(bytes, key, crypto))
    assert.deepEqual([smaller.size, larger.size], [14, name === 'fork-same-size' ? 14 : 20])
    const other = verifierKey('another', 'ed25519', key.publicKey, crypto)
    assert.deepEqual(checkForkProof(bytes, other, crypto), {
      ok: false,
      refusal: { code: 'other-log' },
    })
  }
})

test('the example courier is unpacked for its addressee alone', { skip }, () => {
  const { checkpoint } = valueOf(parseCheckpoint(file('examples/log/checkpoint')))
  const policy = file('examples/log/policy')
  const log = valueOf(openLogState({ origin: checkpoint.origin, policy, cryptography: crypto }))
  const entries = valueOf(decodeBundle(file('examples/log/tile/entries/000.p/20'), 20))
  for (const entry of entries) valueOf(log.admit(entry))
  const nodesOf = (from: string): readonly VerifierKey[] =>
    (log.ringOf(partyId(from))?.keys ?? [])
      .filter((one) => one.role === 'node')
      .map((one) => one.key)
  const answers = log.parties.map((to) => {
    const reader = { to, x: checkpoint.origin, keysOf: nodesOf }
    const courier = unpackCourier(file('examples/courier.bin'), reader, crypto)
    if (courier.ok)
      assert.deepEqual(courier.value.members[0]?.bytes, file('examples/log/checkpoint'))
    return courier.ok ? String(courier.value.members.length) : courier.refusal.code
  })
  assert.deepEqual(new Set(answers), new Set(['5', 'not-for-us']))
  assert.equal(answers.filter((one) => one === '5').length, 1)
})

test('all checkpoints, tiles and 240 proofs of a foreign log verify', { skip }, () => {
  const [vkey = ''] = text('tessera/policy').match(/example\S+/) ?? []
  const key = valueOf(parseVkey(vkey, crypto))
  const entries = valueOf(decodeBundle(file('tessera/log/tile/entries/000.p/15'), 15))
  const tree = openMerkleTree(crypto)
  for (const entry of entries) tree.append(leafHash(crypto, entry))
  for (let n = 0; n <= 15; n++) {
    const { checkpoint } = valueOf(openCheckpoint(file(`tessera/log/checkpoint.${n}`), key, crypto))
    assert.equal(base64Hash(tree.root(n)), base64Hash(checkpoint.root))
    if (n > 0)
      assert.deepEqual(
        encodeBundle(entries.slice(0, n)),
        file(`tessera/log/tile/entries/000.p/${n}`),
      )
    if (n > 0)
      assert.deepEqual(
        tileBytes(tree, { level: 0, index: 0, width: n }),
        file(`tessera/log/tile/0/000.p/${n}`),
      )
    for (let i = 0; i < n; i++) {
      const place = { index: i, size: n, root: checkpoint.root }
      assert.ok(verifyInclusion(crypto, tree.leaf(i), place, tree.inclusionProof(i, n)))
      const older = { size: i + 1, root: tree.root(i + 1) }
      assert.ok(verifyConsistency(crypto, older, checkpoint, tree.consistencyProof(i + 1, n)))
    }
  }
  assert.deepEqual(parseTilePath('tile/0/000.p/15'), { level: 0, index: 0, width: 15 })
})
