// The public record: what published reports claim about exchanges, each figure with the place in its report. Nothing of
// the exchange's own log is in it, so it is the same for every seat that was given the same reports.
import { z } from '@hono/zod-openapi'
import { count, instant, type Shape } from './basics.ts'
import {
  APPROXIMATIONS,
  CLAIM_STANDINGS,
  CLAIM_STATUSES,
  DISCORD_TOPICS,
  KIN_CHANGES,
  KIN_FACTS,
  RECORD_STATES,
  REPORT_CATEGORIES,
  REVIEW_REASONS,
  REVIEW_VERDICTS,
  ROW_QUESTIONS,
  VERDICT_PLACES,
} from './record-words.ts'

/** A code of a side: `RU`, `UA`, `A`. */
export const side = z.string().max(12)
const reportId = z.string().min(1).max(256)
export const exchangeId = z.string().min(1).max(300)
const category = z.enum(REPORT_CATEGORIES)
export const standing = z.enum(CLAIM_STANDINGS)
/** `YYYY-MM-DD`, `YYYY-MM`, either with `XXXX`; null where nobody tells one. */
export const day = z.string().max(10).nullable()

/** Offsets in UTF-16 code units of the report's title or text. */
export const recordPlace = z.object({
  report: reportId,
  of: z.enum(['title', 'text']),
  start: count,
  end: count,
})

export const reportHead = z.object({
  id: reportId,
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: day,
  url: z.string().nullable(),
  language: z.string(),
})

export const figure = {
  side,
  category,
  /** Null: said to be released, number not given. */
  count: count.nullable(),
  approx: z.enum(APPROXIMATIONS).nullable(),
  /** Whoever says it, as the report names them; null where it names nobody. */
  by: z.string().nullable(),
}

export const recordClaim = z.object({
  id: z.string(),
  ...figure,
  status: z.enum(CLAIM_STATUSES),
  /** Told of an earlier exchange in a report of another. */
  isRecalled: z.boolean(),
  isDerived: z.boolean(),
  rule: z.string(),
  standing,
  place: recordPlace,
})

export const recordQuery = z.object({
  q: z.string().max(100).optional(),
  side: side.optional(),
  category: category.optional(),
  standing: standing.optional(),
  by: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const exchangeRow = z.object({
  id: exchangeId,
  day,
  parties: z.array(side),
  kind: z.enum(['persons', 'bodies']),
  role: z.enum(['main', 'background']),
  reports: count,
  origins: count,
  claims: count,
  /** Null: no report states one. */
  mediators: z.array(z.string()).nullable(),
  gravest: standing,
  /** For each side the different figures told, the least first; null for a number not given. */
  figures: z.array(z.object({ side, values: z.array(count.nullable()) })),
  serials: z.array(count),
})

export const recordList = z.object({
  state: z.enum(RECORD_STATES),
  reports: count,
  exchanges: count,
  claims: count,
  /** Items of the review that nobody has decided. */
  open: count,
  /** Files that were no reports. */
  problems: count,
  /** When what is shown was read; null where nothing is. */
  readAt: instant.nullable(),
  /** Reports are being read again while those of before are shown. */
  isRenewing: z.boolean(),
  /** When reading failed last; null where the last try did not. */
  failedAt: instant.nullable(),
  sides: z.array(side),
  /** Who speaks most often. */
  speakers: z.array(z.string()),
  standings: z.array(z.object({ standing, exchanges: count })),
  total: count,
  offset: count,
  rows: z.array(exchangeRow),
})

export const recordClaimRow = z.object({
  claim: recordClaim,
  exchange: exchangeId,
  day,
  report: reportHead,
  sentence: z.string(),
})

export const recordClaims = z.object({ total: count, offset: count, rows: z.array(recordClaimRow) })

const origin = z.object({ speaker: z.string().nullable(), reports: z.array(reportId) })

const said = z.object({ says: z.string(), place: recordPlace })

export const recordExchange = z.object({
  row: exchangeRow,
  dates: z.array(z.string()),
  claims: z.array(recordClaim),
  reports: z.array(reportHead.extend({ group: reportId.nullable() })),
  origins: z.array(origin),
  mediatorPlaces: z.array(recordPlace),
  verdicts: z.array(
    z.object({
      verdict: standing,
      side,
      values: z.array(count),
      where: z.array(z.enum(VERDICT_PLACES)),
      claims: z.array(z.string()),
    }),
  ),
  discords: z.array(
    z.object({
      topic: z.enum(DISCORD_TOPICS),
      about: z.string(),
      assumes: z.enum(['same-year', 'earlier']).nullable(),
      sides: z.array(z.array(said)),
    }),
  ),
  serials: z.array(z.object({ serial: count, place: recordPlace })),
  /** Figures that a person accepted or corrected in the review. */
  reviewed: z.array(
    z.object({ item: z.string(), ...figure, officer: z.string(), at: instant, place: recordPlace }),
  ),
  previous: exchangeId.nullable(),
  next: exchangeId.nullable(),
})

export const recordPlaceQuery = z.object({
  report: reportId,
  of: z.enum(['title', 'text']),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(0),
})

/** The report's own words, of which this node alone keeps more than these. */
const surroundings = z.object({
  before: z.string(),
  lead: z.string(),
  marked: z.string(),
  tail: z.string(),
  after: z.string(),
})

export const recordPassage = z.object({
  report: reportHead,
  of: z.enum(['title', 'text']),
  words: surroundings,
})

export const recordTimelineQuery = z.object({ year: z.string().max(4).optional() })

export const recordTimeline = z.object({
  years: z.array(z.object({ year: z.string(), exchanges: count })),
  year: z.string().nullable(),
  /** Of the year, in the order of their days. */
  exchanges: z.array(exchangeRow),
  total: count,
  /** Without a day in full; never placed by guess. */
  undated: z.array(exchangeRow),
  undatedTotal: count,
  questions: z.array(
    z.object({
      what: z.enum(ROW_QUESTIONS),
      serials: z.array(count),
      /** The exchanges it stands between or is about. */
      exchanges: z.array(z.object({ id: exchangeId, day })),
    }),
  ),
  sums: z.array(
    z.object({
      side: side.nullable(),
      from: z.object({ id: exchangeId, day, count, place: recordPlace }),
      to: z.object({ id: exchangeId, day, count, place: recordPlace }),
      grown: z.int(),
      least: count.nullable(),
      most: count.nullable(),
      uncounted: count,
      closes: z.boolean(),
    }),
  ),
  silences: z.array(
    z.object({
      after: z.object({ id: exchangeId, day }),
      before: z.object({ id: exchangeId, day }),
      days: count,
    }),
  ),
})

/** A figure with its place, or a mediator or day as text. */
const changeEnd = z
  .object({
    figure: z.object(figure).nullable(),
    text: z.string().nullable(),
    place: recordPlace.nullable(),
  })
  .nullable()

export const recordOrigins = z.object({
  id: exchangeId,
  reports: z.array(reportHead.extend({ group: reportId.nullable() })),
  kin: z.array(
    z.object({
      from: reportId,
      to: reportId,
      kind: z.enum(['copy', 'rewrite']),
      isOrderKnown: z.boolean(),
      sharePercent: count,
      changes: z.array(
        z.object({
          what: z.enum(KIN_CHANGES),
          fact: z.enum(KIN_FACTS),
          was: changeEnd,
          is: changeEnd,
        }),
      ),
    }),
  ),
  /** Reports beyond those that were compared. */
  left: count,
})

export const recordStanding = z.object({
  total: count,
  rows: z.array(
    z.object({
      id: z.string(),
      report: reportHead,
      holder: side,
      count,
      approx: z.enum(APPROXIMATIONS).nullable(),
      by: z.string().nullable(),
      place: recordPlace,
    }),
  ),
})

export const recordReviewQuery = z.object({
  show: z.enum(['open', 'decided']).default('open'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

export const recordReview = z.object({
  open: count,
  decided: count,
  total: count,
  offset: count,
  rows: z.array(
    z.object({
      id: z.string(),
      because: z.enum(REVIEW_REASONS),
      ...figure,
      side: side.nullable(),
      category: category.nullable(),
      sides: z.array(side),
      counts: z.array(count),
      report: reportHead,
      exchange: exchangeId.nullable(),
      place: recordPlace,
      words: surroundings,
      /** What a model proposes, if its passage and number stand in the sentence; never a claim by itself. */
      proposal: z
        .object({
          model: z.string(),
          side,
          category,
          count,
          place: recordPlace,
          words: surroundings,
        })
        .nullable(),
      decision: z
        .object({
          verdict: z.enum(REVIEW_VERDICTS),
          side: side.nullable(),
          category: category.nullable(),
          count: count.nullable(),
          officer: z.string(),
          at: instant,
        })
        .nullable(),
    }),
  ),
})

export const recordAct = z.discriminatedUnion('do', [
  z.object({
    do: z.enum(['accept', 'correct']),
    item: z.string().max(400),
    side: side.nullable(),
    category,
    count: count.nullable(),
  }),
  z.object({ do: z.literal('dismiss'), item: z.string().max(400) }),
  /** Takes back the last word of this desk's officer, or that on one item. */
  z.object({ do: z.literal('undo'), item: z.string().max(400).optional() }),
])

export const recordActed = z.object({
  open: count,
  decided: count,
  /** The item that the act was about. */
  item: z.string(),
})

export const recordReviewFile = z.object({ fileName: z.string(), content: z.string() })

export const recordReviewExport = z.object({ headings: z.array(z.string().max(200)).max(20) })

export type RecordPlace = Shape<typeof recordPlace>
export type RecordClaimView = Shape<typeof recordClaim>
export type RecordRowView = Shape<typeof exchangeRow>
export type RecordReportView = Shape<typeof reportHead>
export type RecordList = Shape<typeof recordList>
export type RecordClaimsPage = Shape<typeof recordClaims>
export type RecordExchangeView = Shape<typeof recordExchange>
export type RecordPassageView = Shape<typeof recordPassage>
export type RecordTimelineView = Shape<typeof recordTimeline>
export type RecordOriginsView = Shape<typeof recordOrigins>
export type RecordStandingView = Shape<typeof recordStanding>
export type RecordReviewView = Shape<typeof recordReview>
export type RecordReviewRow = RecordReviewView['rows'][number]
export type RecordAct = Shape<typeof recordAct>
