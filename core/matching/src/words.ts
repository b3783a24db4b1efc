// The words of both lists as numbers, with what comparing needs of each worked out once and packed close:
// comparing goes from word to word at random, and what lies far apart in memory is waited for.
import { boneSet, codedWords, coarse, LONGEST_WORD, skeleton } from '@parley/names'
import type { CodedWords } from '@parley/names'

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

/** A word in one number: consonants one bit each in the lowest 24, then its length, then its script. */
export const SHAPE = {
  bones: 0xffffff,
  lengthShift: 24,
  longest: 63,
  arabic: 0x40000000,
} as const

export class Words {
  readonly folds: readonly string[]
  readonly isArabic: Uint8Array
  /** Sounds of all words as numbers, at most 48 each. */
  readonly coded: CodedWords
  readonly #shapes: Int32Array

  constructor({
    folds,
    isArabic,
  }: {
    readonly folds: readonly string[]
    readonly isArabic: Uint8Array
  }) {
    this.folds = folds
    this.isArabic = isArabic
    this.coded = codedWords(folds)
    this.#shapes = Int32Array.from(folds, (fold, n) => {
      const length = Math.min(LONGEST_WORD, fold.length)
      const script = isArabic[n] === 1 ? SHAPE.arabic : 0
      return boneSet(fold) | (length << SHAPE.lengthShift) | script
    })
  }

  /** What can be told of a word before it is compared, as {@link SHAPE} says. */
  shapeOf(word: number): number {
    return this.#shapes[word] ?? 0
  }

  /** Sounds of a word, at most 48. */
  lengthOf(word: number): number {
    return (this.shapeOf(word) >> SHAPE.lengthShift) & SHAPE.longest
  }

  coarseFold(word: number): string {
    return coarse(this.folds[word] ?? '')
  }

  bones(word: number): string {
    return skeleton(this.folds[word] ?? '')
  }
}
