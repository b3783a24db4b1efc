// A QR code (ISO/IEC 18004) of a short text: byte mode, correction level M, versions 1 to 6. A verifier key fits;
// whatever is longer is shown as text alone. Layout only: what draws it is in components/qr.tsx.
import { byteAt, utf8Bytes } from '@parley/kernel'

/** Rows of modules, true for dark. */
export type QrCode = readonly (readonly boolean[])[]

interface Version {
  readonly number: number
  readonly blocks: number
  /** Data codewords of each block. */
  readonly data: number
  /** Correction codewords of each block. */
  readonly correction: number
}

const VERSIONS: readonly Version[] = [
  { number: 1, blocks: 1, data: 16, correction: 10 },
  { number: 2, blocks: 1, data: 28, correction: 16 },
  { number: 3, blocks: 1, data: 44, correction: 26 },
  { number: 4, blocks: 2, data: 32, correction: 18 },
  { number: 5, blocks: 2, data: 43, correction: 24 },
  { number: 6, blocks: 4, data: 27, correction: 16 },
]
const HEAD_BYTES = 2 // mode and count take twelve bits, the end up to four

/** The code of a text; null for one of more than 106 bytes. */
export function qrCode(text: string): QrCode | null {
  const bytes = utf8Bytes(text)
  const version = VERSIONS.find((v) => bytes.length <= v.blocks * v.data - HEAD_BYTES)
  if (version === undefined) return null
  const grid = new Grid(version)
  grid.placeBits(bitsOf(interleaved(dataOf(bytes, version), version)))
  const masked = MASKS.map((_, mask) => grid.masked(mask))
  return masked.reduce((best, one) => (penalty(one) < penalty(best) ? one : best))
}

/** Mode, count, the bytes, the end, and padding. */
function dataOf(bytes: Uint8Array, { blocks, data }: Version): readonly number[] {
  const words: number[] = []
  let half = 0x4 // byte mode
  for (const byte of [bytes.length, ...bytes]) {
    words.push((half << 4) | (byte >> 4))
    half = byte & 0xf
  }
  words.push(half << 4) // with the end of four zeros
  for (let pad = 0xec; words.length < blocks * data; pad ^= 0xec ^ 0x11) words.push(pad)
  return words
}

/** Codewords of all blocks in turn: first data, then correction. */
function interleaved(words: readonly number[], version: Version): readonly number[] {
  const { blocks, data, correction } = version
  const parts = Array.from({ length: blocks }, (_, i) => words.slice(i * data, (i + 1) * data))
  const checks = parts.map((part) => remainder(part, correction))
  const inTurn = (all: readonly (readonly number[])[], length: number): readonly number[] =>
    Array.from({ length }, (_, i) => all.map((one) => one[i] ?? 0)).flat()
  return [...inTurn(parts, data), ...inTurn(checks, correction)]
}

function bitsOf(words: readonly number[]): readonly boolean[] {
  return words.flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((i) => ((word >> i) & 1) === 1))
}

/** Product in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1. */
export function product(x: number, y: number): number {
  let sum = 0
  for (let i = 7; i >= 0; i--) {
    sum = (sum << 1) ^ (sum >> 7 === 1 ? 0x11d : 0)
    if (((y >> i) & 1) === 1) sum ^= x
  }
  return sum
}

/** Reed-Solomon: what is left of the data, divided by (x - 1)(x - 2)(x - 4)... */
function remainder(data: readonly number[], length: number): readonly number[] {
  const divisor = divisorOf(length)
  const left = new Uint8Array(length)
  for (const word of data) {
    const factor = word ^ byteAt(left, 0)
    left.copyWithin(0, 1)
    left[length - 1] = 0
    for (let i = 0; i < length; i++) left[i] = byteAt(left, i) ^ product(divisor[i] ?? 0, factor)
  }
  return [...left]
}

/** Coefficients below the highest, which is 1. */
function divisorOf(length: number): readonly number[] {
  const divisor: number[] = Array.from({ length }, (_, i) => (i === length - 1 ? 1 : 0))
  let root = 1
  for (let i = 0; i < length; i++) {
    for (let j = 0; j < length; j++) {
      divisor[j] = product(divisor[j] ?? 0, root) ^ (divisor[j + 1] ?? 0)
    }
    root = product(root, 2)
  }
  return divisor
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

const FINDER = 7
const TIMING = 6

class Grid {
  readonly #size: number
  readonly #dark: boolean[][]
  /** Modules that carry no data. */
  readonly #fixed: boolean[][]

  constructor({ number }: Version) {
    this.#size = 17 + 4 * number
    const empty = (): boolean[][] =>
      Array.from({ length: this.#size }, () => Array.from({ length: this.#size }, () => false))
    this.#dark = empty()
    this.#fixed = empty()
    const last = this.#size - FINDER
    for (let i = 0; i < this.#size; i++) {
      this.#fix(TIMING, i, i % 2 === 0)
      this.#fix(i, TIMING, i % 2 === 0)
    }
    for (const [row, column] of [
      [0, 0],
      [0, last],
      [last, 0],
    ] as const)
      this.#finder(row, column)
    if (number > 1) this.#alignment(this.#size - 9)
    this.#format(0)
  }

  placeBits(bits: readonly boolean[]): void {
    let next = 0
    for (const [row, column] of this.#path())
      this.#row(this.#dark, row)[column] = bits[next++] ?? false
  }

  masked(mask: number): QrCode {
    this.#format(mask)
    const isFlipped = MASKS[mask] ?? ((): boolean => false)
    return this.#dark.map((line, r) =>
      line.map((dark, c) =>
        this.#row(this.#fixed, r)[c] === true ? dark : dark !== isFlipped(r, c),
      ),
    )
  }

  /** Two columns at a time from the end, up and down in turn, past what is fixed. */
  *#path(): Generator<readonly [number, number]> {
    let isUp = true
    for (let right = this.#size - 1; right > 0; right -= 2) {
      if (right === TIMING) right--
      for (let i = 0; i < this.#size; i++) {
        const row = isUp ? this.#size - 1 - i : i
        for (const column of [right, right - 1]) {
          if (this.#row(this.#fixed, row)[column] !== true) yield [row, column]
        }
      }
      isUp = !isUp
    }
  }

  #row(grid: boolean[][], row: number): boolean[] {
    return grid[row] ?? []
  }

  #fix(row: number, column: number, dark: boolean): void {
    if (row < 0 || column < 0 || row >= this.#size || column >= this.#size) return
    this.#row(this.#dark, row)[column] = dark
    this.#row(this.#fixed, row)[column] = true
  }

  /** Three squares in each other, and a light rim. */
  #finder(top: number, start: number): void {
    for (let r = -1; r <= FINDER; r++) {
      for (let c = -1; c <= FINDER; c++) {
        const ring = Math.max(Math.abs(r - 3), Math.abs(c - 3))
        this.#fix(top + r, start + c, ring !== 2 && ring !== 4)
      }
    }
  }

  #alignment(corner: number): void {
    for (let r = 0; r < 5; r++) {
      for (let c = 0; c < 5; c++) {
        this.#fix(corner + r, corner + c, Math.max(Math.abs(r - 2), Math.abs(c - 2)) !== 1)
      }
    }
  }

  /** Level and mask, twice, each with its own correction. */
  #format(mask: number): void {
    const bits = formatBits(mask)
    const last = this.#size - 1
    for (let i = 0; i < 15; i++) {
      const dark = ((bits >> i) & 1) === 1
      if (i < 6) this.#fix(i, 8, dark)
      else if (i < 8) this.#fix(i + 1, 8, dark)
      else if (i === 8) this.#fix(8, 7, dark)
      else this.#fix(8, 14 - i, dark)
      if (i < 8) this.#fix(8, last - i, dark)
      else this.#fix(last - 14 + i, 8, dark)
    }
    this.#fix(last - 7, 8, true)
  }
}

/** Level M is 00. */
function formatBits(mask: number): number {
  let left = mask << 10
  for (let i = 14; i >= 10; i--) if (((left >> i) & 1) === 1) left ^= 0x537 << (i - 10)
  return ((mask << 10) | left) ^ 0x5412
}

/** How hard a reader would find it: long runs, squares, what looks like a finder, and uneven dark. */
function penalty(code: QrCode): number {
  const columns = code.map((_, c) => code.map((row) => row[c] ?? false))
  const lines = [...code, ...columns].map((line) => line.map((dark) => (dark ? '1' : '0')).join(''))
  let sum = 0
  for (const line of lines) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2
    for (const _ of line.matchAll(/(?=10111010000|00001011101)/g)) sum += 40
  }
  for (let r = 1; r < code.length; r++) {
    for (let c = 1; c < code.length; c++) {
      const dark = code[r]?.[c]
      const isSquare = [code[r - 1]?.[c - 1], code[r - 1]?.[c], code[r]?.[c - 1]].every(
        (d) => d === dark,
      )
      if (isSquare) sum += 3
    }
  }
  const share = code.flat().filter(Boolean).length / code.length ** 2
  return sum + 10 * Math.floor(Math.abs(share - 0.5) * 20)
}
