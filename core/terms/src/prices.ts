// Prices in a certificate, version 3: a few hundred small numbers in every case of a proof, mostly nothing or a
// single digit, so that a list of numbers would be twice as long as what it says. Spec: spec/plan.md section 4.

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const PRICES = /^(?:[0-9a-zA-Z]|\((?:6[2-9]|[7-9]\d|[1-9]\d{2,8})\))*$/

/** The largest price that can be written. */
export const LARGEST_PRICE = 999_999_999

/** Whole numbers from 0 to LARGEST_PRICE, one sign each or in parentheses; zeros at the end are left out. */
export function writePrices(prices: readonly number[]): string {
  const last = prices.findLastIndex((price) => price > 0)
  const written = prices.slice(0, last + 1).map((price) => DIGITS[price] ?? `(${price})`)
  return written.join('')
}

/** The numbers written, or null if it is not as `writePrices` writes. */
export function readPrices(text: string): readonly number[] | null {
  if (!PRICES.test(text) || text.endsWith('0')) return null
  const written = text.match(/\(\d+\)|\w/g) ?? []
  return written.map((x) => (x.length > 1 ? Number(x.slice(1, -1)) : DIGITS.indexOf(x)))
}
