// A record made ready to be asked: by id, by text, by what a filter names. Every list a screen shows is cut out of rows
// that were put in order once, so that a hundred thousand claims are answered while a key goes up.
import type {
  PublicRecord,
  RecordClaim,
  RecordedExchange,
  ReviewItem,
  SumCheck,
  RowQuestion,
  Silence,
} from '@parley/record'
import { rowQuestions, serialsOf, silencesIn, sumChecks, surroundingsOf } from '@parley/record'

export interface RecordIndex {
  readonly record: PublicRecord
  readonly exchanges: ReadonlyMap<string, RecordedExchange>
  /** Place in `record.exchanges`. */
  readonly placeOf: ReadonlyMap<string, number>
  readonly claims: readonly RecordClaim[]
  readonly claim: ReadonlyMap<string, RecordClaim>
  readonly items: ReadonlyMap<string, ReviewItem>
  /** The exchange that is the news of a report. */
  readonly mainOf: ReadonlyMap<string, string>
  readonly serials: ReadonlyMap<string, readonly number[]>
  readonly questions: readonly RowQuestion[]
  readonly sums: readonly SumCheck[]
  readonly silences: readonly Silence[]
  readonly sides: readonly string[]
  readonly speakers: readonly string[]
  readonly find: (asked: Wanted) => readonly RecordedExchange[]
  readonly findClaims: (asked: Wanted) => readonly RecordClaim[]
}

/** A filter; a field that is undefined lets everything through. */
export interface Wanted {
  readonly q?: string | undefined
  readonly side?: string | undefined
  readonly category?: string | undefined
  readonly standing?: string | undefined
  readonly by?: string | undefined
}

const MOST_SPEAKERS = 30 // in a list that a person chooses from

export function recordIndex(record: PublicRecord): RecordIndex {
  const claims = record.exchanges.flatMap((exchange) => exchange.claims)
  const looked = record.exchanges.map((exchange) => lookedAt(record, exchange))
  return {
    record,
    exchanges: new Map(record.exchanges.map((one) => [one.id, one])),
    placeOf: new Map(record.exchanges.map(({ id }, i) => [id, i])),
    claims,
    claim: new Map(claims.map((claim) => [claim.id, claim])),
    items: new Map(record.review.map((item) => [item.id, item])),
    mainOf: mainsOf(record),
    serials: serialsOf(record),
    questions: rowQuestions(record),
    sums: sumChecks(record),
    silences: silencesIn(record.exchanges),
    sides: [...new Set(record.exchanges.flatMap(({ parties }) => parties))].sort(),
    speakers: oftenest(claims.flatMap(({ by }) => by ?? [])).slice(0, MOST_SPEAKERS),
    find: (asked) => {
      const q = wordsAsked(asked)
      return looked
        .filter(
          ({ exchange, all }) =>
            (asked.standing === undefined || exchange.gravest === asked.standing) &&
            (isBare(asked) || exchange.claims.some((claim) => fits(claim, asked))) &&
            (q === '' || all.includes(q)),
        )
        .map(({ exchange }) => exchange)
    },
    findClaims: (asked) => {
      const q = wordsAsked(asked)
      return looked.flatMap(({ exchange, whole, words, all }) => {
        // Most exchanges do not say the word at all, and their claims are not looked at one by one.
        if (q !== '' && !all.includes(q)) return []
        const isWhole = q === '' || whole.includes(q)
        return exchange.claims.filter(
          (claim, i) =>
            (asked.standing === undefined || claim.standing === asked.standing) &&
            fits(claim, asked) &&
            (isWhole || words[i]?.includes(q) === true),
        )
      })
    },
  }
}

/** The small letters that an exchange is found by. */
interface Looked {
  readonly exchange: RecordedExchange
  /** Its name, its reports and who speaks: found by them, all its claims are. */
  readonly whole: string
  /** Of each claim its sentence. */
  readonly words: readonly string[]
  readonly all: string
}

function lookedAt(record: PublicRecord, exchange: RecordedExchange): Looked {
  const { id, reports, claims } = exchange
  const speakers = new Set(claims.map(({ by }) => by ?? ''))
  const whole = [id, ...reports.map((one) => reportWords(record, one)), ...speakers]
    .join(' ')
    .toLowerCase()
  const words = claims.map((claim) => wordsOf(record, claim))
  return { exchange, whole, words, all: [whole, ...words].join(' ') }
}

const wordsAsked = ({ q }: Wanted): string => q?.trim().toLowerCase() ?? ''

const isBare = ({ side, category, by }: Wanted): boolean =>
  side === undefined && category === undefined && by === undefined

const fits = (claim: RecordClaim, { side, category, by }: Wanted): boolean =>
  (side === undefined || claim.side === side) &&
  (category === undefined || claim.category === category) &&
  (by === undefined || claim.by === by)

function wordsOf(record: PublicRecord, { report, passage }: RecordClaim): string {
  const document = record.reports.get(report)
  if (document === undefined) return ''
  const { lead, marked, tail } = surroundingsOf(document, passage)
  return `${lead}${marked}${tail}`.toLowerCase()
}

function reportWords(record: PublicRecord, id: string): string {
  const { title = '', outlet = '' } = record.reports.get(id) ?? {}
  return `${title ?? ''} ${outlet ?? ''}`
}

function mainsOf(record: PublicRecord): ReadonlyMap<string, string> {
  const mains = new Map<string, string>()
  for (const { id, claims, reports, role } of record.exchanges) {
    for (const { report, isRecalled } of claims) if (!isRecalled) mains.set(report, id)
    if (role === 'main') for (const report of reports) if (!mains.has(report)) mains.set(report, id)
  }
  return mains
}

function oftenest(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name)
}
