// The exchanges a report tells of: the one it reports (or the two, of persons and of bodies) and earlier ones that it
// recalls, with their days, mediators and agreements.
import { dayBefore } from './dates.ts'
import { doubtsIn } from './doubts.ts'
import type { Doubt, Part, Passage, ReadExchange, Released, Status, Total } from './document.ts'
import { agreementDaysIn, agreementsIn } from './event-days.ts'
import { grouped } from './groups.ts'
import type { Group } from './groups.ts'
import { facilitatorsIn, mediatorsIn } from './mediators.ts'
import { passageOfSentence } from './statements.ts'
import { has, isCalledOff, isOfEarlierTime } from './near.ts'
import { isAgreed, isNews } from './news.ts'
import { releasedIn, unconfirmedIn } from './released.ts'
import type { Sentence } from './sentences.ts'
import type { Sides } from './parties.ts'
import { LEAD, passageOf } from './told.ts'
import type { Told } from './told.ts'

export function exchangesOf(
  told: readonly Told[],
  sides: Sides,
  published: string | null,
): { readonly exchanges: readonly ReadExchange[]; readonly doubts: readonly Doubt[] } {
  const groups = grouped(told, published)
  const exchanges = groups.flatMap((group) => exchangesIn(group, { told, sides, published }))
  const unconfirmed = groups.flatMap((group) => unconfirmedIn(group.told, DONE, told))
  return { exchanges, doubts: doubtsIn(told, unconfirmed) }
}

const DONE = ['released', 'same'] as const

interface Reading {
  readonly told: readonly Told[]
  readonly sides: Sides
  readonly published: string | null
}

function exchangesIn(group: Group, reading: Reading): readonly ReadExchange[] {
  const rows = releasedIn(group.told, DONE, reading.told)
  const planned = releasedIn(group.told, ['planned'], reading.told)
  const isMain = group.role === 'main'
  const left = unconfirmedIn(group.told, DONE, reading.told).map(({ row }) => row)
  if (isMain && !isNews(group, [...rows, ...left], planned, reading.published)) return []
  if (!isMain && rows.length === 0) return []
  const status = statusOf(group, rows, planned)
  const bodies = rows.filter(({ category }) => category === 'body')
  const persons = rows.filter(({ category }) => category !== 'body')
  const common = {
    role: group.role,
    status,
    date: dateOf(group, reading, status),
    isYearUnknown: group.day?.isYearUnknown ?? false,
    parties: reading.sides.all,
    parts: partsOf(group.told),
    totals: totalsOf(group.told),
    mediators: mediatorsOf(group.told, reading.sides),
    mediatorPassages: mediatorPassagesOf(group.told, reading.sides),
    facilitators: facilitatorsOf(group.told, reading.sides),
    agreementDates: agreementDaysIn(group.told),
    agreements: agreementsIn(group.told),
  }
  const made: ReadExchange[] = []
  const shown = status === 'planned' ? planned : status === 'failed' ? [] : null
  if (shown !== null) return [{ ...common, kind: 'persons', released: shown }]
  const isTwo = persons.length > 0 && bodies.length > 0
  const about = (isBodies: boolean): readonly Told[] =>
    isTwo ? group.told.filter(({ sentence }) => namesBodies(sentence) === isBodies) : group.told
  if (persons.length > 0 || bodies.length === 0) {
    const mediators = mediatorsOf(about(false), reading.sides)
    made.push({ ...common, mediators, kind: 'persons', released: persons })
  }
  if (bodies.length > 0) {
    const mediators = mediatorsOf(about(true), reading.sides)
    made.push({ ...common, mediators, kind: 'bodies', released: bodies })
  }
  return made
}

// What a sentence names first it is about: "49 prisoners ...; 388 bodies".
const namesBodies = ({ cues }: Sentence): boolean =>
  cues.find(({ kind, value }) => kind === 'noun' && ABOUT.has(value))?.value === 'body'

const ABOUT = new Set(['body', 'military', 'captive'])

const mediatorsOf = (told: readonly Told[], { all }: Sides): readonly string[] =>
  unique(told.flatMap(({ sentence }) => mediatorsIn(sentence, all)))

const facilitatorsOf = (told: readonly Told[], { all }: Sides): readonly string[] =>
  unique(told.flatMap(({ sentence }) => facilitatorsIn(sentence, all)))

const mediatorPassagesOf = (told: readonly Told[], { all }: Sides): readonly Passage[] =>
  told
    .filter(({ sentence }) => mediatorsIn(sentence, all).length > 0)
    .map(({ sentence }) => passageOfSentence(sentence))

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

function statusOf(
  { told }: Group,
  rows: readonly Released[],
  planned: readonly Released[],
): Status {
  const lead = told.slice(0, LEAD)
  if (lead.slice(0, 2).some(({ sentence }) => isCalledOff(sentence))) return 'failed'
  if (rows.length > 0) return 'completed'
  if (lead.some(({ sentence }) => has(sentence, 'failed'))) return 'failed'
  if (lead.some(isCarriedOut)) return 'completed'
  if (planned.length > 0 || lead.some(isAgreed)) return 'planned'
  return lead.some(({ sentence }) => has(sentence, 'future')) ? 'planned' : 'completed'
}

// "The first stage went ahead on Monday; 1,000 are to follow": done, though its numbers are of what is to come.
const isCarriedOut = ({ sentence }: Told): boolean =>
  has(sentence, 'swap') &&
  has(sentence, 'happened') &&
  !has(sentence, 'future') &&
  !isOfEarlierTime(sentence)

function dateOf(group: Group, { published, told }: Reading, status: Status): string | null {
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
