// Two or three points under one barrier, one person of each side at each, for tests of what one does to the others.
import type { Instant, PartyId } from '@parley/kernel'
import { instant } from '@parley/kernel'
import type { BarrierProposed } from './barrier.ts'
import { A, B, crossing, lineFor, MED, NOON, SmallExchange } from '../small-exchange.testing.ts'
import type { Tranche } from '../tranche.ts'

export const clock = (time: string): Instant => instant(`2031-05-20T12:${time}Z`)

/** Who is listed at each point: of A first. */
export const AT: Readonly<Record<string, readonly [string, string]>> = {
  t1: ['p1', 'q1'],
  t2: ['p2', 'q2'],
  t3: ['p3', 'q3'],
}

/** A log with a point for each id, everybody listed at it and nobody there yet. */
export function points(ids: readonly string[] = ['t1', 't2']): SmallExchange {
  const log = new SmallExchange().frame()
  for (const id of ids) {
    const [ofA = '', ofB = ''] = AT[id] ?? []
    log.manifest([lineFor(ofA, A), lineFor(ofB, B, { via: null })], id)
  }
  return log
}

export function proposal(change: Partial<BarrierProposed> = {}): BarrierProposed {
  return { at: NOON, barrier: 'b1', tranches: ['t1', 't2'], exposure: 2, ...change }
}

/** What became of an entry: `accepted`, or the code of the void. */
export function word(verdict: ReturnType<SmallExchange['say']>): string {
  return verdict.is === 'void' ? verdict.code : verdict.is
}

/** Proposes a barrier and has both accept it. */
export function agree(log: SmallExchange, change: Partial<BarrierProposed> = {}): SmallExchange {
  log.say(MED, 'barrier.proposed', proposal(change))
  const accepts = log.hashAt()
  for (const by of [A, B]) log.say(by, 'barrier.accepted', { accepts, at: NOON })
  return log
}

/** Reports everybody listed at a point as there and cleared. */
export function count(log: SmallExchange, tranche: string, at: Instant = NOON): SmallExchange {
  const refs = [...(log.state.tranches.get(tranche)?.manifest.persons ?? [])].map((p) => p.ref)
  log.clear(refs, tranche)
  log.say(A, 'handover.stepped', { ...crossing(tranche, 1, []), present: refs, checked: refs, at })
  return log
}

type Act = 'tranche.go' | 'go.withdrawn' | 'tranche.resumed' | 'tranche.closed'

export function say(
  log: SmallExchange,
  by: PartyId,
  act: Act,
  { tranche, at = NOON }: { readonly tranche: string; readonly at?: Instant },
): string {
  return word(log.say(by, act, { tranche, at }))
}

export function both(log: SmallExchange, act: Act, tranche: string, at: Instant = NOON): void {
  for (const by of [A, B]) say(log, by, act, { tranche, at })
}

export function hold(log: SmallExchange, by: PartyId, tranche: string, at: Instant = NOON): string {
  return word(log.say(by, 'tranche.held', { tranche, at, reason: 'point-unsafe' }))
}

export function without(
  log: SmallExchange,
  by: PartyId,
  tranche: string,
  at: Instant = NOON,
): string {
  const says = { at, barrier: 'b1', without: tranche, reason: 'point-unsafe' }
  return word(log.say(by, 'barrier.reduced', says))
}

/** Reports one person's receipt at the line, signed by both at a time. */
export function cross(log: SmallExchange, tranche: string, ref: string, at: Instant = NOON): void {
  const [from, to] = ref.startsWith('p') ? [A, B] : [B, A]
  log.say(from, 'handover.stepped', crossing(tranche, 1, [{ ref, from, to, at }]))
}

/** A barrier over the points, agreed, counted and with every go. */
export function open(ids: readonly string[] = ['t1', 't2']): SmallExchange {
  const log = agree(points(ids), { tranches: ids, exposure: ids.length })
  for (const id of ids) count(log, id)
  for (const id of ids) both(log, 'tranche.go', id)
  return log
}

export function trancheOf({ state }: SmallExchange, id: string): Tranche {
  const tranche = state.tranches.get(id)
  if (tranche === undefined) throw new Error(`expected the tranche ${id}`)
  return tranche
}

export function stages(log: SmallExchange): string {
  return [...log.state.tranches.values()].map(({ id, stage }) => `${id} ${stage}`).join(', ')
}
