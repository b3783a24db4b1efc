// The treating team's own operations: the board of everybody who wears a wristband, what is noted of one, and
// the summary for the receiving hospital. Whoever else asks is refused, and that they asked is logged.
import { z } from '@hono/zod-openapi'
import { count, index, instant, party, ref, trancheId, type Shape } from './basics.ts'
import { deskReport } from './homecoming.ts'
import {
  CARE_ASKED,
  CARE_ASKERS,
  CARE_LISTS,
  CONSCIOUSNESS,
  FIRST_AIDS,
  RISKS,
  SEVERITIES,
} from './care-words.ts'
import { FITNESS, TRIAGE } from './words.ts'

const MAX_WORDS = 240
const words = z.string().max(MAX_WORDS)
const someWords = z.string().trim().min(1).max(MAX_WORDS)
const wristband = z.string().min(1).max(64)
const measured = (most: number) => z.int().min(0).max(most).nullable()

/** Whole numbers; the temperature in tenths of a degree Celsius. Null: not measured. */
const vitals = z.object({
  part: z.literal('vitals'),
  breathsPerMinute: measured(120),
  spo2Percent: measured(100),
  onOxygen: z.boolean(),
  systolicMmHg: measured(350),
  pulsePerMinute: measured(350),
  consciousness: z.enum(CONSCIOUSNESS).nullable(),
  temperatureTenths: z.int().min(150).max(460).nullable(),
})

const allergy = z.object({
  part: z.literal('allergy'),
  words: someWords,
  code: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
    .nullable(),
  severity: z.enum(SEVERITIES),
})
const drug = z.object({
  part: z.literal('drug'),
  words: someWords,
  dose: words,
  /** When it was given here; null for what the person takes. */
  givenAt: instant.nullable(),
})
const condition = z.object({ part: z.literal('condition'), words: someWords })
const support = z.object({
  part: z.literal('support'),
  firstAid: z.enum(FIRST_AIDS),
  risk: z.enum(RISKS),
  words,
})
const died = z.object({
  part: z.literal('died'),
  bag: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/),
  diedAt: instant,
})

export const carePart = z.discriminatedUnion('part', [
  vitals,
  allergy,
  drug,
  condition,
  support,
  died,
  z.object({ part: z.literal('none-known'), of: z.enum(CARE_LISTS) }),
  z.object({ part: z.literal('observe'), due: instant }),
  z.object({ part: z.literal('bed'), bed: someWords }),
])

const at = { at: instant }
/** Three answers: what there is, that there is none, and that nobody asked. */
function known<Of extends z.ZodType>(of: Of) {
  return z.discriminatedUnion('is', [
    z.object({ is: z.literal('listed'), all: z.array(of) }),
    z.object({ is: z.literal('none-known') }),
    z.object({ is: z.literal('not-asked') }),
  ])
}

const record = z.object({
  vitals: z.array(vitals.extend(at)),
  allergies: known(allergy.extend(at)),
  drugs: known(drug.extend(at)),
  conditions: known(condition.extend(at)),
  support: support.extend(at).nullable(),
  observeBy: instant.nullable(),
  bed: z.string().nullable(),
  died: died.extend(at).nullable(),
})

export const careRow = z.object({
  wristband: z.string(),
  /** Null while nobody knows who wears it. */
  ref: ref.nullable(),
  tranche: trancheId,
  arrivedAt: instant,
  leftAt: instant.nullable(),
  where: z.enum(['here', 'departed', 'remains']),
  triage: z.enum(TRIAGE).nullable(),
  fitness: z.enum(FITNESS).nullable(),
  record,
  /** Every note in its order, corrected ones too. */
  notes: z.array(
    z.object({
      note: z.object({
        ...at,
        number: z.int().min(1),
        corrects: z.int().min(1).nullable(),
        says: carePart.nullable(),
      }),
      correctedBy: z.int().min(1).nullable(),
    }),
  ),
  /** The sum of the newest observation (NEWS 2), and how many signs were not measured. */
  warning: z.object({ sum: count, isRed: z.boolean(), missing: count }).nullable(),
  isOverdue: z.boolean(),
  waits: z.boolean(),
})

export const care = z.object({
  now: instant,
  overdue: count,
  halfHours: z.array(z.object({ from: instant, arrived: count, present: count })),
  rows: z.array(careRow),
  /** Persons received of whom no wristband is known, by tranche: whom one can be linked to. */
  unlinked: z.array(z.object({ tranche: trancheId, refs: z.array(ref) })),
  reports: z.array(deskReport),
  refused: z.array(
    z.object({ by: party, desk: z.enum(CARE_ASKERS), asked: z.enum(CARE_ASKED), ...at, index }),
  ),
})

/** Each act is one note of the clinicians' own log, kept before it is answered. */
export const careAct = z.discriminatedUnion('do', [
  /** Gives wristbands to people whose names nobody knows. */
  z.object({ do: z.literal('bands'), tranche: trancheId, people: z.int().min(1).max(60) }),
  z.object({ do: z.literal('link'), wristband, ref }),
  z.object({
    do: z.literal('triage'),
    wristband,
    triage: z.enum(TRIAGE),
    fitness: z.enum(FITNESS),
  }),
  z.object({
    do: z.literal('note'),
    wristband,
    corrects: z.int().min(1).nullable(),
    says: carePart.nullable(),
  }),
])

export const careActed = z.object({ wristbands: z.array(z.string()) })

export const careSummaryOf = z.object({ wristband })

/** The document as it goes to the receiving hospital, byte for byte. */
export const careSummary = z.object({ fileName: z.string(), document: z.string() })

export type CareView = Shape<typeof care>
export type CareRowView = Shape<typeof careRow>
export type CarePartView = Shape<typeof carePart>
export type CareAct = Shape<typeof careAct>
