// The machine-readable lines of a passport or identity card (ICAO Doc 9303), as a reader types them, beside what
// the pack says of the person. It only compares and stores nothing: what a document says stays in the hand that
// holds it, and whether it proves who stands there is the officer's to decide.
import { parse } from 'mrz'
import type { PackPerson } from '@parley/exchange'

const LEAST = 2 // a surname and a given name: one word alone is too many people's

/** `look`: nothing to compare with by machine; the officer compares with the eye. */
export type Likeness = 'same' | 'other' | 'look'

export interface DocumentRead {
  /** Surname first, as printed: Latin letters without accents. */
  readonly name: string
  /** Year of two digits, month and day as printed, `YYMMDD`; null where it is no date or its check digit is wrong. */
  readonly born: string | null
  /** Whether a check digit of the lines is wrong: misread, damaged or altered. */
  readonly isDoubtful: boolean
}

export interface DocumentCompared extends DocumentRead {
  readonly names: Likeness
  readonly births: Likeness
}

const LINES = [
  { length: 30, count: 3 }, // TD1: cards
  { length: 36, count: 2 }, // TD2: larger cards and some visas
  { length: 44, count: 2 }, // TD3: passports
] as const

/**
 * Reads two or three lines of a document, with any spaces and breaks that a reader puts between them.
 *
 * @returns null for what is no TD1, TD2 or TD3 document: nothing of it was used
 */
export function readDocument(text: string): DocumentRead | null {
  const signs = text.toUpperCase().replaceAll(/\s/g, '')
  const form = LINES.find(({ length, count }) => signs.length === length * count)
  if (form === undefined || !/^[A-Z0-9<]+$/.test(signs)) return null
  const lines = Array.from({ length: form.count }, (_, i) =>
    signs.slice(i * form.length, (i + 1) * form.length),
  )
  const { fields, details, format } = parse(lines)
  if (!['TD1', 'TD2', 'TD3'].includes(format)) return null
  const digits = details.filter(({ field }) => field?.endsWith('CheckDigit') === true)
  const isBornProved = digits.some(({ field, valid }) => field === 'birthDateCheckDigit' && valid)
  const name = [fields.lastName, fields.firstName].filter((part) => (part ?? '') !== '').join(' ')
  return {
    name,
    born: isBornProved ? (fields.birthDate ?? null) : null,
    isDoubtful: name === '' || digits.some(({ valid }) => !valid),
  }
}

/** What a document says beside the pack. Names are never `other`: a transcription is not another person. */
export function compareDocument(
  read: DocumentRead,
  { names, born }: Pick<PackPerson, 'names' | 'born'>,
): DocumentCompared {
  const printed = wordsOf(read.name)
  const isNamed = names.some((name) => {
    const listed = wordsOf(name) // with a patronymic, which documents leave out
    return printed.length >= LEAST && printed.every((word) => listed.includes(word))
  })
  return { ...read, names: isNamed ? 'same' : 'look', births: birthsOf(read.born, born) }
}

function birthsOf(printed: string | null, listed: string | null): Likeness {
  const day = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(listed ?? '')
  if (printed === null || day === null) return 'look'
  if (printed.includes('<')) return 'look' // a part of the date is not known to the issuer
  return printed === day.slice(1).join('') ? 'same' : 'other'
}

// In any order: lists put the given name first as often as last. Documents have no accents and no hyphens.
function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()
  const signs = plain.replaceAll(/['’ʼ.]/g, '')
  return /^[A-Z\s-]*$/.test(signs) ? signs.split(/[\s-]+/).filter((word) => word !== '') : []
}
