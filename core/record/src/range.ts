// What a figure allows: one number, or those of "about", "at least" and "at most". One rule for reports among each other
// and against a log.
import type { Approx } from './document.ts'

export interface Vague {
  readonly count: number
  readonly approx: Approx | null
}

/** What is rounded stays within a hundredth. */
export const NEARLY = 0.01

const ABOUT = 0.05 // "about 100" holds 95 to 105

/** The least and the most that a figure allows. */
export function rangeOf({ count, approx }: Vague): readonly [number, number] {
  if (approx === 'at_least') return [count, Infinity]
  if (approx === 'at_most') return [0, count]
  return approx === 'approx' ? [count * (1 - ABOUT), count * (1 + ABOUT)] : [count, count]
}

export function overlap(one: Vague, other: Vague): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)]
  return a[0] <= b[1] && b[0] <= a[1]
}

export function allows(figure: Vague, value: number): boolean {
  const [least, most] = rangeOf(figure)
  return least <= value && value <= most
}
