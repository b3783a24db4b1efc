// A list may keep a whole name in one cell where the other has a cell for each part. Set against one part,
// the rest of such a cell is no difference: only the word that answers the part is compared.
import type { MatchedField } from '@parley/api'
import { markDifferences, type LetterRun } from './letters.ts'

const NAME_PARTS: readonly MatchedField['field'][] = ['surname', 'given', 'patronymic']

export type MarkedCells = readonly [readonly LetterRun[], readonly LetterRun[]]

/** Both cells cut into runs, with the letters that differ marked. */
export function markCells(field: MatchedField['field'], left: string, right: string): MarkedCells {
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
  const rest = (text: string) => (text === '' ? [] : [{ text, differs: false }])
  const [inWord, inPart] = marked.runs
  return [
    [...rest(whole.slice(0, at)), ...inWord, ...rest(whole.slice(at + marked.word.length))],
    inPart,
  ]
}

function differing(runs: MarkedCells): number {
  return runs.flat().reduce((sum, { text, differs }) => sum + (differs ? text.length : 0), 0)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
