// The words of custody of remains, as in core/exchange/src/remains.

export const REMAINS_STAGES = [
  'found',
  'tagged',
  'offered',
  'transferred',
  'received',
  'examined',
  'split',
  'joined',
  'identified',
  'unidentified',
  'returning',
  'notified',
  'buried',
] as const

/** What a desk notes; what a board decides comes of two officers' words. */
export const REMAINS_PARTS = [
  'found',
  'tagged',
  'offered',
  'withdrawn',
  'received',
  'missing',
  'kept',
  'examined',
  'described',
  'split',
  'joined',
  'notified',
  'buried',
] as const

export const BOARD_FINDINGS = ['identified', 'unidentified', 'other-side', 'annulled'] as const
export const SEAL_STATES = ['whole', 'broken', 'missing'] as const
export const SEXES = ['unknown', 'female', 'male'] as const
export const TEETH_STATES = ['not-charted', 'charted', 'none'] as const
export const FINGERPRINT_STATES = ['not-taken', 'taken', 'not-possible'] as const
export const REMAINS_EXCEPTIONS = [
  'seal-broken',
  'seal-missing',
  'seal-other',
  'missing',
  'misattributed',
] as const

/** What became of an officer's word: it waits, it equals another's, or it differs and both fall. */
export const BOARD_OUTCOMES = ['waits', 'decided', 'differs'] as const

/** Why a note of remains, a word of a board or a lot is not taken; each has a sentence. */
export const REMAINS_REFUSALS = [
  'before-note',
  'label-not-own',
  'bag-known',
  'no-such-bag',
  'not-the-holder',
  'wrong-stage',
  'lot-transferred',
  'nothing-to-split',
  'individuals-differ',
  'effects-differ',
  'more-than-one',
  'not-to-join',
  'no-board',
  'notes-out-of-order',
  'bag-too-long-for-report',
  'code-is-out',
  'case-needed',
  'no-such-case',
  'case-in-other-bag',
  'case-came-home',
  'remains-unreported',
  'bags-differ',
  'no-remains-readers',
] as const

export type RemainsStageWord = (typeof REMAINS_STAGES)[number]
export type RemainsPartWord = (typeof REMAINS_PARTS)[number]
export type BoardFindingWord = (typeof BOARD_FINDINGS)[number]
export type BoardOutcome = (typeof BOARD_OUTCOMES)[number]
