// A sum read over the telephone: groups of four, as people read numbers, and where two of them part.

const GROUP = 4
const HEX = /^[0-9a-f]*$/

/** The hex digits of a sum in groups of four. */
export function groupsOf(sum: string): readonly string[] {
  return sum.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
}

/** In lines of eight groups, for a page or a terminal. */
export function groupLines(sum: string): readonly string[] {
  const groups = groupsOf(sum)
  return Array.from({ length: Math.ceil(groups.length / 8) }, (_, i) =>
    groups.slice(i * 8, i * 8 + 8).join(' '),
  )
}

export type Heard =
  | { readonly verdict: 'agrees' }
  | { readonly verdict: 'begins-alike'; readonly groups: number }
  /** The first group that differs, counted from 1. */
  | { readonly verdict: 'differs'; readonly group: number }
  | { readonly verdict: 'no-sum' }

/** Compares what was heard, in any spacing and case, with one's own sum. Only the whole sum agrees. */
export function compareHeard(heard: string, own: string): Heard {
  const digits = heard.toLowerCase().replace(/[\s:-]/g, '')
  if (digits === '' || !HEX.test(digits) || digits.length > own.length) return { verdict: 'no-sum' }
  if (digits === own) return { verdict: 'agrees' }
  let place = 0
  while (place < digits.length && digits[place] === own[place]) place++
  if (place === digits.length)
    return { verdict: 'begins-alike', groups: Math.floor(digits.length / GROUP) }
  return { verdict: 'differs', group: Math.floor(place / GROUP) + 1 }
}
