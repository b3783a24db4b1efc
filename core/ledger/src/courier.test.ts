import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import { ORIGIN, signText, testCryptography, testKey } from '../test/log-maker.ts'
import { courierBody, isCourierPath, packCourier, unpackCourier } from './courier.ts'
import type { Courier, CourierMember } from './courier.ts'
import { formatSignedLine } from './signed-line.ts'

const reader = { to: 'b', x: ORIGIN, keysOf: () => [testKey('a/node/1').key] }
const pack = (body: JsonObject, members: readonly CourierMember[]): Bytes =>
  packCourier(signText(formatSignedLine('courier', body), ['a/node/1']), members)
const courierOf = (members: readonly CourierMember[]): Courier => ({
  from: 'a',
  to: 'b',
  x: ORIGIN,
  n: 20,
  since: 14,
  part: 1,
  parts: 1,
  members,
})

test('what was packed is unpacked, and one altered byte is noticed', () => {
  const sizes = fc.uniqueArray(fc.nat({ max: 9_999 }), { maxLength: 20 })
  fc.assert(
    fc.property(sizes, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, at, by) => {
      const paths = list.map((size) => `checkpoints/${size}`).toSorted((a, b) => (a < b ? -1 : 1))
      const members = paths.map((path) => ({ path, bytes: utf8Bytes(`bytes of ${path}`) }))
      const courier = courierOf(members)
      const packed = pack(courierBody(courier, testCryptography), members)
      const back = valueOf(unpackCourier(packed, reader, testCryptography))
      assert.deepEqual(
        back.members.map((m) => m.path),
        paths,
      )
      const i = at % packed.length
      const mutant = packed.with(i, (packed[i] ?? 0) ^ by)
      assert.ok(!unpackCourier(mutant, reader, testCryptography).ok)
    }),
    { numRuns: 30 },
  )
})

test('4,097 members are too many', () => {
  const member = { path: 'checkpoint', sha256: '0'.repeat(64), size: 0 }
  const body = {
    ...courierBody(courierOf([]), testCryptography),
    members: Array.from({ length: 4_097 }, () => member),
  }
  const refused = unpackCourier(pack(body, []), reader, testCryptography)
  assert.deepEqual(refused, { ok: false, refusal: { code: 'courier-malformed', at: 'members' } })
})

test('no path leads out of the folder', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'blob',
    'tile',
    'outbox',
    'checkpoints',
    '0',
    '000',
    'aa',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const path = parts.join('/')
      assert.ok(!isCourierPath(path) || !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path), path)
    }),
    { numRuns: 2_000 },
  )
})
