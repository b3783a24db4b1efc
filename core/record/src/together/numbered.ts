// Numbers that reports give to exchanges themselves ("the 62nd exchange"), and sums since a war began, each with the
// exchange it was told with. They say whether a record can be complete; neither is ever taken for a count.
import type { Clusters } from '../clusters.ts'
import type { Passage, ReadReport, ReportDocument } from '../document.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Sentence } from '../sentences.ts'
import { sentencesOf } from '../sentences.ts'
import { PARTIES } from '../parties.ts'

export interface SerialNumber {
  readonly report: string
  readonly exchange: string
  readonly serial: number
  readonly passage: Passage
}

export interface CumulativeFigure {
  readonly report: string
  readonly exchange: string
  /** Whose persons came home, where the sentence names one side alone; null where it does not. */
  readonly side: string | null
  readonly count: number
  readonly isAbout: boolean
  readonly passage: Passage
}

/** What a number is written with where it tells a place in a row, by language. */
const ORDINALS: Readonly<Record<string, RegExp>> = {
  en: /\b(\d{1,4})(?:st|nd|rd|th)\s+(?:prisoner\s+|such\s+|pow\s+|large\s+|major\s+)?(?:exchange|swap|release|return)/giu,
  uk: /(?<!\d)(\d{1,4})-?(?:й|ий|го|му|м)\s+(?:за рахунком\s+)?(?:великий\s+)?обм[іе]н/giu,
  ru: /(?<!\d)(\d{1,4})-?(?:й|ый|ой|го|му|м)\s+(?:по счету\s+|по счёту\s+)?обмен/giu,
  de: /(?<!\d)(\d{1,4})\.\s+(?:gefangenenaustausch|austausch)/giu,
  fr: /(?<!\d)(\d{1,4})(?:e|ᵉ|ème|eme)\s+échange/giu,
  es: /(?<!\d)(\d{1,4})(?:º|°|\.º|o)\s+(?:canje|intercambio)/giu,
}

const WITHIN =
  /^[^.!?]{0,60}\b(?:this year|of the year|this month|in \d{4}|цього року|року|месяц|в этом году|года|in diesem jahr|cette année|este año)/iu

/** The serial numbers in a report's text, each once; numbers within a year or month are none of all exchanges. */
export function serialsIn(
  { id, text }: ReportDocument,
  read: ReadReport,
  clusters: Clusters,
): readonly SerialNumber[] {
  const main = read.exchanges.findIndex(({ role }) => role === 'main')
  const exchange = clusters.get(id)?.[main]
  const pattern = ORDINALS[read.language]
  if (exchange === undefined || pattern === undefined) return []
  const found = new Map<number, SerialNumber>()
  for (const match of text.matchAll(pattern)) {
    const [said, digits = ''] = match
    const end = match.index + said.length
    if (WITHIN.test(text.slice(end, end + 80))) continue
    const serial = Number(digits)
    const passage = { of: 'text' as const, start: match.index, end }
    if (!found.has(serial)) found.set(serial, { report: id, exchange, serial, passage })
  }
  return found.size === 1 ? [...found.values()] : [] // of several, nothing tells which is this one's
}

/** The sums since the war began, with whose they are. */
export function cumulativesIn(
  document: ReportDocument,
  read: ReadReport,
  { clusters, lexicons }: Numbering,
): readonly CumulativeFigure[] {
  const main = read.exchanges.findIndex(({ role }) => role === 'main')
  const exchange = clusters.get(document.id)?.[main]
  const totals = read.exchanges[main]?.totals.filter(({ what }) => what === 'cumulative') ?? []
  const lexicon = lexicons.get(read.language)
  if (exchange === undefined || lexicon === undefined || totals.length === 0) return []
  const sentences = sentencesOf(document.text, 'text', lexicon)
  return totals.map(({ count, approx, passage }) => {
    const sentence = sentences.find(
      ({ start, end }) => start <= passage.start && end >= passage.end,
    )
    const isAbout = approx !== null
    return { report: document.id, exchange, side: sideIn(sentence), count, isAbout, passage }
  })
}

export interface Numbering {
  readonly clusters: Clusters
  readonly lexicons: ReadonlyMap<string, Lexicon>
}

function sideIn(sentence: Sentence | undefined): string | null {
  const named = new Set(
    (sentence?.cues ?? [])
      .filter(({ kind, value }) => (kind === 'nation' || kind === 'state') && PARTIES.has(value))
      .map(({ value }) => value),
  )
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}
