// A tablet keeps the bounds of its agreement by what it knows; only its seat sees what all of them did together. What
// went beyond is no refusal, for it has happened: the tablets that report are told to stop and ask.
import { conflictsOf, releasedBy } from '@parley/exchange'
import type { Leg, LineDesk } from '@parley/exchange'
import type { TabletReported } from '@parley/api'
import type { Desk } from './desk.ts'
import { workingAt } from './line-place.ts'

/** What officers of a tranche have to know before the next handover. */
export function warningsAt(
  desk: Desk,
  at: { readonly tranche: string; readonly leg: Leg },
): TabletReported['warnings'] {
  const { tablets } = desk.seat.register()
  const found = workingAt(desk, at)
  const line = found.ok ? found.value.line : null
  return [
    ...(line !== null && isBeyondExposure(line) ? (['exposure-exceeded'] as const) : []),
    ...(conflictsOf(tablets, at.tranche).length > 0 ? (['disagreement'] as const) : []),
    ...(tablets.doubts.some((one) => one.tranche === at.tranche) ? (['doubt'] as const) : []),
  ]
}

/** Whether this side has let go more of those within parity than the other side and the bound together. */
function isBeyondExposure(line: LineDesk): boolean {
  if (line.notes.place.leg !== 'line') return false
  const { persons } = line.tranche.manifest
  const others = new Set(persons.map((p) => p.from).filter((side) => side !== line.party))
  const across = Math.max(0, ...[...others].map((side) => releasedBy(line, side)))
  return releasedBy(line, line.party) - across > line.bound
}
