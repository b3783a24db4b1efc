// The words of the register of detention, as in core/exchange/src/detention.

export const LEGAL_STATUSES = [
  'prisoner-of-war',
  'civilian-internee',
  'charged',
  'sentenced',
  'other',
] as const

export const STATUS_GROUNDS = [
  'member-of-forces',
  'with-the-forces',
  'in-doubt',
  'security',
  'own-request',
  'offence-before-capture',
  'offence-in-captivity',
  'medical-or-religious',
  'not-stated',
] as const

export const VISIT_GROUNDS = ['military-necessity', 'being-moved', 'declined'] as const
export const VISIT_STATES = ['asked', 'granted', 'refused', 'made'] as const
export const COMPLAINTS = ['quarters', 'food', 'mail', 'work', 'property', 'treatment'] as const
export const COMPLAINT_OUTCOMES = ['remedied', 'partly', 'rejected'] as const
export const DETENTION_ENDS = ['released', 'escaped', 'died'] as const
export const DETENTION_STAGES = ['not-entered', 'held', 'ended', 'crossed'] as const
export const CLOCK_STATES = ['done', 'runs', 'late'] as const

export const DETENTION_PARTS = [
  'detained',
  'moved',
  'card-sent',
  'status',
  'visit-asked',
  'visit-granted',
  'visit-refused',
  'visit-made',
  'complained',
  'complaint-answered',
  'ended',
] as const

/** Why a note of detention is not taken; each has a sentence. */
export const DETENTION_REFUSALS = [
  'before-own-note',
  'not-yet',
  'held-already',
  'no-such-person',
  'not-holding',
  'detention-ended',
  'before-arrival',
  'visit-known',
  'visit-not-own',
  'no-such-visit',
  'visit-not-granted',
  'not-the-visitor',
  'complaint-known',
  'no-such-complaint',
  'complaint-answered',
  'codes-not-opened',
  'detention-out-of-order',
  'facility-needed',
  'since-unknown',
  'no-detention-readers',
] as const

export type LegalStatusWord = (typeof LEGAL_STATUSES)[number]
export type StatusGroundWord = (typeof STATUS_GROUNDS)[number]
export type DetentionPartWord = (typeof DETENTION_PARTS)[number]
export type DetentionStageWord = (typeof DETENTION_STAGES)[number]

export const EVIDENCE_SOURCES = ['letter', 'visit', 'footage', 'account'] as const
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export const CONTEST_STAGES = ['open', 'inquiry', 'held', 'not-held'] as const
export const NOT_HELD_GROUNDS = [
  'registers-searched',
  'left-our-hands',
  'another-person',
  'too-little-known',
] as const
export const CONTEST_PARTS = ['contested', 'inquired', 'found-held', 'not-held-again'] as const

/** Why a sign of life or a word on a contest is not taken; each has a sentence. */
export const EVIDENCE_REFUSALS = [
  'not-the-seeker',
  'not-asked-to-answer',
  'no-such-contest',
  'found-already',
  'inquiry-too-long',
  'not-answered-not-held',
  'no-such-sign',
  'second-officer-needed',
  'seen-already',
  'sign-too-long',
] as const

export const SIGN_SOURCES = ['letter', 'visit', 'footage', 'account', 'card'] as const

/** Why somebody is not home yet. */
export const REMAINING_STATUSES = [
  'no-answer',
  'not-held',
  'contested',
  'other-answer',
  'not-nominated',
  'nominated',
  'left-out',
  'planned',
  'on-the-way',
] as const
