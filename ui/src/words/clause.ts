// Each clause becomes a sentence from its own facts, so that two languages of one agreement say the same.
import type { CategoryWord, Clause } from '@parley/api'
import { readTerm, TERM_WORDS, termText } from '@parley/terms'
import type { Wording } from './context.tsx'
import { trancheNumber } from './tranche.ts'

type Writer = Pick<Wording, 'language' | 't' | 'n' | 'party' | 'noun'>

/** What a clause is about, in a word or two: by this people find it again. */
export function clauseTitle(clause: Clause, words: Writer): string {
  const { t, party } = words
  switch (clause.kind) {
    case 'count':
      return t('clause.title.count', {
        category: t(`category.${clause.category}`),
        holder: party(clause.holder),
      })
    case 'ceiling':
      return t('clause.title.ceiling', { home: side(clause.home, words) })
    case 'capacity':
      return t('clause.title.capacity', {
        tranche: trancheNumber(clause.tranche, words),
        holder: party(clause.holder),
      })
    case 'term':
      return t('clause.title.term', { id: clause.id })
    case 'route':
      return t('clause.title.route', { home: party(clause.home) })
    case 'publication':
      return t('clause.title.publication', { party: party(clause.party) })
    default:
      return t(`clause.title.${clause.kind}`)
  }
}

/** What a warning about a clause is headed by. */
export function warningTitle(code: string, { t }: Pick<Writer, 't'>): string {
  return t(code === 'table-unused' ? 'agreement.warning.table' : 'agreement.warning')
}

/** The sentence of a clause in the language of the wording. */
export function clauseText(clause: Clause, words: Writer): string {
  const { t, party } = words
  switch (clause.kind) {
    case 'count':
      return t(clause.measure === 'weight' ? 'clause.count.weight' : 'clause.count', {
        holder: party(clause.holder),
        home: party(clause.home),
        people: clause.people,
        category: group(clause.category, words),
      })
    case 'ceiling':
      return t(`clause.ceiling.${clause.over}`, {
        people: clause.people,
        home: side(clause.home, words),
        category: group(clause.category, words),
      })
    case 'capacity':
      return t('clause.capacity', {
        tranche: trancheNumber(clause.tranche, words),
        holder: party(clause.holder),
        seats: clause.seats,
        stretchers: clause.stretchers,
      })
    default:
      return formulaText(clause, words)
  }
}

type Rest = Exclude<Clause, { readonly kind: 'count' | 'ceiling' | 'capacity' }>

function formulaText(clause: Rest, words: Writer): string {
  const { t, party } = words
  switch (clause.kind) {
    case 'parity': {
      const [a = '', b = ''] = clause.between
      const [ratioA = 1, ratioB = 1] = clause.ratio
      const said = {
        a: party(a),
        b: party(b),
        ratioA,
        ratioB,
        category: group(clause.category, words),
        per: t(`clause.parity.${clause.per}`),
      }
      if (clause.measure === undefined) return t('clause.parity', said)
      return t('clause.parity.weight', { ...said, tolerance: clause.tolerance })
    }
    case 'equivalents':
      return tableText(clause, words)
    case 'exposure':
      return t('clause.exposure', { max: clause.max })
    case 'list-protocol': {
      const { answerDays, remarkDays, finalDays } = clause
      return t('clause.list-protocol', { answerDays, remarkDays, finalDays })
    }
    case 'route':
      return routeText(clause, words)
    case 'order-of-choice':
      return orderText(clause, words)
    case 'term':
      return furtherTerm(clause, words)
    default:
      return plainText(clause, words)
  }
}

type Table = Extract<Clause, { readonly kind: 'equivalents' }>

function tableText({ ranks, otherwise }: Table, { t, n, language }: Writer): string {
  const rows = ranks.map(({ rank, weight }) =>
    // A code is not broken at its hyphen.
    t('clause.equivalents.row', { rank: rank.replaceAll('-', '-\u2060'), weight: n(weight) }),
  )
  const list = rows.join(TERM_WORDS[language].comma)
  return t('clause.equivalents', { list, otherwise: n(otherwise) })
}

/** The sentence of one row of a table; null for whoever is not in it. */
export function rankText(rank: string | null, weight: number, { t }: Pick<Writer, 't'>): string {
  if (rank === null) return t('equivalents.row.otherwise', { count: weight })
  const said = { rank, count: weight }
  if (/^OF-\d/.test(rank)) return t('equivalents.row.officer', said)
  return t(/^OR-\d/.test(rank) ? 'equivalents.row.soldier' : 'equivalents.row.own', said)
}

type Order = Extract<Clause, { readonly kind: 'order-of-choice' }>

function orderText(order: Order, words: Writer): string {
  return `${choiceText(order, words)} ${urgencyText(order, words)}`
}

/** Who is chosen of those the terms allow, a sentence for itself. */
export function choiceText(
  { rule, over }: Pick<Order, 'rule' | 'over'>,
  { t }: Pick<Writer, 't'>,
): string {
  if (rule !== 'leximin') return t(`clause.order.${rule}`)
  return t('clause.order.leximin', { over: groupedBy(over ?? '', t) })
}

/** Whether the most urgent cross first. */
export function urgencyText(
  { urgentFirst }: Pick<Order, 'urgentFirst'>,
  { t }: Pick<Writer, 't'>,
): string {
  return t(urgentFirst ? 'clause.order.urgent-first' : 'clause.order.any')
}

function groupedBy(over: string, t: Writer['t']): string {
  if (over === 'holder' || over === 'home' || over === 'category')
    return t(`clause.order.by.${over}`)
  return t('clause.order.by.attribute', { name: over.replace('attribute:', '') })
}

/** Terms of the plan problem have sentences of their own; what is no term is said to be none. */
function furtherTerm(
  { id, term }: Extract<Clause, { readonly kind: 'term' }>,
  words: Writer,
): string {
  const read = readTerm(JSON.parse(term))
  if (read === null) return words.t('clause.term.unreadable', { id })
  const names = {
    party: words.party,
    category: (name: string) => (isCategory(name) ? words.noun(`category.${name}`) : name),
    tranche: (name: string) => trancheNumber(name, words),
  }
  return `${termText(read, TERM_WORDS[words.language], names)}.`
}

const CATEGORIES: readonly CategoryWord[] = ['soldier', 'civilian', 'medic']

function isCategory(name: string): name is CategoryWord {
  return CATEGORIES.some((category) => category === name)
}

function routeText(
  { home, via, longestStayHours: hours }: Extract<Clause, { readonly kind: 'route' }>,
  { t, party }: Writer,
): string {
  if (via === null) return t('clause.route.direct', { home: party(home) })
  const way = { home: party(home), via: party(via) }
  return hours === null ? t('clause.route.via.open', way) : t('clause.route.via', { ...way, hours })
}

type Plain = Exclude<
  Rest,
  {
    readonly kind:
      'parity' | 'equivalents' | 'exposure' | 'list-protocol' | 'route' | 'order-of-choice' | 'term'
  }
>

function plainText(clause: Plain, { t, party }: Writer): string {
  switch (clause.kind) {
    case 'handover-point':
      return t('clause.handover-point', { point: clause.point })
    case 'mediator':
      return t(clause.opensLists ? 'clause.mediator.open' : 'clause.mediator.sealed', {
        party: party(clause.party),
      })
    case 'publication':
      return t(clause.mayBeNamed ? 'clause.publication.named' : 'clause.publication.unnamed', {
        party: party(clause.party),
      })
    case 'later-found':
      return t(clause.freed ? 'clause.later-found' : 'clause.later-found.not')
    case 'steps':
      return t('clause.steps', { steps: clause.steps, coach: clause.coach })
    case 'standstill':
      return t('clause.standstill', { hours: clause.hours })
    case 'match-review':
      return t('clause.match-review', { officers: clause.officers, sample: clause.sample })
    case 'medical-outside-parity':
    case 'medical-priced':
    case 'families-together':
    case 'lottery':
    case 'remains':
      return t(`clause.${clause.kind}`)
  }
}

function group(category: CategoryWord | null, { t, noun }: Writer): string {
  return category === null ? t('clause.everyone') : noun(`category.${category}`)
}

function side(home: string | null, { t, party }: Writer): string {
  return home === null ? t('clause.any-side') : party(home)
}
