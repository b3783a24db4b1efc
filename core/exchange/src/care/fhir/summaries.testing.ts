// Care summaries for tests of the document: one of everything, and what it is made from.
import { instant, nobleCryptography, personRef } from '@parley/kernel'
import type { Instant, JsonObject } from '@parley/kernel'
import { careRecord } from '../care-record.ts'
import type { CareNote, CarePart } from '../care-note.ts'
import { careBundleText } from './care-bundle.ts'
import type { CareSummaryOf } from './care-bundle.ts'

const AT: Instant = instant('2026-05-20T10:00:00Z')

function notes(...parts: readonly CarePart[]): readonly CareNote[] {
  return parts.map((says, i) => ({ at: AT, number: i + 1, corrects: null, says }))
}

export const FULL: readonly CarePart[] = [
  {
    part: 'vitals',
    breathsPerMinute: 24,
    spo2Percent: 94,
    onOxygen: true,
    systolicMmHg: 104,
    pulsePerMinute: 112,
    consciousness: 'voice',
    temperatureTenths: 368,
  },
  { part: 'allergy', words: 'penicillin', code: '91936005', severity: 'severe' },
  { part: 'allergy', words: 'latex <gloves> & "tape"', code: null, severity: 'not-known' },
  { part: 'drug', words: 'morphine', dose: '5 mg i.v.', givenAt: AT },
  { part: 'drug', words: 'insulin', dose: '', givenAt: null },
  { part: 'condition', words: 'fracture of the left tibia' },
  { part: 'support', firstAid: 'given', risk: 'do-not-leave-alone', words: 'sleeps badly' },
]

export function summary(
  parts: readonly CarePart[],
  more: Partial<CareSummaryOf> = {},
): CareSummaryOf {
  return {
    wristband: 't1-4',
    ref: null,
    name: null,
    bornOn: null,
    origin: 'test.example/log',
    record: careRecord(notes(...parts)),
    travel: { triage: 'delayed', fitness: 'stretcher' },
    at: AT,
    author: null,
    ...more,
  }
}

export function written(of: CareSummaryOf): JsonObject {
  return JSON.parse(careBundleText(of, nobleCryptography)) as JsonObject
}

export const NAMED: CareSummaryOf = summary(FULL, {
  ref: personRef('h1'),
  name: { written: 'Мельник Іван', latin: 'Melnyk Ivan' },
  bornOn: '1990-04-02',
  author: 'Dr. N.',
})
