// A clause's sentence taken apart at its numbers, so that a field can stand where a number stands, in any
// language and word order; and two readings of one clause set against each other.
import type { Clause } from '@parley/api'
import { clauseText } from './clause.ts'
import type { Wording } from './context.tsx'

export type ClausePart =
  | { readonly is: 'text'; readonly text: string }
  /** The place of a number; `field` is the property of the clause it comes from. */
  | { readonly is: 'number'; readonly field: string }

type Writer = Pick<Wording, 'language' | 't' | 'n' | 'party' | 'noun'>

// Private-use characters mark a place while the sentence is written; no sentence has them. In Arabic a
// value comes back within isolates, which the field itself makes needless.
const OPEN = '\uE000'
const SHUT = '\uE001'
const PLACE = /\u2068?\uE000(\w+)\uE001\u2069?/

/** The parts of a clause's sentence in the language of the wording, in reading order. */
export function clauseParts(clause: Clause, words: Writer): readonly ClausePart[] {
  const own = new Set(
    Object.entries(clause).flatMap(([k, v]) => (typeof v === 'number' ? [k] : [])),
  )
  const t: Wording['t'] = (key, values = {}) => {
    const places = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' && own.has(name) ? `${OPEN}${name}${SHUT}` : value,
    ])
    return words.t(key, Object.fromEntries(places) as Readonly<Record<string, string | number>>)
  }
  const pieces = clauseText(clause, { ...words, t }).split(PLACE)
  // Split by one group gives text and names by turns.
  return pieces.flatMap((piece, i): readonly ClausePart[] => {
    if (i % 2 === 1) return [{ is: 'number', field: piece }]
    return piece === '' ? [] : [{ is: 'text', text: piece }]
  })
}

export interface ReadingPart {
  readonly is: 'same' | 'old' | 'new'
  readonly text: string
}

/** Two sentences of one clause as one: what stayed, what it said, what it says now. */
export function clauseDifference(before: string, after: string): readonly ReadingPart[] {
  const [old, now] = [before.split(' '), after.split(' ')]
  if (old.length !== now.length) {
    return [
      { is: 'old', text: before },
      { is: 'new', text: after },
    ]
  }
  return old.flatMap((word, i): readonly ReadingPart[] => {
    const other = now[i] ?? ''
    if (word === other) return [{ is: 'same', text: word }]
    return [
      { is: 'old', text: word },
      { is: 'new', text: other },
    ]
  })
}
