import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { personRef } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import { canonicalJson } from '@parley/kernel'
import { A, B, NOON } from '../small-exchange.testing.ts'
import {
  factOf,
  formatHandingCode,
  MAX_HANDED,
  MAX_HANDING_CHARACTERS,
  parseHandingCode,
  receiptNote,
  receiptText,
  remainsText,
  signatureIn,
} from './handing-code.ts'
import type { HandingCode, PersonsCode, RemainsCode } from './handing-code.ts'

const SIGNATURE = `${'A'.repeat(91)}=`

const released: PersonsCode = {
  about: 'person',
  at: NOON,
  from: A,
  to: B,
  x: 'demo.parley.example/x/test',
  leg: 'line',
  tranche: 't1',
  releasedBy: 'a/dev/line-1',
  receivedBy: null,
  persons: [{ ref: personRef('p1'), released: SIGNATURE, received: null }],
}

const received: PersonsCode = {
  ...released,
  receivedBy: 'b/dev/line-1',
  persons: [{ ref: personRef('p1'), released: SIGNATURE, received: SIGNATURE }],
}

const lot: RemainsCode = {
  about: 'remains',
  at: NOON,
  from: B,
  to: A,
  x: 'demo.parley.example/x/test',
  lot: 'lot-1',
  bags: 14,
  releasedBy: 'b/dev/line-1',
  receivedBy: null,
  released: SIGNATURE,
  received: null,
}

for (const [what, code] of [
  ['released', released],
  ['received', received],
  ['of a lot of remains', lot],
] as const) {
  test(`a code ${what} is read back as it was written`, () => {
    const read = parseHandingCode(formatHandingCode(code))
    assert.ok(read.ok)
    assert.deepEqual(read.value, code)
  })
}

test('a code survives line breaks and spaces anywhere, as chats and mail put them in', () => {
  const text = formatHandingCode(received)
  fc.assert(
    fc.property(
      fc.array(fc.nat(text.length), { maxLength: 20 }),
      fc.constantFrom(' ', '\n', '\r\n', '\t'),
      (places, blank) => {
        const broken = text
          .split('')
          .map((c, i) => (places.includes(i) ? c + blank : c))
          .join('')
        const read = parseHandingCode(`  ${broken}\n`)
        assert.ok(read.ok)
        assert.equal(formatHandingCode(read.value), text)
      },
    ),
  )
})

test('a code cut off anywhere, or with one letter of its frame changed, is refused', () => {
  const text = formatHandingCode(released).trimEnd()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (at) => {
      assert.equal(parseHandingCode(text.slice(0, at)).ok, false)
    }),
  )
})

test('a full code of the most persons stays within the limit of characters', () => {
  const persons = Array.from({ length: MAX_HANDED }, (_, i) => ({
    ref: personRef(`p${String(i).padStart(35, '0')}`),
    released: SIGNATURE,
    received: SIGNATURE,
  }))
  const text = formatHandingCode({ ...received, persons })
  assert.ok(text.length <= MAX_HANDING_CHARACTERS, String(text.length))
  assert.ok(parseHandingCode(text).ok)
})

function changed(change: JsonObject, of: HandingCode = released): string {
  const plain = JSON.parse(JSON.stringify(of)) as JsonObject // plain values alone
  const whole: Json = { ...plain, ...change }
  return `parley.dev/handing@v1\n${canonicalJson(whole)}\n`
}

const person = { ref: 'p1', released: SIGNATURE, received: null }

const invalid: readonly (readonly [string, string, string])[] = [
  ['nothing at all', '', 'not-a-handing'],
  ['something else that was in the clipboard', 'https://parley.example/', 'not-a-handing'],
  ['a receipt itself', 'parley.dev/receipt@v1\n{}\n', 'not-a-handing'],
  ['a later version', changed({}).replace('@v1', '@v2'), 'other-version'],
  ['too many characters', changed({}) + ' '.repeat(MAX_HANDING_CHARACTERS), 'too-long'],
  ['half of it', changed({}).slice(0, 200), 'cut-off'],
  ['fields in another order', changed({}).replace('{"about"', '{"z":1,"about"'), 'not-canonical'],
  ['a list', 'parley.dev/handing@v1\n[]\n', 'field'],
  ['an unknown field', changed({ name: 'p' }), 'field'],
  ['no such thing to hand over', changed({ about: 'lorry' }), 'field'],
  ['a leg nobody goes', changed({ leg: 'back' }), 'field'],
  ['a time that is none', changed({ at: 'noon' }), 'field'],
  ['a party that is none', changed({ from: 'A side' }), 'field'],
  ['no key', changed({ releasedBy: '' }), 'field'],
  ['no person', changed({ persons: [] }), 'nobody-named'],
  ['one person twice', changed({ persons: [person, person] }), 'person-twice'],
  ['too short a signature', changed({ persons: [{ ...person, released: 'QUJD' }] }), 'field'],
  ['a name beside the ref', changed({ persons: [{ ...person, name: 'x' }] }), 'field'],
  [
    'a second signature by nobody',
    changed({ persons: [{ ...person, received: SIGNATURE }] }),
    'half-signed',
  ],
  [
    'a receiving device without a signature',
    changed({ receivedBy: 'b/dev/line-1' }),
    'half-signed',
  ],
  [
    'one person signed for and one not',
    changed({
      persons: [{ ...person, ref: 'p2' }, received.persons[0]] as unknown as Json,
      receivedBy: 'b/dev/line-1',
    }),
    'half-signed',
  ],
  ['no bags', changed({ bags: 0 }, lot), 'field'],
  [
    'a lot signed by nobody on the other side',
    changed({ receivedBy: 'a/dev/line-1' }, lot),
    'half-signed',
  ],
  [
    'more persons than a code may carry',
    changed({
      persons: Array.from({ length: MAX_HANDED + 1 }, (_, i) => ({ ...person, ref: `p${i}` })),
    }),
    'field',
  ],
]

for (const [what, text, code] of invalid) {
  test(`a code with ${what} is refused: ${code}`, () => {
    const read = parseHandingCode(text)
    assert.equal(read.ok ? 'read' : read.refusal.code, code)
  })
}

test('the text of a receipt says exactly what the page on receipts gives', () => {
  assert.equal(
    receiptText(factOf(released, personRef('p1'))),
    'parley.dev/receipt@v1\n{"about":"person","at":"2031-05-20T12:00:00Z","from":"a","leg":"line","ref":"p1","to":"b","tranche":"t1","x":"demo.parley.example/x/test"}\n',
  )
  assert.match(remainsText(lot), /"about":"remains".*"bags":14.*"lot":"lot-1"/)
})

test('a note of a code has one line per device that signed, the releasing one first', () => {
  const text = receiptText(factOf(received, personRef('p1')))
  const note = receiptNote(text, { by: received, released: SIGNATURE, received: SIGNATURE })
  const lines = note
    .slice(text.length + 1)
    .trimEnd()
    .split('\n')
  assert.deepEqual(
    lines.map((line) => line.split(' ')[1]),
    ['a/dev/line-1', 'b/dev/line-1'],
  )
  assert.equal(signatureIn(`${lines[0]}\n`), SIGNATURE)
})
