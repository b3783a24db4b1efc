// What a description may say of an individual: what is odd is refused with its place, and nothing is guessed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '@parley/kernel'
import { readShape } from '../shape.ts'
import { remainsPart } from './remains-note.ts'

const WHOLE = {
  part: 'described',
  sex: 'female',
  age: { from: 25, to: 35 },
  statureCm: 164,
  teeth: 'charted',
  fingerprints: 'taken',
  sample: 'dna-4',
} as const

function placeOf(said: Json): string | null {
  const read = readShape(remainsPart, said, 'says')
  return read.ok ? null : (read.refusal.at ?? '')
}

const TAKEN: readonly (readonly [string, Json])[] = [
  ['everything', WHOLE],
  [
    'nothing that could be told',
    {
      ...WHOLE,
      sex: 'unknown',
      age: null,
      statureCm: null,
      teeth: 'none',
      fingerprints: 'not-possible',
      sample: null,
    },
  ],
  ['one year of age', { ...WHOLE, age: { from: 30, to: 30 } }],
  ['the bounds', { ...WHOLE, age: { from: 0, to: 120 }, statureCm: 250 }],
]
for (const [name, said] of TAKEN) {
  test(`takes a description with ${name}`, () => assert.equal(placeOf(said), null))
}

const { sex: _sex, ...SEXLESS } = WHOLE
const { sample: _sample, ...WITHOUT_SAMPLE } = WHOLE
const ODD: readonly (readonly [string, Json, string])[] = [
  ['an age that ends before it begins', { ...WHOLE, age: { from: 35, to: 25 } }, 'says.age.to'],
  ['an age below nothing', { ...WHOLE, age: { from: -1, to: 3 } }, 'says.age.from'],
  ['an age nobody reaches', { ...WHOLE, age: { from: 25, to: 121 } }, 'says.age.to'],
  ['half a year', { ...WHOLE, age: { from: 25.5, to: 30 } }, 'says.age.from'],
  ['an age without an end', { ...WHOLE, age: { from: 25 } }, 'says.age.to'],
  ['an age as one number', { ...WHOLE, age: 30 }, 'says.age'],
  ['metres', { ...WHOLE, statureCm: 1.72 }, 'says.statureCm'],
  ['a stature of a giant', { ...WHOLE, statureCm: 251 }, 'says.statureCm'],
  ['a stature of nobody', { ...WHOLE, statureCm: 19 }, 'says.statureCm'],
  ['a stature in words', { ...WHOLE, statureCm: 'tall' }, 'says.statureCm'],
  ['another sex word', { ...WHOLE, sex: 'm' }, 'says.sex'],
  ['no sex word', SEXLESS, 'says.sex'],
  ['teeth as a number', { ...WHOLE, teeth: 28 }, 'says.teeth'],
  ['fingerprints as yes', { ...WHOLE, fingerprints: true }, 'says.fingerprints'],
  ['a sample with a blank', { ...WHOLE, sample: 'dna 4' }, 'says.sample'],
  ['a name for a sample', { ...WHOLE, sample: 'Савчук' }, 'says.sample'],
  ['no word of a sample', WITHOUT_SAMPLE, 'says.sample'],
  ['a name beside it', { ...WHOLE, name: 'Савчук' }, 'says.name'],
]
for (const [name, said, place] of ODD) {
  test(`refuses a description with ${name}, at its place`, () => {
    assert.equal(placeOf(said)?.split(':')[0], place)
  })
}
