// What the rules alone make of a report: rows, rows left to a person, plans, earlier exchanges, whether it is news.
import type { Group } from '../groups.ts'
import { isNews } from '../news.ts'
import type { Sides } from '../parties.ts'
import type { Released, StandingFigure } from '../document.ts'
import { DONE, releasedIn, unconfirmedIn } from '../released.ts'
import type { Unconfirmed } from '../released.ts'
import { standingIn } from '../standing.ts'
import { statusOf } from '../status.ts'
import type { Told } from '../told.ts'

interface Reading {
  readonly told: readonly Told[]
  readonly groups: readonly Group[]
  readonly sides: Sides
  readonly language: string
  readonly published: string | null
}

/** What the rules made of a report. */
export interface ByRules extends Reading {
  /** The sentences on the main exchange. */
  readonly main: readonly Told[]
  /** Rows of the main exchange, and those left to a person with the reason. */
  readonly rows: readonly Released[]
  readonly doubted: readonly Unconfirmed[]
  readonly planned: readonly Released[]
  readonly earlier: readonly Released[]
  /** Figures of captives held. */
  readonly standing: readonly StandingFigure[]
  readonly isReport: boolean
  readonly status: string
}

/** The rules' own answers for a report. */
export function byRules({ told, groups, sides, language, published }: Reading): ByRules {
  const main = groups.filter(({ role }) => role === 'main')
  const rows = main.flatMap((group) => releasedIn(group.told, DONE, told))
  const doubted = main.flatMap((group) => unconfirmedIn(group.told, DONE, told))
  const planned = main.flatMap((group) => releasedIn(group.told, ['planned'], told))
  const earlier = groups
    .filter(({ role }) => role !== 'main')
    .flatMap((group) => releasedIn(group.told, DONE, told))
  const all = [...rows, ...doubted.map(({ row }) => row)]
  const [group] = main
  const isReport = group !== undefined && isNews(group, all, planned, published)
  const status = group === undefined ? 'none' : statusOf(group, rows, planned)
  return {
    told,
    groups,
    sides,
    language,
    published,
    main: group?.told ?? [],
    rows,
    doubted,
    planned,
    earlier,
    standing: standingIn(told, sides),
    isReport,
    status,
  }
}
