// People, one page at a time, and one person. Names, dates, ranks and facilities are present only for seats
// that may open them: a mediator or observer gets refs, states and counts.
import { z } from '@hono/zod-openapi'
import {
  answerCode,
  category,
  count,
  direction,
  fact,
  hash,
  index,
  instant,
  level,
  partialDate,
  party,
  ref,
  trancheId,
  type Shape,
} from './basics.ts'
import { CATEGORIES, FAMILY_STATES, FITNESS, LANES, PERSON_STATES, REASONS } from './words.ts'

export const PEOPLE_SORTS = ['name', 'born', 'state', 'tranche', 'number', 'since'] as const

export const peopleQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  /** At most 200: a page, not a dump. */
  limit: z.coerce.number().int().min(1).max(200).default(100),
  sort: z.enum(PEOPLE_SORTS).default('name'),
  order: z.enum(['up', 'down']).default('up'),
  /** Name in any script, number or ref; the node searches across scripts. */
  search: z.string().max(200).optional(),
  state: z.enum(PERSON_STATES).optional(),
  home: party.optional(),
  category: z.enum(CATEGORIES).optional(),
  tranche: trancheId.optional(),
})

export const personRow = z.object({
  ref,
  ...direction,
  /** As written in the list, in its own script. */
  name: z.string().optional(),
  latin: z.string().optional(),
  born: partialDate.nullable().optional(),
  /** The list's own number. */
  number: z.string().nullable().optional(),
  rank: z.string().nullable().optional(),
  /** Start of captivity as known. */
  since: partialDate.nullable().optional(),
  category,
  /** The other side contests the category. */
  contested: z.boolean(),
  state: z.enum(PERSON_STATES),
  answer: answerCode.nullable().optional(),
  tranche: trancheId.nullable(),
})

export const people = z.object({
  total: count,
  offset: count,
  rows: z.array(personRow),
  /** Counts over the whole list before filters, for the filter chips. */
  states: z.array(z.object({ state: z.enum(PERSON_STATES), count })),
})

/** Why a person is not in the plan; never names anyone else. Codes and order as in plan@v1. */
export const whyNot = z.object({
  ref,
  outcome: z.enum(['chosen', 'not-chosen', 'not-considered']),
  tranche: trancheId.nullable(),
  reason: z.enum(REASONS).nullable(),
  /** For `ineligible`: the problem's word, with `not-presented` standing for wish, fitness and fear alike. */
  why: z.string().nullable(),
  /** Clauses that together exclude. */
  terms: z.array(z.string()),
  stage: z.string().nullable(),
  loses: count.nullable(),
  class: z.int().nullable(),
  lottery: z
    .object({
      /** 64 hex digits; the smaller goes first. */
      number: z.string(),
      /** The last number drawn among people alike in every respect the terms see. */
      lastDrawn: z.string(),
      place: count,
      drawn: count,
      alike: count,
    })
    .nullable(),
})

export const lane = z.object({
  lane: z.enum(LANES),
  /** Whose custody. */
  party: party.nullable(),
  from: instant,
  /** Null: now. */
  until: instant.nullable(),
  /** Entries that attest it, and who signed them. */
  entries: z.array(index),
  attestedBy: z.array(party),
  level,
  /** Facility, coach or hospital as far as the seat may know. */
  place: z.string().optional(),
})

export const personEvent = z.object({
  index,
  at: instant,
  kind: z.string(),
  author: z.string(),
  party,
  level,
  facts: z.array(fact),
})

export const person = z.object({
  ref,
  ...direction,
  name: z.string().optional(),
  latin: z.string().optional(),
  born: partialDate.nullable().optional(),
  sex: z.enum(['m', 'f']).nullable().optional(),
  rank: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  serviceNumber: z.string().nullable().optional(),
  capturedOn: partialDate.nullable().optional(),
  capturedAt: z.string().nullable().optional(),
  placeOfDetention: z.string().nullable().optional(),
  category,
  contested: z.boolean(),
  state: z.enum(PERSON_STATES),
  tranche: trancheId.nullable(),
  /** Answer to the seek, with its reason in words where the answering side gave one. */
  answer: z
    .object({
      code: answerCode,
      reason: z.string().nullable(),
      due: instant.nullable(),
      index: index.nullable(),
    })
    .nullable()
    .optional(),
  /** What the parties may see of the gates: the same two words whatever the cause. */
  presented: z.enum(['cleared', 'not-presented']).nullable().optional(),
  identity: z.enum(['unchecked', 'proven', 'doubtful', 'mismatch']).optional(),
  /** Clinicians only. */
  fitness: z.enum(FITNESS).nullable().optional(),
  family: z.enum(FAMILY_STATES).optional(),
  lanes: z.array(lane),
  events: z.array(personEvent),
  match: z
    .object({
      id: z.string(),
      bits: z.number(),
      probabilityBasisPoints: count,
      confirmedBy: z.string().nullable(),
    })
    .nullable()
    .optional(),
  plan: whyNot.nullable().optional(),
  /** Rows the person was read from. */
  sources: z
    .array(
      z.object({
        list: z.enum(['held', 'sought']),
        file: z.string(),
        sheet: z.string(),
        line: count,
        number: z.string().nullable(),
      }),
    )
    .optional(),
  receipts: z.array(z.object({ index, hash, at: instant, from: party, to: party })),
})

export type PeopleSort = (typeof PEOPLE_SORTS)[number]
export type PeopleQuery = Shape<typeof peopleQuery>
export type PersonRow = Shape<typeof personRow>
export type People = Shape<typeof people>
export type WhyNot = Shape<typeof whyNot>
export type Lane = Shape<typeof lane>
export type PersonEvent = Shape<typeof personEvent>
export type Person = Shape<typeof person>
