// The time of day is a port: servers bring the machine's, tests and simulation one they set.
import { addSeconds } from './instant.ts'
import type { Instant } from './instant.ts'

export interface Clock {
  now(): Instant
}

/** A clock that stands still until it is told otherwise. */
export interface SetClock extends Clock {
  set(at: Instant): void
  advance(seconds: number): void
}

export function setClock(at: Instant): SetClock {
  let current = at
  return {
    now: () => current,
    set: (to) => {
      current = to
    },
    advance: (seconds) => {
      current = addSeconds(current, seconds)
    },
  }
}
