// `parley record read`: reports in, claims out, one line for each report: who was released to whom, when, through
// whom, according to whom, and which reports tell of the same exchange.
import { writeFile } from 'node:fs/promises'
import { valueOf } from '@parley/kernel'
import { reportsIn } from '@parley/node'
import type { ReportsFound } from '@parley/node'
import type { Json, JsonObject } from '@parley/kernel'
import {
  clustersOf,
  discordsOf,
  exchangesOfRecord,
  openLexicons,
  originsOf,
  readReport,
  standingOfRecord,
  verdictsOf,
} from '@parley/record'
import type {
  Clusters,
  Discord,
  Passage,
  ReadExchange,
  ReadReport,
  ReportDocument,
} from '@parley/record'
import { writeCsv } from '@parley/spreadsheets'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, needed } from '../command.ts'
import { claimReviews, claimRows } from './record-exports.ts'

export const recordRead: Command = {
  name: 'record read',
  summary:
    'Reads what press reports claim about exchanges: counts by side and category with their sentence and speaker, days, mediators.',
  positional: ['DIR'],
  options: [
    {
      name: 'out',
      value: 'FILE',
      help: 'where the claims go, one line of JSON a report',
      required: true,
    },
    {
      name: 'verdicts',
      value: 'FILE',
      help: 'where the verdicts on differing figures go',
    },
    {
      name: 'discords',
      value: 'FILE',
      help: 'where statements go that cannot both be true: both sides with report and sentence',
    },
    {
      name: 'exchanges',
      value: 'FILE',
      help: 'where each exchange goes with its reports, days and mediators, or that none is stated, and each figure of captives held with its origins',
    },
    {
      name: 'claims',
      value: 'FILE',
      help: 'where a table goes, CSV, a figure to a line with its sentence, speaker and rule',
    },
    {
      name: 'reviews',
      value: 'FILE',
      help: 'where the verdicts go as reviews of claims (schema.org, JSON-LD)',
    },
  ],
  run: runRead,
}

async function runRead(given: Arguments): Promise<Told> {
  const [dir = ''] = given.positional
  const { documents, problems } = await documentsIn(dir)
  const lexicons = openLexicons()
  const reports = documents.map((document, i) => {
    if (i % 500 === 0) given.progress(`reading reports: ${i} of ${documents.length}`)
    return readReport(document, lexicons)
  })
  const clusters = clustersOf(reports)
  const origins = originsIn(documents, reports, clusters)
  await writeLines(
    needed(given, 'out'),
    reports.map((report) => lineOf(report, clusters, origins)),
  )
  const verdicts = given.value('verdicts')
  const judged = verdictsOf(reports, clusters, origins)
  if (verdicts !== undefined) {
    const lines = judged.map(({ side, values, verdict, reports: docs, cluster, where }) => ({
      cluster,
      side,
      verdict,
      values: [...values],
      docs: [...docs],
      where: [...where],
    }))
    await writeLines(verdicts, lines)
  }
  const discords = discordsOf(reports, clusters)
  const discordsTo = given.value('discords')
  if (discordsTo !== undefined) {
    const texts = new Map(documents.map((document) => [document.id, document]))
    await writeLines(
      discordsTo,
      discords.map((discord) => discordLine(discord, texts)),
    )
  }
  const exchanges = given.value('exchanges')
  if (exchanges !== undefined) {
    await writeLines(exchanges, recordLines(reports, clusters, origins))
  }
  const [claims, reviews] = [given.value('claims'), given.value('reviews')]
  const texts = new Map(documents.map((document) => [document.id, document]))
  if (claims !== undefined) {
    await writeFile(claims, valueOf(writeCsv(claimRows(reports, clusters, texts))))
  }
  if (reviews !== undefined) {
    await writeFile(reviews, `${JSON.stringify(claimReviews(judged, texts), null, 1)}\n`)
  }
  return toldOf(reports, clusters, { discords: discords.length, problems })
}

const discordLine = (
  { topic, about, cluster, where, assumes, sides }: Discord,
  texts: ReadonlyMap<string, ReportDocument>,
): JsonObject => ({
  topic,
  about,
  cluster,
  verdict: 'contradiction',
  where: [...where],
  assumes,
  sides: sides.map((all) =>
    all.map(({ report, says, passage }) => ({
      report,
      says,
      text: textAt(texts.get(report), passage),
      passage: { ...passage },
    })),
  ),
})

const textAt = (document: ReportDocument | undefined, { of, start, end }: Passage): string =>
  (of === 'title' ? document?.title : document?.text)?.slice(start, end) ?? ''

function recordLines(
  reports: readonly ReadReport[],
  clusters: Clusters,
  origins: ReadonlyMap<string, string>,
): readonly JsonObject[] {
  const exchanges = exchangesOfRecord(reports, clusters).map(
    ({ cluster, reports: docs, role, dates, mediators }) => ({
      cluster,
      role,
      docs: [...docs],
      dates: [...dates],
      mediators: typeof mediators === 'string' ? mediators : [...mediators],
    }),
  )
  const held = standingOfRecord(reports, origins).map(
    ({ holder, count, reports: docs, origins: from }) => ({
      holder,
      held: count,
      docs: [...docs],
      origins: from,
    }),
  )
  return [...exchanges, ...held]
}

function toldOf(
  reports: readonly ReadReport[],
  clusters: Clusters,
  { discords, problems }: { readonly discords: number; readonly problems: readonly string[] },
): Told {
  const about = reports.filter(({ isExchangeReport }) => isExchangeReport).length
  const doubts = reports.reduce((total, report) => total + report.doubts.length, 0)
  const exchanges = new Set([...clusters.values()].flat()).size
  return {
    lines: [
      `${reports.length} reports read: ${about} about an exchange, ${exchanges} exchanges in all; ${doubts} figures left for a person to decide; ${discords} contradictions between statements.`,
      ...problems,
    ],
    json: { reports: reports.length, about, exchanges, doubts, discords, problems: [...problems] },
    exit: problems.length === 0 ? 0 : 1,
  }
}

const writeLines = (path: string, lines: readonly JsonObject[]): Promise<void> =>
  writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))

async function documentsIn(dir: string): Promise<ReportsFound> {
  const found = await reportsIn(dir)
  if (found.files > 0) return found
  throw new MisusedError(`${dir}: expected reports as *.json files, found none`)
}

const mainAt = ({ exchanges }: ReadReport): number =>
  exchanges.findIndex(({ role }) => role === 'main')

const mainOf = (report: ReadReport, clusters: Clusters): string | null =>
  clusters.get(report.id)?.[mainAt(report)] ?? null

function originsIn(
  documents: readonly ReportDocument[],
  reports: readonly ReadReport[],
  clusters: Clusters,
): ReadonlyMap<string, string> {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  return originsOf(
    reports.map((report) => ({
      id: report.id,
      text: texts.get(report.id) ?? '',
      cluster: mainOf(report, clusters),
    })),
  )
}

function lineOf(
  report: ReadReport,
  clusters: Clusters,
  origins: ReadonlyMap<string, string>,
): JsonObject {
  const names = clusters.get(report.id) ?? []
  return {
    id: report.id,
    lang: report.language,
    is_exchange_report: report.isExchangeReport,
    cluster_id: mainOf(report, clusters),
    origin_group: origins.get(report.id) ?? null,
    exchanges: report.exchanges.map((exchange, i) => exchangeLine(exchange, names[i] ?? null)),
    standing_figures: report.standing.map((figure) => ({
      ...figure,
      passage: { ...figure.passage },
    })),
    doubts: report.doubts.map((doubt) => ({
      ...doubt,
      passage: { ...doubt.passage },
      sentence: { ...doubt.sentence },
    })),
    statements: report.statements.map((one) => ({ ...one, passage: { ...one.passage } })),
    mentioned: report.mentions.map((one) => ({
      ...one,
      parties: [...one.parties],
      passage: { ...one.passage },
    })),
  }
}

function exchangeLine(exchange: ReadExchange, name: string | null): JsonObject {
  const { role, status, date, isYearUnknown, parties, released, parts, totals } = exchange
  return {
    event_id: name,
    role,
    status,
    event_date: date,
    ...(isYearUnknown ? { year_inferred: true } : {}),
    parties: [...parties],
    released: released.map(({ side, category, count, approx, by, passage, rule, isDerived }) => ({
      side_released_to: side,
      category,
      count,
      ...optional({ approx, by }),
      ...(isDerived ? { derived: true } : {}),
      passage: { ...passage },
      rule,
    })),
    subsets: parts.map(({ side, what, count }) => ({ side_released_to: side, what, count })),
    totals_or_cumulative: totals.map(({ what, count, approx }) => ({
      what,
      count,
      ...optional({ approx }),
    })),
    mediators: [...exchange.mediators],
    facilitators: [...exchange.facilitators],
    agreement: exchange.agreements.map(({ place, date: day }) => ({
      name: place === null ? 'agreement' : `${place} agreement`,
      date: day,
    })),
  }
}

const optional = (values: Readonly<Record<string, Json>>): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
