// How much of a cell is read. Patterns over a cell somebody filled with a megabyte of one letter would
// take hours; no place, rank, unit or number needs more than this (spec/matching.md section 6).

/** UTF-16 units of a cell that are read. */
export const LONGEST_CELL = 200

/** The part of a cell that is read. */
export function cellText(text: string): string {
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text
}
