// What the International Patient Summary (IPS 1.1.0) asks of a document beside FHIR R4 itself, written from its
// tables and from R4's pages on documents, vital signs and invariants. It shares no line with the writer: it
// knows neither its codes nor its order, so that the two can only agree by both being right.
import { isJsonObject } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import { ofType } from './ips-resources.testing.ts'
import {
  found,
  want,
  objects,
  object,
  text,
  resourceOf,
  profiles,
  target,
  isInstant,
  hasCode,
} from './json-reading.testing.ts'
import type { Found } from './json-reading.testing.ts'

/** Everything the document does not keep to; nothing where it does. */
export function ipsFindings(document: Json): Found {
  if (!isJsonObject(document)) return found('Bundle', 'an object')
  const entries = objects(document['entry'])
  const at = new Map(entries.map((e) => [text(e['fullUrl']), resourceOf(e)]))
  return [
    ...bundle(document, entries),
    ...composition(resourceOf(entries[0] ?? {}), at),
    ...[...at.values()].flatMap((resource) => ofType(resource)),
    ...links(document, at),
    ...reached(entries, at),
  ]
}

function bundle(document: JsonObject, entries: readonly JsonObject[]): Found {
  const urls = entries.map((e) => text(e['fullUrl']))
  const id = object(document['identifier'])
  return [
    ...want(document['resourceType'] === 'Bundle', 'Bundle.resourceType', 'Bundle'),
    ...want(document['type'] === 'document', 'Bundle.type', 'document'),
    ...want(isInstant(document['timestamp']), 'Bundle.timestamp', 'an instant'),
    ...want(text(id['system']) !== '' && text(id['value']) !== '', 'Bundle.identifier', 'bdl-9'),
    ...want(
      urls.every((u) => URN.test(u)),
      'Bundle.entry.fullUrl',
      'a urn:uuid',
    ),
    ...want(new Set(urls).size === urls.length, 'Bundle.entry.fullUrl', 'bdl-7: once each'),
    ...want(
      profiles(document).some((p) => p.endsWith('/Bundle-uv-ips')),
      'Bundle.meta',
      'the profile',
    ),
    ...['Composition', 'Patient'].flatMap((type) =>
      want(
        entries.filter((e) => resourceOf(e)['resourceType'] === type).length === 1,
        `Bundle.entry:${type.toLowerCase()}`,
        'exactly one',
      ),
    ),
  ]
}

const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Sections that every summary has, by LOINC, with what their entries may be. */
const REQUIRED = [
  ['10160-0', 'sectionMedications', ['MedicationStatement', 'MedicationRequest']],
  ['48765-2', 'sectionAllergies', ['AllergyIntolerance']],
  ['11450-4', 'sectionProblems', ['Condition']],
] as const
const OPTIONAL = [
  ['8716-3', 'sectionVitalSigns', ['Observation']],
  ['104605-1', 'sectionAlerts', ['Flag']],
] as const

function composition(one: JsonObject, at: ReadonlyMap<string, JsonObject>): Found {
  if (one['resourceType'] !== 'Composition')
    return found('Bundle.entry[0]', 'bdl-11: a Composition')
  const sections = objects(one['section'])
  const subject = target(one['subject'], at)
  const authors = objects(one['author'])
  return [
    ...want(
      profiles(one).some((p) => p.endsWith('/Composition-uv-ips')),
      'Composition.meta',
      'the profile',
    ),
    ...want(one['status'] === 'final', 'Composition.status', 'final'),
    ...want(
      hasCode(one['type'], 'http://loinc.org', '60591-5'),
      'Composition.type',
      'LOINC 60591-5',
    ),
    ...want(subject?.['resourceType'] === 'Patient', 'Composition.subject', 'a Patient'),
    ...want(isInstant(one['date']), 'Composition.date', 'a date'),
    ...want(authors.length > 0, 'Composition.author', 'one or more'),
    ...want(
      authors.every((a) => AUTHORS.has(text(target(a, at)?.['resourceType']))),
      'Composition.author',
      'who may be one',
    ),
    ...want(text(one['title']) !== '', 'Composition.title', 'a title'),
    ...REQUIRED.flatMap(([code, name, types]) => {
      const fitting = sections.filter((s) => hasCode(s['code'], 'http://loinc.org', code))
      const [section] = fitting
      if (section === undefined || fitting.length > 1)
        return found(`Composition.section:${name}`, 'exactly one')
      return [
        ...want(
          objects(section['entry']).length > 0,
          `Composition.section:${name}.entry`,
          'one or more',
        ),
        ...entriesOf(section, { name, types, at }),
      ]
    }),
    ...OPTIONAL.flatMap(([code, name, types]) =>
      sections
        .filter((s) => hasCode(s['code'], 'http://loinc.org', code))
        .flatMap((s) => entriesOf(s, { name, types, at })),
    ),
    ...sections.flatMap(sectionShape),
  ]
}

const AUTHORS = new Set([
  'Practitioner',
  'PractitionerRole',
  'Device',
  'Patient',
  'RelatedPerson',
  'Organization',
])

interface Slice {
  readonly name: string
  readonly types: readonly string[]
  readonly at: ReadonlyMap<string, JsonObject>
}

function entriesOf(section: JsonObject, { name, types, at }: Slice): Found {
  return objects(section['entry']).flatMap((entry) => {
    const type = text(target(entry, at)?.['resourceType'])
    return want(types.includes(type), `Composition.section:${name}.entry`, types.join(' or '))
  })
}

function sectionShape(section: JsonObject, index: number): Found {
  const at = `Composition.section[${index}]`
  const narrative = object(section['text'])
  const div = text(narrative['div'])
  const isEmpty = objects(section['entry']).length === 0
  const reason = section['emptyReason']
  return [
    ...want(text(section['title']) !== '', `${at}.title`, 'a title'),
    ...want(isJsonObject(section['code'] ?? undefined), `${at}.code`, 'a code'),
    ...want(STATUSES.has(text(narrative['status'])), `${at}.text.status`, 'a status'),
    ...want(
      div.startsWith('<div xmlns="http://www.w3.org/1999/xhtml">'),
      `${at}.text.div`,
      'XHTML',
    ),
    ...want(/>[^<\s][^<]*</.test(div), `${at}.text.div`, 'txt-2: words'),
    ...want(isBalanced(div), `${at}.text.div`, 'every element closed'),
    ...want(reason === undefined || isEmpty, `${at}.emptyReason`, 'cmp-2: only where empty'),
  ]
}

const STATUSES = new Set(['generated', 'extensions', 'additional', 'empty'])

// Elements without attributes of their own closing; enough for a narrative of paragraphs.
function isBalanced(div: string): boolean {
  const open: string[] = []
  for (const [, slash, name] of div.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (slash === '') open.push(name ?? '')
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;|#)/.test(div)
}

/** Every reference of a document leads to one of its entries. */
function links(value: Json, at: ReadonlyMap<string, JsonObject>, path = 'Bundle'): Found {
  if (Array.isArray(value)) return value.flatMap((one: Json) => links(one, at, path))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, one]) => {
    const type = text(value['resourceType'])
    const here = `${type === '' ? path : type}.${key}`
    if (key === 'reference' && typeof one === 'string')
      return want(at.has(one), here, 'an entry of the document')
    return links(one, at, here)
  })
}

/** A document holds what its composition leads to, and provenance that leads to the composition. */
function reached(entries: readonly JsonObject[], at: ReadonlyMap<string, JsonObject>): Found {
  const seen = new Set<string>()
  const open = [text(entries[0]?.['fullUrl'])]
  for (let url = open.pop(); url !== undefined; url = open.pop()) {
    if (seen.has(url)) continue
    seen.add(url)
    open.push(...referencesIn(at.get(url) ?? {}))
  }
  return entries.flatMap((e) => {
    const type = text(resourceOf(e)['resourceType'])
    return want(
      seen.has(text(e['fullUrl'])) || type === 'Provenance',
      `Bundle.entry:${type}`,
      'led to',
    )
  })
}

function referencesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => referencesIn(one))
  if (!isJsonObject(value)) return []
  const own = text(value['reference'])
  return [...(own === '' ? [] : [own]), ...Object.values(value).flatMap(referencesIn)]
}
