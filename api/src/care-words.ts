// The words of the treating team's operations.

export const CONSCIOUSNESS = ['alert', 'confused', 'voice', 'pain', 'unresponsive'] as const
export const SEVERITIES = ['mild', 'moderate', 'severe', 'not-known'] as const
export const RISKS = ['none-seen', 'watch', 'do-not-leave-alone'] as const
export const FIRST_AIDS = ['given', 'declined', 'not-yet'] as const
export const CARE_LISTS = ['allergies', 'drugs', 'conditions'] as const

/** What kind of thing a refused request was for, and which desk it came from. */
export const CARE_ASKED = ['triage', 'summary'] as const
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

/** Why a note of a clinician is not taken; each has a sentence. */
export const CARE_REFUSALS = [
  'not-arrived',
  'linked-before',
  'already-banded',
  'not-listed',
  'more-than-listed',
  'nothing-to-correct',
  'corrected-before',
  'nothing-said',
  'listed-already',
  'died-before',
  'too-many-notes',
  'too-long-for-report',
  'clinicians-only',
] as const

export type CareRefusalCode = (typeof CARE_REFUSALS)[number]
export type CareListWord = (typeof CARE_LISTS)[number]
