// Words of the press office: checks of statements, statements of both parties, the media log.
/** What a check of a statement came to; `waits` until the embargo ends, whatever the draft says. */
export const CHECK_RESULTS = ['passed', 'failed', 'waits'] as const

/** Checks that two officers may pass with a reason: never a name, a picture, a consent, an embargo or a count. */
export const PASSABLE_CHECKS = ['sums-add-up', 'numbers-stated'] as const

export const JOINT_STATES = ['proposed', 'accepted', 'released'] as const

/** Footage and posts that show the exchange: what it is, what it must not be used for, what was decided. */
export const MEDIA_KINDS = ['video', 'picture', 'audio', 'text'] as const
export const MEDIA_RESTRICTIONS = [
  'captives-recognisable',
  'dead-shown',
  'place-or-time',
  'none-seen',
] as const
export const MEDIA_DECISIONS = ['not-to-use', 'ask-removal', 'may-mention', 'undecided'] as const

export type CheckResult = (typeof CHECK_RESULTS)[number]
export type PassableCheck = (typeof PASSABLE_CHECKS)[number]
export type JointState = (typeof JOINT_STATES)[number]
export type MediaKind = (typeof MEDIA_KINDS)[number]
export type MediaRestriction = (typeof MEDIA_RESTRICTIONS)[number]
export type MediaDecision = (typeof MEDIA_DECISIONS)[number]
