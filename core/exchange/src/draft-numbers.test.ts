import assert from 'node:assert/strict'
import test from 'node:test'
import { draftNumbers } from './draft-numbers.ts'
import type { StatementText } from './statement.ts'

const english = (text: string): readonly StatementText[] => [{ language: 'en', text }]

const COUNTS = { persons: 60, soldiers: 55, civilians: 5 }

test('stated counts come first with their places, other numbers of the texts behind them, each once', () => {
  const texts = english('Home: 60 persons. Again 60, of 71; 71.')
  assert.deepEqual(
    draftNumbers({ counts: COUNTS, texts }, null).map(({ value, about, places }) => [
      value,
      about,
      places.map(({ position }) => position),
    ]),
    [
      [60, 'persons', [7, 25]],
      [55, 'soldiers', []],
      [5, 'civilians', []],
      [71, null, [32, 36]],
    ],
  )
})

test('blanks are no numbers until somebody gives the counts for them', () => {
  const said = { counts: null, texts: english('Home: {persons}. On day 3.') }
  assert.deepEqual(
    draftNumbers(said, null).map(({ value }) => value),
    [3],
  )
  assert.deepEqual(
    draftNumbers(said, COUNTS).map(({ value }) => value),
    [60, 55, 5, 3],
  )
})

test('nobody is no number, and numbers in words and in other digits are', () => {
  const said = { counts: { persons: 7, soldiers: 7, civilians: 0 }, texts: english('٧, seven, 0.') }
  assert.deepEqual(
    draftNumbers(said, null).map(({ value, places }) => [value, places.length]),
    [
      [7, 2],
      [7, 2],
    ],
  )
})
