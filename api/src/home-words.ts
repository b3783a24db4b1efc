// The words of the home desk.

export const HOME_PARTS = [
  'received',
  'document',
  'packet',
  'baggage',
  'stage',
  'plan',
  'follow-up',
  'detained',
  'named',
  'taken-back',
] as const
export const HOME_PAPERS = [
  'identity-paper',
  'service-paper',
  'release-document',
  'attestation',
  'certificate',
  'other',
] as const
export const PAPER_STATES = ['brought', 'issued', 'kept-by-holder'] as const
export const PACKET_STATES = ['received', 'missing'] as const
/** `arrived` until a desk says a stage; nobody says it. */
export const HOME_STAGES = ['arrived', 'preparation', 'main', 'additional', 'closed'] as const
export const FOLLOW_UP_STATES = ['ahead', 'due', 'overdue', 'done'] as const
export const FOLLOW_UP_OUTCOMES = ['well', 'needs-care', 'not-reached'] as const
export const SIGHT_BASES = ['seen', 'heard'] as const

/** Forms to print; `capture` is GC III annex IV B, `death` annex IV D and headquarters' alone. */
export const HOME_FORMS = ['repatriation', 'detention', 'capture', 'internment', 'death'] as const

/** Why a note of a home desk is not kept; each has a sentence. */
export const HOME_REFUSALS = ['not-arrived', 'note-too-long', 'no-such-note', 'no-form'] as const
