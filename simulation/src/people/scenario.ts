// Sizes that other parts rely on: a whole play, the small worlds of the many-seed simulation, and the
// long lists of two administrations.
import { diceOf } from './dice.ts'
import type { WorldOptions } from './world.ts'

const COMMON = {
  deadShare: 0.1,
  neverHeldShare: 0.1,
  returnedBeforeShare: 0.04,
  pairShare: 0.12,
  familyShare: 0.3,
  asOf: '2026-05-10',
} as const

/**
 * The world of `play` without lists: 900 of A and 840 of B held, two fifths of them civilians. Of these
 * about half can be confirmed in bulk, so 270 servicemen and 120 civilians each way on the first day are
 * met after the dead, the unwilling, the unfit and the doubtful are set apart.
 */
export function playWorld(seed: string): WorldOptions {
  return { ...COMMON, seed, aHeldByB: 900, bHeldByA: 840, civiliansShare: 0.4 }
}

/** A small world: 30 to 200 people held in all, from the seed, rarely even, sometimes without civilians. */
export function smallWorld(seed: string): WorldOptions {
  const dice = diceOf(seed).fork('small-world')
  const held = dice.between(30, 200)
  const aHeldByB = Math.round((held * dice.between(25, 75)) / 100)
  return {
    ...COMMON,
    seed,
    aHeldByB,
    bHeldByA: held - aHeldByB,
    civiliansShare: dice.pick([0, 0.1, 0.25, 0.4]),
  }
}

/**
 * A world to try the screens with: `persons` held in all, half by each side, a third of them civilians and
 * most of those in families. From sixteen on, both sides have somebody of each category to exchange.
 */
export function byHandWorld(seed: string, persons: number): WorldOptions {
  const aHeldByB = Math.ceil(persons / 2)
  return {
    ...COMMON,
    seed,
    aHeldByB,
    bHeldByA: persons - aHeldByB,
    civiliansShare: 0.34,
    pairShare: 0.2,
    familyShare: 0.7,
  }
}

/** Two administrations' long lists: by default 5,800 of A and 950 of B held, one civilian in twenty. */
export function longListsWorld(seed: string, heldInAll = 6_750): WorldOptions {
  const aHeldByB = Math.round(heldInAll * 0.86)
  return {
    ...COMMON,
    seed,
    aHeldByB,
    bHeldByA: heldInAll - aHeldByB,
    civiliansShare: 0.05,
  }
}
