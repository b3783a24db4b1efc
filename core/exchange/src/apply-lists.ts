// Agreements, lists and answers.
import { addDays, invariant, ok, refuse } from '@parley/kernel'
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import { countAcceptance } from './acceptance.ts'
import type { Occurrence, Step } from './apply.ts'
import type { Entry, Kinds } from './event.ts'
import { readShape } from './shape.ts'
import { deliveredRow } from './sought-list.ts'
import type { Answer, SoughtPerson } from './sought-list.ts'
import { commitmentKey, withEntry } from './state.ts'
import type { EnteredFor, ExchangeState, SoughtList } from './state.ts'

/** Applies an event of this stage; null for events of other stages. */
export function applyLists(state: ExchangeState, { event, entry }: Occurrence): Step | null {
  switch (event.kind) {
    case 'agreement.proposed':
      return agreementProposed(state, entry, event.says)
    case 'agreement.accepted':
      return agreementAccepted(state, entry, event.says.accepts)
    case 'list.committed':
      return listCommitted(state, entry, event.says)
    case 'list.delivered':
      return listDelivered(state, entry, event.says)
    case 'answer.given':
      return answered(state, entry, { ...event.says, by: entry.party, enteredFor: null })
    case 'answer.entered': {
      const { at, answers, for: party, file, officer } = event.says
      if (!isBelligerent(state, entry.party) || party === entry.party)
        return refuse('not-for-another')
      return answered(state, entry, {
        at,
        answers,
        by: party,
        enteredFor: { party, file, officer },
      })
    }
    default:
      return null
  }
}

export function isBelligerent(state: ExchangeState, party: PartyId): boolean {
  return state.frame?.belligerents.includes(party) === true
}

function agreementProposed(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['agreement.proposed'],
): Step {
  invariant(state.frame !== null, 'a frame before any agreement')
  const { agreement } = says
  const { frame } = state
  if (entry.party !== frame.mediator && !isBelligerent(state, entry.party))
    return refuse('not-a-party-to-it')
  const same =
    [...agreement.belligerents].sort().join() === [...frame.belligerents].sort().join() &&
    agreement.mediator === frame.mediator &&
    agreement.neutral === frame.neutral
  if (!same) return refuse('other-parties')
  if (agreement.replaces !== (state.agreement?.hash ?? null)) return refuse('not-replacing')
  return ok({ ...state, agreements: withEntry(state.agreements, entry.hash, agreement) })
}

function agreementAccepted(state: ExchangeState, entry: Entry, accepts: string): Step {
  const counted = countAcceptance(state, entry, 'agreement', accepts)
  if (!counted.ok) return counted
  const { binds, state: after } = counted.value
  const content = after.agreements.get(accepts)
  return ok(
    binds && content !== undefined ? { ...after, agreement: { hash: accepts, content } } : after,
  )
}

function listCommitted(state: ExchangeState, entry: Entry, says: Kinds['list.committed']): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const key = commitmentKey(entry.party, says.list)
  if (state.commitments.has(key)) return refuse('committed-before')
  const commitment = { count: says.count, root: says.root, counts: says.counts ?? null }
  return ok({ ...state, commitments: withEntry(state.commitments, key, commitment) })
}

function listDelivered(state: ExchangeState, entry: Entry, says: Kinds['list.delivered']): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  if (!state.commitments.has(commitmentKey(entry.party, 'sought'))) return refuse('not-committed')
  const before = state.sought.get(entry.party) ?? emptyList(says)
  if (before.parts.has(says.part) || says.part > says.parts) return refuse('part-twice')
  const persons = new Map([...before.persons, ...deliveredPersons(entry)])
  const rowsRead = before.rowsRead + entry.more.filter((row) => row !== null).length
  const after = { ...before, persons, rowsRead, parts: new Set([...before.parts, says.part]) }
  return ok({ ...state, sought: withEntry(state.sought, entry.party, after) })
}

/** Persons in the blobs of an entry, by ref; dummies and blobs sealed to others are left out. */
export function deliveredPersons(entry: Entry): ReadonlyMap<PersonRef, SoughtPerson> {
  const read = entry.more.map(readDelivered).filter((p) => p !== null)
  return new Map(read.map((p) => [p.ref, p]))
}

// A dummy that pads the number of blobs is an object without a person; a blob sealed to others is null.
function readDelivered(blob: Entry['more'][number]): SoughtPerson | null {
  if (blob === null) return null
  const read = readShape(deliveredRow, blob, 'more')
  return read.ok ? read.value.person : null
}

function emptyList(says: Kinds['list.delivered']): SoughtList {
  const empty = { persons: new Map(), parts: new Set<number>(), rowsRead: 0 }
  return { ...empty, deliveredAt: says.at, partsDue: says.parts }
}

interface Answering {
  readonly at: Instant
  readonly answers: readonly Answer[]
  readonly by: PartyId
  readonly enteredFor: EnteredFor | null
}

function answered(state: ExchangeState, entry: Entry, given: Answering): Step {
  if (!isBelligerent(state, given.by)) return refuse('not-a-party-to-it')
  const asked = askedOf(state, given.by)
  if (asked === null) return refuse('nothing-asked')
  const answers = new Map(state.answers)
  for (const answer of given.answers) {
    if (!asked.has(answer.ref)) return refuse('not-asked')
    const { at, by, enteredFor } = given
    // Whoever has a node answers by its own signature; nobody writes over that from a file.
    const before = state.answers.get(answer.ref)
    if (enteredFor !== null && before?.enteredFor === null) return refuse('answered-itself')
    answers.set(answer.ref, { answer, by, at, index: entry.index, enteredFor })
  }
  return ok({ ...state, answers })
}

/** The persons the other side seeks of a holder, or null if no list was delivered. */
export function askedOf(
  state: ExchangeState,
  holder: PartyId,
): ReadonlyMap<PersonRef, SoughtPerson> | null {
  const seeker = state.frame?.belligerents.find((p) => p !== holder)
  return seeker === undefined ? null : (state.sought.get(seeker)?.persons ?? null)
}

/** How an answering stands: whoever is sought has an answer, is pending, or is overdue at `now`. */
export interface ListStanding {
  readonly asked: number
  readonly answered: number
  readonly pending: number
  readonly overdue: number
  readonly due: Instant | null
}

export function answeringOf(state: ExchangeState, holder: PartyId, now: Instant): ListStanding {
  const seeker = state.frame?.belligerents.find((p) => p !== holder)
  const sought = seeker === undefined ? undefined : state.sought.get(seeker)
  if (sought === undefined) return { asked: 0, answered: 0, pending: 0, overdue: 0, due: null }
  const days = state.agreement?.content.lists.answerDays ?? null
  const due = days === null ? null : addDays(sought.deliveredAt, days)
  let answeredCount = 0
  let pending = 0
  for (const ref of sought.persons.keys()) {
    const given = state.answers.get(ref)
    if (given !== undefined && given.answer.answer !== 'pending') answeredCount++
    else pending++
  }
  const late = due !== null && now > due ? pending : 0
  return { asked: sought.persons.size, answered: answeredCount, pending, overdue: late, due }
}
