// Who speaks for the numbers of a draft, by invented reports as the reader reads them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLexicons } from '../packs/all.ts'
import { withLetteredParties } from '../lettered-parties.ts'
import { readRecord } from '../together/read-record.ts'
import type { PublicRecord, SourcedReport } from '../together/public-record.ts'
import { spokenFor } from './spoken-for.ts'
import type { SpokenFor, StatedCount } from './spoken-for.ts'

const lexicons = withLetteredParties(openLexicons())

const report = (id: string, text: string): SourcedReport => ({
  id,
  text: `Party A and Party B exchanged prisoners of war on 10 March 2026. ${text}`,
  date: '2026-03-10',
  title: null,
  lang: 'en',
  url: null,
  outlet: null,
})

const REPORTS = [
  report('one', 'Party A received 60 soldiers, the command of Party A said.'),
  report('two', 'Party A received 60 soldiers, the command of Party A said. It rained.'),
  report('three', 'Party A received 57 soldiers, the command of Party B said.'),
  report('four', 'Party B received 24 soldiers, the command of Party B said.'),
]

const RECORD = readRecord(REPORTS, lexicons)

function spoken(
  number: StatedCount,
  side: string | null = 'A',
  record: PublicRecord = RECORD,
): SpokenFor | undefined {
  const { exchanges, groups } = record
  const tellings = new Set(exchanges.flatMap((one) => one.tellings))
  return spokenFor([number], { exchanges, tellings, side, groups })[0]
}

const reportsOf = (ids: readonly string[] = []): readonly string[] =>
  ids.map((id) => id.split('~')[0] ?? '')

test('who says the same, who says another, and two reports of one voice are one origin', () => {
  const found = spoken({ value: 60, about: 'soldiers' })
  assert.deepEqual(reportsOf(found?.same), ['one', 'two'])
  assert.deepEqual(reportsOf(found?.other), ['three'])
  assert.equal(found?.origins, 1)
})

const unbacked: readonly (readonly [string, StatedCount, string | null])[] = [
  ['a number that nobody gives', { value: 61, about: 'soldiers' }, 'A'],
  ['soldiers as civilians', { value: 60, about: 'civilians' }, 'A'],
  ['the number of the other side', { value: 24, about: 'soldiers' }, 'A'],
  ['a number of a side that nobody linked', { value: 60, about: 'soldiers' }, null],
  ['another number in a text', { value: 61, about: null }, 'A'],
]

for (const [what, number, side] of unbacked) {
  test(`${what} is backed by nobody`, () => {
    const found = spoken(number, side)
    assert.deepEqual([found?.same, found?.together, found?.origins], [[], [], 0])
  })
}

test('a number of a text is backed by whoever gives it, of either side, and by no other figure', () => {
  const found = spoken({ value: 24, about: null })
  assert.deepEqual(reportsOf(found?.same), ['four'])
  assert.deepEqual(found?.other, [])
})

test('groups of one voice back the number of persons together', () => {
  const record = readRecord(
    [report('both', 'Party A received 60 soldiers and 5 civilians, the command of Party A said.')],
    lexicons,
  )
  const found = spoken({ value: 65, about: 'persons' }, 'A', record)
  assert.deepEqual([found?.same.length, found?.together.length, found?.origins], [0, 2, 1])
  assert.deepEqual(found?.other, [])
})

test('a voice that tells soldiers and civilians does not say that the soldiers are all persons', () => {
  const record = readRecord(
    [report('both', 'Party A received 60 soldiers and 5 civilians, the command of Party A said.')],
    lexicons,
  )
  const found = spoken({ value: 60, about: 'persons' }, 'A', record)
  assert.deepEqual([found?.same, found?.together, found?.other.length], [[], [], 2])
  assert.equal(spoken({ value: 60, about: 'soldiers' }, 'A', record)?.same.length, 1)
})

test('claims that no link covers are not heard', () => {
  const { exchanges, groups } = RECORD
  const heard = { exchanges, tellings: new Set<string>(), side: 'A', groups }
  assert.deepEqual(spokenFor([{ value: 60, about: 'soldiers' }], heard), [
    { value: 60, about: 'soldiers', same: [], together: [], other: [], origins: 0 },
  ])
})

test('every number is answered, in the order in which it was asked', () => {
  const numbers = [3, 60, 24].map((value) => ({ value, about: null }))
  const { exchanges, groups } = RECORD
  const answers = spokenFor(numbers, { exchanges, tellings: new Set(), side: null, groups })
  assert.deepEqual(
    answers.map(({ value }) => value),
    [3, 60, 24],
  )
})
