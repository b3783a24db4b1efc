// Which sentences tell of the exchange that a report is about, and which of earlier ones that it recalls.
import { daysBetween } from './dates.ts'
import type { NamedDay } from './dates.ts'
import { bestDay, freshDay } from './event-days.ts'
import { has, isOfEarlierTime } from './near.ts'
import { POINTING } from './packs/small-words.ts'
import { FRESH } from './told.ts'
import type { Told, ToldFigure } from './told.ts'

export interface Group {
  readonly role: 'main' | 'background'
  readonly day: NamedDay | null
  readonly told: readonly Told[]
}

export function grouped(told: readonly Told[], published: string | null): readonly Group[] {
  const main: Told[] = []
  const earlier = new Map<string, { day: NamedDay | null; told: Told[] }>()
  let mainDay: NamedDay | null = null
  let open: Told[] = main
  for (const one of told.flatMap(byDays)) {
    const day = bestDay(one)
    const isAfterMain = main.some(({ figures }) =>
      figures.some(({ role }) => role === 'released' || role === 'planned'),
    )
    const isEarlier =
      !isOfItsDeal(one) && isOfEarlier(one, day, { mainDay, published, isAfterMain })
    if (isEarlier) {
      const key = day?.date ?? 'undated'
      const group = earlier.get(key) ?? { day, told: [] }
      earlier.set(key, group)
      group.told.push(one)
      open = group.told
      continue
    }
    if (continues(one) && open !== main) {
      open.push(one)
      continue
    }
    open = main
    main.push(one)
    const isRecalled = day?.rank === 'month' && isOfEarlierTime(one.sentence)
    if (isRecalled) continue
    if (day !== null && (mainDay === null || (mainDay.rank === 'month' && day.rank !== 'month')))
      mainDay = day
  }
  return [
    { role: 'main', day: mainDay ?? freshDay(main, published), told: main },
    ...[...earlier.values()].map((group) => ({ role: 'background' as const, ...group })),
  ]
}

// "143 on Tuesday and 157 on Wednesday", told in one sentence: each figure with its own day.
function byDays(one: Told): readonly Told[] {
  const { figures, sentence } = one
  const days = one.days.filter(({ rank }) => rank !== 'month')
  const released = figures.filter(({ role }) => role === 'released')
  if (released.length < 2 || new Set(days.map(({ date }) => date)).size < 2) return [one]
  const dayOf = new Map(released.map((said) => [said, ownDay(said, one)] as const))
  const found = [...dayOf.values()]
  if (found.some((day) => day === null) || new Set(found.map((day) => day?.date)).size < 2)
    return [one]
  return [...new Set(found)].map((day) => ({
    sentence,
    days: day === null ? one.days : [day],
    figures: figures.filter((said) => (dayOf.get(said) ?? day) === day),
  }))
}

const OWN_DAY = 7 // tokens between a figure and its day

// The nearest day in its own part of the sentence; null where two figures would share one or none stands near.
function ownDay({ figure }: ToldFigure, { days, sentence: { tokens } }: Told): NamedDay | null {
  const gap = ({ first, after }: NamedDay): number =>
    first >= figure.to ? first - figure.to : figure.from - after
  const isOneClause = ({ first, after }: NamedDay): boolean =>
    !tokens
      .slice(Math.min(after, figure.to), Math.max(first, figure.from))
      .some(({ word, kind }) => word === ';' || word === ':' || kind === 'number')
  const near = days.filter((day) => gap(day) >= 0 && gap(day) < OWN_DAY && isOneClause(day))
  return near.toSorted((a, b) => gap(a) - gap(b))[0] ?? null
}

// "That operation ...", right behind what it points to.
function continues({ sentence, days, figures }: Told): boolean {
  const first = sentence.tokens[0]?.word ?? ''
  const isPointing = POINTING.has(first)
  return isPointing && days.length === 0 && (figures.length === 0 || first !== 'that')
}

// "The deal was struck in March with Qatar's mediation": of the exchange that it led to, whatever its own day.
const isOfItsDeal = ({ sentence, figures }: Told): boolean =>
  has(sentence, 'mediate') &&
  (has(sentence, 'accord') || has(sentence, 'talks')) &&
  figures.every(({ role }) => role !== 'released') &&
  !isOfEarlierTime(sentence)

interface Reference {
  readonly mainDay: NamedDay | null
  readonly published: string | null
  /** Whether the exchange that the report is about has been told of before. */
  readonly isAfterMain: boolean
}

function isOfEarlier(
  one: Told,
  day: NamedDay | null,
  { mainDay, published, isAfterMain }: Reference,
): boolean {
  const reference = mainDay?.date ?? published
  const isComparable =
    mainDay === null ? day?.isYearUnknown !== true : day?.isYearUnknown === mainDay.isYearUnknown
  if (day !== null && reference !== null && isComparable) {
    const away = daysBetween(day.date, reference)
    if (mainDay !== null) return away >= (day.rank === 'month' ? 20 : 1)
    return day.rank === 'month' ? isAfterMain && away >= 30 : away > FRESH
  }
  const isTold = one.figures.some(({ role }) => role === 'released')
  return isTold && isOfEarlierTime(one.sentence) && (day === null || !isComparable) && isAfterMain
}
