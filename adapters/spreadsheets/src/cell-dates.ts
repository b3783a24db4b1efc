// Numbers that a workbook shows as dates: which formats do, and which day a serial number is.

const DAY_MS = 86_400_000
const FIRST_1900 = 61 // 1 March 1900: below it serials count a 29 February 1900 that never was

/** Whether a number format shows a date. Formats below 164 are built in (ECMA-376 part 1, 18.8.30). */
export function isDateFormat(id: number, code: string | null): boolean {
  if (code !== null) return hasDateLetters(code)
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

function hasDateLetters(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase()
  return /[dy]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare))
}

/** The day of a serial number as YYYY-MM-DD; null where it is none. */
export function dayOfSerial(value: number, system: 1900 | 1904): string | null {
  const serial = Math.floor(value)
  if (!Number.isFinite(value) || serial < (system === 1900 ? FIRST_1900 : 0) || serial > 2_958_465)
    return null
  const since1970 = serial - (system === 1900 ? 25_569 : 24_107)
  return new Date(since1970 * DAY_MS).toISOString().slice(0, 10)
}
