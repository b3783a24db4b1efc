// Terms as sentences, and conflicts of them. What a planner names - a term, the places of a tranche, a person who
// must go - becomes what it says, in the language of whoever asked.
import { FaultBook } from '../plan-fields.ts'
import { capacityOf } from '../plan-problem.ts'
import type { PlanFilter, PlanProblem, PlanTerm } from '../plan-problem.ts'
import { parseTerm } from '../plan-terms-parser.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { TermWords } from './term-words.ts'
import { uk } from './uk.ts'

export const TERM_WORDS: Readonly<Record<'en' | 'uk' | 'ru' | 'ar', TermWords>> = { en, uk, ru, ar }

type Facts = Readonly<Record<string, string | number>>

/** The clauses named, a sentence each after the id by which the problem calls it. */
export function conflictLines(
  problem: PlanProblem,
  names: readonly string[],
  words: TermWords,
): readonly string[] {
  return [words.clash, ...names.map((name) => `  ${name}: ${nameText(problem, name, words)}`)]
}

function nameText(problem: PlanProblem, name: string, words: TermWords): string {
  const term = problem.terms.find(({ id }) => id === name)
  if (term !== undefined) return termText(term, words)
  const [head = '', ...rest] = name.split(':')
  const id = rest.join(':')
  if (head === 'named') return filled(words.named, { ref: id })
  const tranche = problem.tranches.find((each) => each.id === id)
  const places = problem.parties.flatMap((party) => {
    const room = tranche === undefined ? null : capacityOf(tranche, party.id)
    const kinds = (['people', 'seats', 'stretchers', 'medics'] as const).flatMap((kind) => {
      const count = room?.[kind] ?? null
      return count === null ? [] : [filled(words[kind], { count })]
    })
    return kinds.length === 0 ? [] : [`${party.id} ${kinds.join(words.comma)}`]
  })
  return filled(words.capacity, { tranche: id, places: places.join('; ') })
}

/** How a reader calls the parties, categories and tranches of a problem. */
export interface TermNames {
  readonly party: (id: string) => string
  readonly category: (id: string) => string
  readonly tranche: (id: string) => string
}

const AS_WRITTEN: TermNames = { party: (id) => id, category: (id) => id, tranche: (id) => id }

/** A term as JSON, or null if it is none: of an agreement not everything was ever planned with. */
export function readTerm(value: unknown): PlanTerm | null {
  const faults = new FaultBook()
  const term = parseTerm(value, () => 'term', faults)
  return faults.first === null ? term : null
}

/** What a term says, as one sentence. */
export function termText(term: PlanTerm, words: TermWords, names: TermNames = AS_WRITTEN): string {
  const parts = [sentence(term, { words, names })]
  const add = (template: string, facts: Facts = {}): void =>
    void parts.push(filled(template, facts))
  if ('tolerance' in term && term.tolerance > 0) add(words.tolerance, { tolerance: term.tolerance })
  if (term.kind === 'parity' && term.per === 'tranche') add(words.perTranche)
  if ('measure' in term && term.measure === 'weight') add(words.byWeight)
  if (term.kind === 'quota' && term.tranche !== null)
    add(words.inTranche, { tranche: names.tranche(term.tranche) })
  if (term.kind === 'demands' && term.maxTogether !== null) {
    add(words.together, { max: term.maxTogether })
  }
  return parts.join(words.comma)
}

interface Said {
  readonly words: TermWords
  readonly names: TermNames
}

function sentence(term: PlanTerm, said: Said): string {
  const { words, names } = said
  const who = 'where' in term ? whoText(term.where, said) : ''
  const [x = 1, y = 1] = 'ratio' in term ? term.ratio : []
  const [a = '', b = ''] = 'between' in term ? term.between.map(names.party) : []
  const tranche = (id: string | null): string => (id === null ? '…' : names.tranche(id))
  switch (term.kind) {
    case 'parity':
      return filled(words.parity, { x, y, a, b, who: bothText(who, term.whereOther, said) })
    case 'balance':
      return filled(words.balance, { x, y, party: names.party(term.party), who })
    case 'quota':
      return quotaText(term.min, term.max, { words, who })
    case 'all-for-all':
      return filled(words.allForAll, { who })
    case 'exposure':
      return filled(words.exposure, { a, b, max: term.max })
    case 'precedence':
      return filled(words.precedence, {
        who,
        first: tranche(term.notBefore),
        last: tranche(term.notAfter),
      })
    case 'demands':
      return filled(words.demands, { count: term.list.length })
    case 'remains':
      return filled(words.remains, { x, y })
  }
}

function quotaText(
  min: number | null,
  max: number | null,
  { words, who }: { readonly words: TermWords; readonly who: string },
): string {
  if (min === null) return filled(words.most, { max: max ?? 0, who })
  if (max === null) return filled(words.least, { min, who })
  return filled(min === max ? words.exactly : words.between, { min, max, who })
}

function bothText(who: string, other: PlanFilter | null, said: Said): string {
  return other === null ? who : `${who} / ${whoText(other, said)}`
}

/** Whom a filter means. Persons are counted, never listed. */
function whoText(where: PlanFilter, { words, names }: Said): string {
  const called = (key: string, value: string | number): string | number => {
    if (key === 'holder' || key === 'home') return names.party(String(value))
    return key === 'category' ? names.category(String(value)) : value
  }
  const lists = (['holder', 'home', 'category', 'class'] as const).flatMap((key) => {
    const list = where[key]
    return list === null
      ? []
      : [filled(words[key], { list: list.map((value) => called(key, value)).join(words.comma) })]
  })
  const attributes = Object.entries(where.attributes).map(
    ([key, values]) => `${key} = ${values.join(words.comma)}`,
  )
  const refs = where.ref === null ? [] : [filled(words.refs, { count: where.ref.length })]
  const all = [...lists, ...attributes, ...refs]
  return all.length === 0 ? words.everyone : all.join(words.comma)
}

function filled(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}
