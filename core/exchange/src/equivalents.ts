// Equivalents: what a person of a rank counts as where a term measures by weight. The table is the parties' own
// and stands in the agreement; the program has none. Ranks are codes, never words: a sheet's words are read by
// the holder's officers (rank-words.ts), and whoever's rank nobody knows counts as the table says for the rest.
import { isJsonObject } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { integer, list, object, ShapeError, word } from './shape.ts'
import type { Reader } from './shape.ts'

/** A rank code of STANAG 2116 (`OR-1` to `OR-9`, `OF-1` to `OF-10`), or a name of the parties' own. */
export type RankCode = string

export interface RankWeight {
  readonly rank: RankCode
  /** What one person of the rank counts as: a whole number. */
  readonly weight: number
}

export interface Equivalents {
  /** Each rank once, in the order in which the table is read. */
  readonly ranks: readonly RankWeight[]
  /** What whoever's rank is not known, or is not in the table, counts as. */
  readonly otherwise: number
}

/** The codes of STANAG 2116 below which nothing else may begin with `OR-` or `OF-`. */
export const RANK_CODES: readonly RankCode[] = [
  ...Array.from({ length: 9 }, (_, i) => `OR-${i + 1}`),
  ...Array.from({ length: 10 }, (_, i) => `OF-${i + 1}`),
]

const LOOKS_LIKE_STANAG = /^o[rf]-?\d/i

/** Whether a text is a rank code: one of STANAG 2116 as it is written there, or a name that looks like none. */
export function isRankCode(text: string): boolean {
  if (LOOKS_LIKE_STANAG.test(text)) return RANK_CODES.includes(text)
  return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(text)
}

export const rankCode: Reader<RankCode> = (value, at) => {
  const name = word(value, at)
  if (!isRankCode(name))
    throw new ShapeError(at, 'OR-1 to OR-9, OF-1 to OF-10, or a name of your own')
  return name
}

export const EQUIVALENTS_LIMITS = {
  weight: { least: 1, most: 1000 },
  ranks: { least: 1, most: 64 },
  /** How far apart the two sides of a parity may be; shown beside the field of a screen. */
  tolerance: { least: 0, most: 1_000_000 },
} as const

const { weight, ranks } = EQUIVALENTS_LIMITS

const table: Reader<Equivalents> = object<Equivalents>({
  ranks: list(
    object<RankWeight>({ rank: rankCode, weight: integer(weight.least, weight.most) }),
    ranks.most,
  ),
  otherwise: integer(weight.least, weight.most),
})

/** A table that says something, and says it once. */
export const equivalents: Reader<Equivalents> = (value, at) => {
  const read = table(value, at)
  if (read.ranks.length === 0) throw new ShapeError(`${at}.ranks`, 'one rank at least')
  const seen = new Set<RankCode>()
  read.ranks.forEach(({ rank }, i) => {
    if (seen.has(rank)) throw new ShapeError(`${at}.ranks[${i}].rank`, 'each rank once')
    seen.add(rank)
  })
  return read
}

/** What a person counts as; `rank` is null, or missing in offers made before there was a table, if not known. */
export function weightOf(of: Equivalents, rank: RankCode | null | undefined): number {
  return of.ranks.find((row) => row.rank === rank)?.weight ?? of.otherwise
}

/** Whether a term counts persons by weight (spec/plan-problem.md section 3). */
export function measuresByWeight(term: Json): boolean {
  return isJsonObject(term) && term['measure'] === 'weight'
}

/** Whether any term or goal of an agreement looks at weights. */
export function weighs(agreement: {
  readonly terms: readonly Json[]
  readonly objective: Json
}): boolean {
  const { terms, objective } = agreement
  const stages = isJsonObject(objective) ? objective['stages'] : null
  const isGoal =
    Array.isArray(stages) && stages.some((s: Json) => isJsonObject(s) && s['of'] === 'weight')
  return isGoal || terms.some(measuresByWeight)
}

/** Neutral invented numbers, as a place to start from: privates 1, sergeants 2, officers 3 and more. */
const BY_RANK: Equivalents = {
  ranks: [
    ...[1, 2, 3, 4].map((n) => ({ rank: `OR-${n}`, weight: 1 })),
    ...[5, 6, 7, 8, 9].map((n) => ({ rank: `OR-${n}`, weight: 2 })),
    { rank: 'OF-1', weight: 3 },
    { rank: 'OF-2', weight: 4 },
    { rank: 'OF-3', weight: 6 },
    { rank: 'OF-4', weight: 8 },
    { rank: 'OF-5', weight: 12 },
  ],
  otherwise: 1,
}

/**
 * The cartel of 22 July 1862 (Dix-Hill), in privates, under names for its own ranks: they are no codes of today.
 * Of its numbers 2, 4, 15 and 60 are confirmed by two sources; the others by one (docs/adr/0207).
 */
const CARTEL_1862: Equivalents = {
  ranks: [
    { rank: 'private', weight: 1 },
    { rank: 'non-commissioned', weight: 2 },
    { rank: 'warrant', weight: 3 },
    { rank: 'lieutenant', weight: 4 },
    { rank: 'captain', weight: 6 },
    { rank: 'major', weight: 8 },
    { rank: 'lieutenant-colonel', weight: 10 },
    { rank: 'colonel', weight: 15 },
    { rank: 'brigadier', weight: 20 },
    { rank: 'major-general', weight: 40 },
    { rank: 'commanding-general', weight: 60 },
  ],
  otherwise: 1,
}

export type EquivalentsPreset = 'by-rank' | 'cartel-1862'

/** Tables to start from. */
export const EQUIVALENTS_PRESETS: Readonly<Record<EquivalentsPreset, Equivalents>> = {
  'by-rank': BY_RANK,
  'cartel-1862': CARTEL_1862,
}
