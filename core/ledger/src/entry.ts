// Entries (spec/entry.md): a signed note whose text is one title line and one line of canonical JSON.
// Everything that can be said of an entry alone is checked here; what depends on the entries before
// it - keys, chains, `seen`, audiences - is log-state.ts.
import { canonicalJson, isJsonObject, ok, parseCanonical, refuse } from '@parley/kernel'
import type {
  Bytes,
  CanonicalCode,
  Hashing,
  Json,
  JsonObject,
  Refusal,
  Result,
} from '@parley/kernel'
import { parseOrigin } from './checkpoint.ts'
import type { Origin } from './checkpoint.ts'
import {
  isCount,
  isKind,
  isName,
  isObjectList,
  isText,
  isWord,
  isAscending,
  oddField,
  textAt,
} from './fields.ts'
import { base64Hash, hexHashOf, parseBase64Hash, parseBlobId, parseSha256Hex } from './hash.ts'
import type { BlobId, Hash, Sha256Hex } from './hash.ts'
import { parseNote } from './note.ts'
import type { Note, NoteCode } from './note.ts'

export interface BlobRef {
  readonly blob: BlobId
  /** Bytes of the ciphertext, 1 to 128 MiB. */
  readonly size: number
}

export interface Seen {
  readonly n: number
  readonly root: Hash
}

/** The fields of an entry's JSON line; optional ones are left out, never null. */
export interface EntryHeader {
  readonly aud?: string
  readonly author: string
  readonly blob?: BlobId
  readonly body?: JsonObject
  readonly id: string
  readonly kind: string
  readonly more?: readonly BlobRef[]
  /** SHA-256 of the author's previous entry text; null for the first. */
  readonly prev: Sha256Hex | null
  readonly scope?: string
  readonly seen: Seen
  readonly seq: number
  readonly size?: number
  readonly x: Origin
}

export interface Entry {
  readonly header: EntryHeader
  readonly note: Note
  /** The leaf: the whole note. */
  readonly bytes: Bytes
  readonly textHash: Sha256Hex
  /** All blobs it names: `blob` first, then `more`. */
  readonly blobs: readonly BlobRef[]
}

export type EntryFormCode =
  NoteCode | CanonicalCode | 'version' | 'non-ascii' | 'field' | 'author-not-first' | 'unknown-kind'

export const MAX_NOTE = 16_384 // an entry is a header; content goes into blobs
export const MAX_BLOB_BYTES = 134_217_728 // 128 MiB: an hour-long scan fits, a bomb does not
export const MAX_MORE_BLOBS = 128
const MAX_DEPTH = 8
const MAX_STRING = 8_192
const MAX_AUD = 128
const TITLE = 'parley.dev/entry@v1'

const REQUIRED = ['author', 'id', 'kind', 'prev', 'seen', 'seq', 'x']
const OPTIONAL = ['aud', 'blob', 'body', 'more', 'scope', 'size']
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const AUD = /^[a-z0-9][a-z0-9+._-]*\/[1-9]\d{0,8}$/

export const LEDGER_KINDS = [
  'ledger.audience',
  'ledger.erase',
  'ledger.erased',
  'ledger.grant',
  'ledger.heads',
  'ledger.keys',
  'ledger.open',
  'ledger.succession',
] as const

export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** Whether a kind is one that the ledger itself gives a meaning. */
export function isLedgerKind(kind: string): kind is LedgerKind {
  return LEDGER_KINDS.some((known) => known === kind)
}

/** Writes the text that an entry's author signs, or refuses what could not be read back. */
export function formatEntryText(header: EntryHeader): Result<string, Refusal<EntryFormCode>> {
  const given = Object.entries(headerJson(header)).filter(([, value]) => value !== undefined)
  const text = `${TITLE}\n${canonicalJson(Object.fromEntries(given))}\n`
  if (text.length > MAX_NOTE) return refuse('too-long', undefined, `${text.length} of ${MAX_NOTE}`)
  const read = parseEntryText(text)
  return read.ok ? ok(text) : read
}

/** Reads an entry and checks all that can be checked without the log; verifies no signature. */
export function parseEntry(bytes: Bytes, hashing: Hashing): Result<Entry, Refusal<EntryFormCode>> {
  const note = parseNote(bytes, MAX_NOTE)
  if (!note.ok) return note
  const header = parseEntryText(note.value.text)
  if (!header.ok) return header
  const { author, blob, size, more = [] } = header.value
  if (note.value.signatures[0]?.name !== author) return refuse('author-not-first', author)
  const first = blob === undefined || size === undefined ? [] : [{ blob, size }]
  return ok({
    header: header.value,
    note: note.value,
    bytes,
    textHash: hexHashOf(hashing, note.value.textBytes),
    blobs: [...first, ...more],
  })
}

/** Reads the text of an entry, without signatures. */
export function parseEntryText(text: string): Result<EntryHeader, Refusal<EntryFormCode>> {
  const [title = '', json = '', ...rest] = text.split('\n')
  if (title !== TITLE) {
    return refuse(/^parley\.dev\/entry@v\d+$/.test(title) ? 'version' : 'malformed', 'line 1')
  }
  if (rest.length !== 1 || rest[0] !== '') return refuse('malformed', undefined, 'two lines')
  if (!/^[\x20-\x7e]*$/.test(json)) return refuse('non-ascii')
  const parsed = parseCanonical(json, MAX_DEPTH)
  if (!parsed.ok) return parsed
  // Escapes other than \" and \\ stand for characters outside printable ASCII.
  if (json.includes('\\') && !/^(?:[^\\]|\\["\\])*$/.test(json)) return refuse('non-ascii')
  if (json.length > MAX_STRING && hasLongString(parsed.value)) return refuse('field', 'string')
  if (!isJsonObject(parsed.value)) return refuse('field', undefined, 'an object')
  const odd = oddField(parsed.value, REQUIRED, OPTIONAL)
  return odd === null ? readHeader(parsed.value) : refuse('field', odd)
}

function readHeader(json: JsonObject): Result<EntryHeader, Refusal<EntryFormCode>> {
  const wrong = FIELD_CHECKS.find(([name, isRight]) => !isRight(json[name], json))
  if (wrong !== undefined) return refuse('field', wrong[0])
  const kind = textAt(json, 'kind')
  if (kind.startsWith('ledger.') && !isLedgerKind(kind)) return refuse('unknown-kind', kind)
  // Every field was just checked for its form, so the object has the header's fields and no others;
  // `seen.root` alone has another spelling in JSON.
  const { seen, ...same } = json as unknown as HeaderJson
  const root = parseBase64Hash(seen.root)
  return root === null ? refuse('field', 'seen') : ok({ ...same, seen: { n: seen.n, root } })
}

type HeaderJson = Omit<EntryHeader, 'seen'> & {
  readonly seen: { readonly n: number; readonly root: string }
}

type FieldCheck = readonly [string, (value: Json | undefined, all: JsonObject) => boolean]

const FIELD_CHECKS: readonly FieldCheck[] = [
  ['author', isName],
  ['id', (v) => isText(v) && UUID.test(v)],
  ['kind', isKind],
  ['prev', (v, all) => (v === null ? all['seq'] === 1 : isText(v) && parseSha256Hex(v) !== null)],
  ['seen', isSeen],
  ['seq', (v, all) => isCount(v, 1) && (v === 1) === (all['prev'] === null)],
  ['x', (v) => isText(v) && parseOrigin(v) !== null],
  ['scope', (v) => v === undefined || isWord(v)],
  ['body', (v, all) => (v === undefined ? all['blob'] !== undefined : isJsonObject(v))],
  ['aud', (v, all) => isAud(v, all)],
  [
    'blob',
    (v, all) => (v === undefined) === (all['aud'] === undefined) && (v === undefined || isBlob(v)),
  ],
  [
    'size',
    (v, all) =>
      (v === undefined) === (all['aud'] === undefined) && (v === undefined || isBlobSize(v)),
  ],
  ['more', isMore],
]

function isSeen(value: Json | undefined): boolean {
  if (!isJsonObject(value) || oddField(value, ['n', 'root']) !== null) return false
  return isCount(value['n']) && isText(value['root'])
}

// A grant is sealed to one recipient of a ring, everything else to an audience of some epoch.
function isAud(value: Json | undefined, all: JsonObject): boolean {
  if (value === undefined) return all['kind'] !== 'ledger.grant'
  if (!isText(value) || value.length > MAX_AUD) return false
  return all['kind'] === 'ledger.grant' ? isName(value) : AUD.test(value)
}

function isBlob(value: Json | undefined): boolean {
  return isText(value) && parseBlobId(value) !== null
}

function isBlobSize(value: Json | undefined): boolean {
  return isCount(value, 1) && value <= MAX_BLOB_BYTES
}

function isMore(value: Json | undefined, all: JsonObject): boolean {
  if (value === undefined) return true
  if (all['blob'] === undefined || !isObjectList(value)) return false
  if (value.length === 0 || value.length > MAX_MORE_BLOBS) return false
  const good = value.every(
    (ref) =>
      oddField(ref, ['blob', 'size']) === null && isBlob(ref['blob']) && isBlobSize(ref['size']),
  )
  const names = value.map((ref) => textAt(ref, 'blob'))
  return good && isAscending(names) && !names.includes(textAt(all, 'blob'))
}

function headerJson(header: EntryHeader): JsonObject {
  const { seen, more, ...same } = header
  const { n, root } = seen
  // Optional fields of the header are left out or have a JSON form; `undefined` is filtered out later.
  const plain = same as unknown as JsonObject
  const list = more === undefined ? {} : { more: more.map(({ blob, size }) => ({ blob, size })) }
  return { ...plain, ...list, seen: { n, root: base64Hash(root) } }
}

function hasLongString(value: Json): boolean {
  if (typeof value === 'string') return value.length > MAX_STRING
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, one]) => key.length > MAX_STRING || hasLongString(one))
}
