// What a schedule says, for the officer who signs it: hours and places of the tranches it settles or moves.
import { isSameHour, trancheRows } from '@parley/exchange'
import type { Schedule } from '@parley/exchange'
import type { Fact } from '@parley/api'
import type { Act } from '../seat/seat.ts'
import type { Desk } from './desk.ts'

/** Number, hour and place of each tranche that a schedule to be proposed or accepted changes; else nothing. */
export function scheduleFacts(desk: Desk, act: Act): readonly Fact[] {
  const said = scheduleIn(desk, act)
  if (said === undefined) return []
  const outlook = desk.outlook()
  const inForce = outlook.state.schedule?.content.tranches ?? []
  const numbers = new Map(trancheRows(outlook).map(({ id, number }) => [id, number]))
  return said.tranches.flatMap((hour): readonly Fact[] => {
    const before = inForce.find(({ id }) => id === hour.id)
    if (before !== undefined && isSameHour(before, hour)) return []
    return [
      { label: 'tranche', value: numbers.get(hour.id) ?? hour.id },
      { label: 'opensAt', value: hour.opensAt },
      { label: 'point', value: hour.point },
    ]
  })
}

function scheduleIn(desk: Desk, { kind, says }: Act): Schedule | undefined {
  if (kind === 'schedule.proposed') return says as Schedule // the kind says which of them it is
  if (kind !== 'schedule.accepted') return undefined
  const { accepts } = says as Act<'schedule.accepted'>['says'] // as above
  return desk.seat.exchange().schedules.get(accepts)
}
