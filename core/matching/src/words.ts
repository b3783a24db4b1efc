// The words of both lists as numbers, with what comparing and blocking need of each worked out at most
// once, and not before somebody asks: most words of a long list are never compared.
import { boneSet, coarse, skeleton, soundCodes } from '@parley/names'

/** Words, each with one number in the order they are first seen. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>()
  readonly folds: string[] = []
  /** Whether the word was in Arabic script; the same fold from another script is another word. */
  readonly isArabic: number[] = []

  /** The word's number; -1 for an empty word. */
  numberOf(fold: string, script: 'arabic' | 'other' = 'other'): number {
    if (fold === '') return -1
    const key = script === 'arabic' ? `${fold}^` : fold
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.folds.length
    this.#numbers.set(key, number)
    this.isArabic.push(script === 'arabic' ? 1 : 0)
    this.folds.push(fold)
    return number
  }
}

const UNKNOWN = -1 // no set of consonants has every bit

export class Words {
  readonly folds: readonly string[]
  readonly isArabic: Uint8Array
  readonly #codes: (Uint8Array | undefined)[]
  readonly #boneSets: Int32Array
  readonly #lengths: Uint8Array

  constructor({
    folds,
    isArabic,
  }: {
    readonly folds: readonly string[]
    readonly isArabic: Uint8Array
  }) {
    this.folds = folds
    this.isArabic = isArabic
    this.#codes = Array.from({ length: folds.length })
    this.#boneSets = new Int32Array(folds.length).fill(UNKNOWN)
    this.#lengths = Uint8Array.from(folds, (fold) => Math.min(LONGEST, fold.length))
  }

  /** The word's sounds as numbers, at most 48. */
  codes(word: number): Uint8Array {
    const known = this.#codes[word]
    if (known !== undefined) return known
    const codes = soundCodes(this.folds[word] ?? '')
    this.#codes[word] = codes
    return codes
  }

  /** Sounds of a word, at most 48. */
  lengthOf(word: number): number {
    return this.#lengths[word] ?? 0
  }

  /** The consonants a word has, one bit each: words too different there need no comparing. */
  boneSet(word: number): number {
    const known = this.#boneSets[word] ?? 0
    if (known !== UNKNOWN) return known
    const set = boneSet(this.folds[word] ?? '')
    this.#boneSets[word] = set
    return set
  }

  coarseFold(word: number): string {
    return coarse(this.folds[word] ?? '')
  }

  bones(word: number): string {
    return skeleton(this.folds[word] ?? '')
  }
}

const LONGEST = 48 // as the sound codes are cut
