// The plain peer of matching: pairs of one birth date, names in Latin letters, Jaro-Winkler similarity above a
// bound, the most similar first and each row once. What a careful clerk would script in an afternoon.
import { transliterate } from '@parley/names'
import type { PersonRecord } from '@parley/names'

/** Jaro-Winkler similarity of two words, from 0 to 1 (Winkler 1990; prefix weight 0.1, four letters). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const common: string[] = []
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue
      taken[j] = 1
      common.push(a.charAt(i))
      break
    }
  }
  const m = common.length
  if (m === 0) return 0
  let at = 0
  let turned = 0
  for (let j = 0; j < b.length; j++) {
    if (taken[j] === 1 && b[j] !== common[at++]) turned++
  }
  const jaro = (m / a.length + m / b.length + (m - turned / 2) / m) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

export interface PeerOutcome {
  /** Pairs of rows proposed. */
  readonly pairs: readonly (readonly [held: number, sought: number])[]
  readonly compared: number
}

const LEAST_LIKE = 0.85

/** Matches two lists as the peer would. */
export function matchByJaroWinkler(
  held: readonly PersonRecord[],
  sought: readonly PersonRecord[],
): PeerOutcome {
  const names = [held, sought].map((list) => list.map(latinName))
  const byBirth = new Map<string, number[]>()
  sought.forEach(({ born }, row) => {
    if (born === null) return
    const rows = byBirth.get(born)
    if (rows === undefined) byBirth.set(born, [row])
    else rows.push(row)
  })
  const found: (readonly [number, number, number])[] = []
  let compared = 0
  held.forEach(({ born }, row) => {
    for (const other of byBirth.get(born ?? '') ?? []) {
      compared++
      const like = jaroWinkler(names[0]?.[row] ?? '', names[1]?.[other] ?? '')
      if (like >= LEAST_LIKE) found.push([like, row, other])
    }
  })
  found.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2])
  const [heldTaken, soughtTaken] = [new Set<number>(), new Set<number>()]
  const pairs: (readonly [number, number])[] = []
  for (const [, row, other] of found) {
    if (heldTaken.has(row) || soughtTaken.has(other)) continue
    heldTaken.add(row)
    soughtTaken.add(other)
    pairs.push([row, other])
  }
  return { pairs, compared }
}

function latinName({ name }: PersonRecord): string {
  return transliterate(name.full, 'kmu-2010').toLowerCase()
}
