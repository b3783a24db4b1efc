// Answering the other side's list by one press, and the offer of persons that follows from the answers.
import type { Command } from '@parley/api'
import { commitmentKey, equivalentsOf, isRankCode } from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { answersOf, areRanksUnsigned, isOfferOwed, offerHeld, offersOf } from '../stages/answers.ts'
import { actDeed, isKeyElsewhere } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'

/** Answers everybody who was asked for, and offers whom we hold. */
export function answersDeed(desk: Desk): Result<Deed> {
  const { seat } = desk
  if (seat.exchange().agreement === null) return refuse('nothing-agreed')
  const answers = answersOf(seat)
  if (answers === null) return refuse('nothing-asked')
  if (offerAwaited(desk)) return offerDeed(desk)
  // Whoever matched against a list it could still change has shown nothing of what it holds.
  const isBound = seat.exchange().commitments.has(commitmentKey(seat.id, 'held'))
  if (seat.register().held.size > 0 && !isBound) return refuse('held-not-committed')
  if (['comparing', 'stopped'].includes(desk.matches?.progress() ?? ''))
    return refuse('still-comparing')
  const at = seat.now()
  const act = { kind: 'answer.given', says: { at, answers }, author: desk.officer } as const
  return ok(
    actDeed(act, async () => {
      await seat.sync()
      const offered = await offerHeld(seat, at, desk.officer)
      // An officer whose key is elsewhere signs the offer by a press of its own.
      return isKeyElsewhere(offered) ? ok(null) : offered
    }),
  )
}

/** Notes what ranks of the own list are; the offer behind them is an act of its own. */
export function ranksDeed(
  { seat }: Desk,
  { words }: Extract<Command, { readonly do: 'ranks.read' }>,
): Result<Deed> {
  if (equivalentsOf(seat.exchange().agreement?.content) === null) return refuse('no-table')
  const odd = words.find(({ rank }) => rank !== null && !isRankCode(rank))
  if (odd !== undefined) return refuse('no-rank-code', odd.written, odd.rank ?? undefined)
  return ok({ is: 'note', kind: 'ranks.read', data: { at: seat.now(), words } })
}

/** Offers once more whoever stands in the log with another rank, or with none. */
export function rankedOfferDeed(desk: Desk): Result<Deed> {
  if (equivalentsOf(desk.seat.exchange().agreement?.content) === null) return refuse('no-table')
  return areRanksUnsigned(desk.seat) ? offerDeed(desk) : refuse('already')
}

/** Answers of an officer whose key is elsewhere that stand in the log without the offer behind them. */
export function offerAwaited(desk: Desk): boolean {
  return !desk.seat.officerKey(desk.officer).isHere && isOfferOwed(desk.seat)
}

function offerDeed(desk: Desk): Result<Deed> {
  const persons = offersOf(desk.seat)
  if (persons === null) return refuse('nothing-asked')
  const says = { at: desk.seat.now(), persons }
  return ok(actDeed({ kind: 'persons.offered', says, author: desk.officer }))
}
