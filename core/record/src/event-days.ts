// Which of the days that a sentence names is the day of an exchange: not that of talks, of an agreement, of a capture,
// of a plan.
import { daysBetween } from './dates.ts'
import type { NamedDay } from './dates.ts'
import type { Agreement } from './document.ts'
import type { Cue } from './lexicon.ts'
import { has, isOfPersonsOnly } from './near.ts'
import type { Sentence } from './sentences.ts'
import { FRESH, LEAD } from './told.ts'
import type { Told } from './told.ts'
import { BEGUN, DAY_LINKS, SINCE, SINCE_DAY } from './packs/small-words.ts'

export function bestDay(one: Told): NamedDay | null {
  const all = eventDays(one)
  const later = all.filter((day) => !isBeginning(one.sentence, day))
  const days = later.length > 0 ? later : all
  const month = one.sentence.of === 'text' ? days[0] : undefined
  const [first, next] = days
  // "in the night from Wednesday to Thursday"
  const isNight =
    first?.rank === 'weekday' && next?.rank === 'weekday' && next.first - first.after <= 1
  if (isNight) return next
  return days.find(({ rank }) => rank !== 'month') ?? month ?? null
}

// "Begun on Thursday, the exchange ended on Saturday": the report is about its last day.
const isBeginning = ({ tokens }: Sentence, { first }: NamedDay): boolean =>
  tokens.slice(Math.max(0, first - 3), first).some(({ word }) => BEGUN.test(word)) ||
  SINCE_DAY.has(tokens[first - 1]?.word ?? '')

// Where no sentence about the exchange names its day: a day of the last week, in the lead.
export function freshDay(told: readonly Told[], published: string | null): NamedDay | null {
  if (published === null) return null
  const days = told
    .slice(0, LEAD)
    .flatMap((one) => one.days.filter((day) => !isOfAnother(one.sentence, day)))
  const fresh = days.find(({ date, rank }) => {
    const away = daysBetween(date, published)
    return rank !== 'month' && away >= 0 && away <= FRESH
  })
  return fresh ?? null
}

// The day of an exchange is no day of talks, of an agreement or of a capture.
function eventDays({ sentence, days, figures }: Told): readonly NamedDay[] {
  const isCounted = figures.some(({ role }) => role === 'released' || role === 'both-sides')
  const isEvent = (['swap', 'came', 'gave', 'got'] as const).some((kind) => has(sentence, kind))
  if (!isEvent && !isCounted) return []
  return ownDays({ sentence, days }).filter(
    (day) =>
      !isAhead(sentence, day) &&
      !isSinceThen(sentence, day) &&
      !isEve(sentence, day) &&
      !isOfPersonsOnly(sentence, day.first),
  )
}

// "on March 3, April 8 and May 1": what the first of a list is a day of, the others are too.
function ownDays({ sentence, days }: Pick<Told, 'sentence' | 'days'>): readonly NamedDay[] {
  let last: NamedDay | null = null
  return days.filter((day) => {
    const isListed: boolean = last !== null && isInList(sentence, last, day)
    const isAnother: boolean = isListed || isOfAnother(sentence, day)
    last = isAnother ? day : null
    return !isAnother
  })
}

function isInList({ tokens }: Sentence, last: NamedDay, day: NamedDay): boolean {
  const between = tokens.slice(last.after, day.first)
  return (
    between.length <= 3 && between.every(({ kind, word }) => kind !== 'word' || DAY_LINKS.has(word))
  )
}

// "exchanges have gone on since February"
const isSinceThen = ({ cues, tokens }: Sentence, { rank, first }: NamedDay): boolean =>
  rank === 'month' &&
  ((cues.some(({ kind, after }) => kind === 'from' && after === first) &&
    !cues.some(({ kind, after }) => kind === 'swap' && after === first - 1)) || // "the exchange of January"
    tokens.slice(Math.max(0, first - 5), first).some(({ word }) => SINCE.has(word)))

const isEve = ({ cues }: Sentence, { first }: NamedDay): boolean =>
  cues.some(({ kind, after }) => kind === 'before' && after === first)

// "A swap that the accord made possible took place on": what comes first in the sentence took place.
function isOfSwap(cues: readonly Cue[], { first }: NamedDay): boolean {
  const isHappened = cues.some(
    (cue) => cue.kind === 'happened' && cue.after <= first && first - cue.after < 3,
  )
  const swap = cues.find(({ kind }) => kind === 'swap')
  const accord = cues.find(({ kind }) => kind === 'accord' || kind === 'talks')
  if (!isHappened || swap === undefined || swap.first > first) return false
  return accord === undefined || (swap.first < accord.first && accord.first - swap.after > 0)
}

// "MOSCOW, Sept. 10 - ": when it was written.
function isDateline({ tokens }: Sentence, { first, after }: NamedDay): boolean {
  const isDash = (at: number): boolean => {
    const [before, dash, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (before === undefined || dash === undefined || next === undefined) return false
    return /^[-–—]$/u.test(dash.word) && dash.start > before.end && next.start > dash.end
  }
  return first < 6 && [0, 1, 2, 3, 4].some((n) => isDash(after + n))
}

function isAhead({ cues }: Sentence, { first, after }: NamedDay): boolean {
  return cues.some(
    (cue) =>
      cue.kind === 'future' &&
      ((cue.after <= first && first - cue.after < 6) ||
        (cue.first >= after && cue.first - after < 3)),
  )
}

function isOfAnother(sentence: Sentence, day: NamedDay): boolean {
  const { cues } = sentence
  const { first, after } = day
  if (isDateline(sentence, day)) return true
  if (isOfSwap(cues, day)) return false
  const isOfAccords = cues.some(({ kind }) => kind === 'accord' || kind === 'talks')
  const isRecent = day.rank === 'weekday' || day.rank === 'day' // of this week: nobody freed was captured then
  return cues.some(
    ({ kind, first: from, after: to }) =>
      ((kind === 'accord' ||
        kind === 'talks' ||
        (kind === 'captured' && !isRecent) ||
        kind === 'since' ||
        (kind === 'signed' && isOfAccords)) &&
        ((to <= first && first - to < 5) ||
          (from >= after && from - after < (kind === 'captured' ? 7 : 3)))) ||
      (kind === 'held' && !isRecent && to <= first && first - to < 4) ||
      (kind === 'issued' && to === first),
  )
}

/** The days of the agreements and talks that sentences name. */
export function agreementDaysIn(told: readonly Told[]): readonly string[] {
  return agreementsIn(told).map(({ date }) => date)
}

/** The same with the place that names them, one for each day. */
export function agreementsIn(told: readonly Told[]): readonly Agreement[] {
  const found = new Map<string, Agreement>()
  for (const { sentence, days } of told) {
    for (const { date } of accordDays(sentence, days)) {
      const place = found.get(date)?.place ?? placeOfAccord(sentence)
      found.set(date, { place, date })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

// "the N talks", "talks in N": a name that is no state, nation, month or speaker.
function placeOfAccord({ cues, tokens }: Sentence): string | null {
  const isNamed = (at: number): boolean =>
    tokens[at]?.isCapital === true &&
    at > 0 &&
    !cues.some(({ first, after, kind }) => first <= at && at < after && kind !== 'in')
  for (const { kind, first, after } of cues) {
    if (kind !== 'accord' && kind !== 'talks') continue
    if (isNamed(first - 1)) return tokens[first - 1]?.spelt ?? null
    const within = cues.find(
      (cue) => cue.kind === 'in' && cue.first >= after && cue.first - after < 3,
    )
    if (within !== undefined && isNamed(within.after)) return tokens[within.after]?.spelt ?? null
  }
  return null
}

function accordDays(sentence: Sentence, days: readonly NamedDay[]): readonly NamedDay[] {
  let last: NamedDay | null = null
  return days.filter((day) => {
    const isListed: boolean = last !== null && day.first - last.after <= 3
    const isAccord: boolean = isListed || isOfAccord(sentence, day, days)
    last = isAccord ? day : null
    return isAccord
  })
}

// The day behind an accord is its day; one right before it only if none is behind.
function isOfAccord({ cues }: Sentence, day: NamedDay, days: readonly NamedDay[]): boolean {
  const { first, after } = day
  if (isOfSwap(cues, day)) return false
  const isBehind = (to: number, at: number): boolean => to <= at && at - to < 9
  return cues.some(
    ({ kind, first: from, after: to }) =>
      (kind === 'accord' || kind === 'talks') &&
      (isBehind(to, first) ||
        (from >= after && from - after < 3 && !days.some((other) => isBehind(to, other.first)))),
  )
}
