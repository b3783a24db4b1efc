// A list may keep a whole name in one cell where the other has a cell for each part. Set against one part,
// the rest of such a cell is no difference: only the word that answers the part is compared.
import type { MatchedField } from '@parley/api'
import { markDifferences, type LetterRun } from './letters.ts'

const NAME_PARTS: readonly MatchedField['field'][] = ['surname', 'given', 'patronymic']

export type MarkedCells = readonly [readonly LetterRun[], readonly LetterRun[]]

/** Both cells cut into runs, with the letters that differ marked. */
export function markCells(field: MatchedField['field'], left: string, right: string): MarkedCells {
  if (!sharesScript(left, right)) return [unmarked(left), unmarked(right)]
  const [leftWords, rightWords] = [wordsOf(left), wordsOf(right)]
  if (!NAME_PARTS.includes(field)) return markDifferences(left, right)
  if (leftWords.length > 1 && rightWords.length === 1) return markInside(left, right)
  if (rightWords.length > 1 && leftWords.length === 1) {
    const [runs, part] = markInside(right, left)
    return [part, runs]
  }
  return markDifferences(left, right)
}

/** Marks the word of `whole` that has most in common with `part`; its other words stay unmarked. */
function markInside(whole: string, part: string): MarkedCells {
  const marked = wordsOf(whole)
    .map((word) => ({ word, runs: markDifferences(word, part) }))
    .reduce((best, each) => (differing(each.runs) < differing(best.runs) ? each : best))
  const at = whole.indexOf(marked.word)
  const [inWord, inPart] = marked.runs
  return [
    [...unmarked(whole.slice(0, at)), ...inWord, ...unmarked(whole.slice(at + marked.word.length))],
    inPart,
  ]
}

/** Letters of two scripts are all different, which tells nobody anything. */
function sharesScript(left: string, right: string): boolean {
  const [inLeft, inRight] = [scriptsOf(left), scriptsOf(right)]
  return inLeft.length === 0 || inRight.length === 0 || inLeft.some((s) => inRight.includes(s))
}

const SCRIPTS = [/\p{Script=Cyrillic}/u, /\p{Script=Latin}/u, /\p{Script=Arabic}/u] as const

function scriptsOf(text: string): readonly RegExp[] {
  return SCRIPTS.filter((script) => script.test(text))
}

function unmarked(text: string): readonly LetterRun[] {
  return text === '' ? [] : [{ text, differs: false }]
}

function differing(runs: MarkedCells): number {
  return runs.flat().reduce((sum, { text, differs }) => sum + (differs ? text.length : 0), 0)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
