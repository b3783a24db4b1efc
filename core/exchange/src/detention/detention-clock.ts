// Clocks of detention, by whole days in UTC, asked with a time and never stored. Where a date is known in part, a clock
// runs from its last possible day: nobody is called late who may not be.
import { addDays, dateParts, instant, secondsOf, yearSpan } from '@parley/kernel'
import type { Instant, PartialDate } from '@parley/kernel'
import type { Complaint, Detained, Visit } from './detention-chain.ts'

/** GC III art. 70 and GC IV art. 106: a card within a week of each arrival. */
export const CARD_DAYS = 7
/** No Convention gives a number for these two; Parley's own, so that silence can be seen (ADR 0195). */
export const VISIT_ANSWER_DAYS = 7
export const COMPLAINT_ANSWER_DAYS = 7

export interface Clock {
  readonly state: 'done' | 'runs' | 'late'
  /** The last day on time. */
  readonly dueOn: string
  /** Whole days beyond it; 0 unless late. */
  readonly lateDays: number
}

const DAY_SECONDS = 86_400

/** First day that a date may mean; '' for one without a year. */
export function firstDayOf(date: PartialDate): string {
  const span = yearSpan(date)
  if (span === null) return ''
  const { month, day } = dateParts(date)
  const season = seasonOf(date)
  const first = season ?? month ?? 1
  return `${year(span[0])}-${two(first)}-${two(day ?? 1)}`
}

/** Last day that a date may mean; '' for one without a year. */
export function lastDayOf(date: PartialDate): string {
  const span = yearSpan(date)
  if (span === null) return ''
  const { month, day } = dateParts(date)
  if (month !== null && day !== null) return date
  const season = seasonOf(date)
  const last = season === null ? (month ?? 12) : season + 2
  // The day before the first of the month after; winter ends in the year after the one it is named by.
  const next = last % 12
  return dayAfter(`${year(span[1] + (last - next) / 12)}-${two(next + 1)}-01`, -1)
}

// Seasons as EDTF numbers them, by the months of the north: 21 spring begins in March, 24 winter in December.
function seasonOf(date: PartialDate): number | null {
  const season = /^\d{4}-2([1-4])$/.exec(date)?.[1]
  return season === undefined ? null : Number(season) * 3
}

function year(number: number): string {
  return String(number).padStart(4, '0')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** The day of an instant, in UTC. */
export function dayOf(at: Instant): string {
  return at.slice(0, 10)
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

function dayNumber(day: string): number {
  return secondsOf(midnight(day)) / DAY_SECONDS
}

/** So many days after a day. */
export function dayAfter(day: string, days: number): string {
  return dayOf(addDays(midnight(day), days))
}

function midnight(day: string): Instant {
  return instant(`${day}T00:00:00Z`)
}

/** A clock that began on a day, runs for so many days, and was stopped on `doneOn` or not yet. */
export function clockOf(
  began: string,
  days: number,
  at: { readonly doneOn: string | null; readonly now: Instant },
): Clock {
  const dueOn = dayAfter(began, days)
  const late = Math.max(0, daysBetween(dueOn, at.doneOn ?? dayOf(at.now)))
  if (at.doneOn !== null) return { state: 'done', dueOn, lateDays: late }
  return { state: late > 0 ? 'late' : 'runs', dueOn, lateDays: late }
}

/** The card's clock, from the last arrival; null once detention has ended without one. */
export function cardClock(person: Detained, now: Instant): Clock | null {
  if (person.cardOn === null && person.ended !== null) return null
  const arrived = lastDayOf(person.arrivedOn)
  const today = dayOf(now)
  const began = arrived === '' || arrived > today ? today : arrived
  return clockOf(began, CARD_DAYS, { doneOn: person.cardOn, now })
}

/** How long a request for a visit waits for its answer, or a granted one to be made; null where nothing is open. */
export function visitClock(visit: Visit, now: Instant): Clock | null {
  if (visit.state === 'asked') {
    return clockOf(dayOf(visit.askedAt), VISIT_ANSWER_DAYS, { doneOn: null, now })
  }
  if (visit.state !== 'granted' || visit.on === null) return null
  return clockOf(visit.on, 0, { doneOn: null, now })
}

/** How long a complaint waits for its answer. */
export function complaintClock({ at, answered }: Complaint, now: Instant): Clock {
  const doneOn = answered === null ? null : dayOf(answered.at)
  return clockOf(dayOf(at), COMPLAINT_ANSWER_DAYS, { doneOn, now })
}

/** Proceedings and sentences are noticed to the other side (GC III art. 104, 107 and 119). */
export function lacksNotice({ status, ended }: Detained): boolean {
  const needs = status?.status === 'charged' || status?.status === 'sentenced'
  return ended === null && needs && status?.noticed === null
}

/** Whole days since a person is held, from the last possible first day; null where nobody knows the year. */
export function daysHeld(since: PartialDate, now: Instant): number | null {
  const last = lastDayOf(since)
  return last === '' ? null : Math.max(0, daysBetween(last, dayOf(now)))
}
