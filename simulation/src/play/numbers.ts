// What the first agreement asks for, and what it asks for after a refusal: no more than both sides can
// meet. Nobody's category is changed to fit a number.
import type { ExchangeState, PresetNumbers } from '@parley/exchange'

export interface PlaySize {
  readonly soldiers: number
  readonly civilians: number
  readonly ceiling: number
  readonly tranches: number
}

/** The first day's numbers of the preset, and smaller ones for small invented worlds. */
export function sizeFor(personsEachWay: number): PlaySize {
  if (personsEachWay >= 500) return { soldiers: 270, civilians: 120, ceiling: 1000, tranches: 3 }
  const soldiers = Math.max(4, Math.floor(personsEachWay * 0.3))
  const civilians = Math.max(1, Math.floor(personsEachWay * 0.06))
  return { soldiers, civilians, ceiling: personsEachWay, tranches: 2 }
}

/** The largest numbers both sides have offered, lowered by `less` where families or places get in the way. */
export function meetableNumbers(
  state: ExchangeState,
  wanted: PresetNumbers,
  less: number,
): PresetNumbers {
  const offered = (holder: string, category: string): number =>
    [...state.offers.values()].filter(
      (o) => o.holder === holder && o.offer.category === category && o.offer.inParity,
    ).length
  const both = (category: string): number =>
    Math.min(offered('a', category), offered('b', category))
  return {
    ...wanted,
    soldiers: Math.max(0, Math.min(wanted.soldiers, both('soldier')) - less),
    civilians: Math.max(0, Math.min(wanted.civilians, both('civilian')) - less),
  }
}
