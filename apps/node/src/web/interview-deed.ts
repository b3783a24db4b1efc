// An interview is kept on the neutral's node. What the parties see follows for the whole tranche at once: one
// word a person, at one time for all, when the last interview is held and the clinicians have reported.
import { areFindingsIn } from '@parley/exchange'
import type { ExchangeState } from '@parley/exchange'
import type { Command } from '@parley/api'
import { ok, personRef, refuse } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import { present } from '../stages/crossing.ts'
import type { Seat } from '../seat/seat.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'

type CommandOf<Name extends Command['do']> = Extract<Command, { readonly do: Name }>

export function interviewDeed(desk: Desk, command: CommandOf<'interview.record'>): Result<Deed> {
  const ref = personRef(command.ref)
  const tranche = trancheOf(desk.seat.exchange(), ref)
  if (tranche === null) return refuse('not-listed', ref)
  const { wish, note } = command
  const data = { at: desk.seat.now(), persons: [{ ref, wish, note }] }
  const afterwards = (): Promise<Result<unknown>> => presentDue(desk.seat)
  return ok({ is: 'note', kind: 'interview.recorded', data, afterwards })
}

function trancheOf(state: ExchangeState, ref: PersonRef): string | null {
  const on = [...state.tranches.values()].filter((t) =>
    t.manifest.persons.some((p) => p.ref === ref),
  )
  return on.at(-1)?.id ?? null
}

/** Tranches whose interviews are all held and whose words nobody has seen yet. */
export function heardWhole(seat: Seat): readonly string[] {
  const { interviews } = seat.register()
  return [...seat.exchange().tranches.values()]
    .filter((t) => t.presentedSteps === 0 && t.stage !== 'closed' && t.stage !== 'aborted')
    .filter(({ manifest }) => manifest.persons.every((p) => interviews.has(p.ref)))
    .map((tranche) => tranche.id)
}

/** Of these, the tranches on which clinicians have reported. */
export function dueTranches(seat: Seat): readonly string[] {
  if (seat.waiting().includes('presentation.stepped')) return [] // signed, and away with a courier
  const known = { state: seat.exchange(), entries: seat.entries() }
  return heardWhole(seat).filter((id) => areFindingsIn(known, id))
}

const presenting = new WeakMap<Seat, Promise<Result<unknown>>>()

/** Presents every tranche that is heard whole and reported on by clinicians; one call after another. */
export function presentDue(seat: Seat): Promise<Result<unknown>> {
  const before = presenting.get(seat) ?? Promise.resolve(ok(null))
  const next = before.then(
    () => presentAll(seat),
    () => presentAll(seat), // whoever asked before hears of that fault
  )
  presenting.set(seat, next)
  return next
}

async function presentAll(seat: Seat): Promise<Result<unknown>> {
  for (const id of dueTranches(seat)) {
    const { tranches, fitness } = seat.exchange()
    const persons = tranches.get(id)?.manifest.persons ?? []
    const outcomes = persons.map(({ ref }) => {
      const isWilling = seat.register().interviews.get(ref)?.wish === 'willing'
      const isFit = fitness.get(ref) !== 'unfit'
      return {
        ref,
        outcome: isWilling && isFit ? ('cleared' as const) : ('not-presented' as const),
      }
    })
    const presented = await present(seat, id, { step: 1, at: seat.now(), outcomes })
    if (!presented.ok) return presented
    await seat.settle()
  }
  return ok(null)
}
