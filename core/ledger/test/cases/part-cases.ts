import {
  canonicalJson,
  concatBytes,
  seededChance,
  toBase64,
  uint32ToBytes,
  utf8Bytes,
} from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import { encodeBlob } from '../../src/blob.ts'
import { formatCheckpointText } from '../../src/checkpoint.ts'
import { courierBody, packCourier } from '../../src/courier.ts'
import type { Courier } from '../../src/courier.ts'
import { formatForkProof } from '../../src/fork-proof.ts'
import { base64Hash } from '../../src/hash.ts'
import { commitList, rowOpeningJson } from '../../src/list-commitment.ts'
import { leafHash, openMerkleTree } from '../../src/merkle.ts'
import { formatNote } from '../../src/note.ts'
import { formatSignedLine } from '../../src/signed-line.ts'
import { ORIGIN, signText, testCryptography, testKey } from '../log-maker.ts'
import { cosigned, logLine, TREE } from './checkpoint-cases.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const originCase = (expect: string, origin: string): VectorCase =>
  vector(origin.length > 60 ? `${origin.length} characters` : origin, expect, { origin })

export const ORIGIN_VALID: readonly VectorCase[] = [
  originCase('ok', 'x.example/series-1/day-1'),
  originCase('ok', 'x.example/series-1/private/a'),
  originCase('ok', 'x.example/rehearsal.parley.example/day-1'),
  originCase('ok', 'rehearsal.parley.example.org/day-1'),
  originCase('ok', `x.example/${'1'.repeat(118)}`),
]
export const ORIGIN_INVALID: readonly VectorCase[] = [
  originCase('demo-origin', 'demo.parley.example/series-1/day-1'),
  originCase('demo-origin', 'demo.parley.example/private/a'),
  originCase('rehearsal-origin', 'rehearsal.parley.example/founding/day-1'),
  originCase('rehearsal-origin', 'rehearsal.parley.example/'),
  originCase('rehearsal-origin', 'rehearsal.parley.example/founding/private/a'),
  originCase('rehearsal-origin', 'rehearsal.parley.example/demo.parley.example/1'),
  originCase('origin', 'parley.dev/x'),
  originCase('origin', ''),
  originCase('origin', 'x.example/day 1'),
  originCase('origin', 'x.example/day+1'),
  originCase('origin', 'x.example/день-1'),
  originCase('origin', `x.example/${'1'.repeat(119)}`),
]

const OWNER = {
  author: 'a/dev/1',
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'handover.outcome',
  seq: 1,
  x: ORIGIN,
}
const blobCase = (name: string, expect: string, plaintext: Bytes, entry = OWNER): VectorCase =>
  vector(name, expect, { entry, plaintext: toBase64(plaintext) })
const GRANT = { ...OWNER, kind: 'ledger.grant' }
const grantCase = (name: string, expect: string, size: number): VectorCase =>
  blobCase(name, expect, padded({ ...GRANT, data: { identity: 'AGE-SECRET-KEY-1X' } }, size), GRANT)
const padded = (object: JsonObject | string, size = 1024, lengthBy = 0): Bytes => {
  const content = utf8Bytes(typeof object === 'string' ? object : canonicalJson(object))
  const out = new Uint8Array(size)
  out.set(concatBytes(uint32ToBytes(content.length + lengthBy), content))
  return out
}
const inner: JsonObject = { ...OWNER, data: { outcome: 'received' } }
const stained = padded(inner).with(1023, 1)
const encoded = encodeBlob(OWNER, { outcome: 'received' })
if (!encoded.ok) throw new Error('a blob')

export const BLOB_VALID: readonly VectorCase[] = [
  blobCase('1,024 bytes', 'ok', encoded.value),
  blobCase('padded further', 'ok', padded(inner, 4096)),
  blobCase('a dummy', 'ok', padded({ ...OWNER, data: null })),
  ...[256, 320, 960, 1024, 4096].map((size) => grantCase(`a grant of ${size} bytes`, 'ok', size)),
  blobCase('data in any script', 'ok', padded({ ...OWNER, data: 'Обмін' })),
]
export const BLOB_INVALID: readonly VectorCase[] = [
  blobCase('padding not zero', 'padding', stained),
  blobCase('512 bytes', 'padding', padded(inner, 512)),
  blobCase('1,025 bytes', 'padding', padded(inner, 1025)),
  blobCase('3,072 bytes', 'padding', padded(inner, 3072)),
  blobCase('960 bytes of another kind', 'padding', padded(inner, 960)),
  ...[192, 255, 300, 1088, 3072].map((size) =>
    grantCase(`a grant of ${size} bytes`, 'padding', size),
  ),
  blobCase('no bytes', 'padding', new Uint8Array(0)),
  blobCase('a length beyond the end', 'blob-malformed', padded(inner, 1024, 2000)),
  blobCase('a length that cuts the object', 'padding', padded(inner, 1024, -1)),
  blobCase('a length that takes in a zero', 'blob-malformed', padded(inner, 1024, 1)),
  blobCase('not canonical', 'blob-malformed', padded(` ${canonicalJson(inner)}`)),
  blobCase('a list', 'blob-malformed', padded('[]')),
  blobCase('no data', 'blob-malformed', padded({ ...OWNER })),
  blobCase('a field too many', 'blob-malformed', padded({ ...inner, more: 1 })),
  blobCase('another author', 'inner-differs', padded({ ...inner, author: 'b/dev/1' })),
  blobCase('another id', 'inner-differs', padded({ ...inner, id: OWNER.id.replace('1', '2') })),
  blobCase('another kind', 'inner-differs', padded({ ...inner, kind: 'handover.other' })),
  blobCase('another seq', 'inner-differs', padded({ ...inner, seq: 2 })),
  blobCase('another log', 'inner-differs', padded({ ...inner, x: `${ORIGIN}2` })),
]

const log = testKey(ORIGIN)
const forged = openMerkleTree(testCryptography)
for (let i = 0; i < 20; i++)
  forged.append(leafHash(testCryptography, utf8Bytes(i === 11 ? 'altered' : `entry ${i}`)))
const forgedAt = (size: number): Bytes => {
  const text = formatCheckpointText({ origin: ORIGIN, size, root: forged.root(size) })
  return formatNote(text, [logLine(text)])
}
const forkCase = (name: string, expect: string, proof: Bytes | string): VectorCase =>
  vector(name, expect, {
    proof: bytesJson(typeof proof === 'string' ? utf8Bytes(proof) : proof),
    vkey: log.key.vkey,
  })
const sub = TREE.subproof(14, 20)
const goodFork = formatForkProof({ hashes: sub, smaller: forgedAt(14), larger: cosigned(20) })
const asText = (bytes: Bytes): string => new TextDecoder().decode(bytes)
const otherText = formatCheckpointText({ origin: ORIGIN, size: 14, root: forged.root(14) })

export const FORK_VALID: readonly VectorCase[] = [
  forkCase(
    'two roots at one size',
    'ok',
    formatForkProof({ hashes: [], smaller: forgedAt(14), larger: cosigned(14) }),
  ),
  forkCase('sizes 14 and 20', 'ok', goodFork),
  forkCase(
    'sizes 16 and 20',
    'ok',
    formatForkProof({ hashes: TREE.subproof(16, 20), smaller: forgedAt(16), larger: cosigned(20) }),
  ),
]
export const FORK_INVALID: readonly VectorCase[] = [
  forkCase(
    'equal roots',
    'no-fork',
    formatForkProof({ hashes: [], smaller: cosigned(14), larger: cosigned(14) }),
  ),
  forkCase(
    'an honest pair with an honest proof',
    'no-fork',
    formatForkProof({ hashes: sub, smaller: cosigned(14), larger: cosigned(20) }),
  ),
  forkCase(
    'an honest pair with a false proof',
    'no-fork',
    formatForkProof({
      hashes: forged.subproof(14, 20),
      smaller: cosigned(14),
      larger: cosigned(20),
    }),
  ),
  forkCase(
    'a hash missing',
    'no-fork',
    formatForkProof({ hashes: sub.slice(1), smaller: forgedAt(14), larger: cosigned(20) }),
  ),
  forkCase(
    'no hashes for two sizes',
    'no-fork',
    formatForkProof({ hashes: [], smaller: forgedAt(14), larger: cosigned(20) }),
  ),
  forkCase(
    'hashes for one size',
    'no-fork',
    formatForkProof({ hashes: sub, smaller: forgedAt(14), larger: cosigned(14) }),
  ),
  forkCase(
    'from no entries to all',
    'no-fork',
    formatForkProof({ hashes: [TREE.root()], smaller: cosigned(0), larger: cosigned(20) }),
  ),
  forkCase(
    'the larger first',
    'malformed',
    formatForkProof({ hashes: sub, smaller: cosigned(20), larger: forgedAt(14) }),
  ),
  forkCase(
    'one checkpoint',
    'malformed',
    goodFork.slice(0, asText(goodFork).lastIndexOf(`\n${ORIGIN}`)),
  ),
  forkCase('a third checkpoint', 'malformed', concatBytes(goodFork, utf8Bytes('\n'), cosigned(20))),
  forkCase('another title', 'malformed', asText(goodFork).replace('@v1', '@v2')),
  forkCase(
    'a hash of 31 bytes',
    'malformed',
    asText(goodFork).replace(base64Hash(sub[0] ?? TREE.root()), `${'A'.repeat(42)}==`),
  ),
  forkCase(
    'signed by another log',
    'other-log',
    formatForkProof({
      hashes: [],
      smaller: (() => {
        const text = otherText.replace(ORIGIN, 'demo.parley.example/x/other')
        return formatNote(text, [logLine(text, testKey('demo.parley.example/x/other'))])
      })(),
      larger: cosigned(14),
    }),
  ),
  forkCase(
    'not signed by the log',
    'unsigned',
    formatForkProof({
      hashes: [],
      smaller: signText(otherText, ['b/officer/1']),
      larger: cosigned(14),
    }),
  ),
  forkCase(
    'a signature that fails',
    'bad-signature',
    formatForkProof({
      hashes: [],
      smaller: formatNote(otherText, [logLine('other\n')]),
      larger: cosigned(14),
    }),
  ),
]

const MEMBERS = [
  { path: 'checkpoint', bytes: cosigned(20) },
  {
    path: 'consistency/14-20',
    bytes: utf8Bytes(
      TREE.consistencyProof(14, 20)
        .map((h) => `${base64Hash(h)}\n`)
        .join(''),
    ),
  },
  { path: `outbox/${'ab'.repeat(32)}`, bytes: utf8Bytes('a note') },
]
const COURIER: Courier = {
  from: 'a',
  to: 'b',
  x: ORIGIN,
  n: 20,
  since: 14,
  part: 1,
  parts: 1,
  members: MEMBERS,
}
const heading = (courier: Courier): JsonObject => courierBody(courier, testCryptography)
const courierOf = (body: JsonObject, members = MEMBERS, signer = 'a/node/1'): Bytes =>
  packCourier(signText(formatSignedLine('courier', body), [signer]), members)
const courierCase = (name: string, expect: string, plaintext: Bytes): VectorCase =>
  vector(name, expect, {
    plaintext: toBase64(plaintext),
    to: 'b',
    x: ORIGIN,
    vkeys: { a: [testKey('a/node/1').key.vkey] },
  })
const path = (one: string): Bytes => {
  const members = [{ path: one, bytes: utf8Bytes('x') }]
  return courierOf(heading({ ...COURIER, members }), members)
}
const good = courierOf(heading(COURIER))
const swapped = [MEMBERS[1], MEMBERS[0], MEMBERS[2]].filter((m) => m !== undefined)

export const COURIER_VALID: readonly VectorCase[] = [
  courierCase('three members', 'ok', good),
  courierCase('a fork proof', 'ok', path('fork-proof')),
  courierCase('no members', 'ok', courierOf(heading({ ...COURIER, members: [] }), [])),
]
export const COURIER_INVALID: readonly VectorCase[] = [
  ...[
    '../x',
    '/x',
    '',
    'x',
    'checkpoint/',
    'fork-proof/1',
    `blob/aa/${'bb'.repeat(32)}`,
    `blob/aa/bb/${'aa'.repeat(32)}`,
    'TILE/0/000',
    'tile/0/000/../001',
    'consistency/20-14',
    'consistency/14',
    'outbox/x',
    'checkpoints/014',
    'outbox/../x',
  ].map((one) => courierCase(`path "${one}"`, 'courier-path', path(one))),
  courierCase(
    'unsorted',
    'courier-order',
    courierOf(heading({ ...COURIER, members: swapped }), swapped),
  ),
  courierCase(
    'one path twice',
    'courier-order',
    courierOf(heading({ ...COURIER, members: [...MEMBERS.slice(0, 1), ...MEMBERS] }), [
      ...MEMBERS.slice(0, 1),
      ...MEMBERS,
    ]),
  ),
  courierCase('a member cut', 'courier-malformed', good.slice(0, -1)),
  courierCase('a byte left over', 'courier-malformed', concatBytes(good, Uint8Array.of(0))),
  courierCase('a length beyond the end', 'courier-malformed', good.with(1, 0xff)),
  courierCase('length 0', 'courier-malformed', Uint8Array.of(0, 0, 0, 0)),
  courierCase('no bytes', 'courier-malformed', new Uint8Array(0)),
  courierCase('part 2 of 1', 'courier-malformed', courierOf({ ...heading(COURIER), part: 2 })),
  courierCase('a member with another hash', 'courier-differs', good.with(-1, 0)),
  courierCase(
    'of another log',
    'other-exchange',
    courierOf({ ...heading(COURIER), x: `${ORIGIN}2` }),
  ),
  courierCase(
    'addressed to somebody else',
    'not-for-us',
    courierOf({ ...heading(COURIER), to: 'c' }),
  ),
  courierCase(
    'signed by an officer',
    'unsigned',
    courierOf(heading(COURIER), MEMBERS, 'a/officer/1'),
  ),
  courierCase(
    "signed by another party's node",
    'unsigned',
    courierOf(heading(COURIER), MEMBERS, 'b/node/1'),
  ),
]

const rows = ['row one', 'row two', 'row three'].map((text) => utf8Bytes(text))
const list = commitList(
  rows,
  seededChance(testCryptography, 'vectors', 'list'),
  testCryptography,
  8,
)
const commitmentJson = { count: list.commitment.count, root: base64Hash(list.commitment.root) }
interface RowChange {
  readonly opening?: JsonObject
  readonly commitment?: JsonObject
  readonly text?: string
}
const listCase = (
  name: string,
  expect: string,
  row: number,
  change: RowChange = {},
): VectorCase => {
  const opening = list.openings[row]
  if (opening === undefined) throw new Error('an opening')
  return vector(name, expect, {
    commitment: { ...commitmentJson, ...change.commitment },
    row: change.text ?? `row ${['one', 'two', 'three'][row]}`,
    opening: { ...rowOpeningJson(opening), ...change.opening },
  })
}
const shown = (name: string, opening: JsonObject): VectorCase =>
  listCase(name, 'row-differs', 0, { opening })
const committed = (name: string, expect: string, commitment: JsonObject): VectorCase =>
  listCase(name, expect, 0, { commitment })
const index0 = list.openings[0]?.index ?? 0
export const LIST_VALID: readonly VectorCase[] = [0, 1, 2].map((row) =>
  listCase(`row ${row + 1}`, 'ok', row),
)
export const LIST_INVALID: readonly VectorCase[] = [
  listCase('another row', 'row-differs', 0, { text: 'row two' }),
  listCase('an empty row', 'row-differs', 0, { text: '' }),
  shown('another index', { index: (index0 + 1) % 8 }),
  shown('an index beyond the count', { index: 8 }),
  shown('another salt', { salt: toBase64(new Uint8Array(16)) }),
  shown('a salt of 15 bytes', { salt: toBase64(new Uint8Array(15)) }),
  shown('no hashes', { hashes: [] }),
  committed('a count that is no power of two', 'field', { count: 6 }),
  committed('count 0', 'field', { count: 0 }),
  committed('another count', 'row-differs', { count: 16 }),
  committed('another root', 'row-differs', { root: base64Hash(TREE.root()) }),
  committed('a root of 31 bytes', 'field', { root: `${'A'.repeat(42)}==` }),
]
