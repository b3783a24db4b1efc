// How far two folds are apart, in slips: the cheapest way from one to the other, where a confusion an
// ear, a scheme or a scanner makes easily costs less than a plain key slip. Costs are whole numbers of
// eighths, so every machine agrees.
import { boneSet, SOUNDS } from './fold.ts'

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

// By code unit; 0 for what is no sound.
const CODES = Uint8Array.from(
  { length: 128 },
  (_, unit) => SOUNDS.indexOf(String.fromCharCode(unit)) + 1,
)
const CHANGE = changeCosts()
const GAP = gapCosts()

/** A fold as small numbers, ready for {@link slipCost}; cut at 48 sounds. */
export function soundCodes(fold: string): Uint8Array {
  const codes = new Uint8Array(Math.min(LONGEST_WORD, fold.length))
  for (let i = 0; i < codes.length; i++) codes[i] = codeAt(fold, i)
  return codes
}

function codeAt(fold: string, at: number): number {
  return CODES[fold.charCodeAt(at)] ?? 0
}

const WIDTH = LONGEST_WORD + 1
const rows = new Int32Array(3 * WIDTH) // the last three rows of the table, used in turn
const from = new Uint8Array(LONGEST_WORD) // the words whose table it is
const to = new Uint8Array(LONGEST_WORD)

/**
 * The cost of the cheapest way from one fold to another, in eighths of a slip (Damerau: two
 * neighbours changed over count once). Exact for every cost up to `limit`, whatever stands on the way;
 * some number above `limit` for every other.
 */
export function slipCost(a: Uint8Array, b: Uint8Array, limit: number): number {
  if (isTooFar(a.length, b.length, limit)) return limit + 1
  from.set(a)
  to.set(b)
  return costUpTo(a.length, b.length, limit)
}

/** Words as sounds one behind the other: those of word n stand from `starts[n]` up to `starts[n + 1]`. */
export interface CodedWords {
  readonly starts: Int32Array
  readonly codes: Uint8Array
}

/** Many folds at once, ready for {@link slipCostBetween}; each cut at 48 sounds. */
export function codedWords(folds: readonly string[]): CodedWords {
  const starts = new Int32Array(folds.length + 1)
  folds.forEach((fold, n) => {
    starts[n + 1] = (starts[n] ?? 0) + Math.min(LONGEST_WORD, fold.length)
  })
  const codes = new Uint8Array(starts[folds.length] ?? 0)
  folds.forEach((fold, n) => {
    const start = starts[n] ?? 0
    const end = starts[n + 1] ?? 0
    for (let at = start; at < end; at++) codes[at] = codeAt(fold, at - start)
  })
  return { starts, codes }
}

/** {@link slipCost} between two of many words. */
export function slipCostBetween(words: CodedWords, a: number, b: number, limit: number): number {
  const { starts, codes } = words
  let startA = starts[a] ?? 0
  let startB = starts[b] ?? 0
  let n = (starts[a + 1] ?? 0) - startA
  let m = (starts[b + 1] ?? 0) - startB
  if (isTooFar(n, m, limit)) return limit + 1
  // What both begin with and what both end with costs nothing: no other way is cheaper, for no sound is dearer to lose
  // than another together with taking the one for the other.
  for (; n > 0 && m > 0 && codes[startA] === codes[startB]; n--, m--) {
    startA++
    startB++
  }
  while (n > 0 && m > 0 && codes[startA + n - 1] === codes[startB + m - 1]) {
    n--
    m--
  }
  for (let i = 0; i < n; i++) from[i] = codes[startA + i] ?? 0
  for (let j = 0; j < m; j++) to[j] = codes[startB + j] ?? 0
  return costUpTo(n, m, limit)
}

// So far from the diagonal, sounds lost and added alone cost more.
function isTooFar(n: number, m: number, limit: number): boolean {
  return Math.abs(n - m) > Math.trunc(limit / CHEAPEST_GAP)
}

// From the first `n` sounds of `from` to the first `m` of `to`.
function costUpTo(n: number, m: number, limit: number): number {
  const width = Math.trunc(limit / CHEAPEST_GAP)
  rows[0] = 0
  for (let j = 1; j <= m && j <= width; j++)
    rows[j] = (rows[j - 1] ?? 0) + (GAP[to[j - 1] ?? 0] ?? 0)
  if (width < m) rows[width + 1] = TOO_FAR
  // A row may be dearer than the way that steps over it, between two neighbours changed over.
  const giveUp = limit + SLIP - CHANGED_OVER
  for (let i = 1; i <= n; i++) {
    if (fillRow(i, m, width) > giveUp) return giveUp + 1
  }
  return rows[(n % 3) * WIDTH + m] ?? 0
}

const TOO_FAR = 10_000 // no way costs as much

// Fills what is near the diagonal of row i and returns its smallest cost, below which no end can lie.
function fillRow(i: number, m: number, width: number): number {
  const row = (i % 3) * WIDTH
  const above = ((i + 2) % 3) * WIDTH
  const twoAbove = ((i + 1) % 3) * WIDTH
  const x = from[i - 1] ?? 0
  const before = i > 1 ? (from[i - 2] ?? 0) : -1
  const gapX = GAP[x] ?? 0
  const change = x * SIZE
  const first = i > width ? i - width : 1
  const last = i + width < m ? i + width : m
  let left = i > width ? TOO_FAR : (rows[above] ?? 0) + gapX
  let smallest = left
  rows[row + first - 1] = left
  for (let j = first; j <= last; j++) {
    const y = to[j - 1] ?? 0
    let cost = (rows[above + j - 1] ?? 0) + (CHANGE[change + y] ?? 0)
    const dropX = (rows[above + j] ?? 0) + gapX
    if (dropX < cost) cost = dropX
    const dropY = left + (GAP[y] ?? 0)
    if (dropY < cost) cost = dropY
    if (y === before && j > 1 && to[j - 2] === x) {
      const swapped = (rows[twoAbove + j - 2] ?? 0) + CHANGED_OVER
      if (swapped < cost) cost = swapped
    }
    rows[row + j] = cost
    left = cost
    if (cost < smallest) smallest = cost
  }
  if (last < m) rows[row + last + 1] = TOO_FAR
  return smallest
}

/**
 * The least, in eighths, that it costs to lose a consonant or to have it taken for a sound of another bit: by its bit
 * in `boneSet`. No way from a word that has the bit to one that has not is cheaper.
 */
export const BONE_COSTS: Uint8Array = boneCosts()

function boneCosts(): Uint8Array {
  const costs = new Uint8Array(SOUNDS.length + 1).fill(SLIP)
  for (const x of SOUNDS) {
    const bone = boneSet(x)
    if (bone === 0) continue
    const others = Array.from(SOUNDS).filter((y) => boneSet(y) !== bone)
    const least = Math.min(...others.map((y) => CHANGE[codeAt(x, 0) * SIZE + codeAt(y, 0)] ?? SLIP))
    const bit = Math.log2(bone)
    costs[bit] = Math.min(costs[bit] ?? SLIP, least, GAP[codeAt(x, 0)] ?? SLIP)
  }
  return costs
}

function changeCosts(): Uint8Array {
  const costs = new Uint8Array(SIZE * SIZE).fill(SLIP)
  for (let i = 0; i < SIZE; i++) costs[i * SIZE + i] = 0
  for (const [group, cost] of EASY_CONFUSIONS) {
    for (const a of group) {
      for (const b of group) {
        const at = codeAt(a, 0) * SIZE + codeAt(b, 0)
        if (a !== b && cost < (costs[at] ?? 0)) costs[at] = cost
      }
    }
  }
  return costs
}

function gapCosts(): Uint8Array {
  const costs = new Uint8Array(SIZE).fill(SLIP)
  for (const vowel of 'aeou') costs[codeAt(vowel, 0)] = 6
  costs[codeAt('i', 0)] = CHEAPEST_GAP
  return costs
}
