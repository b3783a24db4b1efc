import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evidenceCodes } from './evidence-codes.ts'
import { FIELD_COUNT, FIELDS } from './fields.ts'
import { anyAtMost, LIKENESSES, LikenessBits } from './likeness.ts'
import type { PairTable } from './pair-table.ts'

const LEVELS = FIELDS.flatMap(({ levels }, f) => levels.map((_, level) => ({ f, level })))

// Few shares, so that many pairs have the same; above 0 is none, as 0 is.
const cell = fc.record({
  place: fc.nat({ max: 99 }),
  share: fc.constantFrom(0, -1.5, -4, -7.25, -0.001),
})
const pairs = fc.array(fc.array(cell, { minLength: FIELD_COUNT, maxLength: FIELD_COUNT }), {
  maxLength: 12,
})

function tableOf(rows: readonly (readonly { place: number; share: number }[])[]): PairTable {
  const count = rows.length
  const numbers = new Int32Array(count)
  const levels = rows.flatMap((row) =>
    row.map(({ place }, f) => place % (FIELDS[f]?.levels.length ?? 1)),
  )
  const shares = rows.flatMap((row) => row.map(({ share }) => share))
  return {
    pairs: { first: numbers, second: numbers, count },
    levels: Uint8Array.from(levels),
    shares: Float32Array.from(shares),
  }
}

test('a code tells field, level and share of every pair that has it', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const table = tableOf(rows)
      const { ofPairs, fields, levels, shares } = evidenceCodes(table)
      assert.equal(ofPairs.length, table.levels.length)
      ofPairs.forEach((code, at) => {
        assert.equal(fields[code], at % FIELD_COUNT)
        assert.equal(levels[code], table.levels[at])
        assert.equal(shares[code], table.shares[at])
      })
    }),
  )
})

test('the same level with the same share has one code, and no other has it', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const { ofPairs, fields, levels, shares } = evidenceCodes(tableOf(rows))
      const told = Array.from(fields, (f, code) => `${f} ${levels[code]} ${shares[code]}`)
      assert.equal(new Set(told).size, told.length)
      assert.equal(new Set(ofPairs).size, told.length)
    }),
  )
})

test('a likeness explains a pair by what it shares and what it often shares, never more than its bound', () => {
  const bits = fc.array(fc.constantFrom(0, -6.5, 1.25, 3, 9.75), {
    minLength: LEVELS.length,
    maxLength: LEVELS.length,
  })
  const codes = fc.array(fc.nat(), { minLength: FIELD_COUNT, maxLength: FIELD_COUNT })
  fc.assert(
    fc.property(bits, codes, fc.nat({ max: 6 }), (all, drawn, given) => {
      const coded = {
        fields: Uint8Array.from(LEVELS, ({ f }) => f),
        bits: Float64Array.from(all),
      }
      const ofPair = Int32Array.from(drawn, (n, f) => {
        const own = LEVELS.flatMap((each, code) => (each.f === f ? [code] : []))
        return own[n % own.length] ?? 0
      })
      const alike = new LikenessBits(coded)
      LIKENESSES.forEach((model, k) => {
        const own = (f: number): number => all[ofPair[f] ?? 0] ?? 0
        const shared = model.shares.reduce((sum, f) => sum + own(f), 0)
        const often = model.often.reduce((sum, [f, percent]) => {
          const share = percent / 100
          return own(f) === 0 ? sum : sum + Math.log2(1 - share + share * 2 ** own(f))
        }, shared)
        const expected = model.hasOtherGiven && given <= 2 ? often - 4 : often
        assert.equal(alike.of(ofPair, 0, given, k), expected)
        const ownBits = Float64Array.from({ length: FIELD_COUNT }, (_, f) => own(f))
        assert.ok(alike.atMost(ownBits, k) >= expected - 1e-9)
        assert.ok(anyAtMost(ownBits) >= alike.atMost(ownBits, k) - 1e-9)
      })
    }),
  )
})
