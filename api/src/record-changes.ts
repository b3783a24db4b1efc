// What changed in the public record from one reading to the next: a row for each exchange and reading, the newest first.
// A figure leads to its claim as long as its report still says it.
import { z } from '@hono/zod-openapi'
import { count, instant, type Shape } from './basics.ts'
import { day, exchangeId, figure, recordPlace, reportHead, side, standing } from './record.ts'
import { CLAIM_STATUSES } from './record-words.ts'

const told = z.object({
  ...figure,
  status: z.enum(CLAIM_STATUSES),
  report: reportHead,
  /** Null: no report says it any more. */
  claim: z.string().nullable(),
  place: recordPlace.nullable(),
})

const head = z.object({ day, parties: z.array(side) })

const change = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['report-came', 'report-gone']), report: reportHead }),
  z.object({ what: z.enum(['exchange-came', 'exchange-gone']), figures: z.array(told) }),
  z.object({ what: z.enum(['claim-came', 'claim-gone']), figure: told }),
  z.object({
    what: z.literal('told-by'),
    came: z.array(reportHead),
    gone: z.array(reportHead),
  }),
  z.object({
    what: z.literal('verdict'),
    side,
    values: z.array(count),
    /** Null: nothing stood, or stands, against the figures. */
    was: standing.nullable(),
    is: standing.nullable(),
  }),
  z.object({ what: z.literal('origins'), was: count, is: count }),
  z.object({ what: z.literal('head'), was: head, is: head }),
])

export const recordChangesQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const recordChanges = z.object({
  /** When reports were read for the first time; null where nothing was yet. */
  since: instant.nullable(),
  total: count,
  offset: count,
  rows: z.array(
    z.object({
      at: instant,
      /** Null: reports that came or went. */
      exchange: exchangeId.nullable(),
      ...head.shape,
      /** Whether the record still has the exchange. */
      isThere: z.boolean(),
      changes: z.array(change),
      /** Changes beyond those that are listed. */
      left: count,
    }),
  ),
})

export type RecordChangesView = Shape<typeof recordChanges>
export type RecordChangeView = RecordChangesView['rows'][number]['changes'][number]
export type RecordToldView = Shape<typeof told>
