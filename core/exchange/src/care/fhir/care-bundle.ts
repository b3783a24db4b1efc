// A care summary as an International Patient Summary: a FHIR R4 document (IPS 1.1.0) for the receiving hospital.
// It is written from notes under a wristband; the name is there if whoever writes knows it, and nobody at the
// reception does. Same notes and same instant, same bytes: no chance and no clock.
import type { Hashing, Instant, Json, JsonObject, PersonRef } from '@parley/kernel'
import type { CareRecord } from '../care-record.ts'
import { allergies, drugs, problems } from './clinical.ts'
import type { Writing, Written } from './clinical.ts'
import { loinc, unknownValue } from './codes.ts'
import { risk, travelLines, vitalSigns } from './observed.ts'
import type { Travel } from './observed.ts'
import { namingOf, narrative, reference } from './resource.ts'
import type { Naming, Resource } from './resource.ts'

/** A name in the script it was written in, and in Latin letters. */
export interface PatientName {
  readonly written: string
  readonly latin: string | null
}

export interface CareSummaryOf {
  readonly wristband: string
  /** Null as long as nobody is linked to the wristband. */
  readonly ref: PersonRef | null
  /** Null where the writer knows no name, as at a reception. */
  readonly name: PatientName | null
  /** Whole dates alone are written; null where the day is not known. */
  readonly bornOn: string | null
  /** Origin of the log that wristbands and refs are numbers of. */
  readonly origin: string
  readonly record: CareRecord
  readonly travel: Travel
  readonly at: Instant
  /** A clinician who wants to be named; null: the team as a whole. */
  readonly author: string | null
}

const IPS = 'http://hl7.org/fhir/uv/ips/StructureDefinition'

/** The document as JSON, its fields in the order in which they were written. */
export function careBundleText(summary: CareSummaryOf, hashing: Hashing): string {
  return JSON.stringify(careBundle(summary, hashing), null, 2)
}

/** The document. @see http://hl7.org/fhir/uv/ips/STU1.1, http://hl7.org/fhir/R4/documents.html */
export function careBundle(summary: CareSummaryOf, hashing: Hashing): JsonObject {
  const { origin, wristband, at, record } = summary
  const naming = namingOf(hashing, `${origin}/${wristband}/${at}`)
  const patient = patientOf(summary, naming)
  const author = authorOf(summary, naming)
  const writing: Writing = { record, patient, naming }
  const sections = sectionsOf(writing, summary)
  const composition: Resource = {
    fullUrl: naming('composition'),
    resource: {
      resourceType: 'Composition',
      meta: { profile: [`${IPS}/Composition-uv-ips`] },
      status: 'final',
      type: loinc('60591-5', 'Patient summary Document'),
      subject: reference(patient),
      date: at,
      author: [reference(author)],
      title: 'Care in transit',
      section: sections.map(sectionOf),
    },
  }
  const provenance: Resource = {
    fullUrl: naming('provenance'),
    resource: {
      resourceType: 'Provenance',
      target: [reference(composition)],
      recorded: at,
      agent: [{ who: reference(author) }],
    },
  }
  const written = sections.flatMap(({ said }) => said.resources)
  return {
    resourceType: 'Bundle',
    meta: { profile: [`${IPS}/Bundle-uv-ips`] },
    identifier: { system: 'urn:ietf:rfc:3986', value: naming('bundle') },
    type: 'document',
    timestamp: at,
    entry: [composition, patient, author, ...written, provenance].map(entryOf),
  }
}

function entryOf({ fullUrl, resource }: Resource): Json {
  return { fullUrl, resource }
}

function patientOf(
  { wristband, ref, name, bornOn, origin }: CareSummaryOf,
  naming: Naming,
): Resource {
  const numbers = [
    { system: `https://${origin}/wristband`, value: wristband },
    ...(ref === null ? [] : [{ system: `https://${origin}/person`, value: ref }]),
  ]
  // Whoever has no name here is called by the wristband, and it says that this is for the time being.
  const names: JsonObject[] =
    name === null
      ? [{ use: 'temp', text: wristband }]
      : [
          { use: 'official', text: name.written },
          ...(name.latin === null ? [] : [{ use: 'usual', text: name.latin }]),
        ]
  const isDay = bornOn !== null && /^\d{4}-\d{2}-\d{2}$/.test(bornOn)
  return {
    fullUrl: naming('patient'),
    resource: {
      resourceType: 'Patient',
      meta: { profile: [`${IPS}/Patient-uv-ips`] },
      identifier: numbers,
      name: names,
      ...(isDay ? { birthDate: bornOn } : { _birthDate: unknownValue() }),
    },
  }
}

function authorOf({ author }: CareSummaryOf, naming: Naming): Resource {
  return {
    fullUrl: naming('author'),
    resource: {
      resourceType: 'PractitionerRole',
      ...(author === null ? {} : { practitioner: { display: author } }),
      organization: { display: 'Treating team of the transit state' },
      code: [{ text: 'Treating team' }],
    },
  }
}

interface Section {
  readonly title: string
  readonly code: JsonObject
  readonly said: Written
  /** Of HL7's reasons why a list is empty; for sections that may be. */
  readonly empty?: 'nilknown' | 'notasked' | 'unavailable'
}

function sectionsOf(writing: Writing, { record, travel }: CareSummaryOf): readonly Section[] {
  const { support } = record
  return [
    {
      title: 'Allergies and intolerances',
      code: loinc('48765-2', 'Allergies and adverse reactions Document'),
      said: allergies(writing),
    },
    {
      title: 'Problems',
      code: loinc('11450-4', 'Problem list - Reported'),
      said: problems(writing),
    },
    {
      title: 'Medication',
      code: loinc('10160-0', 'History of Medication use Narrative'),
      said: drugs(writing),
    },
    {
      title: 'Vital signs',
      code: loinc('8716-3', 'Vital signs note'),
      said: vitalSigns(writing),
      empty: 'notasked',
    },
    {
      title: 'Hand-over of risk',
      code: loinc('104605-1', 'Alert'),
      said: risk(writing),
      empty: support === null ? 'notasked' : 'nilknown',
    },
    {
      title: 'Triage and fitness for the journey',
      code: { text: 'Triage and fitness for the journey' },
      said: { resources: [], lines: travelLines(travel) },
    },
  ]
}

const EMPTY_REASON = 'http://terminology.hl7.org/CodeSystem/list-empty-reason'

function sectionOf({ title, code, said, empty }: Section): JsonObject {
  const { resources, lines } = said
  const isEmpty = resources.length === 0 && empty !== undefined
  return {
    title,
    code,
    text: narrative(lines.length === 0 ? ['None recorded'] : lines),
    ...(resources.length === 0 ? {} : { entry: resources.map(reference) }),
    ...(isEmpty ? { emptyReason: { coding: [{ system: EMPTY_REASON, code: empty }] } } : {}),
  }
}
