// A list may keep a whole name in one cell where the other has a cell for each part. Set against one part,
// the rest of such a cell is no difference: only the word that answers the part is compared.
import type { MatchedField } from '@parley/api'
import { asCyrillic } from '@parley/names'
import { markDifferences, type LetterRun } from './letters.ts'

const NAME_PARTS: readonly MatchedField['field'][] = ['surname', 'given', 'patronymic']

export type MarkedCells = readonly [readonly LetterRun[], readonly LetterRun[]]

/** A run of a cell; `isAside` where it is of another part of the name and was not compared. */
export interface CellRun extends LetterRun {
  readonly isAside: boolean
}

/**
 * Both cells cut into runs where it is known which word of each answers the other: only those are compared, the
 * rest of a name stands aside. Null where a cell does not have its word.
 */
export function markWords(
  cells: readonly [string, string],
  words: readonly [string | null, string | null],
): readonly [readonly CellRun[], readonly CellRun[]] | null {
  const [left, right] = words
  if (left === null || right === null) return null
  const marked = sharesScript(left, right)
    ? markDifferences(left, right)
    : ([unmarked(left), unmarked(right)] as const)
  const [inLeft, inRight] = [within(cells[0], left, marked[0]), within(cells[1], right, marked[1])]
  return inLeft === null || inRight === null ? null : [inLeft, inRight]
}

function within(cell: string, word: string, runs: readonly LetterRun[]): readonly CellRun[] | null {
  const at = cell.indexOf(word)
  if (at < 0) return null
  const aside = (text: string): readonly CellRun[] =>
    text === '' ? [] : [{ text, differs: false, isAside: true }]
  return [
    ...aside(cell.slice(0, at)),
    ...runs.map((run) => ({ ...run, isAside: false })),
    ...aside(cell.slice(at + word.length)),
  ]
}

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
  const [inLeft, inRight] = [scriptsOf(asSeen(left)), scriptsOf(asSeen(right))]
  return inLeft.length === 0 || inRight.length === 0 || inLeft.some((s) => inRight.includes(s))
}

/** A text whose Latin letters could all be Cyrillic as well, as those: `A 947502` may be of either. */
function asSeen(text: string): string {
  const cyrillic = asCyrillic(text)
  return /\p{Script=Latin}/u.test(cyrillic) ? text : cyrillic
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
