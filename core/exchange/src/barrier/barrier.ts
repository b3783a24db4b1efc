// Several tranches that open together or not at all: nobody crosses at any of them until everybody listed at each is
// there and cleared and both sides have said go at each; what stops one stops all (spec/exchange.md section 12).
import type { Instant, PartyId } from '@parley/kernel'
import { saidByAll } from '../open-span.ts'
import type { Words } from '../open-span.ts'
import { hash, integer, list, object, time, word } from '../shape.ts'
import type { Reader } from '../shape.ts'
import { receiptKey } from '../tranche.ts'
import type { ManifestLine, Tranche } from '../tranche.ts'

export interface BarrierProposed {
  readonly at: Instant
  readonly barrier: string
  /** At least two, each with a manifest in force; the order says whose share of the bound is larger by one. */
  readonly tranches: readonly string[]
  /** How many persons within parity one side may be ahead over all of them together. */
  readonly exposure: number
}

/** One side's word to go on without a tranche that was given up; both sides' are needed. */
export interface BarrierReduced {
  readonly at: Instant
  readonly barrier: string
  readonly without: string
  readonly reason: string
}

/** A barrier that both sides accepted. */
export interface Barrier {
  readonly id: string
  readonly tranches: readonly string[]
  readonly exposure: number
  /** Whether all of its tranches were ever open at once. */
  readonly hasOpened: boolean
  /** Tranches at which a hold was said that both sides have not lifted yet. */
  readonly holds: ReadonlySet<string>
  /** Tranches closed before everybody listed had crossed, whatever was reported of them since. */
  readonly givenUp: ReadonlySet<string>
  /** Who has said to go on without a tranche, by tranche. */
  readonly without: ReadonlyMap<string, Words>
  /** Given up, and both sides go on without them. */
  readonly reduced: ReadonlySet<string>
  /** The latest time of a word that something it waited for was over. */
  readonly clearedAt: Instant | null
}

export type Tranches = ReadonlyMap<string, Tranche>

const MAX_TRANCHES = 256 // as many as a schedule names

export const barrierProposed: Reader<BarrierProposed> = object<BarrierProposed>({
  at: time,
  barrier: word,
  tranches: list(word, MAX_TRANCHES),
  exposure: integer(1, 1_000_000),
})

interface Accepted {
  readonly accepts: string
  readonly at: Instant
}

export const barrierAccepted: Reader<Accepted> = object<Accepted>({ accepts: hash, at: time })

export const barrierReduced: Reader<BarrierReduced> = object<BarrierReduced>({
  at: time,
  barrier: word,
  without: word,
  reason: word,
})

export function barrierOf(proposed: BarrierProposed): Barrier {
  return {
    id: proposed.barrier,
    tranches: proposed.tranches,
    exposure: proposed.exposure,
    hasOpened: false,
    holds: new Set(),
    givenUp: new Set(),
    without: new Map(),
    reduced: new Set(),
    clearedAt: null,
  }
}

export type BarrierVoid =
  | 'barrier-before'
  | 'too-few-tranches'
  | 'tranche-twice'
  | 'no-such-tranche'
  | 'already-gone'
  | 'in-another-barrier'
  | 'bound-too-narrow'

/** Why a barrier cannot be in force beside what is, or null; asked of a proposal, and again as it binds. */
export function barrierFault(
  { barriers, tranches }: { readonly barriers: Barriers; readonly tranches: Tranches },
  proposed: BarrierProposed,
): BarrierVoid | null {
  const ids = proposed.tranches
  if (barriers.has(proposed.barrier)) return 'barrier-before'
  if (ids.length < 2) return 'too-few-tranches'
  if (new Set(ids).size !== ids.length) return 'tranche-twice'
  const found = ids.flatMap((id) => tranches.get(id) ?? [])
  if (found.length !== ids.length) return 'no-such-tranche'
  if (found.some(({ stage, go }) => stage !== 'manifested' || go.size > 0)) return 'already-gone'
  if (ids.some((id) => barrierWith(barriers, id) !== null)) return 'in-another-barrier'
  // Each tranche needs one person at least who may go first, or nobody ever does.
  return proposed.exposure < ids.length ? 'bound-too-narrow' : null
}

export type Barriers = ReadonlyMap<string, Barrier>

/** The barrier that a tranche is of, or null for one that stands alone. */
export function barrierWith(barriers: Barriers, tranche: string): Barrier | null {
  return [...barriers.values()].find((b) => b.tranches.includes(tranche)) ?? null
}

/** Tranches given up that both sides have not agreed to go on without. */
export function unsettled({ givenUp, reduced }: Barrier): readonly string[] {
  return [...givenUp].filter((id) => !reduced.has(id))
}

/** Whether nothing that was said at one of its tranches keeps all of them shut. */
export function isStopped(barrier: Barrier): boolean {
  return barrier.holds.size > 0 || unsettled(barrier).length > 0
}

/** Tranches of a barrier that are not closed, in its order. */
export function openMembers(barrier: Barrier, tranches: Tranches): readonly Tranche[] {
  return barrier.tranches
    .flatMap((id) => tranches.get(id) ?? [])
    .filter(({ stage }) => stage !== 'closed' && stage !== 'aborted')
}

/** Whether somebody listed is at the point, cleared, and nothing odd about them is open. */
export function isCounted(tranche: Tranche, { ref }: Pick<ManifestLine, 'ref'>): boolean {
  const isOdd = tranche.exceptions.some((e) => e.ref === ref) && !tranche.checked.has(ref)
  return tranche.present.has(ref) && tranche.presented.get(ref) === 'cleared' && !isOdd
}

/** Whether everybody listed, of both sides, is at the point and cleared. */
export function isFullyCounted(tranche: Tranche): boolean {
  return tranche.manifest.persons.every((line) => isCounted(tranche, line))
}

/** Whether everybody listed has crossed the line. */
export function isWhole({ manifest, receipts }: Tranche): boolean {
  return manifest.persons.every(({ ref }) => receipts.has(receiptKey(ref, 'line')))
}

/** Whether all tranches that are left are counted and have the go of both sides. */
export function isArmed(barrier: Barrier, tranches: Tranches, sides: number): boolean {
  const members = openMembers(barrier, tranches)
  return members.length > 0 && members.every((t) => t.go.size >= sides && isFullyCounted(t))
}

/** When the last of several times was; null where there is none. */
export function latestOf(times: readonly (Instant | null)[]): Instant | null {
  return times.reduce((last, at) => (last === null || (at !== null && at > last) ? at : last), null)
}

/** When both sides had said go at the last of these tranches. */
export function goneAt(members: readonly Tranche[]): Instant | null {
  return latestOf(members.map(({ go }) => saidByAll(go)))
}

/** Persons within parity that a side has released at the line, over all tranches of a barrier. */
export function releasedOver(barrier: Barrier, tranches: Tranches, side: PartyId): number {
  return barrier.tranches.reduce(
    (sum, id) => sum + (tranches.get(id)?.released.get(side)?.inParity ?? 0),
    0,
  )
}

/**
 * The part of a barrier's bound that one of its points keeps to by itself, so that all of them together stay within
 * the bound whatever each knows of the others. Points given up keep theirs: what was released there stays released.
 */
export function shareOfPoint({ tranches, exposure }: Barrier, tranche: string): number {
  const place = tranches.indexOf(tranche)
  if (place < 0) return 0
  return Math.floor(exposure / tranches.length) + (place < exposure % tranches.length ? 1 : 0)
}

/**
 * How many persons within parity one side may be ahead at one point: what its manifest says, and no more than the
 * point's share where it opens together with others.
 */
export function boundAt(barriers: Barriers, { id, manifest }: Tranche): number {
  const barrier = barrierWith(barriers, id)
  return barrier === null
    ? manifest.exposure
    : Math.min(manifest.exposure, shareOfPoint(barrier, id))
}
