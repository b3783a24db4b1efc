// Who remains: everybody once, the silent and the longest held first, and why not yet from what stands in the log.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { personRef } from '@parley/kernel'
import type { Json, PartialDate } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { applyPrivate, EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import { A, B, NOON } from '../small-exchange.testing.ts'
import { writtenLifeNote } from '../detention/life-notes.ts'
import type { Answer } from '../sought-list.ts'
import type { ExchangeState } from '../state.ts'
import { NameBook } from './name-forms.ts'
import { remainingBoard, REMAINING_STATUSES } from './remaining-board.ts'
import type { RemainingBoard } from './remaining-board.ts'
import { PARTY_OF, ROLES, rowNamed, seenBy } from './watched-exchange.testing.ts'
import type { WatchedExchange } from './watched-exchange.testing.ts'

const names = new NameBook()
const on = (text: string): PartialDate => text as PartialDate // literals of this file
const frame = (log: WatchedExchange): void => void log.frame()

interface Sought {
  readonly ref: string
  readonly since?: string
  readonly answer?: Answer
  readonly sign?: string
}

function registerOf(all: readonly Sought[]): Register {
  const sought = all.map(
    ({ ref, since }): readonly [ReturnType<typeof personRef>, PersonRecord] => [
      personRef(ref),
      rowNamed(`Person ${ref}`, { capturedOn: since === undefined ? null : on(since) }),
    ],
  )
  let register: Register = { ...EMPTY_REGISTER, sought: new Map(sought) }
  for (const [i, { ref, sign }] of all.entries()) {
    if (sign === undefined) continue
    const data: Json = writtenLifeNote({
      id: i.toString(16).padStart(32, '0'),
      at: NOON,
      ref: personRef(ref),
      source: 'letter',
      on: on(sign),
      confidence: 'high',
      words: '',
      officer: 'a/officer/1',
    })
    const bare = { index: 0, author: 'a', party: A, hash: '', body: null, more: [] }
    const applied = applyPrivate(register, { ...bare, kind: 'life.noted', data })
    assert.ok(applied.ok)
    register = applied.value
  }
  return register
}

function boardOf(all: readonly Sought[], change: Partial<ExchangeState> = {}): RemainingBoard {
  const outlook = seenBy('bureau', frame, registerOf(all))
  const answers = all.flatMap(({ ref, answer }) =>
    answer === undefined
      ? []
      : [[personRef(ref), { answer, by: B, at: NOON, index: 1, enteredFor: null }] as const],
  )
  const state = { ...outlook.state, answers: new Map(answers), ...change }
  const board = remainingBoard({ ...outlook, state }, names)
  assert.ok(board !== null)
  return board
}

const plain = (ref: string, answer: 'not-held' | 'dead' | 'refused'): Answer => {
  return { ref: personRef(ref), answer, notice: null }
}
const held = (ref: string): Answer => {
  return { ref: personRef(ref), answer: 'held', heldRef: personRef(`h-${ref}`) }
}

test('no desk but a bureau reads who remains', () => {
  for (const role of ROLES) {
    const board = remainingBoard(seenBy(role, frame), names)
    assert.equal(board === null, role !== 'bureau', `${role} of ${PARTY_OF[role]}`)
  }
})

const drawn = fc.uniqueArray(
  fc.record({
    ref: fc.integer({ min: 1, max: 60 }).map((n) => `s${n}`),
    since: fc.option(fc.constantFrom('2029', '2030-11', '2031-05-01', 'XXXX-05-01'), {
      nil: undefined,
    }),
    sign: fc.option(fc.constantFrom('2030-01-02', '2031-05', '2031-05-18'), { nil: undefined }),
  }),
  { selector: ({ ref }) => ref, maxLength: 40 },
)

test('everybody sought remains once, totals add up, and the order is silence before days', () => {
  fc.assert(
    fc.property(drawn, (all) => {
      const given = all.map(({ ref, since, sign }) => ({
        ref,
        ...(since === undefined ? {} : { since }),
        ...(sign === undefined ? {} : { sign }),
      }))
      const { rows, totals } = boardOf(given)
      assert.deepEqual(
        rows.map(({ ref }) => ref).toSorted(),
        given.map(({ ref }) => ref).toSorted(),
      )
      assert.equal(
        totals.reduce((sum, { people }) => sum + people, 0),
        rows.length,
      )
      for (const [i, row] of rows.entries()) {
        assert.equal(row.isSilent, row.sign === null || row.sign.days > 90)
        const next = rows[i + 1]
        if (next === undefined) continue
        assert.ok(Number(row.isSilent) >= Number(next.isSilent))
        if (row.isSilent === next.isSilent) assert.ok((row.days ?? -1) >= (next.days ?? -1))
      }
    }),
    { seed: 210 },
  )
})

test('the status follows the surest fact', () => {
  const offer = { offer: {}, holder: B } as never // only whether there is one is asked
  const status = (answer: Answer | undefined, change: Partial<ExchangeState> = {}) =>
    boardOf([{ ref: 's1', ...(answer === undefined ? {} : { answer }) }], change).rows[0]?.status
  const nominated = { offers: new Map([[personRef('h-s1'), offer]]) }
  const custody = (where: 'transit' | 'own-side') => ({
    custody: new Map([[personRef('h-s1'), { by: B, where, lanes: [] }]]),
  })
  assert.equal(status(undefined), 'no-answer')
  assert.equal(status({ ref: personRef('s1'), answer: 'pending', due: NOON }), 'no-answer')
  assert.equal(status(plain('s1', 'not-held')), 'not-held')
  assert.equal(status(plain('s1', 'dead')), 'other-answer')
  assert.equal(status(plain('s1', 'refused')), 'other-answer')
  assert.equal(status(held('s1')), 'not-nominated')
  assert.equal(status(held('s1'), nominated), 'nominated')
  assert.equal(status(held('s1'), custody('transit')), 'on-the-way')
  assert.equal(status(held('s1'), custody('own-side')), 'on-the-way')
  assert.ok(REMAINING_STATUSES.length > 8)
})

test('whoever is home does not remain, nor does the second of two rows that ask for one person', () => {
  const home = { home: new Map([[personRef('h-s1'), NOON]]) }
  assert.deepEqual(boardOf([{ ref: 's1', answer: held('s1') }], home).rows, [])
  const twice: Answer = { ref: personRef('s2'), answer: 'duplicate', of: personRef('s1') }
  const both = boardOf([{ ref: 's1' }, { ref: 's2', answer: twice }])
  assert.deepEqual(
    both.rows.map(({ ref }) => ref),
    ['s1'],
  )
  const alone = boardOf([{ ref: 's2', answer: twice }])
  assert.deepEqual(
    alone.rows.map(({ ref }) => ref),
    ['s2'],
    'the other row is not ours',
  )
})

test('a date without its year counts no days, and a sign without a date breaks no silence', () => {
  const [row] = boardOf([{ ref: 's1', since: 'XXXX-05-01' }]).rows
  assert.deepEqual([row?.days, row?.sign, row?.isSilent], [null, null, true])
  const [month] = boardOf([{ ref: 's1', since: '2031-04', sign: '2031-05' }]).rows
  assert.deepEqual([month?.days, month?.sign?.days, month?.isSilent], [20, 0, false])
})
