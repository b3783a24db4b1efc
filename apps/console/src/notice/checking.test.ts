// The telephone's side of a check: what time counts, what a code is worth, and what stands for whatever was pasted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodeNoticeCode, noticeAddress, noticeText } from '@parley/exchange'
import { instant, nobleCryptography, personRef, present, toHex } from '@parley/kernel'
import { utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import { formatNote, lineOf, parseVkey } from '@parley/ledger'
import { signerFromSeed } from '@parley/system'
import { checked, readOffice } from './checking.ts'

const X = 'test.example/x'
const AT = instant('2031-05-20T12:00:00Z')
const signer = signerFromSeed('a/node/1', nobleCryptography.sha256(utf8Bytes('a test seed')))
const key = valueOf(parseVkey(signer.vkey, nobleCryptography))
const text = noticeText({
  at: AT,
  case: personRef('case-1'),
  lang: 'ar',
  nonce: '5'.repeat(32),
  says: 'wait',
  x: X,
})
const line = lineOf(key, await signer.sign(utf8Bytes(text)))
const note = present(utf8Text(formatNote(text, [line])), 'a note')
const code = encodeNoticeCode(toHex(nobleCryptography.sha256(utf8Bytes(text))))
const office = { now: AT, origins: [X], keys: [signer.vkey], withdrawn: [] as readonly string[] }
const isOf = (given: string, change: Partial<typeof office> = {}, clock: string | null = null) =>
  checked(given, { ...office, ...change }, clock === null ? null : new Date(clock)).is

test('the office’s time counts while it answers, whatever the device’s clock says', () => {
  assert.equal(isOf(note), 'genuine')
  assert.equal(isOf(note, { now: instant('2031-08-18T12:00:00Z') }), 'expired')
  assert.equal(isOf(note, { now: instant('2031-05-18T11:59:59Z') }), 'not-yet')
})

test('without an answer the later of two times counts', () => {
  assert.equal(isOf(note, {}, '2031-06-01T00:00:00Z'), 'genuine')
  assert.equal(isOf(note, {}, '1970-01-01T00:00:00Z'), 'genuine')
  assert.equal(isOf(note, {}, '2031-08-18T12:00:00Z'), 'expired')
})

test('a code is looked up among those that are void, and never makes a notice', () => {
  assert.deepEqual(checked(code, office, null), { is: 'code-alone', notice: null })
  assert.equal(isOf(code.toLowerCase(), { withdrawn: [code] }), 'code-withdrawn')
  assert.equal(isOf(note, { withdrawn: [code] }), 'withdrawn')
})

test('whatever else is pasted is told from a notice, and says nothing of a case', () => {
  const address = noticeAddress('https://elsewhere.example/notice/', note)
  assert.equal(isOf(address), 'genuine', 'the notice counts, not the address it came by')
  const rows: readonly (readonly [string, string, Partial<typeof office>])[] = [
    ['', 'not-a-notice', {}],
    ['https://elsewhere.example/notice/', 'not-a-notice', {}],
    [address.slice(0, -4), 'not-a-notice', {}],
    [note.replace('wait', 'home'), 'altered', {}],
    [note, 'not-from-here', { keys: [] }],
    [note, 'not-from-here', { keys: ['no key at all'] }],
    [note, 'not-from-here', { origins: [] }],
  ]
  for (const [given, is, change] of rows) {
    const result = checked(given, { ...office, ...change }, null)
    assert.deepEqual(result, { is, notice: null }, given.slice(0, 60))
  }
  assert.deepEqual(checked(note, null, null), { is: 'no-keys', notice: null })
})

test('whatever else answers in the office’s place is no office', () => {
  const office = { now: AT, origins: [X], keys: [], withdrawn: ['0000-0000-0000'] }
  assert.deepEqual(readOffice({ ...office, more: 1 }), office)
  const others = [
    null,
    'Service Unavailable',
    [],
    {},
    { code: 'too-many-requests' },
    { ...office, now: 'today' },
    { ...office, now: 7 },
    { ...office, origins: X },
    { ...office, keys: [1] },
    { ...office, withdrawn: null },
  ]
  for (const other of others) assert.equal(readOffice(other), null, JSON.stringify(other))
})
