// A second reader of Parley's ledger: one file, no dependencies, written from the pages beside it and
// from nothing else. It shares no line with the program in core/, so that what both say of a log does
// not hang on one program's mistakes. It reads and judges; it signs, seals and sends nothing.
//
//   node spec/reader.mjs verify DIR [--policy FILE] [--held]     the directory of a log (directory.md)
//   node spec/reader.mjs proof ENTRY PROOF POLICY                one entry and its proof (proof.md)
//   node spec/reader.mjs fork FILE VKEY                          a fork proof (fork-proof.md)
//
// Exit 0: it holds. 1: it does not, with the code word of the page and the place. 2: called wrongly.
//
// How it is built: every function takes bytes or what another function read, and either returns what it
// read or throws a Refused with a code word. Nothing is repaired. What is read is encoded again and
// compared, lengths come before parsing, and every list has an end. Comments name the page and section.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

// ---------------------------------------------------------------------------------------------------
// Refusals

/** What this reader does not accept: a code word of the pages, and the place. */
export class Refused extends Error {
  constructor(code, at = '') {
    super(`${code} ${at}`.trimEnd())
    this.name = 'Refused'
    this.code = code
    this.at = at
  }
}

function refuse(code, at) {
  throw new Refused(code, at)
}

function demand(condition, code, at) {
  if (!condition) refuse(code, at)
}

/** Runs `read`; whatever it refuses is refused with another code word or at another place. */
function within({ code, at }, read) {
  try {
    return read()
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    return refuse(code ?? problem.code, at ?? problem.at)
  }
}

// ---------------------------------------------------------------------------------------------------
// Bytes, numbers, hashes

const MAX_INTEGER = Number.MAX_SAFE_INTEGER // 2^53-1, the largest number of any page
const SHA256_HEX = /^[0-9a-f]{64}$/

export function sha256(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const hexOf = (bytes) => Buffer.from(bytes).toString('hex')
const sameBytes = (a, b) => Buffer.compare(a, b) === 0

/** The text of well-formed UTF-8, with any byte order mark kept; else null. */
function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null // not UTF-8
  }
}

/** The bytes of canonical base64 (note.md section 2): encoded again it is the same text; else null. */
function base64(text) {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** A hash in base64, or null. */
function hashOf(text) {
  const bytes = typeof text === 'string' && text.length === 44 ? base64(text) : null
  return bytes?.length === 32 ? bytes : null
}

/** The big-endian u32 at the start. */
const lengthAt = (bytes) => Buffer.from(bytes.subarray(0, 4)).readUInt32BE(0)

/** A decimal number without sign or leading zeros, at most 2^53-1; else null. */
function decimal(text) {
  const number = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : null
  return number !== null && number <= MAX_INTEGER ? number : null
}

// ---------------------------------------------------------------------------------------------------
// Canonical JSON (entry.md section 1; blob.md section 1)

const ENTRY_TEXT = { isAscii: true, depth: 8, longest: 8_192 }
const ANY_TEXT = { isAscii: false, depth: 64, longest: Infinity }
const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Decodes, encodes again and compares. Objects come without a prototype. */
export function readJson(text, limits = ENTRY_TEXT) {
  if (limits.isAscii) demand(/^[\x20-\x7e]*$/.test(text), 'non-ascii')
  const value = parseJson(text, limits)
  demand(canonicalJson(value) === text, 'not-canonical')
  return value
}

/** The form of RFC 8785 of whole numbers, strings, lists and objects. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).sort() // by UTF-16 code units
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`
}

/** JSON of any order and spacing, but with one value per key, whole numbers and few brackets. */
function parseJson(text, limits) {
  const scan = { text, limits, at: 0 }
  const value = parseValue(scan, 0)
  skipSpace(scan)
  demand(scan.at === text.length, 'json-malformed')
  return value
}

function parseValue(scan, depth) {
  skipSpace(scan)
  const first = scan.text[scan.at]
  if (first === '"') return parseString(scan)
  if (first !== '{' && first !== '[') return parseWord(scan)
  demand(depth < scan.limits.depth, 'too-deep')
  return first === '{' ? parseObject(scan, depth + 1) : parseList(scan, depth + 1)
}

function parseList(scan, depth) {
  const list = []
  for (let isMore = opens(scan, ']'); isMore; isMore = goesOn(scan, ']')) {
    list.push(parseValue(scan, depth))
  }
  return list
}

function parseObject(scan, depth) {
  const object = Object.create(null) // so that `__proto__` is a key like any other
  for (let isMore = opens(scan, '}'); isMore; isMore = goesOn(scan, '}')) {
    skipSpace(scan)
    const key = parseString(scan)
    demand(!(key in object), 'duplicate-key', key)
    skipSpace(scan)
    demand(scan.text[scan.at++] === ':', 'json-malformed')
    object[key] = parseValue(scan, depth)
  }
  return object
}

/** Steps over the opening bracket; false if the list or object is empty. */
function opens(scan, closing) {
  scan.at++
  skipSpace(scan)
  if (scan.text[scan.at] !== closing) return true
  scan.at++
  return false
}

function goesOn(scan, closing) {
  skipSpace(scan)
  const next = scan.text[scan.at++]
  demand(next === ',' || next === closing, 'json-malformed')
  return next === ','
}

function skipSpace(scan) {
  match(scan, /[ \t\n\r]*/y)
}

function match(scan, pattern) {
  pattern.lastIndex = scan.at
  const found = pattern.exec(scan.text)?.[0] ?? ''
  scan.at += found.length
  return found
}

function parseString(scan) {
  demand(scan.text[scan.at++] === '"', 'json-malformed')
  const parts = []
  for (;;) {
    parts.push(match(scan, /[^"\\\u0000-\u001f]*/y))
    const next = scan.text[scan.at++]
    if (next === '"') break
    demand(next === '\\', 'json-malformed')
    parts.push(parseEscape(scan))
  }
  const string = parts.join('')
  demand(string.length <= scan.limits.longest, 'field', 'string')
  if (scan.limits.isAscii) demand(/^[\x20-\x7e]*$/.test(string), 'non-ascii')
  demand(string.isWellFormed(), 'json-malformed')
  return string
}

function parseEscape(scan) {
  const letter = scan.text[scan.at++]
  if (letter !== 'u') return ESCAPES[letter] ?? refuse('json-malformed')
  const digits = match(scan, /[0-9a-fA-F]{4}/y)
  demand(digits !== '', 'json-malformed')
  return String.fromCharCode(Number.parseInt(digits, 16))
}

function parseWord(scan) {
  const word = match(scan, /true|false|null/y)
  if (word !== '') return { true: true, false: false, null: null }[word]
  const number = match(scan, /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y)
  demand(number !== '', 'json-malformed')
  demand(/^(?:0|-?[1-9][0-9]*)$/.test(number), 'not-an-integer')
  demand(Number.isSafeInteger(Number(number)), 'number-range')
  return Number(number)
}

// Fields of objects; `at` names the place, as `body.keys.0.vkey`.

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** An object with these fields, and no others than these and the optional ones. */
function objectAt(value, at, fields, optional = []) {
  demand(isObject(value), 'field', at)
  for (const field of fields) demand(field in value, 'field', `${at}.${field}`)
  for (const field of Object.keys(value)) {
    demand(fields.includes(field) || optional.includes(field), 'field', `${at}.${field}`)
  }
  return value
}

function listAt(value, at, [least, most], read = (one) => one) {
  demand(Array.isArray(value) && value.length >= least && value.length <= most, 'field', at)
  return value.map((one, i) => read(one, `${at}.${i}`))
}

function integerAt(value, at, least = 0, most = MAX_INTEGER) {
  demand(Number.isSafeInteger(value) && value >= least && value <= most, 'field', at)
  return value
}

/** A text of this form. */
function textAt(value, at, { form, longest }) {
  demand(typeof value === 'string' && value.length <= longest && form.test(value), 'field', at)
  return value
}

/** Strictly ascending by code units, so that there is one way to write a set. */
function demandAscending(texts, at) {
  demand(
    texts.every((text, i) => i === 0 || texts[i - 1] < text),
    'field',
    at,
  )
}

/** An ascending list of texts of one form. */
function textsAt(value, at, limits, form) {
  const texts = listAt(value, at, limits, (one, place) => textAt(one, place, form))
  demandAscending(texts, at)
  return texts
}

// The words of the pages.
const ORIGIN = { form: /^(?!parley\.dev\/)[\x21-\x2a\x2c-\x7e]+$/, longest: 128 } // checkpoint.md 2
const AUTHOR = { form: /^[a-z0-9._-]+(?:\/[a-z0-9._-]+)*$/, longest: 128 } // entry.md 2
const KIND = { form: /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, longest: 64 }
const PATTERN = { form: /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:\*|[a-z0-9-]+)|\*)$/, longest: 64 }
const WORD = { form: /^[a-z0-9][a-z0-9._-]*$/, longest: 64 }
const PARTY = { form: /^[a-z0-9][a-z0-9-]*$/, longest: 32 } // ring.md 1
const PRIVATE = /\/private\/([a-z0-9][a-z0-9-]{0,31})$/ // one party's own log
const AUDIENCE = { form: /^[a-z0-9][a-z0-9+._-]*$/, longest: 100 } // audience.md 1
const AUD = { form: /^[a-z0-9][a-z0-9+._-]{0,99}\/[1-9][0-9]{0,8}$/, longest: 128 }
const RECIPIENT = {
  form: /^age1(?:[02-9ac-hj-np-z]{58}|pq1[02-9ac-hj-np-z]{1000,2200})$/,
  longest: 2_300,
} // ring.md 2
const BLOB = { form: /^sha256:[0-9a-f]{64}$/, longest: 71 }
const HASH_HEX = { form: SHA256_HEX, longest: 64 }
const UUID = {
  form: /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  longest: 36,
}

/** The party that a name stands under: `a` of `a/officer/1`. */
const partyOf = (name) => name.split('/', 1)[0]

// ---------------------------------------------------------------------------------------------------
// Signed notes (note.md)

const MAX_NOTE = 1_048_576
const MAX_SIGNATURES = 16
const isKeyName = (name) => /^[^+\s\p{White_Space}]+$/u.test(name)

/** Text and signature lines of a note; nothing is verified yet. note.md sections 1 and 2 */
export function readNote(bytes, longest = MAX_NOTE) {
  demand(bytes.length <= longest, 'too-long')
  const whole = utf8(bytes)
  demand(whole !== null && whole.endsWith('\n'), 'malformed')
  demand(!/[\u0000-\u0009\u000b-\u001f\u007f]/.test(whole), 'malformed')
  const cut = whole.lastIndexOf('\n\n')
  demand(cut >= 0, 'malformed')
  const lines = whole.slice(cut + 2, -1).split('\n')
  demand(lines.length <= MAX_SIGNATURES, 'too-many-signatures')
  const signatures = lines.map(readSignatureLine)
  const labels = new Set(signatures.map(({ name, id }) => `${name}+${id}`))
  demand(labels.size === signatures.length, 'signed-twice')
  const text = whole.slice(0, cut + 1)
  return { text, textBytes: Buffer.from(text), signatures }
}

function readSignatureLine(line) {
  demand(line.length <= 8_192, 'malformed')
  const [dash, name, code, ...rest] = line.split(' ')
  demand(dash === '\u2014' && rest.length === 0 && code !== undefined, 'malformed')
  const bytes = base64(code)
  demand(isKeyName(name) && bytes !== null && bytes.length > 4, 'malformed')
  return { name, id: hexOf(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
}

const ED25519 = 1
const COSIGNATURE = 4

/** A verifier key, of this type if one is given. note.md section 3 */
export function readVkey(vkey, type) {
  demand(vkey.length <= 256, 'vkey-malformed')
  const [, name, id, code] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? []
  const bytes = code === undefined ? null : base64(code)
  demand(bytes !== null && bytes.length > 1 && isKeyName(name), 'vkey-malformed')
  const types = type === undefined ? [ED25519, COSIGNATURE] : [type]
  demand(types.includes(bytes[0]), 'vkey-type')
  demand(bytes.length === 33, 'vkey-malformed')
  demand(hexOf(sha256(`${name}\n`, bytes).subarray(0, 4)) === id, 'vkey-id')
  const publicKey = bytes.subarray(1)
  demand(!isWeakPoint(publicKey), 'vkey-weak')
  return { vkey, name, id, type: bytes[0], publicKey }
}

const P = 2n ** 255n - 19n
const littleEndian = (hex) => BigInt(`0x${hexOf(Buffer.from(hex, 'hex').reverse())}`)
const SMALL_ORDER = new Set([
  0n,
  1n,
  P - 1n,
  littleEndian('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
  littleEndian('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
])

/** Whether y is not below p, or that of a point of small order. note.md section 3 */
export function isWeakPoint(point) {
  const y = littleEndian(hexOf(point)) & (2n ** 255n - 1n)
  return y >= P || SMALL_ORDER.has(y)
}

const SPKI = Buffer.from('302a300506032b6570032100', 'hex') // before the 32 bytes of the key, RFC 8410

export function isEd25519(publicKey, message, signature) {
  if (signature.length !== 64 || isWeakPoint(signature.subarray(0, 32))) return false
  const der = Buffer.concat([SPKI, publicKey])
  return verify(
    null,
    message,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  )
}

/** Whether `signature` is this key's on the text of a note. note.md section 3, checkpoint.md section 3 */
function isSigned(key, textBytes, signature) {
  if (key.type === ED25519) return isEd25519(key.publicKey, textBytes, signature)
  if (signature.length !== 72) return false
  const time = signature.readBigUInt64BE(0)
  if (time === 0n || time > BigInt(MAX_INTEGER)) return false
  const message = Buffer.concat([Buffer.from(`cosignature/v1\ntime ${time}\n`), textBytes])
  return isEd25519(key.publicKey, message, signature.subarray(8))
}

const isBy = (line, key) => line.name === key.name && line.id === key.id

/** The keys that signed; a known key that fails refuses the whole note. note.md section 4 */
export function signersOf(note, keys) {
  const signers = []
  for (const line of note.signatures) {
    const key = keys.find((one) => isBy(line, one))
    if (key === undefined) continue
    demand(isSigned(key, note.textBytes, line.signature), 'bad-signature', line.name)
    signers.push(key)
  }
  demand(signers.length > 0, 'unsigned')
  return signers
}

// ---------------------------------------------------------------------------------------------------
// The tree (checkpoint.md section 1)

const MAX_PROOF = 63
export const leafHash = (entry) => sha256(Uint8Array.of(0), entry)
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right)
export const EMPTY_ROOT = sha256()

/** A tree that grows: the roots of its perfect subtrees, largest first. */
const emptyPeaks = () => []

function growPeaks(peaks, leaf) {
  let node = { hash: leaf, size: 1 }
  while (peaks.at(-1)?.size === node.size) {
    node = { hash: nodeHash(peaks.pop().hash, node.hash), size: 2 * node.size }
  }
  peaks.push(node)
}

/** Smaller subtrees are joined first: a single last node is carried up. */
function rootOfPeaks(peaks) {
  if (peaks.length === 0) return EMPTY_ROOT
  return peaks.map((peak) => peak.hash).reduceRight((right, left) => nodeHash(left, right))
}

export function rootOf(leaves) {
  const peaks = emptyPeaks()
  for (const leaf of leaves) growPeaks(peaks, leaf)
  return rootOfPeaks(peaks)
}

const half = (n) => Math.floor(n / 2) // bit operations end at 2^32

/** Whether `hashes` lead from the leaf at `index` to the root. RFC 9162 section 2.1.3.2 */
export function provesInclusion(leaf, index, { size, root }, hashes) {
  if (index >= size || hashes.length > MAX_PROOF) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const other of hashes) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(other, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      hash = nodeHash(hash, other)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(hash, root)
}

/** Whether the tree `to` begins with the tree `from`. */
export function provesGrowth(from, to, hashes) {
  if (from.size > to.size || hashes.length > MAX_PROOF) return false
  if (from.size === to.size) return hashes.length === 0 && sameBytes(from.root, to.root)
  if (from.size === 0) return hashes.length === 0
  const isPowerOfTwo =
    Number.isInteger(Math.log2(from.size)) && 2 ** Math.log2(from.size) === from.size
  const roots = rootsOfGrowth(from.size, to.size, isPowerOfTwo ? [from.root, ...hashes] : hashes)
  return roots !== null && sameBytes(roots.old, from.root) && sameBytes(roots.new, to.root)
}

/**
 * The roots at two sizes, 0 < m < n, that a consistency proof implies whose first hash is given: that of
 * the largest perfect subtree at the end of the old tree. RFC 9162 section 2.1.4.2; null if its number
 * of hashes is wrong.
 */
function rootsOfGrowth(m, n, [first, ...others]) {
  if (first === undefined) return null
  let [at, last] = [m - 1, n - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [older, newer] = [first, first]
  for (const hash of others) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      ;[older, newer] = [nodeHash(hash, older), nodeHash(hash, newer)]
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      newer = nodeHash(newer, hash)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? { old: older, new: newer } : null
}

// ---------------------------------------------------------------------------------------------------
// Checkpoints, policies, witnesses (checkpoint.md)

const MAX_CHECKPOINT = 65_536

/** Refuses a name that is none, and logs that nobody may run or watch as a real one. checkpoint.md section 2 */
export function judgeOrigin(origin) {
  within({ code: 'origin' }, () => textAt(origin, '', ORIGIN))
  demand(!origin.startsWith('demo.parley.example/'), 'demo-origin')
  demand(!origin.startsWith('rehearsal.parley.example/'), 'rehearsal-origin')
}

/** Origin, size and root; nothing is verified yet. checkpoint.md section 2 */
export function readCheckpoint(bytes) {
  const note = readNote(bytes, MAX_CHECKPOINT)
  const [origin, sizeText, rootText, ...more] = note.text.slice(0, -1).split('\n')
  demand(rootText !== undefined && !more.includes(''), 'malformed')
  within({ code: 'origin' }, () => textAt(origin, '', ORIGIN))
  const size = decimal(sizeText)
  demand(size !== null, 'size')
  const root = hashOf(rootText)
  demand(root !== null, 'root')
  demand(size > 0 || sameBytes(root, EMPTY_ROOT), 'empty-root')
  demand(more.length === 0, 'extension')
  return { origin, size, root, note }
}

/** A checkpoint under one key of its log. */
export function openCheckpoint(bytes, logKey) {
  const checkpoint = readCheckpoint(bytes)
  demandOf(checkpoint, logKey)
  return checkpoint
}

function demandOf({ origin, note }, logKey) {
  demand(origin === logKey.name, 'other-log')
  signersOf(note, [logKey])
}

/** A checkpoint under a policy: signed by a log key of its origin, and whether enough witnesses cosigned. */
export function judgeCheckpoint(bytes, policy) {
  const checkpoint = readCheckpoint(bytes)
  const logs = policy.logs.filter((key) => key.name === checkpoint.origin)
  demand(logs.length > 0, 'other-log')
  const signers = signersOf(checkpoint.note, [...logs, ...policy.witnesses.values()])
  demand(
    signers.some((key) => key.type === ED25519),
    'unsigned',
  )
  const isWitnessed = policy.quorum === 'none' || meets(policy, policy.quorum, new Set(signers))
  return { ...checkpoint, isWitnessed }
}

function meets(policy, name, signers) {
  const witness = policy.witnesses.get(name)
  if (witness !== undefined) return signers.has(witness)
  const { members, least } = policy.groups.get(name)
  return members.filter((member) => meets(policy, member, signers)).length >= least
}

/** Which logs and witnesses count. checkpoint.md section 5 */
export function readPolicy(bytes) {
  demand(bytes.length <= MAX_CHECKPOINT && bytes.at(-1) === 0x0a, 'policy-malformed')
  const text = utf8(bytes)
  demand(text !== null && !/[^\t\n\x20-\x7e\u0080-\u{10ffff}]/u.test(text), 'policy-malformed')
  const lines = text.slice(0, -1).split('\n')
  demand(lines.length <= 512, 'policy-malformed')
  const policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: null }
  const used = { keys: new Set(), members: new Set() }
  for (const line of lines) {
    const [word, ...fields] = line.split(/[ \t]+/).filter((field) => field !== '')
    if (word !== undefined && !word.startsWith('#')) readPolicyLine(policy, used, word, fields)
  }
  demand(policy.quorum !== null, 'policy-quorum')
  return policy
}

function readPolicyLine(policy, used, word, fields) {
  if (word === 'log') {
    demand(fields.length === 1 || fields.length === 2, 'policy-malformed')
    policy.logs.push(newPolicyKey(used, fields[0], ED25519))
  } else if (word === 'witness') {
    demand(fields.length === 2 || fields.length === 3, 'policy-malformed')
    demandNewName(policy, fields[0])
    policy.witnesses.set(fields[0], newPolicyKey(used, fields[1], COSIGNATURE))
  } else if (word === 'group') {
    readGroup(policy, used, fields)
  } else {
    demand(word === 'quorum' && fields.length === 1, 'policy-malformed')
    demand(policy.quorum === null, 'policy-quorum')
    demand(fields[0] === 'none' || isNamed(policy, fields[0]), 'policy-name')
    policy.quorum = fields[0]
  }
}

function newPolicyKey(used, vkey, type) {
  const key = readVkey(vkey, type)
  const publicKey = hexOf(key.publicKey)
  demand(!used.keys.has(publicKey), 'policy-key-twice')
  used.keys.add(publicKey)
  return key
}

function readGroup(policy, used, [name, threshold, ...members]) {
  demand(members.length > 0, 'policy-malformed')
  demandNewName(policy, name)
  const least = { all: members.length, any: 1 }[threshold] ?? decimal(threshold)
  demand(least !== null && least >= 1 && least <= members.length, 'policy-threshold')
  for (const member of members) {
    demand(isNamed(policy, member), 'policy-name')
    demand(!used.members.has(member), 'policy-member-twice')
    used.members.add(member)
  }
  policy.groups.set(name, { members, least })
}

const isNamed = (policy, name) => policy.witnesses.has(name) || policy.groups.has(name)

function demandNewName(policy, name) {
  demand(name !== 'none' && !isNamed(policy, name), 'policy-name')
}

/**
 * What a witness answers to `POST add-checkpoint`: a status, and with 409 the size it remembers. `memory`
 * is the tree that it last cosigned for the origin, or null; it signs nothing here. checkpoint.md section 4
 */
export function answerAddCheckpoint(bytes, memory, keys) {
  const request = readAddCheckpoint(bytes)
  if (!isObject(request)) return request
  const { old, hashes, checkpoint } = request
  const known = keys.filter((key) => key.name === checkpoint.origin)
  if (known.length === 0) return '404'
  if (refusalOf(() => signersOf(checkpoint.note, known)) !== null) return '403'
  if (old > checkpoint.size) return '400'
  const remembered = memory ?? { size: 0, root: EMPTY_ROOT }
  if (old !== remembered.size) return `409 ${remembered.size}`
  return provesGrowth(remembered, checkpoint, hashes) ? '200' : '422'
}

function readAddCheckpoint(bytes) {
  const parts = bytes.length > 131_072 ? null : cutAtEmptyLine(bytes)
  const [first, ...lines] = parts?.lines ?? ['']
  const old = first.startsWith('old ') ? decimal(first.slice(4)) : null
  const hashes = lines.map(hashOf)
  if (old === null || hashes.length > MAX_PROOF || hashes.includes(null)) return '400'
  const checkpoint = resultOf(() => readCheckpoint(parts.rest))
  if (checkpoint instanceof Refused) return checkpoint.code === 'empty-root' ? '422' : '400'
  return { old, hashes, checkpoint }
}

/** The lines before the first empty line as text, and the bytes after it; null if there is none. */
function cutAtEmptyLine(bytes) {
  const cut = Buffer.from(bytes).indexOf('\n\n')
  const text = cut < 0 ? null : utf8(bytes.subarray(0, cut))
  return text === null ? null : { lines: text.split('\n'), rest: bytes.subarray(cut + 2) }
}

/** What `read` returns, or the Refused that it throws. */
function resultOf(read) {
  try {
    return read()
  } catch (problem) {
    if (problem instanceof Refused) return problem
    throw problem
  }
}

function refusalOf(read) {
  const result = resultOf(read)
  return result instanceof Refused ? result : null
}

// ---------------------------------------------------------------------------------------------------
// Proofs that stand alone (proof.md)

export function readProof(bytes) {
  demand(bytes.length <= 131_072, 'proof-malformed')
  const parts = cutAtEmptyLine(bytes)
  const [title, indexLine = '', ...lines] = parts?.lines ?? []
  demand(title === 'c2sp.org/tlog-proof@v1', 'proof-malformed')
  const index = indexLine.startsWith('index ') ? decimal(indexLine.slice(6)) : null
  const hashes = lines.map(hashOf)
  demand(index !== null && hashes.length <= MAX_PROOF, 'proof-malformed')
  demand(!hashes.includes(null), 'proof-malformed')
  return { index, hashes, checkpoint: parts.rest }
}

/** The judged checkpoint that holds these bytes as an entry. */
export function judgeProof(entry, proofBytes, policy) {
  const { index, hashes, checkpoint } = readProof(proofBytes)
  const judged = judgeCheckpoint(checkpoint, policy)
  demand(provesInclusion(leafHash(entry), index, judged, hashes), 'proof-false')
  return { ...judged, index }
}

// ---------------------------------------------------------------------------------------------------
// The form of entries (entry.md sections 1 to 3)

const MAX_ENTRY = 16_384
const MAX_BLOB = 134_217_728
const FIELDS = ['author', 'id', 'kind', 'prev', 'seen', 'seq', 'x']
const OPTIONAL_FIELDS = ['aud', 'blob', 'body', 'more', 'scope', 'size']
const OPENINGS = ['ledger.open', 'ledger.succession']

/** The value in a note of two lines, the title `parley.dev/WHAT@v1` and one line of JSON. */
function readTitledJson(note, what, limits = ANY_TEXT) {
  const [title, json, ...more] = note.text.slice(0, -1).split('\n')
  const [, version] = title.match(/^parley\.dev\/([a-z-]+@v[0-9]+)$/) ?? []
  demand(version !== undefined && version.startsWith(`${what}@v`), 'malformed')
  demand(version === `${what}@v1`, 'version')
  demand(json !== undefined && more.length === 0, 'malformed')
  return readJson(json, limits)
}

/** An entry by itself; nothing is verified yet. */
export function readEntry(bytes) {
  const note = readNote(bytes, MAX_ENTRY)
  const header = readTitledJson(note, 'entry', ENTRY_TEXT)
  checkHeader(header)
  demand(note.signatures[0].name === header.author, 'author-not-first')
  const isOwnKind = !header.kind.startsWith('ledger.') || Object.hasOwn(BODIES, header.kind)
  demand(isOwnKind, 'unknown-kind', header.kind)
  return { ...header, note, bytes, textHash: hexOf(sha256(note.textBytes)) }
}

function checkHeader(header) {
  objectAt(header, 'entry', FIELDS, OPTIONAL_FIELDS)
  textAt(header.author, 'author', AUTHOR)
  textAt(header.id, 'id', UUID)
  textAt(header.kind, 'kind', KIND)
  textAt(header.x, 'x', ORIGIN)
  integerAt(header.seq, 'seq', 1)
  if (header.seq === 1) demand(header.prev === null, 'field', 'prev')
  else textAt(header.prev, 'prev', HASH_HEX)
  const seen = objectAt(header.seen, 'seen', ['n', 'root'])
  integerAt(seen.n, 'seen.n')
  demand(hashOf(seen.root) !== null, 'field', 'seen.root')
  if ('scope' in header) textAt(header.scope, 'scope', WORD)
  if ('body' in header) demand(isObject(header.body), 'field', 'body')
  checkBlobs(header)
}

function checkBlobs(header) {
  const isSealed = 'blob' in header
  demand('aud' in header === isSealed && 'size' in header === isSealed, 'field', 'blob')
  demand(isSealed || ('body' in header && !('more' in header)), 'field', 'body')
  demand(isSealed || header.kind !== 'ledger.grant', 'field', 'blob')
  if (!isSealed) return
  textAt(header.blob, 'blob', BLOB)
  integerAt(header.size, 'size', 1, MAX_BLOB)
  if (header.kind === 'ledger.grant') textAt(header.aud, 'aud', AUTHOR)
  else textAt(header.aud, 'aud', AUD)
  if (!('more' in header)) return
  const more = listAt(header.more, 'more', [1, 128], (one, at) => {
    objectAt(one, at, ['blob', 'size'])
    integerAt(one.size, `${at}.size`, 1, MAX_BLOB)
    return textAt(one.blob, `${at}.blob`, BLOB)
  })
  demandAscending(more, 'more')
  demand(!more.includes(header.blob), 'field', 'more')
}

/** All blobs of an entry, as `[name, size]`. */
function blobsOf(entry) {
  const all = 'blob' in entry ? [entry, ...(entry.more ?? [])] : []
  return all.map(({ blob, size }) => [blob, size])
}

// ---------------------------------------------------------------------------------------------------
// The bodies of the ledger's own kinds: form alone, no rule of order

const BODIES = {
  'ledger.open': (body, header) => readOpening(body, header.x, []),
  'ledger.succession': readSuccession,
  'ledger.keys': readRing,
  'ledger.audience': readAudience,
  'ledger.grant': readGrant,
  'ledger.heads': readHeads,
  'ledger.erase': readErase,
  'ledger.erased': (body) => ({
    erase: integerAt(objectAt(body, 'body', ['erase']).erase, 'body.erase'),
  }),
}

/** What an entry of the ledger's own kinds says; null for all others. */
function readAct(header) {
  return BODIES[header.kind]?.(header.body, header) ?? null
}

/** ring.md section 1; `more` are further fields, which a succession has. */
function readOpening(body, origin, more) {
  const optional = ['erasable', 'sign', 'evidence']
  objectAt(body, 'body', ['hub', 'parties', 'policy', 'two', ...more], optional)
  demand(more.length > 0 || !('evidence' in body), 'field', 'body.evidence')
  const hub = objectAt(body.hub, 'body.hub', ['author', 'log'])
  const privateParty = PRIVATE.exec(origin)?.[1] ?? null
  const limits = privateParty === null ? [2, 16] : [1, 1]
  const parties = listAt(body.parties, 'body.parties', limits, (one, at) =>
    readRoots(objectAt(one, at, ['m', 'party', 'roots']), at),
  )
  const names = parties.map((one) => one.party)
  demandAscending(names, 'body.parties')
  demand(privateParty === null || names[0] === privateParty, 'field', 'body.parties')
  const sign = 'sign' in body ? textsAt(body.sign, 'body.sign', [1, 16], PARTY) : names
  demand(
    sign.every((party) => names.includes(party)),
    'field',
    'body.sign',
  )
  return {
    hub: { author: vkeyAt(hub.author, 'body.hub.author'), log: vkeyAt(hub.log, 'body.hub.log') },
    parties,
    policy: textAt(body.policy, 'body.policy', BLOB),
    sign,
    two: textsAt(body.two, 'body.two', [0, 64], PATTERN),
    erasable:
      'erasable' in body ? textsAt(body.erasable, 'body.erasable', [0, 64], PATTERN) : ['*'],
  }
}

function vkeyAt(vkey, at) {
  demand(typeof vkey === 'string', 'field', at)
  return within({ at }, () => readVkey(vkey, ED25519))
}

/** Threshold and roots of a party, in an opening or a ring. */
function readRoots({ m, party, roots }, at) {
  textAt(party, `${at}.party`, PARTY)
  const keys = listAt(roots, `${at}.roots`, [1, 16], vkeyAt)
  demandAscending(roots, `${at}.roots`)
  demand(Number.isSafeInteger(m), 'field', `${at}.m`)
  demand(m >= 1 && m <= keys.length, 'threshold', `${at}.m`)
  demandOwnNames(keys, party, `${at}.roots`)
  return { m, party, roots: keys }
}

function demandOwnNames(keys, party, at) {
  for (const key of keys) demand(key.name.startsWith(`${party}/`), 'name-not-own', at)
  demand(new Set(keys.map((key) => key.name)).size === keys.length, 'name-twice', at)
}

/** succession.md */
function readSuccession(body, header) {
  const opening = readOpening(body, header.x, ['after', 'why'])
  const why = { form: /^(?:lost|seized|forked|moved)$/, longest: 6 }
  textAt(body.why, 'body.why', why)
  if ('evidence' in body) textAt(body.evidence, 'body.evidence', BLOB)
  const after = typeof body.after === 'string' ? base64(body.after) : null
  demand(after !== null && after.length > 0, 'field', 'body.after')
  return { ...opening, after }
}

/** ring.md section 2 */
function readRing(body) {
  objectAt(body, 'body', ['keys', 'm', 'party', 'recipients', 'roots', 'suspect', 'version'])
  const { party, m, roots } = readRoots(body, 'body')
  const keys = listAt(body.keys, 'body.keys', [0, 64], readRingKey)
  demandAscending(
    keys.map((key) => key.vkey),
    'body.keys',
  )
  demandOwnNames([...roots, ...keys], party, 'body.keys')
  const recipients = listAt(body.recipients, 'body.recipients', [0, 32], (one, at) => {
    objectAt(one, at, ['id', 'recipient'])
    textAt(one.id, `${at}.id`, AUTHOR)
    textAt(one.recipient, `${at}.recipient`, RECIPIENT)
    return one
  })
  demandAscending(
    recipients.map((one) => one.id),
    'body.recipients',
  )
  const one = new Set(recipients.map(({ recipient }) => recipient))
  demand(one.size === recipients.length, 'field', 'body.recipients')
  for (const { id } of recipients) demand(partyOf(id) === party, 'name-not-own', 'body.recipients')
  const suspects = listAt(body.suspect, 'body.suspect', [0, 64], (one, at) => {
    objectAt(one, at, ['from', 'vkey'])
    integerAt(one.from, `${at}.from`)
    return vkeyAt(one.vkey, `${at}.vkey`).vkey
  })
  demandAscending(suspects, 'body.suspect')
  return { party, m, roots, keys, recipients, version: integerAt(body.version, 'body.version', 1) }
}

function readRingKey(one, at) {
  objectAt(one, at, ['kinds', 'role', 'until', 'vkey'], ['scope'])
  textAt(one.role, `${at}.role`, { form: /^(?:officer|device|node)$/, longest: 7 })
  if (one.until !== null) integerAt(one.until, `${at}.until`)
  const kinds = textsAt(one.kinds, `${at}.kinds`, [0, 32], PATTERN)
  const scope = 'scope' in one ? textsAt(one.scope, `${at}.scope`, [0, 32], WORD) : null
  return { ...vkeyAt(one.vkey, `${at}.vkey`), kinds, role: one.role, scope, until: one.until }
}

/** audience.md section 1 */
function readAudience(body) {
  objectAt(body, 'body', ['audience', 'epoch', 'members', 'owners', 'recipient'])
  textAt(body.audience, 'body.audience', AUDIENCE)
  demand(Number.isSafeInteger(body.epoch), 'field', 'body.epoch')
  demand(body.epoch >= 1, 'epoch', 'body.epoch')
  textsAt(body.members, 'body.members', [1, 64], AUTHOR)
  textsAt(body.owners, 'body.owners', [1, 16], PARTY)
  textAt(body.recipient, 'body.recipient', RECIPIENT)
  return body
}

/** audience.md section 2 */
function readGrant(body, header) {
  objectAt(body, 'body', ['audience', 'epoch', 'to'])
  textAt(body.audience, 'body.audience', AUDIENCE)
  integerAt(body.epoch, 'body.epoch', 1)
  textAt(body.to, 'body.to', AUTHOR)
  demand(header.aud === body.to, 'field', 'aud')
  return body
}

/** heads.md */
function readHeads(body) {
  objectAt(body, 'body', ['heads', 'n', 'part', 'parts'])
  integerAt(body.n, 'body.n')
  integerAt(body.parts, 'body.parts', 1)
  integerAt(body.part, 'body.part', 1, body.parts)
  const heads = listAt(body.heads, 'body.heads', [0, 128], (one, at) => {
    objectAt(one, at, ['author', 'seq', 'text'])
    integerAt(one.seq, `${at}.seq`, 1)
    textAt(one.text, `${at}.text`, HASH_HEX)
    return textAt(one.author, `${at}.author`, AUTHOR)
  })
  demandAscending(heads, 'body.heads')
  return body
}

/** erase.md section 1 */
function readErase(body, header) {
  objectAt(body, 'body', ['authority', 'blobs', 'dossier', 'reason'], ['before'])
  textAt(body.authority, 'body.authority', AUTHOR)
  demand(body.authority.startsWith(`${partyOf(header.author)}/`), 'field', 'body.authority')
  const before = 'before' in body ? textsAt(body.before, 'body.before', [1, 200], BLOB) : []
  const least = before.length === 0 ? 1 : 0
  textsAt(body.blobs, 'body.blobs', [least, 200 - before.length], BLOB)
  textAt(body.dossier, 'body.dossier', WORD)
  textAt(body.reason, 'body.reason', WORD)
  return body
}

// ---------------------------------------------------------------------------------------------------
// A log, folded entry by entry (entry.md sections 3 and 4)

/** A log without entries. What it holds grows by `admit` alone. */
export function openLog(origin, policyBytes) {
  const policy = readPolicy(policyBytes)
  const uses = new Map() // of a public key or age recipient: the one thing that it is for
  for (const [name, key] of policy.witnesses) uses.set(hexOf(key.publicKey), `witness ${name}`)
  return {
    origin,
    policy,
    policyName: `sha256:${hexOf(sha256(policyBytes))}`,
    size: 0,
    peaks: emptyPeaks(),
    roots: [EMPTY_ROOT], // by size
    opening: null,
    parties: new Map(), // of a party: its threshold, roots, ring, and what rings held before
    uses,
    chains: new Map(), // of an author: its entries, in order
    ids: new Set(),
    blobs: new Map(), // name -> size
    erasable: new Set(), // names of blobs that an order may name
    audiences: new Map(), // name -> its epochs
    orders: new Map(), // index -> blobs to erase
    heads: null, // the last entry of heads
  }
}

/** Judges bytes as the next entry and takes them in. */
export function admit(log, bytes) {
  const entry = judgeEntry(log, bytes)
  keep(log, entry)
  return entry
}

/** Judges bytes as the next entry, in the order of entry.md section 4; changes nothing. */
export function judgeEntry(log, bytes) {
  const entry = { ...readEntry(bytes), act: null }
  checkOpening(log, entry)
  const hasKeys = OPENINGS.includes(entry.kind) || entry.kind === 'ledger.keys'
  if (hasKeys) entry.act = readAct(entry)
  const signers = log.size === 0 ? openingSigners(log, entry) : entrySigners(log, entry)
  for (const [i, line] of entry.note.signatures.entries()) {
    const isGood = isSigned(signers[i].key, entry.note.textBytes, line.signature)
    demand(isGood, 'bad-signature', line.name)
  }
  checkOrder(log, entry)
  entry.act ??= readAct(entry)
  RULES[entry.kind]?.(log, entry, signers)
  return entry
}

/** Rule 1, and that entry 0 opens the log and no other does. */
function checkOpening(log, { x, kind }) {
  demand(x === log.origin, 'other-exchange')
  if (OPENINGS.includes(kind)) demand(log.size === 0, 'opened-twice')
  else demand(log.size > 0, 'not-opened')
}

/** The opening, its keys, and the roots that signed it. ring.md section 1 */
function openingSigners(log, { act, note }) {
  demand(act.policy === log.policyName, 'policy-changed')
  demand(!PRIVATE.test(log.origin) || log.policy.quorum === 'none', 'policy-changed')
  const isOurs = log.policy.logs.some((key) => key.vkey === act.hub.log.vkey)
  demand(act.hub.log.name === log.origin && isOurs, 'other-log')
  const isUnder = act.parties.some(({ party }) => act.hub.author.name.startsWith(`${party}/`))
  demand(!isUnder, 'name-not-own', 'body.hub.author')
  demandUses(log, usesOfOpening(act))
  const roots = act.parties.flatMap((one) => one.roots)
  const signers = rootsThatSigned(note, roots)
  for (const party of act.parties) {
    if (act.sign.includes(party.party)) demandThreshold(party, signers)
  }
  return signers
}

/** The root of each line. */
function rootsThatSigned(note, roots) {
  return note.signatures.map((line) => {
    const key = roots.find((root) => isBy(line, root))
    demand(key !== undefined, 'unknown-signer', line.name)
    return { key, role: 'root', party: partyOf(key.name) }
  })
}

const labelOf = ({ name, id }) => `${name}+${id}`
function demandThreshold({ m, roots, party }, signers) {
  const count = roots.filter((root) => signers.some(({ key }) => key.vkey === root.vkey)).length
  demand(count >= m, 'threshold', party)
}

/** One public key and one recipient has one use in a log, for ever. ring.md section 2 */
function demandUses(log, uses) {
  const together = new Map(log.uses)
  for (const [what, use] of uses) {
    demand((together.get(what) ?? use) === use, 'key-reused', use)
    together.set(what, use)
  }
}

const rootUses = (roots) => roots.map((root) => [hexOf(root.publicKey), `root ${root.name}`])

function usesOfOpening({ hub, parties }) {
  return [
    [hexOf(hub.log.publicKey), 'log'],
    [hexOf(hub.author.publicKey), 'hub'],
    ...parties.flatMap((one) => rootUses(one.roots)),
  ]
}

function usesOfRing({ roots, keys, recipients }) {
  return [
    ...rootUses(roots),
    ...keys.map((key) => [hexOf(key.publicKey), `${key.role} ${key.name}`]),
    ...recipients.map(({ id, recipient }) => [recipient, `recipient ${id}`]),
  ]
}

/** The keys of all lines of an entry that is no opening. entry.md section 3 */
function entrySigners(log, entry) {
  if (entry.kind === 'ledger.keys') return ringSigners(log, entry)
  const signers = entry.note.signatures.map((line) => signerAt(log, entry, line))
  const isBinding = log.opening.two.some((one) => covers(one, entry.kind))
  const isExempt = entry.kind === 'ledger.heads' || entry.kind === 'ledger.erased'
  if (isBinding && !isExempt) demandOfficers(signers)
  return signers
}

/** Two officers of the author's party. */
function demandOfficers(signers) {
  const isOwn = ({ party, role }) => party === signers[0].party && role === 'officer'
  demand(signers.filter(isOwn).length >= 2, 'second-signature-missing')
}

/** The key of one line, valid at this index for this kind and scope. */
function signerAt(log, entry, line) {
  const { author } = log.opening.hub
  if (isBy(line, author)) {
    demand(entry.kind === 'ledger.heads', 'kind-not-allowed', line.name)
    return { key: author, role: 'hub', party: null }
  }
  const name = partyOf(line.name)
  const party = log.parties.get(name)
  demand(party !== undefined, 'unknown-signer', line.name)
  const isRoot = party.roots.some((root) => isBy(line, root))
  demand(!isRoot, 'kind-not-allowed', line.name)
  const key = party.keys.find((one) => isBy(line, one))
  const isLeftOut = key === undefined && party.earlier.has(labelOf(line))
  demand(key !== undefined, isLeftOut ? 'key-revoked' : 'unknown-signer', line.name)
  demand(key.until === null || key.until > log.size, 'key-expired', line.name)
  const isCovered = key.kinds.some((one) => covers(one, entry.kind))
  demand(isCovered && entry.kind !== 'ledger.heads', 'kind-not-allowed', line.name)
  demand(key.scope === null || key.scope.includes(entry.scope), 'scope-not-allowed', line.name)
  return { key, role: key.role, party: name }
}

/** A kind, a prefix with `.*`, or `*`. ring.md section 1 */
function covers(pattern, kind) {
  if (pattern === '*') return true
  return pattern.endsWith('.*') ? kind.startsWith(pattern.slice(0, -1)) : kind === pattern
}

/** m of the old roots and m of the new ones, and nobody else. ring.md section 2 */
function ringSigners(log, { act, note }) {
  const party = log.parties.get(act.party)
  demand(party !== undefined, 'unknown-party', act.party)
  demand(act.version === party.version + 1, 'ring-version')
  demandUses(log, usesOfRing(act))
  const signers = rootsThatSigned(note, [...party.roots, ...act.roots])
  demandThreshold({ ...party, party: act.party }, signers)
  demandThreshold(act, signers)
  return signers
}

/** Rules 2 to 5 of entry.md section 4. */
function checkOrder(log, entry) {
  const last = log.chains.get(entry.author)?.at(-1)
  demand(entry.seq === (last?.seq ?? 0) + 1, 'chain-gap', entry.author)
  demand(entry.prev === (last?.text ?? null), 'chain-broken', entry.author)
  const { n, root } = entry.seen
  demand(n <= log.size, 'seen-future')
  demand(n >= (last?.seen ?? 0), 'seen-backwards')
  demand(sameBytes(hashOf(root), log.roots[n]), 'seen-false')
  demand(!log.ids.has(entry.id), 'id-reused')
  for (const [name] of blobsOf(entry)) demand(!log.blobs.has(name), 'blob-reused', name)
  if (!('aud' in entry) || entry.kind === 'ledger.grant') return
  const [audience, epoch] = entry.aud.split('/')
  const isThere = Number(epoch) <= (log.audiences.get(audience)?.length ?? 0)
  demand(isThere, 'unknown-audience', entry.aud)
}

// Rule 6: those of the ledger's own kinds.

const RULES = {
  'ledger.audience': checkAudience,
  'ledger.grant': checkGrant,
  'ledger.heads': checkHeads,
  'ledger.erase': checkErase,
  'ledger.erased': checkErased,
}

/** audience.md section 1 */
function checkAudience(log, { act }, signers) {
  const epochs = log.audiences.get(act.audience) ?? []
  demand(act.epoch === epochs.length + 1, 'epoch')
  for (const owner of act.owners) demand(log.parties.has(owner), 'unknown-party', owner)
  for (const one of act.members) demand(log.parties.has(partyOf(one)), 'unknown-party', one)
  demandOwner(epochs.at(-1) ?? act, signers)
  demand(!log.uses.has(act.recipient), 'key-reused')
}

function demandOwner({ owners }, signers) {
  const isOwner = ({ role, party }) => role === 'officer' && owners.includes(party)
  demand(signers.some(isOwner), 'not-owner')
}

/** audience.md section 2 */
function checkGrant(log, { act }, signers) {
  const epochs = log.audiences.get(act.audience)
  demand(epochs !== undefined, 'unknown-audience', act.audience)
  demand(act.epoch <= epochs.length, 'epoch')
  demandOwner(epochs[act.epoch - 1], signers)
  const recipients = log.parties.get(partyOf(act.to))?.recipients ?? []
  demand(
    recipients.some(({ id }) => id === act.to),
    'unknown-recipient',
    act.to,
  )
}

/** heads.md: the part of the list of all authors below n that is due. */
function checkHeads(log, { act }) {
  const { heads, n, part, parts } = act
  demand(n <= log.size, 'heads-false', 'body.n')
  const all = headsBelow(log, n)
  const before = log.heads
  const follows = before?.n === n && before.parts === parts && before.part === part - 1
  demand(part === 1 || follows, 'heads-false', 'body.part')
  const from = part === 1 ? 0 : before.end
  const end = from + heads.length
  const isWhole = part === parts ? end === all.length : heads.length > 0 && end < all.length
  demand(isWhole, 'heads-false', 'body.heads')
  demand(canonicalJson(heads) === canonicalJson(all.slice(from, end)), 'heads-false', 'body.heads')
}

export function headsBelow(log, n) {
  const heads = []
  const authors = [...log.chains.keys()].sort((a, b) => (a < b ? -1 : 1)) // by code units
  for (const author of authors) {
    const last = log.chains.get(author).findLast(({ index }) => index < n)
    if (last !== undefined) heads.push({ author, seq: last.seq, text: last.text })
  }
  return heads
}

/** erase.md section 1 */
function checkErase(log, { act }, signers) {
  demandOfficers(signers)
  demand(!('before' in act) || log.opening.after !== undefined, 'field', 'body.before')
  for (const blob of act.blobs) demand(log.blobs.has(blob), 'unknown-blob', blob)
  for (const blob of act.blobs) demand(log.erasable.has(blob), 'must-be-kept', blob)
}

/** erase.md section 2 */
function checkErased(log, { act }, signers) {
  demand(signers[0].role === 'node', 'kind-not-allowed')
  demand(log.orders.has(act.erase), 'unknown-erase')
}

/** Takes in a judged entry. */
function keep(log, entry) {
  const chain = log.chains.get(entry.author) ?? []
  chain.push({ index: log.size, seq: entry.seq, text: entry.textHash, seen: entry.seen.n })
  log.chains.set(entry.author, chain)
  log.ids.add(entry.id)
  const isErasable = log.opening?.erasable.some((one) => covers(one, entry.kind))
  for (const [name, size] of blobsOf(entry)) {
    log.blobs.set(name, size)
    if (isErasable) log.erasable.add(name)
  }
  if (entry.act !== null) keepAct(log, entry)
  growPeaks(log.peaks, leafHash(entry.bytes))
  log.roots.push(rootOfPeaks(log.peaks))
  log.size++
}

function keepAct(log, { kind, act }) {
  if (OPENINGS.includes(kind)) keepOpening(log, act)
  else if (kind === 'ledger.keys') keepRing(log, act)
  else if (kind === 'ledger.erase') log.orders.set(log.size, act.blobs)
  else if (kind === 'ledger.audience') {
    log.uses.set(act.recipient, `audience ${act.audience}/${act.epoch}`)
    log.audiences.set(act.audience, [...(log.audiences.get(act.audience) ?? []), act])
  } else if (kind === 'ledger.heads') {
    const from = act.part === 1 ? 0 : log.heads.end
    log.heads = { n: act.n, part: act.part, parts: act.parts, end: from + act.heads.length }
  }
}

function keepOpening(log, act) {
  log.opening = act
  for (const [what, use] of usesOfOpening(act)) log.uses.set(what, use)
  for (const { party, m, roots } of act.parties) {
    const none = { keys: [], recipients: [], version: 0, earlier: new Set() }
    log.parties.set(party, { m, roots, ...none, history: [{ from: 0, m, roots }] })
  }
}

function keepRing(log, act) {
  for (const [what, use] of usesOfRing(act)) log.uses.set(what, use)
  const { party, m, roots, keys, recipients, version } = act
  const before = log.parties.get(party)
  const earlier = new Set([...before.earlier, ...[...before.keys, ...before.roots].map(labelOf)])
  const history = [...before.history, { from: log.size + 1, m, roots }]
  log.parties.set(party, { m, roots, keys, recipients, version, earlier, history })
}

// ---------------------------------------------------------------------------------------------------
// Succession of one log by another (succession.md)

/**
 * Judges entry 0 of a new log by the old one. `witnessed` is the largest size of the old log that the
 * reader holds as witnessed; `known` are the successions of the old log that it knows already.
 */
export function judgeSuccession(old, bytes, { witnessed, known = [] }) {
  const entry = readEntry(bytes)
  demand(entry.kind === 'ledger.succession', 'not-opened')
  const after = judgeCheckpoint(readAct(entry).after, old.policy)
  demand(after.origin === old.origin, 'other-log')
  demand(after.isWitnessed, 'quorum-missing')
  const others = known.map(readEntry).filter((one) => one.textHash !== entry.textHash)
  demand(others.length === 0, 'succession-twice')
  demand(witnessed <= after.size && after.size <= old.size, 'succession-behind')
  demand(sameBytes(old.roots[after.size], after.root), 'fork')
  for (const party of old.opening.sign) {
    const { history } = old.parties.get(party)
    const { m, roots } = history.findLast(({ from }) => from <= after.size)
    const lines = entry.note.signatures.filter((line) =>
      roots.some(
        (root) => isBy(line, root) && isSigned(root, entry.note.textBytes, line.signature),
      ),
    )
    demand(lines.length >= m, 'threshold', party)
  }
  return { entry, after }
}

// ---------------------------------------------------------------------------------------------------
// Receipts made face to face (receipt.md)

/** A receipt by itself; nothing is verified yet. */
export function readReceipt(bytes) {
  const note = readNote(bytes)
  const body = readTitledJson(note, 'receipt')
  demand(isObject(body), 'field')
  return { body, note }
}

/** A receipt, by the keys as they stand in the log now, for the kind and scope of the entry that carries it. */
export function judgeReceipt(log, bytes, { kind, scope }) {
  const { body, note } = readReceipt(bytes)
  demand(body.x === log.origin, 'other-exchange')
  demand(note.signatures.length === 2, 'second-signature-missing')
  const signers = note.signatures.map((line) => signerAt(log, { kind, scope }, line))
  for (const [i, line] of note.signatures.entries()) {
    demand(isSigned(signers[i].key, note.textBytes, line.signature), 'bad-signature', line.name)
    demand(signers[i].role === 'device', 'kind-not-allowed', line.name)
  }
  demand(signers[0].party !== signers[1].party, 'second-signature-missing')
  return body
}

// ---------------------------------------------------------------------------------------------------
// Plaintexts of blobs (blob.md section 1)

const INNER = ['author', 'id', 'kind', 'seq', 'x']

/** The data in a blob's plaintext; `owner` is the entry that names the blob. */
export function readBlob(plaintext, owner) {
  const { length } = plaintext
  demand(length <= 67_108_864, 'blob-too-long')
  const isOfGrant = owner.kind === 'ledger.grant' && length >= 256 && length % 64 === 0
  const isPower = length >= 1_024 && Number.isInteger(Math.log2(length))
  demand(isPower || (isOfGrant && length < 1_024), 'padding')
  const end = 4 + lengthAt(plaintext)
  demand(end <= length, 'blob-malformed')
  demand(
    plaintext.subarray(end).every((byte) => byte === 0),
    'padding',
  )
  const text = utf8(plaintext.subarray(4, end))
  demand(text !== null, 'blob-malformed')
  const inner = within({ code: 'blob-malformed' }, () => readJson(text, ANY_TEXT))
  within({ code: 'blob-malformed' }, () => objectAt(inner, 'blob', [...INNER, 'data']))
  for (const field of INNER) demand(inner[field] === owner[field], 'inner-differs', field)
  return inner.data
}

// ---------------------------------------------------------------------------------------------------
// Fork proofs (fork-proof.md)

/** Two checkpoints of one log that cannot both be true. */
export function judgeForkProof(bytes, logKey) {
  demand(bytes.length <= 262_144, 'malformed')
  const text = utf8(bytes)
  // A checkpoint is a text without empty lines, an empty line, and signatures.
  const parts = text?.split('\n\n') ?? []
  demand(parts.length === 5, 'malformed')
  const [title, ...lines] = parts[0].split('\n')
  const hashes = lines.map(hashOf)
  demand(title === 'parley.dev/fork-proof@v1' && hashes.length <= 64, 'malformed')
  demand(!hashes.includes(null), 'malformed')
  const [smaller, larger] = within({ code: 'malformed' }, () => [
    readCheckpoint(Buffer.from(`${parts[1]}\n\n${parts[2]}\n`)),
    readCheckpoint(Buffer.from(`${parts[3]}\n\n${parts[4]}`)),
  ])
  for (const one of [smaller, larger]) demandOf(one, logKey)
  demand(smaller.size <= larger.size, 'malformed')
  demand(isFork(smaller, larger, hashes), 'no-fork')
  return { smaller, larger }
}

function isFork(smaller, larger, hashes) {
  if (smaller.size === larger.size) {
    return hashes.length === 0 && !sameBytes(smaller.root, larger.root)
  }
  if (smaller.size === 0) return false
  const roots = rootsOfGrowth(smaller.size, larger.size, hashes)
  if (roots === null || !sameBytes(roots.new, larger.root)) return false
  return !sameBytes(roots.old, smaller.root)
}

// ---------------------------------------------------------------------------------------------------
// Couriers (courier.md)

const HEADING = ['from', 'members', 'n', 'part', 'parts', 'since', 'to', 'x']

/** The members of a courier's plaintext, for the reader `to` of the log `x`; `keysOf(from)` are node keys. */
export function readCourier(plaintext, { to, x, keysOf }) {
  const length = plaintext.length < 4 ? 0 : lengthAt(plaintext)
  const isThere = length > 0 && length <= MAX_NOTE && 4 + length <= plaintext.length
  demand(isThere, 'courier-malformed')
  const { note, heading } = within({ code: 'courier-malformed' }, () =>
    readHeading(plaintext.subarray(4, 4 + length)),
  )
  demand(heading.x === x, 'other-exchange')
  demand(heading.to === to, 'not-for-us')
  signersOf(note, keysOf(heading.from))
  const members = readMembers(heading.members)
  const total = members.reduce((sum, one) => sum + one.size, 4 + length)
  demand(total === plaintext.length, 'courier-malformed')
  let at = 4 + length
  return members.map((member) => {
    const bytes = plaintext.subarray(at, at + member.size)
    at += member.size
    demand(hexOf(sha256(bytes)) === member.sha256, 'courier-differs', member.path)
    return { path: member.path, bytes }
  })
}

function readHeading(bytes) {
  const note = readNote(bytes)
  const heading = objectAt(readTitledJson(note, 'courier'), 'heading', HEADING)
  for (const field of ['from', 'to']) textAt(heading[field], field, AUTHOR)
  textAt(heading.x, 'x', ORIGIN)
  for (const field of ['n', 'since']) integerAt(heading[field], field)
  integerAt(heading.parts, 'parts', 1)
  integerAt(heading.part, 'part', 1, heading.parts)
  return { note, heading }
}

function readMembers(members) {
  within({ code: 'courier-malformed' }, () =>
    listAt(members, 'members', [0, 4_096], (one, at) => {
      objectAt(one, at, ['path', 'sha256', 'size'])
      demand(typeof one.path === 'string', 'field', at)
      textAt(one.sha256, at, HASH_HEX)
      integerAt(one.size, at, 0, MAX_BLOB)
    }),
  )
  for (const { path } of members) demand(isCourierPath(path), 'courier-path', path)
  const paths = members.map((one) => one.path)
  within({ code: 'courier-order' }, () => demandAscending(paths, 'members'))
  return members
}

function isCourierPath(path) {
  const [folder, name = '', ...more] = path.split('/')
  if (['checkpoint', 'fork-proof', 'policy'].includes(folder)) return path === folder
  if (folder === 'tile') return readTilePath(path) !== null
  if (folder === 'blob') return blobNameOf(path) !== null
  if (more.length > 0) return false
  if (folder === 'checkpoints' || folder === 'cosignatures') return decimal(name) !== null
  if (folder === 'outbox') return SHA256_HEX.test(name)
  const [from, to, ...rest] = name.split('-').map(decimal)
  if (folder !== 'consistency' || rest.length > 0) return false
  return from !== null && to !== undefined && to !== null && from <= to
}

const FRAME = { bytes: 800, most: 82, text: 1_048_576 } // courier.md section 4
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The file of a courier's frames, one a line. courier.md section 4 */
export function readFrames(text) {
  demand(text.length <= FRAME.text, 'frames-too-long')
  const lines = text.split('\n').map((line) => line.trim())
  const frames = new Map()
  let set
  lines.forEach((line, i) => {
    if (line === '') return
    const at = `line ${i + 1}`
    const { id, number, count, digits, bytes } = readFrame(line, at)
    set ??= { id, count }
    demand(id === set.id && count === set.count, 'frames-mixed', at)
    demand((frames.get(number)?.digits ?? digits) === digits, 'frame-differs', at)
    frames.set(number, { digits, bytes })
  })
  demand(set !== undefined, 'frames-none')
  const file = []
  for (let number = 1; number <= set.count; number++) {
    demand(frames.has(number), 'frames-missing', `${number} of ${set.count}`)
    file.push(...frames.get(number).bytes)
  }
  const whole = Buffer.from(file)
  demand(hexOf(sha256(whole)).slice(0, 16).toUpperCase() === set.id, 'frames-sum')
  return whole
}

function readFrame(line, at) {
  const [title, id, numberText, countText, digits, ...more] = line.split('/')
  demand(
    title === 'PARLEY-COURIER' && digits !== undefined && more.length === 0,
    'frame-malformed',
    at,
  )
  demand(/^[0-9A-F]{16}$/.test(id), 'frame-malformed', at)
  const number = decimal(numberText)
  const count = decimal(countText)
  demand(number !== null && count !== null && number > 0 && count > 0, 'frame-malformed', at)
  demand(numberText.length <= 4 && countText.length <= 4, 'frame-malformed', at)
  demand(/^[A-Z2-7]+$/.test(digits), 'frame-malformed', at)
  const bytes = base32(digits)
  demand(bytes !== null, 'frame-malformed', at)
  demand(number <= count && count <= FRAME.most, 'frame-number', at)
  const isWhole = number === count ? bytes.length <= FRAME.bytes : bytes.length === FRAME.bytes
  demand(isWhole, 'frame-length', at)
  return { id, number, count, digits, bytes }
}

/** The bytes of canonical base32 without padding; null where encoding them again gives another text. */
function base32(text) {
  let value = 0n
  for (const digit of text) value = (value << 5n) | BigInt(BASE32.indexOf(digit))
  const size = Math.floor((text.length * 5) / 8)
  const spare = text.length * 5 - size * 8
  if (size === 0 || spare >= 5 || (value & ((1n << BigInt(spare)) - 1n)) !== 0n) return null
  return Buffer.from((value >> BigInt(spare)).toString(16).padStart(size * 2, '0'), 'hex')
}

// ---------------------------------------------------------------------------------------------------
// List commitments (list-commitment.md)

export function readCommitment(body) {
  objectAt(body, 'body', ['count', 'root'])
  integerAt(body.count, 'body.count', 1, 2 ** 20)
  demand(Number.isInteger(Math.log2(body.count)), 'field', 'body.count')
  const root = hashOf(body.root)
  demand(root !== null, 'field', 'body.root')
  return { size: body.count, root }
}

/** A row that is shown: the canonical bytes of its record, its salt, its place, the hashes above it. */
export function judgeRow(commitment, row, { index, salt, hashes }) {
  const isRow = row.length > 0 && salt.length === 16
  const leaf = sha256(Uint8Array.of(0), salt, row)
  demand(isRow && provesInclusion(leaf, index, commitment, hashes), 'row-differs')
}

/** An opening of the counts of a list that `party` committed to. list-commitment.md section 3 */
export function judgeCounts({ party, rows, commitment }, opening) {
  objectAt(opening, 'opening', ['counts', 'list', 'salt'])
  const { counts, list, salt } = opening
  demand(list === 'held' || list === 'sought', 'field', 'opening.list')
  textAt(salt, 'opening.salt', { form: /^[0-9a-f]{64}$/, longest: 64 })
  const names = ['civilian', 'soldier', 'unstated']
  objectAt(counts, 'opening.counts', names)
  for (const name of names) integerAt(counts[name], `opening.counts.${name}`, 0, 2 ** 20)
  const said = Buffer.from(canonicalJson({ ...counts, list, party }))
  const domain = Buffer.from('parley/list/counts/v1\n')
  const hash = hexOf(sha256(domain, Buffer.from(salt, 'hex'), said))
  demand(hash === commitment, 'other-counts')
  const total = names.reduce((sum, name) => sum + counts[name], 0)
  demand(total <= rows, 'more-than-rows')
}

// ---------------------------------------------------------------------------------------------------
// The directory of a log (directory.md)

/** Level, number and width of a tile or bundle, or null if the path is none. directory.md section 1 */
export function readTilePath(path) {
  const form =
    /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*)([0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/
  const [, levelText, groups, last, widthText] = form.exec(path) ?? []
  if (levelText === undefined || groups.startsWith('x000/')) return null
  const level = levelText === 'entries' ? levelText : Number(levelText)
  const index = Number(groups.replaceAll(/[x/]/g, '') + last)
  const width = widthText === undefined ? 256 : Number(widthText)
  const isNone = level > 63 || index > MAX_INTEGER || (widthText !== undefined && width > 255)
  return isNone ? null : { level, index, width }
}

function tilePath({ level, index, width }) {
  const digits = String(index)
  const groups = digits.padStart(3 * Math.ceil(digits.length / 3), '0').match(/.../g)
  const number = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${number}${width < 256 ? `.p/${width}` : ''}`
}

/** The name of the blob that lies at a path, or null. */
function blobNameOf(path) {
  const [, start, digits] = /^blob\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(path) ?? []
  return digits?.startsWith(start) ? `sha256:${digits}` : null
}

/** The entries of a bundle. */
export function readBundle(bytes, count) {
  const entries = []
  let at = 0
  while (entries.length < count) {
    demand(at + 2 <= bytes.length, 'tile-malformed')
    const from = at + 2
    at = from + ((bytes[at] << 8) | bytes[at + 1])
    demand(at <= bytes.length, 'tile-malformed')
    entries.push(bytes.subarray(from, at))
  }
  demand(at === bytes.length, 'tile-malformed')
  return entries
}

function bundleOf(entries) {
  return Buffer.concat(
    entries.flatMap((one) => [Uint8Array.of(one.length >> 8, one.length & 255), one]),
  )
}

/**
 * Verifies a whole log, in the order of directory.md section 2. `directory` has `read(path)`, bytes or
 * null, and `list(prefix)`, all paths below it.
 */
export function verifyDirectory(directory, { policy: ownPolicy, isHeld = false } = {}) {
  const policyBytes = ownPolicy ?? directory.read('policy')
  demand(policyBytes !== null, 'file-missing', 'policy')
  const policy = within({ at: 'policy' }, () => readPolicy(policyBytes))
  const latest = checkpointAt(directory, 'checkpoint', policy)
  const earlier = earlierCheckpoints(directory, policy, latest)
  const entries = readEntries(directory, latest.size)
  const levels = hashLevels(entries.map(leafHash))
  checkTiles(directory, levels)
  checkRoots(levels[0], latest, earlier)
  checkOtherTiles(directory, levels, entries)
  const log = openLog(latest.origin, policyBytes)
  for (const [i, bytes] of entries.entries()) {
    within({ at: `entry ${i}` }, () => admit(log, bytes))
  }
  const missing = missingBlobs(directory, log)
  demand(!isHeld || missing.length === 0, 'blob-missing', missing[0])
  return { size: latest.size, root: latest.root, origin: latest.origin, missing }
}

/** A checkpoint in its file: every line by a key of the policy, and a quorum. */
function checkpointAt(directory, path, policy) {
  const bytes = directory.read(path)
  demand(bytes !== null, 'file-missing', path)
  return within({ at: path }, () => {
    const checkpoint = judgeCheckpoint(bytes, policy)
    const logs = policy.logs.filter((key) => key.name === checkpoint.origin)
    const known = [...logs, ...policy.witnesses.values()]
    for (const line of checkpoint.note.signatures) {
      demand(
        known.some((key) => isBy(line, key)),
        'unknown-signer',
      )
    }
    demand(checkpoint.isWitnessed, 'quorum-missing')
    return checkpoint
  })
}

function earlierCheckpoints(directory, policy, latest) {
  return directory.list('checkpoints/').map((path) => {
    const size = decimal(path.slice('checkpoints/'.length))
    demand(size !== null, 'stray-file', path)
    const checkpoint = checkpointAt(directory, path, policy)
    demand(checkpoint.origin === latest.origin, 'other-log', path)
    demand(checkpoint.size === size, 'size', path)
    demand(size <= latest.size, 'rolled-back', path)
    return { ...checkpoint, path }
  })
}

/** All entries, from full bundles and one partial one. */
function readEntries(directory, size) {
  const entries = []
  while (entries.length < size) {
    const width = Math.min(256, size - entries.length)
    const tile = { level: 'entries', index: entries.length / 256, width }
    const { bytes, path, isFull } = readTile(directory, tile)
    const found = within({ at: path }, () => readBundle(bytes, isFull ? 256 : width))
    entries.push(...found.slice(0, width))
  }
  return entries
}

/** A tile's bytes; once the full tile is there the partial one may be gone. */
function readTile(directory, tile) {
  const path = tilePath(tile)
  const bytes = directory.read(path)
  if (bytes !== null) return { bytes, path, isFull: tile.width === 256 }
  const full = tilePath({ ...tile, width: 256 })
  const fullBytes = tile.width === 256 ? null : directory.read(full)
  demand(fullBytes !== null, 'tile-missing', path)
  return { bytes: fullBytes, path: full, isFull: true }
}

/** The hashes of every level: those of level L+1 are the roots of the full tiles of level L. */
function hashLevels(leaves) {
  const levels = [leaves]
  for (let hashes = leaves; hashes.length >= 256; levels.push(hashes)) {
    const full = Math.floor(hashes.length / 256)
    const below = hashes
    hashes = Array.from({ length: full }, (_, i) => rootOf(below.slice(256 * i, 256 * i + 256)))
  }
  return levels
}

function checkTiles(directory, levels) {
  for (const [level, hashes] of levels.entries()) {
    for (let index = 0; 256 * index < hashes.length; index++) {
      const known = hashes.slice(256 * index, 256 * index + 256)
      const tile = { level, index, width: known.length }
      const { bytes, path, isFull } = readTile(directory, tile)
      demand(bytes.length === 32 * (isFull ? 256 : known.length), 'tile-malformed', path)
      const start = bytes.subarray(0, 32 * known.length)
      demand(sameBytes(start, Buffer.concat(known)), 'tile-differs', path)
    }
  }
}

function checkRoots(leaves, latest, earlier) {
  const peaks = emptyPeaks()
  const roots = [EMPTY_ROOT]
  for (const leaf of leaves) {
    growPeaks(peaks, leaf)
    roots.push(rootOfPeaks(peaks))
  }
  demand(sameBytes(roots[latest.size], latest.root), 'root-differs', 'checkpoint')
  for (const { size, root, path } of earlier) demand(sameBytes(roots[size], root), 'fork', path)
}

/** Whatever else lies under `tile/`: a tile's path, and the same as what is known. */
function checkOtherTiles(directory, levels, entries) {
  for (const path of directory.list('tile/')) {
    const tile = readTilePath(path)
    demand(tile !== null, 'stray-file', path)
    const { level, index, width } = tile
    const hashes = level === 'entries' ? entries : (levels[level] ?? [])
    const known = hashes.slice(256 * index, 256 * index + width)
    if (known.length < width) continue // beyond the checkpoint: left over from a crash
    const bytes = level === 'entries' ? bundleOf(known) : Buffer.concat(known)
    demand(sameBytes(directory.read(path), bytes), 'tile-differs', path)
  }
}

/** The blobs that are there; answers with the names of those that are not and should be. */
function missingBlobs(directory, log) {
  const erased = new Set([...log.orders.values()].flat())
  const there = new Set()
  for (const path of directory.list('blob/')) {
    const name = blobNameOf(path)
    demand(name !== null && log.blobs.has(name), 'stray-file', path)
    demand(!erased.has(name), 'not-erased', path)
    const bytes = directory.read(path)
    demand(bytes.length === log.blobs.get(name), 'blob-size', path)
    demand(`sha256:${hexOf(sha256(bytes))}` === name, 'blob-differs', path)
    there.add(name)
  }
  return [...log.blobs.keys()].filter((name) => !there.has(name) && !erased.has(name))
}

// ---------------------------------------------------------------------------------------------------
// Command line

/** A folder on disk as a directory of a log. Links are not followed, so nothing outside is read. */
function openFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort()
  const there = new Set(files)
  return {
    list: (prefix) => files.filter((path) => path.startsWith(prefix)),
    read: (path) => (there.has(path) ? readShort(join(folder, path)) : null),
  }
}

/** No file of any page is longer than the longest blob. */
function readShort(path) {
  demand(statSync(path).size <= MAX_BLOB, 'too-long', path)
  return readFileSync(path)
}

const COMMANDS = {
  verify([folder, ...rest]) {
    const isHeld = rest.includes('--held')
    const [flag, policyPath, ...more] = rest.filter((one) => one !== '--held')
    if (folder === undefined || more.length > 0) return null
    if (flag !== undefined && (flag !== '--policy' || policyPath === undefined)) return null
    const policy = policyPath === undefined ? undefined : readShort(policyPath)
    const { size, root, missing } = verifyDirectory(openFolder(folder), { policy, isHeld })
    const gaps = missing.length === 0 ? '' : `\n${missing.length} blobs are not here`
    return `ok size=${size} root=${root.toString('base64')}${gaps}`
  },
  proof(paths) {
    if (paths.length !== 3) return null
    const [entry, proof, policy] = paths.map(readShort)
    const judged = judgeProof(entry, proof, readPolicy(policy))
    const level = judged.isWitnessed ? 'witnessed' : 'provisional'
    return `ok ${level} index=${judged.index} size=${judged.size} origin=${judged.origin}`
  },
  fork([path, vkey, ...more]) {
    if (vkey === undefined || more.length > 0) return null
    const { smaller, larger } = judgeForkProof(readShort(path), readVkey(vkey, ED25519))
    return `ok a fork of ${smaller.origin}: sizes ${smaller.size} and ${larger.size}`
  },
}

function main([name, ...args]) {
  try {
    const answer = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name](args) : null
    if (answer === null) return { status: 2, text: USAGE }
    return { status: 0, text: answer }
  } catch (problem) {
    if (problem instanceof Refused) return { status: 1, text: problem.message }
    return { status: 2, text: String(problem) } // a file that is not there, or a fault of this program
  }
}

const USAGE = `usage: node reader.mjs verify DIR [--policy FILE] [--held]
       node reader.mjs proof ENTRY PROOF POLICY
       node reader.mjs fork FILE VKEY`

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  const { status, text } = main(process.argv.slice(2))
  console[status === 0 ? 'log' : 'error'](text)
  process.exitCode = status
}
