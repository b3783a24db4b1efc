// A tranche at the crossing: who is on the manifest, who may go, what happened to each, and how far one
// side is ahead of the other. Whoever is not yet received is in the detaining side's custody, never in
// between; a person who does not cross is `not-presented` or absent, never swapped for another.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import type { Category } from '@parley/names'
import type { Exception, HandoverStep, Leg, PresentationStep, ReceiptFact } from './handover.ts'
import { liesIn } from './open-span.ts'
import type { OpenSpan, Words } from './open-span.ts'

/** One person of a manifest: where they go and what the journey takes. */
export interface ManifestLine {
  readonly ref: PersonRef
  readonly from: PartyId
  readonly to: PartyId
  readonly via: PartyId | null
  readonly category: Category
  readonly inParity: boolean
  readonly seats: number
  readonly stretchers: number
  readonly escort: boolean
}

export interface Manifest {
  readonly tranche: string
  /** Text hash of the plan proposal that the manifest carries out. */
  readonly plan: string
  readonly exposure: number
  readonly steps: number
  readonly coach: number
  readonly padTo: number
  readonly persons: readonly ManifestLine[]
}

/** `cleared`, or `not-presented` for refusal, unfitness and fear alike: same word, size and step. */
export type Presentation = 'cleared' | 'not-presented'

export type TrancheStage = 'manifested' | 'go' | 'held' | 'closed' | 'aborted'

export interface Tranche {
  readonly id: string
  readonly stage: TrancheStage
  readonly manifest: Manifest
  readonly go: Words
  readonly resume: Words
  readonly close: Words
  readonly spans: readonly OpenSpan[]
  readonly heldAt: readonly Instant[]
  readonly presented: ReadonlyMap<PersonRef, Presentation>
  readonly presentedSteps: number
  readonly present: ReadonlySet<PersonRef>
  readonly checked: ReadonlySet<PersonRef>
  readonly exceptions: readonly Exception[]
  readonly receipts: ReadonlyMap<string, ReceiptFact>
  /** Who crossed at the line while it was open, by receipts that the log heard of after both sides closed it. */
  readonly late: ReadonlySet<PersonRef>
  /** Persons each side released at the line, within parity and in all. */
  readonly released: ReadonlyMap<PartyId, Released>
}

export interface Released {
  readonly inParity: number
  readonly all: number
}

/** Opens a tranche on a manifest both sides accepted. */
export function manifested(manifest: Manifest): Tranche {
  return {
    id: manifest.tranche,
    stage: 'manifested',
    manifest,
    go: new Map(),
    resume: new Map(),
    close: new Map(),
    spans: [],
    heldAt: [],
    presented: new Map(),
    presentedSteps: 0,
    present: new Set(),
    checked: new Set(),
    exceptions: [],
    receipts: new Map(),
    late: new Set(),
    released: new Map(),
  }
}

/**
 * Whether a tranche has begun: a go stands for the agreed hour, or somebody stands at the line. As long as it
 * has, its hour and point stay.
 */
export function hasBegun({ stage, go, present }: Tranche): boolean {
  return stage !== 'manifested' || go.size > 0 || present.size > 0
}

/** The manifest line of a person, or undefined for a stranger to this tranche. */
export function lineOf(tranche: Tranche, ref: PersonRef): ManifestLine | undefined {
  return tranche.manifest.persons.find((p) => p.ref === ref)
}

export function receiptKey(ref: PersonRef, leg: Leg): string {
  return `${leg}/${ref}`
}

/** How many persons within parity the side that is ahead has released beyond the other. */
export function exposureOf(tranche: Tranche): number {
  const counts = [...tranche.released.values()].map((r) => r.inParity)
  const [a = 0, b = 0] = counts
  return Math.abs(a - b)
}

/**
 * How many persons within parity one side was ahead of the other at most, over one tranche or several together, by
 * the times on the receipts: those of one second count together. What the log heard first makes no difference.
 */
export function widestExposure(...tranches: readonly Tranche[]): number {
  const [first] = tranches.flatMap(({ manifest }) => manifest.persons.map((line) => line.from))
  const steps = new Map<Instant, number>()
  for (const { manifest, receipts } of tranches) {
    const lines = new Map(manifest.persons.map((line) => [line.ref, line]))
    for (const { ref, leg, at } of receipts.values()) {
      const line = lines.get(ref)
      if (leg !== 'line' || line?.inParity !== true) continue
      steps.set(at, (steps.get(at) ?? 0) + (line.from === first ? 1 : -1))
    }
  }
  let [ahead, widest] = [0, 0]
  for (const [, step] of [...steps].sort(([x], [y]) => (x < y ? -1 : 1))) {
    ahead += step
    widest = Math.max(widest, Math.abs(ahead))
  }
  return widest
}

export type ReceiptVoid =
  | 'not-on-manifest'
  | 'not-cleared'
  | 'other-direction'
  | 'already-received'
  | 'not-open'
  | 'not-received-before'

/**
 * Why a receipt cannot change custody in this tranche now, or null if it can. While both sides have it open its
 * own time is not asked: devices' clocks differ, and the person has crossed. Once both have closed it, a receipt
 * counts that was signed while it was open.
 */
export function receiptRefusal(tranche: Tranche, receipt: ReceiptFact): ReceiptVoid | null {
  const line = lineOf(tranche, receipt.ref)
  if (line === undefined) return 'not-on-manifest'
  if (tranche.receipts.has(receiptKey(receipt.ref, receipt.leg))) return 'already-received'
  if (receipt.leg === 'onward') return onwardRefusal(tranche, line, receipt)
  if (!wasOpenFor(tranche, receipt)) return 'not-open'
  if (tranche.presented.get(receipt.ref) !== 'cleared') return 'not-cleared'
  const expected = line.via ?? line.to
  return receipt.from === line.from && receipt.to === expected ? null : 'other-direction'
}

function wasOpenFor({ stage, spans }: Tranche, { at }: ReceiptFact): boolean {
  return stage === 'go' || (stage === 'closed' && liesIn(spans, at))
}

function onwardRefusal(
  tranche: Tranche,
  line: ManifestLine,
  receipt: ReceiptFact,
): ReceiptVoid | null {
  if (!tranche.receipts.has(receiptKey(receipt.ref, 'line'))) return 'not-received-before'
  return receipt.from === line.via && receipt.to === line.to ? null : 'other-direction'
}

/**
 * Enters a receipt that `receiptRefusal` let through.
 *
 * @param receipts a copy of the tranche's that is the caller's own: the receipt is put into it, so that
 *   many receipts copy them once
 */
export function received(
  tranche: Tranche,
  receipt: ReceiptFact,
  receipts: Map<string, ReceiptFact> = new Map(tranche.receipts),
): Tranche {
  const line = lineOf(tranche, receipt.ref)
  receipts.set(receiptKey(receipt.ref, receipt.leg), receipt)
  if (receipt.leg === 'onward' || line === undefined) return { ...tranche, receipts }
  const before = tranche.released.get(line.from) ?? { inParity: 0, all: 0 }
  const released = new Map(tranche.released).set(line.from, {
    inParity: before.inParity + (line.inParity ? 1 : 0),
    all: before.all + 1,
  })
  const late = tranche.stage === 'closed' ? new Set([...tranche.late, receipt.ref]) : tranche.late
  return { ...tranche, receipts, released, late }
}

/**
 * Enters what the interviewer said of a step. A word about somebody who is not on the manifest, or has crossed,
 * changes nothing, and neither does *cleared* after *not presented*: whoever was withdrawn is asked again for
 * another tranche, so that nobody is pressed at the line until the answer is another.
 */
export function presentedIn(
  tranche: Tranche,
  { step, outcomes }: Pick<PresentationStep, 'step' | 'outcomes'>,
): Tranche {
  const listed = refsOf(tranche)
  const presented = new Map(tranche.presented)
  for (const { ref, outcome } of outcomes) {
    const hasCrossed = tranche.receipts.has(receiptKey(ref, 'line'))
    const isFinal = presented.get(ref) === 'not-presented'
    if (listed.has(ref) && !hasCrossed && !isFinal) presented.set(ref, outcome)
  }
  return { ...tranche, presented, presentedSteps: step }
}

function refsOf({ manifest }: Tranche): ReadonlySet<PersonRef> {
  return new Set(manifest.persons.map((p) => p.ref))
}

/**
 * Enters what a device reported beside receipts: who was there, whose identity was proven, what was odd. A
 * stranger to the manifest is an exception and is counted among nobody.
 */
export function reported(
  tranche: Tranche,
  step: Pick<HandoverStep, 'present' | 'checked' | 'exceptions'>,
): Tranche {
  const listed = refsOf(tranche)
  const isListed = (ref: PersonRef): boolean => listed.has(ref)
  const present = new Set([...tranche.present, ...step.present.filter(isListed)])
  const checked = new Set([...tranche.checked, ...step.checked.filter(isListed)])
  const known = new Set(tranche.exceptions.map((e) => `${e.exception}/${e.ref ?? ''}`))
  const fresh = step.exceptions.filter((e) => !known.has(`${e.exception}/${e.ref ?? ''}`))
  return { ...tranche, present, checked, exceptions: [...tranche.exceptions, ...fresh] }
}

/** Persons of the manifest who did not cross, with the word both parties may see. */
export function leftBehind(tranche: Tranche): readonly { ref: PersonRef; because: string }[] {
  return tranche.manifest.persons
    .filter((p) => !tranche.receipts.has(receiptKey(p.ref, 'line')))
    .map((p) => ({ ref: p.ref, because: reasonLeft(tranche, p.ref) }))
}

function reasonLeft(tranche: Tranche, ref: PersonRef): string {
  const exception = tranche.exceptions.find((e) => e.ref === ref)
  if (exception !== undefined) return exception.exception
  if (tranche.presented.get(ref) === 'not-presented') return 'not-presented'
  return 'deferred'
}
