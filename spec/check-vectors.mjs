// Runs the second reader over the vectors of the ledger: every case must get the answer written beside it.
//   node spec/check-vectors.mjs [FOLDER]         vectors/ledger beside spec/, if no folder is given
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import * as reader from './reader.mjs'

const bytesOf = (value) =>
  'text' in value ? Buffer.from(value.text) : Buffer.from(value.base64, 'base64')
const keysOf = (vkeys) => vkeys.map((vkey) => reader.readVkey(vkey))
const fromBase64 = (text) => Buffer.from(text, 'base64')
const sameText = (got, expected) => (got === expected ? 'ok' : 'another file')
const treeOf = ({ size, root }) => ({ size, root: fromBase64(root) })

/** What a case's answer is, by format: a word, or nothing if all is well. */
const FORMATS = {
  note: (one) => void reader.signersOf(reader.readNote(bytesOf(one.note)), keysOf(one.vkeys)),
  vkey: (one) => void reader.readVkey(one.vkey, one.type === 'ed25519' ? 1 : 4),
  origin: (one) => void reader.judgeOrigin(one.origin),
  checkpoint: (one) =>
    void reader.openCheckpoint(bytesOf(one.checkpoint), reader.readVkey(one.vkey)),
  cosignature: (one) =>
    void reader.signersOf(reader.readCheckpoint(bytesOf(one.checkpoint)).note, keysOf([one.vkey])),
  policy: (one) => void reader.readPolicy(bytesOf(one.policy)),
  quorum(one) {
    const policy = reader.readPolicy(bytesOf(one.policy))
    const { isWitnessed } = reader.judgeCheckpoint(bytesOf(one.checkpoint), policy)
    return isWitnessed ? 'witnessed' : 'provisional'
  },
  witness(one) {
    const memory = one.memory === null ? null : treeOf(one.memory)
    return reader.answerAddCheckpoint(bytesOf(one.request), memory, keysOf(one.vkeys))
  },
  proof(one) {
    const policy = reader.readPolicy(bytesOf(one.policy))
    reader.judgeProof(bytesOf(one.entry), bytesOf(one.proof), policy)
  },
  consistency(one) {
    const hashes = one.hashes.map(fromBase64)
    return reader.provesGrowth(treeOf(one.from), treeOf(one.to), hashes)
      ? 'ok'
      : 'history-rewritten'
  },
  'tile-path': (one) => (reader.readTilePath(one.path) === null ? 'stray-file' : 'ok'),
  bundle: (one) => void reader.readBundle(fromBase64(one.bundle), one.count),
  entry(one, base) {
    // Entries between the base log's and the case go into a log of their own.
    const log = one.between === undefined ? logAfter(base, one.after) : newLog(base, one.after)
    for (const note of one.between ?? []) reader.admit(log, bytesOf(note))
    reader.judgeEntry(log, bytesOf(one.note))
  },
  succession(one, base) {
    const note = bytesOf(one.note)
    reader.judgeEntry(reader.openLog(reader.readEntry(note).x, bytesOf(one.policy)), note)
    const known = one.known === null ? [] : [bytesOf(one.known)]
    const held = { witnessed: one.witnessed, known }
    reader.judgeSuccession(logAfter(base, one.after), note, held)
  },
  directory(one, base) {
    const files = new Map(Object.entries({ ...base.directory, ...one.change }))
    const paths = [...files.keys()].filter((path) => files.get(path) !== null).sort()
    const directory = {
      list: (prefix) => paths.filter((path) => path.startsWith(prefix)),
      read: (path) => (paths.includes(path) ? bytesOf(files.get(path)) : null),
    }
    reader.verifyDirectory(directory, { isHeld: one.held })
  },
  blob: (one) => void reader.readBlob(fromBase64(one.plaintext), one.entry),
  'fork-proof': (one) => void reader.judgeForkProof(bytesOf(one.proof), reader.readVkey(one.vkey)),
  courier: (one) =>
    void reader.readCourier(fromBase64(one.plaintext), {
      to: one.to,
      x: one.x,
      keysOf: (from) => keysOf(one.vkeys[from] ?? []),
    }),
  'courier-frames'(one) {
    const file = reader.readFrames(one.frames)
    return sameText(file.toString('base64'), one.file)
  },
  'receipt-log': (one, base) =>
    void reader.judgeReceipt(logAfter(base, one.after), bytesOf(one.note), one),
  receipt: (one) => void reader.readReceipt(bytesOf(one.note)),
  'list-counts': (one) => void reader.judgeCounts(one.committed, one.opening),
  'list-commitment'(one) {
    const { index, salt, hashes } = one.opening
    const shown = { index, salt: fromBase64(salt), hashes: hashes.map(fromBase64) }
    reader.judgeRow(reader.readCommitment(one.commitment), Buffer.from(one.row), shown)
  },
}

const prefixes = new Map()

/** The base log's first entries. Judging changes nothing, so cases share one log. */
function logAfter(base, count) {
  const held = prefixes.get(count)
  if (held !== undefined) return held
  prefixes.set(count, newLog(base, count))
  return prefixes.get(count)
}

function newLog(base, count) {
  const log = reader.openLog(base.origin, bytesOf(base.policy))
  for (const note of base.entries.slice(0, count)) reader.admit(log, bytesOf(note))
  return log
}

export function answerOf(format, one, base) {
  try {
    return FORMATS[format](one, base) ?? 'ok'
  } catch (problem) {
    return problem instanceof reader.Refused ? problem.code : `fault: ${problem.stack}`
  }
}

/** Every case of a folder, with the answer that the reader gives. @throws for a file that it does not know */
export function checkVectors(folder) {
  const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const base = { ...read('base-log.json'), directory: read('base-directory.json') }
  return readdirSync(folder)
    .filter((file) => !file.startsWith('base-'))
    .flatMap((file) => {
      const format = /^(?:entry|[a-z-]+)/.exec(file)[0]
      if (!Object.hasOwn(FORMATS, format)) throw new Error(`no format for ${file}`)
      const name = (one) => `${file}: ${one.name}`
      return read(file).map((one) => ({
        name: name(one),
        expected: one.expect,
        got: answerOf(format, one, base),
      }))
    })
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  const answers = checkVectors(process.argv[2] ?? join(import.meta.dirname, '../vectors/ledger'))
  const wrong = answers.filter(({ expected, got }) => expected !== got)
  for (const { name, expected, got } of wrong) console.error(`${name}: ${expected}, not ${got}`)
  console.log(`${answers.length - wrong.length} of ${answers.length} cases`)
  process.exitCode = wrong.length === 0 && answers.length > 0 ? 0 : 1
}
