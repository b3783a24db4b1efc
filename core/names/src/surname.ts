// Surnames for comparing: the man's and the woman's form of one surname are one, and a double surname
// is its parts.
import { foldWord } from './fold.ts'

/** The fold of a surname, in the form common to men and women. */
export function foldSurname(word: string): string {
  return neutral(foldWord(word))
}

/** The parts of a double surname, each folded, in the order written; one part if it is not double. */
export function surnameParts(word: string): readonly string[] {
  const parts = word.split(/[-‐‑–—]/).map(foldSurname)
  return parts.filter((part) => part.length >= 2)
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
