import { toBase64, utf8Bytes } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { base64Hash } from '../../src/hash.ts'
import type { Hash } from '../../src/hash.ts'
import { openMerkleTree } from '../../src/merkle.ts'
import { formatProof } from '../../src/proof.ts'
import { encodeBundle } from '../../src/tiles.ts'
import { POLICY, testCryptography } from '../log-maker.ts'
import { cosigned, TREE } from './checkpoint-cases.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const [INDEX, SIZE] = [5, 20]
const PATH = TREE.inclusionProof(INDEX, SIZE)
const ENTRY = utf8Bytes(`entry ${INDEX}`)
const CHECKPOINT = cosigned(SIZE)
const GOOD = new TextDecoder().decode(
  formatProof({ index: INDEX, hashes: PATH, checkpoint: CHECKPOINT }),
)

const proofCase = (
  name: string,
  expect: string,
  proof: string | Bytes,
  entry: Bytes = ENTRY,
): VectorCase =>
  vector(name, expect, {
    entry: bytesJson(entry),
    proof: bytesJson(typeof proof === 'string' ? utf8Bytes(proof) : proof),
    policy: bytesJson(POLICY),
  })
const withHashes = (hashes: readonly Hash[], index = INDEX): Bytes =>
  formatProof({ index, hashes, checkpoint: CHECKPOINT })
const [first, second, ...others] = PATH
if (first === undefined || second === undefined) throw new Error('a proof of several hashes')
// What a tree would be whose leaves were hashed without the leading zero byte.
const bare = openMerkleTree(testCryptography)
for (let i = 0; i < SIZE; i++) bare.append(testCryptography.sha256(utf8Bytes(`entry ${i}`)) as Hash)

export const PROOF_VALID: readonly VectorCase[] = [
  proofCase('entry 5 of 20', 'ok', GOOD),
  proofCase(
    'entry 0 of 1',
    'ok',
    formatProof({ index: 0, hashes: [], checkpoint: cosigned(1) }),
    utf8Bytes('entry 0'),
  ),
  proofCase(
    'the last entry of 20',
    'ok',
    formatProof({ index: 19, hashes: TREE.inclusionProof(19, 20), checkpoint: CHECKPOINT }),
    utf8Bytes('entry 19'),
  ),
]

export const PROOF_INVALID: readonly VectorCase[] = [
  proofCase('index 05', 'proof-malformed', GOOD.replace('index 5', 'index 05')),
  proofCase('no index', 'proof-malformed', GOOD.replace('index 5\n', '')),
  proofCase('another title', 'proof-malformed', GOOD.replace('@v1', '@v2')),
  proofCase('an extra line', 'proof-malformed', GOOD.replace('\nindex', '\nextra AAAA\nindex')),
  proofCase('no empty line', 'proof-malformed', GOOD.slice(0, GOOD.indexOf('\n\n'))),
  proofCase(
    'a hash of 31 bytes',
    'proof-malformed',
    GOOD.replace(base64Hash(first), `${'A'.repeat(42)}==`.slice(0, 44)),
  ),
  proofCase('64 hashes', 'proof-malformed', withHashes(Array.from({ length: 64 }, () => first))),
  proofCase(
    'a second checkpoint after the first',
    'malformed',
    `${GOOD}\n${new TextDecoder().decode(CHECKPOINT)}`,
  ),
  proofCase('index = size', 'proof-false', withHashes(PATH, SIZE)),
  proofCase('the index of the neighbour', 'proof-false', withHashes(PATH, INDEX - 1)),
  proofCase('a hash too many', 'proof-false', withHashes([...PATH, first])),
  proofCase('a hash too few', 'proof-false', withHashes(PATH.slice(0, -1))),
  proofCase('two hashes exchanged', 'proof-false', withHashes([second, first, ...others])),
  proofCase('another entry', 'proof-false', GOOD, utf8Bytes('entry 6')),
  proofCase(
    'the proof for size 19',
    'proof-false',
    withHashes(TREE.inclusionProof(INDEX, SIZE - 1).with(-1, TREE.root(16))),
  ),
  proofCase(
    'leaves hashed without 0x00',
    'proof-false',
    withHashes(bare.inclusionProof(INDEX, SIZE)),
  ),
  proofCase('a checkpoint without the log', 'unsigned', GOOD.replace(/— demo[^\n]*\n/, '')),
  proofCase('a checkpoint of another size', 'bad-signature', GOOD.replace('\n20\n', '\n21\n')),
]

interface Ends {
  readonly from: number
  readonly to: number
  /** Hashes and roots put in the place of the honest ones. */
  readonly hashes?: readonly Hash[]
  readonly fromRoot?: Hash
  readonly toRoot?: Hash
}
const growth = (name: string, expect: string, ends: Ends): VectorCase => {
  const { from, to } = ends
  const hashes = ends.hashes ?? TREE.consistencyProof(from, to)
  return vector(name, expect, {
    from: { size: from, root: base64Hash(ends.fromRoot ?? TREE.root(from)) },
    to: { size: to, root: base64Hash(ends.toRoot ?? TREE.root(to)) },
    hashes: hashes.map(base64Hash),
  })
}
const honest = (from: number, to: number): VectorCase =>
  growth(`from ${from} to ${to}`, 'ok', { from, to })
const false13 = (name: string, ends: Partial<Ends>): VectorCase =>
  growth(name, 'history-rewritten', { from: 13, to: 20, ...ends })
// Hash keeps its length when one bit is flipped.
const flip = (hash: Hash): Hash => hash.map((byte, i) => (i === 7 ? byte ^ 16 : byte)) as Hash
const [root8, root13, root20] = [TREE.root(8), TREE.root(13), TREE.root(20)]
const proof13 = TREE.consistencyProof(13, 20)

export const CONSISTENCY_VALID: readonly VectorCase[] = [
  honest(0, 5),
  honest(1, 20),
  honest(8, 20),
  honest(13, 20),
  honest(14, 16),
  honest(20, 20),
]

export const CONSISTENCY_INVALID: readonly VectorCase[] = [
  false13('from a larger to a smaller size', { from: 20, to: 13, hashes: proof13 }),
  false13('equal sizes with a hash', { from: 20, hashes: [root20] }),
  false13('equal sizes, other roots', { from: 20, fromRoot: root13 }),
  false13('from 0 with a hash', { from: 0, hashes: [root20] }),
  false13('from a power of two with the old root given', {
    from: 8,
    hashes: [root8, ...TREE.consistencyProof(8, 20)],
  }),
  false13('from 13 without its first hash', { hashes: proof13.slice(1) }),
  false13('a hash too many', { hashes: [...proof13, root20] }),
  false13('no hashes', { hashes: [] }),
  ...proof13.map((_, i) =>
    false13(`one bit of hash ${i}`, { hashes: proof13.map((h, k) => (k === i ? flip(h) : h)) }),
  ),
  false13('one bit of the old root', { fromRoot: flip(root13) }),
  false13('one bit of the new root', { toRoot: flip(root20) }),
]

const pathCase = (expect: string, path: string): VectorCase => vector(path, expect, { path })
export const TILE_PATH_VALID: readonly VectorCase[] = [
  'tile/0/000',
  'tile/0/999',
  'tile/0/x001/000',
  'tile/0/x001/x234/067',
  'tile/entries/000.p/1',
  'tile/2/000.p/255',
  'tile/63/000',
].map((p) => pathCase('ok', p))
export const TILE_PATH_INVALID: readonly VectorCase[] = [
  'tile/0/x000/000',
  'tile/0/1000',
  'tile/0/0',
  'tile/0/00',
  'tile/0/x001',
  'tile/0/x001/x002',
  'tile/0/001/000',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/01',
  'tile/0/000.p/',
  'tile/64/000',
  'tile/01/000',
  'tile/-1/000',
  'tile/entry/000',
  'tile/0/000/',
  '/tile/0/000',
  'tile/0/../0/000',
  'TILE/0/000',
  'tile/0/000.P/1',
  'tile/0/x999/x999/x999/x999/x999/x999/999',
].map((p) => pathCase('stray-file', p))

const bundleCase = (name: string, expect: string, bundle: Bytes, count: number): VectorCase =>
  vector(name, expect, { bundle: toBase64(bundle), count })
const ABC = encodeBundle(['a', 'b', 'c'].map((text) => utf8Bytes(text)))
export const BUNDLE_VALID: readonly VectorCase[] = [
  bundleCase('a, b, c', 'ok', ABC, 3),
  bundleCase('one empty entry', 'ok', Uint8Array.of(0, 0), 1),
]
export const BUNDLE_INVALID: readonly VectorCase[] = [
  bundleCase('cut in a length', 'tile-malformed', ABC.slice(0, 7), 3),
  bundleCase('cut in an entry', 'tile-malformed', ABC.slice(0, 8), 3),
  bundleCase('cut after an entry', 'tile-malformed', ABC.slice(0, 6), 3),
  bundleCase('a byte left over', 'tile-malformed', Uint8Array.of(...ABC, 0), 3),
  bundleCase('an entry too many', 'tile-malformed', ABC, 2),
  bundleCase('a length beyond the end', 'tile-malformed', Uint8Array.of(255, 255, 1), 1),
  bundleCase('nothing', 'tile-malformed', new Uint8Array(0), 1),
]
