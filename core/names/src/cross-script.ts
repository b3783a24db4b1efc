// How far a word in Latin letters is from one in Cyrillic or Arabic letters, by what sounds really
// become when names are written over: learned costs, where the hand-made ones of slips serve words
// whose script is the same or whose scheme is known. A step takes up to two sounds on either side, so
// that x for кс or ee for и is one step. Arabic names have hardly any vowels to compare.
import { foldWord, SOUNDS } from './fold.ts'
import { ARABIC_COSTS, ARABIC_JOINED, CYRILLIC_COSTS, CYRILLIC_JOINED } from './learned-costs.ts'
import { detectScript } from './script.ts'

/** Bits per sound below which words are taken for one: about 6 wrong in 10,000 pairs of strangers. */
export const ONE_WORD_BELOW = { cyrillic: 1.11, arabic: 0.87 } as const

const BASE = SOUNDS.length + 1 // 0 is no sound
const ROOM = BASE * BASE // up to two sounds on a side
const LONGEST = 48
const EIGHTHS = 8
const NEVER = 255 // a step that does not occur
const CODES: ReadonlyMap<string, number> = new Map(Array.from(SOUNDS, (s, i) => [s, i + 1]))
const TABLES = {
  cyrillic: table(CYRILLIC_COSTS, CYRILLIC_JOINED),
  arabic: table(ARABIC_COSTS, ARABIC_JOINED),
}

/** Which learned table serves two words: the other's script beside Latin; Arabic beside anything. */
export function crossScript(a: string, b: string): 'cyrillic' | 'arabic' | null {
  const scripts = [detectScript(a), detectScript(b)]
  if (scripts[0] === scripts[1]) return null
  if (scripts.includes('arabic')) return 'arabic'
  return scripts.includes('latin') && scripts.includes('cyrillic') ? 'cyrillic' : null
}

/**
 * Bits per sound by which two words of different scripts differ; 0 is the best possible, strangers lie
 * around 3. Null if the words are of one script, or either has no letter.
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
  const steps = TABLES[script]
  const a = codes(latin)
  const b = codes(other)
  const width = b.length + 1
  cells[0] = 0
  for (let i = 0; i <= a.length; i++) {
    for (let j = i === 0 ? 1 : 0; j <= b.length; j++) fillCell(a, b, [i, j], steps)
  }
  const eighths = cells[a.length * width + b.length] ?? 0
  return eighths / EIGHTHS / (a.length + b.length + 2)
}

/** Sounds and none: a step's side is one number in this base, of up to two sounds. */
export const SOUND_BASE: number = BASE

/**
 * What steps between scripts cost, in eighths of a bit, at `latin * SOUND_BASE ** 2 + other`; 255 for a step
 * that does not occur. For who measures many words at once as {@link foldDistance} measures one.
 */
export function stepCosts(script: 'cyrillic' | 'arabic'): Uint8Array {
  return TABLES[script]
}

const cells = new Int32Array((LONGEST + 1) ** 2) // the table of one pair at a time

function fillCell(
  a: Uint8Array,
  b: Uint8Array,
  [i, j]: readonly [number, number],
  steps: Uint8Array,
): void {
  const width = b.length + 1
  const at = i * width + j
  let best = 1 << 24
  for (let k = 0; k <= 2 && k <= i; k++) {
    const x = k === 0 ? 0 : (k === 1 ? 0 : (a[i - 2] ?? 0) * BASE) + (a[i - 1] ?? 0)
    for (let l = k === 0 ? 1 : 0; l <= 2 && l <= j; l++) {
      const y = l === 0 ? 0 : (l === 1 ? 0 : (b[j - 2] ?? 0) * BASE) + (b[j - 1] ?? 0)
      const step = steps[x * ROOM + y] ?? NEVER
      if (step === NEVER) continue
      const cost = (cells[at - k * width - l] ?? 0) + step
      if (cost < best) best = cost
    }
  }
  cells[at] = best
}

function codes(fold: string): Uint8Array {
  return Uint8Array.from(fold.slice(0, LONGEST), (sound) => CODES.get(sound) ?? 0)
}

function table(single: string, joined: string): Uint8Array {
  const steps = new Uint8Array(ROOM * ROOM).fill(NEVER)
  const costs = single.trim().split(/\s+/)
  costs.forEach((cost, at) => (steps[Math.trunc(at / BASE) * ROOM + (at % BASE)] = Number(cost)))
  for (const step of joined.trim().split(/\s{2,}|\n/)) {
    const [latin = '', other = '', cost = ''] = step.split(' ')
    if (cost !== '') steps[side(latin) * ROOM + side(other)] = Number(cost)
  }
  return steps
}

function side(sounds: string): number {
  return Array.from(sounds).reduce((code, sound) => code * BASE + (CODES.get(sound) ?? 0), 0)
}
