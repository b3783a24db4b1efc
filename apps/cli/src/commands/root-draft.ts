// A text that the roots of parties sign, as it goes round: a signed note that gains lines, or, before anybody has
// signed, the text and an empty line. Each holder of a root adds a line where the key lies.
import { readFile, writeFile } from 'node:fs/promises'
import type { Bytes } from '@parley/kernel'
import { isJsonObject, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { formatNote, parseEntryText, parseNote, parseSignatureLine } from '@parley/ledger'
import type { EntryHeader, SignatureLine } from '@parley/ledger'
import { MisusedError, writeNew } from '../command.ts'
import type { Option } from '../command.ts'

export const DRAFT_OPTION: Option = {
  name: 'draft',
  value: 'FILE',
  help: 'the text as it goes from one holder of a root to the next',
}

export interface RootDraft {
  readonly text: string
  readonly textBytes: Bytes
  readonly header: EntryHeader
  readonly signatures: readonly SignatureLine[]
}

const NEWLINE = 0x0a

/** Reads a draft. @param option what named it @throws MisusedError */
export async function readDraft(option: string, path: string): Promise<RootDraft> {
  const bytes = await readFile(path).catch(() => {
    throw new MisusedError(`--${option}: expected a file that can be read, found ${path}`)
  })
  const draft = parsed(new Uint8Array(bytes))
  if (typeof draft !== 'string') return draft
  throw new MisusedError(`${path}: expected a text for roots to sign, as prepared here (${draft})`)
}

function parsed(bytes: Bytes): RootDraft | string {
  const isUnsigned = bytes.at(-1) === NEWLINE && bytes.at(-2) === NEWLINE
  const note = isUnsigned ? null : parseNote(bytes)
  if (note?.ok === false) return note.refusal.code
  const textBytes = note?.value.textBytes ?? bytes.subarray(0, -1)
  const text = utf8Text(textBytes)
  if (text === null) return 'malformed'
  const header = parseEntryText(text)
  if (!header.ok) return header.refusal.code
  return { text, textBytes, header: header.value, signatures: note?.value.signatures ?? [] }
}

/** The draft with further lines, each key once, the author's line first. */
export function withLines(
  { text, header, signatures }: Omit<RootDraft, 'textBytes'>,
  lines: readonly SignatureLine[],
): { readonly bytes: Bytes; readonly signatures: readonly SignatureLine[] } {
  const kept = signatures.filter(
    (old) => !lines.some((line) => line.name === old.name && line.keyId === old.keyId),
  )
  const all = [...kept, ...lines]
  const isAuthor = ({ name }: SignatureLine): boolean => name === header.author
  const ordered = [...all.filter(isAuthor), ...all.filter((line) => !isAuthor(line))]
  return {
    bytes: ordered.length === 0 ? utf8Bytes(`${text}\n`) : formatNote(text, ordered),
    signatures: ordered,
  }
}

/** Writes a prepared text with the lines there are into a new file. @throws MisusedError */
export async function writeDraft(
  option: string,
  path: string,
  draft: { readonly text: string; readonly lines: readonly SignatureLine[] },
): Promise<void> {
  const header = parseEntryText(draft.text)
  if (!header.ok) throw new TypeError('a text that a seat prepared is an entry')
  const { bytes } = withLines(
    { text: draft.text, header: header.value, signatures: [] },
    draft.lines,
  )
  await writeNew(`--${option}`, path, bytes)
}

/** Adds lines to a draft that lies in a file; gives the names of all who signed by now. */
export async function addLines(
  path: string,
  draft: RootDraft,
  lines: readonly SignatureLine[],
): Promise<readonly string[]> {
  const { bytes, signatures } = withLines(draft, lines)
  await writeFile(path, bytes)
  return signatures.map(({ name }) => name)
}

/** Lines as a seat or a key gives them, read. */
export function linesFrom(texts: readonly string[]): readonly SignatureLine[] {
  return texts
    .map((line) => parseSignatureLine(line.replace(/\n$/, '')))
    .filter((line) => line !== null)
}

const MAX_CARD = 4096 // characters; a verifier key has at most 256

/** The verifier key of a card with one field (spec/seat-file.md section 9). @throws MisusedError */
export async function readCard(
  option: string,
  field: 'officer' | 'device' | 'node' | 'root',
  path: string,
): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MisusedError(`--${option}: expected a file that can be read, found ${path}`)
  })
  const card = text.length > MAX_CARD ? null : json(text)
  const isCard = card !== null && isJsonObject(card) && Object.keys(card).length === 1
  const vkey = isCard ? card[field] : undefined
  if (typeof vkey === 'string') return vkey
  throw new MisusedError(`${path}: expected {"${field}": "NAME+ID+KEY"} and nothing else`)
}

function json(text: string): Json {
  try {
    return JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    return null
  }
}
