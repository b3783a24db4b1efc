// The exchanges a report tells of: the one it reports (or the two, of persons and of bodies) and earlier ones that it
// recalls, with their days, mediators and agreements.
import { dayBefore } from './dates.ts'
import { doubtsIn } from './doubts.ts'
import type {
  Doubt,
  Part,
  ReadExchange,
  Released,
  Status,
  Total,
  StandingFigure,
} from './document.ts'
import { agreementDaysIn, agreementsIn } from './event-days.ts'
import { grouped } from './groups.ts'
import type { Group } from './groups.ts'
import { facilitatorsIn } from './mediators.ts'
import { mediationOf } from './mediation.ts'
import { statusOf } from './status.ts'
import { DONE, releasedIn, unconfirmedIn } from './released.ts'
import type { Unconfirmed } from './released.ts'
import type { Sentence } from './sentences.ts'
import type { Sides } from './parties.ts'
import { LEAD, passageOf } from './told.ts'
import type { Told } from './told.ts'
import { byRules } from './weighing/by-rules.ts'
import type { ByRules } from './weighing/by-rules.ts'
import type { Third } from './weighing/mediator-signs.ts'
import { unweighed, weigh } from './weighing/weigh.ts'
import type { Weighed, Weights } from './weighing/weigh.ts'
import { weighMediators } from './weighing/weigh-mediators.ts'
import { weighOthers } from './weighing/weigh-others.ts'
import type { Others } from './weighing/weigh-others.ts'
import { weighStanding } from './weighing/weigh-standing.ts'

/** What there is of a report before it is taken for exchanges. */
export interface ReportTold {
  readonly told: readonly Told[]
  readonly sides: Sides
  readonly published: string | null
  readonly language: string
}

export function exchangesOf(
  report: ReportTold,
  weights: Weights | null,
): {
  readonly exchanges: readonly ReadExchange[]
  readonly doubts: readonly Doubt[]
  readonly standing: readonly StandingFigure[]
} {
  const groups = grouped(report.told, report.published)
  const rules = byRules({ ...report, groups })
  const likely = weights === null ? unweighed(rules) : weigh(rules, weights)
  const thirds = weights === null ? null : weighMediators(rules, weights)
  const others = weights === null ? null : weighOthers(rules, weights, likely.signed)
  const weighed = others === null || others.isSure ? likely : allDoubted(likely)
  const reading = { ...report, rules: { ...rules, ...others }, weighed, thirds, others }
  const exchanges = groups.flatMap((group) => exchangesIn(group, reading))
  const unconfirmed = unconfirmedOf(groups, exchanges, reading)
  const standing = weights === null ? rules.standing : weighStanding(rules, weights, likely.signed)
  return { exchanges, doubts: doubtsIn(report.told, unconfirmed), standing }
}

// Of a report that may be about something else no number is stated.
const allDoubted = ({ rows, doubted, signed }: Weighed): Weighed => ({
  rows: [],
  doubted: [...rows.map(({ row }) => row), ...doubted],
  signed,
})

interface Reading extends ReportTold {
  readonly rules: ByRules
  readonly weighed: Weighed
  /** Who mediated, with the sentences that name them; null where rules tell. */
  readonly thirds: readonly Third[] | null
  /** What is planned and recalled; null where rules tell. */
  readonly others: Others | null
}

// What is no row and may be one: with the rules' reason, where they have one.
function unconfirmedOf(
  groups: readonly Group[],
  exchanges: readonly ReadExchange[],
  { told, rules, weighed }: Reading,
): readonly Unconfirmed[] {
  const rows = exchanges.flatMap(({ released }) => released)
  const isNew = ({ row }: Unconfirmed): boolean => !rows.some((one) => isSame(one, row))
  const earlier = groups
    .filter(({ role }) => role !== 'main')
    .flatMap((group) => unconfirmedIn(group.told, DONE, told))
  const known = [...rules.doubted, ...earlier]
  const light = [
    ...(rules.isReport ? rules.rows : []),
    ...weighed.rows.map(({ row }) => row),
    ...weighed.doubted,
  ]
    .filter((row) => row.count !== null && !known.some((one) => isSame(one.row, row)))
    .map((row) => ({ row, because: 'few-signs' as const }))
  const all = [...known, ...light].filter(isNew)
  return all.filter(({ row }, i) => all.findIndex((one) => isSame(one.row, row)) === i)
}

const isSame = (a: Released, b: Released): boolean => a.side === b.side && a.count === b.count

function exchangesIn(group: Group, reading: Reading): readonly ReadExchange[] {
  const { rules, weighed } = reading
  const own = weighed.rows.filter(({ earlier }) => earlier === (isMain(group) ? null : group))
  const rows = own.map(({ row }) => row)
  if (!rules.isReport) return isMain(group) ? [] : earlierIn(group, [], reading)
  if (!isMain(group))
    return [
      ...(rows.length === 0 ? [] : exchangesWith({ ...group, role: 'main' }, rows, reading)),
      ...earlierIn(group, rows, reading),
    ]
  const numberless = rules.rows.filter(({ count }) => count === null)
  const main = exchangesWith(group, [...numberless, ...rows], reading)
  return [...main, ...plannedBeside(main, group, reading)]
}

// "The first went home today, others follow tomorrow": what is planned beside what was done.
function plannedBeside(
  [first]: readonly ReadExchange[],
  group: Group,
  { rules, others, published }: Reading,
): readonly ReadExchange[] {
  if (first === undefined || first.status !== 'completed' || others === null) return []
  const isDone = ({ side, count }: Released): boolean =>
    first.released.some((row) => row.side === side && row.count === count)
  const released = rules.planned.filter((row) => !isDone(row))
  if (released.length === 0) return []
  const date = published === null ? null : dayToCome(group, published)
  return [{ ...first, status: 'planned', date, kind: 'persons', released }]
}

const isMain = ({ role }: Group): boolean => role === 'main'

// What is recalled, without what another day of the same exchange brought.
function earlierIn(
  group: Group,
  main: readonly Released[],
  reading: Reading,
): readonly ReadExchange[] {
  const { others } = reading
  const told =
    others === null
      ? releasedIn(group.told, DONE, reading.told)
      : others.recalled.filter((one) => one.group === group).map(({ row }) => row)
  const rows = told.filter((row) => !main.some((one) => isSame(one, row)))
  return rows.length === 0 ? [] : exchangesWith(group, rows, reading)
}

function exchangesWith(
  group: Group,
  rows: readonly Released[],
  { told, published, sides, rules, thirds }: Reading,
): readonly ReadExchange[] {
  const status = statusOf(group, rows, group.told === rules.main ? rules.planned : [])
  const bodies = rows.filter(({ category }) => category === 'body')
  const persons = rows.filter(({ category }) => category !== 'body')
  const mediation = mediationOf(group, { sides, rules, thirds })
  const mediators = mediation.by(group.told)
  const common = {
    role: group.role,
    status,
    date: dateOf(group, { told, published }, status),
    ...factsOf(group, sides),
    mediatorPassages: mediation.passages,
  }
  if (status === 'planned')
    return [{ ...common, mediators, kind: 'persons', released: rules.planned }]
  if (status === 'failed') return [{ ...common, mediators, kind: 'persons', released: [] }]
  const made: ReadExchange[] = []
  const isTwo = persons.length > 0 && bodies.length > 0
  const about = (isBodies: boolean): readonly Told[] =>
    isTwo ? group.told.filter(({ sentence }) => namesBodies(sentence) === isBodies) : group.told
  if (persons.length > 0 || bodies.length === 0) {
    made.push({
      ...common,
      mediators: mediation.by(about(false)),
      kind: 'persons',
      released: persons,
    })
  }
  if (bodies.length > 0) {
    made.push({ ...common, mediators: mediation.by(about(true)), kind: 'bodies', released: bodies })
  }
  return made
}

// What a group tells beside its rows.
const factsOf = (
  { told, day }: Group,
  sides: Sides,
): Pick<
  ReadExchange,
  | 'isYearUnknown'
  | 'parties'
  | 'parts'
  | 'totals'
  | 'facilitators'
  | 'agreementDates'
  | 'agreements'
> => ({
  isYearUnknown: day?.isYearUnknown ?? false,
  parties: sides.all,
  parts: partsOf(told),
  totals: totalsOf(told),
  facilitators: facilitatorsOf(told, sides),
  agreementDates: agreementDaysIn(told),
  agreements: agreementsIn(told),
})

// What a sentence names first it is about: "49 prisoners ...; 388 bodies".
const namesBodies = ({ cues }: Sentence): boolean =>
  cues.find(({ kind, value }) => kind === 'noun' && ABOUT.has(value))?.value === 'body'

const ABOUT = new Set(['body', 'military', 'captive'])

const facilitatorsOf = (told: readonly Told[], { all }: Sides): readonly string[] =>
  unique(told.flatMap(({ sentence }) => facilitatorsIn(sentence, all)))

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

function dateOf(
  group: Group,
  { published, told }: Pick<Reading, 'published' | 'told'>,
  status: Status,
): string | null {
  const { day } = group
  const toCome = status === 'planned' && published !== null ? dayToCome(group, published) : null
  if (toCome !== null) return toCome
  const isToCome = status === 'planned' && day?.rank === 'weekday' && published !== null
  if (isToCome && day.date <= published) return dayBefore(day.date, -7)
  if (day !== null) return day.date
  if (group.role === 'background' || status === 'planned' || published === null) return null
  const isToday = told
    .slice(0, LEAD)
    .some(({ figures }) => figures.some(({ role }) => role === 'released'))
  return isToday ? published : published.slice(0, 7)
}

// The day that a plan is for, not that on which it was told.
function dayToCome({ told }: Group, published: string): string | null {
  const days = told.flatMap((one) => one.days)
  const explicit = days.find(({ date, rank }) => rank === 'explicit' && date > published)
  const month = days.find(({ date, rank }) => rank === 'month' && date >= published.slice(0, 7))
  return explicit?.date ?? month?.date ?? null
}

function partsOf(told: readonly Told[]): readonly Part[] {
  return told.flatMap(({ figures }) =>
    figures.flatMap(({ figure, role, to }) => {
      const { value: count, what, head } = figure
      if (role !== 'part' || count === null) return []
      return [{ side: to[0] ?? null, what: what ?? head, count, passage: passageOf(figure) }]
    }),
  )
}

function totalsOf(told: readonly Told[]): readonly Total[] {
  return told.flatMap(({ figures }) =>
    figures.flatMap(({ figure, role }) => {
      const { value: count, approx } = figure
      const isTotal =
        role === 'both-sides' || role === 'days' || role === 'agreed' || role === 'cumulative'
      if (!isTotal || count === null) return []
      return [{ what: role, count, approx, passage: passageOf(figure) }]
    }),
  )
}
