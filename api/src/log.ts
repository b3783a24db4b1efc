// The log as this node has verified it, and the public page. Sizes are padded; a body is shown only where
// it is clear, a blob's content only where this seat can open it.
import { z } from '@hono/zod-openapi'
import { count, hash, index, instant, level, party, type Shape } from './basics.ts'
import { logBadge } from './session.ts'
import { remainsLot, statementText } from './statements.ts'

export const logQuery = z.object({
  /** Entries below this index, newest first; absent: from the top. */
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  kind: z.string().max(64).optional(),
  author: z.string().max(128).optional(),
})

export const logRow = z.object({
  index,
  author: z.string(),
  party,
  kind: z.string(),
  /** Padded bytes of the sealed blob; null without one. */
  sealedBytes: count.nullable(),
  audience: z.string().nullable(),
  level,
  /** Code of the rule that made it void; shown to everyone who can read the entry. */
  void: z.string().nullable(),
  /** This seat can open the blob. */
  readable: z.boolean(),
})

export const witnessRow = z.object({
  name: z.string(),
  party: party.nullable(),
  /** Largest size it has cosigned, and when. */
  size: count,
  at: instant.nullable(),
  /** Entries behind the log. */
  behind: count,
  /** One of those the policy needs. */
  needed: z.boolean(),
})

export const erasureRow = z.object({
  /** The order's entry. */
  index,
  /** Whose officers ordered it. */
  party,
  reason: z.string(),
  /** Parties whose nodes said that they carried it out, and those whose did not. */
  done: z.array(party),
  missing: z.array(party),
})

/** What a party has stated to have seen of the log: every entry names the largest checkpoint its author verified. */
export const sightRow = z.object({
  party,
  /** Entries below this number; 0 if it has stated nothing. */
  seen: count,
  /** The entry that states it; null if none. */
  statedAt: index.nullable(),
  /** When that entry was written, by its author's own clock. */
  claimedAt: instant.nullable(),
  /** Entries of others that it has not stated to have seen. */
  newer: count,
  /** Where in the log it stated more than before, at most 120 of them, the last included. */
  steps: z.array(z.object({ at: index, seen: count })),
})

export const log = z.object({
  origin: z.string(),
  badge: logBadge,
  entries: z.array(logRow),
  /** Index to ask `before` for the next page; null at the beginning of the log. */
  nextBefore: index.nullable(),
  checkpoints: z.array(
    z.object({ size: count, root: z.string(), at: instant.nullable(), witnesses: count }),
  ),
  witnesses: z.array(witnessRow),
  /** Orders to erase, the newest first. */
  erasures: z.array(erasureRow),
  /** Who has seen what, a row for each party that has written, in order of their ids. */
  sight: z.array(sightRow),
  /** Hex SHA-256 of a fork proof this node holds. */
  fork: hash.nullable(),
})

export const logEntry = z.object({
  row: logRow,
  /** The note, verbatim, signatures included. */
  note: z.string(),
  /** `c2sp.org/tlog-proof@v1` text. */
  proof: z.string(),
  /** The policy file that the proof is judged by. */
  policy: z.string(),
  textHash: hash,
  leafHash: hash,
  /** The blob's content as JSON text, where this seat can open it. */
  opened: z.string().nullable(),
})

export const publicPage = z.object({
  exchange: z.object({ name: z.string(), series: z.string(), day: z.int() }),
  /** Named only with their recorded consent; else absent. */
  mediator: z.string().optional(),
  transitState: z.string().optional(),
  statements: z.array(
    z.object({
      id: z.string(),
      by: party,
      releasedAt: instant,
      texts: z.array(statementText),
      index,
      hash,
      /** Ids of the statement it corrects, and of the one that corrects it: both stay here. */
      corrects: z.string().nullable(),
      correctedBy: z.string().nullable(),
    }),
  ),
  /** Released by one of the parties, accepted by both. */
  joint: z.array(
    z.object({
      parties: z.array(party),
      releasedAt: instant,
      texts: z.array(statementText),
      index,
      hash,
      digest: hash,
    }),
  ),
  remains: z.array(remainsLot),
  log: z.object({
    origin: z.string(),
    size: count,
    root: z.string(),
    witnessed: count,
    witnesses: count,
    /** The checkpoint note, verbatim. */
    checkpoint: z.string(),
    /** The tlog-policy, verbatim: keys of log and witnesses. */
    policy: z.string(),
  }),
})

export type LogRow = Shape<typeof logRow>
export type SightRow = Shape<typeof sightRow>
export type WitnessRow = Shape<typeof witnessRow>
export type ErasureRow = Shape<typeof erasureRow>
export type Log = Shape<typeof log>
export type LogEntry = Shape<typeof logEntry>
export type PublicPage = Shape<typeof publicPage>
