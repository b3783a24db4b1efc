// Statements are drafted from the ledger, checked against it, approved by two, embargoed until their event
// and then released. None carries a face, a name without consent, or a count that the embargo hides.
import { z } from '@hono/zod-openapi'
import {
  acceptance,
  category,
  count,
  direction,
  fact,
  hash,
  index,
  instant,
  partialDate,
  party,
  trancheId,
  type Shape,
} from './basics.ts'
import { remainsChain } from './remains.ts'
import {
  CHECK_RESULTS,
  JOINT_STATES,
  MEDIA_DECISIONS,
  MEDIA_KINDS,
  MEDIA_RESTRICTIONS,
} from './press-words.ts'
import { COUNT_FINDINGS, COUNT_STANDINGS, LANGUAGES, STATEMENT_STATES } from './words.ts'

export const statementText = z.object({ language: z.enum(LANGUAGES), text: z.string() })

export const statementCounts = z.object({ persons: count, soldiers: count, civilians: count })

/** Where in a draft something stands: characters from 1, in the text of a language. */
export const statementPlace = z.object({ language: z.enum(LANGUAGES), position: z.int().min(1) })

export const statementCheck = z.object({
  /** `embargo-met`, `no-names`, `no-images`, `consent-mediator`, `consent-transit`, `counts-agree`, `sums-add-up`, `numbers-stated`. */
  code: z.string(),
  result: z.enum(CHECK_RESULTS),
  /** Met, or passed by two officers. */
  passed: z.boolean(),
  facts: z.array(fact),
  places: z.array(statementPlace),
  mayPass: z.boolean(),
  passes: z.array(z.object({ officer: z.string(), at: instant, reason: z.string() })),
})

export const statement = z.object({
  id: z.string(),
  state: z.enum(STATEMENT_STATES),
  by: party,
  draftedAt: instant,
  texts: z.array(statementText),
  /** As stated; null where the ledger fills them in once the embargo is over. */
  counts: statementCounts.nullable(),
  checks: z.array(statementCheck),
  approvals: z.array(z.object({ officer: z.string(), at: instant, index })),
  approvalsNeeded: count,
  embargo: z.object({ until: z.string(), met: z.boolean() }),
  releasedAt: instant.nullable(),
  hash: hash.nullable(),
  index: index.nullable(),
  corrects: z.string().nullable(),
  correctedBy: z.string().nullable(),
  /** Who is home by now, where an own released statement says otherwise. */
  homeNow: statementCounts.nullable(),
  mayApprove: z.boolean(),
  mayRelease: z.boolean(),
  mayCorrect: z.boolean(),
  /** A released text cut into messages of at most 4096 UTF-16 units; empty for a draft. */
  messages: z.array(z.object({ language: z.enum(LANGUAGES), parts: z.array(z.string()) })),
})

/** A statement of both parties. */
export const jointStatement = z.object({
  /** SHA-256 of the proposing entry. */
  proposal: hash,
  state: z.enum(JOINT_STATES),
  by: party,
  at: instant,
  texts: z.array(statementText),
  counts: z.array(statementCounts.extend({ party })),
  acceptedBy: z.array(party),
  /** SHA-256 of the statement, as both parties' acceptances name it. */
  digest: hash,
  checks: z.array(statementCheck.pick({ code: true, result: true, places: true })),
  index: index.nullable(),
  hash: hash.nullable(),
  mayAccept: z.boolean(),
  mayRelease: z.boolean(),
})

/** Whether mediator and transit state may be named in public, as each has said for itself. */
export const naming = z.object({
  /** The agreement bars it, whatever they consent to. */
  barred: z.boolean(),
  rows: z.array(
    z.object({
      party,
      role: z.enum(['mediator', 'transit']),
      /** What the public reads; null where this node has no name to give. */
      name: z.string().nullable(),
      mayBeNamed: z.boolean(),
      saidAt: instant.nullable(),
      /** This seat is the one to say so. */
      isOwn: z.boolean(),
    }),
  ),
})

export const statements = z.object({
  rows: z.array(statement),
  joint: z.array(jointStatement),
  naming,
  mayDraft: z.boolean(),
  /** Whether counts may be stated yet; until then no check says anything of a number. */
  embargoMet: z.boolean(),
})

/** Footage and posts that show the exchange, by words and hashes: no picture is kept. */
export const mediaRow = z.object({
  number: z.int().min(1),
  at: instant,
  kind: z.enum(MEDIA_KINDS),
  firstSeen: partialDate,
  address: z.string(),
  origin: z.string(),
  copyOf: z.int().min(1).nullable(),
  /** Number of the sighting that stands for its origin. */
  originNumber: z.int().min(1),
  seenTimes: z.int().min(1),
  tranche: trancheId.nullable(),
  restriction: z.enum(MEDIA_RESTRICTIONS),
  decision: z.enum(MEDIA_DECISIONS),
  file: hash.nullable(),
  words: z.string(),
})

export const media = z.object({
  rows: z.array(mediaRow),
  /** Independent origins among them: a file or post counted once, however often it is repeated. */
  origins: count,
  tranches: z.array(trancheId),
})

/** A lot of remains: bags, individuals and identified persons are three numbers, never set against the living. */
export const remainsLot = z.object({
  id: z.string(),
  ...direction,
  bags: count,
  /** Least number of individuals found on examination; null until examined. */
  individuals: count.nullable(),
  /** Identified by a board. */
  identified: count.nullable(),
  state: z.enum(['offered', 'scheduled', 'transferred', 'received', 'examined']),
  tranche: z.string().nullable(),
  at: instant.nullable(),
  index: index.nullable(),
  /** Bags that nobody has examined, and bags that went back since; null for a seat that may not know. */
  unexamined: count.nullable(),
  returned: count.nullable(),
  /** Bags of the lot in the chain are another number than was signed for. */
  differs: z.boolean(),
})

export const remains = z.object({
  lots: z.array(remainsLot),
  /** The chain of custody; null for a seat that reads lots alone. */
  chain: remainsChain.nullable(),
  /** How many died in transit, by tranche; for the observer alone, who learns no more of them. */
  inTransit: z.array(z.object({ tranche: trancheId, people: count })).optional(),
  /** Released by this seat and not yet in the log: the code is for the other side's officer. */
  released: z.array(
    z.object({ lot: z.string(), ...direction, bags: count, at: instant, code: z.string() }),
  ),
  /** Whether this seat's device can sign for a lot here. */
  mayHandOver: z.boolean(),
})

export const seriesDay = z.object({
  exchange: z.string(),
  day: z.int().min(1),
  state: z.enum(['under-way', 'closed']),
  from: instant,
  until: instant.nullable(),
  done: z.array(z.object({ ...direction, category, people: count, outsideParity: count })),
  closing: z.object({ index, hash }).nullable(),
})

/** How far the closing account is. */
export const closing = z.object({
  proposed: hash.nullable(),
  acceptances: z.array(acceptance),
  home: z.array(z.object({ party, people: count })),
  unaccounted: count,
  openTranches: count,
  /** What the sides released beyond the account that is signed or proposed, by receipts that came late. */
  beyond: z.array(z.object({ ...direction, category, people: z.int() })),
  mayPropose: z.boolean(),
  mayAccept: z.boolean(),
})

/** What a side committed that its list counts, by category, and opened after the closing account. */
export const listCounts = z.object({
  party,
  list: z.enum(['held', 'sought']),
  state: z.enum(COUNT_STANDINGS),
  counts: z.object({ soldier: count, civilian: count, unstated: count }).nullable(),
  index: index.nullable(),
  /** Numbers that this reader counts in the log and that the opened ones do not allow. */
  findings: z.array(
    z.object({
      code: z.enum(COUNT_FINDINGS),
      category: category.nullable(),
      counted: count,
      stated: count,
    }),
  ),
})

export const series = z.object({
  id: z.string(),
  /** Absent for a seat that may not read terms; null before anything is agreed. */
  closing: closing.nullable().optional(),
  /** Absent for a seat that has no business with them. */
  counts: z.object({ rows: z.array(listCounts), mayOpen: z.boolean() }).optional(),
  days: z.array(seriesDay),
  /** What the agreement allows in all, what is done, what is left. */
  ceilings: z.array(
    z.object({
      home: party,
      category: category.nullable(),
      ceiling: count,
      done: count,
      left: count,
    }),
  ),
  /** Whole persons, with the entry that proves it. */
  owed: z.array(
    z.object({
      from: party,
      to: party,
      category,
      people: count,
      since: z.string(),
      index,
      settledBy: z.string().nullable(),
    }),
  ),
  /** Confirmed by a match and not chosen: those who remain, by direction. Absent for a seat without that sight. */
  stays: z.array(z.object({ ...direction, people: count })).optional(),
  remains: z.array(z.object({ ...direction, bags: count })),
})

export type StatementCheck = Shape<typeof statementCheck>
export type Statement = Shape<typeof statement>
export type StatementCounts = Shape<typeof statementCounts>
export type JointStatement = Shape<typeof jointStatement>
export type MediaRow = Shape<typeof mediaRow>
export type Media = Shape<typeof media>
export type Naming = Shape<typeof naming>
export type Statements = Shape<typeof statements>
export type RemainsLot = Shape<typeof remainsLot>
export type Remains = Shape<typeof remains>
export type SeriesDay = Shape<typeof seriesDay>
export type Closing = Shape<typeof closing>
export type ListCounts = Shape<typeof listCounts>
export type Series = Shape<typeof series>
