// A desk at one place of the line: which tranche, which leg, and what its device knows there.
import {
  lineDesk,
  notesAt,
  outboxOf,
  reportedSteps,
  stepReport,
  trancheRows,
} from '@parley/exchange'
import type { Leg, LineDesk, TrancheRow, Whereabouts } from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import type { Desk } from './desk.ts'

export interface LineAt {
  readonly tranche: string
  readonly leg: Leg
}

/** A desk at its place; `device` is null where the device is elsewhere and the page only looks on. */
export interface DeskAtLine {
  readonly line: LineDesk
  readonly device: string | null
}

/** What the device knows at a place, from the log and its own notes. */
export function atLine(desk: Desk, at: LineAt): Result<DeskAtLine> {
  const { seat } = desk
  const device = desk.station.device(at.leg)
  const place = { device: device ?? '', ...at }
  const line = lineDesk({
    state: seat.exchange(),
    notes: notesAt(seat.register().line, place),
    party: seat.id,
    reported: device === null ? stepsOfParty(desk, at) : reportedSteps(seat.entries(), place),
  })
  return line === null ? refuse('not-found', at.tranche) : ok({ line, device })
}

/** The same, where something is to be done: refused where the device is elsewhere. */
export function workingAt(
  desk: Desk,
  at: LineAt,
): Result<{ readonly line: LineDesk; readonly device: string }> {
  const found = atLine(desk, at)
  if (!found.ok) return found
  const { line, device } = found.value
  return device === null ? refuse('line-elsewhere') : ok({ line, device })
}

// Whoever looks on sees the step of whichever own device is furthest.
function stepsOfParty(desk: Desk, { tranche, leg }: LineAt): ReadonlySet<number> {
  const steps = new Set<number>()
  const authors = new Set(
    desk.seat
      .entries()
      .filter((e) => e.party === desk.seat.id && e.kind === 'handover.stepped')
      .map((e) => e.author),
  )
  for (const device of authors) {
    for (const step of reportedSteps(desk.seat.entries(), { device, tranche, leg })) steps.add(step)
  }
  return steps
}

/** Legs on which this seat hands persons on or takes them over. */
export function legsOf(desk: Desk): readonly Leg[] {
  const { tranches, frame } = desk.seat.exchange()
  const party = desk.seat.id
  const lines = [...tranches.values()].flatMap((t) => t.manifest.persons)
  const isOnLine = frame?.belligerents.includes(party) === true || frame?.transit === party
  const isOnward = lines.some((l) => l.via !== null && (l.via === party || l.to === party))
  return [...(isOnLine ? (['line'] as const) : []), ...(isOnward ? (['onward'] as const) : [])]
}

/** Tranches with a manifest, by number; the open one is where an officer begins. */
export function lineTranches(desk: Desk): readonly TrancheRow[] {
  const { tranches } = desk.seat.exchange()
  return trancheRows(desk.outlook()).filter((row) => tranches.has(row.id))
}

const ON_THE_WAY: ReadonlySet<Whereabouts> = new Set(['transit', 'own-side'])

/** Own persons of a tranche who are with this side, and not yet reported on own soil. */
export function homecomings(desk: Desk, tranche: string): readonly PersonRef[] {
  const { tranches, custody } = desk.seat.exchange()
  const persons = tranches.get(tranche)?.manifest.persons ?? []
  return persons.flatMap(({ ref }) => {
    const place = custody.get(ref)
    return place?.where === 'own-side' && place.by === desk.seat.id ? [ref] : []
  })
}

/**
 * Whether the line has anything to do for a seat: an open tranche, somebody on the way home, an own tablet that may
 * still report, or something that this desk has not told the log.
 */
export function isLineOpen(desk: Desk): boolean {
  const { tranches, custody, devices } = desk.seat.exchange()
  const isOpen = [...tranches.values()].some((t) => t.stage !== 'closed' && t.stage !== 'aborted')
  return (
    isOpen ||
    [...custody.values()].some((c) => ON_THE_WAY.has(c.where)) ||
    [...devices.values()].some((d) => d.party === desk.seat.id && d.dismissed === null) ||
    isUntold(desk)
  )
}

/** Whether the device here holds a closed step or a receipt that the log should have. */
function isUntold(desk: Desk): boolean {
  return [...desk.seat.exchange().tranches.keys()].some((tranche) =>
    legsOf(desk).some((leg) => {
      const found = workingAt(desk, { tranche, leg })
      if (!found.ok) return false
      const { line } = found.value
      return outboxOf(line).length > 0 || stepReport(line, desk.seat.now()).receipts.length > 0
    }),
  )
}
