// The signs of a day: whether an exchange that the report is about was carried out on it, or is planned for it.
import { daysBetween } from '../dates.ts'
import { bestDay } from '../event-days.ts'
import type { CueKind } from '../lexicon.ts'
import { isOfEarlierTime } from '../near.ts'
import { FRESH } from '../told.ts'
import { cuesAround, cuesInClause, far } from './around.ts'
import type { ByRules } from './by-rules.ts'
import type { Place } from './candidates.ts'
import { dayCandidatesIn } from './day-candidates.ts'
import type { DayCandidate, DayMention } from './day-candidates.ts'
import { besideDay, datedFigures, figuresOfDay } from './day-figures.ts'
import type { DatedFigure } from './day-figures.ts'

const away = (days: number): string => {
  if (days < 0) return days >= -1 ? 'next' : days >= -7 ? 'ahead' : 'far-ahead'
  if (days <= 3) return String(days)
  if (days <= FRESH) return 'week'
  return days <= 31 ? 'month' : 'old'
}

/** The days of a report and the figures told of each, once for all their signs. */
export interface DaysOfReport {
  readonly rules: ByRules
  readonly all: readonly DayCandidate[]
  readonly dated: readonly DatedFigure[]
}

export function daysOfReport(rules: ByRules): DaysOfReport {
  const all = dayCandidatesIn(rules.told, rules.published)
  return { rules, all, dated: datedFigures(rules.told, all) }
}

/** The signs of one of them. */
export function daySigns(
  one: DayCandidate,
  { rules, all, dated }: DaysOfReport,
): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (signs: Iterable<string>): void => {
    for (const sign of signs) found.add(sign)
  }
  add(ofDay(one, rules, all))
  add(figuresOfDay(one, dated, rules.published))
  add(besideDay(one, { all, dated, published: rules.published }))
  for (const mention of one.mentions) add(ofMention(mention, rules))
  return found
}

function* ofDay(
  one: DayCandidate,
  rules: ByRules,
  all: readonly DayCandidate[],
): Generator<string> {
  const { published, groups, status } = rules
  const { date, mentions, isPublished } = one
  const named = mentions.length === 0 ? 'no' : Math.min(3, mentions.length)
  const gap =
    date === null
      ? 'none'
      : published === null || one.isYearUnknown
        ? 'open'
        : away(daysBetween(date, published))
  yield `away:${gap}`
  yield `named:${named}`
  yield `away:${gap}:named:${named}`
  const main = groups.find(({ role }) => role === 'main')?.day ?? null
  const ruled =
    main === null
      ? 'open'
      : main.date === date
        ? 'main'
        : groups.some(({ day }) => day?.date === date)
          ? 'earlier'
          : 'other'
  yield `rules:${ruled}`
  yield `rules:${ruled}:${gap}`
  yield `status:${status}:${gap}`
  yield `status:${status}`
  const others = all.filter((other) => other !== one && isFresh(other, published))
  yield `fresh-others:${Math.min(3, others.length)}`
  yield `fresh-others:${Math.min(3, others.length)}:${gap}`
  if (isPublished) yield `published:${named}:${ruled}`
  if (published === null) {
    yield 'unpublished'
    yield `unpublished:rules:${ruled}`
  }
  const plain = others.some(({ mentions: m }) =>
    m.some((mention) => isMoved(mention) && !isSaid(mention)),
  )
  const told =
    mentions.length === 0
      ? 'none'
      : mentions.every(isSaid)
        ? 'said'
        : mentions.some((m) => isMoved(m) && !isSaid(m))
          ? 'moved'
          : 'plain'
  yield `told:${told}`
  yield `told:${told}:others:${String(plain)}`
  yield `told:${told}:others:${String(plain)}:${gap}`
  const days = all.filter(({ date: day, mentions: m }) => day !== null && m.length > 0)
  yield `first:${String(days[0] === one)}`
  const past = days.filter((day) => isFresh(day, published)).map((day) => day.date ?? '')
  yield `latest:${String(past.toSorted().at(-1) === date)}`
}

// "The ministry said on Sunday": of saying, and of nothing else that the words tell.
const isSaid = ({ told: { sentence }, day: { first, after } }: DayMention): boolean =>
  sentence.cues.some(
    (cue) =>
      (cue.kind === 'says' || cue.kind === 'replied') &&
      ((cue.after <= first && first - cue.after < 3) ||
        (cue.first >= after && cue.first - after < 2)),
  )

const MOVES: ReadonlySet<CueKind> = new Set([
  'came',
  'gave',
  'got',
  'swap',
  'happened',
  'handed',
  'arrived',
])

// A verb of coming home or of exchanging in the same part of the sentence.
const isMoved = (mention: DayMention): boolean =>
  cuesInClause(placeOf(mention)).some(({ kind }) => MOVES.has(kind))

const placeOf = ({ told: { sentence }, at, day: { first, after } }: DayMention): Place => ({
  sentence,
  at,
  counted: { value: null, approx: null, first, after },
  numbers: [],
  said: null,
  earlier: null,
})

const isFresh = (
  { date, mentions, isYearUnknown }: DayCandidate,
  published: string | null,
): boolean => {
  if (
    date === null ||
    date.length < 10 ||
    mentions.length === 0 ||
    isYearUnknown ||
    published === null
  )
    return false
  const gap = daysBetween(date, published)
  return gap >= 0 && gap <= FRESH
}

function* ofMention({ told, at, day, how }: DayMention, rules: ByRules): Generator<string> {
  const { sentence, figures } = told
  const nth =
    sentence.of === 'title'
      ? 'title'
      : String(Math.min(4, rules.told[0]?.sentence.of === 'title' ? at - 1 : at))
  yield `at:${nth}`
  yield `rank:${day.rank}`
  yield `rank:${day.rank}:${how}`
  yield `at:${nth}:${day.rank}:${how}`
  const best = bestDay(told)
  const isBest = best !== null && best.first === day.first
  yield `best:${String(isBest)}`
  yield `best:${String(isBest)}:${how}`
  yield `best:${String(isBest)}:at:${nth}`
  if (isOfEarlierTime(sentence)) yield 'earlier'
  yield `days:${Math.min(3, told.days.length)}:${told.days.findIndex(({ first }) => first === day.first)}`
  for (const { role, figure } of figures) {
    const gap = figure.from >= day.after ? figure.from - day.after : day.first - figure.to
    yield `figure:${role}`
    yield `figure:${role}:${figure.from >= day.after ? 'R' : 'L'}:${far(Math.max(0, gap))}`
  }
  if (figures.length === 0) yield 'figure:none'
  if (day.rank === 'day' && sentence.tokens[day.after]?.isCapital === true) yield 'then:capital'
  for (const sign of cuesAround(placeOf({ told, at, day, how }))) {
    yield sign
    if (how !== 'named') yield `${how}:${sign}`
  }
}
