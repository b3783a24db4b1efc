// What the reports say of each exchange together, computed and never stored: the day, the mediators or that nobody
// states them, and how many origins a figure of captives has, which is not how many reports repeat it.
import type { Clusters } from './clusters.ts'
import type { ReadReport } from './document.ts'

export interface ExchangeRecord {
  readonly cluster: string
  readonly reports: readonly string[]
  /** Whether some report has it as its news, or all only recall it. */
  readonly role: 'main' | 'background'
  /** All days told, each as its reports tell it; none where none is told. */
  readonly dates: readonly string[]
  readonly mediators: readonly string[] | 'not stated'
}

/** The exchanges that reports tell of, in the order in which they first do. */
export function exchangesOfRecord(
  reports: readonly ReadReport[],
  clusters: Clusters,
): readonly ExchangeRecord[] {
  const found = new Map<string, Gathered>()
  for (const { id, exchanges } of reports) {
    for (const [i, { role, date, mediators }] of exchanges.entries()) {
      const cluster = clusters.get(id)?.[i] ?? id
      const known = found.get(cluster) ?? gathering()
      found.set(cluster, known)
      known.reports.add(id)
      if (role === 'main') known.isMain = true
      if (date !== null) known.dates.add(date)
      for (const mediator of mediators) known.mediators.add(mediator)
    }
  }
  return [...found].map(([cluster, { reports: ids, isMain, dates, mediators }]) => ({
    cluster,
    reports: sorted(ids),
    role: isMain ? 'main' : 'background',
    dates: sorted(dates),
    mediators: mediators.size === 0 ? 'not stated' : sorted(mediators),
  }))
}

interface Gathered {
  readonly reports: Set<string>
  readonly dates: Set<string>
  readonly mediators: Set<string>
  isMain: boolean
}

const gathering = (): Gathered => ({
  reports: new Set(),
  dates: new Set(),
  mediators: new Set(),
  isMain: false,
})

export interface StandingRecord {
  readonly holder: string
  readonly count: number
  readonly reports: readonly string[]
  /** Speakers in texts of their own: rewrites of one text with one speaker are one origin. */
  readonly origins: number
}

/** The figures of captives held, each with its reports and origins. @param groups as `originsOf` gives them */
export function standingOfRecord(
  reports: readonly ReadReport[],
  groups: ReadonlyMap<string, string>,
): readonly StandingRecord[] {
  const found = new Map<string, Standing>()
  for (const { id, standing } of reports) {
    for (const { holder, count, by } of standing) {
      const key = `${holder} ${String(count)}`
      const known = found.get(key) ?? { holder, count, reports: new Set(), from: new Set() }
      found.set(key, known)
      known.reports.add(id)
      known.from.add(`${by ?? ''} ${groups.get(id) ?? id}`)
    }
  }
  return [...found.values()].map(({ holder, count, reports: ids, from }) => ({
    holder,
    count,
    reports: sorted(ids),
    origins: from.size,
  }))
}

interface Standing {
  readonly holder: string
  readonly count: number
  readonly reports: Set<string>
  readonly from: Set<string>
}

const sorted = (names: ReadonlySet<string>): readonly string[] => [...names].sort()
