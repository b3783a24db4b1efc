// One entry as a person would tell it. Every kind has a sentence or, where nothing of note happened in a
// step, none. Persons are counted, never named: a story may be shown to anyone its seat may tell it to.
import type { ExchangeEvent, HandoverStep } from '@parley/exchange'
import { totalOf } from '@parley/ledger'
import type { CountOpening } from '@parley/ledger'

/** Names of the seats as a story uses them. */
const SEAT: Readonly<Record<string, string>> = {
  a: 'A',
  b: 'B',
  med: 'the mediator',
  transit: 'the transit state',
  obs: 'the observer',
  neutral: 'the neutral interviewer',
}

export function seatName(party: string): string {
  return SEAT[party] ?? party
}

/** A sentence about an accepted entry by `party`, or null where there is nothing to tell. */
export function sentenceOf(event: ExchangeEvent, party: string): string | null {
  const who = capital(seatName(party))
  return (
    listSentence(event, who) ??
    planSentence(event, who) ??
    lineSentence(event, who) ??
    homeSentence(event, who)
  )
}

function listSentence(event: ExchangeEvent, who: string): string | null {
  switch (event.kind) {
    case 'exchange.framed': {
      const { belligerents, mediator, transit, neutral, observer, day } = event.says
      const through = transit === null ? '' : `, ${seatName(transit)} lets persons through`
      return `Day ${day} of the series: ${belligerents.map(seatName).join(' and ')} exchange, ${seatName(mediator)} mediates${through}, ${seatName(neutral)} interviews, ${seatName(observer)} watches.`
    }
    case 'agreement.proposed':
      return `${who} proposes agreement "${event.says.agreement.id}" with ${event.says.agreement.terms.length} clauses.`
    case 'agreement.accepted':
      return `${who} signs the agreement, with two officers.`
    case 'list.committed':
      return `${who} commits to its ${event.says.list} list: a hash, and ${event.says.count} rows with the dummies.`
    case 'list.delivered':
      return event.says.part === event.says.parts
        ? `${who} has delivered its sought list, sealed to the holder, in ${event.says.parts} part(s).`
        : null
    case 'answer.given':
      return `${who} answers name by name: ${countsOf(event.says.answers.map((a) => a.answer))}.`
    case 'answer.entered':
      return `${who} enters answers for ${seatName(event.says.for)} from a file: ${countsOf(event.says.answers.map((a) => a.answer))}.`
    default:
      return null
  }
}

function planSentence(event: ExchangeEvent, who: string): string | null {
  switch (event.kind) {
    case 'persons.offered':
      return `${who} offers ${event.says.persons.length} persons as candidates.`
    case 'families.stated':
      return `${who} states ${event.says.groups.length} families that cross together or not at all.`
    case 'category.contested':
      return `${who} contests the category of ${event.says.contests.length} persons.`
    case 'lottery.committed':
      return `${who} commits to its lottery number of round ${event.says.round}.`
    case 'plan.frozen':
      return `${who} freezes the list of round ${event.says.round}: nobody can change now who is drawn from.`
    case 'lottery.revealed':
      return `${who} reveals its lottery number of round ${event.says.round}.`
    case 'plan.proposed':
      return `${who} proposes the plan of round ${event.says.round}, proved to be the best under the terms.`
    case 'plan.refused':
      return `No plan of round ${event.says.round} can meet the terms; these clauses clash: ${event.says.conflicts.join(', ')}.`
    case 'plan.objected':
      return `${who} objects: ${event.says.objections.map((o) => o.why).join(', ')}.`
    case 'plan.accepted':
      return `${who} has checked the plan on its own copy and accepts it, with two officers.`
    case 'schedule.proposed':
      return `${who} proposes points and times for ${event.says.tranches.length} tranches; not agreed yet.`
    case 'schedule.accepted':
      return `${who} accepts the schedule.`
    default:
      return null
  }
}

function lineSentence(event: ExchangeEvent, who: string): string | null {
  switch (event.kind) {
    case 'manifest.proposed':
      return `The manifest of ${event.says.tranche} lists ${event.says.persons.length} persons.`
    case 'manifest.accepted':
      return `${who} signs the manifest.`
    case 'barrier.proposed':
      return `${who} proposes that ${event.says.tranches.join(', ')} open together or not at all, one side at most ${event.says.exposure} ahead over all; not agreed yet.`
    case 'barrier.accepted':
      return `${who} agrees to the points opening together.`
    case 'barrier.reduced':
      return `${who} goes on without ${event.says.without} (${event.says.reason}); it counts when both have said it.`
    case 'tranche.go':
      return `${who} says go for ${event.says.tranche}.`
    case 'go.withdrawn':
      return `${who} takes its go for ${event.says.tranche} back; it opens when both have given theirs.`
    case 'tranche.held':
      return `${who} holds ${event.says.tranche} (${event.says.reason}): nobody moves, everyone not yet received stays where they are.`
    case 'tranche.resumed':
      return `${who} resumes ${event.says.tranche}.`
    case 'tranche.closed':
      return `${who} closes ${event.says.tranche}.`
    case 'presentation.stepped': {
      const not = event.says.outcomes.filter((o) => o.outcome === 'not-presented').length
      const heard = event.says.outcomes.length
      if (heard === 0) return null
      return not === 0
        ? `${who} has heard ${heard} persons: all cleared.`
        : `${who} has heard ${heard} persons: ${heard - not} cleared, ${not} not-presented.`
    }
    case 'fitness.stepped':
      return event.says.persons.some((p) => p.fitness === 'unfit')
        ? `Clinicians find somebody unfit for the journey today; only the neutral interviewer is told.`
        : null
    case 'handover.stepped':
      return stepSentence(event.says, who)
    case 'remains.transferred':
      return `One lot of remains crosses: ${event.says.bags} bags, signed for by both sides and counted against nothing.`
    default:
      return null
  }
}

function stepSentence(step: HandoverStep, who: string): string | null {
  const parts = [
    ...(step.receipts.length > 0 ? [`${step.receipts.length} receipts`] : []),
    ...step.exceptions.map((e) => e.exception),
  ]
  return parts.length === 0
    ? null
    : `${who}'s device reports step ${step.step} of ${step.tranche}: ${parts.join(', ')}.`
}

function homeSentence(event: ExchangeEvent, who: string): string | null {
  switch (event.kind) {
    case 'arrival.stepped':
      return event.says.arrivals.length === 0
        ? null
        : `${who} receives ${event.says.arrivals.length} persons, wristband first.`
    case 'triage.stepped':
      return event.says.persons.length === 0
        ? null
        : `Medics see ${event.says.persons.length} persons: ${countsOf(event.says.persons.map((p) => p.triage))}.`
    case 'home.stepped':
      return event.says.refs.length === 0
        ? null
        : `${event.says.refs.length} persons are home with ${who}.`
    case 'consent.recorded':
      return event.says.mayBeNamed
        ? `${who} agrees to be named in public.`
        : `${who} does not want to be named in public.`
    case 'statement.released':
      return `${who} releases its statement: ${event.says.counts.persons} persons home.`
    case 'statement.corrected':
      return `${who} corrects its statement ${event.says.corrects}: ${event.says.counts.persons} persons home. Both stay public.`
    case 'statement.proposed':
      return `${who} proposes a statement of both parties.`
    case 'statement.accepted':
      return `${who} accepts the statement of both, with two officers.`
    case 'statement.joint':
      return `${who} releases the statement of both parties.`
    case 'closing.proposed':
      return `${who} proposes the closing account: ${debtsIn(event.says.account.debts)}; unaccounted for: ${event.says.account.unaccounted}.`
    case 'closing.accepted':
      return `${who} signs the closing account, with two officers.`
    case 'count.opened':
      return `${who} opens what it committed to: ${event.says.lists.map(countsIn).join('; ')}.`
    case 'debt.carried':
      return `${who} carries the account of day ${event.says.account.day} over: ${debtsIn(event.says.account.debts)}.`
    default:
      return null
  }
}

function countsIn({ list, counts }: CountOpening): string {
  const { soldier, civilian, unstated } = counts
  const without = unstated === 0 ? '' : `, ${unstated} of no stated category`
  return `its ${list} list counts ${totalOf(counts)} persons (${soldier} soldiers, ${civilian} civilians${without})`
}

function debtsIn(
  debts: readonly {
    readonly debtor: string
    readonly creditor: string
    readonly category: string
    readonly persons: number
  }[],
): string {
  if (debts.length === 0) return 'nothing is owed'
  return debts
    .map((d) => `${seatName(d.debtor)} owes ${seatName(d.creditor)} ${d.persons} ${d.category}(s)`)
    .join(', ')
}

/** `3 held, 1 pending`, in the order of the words. */
export function countsOf(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([word, count]) => `${count} ${word}`)
    .join(', ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
