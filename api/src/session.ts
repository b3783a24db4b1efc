import { z } from '@hono/zod-openapi'
import { count, instant, level, party, type Shape } from './basics.ts'
import { LANGUAGES, PHASES, SCREENS, SEAT_KINDS } from './words.ts'

/** The state of the log as this node has verified it. */
export const logBadge = z.object({
  size: count,
  /** Root in base64, as in the checkpoint. */
  root: z.string(),
  /** Witnesses whose cosignature stands under this size. */
  witnessed: count,
  witnesses: count,
  /** Witnesses needed by the policy. */
  quorum: count,
  level,
  hubConnected: z.boolean(),
  /** True only where the node holds a fork proof: everything binding stops. */
  forked: z.boolean(),
})

export const session = z.object({
  seat: z.object({
    /** `a`, `b`, `med`, `transit`, `obs`, `neutral` in the demo. */
    id: party,
    kind: z.enum(SEAT_KINDS),
    /** Party whose node this is; null for a seat of no belligerent. */
    party: party.nullable(),
    /** Party on the other side of the table, for a headquarters. */
    counterpart: party.nullable(),
    officer: z.string(),
  }),
  /** Other seats of the demo; empty in a real installation. */
  seats: z.array(z.object({ id: party, kind: z.enum(SEAT_KINDS), party, url: z.string() })),
  /** True where the node signs for the officer who is logged in. */
  demo: z.boolean(),
  /** Whoever sits here has signed in, and may sign out. */
  signedIn: z.boolean(),
  /** Where the key of the officer who sits here is; null where nobody signs in. */
  officerKey: z
    .object({
      /** `node`: in the node's key files, and the node signs when asked; `device`: in a browser of the officer's. */
      kept: z.enum(['node', 'device']),
      /** Verifier key in the party's newest ring; null while the ring has none for this officer. */
      vkey: z.string().nullable(),
    })
    .nullable(),
  /** Whether passkeys can be used here: browsers take them only for a name and a safe address. */
  passkeys: z.boolean(),
  languages: z.array(z.enum(LANGUAGES)),
  exchange: z.object({
    id: z.string(),
    name: z.string(),
    series: z.string(),
    day: z.int().min(1),
    parties: z.array(party),
    mediator: party.nullable(),
    transitState: party.nullable(),
  }),
  phase: z.enum(PHASES),
  /** What the seat may open, in the order of its navigation; the first is where it lands. */
  screens: z.array(z.enum(SCREENS)),
  log: logBadge,
  /** The node's clock, so that a screen's "in 20 minutes" does not hang on a wrong tablet. */
  now: instant,
})

/** One server-sent event `changed`: everything the screens show may be stale from this size on. */
export const changed = z.object({
  size: count,
  root: z.string(),
  level,
  /** Screens whose read models moved; absent: all. */
  screens: z.array(z.enum(SCREENS)).optional(),
})

export type LogBadge = Shape<typeof logBadge>
export type Session = Shape<typeof session>
export type Changed = Shape<typeof changed>
