// What pairs show, as numbers: a level of a field with the share of its value is one code. Pairs are hundreds
// of thousands, codes a few thousand, so what a round of learning makes of a level and a share is worked out
// once for each code, and weighing a pair only looks up and adds.
import { FIELD_COUNT, LEVEL_ROOM } from './fields.ts'
import type { PairTable } from './pair-table.ts'

export interface EvidenceCodes {
  /** Code per pair and field. */
  readonly ofPairs: Int32Array
  /** Field, level and share by code; as a {@link PairTable} has them. */
  readonly fields: Uint8Array
  readonly levels: Uint8Array
  readonly shares: Float32Array
}

const known = new WeakMap<PairTable, EvidenceCodes>() // learning asks round by round, of the same table

/** The codes of a table, numbered in the order they are first seen. */
export function evidenceCodes(table: PairTable): EvidenceCodes {
  const before = known.get(table)
  if (before !== undefined) return before
  const codes = numbered(table)
  known.set(table, codes)
  return codes
}

function numbered({ levels, shares }: PairTable): EvidenceCodes {
  const ofPairs = new Int32Array(levels.length)
  const first: number[] = [] // by code, where it was first seen
  const withoutShare = new Int32Array(FIELD_COUNT * LEVEL_ROOM).fill(-1)
  const withShare = Array.from({ length: withoutShare.length }, () => new Map<number, number>())
  for (let at = 0; at < ofPairs.length; at++) {
    const level = (at % FIELD_COUNT) * LEVEL_ROOM + (levels[at] ?? 0)
    const share = shares[at] ?? 0
    const numbers = share < 0 ? withShare[level] : undefined
    let code = numbers === undefined ? (withoutShare[level] ?? -1) : (numbers.get(share) ?? -1)
    if (code < 0) {
      code = first.push(at) - 1
      if (numbers === undefined) withoutShare[level] = code
      else numbers.set(share, code)
    }
    ofPairs[at] = code
  }
  return {
    ofPairs,
    fields: Uint8Array.from(first, (at) => at % FIELD_COUNT),
    levels: Uint8Array.from(first, (at) => levels[at] ?? 0),
    shares: Float32Array.from(first, (at) => shares[at] ?? 0),
  }
}
