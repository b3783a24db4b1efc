// The plan and its rounds as a screen shows them: values beside proved bounds, tranches by side, who was
// chosen by class, how many were not and why, the facts of the lottery. People appear by count.
import type { Hashing, Instant, Json, PartyId, PersonRef } from '@parley/kernel'
import type { Category } from '@parley/names'
import { seedOf } from '../apply-planning.ts'
import type { PlanProposed, PlanRefused } from '../plan-round.ts'
import { neededFor } from '../proposal.ts'
import type { HeldOffer } from '../problem.ts'
import type { ExchangeState } from '../state.ts'
import { acceptancesOf, actsOf } from './acts.ts'
import type { AcceptanceOf } from './acts.ts'
import { clashingClauses, clausesOf } from './agreement-clauses.ts'
import { readPlan } from './plan-reading.ts'
import type { PlanRead, ReasonCode, StageRead } from './plan-reading.ts'
import { planLeft } from './plan-left.ts'
import type { LeftRow } from './plan-left.ts'
import { planStep } from './plan-step.ts'
import type { PlanStep } from './plan-step.ts'
import { oppositeOf, ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'
import { signable } from './waiting.ts'

export interface PlanSideRow {
  readonly home: PartyId
  readonly holder: PartyId
  readonly people: number
  readonly seats: number
  readonly stretchers: number
  readonly seatLimit: number | null
  readonly stretcherLimit: number | null
  readonly byCategory: readonly { readonly category: Category; readonly count: number }[]
}

export interface PlanTrancheRow {
  readonly id: string
  readonly number: number
  readonly sides: readonly PlanSideRow[]
  readonly legs: readonly { readonly holder: string; readonly people: number }[]
  readonly pyramid: readonly PyramidRow[]
}

export interface PyramidRow {
  readonly class: number
  readonly category: Category
  readonly sides: readonly {
    readonly home: PartyId
    readonly chosen: number
    readonly stays: number
  }[]
}

export interface LotteryRow {
  readonly frozen: string
  readonly seed: string | null
  readonly parties: readonly {
    readonly party: PartyId
    readonly committed: number | null
    readonly revealed: number | null
  }[]
  readonly alike: number
  readonly drawn: number
}

export interface RoundRow {
  readonly hash: string
  readonly round: number
  readonly index: number
  readonly by: PartyId
  readonly at: Instant
  readonly state: 'proposed' | 'objected' | 'binding' | 'superseded'
  readonly people: number
  readonly added: number
  readonly removed: number
  readonly moved: number
  readonly acceptances: readonly AcceptanceOf[]
  readonly objections: readonly {
    readonly party: PartyId
    readonly at: Instant
    readonly index: number
    readonly code: string
    readonly people: number
  }[]
}

export interface PlanOutlook {
  readonly hash: string | null
  readonly problem: string | null
  readonly outcome: 'none' | 'planned' | 'refused'
  readonly conflict: readonly string[]
  readonly stages: readonly StageRead[]
  readonly proved: boolean
  readonly tranches: readonly PlanTrancheRow[]
  readonly pyramid: readonly PyramidRow[]
  readonly notChosen: readonly { readonly reason: ReasonCode; readonly count: number }[]
  readonly left: readonly LeftRow[]
  readonly lottery: LotteryRow | null
  readonly rounds: readonly RoundRow[]
  readonly mayAccept: readonly string[]
  readonly mayObject: readonly string[]
  /** What the round under way waits for; null where there is nothing to plan now. */
  readonly next: PlanStep | null
}

function clausesNamed(state: ExchangeState, refusal: PlanRefused): readonly string[] {
  const agreement = state.frozen.get(refusal.round)?.agreement
  return agreement === undefined ? refusal.conflicts : clashingClauses(refusal.conflicts, agreement)
}

/** The plan as this viewer may see it; null for a seat that may not read terms. */
export function planOutlook(outlook: Outlook, hashing: Hashing): PlanOutlook | null {
  const { state, viewer } = outlook
  if (!sightOf(viewer.role).negotiation) return null
  const [hash, shown] = shownPlan(outlook)
  const refusal = state.planRefusals.at(-1)
  const isRefused = refusal !== undefined && refusal.round > (shown?.round ?? 0)
  const plan = readPlan(isRefused ? undefined : shown?.plan)
  const round = isRefused ? refusal.round : (shown?.round ?? [...state.rounds.keys()].at(-1))
  const open = state.plan === null && hash !== null && !isRefused ? [hash] : []
  return {
    hash: isRefused ? null : hash,
    problem: isRefused ? refusal.problem : (shown?.problem ?? null),
    outcome: isRefused ? 'refused' : shown === null ? 'none' : 'planned',
    conflict: isRefused ? clausesNamed(state, refusal) : [],
    stages: plan.stages,
    proved: plan.stages.length > 0 && plan.stages.every((s) => s.bound === s.value),
    tranches: plan.tranches.map((_, i) => trancheRow(outlook, plan, i)),
    pyramid: pyramid(outlook, new Set(plan.tranches.flatMap((t) => t.people))),
    notChosen: notChosen(plan),
    left: round === undefined || isRefused ? [] : planLeft(state.frozen.get(round), plan),
    lottery: round === undefined ? null : lotteryRow(outlook, { round, plan, hashing }),
    rounds: roundRows(outlook),
    mayAccept: signable(outlook, 'plan'),
    mayObject: ownSide(state, viewer) === null ? [] : open,
    next: planStep(outlook),
  }
}

function shownPlan({ state }: Outlook): readonly [string | null, PlanProposed | null] {
  if (state.plan !== null) return [state.plan.hash, state.plan.content]
  return [...state.plans].at(-1) ?? [null, null]
}

function trancheRow(outlook: Outlook, plan: PlanRead, index: number): PlanTrancheRow {
  const tranche = plan.tranches[index]
  const id = tranche?.id ?? ''
  const sides = [...(outlook.state.frame?.belligerents ?? [])].sort()
  return {
    id,
    number: index + 1,
    sides: sides.map((holder) => sideRow(outlook, id, { holder, people: tranche?.people ?? [] })),
    legs: (tranche?.legs ?? []).map((leg) => ({ holder: leg.holder, people: leg.people.length })),
    pyramid: pyramid(outlook, new Set(tranche?.people), new Set(tranche?.people)),
  }
}

function sideRow(
  { state }: Outlook,
  tranche: string,
  side: { readonly holder: PartyId; readonly people: readonly PersonRef[] },
): PlanSideRow {
  const { holder } = side
  const going = side.people
    .map((ref) => state.offers.get(ref))
    .filter((o): o is HeldOffer => o?.holder === holder)
  const sum = (of: (o: HeldOffer) => number): number => going.reduce((n, o) => n + of(o), 0)
  const agreement = state.agreement?.content
  const room =
    agreement === undefined
      ? undefined
      : clausesOf(agreement).find(
          (c) => c.kind === 'capacity' && c.tranche === tranche && c.holder === holder,
        )
  const limits = room?.kind === 'capacity' ? room : null
  return {
    home: oppositeOf(state, holder) ?? holder,
    holder,
    people: going.length,
    seats: sum((o) => o.offer.seats),
    stretchers: sum((o) => o.offer.stretchers),
    seatLimit: limits?.seats ?? null,
    stretcherLimit: limits?.stretchers ?? null,
    byCategory: (['soldier', 'civilian'] as const).map((category) => ({
      category,
      count: going.filter((o) => o.offer.category === category).length,
    })),
  }
}

/** Who crosses and who stays, by class and category; of `among` alone where it is given. */
function pyramid(
  { state }: Outlook,
  chosen: ReadonlySet<PersonRef>,
  among: ReadonlySet<PersonRef> | null = null,
): readonly PyramidRow[] {
  const homes = [...(state.frame?.belligerents ?? [])].sort()
  const bands = new Map<
    string,
    { class: number; category: Category; counts: Map<string, number> }
  >()
  for (const [ref, { offer }] of state.offers) {
    if (among?.has(ref) === false) continue
    const key = `${String(offer.class).padStart(3, '0')} ${offer.category}`
    const band = bands.get(key) ?? {
      class: offer.class,
      category: offer.category,
      counts: new Map<string, number>(),
    }
    const cell = `${offer.home} ${chosen.has(ref) ? 'chosen' : 'stays'}`
    band.counts.set(cell, (band.counts.get(cell) ?? 0) + 1)
    bands.set(key, band)
  }
  return [...bands]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, band]) => ({
      class: band.class,
      category: band.category,
      sides: homes.map((home) => ({
        home,
        chosen: band.counts.get(`${home} chosen`) ?? 0,
        stays: band.counts.get(`${home} stays`) ?? 0,
      })),
    }))
}

function notChosen(plan: PlanRead): PlanOutlook['notChosen'] {
  const counts = new Map<ReasonCode, number>()
  for (const { code, people } of plan.reasons) {
    counts.set(code, (counts.get(code) ?? 0) + people.size)
  }
  return [...counts].map(([reason, count]) => ({ reason, count }))
}

function lotteryRow(
  { state, entries }: Outlook,
  of: { readonly round: number; readonly plan: PlanRead; readonly hashing: Hashing },
): LotteryRow | null {
  const { round, plan, hashing } = of
  const frozen = state.rounds.get(round)?.frozen ?? null
  const { frame } = state
  if (frozen === null || frame === null) return null
  const indexOf = (kind: 'lottery.committed' | 'lottery.revealed', party: PartyId): number | null =>
    actsOf(entries, kind).find((a) => a.says.round === round && a.entry.party === party)?.entry
      .index ?? null
  const chosen = new Set(plan.tranches.flatMap((t) => t.people))
  return {
    frozen,
    seed: seedOf(state, round, hashing),
    parties: [...frame.belligerents, frame.mediator].sort().map((party) => ({
      party,
      committed: indexOf('lottery.committed', party),
      revealed: indexOf('lottery.revealed', party),
    })),
    alike: plan.lottery.size,
    drawn: [...plan.lottery.keys()].filter((ref) => chosen.has(ref)).length,
  }
}

function roundRows(outlook: Outlook): readonly RoundRow[] {
  const { state, entries } = outlook
  const proposed = actsOf(entries, 'plan.proposed')
  return proposed.map(({ entry, says }, i): RoundRow => {
    const proposal = state.proposals.get(entry.hash)
    const before = proposed[i - 1]?.says.plan
    const objections = actsOf(entries, 'plan.objected').filter((a) => a.says.plan === entry.hash)
    const isLast = i === proposed.length - 1
    const { belligerents = [], mediator } = state.frame ?? {}
    const needed = mediator === undefined ? [] : neededFor('plan', belligerents, mediator)
    return {
      hash: entry.hash,
      round: says.round,
      index: entry.index,
      by: entry.party,
      at: says.at,
      state: roundState(state.plan?.hash === entry.hash, isLast, objections.length > 0),
      people: readPlan(says.plan).tranches.reduce((n, t) => n + t.people.length, 0),
      ...changeCounts(planChanges(before, says.plan)),
      acceptances: proposal === undefined ? [] : acceptancesOf(outlook, proposal, needed),
      objections: objections.map((act) => ({
        party: act.entry.party,
        at: act.says.at,
        index: act.entry.index,
        code: act.says.objections[0]?.why ?? 'unconfirmed',
        people: act.says.objections.length,
      })),
    }
  })
}

function roundState(isBinding: boolean, isLast: boolean, isObjected: boolean): RoundRow['state'] {
  if (isBinding) return 'binding'
  if (isObjected) return 'objected'
  return isLast ? 'proposed' : 'superseded'
}

export interface PlanChange {
  readonly ref: PersonRef
  readonly change: 'added' | 'removed' | 'moved'
  readonly fromTranche: string | null
  readonly toTranche: string | null
}

/** Who was added, removed or moved from one plan to the next, by ref. */
export function planChanges(
  before: Json | undefined,
  after: Json | undefined,
): readonly PlanChange[] {
  const from = placesIn(before)
  const to = placesIn(after)
  const refs = [...new Set([...from.keys(), ...to.keys()])].sort()
  return refs.flatMap((ref): readonly PlanChange[] => {
    const fromTranche = from.get(ref) ?? null
    const toTranche = to.get(ref) ?? null
    if (fromTranche === toTranche) return []
    const change = fromTranche === null ? 'added' : toTranche === null ? 'removed' : 'moved'
    return [{ ref, change, fromTranche, toTranche }]
  })
}

/** The goals a plan reached, in order. */
export function planStages(plan: Json | undefined): readonly StageRead[] {
  return readPlan(plan).stages
}

function placesIn(plan: Json | undefined): ReadonlyMap<PersonRef, string> {
  return new Map(
    readPlan(plan).tranches.flatMap((t) => t.people.map((ref) => [ref, t.id] as const)),
  )
}

function changeCounts(
  changes: readonly PlanChange[],
): Readonly<Record<'added' | 'removed' | 'moved', number>> {
  const count = (change: PlanChange['change']): number =>
    changes.filter((c) => c.change === change).length
  return { added: count('added'), removed: count('removed'), moved: count('moved') }
}
