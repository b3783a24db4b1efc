// Dates and places bind only with both signatures. The standstill is part of the schedule: no convoy
// moves outside a window both commands have agreed.
import type { Instant } from '@parley/kernel'
import { hash, list, object, textUpTo, time, word } from './shape.ts'
import type { Reader } from './shape.ts'

export interface ScheduledTranche {
  readonly id: string
  /** Where, in words both sides use; sealed to them and the mediator. */
  readonly point: string
  readonly opensAt: Instant
  readonly standstillFrom: Instant
  readonly standstillUntil: Instant
}

export interface Schedule {
  readonly at: Instant
  readonly plan: string
  readonly tranches: readonly ScheduledTranche[]
}

export const schedule: Reader<Schedule> = object<Schedule>({
  at: time,
  plan: hash,
  tranches: list(
    object<ScheduledTranche>({
      id: word,
      point: textUpTo(400),
      opensAt: time,
      standstillFrom: time,
      standstillUntil: time,
    }),
    256,
  ),
})

/** The first of these tranches whose agreed hour or point another schedule changes or leaves out, or null. */
export function firstMoved(
  agreed: Schedule,
  other: Schedule,
  ids: readonly string[],
): string | null {
  const isMoved = (id: string): boolean => {
    const before = agreed.tranches.find((t) => t.id === id)
    const after = other.tranches.find((t) => t.id === id)
    return before !== undefined && (after === undefined || !isSameHour(before, after))
  }
  return ids.find(isMoved) ?? null
}

/** Whether two schedules say the same of a tranche. */
export function isSameHour(one: ScheduledTranche, other: ScheduledTranche): boolean {
  return (
    one.point === other.point &&
    one.opensAt === other.opensAt &&
    one.standstillFrom === other.standstillFrom &&
    one.standstillUntil === other.standstillUntil
  )
}

/** A tranche that opens outside its own standstill, or null if each lies inside. */
export function outsideStandstill(agreed: Schedule): ScheduledTranche | null {
  return (
    agreed.tranches.find((t) => t.opensAt < t.standstillFrom || t.opensAt > t.standstillUntil) ??
    null
  )
}
