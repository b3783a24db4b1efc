// Changes of the record as news: an item for each exchange and each reading that changed it, with what stands then. An
// item is named by the exchange and the state that it came to, so that the same record has the same names wherever and
// whenever it is read.
import type { Hashing, Instant } from '@parley/kernel'
import { canonicalJson, instant, instantOf, toHex, utf8Bytes } from '@parley/kernel'
import { withChanges } from '@parley/record'
import type { ExchangeOutline, PublicRecord, RecordChange, RecordOutline } from '@parley/record'
import type { Basis, DatedChange } from './change-file.ts'

export interface NewsItem {
  readonly at: Instant
  readonly exchange: ExchangeOutline
  /** No report here tells of it any more: `exchange` is what was told before. */
  readonly isGone: boolean
  readonly changes: readonly RecordChange[]
}

/** The newest first, exchanges of one reading by id. Reports that tell of no exchange are no news. */
export function newsOf(basis: Basis, changes: readonly DatedChange[]): readonly NewsItem[] {
  const states = new Map(basis.outline.exchanges.map((exchange) => [exchange.id, exchange]))
  const items: NewsItem[] = basis.outline.exchanges.map((exchange) => ({
    at: basis.at,
    exchange,
    isGone: false,
    changes: [{ what: 'exchange-came', exchange }],
  }))
  for (const { at, id, changes: own } of groupsOf(changes)) {
    const before = states.get(id)
    const [after] = withChanges(
      { reports: [], exchanges: before === undefined ? [] : [before] },
      own,
    ).exchanges
    const exchange = after ?? before
    if (after === undefined) states.delete(id)
    else states.set(id, after)
    if (exchange !== undefined) {
      items.push({ at, exchange, isGone: after === undefined, changes: own })
    }
  }
  return items.toSorted(newestFirst)
}

const newestFirst = (one: NewsItem, other: NewsItem): number => {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  return one.exchange.id < other.exchange.id ? -1 : 1
}

interface Group {
  readonly at: Instant
  readonly id: string
  readonly changes: RecordChange[]
}

/** What changed of one exchange at one time, in the order of the changes. */
function groupsOf(changes: readonly DatedChange[]): readonly Group[] {
  const groups: Group[] = []
  for (const { at, change } of changes) {
    const id = exchangeOf(change)
    if (id === null) continue
    const last = groups.at(-1)
    if (last?.at === at && last.id === id) last.changes.push(change)
    else groups.push({ at, id, changes: [change] })
  }
  return groups
}

/** The exchange that a change is about; null for a report that came or went. */
export function exchangeOf(change: RecordChange): string | null {
  switch (change.what) {
    case 'report-came':
    case 'report-gone':
      return null
    case 'exchange-came':
    case 'exchange-gone':
      return change.exchange.id
    default:
      return change.of
  }
}

/** Letters, the same for the same state of an exchange. */
export function stateName({ exchange, isGone }: NewsItem, hashing: Hashing): string {
  const { day, kind, parties, reports, origins, figures, verdicts } = exchange
  const said = {
    day,
    kind,
    parties: [...parties],
    reports: [...reports],
    origins,
    figures: figures.map(({ by, ...one }) => ({ ...one, by: by === null ? null : whole(by) })),
    verdicts: verdicts.map(({ values, ...one }) => ({ ...one, values: [...values] })),
    isGone,
  }
  return toHex(hashing.sha256(utf8Bytes(canonicalJson(said)))).slice(0, 24)
}

const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd') // halves have no canonical form

/** A record that was read once, as news: each exchange as of the last day on which a report of it was published. */
export function newsOfRecord(record: PublicRecord, outline: RecordOutline): readonly NewsItem[] {
  const days = [...record.reports.values()].flatMap(({ date }) => date ?? []).sort()
  const items = outline.exchanges.map((exchange): NewsItem => {
    const own = exchange.reports.flatMap((id) => record.reports.get(id)?.date ?? []).sort()
    const day = own.at(-1) ?? days.at(-1)
    const at = day === undefined ? instantOf(0) : instant(`${day}T00:00:00Z`)
    return { at, exchange, isGone: false, changes: [{ what: 'exchange-came', exchange }] }
  })
  return items.toSorted(newestFirst)
}
