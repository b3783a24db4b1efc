// Custody of remains: bags and the links of their chain, for the two sides and the observer, and what a desk notes of
// a bag it holds. Labels and packets are codes; whose remains a bag holds is answered to the home side alone.
import { z } from '@hono/zod-openapi'
import { count, instant, partialDate, party, ref, type Shape } from './basics.ts'
import {
  BOARD_FINDINGS,
  BOARD_OUTCOMES,
  FINGERPRINT_STATES,
  REMAINS_EXCEPTIONS,
  REMAINS_STAGES,
  SEAL_STATES,
  SEXES,
  TEETH_STATES,
} from './remains-words.ts'

const MOST_IN_A_BAG = 60
const MOST_PACKETS = 32

/** A label, seal, packet, lot or number of a decision: letters, digits and `._:-`. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
const filled = z.string().max(120).regex(/\S/)
/** Tenths of a degree Celsius; null where it was not measured. */
const temperatureTenths = z.int().min(-900).max(600).nullable()
const effects = z.array(code).max(MOST_PACKETS)
const individuals = z.int().min(1).max(MOST_IN_A_BAG)
/** `reseal` is the seal put on after the look; null where the old one stays. */
const look = {
  keeper: filled,
  seal: code,
  sealState: z.enum(SEAL_STATES),
  reseal: code.nullable(),
  temperatureTenths,
}

const years = z.int().min(0).max(120)
/** Of one individual, as examined; `age` in years, `sample` the number of a DNA sample. */
const description = {
  sex: z.enum(SEXES),
  age: z.object({ from: years, to: years }).nullable(),
  statureCm: z.int().min(20).max(250).nullable(),
  teeth: z.enum(TEETH_STATES),
  fingerprints: z.enum(FINGERPRINT_STATES),
  sample: code.nullable(),
}

const parts = [
  z.object({ part: z.literal('found'), place: filled, on: partialDate }),
  z.object({
    part: z.literal('tagged'),
    keeper: filled,
    seal: code,
    effects,
    temperatureTenths,
  }),
  z.object({ part: z.literal('offered'), lot: code }),
  z.object({ part: z.literal('withdrawn') }),
  z.object({ part: z.literal('received'), ...look }),
  z.object({ part: z.literal('missing') }),
  z.object({ part: z.literal('kept'), ...look }),
  z.object({ part: z.literal('examined'), individuals, seal: code }),
  z.object({ part: z.literal('described'), ...description }),
  z.object({
    part: z.literal('split'),
    into: z
      .array(z.object({ individuals, seal: code, effects }))
      .min(2)
      .max(MOST_IN_A_BAG),
  }),
  z.object({ part: z.literal('joined'), with: code }),
  z.object({ part: z.literal('notified') }),
  z.object({ part: z.literal('buried'), grave: code }),
] as const

/** What a desk notes of a bag. */
export const remainsPart = z.discriminatedUnion('part', parts)

/** What a link of the chain says: a note, a decision of a board, or the receipt that both sides signed. */
const linkSays = z.discriminatedUnion('part', [
  ...parts,
  z.object({
    part: z.literal('decided'),
    finding: z.enum(BOARD_FINDINGS),
    decision: z.string(),
    officers: z.array(z.string()),
  }),
  z.object({ part: z.literal('transferred'), lot: z.string() }),
])

export const remainsBag = z.object({
  bag: z.string(),
  stage: z.enum(REMAINS_STAGES),
  holder: party,
  /** Who handed it over last; null before it crossed. */
  from: party.nullable(),
  seal: z.string().nullable(),
  effects: z.array(z.string()),
  /** Least number of individuals; null until examined. */
  individuals: count.nullable(),
  /** What was found of the one individual in it; null where nobody described it. */
  described: z.object(description).nullable(),
  lot: z.string().nullable(),
  came: z.string().nullable(),
  parent: z.string().nullable(),
  links: z.array(z.object({ at: instant, holder: party, says: linkSays })),
  exceptions: z.array(z.object({ code: z.enum(REMAINS_EXCEPTIONS), at: instant })),
  /** Whose remains, by this side's own board; null for whoever else looks. */
  case: ref.nullable(),
  /** Officers who have said their word and wait for another's; never what they said. */
  wordsOf: z.array(z.string()),
  isOurs: z.boolean(),
  /** Something is noted of it that no report carries. */
  waits: z.boolean(),
})

export const remainsChain = z.object({
  bags: z.array(remainsBag),
  /** Own notes that no report carries. */
  waiting: count,
  /** Of the bags in this side's hands; three numbers, never set against each other. Null for the observer. */
  here: z.object({ bags: count, individuals: count, identified: count }).nullable(),
  lastReports: z.array(z.object({ party, at: instant })),
  /**
   * The side whose node has yet to begin the audience `remains`, as in an exchange opened before there was one: until
   * then nobody reports. Null where it has begun.
   */
  awaitsReadersOf: party.nullable(),
})

/** Each act is one note of the side's own log, kept before it is answered. */
export const remainsAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('note'), bag: code, says: remainsPart }),
  /** One officer's word; the decision is there once another officer has said the same. */
  z.object({
    do: z.literal('word'),
    bag: code,
    finding: z.enum(BOARD_FINDINGS),
    decision: code,
    /** Own sought person; only with `identified`. */
    case: ref.nullable(),
  }),
])

/** `word` is null for a note. */
export const remainsActed = z.object({ bag: z.string(), word: z.enum(BOARD_OUTCOMES).nullable() })

export type RemainsChain = Shape<typeof remainsChain>
export type RemainsBag = Shape<typeof remainsBag>
export type RemainsLinkView = RemainsBag['links'][number]
export type RemainsDescription = NonNullable<RemainsBag['described']>
export type RemainsPartView = Shape<typeof remainsPart>
export type RemainsAct = Shape<typeof remainsAct>
export type RemainsActed = Shape<typeof remainsActed>
