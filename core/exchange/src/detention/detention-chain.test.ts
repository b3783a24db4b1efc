// Laws of the register of detention, over drawn histories in which most notes do not fit; then single rules as a table.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, personRef } from '@parley/kernel'
import type { Instant, PartialDate, PartyId } from '@parley/kernel'
import { A, B, MED, NEUTRAL, NOON, OBS, TRANSIT } from '../small-exchange.testing.ts'
import { WatchedExchange } from '../views/watched-exchange.testing.ts'
import { isContestPart } from './contest.ts'
import {
  detentionFault,
  EMPTY_DETENTION,
  withDetentionNote,
  withDetentionReport,
} from './detention-chain.ts'
import type { DetentionBook } from './detention-chain.ts'
import type { DetentionNote, DetentionPart, DetentionReport } from './detention-note.ts'

const SEATS = { belligerents: [A, B], neutral: NEUTRAL }
const on = (text: string): PartialDate => text as PartialDate // literals of this file
const R1 = personRef('p1')

type Move = readonly [PartyId, string, DetentionPart]

const HELD: DetentionPart = { part: 'detained', since: on('2031-04') }
const MOVED: DetentionPart = { part: 'moved', on: on('2031-05-10') }
const CARD: DetentionPart = { part: 'card-sent', on: on('2031-05-12') }
const ASKED: DetentionPart = { part: 'visit-asked', visit: 'neutral-1' }
const GRANTED: DetentionPart = { part: 'visit-granted', visit: 'neutral-1', on: on('2031-06-01') }
const MADE: DetentionPart = { part: 'visit-made', visit: 'neutral-1', on: on('2031-05-18') }
const REFUSED_VISIT: DetentionPart = {
  part: 'visit-refused',
  visit: 'neutral-1',
  ground: 'military-necessity',
}
const COMPLAINT: DetentionPart = { part: 'complained', complaint: 'c-1', about: 'mail' }
const ANSWERED: DetentionPart = {
  part: 'complaint-answered',
  complaint: 'c-1',
  outcome: 'remedied',
}
const ENDED: DetentionPart = { part: 'ended', how: 'released', on: on('2031-05-15') }
const CHARGED: DetentionPart = {
  part: 'status',
  status: 'charged',
  ground: 'offence-before-capture',
  noticed: null,
}

const noteOf = (book: DetentionBook, [by, ref, says]: Move, at: Instant = NOON): DetentionNote => {
  const chains = isContestPart(says) ? book.contests : book.people
  const number = (chains.get(personRef(ref))?.notes.get(by) ?? 0) + 1
  return { at, number, ref: personRef(ref), says }
}

/** The book after moves, and the word of the last one, null where it fitted. */
function played(moves: readonly Move[]): { book: DetentionBook; fault: string | null } {
  let book = EMPTY_DETENTION
  let fault: string | null = null
  for (const move of moves) {
    const note = noteOf(book, move)
    fault = detentionFault({ book, by: move[0], seats: SEATS, note })
    if (fault === null) book = withDetentionNote(book, move[0], note)
  }
  return { book, fault }
}

const drawnMove: fc.Arbitrary<Move> = fc.tuple(
  fc.constantFrom(A, B, NEUTRAL),
  fc.constantFrom('p1', 'p2'),
  fc.constantFrom<DetentionPart>(
    HELD,
    MOVED,
    CARD,
    CHARGED,
    ASKED,
    { part: 'visit-asked', visit: 'a-1' },
    GRANTED,
    REFUSED_VISIT,
    { ...GRANTED, visit: 'a-1' },
    MADE,
    { ...MADE, visit: 'a-1' },
    COMPLAINT,
    ANSWERED,
    ENDED,
    { part: 'contested', evidence: [{ source: 'letter', on: null, confidence: 'high' }] },
    { part: 'inquired', until: on('2031-05-30') },
    { part: 'found-held', held: personRef('p9') },
    { part: 'not-held-again', ground: 'another-person' },
  ),
)
const histories = fc
  .array(drawnMove, { maxLength: 80 })
  .map((moves): readonly Move[] => [[B, 'p1', HELD], ...moves])

test('only the holder says where, what status and which card; nothing of these follows an end', () => {
  fc.assert(
    fc.property(histories, (moves) => {
      for (const { holder, links, ended, cardOn } of played(moves).book.people.values()) {
        let isEnded = false
        let card: string | null = null
        for (const { by, says } of links) {
          const isVisit = says.part === 'visit-asked' || says.part === 'visit-made'
          if (!isVisit) assert.equal(by, holder)
          const isOfPresence = ['moved', 'card-sent', 'status', 'complained'].includes(says.part)
          assert.equal(isEnded && isOfPresence, false, says.part)
          if (says.part === 'ended') isEnded = true
          if (says.part === 'detained') isEnded = false
          if (says.part === 'card-sent') card = says.on
          if (says.part === 'moved' || says.part === 'detained') card = null
        }
        assert.deepEqual([ended !== null, cardOn], [isEnded, card])
      }
    }),
    { seed: 195 },
  )
})

test('a visit that was made had been granted and stays made; a complaint has one answer', () => {
  fc.assert(
    fc.property(histories, (moves) => {
      for (const { visits, complaints, links } of played(moves).book.people.values()) {
        for (const { visit, state, wasGranted } of visits) {
          const made = links.some(({ says }) => says.part === 'visit-made' && says.visit === visit)
          assert.equal(state === 'made', made)
          assert.ok(!made || wasGranted)
        }
        assert.equal(new Set(visits.map(({ visit }) => visit)).size, visits.length)
        for (const { complaint, answered } of complaints) {
          const answers = links.filter(
            ({ says }) => says.part === 'complaint-answered' && says.complaint === complaint,
          )
          assert.equal(answers.length, answered === null ? 0 : 1)
        }
      }
    }),
    { seed: 195 },
  )
})

// Each party keeps notes that fit what it knows, and reports them at a time of its own: the law that lets notes wait.
test('no note that fitted when it was kept is overtaken by what others report first', () => {
  const parties = [A, B, NEUTRAL]
  const act = fc.oneof(
    { weight: 4, arbitrary: drawnMove.map((move) => ({ move }) as const) },
    { weight: 1, arbitrary: fc.constantFrom(...parties).map((by) => ({ by }) as const) },
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
      let book = EMPTY_DETENTION
      const waiting = new Map<PartyId, DetentionNote[]>(parties.map((by) => [by, []]))
      const report = (by: PartyId): void => {
        const notes = waiting.get(by) ?? []
        const says = { at: NOON, opens: false, places: [], notes }
        const after = withDetentionReport(book, by, { seats: SEATS, says })
        assert.notEqual(typeof after, 'string', JSON.stringify(after))
        if (typeof after !== 'string') book = after
        waiting.set(by, [])
      }
      for (const one of [{ move: [B, 'p1', HELD] as Move }, ...acts]) {
        if ('by' in one) report(one.by)
        if (!('move' in one)) continue
        const [by, ref, { part }] = one.move
        // Refs are random: no two sides enter one.
        if (part === 'detained' && by !== (ref === 'p1' ? B : A)) continue
        if (part === 'contested' && by !== (ref === 'p1' ? A : B)) continue
        const own = (waiting.get(by) ?? []).reduce((all, n) => withDetentionNote(all, by, n), book)
        const note = noteOf(own, one.move)
        if (detentionFault({ book: own, by, seats: SEATS, note }) === null)
          waiting.get(by)?.push(note)
      }
      parties.forEach(report)
    }),
    { seed: 195 },
  )
})

const ONE: readonly Move[] = [[B, 'p1', HELD]]
const WRONG: readonly (readonly [string, readonly Move[], string])[] = [
  ['a person entered twice', [...ONE, [B, 'p1', HELD]], 'held-already'],
  ['a person whom the other side holds', [...ONE, [A, 'p1', HELD]], 'not-holding'],
  ['an entry by the neutral', [[NEUTRAL, 'p1', HELD]], 'not-holding'],
  ['a card of nobody', [[B, 'p2', CARD]], 'no-such-person'],
  ['a card by the side at home', [...ONE, [A, 'p1', CARD]], 'not-holding'],
  ['a card by the neutral', [...ONE, [NEUTRAL, 'p1', CARD]], 'not-holding'],
  [
    'a card sent before the person arrived',
    [...ONE, [B, 'p1', MOVED], [B, 'p1', { ...CARD, on: on('2031-05-09') }]],
    'before-arrival',
  ],
  [
    'an arrival before the last one',
    [...ONE, [B, 'p1', MOVED], [B, 'p1', { ...MOVED, on: on('2031-05-01') }]],
    'before-arrival',
  ],
  [
    'a card of the day after tomorrow',
    [...ONE, [B, 'p1', { ...CARD, on: on('2031-05-22') }]],
    'not-yet',
  ],
  ['a person held since next month', [[B, 'p1', { ...HELD, since: on('2031-06') }]], 'not-yet'],
  [
    'a notice given in time to come',
    [...ONE, [B, 'p1', { ...CHARGED, noticed: on('2031-06-01') }]],
    'not-yet',
  ],
  [
    'a move of somebody who was released',
    [...ONE, [B, 'p1', ENDED], [B, 'p1', MOVED]],
    'detention-ended',
  ],
  ['a status after the end', [...ONE, [B, 'p1', ENDED], [B, 'p1', CHARGED]], 'detention-ended'],
  ['a second end', [...ONE, [B, 'p1', ENDED], [B, 'p1', ENDED]], 'detention-ended'],
  [
    'an end before the arrival',
    [...ONE, [B, 'p1', { ...ENDED, on: on('2031-03-31') }]],
    'before-arrival',
  ],
  [
    'a visit asked by the holder',
    [...ONE, [B, 'p1', { ...ASKED, visit: 'b-1' }]],
    'not-the-visitor',
  ],
  ['a visit under the name of another', [...ONE, [A, 'p1', ASKED]], 'visit-not-own'],
  ['a visit asked twice', [...ONE, [NEUTRAL, 'p1', ASKED], [NEUTRAL, 'p1', ASKED]], 'visit-known'],
  ['a grant of no visit', [...ONE, [B, 'p1', GRANTED]], 'no-such-visit'],
  [
    'a grant by whoever asked',
    [...ONE, [NEUTRAL, 'p1', ASKED], [NEUTRAL, 'p1', GRANTED]],
    'not-holding',
  ],
  [
    'a visit nobody granted',
    [...ONE, [NEUTRAL, 'p1', ASKED], [NEUTRAL, 'p1', MADE]],
    'visit-not-granted',
  ],
  [
    'a visit made after a refusal',
    [...ONE, [NEUTRAL, 'p1', ASKED], [B, 'p1', REFUSED_VISIT], [NEUTRAL, 'p1', MADE]],
    'visit-not-granted',
  ],
  [
    'a visit made by the holder',
    [...ONE, [NEUTRAL, 'p1', ASKED], [B, 'p1', GRANTED], [B, 'p1', MADE]],
    'not-the-visitor',
  ],
  [
    'a visit of the neutral made by the side at home',
    [...ONE, [NEUTRAL, 'p1', ASKED], [B, 'p1', GRANTED], [A, 'p1', MADE]],
    'not-the-visitor',
  ],
  ['a complaint twice', [...ONE, [B, 'p1', COMPLAINT], [B, 'p1', COMPLAINT]], 'complaint-known'],
  ['an answer to no complaint', [...ONE, [B, 'p1', ANSWERED]], 'no-such-complaint'],
  [
    'a second answer to a complaint',
    [...ONE, [B, 'p1', COMPLAINT], [B, 'p1', ANSWERED], [B, 'p1', ANSWERED]],
    'complaint-answered',
  ],
]
for (const [name, moves, code] of WRONG) {
  test(`refuses ${name}`, () => assert.equal(played(moves).fault, code))
}

const RIGHT: readonly (readonly [string, readonly Move[]])[] = [
  ['a card after each arrival', [...ONE, [B, 'p1', CARD], [B, 'p1', CARD]]],
  ['a new time of detention', [...ONE, [B, 'p1', ENDED], [B, 'p1', HELD], [B, 'p1', MOVED]]],
  ['a visit made', [...ONE, [NEUTRAL, 'p1', ASKED], [B, 'p1', GRANTED], [NEUTRAL, 'p1', MADE]]],
  [
    'a grant that follows a refusal',
    [...ONE, [NEUTRAL, 'p1', ASKED], [B, 'p1', REFUSED_VISIT], [B, 'p1', GRANTED]],
  ],
]
for (const [name, moves] of RIGHT) {
  test(`takes ${name}`, () => assert.equal(played(moves).fault, null))
}

test('a note that is older than the author’s last one is refused', () => {
  const { book } = played(ONE)
  const note = noteOf(book, [B, 'p1', CARD], addDays(NOON, -3))
  const early = { ...note, says: { ...CARD, on: on('2031-05-01') } }
  assert.equal(detentionFault({ book, by: B, seats: SEATS, note: early }), 'before-own-note')
  const gap = { ...noteOf(book, [B, 'p1', CARD]), number: 3 }
  assert.equal(detentionFault({ book, by: B, seats: SEATS, note: gap }), 'detention-out-of-order')
})

test('codes of facilities count once both sides open theirs, for persons whom the author holds', () => {
  const places = [{ ref: R1, facility: 'f-7' }]
  const notes = [noteOf(EMPTY_DETENTION, [B, 'p1', HELD])]
  const say = (book: DetentionBook, by: PartyId, opens: boolean, more = {}) =>
    withDetentionReport(book, by, {
      seats: SEATS,
      says: { at: NOON, opens, places: [], notes: [], ...more },
    })
  const sure = (book: ReturnType<typeof say>): DetentionBook => {
    assert.ok(typeof book !== 'string', JSON.stringify(book))
    return book
  }
  const held = sure(say(EMPTY_DETENTION, B, true, { notes }))
  assert.equal(say(held, B, true, { places }), 'codes-not-opened')
  assert.equal(say(sure(say(held, NEUTRAL, true)), B, true, { places }), 'codes-not-opened')
  const open = sure(say(held, A, true))
  assert.equal(say(open, A, true, { places }), 'not-holding')
  assert.equal(say(open, B, false, { places }), 'codes-not-opened')
  assert.equal(
    say(open, B, true, { places: [{ ref: personRef('p9'), facility: 'f' }] }),
    'not-holding',
  )
  const told = sure(say(open, B, true, { places }))
  assert.equal(told.places.get(R1)?.facility, 'f-7')
  assert.equal(say(sure(say(told, A, false)), B, true, { places }), 'codes-not-opened')
})

test('a report is admitted of the sides and the neutral alone, and twice the same changes nothing', () => {
  for (const party of [A, NEUTRAL]) {
    const log = new WatchedExchange(party).frame()
    const notes = [noteOf(EMPTY_DETENTION, [B, 'p1', HELD])]
    const says: DetentionReport = { at: NOON, opens: false, places: [], notes }
    for (const by of [MED, TRANSIT, OBS]) {
      const verdict = log.say(by, 'detention.reported', says)
      assert.equal(verdict.is === 'void' && verdict.code, 'not-a-party-to-it')
    }
    assert.equal(log.say(B, 'detention.reported', says).is, 'accepted')
    const before = log.state.detention
    assert.equal(log.say(B, 'detention.reported', says).is, 'void')
    assert.equal(log.state.detention, before)
  }
  const log = new WatchedExchange(MED).frame()
  const sealed = log.say(B, 'detention.reported', { at: NOON, opens: false, places: [], notes: [] })
  assert.equal(sealed.is, 'sealed')
  assert.equal(log.state.detention, EMPTY_DETENTION)
})
