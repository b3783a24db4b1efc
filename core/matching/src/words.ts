// The words of both lists as numbers, with what comparing and blocking need of each worked out once.
import { coarse, skeleton, soundCodes } from '@parley/names'

/** Words of both lists, each with one number. */
export class Words {
  readonly #numbers = new Map<string, number>()
  readonly folds: string[] = []
  readonly coarseFolds: string[] = []
  readonly bones: string[] = []
  readonly codes: Uint8Array[] = []
  /** The consonants a word has, one bit each: words too different there need no comparing. */
  readonly boneSets: number[] = []

  /** Whether the word was in Arabic script; the same fold from another script is another word. */
  readonly isArabic: boolean[] = []

  /** The word's number; -1 for an empty word. */
  numberOf(fold: string, script: 'arabic' | 'other' = 'other'): number {
    if (fold === '') return -1
    const key = script === 'arabic' ? `${fold}^` : fold
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.folds.length
    this.#numbers.set(key, number)
    this.isArabic.push(script === 'arabic')
    this.folds.push(fold)
    this.coarseFolds.push(coarse(fold))
    this.bones.push(skeleton(fold))
    this.codes.push(soundCodes(fold))
    this.boneSets.push(soundCodes(skeleton(fold)).reduce((set, code) => set | (1 << code), 0))
    return number
  }
}
