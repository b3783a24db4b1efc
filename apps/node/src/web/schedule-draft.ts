// A schedule covers every tranche of the agreed plan; a screen proposes one hour at a time. The others keep
// what is in force, or was proposed before anything is, or follow a day apart.
import { plannedTranches } from '@parley/exchange'
import type { Outlook, Schedule, ScheduledTranche } from '@parley/exchange'
import { addDays, addSeconds, ok, refuse } from '@parley/kernel'
import type { Instant, Result } from '@parley/kernel'

export interface HourOfTranche {
  readonly tranche: string
  readonly at: Instant
  readonly point: string
}

export function scheduleFrom({ state, now }: Outlook, asked: HourOfTranche): Result<Schedule> {
  const { plan, agreement } = state
  if (plan === null || agreement === null) return refuse('plan-not-agreed')
  const ids = plannedTranches(plan.content.plan).map((t) => t.id)
  const place = ids.indexOf(asked.tranche)
  if (place < 0) return refuse('no-such-tranche', asked.tranche)
  // What is in force, not what somebody has proposed since: a move of one tranche moves no other.
  const before = (state.schedule?.content ?? [...state.schedules.values()].at(-1))?.tranches ?? []
  const half = (agreement.content.handover.standstillHours * 3600) / 2
  const tranches = ids.map((id, i): ScheduledTranche => {
    const known = before.find((t) => t.id === id)
    if (known !== undefined && id !== asked.tranche) return known
    const opensAt = addDays(asked.at, i - place)
    return {
      id,
      point: asked.point,
      opensAt,
      standstillFrom: addSeconds(opensAt, -half),
      standstillUntil: addSeconds(opensAt, half),
    }
  })
  return ok({ at: now, plan: plan.hash, tranches })
}
