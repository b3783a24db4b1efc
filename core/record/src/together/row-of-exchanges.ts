// Whether the exchanges of a record can be all there were: serial numbers in a row, sums that grow by what was told in
// between, and long silences. Each is a question for a person: outlets count apart, and sums leave people out.
import { gapsIn } from '../known/completeness.ts'
import type { Gap } from '../known/completeness.ts'
import type { KnownExchange } from '../known/known-exchanges.ts'
import { groupedBy } from './grouped.ts'
import type { PublicRecord, RecordedExchange } from './public-record.ts'

export type RowQuestion =
  | Extract<Gap, { readonly what: 'serial-missing' | 'serial-order' | 'serial-twice' }>
  /** Reports give one exchange several numbers. */
  | {
      readonly what: 'serial-differs'
      readonly exchange: string
      readonly serials: readonly number[]
    }

/** A sum before, a sum after, and what the record has between them. */
export interface SumCheck {
  readonly side: string | null
  readonly from: { readonly exchange: string; readonly report: string; readonly count: number }
  readonly to: { readonly exchange: string; readonly report: string; readonly count: number }
  /** By which the sum grew. */
  readonly grown: number
  /** Persons told for the side in between, the least and the most of differing figures; null without any. */
  readonly told: { readonly least: number; readonly most: number } | null
  /** Exchanges in between that no figure of the side is told of. */
  readonly uncounted: number
  readonly closes: boolean
}

/** Days between two exchanges that follow each other. */
export interface Silence {
  readonly after: string
  readonly before: string
  readonly days: number
}

/** The serial number of each exchange that reports agree on. */
export function serialsOf({ serials }: PublicRecord): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>()
  for (const { exchange, serial } of serials) {
    const own = found.get(exchange) ?? new Set<number>()
    found.set(exchange, own)
    own.add(serial)
  }
  return new Map([...found].map(([id, own]) => [id, [...own].toSorted((a, b) => a - b)]))
}

const DAY = /^\d{4}-\d\d-\d\d$/

const isDated = ({ day }: RecordedExchange): boolean => day !== null && DAY.test(day)

/** What the serial numbers leave open, for each pair of parties by itself. */
export function rowQuestions(record: PublicRecord): readonly RowQuestion[] {
  const serials = serialsOf(record)
  const questions: RowQuestion[] = []
  for (const exchanges of byParties(record.exchanges.filter(isDated)).values()) {
    const known = exchanges.flatMap(({ id, day }) => {
      const own = serials.get(id) ?? []
      if (own.length > 1) questions.push({ what: 'serial-differs', exchange: id, serials: own })
      const [serial] = own
      return own.length === 1 && serial !== undefined ? [knownAs(id, day ?? '', serial)] : []
    })
    for (const gap of gapsIn(known)) if (gap.what !== 'sum') questions.push(gap)
  }
  return questions
}

const knownAs = (id: string, date: string, serial: number): KnownExchange => ({
  id,
  date,
  serial,
  kind: 'persons',
  to: new Map(),
  isDisclosed: false,
  mediators: [],
  agreement: null,
  confirmedBy: '',
  isSerialStated: true,
  sources: [],
})

const byParties = (
  exchanges: readonly RecordedExchange[],
): ReadonlyMap<string, readonly RecordedExchange[]> =>
  groupedBy(exchanges, ({ parties }) => parties.join(' '))

const DAY_MS = 86_400_000

/** The silences between main exchanges of the same parties, the longest first. */
export function silencesIn(exchanges: readonly RecordedExchange[]): readonly Silence[] {
  const dated = exchanges.filter((one) => isDated(one) && one.role === 'main')
  const found = [...byParties(dated).values()].flatMap((row) =>
    row.slice(1).flatMap((one, i): readonly Silence[] => {
      const earlier = row[i]
      if (earlier === undefined || earlier.day === one.day) return []
      const days = (Date.parse(one.day ?? '') - Date.parse(earlier.day ?? '')) / DAY_MS
      return [{ after: earlier.id, before: one.id, days }]
    }),
  )
  return found.toSorted((a, b) => b.days - a.days)
}

/** Sums that follow each other, of one side where reports say whose they are. */
export function sumChecks(record: PublicRecord): readonly SumCheck[] {
  const byId = new Map(record.exchanges.filter(isDated).map((one) => [one.id, one]))
  const told = record.cumulatives
    .flatMap((one) => {
      const exchange = byId.get(one.exchange)
      return exchange === undefined ? [] : [{ ...one, day: exchange.day ?? '', exchange }]
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)) || a.count - b.count)
  const rows = groupedBy(
    told,
    ({ side, exchange }) => `${exchange.parties.join(' ')} ${side ?? ''}`,
  )
  return [...rows.values()].flatMap((row) => {
    const one = row.filter((each, i) => i === 0 || each.day !== row[i - 1]?.day)
    return one.slice(1).flatMap((to, i): readonly SumCheck[] => {
      const from = one[i]
      return from === undefined ? [] : [checkOf(from, to, [...byId.values()])]
    })
  })
}

interface Dated {
  readonly side: string | null
  readonly day: string
  readonly report: string
  readonly count: number
  readonly isAbout: boolean
  readonly exchange: RecordedExchange
}

function checkOf(from: Dated, to: Dated, exchanges: readonly RecordedExchange[]): SumCheck {
  const parties = to.exchange.parties.join(' ')
  const between = exchanges.filter(
    ({ day, parties: own, kind }) =>
      day !== null &&
      day > from.day &&
      day <= to.day &&
      own.join(' ') === parties &&
      kind === 'persons',
  )
  const sides = to.side === null ? to.exchange.parties : [to.side]
  const sums = sides.map((side) => sumOf(between, side))
  const grown = to.count - from.count
  const slack = from.isAbout || to.isAbout ? Math.ceil(grown / 20) : 0
  const closing = sums.find(({ least, most }) => grown >= least - slack && grown <= most + slack)
  const shown = closing ?? sums[0]
  const at = ({ exchange, report, count }: Dated) => ({ exchange: exchange.id, report, count })
  return {
    side: to.side,
    from: at(from),
    to: at(to),
    grown,
    told: shown === undefined ? null : { least: shown.least, most: shown.most },
    uncounted: shown?.uncounted ?? 0,
    closes: closing !== undefined && closing.uncounted === 0,
  }
}

interface Sum {
  readonly least: number
  readonly most: number
  readonly uncounted: number
}

function sumOf(exchanges: readonly RecordedExchange[], side: string): Sum {
  let [least, most, uncounted] = [0, 0, 0]
  for (const { claims } of exchanges) {
    const own = groupedBy(
      claims.filter((one) => one.side === side && one.count !== null && one.status !== 'planned'),
      ({ report }) => report,
    )
    // What one report tells of a side are groups beside each other; reports are alternatives.
    const sums = [...own.values()].map((rows) =>
      rows.reduce((sum, { count }) => sum + (count ?? 0), 0),
    )
    if (sums.length === 0) uncounted++
    least += Math.min(...(sums.length === 0 ? [0] : sums))
    most += Math.max(...(sums.length === 0 ? [0] : sums))
  }
  return { least, most, uncounted }
}
