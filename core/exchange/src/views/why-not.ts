// Why one person is not in the plan, in the planner's own reasons, which come from the code that chose. An
// answer names nobody else; a bar that came out of an interview or of a clinician's finding reads the same
// as any other `not-presented`.
import type { PersonRef } from '@parley/kernel'
import { equivalentsOf } from '../agreement.ts'
import { weightOf } from '../equivalents.ts'
import { readPlan } from './plan-reading.ts'
import type { ReasonCode, ReasonRead } from './plan-reading.ts'
import { planOf } from './tranche-outlook.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface WhyNotRow {
  readonly ref: PersonRef
  readonly outcome: 'chosen' | 'not-chosen' | 'not-considered'
  readonly tranche: string | null
  readonly reason: ReasonCode | null
  readonly why: string | null
  readonly terms: readonly string[]
  readonly stage: string | null
  readonly loses: number | null
  readonly class: number | null
  readonly lottery: LotteryPlace | null
}

export interface LotteryPlace {
  readonly number: string
  readonly lastDrawn: string
  readonly place: number
  readonly drawn: number
  readonly alike: number
}

/** The plan's answer about one person; null where the viewer may not see plans or there is none. */
export function whyNot(outlook: Outlook, ref: PersonRef): WhyNotRow | null {
  if (!sightOf(outlook.viewer.role).negotiation) return null
  const json = planOf(outlook.state)
  if (json === undefined) return null
  const plan = readPlan(json)
  const tranche = plan.tranches.find((t) => t.people.includes(ref))?.id ?? null
  const reason = plan.reasons.find((r) => r.people.has(ref)) ?? null
  const offered = outlook.state.offers.get(ref)?.offer
  return {
    ref,
    outcome: tranche !== null ? 'chosen' : offered === undefined ? 'not-considered' : 'not-chosen',
    tranche,
    reason: reason?.code ?? null,
    why: reason?.why ?? null,
    terms: reason?.terms ?? [],
    stage: reason?.stage ?? null,
    loses: reason?.loses ?? null,
    class: offered?.class ?? null,
    lottery: reason?.code === 'lottery' ? placeOf(outlook, ref, { reason, plan }) : null,
  }
}

// The chosen people of the same kind are listed with their numbers: same holder, home, category, class,
// places, weight; whoever of them has the largest number was the last one drawn.
function placeOf(
  { state }: Outlook,
  ref: PersonRef,
  facts: { readonly reason: ReasonRead; readonly plan: ReturnType<typeof readPlan> },
): LotteryPlace | null {
  const { plan, reason } = facts
  const number = plan.lottery.get(ref)
  if (number === undefined) return null
  const kind = kindOf(state, ref)
  const alike = [...plan.lottery].filter(([other]) => kindOf(state, other) === kind)
  const drawn = alike.filter(([other]) => !reason.people.has(other)).map(([, n]) => n)
  const numbers = alike.map(([, n]) => n).sort()
  return {
    number,
    lastDrawn: drawn.sort().at(-1) ?? '',
    place: numbers.indexOf(number) + 1,
    drawn: drawn.length,
    alike: alike.length,
  }
}

function kindOf(state: Outlook['state'], ref: PersonRef): string {
  const held = state.offers.get(ref)
  if (held === undefined) return ''
  const { home, category, class: urgency, seats, stretchers, inParity } = held.offer
  const table = equivalentsOf(state.agreement?.content)
  const weight = table === null ? 1 : weightOf(table, held.offer.rank)
  return [held.holder, home, category, urgency, seats, stretchers, inParity, weight].join(' ')
}
