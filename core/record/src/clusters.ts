// Which reports tell of the same exchange. Parties, kind and day decide; where a report names no day, its figures and
// mediators do, if they fit one exchange and no other. Nothing is merged: a cluster is a name that claims share.
// Mentions are looked up by what they share, so that a million claims take seconds.
import { dayBefore } from './dates.ts'
import type { ReadExchange, ReadReport } from './document.ts'

/** The cluster of each exchange of each report, in the order in which the report tells them. */
export type Clusters = ReadonlyMap<string, readonly string[]>

interface Mention {
  readonly report: string
  readonly at: number
  readonly exchange: ReadExchange
  readonly kind: string
  readonly figures: readonly string[]
}

/** Groups the exchanges of many reports. Names tell parties, day and kind, as far as they are known. */
export function clustersOf(reports: readonly ReadReport[]): Clusters {
  const mentions = reports.map(({ id, exchanges }) =>
    exchanges.map((exchange, at) => mentionOf(id, at, exchange)),
  )
  const all = mentions.flat()
  const dated = all.filter(({ exchange }) => isDay(exchange.date))
  const names = new Map<Mention, string>()
  const onDays = sharedBy(dated, figuresOnDay)
  for (const mention of dated) names.set(mention, nameOf(mention, dayOf(mention, onDays)))
  const likeDays = sharedBy(dated, (one) => [
    `${likeness(one)} ${one.exchange.date?.slice(4) ?? ''}`,
  ])
  for (const mention of all.filter(({ exchange }) => isYearless(exchange.date)))
    names.set(mention, nameOf(mention, dayLike(mention, likeDays)))
  const byFigure: ByFigure = new Map()
  for (const [mention, name] of names) tell(byFigure, mention, name)
  for (const mention of all.filter((one) => !names.has(one))) {
    const name = likest(mention, byFigure) ?? alone(mention)
    names.set(mention, name)
    tell(byFigure, mention, name)
  }
  return new Map(
    reports.map(({ id }, i) => [
      id,
      (mentions[i] ?? []).map((mention) => names.get(mention) ?? alone(mention)),
    ]),
  )
}

function mentionOf(report: string, at: number, exchange: ReadExchange): Mention {
  const kind = kindOf(exchange)
  const figures = exchange.released
    .filter(({ count }) => count !== null && count > FEW)
    .map(({ side, count }) => `${exchange.parties.join('-')} ${kind} ${side} ${String(count)}`)
  return { report, at, exchange, kind, figures: [...new Set(figures)] }
}

const FEW = 9 // figures up to that recur in many exchanges

const isDay = (date: string | null): date is string =>
  date !== null && /^\d{4}-\d\d-\d\d$/.test(date)

const isYearless = (date: string | null): boolean => date?.startsWith('XXXX') === true

function kindOf({ kind, released }: ReadExchange): string {
  if (kind === 'bodies') return 'B'
  const categories = new Set(released.map(({ category }) => category))
  if (categories.size === 1 && categories.has('civilian')) return 'C'
  return categories.size === 1 && categories.has('child') ? 'CH' : 'P'
}

const likeness = ({ exchange, kind }: Mention): string => `${exchange.parties.join('-')} ${kind}`

const nameOf = ({ exchange, kind }: Mention, date: string): string =>
  [...exchange.parties, date, kind].join('-')

const alone = ({ report, at, exchange, kind }: Mention): string =>
  [...exchange.parties, exchange.date ?? 'undated', kind, report, at].join('-')

type Shared = Map<string, Mention[]>

function sharedBy(
  mentions: readonly Mention[],
  keysOf: (mention: Mention) => readonly string[],
): Shared {
  const shared: Shared = new Map()
  for (const mention of mentions) add(shared, mention, keysOf(mention))
  return shared
}

function add(shared: Shared, mention: Mention, keys: readonly string[]): void {
  for (const key of keys) {
    const known = shared.get(key)
    if (known === undefined) shared.set(key, [mention])
    else known.push(mention)
  }
}

const figuresOnDay = ({ figures, exchange }: Mention): readonly string[] =>
  figures.map((figure) => `${figure} ${exchange.date ?? ''}`)

// Reports of one exchange may differ by a day; the earlier that shares a figure with it gives the name.
function dayOf({ figures, exchange }: Mention, onDays: Shared): string {
  const own = exchange.date ?? ''
  const before = dayBefore(own, 1)
  return figures.some((figure) => onDays.has(`${figure} ${before}`)) ? before : own
}

function dayLike(mention: Mention, likeDays: Shared): string {
  const own = mention.exchange.date ?? ''
  const found = likeDays.get(`${likeness(mention)} ${own.slice(4)}`) ?? []
  const [only, ...others] = new Set(found.map(({ exchange }) => exchange.date ?? ''))
  return only !== undefined && others.length === 0 ? only : own
}

/** What is told of a cluster by all its reports. */
interface Told {
  readonly date: string | null
  readonly mediators: Set<string>
}

type ByFigure = Map<string, Map<string, Told>>

function tell(byFigure: ByFigure, { figures, exchange }: Mention, name: string): void {
  for (const figure of figures) {
    const named = byFigure.get(figure) ?? new Map<string, Told>()
    byFigure.set(figure, named)
    const told = named.get(name) ?? { date: exchange.date, mediators: new Set<string>() }
    named.set(name, told)
    for (const mediator of exchange.mediators) told.mediators.add(mediator)
  }
}

// No day: the exchange of the same kind with which it shares most figures, if there is only one.
function likest({ figures, exchange }: Mention, byFigure: ByFigure): string | null {
  const scores = new Map<string, number>()
  for (const figure of figures) {
    for (const [name, told] of byFigure.get(figure) ?? []) {
      if (isPossible(exchange, told)) scores.set(name, (scores.get(name) ?? 0) + 1)
    }
  }
  const best = [...scores.values()].reduce((most, score) => Math.max(most, score), 0)
  const [leading, ...others] = [...scores].filter(([, score]) => score === best)
  return leading !== undefined && others.length === 0 ? leading[0] : null
}

function isPossible({ date, mediators }: ReadExchange, told: Told): boolean {
  if (date !== null && told.date?.startsWith(date) !== true) return false
  const named = mediators.length > 0 && told.mediators.size > 0
  return !named || mediators.some((name) => told.mediators.has(name))
}
