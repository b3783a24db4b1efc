import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { concatBytes, uint32ToBytes, valueOf } from '@parley/kernel'
import { decodeSubmission, encodeSubmission } from './submission.ts'

const bytes = fc.uint8Array({ maxLength: 300 })

test('parts come back as they went, and every cut is refused', () => {
  fc.assert(
    fc.property(bytes, fc.array(bytes, { maxLength: 5 }), (note, blobs) => {
      const body = encodeSubmission({ note, blobs })
      const parts = valueOf(decodeSubmission(body))
      assert.deepEqual([parts.note, ...parts.blobs], [note, ...blobs])
      const back = decodeSubmission(body.subarray(0, -1))
      assert.ok(!back.ok || back.value.blobs.length < blobs.length)
    }),
  )
})

test('refuses no note, lengths beyond the end, cut lengths, too many parts', () => {
  const bad = [
    new Uint8Array(0),
    new Uint8Array(3),
    uint32ToBytes(1),
    uint32ToBytes(0xffffffff),
    concatBytes(uint32ToBytes(1), Uint8Array.of(1, 2)),
    concatBytes(...Array.from({ length: 131 }, () => uint32ToBytes(0))),
  ]
  for (const body of bad) {
    const parts = decodeSubmission(body)
    assert.equal(!parts.ok && parts.refusal.code, 'submission-malformed')
  }
  assert.ok(
    decodeSubmission(concatBytes(...Array.from({ length: 130 }, () => uint32ToBytes(0)))).ok,
  )
})
