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
  const words = new Map(claims.map((claim) => [claim.id, wordsOf(record, claim)]))
  const wordsOfExchange = new Map(
    record.exchanges.map((one) => [
      one.id,
      [one.id, ...one.reports.map((id) => reportWords(record, id)), ...one.claims.map(speakerOf)]
        .join(' ')
        .toLowerCase(),
    ]),
  )
  const textOf = (exchange: RecordedExchange): string =>
    [wordsOfExchange.get(exchange.id), ...exchange.claims.map(({ id }) => words.get(id))].join(' ')
  const texts = new Map(record.exchanges.map((one) => [one.id, textOf(one)]))
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
      const q = asked.q?.trim().toLowerCase() ?? ''
      return record.exchanges.filter(
        (one) =>
          (asked.standing === undefined || one.gravest === asked.standing) &&
          (isBare(asked) || one.claims.some((claim) => fits(claim, asked))) &&
          (q === '' || texts.get(one.id)?.includes(q) === true),
      )
    },
    findClaims: (asked) => {
      const q = asked.q?.trim().toLowerCase() ?? ''
      // What is said of an exchange as a whole is looked for once, and not for each of its claims.
      const whole = new Set(
        record.exchanges.flatMap(({ id }) =>
          q === '' || wordsOfExchange.get(id)?.includes(q) === true ? [id] : [],
        ),
      )
      return claims.filter(
        (claim) =>
          (asked.standing === undefined || claim.standing === asked.standing) &&
          fits(claim, asked) &&
          (whole.has(claim.exchange) || words.get(claim.id)?.includes(q) === true),
      )
    },
  }
}

const isBare = ({ side, category, by }: Wanted): boolean =>
  side === undefined && category === undefined && by === undefined

const fits = (claim: RecordClaim, { side, category, by }: Wanted): boolean =>
  (side === undefined || claim.side === side) &&
  (category === undefined || claim.category === category) &&
  (by === undefined || claim.by === by)

const speakerOf = ({ by }: RecordClaim): string => by ?? ''

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
