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
  const found = new Map<string, ExchangeRecord>()
  for (const { id, exchanges } of reports) {
    for (const [i, { role, date, mediators }] of exchanges.entries()) {
      const cluster = clusters.get(id)?.[i] ?? id
      const known = found.get(cluster)
      const named = known === undefined || known.mediators === 'not stated' ? [] : known.mediators
      const all = sorted([...named, ...mediators])
      found.set(cluster, {
        cluster,
        reports: sorted([...(known?.reports ?? []), id]),
        role: role === 'main' || known?.role === 'main' ? 'main' : 'background',
        dates: sorted([...(known?.dates ?? []), ...(date === null ? [] : [date])]),
        mediators: all.length === 0 ? 'not stated' : all,
      })
    }
  }
  return [...found.values()]
}

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
  const found = new Map<string, StandingRecord & { readonly from: ReadonlySet<string> }>()
  for (const { id, standing } of reports) {
    for (const { holder, count, by } of standing) {
      const key = `${holder} ${String(count)}`
      const known = found.get(key)
      const from = new Set([...(known?.from ?? []), `${by ?? ''} ${groups.get(id) ?? id}`])
      const all = sorted([...(known?.reports ?? []), id])
      found.set(key, { holder, count, reports: all, origins: from.size, from })
    }
  }
  return [...found.values()].map(({ holder, count, reports: all, origins }) => ({
    holder,
    count,
    reports: all,
    origins,
  }))
}

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()
