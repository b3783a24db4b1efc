// Documents broken in one place, each refused with that place by the published validator or by the checks of the
// patient summary.
import assert from 'node:assert/strict'
import test from 'node:test'
import { present } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { ipsFindings } from './ips-check.testing.ts'
import { NAMED, written } from './summaries.testing.ts'
import { r4Errors } from '../../../test/r4-errors.ts'

/** A part of a document by its path: a resource's type, then fields and numbers. */
type Break = readonly [name: string, at: RegExp, alter: (document: Mutable) => void]
type Mutable = { [key: string]: Mutable } & Mutable[]

function first(document: Mutable, type: string): Mutable {
  const entries = document['entry'] as unknown as { resource: Mutable }[]
  const found = entries.find((e) => (e.resource['resourceType'] as unknown) === type)
  return present(found, type).resource
}

function section(document: Mutable, code: string): Mutable {
  const all = first(document, 'Composition')['section'] as unknown as Mutable[]
  return present(
    all.find((s) => JSON.stringify(s['code']).includes(code)),
    code,
  )
}

function vital(document: Mutable, code: string): Mutable {
  const entries = document['entry'] as unknown as { resource: Mutable }[]
  const found = entries.find(({ resource }) =>
    JSON.stringify(resource['code'] ?? {}).includes(`"${code}"`),
  )
  return present(found, code).resource
}

const set = (of: Mutable, key: string, value: unknown): void =>
  void Object.assign(of, { [key]: value })
const drop = (of: Mutable, key: string): void => void Reflect.deleteProperty(of, key)
const without = (type: string, field: string): Break => [
  `${type} without ${field}`,
  new RegExp(
    `${type}.*${field.replace(/^_/, '')}|${type}.*${field.replace(/(Period|DateTime|CodeableConcept)$/, '')}`,
  ),
  (d) => drop(first(d, type), field),
]

const BREAKS: readonly Break[] = [
  ['another type of bundle', /Bundle\.type/, (d) => set(d, 'type', 'collection')],
  ['no type of bundle', /Bundle\.type/, (d) => drop(d, 'type')],
  ['no time', /Bundle\.timestamp/, (d) => drop(d, 'timestamp')],
  ['a time that is none', /Bundle\.timestamp/, (d) => set(d, 'timestamp', 'today')],
  ['no identifier', /Bundle\.identifier/, (d) => drop(d, 'identifier')],
  ['no profile', /Bundle\.meta/, (d) => drop(d, 'meta')],
  ['another field', /Bundle\.wristband/, (d) => set(d, 'wristband', 't1-4')],
  [
    'the patient first',
    /Bundle\.entry\[0\]/,
    (d) => void (d['entry'] as unknown as unknown[]).reverse(),
  ],
  [
    'two patients',
    /Bundle\.entry:patient/,
    (d) => {
      const other = structuredClone(first(d, 'Patient'))
      const entry = { fullUrl: 'urn:uuid:00000000-0000-8000-8000-000000000000', resource: other }
      ;(d['entry'] as unknown as unknown[]).push(entry)
    },
  ],
  [
    'one address twice',
    /Bundle\.entry\.fullUrl/,
    (d) => {
      const entries = d['entry'] as unknown as { fullUrl: string }[]
      const [a, b] = entries
      if (a !== undefined && b !== undefined) b.fullUrl = a.fullUrl
    },
  ],
  [
    'an address that is none',
    /Bundle\.entry\.fullUrl/,
    (d) => {
      const [, entry] = d['entry'] as unknown as { fullUrl: string }[]
      if (entry !== undefined) entry.fullUrl = 'urn:uuid:4'
    },
  ],
  without('Composition', 'status'),
  without('Composition', 'type'),
  without('Composition', 'date'),
  without('Composition', 'title'),
  without('Composition', 'author'),
  without('Composition', 'subject'),
  [
    'a summary of another type',
    /Composition\.type/,
    (d) => set(first(d, 'Composition'), 'type', { text: 'x' }),
  ],
  ['a draft', /Composition\.status/, (d) => set(first(d, 'Composition'), 'status', 'preliminary')],
  [
    'an author who is nowhere',
    /reference/,
    (d) =>
      set(first(d, 'Composition'), 'author', [
        { reference: 'urn:uuid:00000000-0000-8000-8000-000000000001' },
      ]),
  ],
  ...['48765-2', '11450-4', '10160-0'].flatMap((code): Break[] => [
    [
      `no section ${code}`,
      /Composition\.section:/,
      (d) => {
        const composition = first(d, 'Composition')
        const all = composition['section'] as unknown as Mutable[]
        set(
          composition,
          'section',
          all.filter((s) => s !== section(d, code)),
        )
      },
    ],
    [
      `section ${code} without entries`,
      /Composition\.section:.*entry/,
      (d) => drop(section(d, code), 'entry'),
    ],
    [
      `section ${code} without text`,
      /Composition\.section\[\d\]\.text/,
      (d) => drop(section(d, code), 'text'),
    ],
    [
      `section ${code} without a title`,
      /Composition\.section\[\d\]\.title/,
      (d) => drop(section(d, code), 'title'),
    ],
  ]),
  [
    'drugs among allergies',
    /sectionAllergies\.entry/,
    (d) => set(section(d, '48765-2'), 'entry', section(d, '10160-0')['entry']),
  ],
  [
    'a narrative that is not closed',
    /section\[\d\]\.text\.div/,
    (d) =>
      set(
        section(d, '48765-2')['text'] ?? d,
        'div',
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>x</div>',
      ),
  ],
  [
    'a narrative of no words',
    /section\[\d\]\.text\.div/,
    (d) =>
      set(
        section(d, '48765-2')['text'] ?? d,
        'div',
        '<div xmlns="http://www.w3.org/1999/xhtml"><p></p></div>',
      ),
  ],
  [
    'a reason to be empty where there are entries',
    /emptyReason/,
    (d) => set(section(d, '48765-2'), 'emptyReason', { text: 'x' }),
  ],
  without('Patient', 'name'),
  [
    'a birth date and no reason',
    /Patient\.birthDate/,
    (d) => drop(first(d, 'Patient'), 'birthDate'),
  ],
  [
    'a birth date that is none',
    /birthDate/,
    (d) => set(first(d, 'Patient'), 'birthDate', 'in spring'),
  ],
  [
    'a name of nothing',
    /Patient\.name/,
    (d) => set(first(d, 'Patient'), 'name', [{ use: 'official' }]),
  ],
  without('AllergyIntolerance', 'code'),
  without('AllergyIntolerance', 'patient'),
  without('AllergyIntolerance', 'clinicalStatus'),
  [
    'a reaction of no manifestation',
    /manifestation/,
    (d) => set(first(d, 'AllergyIntolerance'), 'reaction', [{ severity: 'mild' }]),
  ],
  [
    'a severity that is none',
    /severity/,
    (d) =>
      set(first(d, 'AllergyIntolerance'), 'reaction', [
        { severity: 'bad', manifestation: [{ text: 'x' }] },
      ]),
  ],
  without('Condition', 'subject'),
  without('Condition', 'code'),
  without('Condition', 'clinicalStatus'),
  [
    'a condition called an absent allergy',
    /Condition\.code/,
    (d) =>
      set(first(d, 'Condition'), 'code', {
        coding: [
          {
            system: 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
            code: 'no-known-allergies',
          },
        ],
      }),
  ],
  without('MedicationStatement', 'status'),
  without('MedicationStatement', 'subject'),
  without('MedicationStatement', 'medicationCodeableConcept'),
  without('MedicationStatement', 'effectiveDateTime'),
  without('Observation', 'status'),
  without('Observation', 'code'),
  without('Observation', 'category'),
  without('Observation', 'subject'),
  without('Observation', 'effectiveDateTime'),
  [
    'a rate in another unit',
    /valueQuantity\.code/,
    (d) => set(vital(d, '9279-1')['valueQuantity'] ?? d, 'code', '/h'),
  ],
  [
    'a temperature in another system',
    /valueQuantity\.system/,
    (d) => set(vital(d, '8310-5')['valueQuantity'] ?? d, 'system', 'http://example.org'),
  ],
  [
    'a pulse that is a word',
    /valueQuantity/,
    (d) => set(vital(d, '8867-4')['valueQuantity'] ?? d, 'value', 'fast'),
  ],
  [
    'a sign without a value',
    /Observation\.value/,
    (d) => drop(vital(d, '8867-4'), 'valueQuantity'),
  ],
  [
    'a pressure of one part',
    /Observation\.component/,
    (d) => void (vital(d, '85354-9')['component'] as unknown as unknown[]).pop(),
  ],
  [
    'a lower pressure without a reason',
    /Observation\.component/,
    (d) => {
      const parts = vital(d, '85354-9')['component'] as unknown as Mutable[]
      drop(present(parts[1], 'the lower'), 'dataAbsentReason')
    },
  ],
  [
    'a resource that nothing leads to',
    /Bundle\.entry:Flag/,
    (d) => drop(section(d, '104605-1'), 'entry'),
  ],
  [
    'provenance of no time',
    /Provenance\.recorded/,
    (d) => drop(first(d, 'Provenance'), 'recorded'),
  ],
  [
    'a resource of no type that FHIR knows',
    /Wristband|resourceType|entry/,
    (d) => set(first(d, 'Flag'), 'resourceType', 'Wristband'),
  ],
]

test('there are more broken documents than sound ones', () => {
  assert.ok(BREAKS.length >= 30)
})

for (const [name, at, alter] of BREAKS) {
  test(`refuses ${name}, and names the place`, () => {
    const document = written(NAMED)
    const before = JSON.stringify(document)
    alter(document as unknown as Mutable)
    assert.notEqual(JSON.stringify(document), before, 'the document was altered')
    const places = [
      ...ipsFindings(document as Json).map((f) => `${f.at}: ${f.expected}`),
      ...r4Errors(document),
    ]
    assert.match(places.join('\n'), at)
  })
}
