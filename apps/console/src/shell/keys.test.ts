import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GO_KEYS, letterOf } from './keys.ts'

test('a letter key means its place on a Latin layout, whatever layout is set', () => {
  for (const [key, code, letter] of [
    ['y', 'KeyY', 'y'],
    ['Y', 'KeyY', 'y'],
    ['н', 'KeyY', 'y'],
    ['Н', 'KeyY', 'y'],
    ['غ', 'KeyY', 'y'],
    // A Latin layout that moves letters is believed: what stands on the key is what is meant.
    ['z', 'KeyY', 'z'],
    ['q', 'KeyA', 'q'],
  ] as const) {
    assert.equal(letterOf({ key, code }), letter, `${key} ${code}`)
  }
})

test('keys that are no letters stay what they say', () => {
  for (const [key, code] of [
    ['/', 'Slash'],
    ['Enter', 'Enter'],
    ['ArrowLeft', 'ArrowLeft'],
    ['?', 'Slash'],
    ['1', 'Digit1'],
  ] as const) {
    assert.equal(letterOf({ key, code }), key)
  }
})

test('no two screens share a letter after g', () => {
  const letters = Object.values(GO_KEYS)
  assert.equal(new Set(letters).size, letters.length)
})
