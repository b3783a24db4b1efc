// Numbers as people type them: a field that wants one takes the digits of their language.

/** A whole number in any digits people type, with or without spaces between thousands; null for anything else. */
export function wholeNumber(text: string): number | null {
  const digits = text
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/[\s\u00a0\u202f\u066c]/g, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null
}
