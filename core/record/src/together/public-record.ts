// What all reports say together, worked out once for whoever looks at it: every claim with its passage and how it stands,
// every exchange with its reports, origins, mediators and verdicts. Nothing is averaged and nothing is stored in the
// place of a report: a claim leads to the sentence that makes it.
import type { Clusters } from '../clusters.ts'
import type { Discord } from '../discords.ts'
import { discordsOf } from '../discords.ts'
import type {
  Approx,
  Category,
  Passage,
  ReadExchange,
  ReadReport,
  ReportDocument,
  Status,
} from '../document.ts'
import { originsOf } from '../origins.ts'
import type { Verdict, VerdictCode } from '../verdicts.ts'
import { verdictsOf } from '../verdicts.ts'
import { groupedBy } from './grouped.ts'
import type { CumulativeFigure, SerialNumber } from './numbered.ts'
import type { ReviewItem } from './for-review.ts'

/** A report with where it was published. */
export interface SourcedReport extends ReportDocument {
  readonly url: string | null
  readonly outlet: string | null
}

/** How a claim stands beside the others of its exchange: a verdict, or none where nothing is said against it. */
export type ClaimStanding = VerdictCode | 'agreed' | 'alone'

export interface RecordClaim {
  readonly id: string
  readonly report: string
  /** The report and the place of the exchange among those it tells of. */
  readonly telling: string
  readonly exchange: string
  readonly side: string
  readonly category: Category
  readonly count: number | null
  readonly approx: Approx | null
  readonly status: Status
  readonly isRecalled: boolean
  readonly by: string | null
  readonly passage: Passage
  readonly rule: string
  readonly isDerived: boolean
  readonly standing: ClaimStanding
}

/** Whoever says it, in however many texts; or, where nobody is named, a text with all that copy it. */
export interface Origin {
  readonly speaker: string | null
  readonly reports: readonly string[]
}

export interface RecordedExchange {
  readonly id: string
  readonly role: 'main' | 'background'
  readonly kind: 'persons' | 'bodies'
  /** The earliest day told in full; else the earliest month, or null: nobody tells one. */
  readonly day: string | null
  readonly dates: readonly string[]
  readonly parties: readonly string[]
  readonly reports: readonly string[]
  /** Where reports tell of it: what names it still when more reports came and its id is another. */
  readonly tellings: readonly string[]
  readonly claims: readonly RecordClaim[]
  readonly origins: readonly Origin[]
  readonly mediators: readonly string[] | 'not stated'
  readonly verdicts: readonly Verdict[]
  /** The gravest standing of its claims. */
  readonly gravest: ClaimStanding
}

export interface StandingClaim {
  readonly id: string
  readonly report: string
  readonly holder: string
  readonly count: number
  readonly approx: Approx | null
  readonly by: string | null
  readonly passage: Passage
}

export interface PublicRecord {
  readonly reports: ReadonlyMap<string, SourcedReport>
  readonly read: ReadonlyMap<string, ReadReport>
  /** By day, undated last. */
  readonly exchanges: readonly RecordedExchange[]
  readonly standing: readonly StandingClaim[]
  readonly discords: readonly Discord[]
  /** The copy group of a report, where it has one. */
  readonly groups: ReadonlyMap<string, string>
  readonly serials: readonly SerialNumber[]
  readonly cumulatives: readonly CumulativeFigure[]
  readonly review: readonly ReviewItem[]
}

/** What was found beside the claims, by whoever had the texts in hand. */
export interface Beside {
  /** As `clustersOf` gives them. */
  readonly clusters: Clusters
  readonly serials: readonly SerialNumber[]
  readonly cumulatives: readonly CumulativeFigure[]
  readonly review: readonly ReviewItem[]
}

/** From the gravest on. */
export const STANDINGS: readonly ClaimStanding[] = [
  'contradiction',
  'category',
  'announced_vs_done',
  'scope',
  'imprecise',
  'compatible',
  'uncorroborated',
  'unconfirmed',
  'alone',
  'agreed',
]

/** Sets everything against everything. @param read the documents as `readReport` read them, in their order */
export function gatherRecord(
  documents: readonly SourcedReport[],
  read: readonly ReadReport[],
  beside: Beside,
): PublicRecord {
  const { clusters } = beside
  const groups = groupsOf(documents, read, clusters)
  const verdicts = groupedBy(verdictsOf(read, clusters, groups), ({ cluster }) => cluster)
  const mentions = mentionsIn(read, clusters)
  const exchanges = [...mentions].map(([id, told]) =>
    recordedOf(id, told, { groups, verdicts: verdicts.get(id) ?? [] }),
  )
  return {
    reports: new Map(documents.map((document) => [document.id, document])),
    read: new Map(read.map((report) => [report.id, report])),
    exchanges: exchanges.toSorted(byDay),
    standing: read.flatMap(({ id, standing }) =>
      standing.map((figure, i) => ({ ...figure, report: id, id: `${id}~held.${i}` })),
    ),
    discords: discordsOf(read, clusters),
    groups,
    serials: beside.serials,
    cumulatives: beside.cumulatives,
    review: beside.review,
  }
}

const mainAt = ({ exchanges }: ReadReport): number =>
  exchanges.findIndex(({ role }) => role === 'main')

function groupsOf(
  documents: readonly SourcedReport[],
  read: readonly ReadReport[],
  clusters: Clusters,
): ReadonlyMap<string, string> {
  return originsOf(
    read.map((report, i) => ({
      id: report.id,
      text: documents[i]?.text ?? '',
      cluster: clusters.get(report.id)?.[mainAt(report)] ?? null,
    })),
  )
}

interface Mention {
  readonly report: string
  readonly at: number
  readonly exchange: ReadExchange
}

function mentionsIn(
  read: readonly ReadReport[],
  clusters: Clusters,
): ReadonlyMap<string, readonly Mention[]> {
  const all = read.flatMap(({ id, exchanges }) =>
    exchanges.map((exchange, at) => ({ report: id, at, exchange })),
  )
  return groupedBy(all, ({ report, at }) => clusters.get(report)?.[at] ?? report)
}

const tellingKey = ({ report, at }: Pick<Mention, 'report' | 'at'>): string => `${report}~${at}`

interface Judging {
  readonly groups: ReadonlyMap<string, string>
  readonly verdicts: readonly Verdict[]
}

function recordedOf(id: string, told: readonly Mention[], judging: Judging): RecordedExchange {
  const bare = told.flatMap(({ report, at, exchange }) =>
    exchange.released.map((row, i) => ({
      ...row,
      id: `${tellingKey({ report, at })}.${i}`,
      report,
      telling: tellingKey({ report, at }),
      exchange: id,
      status: exchange.status,
      isRecalled: exchange.role === 'background',
    })),
  )
  const claims = bare.map((claim) => ({ ...claim, standing: standingOf(claim, bare, judging) }))
  const dates = sorted(told.flatMap(({ exchange }) => exchange.date ?? []))
  const mediators = sorted(told.flatMap(({ exchange }) => exchange.mediators))
  return {
    id,
    role: told.some(({ exchange }) => exchange.role === 'main') ? 'main' : 'background',
    kind: told.some(({ exchange }) => exchange.kind === 'persons') ? 'persons' : 'bodies',
    day: dates.find((date) => FULL_DAY.test(date)) ?? dates[0] ?? null,
    dates,
    parties: sorted(told.flatMap(({ exchange }) => exchange.parties)),
    reports: sorted(told.map(({ report }) => report)),
    tellings: sorted(told.map(tellingKey)),
    claims,
    origins: originsIn(bare, told, judging.groups),
    mediators: mediators.length === 0 ? 'not stated' : mediators,
    verdicts: judging.verdicts,
    gravest: STANDINGS.find((one) => claims.some(({ standing }) => standing === one)) ?? 'alone',
  }
}

const FULL_DAY = /^\d{4}-\d\d-\d\d$/

type Bare = Omit<RecordClaim, 'standing'>

function standingOf(claim: Bare, all: readonly Bare[], judging: Judging): ClaimStanding {
  const { side, count, report, category } = claim
  const about = new Set(
    judging.verdicts
      .filter(
        (one) =>
          one.side === side &&
          count !== null &&
          one.values.includes(count) &&
          one.reports.includes(report),
      )
      .map(({ verdict }) => verdict),
  )
  const verdict = STANDINGS.find((one) => (about as ReadonlySet<ClaimStanding>).has(one))
  if (verdict !== undefined) return verdict
  const saying = all.filter(
    (one) => one.side === side && one.count === count && one.category === category,
  )
  const origins = new Set(saying.map((one) => originOf(one, judging.groups)))
  return count !== null && origins.size > 1 ? 'agreed' : 'alone'
}

/** A speaker is one origin in however many texts; a text that names none is one with all its copies. */
export const originOf = (
  { by, report }: Pick<Bare, 'by' | 'report'>,
  groups: ReadonlyMap<string, string>,
): string => (by === null ? `text ${groups.get(report) ?? report}` : `speaker ${by}`)

function originsIn(
  claims: readonly Bare[],
  told: readonly Mention[],
  groups: ReadonlyMap<string, string>,
): readonly Origin[] {
  const found = new Map<string, { speaker: string | null; reports: Set<string> }>()
  const tell = (by: string | null, report: string): void => {
    const key = originOf({ by, report }, groups)
    const known = found.get(key) ?? { speaker: by, reports: new Set() }
    found.set(key, known)
    known.reports.add(report)
  }
  for (const { by, report } of claims) tell(by, report)
  const heard = new Set(claims.map(({ report }) => report))
  for (const { report } of told) if (!heard.has(report)) tell(null, report)
  return [...found.values()]
    .map(({ speaker, reports }) => ({ speaker, reports: sorted([...reports]) }))
    .toSorted((a, b) => b.reports.length - a.reports.length)
}

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

// Days in order, then months and days without a year where they fall, and last what has none.
function byDay(one: RecordedExchange, other: RecordedExchange): number {
  const [a, b] = [one.day ?? '~', other.day ?? '~'] // behind every digit and letter
  if (a !== b) return a < b ? -1 : 1
  return one.id < other.id ? -1 : 1
}
