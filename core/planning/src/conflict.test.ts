import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { irreducibleConflict } from './conflict.ts'

const NAMES = Array.from({ length: 12 }, (_, i) => `n${i}`)
const conflicts = fc.array(fc.subarray(NAMES, { minLength: 1, maxLength: 4 }), { maxLength: 3 })

test('of any set that excludes, a part is left that excludes and of which every name is needed', async () => {
  await fc.assert(
    fc.asyncProperty(conflicts, async (sets) => {
      const excludes = (names: readonly string[]): Promise<boolean> =>
        Promise.resolve(sets.some((set) => set.every((name) => names.includes(name))))
      const found = await irreducibleConflict(excludes, NAMES)
      if (sets.length === 0) {
        assert.equal(found, null)
        return
      }
      assert.ok(found !== null && (await excludes(found)))
      for (const dropped of found) {
        assert.equal(await excludes(found.filter((name) => name !== dropped)), false)
      }
    }),
  )
})

test('what excludes without any name has no name to tell', async () => {
  assert.deepEqual(await irreducibleConflict(() => Promise.resolve(true), NAMES), [])
})

test('one name among a hundred is found with a few questions', async () => {
  const names = Array.from({ length: 128 }, (_, i) => `n${i}`)
  let questions = 0
  const excludes = (asked: readonly string[]): Promise<boolean> => {
    questions++
    return Promise.resolve(asked.includes('n77'))
  }
  assert.deepEqual(await irreducibleConflict(excludes, names), ['n77'])
  assert.ok(questions < 40)
})
