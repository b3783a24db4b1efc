// Openings of the counts of a list: what fits its commitment, and everything that does not.
import { partyId, present } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import { countsCommitment } from '../../src/list-counts.ts'
import type { CountOpening } from '../../src/list-counts.ts'
import { testCryptography } from '../log-maker.ts'
import { vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const SALT = '0123456789abcdef'.repeat(4)
const COUNTS = { civilian: 1, soldier: 2, unstated: 1 }

const commitmentTo = (party: string, opening: CountOpening): string =>
  present(countsCommitment(partyId(party), opening, testCryptography), 'a salt')

const HELD: CountOpening = { list: 'held', salt: SALT, counts: COUNTS }
const COMMITTED = { party: 'a', rows: 8, commitment: commitmentTo('a', HELD) }

const countCase = (
  name: string,
  expect: string,
  opening: JsonObject = {},
  committed: JsonObject = {},
): VectorCase =>
  vector(name, expect, {
    committed: { ...COMMITTED, ...committed },
    opening: { ...HELD, counts: { ...COUNTS }, ...opening },
  })

const fitting = (name: string, expect: string, opening: CountOpening, rows: number): VectorCase => {
  const shown = { ...opening, counts: { ...opening.counts } }
  return countCase(name, expect, shown, { rows, commitment: commitmentTo('a', opening) })
}
const counted = (name: string, counts: Json): VectorCase => countCase(name, 'field', { counts })
const other = (name: string, opening: JsonObject, committed: JsonObject = {}): VectorCase =>
  countCase(name, 'other-counts', opening, committed)

export const COUNTS_VALID: readonly VectorCase[] = [
  countCase('four rows under eight leaves', 'ok'),
  fitting('as many rows as leaves', 'ok', HELD, 4),
  fitting('an empty list', 'ok', { ...HELD, counts: { civilian: 0, soldier: 0, unstated: 0 } }, 1),
  fitting('a sought list', 'ok', { ...HELD, list: 'sought' }, 8),
  fitting(
    'the most rows that a list has',
    'ok',
    { ...HELD, counts: { civilian: 0, soldier: 1_048_576, unstated: 0 } },
    1_048_576,
  ),
]

export const COUNTS_INVALID: readonly VectorCase[] = [
  other('one more', { counts: { ...COUNTS, soldier: 3 } }),
  other('one fewer', { counts: { ...COUNTS, unstated: 0 } }),
  other('the same in all under other categories', {
    counts: { ...COUNTS, civilian: 2, soldier: 1 },
  }),
  other('another salt', { salt: SALT.replace('0', '1') }),
  other('the other list of the party', { list: 'sought' }),
  other("another party's commitment taken over", {}, { party: 'b' }),
  other('another commitment', {}, { commitment: '0'.repeat(64) }),
  other('a commitment in upper case', {}, { commitment: COMMITTED.commitment.toUpperCase() }),
  fitting('more rows than leaves', 'more-than-rows', HELD, 2),
  counted('a count below none', { ...COUNTS, soldier: -1 }),
  counted('half a row', { ...COUNTS, soldier: 1.5 }),
  counted('a count as text', { ...COUNTS, soldier: '2' }),
  counted('more rows than a list has', { ...COUNTS, soldier: 1_048_577 }),
  counted('a category left out', { civilian: 1, soldier: 2 }),
  counted('a category nobody knows', { ...COUNTS, wounded: 1 }),
  counted('counts that are a list', [1, 2, 1]),
  countCase('a list of another kind', 'field', { list: 'dead' }),
  countCase('a salt of 31 bytes', 'field', { salt: SALT.slice(2) }),
  countCase('a salt in upper case', 'field', { salt: SALT.toUpperCase() }),
  countCase('a field too many', 'field', { total: 4 }),
]
