// Surnames for comparing: the man's and the woman's form of one surname are one, and a double surname
// is its parts. For showing and searching, the other form is made where the endings are regular.
import { foldWord } from './fold.ts'
import type { Sex } from './person-record.ts'

const HYPHEN = /[-‐‑–—]/

/** The fold of a surname, in the form common to men and women. */
export function foldSurname(word: string): string {
  return neutral(foldWord(word))
}

/** The same of a word whose fold is known, and which is not double. */
export function surnameOfFold(fold: string): string {
  return neutral(fold)
}

/** Whether a word is a double surname. */
export function isDouble(word: string): boolean {
  return HYPHEN.test(word)
}

/** The parts of a double surname, each folded, in the order written; one part if it is not double. */
export function surnameParts(word: string): readonly string[] {
  return longEnough(word.split(HYPHEN).map(foldSurname))
}

/** Without folds too short to be a surname. */
export function longEnough(folds: readonly string[]): readonly string[] {
  return folds.filter((fold) => fold.length >= 2)
}

// A man's ending and a woman's, the longer first; an ending asks for two letters before it.
const FORMS: readonly (readonly [man: string, woman: string])[] = [
  ['ський', 'ська'],
  ['цький', 'цька'],
  ['зький', 'зька'],
  ['ский', 'ская'],
  ['цкий', 'цкая'],
  ['скі', 'ская'],
  ['цкі', 'цкая'],
  ['ской', 'ская'],
  ['ый', 'ая'],
  ['ой', 'ая'],
  ['ний', 'на'],
  ['лий', 'ла'],
  ['рий', 'ра'],
  ['тий', 'та'],
  ['ов', 'ова'],
  ['ев', 'ева'],
  ['єв', 'єва'],
  ['ёв', 'ёва'],
  ['оў', 'ова'],
  ['аў', 'ава'],
  ['еў', 'ева'],
  ['ёў', 'ёва'],
  ['ин', 'ина'],
  ['ын', 'ына'],
  ['ін', 'іна'],
  ['їн', 'їна'],
  ['skyi', 'ska'],
  ['skyy', 'ska'],
  ['skii', 'skaia'],
  ['skiy', 'skaya'],
  ['sky', 'skaya'],
  ['ov', 'ova'],
  ['ev', 'eva'],
  ['iev', 'ieva'],
  ['in', 'ina'],
]

/**
 * The form of a surname that a woman bears, or a man, by the regular endings of Ukrainian, Russian and
 * Belarusian; the word itself where it has none (Шевченко, Ткачук) or is that form already. Each part
 * of a double surname is taken alone. A word like Сова, which only ends as a woman's form, is mistaken
 * for one when its letters suffice: offer the result beside the word, never in its place.
 */
export function surnameFor(sex: Sex, surname: string): string {
  return surname
    .split(/([-‐‑–—])/)
    .map((part) => partFor(sex, part))
    .join('')
}

function partFor(sex: Sex, part: string): string {
  const lower = part.toLowerCase()
  for (const [man, woman] of FORMS) {
    const [from, to] = sex === 'f' ? [man, woman] : [woman, man]
    if (lower.length < from.length + 2 || !lower.endsWith(from)) continue
    const stem = part.slice(0, part.length - from.length)
    const isCapital = part === part.toUpperCase()
    return stem + (isCapital ? to.toUpperCase() : to)
  }
  return part
}

/** How surely a fold ends as surnames of the region do: 1 or 0. */
export function surnameEnding(fold: string): 0 | 1 {
  return /(?:enko|ko|[oei]va?|ina?|[sc]k[ia]|[uia]k|Cuk|igi?|ets|ec|uSin|[oe]g[oa]|ul|id|adze|Svili|ian|Cenko)$/.test(
    fold,
  )
    ? 1
    : 0
}

function neutral(fold: string): string {
  if (fold.length < 5) return fold
  return fold
    .replace(/([sc]k)a$/, '$1i')
    .replace(/([oei]v|in)a$/, '$1')
    .replace(/([nlrt])a$/, '$1i')
}
