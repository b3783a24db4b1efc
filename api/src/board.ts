// The exchange board: a departures board of tranches, where people are now, and what waits for the seat.
// An observer gets no planned or estimated time of a tranche that is not completed: operational times.
import { z } from '@hono/zod-openapi'
import { count, direction, instant, party, trancheId, type Shape } from './basics.ts'
import { barriers } from './barriers.ts'
import { WAITING } from './waiting-words.ts'
import { MILESTONES, SCREENS, TRANCHE_STATES } from './words.ts'

export const milestone = z.object({
  code: z.enum(MILESTONES),
  /** Who has to bring it about; null where all of them together do. */
  owner: party.nullable(),
  target: instant.nullable().optional(),
  estimated: instant.nullable().optional(),
  actual: instant.nullable(),
})

export const sideCounts = z.object({
  ...direction,
  /** Persons on the manifest, or planned while there is none. */
  planned: count,
  present: count,
  released: count,
  received: count,
  /** How many of the received were reported after both sides had closed the tranche. */
  late: count,
})

export const boardTranche = z.object({
  id: trancheId,
  /** From 1, in the order in which they happen. */
  number: z.int().min(1),
  state: z.enum(TRANCHE_STATES),
  /** A word of HOLD_REASONS where this software wrote it; null unless the tranche is held. */
  heldBecause: z.string().nullable(),
  /** Handover point; null where none is proposed; absent where the seat may not know. */
  point: z.string().nullable().optional(),
  planned: instant.nullable().optional(),
  estimated: instant.nullable().optional(),
  actual: instant.nullable(),
  /** False: proposed by one side only, shown as "not agreed". */
  agreed: z.boolean(),
  sides: z.array(sideCounts),
  milestones: z.array(milestone),
})

/** Where the people of one direction are now; every person stands in exactly one of these counts. */
export const flowSide = z.object({
  ...direction,
  /** Sought by home and confirmed held: the people the exchange is about. Absent for who may see no totals. */
  confirmed: count.optional(),
  /** Of those, not in the plan. */
  stays: count.optional(),
  tranches: z.array(
    z.object({
      tranche: trancheId,
      /** Still with the holder, whatever the roll call says: nobody is in between. */
      withHolder: count,
      notPresented: count,
      withTransit: count,
      inHospital: count,
      withOwnSide: count,
      home: count,
    }),
  ),
})

export const waiting = z.object({
  code: z.enum(WAITING),
  count,
  due: instant.nullable(),
  screen: z.enum(SCREENS),
})

export const board = z.object({
  now: instant,
  tranches: z.array(boardTranche),
  barriers,
  flow: z.array(flowSide),
  waiting: z.array(waiting),
  /** Agreed to cross in this exchange, and so far home, over both directions. */
  totals: z.object({ planned: count, received: count, home: count }),
})

export type Milestone = Shape<typeof milestone>
export type SideCounts = Shape<typeof sideCounts>
export type BoardTranche = Shape<typeof boardTranche>
export type FlowSide = Shape<typeof flowSide>
export type Waiting = Shape<typeof waiting>
export type Board = Shape<typeof board>
