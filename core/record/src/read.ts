// One report, read: language, sentences, figures with their parts and sides, then the exchanges they belong to.
import type { ReadReport, ReportDocument } from './document.ts'
import { acrossSentences } from './across.ts'
import { daysIn } from './dates.ts'
import type { NamedDay } from './dates.ts'
import { exchangesOf } from './events.ts'
import { figuresIn } from './figures.ts'
import type { Figure } from './figure.ts'
import type { Lexicon } from './lexicon.ts'
import { languageOf } from './languages.ts'
import { impliedIn, postedIn } from './mentions.ts'
import { has, isOutOf } from './near.ts'
import { cueAt } from './numbers.ts'
import { sidesIn } from './parties.ts'
import { roleOf } from './roles.ts'
import type { Role } from './setting.ts'
import { sentencesOf } from './sentences.ts'
import type { Sentence } from './sentences.ts'
import { otherThan } from './parties.ts'
import { sidesOf } from './sides.ts'
import type { Sides } from './parties.ts'
import { onlySpeaker, sayingAt, speakerOf } from './speakers.ts'
import type { Saying } from './speakers.ts'
import { statementsIn } from './statements.ts'
import { asStanding, bySums, isSumOf } from './sums.ts'
import type { Told, ToldFigure } from './told.ts'
import { OWN_WEIGHTS } from './weighing/weigh.ts'
import type { Weights } from './weighing/weigh.ts'

/**
 * Reads a report; the lexicons by language, of which one fits it or the report is left unread.
 *
 * @param weights those that this project ships, but where weights are learned or measured; null for the rules alone
 */
export function readReport(
  document: ReportDocument,
  lexicons: ReadonlyMap<string, Lexicon>,
  weights: Weights | null = OWN_WEIGHTS,
): ReadReport {
  const language = languageOf(document)
  const lexicon = lexicons.get(language)
  const nothing = {
    id: document.id,
    language,
    isExchangeReport: false,
    exchanges: [],
    standing: [],
    statements: [],
    mentions: [],
  }
  if (lexicon === undefined) {
    const passage = { of: 'text', start: 0, end: 0 } as const
    return { ...nothing, doubts: [{ ...UNREAD, passage, sentence: passage }] }
  }
  const { sentences, sides, told } = toldIn(document, language, lexicon)
  const { exchanges, doubts, standing } = exchangesOf(
    { told, sides, published: document.date, language },
    weights,
  )
  const isExchangeReport = exchanges.some(({ role }) => role === 'main')
  const statements = statementsIn(sentences, sides, document.date)
  const mentions = [...postedIn(document.text, lexicon), ...impliedIn(sentences, sides.all)]
  const read = { exchanges, standing, doubts, statements, mentions }
  return { id: document.id, language, isExchangeReport, ...read }
}

/** The sentences of a report with what each tells, before they are taken for exchanges. */
export function toldIn(
  document: ReportDocument,
  language: string,
  lexicon: Lexicon,
): {
  readonly sentences: readonly Sentence[]
  readonly sides: Sides
  readonly told: readonly Told[]
} {
  const sentences = [
    ...(document.title === null ? [] : sentencesOf(document.title, 'title', lexicon)),
    ...sentencesOf(document.text, 'text', lexicon),
  ]
  const sides = sidesIn(sentences, language)
  return { sentences, sides, told: toldBy(sentences, sides, document.date) }
}

const UNREAD = {
  because: 'language-unknown',
  side: null,
  category: null,
  count: null,
  approx: null,
  by: null,
} as const

function toldBy(
  sentences: readonly Sentence[],
  sides: Sides,
  published: string | null,
): readonly Told[] {
  const told: Told[] = []
  let last: number | null = null
  let most = 0
  let lastFigure: Figure | null = null
  let topic: Figure | null = null // what is told of before anything is told as released
  let lastRole: Role | null = null
  let before: readonly string[] = []
  let isAfterRelease = false
  let speaker: string | null = null
  let saying: Saying | null = null
  const isOfSwap = sentences.some(isOnSwap)
  for (const [at, sentence] of sentences.entries()) {
    const named = namedIn(sentence, sides)
    speaker = onlySpeaker(sentence) ?? speaker
    saying = sayingAt(sentence, at, saying)
    const days = daysIn(sentence, published)
    const isToCome = namesDayToCome(sentence, days, published)
    const found = figuresIn(sentence, lastFigure ?? topic, isOfSwap)
    const figures: ToldFigure[] = []
    for (const figure of found) {
      const isSum = isSumOf(figure, found)
      const role = roleOf(figure, {
        sides: named,
        last,
        lastNation: lastFigure?.nation ?? null,
        most,
        isAfterRelease,
        isSum,
        before: lastRole,
        isListed: isListed(figure, figures.at(-1)),
        isToCome,
        isOfSwap,
      })
      const own = speakerOf(figure)
      const by = own ?? saying?.speaker ?? null
      const known = { before, speaker: own ?? speaker, ...besideOf(figures, own) }
      const { to, sign } = role === 'other' ? NO_SIDE : sidesOf(figure, sides, known)
      lastRole = role
      figures.push({ figure, role, to, sign, by, partOf: role === 'part' ? lastFigure : null })
      if (role !== 'released') continue
      last = figure.value ?? last
      most = Math.max(most, figure.value ?? 0)
      lastFigure = figure
      before = to.length > 0 ? to : before
      isAfterRelease = true
    }
    const again = figureBeforeSame(sentence, figures)
    const like = lastLike(told, figures, sentence) ?? again?.figure ?? lastFigure
    figures.push(...sameAgain(sentence, like, again?.to ?? before, sides))
    topic = topicOf(figures) ?? topic
    told.push({ sentence, figures, days })
  }
  return acrossSentences(asStanding(bySums(told)), sides)
}

// The sides of the figure before in its sentence, and whether another voice tells of it.
function besideOf(
  figures: readonly ToldFigure[],
  own: string | null,
): { readonly beside: readonly string[]; readonly isOther: boolean } {
  const by = figures.at(-1)?.by ?? null
  return {
    beside: figures.findLast((one) => one.role !== 'agreed')?.to ?? [],
    isOther: own !== null && by !== null && by !== own,
  }
}

const NO_SIDE = { to: [], sign: 'none' } as const

const namedIn = ({ cues }: Sentence, { all }: Sides): ReadonlySet<string> =>
  new Set(
    cues
      .filter(({ kind, value }) => kind === 'state' && all.includes(value))
      .map(({ value }) => value),
  )

const topicOf = (figures: readonly ToldFigure[]): Figure | null =>
  figures.find(({ figure, role }) => figure.head === 'body' || role === 'both-sides')?.figure ??
  null

const isOnSwap = (sentence: Sentence): boolean =>
  has(sentence, 'swap') || has(sentence, 'mediate') || isOutOf(sentence)

const namesDayToCome = (
  sentence: Sentence,
  days: readonly NamedDay[],
  published: string | null,
): boolean => days.some((day) => isAhead(day, published) && !isEveOf(sentence, day))

// "On the eve of 9 May 374 were freed": before a day, and not on it.
const isEveOf = ({ cues }: Sentence, { first }: NamedDay): boolean =>
  cues.some(({ kind, after }) => kind === 'before' && after === first)

const isAhead = ({ date, rank }: NamedDay, published: string | null): boolean =>
  rank === 'explicit' && published !== null && date > published

function isListed({ sentence, from }: Figure, before: ToldFigure | undefined): boolean {
  if (before === undefined || (before.role !== 'released' && before.role !== 'part')) return false
  const between = sentence.tokens.slice(before.figure.to, from)
  const mark = between.findLastIndex(
    ({ word }, i) => /^[:—–-]$/u.test(word) && !(i > 0 && isOfSide(sentence, before.figure.to + i)), // "the Russian side - 33"
  )
  const isDone = sentence.cues.some(
    ({ kind, first }) =>
      (kind === 'came' || kind === 'gave' || kind === 'got') &&
      first >= before.figure.to + Math.max(mark, 0) &&
      first < from,
  )
  return (before.role === 'part' || mark >= 0) && !isDone
}

const isOfSide = ({ cues }: Sentence, at: number): boolean =>
  cues.some(({ kind, after }) => (kind === 'nation' || kind === 'state') && after === at)

// "The same number of soldiers" is that of the soldiers told before, not of the civilians beside them.
function lastLike(
  told: readonly Told[],
  figures: readonly ToldFigure[],
  sentence: Sentence,
): Figure | null {
  const same = sentence.cues.find(({ kind }) => kind === 'same')
  const noun = sentence.cues.find(
    ({ kind, value, first }) =>
      kind === 'noun' &&
      value === 'military' &&
      same !== undefined &&
      first >= same.after &&
      first - same.after < 4,
  )
  if (noun === undefined) return null
  const before = [...told.flatMap((one) => one.figures), ...figures]
  return (
    before.findLast(({ role, figure }) => role === 'released' && figure.head === 'military')
      ?.figure ?? null
  )
}

// "It counted 84 and had given up as many; another says 89": as many as those told right before.
function figureBeforeSame(
  { cues }: Sentence,
  figures: readonly ToldFigure[],
): ToldFigure | undefined {
  const same = cues.find(({ kind }) => kind === 'same')
  return figures.findLast(
    ({ role, figure }) => role === 'released' && same !== undefined && figure.to <= same.first,
  )
}

// "The same sum again" is paid to those who came home.
const isOfPersons = ({ cues }: Sentence): boolean =>
  cues.some(
    ({ kind, value }) =>
      kind === 'nation' ||
      kind === 'state' ||
      kind === 'return' ||
      (kind === 'noun' && value !== 'person' && value !== 'subset'),
  )

// "The same number of Ukrainian servicemen": follows from the figure before it.
function sameAgain(
  sentence: Sentence,
  last: Figure | null,
  before: readonly string[],
  sides: Sides,
): readonly ToldFigure[] {
  const [side] = before
  if (last === null || side === undefined || before.length > 1) return []
  const same = sentence.cues.find(
    ({ kind, first }) => kind === 'same' && cueAt(sentence, first, 'approx') === null,
  )
  const other = otherThan(side, sides)
  if (same === undefined || other === null || !isOfPersons(sentence)) return []
  const figure = { ...last, sentence, from: same.first, to: same.after, nation: null }
  return [{ figure, role: 'same', to: [other], sign: 'matched', by: null, partOf: null }]
}
