// Who remains of the own side, for its bureau alone.
import { z } from '@hono/zod-openapi'
import { answerCode, count, partialDate, ref, type Shape } from './basics.ts'
import { CONTEST_STAGES, REMAINING_STATUSES, SIGN_SOURCES } from './detention-words.ts'
import { REASONS } from './words.ts'

export const remainingRow = z.object({
  /** The ref under which the person is sought. */
  ref,
  name: z.string(),
  status: z.enum(REMAINING_STATUSES),
  answer: answerCode.nullable(),
  contest: z.enum(CONTEST_STAGES).nullable(),
  /** Of a plan that both sides signed; null for everybody else. */
  reason: z.enum(REASONS).nullable(),
  since: partialDate.nullable(),
  days: count.nullable(),
  /** `days` since the last day that the date may mean; null where no sign has a date. */
  sign: z.object({ source: z.enum(SIGN_SOURCES), on: partialDate, days: count }).nullable(),
  /** No sign of life for more than ninety days. */
  isSilent: z.boolean(),
})

export const remaining = z.object({
  /** The silent first, and of them and of the others who is held longest. */
  rows: z.array(remainingRow),
  totals: z.array(z.object({ status: z.enum(REMAINING_STATUSES), people: count })),
})

export type Remaining = Shape<typeof remaining>
export type RemainingRowView = Shape<typeof remainingRow>
