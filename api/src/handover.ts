// One tranche at the point. Whoever is not yet received is in the holder's custody; a hold keeps everyone
// where they are; the default on a short count is to reduce both sides or to hold, never a silent swap.
import { z } from '@hono/zod-openapi'
import {
  acceptance,
  category,
  count,
  direction,
  hash,
  index,
  instant,
  level,
  party,
  ref,
  trancheId,
  type Shape,
} from './basics.ts'
import { boardTranche } from './board.ts'
import { CROSSING_STATES, EXCEPTIONS, FITNESS } from './words.ts'

export const handoverQuery = z.object({ tranche: trancheId.optional() })

/** Commands on a tranche that the rules would admit now from this seat. */
export const HANDOVER_ACTS = [
  'schedule.propose',
  'schedule.accept',
  'manifest.sign',
  'go.give',
  'go.withdraw',
  'tranche.hold',
  'tranche.resume',
  'tranche.close',
] as const

export const schedule = z.object({
  hash,
  at: instant,
  point: z.string(),
  proposedBy: party,
  acceptances: z.array(acceptance),
  /** All needed acceptances are witnessed. Until then every screen says "not agreed". */
  binding: z.boolean(),
})

export const crossingPerson = z.object({
  ref,
  ...direction,
  name: z.string().optional(),
  latin: z.string().optional(),
  /** Place in the manifest, from 1. */
  place: count,
  coach: z.string().nullable(),
  category,
  state: z.enum(CROSSING_STATES),
  presented: z.enum(['cleared', 'not-presented']).nullable(),
  identity: z.enum(['unchecked', 'proven', 'doubtful', 'mismatch']),
  stretcher: z.boolean().optional(),
  escort: z.boolean().optional(),
  /** Clinicians alone. */
  fitness: z.enum(FITNESS).nullable().optional(),
  exception: z.enum(EXCEPTIONS).nullable(),
  /** Entry with the receipt both sides signed. */
  receipt: index.nullable(),
  /** Signed in time, and reported after both sides had closed the tranche. */
  late: z.boolean(),
})

export const crossingException = z.object({
  id: z.string(),
  code: z.enum(EXCEPTIONS),
  ref: ref.nullable(),
  home: party.nullable(),
  at: instant,
  index,
  /** What the rule did: `reduce-both`, `hold`, `debt`, `deferred`, `returned`; null while open. */
  resolution: z.string().nullable(),
})

export const handover = z.object({
  now: instant,
  tranches: z.array(z.object({ id: trancheId, number: z.int(), state: boardTranche.shape.state })),
  tranche: boardTranche.nullable(),
  /** In force; as proposed, while no schedule is. */
  schedule: schedule.nullable(),
  /** Another hour or place than the one in force, which stands until both sides have accepted this one. */
  move: schedule.nullable(),
  manifest: z.object({ hash: hash.nullable(), signedBy: z.array(acceptance) }).nullable(),
  standstill: z
    .object({
      from: instant,
      until: instant,
      go: z.array(
        z.object({
          party,
          given: z.boolean(),
          at: instant.nullable(),
          /** When this side took its go back; null where it did not, or has given it again. */
          withdrawnAt: instant.nullable(),
        }),
      ),
    })
    .nullable()
    .optional(),
  barrier: z.object({
    armed: z.boolean(),
    sides: z.array(
      z.object({ ...direction, expected: count, counted: count.nullable(), armed: z.boolean() }),
    ),
  }),
  exposure: z.object({
    bound: count.nullable(),
    /** Released by `plus` minus released by `minus`. */
    now: z.int(),
    plus: party.nullable(),
    minus: party.nullable(),
  }),
  /** Present for the parties, the transit state and field seats; the observer and mediator see counts. */
  people: z.array(crossingPerson).optional(),
  exceptions: z.array(crossingException),
  receipts: z.array(
    z.object({
      index,
      hash,
      at: instant,
      people: count,
      releasedBy: z.string(),
      receivedBy: z.string(),
      /** Signed in time, and reported after both sides had closed the tranche. */
      late: z.boolean(),
      level,
    }),
  ),
  /** Receipts that the log holds and that move nobody, with the first entry that carries each. */
  refused: z.array(
    z.object({
      ref: ref.nullable(),
      name: z.string().optional(),
      latin: z.string().optional(),
      code: z.string(),
      index,
    }),
  ),
  devices: z.array(
    z.object({
      name: z.string(),
      party,
      lastSeen: instant.nullable(),
      outbox: count,
      silent: z.boolean(),
    }),
  ),
  owed: z.array(z.object({ from: party, to: party, people: count, category })),
  acts: z.array(z.enum(HANDOVER_ACTS)),
})

/** The receipt as printed: what both devices signed. */
export const receipt = z.object({
  index,
  hash,
  text: z.string(),
  at: instant,
  tranche: trancheId,
  point: z.string().nullable(),
  ...direction,
  people: z.array(z.object({ ref, name: z.string().optional() })),
  signers: z.array(z.object({ name: z.string(), party })),
  level,
})

export type HandoverAct = (typeof HANDOVER_ACTS)[number]
export type Schedule = Shape<typeof schedule>
export type CrossingPerson = Shape<typeof crossingPerson>
export type CrossingException = Shape<typeof crossingException>
export type Handover = Shape<typeof handover>
export type ReceiptModel = Shape<typeof receipt>
