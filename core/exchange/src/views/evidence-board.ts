// Evidence of life and contested answers, as a bureau sees them: its own cases with every sign it knows, and what the
// other side contests of its answers with no more than crossed. Who told a sign to the home desk is in no row.
import type { Instant, PersonRef } from '@parley/kernel'
import { contestClock } from '../detention/contest.ts'
import type { ContestedAnswer } from '../detention/contest.ts'
import { dayOf } from '../detention/detention-clock.ts'
import type { Clock } from '../detention/detention-clock.ts'
import { ownDetention } from '../detention/detention-desk.ts'
import { signsOfLife } from '../detention/life-notes.ts'
import type { SignOfLife } from '../detention/life-notes.ts'
import { evidenceOfLife } from '../home/home-book.ts'
import type { AnswerCode } from './person-standing.ts'
import type { NameBook } from './name-forms.ts'
import { oppositeOf, ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface CaseRow {
  /** The ref under which the person is sought. */
  readonly ref: PersonRef
  readonly name: string | null
  /** This side seeks the person; else the other side does, and contests an answer of ours. */
  readonly isOurs: boolean
  readonly answer: { readonly code: AnswerCode; readonly at: Instant } | null
  /** Everything known here, the latest first; of a case of the other side nothing. */
  readonly signs: readonly SignOfLife[]
  readonly contest: ContestedAnswer | null
  readonly clock: Clock | null
  /** The answer may be contested: the other side said that it does not hold the person, and has not taken it back. */
  readonly mayContest: boolean
}

export interface EvidenceBoard {
  readonly cases: readonly CaseRow[]
  readonly today: string
}

const ANSWER_DAYS = 7 // where nobody has agreed on days: as the list protocol of Stockholm has it

/** Cases for a bureau, those that wait longest first; null for every other desk and before the exchange is framed. */
export function evidenceBoard(outlook: Outlook, names: NameBook): EvidenceBoard | null {
  const { state, viewer, now } = outlook
  const own = ownSide(state, viewer)
  if (sightOf(viewer.role).detention !== 'bureau' || own === null) return null
  const cases = [...ownCases(outlook, names), ...theirCases(outlook, names)]
  const late = ({ clock }: CaseRow): number => (clock?.state === 'late' ? clock.lateDays : 0)
  return {
    cases: cases.sort((x, y) => late(y) - late(x) || (x.ref < y.ref ? -1 : 1)),
    today: dayOf(now),
  }
}

function contestsOf({ state, register, viewer }: Outlook): ReadonlyMap<PersonRef, ContestedAnswer> {
  const { frame } = state
  if (frame === null) return new Map()
  const place = { by: viewer.party, seats: frame }
  return ownDetention(state.detention, place, register.detention).contests
}

function ownCases(outlook: Outlook, names: NameBook): readonly CaseRow[] {
  const { state, register, viewer } = outlook
  const contests = contestsOf(outlook)
  const told = evidenceOfLife(register.homes)
  return [...register.sought].map(([ref, record]) => {
    const given = state.answers.get(ref)
    const contest = contests.get(ref) ?? null
    const isOurs = contest === null || contest.by === viewer.party
    const answer = given === undefined ? null : { code: given.answer.answer, at: given.at }
    return {
      ref,
      name: names.of(record).name,
      isOurs: true,
      answer,
      signs: signsOfLife(register.life, told, ref),
      contest: isOurs ? contest : null,
      clock: contest === null ? null : clockOfContest(outlook, contest),
      mayContest: answer?.code === 'not-held' && isOurs && contest?.stage !== 'held',
    }
  })
}

function theirCases(outlook: Outlook, names: NameBook): readonly CaseRow[] {
  const { state, viewer } = outlook
  const other = oppositeOf(state, viewer.party)
  const asked = other === null ? undefined : state.sought.get(other)?.persons
  return [...contestsOf(outlook).values()]
    .filter(({ by }) => by === other)
    .map((contest) => {
      const { ref } = contest
      const given = state.answers.get(ref)
      const record = asked?.get(ref)?.record
      return {
        ref,
        name: record === undefined ? null : names.of(record).name,
        isOurs: false,
        answer: given === undefined ? null : { code: given.answer.answer, at: given.at },
        signs: [],
        contest,
        clock: clockOfContest(outlook, contest),
        mayContest: false,
      }
    })
}

function clockOfContest({ state, now }: Outlook, contest: ContestedAnswer): Clock | null {
  const answered = state.answers.get(contest.ref)
  // Whoever answered `held` since has answered the contest too.
  const isMet = answered?.answer.answer === 'held' && answered.at >= contest.openedAt
  if (isMet) return null
  return contestClock(contest, state.agreement?.content.lists.answerDays ?? ANSWER_DAYS, now)
}
