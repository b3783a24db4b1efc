// Rows of one width, one after another in blocks of bytes or numbers: what a log of a million entries keeps
// of each. A row costs its bytes and no object. Blocks are full before the next begins and are never
// copied again, so that growing needs no second copy of everything. Full blocks may lie aside, in a file, and are
// then read row by row: memory no longer grows with them.
import { invariant, present } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'

const ROW_BITS = 12
const BLOCK_ROWS = 1 << ROW_BITS
const ROW_MASK = BLOCK_ROWS - 1
const FIRST_ROWS = 16 // doubled until the first block is full: most logs are short
const MAX_ROWS = 0x7fff_ffff // where rows can still be shifted and masked; far more than fits in memory
const MAX_WORD = 0xffff_ffff
const WORD_BITS = 32

/** Where full blocks of rows lie instead of in memory. Both calls are done when they return. */
export interface RowStore {
  /** Keeps a copy of bytes behind what was kept before; answers with where they begin. @throws if it cannot */
  append(bytes: Bytes): number
  /** Fills `into` with what was kept from a position on. @throws if it cannot */
  read(position: number, into: Uint8Array): void
}

/** Rows of bytes. */
export interface PackedBytes {
  readonly count: number
  /** Adds a row. @throws InvariantError for another width */
  push(row: Bytes): void
  /** A copy of a row. @throws InvariantError for a row that is not there */
  at(row: number): Bytes
  /** Copies a row to the beginning of `into`. @throws InvariantError for a row that is not there */
  copyTo(row: number, into: Uint8Array): void
}

/** Whole numbers of 32 bits. */
export interface PackedWords {
  readonly count: number
  /** Adds a number from 0 to 2^32-1. @throws InvariantError for any other */
  push(word: number): void
  /** The number at a position; 0 beyond the end, which callers exclude by count first. */
  at(position: number): number
  /** Puts a number in the place of one that is there. */
  set(position: number, word: number): void
}

/** Yes or no, a bit each. */
export interface PackedFlags {
  readonly count: number
  push(flag: boolean): void
  /** False beyond the end, which callers exclude by count first. */
  at(position: number): boolean
}

/**
 * @param width bytes of a row
 * @param aside where full blocks go; null to keep them in memory
 */
export function openPackedBytes(width: number, aside: RowStore | null = null): PackedBytes {
  const blocks: (Uint8Array | undefined)[] = []
  const positions: number[] = [] // of the blocks aside, from the first on
  let spare: Uint8Array | null = null // a block that is aside by now, for the next
  let count = 0
  const make = (rows: number): Uint8Array => {
    const block = rows === BLOCK_ROWS ? spare : null
    spare = null
    return block ?? new Uint8Array(rows * width)
  }
  const copyTo = (row: number, into: Uint8Array): void => {
    invariant(Number.isInteger(row) && row >= 0 && row < count, 'a row that is there')
    const position = positions[row >> ROW_BITS]
    const start = (row & ROW_MASK) * width
    if (position === undefined || aside === null) {
      const block = present(blocks[row >> ROW_BITS], 'a block of a row')
      into.set(block.subarray(start, start + width))
    } else aside.read(position + start, into.subarray(0, width))
  }
  return {
    get count() {
      return count
    },
    push(row) {
      invariant(row.length === width, 'a row of this width')
      const block = blockFor(blocks, count, make)
      block.set(row, (count & ROW_MASK) * width)
      count++
      if (aside === null || (count & ROW_MASK) !== 0) return
      positions.push(aside.append(block))
      blocks[positions.length - 1] = undefined
      spare = block
    },
    at(row) {
      const into = new Uint8Array(width)
      copyTo(row, into)
      return into
    },
    copyTo,
  }
}

export function openPackedWords(): PackedWords {
  const blocks: Uint32Array[] = []
  let count = 0
  const put = (block: Uint32Array, position: number, word: number): void => {
    invariant(Number.isInteger(word) && word >= 0 && word <= MAX_WORD, 'a number of 32 bits')
    block[position & ROW_MASK] = word
  }
  return {
    get count() {
      return count
    },
    push(word) {
      put(
        blockFor(blocks, count, (rows) => new Uint32Array(rows)),
        count,
        word,
      )
      count++
    },
    at: (position) => blocks[position >> ROW_BITS]?.[position & ROW_MASK] ?? 0,
    set(position, word) {
      const block = blocks[position >> ROW_BITS]
      invariant(block !== undefined && position >= 0 && position < count, 'a number that is there')
      put(block, position, word)
    },
  }
}

export function openPackedFlags(): PackedFlags {
  const words = openPackedWords()
  let count = 0
  return {
    get count() {
      return count
    },
    push(flag) {
      const [word, bit] = [Math.floor(count / WORD_BITS), count % WORD_BITS]
      if (bit === 0) words.push(0)
      if (flag) words.set(word, words.at(word) + 2 ** bit)
      count++
    },
    at(position) {
      const word = words.at(Math.floor(position / WORD_BITS))
      return Math.floor(word / 2 ** (position % WORD_BITS)) % 2 === 1
    },
  }
}

/** The block that row `count` goes into, made or widened where need be. */
function blockFor<Block extends Uint8Array | Uint32Array>(
  blocks: (Block | undefined)[],
  count: number,
  make: (rows: number) => Block,
): Block {
  invariant(count < MAX_ROWS, 'fewer than 2^31 rows')
  const at = count >> ROW_BITS
  const known = blocks[at]
  const isFirst = at === 0 && (count === 0 || (count >= FIRST_ROWS && isPowerOfTwo(count)))
  if (known !== undefined && !isFirst) return known
  const block = make(at === 0 ? Math.max(FIRST_ROWS, count * 2) : BLOCK_ROWS)
  if (known !== undefined) block.set(known)
  blocks[at] = block
  return block
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0
}
