// The public record as an Atom feed: an entry for each exchange and each reading that changed it. It holds figures with
// side, speaker and report, verdicts, numbers of origins and addresses of reports: no sentence of a report, no decision of
// a review, and nothing of the exchange that the node serves.
import type { Hashing, Instant } from '@parley/kernel'
import type { FigureOutline, PublicRecord, RecordChange, VerdictChange } from '@parley/record'
import { atomXml } from '../web/atom.ts'
import type { AtomEntry } from '../web/atom.ts'
import { FEED_WORDS } from './feed-words.ts'
import type { FeedWords } from './feed-words.ts'
import { PAGE_WORDS } from './page-words.ts'
import type { PageWords } from './page-words.ts'
import { stateName } from './record-news.ts'
import type { NewsItem } from './record-news.ts'
import { recordWriting } from './record-writing.ts'
import type { RecordWriting } from './record-writing.ts'

export interface RecordFeedOf {
  readonly language: PageWords['language']
  /** Address it is read at; null for a file. */
  readonly address: string | null
  readonly hashing: Hashing
  /** What stands while nothing was read. */
  readonly since: Instant
}

const MOST_ENTRIES = 100
const MOST_FIGURES = 40 // of one entry
const AUTHORITY = 'tag:parley.dev,2026:record' // RFC 4151; not the seat's: the same record has the same ids everywhere

/** @param news the newest first; @param record where reports are looked up, as it is read now */
export function recordFeed(
  feed: RecordFeedOf,
  news: readonly NewsItem[],
  record: Pick<PublicRecord, 'reports'>,
): string {
  const { language, address, hashing, since } = feed
  const to: Telling = {
    writing: recordWriting(PAGE_WORDS[language]),
    words: FEED_WORDS[language],
    record,
  }
  const last = newestOf(news, hashing)
  return atomXml({
    language,
    id: AUTHORITY,
    title: to.words.title,
    updated: news[0]?.at ?? since,
    self: address,
    author: 'Parley',
    entries: [...last].map(([id, item]) => entryOf(item, id, to)),
  })
}

// A state that came back has its name from before; the feed says when it came last.
function newestOf(news: readonly NewsItem[], hashing: Hashing): ReadonlyMap<string, NewsItem> {
  const found = new Map<string, NewsItem>()
  for (const item of news) {
    if (found.size === MOST_ENTRIES) break
    const id = idOf(item, hashing)
    if (!found.has(id)) found.set(id, item)
  }
  return found
}

const idOf = (item: NewsItem, hashing: Hashing): string =>
  `${AUTHORITY}/${encodeURIComponent(item.exchange.id)}/${stateName(item, hashing)}`

interface Telling {
  readonly writing: RecordWriting
  readonly words: FeedWords
  readonly record: Pick<PublicRecord, 'reports'>
}

function entryOf(item: NewsItem, id: string, to: Telling): AtomEntry {
  const { at, exchange, changes } = item
  const { writing } = to
  const { day, parties, reports, origins } = exchange
  const { words } = writing
  const lines = changes.flatMap((change) => linesOf(change, to))
  const counted = [
    `${words.reports}: ${writing.number(reports.length)}`,
    `${words.origins}: ${writing.number(origins)}`,
  ]
  return {
    id,
    title: `${writing.day(day)} · ${parties.map(writing.side).join(' · ')}`,
    author: null,
    published: at,
    updated: at,
    language: words.language,
    text: [...lines, ...(item.isGone ? [] : counted)].join('\n'),
    related: addressesOf(item, to),
  }
}

function linesOf(change: RecordChange, to: Telling): readonly string[] {
  const { words, writing } = to
  switch (change.what) {
    case 'report-came':
    case 'report-gone':
      return []
    case 'exchange-came':
      return [
        `${words.came}:`,
        ...figureLines(change.exchange.figures, to),
        ...change.exchange.verdicts.map(({ side, values, verdict }) =>
          verdictLine({ side, values, said: writing.words.standings[verdict] }, to),
        ),
      ]
    case 'exchange-gone':
      return [`${words.gone}.`]
    case 'claim-came':
      return [`${words.added}: ${figureLine(change.figure, to)}`]
    case 'claim-gone':
      return [`${words.dropped}: ${figureLine(change.figure, to)}`]
    case 'told-by':
      return [
        ...change.came.map((report) => `${words.reportCame}: ${outletOf(report, to)}`),
        ...change.gone.map((report) => `${words.reportGone}: ${outletOf(report, to)}`),
      ]
    case 'origins': {
      const [was, is] = [change.was, change.is].map(writing.number)
      return [`${writing.words.origins}: ${becoming(was ?? '', is ?? '', words)}`]
    }
    case 'head': {
      const [was, is] = [change.was, change.is].map(
        ({ day, parties }) => `${writing.day(day)} · ${parties.map(writing.side).join(' · ')}`,
      )
      return [`${words.told}: ${becoming(was ?? '', is ?? '', words)}`]
    }
    case 'verdict': {
      const said = standingsIn(change, to)
      return [verdictLine({ side: change.side, values: change.values, said }, to)]
    }
  }
}

/** What stands now, and what stands no more. */
function standingsIn({ was, is }: VerdictChange, { words, writing }: Telling): string {
  const { standings } = writing.words
  const over = was === null ? [] : [words.over.replace('{verdict}', () => standings[was])]
  return [...(is === null ? [] : [standings[is]]), ...over].join('; ')
}

const becoming = (was: string, is: string, { becomes }: FeedWords): string =>
  becomes.replace('{was}', () => was).replace('{is}', () => is)

function figureLines(figures: readonly FigureOutline[], to: Telling): readonly string[] {
  const lines = figures.slice(0, MOST_FIGURES).map((figure) => figureLine(figure, to))
  return figures.length > MOST_FIGURES ? [...lines, '…'] : lines
}

function figureLine(figure: FigureOutline, to: Telling): string {
  const { writing } = to
  const { words } = writing
  const { side, category, by, status, report } = figure
  return [
    words.to.replace('{side}', () => writing.side(side)),
    `${writing.figure(figure)} (${words.categories[category]})`,
    writing.speaker(by),
    ...(status === 'planned' ? [words.announced] : []),
    outletOf(report, to),
  ].join(' · ')
}

function verdictLine(
  {
    side,
    values,
    said,
  }: { readonly side: string; readonly values: readonly number[]; readonly said: string },
  { writing, words }: Telling,
): string {
  const about = words.verdict
    .replace('{side}', () => writing.words.to.replace('{side}', () => writing.side(side)))
    .replace('{figures}', () => values.map(writing.number).join(' / '))
  return `${about}: ${said}`
}

/** A report by its outlet, its site, or its id. */
function outletOf(id: string, { record }: Telling): string {
  const report = record.reports.get(id)
  const address = pageOf(report?.url ?? null)
  const site = address === null ? null : new URL(address).hostname.replace(/^www\./, '')
  return report?.outlet ?? site ?? id
}

const MOST_ADDRESSES = 20

/** Of the reports that a change names; what is no address of a page is none here. */
function addressesOf({ exchange, changes }: NewsItem, { record }: Telling): readonly string[] {
  const named = changes.flatMap((change) => {
    if (change.what === 'told-by') return change.came
    return change.what === 'claim-came' ? [change.figure.report] : []
  })
  const reports = named.length > 0 ? named : exchange.reports
  const found = reports.flatMap((id) => pageOf(record.reports.get(id)?.url ?? null) ?? [])
  return [...new Set(found)].slice(0, MOST_ADDRESSES)
}

function pageOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return /^https?:$/.test(new URL(url).protocol) ? url : null
}
