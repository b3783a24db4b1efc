// Allergies, problems and drugs. The patient summary wants each of the three to be there: where nobody asked, or
// there is none, a code says which of the two (IPS 1.1.0, "empty sections and missing data").
import type { JsonObject } from '@parley/kernel'
import type { Severity } from '../care-note.ts'
import type { CareRecord, Known } from '../care-record.ts'
import { absentOrUnknown, hl7, noConcept, snomed, unknownValue } from './codes.ts'
import { reference } from './resource.ts'
import type { Naming, Resource } from './resource.ts'

export interface Written {
  readonly resources: readonly Resource[]
  readonly lines: readonly string[]
}

export interface Writing {
  readonly record: CareRecord
  readonly patient: Resource
  readonly naming: Naming
}

const NOT_ASKED = 'Not asked'
const SNOMED_ID = /^[1-9]\d{5,17}$/ // SCTID; another code is in the notes and not in the document
const ACTIVE_ALLERGY = hl7('allergyintolerance-clinical', 'active')
const ACTIVE_PROBLEM = hl7('condition-clinical', 'active')

export function allergies({ record, patient, naming }: Writing): Written {
  const common = {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: ACTIVE_ALLERGY,
    patient: reference(patient),
  }
  return written(record.allergies, {
    name: (i) => naming(`allergy/${i}`),
    of: ({ words, severity, code }) => ({
      ...common,
      code: { ...(code !== null && SNOMED_ID.test(code) ? snomed(code) : {}), text: words },
      ...(severity === 'not-known' ? {} : { reaction: [reactionOf(severity)] }),
    }),
    line: ({ words, severity }) => `${words} (${severity})`,
    none: [
      { ...common, code: absentOrUnknown('no-known-allergies', 'No known allergies') },
      'No known allergies',
    ],
    unasked: {
      ...common,
      code: absentOrUnknown('no-allergy-info', 'No information about allergies'),
    },
  })
}

// How severe it was is known, and what it looked like is not.
function reactionOf(severity: Exclude<Severity, 'not-known'>): JsonObject {
  return { manifestation: [noConcept('unknown')], severity }
}

export function problems({ record, patient, naming }: Writing): Written {
  const common = {
    resourceType: 'Condition',
    clinicalStatus: ACTIVE_PROBLEM,
    category: [hl7('condition-category', 'problem-list-item')],
    subject: reference(patient),
  }
  return written(record.conditions, {
    name: (i) => naming(`problem/${i}`),
    of: ({ words, at }) => ({ ...common, code: { text: words }, recordedDate: at }),
    line: ({ words }) => words,
    none: [
      { ...common, code: absentOrUnknown('no-known-problems', 'No known problems') },
      'No known problems',
    ],
    unasked: {
      ...common,
      code: absentOrUnknown('no-problem-info', 'No information about problems'),
    },
  })
}

export function drugs({ record, patient, naming }: Writing): Written {
  const common = { resourceType: 'MedicationStatement', subject: reference(patient) }
  const none = { ...common, status: 'unknown', effectivePeriod: unknownValue() }
  return written(record.drugs, {
    name: (i) => naming(`drug/${i}`),
    of: ({ words, dose, givenAt }) => ({
      ...common,
      status: givenAt === null ? 'active' : 'completed',
      medicationCodeableConcept: { text: words },
      ...(givenAt === null ? { effectivePeriod: unknownValue() } : { effectiveDateTime: givenAt }),
      ...(dose === '' ? {} : { dosage: [{ text: dose }] }),
    }),
    line: ({ words, dose, givenAt }) =>
      [words, dose, givenAt ?? ''].filter((part) => part !== '').join(', '),
    none: [
      {
        ...none,
        medicationCodeableConcept: absentOrUnknown('no-known-medications', 'No known medications'),
      },
      'No known medications',
    ],
    unasked: {
      ...none,
      medicationCodeableConcept: absentOrUnknown(
        'no-medication-info',
        'No information about medications',
      ),
    },
  })
}

interface Words<Value> {
  readonly name: (index: number) => string
  readonly of: (value: Value) => JsonObject
  readonly line: (value: Value) => string
  readonly none: readonly [JsonObject, string]
  readonly unasked: JsonObject
}

function written<Value>(known: Known<Value>, words: Words<Value>): Written {
  switch (known.is) {
    case 'listed':
      return {
        resources: known.all.map((one, i) => ({
          fullUrl: words.name(i + 1),
          resource: words.of(one),
        })),
        lines: known.all.map(words.line),
      }
    case 'none-known':
      return {
        resources: [{ fullUrl: words.name(0), resource: words.none[0] }],
        lines: [words.none[1]],
      }
    case 'not-asked':
      return {
        resources: [{ fullUrl: words.name(0), resource: words.unasked }],
        lines: [NOT_ASKED],
      }
  }
}
