// The figures told of a day: next to it in its sentence, or in sentences behind it that name no day.
import { daysBetween } from '../dates.ts'
import type { Role } from '../setting.ts'
import type { Told } from '../told.ts'
import type { DayCandidate, DayMention } from './day-candidates.ts'

/** A figure with the days that it may be of: one, or all that the same words may mean; none where no day stands before it. */
export interface DatedFigure {
  readonly role: Role
  readonly value: number | null
  readonly at: number
  readonly isInText: boolean
  readonly days: readonly DayAt[]
}

interface DayAt {
  readonly candidate: DayCandidate
  readonly mention: DayMention
}

/** The figures of a report with their days. */
export const datedFigures = (
  told: readonly Told[],
  all: readonly DayCandidate[],
): readonly DatedFigure[] =>
  told.flatMap(({ sentence, figures }, at) =>
    figures.map(({ role, figure }) => ({
      role,
      value: figure.value,
      at,
      isInText: sentence.of === 'text',
      days: daysAt(all, at, figure.from),
    })),
  )

/** What is told of a day: how many figures of each part, whether the first, the last and the largest. */
export function* figuresOfDay(
  one: DayCandidate,
  dated: readonly DatedFigure[],
  published: string | null,
): Generator<string> {
  const counts = countsOf(one, dated)
  for (const [key, n] of counts) yield `tells:${key}:${Math.min(3, n)}`
  if (!counts.has('released')) yield 'tells:released:0'
  const released = dated.filter(({ role }) => role === 'released')
  yield `released-days:${Math.min(3, daysWith(released, published).size)}:${whose(counts)}`
  const inText = released.filter(({ isInText }) => isInText)
  const first = isOf(one, inText[0])
  yield `first-figure:${first}`
  yield `first-figure:${first}:last:${isOf(one, inText.at(-1))}`
  yield `largest:${isOf(one, inText.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0])}`
  const roles = new Set(dated.map(({ role }) => role))
  for (const role of ['days', 'both-sides', 'agreed', 'planned'] as const)
    if (roles.has(role)) yield `report:${role}`
}

interface Beside {
  readonly all: readonly DayCandidate[]
  readonly dated: readonly DatedFigure[]
  readonly published: string | null
}

/** Whether the day before or behind is named too, and figures are told of it. */
export function* besideDay(
  one: DayCandidate,
  { all, dated, published }: Beside,
): Generator<string> {
  const counts = countsOf(one, dated)
  const released = dated.filter(({ role }) => role === 'released')
  const days = daysWith(released, published)
  for (const away of [-1, 1]) {
    const other = all.find((day) => isNamed(day) && isDay(one) && gapOf(one, day) === away)
    if (other === undefined) continue
    const tells = days.has(other.date) ? 'tells' : 'quiet'
    yield `beside:${away}:${tells}`
    yield `beside:${away}:${tells}:${whose(counts)}`
    if (other.isPublished) yield `beside:${away}:published:${tells}`
  }
}

const isDay = ({ date }: DayCandidate): boolean => date?.length === 10

const isNamed = (day: DayCandidate): boolean =>
  isDay(day) && day.mentions.some(({ how }) => how !== 'coming')

const gapOf = (one: DayCandidate, other: DayCandidate): number =>
  daysBetween(one.date ?? '', other.date ?? '')

const whose = (counts: ReadonlyMap<string, number>): string =>
  counts.has('released') ? 'this' : 'others'

const daysWith = (
  released: readonly DatedFigure[],
  published: string | null,
): ReadonlySet<string | null> =>
  new Set(released.map(({ days: [first] }) => first?.candidate.date ?? published))

function countsOf(one: DayCandidate, dated: readonly DatedFigure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { role, days, at } of dated) {
    const isOpen = days.length === 0 && one.isPublished
    if (!isOpen && !days.some(({ candidate }) => candidate === one)) continue
    const isOwn = days.some(({ candidate, mention }) => candidate === one && mention.at === at)
    const where = isOwn ? 'own' : 'behind'
    for (const key of [role, `${role}:${isOpen ? 'open' : where}`])
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function isOf(one: DayCandidate, figure: DatedFigure | undefined): string {
  if (figure === undefined) return 'none'
  const [first] = figure.days
  const isThis = first === undefined ? one.isPublished : first.candidate === one
  return isThis ? 'this' : 'another'
}

// The days named nearest to a place in its sentence, else those named last before it.
function daysAt(all: readonly DayCandidate[], at: number, first: number): readonly DayAt[] {
  const named = all.flatMap((candidate) =>
    candidate.mentions.map((mention) => ({ candidate, mention })),
  )
  const gap = ({ mention: { day } }: DayAt): number =>
    day.first >= first ? day.first - first : first - day.after
  const own = named.filter(({ mention }) => mention.at === at).toSorted((a, b) => gap(a) - gap(b))
  const before = named
    .filter(({ mention }) => mention.at < at)
    .toSorted((a, b) => b.mention.at - a.mention.at || b.mention.day.first - a.mention.day.first)
  const [nearest] = own.length > 0 ? own : before
  if (nearest === undefined) return []
  return named.filter(
    ({ mention }) =>
      mention.at === nearest.mention.at && mention.day.first === nearest.mention.day.first,
  )
}
