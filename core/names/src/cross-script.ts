// How far a word in Latin letters is from one in Cyrillic or Arabic letters, by what sounds really
// become when names are written over: learned costs, where the hand-made ones of slips serve words
// whose script is the same or whose scheme is known. Arabic names have hardly any vowels to compare.
import { foldWord, SOUNDS } from './fold.ts'
import { ARABIC_COSTS, CYRILLIC_COSTS } from './learned-costs.ts'
import { detectScript } from './script.ts'

/** Bits per sound below which words are taken for one: about 6 wrong in 10,000 pairs of strangers. */
export const ONE_WORD_BELOW = { cyrillic: 2.45, arabic: 2.03 } as const

const SIZE = SOUNDS.length + 1
const LONGEST = 48
const EIGHTHS = 8
const CODES: ReadonlyMap<string, number> = new Map(Array.from(SOUNDS, (s, i) => [s, i + 1]))
const TABLES = { cyrillic: table(CYRILLIC_COSTS), arabic: table(ARABIC_COSTS) }

/** Which learned table serves two words: the other's script beside Latin; Arabic beside anything. */
export function crossScript(a: string, b: string): 'cyrillic' | 'arabic' | null {
  const scripts = [detectScript(a), detectScript(b)]
  if (scripts[0] === scripts[1]) return null
  if (scripts.includes('arabic')) return 'arabic'
  return scripts.includes('latin') && scripts.includes('cyrillic') ? 'cyrillic' : null
}

/**
 * Bits per sound by which two words of different scripts differ; 0 is the best possible, strangers lie
 * around 6. Null if the words are of one script, or either has no letter.
 */
export function crossScriptDistance(a: string, b: string): number | null {
  const script = crossScript(a, b)
  if (script === null) return null
  const isTurned =
    detectScript(a) === 'arabic' || (script === 'cyrillic' && detectScript(b) === 'latin')
  const [first, second] = isTurned ? [b, a] : [a, b]
  const [x, y] = [foldWord(first), foldWord(second)]
  return x === '' || y === '' ? null : foldDistance(x, y, script)
}

/** The same for folds: `latin` of the side the table's rows stand for, `other` of Cyrillic or Arabic. */
export function foldDistance(latin: string, other: string, script: 'cyrillic' | 'arabic'): number {
  const costs = TABLES[script]
  const a = codes(latin)
  const b = codes(other)
  let above = new Float64Array(b.length + 1)
  for (let j = 1; j <= b.length; j++) above[j] = (above[j - 1] ?? 0) + (costs[b[j - 1] ?? 0] ?? 0)
  for (let i = 1; i <= a.length; i++) {
    const x = (a[i - 1] ?? 0) * SIZE
    const row = new Float64Array(b.length + 1)
    row[0] = (above[0] ?? 0) + (costs[x] ?? 0)
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1] ?? 0
      row[j] = Math.min(
        (above[j - 1] ?? 0) + (costs[x + y] ?? 0),
        (above[j] ?? 0) + (costs[x] ?? 0),
        (row[j - 1] ?? 0) + (costs[y] ?? 0),
      )
    }
    above = row
  }
  return (above[b.length] ?? 0) / EIGHTHS / Math.max(a.length, b.length)
}

function codes(fold: string): Uint8Array {
  return Uint8Array.from(fold.slice(0, LONGEST), (sound) => CODES.get(sound) ?? 0)
}

function table(text: string): Float64Array {
  return Float64Array.from(text.trim().split(/\s+/), Number)
}
