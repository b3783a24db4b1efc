// The words of all names of a table, and those of them nearest to a word somebody typed with slips or by
// ear, in another script or only its beginning. Words lie as a tree of sounds, so that what many begin with
// is measured once, whatever the database.
import {
  coarse,
  detectScript,
  foldWord,
  ONE_WORD_BELOW,
  repairLookAlikes,
  SLIP,
  soundCodes,
} from '@parley/names'
import { tidy } from './name-forms.ts'
import { WordTree } from './word-tree.ts'
import type { FoundWord } from './word-tree.ts'

/** A word of the table near a typed one; the cost is in eighths of a slip. */
export interface NearWord {
  readonly word: string
  readonly cost: number
}

const MOST_NEAR = 24 // words per typed word: further ones are rarely meant
const MOST_TYPED = 8 // as a search takes words
const CUT_SHORT = 2 // what a word typed to its end is nearer by than one cut off
const LONG = 6 // sounds from which two slips are forgiven
const SHORT = 3 // sounds below which nothing is

/** All words of a table's search keys. Words are only ever added; one that nobody has any more finds nobody. */
export class NearWords {
  readonly #known = new Set<string>()
  readonly #words: string[] = []
  readonly #tree = new WordTree()

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
      this.#tree.add(word)
    }
  }

  /** For each word typed, the words of the table it may stand for, the nearest first; empty for nobody. */
  near(typed: string): readonly (readonly NearWord[])[] {
    return typedWords(typed).map((word) => this.#nearOne(word))
  }

  #nearOne(typed: string): readonly NearWord[] {
    const found =
      detectScript(typed) === 'arabic' ? this.#nearArabic(typed) : this.#nearSound(typed)
    return this.#nearest(found).slice(0, MOST_NEAR)
  }

  // Of thousands that begin alike only the nearest are put in order.
  #nearest(found: readonly FoundWord[]): readonly NearWord[] {
    const counts = new Map<number, number>()
    for (const { cost } of found) counts.set(cost, (counts.get(cost) ?? 0) + 1)
    let taken = 0
    let furthest = -1
    for (const cost of [...counts.keys()].sort((x, y) => x - y)) {
      if (taken >= MOST_NEAR) break
      taken += counts.get(cost) ?? 0
      furthest = cost
    }
    return found
      .filter(({ cost }) => cost <= furthest)
      .map(({ word, cost }) => ({ word: this.#words[word] ?? '', cost }))
      .sort((x, y) => x.cost - y.cost || (x.word < y.word ? -1 : 1))
  }

  #nearSound(typed: string): readonly FoundWord[] {
    const sound = coarse(foldWord(repairLookAlikes(typed)))
    const sounds = soundCodes(sound).length
    const cutShort = sounds < SHORT ? null : CUT_SHORT
    return this.#tree.bySlips(sound, { limit: forgiven(sounds), cutShort })
  }

  #nearArabic(typed: string): readonly FoundWord[] {
    const fold = foldWord(typed)
    const sounds = soundCodes(fold).length
    return this.#tree
      .byArabic(fold, WIDE * ONE_WORD_BELOW.arabic)
      .map(({ word, cost }) => ({ word, cost: this.#slipsOf(cost, word, sounds) }))
  }

  // Eighths of a slip, of a whole cost in eighths of a bit: at the learned limit words are two slips apart.
  #slipsOf(cost: number, word: number, sounds: number): number {
    const known = soundCodes(this.#words[word] ?? '').length
    const bitsPerSound = cost / 8 / (known + sounds + 2)
    return Math.round((bitsPerSound / ONE_WORD_BELOW.arabic) * 2 * SLIP)
  }
}

/** The words of a name somebody typed, parts of a double surname by themselves; no more than eight. */
export function typedWords(typed: string): readonly string[] {
  return tidy(typed)
    .split(/[\s.,;()«»"“”„-]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_TYPED)
}

// Search keys have unstressed vowels fallen together, which the learned costs have not.
const WIDE = 1.5

function forgiven(sounds: number): number {
  if (sounds < SHORT) return 0
  return sounds < LONG ? SLIP : 2 * SLIP - 1
}
