// What must never stand in a byte the hub stores: everything by which one of the invented people could be
// known. A needle is a text; spelling.ts turns it into the bytes to look for.
import { transliterate } from '@parley/names'
import type { PersonRef } from '@parley/kernel'
import type { InventedPerson } from '../people/person.ts'
import type { World } from '../people/world.ts'
import { allHealthWords } from './health-word.ts'

export type NeedleKind = 'name' | 'birth-date' | 'number' | 'id' | 'health' | 'ref'

export interface Needle {
  readonly kind: NeedleKind
  readonly text: string
  /** Whose it is, by the world's own number or a ref; what more people share has the first one's. */
  readonly of: string
}

// With fewer bytes than this a text stands in any file by chance: of two letters there are too few.
const MIN_NEEDLE_BYTES = 4

/** Everything that could tell who somebody of a world is, each text once. */
export function needlesOf(world: World): readonly Needle[] {
  const needles = new Map<string, Needle>()
  const add = (kind: NeedleKind, text: string, of: string): void => {
    const isLong = new TextEncoder().encode(text).length >= MIN_NEEDLE_BYTES
    if (isLong && !needles.has(text)) needles.set(text, { kind, text, of })
  }
  for (const person of world.people) {
    for (const name of namesOf(person)) add('name', name, person.id)
    for (const date of datesOf(person.born)) add('birth-date', date, person.id)
    for (const number of numbersOf(person)) add('number', number, person.id)
    add('id', person.id, person.id)
  }
  for (const word of allHealthWords()) add('health', word, 'anyone')
  return [...needles.values()]
}

/** Refs are random, but whoever counts them counts people. */
export function refNeedles(refs: Iterable<PersonRef>): readonly Needle[] {
  return Array.from(new Set(refs), (ref) => ({ kind: 'ref', text: ref, of: ref }))
}

function namesOf({ name, maiden, sex, service }: InventedPerson): readonly string[] {
  const written = Object.values(name).flatMap((n) => [n.surname, n.given, n.patronymic])
  const before = maiden === null ? [] : [maiden.uk[sex], maiden.ru[sex]]
  const called = service?.callSign === null ? [] : Object.values(service?.callSign ?? {})
  const cyrillic = [...written, ...before, ...called]
  const latin = cyrillic.flatMap((text) => [
    transliterate(text, 'kmu-2010'),
    transliterate(text, 'icao-9303'),
  ])
  return [...cyrillic, ...latin]
}

/** A birth date as lists, papers and programs write it. */
function datesOf(born: string): readonly string[] {
  const [year = '', month = '', day = ''] = born.split('-')
  return [
    born,
    `${year}${month}${day}`,
    `${day}.${month}.${year}`,
    `${Number(day)}.${Number(month)}.${year}`,
    `${day}/${month}/${year}`,
    `${month}/${day}/${year}`,
    `${year}/${month}/${day}`,
    `${year}.${month}.${day}`,
    `${day}-${month}-${year}`,
    `${day}${month}${year}`,
    `${day}.${month}.${year.slice(2)}`,
  ]
}

// The digits alone are six, as are some sizes of blobs; with their letters they are nobody else's.
function numbersOf({ service }: InventedPerson): readonly string[] {
  if (service === null) return []
  const { number } = service
  const forms = [number, number.replace(/ /g, ''), number.replace(/ /g, '-')]
  return [...forms, ...forms.map((form) => transliterate(form, 'icao-9303'))]
}
