// People a page at a time out of the database, and one person out of the folded state.
import {
  custodyLanes,
  knownPerson,
  personEvents,
  personRow,
  recordsOf,
  reviewRulesOf,
  samePairs,
  sightOf,
  StandingBook,
  whyNot,
} from '@parley/exchange'
import type { KnownPerson, Outlook, PersonRow as Row } from '@parley/exchange'
import type { Handlers, Person, PersonRow } from '@parley/api'
import { ok, partyId, personRef, refuse } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import type { PeopleQuery } from '@parley/postgres'
import { levelAt } from './levels.ts'
import type { Desk } from './desk.ts'
import { hasScreen } from './session-view.ts'

export const peopleHandlers: Pick<Handlers<Desk>, 'people' | 'person'> = {
  people: async ({ query }, desk) => {
    if (!hasScreen(desk.role, 'people')) return refuse('not-allowed', 'people')
    const { home, category, state, ...rest } = query
    // `medic` is a category no list of this exchange asserts yet, `released` a state a receipt skips.
    if (category === 'medic' || state === 'released') {
      const none = await (await desk.people()).page({ ...rest, search: '', limit: 1, offset: 0 })
      return ok({ total: 0, offset: query.offset, rows: [], states: none.states })
    }
    const asked: PeopleQuery = {
      ...rest,
      category,
      state,
      ...(home === undefined ? {} : { home: partyId(home) }),
    }
    const page = await (await desk.people()).page(asked)
    return ok({ ...page, rows: page.rows.map(shownRow) })
  },
  person: ({ params }, desk) => {
    if (!hasScreen(desk.role, 'people')) return refuse('not-allowed', 'people')
    return personOf(desk, personRef(params.ref))
  },
}

function shownRow(row: Row): PersonRow {
  const { ref, home, holder, category, contested, state, tranche, name, latin } = row
  return {
    ref,
    home,
    holder,
    category,
    contested,
    state,
    tranche,
    ...(name === undefined || name === null ? {} : { name }),
    ...(latin === undefined || latin === null ? {} : { latin }),
    ...(row.born === undefined ? {} : { born: row.born }),
    ...(row.number === undefined ? {} : { number: row.number }),
    ...(row.rank === undefined ? {} : { rank: row.rank }),
    ...(row.since === undefined ? {} : { since: row.since }),
    ...(row.answer === undefined ? {} : { answer: row.answer }),
  }
}

function personOf(desk: Desk, ref: PersonRef): Result<Person> {
  const outlook = desk.outlook()
  const person = knownPerson(outlook, ref)
  if (person === null) return refuse('not-found', ref)
  const standing = new StandingBook(outlook).of(person)
  const row = personRow(outlook, person, { standing, names: desk.names })
  const sight = sightOf(desk.role)
  const { presented } = row
  return ok({
    ...shownRow(row),
    ...(sight.records ? recordFields(desk, person) : {}),
    answer: sight.negotiation ? answerOf(outlook, person) : undefined,
    ...(presented === undefined ? {} : { presented }),
    ...(sight.persons === 'own-arrived' ? {} : { identity: identityOf(outlook, person.ref) }),
    ...(sight.care ? { fitness: fitnessOf(outlook, person.ref) } : {}),
    ...(sight.families ? { family: standing.toldAt === null ? 'not-told' : 'told-alive' } : {}),
    lanes: custodyLanes(outlook, person.ref).map((lane) => ({
      ...lane,
      level: levelAt(desk, lane.entries[0] ?? 0),
    })),
    events: personEvents(outlook, person).map((e) => ({ ...e, level: levelAt(desk, e.index) })),
    ...(sight.negotiation
      ? { match: matchOf(desk, person), plan: whyNot(outlook, person.ref) }
      : {}),
    receipts: receiptsOf(outlook, person.ref),
  })
}

function recordFields(desk: Desk, person: KnownPerson): Partial<Person> {
  const records = recordsOf(person)
  const first = <Value>(read: (record: PersonRecord) => Value | null): Value | null =>
    records.map(read).find((value) => value !== null) ?? null
  return {
    sex: first((r) => r.sex),
    rank: first((r) => r.rank),
    unit: first((r) => r.unit),
    serviceNumber: first((r) => r.serviceNumber),
    capturedOn: first((r) => r.capturedOn),
    capturedAt: first((r) => r.capturedAt),
    placeOfDetention: person.held?.placeOfDetention ?? null,
    sources: sourcesOf(desk, person),
  }
}

function sourcesOf(desk: Desk, person: KnownPerson): NonNullable<Person['sources']> {
  const { imports } = desk.seat.register()
  const fileOf = (list: 'held' | 'sought'): string =>
    imports.find((i) => i.list === list)?.fileName ?? ''
  const line = (list: 'held' | 'sought', file: string, record: PersonRecord) => ({
    list,
    file,
    sheet: record.place.sheet,
    line: record.place.line,
    number: record.no,
  })
  return [
    ...(person.held === null ? [] : [line('held', fileOf('held'), person.held)]),
    // The other side's list was delivered row by row; its file is theirs.
    ...person.sought.map((s) =>
      line('sought', s.by === desk.seat.id ? fileOf('sought') : '', s.record),
    ),
  ]
}

function answerOf({ state }: Outlook, person: KnownPerson): Person['answer'] {
  const [given] = person.sought.flatMap((s) => state.answers.get(s.ref) ?? [])
  if (given === undefined) return null
  const { answer, index } = given
  return {
    code: answer.answer,
    reason: 'notice' in answer ? answer.notice : null,
    due: answer.answer === 'pending' ? answer.due : null,
    index,
  }
}

function identityOf({ state }: Outlook, ref: PersonRef): 'unchecked' | 'proven' | 'doubtful' {
  const on = [...state.tranches.values()].filter((t) =>
    t.manifest.persons.some((p) => p.ref === ref),
  )
  const last = on.at(-1)
  const isDoubtful = last?.exceptions.some(
    (e) => e.ref === ref && e.exception === 'identity-doubtful',
  )
  if (isDoubtful === true) return 'doubtful'
  return last?.checked.has(ref) === true ? 'proven' : 'unchecked'
}

function fitnessOf({ state }: Outlook, ref: PersonRef): Person['fitness'] {
  const arrival = [...state.arrivals.values()].find((a) => a.ref === ref)
  return arrival === undefined ? null : (state.care.get(arrival.wristband)?.fitness ?? null)
}

function matchOf(desk: Desk, person: KnownPerson): Person['match'] {
  if (person.held === null) return null
  const { officers } = reviewRulesOf(desk.seat.exchange().agreement?.content)
  // As this desk may see it: whoever decides second must not learn here what the first one said.
  const decided = samePairs(desk.outlook().register, officers).find((d) => d.held === person.ref)
  const matching = desk.seat.matching()
  if (decided === undefined || matching === null) return null
  const pair = matching.outcome.pairs.find(
    (p) =>
      matching.held[p.heldRow] === decided.held && matching.sought[p.soughtRow] === decided.sought,
  )
  if (pair === undefined) return null
  return {
    id: `${decided.held}.${decided.sought}`,
    bits: Math.round(pair.marginBits * 100) / 100,
    probabilityBasisPoints: Math.round(pair.probability * 10_000),
    confirmedBy: decided.officer,
  }
}

function receiptsOf({ state, entries }: Outlook, ref: PersonRef): Person['receipts'] {
  const lanes = state.custody.get(ref)?.lanes ?? []
  return lanes.flatMap((lane, i) => {
    const before = lanes[i - 1]
    if (before === undefined || (lane.where !== 'transit' && lane.where !== 'own-side')) return []
    const hash = entries.find((e) => e.index === lane.index)?.hash ?? ''
    return [{ index: lane.index, hash, at: lane.at, from: before.by, to: lane.by }]
  })
}
