// Checkpoints (c2sp.org/tlog-checkpoint): origin, size and root of a log, signed by the log.
// Parley has no extension lines, and an origin never looks like the first line of a Parley format,
// so that no text can be read as two things.
import { ok, refuse, toHex } from '@parley/kernel'
import type { Branded, Bytes, Refusal, Result, Verifying } from '@parley/kernel'
import { base64Hash, parseBase64Hash } from './hash.ts'
import type { Hash } from './hash.ts'
import { parseNote, verifyNote } from './note.ts'
import type { Note, NoteCode } from './note.ts'
import { isKeyName } from './signature-line.ts'
import type { VerifierKey } from './vkey.ts'

/** The name of a log: its key's name, the first line of its checkpoints, `x` of its entries. */
export type Origin = Branded<string, 'Origin'>

export interface Checkpoint {
  readonly origin: Origin
  /** Number of entries, at most 2^53-1. */
  readonly size: number
  readonly root: Hash
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly note: Note
  /** As received: what is stored and passed on. */
  readonly bytes: Bytes
}

export type CheckpointCode = 'malformed' | 'origin' | 'size' | 'root' | 'empty-root' | 'extension'

const MAX_CHECKPOINT_BYTES = 65_536 // 16 lines with post-quantum signatures fit
const MAX_ORIGIN_CHARACTERS = 128
const EMPTY_ROOT_HEX = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const PRIVATE = /\/private\/[a-z0-9][a-z0-9-]{0,31}$/

/** Reads the name of a log: a key name of printable ASCII, never beginning with `parley.dev/`. */
export function parseOrigin(text: string): Origin | null {
  const plain = /^[\x21-\x7e]+$/.test(text) && text.length <= MAX_ORIGIN_CHARACTERS
  if (!plain || !isKeyName(text) || text.startsWith('parley.dev/')) return null
  return text as Origin // the form was just checked
}

/** Whether a log belongs to a seeded play, whose keys follow from its seed. */
export function isDemoOrigin(origin: Origin): boolean {
  return origin.startsWith('demo.parley.example/')
}

/** Whether a log belongs to a rehearsal, whose keys are thrown away with it. */
export function isRehearsalOrigin(origin: Origin): boolean {
  return origin.startsWith('rehearsal.parley.example/')
}

/** Whether nothing on a log is meant: real hubs, witnesses and nodes refuse it (spec/checkpoint.md). */
export function isPretendOrigin(origin: Origin): boolean {
  return isDemoOrigin(origin) || isRehearsalOrigin(origin)
}

/** Whether a log is one party's own: its origin ends in `/private/<party>`. */
export function isPrivateOrigin(origin: Origin): boolean {
  return PRIVATE.test(origin)
}

export function formatCheckpointText(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${checkpoint.size}\n${base64Hash(checkpoint.root)}\n`
}

/** Reads the text of a checkpoint, without signatures. */
export function parseCheckpointText(text: string): Result<Checkpoint, Refusal<CheckpointCode>> {
  const lines = text.split('\n')
  if (lines.length < 4 || lines.pop() !== '') return refuse('malformed', undefined, 'three lines')
  const [first = '', second = '', third = ''] = lines
  const origin = parseOrigin(first)
  if (origin === null) return refuse('origin')
  const size = parseDecimal(second)
  if (size === null) return refuse('size')
  const root = parseBase64Hash(third)
  if (root === null) return refuse('root')
  if (lines.slice(3).includes('')) return refuse('malformed', undefined, 'an empty line')
  if (lines.length > 3) return refuse('extension')
  if (size === 0 && toHex(root) !== EMPTY_ROOT_HEX) return refuse('empty-root')
  return ok({ origin, size, root })
}

/** Reads a signed checkpoint; nothing is verified yet. */
export function parseCheckpoint(
  bytes: Bytes,
): Result<SignedCheckpoint, Refusal<NoteCode | CheckpointCode>> {
  const note = parseNote(bytes, MAX_CHECKPOINT_BYTES)
  if (!note.ok) return note
  const checkpoint = parseCheckpointText(note.value.text)
  if (!checkpoint.ok) return checkpoint
  return ok({ checkpoint: checkpoint.value, note: note.value, bytes })
}

/** Reads a checkpoint and checks its log's own signature; cosignatures are left to the policy. */
export function openCheckpoint(
  bytes: Bytes,
  logKey: VerifierKey,
  verifying: Verifying,
): Result<SignedCheckpoint, Refusal<NoteCode | CheckpointCode | OpenCode>> {
  const parsed = parseCheckpoint(bytes)
  if (!parsed.ok) return parsed
  if (parsed.value.checkpoint.origin !== logKey.name) return refuse('other-log')
  const verified = verifyNote(parsed.value.note, [logKey], verifying)
  return verified.ok ? parsed : verified
}

export type OpenCode = 'other-log' | 'bad-signature' | 'unsigned'

/** A whole number without sign or leading zeros, at most 2^53-1; else null. */
export function parseDecimal(text: string): number | null {
  if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) return null
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : null
}
