// Which reports tell of the same exchange. Parties, kind and day decide; where a report names no day, its figures and
// mediators do, if they fit one exchange and no other. Nothing is merged: a cluster is a name that claims share.
import { daysBetween } from './dates.ts'
import type { ReadExchange, ReadReport } from './document.ts'

/** The cluster of each exchange of each report, in the order in which the report tells them. */
export type Clusters = ReadonlyMap<string, readonly string[]>

interface Mention {
  readonly report: string
  readonly at: number
  readonly exchange: ReadExchange
  readonly kind: string
  readonly figures: ReadonlySet<string>
}

/** Groups the exchanges of many reports. Names tell parties, day and kind, as far as they are known. */
export function clustersOf(reports: readonly ReadReport[]): Clusters {
  const mentions = reports.flatMap(({ id, exchanges }) =>
    exchanges.map((exchange, at) => mentionOf(id, at, exchange)),
  )
  const names = new Map<Mention, string>()
  const dated = mentions.filter(({ exchange }) => isDay(exchange.date))
  for (const mention of dated) names.set(mention, nameOf(mention, dayOf(mention, dated)))
  const yearless = mentions.filter(({ exchange }) => exchange.date?.startsWith('XXXX') === true)
  for (const mention of yearless) names.set(mention, nameOf(mention, dayLike(mention, dated)))
  for (const mention of mentions) {
    if (!names.has(mention)) names.set(mention, likest(mention, names) ?? alone(mention))
  }
  return new Map(
    reports.map(({ id, exchanges }) => [
      id,
      exchanges.map((_, at) => names.get(present(mentions, id, at)) ?? `${id}-${at}`),
    ]),
  )
}

function present(mentions: readonly Mention[], report: string, at: number): Mention {
  const found = mentions.find((one) => one.report === report && one.at === at)
  if (found === undefined) throw new RangeError('expected an exchange of a report that was given')
  return found
}

function mentionOf(report: string, at: number, exchange: ReadExchange): Mention {
  const figures = exchange.released
    .filter(({ count }) => count !== null && count > FEW)
    .map(({ side, count }) => `${side} ${count}`)
  return { report, at, exchange, kind: kindOf(exchange), figures: new Set(figures) }
}

const FEW = 9 // figures up to that recur in many exchanges

const isDay = (date: string | null): date is string =>
  date !== null && /^\d{4}-\d\d-\d\d$/.test(date)

function kindOf({ kind, released }: ReadExchange): string {
  if (kind === 'bodies') return 'B'
  const categories = new Set(released.map(({ category }) => category))
  if (categories.size === 1 && categories.has('civilian')) return 'C'
  return categories.size === 1 && categories.has('child') ? 'CH' : 'P'
}

const nameOf = ({ exchange, kind }: Mention, date: string): string =>
  [...exchange.parties, date, kind].join('-')

const alone = ({ report, at, exchange, kind }: Mention): string =>
  [...exchange.parties, exchange.date ?? 'undated', kind, report, at].join('-')

const areAlike = (a: Mention, b: Mention): boolean =>
  a.kind === b.kind && a.exchange.parties.join() === b.exchange.parties.join()

const shared = (a: Mention, b: Mention): number =>
  [...a.figures].filter((figure) => b.figures.has(figure)).length

// Reports of one exchange may differ by a day; the earliest that shares a figure with it gives the name.
function dayOf(mention: Mention, dated: readonly Mention[]): string {
  const own = mention.exchange.date ?? ''
  const days = dated
    .filter((one) => areAlike(one, mention) && shared(one, mention) > 0)
    .map(({ exchange }) => exchange.date ?? '')
    .filter((date) => daysBetween(date, own) === 1)
  return days.toSorted()[0] ?? own
}

function dayLike(mention: Mention, dated: readonly Mention[]): string {
  const own = mention.exchange.date ?? ''
  const days = new Set(
    dated
      .filter((one) => areAlike(one, mention) && one.exchange.date?.slice(4) === own.slice(4))
      .map(({ exchange }) => exchange.date ?? ''),
  )
  const [only] = days
  return days.size === 1 && only !== undefined ? only : own
}

// No day: the exchange of the same kind whose figures it shares, if there is only one.
function likest(mention: Mention, names: ReadonlyMap<Mention, string>): string | null {
  const scores = new Map<string, number>()
  for (const [other, name] of names) {
    if (!areAlike(other, mention) || !isPossible(mention, other)) continue
    const score = shared(other, mention)
    if (score > 0) scores.set(name, Math.max(score, scores.get(name) ?? 0))
  }
  const best = Math.max(0, ...scores.values())
  const leading = [...scores].filter(([, score]) => score === best)
  const [only] = leading
  return leading.length === 1 && only !== undefined ? only[0] : null
}

function isPossible({ exchange }: Mention, { exchange: other }: Mention): boolean {
  if (exchange.date !== null && !(other.date ?? '').startsWith(exchange.date)) return false
  const named = exchange.mediators.length > 0 && other.mediators.length > 0
  return !named || exchange.mediators.some((name) => other.mediators.includes(name))
}
