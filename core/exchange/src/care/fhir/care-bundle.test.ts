// The document of a care summary is a FHIR R4 document and a patient summary: the first by a published
// validator, the second by checks that share nothing with the writer.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, present } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import type { CarePart } from '../care-note.ts'
import { careParts } from '../../../test/care-parts.ts'
import { careBundleText } from './care-bundle.ts'
import type { CareSummaryOf } from './care-bundle.ts'
import { ipsFindings } from './ips-check.testing.ts'
import { FULL, NAMED, summary, written } from './summaries.testing.ts'
import { r4Errors } from '../../../test/r4-errors.ts'

test('a full summary, an empty one and one that says none is known are documents of both standards', () => {
  const none = (['allergies', 'drugs', 'conditions'] as const).map((of) => ({
    part: 'none-known' as const,
    of,
  }))
  for (const of of [summary(FULL), summary([]), summary(none), NAMED]) {
    const document = written(of)
    assert.deepEqual(r4Errors(document), [])
    assert.deepEqual(ipsFindings(document), [])
  }
})

test('whatever is noted makes a document of both standards', () => {
  fc.assert(
    fc.property(fc.array(careParts, { maxLength: 8 }), (parts) => {
      const document = written(summary(parts))
      assert.deepEqual(ipsFindings(document), [])
      assert.deepEqual(r4Errors(document), [])
    }),
    { numRuns: 60 },
  )
})

test('the same notes give the same bytes, and another wristband other addresses', () => {
  const text = (of: CareSummaryOf): string => careBundleText(of, nobleCryptography)
  assert.equal(text(NAMED), text({ ...NAMED }))
  const urls = (of: CareSummaryOf): readonly string[] =>
    text(of).match(/urn:uuid:[0-9a-f-]+/g) ?? []
  const other = new Set(urls({ ...NAMED, wristband: 't1-5' }))
  assert.deepEqual(
    urls(NAMED).filter((url) => other.has(url)),
    [],
  )
})

test('not asked, none known and a listed one are three different documents', () => {
  const codes = (parts: readonly CarePart[]): string => {
    const resource = resources(written(summary(parts))).find(
      (r) => r['resourceType'] === 'AllergyIntolerance',
    )
    return JSON.stringify(resource?.['code'])
  }
  assert.match(codes([]), /no-allergy-info/)
  assert.match(codes([{ part: 'none-known', of: 'allergies' }]), /no-known-allergies/)
  assert.match(codes(FULL), /penicillin/)
})

test('whoever has no name is there by the wristband, and the name comes in two scripts', () => {
  const patient = (of: CareSummaryOf): JsonObject =>
    present(
      resources(written(of)).find((r) => r['resourceType'] === 'Patient'),
      'a patient',
    )
  assert.deepEqual(patient(summary(FULL))['name'], [{ use: 'temp', text: 't1-4' }])
  const names = patient(NAMED)['name']
  assert.deepEqual(names, [
    { use: 'official', text: 'Мельник Іван' },
    { use: 'usual', text: 'Melnyk Ivan' },
  ])
})

test('no early warning sum goes out', () => {
  assert.doesNotMatch(careBundleText(NAMED, nobleCryptography), /NEWS|early warning|score/i)
})

function resources(document: JsonObject): readonly JsonObject[] {
  return (document['entry'] as readonly JsonObject[]).map((e) => e['resource'] as JsonObject)
}
