// The large problems of the shared data, whose answers other solvers found too. Minutes in all.
import { after, test } from 'node:test'
import { openHighs } from './highs-solver.ts'
import { assertAsReferred } from './test/against-reference.ts'
import { absent, sharedNames, sharedProblem } from './test/shared-problems.ts'

const solver = openHighs()
after(() => solver.close())

void test('the shared data is there', { skip: absent }, () => {})

for (const name of sharedNames('large')) {
  void test(`${name} has the plan of its reference`, () =>
    assertAsReferred(sharedProblem('large', name), solver))
}
