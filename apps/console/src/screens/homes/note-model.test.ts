import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysIn, FIELDS, noteFrom, WRITABLE } from './note-model.ts'
import type { Typed, WritablePart } from './note-model.ts'

const GOOD: Readonly<Record<WritablePart, Typed>> = {
  received: { place: 'Hospital 1' },
  document: { paper: 'other', paperState: 'issued', words: '' },
  packet: { seal: 'P 7', from: 'bureau', packetState: 'missing', inventory: 'a watch' },
  baggage: { kg: '20' },
  stage: { stage: 'main' },
  plan: { days: '90, 30' },
  'follow-up': { day: '30', outcome: 'well', words: '' },
  detained: { heldAt: 'camp 4', since: '2030', until: '2031-05-20' },
  named: { name: 'Савчук', case: '', place: '', lastOn: '', basis: 'seen' },
}

test('nine things can be written, one for each digit, and every one of them from its fields', () => {
  assert.equal(WRITABLE.length, 9)
  for (const part of WRITABLE) {
    assert.deepEqual(Object.keys(GOOD[part]).sort(), [...FIELDS[part]].sort())
    assert.equal(noteFrom(part, GOOD[part])?.part, part)
  }
})

const ODD: readonly (readonly [WritablePart, Typed])[] = [
  ['packet', { seal: ' ' }],
  ['packet', { from: '' }],
  ['baggage', { kg: '' }],
  ['baggage', { kg: '501' }],
  ['baggage', { kg: '2.5' }],
  ['plan', { days: '' }],
  ['plan', { days: '30, soon' }],
  ['plan', { days: '0' }],
  ['detained', { heldAt: '' }],
  ['detained', { since: '2030-13' }],
  ['named', { name: '' }],
  ['named', { case: 'Савчук' }],
  ['named', { lastOn: 'spring' }],
]

for (const [part, typed] of ODD) {
  test(`${part} with ${JSON.stringify(typed)} is no note`, () => {
    assert.equal(noteFrom(part, { ...GOOD[part], ...typed }), null)
  })
}

test('days are read with commas of any script, in order and each once', () => {
  assert.deepEqual(daysIn('90، 30,30; 365'), [30, 90, 365])
  assert.deepEqual(daysIn('1097'), [])
  assert.deepEqual(daysIn(Array.from({ length: 13 }, (_, i) => i + 1).join(' ')), [])
})

test('what is not known is null and not empty', () => {
  assert.deepEqual(noteFrom('named', GOOD.named), {
    part: 'named',
    name: 'Савчук',
    case: null,
    place: '',
    lastOn: null,
    basis: 'seen',
  })
})
