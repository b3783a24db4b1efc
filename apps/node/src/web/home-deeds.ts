// Acts of the desks after the line: interviews, triage, arrival on own soil.
import { actsOf } from '@parley/exchange'
import type { ExchangeState, Kind } from '@parley/exchange'
import type { Command } from '@parley/api'
import { ok, personRef, refuse } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import { present } from '../stages/crossing.ts'
import { actDeed } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'

type CommandOf<Name extends Command['do']> = Extract<Command, { readonly do: Name }>

/**
 * Keeps an interview on the neutral's node. What the parties see follows for the whole tranche at once,
 * when the last interview is held: one word a person, at one time for all.
 */
export function interviewDeed(desk: Desk, command: CommandOf<'interview.record'>): Result<Deed> {
  const ref = personRef(command.ref)
  const tranche = trancheOf(desk.seat.exchange(), ref)
  if (tranche === null) return refuse('not-listed', ref)
  const { wish, note } = command
  const at = desk.seat.now()
  const data = { at, persons: [{ ref, wish, note }] }
  return ok({
    is: 'note',
    kind: 'interview.recorded',
    data,
    afterwards: () => presentAll(desk, tranche),
  })
}

async function presentAll(desk: Desk, id: string): Promise<Result<unknown>> {
  const { seat } = desk
  const { interviews } = seat.register()
  const { tranches, fitness } = seat.exchange()
  const tranche = tranches.get(id)
  if (tranche === undefined || tranche.presentedSteps > 0) return ok(null)
  const persons = tranche.manifest.persons
  if (!persons.every((p) => interviews.has(p.ref))) return ok(null)
  const outcomes = persons.map(({ ref }) => {
    const isWilling = interviews.get(ref)?.wish === 'willing'
    const isFit = fitness.get(ref) !== 'unfit'
    return { ref, outcome: isWilling && isFit ? ('cleared' as const) : ('not-presented' as const) }
  })
  return await present(seat, id, { step: 1, at: seat.now(), outcomes })
}

export function triageDeed(desk: Desk, command: CommandOf<'arrival.triage'>): Result<Deed> {
  const ref = personRef(command.ref)
  const arrival = [...desk.seat.exchange().arrivals.values()].find((a) => a.ref === ref)
  if (arrival === undefined) return refuse('not-arrived', ref)
  const { triage, fitness } = command
  const { tranche, wristband } = arrival
  const step = nextStep(desk, 'triage.stepped', tranche)
  const persons = [{ wristband, triage, fitness }]
  const says = { tranche, step, at: desk.seat.now(), persons }
  return ok(actDeed({ kind: 'triage.stepped', says, author: desk.officer }))
}

/** Reports own persons on own soil; all of one tranche, for a step belongs to one. */
export function homeDeed(desk: Desk, refs: readonly PersonRef[]): Result<Deed> {
  const state = desk.seat.exchange()
  const tranches = new Set(refs.map((ref) => trancheOf(state, ref)))
  const [tranche = null] = tranches
  if (tranche === null) return refuse('not-listed')
  if (tranches.size > 1) return refuse('several-tranches')
  const step = nextStep(desk, 'home.stepped', tranche)
  const says = { tranche, step, at: desk.seat.now(), refs: [...new Set(refs)] }
  return ok(actDeed({ kind: 'home.stepped', says, author: desk.officer }))
}

function trancheOf(state: ExchangeState, ref: PersonRef): string | null {
  const on = [...state.tranches.values()].filter((t) =>
    t.manifest.persons.some((p) => p.ref === ref),
  )
  return on.at(-1)?.id ?? null
}

function nextStep(
  desk: Desk,
  kind: Kind & ('triage.stepped' | 'home.stepped'),
  tranche: string,
): number {
  const own = actsOf(desk.seat.entries(), kind).filter(
    (act) => act.entry.party === desk.seat.id && act.says.tranche === tranche,
  )
  return Math.max(0, ...own.map((act) => act.says.step)) + 1
}
