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
