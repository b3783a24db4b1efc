// Why a pair is proposed: each field with its level, its bits, and what the two lists say. Worked out
// only for pairs somebody looks at.
import type { PersonRecord } from '@parley/names'
import type { FieldName } from './fields.ts'
import { BORN, FIELD_COUNT, FIELDS, SEX } from './fields.ts'
import type { MatchOutcome, MatchPair } from './outcome.ts'
import { BULK_SUPPORT_BITS } from './outcome.ts'
import type { PairTable } from './pair-table.ts'
import { levelOf } from './pair-table.ts'
import type { SettlingFact } from './settling.ts'
import { settlingFact } from './settling.ts'
import type { TranscriptionPath } from './transcription.ts'
import { transcriptionOf, wordOf } from './transcription.ts'
import type { Weights } from './weighing.ts'
import { fieldBits } from './weighing.ts'

export interface Evidence {
  readonly field: FieldName
  readonly level: string
  /** For the same person if above 0, against if below; rounded to hundredths. */
  readonly bits: number
  /** As the lists have it; personal data. */
  readonly held: string | null
  readonly sought: string | null
  /** The word of a name that stands for this field, where the list has one; personal data. */
  readonly heldWord: string | null
  readonly soughtWord: string | null
  /** How one list's spelling of a name becomes the other's; null for other fields and equal letters. */
  readonly path: TranscriptionPath | null
}

export interface PairExplanation {
  readonly evidence: readonly Evidence[]
  /** Bits before any field: how rare any two rows are one person. */
  readonly priorBits: number
  readonly totalBits: number
  /** Other pairs of either row in the outcome, strongest first. */
  readonly rivals: readonly MatchPair[]
  /** What to ask for first; null where no open fact would change anything. */
  readonly settling: SettlingFact | null
}

/** Explains one pair of an outcome in bits, field by field. */
export function explainPair(outcome: MatchOutcome, pair: MatchPair): PairExplanation {
  const { table, weights, held, sought } = outcome.evidence
  const [heldRecord, soughtRecord] = [held.at(pair.heldRow), sought.at(pair.soughtRow)]
  const bits = new Float64Array(FIELD_COUNT)
  fieldBits(bits, table, pair.pair, weights)
  const evidence = FIELDS.map((field, f): Evidence => {
    const level = levelOf(table, pair.pair, f)
    return {
      field: field.name,
      level: field.levels[level] ?? 'missing',
      bits: hundredths(bits[f] ?? 0),
      held: written(heldRecord, field.name),
      sought: written(soughtRecord, field.name),
      heldWord: nameWord(field.name, heldRecord),
      soughtWord: nameWord(field.name, soughtRecord),
      path: pathOf(field.name, heldRecord, soughtRecord),
    }
  })
  const priorBits = hundredths(Math.log2(weights.priorOdds))
  // Of the rounded bits, so that whoever adds up what is shown finds the total.
  const totalBits = hundredths(evidence.reduce((sum, e) => sum + e.bits, priorBits))
  const rivals = outcome.pairs
    .filter((other) => other.pair !== pair.pair)
    .filter((other) => other.heldRow === pair.heldRow || other.soughtRow === pair.soughtRow)
    .sort((a, b) => b.probability - a.probability || a.pair - b.pair)
  return { evidence, priorBits, totalBits, rivals, settling: settlingFact(outcome, pair) }
}

/** How a pair agrees, field by field, in the words of the model. */
export function levelsOf(outcome: MatchOutcome, pair: MatchPair): ReadonlyMap<FieldName, string> {
  const { table } = outcome.evidence
  return new Map(
    FIELDS.map((field, f) => {
      const level = levelOf(table, pair.pair, f)
      return [field.name, field.levels[level] ?? 'missing'] as const
    }),
  )
}

/** The bits of a pair in sum: what a queue shows, without the work of explaining. */
export function pairBits(outcome: MatchOutcome, pair: MatchPair): number {
  const { table, weights } = outcome.evidence
  const bits = new Float64Array(FIELD_COUNT)
  fieldBits(bits, table, pair.pair, weights)
  const prior = hundredths(Math.log2(weights.priorOdds))
  return hundredths(bits.reduce((sum, b) => sum + hundredths(b), prior))
}

function nameWord(field: FieldName, record: PersonRecord | undefined): string | null {
  if (field !== 'surname' && field !== 'given' && field !== 'patronymic') return null
  return record === undefined ? null : wordOf(field, record)
}

function pathOf(
  field: FieldName,
  held: PersonRecord | undefined,
  sought: PersonRecord | undefined,
): TranscriptionPath | null {
  if (field !== 'surname' && field !== 'given' && field !== 'patronymic') return null
  return held === undefined || sought === undefined ? null : transcriptionOf(field, held, sought)
}

const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'conflict',
  'conflict-woman',
  'initial-conflict',
  'unlike',
  'other-name',
  'two-off',
  'two-parts-equal',
  'day-month-or-year-slip',
])

/**
 * Whether a pair may be confirmed with others: nothing speaks against it outright (rank and capture
 * dates drift and do not count), and more than the name speaks for it.
 */
export function isSupported(table: PairTable, pair: number, weights: Weights): boolean {
  if (isContradicted(table, pair)) return false
  const bits = new Float64Array(FIELD_COUNT)
  fieldBits(bits, table, pair, weights)
  let support = 0
  for (let f = BORN; f < SEX; f++) support += bits[f] ?? 0
  return support >= BULK_SUPPORT_BITS
}

function isContradicted(table: PairTable, pair: number): boolean {
  return FIELDS.some((field, f) => {
    if (field.name === 'rank' || field.name === 'captured-on') return false
    return CONTRADICTIONS.has(field.levels[levelOf(table, pair, f)] ?? '')
  })
}

function hundredths(bits: number): number {
  return Math.round(bits * 100) / 100
}

function written(record: PersonRecord | undefined, field: FieldName): string | null {
  if (record === undefined) return null
  const { name } = record
  const columns: Readonly<Record<FieldName, string | null>> = {
    surname: name.surname ?? name.full,
    given: name.given ?? name.full,
    patronymic: name.patronymic ?? name.full,
    born: record.born,
    rank: record.rank,
    unit: record.unit,
    'service-number': record.serviceNumber,
    'captured-on': record.capturedOn,
    'captured-at': record.capturedAt,
    sex: record.sex,
    category: record.category,
    'call-sign': record.callSign,
  }
  return columns[field]
}
