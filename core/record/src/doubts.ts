// What a report tells and the reader would not state: figures that may be rows and are left for a person, each with the
// sentence that it stands in and the reason.
import type { Doubt, DoubtReason, Passage, Released } from './document.ts'
import { categoryOf } from './figure.ts'
import { isTooMany } from './released.ts'
import { passageOfSentence } from './statements.ts'
import { passageOf } from './told.ts'
import type { Told, ToldFigure } from './told.ts'

/** The doubts of a report, in the order of its sentences. @param unconfirmed rows that were left out, and why */
export function doubtsIn(
  told: readonly Told[],
  unconfirmed: readonly { readonly row: Released; readonly because: DoubtReason }[],
): readonly Doubt[] {
  const figures = told.flatMap((one) => one.figures.filter(isDoubted).map(doubtOfFigure))
  const rows = unconfirmed.map(({ row, because }) => {
    const { side, category, count, approx, by, passage } = row
    return { because, side, category, count, approx, by, passage, sentence: around(passage, told) }
  })
  return [...figures, ...rows].toSorted((a, b) => placeOf(a) - placeOf(b))
}

const isDoubted = ({ role, to, figure }: ToldFigure): boolean =>
  role === 'released' && (to.length === 0 || isTooMany(figure))

function doubtOfFigure({ figure, to, by }: ToldFigure): Doubt {
  return {
    because: isTooMany(figure) ? 'too-many' : 'side-unknown',
    side: to.length === 1 ? (to[0] ?? null) : null,
    category: categoryOf(figure),
    count: figure.value,
    approx: figure.approx,
    by,
    passage: passageOf(figure),
    sentence: passageOfSentence(figure.sentence),
  }
}

function around(passage: Passage, told: readonly Told[]): Passage {
  const one = told.find(
    ({ sentence: { of, start, end } }) =>
      of === passage.of && start <= passage.start && passage.end <= end,
  )
  return one === undefined ? passage : passageOfSentence(one.sentence)
}

// The title comes before the text.
const placeOf = ({ passage }: Doubt): number => (passage.of === 'title' ? -1 : passage.start)
