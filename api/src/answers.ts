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
  /** The answers stand, and this desk's officer has yet to sign the offer of persons behind them. */
  offerAwaited: z.boolean(),
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
  /**
   * Ranks of those we offer as our list writes them, under an agreement with a table of equivalents: how many
   * persons, and which code; null is what an officer said is not known, left out what nobody has said.
   * `unsigned`: the offer in the log says other ranks. Present for a side's headquarters alone.
   */
  ranks: z
    .object({
      words: z.array(
        z.object({ written: z.string(), people: count, rank: z.string().nullable().optional() }),
      ),
      /** Persons whose list writes no rank. */
      unwritten: count,
      unsigned: z.boolean(),
      /** The codes of the table, in its order. */
      codes: z.array(z.string()),
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

const words = z.string().max(400)

/** What a request on a spreadsheet says around its rows; the node has no sentences of its own. */
export const answerSheetBody = z.object({
  titles: z.array(words).max(8),
  /** In the reader's language; the node writes the English ones after them. */
  headings: z.object({
    key: words,
    no: words,
    name: words,
    born: words,
    serviceNumber: words,
    answer: words,
    notice: words,
  }),
  /** The second sheet: an answer's code word and what it means. */
  answers: z.array(z.array(words).max(4)).max(20),
})

/** A workbook to be saved, its bytes in base64. */
export const answerSheet = z.object({ fileName: z.string(), content: z.string() })

export const answerSheetQuery = z.object({ fileName: z.string().min(1).max(255) })

/** An answered sheet as it was read; nothing is entered before its officer signs. */
export const answerSheetReading = z.object({
  id: z.string(),
  fileName: z.string(),
  /** SHA-256 of the file. */
  file: hash,
  /** Whose answers these are. */
  for: party,
  asked: count,
  /** Answers that will be entered. */
  read: count,
  codes: z.array(z.object({ code: answerCode, count })),
  /** Whoever has no answer after this file: missing in it, left empty, or with a problem. */
  unanswered: z.array(z.object({ ref, name: z.string(), number: z.string().nullable() })),
  unansweredCount: count,
  problems: z.array(
    z.object({
      sheet: z.string(),
      line: z.int(),
      /** Letters, as spreadsheets name columns; null for the whole row. */
      column: z.string().nullable(),
      code: z.string(),
      name: z.string().nullable(),
      found: z.string().nullable(),
      /** What went out in this place; null where a word is expected that the screen names. */
      expected: z.string().nullable(),
    }),
  ),
  problemCount: count,
})

export type AnswerSheetReading = Shape<typeof answerSheetReading>
export type AnswerList = Shape<typeof answerList>
export type Answers = Shape<typeof answers>
export type AnswerRow = Shape<typeof answerRow>
export type AnswerRows = Shape<typeof answerRows>
