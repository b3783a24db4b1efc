// The words of all names of a table, and those of them nearest to a word somebody typed with slips or by
// ear, in another script or only its beginning. A hundred thousand persons share some tens of thousands of
// words: going through them all takes milliseconds, whatever the database.
import {
  coarse,
  detectScript,
  foldDistance,
  foldWord,
  ONE_WORD_BELOW,
  repairLookAlikes,
  skeleton,
  SLIP,
  slipCost,
  soundCodes,
} from '@parley/names'
import { tidy } from './name-forms.ts'

/** A word of the table near a typed one; the cost is in eighths of a slip. */
export interface NearWord {
  readonly word: string
  readonly cost: number
}

const MOST_NEAR = 12 // words per typed word: each is one look into the index
const MOST_TYPED = 8 // as a search takes words
const CUT_SHORT = 2 // what a word typed to its end is nearer by than one cut off
const LONG = 6 // sounds from which two slips are forgiven
const SHORT = 3 // sounds below which nothing is

/** All words of a table's search keys. Words are only ever added; one that nobody has any more finds nobody. */
export class NearWords {
  readonly #known = new Set<string>()
  readonly #words: string[] = []
  readonly #codes: Uint8Array[] = []
  readonly #bones: number[] = []

  get size(): number {
    return this.#words.length
  }

  /** Adds the words of a search key; numbers and classes of given names are not typed with slips. */
  add(searchKey: string): void {
    for (const word of searchKey.split(' ')) {
      if (word === '' || word.startsWith('#') || word.startsWith('~') || this.#known.has(word))
        continue
      this.#known.add(word)
      this.#words.push(word)
      this.#codes.push(soundCodes(word))
      this.#bones.push(bonesOf(word))
    }
  }

  /** For each word typed, the words of the table it may stand for, the nearest first; empty for nobody. */
  near(typed: string): readonly (readonly NearWord[])[] {
    const words = tidy(typed)
      .split(/[\s.,;()«»"“”„-]+/u)
      .filter((word) => word !== '')
      .slice(0, MOST_TYPED)
    return words.map((word) => this.#nearOne(word))
  }

  #nearOne(typed: string): readonly NearWord[] {
    const sound = coarse(foldWord(repairLookAlikes(typed)))
    const found =
      detectScript(typed) === 'arabic' ? this.#nearArabic(typed) : this.#nearSound(sound)
    return found.sort((x, y) => x.cost - y.cost || (x.word < y.word ? -1 : 1)).slice(0, MOST_NEAR)
  }

  #nearSound(sound: string): NearWord[] {
    const limit = forgiven(sound.length)
    const codes = soundCodes(sound)
    const bones = bonesOf(sound)
    const found: NearWord[] = []
    for (let i = 0; i < this.#words.length; i++) {
      const known = this.#codes[i]
      if (known === undefined || known.length + 3 < codes.length) continue
      // What is typed may lack consonants of the word it begins, but has few that the word lacks.
      if (bitCount(bones & ~(this.#bones[i] ?? 0)) > 2) continue
      const cost = costOf(codes, known, limit)
      if (cost !== null) found.push({ word: this.#words[i] ?? '', cost })
    }
    return found
  }

  #nearArabic(typed: string): NearWord[] {
    const fold = foldWord(typed)
    const bones = bonesOf(fold)
    const found: NearWord[] = []
    for (let i = 0; i < this.#words.length; i++) {
      const word = this.#words[i] ?? ''
      if (bitCount(bones ^ (this.#bones[i] ?? 0)) > 3) continue
      const distance = foldDistance(word, fold, 'arabic')
      if (distance < WIDE * ONE_WORD_BELOW.arabic) {
        found.push({ word, cost: Math.round((distance / ONE_WORD_BELOW.arabic) * 2 * SLIP) })
      }
    }
    return found
  }
}

// Search keys have unstressed vowels fallen together, which the learned costs have not.
const WIDE = 1.5

function forgiven(sounds: number): number {
  if (sounds < SHORT) return 0
  return sounds < LONG ? SLIP : 2 * SLIP - 1
}

// The cheaper of the whole word and its beginning of the length typed; null beyond the limit.
function costOf(typed: Uint8Array, known: Uint8Array, limit: number): number | null {
  const whole = slipCost(typed, known, limit)
  if (whole <= limit) return whole
  if (typed.length < SHORT || known.length <= typed.length) return null
  const begun = slipCost(typed, known.subarray(0, typed.length), limit)
  return begun <= limit ? begun + CUT_SHORT : null
}

function bonesOf(sound: string): number {
  let set = 0
  for (const code of soundCodes(skeleton(sound))) set |= 1 << code
  return set
}

function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
