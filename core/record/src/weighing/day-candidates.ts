// Which days a report could date an exchange by: those that it names, a weekday as the last and as the next such day, a
// day told by its distance as counted from the publication and from the day named before it, and the publication itself.
import { dayBefore, daysBetween } from '../dates.ts'
import type { NamedDay } from '../dates.ts'
import type { Sentence } from '../sentences.ts'
import type { Told } from '../told.ts'

/** How the text comes to a day. */
export type HowNamed = 'named' | 'coming' | 'shifted' | 'counted'

/** A place of the text that may mean a day. */
export interface DayMention {
  readonly told: Told
  /** Which sentence of the report, title first. */
  readonly at: number
  readonly day: NamedDay
  readonly how: HowNamed
}

/** A day that may be that of an exchange, with all places that may mean it. */
export interface DayCandidate {
  /** Null: no day is told. */
  readonly date: string | null
  readonly isYearUnknown: boolean
  readonly isPublished: boolean
  readonly mentions: readonly DayMention[]
}

/** The days of a report, in the order in which they are first named; the day of publication and none at the end. */
export function dayCandidatesIn(
  told: readonly Told[],
  published: string | null,
): readonly DayCandidate[] {
  const found = new Map<string, DayMention[]>()
  for (const mention of mentionsIn(told, published)) {
    const known = found.get(mention.day.date)
    if (known === undefined) found.set(mention.day.date, [mention])
    else known.push(mention)
  }
  const named = [...found].map(([date, mentions]) => ({
    date,
    isYearUnknown: mentions[0]?.day.isYearUnknown ?? false,
    isPublished: date === published,
    mentions,
  }))
  const none = { date: null, isYearUnknown: false, isPublished: false, mentions: [] }
  return published === null || found.has(published)
    ? [...named, none]
    : [...named, { ...none, date: published, isPublished: true }, none]
}

function* mentionsIn(told: readonly Told[], published: string | null): Generator<DayMention> {
  let last: NamedDay | null = null
  for (const [at, one] of told.entries()) {
    const named = one.days.filter((day) => !isEve(day, one.sentence))
    const all = [...named.map((day) => ({ day, isNamed: true })), ...shiftsIn(one.sentence)]
    for (const { day, isNamed } of all.toSorted((a, b) => a.day.first - b.day.first)) {
      const shift = isNamed ? null : Number(day.date)
      if (shift === null) yield { told: one, at, day, how: 'named' }
      if (day.rank === 'weekday')
        yield { told: one, at, day: { ...day, date: dayBefore(day.date, -7) }, how: 'coming' }
      if (shift !== null && published !== null)
        yield { told: one, at, day: { ...day, date: dayBefore(published, -shift) }, how: 'shifted' }
      const counted = countedFrom(last, day, { published, shift })
      if (counted !== null) yield { told: one, at, day: { ...day, date: counted }, how: 'counted' }
      if (day.rank === 'explicit' || day.rank === 'weekday') last = day
    }
  }
}

// "The day before", "two days later": how far, in place of a date.
// "On the eve of Easter" is not the day before the report.
const isEve = ({ first }: NamedDay, { shifts }: Sentence): boolean =>
  shifts.some((cue) => cue.value === 'none' && cue.first === first)

const shiftsIn = ({
  shifts,
}: Sentence): readonly { readonly day: NamedDay; readonly isNamed: boolean }[] =>
  shifts
    .filter(({ value }) => value !== 'none')
    .map(({ value, first, after }) => ({
      day: { date: value, isYearUnknown: false, rank: 'day', first, after },
      isNamed: false,
    }))

interface Counting {
  readonly published: string | null
  readonly shift: number | null
}

// "On Friday 80, the day before 55": as far from Friday as the words say it is from the day of publication.
function countedFrom(
  last: NamedDay | null,
  day: NamedDay,
  { published, shift }: Counting,
): string | null {
  if (last === null || last.isYearUnknown || last.date === published) return null
  if (shift !== null) return dayBefore(last.date, -shift)
  if (day.rank !== 'day' || published === null) return null
  const away = daysBetween(day.date, published)
  return away === 0 ? null : dayBefore(last.date, away)
}
