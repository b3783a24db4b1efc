// Finds any of some hundred thousand byte strings in one pass. Each begins with four bytes; a bit table
// over their hashes says for nearly every position of a file that nothing begins there, and only where
// the bit is set are the strings looked up and compared. So a pass costs about as much as reading.
import type { Bytes } from '@parley/kernel'

export interface Pattern<About> {
  /** At least four. */
  readonly bytes: Bytes
  /** Counts only with neither letter nor digit beside it: a short word is the inside of base64 and hex. */
  readonly isWord: boolean
  readonly about: About
}

const WINDOW = 4
const TABLE_BITS = 22 // half a mebibyte: stays in the cache of one core

export class Scanner<About> {
  readonly #table = new Uint8Array(1 << (TABLE_BITS - 3))
  readonly #byWindow = new Map<number, Pattern<About>[]>()

  constructor(patterns: Iterable<Pattern<About>>) {
    for (const pattern of patterns) this.#add(pattern)
  }

  /** Calls `hit` for every pattern found, in the order of their places. */
  scan(file: Bytes, hit: (about: About, at: number) => void): void {
    const table = this.#table
    let window = 0
    for (let i = 0; i < file.length; i++) {
      window = (window << 8) | (file[i] ?? 0)
      const slot = slotOf(window)
      if (((table[slot >>> 3] ?? 0) & (1 << (slot & 7))) !== 0 && i >= WINDOW - 1) {
        this.#compare(file, i - WINDOW + 1, window, hit)
      }
    }
  }

  #add(pattern: Pattern<About>): void {
    const { bytes } = pattern
    if (bytes.length < WINDOW) return
    const window = ((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8)
    const whole = window | (bytes[3] ?? 0)
    const slot = slotOf(whole)
    this.#table[slot >>> 3] = (this.#table[slot >>> 3] ?? 0) | (1 << (slot & 7))
    const known = this.#byWindow.get(whole)
    if (known === undefined) this.#byWindow.set(whole, [pattern])
    else known.push(pattern)
  }

  #compare(file: Bytes, at: number, window: number, hit: (about: About, at: number) => void): void {
    for (const pattern of this.#byWindow.get(window) ?? []) {
      if (beginsAt(file, at, pattern)) hit(pattern.about, at)
    }
  }
}

function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> (32 - TABLE_BITS)
}

function beginsAt(file: Bytes, at: number, { bytes, isWord }: Pattern<unknown>): boolean {
  if (at + bytes.length > file.length) return false
  for (let i = WINDOW; i < bytes.length; i++) if (file[at + i] !== bytes[i]) return false
  return !isWord || (!isWordByte(file[at - 1]) && !isWordByte(file[at + bytes.length]))
}

// Letters, digits, and the two signs of base64.
function isWordByte(byte: number | undefined): boolean {
  if (byte === undefined) return false
  const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
  return (
    isLetter || (byte >= 0x2b && byte <= 0x39 && byte !== 0x2c && byte !== 0x2e && byte !== 0x2d)
  )
}
