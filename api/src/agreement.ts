// The agreement as data: every clause is a kind with typed facts, from which each language makes its own
// sentence, so that two languages of one agreement cannot drift apart.
import { z } from '@hono/zod-openapi'
import {
  acceptance,
  category,
  count,
  direction,
  hash,
  index,
  instant,
  party,
  type Shape,
} from './basics.ts'

const id = { id: z.string() }
const days = z.int().min(0)

export const TABLES = ['by-rank', 'cartel-1862'] as const

export const MAX_CLAUSES = 1024 // an agreement of 256 tranches has some 550

/** Counted by the table of equivalents; left out for persons, 1 each. */
const measure = { measure: z.literal('weight').optional() }

const equivalentsTable = {
  /** Rank codes of STANAG 2116 or of the parties' own, each once, and what one person of the rank counts as. */
  ranks: z.array(z.object({ rank: z.string().max(64), weight: count })).max(64),
  /** What whoever's rank is not known or not listed counts as. */
  otherwise: count,
}

export const clause = z.discriminatedUnion('kind', [
  /** `people` of a category each way in this exchange. */
  z.object({ ...id, kind: z.literal('count'), category, people: count, ...measure, ...direction }),
  z.object({ ...id, kind: z.literal('equivalents'), ...equivalentsTable }),
  /** Releases by `between[0]` to releases by `between[1]` as ratio[0] : ratio[1]. */
  z.object({
    ...id,
    kind: z.literal('parity'),
    category: category.nullable(),
    between: z.array(party).length(2),
    ratio: z.array(count).length(2),
    tolerance: count,
    per: z.enum(['exchange', 'tranche']),
    ...measure,
  }),
  z.object({
    ...id,
    kind: z.literal('ceiling'),
    category: category.nullable(),
    home: party.nullable(),
    people: count,
    over: z.enum(['exchange', 'series']),
  }),
  /** Seriously wounded and sick cross regardless of number (GC III 109). */
  z.object({ ...id, kind: z.literal('medical-outside-parity') }),
  /** The same people priced against others: raises the legal warning. */
  z.object({ ...id, kind: z.literal('medical-priced') }),
  z.object({ ...id, kind: z.literal('families-together') }),
  z.object({ ...id, kind: z.literal('exposure'), max: count }),
  /** A tranche is handed over in so many steps, each side at most a coach of persons in each. */
  z.object({ ...id, kind: z.literal('steps'), steps: count, coach: count }),
  z.object({
    ...id,
    kind: z.literal('capacity'),
    tranche: z.string(),
    holder: party,
    seats: count,
    stretchers: count,
  }),
  z.object({
    ...id,
    kind: z.literal('list-protocol'),
    preset: z.string(),
    answerDays: days,
    remarkDays: days,
    finalDays: days,
  }),
  z.object({ ...id, kind: z.literal('lottery'), rule: z.enum(['commit-reveal']) }),
  z.object({
    ...id,
    kind: z.literal('route'),
    home: party,
    via: party.nullable(),
    longestStayHours: count.nullable(),
  }),
  z.object({ ...id, kind: z.literal('handover-point'), point: z.string() }),
  z.object({ ...id, kind: z.literal('mediator'), party, opensLists: z.boolean() }),
  /** Who may be named in public: with recorded consent only. */
  z.object({ ...id, kind: z.literal('publication'), party, mayBeNamed: z.boolean() }),
  z.object({ ...id, kind: z.literal('remains'), outsideParity: z.literal(true) }),
  z.object({ ...id, kind: z.literal('later-found'), freed: z.boolean() }),
  z.object({ ...id, kind: z.literal('standstill'), hours: count }),
  /** Officers who have to say the same of a proposed pair, and pairs decided twice without seeing the first answer. */
  z.object({ ...id, kind: z.literal('match-review'), officers: count, sample: count }),
  /** Who of those that the terms allow: spec/plan-problem.md section 5; `over` under `leximin` alone. */
  z.object({
    ...id,
    kind: z.literal('order-of-choice'),
    rule: z.enum(['rank-maximal', 'strict-queue', 'leximin', 'criterion-lexicographic']),
    over: z.string().nullable(),
    urgentFirst: z.boolean(),
  }),
  /** A term of the plan problem that no other kind says in full, as canonical JSON. */
  z.object({ ...id, kind: z.literal('term'), term: z.string() }),
])

export const legalWarning = z.object({
  /** `wounded-priced` (GC III 109), `class-excluded`, `dead-against-living`; `table-unused`. */
  code: z.string(),
  clause: z.string(),
})

export const agreementProposal = z.object({
  /** SHA-256 of the proposing entry's text: what an acceptance names. */
  hash,
  index,
  at: instant,
  by: party,
  state: z.enum(['proposed', 'refused', 'binding', 'superseded', 'withdrawn']),
  clauses: z.array(clause),
  warnings: z.array(legalWarning),
  acceptances: z.array(acceptance),
  /** Clauses that cannot hold together, found by the planner; null where they can or are not yet tried. */
  conflict: z.array(z.string()).nullable(),
})

export const agreement = z.object({
  /** Newest first. */
  proposals: z.array(agreementProposal),
  /** Hash of the one in force. */
  inForce: hash.nullable(),
  mayAccept: z.array(hash),
})

const range = z.object({ least: count, most: count })

/** What a proposal starts from: the agreement in force, or the preset of a first day. */
export const agreementDraft = z.object({
  /** Hash of the agreement in force that a proposal takes the place of; null where it starts from the preset. */
  replaces: hash.nullable(),
  clauses: z.array(clause),
  /** What each number may be, by the kind of number. */
  limits: z.object({
    people: range,
    ceiling: range,
    exposure: range,
    steps: range,
    coach: range,
    standstillHours: range,
    days: range,
    places: range,
    tranches: range,
    officers: range,
    sample: range,
    weight: range,
    tolerance: range,
    ranks: range,
  }),
  /** Tables of equivalents to start from, by name. */
  tables: z.array(z.object({ name: z.enum(TABLES), ...equivalentsTable })),
  /** Clauses that the planner proved cannot hold together, under the agreement in force; null where none clash. */
  conflict: z.array(z.string()).nullable(),
  /** Numbers that both sides can meet by what they have offered; null while that is not known. */
  meetable: z.array(z.object({ clause: z.string(), people: count })).nullable(),
})

export const agreementCheckBody = z.object({ clauses: z.array(clause).max(MAX_CLAUSES) })

/** What is known of proposed clauses before anybody signs them. */
export const agreementCheck = z.object({
  /** Each stated number against the persons offered so far. */
  ticks: z.array(
    z.object({
      clause: z.string(),
      code: z.enum(['met', 'short', 'not-known']),
      /** What is counted: persons where it is left out, what they count as, or of whose ranks a table speaks. */
      of: z.enum(['weight', 'ranks']).optional(),
      needed: count,
      /** Null while the holder has offered nobody. */
      offered: count.nullable(),
    }),
  ),
  /** Clauses that contradict each other whoever is offered. */
  clashes: z.array(
    z.object({
      code: z.enum(['more-than-ceiling', 'not-in-parity', 'more-than-room', 'more-than-coaches']),
      clauses: z.array(z.string()),
      needed: count,
      allowed: count,
    }),
  ),
  warnings: z.array(legalWarning),
})

export type AgreementDraft = Shape<typeof agreementDraft>
export type AgreementCheck = Shape<typeof agreementCheck>
export type Clause = Shape<typeof clause>
export type ClauseKind = Clause['kind']
export type LegalWarning = Shape<typeof legalWarning>
export type AgreementProposal = Shape<typeof agreementProposal>
export type Agreement = Shape<typeof agreement>
