import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseProblem } from '@parley/terms'
import type { PlanProblem } from '@parley/terms'
import { personSorts } from './person-sorts.ts'

type Fields = Readonly<Record<string, string | number | boolean | object>>

const fields: fc.Arbitrary<Fields> = fc.record({
  category: fc.constantFrom('soldier', 'civilian'),
  class: fc.integer({ min: 1, max: 2 }),
  stretchers: fc.integer({ min: 0, max: 1 }),
  named: fc.boolean(),
  attributes: fc.constantFrom({}, { months: 1 }, { months: '1' }, { region: 1 }),
})

function problemOf(people: readonly Fields[], where: object = {}): PlanProblem {
  const read = parseProblem({
    format: 'plan-problem@v1',
    id: 'sorts',
    parties: [{ id: 'a' }, { id: 'b' }],
    people: people.map((own, i) => ({ ref: `p${i}`, holder: 'a', home: 'b', ...own })),
    tranches: [{ id: 't1', capacity: {} }],
    terms: [{ id: 'ceiling', kind: 'quota', max: 5, where }],
    lottery: { seed: '0'.repeat(64) },
  })
  assert.ok(read.ok)
  return read.value
}

test('two persons are of one sort exactly if they differ in ref and group alone', () => {
  fc.assert(
    fc.property(fc.array(fields, { minLength: 2, maxLength: 8 }), (people) => {
      const problem = problemOf(people)
      const sorts = problem.people.map(personSorts(problem))
      const texts = problem.people.map((person) => JSON.stringify({ ...person, ref: '' }))
      sorts.forEach((sort, i) => assert.equal(sorts.indexOf(sort), texts.indexOf(texts[i] ?? '')))
    }),
  )
})

test('a person whom a filter names is of no sort', () => {
  const alike = { category: 'soldier', class: 1 }
  const problem = problemOf([alike, alike, alike], { ref: ['p1'] })
  assert.deepEqual(problem.people.map(personSorts(problem)), [0, null, 0])
})
