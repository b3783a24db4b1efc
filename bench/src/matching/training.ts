// Learns what one or two sounds cost for one or two others between scripts, from the shared token pairs
// (CC0, training part only), and writes them as core/names/src/learned-costs.ts has them. A stochastic
// edit: cheapest alignments under the present costs, steps counted, costs taken from the counts again.
// First with single sounds; then neighbouring steps that are often taken together become steps of their
// own (ks for s, ia for e), and learning goes on. The same files give the same bytes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord, SOUNDS } from '@parley/names'

export type Language = 'russian' | 'arabic'
/** Codes of the folds of a Latin word and of its Russian or Arabic spelling. */
export type TokenPair = readonly [latin: Uint8Array, other: Uint8Array]

const BASE = SOUNDS.length + 1 // 0 is no sound
const ROOM = BASE * BASE // up to two sounds on a side
const NEVER = 99 // bits: a step that is not taken
const LONGEST = 48
const UNRELATED = 8 // bits a sound beyond which a mined pair is two words, not one
const SEEN_TOGETHER = 10 // times two neighbouring steps must be taken to become one
const SMOOTHING = 0.3
const ROUNDS = { single: 4, joined: 4 }

/** Reads one part of the token pairs, those that have a sound on both sides. */
export function readTokens(folder: string, language: Language, part: '64' | '16'): TokenPair[] {
  return readTokenWords(folder, language, part).flatMap(([latin, other]) => {
    const pair = [codes(foldWord(latin)), codes(foldWord(other))] as const
    return pair[0].length > 0 && pair[1].length > 0 ? [pair] : []
  })
}

/** The same as words: Latin, then the other script. */
export function readTokenWords(
  folder: string,
  language: Language,
  part: '64' | '16',
): (readonly [string, string])[] {
  const file = join(folder, `wd_${language}_${part}.tsv`)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [latin = '', other = ''] = line.split('\t')
    return [latin, other.replace(/ /g, '')] as const
  })
}

function codes(fold: string): Uint8Array {
  return Uint8Array.from(fold.slice(0, LONGEST), (sound) => SOUNDS.indexOf(sound) + 1)
}

/** Bits of each step, `first * ROOM + second`, a side of two sounds being `one * BASE + two`. */
type Costs = Float64Array

/** Learned costs in eighths of a bit: the step's rarity beside that of its two sides. */
export function learnCosts(pairs: readonly TokenPair[]): Uint8Array {
  let costs = firstCosts()
  for (let round = 0; round < ROUNDS.single; round++) {
    costs = fromCounts(count(pairs, costs, 1), Infinity)
  }
  costs = withJoined(pairs, costs)
  for (let round = 0; round < ROUNDS.joined; round++) {
    costs = fromCounts(count(pairs, costs, 2), SEEN_TOGETHER)
  }
  return asEighths(costs)
}

function firstCosts(): Costs {
  const costs = new Float64Array(ROOM * ROOM).fill(NEVER)
  for (let x = 0; x < BASE; x++) {
    for (let y = 0; y < BASE; y++) {
      if (x + y > 0) costs[x * ROOM + y] = x === y ? 2 : x === 0 || y === 0 ? 5 : 6
    }
  }
  return costs
}

// The codes of the last `length` sounds before place `end`.
function side(word: Uint8Array, end: number, length: number): number {
  if (length === 0) return 0
  const last = word[end - 1] ?? 0
  return length === 1 ? last : (word[end - 2] ?? 0) * BASE + last
}

const cells = new Float64Array((LONGEST + 1) ** 2)
const from = new Uint8Array(cells.length)

// Fills the table of cheapest alignments; a cell's `from` is 3 times the sounds taken on the first side
// and once those on the second.
function align([a, b]: TokenPair, costs: Costs, longest: 1 | 2): number {
  const width = b.length + 1
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const at = i * width + j
      cells[at] = at === 0 ? 0 : Infinity
      for (let k = 0; k <= Math.min(longest, i); k++) {
        for (let l = 0; l <= Math.min(longest, j); l++) {
          if (k + l === 0) continue
          const step = costs[side(a, i, k) * ROOM + side(b, j, l)] ?? NEVER
          const bits = (cells[at - k * width - l] ?? 0) + step
          if (step >= NEVER || bits >= (cells[at] ?? 0)) continue
          cells[at] = bits
          from[at] = k * 3 + l
        }
      }
    }
  }
  return cells[a.length * width + b.length] ?? 0
}

// The places an alignment passes, first to last; null for two unrelated words.
function path(
  pair: TokenPair,
  costs: Costs,
  longest: 1 | 2,
): readonly (readonly [number, number])[] | null {
  const [a, b] = pair
  if (align(pair, costs, longest) / Math.max(a.length, b.length) > UNRELATED) return null
  let [i, j] = [a.length, b.length]
  const places: (readonly [number, number])[] = [[i, j]]
  while (i + j > 0) {
    const step = from[i * (b.length + 1) + j] ?? 0
    i -= Math.trunc(step / 3)
    j -= step % 3
    places.push([i, j])
  }
  return places.reverse()
}

function count(pairs: readonly TokenPair[], costs: Costs, longest: 1 | 2): Float64Array {
  const counts = new Float64Array(ROOM * ROOM)
  for (const pair of pairs) {
    const places = path(pair, costs, longest) ?? []
    places.slice(1).forEach((place, s) => addStep(counts, pair, [places[s] ?? place, place]))
  }
  return counts
}

type Span = readonly [readonly [number, number], readonly [number, number]]

function addStep(counts: Float64Array, [a, b]: TokenPair, [start, end]: Span): void {
  const first = side(a, end[0], end[0] - start[0])
  const at = first * ROOM + side(b, end[1], end[1] - start[1])
  counts[at] = (counts[at] ?? 0) + 1
}

// Every run of neighbouring steps that takes at most two sounds a side is counted; frequent ones are in.
function withJoined(pairs: readonly TokenPair[], costs: Costs): Costs {
  const counts = new Float64Array(ROOM * ROOM)
  for (const pair of pairs) {
    const places = path(pair, costs, 1) ?? []
    places.forEach((start, s) => {
      for (const end of places.slice(s + 1, s + 5)) {
        if (end[0] - start[0] <= 2 && end[1] - start[1] <= 2) addStep(counts, pair, [start, end])
      }
    })
  }
  const total = counts.reduce((sum, n) => sum + n, 0)
  return costs.map((bits, at) => {
    const seen = counts[at] ?? 0
    return isSingle(at) || seen < SEEN_TOGETHER ? bits : -Math.log2(seen / total)
  })
}

function isSingle(at: number): boolean {
  return Math.trunc(at / ROOM) < BASE && at % ROOM < BASE
}

function fromCounts(counts: Float64Array, leastJoined: number): Costs {
  const total = counts.reduce((sum, n) => sum + n, 0)
  return counts.map((seen, at) => {
    if (at === 0 || (!isSingle(at) && seen < leastJoined)) return NEVER
    return -Math.log2((seen + SMOOTHING) / total)
  })
}

// How much rarer a step is than its two sides met by chance, which keeps common sounds from counting twice.
function asEighths(costs: Costs): Uint8Array {
  const first = new Float64Array(ROOM)
  const second = new Float64Array(ROOM)
  costs.forEach((bits, at) => {
    if (bits >= NEVER) return
    const x = Math.trunc(at / ROOM)
    first[x] = (first[x] ?? 0) + 2 ** -bits
    second[at % ROOM] = (second[at % ROOM] ?? 0) + 2 ** -bits
  })
  return Uint8Array.from(costs, (bits, at) => {
    if (bits >= NEVER) return 255
    const sides = Math.log2(first[Math.trunc(at / ROOM)] ?? 1) + Math.log2(second[at % ROOM] ?? 1)
    return Math.min(254, Math.max(0, Math.round(8 * (bits + sides / 2))))
  })
}

/** The text of core/names/src/learned-costs.ts for these costs. */
export function learnedCostsFile(cyrillic: Uint8Array, arabic: Uint8Array): string {
  return `${HEADER}
/** Latin sounds against Cyrillic ones. */
${declared('CYRILLIC', cyrillic)}

/** Latin sounds against Arabic ones. */
${declared('ARABIC', arabic)}
`
}

const HEADER = `// Written by \`npm run bench -- train-names --write\`; do not edit. What it costs to take one sound for
// another between Latin letters and Cyrillic or Arabic ones, in eighths of a bit. COSTS: rows are Latin
// sounds, columns the others; the first row and column are "no sound", the rest in the order of SOUNDS.
// JOINED: steps of two sounds on a side, as \`latin other cost\`, \`-\` for none. Learned from the CC0 token
// pairs of Merhav and Ash (2018), training part only.
`

function declared(name: string, costs: Uint8Array): string {
  const rows = Array.from({ length: BASE }, (_, x) =>
    Array.from({ length: BASE }, (_, y) => costs[x * ROOM + y] ?? 255).join(' '),
  )
  const joined: string[] = []
  costs.forEach((cost, at) => {
    if (cost === 255 || isSingle(at)) return
    joined.push(`${sounds(Math.trunc(at / ROOM))} ${sounds(at % ROOM)} ${cost}`)
  })
  const lines = Array.from({ length: Math.ceil(joined.length / 10) }, (_, i) =>
    joined.slice(i * 10, i * 10 + 10).join('  '),
  )
  return [
    `export const ${name}_COSTS = \`\n${rows.join('\n')}\n\``,
    `export const ${name}_JOINED = \`\n${lines.join('\n')}\n\``,
  ].join('\n')
}

function sounds(side: number): string {
  if (side === 0) return '-'
  const sound = (code: number): string => SOUNDS.charAt(code - 1)
  return side < BASE ? sound(side) : sound(Math.trunc(side / BASE)) + sound(side % BASE)
}
