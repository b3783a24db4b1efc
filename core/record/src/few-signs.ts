// How much speaks against a row: signs that do not depend on each other, as points. Weighed on reports of earlier rounds,
// each set by what the others showed; where they are set so that a row is left out, about every second such row is
// wrong, and the share of rows that are right hardly grows beyond that (docs/benchmarks.md).
import type { Released } from './document.ts'
import { has } from './near.ts'
import type { Sign } from './sides.ts'
import { passageOf } from './told.ts'
import type { Told, ToldFigure } from './told.ts'

/** Points at which a row is left to a person. */
const TOO_FEW = 6

/** Whether too little speaks for a row. @param rows of its exchange @param all the whole report */
export function isOfFewSigns(
  row: Released,
  rows: readonly Released[],
  all: readonly Told[],
): boolean {
  if (row.count === null || row.isDerived) return false
  const figures = all.flatMap((one) => one.figures)
  const said = figures.find(
    ({ role, figure, to }) =>
      role === 'released' &&
      figure.value === row.count &&
      to.includes(row.side) &&
      passageOf(figure).start === row.passage.start,
  )
  return said !== undefined && pointsOf(said, row, { rows, all }) >= TOO_FEW
}

interface Beside {
  readonly rows: readonly Released[]
  readonly all: readonly Told[]
}

function pointsOf(said: ToldFigure, row: Released, { rows, all }: Beside): number {
  const { figure, sign } = said
  const isOfPeople = figure.head === 'person' || figure.head === 'subset'
  const like = rows.filter((one) => (one.category === 'body') === (row.category === 'body'))
  const isMatched = like.some((one) => one.side !== row.side && one.count === row.count)
  const isSmaller = like.some((one) => one.side === row.side && (one.count ?? 0) > (row.count ?? 0))
  const at = all.findIndex(({ sentence }) => sentence === figure.sentence)
  const isToldAgain = all.some(
    ({ figures }, i) =>
      i !== at &&
      figures.some(
        (other) =>
          other.role === 'released' &&
          other.figure.value === row.count &&
          other.to.includes(row.side),
      ),
  )
  return (
    (figure.isElliptic ? 2 : 0) +
    (isOfPeople ? 2 : 0) +
    (WEAK.has(sign) ? 1 : 0) +
    (has(figure.sentence, 'total') ? 3 : 0) +
    (row.approx === null ? 0 : 1) +
    (at >= LATE ? 1 : 0) +
    (isSmaller ? 1 : 0) -
    (isMatched ? 2 : 0) -
    (isToldAgain ? 1 : 0)
  )
}

const LATE = 3 // sentences, title included

// Told by nothing in the words of the figure itself.
const WEAK: ReadonlySet<Sign> = new Set(['speaker', 'beside', 'neighbour', 'language', 'none'])
