// Learns what one sound costs for another from the shared token pairs (CC0) and prints the tables of
// core/names/src/learned-costs.ts; reports recall on the tuning part at a set rate of false accepts.
//   node --conditions=source --import tsx bench/src/match-train.ts [--print]
// Method: cheapest alignments under the present costs, operations counted, costs taken from the counts
// again (hard expectation and maximisation of a stochastic edit); mined pairs that fit badly are left out.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord } from '@parley/names'

const SOUNDS = 'abcCdefgiklmnoprsStuvzZ'
const SIZE = SOUNDS.length + 1 // 0 is "no sound"
const shared = process.env['PARLEY_SHARED'] ?? join(import.meta.dirname, '../../../shared')

type Pair = readonly [latin: Uint8Array, other: Uint8Array]

/** Costs in bits per operation: of changing x into y at [x][y], of losing at [x][0], adding at [0][y]. */
type Costs = readonly Float64Array[]

function pairsOf(language: string, part: string): readonly Pair[] {
  const file = join(shared, `data/names/wd_${language}_${part}.tsv`)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.flatMap((line) => {
    const [latin = '', other = ''] = line.split('\t')
    const pair = [codes(foldWord(latin)), codes(foldWord(other.replace(/ /g, '')))] as const
    return pair[0].length > 0 && pair[1].length > 0 ? [pair] : []
  })
}

function codes(fold: string): Uint8Array {
  return Uint8Array.from(fold, (sound) => SOUNDS.indexOf(sound) + 1)
}

function firstCosts(): Costs {
  return Array.from({ length: SIZE }, (_, x) =>
    Float64Array.from({ length: SIZE }, (_, y) => (x === y ? 0.2 : x === 0 || y === 0 ? 5 : 7)),
  )
}

interface Alignment {
  readonly bits: number
  readonly steps: readonly (readonly [number, number])[]
}

function align([a, b]: Pair, costs: Costs): Alignment {
  const width = b.length + 1
  const cells = new Float64Array((a.length + 1) * width)
  const from = new Uint8Array(cells.length)
  const cost = (x: number, y: number): number => costs[x]?.[y] ?? 99
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i + j === 0) continue
      const at = i * width + j
      let best = Infinity
      const offer = (bits: number, step: number): void => {
        if (bits >= best) return
        best = bits
        from[at] = step
      }
      const x = a[i - 1] ?? 0
      const y = b[j - 1] ?? 0
      if (i > 0 && j > 0) offer((cells[at - width - 1] ?? 0) + cost(x, y), 1)
      if (i > 0) offer((cells[at - width] ?? 0) + cost(x, 0), 2)
      if (j > 0) offer((cells[at - 1] ?? 0) + cost(0, y), 3)
      cells[at] = best
    }
  }
  const steps: (readonly [number, number])[] = []
  for (let i = a.length, j = b.length; i + j > 0;) {
    const step = from[i * width + j]
    steps.push([step === 3 ? 0 : (a[i - 1] ?? 0), step === 2 ? 0 : (b[j - 1] ?? 0)])
    if (step !== 3) i--
    if (step !== 2) j--
  }
  return { bits: cells[a.length * width + b.length] ?? 0, steps }
}

function learn(pairs: readonly Pair[]): Costs {
  let costs = firstCosts()
  for (let round = 0; round < 8; round++) {
    const counts = Array.from({ length: SIZE }, () => new Float64Array(SIZE).fill(0.5))
    for (const pair of pairs) {
      const { bits, steps } = align(pair, costs)
      if (bits / Math.max(pair[0].length, pair[1].length) > 3) continue // two unrelated words
      for (const [x, y] of steps) {
        const row = counts[x]
        if (row !== undefined) row[y] = (row[y] ?? 0) + 1
      }
    }
    costs = fromCounts(counts)
  }
  return costs
}

// Bits against chance meeting: how much rarer the step is than the two sounds side by side by chance.
function fromCounts(counts: readonly Float64Array[]): Costs {
  const total = counts.reduce((sum, row) => sum + row.reduce((s, n) => s + n, 0), 0)
  const first = counts.map((row) => row.reduce((s, n) => s + n, 0) / total)
  const second = Array.from(
    first,
    (_, y) => counts.reduce((s, row) => s + (row[y] ?? 0), 0) / total,
  )
  return counts.map((row, x) =>
    Float64Array.from(
      row,
      (n, y) => -Math.log2(n / total / Math.sqrt((first[x] ?? 1) * (second[y] ?? 1))),
    ),
  )
}

function distance(pair: Pair, costs: Costs): number {
  return align(pair, costs).bits / Math.max(pair[0].length, pair[1].length)
}

function recallAt(
  pairs: readonly Pair[],
  costs: Costs,
  falseAccepts: number,
): readonly [number, number] {
  const strangers: number[] = []
  for (let n = 0; n < 150_000; n++) {
    const a = pairs[(n * 7919) % pairs.length]
    const b = pairs[(n * 104_729 + Math.trunc(n / pairs.length) + 1) % pairs.length]
    if (a !== undefined && b !== undefined && a !== b) strangers.push(distance([a[0], b[1]], costs))
  }
  strangers.sort((x, y) => x - y)
  const limit = strangers[Math.floor(strangers.length * falseAccepts)] ?? 0
  const kept = pairs.filter((pair) => distance(pair, costs) < limit).length
  return [kept / pairs.length, limit]
}

const every = (pairs: readonly Pair[], n: number): readonly Pair[] =>
  pairs.filter((_, i) => i % n === 0)
for (const [language, falseAccepts] of [
  ['russian', 5.8e-4],
  ['arabic', 7.15e-4],
] as const) {
  const costs = learn(every(pairsOf(language, '64'), 2))
  const [recall, limit] = recallAt(every(pairsOf(language, '16'), 2), costs, falseAccepts)
  console.error(
    `${language}: recall ${recall.toFixed(4)} at ${falseAccepts} false accepts, limit ${limit.toFixed(3)}`,
  )
  if (process.argv.includes('--print')) {
    const rows = costs.map((row) => Array.from(row, (bits) => Math.round(bits * 8)).join(' '))
    console.log(`export const ${language.toUpperCase()}_COSTS = \`\n${rows.join('\n')}\n\``)
  }
}
