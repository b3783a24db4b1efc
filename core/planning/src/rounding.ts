// What a whole tranche can really hold. Adding two limits and halving the sum may leave half a place
// that nobody can take: five spare seats are two stretchers, not two and a half. Such rows follow
// from the limits for whole numbers (Chvatal-Gomory rounding) and make the totals tell the truth.
import type { Limited } from './kinds.ts'

/** Whatever takes up places. */
export interface Taking {
  readonly takes: Readonly<Record<Limited, number>>
}

export interface RoundedRow {
  /** The limits added and the divisor: `people+seats/2`. */
  readonly name: string
  readonly most: number
  readonly takes: (profile: Taking) => number
}

const DIVISORS = [2, 3]

/**
 * The rounded rows that are stronger than the limits they come from, and lose nothing themselves:
 * what every profile takes is divisible too.
 *
 * @param amounts the limit of each tranche of a part, by what is limited
 * @param profiles of the party whose limits these are
 */
export function roundedRows(
  keys: readonly Limited[],
  amounts: (key: Limited) => readonly number[],
  profiles: readonly Taking[],
): readonly RoundedRow[] {
  const rows: RoundedRow[] = []
  for (const chosen of subsets(keys)) {
    const sums = chosen.map(amounts).reduce(addLists)
    const whole = sums.reduce((a, b) => a + b, 0)
    for (const divisor of DIVISORS) {
      const most = sums.reduce((sum, n) => sum + Math.floor(n / divisor), 0)
      if (most * divisor === whole) continue // nothing was rounded: the sum says as much
      const sum = summing(chosen)
      if (profiles.some((profile) => sum(profile) % divisor !== 0)) continue
      const takes = (profile: Taking): number => sum(profile) / divisor
      rows.push({ name: `${chosen.join('+')}/${divisor}`, most, takes })
    }
  }
  return rows
}

function summing(chosen: readonly Limited[]): (profile: Taking) => number {
  return (profile) => chosen.reduce((all, key) => all + profile.takes[key], 0)
}

function subsets(keys: readonly Limited[]): readonly (readonly Limited[])[] {
  const all = keys.reduce<readonly (readonly Limited[])[]>(
    (sets, key) => [...sets, ...sets.map((set) => [...set, key])],
    [[]],
  )
  return all.filter((set) => set.length > 0)
}

function addLists(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((n, i) => n + (b[i] ?? 0))
}
