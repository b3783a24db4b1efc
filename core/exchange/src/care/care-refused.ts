// A desk that is no clinician's asked for care notes and was refused. The entry says who asked, when and for
// what kind of thing; about whom is in no entry, for the question would tell what the answer must not.
import type { Instant, PartyId } from '@parley/kernel'
import { object, oneOf, time } from '../shape.ts'
import type { Reader } from '../shape.ts'

export const CARE_ASKED = ['triage', 'summary'] as const
export type CareAsked = (typeof CARE_ASKED)[number]

/** Desks that may be told by their own node's entry; each is a role of a viewer. */
export const CARE_ASKERS = [
  'headquarters',
  'mediator',
  'neutral',
  'observer',
  'bureau',
  'family-desk',
  'hotline',
  'press-office',
] as const
export type CareAsker = (typeof CARE_ASKERS)[number]

export interface CareRefused {
  readonly at: Instant
  readonly desk: CareAsker
  readonly asked: CareAsked
}

export interface RefusedCare extends CareRefused {
  readonly by: PartyId
  readonly index: number
}

export const careRefused: Reader<CareRefused> = object<CareRefused>({
  at: time,
  desk: oneOf<CareAsker>(...CARE_ASKERS),
  asked: oneOf<CareAsked>(...CARE_ASKED),
})
