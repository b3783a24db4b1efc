// The days of what a report is about, by weight: that of the exchange it tells of, and those of others that it tells of as
// much. For each day two things are weighed: that an exchange was carried out on it, and that one is planned for it.
import type { Told } from '../told.ts'
import type { ByRules } from './by-rules.ts'
import type { DayCandidate } from './day-candidates.ts'
import { daySigns, daysOfReport } from './day-signs.ts'
import { weightsOf } from './model.ts'
import type { Weights } from './weigh.ts'

// Units of log-odds, found where one author's reports are left out (docs/benchmarks.md).
const ANOTHER = -0.6 // from which an exchange was carried out on one more day,
const WITH_ROWS = -1.4 // also where rows stand in sentences on it,
const PLANNED = -1.4 // and from which one more is planned
const OF_STATUS = 2 // for what the verbs of the report say: done or planned,
const OF_ROWS = 3 // and for done where it has rows
const BY_RULES = 0.7 // for the day that the rules find
const BY_RULES_UNPUBLISHED = 9 // too few reports without a day of publication teach anything: the rules decide

// From which a day without rows of its own is sure enough to share the mediators of the main one.
const SURE = 1.2
const SURE_PLAN = 0.4

/** Whether a further day without rows of its own may share the mediators of the main one. */
export const isSureDay = ({ isDone, weight }: WeighedDay): boolean =>
  weight >= (isDone ? SURE : SURE_PLAN)

export interface WeighedDay extends DayCandidate {
  /** Carried out on it, or planned for it. */
  readonly isDone: boolean
  /** In units of log-odds. */
  readonly weight: number
  /** The sentences that name it. */
  readonly told: readonly Told[]
}

export interface WeighedDays {
  readonly main: WeighedDay
  /** Others that the report tells of as much, the likeliest first. */
  readonly others: readonly WeighedDay[]
}

/** What is known of a report before its days are weighed. */
export interface BeforeDays {
  readonly rules: ByRules
  readonly isPlanned: boolean
  readonly hasRows: boolean
  /** Days, apart from the main one, on which the rules put numbers that are rows by weight. */
  readonly withRows: readonly string[]
}

/** The days of a report. */
export function weighDays(before: BeforeDays, weights: Weights): WeighedDays {
  const days = weighedDays(before.rules, weights)
  const main = mainDay(days, before)
  const others: WeighedDay[] = []
  for (const one of days.toSorted((a, b) => b.weight - a.weight))
    if (
      isLikely(one, main, before) &&
      ![main, ...others].some((known) => isOfSameWords(one, known))
    )
      others.push(one)
  return { main, others }
}

function weighedDays(rules: ByRules, weights: Weights): readonly WeighedDay[] {
  const days = daysOfReport(rules)
  const all = days.all.map((one) => {
    const [done = 0, planned = 0] = weightsOf(weights.days, daySigns(one, days))
    return { one, told: [...new Set(one.mentions.map(({ told }) => told))], done, planned }
  })
  return [
    ...all.map(({ one, told, done }) => ({ ...one, isDone: true, weight: done, told })),
    ...all.map(({ one, told, planned }) => ({ ...one, isDone: false, weight: planned, told })),
  ]
}

function mainDay(
  days: readonly WeighedDay[],
  { rules, isPlanned, hasRows }: BeforeDays,
): WeighedDay {
  const ruled = rules.groups.find(({ role }) => role === 'main')?.day?.date
  const byRules = rules.published === null ? BY_RULES_UNPUBLISHED : BY_RULES
  const weight = (one: WeighedDay): number =>
    one.weight +
    (one.isDone && one.date === ruled ? byRules : 0) +
    (one.isDone === isPlanned ? 0 : hasRows && one.isDone ? OF_ROWS : OF_STATUS)
  const [main] = days.toSorted((a, b) => weight(b) - weight(a))
  if (main === undefined) throw new RangeError('expected a day, found none')
  return main
}

// Beside a plan stand other plans alone: what was carried out before it is recalled.
function isLikely(
  { date, isDone, weight }: WeighedDay,
  main: WeighedDay,
  { rules, withRows }: BeforeDays,
): boolean {
  if (date === null || (date === main.date && isDone === main.isDone)) return false
  if (rules.published === null) return false
  if (!isDone) return weight >= PLANNED
  return main.isDone && weight >= (withRows.includes(date) ? WITH_ROWS : ANOTHER)
}

// What the same words may mean is one day: a weekday is the last or the next, and not both.
const isOfSameWords = (one: WeighedDay, known: WeighedDay): boolean =>
  one.date !== known.date &&
  one.mentions.length > 0 &&
  one.mentions.every(({ at, day }) =>
    known.mentions.some((other) => other.at === at && other.day.first === day.first),
  )

/** The day that a sentence names nearest to a number, of some days; null where it names none of them. */
export function dayNear(
  days: readonly WeighedDay[],
  { at, first }: { readonly at: number; readonly first: number },
): WeighedDay | null {
  const gapTo = ({ day }: WeighedDay['mentions'][number]): number =>
    day.first >= first ? day.first - first : first - day.after
  const named = days.flatMap((one) =>
    one.mentions
      .filter((mention) => mention.at === at)
      .map((mention) => ({ one, gap: gapTo(mention) })),
  )
  return named.toSorted((a, b) => a.gap - b.gap)[0]?.one ?? null
}
