// One runner per format: takes a case as it stands in its file and answers with a code word.
import {
  fromBase64,
  isJsonObject,
  parsePartyId,
  present,
  toBase64,
  utf8Bytes,
  valueOf,
} from '@parley/kernel'
import type { Bytes, Json, JsonObject, Refusal, Result } from '@parley/kernel'
import { decodeBlob } from '../../src/blob.ts'
import type { BlobOwner } from '../../src/blob.ts'
import {
  isDemoOrigin,
  isRehearsalOrigin,
  openCheckpoint,
  parseCheckpoint,
  parseOrigin,
} from '../../src/checkpoint.ts'
import { unpackCourier } from '../../src/courier.ts'
import { fileOfFrames } from '../../src/courier-frames.ts'
import { textAt } from '../../src/fields.ts'
import { parseEntry } from '../../src/entry.ts'
import { checkForkProof } from '../../src/fork-proof.ts'
import { parseBase64Hash } from '../../src/hash.ts'
import type { Hash } from '../../src/hash.ts'
import { parseListCommitment, verifyRow } from '../../src/list-commitment.ts'
import { judgeCounts, parseCountOpening } from '../../src/list-counts.ts'
import { openLogState } from '../../src/log-state.ts'
import type { LogState } from '../../src/log-state.ts'
import { verifyConsistency } from '../../src/merkle.ts'
import type { TreeHead } from '../../src/merkle.ts'
import { parseNote, verifyNote } from '../../src/note.ts'
import { judgeCheckpoint, parsePolicy } from '../../src/policy.ts'
import { parseProof, verifyProof } from '../../src/proof.ts'
import { judgeReceipt } from '../../src/receipt.ts'
import { parseSignedLine } from '../../src/signed-line.ts'
import { judgeSuccession } from '../../src/succession-rules.ts'
import { decodeBundle, parseTilePath } from '../../src/tiles.ts'
import { verifyDirectory } from '../../src/verify-directory.ts'
import { parseVkey } from '../../src/vkey.ts'
import type { VerifierKey } from '../../src/vkey.ts'
import { decideCosigning, parseAddCheckpoint } from '../../src/witness.ts'
import { logOf, testCryptography } from '../log-maker.ts'
import { memoryDirectory } from '../memory-directory.ts'
import { BASE_FILES } from './directory-cases.ts'

export type Runner = (one: JsonObject, base: readonly Bytes[]) => string | Promise<string>

const crypto = testCryptography

/** Bytes of a field that holds `{text}` or `{base64}`. */
export function bytesAt(one: JsonObject, field: string): Bytes {
  const value = one[field]
  if (!isJsonObject(value)) throw new Error(`bytes in ${field}`)
  return Object.hasOwn(value, 'text') ? utf8Bytes(textAt(value, 'text')) : base64At(value, 'base64')
}

function base64At(one: JsonObject, field: string): Bytes {
  return present(fromBase64(textAt(one, field)), `base64 in ${field}`)
}

function objectAt(one: JsonObject, field: string): JsonObject {
  const value = one[field]
  return present(isJsonObject(value) ? value : null, `an object in ${field}`)
}

function numberAt(one: JsonObject, field: string): number {
  return Number(one[field])
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function keyOf(vkey: string): VerifierKey {
  const key = parseVkey(vkey, crypto)
  if (!key.ok) throw new Error(`a vkey: ${key.refusal.code}`)
  return key.value
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

function hashAt(one: JsonObject, field: string): Hash {
  return present(parseBase64Hash(textAt(one, field)), `a hash in ${field}`)
}

function headAt(one: JsonObject, field: string): TreeHead {
  const head = objectAt(one, field)
  return { size: numberAt(head, 'size'), root: hashAt(head, 'root') }
}

function hashesOf(value: Json | undefined): readonly Hash[] {
  return textsOf(value).map((text) => present(parseBase64Hash(text), 'a hash'))
}

/** What a real hub, node or witness says to a log of this name. */
function runOrigin(one: JsonObject): string {
  const origin = parseOrigin(textAt(one, 'origin'))
  if (origin === null) return 'origin'
  if (isDemoOrigin(origin)) return 'demo-origin'
  return isRehearsalOrigin(origin) ? 'rehearsal-origin' : 'ok'
}

function runNote(one: JsonObject): string {
  const note = parseNote(bytesAt(one, 'note'))
  return codeOf(note.ok ? verifyNote(note.value, textsOf(one['vkeys']).map(keyOf), crypto) : note)
}

function runVkey(one: JsonObject): string {
  const key = parseVkey(textAt(one, 'vkey'), crypto)
  if (key.ok && key.value.type !== one['type']) return 'vkey-type'
  return codeOf(key)
}

function runCosignature(one: JsonObject): string {
  const parsed = parseCheckpoint(bytesAt(one, 'checkpoint'))
  if (!parsed.ok) return parsed.refusal.code
  return codeOf(verifyNote(parsed.value.note, [keyOf(textAt(one, 'vkey'))], crypto))
}

function runQuorum(one: JsonObject): string {
  const policy = parsePolicy(bytesAt(one, 'policy'), crypto)
  const judged = policy.ok
    ? judgeCheckpoint(bytesAt(one, 'checkpoint'), policy.value, crypto)
    : policy
  if (!judged.ok) return judged.refusal.code
  return judged.value.isWitnessed ? 'witnessed' : 'provisional'
}

function runProof(one: JsonObject): string {
  const policy = parsePolicy(bytesAt(one, 'policy'), crypto)
  const proof = parseProof(bytesAt(one, 'proof'))
  if (!policy.ok || !proof.ok) return codeOf(policy.ok ? proof : policy)
  return codeOf(verifyProof(bytesAt(one, 'entry'), proof.value, policy.value, crypto))
}

function runConsistency(one: JsonObject): string {
  const isGrown = verifyConsistency(
    crypto,
    headAt(one, 'from'),
    headAt(one, 'to'),
    hashesOf(one['hashes']),
  )
  return isGrown ? 'ok' : 'history-rewritten'
}

function runWitness(one: JsonObject): string {
  const request: Result<Parameters<typeof decideCosigning>[1], Refusal> = parseAddCheckpoint(
    bytesAt(one, 'request'),
  )
  if (!request.ok) return request.refusal.code === 'empty-root' ? '422' : '400'
  const { checkpoint } = request.value.offered
  const memory =
    one['memory'] === null ? null : { ...headAt(one, 'memory'), origin: checkpoint.origin }
  const cosigning = decideCosigning(memory, request.value, textsOf(one['vkeys']).map(keyOf), crypto)
  return cosigning.status === 409 ? `409 ${cosigning.size}` : String(cosigning.status)
}

// Examining changes nothing, so cases that go on from the same entries share one log.
const prefixes = new Map<number, LogState>()

function stateAfter(base: readonly Bytes[], after: number): LogState {
  const state = prefixes.get(after) ?? logOf(base.slice(0, after)).state
  prefixes.set(after, state)
  return state
}

function runEntry(one: JsonObject, base: readonly Bytes[]): string {
  const after = numberAt(one, 'after')
  const note = bytesAt(one, 'note')
  const between = one['between']
  if (!Array.isArray(between)) return codeOf(stateAfter(base, after).examine(note))
  // Entries between the base log's and the case: a log of its own, since they change it.
  const { state } = logOf(base.slice(0, after))
  for (const each of between) valueOf(state.admit(bytesAt({ note: each }, 'note')))
  return codeOf(state.examine(note))
}

function runSuccession(one: JsonObject, base: readonly Bytes[]): string {
  const parsed = parseEntry(bytesAt(one, 'note'), crypto)
  if (!parsed.ok) return parsed.refusal.code
  const { x } = parsed.value.header
  const options = { origin: x, policy: bytesAt(one, 'policy'), cryptography: crypto }
  const log = openLogState(options)
  const opened = log.ok ? log.value.examine(parsed.value.bytes) : log
  if (!opened.ok) return opened.refusal.code
  const known = one['known'] === null ? null : valueOf(parseEntry(bytesAt(one, 'known'), crypto))
  const reader = { witnessedSize: numberAt(one, 'witnessed'), known }
  return codeOf(
    judgeSuccession(parsed.value, stateAfter(base, numberAt(one, 'after')), reader, crypto),
  )
}

function runReceiptLog(one: JsonObject, base: readonly Bytes[]): string {
  const scope = one['scope'] === undefined ? {} : { scope: textAt(one, 'scope') }
  const carriedBy = { kind: textAt(one, 'kind'), ...scope }
  const state = stateAfter(base, numberAt(one, 'after'))
  return codeOf(judgeReceipt(bytesAt(one, 'note'), state, carriedBy, crypto))
}

async function runDirectory(one: JsonObject): Promise<string> {
  const files = new Map(BASE_FILES)
  const change = objectAt(one, 'change')
  for (const path of Object.keys(change)) {
    if (change[path] === null) files.delete(path)
    else files.set(path, bytesAt(change, path))
  }
  const options = { held: one['held'] === true }
  return codeOf(await verifyDirectory(memoryDirectory(files), crypto, options))
}

function runBlob(one: JsonObject): string {
  // The case holds the fields of an entry's header that a blob repeats.
  const owner = objectAt(one, 'entry') as unknown as BlobOwner
  return codeOf(decodeBlob(base64At(one, 'plaintext'), owner))
}

function runCourier(one: JsonObject): string {
  const keys = objectAt(one, 'vkeys')
  const reader = {
    to: textAt(one, 'to'),
    x: present(parseOrigin(textAt(one, 'x')), 'an origin'),
    keysOf: (from: string) => textsOf(keys[from]).map(keyOf),
  }
  return codeOf(unpackCourier(base64At(one, 'plaintext'), reader, crypto))
}

function runCourierFrames(one: JsonObject): string {
  const read = fileOfFrames(textAt(one, 'frames'), crypto)
  if (!read.ok) return read.refusal.code
  return toBase64(read.value) === one['file'] ? 'ok' : 'another file'
}

function runList(one: JsonObject): string {
  const commitment = parseListCommitment(objectAt(one, 'commitment'))
  if (!commitment.ok) return commitment.refusal.code
  const opening = objectAt(one, 'opening')
  const shown = {
    index: numberAt(opening, 'index'),
    salt: base64At(opening, 'salt'),
    hashes: hashesOf(opening['hashes']),
  }
  return verifyRow(commitment.value, utf8Bytes(textAt(one, 'row')), shown, crypto)
    ? 'ok'
    : 'row-differs'
}

function runCounts(one: JsonObject): string {
  const opening = parseCountOpening(objectAt(one, 'opening'))
  if (!opening.ok) return opening.refusal.code
  const committed = objectAt(one, 'committed')
  const { rows } = committed
  const party = present(parsePartyId(textAt(committed, 'party')), 'a party')
  const known = { party, rows: Number(rows), commitment: textAt(committed, 'commitment') }
  return judgeCounts(known, opening.value, crypto) ?? 'ok'
}

export const RUNNERS: Readonly<Record<string, Runner>> = {
  origin: runOrigin,
  note: runNote,
  vkey: runVkey,
  checkpoint: (one) =>
    codeOf(openCheckpoint(bytesAt(one, 'checkpoint'), keyOf(textAt(one, 'vkey')), crypto)),
  cosignature: runCosignature,
  policy: (one) => codeOf(parsePolicy(bytesAt(one, 'policy'), crypto)),
  quorum: runQuorum,
  witness: runWitness,
  proof: runProof,
  consistency: runConsistency,
  'tile-path': (one) => (parseTilePath(textAt(one, 'path')) === null ? 'stray-file' : 'ok'),
  bundle: (one) => codeOf(decodeBundle(base64At(one, 'bundle'), numberAt(one, 'count'))),
  entry: runEntry,
  blob: runBlob,
  'fork-proof': (one) =>
    codeOf(checkForkProof(bytesAt(one, 'proof'), keyOf(textAt(one, 'vkey')), crypto)),
  courier: runCourier,
  'courier-frames': runCourierFrames,
  'receipt-log': runReceiptLog,
  succession: runSuccession,
  directory: runDirectory,
  receipt: (one) => codeOf(parseSignedLine(bytesAt(one, 'note'), 'receipt', crypto)),
  'list-commitment': runList,
  'list-counts': runCounts,
}
