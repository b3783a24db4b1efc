// A record without its texts: which reports there are, and of each exchange its figures, verdicts and how many origins it
// has. Enough to tell what a later reading says differently, and small enough to keep. Places in texts are left out, so
// that a comma that came into a report changes nothing.
import type { Approx, Category, Status } from '../document.ts'
import type { VerdictCode } from '../verdicts.ts'
import { groupedBy } from './grouped.ts'
import type { PublicRecord, RecordedExchange } from './public-record.ts'

/** What a report claims, and according to whom. */
export interface FigureOutline {
  readonly report: string
  readonly side: string
  readonly category: Category
  readonly count: number | null
  readonly approx: Approx | null
  readonly by: string | null
  readonly status: Status
}

export interface VerdictOutline {
  readonly side: string
  /** The least first. */
  readonly values: readonly number[]
  readonly verdict: VerdictCode
}

/** When and between whom, as far as it is told. */
export interface ExchangeHead {
  readonly day: string | null
  readonly kind: 'persons' | 'bodies'
  readonly parties: readonly string[]
}

export interface ExchangeOutline extends ExchangeHead {
  readonly id: string
  readonly reports: readonly string[]
  readonly origins: number
  readonly figures: readonly FigureOutline[]
  readonly verdicts: readonly VerdictOutline[]
}

/** Reports by id, exchanges by id, and in these everything in the order of its key: equal records have equal outlines. */
export interface RecordOutline {
  readonly reports: readonly string[]
  readonly exchanges: readonly ExchangeOutline[]
}

export const EMPTY_OUTLINE: RecordOutline = { reports: [], exchanges: [] }

export function outlineOf(record: PublicRecord): RecordOutline {
  return {
    reports: [...record.reports.keys()].sort(),
    exchanges: record.exchanges.map(exchangeOutline).toSorted(byId),
  }
}

function exchangeOutline(exchange: RecordedExchange): ExchangeOutline {
  const { id, day, kind, parties, reports, origins, claims, verdicts } = exchange
  return {
    id,
    day,
    kind,
    parties,
    reports,
    origins: origins.length,
    figures: inOrder(
      claims.map(({ report, side, category, count, approx, by, status }) => ({
        report,
        side,
        category,
        count,
        approx,
        by,
        status,
      })),
      figureKey,
    ),
    verdicts: inOrder(
      verdicts.map(({ side, values, verdict }) => ({ side, values, verdict })),
      verdictKey,
    ),
  }
}

/** By code units of their keys, each key once. */
export function inOrder<One>(all: readonly One[], keyOf: (one: One) => string): readonly One[] {
  return [...groupedBy(all, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first]]) => (first === undefined ? [] : [first]))
}

export const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1

export const figureKey = (figure: FigureOutline): string => {
  const { report, side, category, count, approx, by, status } = figure
  return JSON.stringify([report, side, category, count, approx, by, status])
}

/** Two verdicts may stand on the same figures: how they differ, and that too little backs them. */
export const verdictKey = ({ side, values, verdict }: VerdictOutline): string =>
  JSON.stringify([side, values, BACKING.has(verdict)])

const BACKING: ReadonlySet<VerdictCode> = new Set(['unconfirmed', 'uncorroborated'])
