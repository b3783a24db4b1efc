// Cyrillic names in Latin letters by a scheme of one's choice, for showing beside the original. For showing
// only: comparing goes by folds, which no scheme can mislead.
import type { Scheme } from './latin-schemes.ts'
import { COMMON, SCHEME_ROWS } from './latin-schemes.ts'

export type { Scheme } from './latin-schemes.ts'

/** Every scheme there is, the two that lists are shown in first. */
export const SCHEMES: readonly Scheme[] = Object.keys(SCHEME_ROWS) as Scheme[] // its keys are schemes

interface Table {
  readonly letters: ReadonlyMap<string, string>
  readonly first: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
  /** Longest first. */
  readonly joined: readonly (readonly [string, string])[]
}

const TABLES: ReadonlyMap<Scheme, Table> = new Map(SCHEMES.map((scheme) => [scheme, table(scheme)]))

/** Writes Cyrillic letters in Latin ones; everything else stays as it is. */
export function transliterate(text: string, scheme: Scheme): string {
  const by = TABLES.get(scheme)
  if (by === undefined) return text
  let written = ''
  let before = ''
  for (let i = 0; i < text.length;) {
    const [latin, length] = nextOf(text, i, before, by)
    const taken = text.slice(i, i + length)
    written += latin === undefined ? taken : inCaseOf(taken, latin)
    // What is dropped leaves its place to the letter behind it: б'ю begins no word, Ьє does.
    if (latin !== '') before = taken
    i += length
  }
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase()
  return isCapital ? written.toUpperCase() : written
}

const VOWELS = 'аеєёиіїоуўюяыэйъь'
const IN_A_WORD = /[\p{L}\p{N}_]/u

function nextOf(
  text: string,
  at: number,
  before: string,
  { letters, first, after, joined }: Table,
): readonly [string | undefined, number] {
  const several = joined.find(([from]) => text.slice(at, at + from.length).toLowerCase() === from)
  if (several !== undefined) return [several[1], several[0].length]
  const lower = text.charAt(at).toLowerCase()
  const last = before.charAt(before.length - 1).toLowerCase()
  const isFirst = !IN_A_WORD.test(last)
  const special = isFirst ? first.get(lower) : VOWELS.includes(last) ? after.get(lower) : undefined
  return [special ?? letters.get(lower), 1]
}

function inCaseOf(taken: string, latin: string): string {
  const letter = taken.charAt(0)
  if (letter === letter.toLowerCase()) return latin
  return latin.charAt(0).toUpperCase() + latin.slice(1)
}

function table(scheme: Scheme): Table {
  const { letters, first = '', after = '', joined = '' } = SCHEME_ROWS[scheme]
  return {
    letters: new Map([...pairs(COMMON), ...pairs(letters)]),
    first: new Map(pairs(first)),
    after: new Map(pairs(after)),
    joined: pairs(joined).toSorted(([a], [b]) => b.length - a.length),
  }
}

function pairs(text: string): readonly (readonly [string, string])[] {
  return text.split(' ').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const]
  })
}
