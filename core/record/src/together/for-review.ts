// What a person should look at: figures that the reader doubted, and sentences that count persons, speak of coming home
// and gave nothing at all - no row, no part, no total and no doubt. Whoever is missing from a record is not missed by a
// reader of rules.
import type {
  Approx,
  Category,
  DoubtReason,
  Passage,
  ReadReport,
  ReportDocument,
} from '../document.ts'
import type { CueKind, Lexicon } from '../lexicon.ts'
import { countedIn } from '../numbers.ts'
import type { Sentence } from '../sentences.ts'
import { sentencesOf } from '../sentences.ts'

export type ReviewReason = DoubtReason | 'nothing-read'

export interface ReviewItem {
  /** The report and the place of the number in it: the same as long as the text is. */
  readonly id: string
  readonly report: string
  readonly because: ReviewReason
  readonly side: string | null
  readonly category: Category | null
  readonly count: number | null
  readonly approx: Approx | null
  readonly by: string | null
  readonly passage: Passage
  readonly sentence: Passage
  /** Sides it can have gone to, as the report names them. */
  readonly sides: readonly string[]
  /** The numbers of the sentence: what a person may say it counts. */
  readonly counts: readonly number[]
}

/** The items of a report, in the order of its text. */
export function reviewItemsOf(
  document: ReportDocument,
  read: ReadReport,
  lexicons: ReadonlyMap<string, Lexicon>,
): readonly ReviewItem[] {
  const lexicon = lexicons.get(read.language)
  const sides = [...new Set(read.exchanges.flatMap(({ parties }) => parties))].sort()
  if (lexicon === undefined) {
    return read.doubts.map((doubt) => ({
      ...doubt,
      id: `${document.id}:language`,
      report: document.id,
      sides,
      counts: [],
    }))
  }
  const sentences = [
    ...(document.title === null ? [] : sentencesOf(document.title, 'title', lexicon)),
    ...sentencesOf(document.text, 'text', lexicon),
  ]
  const doubted = read.doubts.map((doubt) => ({ ...doubt, sides }))
  const missed = sentences.flatMap((sentence) => missedIn(sentence, read, sides))
  const items = [...doubted, ...missed].map((one) => ({
    ...one,
    id: `${document.id}:${one.passage.of}.${one.passage.start}-${one.passage.end}`,
    report: document.id,
    counts: countsOf(sentences.find((sentence) => holds(sentence, one.passage))),
  }))
  return [...new Map(items.map((one) => [one.id, one])).values()]
}

const holds = (sentence: Sentence, { of, start, end }: Passage): boolean =>
  sentence.of === of && sentence.start <= start && sentence.end >= end

const countsOf = (sentence: Sentence | undefined): readonly number[] => [
  ...new Set(
    (sentence === undefined ? [] : countedIn(sentence)).flatMap(({ value }) => value ?? []),
  ),
]

const MOVED: ReadonlySet<CueKind> = new Set(['came', 'gave', 'got', 'handed', 'swap', 'return'])

const NEVER: ReadonlySet<CueKind> = new Set(['fiction', 'about', 'mail', 'harmed', 'captured'])

const REACH = 4 // tokens from a number to whom it counts

function missedIn(
  sentence: Sentence,
  read: ReadReport,
  sides: readonly string[],
): readonly Omit<ReviewItem, 'id' | 'report' | 'counts'>[] {
  const kinds = new Set(sentence.cues.map(({ kind }) => kind))
  if (sentence.of === 'title' || !hasAny(kinds, MOVED) || hasAny(kinds, NEVER)) return []
  const { of, start, end } = sentence
  const isKnown = passagesIn(read).some(
    (one) => one.of === of && one.start < end && one.end > start,
  )
  const first = countedIn(sentence).find((number) => countsPersons(sentence, number.after))
  const [from, to] = [sentence.tokens[first?.first ?? 0], sentence.tokens[(first?.after ?? 1) - 1]]
  if (isKnown || first === undefined || from === undefined || to === undefined) return []
  return [
    {
      because: 'nothing-read',
      side: null,
      category: null,
      count: first.value,
      approx: first.approx,
      by: null,
      passage: { of, start: from.start, end: to.end },
      sentence: { of, start, end },
      sides,
    },
  ]
}

const hasAny = (kinds: ReadonlySet<CueKind>, some: ReadonlySet<CueKind>): boolean =>
  [...some].some((kind) => kinds.has(kind))

const countsPersons = ({ cues }: Sentence, after: number): boolean =>
  cues.some(
    ({ kind, first }) =>
      (kind === 'noun' || kind === 'nation') && first >= after && first - after < REACH,
  )

function passagesIn({ exchanges, standing, doubts }: ReadReport): readonly Passage[] {
  return [
    ...exchanges.flatMap(({ released, parts, totals }) =>
      [...released, ...parts, ...totals].map(({ passage }) => passage),
    ),
    ...standing.map(({ passage }) => passage),
    ...doubts.map(({ passage }) => passage),
  ]
}
