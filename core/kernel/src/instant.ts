// Instants are UTC to the second, as text, so that they sort, sign and print the same everywhere.
// Nothing here knows what time it is: time is a field of commands.
import type { Branded } from './branded.ts'
import { invariant } from './invariant.ts'

/** `2026-05-16T08:00:00Z`: UTC, to the second; compares as text. */
export type Instant = Branded<string, 'Instant'>

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** Reads an instant, or null if the text is not one (30 February, no Z, fractions of a second). */
export function parseInstant(text: string): Instant | null {
  if (!FORM.test(text)) return null
  const ms = Date.parse(text)
  if (Number.isNaN(ms) || instantOf(ms / 1000) !== text) return null
  return text as Instant // the form was just checked
}

/** @throws InvariantError if the text is no instant: for constants and for data already checked */
export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  invariant(parsed !== null, 'an instant of the form 2026-05-16T08:00:00Z')
  return parsed
}

/** Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted. */
export function secondsOf(at: Instant): number {
  return Date.parse(at) / 1000
}

export function instantOf(seconds: number): Instant {
  const ms = Math.floor(seconds) * 1000
  return new Date(ms).toISOString().replace('.000Z', 'Z') as Instant // toISOString yields the form
}

export function addSeconds(at: Instant, seconds: number): Instant {
  return instantOf(secondsOf(at) + seconds)
}

export function addDays(at: Instant, days: number): Instant {
  return addSeconds(at, days * 86_400)
}
