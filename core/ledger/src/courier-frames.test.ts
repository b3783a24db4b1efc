import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { valueOf } from '@parley/kernel'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { testCryptography } from '../test/log-maker.ts'
import { fileOfFrames, framesOf, MAX_FRAMED_BYTES } from './courier-frames.ts'

const file = fc.uint8Array({ minLength: 1, maxLength: 5_000 })
const framed = (bytes: Bytes): readonly string[] => valueOf(framesOf(bytes, testCryptography))
const read = (lines: readonly string[]): Result<Bytes, Refusal> =>
  fileOfFrames(lines.join('\n'), testCryptography)
const saidOf = (result: Result<Bytes, Refusal>): string =>
  result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.at ?? ''}`.trim()

test('frames in any order, any of them repeated, with blank lines between, give the file back', () => {
  const order = fc.tuple(fc.infiniteStream(fc.nat()), fc.constantFrom('', ' ', '\r', '\n'))
  fc.assert(
    fc.property(file, order, (bytes, [stream, after]) => {
      const frames = framed(bytes)
      const dice = stream[Symbol.iterator]()
      const next = (): number => dice.next().value ?? 0
      const repeated = frames.flatMap((frame) => (next() % 2 === 0 ? [frame] : [frame, frame]))
      const shuffled = repeated
        .map((frame) => [next(), frame] as const)
        .toSorted(([x], [y]) => x - y)
        .map(([, frame]) => frame + after)
      assert.deepEqual(valueOf(read(shuffled)), bytes)
    }),
    { numRuns: 50 },
  )
})

test('any frame that is lost is named, alone or among others', () => {
  fc.assert(
    fc.property(file, fc.infiniteStream(fc.boolean()), fc.nat(), (bytes, coins, one) => {
      const frames = framed(bytes)
      const all = frames.length
      const single = one % all
      const without = frames.filter((_, i) => i !== single)
      const alone = all === 1 ? 'frames-none' : `frames-missing ${single + 1} of ${all}`
      assert.equal(saidOf(read(without)), alone)
      const dice = coins[Symbol.iterator]()
      const isHere = frames.map(() => dice.next().value === true)
      const lost = frames.flatMap((_, i) => (isHere[i] === true ? [] : [i + 1]))
      const expected =
        lost.length === 0
          ? 'ok'
          : lost.length === all
            ? 'frames-none'
            : `frames-missing ${lost.join(', ')} of ${all}`
      assert.equal(saidOf(read(frames.filter((_, i) => isHere[i]))), expected)
    }),
    { numRuns: 50 },
  )
})

test('no frame with a sign altered or cut away is taken for the file', () => {
  const place = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...'AZ27-/01a '.split('')))
  fc.assert(
    fc.property(file, place, (bytes, [which, at, sign]) => {
      const frames = [...framed(bytes)]
      const own = frames[which % frames.length] ?? ''
      const place = at % own.length
      const altered = own.slice(0, place) + sign + own.slice(place + 1)
      const isTrimmed = altered.trim() === own
      frames[which % frames.length] = altered
      if (altered !== own && !isTrimmed) assert.notEqual(saidOf(read(frames)), 'ok')
      frames[which % frames.length] = own.slice(0, place)
      assert.notEqual(saidOf(read(frames)), 'ok')
    }),
    { numRuns: 100 },
  )
})

test('every frame of the largest courier fits a code of version 25 with level M; a larger file is refused', () => {
  const frames = framed(new Uint8Array(MAX_FRAMED_BYTES).fill(255))
  assert.equal(frames.length, 82)
  for (const frame of frames) {
    assert.ok(frame.length <= 1_451, `${frame.length} signs`)
    assert.match(frame, /^[0-9A-Z/-]+$/)
  }
  const larger = framesOf(new Uint8Array(MAX_FRAMED_BYTES + 1), testCryptography)
  assert.equal(larger.ok ? null : larger.refusal.code, 'frames-too-long')
  const none = framesOf(new Uint8Array(0), testCryptography)
  assert.equal(none.ok ? null : none.refusal.code, 'frames-none')
})
