// The small problems of the shared data, whose answers were found by trying every plan.
import { after, test } from 'node:test'
import { openHighs } from './highs-solver.ts'
import { assertAsReferred } from './test/against-reference.ts'
import { absent, sharedNames, sharedProblem } from './test/shared-problems.ts'

const solver = openHighs()
after(() => solver.close())

test('the shared data is there', { skip: absent }, () => {})

for (const name of sharedNames('tiny')) {
  test(`${name} has its one plan`, () => assertAsReferred(sharedProblem('tiny', name), solver))
}
