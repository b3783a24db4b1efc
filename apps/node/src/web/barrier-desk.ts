// Barriers as a desk sees them, and what its officer may do about them: propose, accept, go on without a point.
import { barrierRows, freeTranches, signable } from '@parley/exchange'
import type { Barriers, Command } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { perform } from '../stages/perform.ts'
import { actDeed, isKeyElsewhere } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'
import { acceptances } from './levels.ts'

type CommandOf<Name extends Command['do']> = Extract<Command, { readonly do: Name }>

/** The strips of a desk, and the tranches it may propose one over. */
export function barriersOf(desk: Desk): Barriers {
  const outlook = desk.outlook()
  const isSide = outlook.state.frame?.belligerents.includes(desk.seat.id) === true
  const mine = desk.role === 'headquarters' && isSide ? signable(outlook, 'barrier') : []
  return {
    rows: barrierRows(outlook).map((row) => ({
      ...row,
      acceptances: acceptances(desk, row.acceptances),
      mayAccept: row.hash !== null && mine.includes(row.hash),
    })),
    free: freeTranches(outlook),
  }
}

/** A side that proposes accepts by the same act; the mediator's proposal waits for both. */
export function barrierDeed(desk: Desk, command: CommandOf<'barrier.propose'>): Result<Deed> {
  const { seat } = desk
  const { barriers, barrierDrafts, frame } = seat.exchange()
  const taken = new Set([...barriers.keys(), ...[...barrierDrafts.values()].map((d) => d.barrier)])
  const numbers = Array.from({ length: taken.size + 1 }, (_, i) => `b${i + 1}`)
  const barrier = numbers.find((id) => !taken.has(id)) ?? 'b1'
  const says = { at: seat.now(), barrier, tranches: command.tranches, exposure: command.exposure }
  const act = { kind: 'barrier.proposed', says, author: desk.officer } as const
  if (frame?.belligerents.includes(seat.id) !== true) return ok(actDeed(act))
  return ok(actDeed(act, () => acceptOwn(desk, barrier)))
}

async function acceptOwn({ seat, officer }: Desk, barrier: string): Promise<Result<unknown>> {
  await seat.sync()
  const [hash] = [...seat.exchange().barrierDrafts].find(([, d]) => d.barrier === barrier) ?? []
  if (hash === undefined) return ok(null)
  const says = { accepts: hash, at: seat.now() }
  const signed = await perform(seat, { kind: 'barrier.accepted', says, author: officer })
  return isKeyElsewhere(signed) ? ok(null) : signed
}

/** This side's word to go on without a point that both have closed. */
export function withoutDeed(desk: Desk, command: CommandOf<'barrier.reduce'>): Result<Deed> {
  const { barrier, tranche, reason } = command
  if (!desk.seat.exchange().barriers.has(barrier)) return refuse('not-found', barrier)
  const says = { at: desk.seat.now(), barrier, without: tranche, reason }
  return ok(actDeed({ kind: 'barrier.reduced', says, author: desk.officer }))
}
