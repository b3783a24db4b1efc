// String distances others match names by, written small for comparing with; each from 0 (nothing in
// common) to 1 (equal). Packages of npm are taken beside them where they are installed.
import { createRequire } from 'node:module'
import { join } from 'node:path'

export interface Baseline {
  readonly name: string
  readonly likeness: (a: string, b: string) => number
}

/** Jaro-Winkler with the usual prefix of four and weight of a tenth (Winkler 1990). */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  let common = ''
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue
      taken[j] = 1
      common += a.charAt(i)
      break
    }
  }
  const other = Array.from(b).filter((_, j) => taken[j] === 1)
  const moved = other.filter((letter, i) => letter !== common[i]).length / 2
  const m = common.length
  return m === 0 ? 0 : (m / a.length + m / b.length + (m - moved) / m) / 3
}

/** One minus the edits (Levenshtein) beside the longer length. */
export function levenshtein(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - (above[b.length] ?? 0) / longer
}

type Measure = (a: string, b: string) => number

// Packages under MIT, by hand: npm install --prefix "$PARLEY_PEERS" talisman@1.1.4 fastest-levenshtein@1.0.16
const PACKAGES: readonly (readonly [string, string, (loaded: unknown) => Measure | null])[] = [
  [
    'talisman 1.1.4 Jaro-Winkler',
    'talisman/metrics/jaro-winkler',
    (loaded) => measured(loaded, 'default'),
  ],
  ['talisman 1.1.4 Dice', 'talisman/metrics/dice', (loaded) => measured(loaded, 'default')],
  [
    'fastest-levenshtein 1.0.16',
    'fastest-levenshtein',
    (loaded) => {
      const distance = measured(loaded, 'distance')
      if (distance === null) return null
      return (a, b) => 1 - distance(a, b) / Math.max(1, a.length, b.length)
    },
  ],
]

function measured(loaded: unknown, member: string): Measure | null {
  if (typeof loaded === 'function') return loaded as Measure // a measure is the package's one export
  if (typeof loaded !== 'object' || loaded === null) return null
  const found: unknown = Object.getOwnPropertyDescriptor(loaded, member)?.value
  return typeof found === 'function' ? (found as Measure) : null
}

/** Our own small ones, and the packages found under the folder of peers. */
export function baselines(folder: string | null): readonly Baseline[] {
  const own: readonly Baseline[] = [
    { name: 'Jaro-Winkler', likeness: jaroWinkler },
    { name: 'Levenshtein', likeness: levenshtein },
  ]
  if (folder === null) return own
  const load = createRequire(join(folder, 'package.json'))
  const installed = PACKAGES.flatMap(([name, path, find]) => {
    try {
      const likeness = find(load(path))
      return likeness === null ? [] : [{ name, likeness }]
    } catch {
      return [] // not installed: the documents say how
    }
  })
  return [...own, ...installed]
}
