// Anything a clinician may note, drawn for properties.
import fc from 'fast-check'
import { instantOf } from '@parley/kernel'
import { CARE_LISTS, CONSCIOUSNESS, FIRST_AIDS, RISKS, SEVERITIES } from '../src/care/care-note.ts'
import type { CarePart } from '../src/care/care-note.ts'

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((w) => w.trim() !== '' && w.length <= 200)
const instants = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map(instantOf)
const orNull = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(of, { nil: null })
const whole = (min: number, max: number): fc.Arbitrary<number | null> =>
  orNull(fc.integer({ min, max }))

/** One thing noted; a death is left out, for it ends what may follow. */
export const careParts: fc.Arbitrary<CarePart> = fc.oneof(
  fc.record({
    part: fc.constant('vitals' as const),
    breathsPerMinute: whole(0, 120),
    spo2Percent: whole(0, 100),
    onOxygen: fc.boolean(),
    systolicMmHg: whole(0, 350),
    pulsePerMinute: whole(0, 350),
    consciousness: orNull(fc.constantFrom(...CONSCIOUSNESS)),
    temperatureTenths: whole(150, 460),
  }),
  fc.record({
    part: fc.constant('allergy' as const),
    words,
    code: orNull(fc.constantFrom('91936005', 'local-1')),
    severity: fc.constantFrom(...SEVERITIES),
  }),
  fc.record({ part: fc.constant('drug' as const), words, dose: words, givenAt: orNull(instants) }),
  fc.record({ part: fc.constant('condition' as const), words }),
  fc.record({ part: fc.constant('none-known' as const), of: fc.constantFrom(...CARE_LISTS) }),
  fc.record({
    part: fc.constant('support' as const),
    firstAid: fc.constantFrom(...FIRST_AIDS),
    risk: fc.constantFrom(...RISKS),
    words,
  }),
  fc.record({ part: fc.constant('observe' as const), due: instants }),
  fc.record({ part: fc.constant('bed' as const), bed: words }),
)
