// Couriers (spec/courier.md): parts of a log carried by hand in one sealed file. Every member is
// verified as if it had come from the hub, so a courier needs no trust; paths come from a fixed list,
// so there is no path outside it and no bomb.
import { concatBytes, ok, refuse, uint32At, uint32ToBytes } from '@parley/kernel'
import type { Bytes, Cryptography, Hashing, JsonObject, Refusal, Result } from '@parley/kernel'
import { parseDecimal, parseOrigin } from './checkpoint.ts'
import type { Origin } from './checkpoint.ts'
import { isAscending, isCount, isName, isObjectList, isText, oddField, textAt } from './fields.ts'
import { hexHashOf, parseSha256Hex } from './hash.ts'
import type { Sha256Hex } from './hash.ts'
import { verifyNote } from './note.ts'
import { parseSignedLine } from './signed-line.ts'
import { parseTilePath } from './tiles.ts'
import type { VerifierKey } from './vkey.ts'

export interface CourierMember {
  readonly path: string
  readonly bytes: Bytes
}

export interface CourierHeading {
  readonly from: string
  readonly to: string
  readonly x: Origin
  /** Size of the checkpoint carried. */
  readonly n: number
  /** Size that the reader is expected to have. */
  readonly since: number
  readonly part: number
  readonly parts: number
}

export interface Courier extends CourierHeading {
  /** In the order of their paths. */
  readonly members: readonly CourierMember[]
}

export type CourierCode =
  | 'courier-malformed'
  | 'courier-path'
  | 'courier-order'
  | 'courier-differs'
  | 'other-exchange'
  | 'not-for-us'
  | 'unsigned'
  | 'bad-signature'

const MAX_MEMBERS = 4_096
const MAX_MEMBER_BYTES = 134_217_728 // a blob's limit
const MAX_NOTE_BYTES = 1_048_576
const FIELDS = ['from', 'members', 'n', 'part', 'parts', 'since', 'to', 'x']

/** The body of a courier's note, which its sender signs as `parley.dev/courier@v1`. */
export function courierBody(courier: Courier, hashing: Hashing): JsonObject {
  const { from, members, n, part, parts, since, to, x } = courier
  const list = members.map(({ path, bytes }) => ({
    path,
    sha256: hexHashOf(hashing, bytes),
    size: bytes.length,
  }))
  return { from, members: list, n, part, parts, since, to, x }
}

/** The plaintext to seal: the signed note, then the members' bytes in the order it lists them. */
export function packCourier(note: Bytes, members: readonly CourierMember[]): Bytes {
  return concatBytes(uint32ToBytes(note.length), note, ...members.map((member) => member.bytes))
}

export interface CourierReader {
  /** The reader's own id, as the heading's `to` must say. */
  readonly to: string
  readonly x: Origin
  /** The keys that may sign for a sender: those of its ring with role `node`. */
  keysOf(from: string): readonly VerifierKey[]
}

/** Unpacks a courier and checks heading, signature, paths, order and every member's hash. */
export function unpackCourier(
  plaintext: Bytes,
  reader: CourierReader,
  cryptography: Cryptography,
): Result<Courier, Refusal<CourierCode>> {
  const noteLength = plaintext.length < 4 ? 0 : uint32At(plaintext, 0)
  const end = 4 + noteLength
  if (noteLength === 0 || noteLength > MAX_NOTE_BYTES || end > plaintext.length) {
    return refuse('courier-malformed', 'length')
  }
  const line = parseSignedLine(plaintext.subarray(4, end), 'courier', cryptography, MAX_NOTE_BYTES)
  if (!line.ok) return refuse('courier-malformed', 'note', line.refusal.code)
  const heading = parseHeading(line.value.body)
  if (!heading.ok) return heading
  if (heading.value.x !== reader.x) return refuse('other-exchange', heading.value.x)
  if (heading.value.to !== reader.to) return refuse('not-for-us', heading.value.to)
  const signed = verifyNote(line.value.note, reader.keysOf(heading.value.from), cryptography)
  if (!signed.ok) return signed
  const listed = parseMembers(line.value.body)
  if (!listed.ok) return listed
  const members = cutMembers(plaintext.subarray(end), listed.value, cryptography)
  return members.ok ? ok({ ...heading.value, members: members.value }) : members
}

/** Whether a path may stand in a courier. */
export function isCourierPath(path: string): boolean {
  if (['checkpoint', 'fork-proof', 'policy'].includes(path)) return true
  const [folder = '', first = '', second = '', ...rest] = path.split('/')
  if (folder === 'tile') return parseTilePath(path) !== null
  if (folder === 'blob')
    return rest.length === 0 && isDigits(second) && first === second.slice(0, 2)
  if (path.split('/').length !== 2) return false
  if (folder === 'outbox') return isDigits(first)
  if (folder === 'consistency') return isSizes(first)
  return (folder === 'checkpoints' || folder === 'cosignatures') && parseDecimal(first) !== null
}

interface ListedMember {
  readonly path: string
  readonly sha256: Sha256Hex
  readonly size: number
}

function parseHeading(body: JsonObject): Result<CourierHeading, Refusal<CourierCode>> {
  const { from, to, n, since, part, parts } = body
  const x = parseOrigin(textAt(body, 'x'))
  const isWhole = oddField(body, FIELDS) === null && x !== null && isName(from) && isName(to)
  const isCounted =
    isCount(n) && isCount(since) && isCount(part, 1) && isCount(parts, 1) && part <= parts
  if (!isWhole || !isCounted) return refuse('courier-malformed', 'heading')
  return ok({ from, to, x, n, since, part, parts })
}

function parseMembers(body: JsonObject): Result<readonly ListedMember[], Refusal<CourierCode>> {
  const { members } = body
  if (!isObjectList(members) || members.length > MAX_MEMBERS)
    return refuse('courier-malformed', 'members')
  const listed: ListedMember[] = []
  for (const member of members) {
    const { path, sha256, size } = member
    const hash = isText(sha256) ? parseSha256Hex(sha256) : null
    const isWhole = oddField(member, ['path', 'sha256', 'size']) === null
    if (!isWhole || hash === null || !isText(path)) return refuse('courier-malformed', 'members')
    if (!isCount(size) || size > MAX_MEMBER_BYTES) return refuse('courier-malformed', 'size')
    if (!isCourierPath(path)) return refuse('courier-path', path)
    listed.push({ path, sha256: hash, size })
  }
  return isAscending(listed.map((one) => one.path)) ? ok(listed) : refuse('courier-order')
}

function cutMembers(
  bytes: Bytes,
  listed: readonly ListedMember[],
  hashing: Hashing,
): Result<readonly CourierMember[], Refusal<CourierCode>> {
  const total = listed.reduce((sum, member) => sum + member.size, 0)
  if (total !== bytes.length)
    return refuse('courier-malformed', undefined, `${bytes.length} of ${total} bytes`)
  const members: CourierMember[] = []
  let from = 0
  for (const { path, sha256, size } of listed) {
    const part = bytes.subarray(from, from + size)
    if (hexHashOf(hashing, part) !== sha256) return refuse('courier-differs', path)
    members.push({ path, bytes: part })
    from += size
  }
  return ok(members)
}

function isDigits(text: string): boolean {
  return parseSha256Hex(text) !== null
}

function isSizes(text: string): boolean {
  const [m = '', n = '', ...rest] = text.split('-')
  const [from, to] = [parseDecimal(m), parseDecimal(n)]
  return rest.length === 0 && from !== null && to !== null && from <= to
}
