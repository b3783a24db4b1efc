import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { FactValue, Language } from '@parley/api'
import { directionOf } from './direction.ts'
import type { WordKey, Words } from './locale.ts'
import { timesOf, type Times } from './times.ts'
import { trancheNumber } from './tranche.ts'
import { writerOf, type Values } from './message.ts'

export interface Wording {
  readonly language: Language
  readonly words: Words
  readonly names: ReadonlyMap<string, WordKey>
  readonly dir: 'ltr' | 'rtl'
  /** The sentence of a key; every key has one in every language. */
  readonly t: (key: WordKey, values?: Values) => string
  /** The sentence of a code word in a group, or the code itself where nobody has given it one. */
  readonly code: (group: string, code: string, values?: Values) => string
  /** A word within a sentence: without its capital. */
  readonly noun: (key: WordKey) => string
  readonly n: (value: number) => string
  /** Basis points as a percentage. */
  readonly percent: (basisPoints: number) => string
  readonly times: Times
  /** A party's letter or name as people say it. */
  readonly party: (party: string) => string
  readonly fact: (label: string, value: FactValue) => string
}

const Context = createContext<Wording | null>(null)

export interface WordsProviderProps {
  readonly language: Language
  readonly words: Words
  /** Names of parties that are not belligerents, by id: the mediator, the transit state. */
  readonly names?: ReadonlyMap<string, WordKey>
  readonly children: ReactNode
}

const NO_NAMES: ReadonlyMap<string, WordKey> = new Map()

export function WordsProvider(props: WordsProviderProps): ReactNode {
  const { language, words, names = NO_NAMES, children } = props
  const wording = useMemo(() => wordingOf(language, words, names), [language, words, names])
  return <Context.Provider value={wording}>{children}</Context.Provider>
}

/** @throws Error outside a WordsProvider */
export function useWords(): Wording {
  const wording = useContext(Context)
  if (wording === null) throw new Error('expected a WordsProvider around this component')
  return wording
}

function wordingOf(language: Language, words: Words, names: ReadonlyMap<string, WordKey>): Wording {
  const { write, number } = writerOf(language)
  const times = timesOf(language)
  const t: Wording['t'] = (key, values) => write(words[key], values)
  const known = new Map(Object.entries(words))
  const code: Wording['code'] = (group, word, values) => {
    const message = known.get(`${group}.${word}`)
    return message === undefined ? word : write(message, values)
  }
  const percent = percentOf(language)
  const party: Wording['party'] = (id) => {
    const name = names.get(id)
    return partyLetter(id) ?? (name === undefined ? id : t(name))
  }
  return {
    language,
    words,
    names,
    dir: directionOf(language),
    t,
    code,
    noun: (key) => t(key).toLocaleLowerCase(language),
    n: number,
    percent,
    times,
    party,
    fact: (label, value) => factText(label, value, { code, number, times, party, percent }),
  }
}

/** A series as a screen calls it where nobody has named it: by the number its id ends in. */
export function seriesName(series: string, t: Wording['t']): string {
  const number = /(\d+)$/.exec(series)?.[1]
  return number === undefined ? series : t('series.of', { series: number })
}

/** Belligerents are `a` and `b` in what people see: one capital letter. */
export function partyLetter(id: string): string | null {
  return /^[a-z]$/.test(id) ? id.toUpperCase() : null
}

function percentOf(language: Language): (basisPoints: number) => string {
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 })
  // 9999 of 10,000 must not read as 100 %.
  return (basisPoints) => format.format(Math.floor(basisPoints) / 10_000)
}

type Writers = Pick<Wording, 'code' | 'times' | 'party' | 'percent'> & {
  readonly number: (value: number) => string
}

const CODED = new Map([
  ['category', 'category'],
  ['reason', 'hold'],
  ['identity', 'identity'],
  ['triage', 'triage'],
  ['fitness', 'fitness'],
])

function factText(label: string, value: FactValue, writers: Writers): string {
  if (typeof value === 'number') return writers.number(value)
  if (typeof value === 'boolean') return value ? '✓' : '–'
  const group = CODED.get(label)
  if (group !== undefined) return writers.code(group, value)
  if (label === 'tranche') return trancheNumber(value, { n: writers.number })
  if (label === 'from' || label === 'to' || label === 'party' || label === 'home') {
    return writers.party(value)
  }
  return /^\d{4}-\d\d-\d\dT/.test(value) ? writers.times.moment(value) : value
}
