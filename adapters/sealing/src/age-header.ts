// The header of an age file (age-encryption.org/v1): one stanza per reader, then a MAC over it all.
// Strict as the public test vectors demand: canonical unpadded base64, 64 columns, nothing repaired.
import type { Bytes } from '@parley/kernel'
import { byteAt, fromBase64, toBase64, utf8Bytes, utf8Text } from '@parley/kernel'

export interface Stanza {
  readonly type: string
  readonly args: readonly string[]
  readonly body: Bytes
}

export interface AgeHeader {
  readonly stanzas: readonly Stanza[]
  /** What the MAC covers: everything up to and with the three dashes. */
  readonly covered: Bytes
  readonly mac: Bytes
  /** Bytes of the header in the file; the payload begins here. */
  readonly length: number
}

const VERSION = 'age-encryption.org/v1'
const COLUMNS = 64
const MAC_BYTES = 32
const MAX_HEADER_BYTES = 262_144 // 100 hybrid readers; bounds the work on bad input
const NEWLINE = 0x0a

/** The header's bytes that the MAC covers. */
export function coveredHeader(stanzas: readonly Stanza[]): Bytes {
  return utf8Bytes(`${VERSION}\n${stanzas.map(stanzaText).join('')}---`)
}

/** The end of the header, from the MAC on. */
export function macLine(mac: Bytes): Bytes {
  return utf8Bytes(` ${unpadded(mac)}\n`)
}

/** Reads the header at the start of a file, or null if it is not well formed. */
export function parseAgeHeader(file: Bytes): AgeHeader | null {
  const lines = linesOf(file)
  if (lines.next() !== VERSION) return null
  const stanzas: Stanza[] = []
  for (;;) {
    const start = lines.at()
    const line = lines.next()
    if (line === null) return null
    if (line.startsWith('--- ')) {
      const mac = fromUnpadded(line.slice(4))
      if (mac === null || mac.length !== MAC_BYTES || stanzas.length === 0) return null
      return { stanzas, covered: file.subarray(0, start + 3), mac, length: lines.at() }
    }
    const stanza = parseStanza(line, lines)
    if (stanza === null) return null
    stanzas.push(stanza)
  }
}

/** Standard base64 without padding. */
export function unpadded(bytes: Bytes): string {
  return toBase64(bytes).replace(/=+$/, '')
}

/** Bytes of canonical unpadded base64, or null. */
export function fromUnpadded(text: string): Bytes | null {
  return text.includes('=') ? null : fromBase64(text + '='.repeat((4 - (text.length % 4)) % 4))
}

interface Lines {
  /** The next line without its newline; null at the end, for a byte outside ASCII, beyond the limit. */
  next(): string | null
  at(): number
}

function linesOf(file: Bytes): Lines {
  let at = 0
  return {
    at: () => at,
    next: () => {
      const end = file.indexOf(NEWLINE, at)
      if (end < 0 || end > MAX_HEADER_BYTES) return null
      for (let i = at; i < end; i++)
        if (byteAt(file, i) < 0x20 || byteAt(file, i) > 0x7e) return null
      const line = utf8Text(file.subarray(at, end))
      at = end + 1
      return line
    },
  }
}

function parseStanza(line: string, lines: Lines): Stanza | null {
  const [arrow, type, ...args] = line.split(' ')
  if (arrow !== '->' || type === undefined || [type, ...args].includes('')) return null
  const rows: string[] = []
  for (;;) {
    const row = lines.next()
    if (row === null || row.length > COLUMNS) return null
    rows.push(row)
    if (row.length < COLUMNS) break
  }
  const body = fromUnpadded(rows.join(''))
  return body === null ? null : { type, args, body }
}

function stanzaText(stanza: Stanza): string {
  const body = unpadded(stanza.body)
  const rows = body.match(/.{1,64}/g) ?? []
  const last = body.length % COLUMNS === 0 ? '\n' : '' // the last row is shorter, if need be empty
  return `-> ${[stanza.type, ...stanza.args].join(' ')}\n${rows.map((row) => `${row}\n`).join('')}${last}`
}
