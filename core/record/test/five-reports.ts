// The five reports that lie beside the project, read, and the list of what they say. Where they are not here, all of it
// is empty and tests skip with `skip`.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  clustersOf,
  discordsOf,
  exchangesOfRecord,
  openLexicons,
  originsOf,
  readReport,
  verdictsOf,
} from '../src/index.ts'
import type { Passage, ReadExchange, ReadReport, ReportDocument, Said } from '../src/index.ts'

const SHARED = fileURLToPath(new URL('../../../../shared/data/record', import.meta.url))
export const skip = existsSync(SHARED) ? false : 'the shared reports are not here'

interface Quote {
  readonly doc: string
  readonly start: number
  readonly end: number
}

interface Count {
  readonly military?: number | string
  readonly civilian?: number | string
}

interface Facts {
  readonly clusters: readonly (readonly string[])[]
  readonly exchanges: readonly {
    readonly id: string
    readonly reports: readonly string[]
    readonly date: string | null
    readonly mediator?: string | null
    readonly toRussia?: Count
    readonly toUkraine?: Count
    readonly evidence: readonly Quote[]
  }[]
  readonly contradictions: readonly {
    readonly id: string
    readonly scope: string
    readonly grade: string
    readonly topic: string
    readonly left: Quote
    readonly right: Quote
  }[]
  readonly same_origin: readonly { readonly members: readonly Quote[] }[]
  readonly traps: readonly string[]
}

const load = (name: string): unknown => JSON.parse(readFileSync(join(SHARED, name), 'utf8'))

const none: Facts = { clusters: [], exchanges: [], contradictions: [], same_origin: [], traps: [] }
export const facts = skip === false ? (load('seed-facts.json') as Facts) : none // a list written by hand
export const documents = facts.clusters
  .flat()
  .toSorted()
  .map((id) => load(`docs/${id}.json`) as ReportDocument) // the form of SCHEMA.md
const lexicons = openLexicons()
export const reports = documents.map((document) => readReport(document, lexicons))
const clusters = clustersOf(reports)
export const record = exchangesOfRecord(reports, clusters)
const mainAt = ({ exchanges }: ReadReport): number =>
  exchanges.findIndex(({ role }) => role === 'main')
export const clusterOf = (report: ReadReport): string | null =>
  clusters.get(report.id)?.[mainAt(report)] ?? null
export const origins = originsOf(
  documents.map(({ id, text }, i) => {
    const report = reports[i]
    return { id, text, cluster: report === undefined ? null : clusterOf(report) }
  }),
)
export const discords = discordsOf(reports, clusters)
export const verdicts = verdictsOf(reports, clusters, origins)
export const exchanges = reports.flatMap((report) => report.exchanges)
export const rows = exchanges.flatMap(({ released }) => released)
export const reportOf = (id: string): ReadReport => {
  const found = reports.find((report) => report.id === id)
  assert.ok(found, id)
  return found
}
export const mainOf = (id: string): ReadExchange => {
  const report = reportOf(id)
  const main = report.exchanges[mainAt(report)]
  assert.ok(main, `${id}: no exchange of its own`)
  return main
}
export const countsOf = ({ exchanges: told, standing }: ReadReport): readonly (number | null)[] =>
  [
    ...told.flatMap(({ released, parts, totals }) => [...released, ...parts, ...totals]),
    ...standing,
  ].map(({ count }) => count)
export const rowsOf = ({ released }: ReadExchange): readonly string[] =>
  released
    .filter(({ count }) => count !== null)
    .map(({ side, category, count }) => `${side} ${category} ${String(count)}`)
    .toSorted()
export const holds = ({ start, end }: Passage, quote: Quote): boolean =>
  start <= quote.start && quote.end <= end
export const isSaid = (said: readonly Said[], quote: Quote): boolean =>
  said.some(({ report, passage }) => report === quote.doc && holds(passage, quote))

export const factOf = (id: string): Facts['exchanges'][number] => {
  const found = facts.exchanges.find((one) => one.id === id)
  assert.ok(found, id)
  return found
}
export const mediatorsOf = (id: string): readonly string[] | 'not stated' => {
  const found = record.find(({ cluster }) => cluster === clusterOf(reportOf(id)))
  assert.ok(found, id)
  return found.mediators
}
/** What the list gives as numbers: `RU military 270`; what it only describes in words has no row. */
export const listed = (side: string, { military, civilian }: Count = {}): readonly string[] =>
  Object.entries({ military, civilian }).flatMap(([category, count]) =>
    typeof count === 'number' ? [`${side} ${category} ${String(count)}`] : [],
  )
