// Each clause becomes a sentence from its own facts, so that two languages of one agreement say the same.
import type { CategoryWord, Clause } from '@parley/api'
import type { Wording } from './context.tsx'

type Writer = Pick<Wording, 't' | 'n' | 'party' | 'noun'>

/** The sentence of a clause in the language of the wording. */
export function clauseText(clause: Clause, words: Writer): string {
  const { t, n, party } = words
  switch (clause.kind) {
    case 'count':
      return t('clause.count', {
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
    case 'first-tranche':
      return t('clause.first-tranche', {
        tranche: clause.tranche,
        people: clause.people,
        home: party(clause.home),
        category: group(clause.category, words),
      })
    case 'precedence':
      return t('clause.precedence', {
        tranche: clause.tranche,
        category: group(clause.category, words),
        class: clause.class === null ? t('clause.any-class') : n(clause.class),
      })
    case 'capacity':
      return t('clause.capacity', {
        tranche: clause.tranche,
        holder: party(clause.holder),
        seats: clause.seats,
        stretchers: clause.stretchers,
      })
    default:
      return formulaText(clause, words)
  }
}

type Rest = Exclude<
  Clause,
  { readonly kind: 'count' | 'ceiling' | 'first-tranche' | 'precedence' | 'capacity' }
>

function formulaText(clause: Rest, words: Writer): string {
  const { t, party } = words
  switch (clause.kind) {
    case 'parity': {
      const [a = '', b = ''] = clause.between
      const [ratioA = 1, ratioB = 1] = clause.ratio
      return t('clause.parity', {
        a: party(a),
        b: party(b),
        ratioA,
        ratioB,
        category: group(clause.category, words),
        per: t(`clause.parity.${clause.per}`),
      })
    }
    case 'equivalents':
      return t('clause.equivalents', { count: clause.weights.length })
    case 'all-for-all':
      return t('clause.all-for-all', { category: group(clause.category, words) })
    case 'exposure':
      return t('clause.exposure', { max: clause.max })
    case 'list-protocol': {
      const { answerDays, remarkDays, finalDays } = clause
      return t('clause.list-protocol', { answerDays, remarkDays, finalDays })
    }
    case 'route':
      return clause.via === null
        ? t('clause.route.direct', { home: party(clause.home) })
        : t('clause.route.via', {
            home: party(clause.home),
            via: party(clause.via),
            hours: clause.longestStayHours ?? '—',
          })
    default:
      return plainText(clause, words)
  }
}

type Plain = Exclude<
  Rest,
  {
    readonly kind: 'parity' | 'equivalents' | 'all-for-all' | 'exposure' | 'list-protocol' | 'route'
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
