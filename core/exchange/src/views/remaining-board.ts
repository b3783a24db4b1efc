// Who remains: everybody a side seeks who is not home, how long, why not yet, and the last sign that they are alive. Its
// own bureau reads it. Why somebody is not in a plan is said of a plan that both sides signed, and of no proposal.
import type { PartialDate, PersonRef } from '@parley/kernel'
import { dayOf, daysBetween, daysHeld, lastDayOf } from '../detention/detention-clock.ts'
import type { ContestStage, EvidenceSource } from '../detention/contest.ts'
import type { Detained } from '../detention/detention-chain.ts'
import { signsOfLife } from '../detention/life-notes.ts'
import { evidenceOfLife } from '../home/home-book.ts'
import type { EvidenceOfLife } from '../home/home-book.ts'
import type { NameBook } from './name-forms.ts'
import type { AnswerCode } from './person-standing.ts'
import { readPlan } from './plan-reading.ts'
import type { PlanRead, ReasonCode } from './plan-reading.ts'
import { ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

/** Why somebody is not home yet, in the order in which a case goes on. */
export const REMAINING_STATUSES = [
  'no-answer',
  'not-held',
  'contested',
  'other-answer',
  'not-nominated',
  'nominated',
  'left-out',
  'planned',
  'on-the-way',
] as const
export type RemainingStatus = (typeof REMAINING_STATUSES)[number]

export interface LastSign {
  /** `card` and a `visit` that was made are the holder's word and the visitor's, from the register. */
  readonly source: EvidenceSource | 'card'
  readonly on: PartialDate
  /** Whole days since, from the last day that the date may mean. */
  readonly days: number
}

export interface RemainingRow {
  /** The ref under which the person is sought. */
  readonly ref: PersonRef
  readonly name: string
  readonly status: RemainingStatus
  readonly answer: AnswerCode | null
  readonly contest: ContestStage | null
  /** Of a plan that both sides signed; null for everybody else. */
  readonly reason: ReasonCode | null
  readonly since: PartialDate | null
  readonly days: number | null
  readonly sign: LastSign | null
  readonly isSilent: boolean
}

export interface RemainingBoard {
  /** The silent first, and of them and of the others who is held longest; who has no known day comes last of each. */
  readonly rows: readonly RemainingRow[]
  readonly totals: readonly { readonly status: RemainingStatus; readonly people: number }[]
}

/** No sign of life for longer than this is silence; Parley's own number (ADR 0210). */
export const SILENT_DAYS = 90

/** Who remains of the own side, for its bureau; null for every other desk and before the exchange is framed. */
export function remainingBoard(outlook: Outlook, names: NameBook): RemainingBoard | null {
  const { state, register, viewer } = outlook
  const own = ownSide(state, viewer)
  if (sightOf(viewer.role).detention !== 'bureau' || own === null) return null
  const told = evidenceOfLife(register.homes)
  const plan = state.plan === null ? null : readPlan(state.plan.content.plan)
  const rows = [...register.sought.keys()]
    .filter((ref) => !isHome(outlook, ref) && !isDuplicate(outlook, ref))
    .map((ref) => rowOf(outlook, ref, { names, told, plan }))
    .sort(byNeed)
  return {
    rows,
    totals: REMAINING_STATUSES.map((status) => {
      return { status, people: rows.filter((row) => row.status === status).length }
    }),
  }
}

function heldRef({ state }: Outlook, ref: PersonRef): PersonRef | null {
  const answer = state.answers.get(ref)?.answer
  if (answer?.answer === 'held') return answer.heldRef
  return state.detention.contests.get(ref)?.held ?? null
}

function isHome(outlook: Outlook, ref: PersonRef): boolean {
  return outlook.state.home.has(heldRef(outlook, ref) ?? ref)
}

/** Whoever is sought twice remains once: under the ref that the answer names. */
function isDuplicate({ state, register }: Outlook, ref: PersonRef): boolean {
  const answer = state.answers.get(ref)?.answer
  return answer?.answer === 'duplicate' && register.sought.has(answer.of)
}

interface Sources {
  readonly names: NameBook
  readonly told: readonly EvidenceOfLife[]
  readonly plan: PlanRead | null
}

function rowOf(outlook: Outlook, ref: PersonRef, { names, told, plan }: Sources): RemainingRow {
  const { state, register, now } = outlook
  const record = register.sought.get(ref)
  const held = heldRef(outlook, ref)
  const person = held === null ? undefined : state.detention.people.get(held)
  const since = person?.since ?? record?.capturedOn ?? null
  const sign = lastSign(outlook, { ref, person, told })
  const reason = plan?.reasons.find(({ people }) => held !== null && people.has(held))
  return {
    ref,
    name: record === undefined ? '' : names.of(record).name,
    status: statusOf(outlook, { ref, held, plan }),
    answer: state.answers.get(ref)?.answer.answer ?? null,
    contest: state.detention.contests.get(ref)?.stage ?? null,
    reason: reason?.code ?? null,
    since,
    days: since === null ? null : daysHeld(since, now),
    sign,
    isSilent: sign === null || sign.days > SILENT_DAYS,
  }
}

interface Case {
  readonly ref: PersonRef
  readonly held: PersonRef | null
  readonly plan: PlanRead | null
}

function statusOf({ state }: Outlook, { ref, held, plan }: Case): RemainingStatus {
  if (held !== null) return heldStatus(state, held, plan)
  if (state.detention.contests.has(ref)) return 'contested'
  const code = state.answers.get(ref)?.answer.answer ?? 'pending'
  if (code === 'pending') return 'no-answer'
  return code === 'not-held' ? 'not-held' : 'other-answer'
}

function heldStatus(
  state: Outlook['state'],
  held: PersonRef,
  plan: PlanRead | null,
): RemainingStatus {
  const where = state.custody.get(held)?.where
  if (where === 'transit' || where === 'own-side') return 'on-the-way'
  if (!state.offers.has(held)) return 'not-nominated'
  if (plan === null) return 'nominated'
  return plan.tranches.some(({ people }) => people.includes(held)) ? 'planned' : 'left-out'
}

interface Living {
  readonly ref: PersonRef
  readonly person: Detained | undefined
  readonly told: readonly EvidenceOfLife[]
}

// A card and a visit are signs too: somebody wrote the one and was seen by the other.
function lastSign({ register, now }: Outlook, { ref, person, told }: Living): LastSign | null {
  const own = signsOfLife(register.life, told, ref).flatMap(({ source, on, counts }) =>
    on === null || !counts ? [] : [{ source, on }],
  )
  const reported = (person?.links ?? []).flatMap(({ says }): readonly Omit<LastSign, 'days'>[] => {
    if (says.part === 'card-sent') return [{ source: 'card', on: says.on }]
    return says.part === 'visit-made' ? [{ source: 'visit', on: says.on }] : []
  })
  const today = dayOf(now)
  const dated = [...own, ...reported].flatMap((sign): LastSign[] => {
    const last = lastDayOf(sign.on)
    return last === '' ? [] : [{ ...sign, days: Math.max(0, daysBetween(last, today)) }]
  })
  return dated.toSorted((x, y) => x.days - y.days)[0] ?? null
}

function byNeed(x: RemainingRow, y: RemainingRow): number {
  return (
    Number(y.isSilent) - Number(x.isSilent) ||
    (y.days ?? -1) - (x.days ?? -1) ||
    (y.sign?.days ?? -1) - (x.sign?.days ?? -1) ||
    (x.ref < y.ref ? -1 : 1)
  )
}
