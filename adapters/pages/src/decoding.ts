// Bytes to text as a browser would: a mark at the beginning, then what the server or page states, then what fits.

const STATED = /<(?:meta[^>]+charset\s*=\s*["']?|\?xml[^>]+encoding\s*=\s*["'])([\w-]+)/i
const IN_TYPE = /charset\s*=\s*"?([\w-]+)/i
const HEAD_BYTES = 4096

/** Text of a page or feed. Bytes that are none become U+FFFD. */
export function textOf(bytes: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const stated = markOf(bytes) ?? IN_TYPE.exec(contentType ?? '')?.[1] ?? STATED.exec(head)?.[1]
  const decoder = stated === undefined ? null : decoderFor(stated)
  if (decoder !== null) return decoder.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return singleByte(bytes)
  }
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

function decoderFor(label: string): { decode(bytes: Uint8Array): string } | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null // a name that nobody knows
  }
}

// Of text that states nothing and is not UTF-8: Cyrillic pages use nearly every byte above 127 for letters, Latin
// ones few.
function singleByte(bytes: Uint8Array): string {
  let high = 0
  for (const byte of bytes) if (byte > 191) high += 1
  return new TextDecoder(high * 4 > bytes.length ? 'windows-1251' : 'windows-1252').decode(bytes)
}
