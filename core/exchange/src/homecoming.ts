// From the line to the last homecoming: arrivals in the transit state (wristband first, a name only
// later), fitness for the journey as clinicians found it, arrival on own soil. Only that last event lets
// a family be told.
import type { Instant, PersonRef } from '@parley/kernel'
import { integer, list, nullOr, object, oneOf, person, time, word } from './shape.ts'
import type { Reader } from './shape.ts'

export interface Arrival {
  /** The number on the wristband, given before anybody knows the name. */
  readonly wristband: string
  readonly ref: PersonRef | null
}

export interface ArrivalStep {
  readonly tranche: string
  readonly step: number
  readonly at: Instant
  readonly arrivals: readonly Arrival[]
}

/** Decided by clinicians alone; sealed to the treating team and the receiving hospital. */
export type Fitness = 'fit' | 'fit-with-escort' | 'stretcher' | 'unfit'

/**
 * The levels of START - immediate (red), delayed (yellow), minor (green), expectant (black) - and `urgent`,
 * which logs from before the scale was named carry between the first two.
 */
export const TRIAGES = ['immediate', 'urgent', 'delayed', 'minor', 'expectant'] as const
export type Triage = (typeof TRIAGES)[number]

export interface TriageStep {
  readonly tranche: string
  readonly step: number
  readonly at: Instant
  readonly persons: readonly {
    readonly wristband: string
    readonly triage: Triage
    readonly fitness: Fitness
  }[]
}

/** What clinicians at the line found, for the neutral interviewer alone. */
export interface FitnessStep {
  readonly tranche: string
  readonly step: number
  readonly at: Instant
  readonly persons: readonly { readonly ref: PersonRef; readonly fitness: Fitness }[]
}

export interface HomeStep {
  readonly tranche: string
  readonly step: number
  readonly at: Instant
  readonly refs: readonly PersonRef[]
}

const MAX_ARRIVALS = 100_000

const fitness = oneOf<Fitness>('fit', 'fit-with-escort', 'stretcher', 'unfit')

export const arrivalStep: Reader<ArrivalStep> = object<ArrivalStep>({
  tranche: word,
  step: integer(1, 1000),
  at: time,
  arrivals: list(object({ wristband: word, ref: nullOr(person) }), MAX_ARRIVALS),
})

export const triageStep: Reader<TriageStep> = object<TriageStep>({
  tranche: word,
  step: integer(1, 1000),
  at: time,
  persons: list(
    object({
      wristband: word,
      triage: oneOf<Triage>(...TRIAGES),
      fitness,
    }),
    MAX_ARRIVALS,
  ),
})

export const fitnessStep: Reader<FitnessStep> = object<FitnessStep>({
  tranche: word,
  step: integer(1, 1000),
  at: time,
  persons: list(object({ ref: person, fitness }), MAX_ARRIVALS),
})

export const homeStep: Reader<HomeStep> = object<HomeStep>({
  tranche: word,
  step: integer(1, 1000),
  at: time,
  refs: list(person, MAX_ARRIVALS),
})
