// The published validator of FHIR R4, as the tests ask it.
import { Fhir } from 'fhir'
import type { JsonObject } from '@parley/kernel'

const fhir = new Fhir()

/** Errors of the published validator; it warns of value sets that it does not carry. */
export function r4Errors(document: JsonObject): readonly string[] {
  const { messages } = fhir.validate(document, { errorOnUnexpected: true })
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`)
}
