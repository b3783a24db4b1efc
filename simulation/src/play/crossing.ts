// One tranche at the line, step by step. Nothing here decides by itself: the devices and nodes of the
// seats do, and refuse what the rules refuse; this only brings the persons.
import { invariant } from '@parley/kernel'
import type { PartyId, PersonRef } from '@parley/kernel'
import { coachesOf, keptBack, shortageKey } from '@parley/exchange'
import type { ExchangeState, ManifestLine, Presentation, Tranche } from '@parley/exchange'
import {
  check,
  closeStep,
  closeTranche,
  deliverDossiers,
  except,
  giveGo,
  handOver,
  holdTranche,
  perform,
  present,
  proposeManifest,
  report,
  resumeTranche,
} from '@parley/node'
import type { Device } from '@parley/node'
import { accept } from './agreeing.ts'
import { done } from './cast.ts'
import type { Cast } from './cast.ts'
import { arrive, comeHome } from './homecoming.ts'
import { trancheOf } from './scene.ts'
import type { Crossing } from './scene.ts'
import type { Troubles } from './troubles.ts'

type Wish = 'willing' | 'unwilling' | 'undecided'

const STEP_SECONDS = 600 // every step lasts ten minutes, whatever happens in it

/**
 * Opens a tranche: manifest accepted by both, dossiers for the interviewer.
 *
 * @param answersFrom whose answers tie persons to lists, where that was an earlier day's log
 */
export async function openTranche(
  cast: Cast,
  tranche: string,
  answersFrom?: ExchangeState,
): Promise<Tranche> {
  cast.clock.advance(3600)
  const proposed = await done(cast, `manifest ${tranche}`, proposeManifest(cast.med, tranche))
  await accept(cast, 'manifest.accepted', proposed.hash, [cast.a, cast.b])
  for (const seat of [cast.a, cast.b]) {
    const answers = answersFrom?.answers ?? seat.exchange().answers
    const dossiers = deliverDossiers(seat, { tranche, at: cast.clock.now(), answers })
    await done(cast, `dossiers of ${seat.id} for ${tranche}`, dossiers)
  }
  return trancheOf(cast, tranche)
}

/** Plays every step of a tranche, then the way home, then both sides close it. */
export async function crossTranche(crossing: Crossing): Promise<void> {
  const { cast, tranche } = crossing
  const given = trancheOf(cast, tranche).go
  for (const seat of [cast.a, cast.b].filter((s) => !given.has(s.id))) {
    await done(cast, `go of ${seat.id} for ${tranche}`, giveGo(seat, tranche, cast.clock.now()))
  }
  const { manifest } = trancheOf(cast, tranche)
  const families = cast.med.exchange().families
  const groupOf = (line: ManifestLine): string | null => families.get(line.ref) ?? null
  const coaches = new Map(
    [cast.a.id, cast.b.id].map((side) => [side, coachesOf(manifest, side, groupOf)] as const),
  )
  const first = trancheOf(cast, tranche).presentedSteps + 1 // later than 1 where a play goes on
  for (let step = first; step <= manifest.steps; step++) {
    await playStep(crossing, step, (side) => coaches.get(side)?.[step - 1] ?? [])
    if (step === crossing.stopAtStep) return
  }
  await comeHome(crossing, manifest.steps)
  for (const seat of [cast.a, cast.b]) {
    await done(cast, `${seat.id} closes ${tranche}`, closeTranche(seat, tranche, cast.clock.now()))
  }
}

type CoachOf = (side: PartyId) => readonly ManifestLine[]

async function playStep(crossing: Crossing, step: number, coachOf: CoachOf): Promise<void> {
  const { cast, tranche, troubles } = crossing
  await cast.pace?.()
  cast.clock.advance(STEP_SECONDS)
  const half = Math.ceil(trancheOf(cast, tranche).manifest.steps / 2)
  if (step === half && troubles.isHeldHalfWay) await holdAndResume(crossing)
  await interview(crossing, step, [...coachOf(cast.a.id), ...coachOf(cast.b.id)])
  mendDevices(crossing, step, half)
  for (const [i, side] of orderOf(crossing).entries()) {
    await crossCoach(crossing, side, { step, lines: coachOf(side), isSecond: i === 1 })
  }
  const at = cast.clock.now()
  for (const device of crossing.crew.atLine) closeStep(device, { tranche, step, leg: 'line', at })
  for (const device of reportingOrder(crossing, step)) {
    if (device.alive) await done(cast, `step ${step} of ${device.key}`, report(device))
  }
  if (step === half && troubles.isHubRestarted) await cast.restartHub()
  await arrive(crossing, step)
}

// The side that has released less goes first, so that the difference never grows beyond one coach.
function orderOf(crossing: Crossing): readonly PartyId[] {
  const { cast, tranche } = crossing
  const { released } = trancheOf(cast, tranche)
  const count = (side: PartyId): number => released.get(side)?.inParity ?? 0
  const { a, b } = cast
  return count(b.id) < count(a.id) ? [b.id, a.id] : [a.id, b.id]
}

// By the number of the step alone: an order that followed the counts would tell the hub who is behind.
function reportingOrder({ cast, crew }: Crossing, step: number): readonly Device[] {
  const first = step % 2 === 1 ? cast.a.id : cast.b.id
  const { atLine } = crew
  return [...atLine].sort((x, y) => Number(y.party === first) - Number(x.party === first))
}

async function interview(
  crossing: Crossing,
  step: number,
  lines: readonly ManifestLine[],
): Promise<void> {
  const { cast, tranche, troubles } = crossing
  const at = cast.clock.now()
  const found = lines
    .filter((line) => line.stretchers > 0)
    .map(({ ref }) => ({
      ref,
      fitness: troubles.unfit.has(ref) ? ('unfit' as const) : ('stretcher' as const),
    }))
  const fitness = perform(cast.transit, {
    kind: 'fitness.stepped',
    says: { tranche, step, at, persons: found },
    author: cast.transit.nodeKey,
  })
  await done(cast, `fitness in step ${step}`, fitness)
  const heard = lines.map(({ ref }) => ({
    ref,
    wish: wishOf(troubles, ref),
    note: '',
  }))
  await done(
    cast,
    `interviews of step ${step}`,
    cast.neutral.note('interview.recorded', { at, persons: heard }),
  )
  const outcomes = lines.map(({ ref }) => ({ ref, outcome: outcomeFor(cast, ref) }))
  const presented = present(cast.neutral, tranche, { step, at, outcomes })
  await done(cast, `presentation in step ${step}`, presented)
}

function wishOf({ unwilling, undecided }: Troubles, ref: PersonRef): Wish {
  if (unwilling.has(ref)) return 'unwilling'
  return undecided?.has(ref) === true ? 'undecided' : 'willing'
}

// The neutral's own node decides from what it alone can read: the interview, and the clinicians' finding.
function outcomeFor(cast: Cast, ref: PersonRef): Presentation {
  const wish = cast.neutral.register().interviews.get(ref)?.wish
  const isUnfit = cast.neutral.exchange().fitness.get(ref) === 'unfit'
  return wish === 'willing' && !isUnfit ? 'cleared' : 'not-presented'
}

interface Coach {
  readonly step: number
  readonly lines: readonly ManifestLine[]
  /** Whether the other side's coach is across already. */
  readonly isSecond: boolean
}

async function crossCoach(crossing: Crossing, side: PartyId, coach: Coach): Promise<void> {
  const { cast, crew, tranche, troubles } = crossing
  const releasing = crew.releasing(side)
  const open = trancheOf(cast, tranche)
  if (coach.step === 1 && troubles.strangerFrom === side) {
    except(releasing, { ref: null, exception: 'unlisted-presented', side })
  }
  const ready: ManifestLine[] = []
  for (const line of coach.lines) {
    if (isMissing(crossing, line, open)) short(crossing, line)
    else ready.push(line)
  }
  for (const line of heldBack(crossing, side, ready)) ready.splice(ready.indexOf(line), 1)
  const doubtful = doubtfulAtLast(crossing, coach, ready)
  if (doubtful !== undefined) {
    const { ref, from } = doubtful
    except(crew.receiving(doubtful), { ref, exception: 'identity-doubtful', side: from })
    short(crossing, doubtful)
    ready.splice(ready.indexOf(doubtful), 1)
  }
  for (const line of ready) {
    const receiving = crew.receiving(line)
    check(releasing, line.ref)
    const at = cast.clock.now()
    const handed = await handOver(releasing, receiving, { line, tranche, leg: 'line', at })
    invariant(handed.ok, 'devices that sign what both have checked')
  }
}

function isMissing(crossing: Crossing, line: ManifestLine, open: Tranche): boolean {
  const { crew, troubles } = crossing
  if (troubles.absent.has(line.ref)) {
    except(crew.receiving(line), { ref: line.ref, exception: 'listed-absent', side: line.from })
    return true
  }
  return open.presented.get(line.ref) !== 'cleared'
}

// Found at the very hand-over, so nobody can be kept back for it on the other side any more.
function doubtfulAtLast(
  crossing: Crossing,
  coach: Coach,
  ready: readonly ManifestLine[],
): ManifestLine | undefined {
  const { cast, tranche, troubles } = crossing
  const isLast = coach.step === trancheOf(cast, tranche).manifest.steps
  if (!troubles.isDoubtfulAtLast || !isLast || !coach.isSecond) return undefined
  const families = cast.med.exchange().families
  return ready.findLast((line) => line.inParity && !families.has(line.ref))
}

function short(crossing: Crossing, line: ManifestLine): void {
  if (!line.inParity) return
  const key = shortageKey(line.from, line.category)
  crossing.shortage.set(key, (crossing.shortage.get(key) ?? 0) + 1)
}

// Whoever is kept back makes good for one of those the other side is short of.
function heldBack(
  crossing: Crossing,
  side: PartyId,
  ready: readonly ManifestLine[],
): readonly ManifestLine[] {
  const { cast, shortage } = crossing
  const short = side === cast.a.id ? cast.b.id : cast.a.id
  const families = cast.med.exchange().families
  const kept = keptBack({ shortage, short, ready, isInFamily: (ref) => families.has(ref) })
  for (const { category } of kept) {
    const key = shortageKey(short, category)
    shortage.set(key, (shortage.get(key) ?? 0) - 1)
  }
  return kept
}

async function holdAndResume(crossing: Crossing): Promise<void> {
  const { cast, tranche } = crossing
  const held = holdTranche(cast.med, tranche, cast.clock.now(), 'point-unsafe')
  await done(cast, `${tranche} held`, held)
  cast.clock.advance(2400)
  for (const seat of [cast.b, cast.a]) {
    await done(cast, `${seat.id} resumes`, resumeTranche(seat, tranche, cast.clock.now()))
  }
}

const DEAD_STEPS = 6 // an hour of ten-minute steps

function mendDevices(crossing: Crossing, step: number, half: number): void {
  const { crew, troubles } = crossing
  if (!troubles.isDeviceDead) return
  if (step === half) crew.fail(crossing.cast.b.id)
  if (step === half + DEAD_STEPS) crew.mend(crossing.cast.b.id)
}
