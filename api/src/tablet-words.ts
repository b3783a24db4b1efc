// Words of tablets.
/** What a tablet, or the desk, said of a person. */
export const TABLET_WORDS = [
  'checked',
  'released',
  'received',
  'listed-absent',
  'identity-doubtful',
  'died',
] as const
/** Why a seat keeps what a tablet recorded and does not count it; the words of core. */
export const TABLET_DOUBTS = [
  'outside-hours',
  'too-long',
  'other-receipt',
  'other-person',
  'other-tranche',
  'other-leg',
  'wrong-signature',
] as const
/** What a node sees in all its tablets' words together that none of them can see alone. */
export const TABLET_WARNINGS = ['exposure-exceeded', 'disagreement', 'doubt'] as const
