// How a sheet's words for ranks become codes: the holder's officers say it once for each way of writing, in
// their private log. Nobody's rank is guessed, for under a table of equivalents a guess would be a price.
import type { Instant } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import { ok } from '@parley/kernel'
import { RANK_CODES, rankCode } from './equivalents.ts'
import type { Equivalents, RankCode } from './equivalents.ts'
import type { Entry } from './event.ts'
import { list, nullOr, object, readShape, textUpTo, time } from './shape.ts'

/** By {@link rankKey}: the code that officers gave, or null where they said that it is not known. */
export type RankBook = ReadonlyMap<string, RankCode | null>

/** One way of writing a rank and what it is. */
export interface RankWord {
  readonly written: string
  readonly rank: RankCode | null
}

export interface RanksRead {
  readonly at: Instant
  readonly words: readonly RankWord[]
}

const MAX_WORDS = 1000 // ways of writing: a list has some dozens
const MAX_WRITTEN = 400

const ranksRead = object<RanksRead>({
  at: time,
  words: list(
    object<RankWord>({ written: textUpTo(MAX_WRITTEN), rank: nullOr(rankCode) }),
    MAX_WORDS,
  ),
})

/** Two cells that say the same rank have one key: case and spaces do not count. */
export function rankKey(written: string): string {
  return written.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase().slice(0, MAX_WRITTEN)
}

/** Folds a note `ranks.read`: the latest word on each way of writing stands. */
export function applyRanks(book: RankBook, entry: Entry): Result<RankBook, Refusal<'field'>> {
  const read = readShape(ranksRead, entry.data ?? undefined)
  if (!read.ok) return read
  const all = new Map(book)
  for (const { written, rank } of read.value.words) all.set(rankKey(written), rank)
  return ok(all)
}

/**
 * The code of a rank as a list writes it: what an officer said; else a code that is written as one, of STANAG
 * 2116 or of the table; else undefined, for nobody has said. Null: an officer said that it is not known.
 */
export function codeOf(
  written: string,
  book: RankBook,
  table: Equivalents,
): RankCode | null | undefined {
  const key = rankKey(written)
  const said = book.get(key)
  if (said !== undefined) return said
  const codes = [...RANK_CODES, ...table.ranks.map((row) => row.rank)]
  return codes.find((code) => code.toLowerCase() === key)
}
