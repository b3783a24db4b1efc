// Claims of the public record set against what this seat is told of counts, and drafts set against the record. Addresses
// of their own: what reports claim is the same at every seat, and this is not.
import { z } from '@hono/zod-openapi'
import { count, instant, party, type Shape } from './basics.ts'
import { exchangeId, recordClaimRow, recordQuery, side } from './record.ts'
import {
  DRAFT_NUMBERS,
  LEDGER_HOWS,
  LEDGER_SOURCES,
  LEDGER_STANDINGS,
  LEDGER_STATES,
  LEDGER_WHYS,
  LOG_WORDS,
} from './record-ledger-words.ts'
import { RECORD_STATES } from './record-words.ts'
import { statementCounts, statementPlace } from './statements.ts'

const judged = z.object({
  is: z.enum(LEDGER_STANDINGS),
  /** How it matches or differs; null for the other two. */
  how: z.enum(LEDGER_HOWS).nullable(),
  /** Why it is not compared. */
  why: z.enum(LEDGER_WHYS).nullable(),
  /** Persons or bodies by which the nearest number that the claim allows differs. */
  by: count.nullable(),
  /** What it was set against. */
  logged: count.nullable(),
})

/** Which side of an exchange of the record is which party of this node's log. */
const sideOfParty = z.object({ side, party })

/** What this seat is told of one side; null where it is told no such number. */
const told = sideOfParty.extend({
  done: statementCounts.nullable(),
  planned: statementCounts.nullable(),
  bags: count.nullable(),
})

/** One exchange of the record against the log; without verdicts unless its state is `compared`. */
export const recordExchangeLedger = z.object({
  state: z.enum(LEDGER_STATES),
  source: z.enum(LEDGER_SOURCES),
  /** Between whom this node's exchange is: who can be linked with a side. */
  parties: z.array(party),
  link: z
    .object({
      officer: z.string(),
      at: instant,
      sides: z.array(sideOfParty),
      /** Reports that came after it, whose claims are not compared until it is linked again. */
      since: count,
    })
    .nullable(),
  told: z.array(told),
  verdicts: z.array(z.object({ claim: z.string(), judged })),
})

export const recordLedgerQuery = recordQuery.extend({ ledger: z.enum(LEDGER_STANDINGS).optional() })

/** Claims of all linked exchanges; empty unless the state is `compared`. */
export const recordLedger = z.object({
  state: z.enum(LEDGER_STATES),
  source: z.enum(LEDGER_SOURCES),
  standings: z.array(z.object({ standing: z.enum(LEDGER_STANDINGS), claims: count })),
  total: count,
  offset: count,
  rows: z.array(recordClaimRow.extend({ judged })),
})

export const recordLinkAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('link'), exchange: exchangeId, sides: z.array(sideOfParty).max(8) }),
  z.object({ do: z.literal('unlink'), exchange: exchangeId }),
])

const heard = recordClaimRow.omit({ sentence: true })

/** A draft's numbers and who speaks for them, in published reports alone. */
export const statementRecord = z.object({
  record: z.enum(RECORD_STATES),
  /** Exchanges of the record that an officer linked; without one nothing is compared. */
  exchanges: z.array(z.object({ id: exchangeId, day: z.string().nullable() })),
  embargoMet: z.boolean(),
  numbers: z.array(
    z.object({
      value: count,
      /** Null: a number of a text that is none of the stated counts. */
      about: z.enum(DRAFT_NUMBERS).nullable(),
      places: z.array(statementPlace),
      log: z.enum(LOG_WORDS),
      same: z.array(heard),
      /** Groups that one voice tells in one report, which make the number together. */
      together: z.array(heard),
      other: z.array(heard),
      /** Independent origins of the first two; none: nobody backs the number. */
      origins: count,
    }),
  ),
})

export type LedgerVerdict = Shape<typeof judged>
export type RecordExchangeLedger = Shape<typeof recordExchangeLedger>
export type RecordLedger = Shape<typeof recordLedger>
export type RecordLinkAct = Shape<typeof recordLinkAct>
export type StatementRecord = Shape<typeof statementRecord>
export type StatementNumber = StatementRecord['numbers'][number]
