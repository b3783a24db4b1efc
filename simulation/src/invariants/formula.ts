// The formula holds, or the difference is a debt. Counted here from custody and offers alone, category by
// category, in whole persons, and set against every account the seats work out or have signed.
import type { Account, ExchangeState } from '@parley/exchange'
import { accountOf } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import type { Category } from '@parley/names'
import type { Breach, Scene } from './breach.ts'
import { sidesOf } from './line.ts'

const CATEGORIES: readonly Category[] = ['soldier', 'civilian']

function breach(code: string, facts: Breach['facts']): Breach {
  return { invariant: 'formula-holds', code, facts }
}

export function formulaHolds(scene: Scene): readonly Breach[] {
  const { cast } = scene
  return [cast.a, cast.b, cast.med].flatMap((seat) => {
    const state = seat.exchange()
    const signed = state.account?.content ?? null
    const worked = accountOf(state)
    const sides = sidesOf(scene)
    return [
      ...(worked === null ? [] : whyWrong(worked, state, sides)),
      ...(signed === null ? [] : [...whyWrong(signed, state, sides), ...openEnds(signed)]),
    ].map(({ code, facts }) => breach(code, { seat: seat.id, ...facts }))
  })
}

type Wrong = Pick<Breach, 'code' | 'facts'>

function whyWrong(
  account: Account,
  state: ExchangeState,
  sides: readonly PartyId[],
): readonly Wrong[] {
  return [
    ...CATEGORIES.flatMap((category) => [
      ...releasedWrong(account, state, { sides, category }),
      ...debtWrong(account, state, { sides, category }),
    ]),
    ...bagsWrong(account, state),
  ]
}

interface Of {
  readonly sides: readonly PartyId[]
  readonly category: Category
}

function releasedWrong(account: Account, state: ExchangeState, of: Of): readonly Wrong[] {
  return of.sides.flatMap((from) => {
    const said = account.released.find((r) => r.from === from && r.category === of.category)
    const facts = { from, category: of.category }
    return ([true, false] as const).flatMap((inParity) => {
      const counted = crossedFrom(state, from, of.category, inParity)
      const stated = (inParity ? said?.inParity : said?.outsideParity) ?? 0
      return counted === stated
        ? []
        : [{ code: 'released-differs', facts: { ...facts, counted, stated } }]
    })
  })
}

/** Persons of this category whom `from` has handed over, as the offers class them. */
function crossedFrom(
  { custody, offers }: ExchangeState,
  from: PartyId,
  category: Category,
  inParity: boolean,
): number {
  return [...custody].filter(([ref, { lanes }]) => {
    const offer = offers.get(ref)
    return (
      lanes.length > 1 &&
      offer?.holder === from &&
      offer.offer.category === category &&
      offer.offer.inParity === inParity
    )
  }).length
}

function debtWrong(account: Account, state: ExchangeState, of: Of): readonly Wrong[] {
  const [one, other] = of.sides
  if (one === undefined || other === undefined) return []
  const settled = (side: PartyId): number =>
    crossedFrom(state, side, of.category, true) - owedBefore(state, side, of.category)
  const difference = settled(other) - settled(one) // what `one` is behind
  const stated = account.debts
    .filter((debt) => debt.category === of.category)
    .reduce((sum, debt) => sum + (debt.debtor === one ? debt.persons : -debt.persons), 0)
  if (stated === difference) return []
  return [{ code: 'debt-differs', facts: { category: of.category, difference, stated } }]
}

function owedBefore({ carried }: ExchangeState, side: PartyId, category: Category): number {
  return (carried?.account.debts ?? [])
    .filter((debt) => debt.debtor === side && debt.category === category)
    .reduce((sum, debt) => sum + debt.persons, 0)
}

function bagsWrong(account: Account, { remains }: ExchangeState): readonly Wrong[] {
  const counted = remains.reduce((sum, lot) => sum + lot.bags, 0)
  const stated = account.bags.reduce((sum, one) => sum + one.bags, 0)
  return counted === stated ? [] : [{ code: 'bags-differ', facts: { counted, stated } }]
}

function openEnds({ unaccounted }: Account): readonly Wrong[] {
  return unaccounted === 0 ? [] : [{ code: 'unaccounted', facts: { unaccounted } }]
}
