// What clinicians of the transit state note about whoever wears a wristband. A note is never altered: one that
// was wrong is named by a later note, and both stay. Three answers are kept apart everywhere: what there is,
// that there is none, and that nobody has asked; the last is the absence of notes.
import type { Instant } from '@parley/kernel'
import { flag, integer, list, nullOr, object, oneOf, textUpTo, time } from '../shape.ts'
import { word } from '../shape.ts'
import type { Reader } from '../shape.ts'

/** AVPU with new confusion, as early warning scores take it. */
export const CONSCIOUSNESS = ['alert', 'confused', 'voice', 'pain', 'unresponsive'] as const
export type Consciousness = (typeof CONSCIOUSNESS)[number]

export const SEVERITIES = ['mild', 'moderate', 'severe', 'not-known'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Risk that a person harms themselves; not asked is the absence of a note. */
export const RISKS = ['none-seen', 'watch', 'do-not-leave-alone'] as const
export type Risk = (typeof RISKS)[number]

/** Psychological first aid (WHO 2011): offered to everybody, pressed on nobody. */
export const FIRST_AIDS = ['given', 'declined', 'not-yet'] as const
export type FirstAid = (typeof FIRST_AIDS)[number]

/** Lists of which it can be known that there is nothing. */
export const CARE_LISTS = ['allergies', 'drugs', 'conditions'] as const
export type CareList = (typeof CARE_LISTS)[number]

/** Whole numbers in the unit of the name; null where it was not measured. */
export interface Vitals {
  readonly breathsPerMinute: number | null
  readonly spo2Percent: number | null
  readonly onOxygen: boolean
  readonly systolicMmHg: number | null
  readonly pulsePerMinute: number | null
  readonly consciousness: Consciousness | null
  /** Tenths of a degree Celsius: 368 is 36.8. */
  readonly temperatureTenths: number | null
}

/** One thing noted; `part` says which. */
export type CarePart =
  | ({ readonly part: 'vitals' } & Vitals)
  | {
      readonly part: 'allergy'
      readonly words: string
      /** SNOMED CT or another code of the treating team's own choosing; null where words alone are known. */
      readonly code: string | null
      readonly severity: Severity
    }
  | {
      readonly part: 'drug'
      readonly words: string
      readonly dose: string
      /** When it was given here; null for what the person takes. */
      readonly givenAt: Instant | null
    }
  | { readonly part: 'condition'; readonly words: string }
  | { readonly part: 'none-known'; readonly of: CareList }
  | {
      readonly part: 'support'
      readonly firstAid: FirstAid
      readonly risk: Risk
      readonly words: string
    }
  /** When somebody looks again. */
  | { readonly part: 'observe'; readonly due: Instant }
  | { readonly part: 'bed'; readonly bed: string }
  /** Death in transit; the body goes on in a bag with a number of its own. */
  | { readonly part: 'died'; readonly bag: string; readonly diedAt: Instant }

export type CarePartName = CarePart['part']

export interface CareNote {
  readonly at: Instant
  /** Counts the notes of one wristband, from 1. */
  readonly number: number
  /** The number of the note that this one stands for; null for a note of its own. */
  readonly corrects: number | null
  /** Null takes back what `corrects` names and says nothing instead. */
  readonly says: CarePart | null
}

/** Notes of one wristband as they are reported, in the order in which they were made. */
export interface CareOf {
  readonly wristband: string
  readonly notes: readonly CareNote[]
}

export interface CareStep {
  readonly tranche: string
  readonly step: number
  readonly at: Instant
  readonly persons: readonly CareOf[]
}

/** How many died in transit so far, of everybody: for the observer, who learns no more. */
export interface BagStep {
  readonly tranche: string
  readonly step: number
  readonly at: Instant
  readonly bags: number
}

export const MAX_CARE_WORDS = 240 // a line a colleague reads at a bedside; the rest is the hospital's record
export const MAX_CARE_NOTES = 500 // of one wristband: an observation every ten minutes for three days
const MAX_PERSONS = 100_000 // as in the other reports

const words = textUpTo(MAX_CARE_WORDS)
const oneWord = <const Word extends string>(part: Word): Reader<Word> => oneOf<Word>(part)

const PARTS: { readonly [P in CarePartName]: Reader<Extract<CarePart, { readonly part: P }>> } = {
  vitals: object({
    part: oneWord('vitals'),
    breathsPerMinute: nullOr(integer(0, 120)),
    spo2Percent: nullOr(integer(0, 100)),
    onOxygen: flag,
    systolicMmHg: nullOr(integer(0, 350)),
    pulsePerMinute: nullOr(integer(0, 350)),
    consciousness: nullOr(oneOf<Consciousness>(...CONSCIOUSNESS)),
    temperatureTenths: nullOr(integer(150, 460)),
  }),
  allergy: object({
    part: oneWord('allergy'),
    words,
    code: nullOr(word),
    severity: oneOf<Severity>(...SEVERITIES),
  }),
  drug: object({ part: oneWord('drug'), words, dose: words, givenAt: nullOr(time) }),
  condition: object({ part: oneWord('condition'), words }),
  'none-known': object({ part: oneWord('none-known'), of: oneOf<CareList>(...CARE_LISTS) }),
  support: object({
    part: oneWord('support'),
    firstAid: oneOf<FirstAid>(...FIRST_AIDS),
    risk: oneOf<Risk>(...RISKS),
    words,
  }),
  observe: object({ part: oneWord('observe'), due: time }),
  bed: object({ part: oneWord('bed'), bed: words }),
  died: object({ part: oneWord('died'), bag: word, diedAt: time }),
}

export const CARE_PARTS: readonly CarePartName[] = Object.keys(PARTS) as CarePartName[] // its own keys

const partNamed = oneOf<CarePartName>(...CARE_PARTS)

/** Reads one thing noted; refuses an unknown part by its place. */
export const carePart: Reader<CarePart> = (value, at) => {
  const named = value !== null && typeof value === 'object' && !Array.isArray(value)
  const part = partNamed(named ? (value as { part?: never }).part : undefined, `${at}.part`)
  return PARTS[part](value, at)
}

const careNote: Reader<CareNote> = object<CareNote>({
  at: time,
  number: integer(1, MAX_CARE_NOTES),
  corrects: nullOr(integer(1, MAX_CARE_NOTES)),
  says: nullOr(carePart),
})

export const careStep: Reader<CareStep> = object<CareStep>({
  tranche: word,
  step: integer(1, 1000),
  at: time,
  persons: list(
    object<CareOf>({ wristband: word, notes: list(careNote, MAX_CARE_NOTES) }),
    MAX_PERSONS,
  ),
})

export const bagStep: Reader<BagStep> = object<BagStep>({
  tranche: word,
  step: integer(1, 1000),
  at: time,
  bags: integer(0, MAX_PERSONS),
})

/** A note of the private log: what was noted of a wristband of a tranche. */
export interface CareNoted {
  readonly tranche: string
  readonly wristband: string
  readonly note: CareNote
}

export const careNoted: Reader<CareNoted> = object<CareNoted>({
  tranche: word,
  wristband: word,
  note: careNote,
})
