// All invariants of an exchange, and how often each is worth asking.
import { clearedOnly, exposureBounded } from './line.ts'
import { countsOpened, countsTrue } from './counts.ts'
import { countedOnce, custodySigned, nobodyLost } from './custody.ts'
import { directoryVerifies, mirrorsVerify } from './mirrors.ts'
import { familiesFirst, pressLast } from './telling.ts'
import { formulaHolds } from './formula.ts'
import { nothingLeaks } from './leak.ts'
import { seatsAgree } from './agreement-of-seats.ts'
import { stepsAlike, wordsAlike } from './alike.ts'
import { viewsRebuild } from './rebuild.ts'
import type { Breach, Cadence, Invariant, Scene } from './breach.ts'

/** Mirrors come first: they read the hub's files on, and others judge receipts by the rings found there. */
export const INVARIANTS: readonly Invariant[] = [
  { name: 'mirrors-verify', cadence: 'step', check: mirrorsVerify },
  { name: 'nobody-lost', cadence: 'step', check: nobodyLost },
  { name: 'counted-once', cadence: 'step', check: countedOnce },
  { name: 'seats-agree', cadence: 'step', check: seatsAgree },
  { name: 'exposure-bounded', cadence: 'step', check: exposureBounded },
  { name: 'custody-signed', cadence: 'step', check: custodySigned },
  { name: 'cleared-only', cadence: 'step', check: clearedOnly },
  { name: 'families-first', cadence: 'step', check: familiesFirst },
  { name: 'press-last', cadence: 'step', check: pressLast },
  { name: 'words-alike', cadence: 'step', check: wordsAlike },
  { name: 'steps-alike', cadence: 'step', check: stepsAlike },
  { name: 'formula-holds', cadence: 'step', check: formulaHolds },
  { name: 'counts-true', cadence: 'step', check: countsTrue },
  { name: 'counts-true', cadence: 'end', check: countsOpened },
  { name: 'mirrors-verify', cadence: 'end', check: directoryVerifies },
  { name: 'views-rebuild', cadence: 'end', check: viewsRebuild },
  { name: 'nothing-leaks', cadence: 'end', check: nothingLeaks },
]

/** Asks every invariant of these cadences; the answers in their order. */
export async function breachesOf(
  scene: Scene,
  cadences: readonly Cadence[],
): Promise<readonly Breach[]> {
  const breaches: Breach[] = []
  for (const { cadence, check } of INVARIANTS) {
    if (cadences.includes(cadence)) breaches.push(...(await check(scene)))
  }
  return breaches
}
