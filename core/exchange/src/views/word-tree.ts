// Words as a tree of their sounds: what many words begin with is measured against a typed word once. A
// hundred thousand persons share some tens of thousands of words, and most branches end after three sounds.
import {
  LONGEST_WORD,
  skeleton,
  slipCost,
  SLIP,
  soundCodes,
  SOUND_BASE,
  stepCosts,
} from '@parley/names'

/** A word found, by its number in the order of adding; the cost is in eighths of a slip. */
export interface FoundWord {
  readonly word: number
  readonly cost: number
}

export interface Slips {
  /** Eighths of a slip that are forgiven. */
  readonly limit: number
  /** Added where only the beginning of a word is near; null where it has to be near to its end. */
  readonly cutShort: number | null
}

const WIDTH = LONGEST_WORD + 1
const NEVER = 255 // a learned step that does not occur
const NO_STEP = 0xffff // the same, beyond what any word may cost
const MOST_LACKING = 2 // consonants typed that the word has not
const MOST_OTHER = 3 // consonants that one of two words in different scripts has and the other has not
const EDGE = 2 // cells before a row, beyond every limit: where a step would begin before the word
const EDGED = WIDTH + EDGE
const FAR = 1 << 24
const NO_NODE = -1
const CODES = 24 // sounds and none
const GAP = Uint8Array.from({ length: CODES }, (_, x) => slipCost(one(x), none(), 3 * SLIP))
const CHANGE = Uint8Array.from({ length: CODES * CODES }, (_, at) =>
  slipCost(one(Math.trunc(at / CODES)), one(at % CODES), 3 * SLIP),
)
const SWAP = SLIP - 2

/** Words by their sounds. Nothing is ever taken out. */
export class WordTree {
  // One entry a node; node 0 is the beginning of every word.
  readonly #sound = [0]
  readonly #child = [NO_NODE]
  readonly #sibling = [NO_NODE]
  readonly #longest = [0] // sounds of the longest word through a node
  /** Consonants that some word through a node has, and those that all have. */
  readonly #some = [0]
  readonly #every = [-1]
  readonly #bones: number[] = [] // by word
  readonly #word = [NO_NODE] // the last word that ends at a node
  readonly #before: number[] = [] // by word: another that ends at the same node
  readonly #costs = new Int32Array((WIDTH + 2) * WIDTH) // a row of the table for each sound of a branch
  readonly #learned = new Int32Array((WIDTH + 2) * EDGED)
  readonly #path = new Uint8Array(WIDTH) // the sounds of the branch being walked

  /** Adds a word; its number is the count of words before it. */
  add(sounds: string): void {
    const codes = soundCodes(sounds)
    const bones = bonesOf(sounds)
    let node = 0
    this.#widen(node, codes.length, bones)
    for (const code of codes) {
      node = this.#below(node, code)
      this.#widen(node, codes.length, bones)
    }
    this.#bones.push(bones)
    this.#before.push(this.#word[node] ?? NO_NODE)
    this.#word[node] = this.#before.length - 1
  }

  #widen(node: number, sounds: number, bones: number): void {
    this.#longest[node] = Math.max(this.#longest[node] ?? 0, sounds)
    this.#some[node] = (this.#some[node] ?? 0) | bones
    this.#every[node] = (this.#every[node] ?? -1) & bones
  }

  #below(node: number, code: number): number {
    for (let at = this.#child[node] ?? NO_NODE; at !== NO_NODE; at = this.#sibling[at] ?? NO_NODE) {
      if (this.#sound[at] === code) return at
    }
    const fresh = this.#sound.length
    this.#sound.push(code)
    this.#child.push(NO_NODE)
    this.#sibling.push(this.#child[node] ?? NO_NODE)
    this.#longest.push(0)
    this.#some.push(0)
    this.#every.push(-1)
    this.#word.push(NO_NODE)
    this.#child[node] = fresh
    return fresh
  }

  /** Words within so many slips of what was typed, or that begin so; in no order. */
  bySlips(sounds: string, slips: Slips): FoundWord[] {
    const typed = soundCodes(sounds)
    const bones = bonesOf(sounds)
    const found: FoundWord[] = []
    // What is typed may lack consonants of the word it begins, but has few that the word lacks.
    const isAlike = (known: number): boolean => bitCount(bones & ~known) <= MOST_LACKING
    const costs = this.#costs
    costs[0] = 0
    for (let j = 1; j <= typed.length; j++)
      costs[j] = (costs[j - 1] ?? 0) + (GAP[typed[j - 1] ?? 0] ?? 0)
    this.#walkSlips({ typed, bones, slips, found, isAlike }, 0, { depth: 0, begun: FAR, above: 0 })
    return found
  }

  #walkSlips(search: SlipSearch, node: number, place: SlipPlace): void {
    const { typed, slips } = search
    if (!search.isAlike(this.#some[node] ?? 0)) return
    const { depth, above } = place
    const smallest = depth === 0 ? 0 : this.#slipRow(typed, depth)
    const whole = this.#costs[depth * WIDTH + typed.length] ?? FAR
    const cost = whole <= slips.limit ? whole : place.begun
    if (cost < FAR) this.#collect(node, cost, search)
    let { begun } = place
    if (depth === typed.length && slips.cutShort !== null && whole <= slips.limit)
      begun = whole + slips.cutShort
    // Two neighbours changed over step past a row, so both of the last two have to be too dear.
    if (begun === FAR && smallest > slips.limit && above > slips.limit) return
    if (depth === LONGEST_WORD) return
    for (let at = this.#child[node] ?? NO_NODE; at !== NO_NODE; at = this.#sibling[at] ?? NO_NODE) {
      this.#path[depth] = this.#sound[at] ?? 0
      this.#walkSlips(search, at, { depth: depth + 1, begun, above: smallest })
    }
  }

  // Fills the row of a branch's last sound, as `slipCost` does, and returns the smallest cost in it.
  #slipRow(typed: Uint8Array, depth: number): number {
    const costs = this.#costs
    const row = depth * WIDTH
    const x = this.#path[depth - 1] ?? 0
    const before = depth > 1 ? (this.#path[depth - 2] ?? 0) : NO_NODE
    const gapX = GAP[x] ?? 0
    let left = (costs[row - WIDTH] ?? 0) + gapX
    let smallest = left
    costs[row] = left
    for (let j = 1; j <= typed.length; j++) {
      const y = typed[j - 1] ?? 0
      let cost = (costs[row - WIDTH + j - 1] ?? 0) + (CHANGE[x * CODES + y] ?? 0)
      cost = Math.min(cost, (costs[row - WIDTH + j] ?? 0) + gapX, left + (GAP[y] ?? 0))
      if (y === before && j > 1 && typed[j - 2] === x)
        cost = Math.min(cost, (costs[row - 2 * WIDTH + j - 2] ?? 0) + SWAP)
      costs[row + j] = cost
      left = cost
      if (cost < smallest) smallest = cost
    }
    return smallest
  }

  /**
   * Words within so many bits a sound of a fold in Arabic letters, by the learned costs of that script; in
   * no order. The cost is in eighths of a bit.
   */
  byArabic(sounds: string, bitsPerSound: number): FoundWord[] {
    const typed = soundCodes(sounds)
    const bones = bonesOf(sounds)
    const steps = stepsInto(typed)
    const found: FoundWord[] = []
    const isAlike = (known: number): boolean => bitCount(bones ^ known) <= MOST_OTHER
    const within = Float64Array.from(
      { length: WIDTH },
      (_, sounds) => bitsPerSound * 8 * (sounds + typed.length + 2),
    )
    const search = { typed, bones, within, steps, found, isAlike }
    this.#learned.fill(FAR)
    this.#learned[EDGE] = 0
    this.#learnedRow(search, 0)
    this.#walkArabic(search, 0, 0, 0)
    return found
  }

  // `above` is the smallest cost of the row before: a step may take two sounds and pass over a row.
  #walkArabic(search: ArabicSearch, node: number, depth: number, above: number): void {
    const { typed, bones, within } = search
    const others = (bones & ~(this.#some[node] ?? 0)) | (~bones & (this.#every[node] ?? 0))
    if (bitCount(others) > MOST_OTHER) return
    const smallest = depth === 0 ? 0 : this.#learnedRow(search, depth)
    const whole = this.#learned[depth * EDGED + EDGE + typed.length] ?? FAR
    if (whole < (within[depth] ?? 0)) this.#collect(node, whole, search)
    if (depth === LONGEST_WORD) return
    const least = Math.min(smallest, above)
    for (let at = this.#child[node] ?? NO_NODE; at !== NO_NODE; at = this.#sibling[at] ?? NO_NODE) {
      if (least >= (within[this.#longest[at] ?? 0] ?? 0)) continue
      this.#path[depth] = this.#sound[at] ?? 0
      this.#walkArabic(search, at, depth + 1, smallest)
    }
  }

  // As `foldDistance` fills its table, one row at a time: up to two sounds on either side are one step.
  #learnedRow({ typed, steps }: ArabicSearch, depth: number): number {
    const cells = this.#learned
    const row = depth * EDGED + EDGE
    const width = 3 * (typed.length + 1)
    const last = depth < 1 ? 0 : (this.#path[depth - 1] ?? 0)
    const two = depth < 2 ? 0 : (this.#path[depth - 2] ?? 0) * SOUND_BASE + last
    const count = typed.length
    const [one, both] = [last * width, two * width]
    let smallest = FAR
    let [near, far] = [FAR, FAR] // the two cells before this one
    for (let j = 0; j <= count; j++) {
      let best = j === 0 && depth === 0 ? 0 : FAR
      const at = 3 * j
      best = Math.min(best, near + (steps[at + 1] ?? 0), far + (steps[at + 2] ?? 0))
      for (let l = 0, from = row + j - EDGED; depth > 0 && l <= 2; l++, from--) {
        const cost = (cells[from] ?? 0) + (steps[one + at + l] ?? 0)
        if (cost < best) best = cost
      }
      for (let l = 0, from = row + j - 2 * EDGED; depth > 1 && l <= 2; l++, from--) {
        const cost = (cells[from] ?? 0) + (steps[both + at + l] ?? 0)
        if (cost < best) best = cost
      }
      cells[row + j] = best
      far = near
      near = best
      if (best < smallest) smallest = best
    }
    return smallest
  }

  #collect(node: number, cost: number, { found, isAlike }: Search): void {
    let word = this.#word[node] ?? NO_NODE
    for (; word !== NO_NODE; word = this.#before[word] ?? NO_NODE)
      if (isAlike(this.#bones[word] ?? 0)) found.push({ word, cost })
  }
}

interface Search {
  readonly typed: Uint8Array
  readonly bones: number
  readonly found: FoundWord[]
  /** Whether a word of these consonants may be meant. */
  readonly isAlike: (bones: number) => boolean
}

interface SlipSearch extends Search {
  readonly slips: Slips
}

interface SlipPlace {
  readonly depth: number
  /** What a word is near by because its beginning is; beyond every limit where it is not. */
  readonly begun: number
  /** The smallest cost of the row before. */
  readonly above: number
}

interface ArabicSearch extends Search {
  /** By sounds of a word, eighths of a bit that it has to stay below. */
  readonly within: Float64Array
  /** As {@link stepsInto} has them. */
  readonly steps: Uint16Array
}

const STEPS = stepCosts('arabic')
const SIDES = SOUND_BASE ** 2

// What a step costs from up to two sounds of a word (by row) into what was typed, by where it ends there and
// how many sounds it takes: all that one search looks up, in few enough bytes to stay near.
function stepsInto(typed: Uint8Array): Uint16Array {
  const width = 3 * (typed.length + 1)
  const into = new Uint16Array(SIDES * width).fill(NO_STEP)
  for (let j = 0; j <= typed.length; j++) {
    for (let l = 0; l <= 2 && l <= j; l++) {
      const last = l === 0 ? 0 : (typed[j - 1] ?? 0)
      const side = l < 2 ? last : (typed[j - 2] ?? 0) * SOUND_BASE + last
      for (let x = 0; x < SIDES; x++) {
        const step = STEPS[x * SIDES + side] ?? NEVER
        if (step !== NEVER) into[x * width + 3 * j + l] = step
      }
    }
  }
  return into
}

/** The consonants of a fold as a set of bits. */
function bonesOf(sounds: string): number {
  let set = 0
  for (const code of soundCodes(skeleton(sounds))) set |= 1 << code
  return set
}

function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

function one(code: number): Uint8Array {
  return Uint8Array.of(code)
}

function none(): Uint8Array {
  return new Uint8Array(0)
}
