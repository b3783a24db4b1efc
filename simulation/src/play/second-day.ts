// Day two of the series: a log of its own that begins with the account of day one, and settles one debt.
import { addSeconds } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import type { Account, Agreement, Debt, ExchangeState } from '@parley/exchange'
import { presetAgreement } from '@parley/exchange'
import { carryDebts, officerOf, perform, proposeSchedule } from '@parley/node'
import type { Seat } from '@parley/node'
import { accept, agree, frameExchange, referenceDateOf } from './agreeing.ts'
import { done } from './cast.ts'
import type { Cast } from './cast.ts'
import { gatherCrew } from './crew.ts'
import { crossTranche, openTranche } from './crossing.ts'
import { planUntilAgreed } from './planning-round.ts'
import type { Planned } from './planning-round.ts'
import { tellWaitingFamilies } from './publishing.ts'
import { closeDay } from './script.ts'
import { NO_TROUBLES } from './troubles.ts'

export interface DayBefore {
  readonly origin: string
  readonly closing: string
  readonly account: Account
  /** What the debtor knew when day one closed: whom it offered and who has crossed. */
  readonly state: ExchangeState
}

export interface SecondDay {
  readonly planned: Planned
  readonly account: Account
  readonly debt: Debt
}

/** Settles the first debt of the day before; null if nothing is owed. */
export async function playSecondDay(
  cast: Cast,
  before: DayBefore,
  adjust: (agreement: Agreement) => Agreement,
): Promise<SecondDay | null> {
  const [debt] = before.account.debts
  if (debt === undefined) return null
  cast.clock.advance(5 * 86_400)
  await frameExchange(cast, before.account.series, before.account.day + 1)
  const { origin, closing, account } = before
  await done(cast, 'debts carried', carryDebts(cast.med, { origin, closing, account }))
  const agreement = adjust(settling(cast, before, debt))
  await agree(cast, agreement)
  const debtor = debt.debtor === cast.a.id ? cast.a : cast.b
  await offerAgain(cast, debtor, before.state)
  const planned = await planUntilAgreed(cast, settlingNumbers(cast, before, debt), () => agreement)
  await crossDebt(cast, before.state)
  return { planned, account: (await closeDay(cast)).account, debt }
}

function settlingNumbers(cast: Cast, before: DayBefore, debt: Debt) {
  return {
    soldiers: debt.category === 'soldier' ? debt.persons : 0,
    civilians: debt.category === 'civilian' ? debt.persons : 0,
    ceiling: debt.persons,
    tranches: 1,
    referenceDate: referenceDateOf(cast.clock.now()),
    id: `day-${before.account.day + 1}`,
    series: before.account.series,
    replaces: null,
  }
}

// One direction only: the debtor releases what it owes, nobody is asked for anything in return.
function settling(cast: Cast, before: DayBefore, debt: Debt): Agreement {
  const preset = presetAgreement(settlingNumbers(cast, before, debt))
  const within = { attributes: { parity: ['in'] } }
  const where = { holder: [debt.debtor], category: [debt.category], ...within }
  const others = { holder: [debt.creditor] }
  const rest = { category: [debt.category === 'soldier' ? 'civilian' : 'soldier'] }
  const outside = { attributes: { parity: ['out'] } }
  return {
    ...preset,
    terms: [
      { id: 'debt', kind: 'quota', where, min: debt.persons, max: debt.persons },
      { id: 'nobody-in-return', kind: 'quota', where: others, max: 0 },
      { id: 'no-other-category', kind: 'quota', where: { ...rest, ...within }, max: 0 },
      { id: 'outside-parity-waits', kind: 'quota', where: outside, max: 0 },
    ],
  }
}

async function offerAgain(cast: Cast, debtor: Seat, state: ExchangeState): Promise<void> {
  const persons = [...state.offers.values()]
    .filter((held) => held.holder === debtor.id && isStillHeld(state, held.offer.ref))
    .map((held) => held.offer)
  const says = { at: cast.clock.now(), persons }
  const offered = perform(debtor, { kind: 'persons.offered', says, author: officerOf(debtor) })
  await done(cast, `offers of ${debtor.id}`, offered)
}

function isStillHeld(state: ExchangeState, ref: PersonRef): boolean {
  const custody = state.custody.get(ref)
  const isFree = !state.objections.has(ref)
  return isFree && (custody === undefined || custody.where === 'detained')
}

async function crossDebt(cast: Cast, before: ExchangeState): Promise<void> {
  const at = cast.clock.now()
  const opens = addSeconds(at, 2 * 86_400)
  const point = 'crossing point 1'
  const proposed = await done(cast, 'schedule', proposeSchedule(cast.med, at, opens, point))
  await accept(cast, 'schedule.accepted', proposed.hash, [cast.a, cast.b])
  const tranches = cast.med.exchange().schedule?.content.tranches ?? []
  const crew = gatherCrew(cast)
  for (const { id } of tranches) {
    await openTranche(cast, id, before)
    await crossTranche({
      cast,
      crew,
      tranche: id,
      troubles: NO_TROUBLES,
      shortage: new Map(),
      stopAtStep: null,
    })
    await tellWaitingFamilies(cast)
  }
}
