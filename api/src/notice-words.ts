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

/** Ways of sending a notice to a family that is far away. */
export const CHANNELS = ['mail', 'sms'] as const

/** What became of a notice that was to be sent. */
export const SENDING_STATES = ['waiting', 'taken', 'refused', 'dropped'] as const

/** Why an act on a notice is not done; each has a sentence. */
export const NOTICE_REFUSALS = [
  'no-such-notice',
  'withdrawn-before',
  'board-before',
  'no-board-notice',
  'no-channel',
  'bad-address',
  'notice-void',
] as const
