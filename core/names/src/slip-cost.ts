// How far two folds are apart, in slips: the cheapest way from one to the other, where a confusion an
// ear, a scheme or a scanner makes easily costs less than a plain key slip. Costs are whole numbers of
// eighths, so every machine agrees.
import { SOUNDS } from './fold.ts'

/** Cost of one plain slip of the finger: a letter wrong, lost or added. */
export const SLIP = 8

const SIZE = 32
const CHEAPEST_GAP = 4
const CHANGED_OVER = 6 // two neighbours

/** Longer folds are cut: no name has 48 sounds, and the table stays small. */
export const LONGEST_WORD = 48

// Groups of sounds taken for each other, with what the confusion costs.
export const EASY_CONFUSIONS: readonly (readonly [string, number])[] = [
  ['oa', 2],
  ['ei', 2],
  ['aei', 4],
  ['ou', 4],
  ['iu', 5],
  ['aeo', 5],
  ['uv', 3],
  ['bp', 3],
  ['dt', 3],
  ['zs', 3],
  ['fv', 3],
  ['kg', 4],
  ['ZS', 3],
  ['Zz', 4],
  ['Ss', 4],
  ['SC', 4],
  ['cC', 4],
  ['cs', 4],
  ['ck', 5],
  ['mn', 5],
  ['iZ', 5],
  ['vb', 5],
  ['lr', 6],
  ['Ck', 6],
  ['Cg', 6],
  ['ft', 6],
]

const CODE: ReadonlyMap<string, number> = new Map(
  Array.from(SOUNDS, (sound, i): [string, number] => [sound, i + 1]),
)
const CHANGE = changeCosts()
const GAP = gapCosts()

/** A fold as small numbers, ready for {@link slipCost}; cut at 48 sounds. */
export function soundCodes(fold: string): Uint8Array {
  const codes = new Uint8Array(Math.min(LONGEST_WORD, fold.length))
  for (let i = 0; i < codes.length; i++) codes[i] = CODE.get(fold.charAt(i)) ?? 0
  return codes
}

const WIDTH = LONGEST_WORD + 1
const rows = new Int32Array(3 * WIDTH) // the last three rows of the table, used in turn

/**
 * The cost of the cheapest way from one fold to another, in eighths of a slip (Damerau: two
 * neighbours changed over count once). Exact for every cost up to `limit`, whatever stands on the way;
 * some number above `limit` for every other.
 */
export function slipCost(a: Uint8Array, b: Uint8Array, limit: number): number {
  const n = a.length
  const m = b.length
  // So far from the diagonal, sounds lost and added alone cost more.
  const width = Math.trunc(limit / CHEAPEST_GAP)
  if (Math.abs(n - m) > width) return limit + 1
  rows[0] = 0
  for (let j = 1; j <= m && j <= width; j++)
    rows[j] = (rows[j - 1] ?? 0) + (GAP[b[j - 1] ?? 0] ?? 0)
  if (width < m) rows[width + 1] = TOO_FAR
  // A row may be dearer than the way that steps over it, between two neighbours changed over.
  const giveUp = limit + SLIP - CHANGED_OVER
  for (let i = 1; i <= n; i++) {
    if (fillRow(a, b, i, width) > giveUp) return giveUp + 1
  }
  return rows[(n % 3) * WIDTH + m] ?? 0
}

const TOO_FAR = 10_000 // no way costs as much

// Fills what is near the diagonal of row i and returns its smallest cost, below which no end can lie.
function fillRow(a: Uint8Array, b: Uint8Array, i: number, width: number): number {
  const row = (i % 3) * WIDTH
  const above = ((i + 2) % 3) * WIDTH
  const twoAbove = ((i + 1) % 3) * WIDTH
  const x = a[i - 1] ?? 0
  const before = i > 1 ? (a[i - 2] ?? 0) : -1
  const gapX = GAP[x] ?? 0
  const change = x * SIZE
  const from = i > width ? i - width : 1
  const to = i + width < b.length ? i + width : b.length
  let left = i > width ? TOO_FAR : (rows[above] ?? 0) + gapX
  let smallest = left
  rows[row + from - 1] = left
  for (let j = from; j <= to; j++) {
    const y = b[j - 1] ?? 0
    let cost = (rows[above + j - 1] ?? 0) + (CHANGE[change + y] ?? 0)
    const dropX = (rows[above + j] ?? 0) + gapX
    if (dropX < cost) cost = dropX
    const dropY = left + (GAP[y] ?? 0)
    if (dropY < cost) cost = dropY
    if (y === before && j > 1 && b[j - 2] === x) {
      const swapped = (rows[twoAbove + j - 2] ?? 0) + CHANGED_OVER
      if (swapped < cost) cost = swapped
    }
    rows[row + j] = cost
    left = cost
    if (cost < smallest) smallest = cost
  }
  if (to < b.length) rows[row + to + 1] = TOO_FAR
  return smallest
}

function changeCosts(): Uint8Array {
  const costs = new Uint8Array(SIZE * SIZE).fill(SLIP)
  for (let i = 0; i < SIZE; i++) costs[i * SIZE + i] = 0
  for (const [group, cost] of EASY_CONFUSIONS) {
    for (const a of group) {
      for (const b of group) {
        const at = (CODE.get(a) ?? 0) * SIZE + (CODE.get(b) ?? 0)
        if (a !== b && cost < (costs[at] ?? 0)) costs[at] = cost
      }
    }
  }
  return costs
}

function gapCosts(): Uint8Array {
  const costs = new Uint8Array(SIZE).fill(SLIP)
  for (const vowel of 'aeou') costs[CODE.get(vowel) ?? 0] = 6
  costs[CODE.get('i') ?? 0] = CHEAPEST_GAP
  return costs
}
