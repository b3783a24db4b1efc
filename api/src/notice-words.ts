// The words of notices to families.

export const NOTICE_SENTENCES = ['wait', 'home', 'call'] as const
export const NOTICE_STATES = ['valid', 'expired', 'withdrawn'] as const
export const WITHDRAWAL_REASONS = ['mistake', 'replaced', 'family-asked'] as const

/** What whoever holds a sheet is told of it. */
export const NOTICE_JUDGEMENTS = [
  'genuine',
  'expired',
  'withdrawn',
  'not-yet',
  'altered',
  'not-from-here',
  'not-a-notice',
] as const

/** What a call is answered with. */
export const CALL_ANSWERS = ['fits', 'no-fit', 'too-many-calls'] as const

/** Why an act on a notice is not done; each has a sentence. */
export const NOTICE_REFUSALS = [
  'no-such-notice',
  'withdrawn-before',
  'board-before',
  'no-board-notice',
] as const
