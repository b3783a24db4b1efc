// What matching two lists answers.
import type { PersonRows } from '@parley/names'
import type { Likeness } from './likeness.ts'
import type { PairTable } from './pair-table.ts'
import type { Weights } from './weighing.ts'

/** `match`: the pair proposed; `review`: a possible pair an officer should look at. */
export type Decision = 'match' | 'review'

export const MATCH_CHANCE = 0.5
export const REVIEW_CHANCE = 0.05
export const BULK_CHANCE = 0.999
export const BULK_MARGIN_BITS = 10
/** Bits that birth date, papers and capture must bring: a name alone confirms nobody in bulk. */
export const BULK_SUPPORT_BITS = 8

export interface MatchPair {
  /** Index into the held records, from 0. */
  readonly heldRow: number
  /** Index into the sought records, from 0. */
  readonly soughtRow: number
  /** Where the pair stands among the compared pairs; for {@link explainPair}. */
  readonly pair: number
  readonly probability: number
  readonly decision: Decision
  /** Whether officers may confirm it together with others: sure, uncontradicted, no near rival. */
  readonly bulk: boolean
  /** By how many bits the pair is ahead of its strongest rival. */
  readonly marginBits: number
  /** What other than one person would explain the pair best; null if nothing but chance. */
  readonly likeness: Likeness | null
}

export interface MatchOutcome {
  /** Sorted by held row, then sought row; of a person entered twice, every pair of rows. */
  readonly pairs: readonly MatchPair[]
  /** Person number per row: rows of one number are one person entered more than once. */
  readonly heldPersons: readonly number[]
  readonly soughtPersons: readonly number[]
  /** Sum of the chances of all pairs of persons. */
  readonly expectedMatches: number
  readonly comparedPairs: number
  /** SHA-256 of the model, hex; spec/matching.md. */
  readonly modelHash: string
  /** What {@link explainPair} needs; personal data. */
  readonly evidence: EvidenceSource
}

export interface EvidenceSource {
  readonly table: PairTable
  readonly weights: Weights
  readonly held: PersonRows
  readonly sought: PersonRows
}
