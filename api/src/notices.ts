// Notices to families: what a desk has issued, its acts, and what the office publishes so that a family checks a
// sheet without asking anybody.
import { z } from '@hono/zod-openapi'
import { instant, ref, type Shape } from './basics.ts'
import { LANGUAGES } from './words.ts'
import {
  CALL_ANSWERS,
  CHANNELS,
  NOTICE_SENTENCES,
  NOTICE_STATES,
  SENDING_STATES,
  WITHDRAWAL_REASONS,
} from './notice-words.ts'

const code = z.string().min(1).max(20)

export const noticeRow = z.object({
  /** Twelve signs in groups of four, as on the sheet. */
  code,
  /** The family's own case number. */
  case: ref,
  lang: z.enum(LANGUAGES),
  says: z.enum(NOTICE_SENTENCES),
  at: instant,
  until: instant,
  state: z.enum(NOTICE_STATES),
  reason: z.enum(WITHDRAWAL_REASONS).nullable(),
  /** The signed notice as the sheet's QR code has it. */
  note: z.string(),
  /** Addresses are not shown again. */
  sendings: z.array(
    z.object({
      id: z.string(),
      channel: z.enum(CHANNELS),
      at: instant,
      state: z.enum(SENDING_STATES),
      endedAt: instant.nullable(),
    }),
  ),
})

/** A board has given its notice, and nobody has come home: a death notice can be printed unless it was taken back. */
export const boardCase = z.object({
  ref,
  name: z.string(),
  /** Of the notice, or of its being taken back. */
  at: instant,
  isReversed: z.boolean(),
})

/** The newest first; boards by case number, absent for every desk but headquarters. */
export const notices = z.object({
  rows: z.array(noticeRow),
  /** Ways of sending that this node has; none unless its operator set one up. */
  channels: z.array(z.enum(CHANNELS)),
  boards: z.array(boardCase).optional(),
})

export const noticeAct = z.discriminatedUnion('do', [
  /** Of any case whatever: what may be said of it is the node's to find. */
  z.object({ do: z.literal('issue'), case: ref, lang: z.enum(LANGUAGES) }),
  z.object({ do: z.literal('withdraw'), code, reason: z.enum(WITHDRAWAL_REASONS) }),
  /** Sends a notice that stands; to is an address of that channel: for `sms` a number from + on. */
  z.object({ do: z.literal('send'), code, channel: z.enum(CHANNELS), to: z.string().max(254) }),
  /** An identification board has given its notice of this case; the sheet then asks the family to come or call. */
  z.object({ do: z.literal('board'), case: ref }),
  /** That notice is taken back: there is a sign of life of somebody who was said to be dead. */
  z.object({ do: z.literal('board-reversed'), case: ref }),
])

/** The notice that was issued or withdrawn; null where the act was about none. */
export const noticeActed = z.object({ notice: noticeRow.nullable() })

/** Somebody calls: the case number and the code on the sheet, as they are read out. */
export const callTaken = z.object({ case: ref, code: z.string().max(40) })

/** The sentence only where the code fits. */
export const callAnswered = z.object({
  is: z.enum(CALL_ANSWERS),
  says: z.enum(NOTICE_SENTENCES).nullable(),
})

export const noticeOffice = z.object({
  now: instant,
  /** Origins of the exchange's log and of those it continues: a notice names one of them. */
  origins: z.array(z.string()),
  /** Verifier keys of the office's nodes (spec/note.md section 3). */
  keys: z.array(z.string()),
  /** Codes that are void, among codes of nothing (spec/notice.md section 4). */
  withdrawn: z.array(code),
})

export type ChannelView = Notices['channels'][number]
export type NoticeView = Shape<typeof noticeRow>
export type BoardCaseView = Shape<typeof boardCase>
export type Notices = Shape<typeof notices>
export type NoticeAct = Shape<typeof noticeAct>
export type CallTaken = Shape<typeof callTaken>
export type CallAnswered = Shape<typeof callAnswered>
export type NoticeOfficeView = Shape<typeof noticeOffice>
