// Tablets at the line: what the tablet itself sends and fetches on the node's own network, and what officers
// see of it. The tablet has no session: what it sends is signed by its key, what it fetches is sealed to it.
import { z } from '@hono/zod-openapi'
import { count, instant, ref, trancheId, type Shape } from './basics.ts'
import { TABLET_DOUBTS, TABLET_WARNINGS, TABLET_WORDS } from './tablet-words.ts'
import { LINE_LEGS } from './words.ts'

const device = z.string().min(1).max(128)
const leg = z.enum(LINE_LEGS)
/** As the tablet signed them, in the order of its chain. */
const records = z.array(z.string().max(262_144)).max(500)

export const tabletReport = z.object({ device, records })

export const tabletReported = z.object({
  /** What the node's key signed about the last record it holds; null where nothing was sent. */
  copy: z.string().nullable(),
  /** Place of that record. */
  seq: count,
  /** Of the tablet's tranche. */
  stage: z.string(),
  /** What the node's key signed about the end of the tranche; null while it is not over. */
  over: z.string().nullable(),
  /** Why officers have to be asked before the next handover. */
  warnings: z.array(z.enum(TABLET_WARNINGS)),
})

export const tabletChallengeBody = z.object({ device })
/** To be signed by the tablet's key; good for two minutes, and once. */
export const tabletChallenge = z.object({ challenge: z.string() })
/** `request` is the tablet's signed word over the challenge. */
export const tabletPackRequest = z.object({ device, request: z.string().max(1024) })

export const tabletPack = z.object({
  /** Null for a device that is not enrolled here, or no longer, or whose tranche is over. */
  pack: z.string().nullable(),
  /** What opens the inner seal, once the hour has come. */
  hour: z.string().nullable(),
})

export const tabletPackBody = z.object({ device, leg })
export const tabletGiven = tabletPack.extend({
  /** What the tablet is told back once it is enrolled: whose packs it takes. */
  scope: z.string().nullable(),
})
/** Whose records they are, the records themselves say. */
export const tabletFile = z.object({ records: records.min(1) })
export const tabletFileTaken = z.object({ copy: z.string().nullable() })

export const tabletsQuery = z.object({ tranche: trancheId.optional() })

const saidBy = z.object({
  device: z.string(),
  officer: z.string(),
  at: instant,
  said: z.enum(TABLET_WORDS),
  from: z.enum(['screen', 'paper']),
})

export const tablets = z.object({
  tranche: trancheId.nullable(),
  /** When the key of the hour may be given out; null where no hour is agreed. */
  opens: instant.nullable(),
  isOpen: z.boolean(),
  tablets: z.array(
    z.object({
      device: z.string(),
      from: instant,
      until: instant,
      /** Null where this seat did not enrol it itself. */
      officer: z.string().nullable(),
      isDismissed: z.boolean(),
      reportedAt: instant.nullable(),
      records: count,
      /** Of these, entered afterwards from a paper manifest. */
      paper: count,
    }),
  ),
  /** Kept and not counted, in the order in which it came in. */
  doubts: z.array(
    z.object({
      device: z.string(),
      officer: z.string(),
      at: instant,
      leg,
      seq: count,
      code: z.enum(TABLET_DOUBTS),
      persons: z.array(z.object({ ref, name: z.string().nullable() })),
    }),
  ),
  conflicts: z.array(
    z.object({
      leg,
      ref,
      name: z.string().optional(),
      stands: saidBy,
      against: z.array(saidBy),
    }),
  ),
})

export type Tablets = Shape<typeof tablets>
export type TabletGiven = Shape<typeof tabletGiven>
export type TabletReport = Shape<typeof tabletReport>
export type TabletReported = Shape<typeof tabletReported>
export type TabletPack = Shape<typeof tabletPack>
