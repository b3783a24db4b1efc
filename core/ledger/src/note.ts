// Signed notes (c2sp.org/signed-note): everything Parley signs is one. The text is cut at the LAST
// empty line, bytes are never repaired, and what is signed are the bytes as they came.
import { byteAt, concatBytes, ok, refuse, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Bytes, Refusal, Result, Verifying } from '@parley/kernel'
import { cosignatureMessage, unpackCosignature } from './cosignature.ts'
import { formatSignatureLine, parseSignatureLine } from './signature-line.ts'
import type { SignatureLine } from './signature-line.ts'
import type { VerifierKey } from './vkey.ts'
import { isWeakPoint } from './weak-point.ts'

export interface Note {
  /** Ends in a newline; what the signatures cover. */
  readonly text: string
  readonly textBytes: Bytes
  readonly signatures: readonly SignatureLine[]
}

export type NoteCode = 'too-long' | 'malformed' | 'too-many-signatures' | 'signed-twice'

export interface VerifiedLine {
  readonly key: VerifierKey
  readonly line: SignatureLine
  /** POSIX seconds for a cosignature, null for a plain signature. */
  readonly timeSeconds: number | null
}

export const MAX_NOTE_BYTES = 1_048_576 // far above any note of ours; bounds the work on bad input
export const MAX_SIGNATURES = 16 // what every verifier must cope with; we accept no more
const NEWLINE = 0x0a

/** Reads a note of at most `maxBytes`; nothing is verified yet. */
export function parseNote(
  bytes: Bytes,
  maxBytes: number = MAX_NOTE_BYTES,
): Result<Note, Refusal<NoteCode>> {
  if (bytes.length > maxBytes) return refuse('too-long', undefined, `at most ${maxBytes} bytes`)
  if (hasControlCharacter(bytes)) return refuse('malformed', undefined, 'control character')
  const cut = lastEmptyLine(bytes)
  if (cut < 1) return refuse('malformed', undefined, 'no empty line before signatures')
  if (bytes[bytes.length - 1] !== NEWLINE) return refuse('malformed', undefined, 'no last newline')
  const textBytes = bytes.subarray(0, cut)
  const text = utf8Text(textBytes)
  const below = utf8Text(bytes.subarray(cut + 1))
  if (text === null || below === null) return refuse('malformed', undefined, 'not UTF-8')
  const signatures = parseSignatures(below)
  return signatures.ok ? ok({ text, textBytes, signatures: signatures.value }) : signatures
}

/** Writes a note; the text ends in a newline. */
export function formatNote(text: string, signatures: readonly SignatureLine[]): Bytes {
  return utf8Bytes(`${text}\n${signatures.map(formatSignatureLine).join('')}`)
}

/**
 * Verifies every line whose name and key id both match a known key; other lines are ignored.
 *
 * One failing line of a known key refuses the whole note, whatever else verifies. Refuses with
 * `unsigned` if no known key signed.
 */
export function verifyNote(
  note: Note,
  known: readonly VerifierKey[],
  verifying: Verifying,
): Result<readonly VerifiedLine[], Refusal<'bad-signature' | 'unsigned'>> {
  const verified: VerifiedLine[] = []
  for (const line of note.signatures) {
    const key = known.find((k) => k.name === line.name && k.keyId === line.keyId)
    if (key === undefined) continue
    const one = verifyLine(note, line, key, verifying)
    if (one === null) return refuse('bad-signature', line.name)
    verified.push(one)
  }
  return verified.length === 0 ? refuse('unsigned') : ok(verified)
}

/** Verifies one line under one key, in the way the key's type says; null if it fails. */
export function verifyLine(
  note: Note,
  line: SignatureLine,
  key: VerifierKey,
  verifying: Verifying,
): VerifiedLine | null {
  if (key.type === 'ed25519') {
    const isGood = verifies(verifying, key, note.textBytes, line.signature)
    return isGood ? { key, line, timeSeconds: null } : null
  }
  const cosignature = unpackCosignature(line.signature)
  if (cosignature === null) return null
  const message = cosignatureMessage(note.textBytes, cosignature.timeSeconds)
  if (!verifies(verifying, key, message, cosignature.signature)) return null
  return { key, line, timeSeconds: cosignature.timeSeconds }
}

/** Ed25519 as every reader must judge it, whatever library it has; the key was judged when admitted. */
function verifies(
  verifying: Verifying,
  key: VerifierKey,
  message: Bytes,
  signature: Bytes,
): boolean {
  return (
    signature.length === 64 &&
    !isWeakPoint(signature) &&
    verifying.ed25519(key.publicKey, message, signature)
  )
}

/** The line that carries a signature (for a cosignature: time and signature) made with a key. */
export function lineOf(key: VerifierKey, signature: Bytes): SignatureLine {
  return { name: key.name, keyId: key.keyId, signature }
}

/** Adds lines to a note, or puts them in the place of earlier ones of the same key. */
export function withSignatures(note: Note, lines: readonly SignatureLine[]): Bytes {
  const kept = note.signatures.filter((old) => !lines.some((line) => sameKey(old, line)))
  return concatBytes(
    note.textBytes,
    utf8Bytes(`\n${[...kept, ...lines].map(formatSignatureLine).join('')}`),
  )
}

function parseSignatures(below: string): Result<readonly SignatureLine[], Refusal<NoteCode>> {
  const lines = below.split('\n')
  lines.pop() // what follows the last newline: nothing
  if (lines.length === 0) return refuse('malformed', undefined, 'no signature line')
  if (lines.length > MAX_SIGNATURES) return refuse('too-many-signatures')
  const signatures: SignatureLine[] = []
  for (const text of lines) {
    const line = parseSignatureLine(text)
    if (line === null) return refuse('malformed', undefined, 'not a signature line')
    if (signatures.some((other) => sameKey(other, line))) return refuse('signed-twice', line.name)
    signatures.push(line)
  }
  return ok(signatures)
}

function sameKey(a: SignatureLine, b: SignatureLine): boolean {
  return a.name === b.name && a.keyId === b.keyId
}

function hasControlCharacter(bytes: Bytes): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = byteAt(bytes, i)
    if (byte < 0x20 ? byte !== NEWLINE : byte === 0x7f) return true
  }
  return false
}

// The length of the text: the newline at `length` makes the last empty line.
function lastEmptyLine(bytes: Bytes): number {
  for (let i = bytes.length - 1; i > 0; i--) {
    if (bytes[i] === NEWLINE && bytes[i - 1] === NEWLINE) return i
  }
  return -1
}
