// What IPS 1.1.0 asks of the resources of a summary beside R4 itself, and R4's profiles of vital signs.
import { isJsonObject } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import {
  want,
  objects,
  object,
  text,
  refers,
  isInstant,
  isAbsent,
  codesOf,
  hasCode,
} from './json-reading.testing.ts'
import type { Found } from './json-reading.testing.ts'

/** What IPS and R4 ask of one resource. */
export function ofType(resource: JsonObject): Found {
  switch (resource['resourceType']) {
    case 'Patient':
      return patient(resource)
    case 'AllergyIntolerance':
      return allergy(resource)
    case 'Condition':
      return condition(resource)
    case 'MedicationStatement':
      return medication(resource)
    case 'Observation':
      return observation(resource)
    case 'Provenance':
      return want(isInstant(resource['recorded']), 'Provenance.recorded', 'an instant')
    default:
      return []
  }
}

function patient(one: JsonObject): Found {
  const names = objects(one['name'])
  const isNamed = (name: JsonObject): boolean =>
    ['text', 'family', 'given'].some((field) => name[field] !== undefined && name[field] !== '')
  const born = one['birthDate']
  return [
    ...want(names.length > 0, 'Patient.name', 'one or more'),
    ...want(names.every(isNamed), 'Patient.name', 'ips-pat-1: given, family or text'),
    ...want(
      typeof born === 'string' || isAbsent(one['_birthDate']),
      'Patient.birthDate',
      'a date, or why none',
    ),
    ...want(
      born === undefined || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text(born)),
      'Patient.birthDate',
      'a date',
    ),
    ...want(
      objects(one['identifier']).every((i) => text(i['value']) !== ''),
      'Patient.identifier',
      'a value',
    ),
  ]
}

function allergy(one: JsonObject): Found {
  const at = 'AllergyIntolerance'
  return [
    ...want(isJsonObject(one['code'] ?? undefined), `${at}.code`, 'a code'),
    ...want(refers(one['patient']), `${at}.patient`, 'a patient'),
    ...want(one['clinicalStatus'] !== undefined, `${at}.clinicalStatus`, 'ait-1: a status'),
    ...statusIn(one['clinicalStatus'], 'allergyintolerance-clinical', at),
    ...objects(one['reaction']).flatMap((reaction) =>
      want(
        objects(reaction['manifestation']).length > 0,
        `${at}.reaction.manifestation`,
        'one or more',
      ),
    ),
    ...absentCode(
      one['code'],
      [
        'no-allergy-info',
        'no-known-allergies',
        'no-known-medication-allergies',
        'no-known-environmental-allergies',
        'no-known-food-allergies',
      ],
      `${at}.code`,
    ),
  ]
}

function condition(one: JsonObject): Found {
  return [
    ...want(isJsonObject(one['code'] ?? undefined), 'Condition.code', 'a code'),
    ...want(refers(one['subject']), 'Condition.subject', 'a patient'),
    ...want(one['clinicalStatus'] !== undefined, 'Condition.clinicalStatus', 'con-3: a status'),
    ...statusIn(one['clinicalStatus'], 'condition-clinical', 'Condition'),
    ...absentCode(one['code'], ['no-problem-info', 'no-known-problems'], 'Condition.code'),
  ]
}

function medication(one: JsonObject): Found {
  const at = 'MedicationStatement'
  const period = one['effectivePeriod']
  const isPeriod =
    isJsonObject(period ?? undefined) && (isAbsent(period) || 'start' in object(period))
  const what = one['medicationCodeableConcept'] ?? one['medicationReference']
  return [
    ...want(STATEMENTS.has(text(one['status'])), `${at}.status`, 'a status'),
    ...want(what !== undefined, `${at}.medication[x]`, 'a medication'),
    ...want(refers(one['subject']), `${at}.subject`, 'a patient'),
    ...want(
      isInstant(one['effectiveDateTime']) || isPeriod,
      `${at}.effective[x]`,
      'when, or why not known',
    ),
    ...absentCode(
      one['medicationCodeableConcept'],
      ['no-medication-info', 'no-known-medications'],
      `${at}.medication[x]`,
    ),
  ]
}

const STATEMENTS = new Set([
  'active',
  'completed',
  'entered-in-error',
  'intended',
  'stopped',
  'on-hold',
  'unknown',
  'not-taken',
])

/** LOINC codes of the vital signs profiles with the UCUM unit that each has. */
const UNITS: Readonly<Record<string, string>> = {
  '9279-1': '/min',
  '8867-4': '/min',
  '2708-6': '%',
  '59408-5': '%',
  '8310-5': 'Cel',
  '8480-6': 'mm[Hg]',
  '8462-4': 'mm[Hg]',
}

function observation(one: JsonObject): Found {
  const at = 'Observation'
  const isVital = objects(one['category']).some((c) =>
    hasCode(c, `${HL7}observation-category`, 'vital-signs'),
  )
  const parts = objects(one['component'])
  const hasValue = Object.keys(one).some((key) => key.startsWith('value'))
  return [
    ...want(text(one['status']) === 'final', `${at}.status`, 'final'),
    ...want(isVital, `${at}.category`, 'vital-signs'),
    ...want(
      codesOf(one['code']).some(([system]) => system === 'http://loinc.org'),
      `${at}.code`,
      'LOINC',
    ),
    ...want(refers(one['subject']), `${at}.subject`, 'a patient'),
    ...want(isInstant(one['effectiveDateTime']), `${at}.effective[x]`, 'vs-1: a day at least'),
    ...want(
      hasValue || one['dataAbsentReason'] !== undefined || parts.length > 0,
      `${at}.value[x]`,
      'vs-2',
    ),
    ...valueIn(one, at),
    ...parts.flatMap((part) => [
      ...valueIn(part, `${at}.component`),
      ...want('valueQuantity' in part || 'dataAbsentReason' in part, `${at}.component`, 'vs-3'),
    ]),
    ...(hasCode(one['code'], 'http://loinc.org', '85354-9') ? pressure(parts) : []),
    ...(hasCode(one['code'], 'http://loinc.org', '59408-5')
      ? want(
          hasCode(one['code'], 'http://loinc.org', '2708-6'),
          `${at}.code`,
          'oxygen saturation by both codes',
        )
      : []),
  ]
}

function pressure(parts: readonly JsonObject[]): Found {
  return ['8480-6', '8462-4'].flatMap((code) =>
    want(
      parts.filter((p) => hasCode(p['code'], 'http://loinc.org', code)).length === 1,
      'Observation.component',
      `exactly one ${code}`,
    ),
  )
}

function valueIn(one: JsonObject, at: string): Found {
  const value = one['valueQuantity']
  const units = codesOf(one['code']).flatMap(([, code]) => UNITS[code] ?? [])
  if (value === undefined || units.length === 0) return []
  const { value: number, system, code } = object(value)
  return [
    ...want(typeof number === 'number', `${at}.valueQuantity.value`, 'a number'),
    ...want(system === 'http://unitsofmeasure.org', `${at}.valueQuantity.system`, 'UCUM'),
    ...want(units.includes(text(code)), `${at}.valueQuantity.code`, units.join(' or ')),
  ]
}

const HL7 = 'http://terminology.hl7.org/CodeSystem/'
const ABSENT = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips'

function statusIn(value: Json | undefined, system: string, at: string): Found {
  const isIn = codesOf(value).every(([s, c]) => s === `${HL7}${system}` && CLINICAL.has(c))
  return want(isIn, `${at}.clinicalStatus`, `a code of ${system}`)
}

const CLINICAL = new Set(['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'])

function absentCode(value: Json | undefined, may: readonly string[], at: string): Found {
  const absent = codesOf(value).filter(([system]) => system === ABSENT)
  return want(
    absent.every(([, code]) => may.includes(code)),
    at,
    `one of ${may.join(', ')}`,
  )
}
