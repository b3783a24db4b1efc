// The second reader answers every vector as written, alone, and reads what others made.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { after, test } from 'node:test'
import type { Bytes } from '@parley/kernel'
import { present, utf8Bytes } from '@parley/kernel'
import { checkVectors } from './check-vectors.mjs'
import * as reader from './reader.mjs'
import { codeOf } from './test/code-of.ts'
import { baseFiles } from './test/random-directory.ts'

const ROOT = join(import.meta.dirname, '..')
const VECTORS = join(ROOT, 'vectors/ledger')
const SHARED = join(ROOT, '../shared/data/ledger')
const skip = existsSync(SHARED) ? false : 'the shared data at ../shared is absent'
const shared = (path: string): Bytes => new Uint8Array(readFileSync(join(SHARED, path)))
const sharedText = (path: string): string => readFileSync(join(SHARED, path), 'utf8')

const answers = checkVectors(VECTORS)

test('every case of every vector file gets the answer written beside it', () => {
  assert.deepEqual(
    answers.filter(({ expected, got }) => expected !== got),
    [],
  )
})

test('no vector file is passed over, and most cases are refused', () => {
  const files = readdirSync(VECTORS).filter((file) => file.endsWith('.json'))
  for (const file of files.filter((one) => !one.startsWith('base-')))
    assert.ok(
      answers.some(({ name }) => name.startsWith(`${file}: `)),
      file,
    )
  const refused = answers.filter(({ expected }) => !['ok', 'witnessed', '200'].includes(expected))
  assert.ok(answers.length >= 587, `${answers.length} cases`)
  assert.ok(refused.length > 2 * (answers.length - refused.length), `${refused.length} refused`)
})

test('a vector file of a format that the reader does not know is no success', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-vectors-'))
  for (const file of ['base-log.json', 'base-directory.json'])
    cpSync(join(VECTORS, file), join(folder, file))
  writeFileSync(join(folder, 'omen_valid.json'), '[{"name":"one","expect":"ok"}]')
  assert.throws(() => checkVectors(folder), /no format for omen_valid/)
  rmSync(folder, { recursive: true })
})

// The reader by itself: nothing of the project but the file, its pages' cases, and a log.

const alone = mkdtempSync(join(tmpdir(), 'parley-reader-'))
after(() => rmSync(alone, { recursive: true }))
mkdirSync(join(alone, 'spec'))
for (const file of ['reader.mjs', 'check-vectors.mjs'])
  cpSync(join(import.meta.dirname, file), join(alone, 'spec', file))
cpSync(join(ROOT, 'vectors'), join(alone, 'vectors'), { recursive: true })

function writeFiles(folder: string, files: ReadonlyMap<string, Bytes>): void {
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** Exit code and words of a command of the copy, in its own process. */
function run(...args: readonly string[]): readonly [number | null, string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: alone,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return [status, `${stdout}${stderr}`.trim()]
}

test('the reader imports nothing but three modules of Node', () => {
  const text = readFileSync(join(import.meta.dirname, 'reader.mjs'), 'utf8')
  const imports = text
    .split('\n')
    .filter((line) => /^\s*import\b|\bimport\(|\brequire\(/.test(line))
  const names = imports.map((line) => /from '(.*)'$/.exec(line)?.[1])
  assert.deepEqual(names, ['node:crypto', 'node:fs', 'node:path'])
})

test('without core beside it the reader answers all vectors', () => {
  const [status, words] = run('spec/check-vectors.mjs')
  assert.deepEqual([status, words], [0, `${answers.length} of ${answers.length} cases`])
})

test('the command says what holds and what does not, and exits with 0, 1 or 2', () => {
  const files = baseFiles()
  writeFiles(join(alone, 'log'), files)
  const [status, words] = run('spec/reader.mjs', 'verify', 'log')
  assert.deepEqual([status, words.split(' root=')[0]], [0, 'ok size=13'])
  assert.equal(run('spec/reader.mjs', 'verify', 'log', '--held', '--policy', 'log/policy')[0], 0)
  const tile = present(files.get('tile/0/000.p/13'), 'a tile')
  writeFiles(
    join(alone, 'altered'),
    new Map([...files, ['tile/0/000.p/13', tile.with(5, 1 ^ (tile[5] ?? 0))]]),
  )
  assert.deepEqual(run('spec/reader.mjs', 'verify', 'altered'), [1, 'tile-differs tile/0/000.p/13'])
  for (const args of [[], ['verify'], ['verify', 'nowhere'], ['proof', 'log/policy'], ['toString']])
    assert.equal(run('spec/reader.mjs', ...args)[0], 2, args.join(' '))
})

const textIn = (one: object, field: string): string => {
  const value: unknown = Object.entries(one).find(([name]) => name === field)?.[1]
  assert.ok(typeof value === 'string', field)
  return value
}

test('the command checks a proof and a fork proof from files', () => {
  const one = (file: string): Readonly<Record<string, { readonly text: string }>> =>
    present(JSON.parse(readFileSync(join(VECTORS, file), 'utf8'))[0], 'a case')
  const proof = one('proof_valid.json')
  for (const name of ['entry', 'proof', 'policy'])
    writeFileSync(join(alone, name), present(proof[name], name).text)
  const [status, words] = run('spec/reader.mjs', 'proof', 'entry', 'proof', 'policy')
  assert.deepEqual([status, words.slice(0, 12)], [0, 'ok witnessed'])
  writeFileSync(join(alone, 'entry'), 'another')
  assert.deepEqual(run('spec/reader.mjs', 'proof', 'entry', 'proof', 'policy'), [1, 'proof-false'])
  const fork = one('fork-proof_valid.json')
  writeFileSync(join(alone, 'fork'), present(fork['proof'], 'a proof').text)
  const vkey = textIn(fork, 'vkey')
  assert.equal(run('spec/reader.mjs', 'fork', 'fork', vkey)[0], 0)
  assert.deepEqual(run('spec/reader.mjs', 'fork', 'proof', vkey), [1, 'malformed'])
})

// What others made.

function folderOf(root: string, rename = (path: string) => path): reader.Directory {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(root, join(one.parentPath, one.name)))
  const files = new Map(paths.map((path) => [rename(path), join(root, path)]))
  return {
    list: (prefix) => [...files.keys()].filter((path) => path.startsWith(prefix)),
    read: (path) => {
      const file = files.get(path)
      return file === undefined ? null : new Uint8Array(readFileSync(file))
    },
  }
}

test('the sample log verifies, and each of its files altered in one bit does not', { skip }, () => {
  const log = folderOf(join(SHARED, 'examples/log'))
  const { size, missing } = reader.verifyDirectory(log, { isHeld: true })
  assert.deepEqual([size, missing.length], [20, 0])
  let count = 0
  for (const path of log.list('')) {
    const bytes = present(log.read(path), path)
    const at = Math.floor(bytes.length / 2)
    const altered = bytes.with(at, (bytes[at] ?? 0) ^ 4)
    const read = (one: string): Bytes | null => (one === path ? altered : log.read(one))
    assert.notEqual(
      codeOf(() => reader.verifyDirectory({ ...log, read })),
      'ok',
      path,
    )
    count++
  }
  assert.ok(count >= 15, `${count} files`)
})

test('the sample notes, proofs, forks and request are judged as their makers say', { skip }, () => {
  const policy = reader.readPolicy(shared('examples/log/policy'))
  const key = reader.readVkey(sharedText('examples/note.vkey').trim())
  reader.signersOf(reader.readNote(shared('examples/note.txt')), [key])
  const demoPolicy = reader.readPolicy(shared('examples/checkpoint.policy'))
  const { isWitnessed } = reader.judgeCheckpoint(shared('examples/checkpoint.cosigned'), demoPolicy)
  assert.ok(isWitnessed)
  assert.ok(reader.judgeProof(utf8Bytes('c'), shared('examples/abc.tlog-proof'), demoPolicy))
  const entry = shared('examples/entry.note')
  const hash = '17d10fcf1480e002f0249898ed9c0f95435a13e83c7fa5e451cc8590a0ef94f6'
  assert.equal(reader.readEntry(entry).textHash, hash)
  assert.equal(reader.judgeProof(entry, shared('examples/entry.tlog-proof'), policy).index, 9)
  const logKey = present(policy.logs[0], 'a log key')
  for (const name of ['fork-same-size', 'fork-two-sizes'])
    assert.equal(
      reader.judgeForkProof(shared(`examples/${name}.fork-proof`), logKey).smaller.size,
      14,
    )
  const memory = reader.judgeCheckpoint(shared('examples/log/checkpoints/14'), policy)
  const request = shared('examples/add-checkpoint.request')
  assert.equal(reader.answerAddCheckpoint(request, memory, policy.logs), '200')
  assert.equal(reader.answerAddCheckpoint(request, null, policy.logs), '409 0')
})

test('the sample courier is unpacked for one addressee alone', { skip }, () => {
  const files = folderOf(join(SHARED, 'examples/log'))
  const { origin } = reader.readCheckpoint(shared('examples/log/checkpoint'))
  const log = reader.openLog(origin, shared('examples/log/policy'))
  const bundle = present(files.read('tile/entries/000.p/20'), 'a bundle')
  for (const entry of reader.readBundle(bundle, 20)) reader.admit(log, entry)
  const keysOf = (from: string): readonly reader.Key[] =>
    (log.parties.get(from)?.keys ?? []).filter((key) => key.role === 'node')
  const found = [...log.parties.keys()].map((to) =>
    codeOf(() => reader.readCourier(shared('examples/courier.bin'), { to, x: origin, keysOf })),
  )
  assert.equal(found.filter((code) => code === 'ok').length, 1)
  assert.equal(found.filter((code) => code === 'not-for-us').length, found.length - 1)
})

test('of 914 edge cases of Ed25519 the reader accepts the 43 that core accepts', { skip }, () => {
  const cases = JSON.parse(sharedText('cctv-ed25519/ed25519vectors.json')) as readonly {
    readonly key: string
    readonly sig: string
    readonly msg: string
  }[]
  assert.equal(cases.length, 914)
  const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'))
  const accepted = cases.filter(
    ({ key, sig, msg }) =>
      !reader.isWeakPoint(hex(key)) && reader.isEd25519(hex(key), utf8Bytes(msg), hex(sig)),
  )
  assert.equal(accepted.length, 43)
})

test('the public examples of note, checkpoint and request are read', { skip }, () => {
  const key = reader.readVkey(sharedText('c2sp/signed-note.vkey').trim())
  assert.equal(reader.signersOf(reader.readNote(shared('c2sp/signed-note.txt')), [key]).length, 1)
  const { size } = reader.readCheckpoint(shared('c2sp/checkpoint.cosigned'))
  assert.ok(size > 0)
  assert.equal(reader.answerAddCheckpoint(shared('c2sp/add-checkpoint.request'), null, []), '404')
})

/** The smallest subtrees of leaves[from..to), largest first, as RFC 6962 splits them. */
const splitOf = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))
function pathOf(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (leaves.length <= 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...pathOf(left, index), reader.rootOf(right)]
    : [...pathOf(right, index - split), reader.rootOf(left)]
}
/** SUBPROOF(m, D[n], isWhole) of RFC 6962 section 2.1.2. */
function growthOf(leaves: readonly Uint8Array[], m: number, isWhole = true): readonly Uint8Array[] {
  if (m === leaves.length) return isWhole ? [] : [reader.rootOf(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return m <= split
    ? [...growthOf(left, m, isWhole), reader.rootOf(right)]
    : [...growthOf(right, m - split, false), reader.rootOf(left)]
}

test('all checkpoints, tiles and proofs between them of a foreign log verify', { skip }, () => {
  const [vkey = ''] = sharedText('tessera/policy').match(/example\S+/) ?? []
  const key = reader.readVkey(vkey, 1)
  const entries = reader.readBundle(shared('tessera/log/tile/entries/000.p/15'), 15)
  const leaves = entries.map(reader.leafHash)
  let proofs = 0
  for (let n = 0; n <= 15; n++) {
    const checkpoint = reader.openCheckpoint(shared(`tessera/log/checkpoint.${n}`), key)
    const known = leaves.slice(0, n)
    assert.deepEqual(reader.rootOf(known), checkpoint.root)
    if (n > 0)
      assert.deepEqual(Buffer.concat(known), Buffer.from(shared(`tessera/log/tile/0/000.p/${n}`)))
    for (let i = 0; i < n; i++) {
      const leaf = present(known[i], 'a leaf')
      assert.ok(reader.provesInclusion(leaf, i, checkpoint, pathOf(known, i)))
      const older = { size: i + 1, root: reader.rootOf(known.slice(0, i + 1)) }
      assert.ok(reader.provesGrowth(older, checkpoint, growthOf(known, i + 1)))
      proofs += 2
    }
  }
  assert.equal(proofs, 240)
})
