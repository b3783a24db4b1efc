/** The words that may stand in the answer column, in the order in which the sheet lists them. */
export const SHEET_WORDS = [
  'held',
  'not-held',
  'dead',
  'already-released',
  'insufficient-data',
  'retained-criminal',
  'refused',
  'pending',
] as const

export type SheetAnswer = (typeof SHEET_WORDS)[number]
