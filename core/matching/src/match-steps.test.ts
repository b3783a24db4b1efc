import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawsFrom, nobleCryptography, seededChance } from '@parley/kernel'
import { inventedLists } from './listed.testing.ts'
import { matchLists, TaskWorker } from './match-lists.ts'
import { matchSteps } from './match-steps.ts'
import { MatchStepsError } from './match-tasks.ts'
import type { MatchAnswers, MatchTasks } from './match-tasks.ts'
import { shardsOf } from './shards.ts'

const hashing = nobleCryptography
const draws = drawsFrom(seededChance(hashing, 'matching', 'steps'))
const request = { ...inventedLists(60, (limit) => draws.below(limit)), hashing }
const inOneGo = matchLists(request)

const anySizes = fc.record({
  readRows: fc.integer({ min: 1, max: 130 }),
  compareRows: fc.integer({ min: 1, max: 130 }),
})

test('the outcome is the same however finely work is handed out', () => {
  fc.assert(
    fc.property(anySizes, (sizes) => {
      assert.deepEqual(matchLists(request, sizes), inOneGo)
    }),
    { numRuns: 12 },
  )
})

test('the outcome is the same when every shard is worked by somebody who saw no other', () => {
  const steps = matchSteps(request, { readRows: 17, compareRows: 13 })
  let step = steps.next()
  while (step.done !== true) step = steps.next(workedApart(step.value))
  assert.deepEqual(step.value, inOneGo)
})

function workedApart(tasks: MatchTasks): MatchAnswers {
  switch (tasks.kind) {
    case 'read': {
      const stretches = [...tasks.held, ...tasks.sought].toReversed().flatMap((stretch) => {
        const one = new TaskWorker().answer({ kind: 'read', held: [stretch], sought: [] })
        return one.kind === 'read' ? one.stretches : []
      })
      return { kind: 'read', stretches: stretches.toReversed() }
    }
    case 'compare': {
      const answers = tasks.shards.toReversed().flatMap((shard) => {
        const one = new TaskWorker().answer({ ...tasks, shards: [shard] })
        return one.kind === 'compare' ? one.answers : []
      })
      return { kind: 'compare', answers: answers.toReversed() }
    }
    case 'groundwork':
    case 'pairs':
      return new TaskWorker().answer(tasks)
  }
}

test('an answer of another kind than was asked for is a fault', () => {
  const reading = matchSteps(request)
  reading.next()
  assert.throws(() => reading.next({ kind: 'compare', answers: [] }), MatchStepsError)
  const comparing = matchSteps(request)
  const first = comparing.next()
  assert.ok(first.done !== true)
  comparing.next(new TaskWorker().answer(first.value))
  assert.throws(() => comparing.next({ kind: 'read', stretches: [] }), MatchStepsError)
})

test('shards cover every row once, in order', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 60 }), (rows, each) => {
      const shards = shardsOf('between', rows, each)
      const covered = shards.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, i) => from + i),
      )
      assert.deepEqual(
        covered,
        Array.from({ length: rows }, (_, row) => row),
      )
      assert.ok(shards.every(({ from, to }) => to > from && to - from <= each))
    }),
  )
})
