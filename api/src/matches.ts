// Match review, on the holder's node only: a proposal is evidence in bits; an officer decides, and can take
// it back. A bulk confirmation states the error it accepts before anybody signs it.
import { z } from '@hono/zod-openapi'
import { count, hash, instant, ref, type Shape } from './basics.ts'
import { LIKENESSES, MATCH_DECISIONS, MATCH_FIELDS, NAME_STEPS, PAIR_STANDINGS } from './words.ts'

export const matchesQuery = z.object({
  show: z.enum(['open', 'decided', 'all']).default('open'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const matchRow = z.object({
  id: z.string(),
  soughtName: z.string(),
  heldName: z.string(),
  bits: z.number(),
  probabilityBasisPoints: count,
  rivals: count,
  /** What this desk's officer said, or what stands where their word is not asked for. */
  decision: z.enum(MATCH_DECISIONS).nullable(),
  standing: z.enum(PAIR_STANDINGS),
})

/** Pairs above a probability, and how many of them are expected to be wrong. */
export const bulkOffer = z.object({
  thresholdBasisPoints: count,
  pairs: count,
  /** In hundredths of a pair: 42 means 0.42 pairs. */
  expectedWrongHundredths: count,
})

/** `stopped`: an officer stopped the comparing; told to, it goes on from where it was. */
const MATCH_PROGRESS = ['nothing-held', 'nothing-asked', 'comparing', 'stopped', 'ready'] as const

export const comparing = z.object({
  /** Of the whole, in hundredths of a per cent. */
  doneBasisPoints: count,
  /** Whole seconds, at the pace so far; null while that says little. */
  leftSeconds: count.nullable(),
})

export const matchComparingBody = z.object({ act: z.enum(['stop', 'go-on']) })

export const matchComparing = z.object({ progress: z.enum(MATCH_PROGRESS) })

export const matchQueue = z.object({
  /** Proposals stand for the lists as they are now only when `ready`; nothing is to be decided before. */
  progress: z.enum(MATCH_PROGRESS),
  /** How far comparing is; null where nothing is being compared in threads of its own. */
  comparing: comparing.nullable(),
  open: count,
  decided: count,
  total: count,
  rows: z.array(matchRow),
  bulk: z.array(bulkOffer),
  /** How pairs are reviewed by the agreement, and how often two officers agreed so far. */
  review: z.object({
    officers: z.int().min(1).max(2),
    /** Pairs that wait for the word of a second officer, this desk's or another. */
    half: count,
    disputed: count,
    sampled: count,
    doubled: count,
    agreed: count,
  }),
})

export const matchedField = z.object({
  field: z.enum(MATCH_FIELDS),
  sought: z.string().nullable(),
  held: z.string().nullable(),
  agreement: z.enum(['same', 'variant', 'close', 'different', 'missing']),
  /** The rule that explains a variant, as a code word: `uk-ru-given`, `patronymic-missing`, `day-month-swapped`. */
  rule: z.string().nullable(),
  /** Log2 of the likelihood ratio; negative speaks against. */
  bits: z.number(),
  /** The word of a whole name that stands for this field. */
  heldWord: z.string().nullable(),
  soughtWord: z.string().nullable(),
  /** How one list's spelling of a name becomes the other's; null for other fields and equal letters. */
  path: z
    .object({
      fromSide: z.enum(['held', 'sought']),
      from: z.string(),
      to: z.string(),
      steps: z.array(z.object({ by: z.enum(NAME_STEPS), writes: z.string() })),
      /** 0 if the last step writes the very letters of the other list. */
      lettersApart: count,
    })
    .nullable(),
})

export const match = z.object({
  id: z.string(),
  /** From 1, within the open queue; null once decided. */
  position: count.nullable(),
  open: count,
  sought: z.object({
    ref,
    party: z.string(),
    number: z.string().nullable(),
    sheet: z.string(),
    line: count,
  }),
  held: z.object({
    ref,
    party: z.string(),
    number: z.string().nullable(),
    sheet: z.string(),
    line: count,
  }),
  fields: z.array(matchedField),
  /** Before looking at any field: how rare a true pair is. */
  priorBits: z.number(),
  bits: z.number(),
  probabilityBasisPoints: count,
  /** Other persons of either list that compete for the same partner. */
  rivals: z.array(
    z.object({
      id: z.string(),
      side: z.enum(['sought', 'held']),
      name: z.string(),
      bits: z.number(),
    }),
  ),
  /** The open fact whose answer is expected to leave the least doubt; null where none would change anything. */
  settling: z
    .object({
      field: z.enum(MATCH_FIELDS),
      ifSameBasisPoints: count,
      ifDifferentBasisPoints: count,
    })
    .nullable(),
  likeness: z.enum(LIKENESSES).nullable(),
  modelHash: hash,
  /** Of the two lists as they were weighed. */
  dataHash: hash,
  standing: z.enum(PAIR_STANDINGS),
  /** Officers whose word the agreement asks for. */
  officers: z.int().min(1).max(2),
  /** Another officer has spoken, and this desk's officer is asked without seeing it. */
  isBlind: z.boolean(),
  /** Who said what, this desk's officer first; empty while this desk is asked blind. */
  words: z.array(z.object({ officer: z.string(), decision: z.enum(['same', 'different']) })),
  decision: z.enum(MATCH_DECISIONS).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  next: z.string().nullable(),
  previous: z.string().nullable(),
})

export const matchDecisionBody = z.object({ decision: z.enum(MATCH_DECISIONS) })

export const matchDecided = z.object({
  id: z.string(),
  decision: z.enum(MATCH_DECISIONS).nullable(),
  /** The next open pair, or null when the queue is done. */
  next: z.string().nullable(),
  open: count,
})

export const bulkConfirmBody = z.object({
  thresholdBasisPoints: count,
  pairs: count,
  /** The error the officer read and accepts; refused if the node finds another. */
  expectedWrongHundredths: count,
})

export const bulkConfirmed = z.object({ confirmed: count, open: count })

export type MatchesQuery = Shape<typeof matchesQuery>
export type MatchRow = Shape<typeof matchRow>
export type BulkOffer = Shape<typeof bulkOffer>
export type Comparing = Shape<typeof comparing>
export type MatchQueue = Shape<typeof matchQueue>
export type MatchedField = Shape<typeof matchedField>
export type Match = Shape<typeof match>
export type MatchDecided = Shape<typeof matchDecided>
