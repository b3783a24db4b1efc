// A conflict of clauses as sentences. What a planner names - a term, the places of a tranche, a person who
// must go - becomes what it says, in the language of whoever asked.
import { capacityOf } from '@parley/terms'
import type { PlanFilter, PlanProblem, PlanTerm } from '@parley/terms'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { TermWords } from './term-words.ts'
import { uk } from './uk.ts'

export const CONFLICT_WORDS: Readonly<Record<string, TermWords>> = { en, uk, ru, ar }

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
    return kinds.length === 0 ? [] : [`${party.id} ${kinds.join(', ')}`]
  })
  return filled(words.capacity, { tranche: id, places: places.join('; ') })
}

function termText(term: PlanTerm, words: TermWords): string {
  const parts = [sentence(term, words)]
  const add = (template: string, facts: Facts = {}): void =>
    void parts.push(filled(template, facts))
  if ('tolerance' in term && term.tolerance > 0) add(words.tolerance, { tolerance: term.tolerance })
  if (term.kind === 'parity' && term.per === 'tranche') add(words.perTranche)
  if ('measure' in term && term.measure === 'weight') add(words.byWeight)
  if (term.kind === 'quota' && term.tranche !== null)
    add(words.inTranche, { tranche: term.tranche })
  if (term.kind === 'demands' && term.maxTogether !== null) {
    add(words.together, { max: term.maxTogether })
  }
  return parts.join(', ')
}

function sentence(term: PlanTerm, words: TermWords): string {
  const who = 'where' in term ? whoText(term.where, words) : ''
  const [x = 1, y = 1] = 'ratio' in term ? term.ratio : []
  const [a = '', b = ''] = 'between' in term ? term.between : []
  switch (term.kind) {
    case 'parity':
      return filled(words.parity, { x, y, a, b, who: bothText(who, term.whereOther, words) })
    case 'balance':
      return filled(words.balance, { x, y, party: term.party, who })
    case 'quota':
      return quotaText(term.min, term.max, { words, who })
    case 'all-for-all':
      return filled(words.allForAll, { who })
    case 'exposure':
      return filled(words.exposure, { a, b, max: term.max })
    case 'precedence':
      return filled(words.precedence, {
        who,
        first: term.notBefore ?? '…',
        last: term.notAfter ?? '…',
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

function bothText(who: string, other: PlanFilter | null, words: TermWords): string {
  return other === null ? who : `${who} / ${whoText(other, words)}`
}

/** Whom a filter means. Persons are counted, never listed. */
function whoText(where: PlanFilter, words: TermWords): string {
  const lists = (['holder', 'home', 'category', 'class'] as const).flatMap((key) => {
    const list = where[key]
    return list === null ? [] : [filled(words[key], { list: list.join(', ') })]
  })
  const attributes = Object.entries(where.attributes).map(
    ([key, values]) => `${key} = ${values.join(', ')}`,
  )
  const refs = where.ref === null ? [] : [filled(words.refs, { count: where.ref.length })]
  const all = [...lists, ...attributes, ...refs]
  return all.length === 0 ? words.everyone : all.join(', ')
}

function filled(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}
