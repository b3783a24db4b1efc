// The devices at the line and at the reception: two per side, so that one may die.
import { invariant } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import type { ManifestLine } from '@parley/exchange'
import { newDevice } from '@parley/node'
import type { Device } from '@parley/node'
import type { Cast } from './cast.ts'

export interface Crew {
  /** Every device at the line, in the order in which they report. */
  readonly atLine: readonly Device[]
  /** At the reception where the transit state hands persons on. */
  readonly atReception: readonly Device[]
  readonly releasing: (side: PartyId) => Device
  readonly receiving: (line: ManifestLine) => Device
  readonly at: (party: PartyId, place: readonly Device[]) => Device
  readonly fail: (party: PartyId) => void
  readonly mend: (party: PartyId) => void
}

export function gatherCrew(cast: Cast): Crew {
  const line = (seat: Cast['a'], n: number): Device => newDevice(seat, `${seat.id}/dev/line-${n}`)
  const reception = (seat: Cast['a']): Device => newDevice(seat, `${seat.id}/dev/home-1`)
  const { a, b, transit } = cast
  const atLine = [line(a, 1), line(a, 2), line(b, 1), line(b, 2), line(transit, 1)]
  const atReception = [reception(transit), reception(a), reception(b)]
  const at = (party: PartyId, place: readonly Device[]): Device => {
    const device = place.find((d) => d.party === party && d.alive)
    invariant(device !== undefined, `a live device of ${party}`)
    return device
  }
  return {
    atLine,
    atReception,
    at,
    releasing: (side) => at(side, atLine),
    receiving: (manifestLine) => at(manifestLine.via ?? manifestLine.to, atLine),
    fail: (party) => void Object.assign(at(party, atLine), { alive: false }),
    mend: (party) => {
      for (const device of atLine) if (device.party === party) device.alive = true
    },
  }
}
