// Laws of the chain of custody, over drawn histories in which most steps do not fit; then single rules as a table.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { personRef } from '@parley/kernel'
import type { Json, PartyId } from '@parley/kernel'
import { EMPTY_REGISTER, applyPrivate } from '../register.ts'
import type { Register } from '../register.ts'
import { A, B, MED, NOON, OBS, TRANSIT } from '../small-exchange.testing.ts'
import { noticeSentence } from '../views/notice-rows.ts'
import { remainsBoard } from '../views/remains-board.ts'
import { WatchedExchange } from '../views/watched-exchange.testing.ts'
import { EMPTY_REMAINS, remainsFault, withRemainsNote, withTransfer } from './remains-chain.ts'
import type { RemainsBook } from './remains-chain.ts'
import { lotNumbers } from './remains-numbers.ts'
import { BOARD_FINDINGS } from './remains-note.ts'
import type { RemainsNote, RemainsPart } from './remains-note.ts'

const look = {
  keeper: 'store 1',
  seal: 's1',
  sealState: 'whole',
  reseal: null,
  temperatureTenths: 40,
} as const
const FOUND: RemainsPart = { part: 'found', place: 'field', on: '2031-05' }
const TAGGED: RemainsPart = {
  part: 'tagged',
  keeper: 'truck',
  seal: 's1',
  effects: ['p1', 'p2'],
  temperatureTenths: null,
}
const OFFERED: RemainsPart = { part: 'offered', lot: 'lot-1' }
const examined = (individuals: number): RemainsPart => ({
  part: 'examined',
  individuals,
  seal: 's2',
})
const DESCRIBED: RemainsPart = {
  part: 'described',
  sex: 'male',
  age: { from: 25, to: 35 },
  statureCm: 172,
  teeth: 'charted',
  fingerprints: 'taken',
  sample: 'dna-4',
}
const board = (finding: (typeof BOARD_FINDINGS)[number], by: PartyId = A): RemainsPart => {
  const officers = [`${by}/officer/1`, `${by}/officer/2`]
  return { part: 'decided', finding, decision: 'd1', officers }
}
const part = (individuals: number, ...effects: string[]) => ({ individuals, seal: 's3', effects })
const split: RemainsPart = { part: 'split', into: [part(1, 'p1'), part(1, 'p2')] }
const LOT = { at: NOON, lot: 'lot-1', from: B, to: A, bags: 1, receipt: '' }

type Move = readonly [PartyId, string, RemainsPart] | 'transfer'

const note = (book: RemainsBook, [by, bag, says]: Exclude<Move, string>): RemainsNote => {
  return { at: NOON, number: (book.notes.get(by) ?? 0) + 1, bag, says }
}

/** The book after moves, and the word of the last that did not fit. */
function played(moves: readonly Move[]): {
  readonly book: RemainsBook
  readonly fault: string | null
} {
  let book = EMPTY_REMAINS
  let fault: string | null = null
  for (const move of moves) {
    if (move === 'transfer') {
      book = withTransfer(book, LOT)
      continue
    }
    fault = remainsFault(book, move[0], note(book, move))
    if (fault === null) book = withRemainsNote(book, move[0], note(book, move))
  }
  return { book, fault }
}

const drawnMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constant('transfer' as const),
  fc.tuple(
    fc.constantFrom(A, B),
    fc.constantFrom('b-1', 'b-2', 'b-1.1', 'b-1.2', 'a-1'),
    fc.constantFrom<RemainsPart>(
      FOUND,
      TAGGED,
      OFFERED,
      { part: 'withdrawn' },
      { part: 'received', ...look },
      { part: 'kept', ...look, sealState: 'broken' },
      { part: 'missing' },
      examined(1),
      examined(2),
      DESCRIBED,
      split,
      { part: 'joined', with: 'b-2' },
      ...BOARD_FINDINGS.map((finding) => board(finding)),
      { part: 'notified' },
      { part: 'buried', grave: 'g1' },
    ),
  ),
)
const START: readonly Move[] = [
  [B, 'b-1', FOUND],
  [B, 'b-1', TAGGED],
  [B, 'b-1', OFFERED],
  'transfer',
]
const histories = fc
  .array(drawnMove, { maxLength: 80 })
  .map((moves): readonly Move[] => [...START, [A, 'b-1', { part: 'received', ...look }], ...moves])

test('identified are never more than individuals, and nobody is buried without a board', () => {
  fc.assert(
    fc.property(histories, (moves) => {
      const { book } = played(moves)
      const { individuals, identified } = lotNumbers(book, LOT)
      assert.ok((identified ?? 0) <= (individuals ?? 0))
      for (const { stage, links } of book.bags.values()) {
        const last = links.findLast(({ says }) => says.part === 'decided')?.says
        const word = last?.part === 'decided' ? last.finding : null
        if (stage === 'buried') assert.ok(word === 'identified' || word === 'unidentified')
        if (stage === 'identified' || stage === 'notified') assert.equal(word, 'identified')
      }
    }),
    { seed: 194 },
  )
})

test('a split conserves individuals and packets of effects, and a bag has one holder', () => {
  fc.assert(
    fc.property(histories, (moves) => {
      const { book } = played(moves)
      for (const bag of book.bags.values()) {
        assert.ok(bag.holder === A || bag.holder === B)
        assert.equal(
          bag.links.at(-1)?.holder === bag.holder ||
            bag.exceptions.some((e) => e.code === 'missing'),
          true,
        )
        if (bag.stage !== 'split') continue
        const made = bag.links.at(-1)?.says
        assert.ok(made?.part === 'split')
        assert.deepEqual(made.into.flatMap((p) => p.effects).sort(), [...bag.effects].sort())
        assert.equal(
          made.into.reduce((n, p) => n + p.individuals, 0),
          bag.individuals,
        )
      }
    }),
    { seed: 195 },
  )
})

test('a description is of one individual: none is kept where there are more, or none is known', () => {
  fc.assert(
    fc.property(histories, (moves) => {
      for (const { described, individuals } of played(moves).book.bags.values()) {
        if (described !== null) assert.equal(individuals, 1)
      }
    }),
    { seed: 197 },
  )
})

test('exceptions are never fewer than before, whatever follows', () => {
  fc.assert(
    fc.property(histories, drawnMove, (moves, next) => {
      const before = played(moves).book
      const later = played([...moves, next]).book
      for (const { bag, exceptions } of before.bags.values()) {
        assert.deepEqual(later.bags.get(bag)?.exceptions.slice(0, exceptions.length), exceptions)
      }
    }),
    { seed: 196 },
  )
})

const RECEIVED: readonly Move[] = [...START, [A, 'b-1', { part: 'received', ...look }]]
const ONE: readonly Move[] = [...RECEIVED, [A, 'b-1', examined(1)]]
const TWO: readonly Move[] = [...RECEIVED, [A, 'b-1', examined(2)]]
const REFUSED: readonly (readonly [string, readonly Move[], string])[] = [
  ['a label of the other side', [[A, 'b-1', FOUND]], 'label-not-own'],
  ['a label of a part', [[B, 'b-1.1', FOUND]], 'label-not-own'],
  [
    'a label twice',
    [
      [B, 'b-1', FOUND],
      [B, 'b-1', FOUND],
    ],
    'bag-known',
  ],
  ['a bag nobody found', [[B, 'b-1', TAGGED]], 'no-such-bag'],
  [
    'an offer before the tag',
    [
      [B, 'b-1', FOUND],
      [B, 'b-1', OFFERED],
    ],
    'wrong-stage',
  ],
  ['another’s bag', [...START, [B, 'b-1', { part: 'received', ...look }]], 'not-the-holder'],
  ['an examination before receipt', [...START, [A, 'b-1', examined(1)]], 'wrong-stage'],
  [
    'a bag offered after its lot',
    [...START, [B, 'b-2', FOUND], [B, 'b-2', TAGGED], [B, 'b-2', OFFERED]],
    'lot-transferred',
  ],
  ['an identity of two', [...TWO, [A, 'b-1', board('identified')]], 'more-than-one'],
  ['a burial of two', [...TWO, [A, 'b-1', board('unidentified')]], 'more-than-one'],
  ['officers of the other side', [...ONE, [A, 'b-1', board('identified', B)]], 'no-board'],
  [
    'one officer twice',
    [
      ...ONE,
      [
        A,
        'b-1',
        { ...board('identified'), officers: ['a/officer/1', 'a/officer/1'] } as RemainsPart,
      ],
    ],
    'no-board',
  ],
  ['a description of two', [...TWO, [A, 'b-1', DESCRIBED]], 'more-than-one'],
  ['a description before the examination', [...RECEIVED, [A, 'b-1', DESCRIBED]], 'wrong-stage'],
  ['a description by the other side', [...ONE, [B, 'b-1', DESCRIBED]], 'not-the-holder'],
  [
    'a description of an identified person',
    [...ONE, [A, 'b-1', board('identified')], [A, 'b-1', DESCRIBED]],
    'wrong-stage',
  ],
  [
    'a description of a split bag',
    [...TWO, [A, 'b-1', split], [A, 'b-1', DESCRIBED]],
    'wrong-stage',
  ],
  ['a burial without a board', [...ONE, [A, 'b-1', { part: 'buried', grave: 'g' }]], 'wrong-stage'],
  [
    'a burial before the notice',
    [...ONE, [A, 'b-1', board('identified')], [A, 'b-1', { part: 'buried', grave: 'g' }]],
    'wrong-stage',
  ],
  ['a notice without identity', [...ONE, [A, 'b-1', { part: 'notified' }]], 'wrong-stage'],
  [
    'a split into one',
    [...TWO, [A, 'b-1', { part: 'split', into: [part(2, 'p1', 'p2')] }]],
    'nothing-to-split',
  ],
  [
    'a split that loses somebody',
    [...TWO, [A, 'b-1', examined(3)], [A, 'b-1', split]],
    'individuals-differ',
  ],
  [
    'a split that loses a packet',
    [...TWO, [A, 'b-1', { part: 'split', into: [part(1, 'p1'), part(1)] }]],
    'effects-differ',
  ],
  ['a bag joined to itself', [...ONE, [A, 'b-1', { part: 'joined', with: 'b-1' }]], 'not-to-join'],
]
for (const [name, moves, code] of REFUSED) {
  test(`refuses ${name}`, () => assert.equal(played(moves).fault, code))
}

test('a wrong identification and a broken seal stay, and a bag of the other side goes back', () => {
  const wrong = played([
    ...START,
    [A, 'b-1', { part: 'received', ...look, sealState: 'broken' }],
    [A, 'b-1', examined(1)],
    [A, 'b-1', board('identified')],
    [A, 'b-1', board('annulled')],
    [A, 'b-1', board('other-side')],
    [A, 'b-1', { part: 'offered', lot: 'lot-2' }],
  ])
  assert.equal(wrong.fault, null)
  const back = withTransfer(wrong.book, { ...LOT, lot: 'lot-2', from: A, to: B })
  const bag = back.bags.get('b-1')
  assert.deepEqual(
    bag?.exceptions.map((e) => e.code),
    ['seal-broken', 'misattributed'],
  )
  assert.deepEqual([bag.holder, bag.crossed], [B, ['lot-1', 'lot-2']])
  const first = lotNumbers(back, LOT)
  assert.deepEqual([first.bags, first.returned, first.individuals], [1, 1, null])
})

test('the last description stands, and falls where a new examination finds more than one', () => {
  const later = { ...DESCRIBED, statureCm: null, sample: null }
  const described = played([...ONE, [A, 'b-1', DESCRIBED], [A, 'b-1', later]])
  const { part: _part, ...standing } = later
  assert.equal(described.fault, null)
  assert.deepEqual(described.book.bags.get('b-1')?.described, standing)
  const more = played([...ONE, [A, 'b-1', DESCRIBED], [A, 'b-1', examined(2)], [A, 'b-1', split]])
  assert.equal(more.fault, null)
  const descriptions = [...more.book.bags.values()].map((bag) => bag.described)
  assert.deepEqual(descriptions, [null, null, null])
  const again = played([...ONE, [A, 'b-1', DESCRIBED], [A, 'b-1', examined(1)]])
  assert.notEqual(again.book.bags.get('b-1')?.described, null)
})

/** An exchange with one bag of two persons received, split and one identified, as a party sees it. */
function seen(party: PartyId): WatchedExchange {
  const log = new WatchedExchange(party).frame()
  const say = (by: PartyId, from: number, ...notes: (readonly [string, RemainsPart])[]) => {
    const all = notes.map(([bag, says], i) => ({ at: NOON, number: from + i, bag, says }))
    return log.say(by, 'remains.reported', { at: NOON, notes: all })
  }
  say(B, 1, ['b-1', FOUND], ['b-1', TAGGED], ['b-1', OFFERED])
  const { receipt: _, ...lot } = LOT
  const receipt = JSON.stringify({ about: 'remains', ...lot, signedBy: [A, B] })
  log.say(A, 'remains.transferred', { ...lot, receipt })
  say(
    A,
    1,
    ['b-1', { part: 'received', ...look }],
    ['b-1', examined(2)],
    ['b-1', split],
    ['b-1.1', board('identified')],
  )
  say(A, 9, ['b-1.2', board('identified')])
  return log
}

test('a bag that did not come is with the side that handed it over, and the lot says that it differs', () => {
  const { book, fault } = played([...START, [A, 'b-1', { part: 'missing' }]])
  assert.equal(fault, null)
  assert.deepEqual([book.bags.get('b-1')?.holder, book.bags.get('b-1')?.stage], [B, 'tagged'])
  const two = withTransfer(EMPTY_REMAINS, LOT)
  assert.equal(lotNumbers(two, LOT).differs, false, 'a lot of which no bag is known')
  const more = lotNumbers(played(START).book, { ...LOT, bags: 2 })
  assert.deepEqual([more.bags, more.unexamined, more.differs], [2, 1, true])
})

test('what is joined to another bag is one individual less, and is counted in that bag', () => {
  const { book, fault } = played([
    ...TWO,
    [A, 'b-1', split],
    [A, 'b-1.2', { part: 'joined', with: 'b-1.1' }],
  ])
  assert.equal(fault, null)
  assert.equal(lotNumbers(book, LOT).individuals, 1)
})

test('both sides and the observer read the same three numbers; other seats read bags alone', () => {
  for (const [party, role] of [
    [A, 'headquarters'],
    [B, 'headquarters'],
    [OBS, 'observer'],
  ] as const) {
    const [lot] = remainsBoard(seen(party).outlook(role))?.lots ?? []
    assert.deepEqual([lot?.bags, lot?.individuals, lot?.identified], [1, 2, 1], party)
  }
  for (const [party, role] of [
    [MED, 'mediator'],
    [TRANSIT, 'transit'],
    [A, 'press-office'],
    [A, 'family-desk'],
  ] as const) {
    assert.equal(remainsBoard(seen(party).outlook(role)), null, role)
  }
  assert.equal(seen(MED).state.remainsBook.bags.size, 0)
  assert.equal(seen(A).state.voids.at(-1)?.code, 'notes-out-of-order')
})

test('a case that is identified and not notified reads as any other; notified, the family may call', () => {
  const noted = (register: Register, number: number, says: RemainsPart, about: string | null) => {
    const data = { case: about, note: { at: NOON, number, bag: 'b-1', says } } as unknown as Json
    const entry = {
      index: number,
      kind: 'remains.noted',
      author: 'a',
      party: A,
      hash: '',
      body: null,
      data,
      more: [],
    }
    const folded = applyPrivate(register, entry)
    assert.ok(folded.ok)
    return folded.value
  }
  const identified = noted(EMPTY_REGISTER, 1, board('identified'), 'case-17')
  const notified = noted(identified, 2, { part: 'notified' }, null)
  const says = (register: Register, asked: string) =>
    noticeSentence(seen(A).outlook('family-desk', register), personRef(asked))
  assert.deepEqual([says(identified, 'case-17'), says(identified, 'case-18')], ['wait', 'wait'])
  assert.deepEqual([says(notified, 'case-17'), says(notified, 'case-18')], ['call', 'wait'])
})
