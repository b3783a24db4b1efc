// When: how the day that stands nearest to a number lies to the publication and to the day of the main exchange.
import { daysBetween } from '../dates.ts'
import type { NamedDay } from '../dates.ts'
import { isOfEarlierTime } from '../near.ts'
import type { Told } from '../told.ts'
import type { Place } from './candidates.ts'
import type { ByRules } from './by-rules.ts'

const away = (days: number): string => {
  if (days < 0) return 'ahead'
  if (days === 0) return 'same'
  if (days === 1) return 'eve'
  if (days <= 6) return 'week'
  return days <= 31 ? 'month' : 'old'
}

const gapOf = ({ first, after }: NamedDay, { counted }: Place): number =>
  first >= counted.after ? first - counted.after : Math.max(0, counted.first - after)

/** The signs of time of a place. */
export function* whenOf(place: Place, { told, groups, published }: ByRules): Generator<string> {
  const own = told.find(({ sentence }) => sentence === place.sentence)
  const main = groups.find(({ role }) => role === 'main')?.day ?? null
  if (isOfEarlierTime(place.sentence)) yield 'when:earlier-word'
  yield `when:days:${Math.min(3, own?.days.length ?? 0)}`
  const nearest = own?.days.toSorted((a, b) => gapOf(a, place) - gapOf(b, place))[0]
  if (nearest === undefined) {
    yield* before(place, told, main, published)
    return
  }
  yield `when:rank:${nearest.rank}`
  if (published !== null && !nearest.isYearUnknown)
    yield `when:published:${nearest.rank}:${away(daysBetween(nearest.date, published))}`
  if (main !== null && main.isYearUnknown === nearest.isYearUnknown)
    yield `when:main:${nearest.date === main.date ? 'same' : away(daysBetween(nearest.date, main.date))}`
  yield `when:gap:${gapOf(nearest, place) < 5 ? 'near' : 'far'}`
}

// No day in its own sentence: the last one told before.
function* before(
  { at }: Place,
  told: readonly Told[],
  main: NamedDay | null,
  published: string | null,
): Generator<string> {
  const last = told
    .slice(0, at)
    .flatMap(({ days }) => days)
    .at(-1)
  if (last === undefined) {
    yield 'when:none'
    return
  }
  if (main !== null && main.isYearUnknown === last.isYearUnknown)
    yield `when:before:${last.date === main.date ? 'same' : away(daysBetween(last.date, main.date))}`
  else if (published !== null && !last.isYearUnknown)
    yield `when:before-published:${away(daysBetween(last.date, published))}`
}
