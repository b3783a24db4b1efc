// Evidence of life and contested answers, for the bureaus of both sides alone. What is known of a case stays with its own
// bureau; what crosses is the kind of a sign, its date and how sure the bureau is, and never who gave it.
import { z } from '@hono/zod-openapi'
import { answerCode, instant, partialDate, party, ref, type Shape } from './basics.ts'
import { clock } from './detention.ts'
import {
  CONFIDENCES,
  CONTEST_STAGES,
  EVIDENCE_SOURCES,
  NOT_HELD_GROUNDS,
} from './detention-words.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const noteId = z.string().regex(/^[0-9a-f]{32}$/)

const told = {
  source: z.enum(EVIDENCE_SOURCES),
  /** Of an account at most the month, where it has crossed. */
  on: partialDate.nullable(),
  confidence: z.enum(CONFIDENCES),
}

const contestPart = z.discriminatedUnion('part', [
  z.object({ part: z.literal('contested'), evidence: z.array(z.object(told)) }),
  z.object({ part: z.literal('inquired'), until: day }),
  z.object({ part: z.literal('found-held'), held: ref }),
  z.object({ part: z.literal('not-held-again'), ground: z.enum(NOT_HELD_GROUNDS) }),
])

export const evidenceCase = z.object({
  /** The ref under which the person is sought. */
  ref,
  name: z.string().nullable(),
  /** This side seeks the person; else the other side contests an answer of ours. */
  isOurs: z.boolean(),
  answer: z.object({ code: answerCode, at: instant }).nullable(),
  /** The latest first; `from` says whether the bureau noted it or the home desk heard it. */
  signs: z.array(
    z.object({
      id: noteId,
      at: instant,
      from: z.enum(['bureau', 'debrief']),
      ...told,
      words: z.string(),
      /** Officers who have seen it; footage counts once there are two. */
      seenBy: z.array(z.string()),
      counts: z.boolean(),
    }),
  ),
  contest: z
    .object({
      by: party,
      stage: z.enum(CONTEST_STAGES),
      openedAt: instant,
      evidence: z.array(z.object(told)),
      until: z.string().nullable(),
      ground: z.enum(NOT_HELD_GROUNDS).nullable(),
      held: ref.nullable(),
      links: z.array(z.object({ at: instant, by: party, says: contestPart })),
    })
    .nullable(),
  clock: clock.nullable(),
  mayContest: z.boolean(),
})

export const evidence = z.object({
  /** Whoever waits longest first. */
  cases: z.array(evidenceCase),
  /** In UTC. */
  today: day,
  /** The officer who asks: footage is seen by another. */
  officer: z.string(),
})

/** Each act is kept in the side's own log; what crosses goes with the next report of detention. */
export const evidenceAct = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('note'),
    case: ref,
    ...told,
    /** For this side alone. */
    words: z.string().max(240),
  }),
  /** A second officer has seen it. */
  z.object({ do: z.literal('seen'), case: ref, note: noteId }),
  /** Contests `not-held` with these signs. */
  z.object({ do: z.literal('contest'), case: ref, notes: z.array(noteId).min(1).max(16) }),
  z.object({
    do: z.literal('answer'),
    case: ref,
    says: z.discriminatedUnion('part', [
      z.object({ part: z.literal('inquired'), until: day }),
      z.object({ part: z.literal('found-held'), held: ref }),
      z.object({ part: z.literal('not-held-again'), ground: z.enum(NOT_HELD_GROUNDS) }),
    ]),
  }),
])

export const evidenceActed = z.object({ case: ref })

export type EvidenceCases = Shape<typeof evidence>
export type EvidenceCase = Shape<typeof evidenceCase>
export type SignView = EvidenceCase['signs'][number]
export type EvidenceAct = Shape<typeof evidenceAct>
export type EvidenceActed = Shape<typeof evidenceActed>
