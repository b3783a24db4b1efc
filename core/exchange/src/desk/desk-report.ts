// The reports of a desk beside the line: what clinicians found before it, who got which wristband and how
// they are behind it, who is home. Each report has its steps, and each step one entry of each of its kinds,
// whatever was noted; so the number of entries tells the steps and nothing of persons.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import type { Kinds } from '../event.ts'
import type { Fitness } from '../homecoming.ts'
import type { CareFact, ExchangeState } from '../state.ts'
import { bagsOf, careToReport, careWaiting } from '../care/care-desk.ts'
import type { CareBook } from '../care/care-record.ts'
import { lineOf } from '../tranche.ts'
import type { Manifest, Tranche } from '../tranche.ts'
import { actsOf } from '../views/acts.ts'
import type { FoldedEntry } from '../views/viewer.ts'
import type { Band, ClosedStep, DeskNotes, DeskStep, Noted } from './desk-notes.ts'

export const DESK_REPORTS = ['findings', 'arrivals', 'care', 'home'] as const
export type DeskReportName = (typeof DESK_REPORTS)[number]

/** Kinds of entries of a step, in the order in which they go: a wristband is known before its triage. */
export const KINDS_OF: Readonly<Record<DeskReportName, readonly DeskStep[]>> = {
  findings: ['fitness.stepped'],
  arrivals: ['arrival.stepped', 'triage.stepped'],
  care: ['care.stepped', 'bags.stepped'],
  home: ['home.stepped'],
}

/** What a desk judges by. */
export interface DeskSight {
  readonly state: ExchangeState
  readonly notes: DeskNotes
  /** Own clinicians' notes of the tranche; absent where there are none. */
  readonly care?: CareBook
  readonly party: PartyId
  readonly entries: readonly FoldedEntry[]
}

export interface DeskReport {
  readonly report: DeskReportName
  readonly tranche: string
  /** The step under way, from 1; one that was closed and is not in the log comes before any other. */
  readonly step: number
  /** Steps that everybody reports, whatever happens. */
  readonly steps: number
  /** Persons noted, of whom the log does not hold what was noted. */
  readonly waiting: number
  /** The step under way was closed, in whole or in part, and the log does not hold all of it. */
  readonly isClosed: boolean
  /** Why it cannot be reported now, or null. */
  readonly refusal: DeskRefusal | null
}

export type DeskRefusal =
  'no-such-tranche' | 'not-open' | 'presented-before' | 'after-last-step' | 'step-out-of-order'

export type NoteRefusal =
  | 'not-on-manifest'
  | 'presented-before'
  | 'not-arrived'
  | 'not-listed'
  | 'not-in-own-custody'
  | 'not-received'
  | 'nothing-waits'

/**
 * Steps of a report that are agreed: twice those of the line for whoever awaits persons, who come while it
 * is open and after; one before it, for the interviewer speaks once, of the whole tranche.
 */
export function stepsOf(report: DeskReportName, { steps }: Pick<Manifest, 'steps'>): number {
  return report === 'findings' ? 1 : 2 * steps
}

/** Where a report stands; null where there is no such tranche. */
export function deskReport(sight: DeskSight, report: DeskReportName): DeskReport | null {
  const tranche = sight.state.tranches.get(sight.notes.tranche)
  if (tranche === undefined) return null
  const step = Math.min(...KINDS_OF[report].map((kind) => stepOf(sight, kind)))
  const steps = stepsOf(report, tranche.manifest)
  const isClosed = sight.notes.closed.some(
    ({ kind, says }) => KINDS_OF[report].includes(kind) && says.step === step,
  )
  const waiting = waitingPersons(sight, report).size
  const common = { report, tranche: tranche.id, step, steps, waiting, isClosed }
  return { ...common, refusal: standingRefusal(tranche, common) }
}

function standingRefusal(
  tranche: Tranche,
  { report, step, steps, waiting, isClosed }: Omit<DeskReport, 'refusal'>,
): DeskRefusal | null {
  if (report === 'findings' && tranche.presentedSteps > 0) return 'presented-before'
  if (report !== 'findings' && tranche.stage === 'manifested') return 'not-open'
  // Beyond the agreed steps an entry says that something happened: it goes only where something did.
  return step > steps && waiting === 0 && !isClosed ? 'after-last-step' : null
}

/**
 * Whether clinicians have reported on a tranche, for the interviewer, who alone reads it: nobody is cleared
 * before it. Where there is no transit state nobody is awaited.
 */
export function areFindingsIn(
  { state, entries }: Pick<DeskSight, 'state' | 'entries'>,
  tranche: string,
): boolean {
  if (state.frame?.transit === null) return true
  return actsOf(entries, 'fitness.stepped').some(({ says }) => says.tranche === tranche)
}

/** Why a step cannot be reported, or null. */
export function reportRefusal(
  sight: DeskSight,
  report: DeskReportName,
  step: number,
): DeskRefusal | null {
  const now = deskReport(sight, report)
  if (now === null) return 'no-such-tranche'
  return step === now.step ? now.refusal : 'step-out-of-order'
}

/** What is to be sent of a step, in order: what was closed and is not in the log, and what was not closed. */
export function openKinds(
  sight: DeskSight,
  report: DeskReportName,
  step: number,
): readonly DeskStep[] {
  return KINDS_OF[report].filter((kind) => stepOf(sight, kind) === step)
}

/** The closed step of a kind; null while it is open. */
export function closedStepOf(
  { notes }: Pick<DeskSight, 'notes'>,
  kind: DeskStep,
  step: number,
): ClosedStep | null {
  return notes.closed.find((c) => c.kind === kind && c.says.step === step) ?? null
}

/** A step of a kind, and what it says. */
export type StepSays = {
  readonly [K in DeskStep]: { readonly kind: K; readonly says: Kinds[K] }
}[DeskStep]

/** What an open step says: everything that waits, by refs and wristbands in order. */
export function stepSays(
  sight: Pick<DeskSight, 'notes' | 'state' | 'care'>,
  kind: DeskStep,
  of: { readonly step: number; readonly at: Instant },
): StepSays {
  const { notes } = sight
  const { step, at } = of
  const common = { tranche: notes.tranche, step, at }
  switch (kind) {
    case 'fitness.stepped': {
      const persons = inOrder(notes.fitness).map(([ref, fitness]) => ({ ref, fitness }))
      return { kind, says: { ...common, persons } }
    }
    case 'arrival.stepped': {
      const arrivals = inOrder(notes.wristband).map(([wristband, { ref }]) => ({ wristband, ref }))
      return { kind, says: { ...common, arrivals } }
    }
    case 'triage.stepped': {
      const persons = inOrder(notes.triage).map(([wristband, care]) => ({ wristband, ...care }))
      return { kind, says: { ...common, persons } }
    }
    case 'care.stepped':
      return { kind, says: { ...common, persons: careToReport(sight) } }
    case 'bags.stepped':
      return { kind, says: { ...common, bags: bagsOf(sight) } }
    case 'home.stepped':
      return { kind, says: { ...common, refs: inOrder(notes.home).map(([ref]) => ref) } }
  }
}

function inOrder<Key extends string, Value>(all: ReadonlyMap<Key, Value>): [Key, Value][] {
  return [...all].sort(([x], [y]) => (x < y ? -1 : 1))
}

/** Why no finding can be noted about a person, or null. */
export function findingRefusal({ state, notes }: DeskSight, ref: PersonRef): NoteRefusal | null {
  const tranche = state.tranches.get(notes.tranche)
  if (tranche === undefined || lineOf(tranche, ref) === undefined) return 'not-on-manifest'
  return tranche.presented.has(ref) ? 'presented-before' : null
}

/** Why no triage can be noted about a wristband, or null. */
export function triageRefusal(sight: DeskSight, wristband: string): NoteRefusal | null {
  const reported = sight.state.arrivals.get(wristband)
  const isHere = reported?.tranche === sight.notes.tranche
  return isHere || bandsWaiting(sight).has(wristband) ? null : 'not-arrived'
}

/** Why a homecoming cannot be noted, or null; one that is noted already is harmless. */
export function homeRefusal(
  { state, notes, party }: DeskSight,
  ref: PersonRef,
): NoteRefusal | null {
  const tranche = state.tranches.get(notes.tranche)
  if (tranche === undefined || lineOf(tranche, ref) === undefined) return 'not-listed'
  const custody = state.custody.get(ref)
  if (custody?.by !== party) return 'not-in-own-custody'
  return custody.where === 'own-side' ? null : 'not-received'
}

/** Why notes cannot be taken back, or null: what a closed step carries stays. */
export function withdrawalRefusal(
  { notes }: Pick<DeskSight, 'notes'>,
  about: Noted,
  keys: readonly string[],
): NoteRefusal | null {
  const waiting: ReadonlyMap<string, unknown> = notes[about]
  return keys.length > 0 && keys.every((key) => waiting.has(key)) ? null : 'nothing-waits'
}

/** Findings as own clinicians know them, the newest each, and whether the log holds it. */
export function findingsOf(
  sight: Pick<DeskSight, 'notes' | 'entries'>,
): ReadonlyMap<PersonRef, { readonly fitness: Fitness; readonly waits: boolean }> {
  const all = new Map<PersonRef, { readonly fitness: Fitness; readonly waits: boolean }>()
  for (const step of sight.notes.closed) {
    if (step.kind !== 'fitness.stepped') continue
    const waits = !isSent(sight, step)
    for (const { ref, fitness } of step.says.persons) all.set(ref, { fitness, waits })
  }
  for (const [ref, fitness] of sight.notes.fitness) all.set(ref, { fitness, waits: true })
  return all
}

/** Wristbands given and not in the log. */
export function bandsWaiting(
  sight: Pick<DeskSight, 'notes' | 'entries'>,
): ReadonlyMap<string, Band> {
  const all = new Map<string, Band>()
  for (const step of unsent(sight, 'arrival.stepped')) {
    if (step.kind !== 'arrival.stepped') continue
    for (const { wristband, ref } of step.says.arrivals) {
      all.set(wristband, { ref, at: step.says.at })
    }
  }
  return new Map([...all, ...sight.notes.wristband])
}

/** Triage noted and not in the log, by wristband. */
export function triageWaiting(
  sight: Pick<DeskSight, 'notes' | 'entries'>,
): ReadonlyMap<string, CareFact> {
  const all = new Map<string, CareFact>()
  for (const step of unsent(sight, 'triage.stepped')) {
    if (step.kind !== 'triage.stepped') continue
    for (const { wristband, triage, fitness } of step.says.persons) {
      all.set(wristband, { triage, fitness })
    }
  }
  return new Map([...all, ...sight.notes.triage])
}

/** Homecomings noted and not in the log. */
export function homeWaiting(sight: Pick<DeskSight, 'notes' | 'entries'>): ReadonlySet<PersonRef> {
  const closed = unsent(sight, 'home.stepped').flatMap((step) =>
    step.kind === 'home.stepped' ? step.says.refs : [],
  )
  return new Set([...closed, ...sight.notes.home.keys()])
}

function waitingPersons(sight: DeskSight, report: DeskReportName): ReadonlySet<string> {
  switch (report) {
    case 'findings':
      return new Set([...findingsOf(sight)].filter(([, f]) => f.waits).map(([ref]) => ref))
    case 'arrivals':
      return new Set([...bandsWaiting(sight).keys(), ...triageWaiting(sight).keys()])
    case 'care':
      return new Set([
        ...careWaiting(sight),
        ...unsent(sight, 'care.stepped').flatMap(wristbandsIn),
      ])
    case 'home':
      return homeWaiting(sight)
  }
}

function wristbandsIn(step: ClosedStep): readonly string[] {
  return step.kind === 'care.stepped' ? step.says.persons.map((p) => p.wristband) : []
}

/** The step of a kind that is to be sent next: the oldest that is not in the log, else the one after all. */
function stepOf(sight: DeskSight, kind: DeskStep): number {
  const [oldest] = unsent(sight, kind)
  if (oldest !== undefined) return oldest.says.step
  const closed = sight.notes.closed.filter((c) => c.kind === kind).map((c) => c.says.step)
  return Math.max(0, ...closed, ...loggedSteps(sight, kind)) + 1
}

// Steps that another hand of this seat reported; those sealed to others are known by their notes alone.
function loggedSteps({ entries, party, notes }: DeskSight, kind: DeskStep): readonly number[] {
  return actsOf(entries, kind)
    .filter(({ entry, says }) => entry.party === party && says.tranche === notes.tranche)
    .map(({ says }) => says.step)
}

function unsent(
  sight: Pick<DeskSight, 'notes' | 'entries'>,
  kind: DeskStep,
): readonly ClosedStep[] {
  return sight.notes.closed
    .filter((c) => c.kind === kind && !isSent(sight, c))
    .toSorted((x, y) => x.says.step - y.says.step)
}

function isSent({ entries }: Pick<DeskSight, 'entries'>, step: ClosedStep): boolean {
  return entries.some(
    ({ kind, hash, verdict }) =>
      kind === step.kind && step.entries.includes(hash) && verdict.is !== 'void',
  )
}
