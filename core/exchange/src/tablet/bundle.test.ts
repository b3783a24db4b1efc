// Records as they are carried: read back as they were written, or refused by name.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { formatBundle, parseBundle } from './bundle.ts'

const word = (text: string): string => {
  const read = parseBundle(text)
  return read.ok ? 'ok' : read.refusal.code
}

test('a bundle read back is the bundle, with its last newline or without', () => {
  const records = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 })
  fc.assert(
    fc.property(records, (notes) => {
      const text = formatBundle({ device: 'a/dev/tablet-1', records: notes })
      for (const given of [text, text.trimEnd()]) {
        const read = parseBundle(given)
        assert.deepEqual(read.ok && { ...read.value }, { device: 'a/dev/tablet-1', records: notes })
      }
    }),
  )
})

const good = formatBundle({ device: 'a/dev/tablet-1', records: ['one', 'two'] })
const invalid: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'not-records'],
  ['a handing code', good.replace('/records@', '/handing@'), 'not-records'],
  ['a later version', good.replace('@v1', '@v2'), 'not-records'],
  ['bare JSON', good.split('\n')[1] ?? '', 'not-records'],
  ['one cut off', good.slice(0, -8), 'cut-off'],
  ['one with a line more', `${good}{}\n`, 'cut-off'],
  ['a list', 'parley.dev/records@v1\n[]\n', 'cut-off'],
  ['records that are numbers', good.replace('"one"', '1'), 'field'],
  ['one without its device', good.replace(/"device":"[^"]*",/, ''), 'field'],
  ['one with a field more', good.replace('{"device"', '{"a":1,"device"'), 'field'],
]

for (const [what, text, code] of invalid) {
  test(`a bundle is refused: ${what}`, () => assert.equal(word(text), code))
}
