// Codes of other people's systems, each with what it stands for where we write it. LOINC codes are the text of
// Regenstrief Institute (loinc.org, free to use with this notice); the absent-or-unknown codes are HL7's.
import type { JsonObject } from '@parley/kernel'

const LOINC = 'http://loinc.org'
const UCUM = 'http://unitsofmeasure.org'
const ABSENT = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips'
const ABSENT_REASON = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
const ABSENT_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
const TERMS = 'http://terminology.hl7.org/CodeSystem/'

/** A concept of one coding. */
export function concept(system: string, code: string, display: string): JsonObject {
  return { coding: [{ system, code, display }] }
}

export function loinc(code: string, display: string): JsonObject {
  return concept(LOINC, code, display)
}

/** A code of HL7's own terminology, named by the last part of its system. */
export function hl7(system: string, code: string): JsonObject {
  return { coding: [{ system: `${TERMS}${system}`, code }] }
}

export function absentOrUnknown(code: string, display: string): JsonObject {
  return concept(ABSENT, code, display)
}

/** A code that the treating team chose, without the words of a licensed edition. */
export function snomed(code: string): JsonObject {
  return { coding: [{ system: 'http://snomed.info/sct', code }] }
}

/** A required concept of which nothing is known, as FHIR asks for it. */
export function noConcept(code: 'unknown' | 'not-performed'): JsonObject {
  return { coding: [{ system: ABSENT_REASON, code }] }
}

/** What stands beside a primitive that is not known. */
export function unknownValue(): JsonObject {
  return { extension: [{ url: ABSENT_EXTENSION, valueCode: 'unknown' }] }
}

export function quantity(value: number, unit: string, code: string): JsonObject {
  return { value, unit, system: UCUM, code }
}
