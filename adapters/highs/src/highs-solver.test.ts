import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { LinearModel, SolverStep } from '@parley/planning'
import { openHighs, SolverError } from './highs-solver.ts'

const solver = openHighs()
after(() => solver.close())

const TIME = 10_000
const NO_TIME = -1995 // of the two seconds of grace, five milliseconds are left
const model: LinearModel = {
  columnLower: [0, 0],
  columnUpper: [5, 5],
  rows: [{ lower: -Infinity, upper: 7, columns: [0, 1], values: [2, 2] }],
}
const both = { columns: [0, 1], values: [1, 1] }
const asked = (step: Partial<SolverStep>): SolverStep => ({
  relaxed: true,
  timeLimitMs: TIME,
  ...step,
})

test('a relaxation has a vertex and multipliers that prove it', async () => {
  const session = await solver.open(model)
  const answer = await session.solve(asked({ objective: both }))
  assert.equal(answer.status, 'optimal')
  assert.equal(answer.objective, 3.5)
  assert.deepEqual([...(answer.duals ?? [])], [0.5])
  await session.close()
})

test('an integer solve has a whole point and a bound', async () => {
  const session = await solver.open(model)
  const answer = await session.solve(asked({ objective: both, relaxed: false }))
  assert.equal(answer.objective, 3)
  assert.equal(
    [...(answer.point ?? [])].reduce((a, b) => a + b),
    3,
  )
  await session.close()
})

test('what is impossible is said so, with a ray from a relaxation', async () => {
  const session = await solver.open(model)
  const columnBounds = [{ index: 0, lower: 4, upper: 5 }]
  const relaxed = await session.solve(asked({ columnBounds }))
  assert.equal(relaxed.status, 'infeasible')
  assert.notEqual(relaxed.ray?.[0] ?? 0, 0)
  assert.equal((await session.solve(asked({ relaxed: false }))).status, 'infeasible')
  await session.close()
})

test('changes stay from one step to the next', async () => {
  const session = await solver.open(model)
  await session.solve(
    asked({ objective: both, rowBounds: [{ index: 0, lower: -Infinity, upper: 4 }] }),
  )
  assert.equal((await session.solve(asked({}))).objective, 2)
  const row = { lower: -Infinity, upper: 1, columns: [0, 1], values: [1, 1] }
  assert.equal((await session.solve(asked({ addRows: [row] }))).objective, 1)
  await session.close()
})

test('two sessions know nothing of each other', async () => {
  const [one, two] = [await solver.open(model), await solver.open(model)]
  await one.solve(
    asked({
      columnBounds: [{ index: 0, lower: 0, upper: 0 }],
      objective: { columns: [0], values: [1] },
    }),
  )
  const answer = await two.solve(asked({ objective: { columns: [0], values: [1] } }))
  assert.equal(answer.objective, 3.5)
  await one.close()
  await two.close()
})

test('the same question twice has the same answer', async () => {
  const answers = []
  for (let i = 0; i < 2; i++) {
    const session = await solver.open(knapsack(20))
    answers.push(await session.solve(asked({ ...heavy(20), relaxed: false })))
    await session.close()
  }
  assert.deepEqual(answers[0], answers[1])
})

test('a solve that takes too long gives what it has, and the session goes on', async () => {
  const session = await solver.open(knapsack(250))
  const answer = await session.solve({ ...heavy(250), relaxed: false, timeLimitMs: 300 })
  assert.notEqual(answer.status, 'infeasible')
  if (answer.status === 'time-limit' && answer.objective !== null) {
    assert.ok((answer.bound ?? 0) >= answer.objective)
  }
  const relaxed = await session.solve(asked({}))
  assert.equal(relaxed.status, 'optimal')
  await session.close()
})

test('a session goes on in a new thread after its own was ended', async () => {
  const own = openHighs()
  const session = await own.open(model)
  await session.solve(asked({ objective: both, columnBounds: [{ index: 0, lower: 0, upper: 1 }] }))
  await own.close()
  const answer = await session.solve(
    asked({ rowBounds: [{ index: 0, lower: -Infinity, upper: 12 }] }),
  )
  assert.equal(answer.objective, 6)
  await own.close()
})

test('a thread ended over one question answers the others, in their turn and as they stood', async () => {
  const own = openHighs()
  const [slow, quick] = [await own.open(knapsack(20_000)), await own.open(model)]
  await quick.solve(asked({ columnBounds: [{ index: 0, lower: 0, upper: 1 }] }))
  const first = slow.solve({ ...heavy(20_000), relaxed: false, timeLimitMs: NO_TIME })
  const others = await Promise.all(
    [1, 2, 3].map(() => quick.solve(asked({ objective: both, relaxed: false }))),
  )
  assert.deepEqual(
    others.map(({ objective }) => objective),
    [3, 3, 3],
  )
  const { status, point } = await first
  assert.deepEqual([status, point], ['time-limit', null])
  await own.close()
})

test('who waited longer than there was time is told so, and what the question changed stays', async () => {
  const own = openHighs()
  const [slow, quick] = [await own.open(knapsack(400)), await own.open(model)]
  const busy = slow.solve({ ...heavy(400), relaxed: false, timeLimitMs: 3000 })
  const late = quick.solve({
    ...asked({ objective: both, columnBounds: [{ index: 0, lower: 0, upper: 1 }] }),
    timeLimitMs: NO_TIME,
  })
  assert.equal((await late).status, 'time-limit')
  assert.equal((await quick.solve(asked({}))).objective, 3.5)
  const narrower = [{ index: 1, lower: 0, upper: 1 }]
  assert.equal((await quick.solve(asked({ columnBounds: narrower }))).objective, 2)
  await busy
  await own.close()
})

test('whoever waits when the solver is closed hears that it was', async () => {
  const own = openHighs()
  const [slow, quick] = [await own.open(knapsack(250)), await own.open(model)]
  const asking = [slow.solve({ ...heavy(250), relaxed: false, timeLimitMs: TIME })]
  asking.push(quick.solve(asked({ objective: both })), quick.solve(asked({})))
  const heard = Promise.allSettled(asking)
  await own.close()
  for (const one of await heard)
    assert.ok(one.status === 'rejected' && one.reason instanceof SolverError)
  assert.equal((await quick.solve(asked({ objective: both }))).objective, 3.5)
  await own.close()
})

// Five rows of many pseudo-random weights: hard for branch and bound, easy to write down.
function knapsack(count: number): LinearModel {
  const columns = Array.from({ length: count }, (_, j) => j)
  const rows = [1, 2, 3, 4, 5].map((r) => {
    const values = columns.map((j) => 100 + ((j * 7919 * r + r * 104_729) % 900))
    const upper = Math.floor(values.reduce((a, b) => a + b) / 2)
    return { lower: -Infinity, upper, columns, values }
  })
  return { columnLower: columns.map(() => 0), columnUpper: columns.map(() => 1), rows }
}

function heavy(count: number): Pick<SolverStep, 'objective'> {
  const columns = Array.from({ length: count }, (_, j) => j)
  return { objective: { columns, values: columns.map((j) => 100 + ((j * 6131) % 900)) } }
}
