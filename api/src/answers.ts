// Name by name: what was asked, what was answered with which code, what is pending and what is overdue.
// "Overdue" is counted at the time of the query and never stored.
import { z } from '@hono/zod-openapi'
import { answerCode, count, hash, index, instant, party, ref, type Shape } from './basics.ts'

export const answerList = z.object({
  id: z.string(),
  /** Who seeks, and who is asked. */
  from: party,
  to: party,
  state: z.enum(['committed', 'delivered', 'answered', 'remarked', 'final', 'signed']),
  committedAt: instant,
  due: instant.nullable(),
  /** Absent for a seat that may know only that the list exists: the log has a padded size. */
  asked: count.optional(),
  answered: count.optional(),
  pending: count.optional(),
  overdue: count.optional(),
  codes: z.array(z.object({ code: answerCode, count })).optional(),
  /** Answers entered by the mediator for a party that has no node. */
  enteredFor: z.object({ party, file: hash, officer: z.string() }).nullable(),
  index,
})

export const answers = z.object({
  now: instant,
  lists: z.array(answerList),
  /** Persons we hold for whom nobody asked: to be notified. Present for the holder alone. */
  unasked: count.optional(),
  /** Our own lists as imported, and how far each has gone. Present for a side's headquarters alone. */
  own: z
    .object({
      held: z.object({ people: count, committed: z.boolean() }),
      sought: z.object({ people: count, committed: z.boolean(), delivered: z.boolean() }),
    })
    .optional(),
  /** Families among our own persons whom the other side holds; `stated` once they are to cross together. */
  families: z.object({ groups: count, people: count, stated: z.boolean() }).optional(),
})

export const answerRowsQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  code: answerCode.optional(),
  overdue: z.enum(['yes', 'no']).optional(),
})

export const answerRow = z.object({
  ref,
  name: z.string().optional(),
  number: z.string().nullable().optional(),
  code: answerCode,
  /** The reason the answering side gave, as a code word. */
  reason: z.string().nullable(),
  at: instant.nullable(),
  due: instant.nullable(),
  overdue: z.boolean(),
  /** The seeking side contests the answer. */
  contested: z.boolean(),
  index: index.nullable(),
})

export const answerRows = z.object({ total: count, offset: count, rows: z.array(answerRow) })

export type AnswerList = Shape<typeof answerList>
export type Answers = Shape<typeof answers>
export type AnswerRow = Shape<typeof answerRow>
export type AnswerRows = Shape<typeof answerRows>
