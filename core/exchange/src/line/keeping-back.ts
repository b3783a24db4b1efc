// Who stays back at this desk, step by step: whoever was kept in an earlier step stays kept as long as the
// other side is short; what is still missing is made good by the coach that is under way.
import type { PartyId, PersonRef } from '@parley/kernel'
import type { Category } from '@parley/names'
import type { Leg } from '../handover.ts'
import { lateElsewhere } from '../late-receipt.ts'
import type { ExchangeState } from '../state.ts'
import type { ManifestLine, Tranche } from '../tranche.ts'
import { coachesOf } from './coaches.ts'
import { balanceOf, couldNotCross, isReady, keptBack, presentedAreDue } from './shortage.ts'
import { shortageKey, shortageOf } from './shortage.ts'
import type { DueTranche, Shortage } from './shortage.ts'

/** A desk as far as keeping back concerns it. */
interface Known {
  readonly state: ExchangeState
  readonly tranche: Tranche
  readonly party: PartyId
  readonly step: number
  readonly released: ReadonlySet<PersonRef>
  readonly leg: Leg
  readonly earlier?: Shortage
}

/** The step in which each person's coach is due, from 1. */
export function coachSteps(
  { families }: Pick<ExchangeState, 'families'>,
  tranche: Tranche,
): ReadonlyMap<PersonRef, number> {
  const groupOf = (line: ManifestLine): string | null => families.get(line.ref) ?? null
  const sides = new Set(tranche.manifest.persons.map((line) => line.from))
  const steps = new Map<PersonRef, number>()
  for (const side of sides) {
    coachesOf(tranche.manifest, side, groupOf).forEach((coach, i) => {
      for (const { ref } of coach) steps.set(ref, i + 1)
    })
  }
  return steps
}

/** Persons each side is short of by the step under way, those of earlier tranches included. */
export function shortageAt(desk: Pick<Known, 'state' | 'tranche' | 'step' | 'earlier'>): Shortage {
  const { state, tranche, step } = desk
  const steps = coachSteps(state, tranche)
  const gone = lateElsewhere(state, tranche.id)
  const isDue = (line: ManifestLine): boolean =>
    (steps.get(line.ref) ?? 1) <= step && couldNotCross(tranche, line) && !gone.has(line.ref)
  const sides = state.frame?.belligerents ?? []
  const earlier = desk.earlier ?? earlierBalance(state, tranche.id)
  return shortageOf([{ tranche, isDue }], sides, earlier)
}

/** What the closed tranches beside one leave each side short of; below zero where the other side kept more. */
export function earlierBalance(
  { tranches, frame }: Pick<ExchangeState, 'tranches' | 'frame'>,
  beside: string,
): Shortage {
  const over = [...tranches.values()].filter((t) => t.id !== beside && t.stage === 'closed')
  const due = over.map((tranche): DueTranche => {
    const gone = lateElsewhere({ tranches }, tranche.id)
    const { isDue } = presentedAreDue(tranche)
    return { tranche, isDue: (line) => isDue(line) && !gone.has(line.ref) }
  })
  return balanceOf(due, frame?.belligerents ?? [])
}

/** Whom this seat's officer keeps back now; nobody at the reception, where no parity holds. */
export function keepingBack(desk: Known): ReadonlySet<PersonRef> {
  const { state, tranche, party, step, leg } = desk
  const sides = state.frame?.belligerents ?? []
  const short = sides.find((side) => side !== party)
  if (leg !== 'line' || !sides.includes(party) || short === undefined) return new Set()
  const steps = coachSteps(state, tranche)
  const ready = tranche.manifest.persons.filter(
    (line) => line.from === party && !desk.released.has(line.ref) && isReady(tranche, line),
  )
  const of = (fits: (coach: number) => boolean): readonly ManifestLine[] =>
    ready.filter((line) => fits(steps.get(line.ref) ?? 1))
  const isInFamily = (ref: PersonRef): boolean => state.families.has(ref)
  const shortage = shortageAt(desk)
  const before = keptBack({ shortage, short, ready: of((coach) => coach < step), isInFamily })
  const rest = lessened(shortage, short, before)
  const now = keptBack({ shortage: rest, short, ready: of((coach) => coach === step), isInFamily })
  return new Set([...before, ...now].map((line) => line.ref))
}

function lessened(
  shortage: Shortage,
  short: PartyId,
  kept: readonly { readonly category: Category }[],
): Shortage {
  const rest = new Map(shortage)
  for (const { category } of kept) {
    const key = shortageKey(short, category)
    rest.set(key, Math.max(0, (rest.get(key) ?? 0) - 1))
  }
  return rest
}
