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
import { dayNear, isSureDay, weighDays } from './weighing/weigh-days.ts'
import type { WeighedDay, WeighedDays } from './weighing/weigh-days.ts'
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
  const others = weights === null ? null : weighOthers(rules, weights, likely.numbers)
  const weighed = others === null || others.isSure ? likely : allDoubted(likely)
  const known = { ...rules, ...others }
  const numberless = rules.rows.filter(({ count }) => count === null)
  const rows = [...numberless, ...weighed.rows.map(({ row }) => row)]
  const status = groups.filter(isMain).map((group) => statusOf(group, rows, known.planned))[0]
  const days =
    weights === null || !known.isReport
      ? null
      : weighDays(
          {
            rules,
            isPlanned: status === 'planned',
            hasRows: weighed.rows.length > 0,
            withRows: earlierDays(weighed),
          },
          weights,
        )
  const done = { thirds, others, days, rows, status: status ?? 'completed' }
  const reading = { ...report, rules: known, weighed, ...done }
  const exchanges = groups.flatMap((group) => exchangesIn(group, reading))
  const unconfirmed = unconfirmedOf(groups, exchanges, reading)
  const standing = weights === null ? rules.standing : weighStanding(rules, weights, likely.numbers)
  return { exchanges, doubts: doubtsIn(report.told, unconfirmed), standing }
}

// Of a report that may be about something else no number is stated.
const allDoubted = ({ rows, doubted, numbers }: Weighed): Weighed => ({
  rows: [],
  doubted: [...rows.map(({ row }) => row), ...doubted],
  numbers,
})

const earlierDays = ({ rows }: Weighed): readonly string[] =>
  rows.flatMap(({ place }) => place?.earlier?.day?.date ?? [])

interface Reading extends ReportTold {
  readonly rules: ByRules
  readonly weighed: Weighed
  /** Who mediated, with the sentences that name them; null where rules tell. */
  readonly thirds: readonly Third[] | null
  /** What is planned and recalled; null where rules tell. */
  readonly others: Others | null
  /** The days of what it is about; null where rules tell. */
  readonly days: WeighedDays | null
  /** The rows of what it is about, and whether that was carried out, by its verbs. */
  readonly rows: readonly Released[]
  readonly status: Status
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
    ...rules.earlier,
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
  const { rules, days, rows, status } = reading
  if (!isMain(group)) {
    const main = rules.isReport ? rows : []
    return isOfMainDay(group, reading) ? [] : earlierIn(group, main, reading)
  }
  if (!rules.isReport) return []
  return days === null
    ? exchangesWith({ group, rows, reading, day: null, status })
    : exchangesOn(days, group, reading)
}

// What a report is about by weight: an exchange, or those of several days.
function exchangesOn(
  { main, others }: WeighedDays,
  group: Group,
  reading: Reading,
): readonly ReadExchange[] {
  const { weighed, rows, status } = reading
  const done = [main, ...others].filter(({ isDone }) => isDone)
  const dayOf = new Map(
    weighed.rows.map(({ row, place }) => [
      row,
      place === null ? null : dayNear(done, { at: place.at, first: place.counted.first }),
    ]),
  )
  const own = (day: WeighedDay): readonly Released[] =>
    rows.filter((row) => (dayOf.get(row) ?? main) === day)
  const carried = status === 'planned' ? 'completed' : status
  const first = main.isDone ? carried : 'planned'
  const about = exchangesWith({ group, rows: own(main), reading, day: main, status: first })
  const isDayPlanned = others.some(({ isDone }) => !isDone)
  return [
    ...about,
    ...(isDayPlanned ? [] : plannedBeside(about, group, reading)),
    ...others.flatMap((day) =>
      exchangesWith({
        group: { ...group, told: day.told },
        rows: own(day),
        reading,
        day,
        status: day.isDone ? 'completed' : 'planned',
      }),
    ),
  ]
}

// "The first went home today, others follow tomorrow": what is planned beside what was done, on no day that is told.
function plannedBeside(
  [first]: readonly ReadExchange[],
  group: Group,
  reading: Reading,
): readonly ReadExchange[] {
  if (first === undefined || first.status !== 'completed') return []
  const released = plannedLeft(reading)
  if (released.length === 0) return []
  const { published } = reading
  const date = published === null ? null : dayToCome(group, published)
  return [{ ...first, status: 'planned', date, kind: 'persons', released }]
}

const plannedLeft = ({ rules, rows }: Reading): readonly Released[] =>
  rules.planned.filter((row) => !rows.some((one) => isSame(one, row)))

const isOfMainDay = ({ day }: Group, { days, rules }: Reading): boolean =>
  rules.isReport &&
  days !== null &&
  day !== null &&
  [days.main, ...days.others].some(({ date, isDone }) => isDone && date === day.date)

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
  const status = statusOf(group, rows, [])
  return rows.length === 0 ? [] : exchangesWith({ group, rows, reading, day: null, status })
}

interface Occasion {
  readonly group: Group
  readonly rows: readonly Released[]
  readonly reading: Reading
  /** The day that was weighed; null where rules tell it. */
  readonly day: WeighedDay | null
  readonly status: Status
}

function exchangesWith(occasion: Occasion): readonly ReadExchange[] {
  const { group, rows, reading, day, status } = occasion
  const { told, published, sides, rules, thirds } = reading
  const bodies = rows.filter(({ category }) => category === 'body')
  const persons = rows.filter(({ category }) => category !== 'body')
  const mediation = mediationOf(group, { sides, rules, thirds })
  const mediatedBy = isSure(occasion) ? mediation.by : () => []
  const common = {
    role: group.role,
    status,
    ...factsOf(group, sides),
    date: day === null ? dateOf(group, { told, published }, status) : day.date,
    isYearUnknown: (day ?? group.day)?.isYearUnknown ?? false,
    mediators: mediatedBy(group.told),
    mediatorPassages: isSure(occasion) ? mediation.passages : [],
  }
  if (status === 'planned') return [{ ...common, kind: 'persons', released: plannedOf(occasion) }]
  if (status === 'failed') return [{ ...common, kind: 'persons', released: [] }]
  const made: ReadExchange[] = []
  const isTwo = persons.length > 0 && bodies.length > 0
  const about = (isBodies: boolean): readonly Told[] =>
    isTwo ? group.told.filter(({ sentence }) => namesBodies(sentence) === isBodies) : group.told
  if (persons.length > 0 || bodies.length === 0) {
    made.push({
      ...common,
      mediators: mediatedBy(about(false)),
      kind: 'persons',
      released: persons,
    })
  }
  if (bodies.length > 0) {
    made.push({ ...common, mediators: mediatedBy(about(true)), kind: 'bodies', released: bodies })
  }
  return made
}

// A further day that has no rows is not always one of the same deal.
const isSure = ({ group, rows, reading: { rules }, day }: Occasion): boolean =>
  day === null || group.told === rules.main || rows.length > 0 || isSureDay(day)

const plannedOf = ({ group, rows, reading }: Occasion): readonly Released[] => {
  if (rows.some(({ count }) => count !== null)) return rows
  return group.told === reading.rules.main ? reading.rules.planned : plannedLeft(reading)
}

// What a group tells beside its rows.
const factsOf = (
  { told }: Group,
  sides: Sides,
): Pick<
  ReadExchange,
  'parties' | 'parts' | 'totals' | 'facilitators' | 'agreementDates' | 'agreements'
> => ({
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
