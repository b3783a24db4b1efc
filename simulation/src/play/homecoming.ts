// From the line to own soil: arrivals by wristband, triage, the second receipt at the reception, home.
import { invariant } from '@parley/kernel'
import type { Instant, PersonRef } from '@parley/kernel'
import type { CareFact, CareStep, ManifestLine } from '@parley/exchange'
import {
  check,
  closeStep,
  handOver,
  report,
  reportArrivals,
  reportHome,
  reportBags,
  reportCare,
  reportTriage,
} from '@parley/node'
import { done } from './cast.ts'
import { trancheOf } from './scene.ts'
import type { Crossing } from './scene.ts'

const STEP_SECONDS = 600

/** What the transit state and the receiving side report after a step at the line. */
export async function arrive(crossing: Crossing, step: number): Promise<void> {
  const { cast, tranche } = crossing
  const at = cast.clock.now()
  const came = newlyInTransit(crossing)
  const arrivals = came.map((line, i) => ({
    wristband: `${tranche}.${step}.${i + 1}`,
    ref: line.ref,
  }))
  // Wristbands first, nobody's name needed; the link to the manifest follows in the same step's report.
  await done(
    cast,
    `arrivals of step ${step}`,
    reportArrivals(cast.transit, { tranche, step, at }, arrivals),
  )
  const persons = arrivals.map(({ wristband, ref }, i) => ({ wristband, ...careFor(came[i], ref) }))
  await done(
    cast,
    `triage of step ${step}`,
    reportTriage(cast.transit, { tranche, step, at }, persons),
  )
  const cared = arrivals.flatMap(({ wristband }, i) => notesFor(wristband, came[i], at))
  await done(cast, `care of step ${step}`, reportCare(cast.transit, { tranche, step, at }, cared))
  await done(cast, `bags of step ${step}`, reportBags(cast.transit, { tranche, step, at }))
  for (const seat of [cast.a, cast.b]) {
    const refs = [...seat.exchange().custody]
      .filter(([, c]) => c.where === 'own-side' && c.by === seat.id)
      .map(([ref]) => ref)
    await done(
      cast,
      `home to ${seat.id} in step ${step}`,
      reportHome(seat, { tranche, step, at }, refs),
    )
  }
}

function newlyInTransit(crossing: Crossing): readonly ManifestLine[] {
  const { cast, tranche } = crossing
  const state = cast.transit.exchange()
  const linked = new Set([...state.arrivals.values()].map((arrival) => arrival.ref))
  return trancheOf(cast, tranche).manifest.persons.filter(
    (line) => state.custody.get(line.ref)?.where === 'transit' && !linked.has(line.ref),
  )
}

function careFor(line: ManifestLine | undefined, _ref: PersonRef | null): CareFact {
  if (line === undefined) return { triage: 'minor', fitness: 'fit' }
  if (line.stretchers > 0) return { triage: 'urgent', fitness: 'stretcher' }
  return line.escort
    ? { triage: 'delayed', fitness: 'fit-with-escort' }
    : { triage: 'minor', fitness: 'fit' }
}

/** What medics write of whoever comes on a stretcher; of the others they write nothing in a play. */
function notesFor(
  wristband: string,
  line: ManifestLine | undefined,
  at: Instant,
): CareStep['persons'] {
  if (line === undefined || line.stretchers === 0) return []
  const says = { part: 'condition' as const, words: 'fracture, splinted' }
  return [{ wristband, notes: [{ at, number: 1, corrects: null, says }] }]
}

/** Everyone in the transit state goes on to the reception: a second receipt each, then own soil. */
export async function comeHome(crossing: Crossing, steps: number): Promise<void> {
  const { cast, crew, tranche } = crossing
  const waiting = trancheOf(cast, tranche).manifest.persons.filter(
    (line) => cast.transit.exchange().custody.get(line.ref)?.where === 'transit',
  )
  const perStep = Math.ceil(waiting.length / steps)
  for (let step = 1; step <= steps; step++) {
    await cast.pace?.()
    cast.clock.advance(STEP_SECONDS)
    const at = cast.clock.now()
    const from = crew.at(cast.transit.id, crew.atReception)
    for (const line of waiting.slice((step - 1) * perStep, step * perStep)) {
      check(from, line.ref)
      const to = crew.at(line.to, crew.atReception)
      const handed = await handOver(from, to, { line, tranche, leg: 'onward', at })
      invariant(handed.ok, 'devices that sign what both have checked')
    }
    for (const device of crew.atReception) {
      closeStep(device, { tranche, step, leg: 'onward', at })
      await done(cast, `reception step ${step} of ${device.key}`, report(device))
    }
    await arrive(crossing, steps + step)
  }
}
