// How the claims about one exchange stand to each other. Scope comes before contradiction: two numbers that count
// different things do not contradict. Nothing is averaged; every figure keeps its reports.
import type { Approx, Category, ReadReport, Status } from './document.ts'
import type { Clusters } from './clusters.ts'
import { sideOfSpeaker } from './parties.ts'
import { NEARLY, overlap } from './range.ts'

/** In the order in which they are tried. */
export type VerdictCode =
  | 'announced_vs_done'
  | 'scope'
  | 'compatible'
  | 'imprecise'
  | 'category'
  | 'unconfirmed'
  | 'contradiction'
  | 'uncorroborated'

export interface Verdict {
  readonly cluster: string
  /** To whom the persons or bodies went. */
  readonly side: string
  readonly values: readonly number[]
  readonly verdict: VerdictCode
  /** Reports that give the values. */
  readonly reports: readonly string[]
  /** Between reports, within one, between the news of one and what another recalls; none for a single value. */
  readonly where: readonly Where[]
}

export type Where = 'between' | 'within' | 'earlier'

interface Claim {
  readonly report: string
  readonly side: string
  readonly category: Category
  readonly count: number
  readonly approx: Approx | null
  readonly status: Status
  readonly by: string | null
  readonly isRecalled: boolean
}

/** Judges the claims of each cluster, pair by pair of figures. */
export function verdictsOf(
  reports: readonly ReadReport[],
  clusters: Clusters,
  origins: ReadonlyMap<string, string>,
): readonly Verdict[] {
  return [...claimsBy(reports, clusters)].flatMap(([cluster, claims]) =>
    judgedOf(claims, origins).map((verdict) => ({ cluster, ...verdict })),
  )
}

function claimsBy(
  reports: readonly ReadReport[],
  clusters: Clusters,
): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const { id, exchanges } of reports) {
    for (const [at, { released, status, role }] of exchanges.entries()) {
      const cluster = clusters.get(id)?.[at] ?? id
      const isRecalled = role === 'background'
      const claims = released.flatMap(({ side, category, count, approx, by }) =>
        count === null
          ? []
          : [{ report: id, side, category, count, approx, status, by, isRecalled }],
      )
      const known = found.get(cluster)
      if (known === undefined) found.set(cluster, claims)
      else known.push(...claims)
    }
  }
  return found
}

type Judged = Omit<Verdict, 'cluster'>

function judgedOf(
  claims: readonly Claim[],
  origins: ReadonlyMap<string, string>,
): readonly Judged[] {
  const pairs = pairsOf(claims, twiceAtMost(claims))
  const disputed = new Set(pairs.map(({ side }) => side))
  const alone = unconfirmed(claims).filter(({ side }) => !disputed.has(side))
  return [...pairs, ...alone, ...uncorroborated(claims, origins)]
}

// Of reports that claim the same a third stands to all others as the first two do: ten thousand copies are two.
function twiceAtMost(claims: readonly Claim[]): readonly Claim[] {
  const byReport = new Map<string, Claim[]>()
  for (const claim of claims) {
    const own = byReport.get(claim.report) ?? []
    byReport.set(claim.report, own)
    own.push(claim)
  }
  const seen = new Map<string, number>()
  return [...byReport.values()].flatMap((own) => {
    const same = JSON.stringify(own.map((claim) => ({ ...claim, report: '' })))
    const times = seen.get(same) ?? 0
    seen.set(same, times + 1)
    return times < 2 ? own : []
  })
}

function pairsOf(claims: readonly Claim[], judging: readonly Claim[]): readonly Judged[] {
  const told = new Set<string>()
  const judged: Judged[] = []
  for (const [i, one] of judging.entries()) {
    for (const other of judging.slice(0, i)) {
      if (one.side !== other.side) continue
      const values = [...new Set([other.count, one.count])].toSorted((a, b) => a - b)
      const key = `${one.side} ${values.join(' ')}`
      const verdict = told.has(key) ? null : judge(one, other, judging)
      if (verdict === null) continue
      told.add(key)
      const giving = judging.filter(
        ({ side, count }) => side === one.side && values.includes(count),
      )
      judged.push({
        side: one.side,
        values,
        verdict,
        reports: reportsOf(claims, one.side, values),
        where: whereOf(giving, values),
      })
    }
  }
  return judged
}

function whereOf(
  giving: readonly Claim[],
  [less, more = less]: readonly number[],
): readonly Where[] {
  const pairs = giving
    .filter(({ count }) => count === less)
    .flatMap((one) =>
      giving
        .filter((other) => other !== one && other.count === more)
        .map((other) => [one, other] as const),
    )
  const found = new Set(
    pairs.map(([one, other]): Where => {
      if (one.report === other.report) return 'within'
      return one.isRecalled === other.isRecalled ? 'between' : 'earlier'
    }),
  )
  return [...found].sort()
}

function reportsOf(
  claims: readonly Claim[],
  side: string,
  values: readonly number[],
): readonly string[] {
  const giving = claims.filter((claim) => claim.side === side && values.includes(claim.count))
  return [...new Set(giving.map(({ report }) => report))].sort()
}

function judge(one: Claim, other: Claim, all: readonly Claim[]): VerdictCode | null {
  if (one.count === other.count) {
    return isSplit(one, other) && !areGroups(one, other) ? 'category' : null
  }
  if (isPlanned(one) !== isPlanned(other)) return 'announced_vs_done'
  if (!areOfOneKind(one, other) || areGroups(one, other)) return null
  if (closes(one, other, all)) return 'scope'
  if (overlap(one, other)) return 'compatible'
  const [less, more] = [Math.min(one.count, other.count), Math.max(one.count, other.count)]
  if (more - less <= more * NEARLY) return 'imprecise'
  return isOtherSplit(one, other, all) ? 'category' : 'contradiction'
}

// "60 and 20" against "55 and 25": as many in all, told apart otherwise.
function isOtherSplit(one: Claim, other: Claim, all: readonly Claim[]): boolean {
  const [a, b] = [one, other].map((of) => groupsOf(of, all))
  if (a === undefined || b === undefined || one.report === other.report) return false
  const sum = (groups: ReadonlyMap<string, number>): number =>
    [...groups.values()].reduce((total, count) => total + count, 0)
  return a.size > 1 && b.size > 1 && sum(a) === sum(b)
}

const groupsOf = (
  { report, side, status }: Claim,
  all: readonly Claim[],
): ReadonlyMap<string, number> =>
  new Map(
    all
      .filter((one) => one.report === report && one.side === side && one.status === status)
      .map(({ category, count }) => [category, count]),
  )

const isPlanned = ({ status }: Claim): boolean => status === 'planned'

const isSplit = (one: Claim, other: Claim): boolean =>
  one.category !== other.category && one.category !== 'unknown' && other.category !== 'unknown'

const areOfOneKind = (one: Claim, other: Claim): boolean =>
  one.category === other.category || one.category === 'unknown' || other.category === 'unknown'

// What one speaker tells in one report are groups beside each other, and so are a few beside many.
function areGroups(one: Claim, other: Claim): boolean {
  const isFew = Math.min(one.count, other.count) * 2 < Math.max(one.count, other.count)
  return one.report === other.report && (one.by === other.by || isFew)
}

// "170 = 160 + 10": the difference, or the other side's number, is told by someone too.
function closes(one: Claim, other: Claim, all: readonly Claim[]): boolean {
  const gap = Math.abs(one.count - other.count)
  return all.some(({ side, count, category }) => {
    const isGroup = side === one.side && count === gap && category !== 'body'
    return isGroup || (side !== one.side && count === gap)
  })
}

// One party gives the figures and the other says nothing: that confirms nothing, and contradicts nothing.
function unconfirmed(claims: readonly Claim[]): readonly Judged[] {
  const speaking = new Set(claims.map(({ by }) => sideOfSpeaker(by)))
  if (speaking.size !== 1 || speaking.has(null)) return []
  return valuesBySide(claims).map((told) => ({ ...told, verdict: 'unconfirmed' as const }))
}

function valuesBySide(claims: readonly Claim[]): readonly Omit<Judged, 'verdict'>[] {
  return [...new Set(claims.map(({ side }) => side))].map((side) => {
    const own = claims.filter((claim) => claim.side === side)
    const values = [...new Set(own.map(({ count }) => count))].toSorted((a, b) => a - b)
    return { side, values, reports: reportsOf(claims, side, values), where: [] }
  })
}

// One text behind all reports, and no party that says so: however many repeat it, it is one origin.
function uncorroborated(
  claims: readonly Claim[],
  origins: ReadonlyMap<string, string>,
): readonly Judged[] {
  const texts = new Set(claims.map(({ report }) => origins.get(report) ?? report))
  if (texts.size !== 1 || claims.some(({ by }) => by !== null)) return []
  return valuesBySide(claims).map((told) => ({ ...told, verdict: 'uncorroborated' as const }))
}
