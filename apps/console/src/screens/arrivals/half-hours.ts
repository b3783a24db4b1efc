// The node tells the half hours from the first arrival on; days later that says nothing of today. The rows
// have the same instants, so the picture is drawn from them for the twelve hours up to the latest arrival.
import type { Arrival, Arrivals } from '@parley/api'

const HALF_HOUR_MS = 30 * 60_000
const SHOWN_HALF_HOURS = 24
const AHEAD = 2 // empty half hours after the last arrival, so that an end of the stream is seen
const FEWEST = 8 // fewer columns would each be as broad as a wall

/** The latest arrivals by half hour, from the first of them to a little after the last; empty before any. */
export function latestHalfHours(
  rows: readonly Pick<Arrival, 'arrivedAt'>[],
): Arrivals['halfHours'] {
  const all = rows.map(({ arrivedAt }) => Math.floor(Date.parse(arrivedAt) / HALF_HOUR_MS))
  const last = all.reduce<number>((most, slot) => Math.max(most, slot), 0)
  const slots = all.filter((slot) => slot > last - SHOWN_HALF_HOURS)
  const first = slots.reduce((least, slot) => Math.min(least, slot), last)
  if (slots.length === 0) return []
  const count = Math.max(FEWEST, last - first + 1 + AHEAD)
  return Array.from({ length: count }, (_, i) => ({
    from: `${new Date((first + i) * HALF_HOUR_MS).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`,
    people: slots.filter((slot) => slot === first + i).length,
  }))
}
