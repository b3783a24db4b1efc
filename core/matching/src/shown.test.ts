import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FIELD_COUNT, FIELDS } from './fields.ts'
import { anyAtMost, LIKENESSES, LikenessRatios } from './likeness.ts'
import type { PairTable } from './pair-table.ts'
import { joinTables, KeptPairs, levelOf } from './pair-table.ts'
import { SHARE_STEPS, ShownNumbers } from './shown.ts'

const LEVELS = FIELDS.flatMap(({ levels }, f) => levels.map((_, level) => ({ f, level })))

interface Shown {
  readonly place: number
  readonly share: number
}

// Few shares, so that many pairs have the same; 0 is none.
const cell = fc.record({
  place: fc.nat({ max: 99 }),
  share: fc.constantFrom(0, -1.5, -4, -7.25, -0.001, -21.0001, -40),
})
const pairs = fc.array(fc.array(cell, { minLength: FIELD_COUNT, maxLength: FIELD_COUNT }), {
  maxLength: 12,
})

function levelsOf(row: readonly Shown[]): Uint8Array {
  return Uint8Array.from(row, ({ place }, f) => place % (FIELDS[f]?.levels.length ?? 1))
}

function tableOf(rows: readonly (readonly Shown[])[], kept = new KeptPairs()): PairTable {
  rows.forEach((row, n) => {
    const shares = Float32Array.from(row, ({ share }) => share)
    kept.add(n, n + 1, levelsOf(row), shares)
  })
  return kept.take()
}

function shareOf({ shown, things }: PairTable, pair: number, field: number): number {
  return things.shares[shown[pair * FIELD_COUNT + field] ?? -1] ?? NaN
}

function assertShows(table: PairTable, rows: readonly (readonly Shown[])[]): void {
  assert.equal(table.pairs.count, rows.length)
  rows.forEach((row, n) => {
    const levels = levelsOf(row)
    row.forEach(({ share }, f) => {
      assert.equal(levelOf(table, n, f), levels[f])
      const told = shareOf(table, n, f)
      if (share === 0) assert.equal(told, 0)
      else {
        assert.ok(told < 0)
        assert.ok(share < -31.9 || Math.abs(told - share) <= 1 / SHARE_STEPS)
      }
    })
  })
}

test('a table tells level and share of every pair, the share to a step', () => {
  fc.assert(fc.property(pairs, (rows) => assertShows(tableOf(rows), rows)))
})

test('tables one after the other show what each of them showed, whoever numbered it', () => {
  fc.assert(
    fc.property(pairs, pairs, pairs, (first, second, third) => {
      const kept = new KeptPairs()
      const tables = [tableOf(first, kept), tableOf(second), tableOf(third, kept)]
      const rows = [...first, ...second, ...third]
      assertShows(joinTables(tables), rows)
      const alone = joinTables([...first, ...second, ...third].map((row) => tableOf([row])))
      if (first.length > 0 && second.length > 0)
        assert.deepEqual(joinTables(tables).shown, alone.shown)
    }),
  )
})

test('the same level with the same share has one number, and no other has it', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const { shown, things } = tableOf(rows)
      const told = Array.from(
        things.fields,
        (f, n) => `${f} ${things.levels[n]} ${things.shares[n]}`,
      )
      assert.equal(new Set(told).size, told.length)
      assert.equal(new Set(shown).size, told.length)
    }),
  )
})

test('what shares cannot be is refused before numbers run out of sixteen bits', () => {
  const numbers = new ShownNumbers()
  assert.throws(
    () => {
      for (let step = 1; step < 4096; step++)
        for (const { f, level } of LEVELS) numbers.numberOf(f, level, -step / SHARE_STEPS)
    },
    { name: 'RangeError' },
  )
  assert.ok(numbers.things().fields.length <= 1 << 16)
})

test('a likeness explains a pair by what it shares and what it often shares, never more than its bound', () => {
  const ratios = fc.array(fc.constantFrom(1, 0.01, 2.5, 8, 900), {
    minLength: LEVELS.length,
    maxLength: LEVELS.length,
  })
  const shown = fc.array(fc.nat(), { minLength: FIELD_COUNT, maxLength: FIELD_COUNT })
  fc.assert(
    fc.property(ratios, shown, fc.nat({ max: 6 }), (all, drawn, given) => {
      const things = {
        fields: Uint8Array.from(LEVELS, ({ f }) => f),
        ratios: Float64Array.from(all),
      }
      const ofPair = Uint16Array.from(drawn, (n, f) => {
        const own = LEVELS.flatMap((each, thing) => (each.f === f ? [thing] : []))
        return own[n % own.length] ?? 0
      })
      const alike = new LikenessRatios(things)
      LIKENESSES.forEach((model, k) => {
        const own = (f: number): number => all[ofPair[f] ?? 0] ?? 1
        const shared = model.shares.reduce((product, f) => product * own(f), 1)
        const often = model.often.reduce((product, [f, percent]) => {
          return product * (1 - percent / 100 + (percent / 100) * own(f))
        }, shared)
        const expected = model.hasOtherGiven && given <= 2 ? often / 16 : often
        assert.equal(alike.of(ofPair, 0, given, k), expected)
        const ownRatios = Float64Array.from({ length: FIELD_COUNT }, (_, f) => own(f))
        assert.ok(alike.atMost(ownRatios, k) >= expected * (1 - 1e-9))
        assert.ok(anyAtMost(ownRatios) >= alike.atMost(ownRatios, k) * (1 - 1e-9))
      })
    }),
  )
})
