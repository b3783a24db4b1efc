// Name by name: what was asked, what was answered with which code, what is pending, what is overdue at the
// time of asking. A seat that cannot open lists learns that one was committed to, and nothing of its size.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import { answeringOf, askedOf } from '../apply-lists.ts'
import { commitmentKey } from '../state.ts'
import type { EnteredFor, GivenAnswer } from '../state.ts'
import { actsOf } from './acts.ts'
import { knownPersons } from './known-person.ts'
import { tidy } from './name-forms.ts'
import type { AnswerCode } from './person-standing.ts'
import { ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface AnswerListRow {
  /** `sought-` and the seeker. */
  readonly id: string
  readonly from: PartyId
  readonly to: PartyId
  readonly state: 'committed' | 'delivered' | 'answered'
  readonly due: Instant | null
  readonly deliveredAt: Instant | null
  readonly asked?: number
  readonly answered?: number
  readonly pending?: number
  readonly overdue?: number
  readonly codes?: readonly { readonly code: AnswerCode; readonly count: number }[]
  readonly enteredFor: EnteredFor | null
  /** Entry of the commitment. */
  readonly index: number
}

export interface AnswerRow {
  readonly ref: PersonRef
  readonly name?: string
  readonly number?: string | null
  readonly code: AnswerCode
  /** What the answering side gave as its reason, in its own words; null for none. */
  readonly reason: string | null
  readonly at: Instant | null
  readonly due: Instant | null
  readonly overdue: boolean
  readonly contested: boolean
  readonly index: number | null
}

const CODES: readonly AnswerCode[] = [
  'held',
  'not-held',
  'dead',
  'already-released',
  'duplicate',
  'insufficient-data',
  'retained-criminal',
  'refused',
  'pending',
]

/** The lists that ask for people, one per side that has committed to one. */
export function answerLists(outlook: Outlook): readonly AnswerListRow[] {
  const sides = [...(outlook.state.frame?.belligerents ?? [])].sort()
  return sides.flatMap((seeker) => {
    const holder = sides.find((side) => side !== seeker)
    return holder === undefined ? [] : listOf(outlook, seeker, holder)
  })
}

function listOf(outlook: Outlook, seeker: PartyId, holder: PartyId): readonly AnswerListRow[] {
  const { state, entries, now, viewer } = outlook
  if (!state.commitments.has(commitmentKey(seeker, 'sought'))) return []
  const committed = actsOf(entries, 'list.committed').find(
    (act) => act.entry.party === seeker && act.says.list === 'sought',
  )
  const delivered = state.sought.get(seeker)
  const base = {
    id: `sought-${seeker}`,
    from: seeker,
    to: holder,
    deliveredAt: delivered?.deliveredAt ?? null,
    index: committed?.entry.index ?? 0,
  }
  const sees = sightOf(viewer.role).records && ownSide(state, viewer) !== null
  if (!sees || delivered === undefined) {
    return [{ ...base, state: 'committed', due: null, enteredFor: null }]
  }
  const { asked, answered, pending, overdue, due } = answeringOf(state, holder, now)
  const given = answersTo(outlook, delivered.persons)
  const word = pending === 0 && asked > 0 ? 'answered' : 'delivered'
  const enteredFor = given.find((g) => g.enteredFor !== null)?.enteredFor ?? null
  const codes = CODES.map((code) => ({
    code,
    count: code === 'pending' ? pending : given.filter((g) => g.answer.answer === code).length,
  }))
  const counts = { asked, answered, pending, overdue, codes: codes.filter((c) => c.count > 0) }
  return [{ ...base, state: word, due, enteredFor, ...counts }]
}

function answersTo(
  { state }: Outlook,
  persons: ReadonlyMap<PersonRef, unknown>,
): readonly GivenAnswer[] {
  return [...persons.keys()].flatMap((ref) => state.answers.get(ref) ?? [])
}

export interface AnswerFilter {
  readonly offset: number
  readonly limit: number
  readonly code?: AnswerCode | undefined
  readonly overdue?: 'yes' | 'no' | undefined
}

/** One page of a list's answers by ref, or null if this seat cannot read the list. */
export function answerPage(
  outlook: Outlook,
  list: string,
  filter: AnswerFilter,
): { readonly total: number; readonly rows: readonly AnswerRow[] } | null {
  const { state, viewer } = outlook
  const seeker = (state.frame?.belligerents ?? []).find((p) => list === `sought-${p}`)
  const holder = (state.frame?.belligerents ?? []).find((p) => p !== seeker)
  if (seeker === undefined || holder === undefined) return null
  const asked = askedOf(state, holder)
  if (asked === null || !sightOf(viewer.role).records) return null
  const { due } = answeringOf(state, holder, outlook.now)
  const rows = [...asked.values()]
    .map(({ ref, record }) => rowOf(outlook, ref, { name: record.name.full, no: record.no, due }))
    .filter((row) => filter.code === undefined || row.code === filter.code)
    .filter((row) => filter.overdue === undefined || row.overdue === (filter.overdue === 'yes'))
    .sort((x, y) => (x.ref < y.ref ? -1 : 1))
  const page = rows.slice(filter.offset, filter.offset + filter.limit)
  return { total: rows.length, rows: page }
}

function rowOf(
  { state, now }: Outlook,
  ref: PersonRef,
  asked: { readonly name: string; readonly no: string | null; readonly due: Instant | null },
): AnswerRow {
  const given = state.answers.get(ref)
  const answer = given?.answer
  const code = answer?.answer ?? 'pending'
  const due = answer?.answer === 'pending' ? answer.due : asked.due
  return {
    ref,
    name: tidy(asked.name),
    number: asked.no,
    code,
    reason: answer !== undefined && 'notice' in answer ? answer.notice : null,
    at: given?.at ?? null,
    due: code === 'pending' ? due : null,
    overdue: code === 'pending' && due !== null && now > due,
    contested: false, // no entry contests an answer yet
    index: given?.index ?? null,
  }
}

/** Persons this side holds for whom nobody has asked: to be notified. Null for who holds nobody. */
export function unaskedCount(outlook: Outlook): number | null {
  if (ownSide(outlook.state, outlook.viewer) === null) return null
  if (!sightOf(outlook.viewer.role).records) return null
  if (askedOf(outlook.state, outlook.viewer.party) === null) return null
  let count = 0
  for (const person of knownPersons(outlook).values()) {
    if (person.held !== null && person.sought.length === 0) count++
  }
  return count
}
