// What changed between two readings of a folder of reports: reports and exchanges that came or went, claims that were
// added or are gone, verdicts and numbers of origins that are others now. No figure is made out of figures: a change names
// what was and what is. What was, with its changes, is what is.
import type { VerdictCode } from '../verdicts.ts'
import { byId, figureKey, inOrder, verdictKey } from './outline.ts'
import type {
  ExchangeHead,
  ExchangeOutline,
  FigureOutline,
  RecordOutline,
  VerdictOutline,
} from './outline.ts'

export type RecordChange =
  | { readonly what: 'report-came' | 'report-gone'; readonly report: string }
  | { readonly what: 'exchange-came' | 'exchange-gone'; readonly exchange: ExchangeOutline }
  | ChangeOfExchange

/** Of an exchange that was there and is there still; `of` is its id. */
export type ChangeOfExchange =
  | {
      readonly what: 'head'
      readonly of: string
      readonly was: ExchangeHead
      readonly is: ExchangeHead
    }
  | {
      readonly what: 'told-by'
      readonly of: string
      readonly came: readonly string[]
      readonly gone: readonly string[]
    }
  | {
      readonly what: 'claim-came' | 'claim-gone'
      readonly of: string
      readonly figure: FigureOutline
    }
  | VerdictChange
  | { readonly what: 'origins'; readonly of: string; readonly was: number; readonly is: number }

export interface VerdictChange {
  readonly what: 'verdict'
  readonly of: string
  readonly side: string
  readonly values: readonly number[]
  /** Null: there was, or is, none on these figures. */
  readonly was: VerdictCode | null
  readonly is: VerdictCode | null
}

/** Changes in the order: reports, then exchanges by id. Of equal outlines there is none. */
export function changesBetween(was: RecordOutline, is: RecordOutline): readonly RecordChange[] {
  const [before, after] = [byIdOf(was.exchanges), byIdOf(is.exchanges)]
  const reports = differing(was.reports, is.reports)
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort()
  return [
    ...reports.came.map((report) => ({ what: 'report-came', report }) as const),
    ...reports.gone.map((report) => ({ what: 'report-gone', report }) as const),
    ...ids.flatMap((id) => changesOf(before.get(id), after.get(id))),
  ]
}

const byIdOf = (exchanges: readonly ExchangeOutline[]): ReadonlyMap<string, ExchangeOutline> =>
  new Map(exchanges.map((exchange) => [exchange.id, exchange]))

function changesOf(
  was: ExchangeOutline | undefined,
  is: ExchangeOutline | undefined,
): readonly RecordChange[] {
  if (was === undefined) return is === undefined ? [] : [{ what: 'exchange-came', exchange: is }]
  if (is === undefined) return [{ what: 'exchange-gone', exchange: was }]
  const of = is.id
  const told = differing(was.reports, is.reports)
  const isTold = told.came.length + told.gone.length > 0
  const [headWas, headIs] = [headOf(was), headOf(is)]
  return [
    ...(sameHead(headWas, headIs) ? [] : [{ what: 'head', of, was: headWas, is: headIs } as const]),
    ...(isTold ? [{ what: 'told-by', of, came: told.came, gone: told.gone } as const] : []),
    ...missingFrom(was.figures, is.figures).map(
      (figure) => ({ what: 'claim-came', of, figure }) as const,
    ),
    ...missingFrom(is.figures, was.figures).map(
      (figure) => ({ what: 'claim-gone', of, figure }) as const,
    ),
    ...verdictChanges(of, was.verdicts, is.verdicts),
    ...(was.origins === is.origins
      ? []
      : [{ what: 'origins', of, was: was.origins, is: is.origins } as const]),
  ]
}

const headOf = ({ day, kind, parties }: ExchangeHead): ExchangeHead => ({ day, kind, parties })

const sameHead = (one: ExchangeHead, other: ExchangeHead): boolean =>
  one.day === other.day &&
  one.kind === other.kind &&
  one.parties.join('\n') === other.parties.join('\n')

function differing(
  was: readonly string[],
  is: readonly string[],
): { readonly came: readonly string[]; readonly gone: readonly string[] } {
  const [before, after] = [new Set(was), new Set(is)]
  return {
    came: is.filter((one) => !before.has(one)),
    gone: was.filter((one) => !after.has(one)),
  }
}

function missingFrom(
  all: readonly FigureOutline[],
  wanted: readonly FigureOutline[],
): readonly FigureOutline[] {
  const known = new Set(all.map(figureKey))
  return wanted.filter((figure) => !known.has(figureKey(figure)))
}

function verdictChanges(
  of: string,
  was: readonly VerdictOutline[],
  is: readonly VerdictOutline[],
): readonly VerdictChange[] {
  const [before, after] = [was, is].map((all) => new Map(all.map((one) => [verdictKey(one), one])))
  return inOrder([...was, ...is], verdictKey).flatMap((one) => {
    const [a, b] = [before, after].map((all) => all?.get(verdictKey(one))?.verdict ?? null)
    const { side, values } = one
    return a === b ? [] : [{ what: 'verdict', of, side, values, was: a ?? null, is: b ?? null }]
  })
}

/** The outline after these changes. What a change says of an exchange that is not there is passed over. */
export function withChanges(was: RecordOutline, changes: readonly RecordChange[]): RecordOutline {
  const reports = new Set(was.reports)
  const exchanges = new Map(was.exchanges.map((exchange) => [exchange.id, exchange]))
  for (const change of changes) {
    switch (change.what) {
      case 'report-came':
        reports.add(change.report)
        break
      case 'report-gone':
        reports.delete(change.report)
        break
      case 'exchange-came':
        exchanges.set(change.exchange.id, change.exchange)
        break
      case 'exchange-gone':
        exchanges.delete(change.exchange.id)
        break
      default: {
        const exchange = exchanges.get(change.of)
        if (exchange !== undefined) exchanges.set(change.of, changed(exchange, change))
      }
    }
  }
  return { reports: [...reports].sort(), exchanges: [...exchanges.values()].sort(byId) }
}

function changed(exchange: ExchangeOutline, change: ChangeOfExchange): ExchangeOutline {
  const { reports, figures, verdicts } = exchange
  switch (change.what) {
    case 'head':
      return { ...exchange, ...change.is }
    case 'told-by': {
      const gone = new Set(change.gone)
      const left = reports.filter((report) => !gone.has(report))
      return { ...exchange, reports: [...new Set([...left, ...change.came])].sort() }
    }
    case 'claim-came':
      return { ...exchange, figures: inOrder([...figures, change.figure], figureKey) }
    case 'claim-gone': {
      const key = figureKey(change.figure)
      return { ...exchange, figures: figures.filter((one) => figureKey(one) !== key) }
    }
    case 'verdict':
      return { ...exchange, verdicts: withVerdict(verdicts, change) }
    case 'origins':
      return { ...exchange, origins: change.is }
  }
}

function withVerdict(
  verdicts: readonly VerdictOutline[],
  { side, values, was, is }: VerdictChange,
): readonly VerdictOutline[] {
  const code = is ?? was
  if (code === null) return verdicts
  const key = verdictKey({ side, values, verdict: code })
  const others = verdicts.filter((one) => verdictKey(one) !== key)
  return is === null ? others : inOrder([...others, { side, values, verdict: is }], verdictKey)
}

/** The reports that a change is about: those that say so now, or said so where nothing is left. */
export function reportsOfChange(
  change: RecordChange,
  was: RecordOutline,
  is: RecordOutline,
): readonly string[] {
  switch (change.what) {
    case 'report-came':
    case 'report-gone':
      return [change.report]
    case 'exchange-came':
    case 'exchange-gone':
      return change.exchange.reports
    case 'claim-came':
    case 'claim-gone':
      return [change.figure.report]
    case 'told-by':
      return [...change.came, ...change.gone].sort()
    default:
      return reportsIn(change, (change.is === null ? was : is).exchanges)
  }
}

function reportsIn(
  change: Exclude<ChangeOfExchange, { readonly what: 'told-by' | 'claim-came' | 'claim-gone' }>,
  exchanges: readonly ExchangeOutline[],
): readonly string[] {
  const exchange = exchanges.find(({ id }) => id === change.of)
  if (exchange === undefined) return []
  if (change.what !== 'verdict') return exchange.reports
  const giving = exchange.figures.filter(
    ({ side, count }) => side === change.side && count !== null && change.values.includes(count),
  )
  return [...new Set(giving.map(({ report }) => report))].sort()
}
