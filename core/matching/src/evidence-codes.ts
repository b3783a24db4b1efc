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

interface Numbered {
  readonly codes: EvidenceCodes
  readonly numbering: Numbering
}

const known = new WeakMap<PairTable, Numbered>() // learning asks round by round, of the same table

/** The codes of a table, numbered in the order they are first seen. */
export function evidenceCodes(table: PairTable): EvidenceCodes {
  const before = known.get(table)
  if (before !== undefined) return before.codes
  return keptCodes(table, new Numbering(), new Int32Array(0))
}

/** The same of a table that begins with the pairs of another, whose codes are kept. */
export function codesGoOn(before: PairTable, table: PairTable): EvidenceCodes {
  const begun = known.get(before)
  if (begun === undefined || known.has(table)) return evidenceCodes(table)
  return keptCodes(table, begun.numbering, begun.codes.ofPairs)
}

function keptCodes(table: PairTable, numbering: Numbering, begun: Int32Array): EvidenceCodes {
  const ofPairs = new Int32Array(table.levels.length)
  ofPairs.set(begun)
  const codes = { ofPairs, ...numbering.goOn(table, ofPairs, begun.length) }
  known.set(table, { codes, numbering })
  return codes
}

class Numbering {
  readonly #withoutShare = new Int32Array(FIELD_COUNT * LEVEL_ROOM).fill(-1)
  readonly #withShare = Array.from(this.#withoutShare, () => new Map<number, number>())
  readonly #fields: number[] = []
  readonly #levels: number[] = []
  readonly #shares: number[] = []

  /** Numbers what a table shows from a place on, into `ofPairs`; tells what all numbers stand for. */
  goOn(
    { levels, shares }: PairTable,
    ofPairs: Int32Array,
    from: number,
  ): Omit<EvidenceCodes, 'ofPairs'> {
    for (let at = from; at < ofPairs.length; at++) {
      const level = levels[at] ?? 0
      const share = shares[at] ?? 0
      const place = (at % FIELD_COUNT) * LEVEL_ROOM + level
      const numbers = share < 0 ? this.#withShare[place] : undefined
      let code = numbers === undefined ? this.#withoutShare[place] : numbers.get(share)
      if (code === undefined || code < 0) {
        code = this.#fields.push(at % FIELD_COUNT) - 1
        this.#levels.push(level)
        this.#shares.push(share)
        if (numbers === undefined) this.#withoutShare[place] = code
        else numbers.set(share, code)
      }
      ofPairs[at] = code
    }
    return {
      fields: Uint8Array.from(this.#fields),
      levels: Uint8Array.from(this.#levels),
      shares: Float32Array.from(this.#shares),
    }
  }
}
