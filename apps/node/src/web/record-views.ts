// The public record in the words of the contract: rows, claims with their place, verdicts with the claims they are about.
import type {
  RecordClaimsPage,
  RecordClaimView,
  RecordExchangeView,
  RecordOriginsView,
  RecordPassageView,
  RecordPlace,
  RecordReportView,
  RecordRowView,
  RecordStandingView,
  RecordTimelineView,
} from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { kinshipOf, surroundingsOf } from '@parley/record'
import type { Change, Passage, RecordClaim, RecordedExchange, RowQuestion } from '@parley/record'
import type { RecordIndex } from '../record/record-index.ts'

export const placeOf = (report: string, { of, start, end }: Passage): RecordPlace => ({
  report,
  of,
  start,
  end,
})

export function reportView({ record }: RecordIndex, id: string): RecordReportView {
  const found = record.reports.get(id)
  return {
    id,
    title: found?.title ?? null,
    outlet: found?.outlet ?? outletOf(found?.url ?? null),
    published: found?.date ?? null,
    url: found?.url ?? null,
    language: record.read.get(id)?.language ?? '',
  }
}

// A report whose outlet nobody wrote down is known by the name of its site.
function outletOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

export function claimView(claim: RecordClaim): RecordClaimView {
  const { id, side, category, count, approx, by, status, isRecalled, isDerived, rule } = claim
  const { standing, report, passage } = claim
  const figure = { id, side, category, count, approx, by, status, isRecalled, isDerived, rule }
  return { ...figure, standing, place: placeOf(report, passage) }
}

/** A claim by itself, with the sentence that it stands in. */
export function claimRow(index: RecordIndex, claim: RecordClaim): RecordClaimsPage['rows'][number] {
  const document = index.record.reports.get(claim.report)
  const words = surroundingsOf(document ?? { title: null, text: '' }, claim.passage)
  return {
    claim: claimView(claim),
    exchange: claim.exchange,
    day: index.exchanges.get(claim.exchange)?.day ?? null,
    report: reportView(index, claim.report),
    sentence: `${words.lead}${words.marked}${words.tail}`,
  }
}

export function rowView(index: RecordIndex, exchange: RecordedExchange): RecordRowView {
  const { id, day, parties, kind, role, reports, origins, claims, mediators, gravest } = exchange
  return {
    id,
    day,
    parties: [...parties],
    kind,
    role,
    reports: reports.length,
    origins: origins.length,
    claims: claims.length,
    mediators: typeof mediators === 'string' ? null : mediators,
    gravest,
    figures: figuresOf(claims),
    serials: index.serials.get(id) ?? [],
  }
}

function figuresOf(claims: readonly RecordClaim[]): RecordRowView['figures'] {
  const sides = [...new Set(claims.map(({ side }) => side))].sort()
  return sides.map((side) => {
    const own = claims.filter((claim) => claim.side === side).map(({ count }) => count)
    const values = [...new Set(own)].toSorted((a, b) => (a ?? -1) - (b ?? -1))
    return { side, values }
  })
}

export interface Reviewed {
  readonly reviewed: RecordExchangeView['reviewed']
}

export function exchangeView(
  index: RecordIndex,
  id: string,
  { reviewed }: Reviewed,
): Result<RecordExchangeView> {
  const exchange = index.exchanges.get(id)
  const at = index.placeOf.get(id)
  if (exchange === undefined || at === undefined) return refuse('not-found', id)
  const { record } = index
  const of = new Set(exchange.reports)
  return ok({
    row: rowView(index, exchange),
    dates: exchange.dates,
    claims: exchange.claims.map(claimView),
    reports: exchange.reports.map((report) => ({
      ...reportView(index, report),
      group: record.groups.get(report) ?? null,
    })),
    origins: exchange.origins,
    mediatorPlaces: mediatorPlaces(index, exchange),
    verdicts: exchange.verdicts.map(({ verdict, side, values, where, reports }) => ({
      verdict,
      side,
      values,
      where,
      claims: exchange.claims
        .filter(
          (claim) =>
            claim.side === side &&
            claim.count !== null &&
            values.includes(claim.count) &&
            reports.includes(claim.report),
        )
        .map((claim) => claim.id),
    })),
    discords: record.discords
      .filter(({ cluster, sides }) =>
        cluster === null
          ? sides.some((all) => all.some(({ report }) => of.has(report)))
          : cluster === id,
      )
      .map(({ topic, about, assumes, sides }) => ({
        topic,
        about,
        assumes,
        sides: sides.map((all) =>
          all.map(({ says, report, passage }) => ({ says, place: placeOf(report, passage) })),
        ),
      })),
    serials: record.serials
      .filter((one) => one.exchange === id)
      .map(({ serial, report, passage }) => ({ serial, place: placeOf(report, passage) })),
    reviewed,
    previous: record.exchanges[at - 1]?.id ?? null,
    next: record.exchanges[at + 1]?.id ?? null,
  })
}

function mediatorPlaces(
  { record, mainOf }: RecordIndex,
  { id, reports }: RecordedExchange,
): readonly RecordPlace[] {
  const places = reports
    .filter((report) => mainOf.get(report) === id)
    .flatMap((report) =>
      (record.read.get(report)?.exchanges ?? [])
        .filter(({ role }) => role === 'main')
        .flatMap(({ mediatorPassages }) => mediatorPassages)
        .map((passage) => placeOf(report, passage)),
    )
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}

export function passageView(index: RecordIndex, asked: RecordPlace): Result<RecordPassageView> {
  const { report, of, start, end } = asked
  const document = index.record.reports.get(report)
  const whole = of === 'title' ? document?.title : document?.text
  if (document === undefined || typeof whole !== 'string') return refuse('not-found', report)
  if (start > end || end > whole.length) return refuse('not-found', `${start}-${end}`)
  const { of: _of, ...words } = surroundingsOf(document, { of, start, end })
  return ok({ report: reportView(index, report), of, words })
}

const FULL_DAY = /^\d{4}-\d\d-\d\d$/
const MOST_SHOWN = 400 // of a year; beyond, a picture is a smear and a table a book
const MOST_UNDATED = 100
const MOST_SILENCES = 5

export function timelineView(index: RecordIndex, asked: string | undefined): RecordTimelineView {
  const { record } = index
  const isDated = ({ day }: RecordedExchange): boolean => day !== null && FULL_DAY.test(day)
  const dated = record.exchanges.filter(isDated)
  const counts = new Map<string, number>()
  for (const { day } of dated) {
    const year = day?.slice(0, 4) ?? ''
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const years = [...counts].map(([year, exchanges]) => ({ year, exchanges }))
  const year = years.find((one) => one.year === asked)?.year ?? years.at(-1)?.year ?? null
  const own = dated.filter(({ day }) => year !== null && day?.startsWith(year) === true)
  const ids = new Set(own.map(({ id }) => id))
  const undated = record.exchanges.filter((one) => !isDated(one))
  const at = (id: string) => ({ id, day: index.exchanges.get(id)?.day ?? null })
  return {
    years,
    year,
    exchanges: own.slice(0, MOST_SHOWN).map((one) => rowView(index, one)),
    total: own.length,
    undated: undated.slice(0, MOST_UNDATED).map((one) => rowView(index, one)),
    undatedTotal: undated.length,
    questions: index.questions
      .map((question) => ({ question, about: aboutOf(question) }))
      .filter(({ about }) => about.some((id) => ids.has(id)))
      .map(({ question, about }) => ({
        what: question.what,
        serials: 'serials' in question ? question.serials : [question.serial],
        exchanges: about.map(at),
      })),
    sums: index.sums
      .filter(({ to }) => ids.has(to.exchange))
      .map(({ side, from, to, grown, told, uncounted, closes }) => ({
        side,
        from: { ...at(from.exchange), count: from.count, place: sumPlace(index, from) },
        to: { ...at(to.exchange), count: to.count, place: sumPlace(index, to) },
        grown,
        least: told?.least ?? null,
        most: told?.most ?? null,
        uncounted,
        closes,
      })),
    silences: index.silences
      .filter(({ before }) => ids.has(before))
      .slice(0, MOST_SILENCES)
      .map(({ after, before, days }) => ({ after: at(after), before: at(before), days })),
  }
}

function aboutOf(question: RowQuestion): readonly string[] {
  switch (question.what) {
    case 'serial-missing':
      return [question.after, question.before]
    case 'serial-order':
      return [question.before, question.exchange]
    case 'serial-twice':
      return [question.other, question.exchange]
    case 'serial-differs':
      return [question.exchange]
  }
}

function sumPlace(
  { record }: RecordIndex,
  { report, count }: { readonly report: string; readonly count: number },
): RecordPlace {
  const found = record.cumulatives.find((one) => one.report === report && one.count === count)
  return placeOf(report, found?.passage ?? { of: 'text', start: 0, end: 0 })
}

export function originsView(index: RecordIndex, id: string): Result<RecordOriginsView> {
  if (!index.exchanges.has(id)) return refuse('not-found', id)
  const { nodes, kin, left } = kinshipOf(index.record, id)
  return ok({
    id,
    reports: nodes.map(({ report, group }) => ({ ...reportView(index, report), group })),
    kin: kin.map(({ changes, ...one }) => ({
      ...one,
      changes: changes.map((change) => changeView(index, change)),
    })),
    left,
  })
}

type ChangeView = RecordOriginsView['kin'][number]['changes'][number]

function changeView(index: RecordIndex, { what, fact, claims, was, is }: Change): ChangeView {
  const [first, last] = [claims[0], claims.at(-1)]
  const end = (text: string | null, claim: string | undefined): ChangeView['was'] => {
    if (text === null) return null
    const figure = claim === undefined ? undefined : figureOf(index, claim)
    return figure ?? { figure: null, text, place: null }
  }
  return { what, fact, was: end(was, first), is: end(is, last) }
}

function figureOf(index: RecordIndex, id: string): NonNullable<ChangeView['was']> | undefined {
  const claim = index.claim.get(id)
  if (claim !== undefined) {
    const { side, category, count, approx, by, report, passage } = claim
    const figure = { side, category, count, approx, by }
    return { figure, text: null, place: placeOf(report, passage) }
  }
  const held = index.record.standing.find((one) => one.id === id)
  if (held === undefined) return undefined
  const { holder: side, count, approx, by, report, passage } = held
  const figure = { side, category: 'unknown' as const, count, approx, by }
  return { figure, text: null, place: placeOf(report, passage) }
}

const MOST_STANDING = 500

export function standingView(index: RecordIndex): RecordStandingView {
  const { standing, reports } = index.record
  const dayOf = (report: string): string => reports.get(report)?.date ?? '~' // behind every day
  const rows = standing.toSorted((a, b) => (dayOf(a.report) < dayOf(b.report) ? -1 : 1))
  return {
    total: rows.length,
    rows: rows.slice(-MOST_STANDING).map(({ id, report, holder, count, approx, by, passage }) => ({
      id,
      report: reportView(index, report),
      holder,
      count,
      approx,
      by,
      place: placeOf(report, passage),
    })),
  }
}
