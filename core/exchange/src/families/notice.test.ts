// A notice to a family on paper: only the office's own words hold, and whatever else is shown is said to be what it is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addSeconds, nobleCryptography, personRef, toHex, utf8Bytes } from '@parley/kernel'
import type { Instant, JsonObject } from '@parley/kernel'
import { formatSignedLine } from '@parley/ledger'
import { keyOf, signedNote, X } from '../../test/tablet-hands.ts'
import { NOON } from '../small-exchange.testing.ts'
import { encodeNoticeCode, noteInAddress, noticeAddress, readNoticeCode } from './notice-code.ts'
import { judgeNotice, keptNotice, NOTICE_LANGUAGES, NOTICE_SECONDS } from './notice.ts'
import { NOTICE_SENTENCES, noticeText, parseNotice } from './notice.ts'
import type { NoticeSight } from './notice.ts'

const NODE = 'a/node/1'
const CASE = personRef('case-17')
const SAID = {
  at: NOON,
  case: CASE,
  lang: 'uk',
  nonce: '7'.repeat(32),
  says: 'wait',
  x: X,
} as const
const PAGE = 'https://families.example/notice/'
const sight = (change: Partial<NoticeSight> = {}): NoticeSight => ({
  keys: [keyOf(NODE)],
  origins: [X],
  withdrawn: [],
  now: addSeconds(NOON, 86_400),
  ...change,
})
const judged = (note: string, change: Partial<NoticeSight> = {}): string =>
  judgeNotice(note, sight(change), nobleCryptography).is
const body = (change: JsonObject): JsonObject => ({
  ...SAID,
  until: addSeconds(NOON, NOTICE_SECONDS),
  ...change,
})
const signedBody = (change: JsonObject): Promise<string> =>
  signedNote(formatSignedLine('notice', body(change)), NODE)
const codeOf = (text: string): string =>
  encodeNoticeCode(toHex(nobleCryptography.sha256(utf8Bytes(text))))

const NOTE = await signedNote(noticeText(SAID), NODE)

test('a notice of the office is genuine, and says what was signed', () => {
  const read = parseNotice(NOTE, sight(), nobleCryptography)
  assert.ok(read.ok)
  const { code, signer, until, ...said } = read.value
  assert.deepEqual(said, SAID)
  assert.equal(signer, NODE)
  assert.equal(until, addSeconds(NOON, NOTICE_SECONDS))
  assert.equal(code, codeOf(noticeText(SAID)))
  assert.equal(judged(NOTE), 'genuine')
})

test('a notice is not what it was, by its date, by withdrawal, by whoever signed it', async () => {
  const code = codeOf(noticeText(SAID))
  const end = addSeconds(NOON, NOTICE_SECONDS)
  const rows: readonly (readonly [string, string, string, Partial<NoticeSight>])[] = [
    ['the last second', NOTE, 'genuine', { now: addSeconds(NOON, NOTICE_SECONDS - 1) }],
    ['from the second in which it ends', NOTE, 'expired', { now: end }],
    ['a device a day behind', NOTE, 'genuine', { now: addSeconds(NOON, -86_400) }],
    ['a date two days ahead', NOTE, 'not-yet', { now: addSeconds(NOON, -172_800) }],
    ['withdrawn', NOTE, 'withdrawn', { withdrawn: ['0000-0000-0000', code] }],
    ['withdrawn and expired', NOTE, 'withdrawn', { withdrawn: [code], now: end }],
    ['another office', NOTE, 'not-from-here', { keys: [keyOf('b/node/1')] }],
    ['a key that is no longer published', NOTE, 'not-from-here', { keys: [] }],
    ['another exchange', NOTE, 'not-from-here', { origins: ['test.example/y'] }],
    ['a forger', await signedNote(noticeText(SAID), 'c/node/1'), 'not-from-here', {}],
    ['a forger under our name', forgedName(NOTE), 'not-from-here', {}],
    ['no signature', `${noticeText(SAID)}\n`, 'not-a-notice', {}],
    ['cut off', NOTE.slice(0, -20), 'not-a-notice', {}],
    ['nothing', '', 'not-a-notice', {}],
    ['any text', 'Your son is alive. Pay 500.', 'not-a-notice', {}],
    ['another kind of note', NOTE.replace('notice@v1', 'receipt@v1'), 'not-a-notice', {}],
    ['another version', NOTE.replace('notice@v1', 'notice@v2'), 'not-a-notice', {}],
    ['longer than a notice', `${NOTE}${NOTE}${NOTE}`, 'not-a-notice', {}],
  ]
  for (const [name, note, is, change] of rows) assert.equal(judged(note, change), is, name)
})

/** The name of our key over the id of a forger's: a name alone finds no key. */
function forgedName(note: string): string {
  return note.replace(/(\u2014 \S+ )[A-Za-z0-9+/]{4}/u, '$1AAAA')
}

test('what the office itself signed but is of another shape is no notice', async () => {
  const odd: readonly JsonObject[] = [
    { says: 'dead' },
    { says: 'held' },
    { says: null },
    { lang: 'de' },
    { lang: null },
    { nonce: null },
    { nonce: '7'.repeat(31) },
    { nonce: 'F'.repeat(32) },
    { case: 'Case 17' },
    { case: '' },
    { at: '2031-05-20' },
    { until: addSeconds(NOON, NOTICE_SECONDS + 1) },
    { until: NOON },
    { x: 'HTTP://test.example' },
    { name: 'Anybody' },
    { sum: 500 },
  ]
  for (const change of odd) {
    assert.equal(judged(await signedBody(change)), 'not-a-notice', JSON.stringify(change))
  }
  assert.equal(judged(await signedBody({})), 'genuine')
})

test('a notice altered in one bit is never genuine', () => {
  const bytes = utf8Bytes(NOTE)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 6 }), (at, bit) => {
      const other = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ (1 << bit) : byte))
      assert.notEqual(judged(new TextDecoder().decode(other)), 'genuine')
    }),
  )
})

test('another sentence under the signature of the first is said to be altered', () => {
  for (const [from, to] of [
    ['"says":"wait"', '"says":"home"'],
    ['case-17', 'case-18'],
    ['"lang":"uk"', '"lang":"ru"'],
  ] as const) {
    assert.equal(judged(NOTE.replace(from, to)), 'altered', to)
  }
})

test('notices of one case have one size whatever they say, in whatever language', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/),
      fc.integer({ min: 0, max: 86_400 * 3650 }),
      (about, later) => {
        const at: Instant = addSeconds(NOON, later)
        const sizes = NOTICE_SENTENCES.flatMap((says) =>
          NOTICE_LANGUAGES.map(
            (lang) => noticeText({ ...SAID, at, case: personRef(about), lang, says }).length,
          ),
        )
        assert.equal(new Set(sizes).size, 1)
      },
    ),
  )
})

test('a notice survives its address, and nothing else is found in one', () => {
  assert.equal(noteInAddress(noticeAddress(PAGE, NOTE)), NOTE)
  assert.equal(noteInAddress(`  ${noticeAddress('', NOTE)}\n`), NOTE)
  assert.equal(noteInAddress(NOTE), NOTE)
  assert.ok(noticeAddress(PAGE, NOTE).length < 800, 'a code that a telephone still reads')
  for (const odd of ['', '#', PAGE, `${PAGE}#`, `${PAGE}#short`, `${PAGE}#${'?'.repeat(60)}`]) {
    assert.equal(noteInAddress(odd), null, odd)
  }
  assert.equal(noteInAddress(`#${'A'.repeat(5000)}`), null)
})

test('any text in the place of an address is judged and never a fault', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600 }), (typed) => {
      assert.equal(judged(noteInAddress(typed) ?? typed), 'not-a-notice')
    }),
  )
})

test('a code is read as it is spoken and typed, and another number of signs is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const code = encodeNoticeCode(toHex(bytes))
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
      assert.equal(readNoticeCode(code), code)
      const heard = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
      assert.equal(readNoticeCode(heard.replaceAll('-', ' ')), code)
      assert.equal(readNoticeCode(`${code}0`), null)
      assert.equal(readNoticeCode(code.slice(1)), null)
    }),
  )
  for (const odd of ['', 'UUUU-UUUU-UUUU', '0000-0000-000é', '0000_0000_0000']) {
    assert.equal(readNoticeCode(odd), null, odd)
  }
})

test('the seat that wrote a notice reads it again without keys, and nothing else', () => {
  assert.equal(keptNotice(NOTE, 'X')?.case, CASE)
  for (const odd of ['', 'parley.dev/notice@v1\n{}\n', NOTE.replace('notice@v1', 'tablet@v1')]) {
    assert.equal(keptNotice(odd, 'X'), null)
  }
})
