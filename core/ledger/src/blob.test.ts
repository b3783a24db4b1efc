import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { uint32At, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { ORIGIN } from '../test/log-maker.ts'
import { decodeBlob, encodeBlob } from './blob.ts'

const OWNER = {
  author: 'a/dev/1',
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'handover.stepped',
  seq: 1,
  x: ORIGIN,
}

/** The same bytes, standing `offset` bytes after a byte that a read beyond their edge would see. */
function standingAt(offset: number, bytes: Bytes): Bytes {
  const room = new Uint8Array(offset + bytes.length + 8).fill(0xff)
  room.set(bytes, offset)
  return room.subarray(offset, offset + bytes.length)
}

const text = fc.string({ maxLength: 1_500 })
const offset = fc.integer({ min: 0, max: 9 })

test('a padded plaintext is read wherever in memory it stands', () => {
  fc.assert(
    fc.property(text, offset, (said, at) => {
      const plaintext = valueOf(encodeBlob(OWNER, said))
      assert.deepEqual(decodeBlob(standingAt(at, plaintext), OWNER), { ok: true, value: said })
    }),
  )
})

test('one bit anywhere in the padding is refused, wherever in memory it stands', () => {
  fc.assert(
    fc.property(text, offset, fc.nat(), fc.nat(7), (said, at, where, bit) => {
      const plaintext = valueOf(encodeBlob(OWNER, said))
      const end = 4 + uint32At(plaintext, 0)
      fc.pre(end < plaintext.length)
      const place = end + (where % (plaintext.length - end))
      const read = decodeBlob(standingAt(at, plaintext.with(place, 1 << bit)), OWNER)
      assert.equal(!read.ok && read.refusal.code, 'padding', `byte ${place} of ${plaintext.length}`)
    }),
    { numRuns: 500 },
  )
})
