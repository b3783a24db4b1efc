import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Objective, Relaxed } from './answers.ts'
import { worth } from './answers.ts'
import { bestByCases, Lessons } from './branching.ts'
import type { Narrowing } from './branching.ts'

// A knapsack, whose relaxation needs no solver: the densest items first, the last of them in part.
class Knapsack implements Narrowing {
  readonly splitFrom = 0
  readonly lessons = new Lessons()
  readonly bounds: [number, number][]
  room: number
  readonly #weights: readonly number[]

  constructor(weights: readonly number[], room: number) {
    this.#weights = weights
    this.room = room
    this.bounds = weights.map(() => [0, 1])
  }

  columnBounds(index: number): readonly [number, number] {
    return this.bounds[index] ?? [0, 0]
  }

  setColumn(index: number, lower: number, upper: number): void {
    this.bounds[index] = [lower, upper]
  }

  relaxed({ values }: Objective): Promise<Relaxed> {
    const vertex = Float64Array.from(this.bounds, ([lower]) => lower)
    let room = this.room - worth(this.#asObjective(), [...vertex])
    const nothing = { bound: 0, value: 0, point: null, vertex: null, duals: null, ray: null }
    let last = 0 // what the last weight that found room is worth
    if (room < 0) return Promise.resolve({ ...nothing, status: 'impossible' })
    const density = (j: number): number => (values[j] ?? 0) / (this.#weights[j] ?? 1)
    const order = [...vertex.keys()].toSorted((a, b) => density(b) - density(a))
    for (const j of order) {
      const [lower, upper] = this.columnBounds(j)
      const weight = this.#weights[j] ?? 1
      const more = Math.min(upper - lower, room / weight)
      if (more < upper - lower || room === 0) last = Math.max(last, density(j))
      vertex[j] = lower + more
      room -= more * weight
    }
    const value = vertex.reduce((sum, x, j) => sum + x * (values[j] ?? 0), 0)
    const point = vertex.every(Number.isInteger) ? [...vertex] : null
    const bound = Math.floor(value + 1e-9)
    const duals = Float64Array.of(last)
    return Promise.resolve({ ...nothing, status: 'found', bound, value, point, vertex, duals })
  }

  leftOver({ values }: Objective, [price = 0]: Float64Array): Float64Array {
    return Float64Array.from(this.#weights, (weight, j) => (values[j] ?? 0) - price * weight)
  }

  #asObjective(): Objective {
    return { columns: this.#weights.map((_, j) => j), values: this.#weights }
  }
}

const items = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 9 }), value: fc.integer({ min: 0, max: 9 }) }),
  { minLength: 1, maxLength: 7 },
)

function tried(weights: readonly number[], values: readonly number[], room: number): number {
  const from = (i: number, left: number): number => {
    if (i === weights.length) return 0
    const without = from(i + 1, left)
    const weight = weights[i] ?? 0
    return weight > left
      ? without
      : Math.max(without, (values[i] ?? 0) + from(i + 1, left - weight))
  }
  return from(0, room)
}

const drawn = fc.record({ items, room: fc.nat(30) }).map(({ items: all, room }) => {
  const weights = all.map((item) => item.weight)
  const values = all.map((item) => item.value)
  const objective = { columns: values.map((_, j) => j), values }
  return { weights, objective, room, best: tried(weights, values, room) }
})
const UNKNOWN = { atLeast: -Infinity, atMost: Infinity }
const MANY = 10_000

test('cases come to what trying everything comes to, and give every column its bounds back', async () => {
  const law = fc.asyncProperty(drawn, async ({ weights, objective, room, best }) => {
    const knapsack = new Knapsack(weights, room)
    const answer = await bestByCases(knapsack, objective, UNKNOWN, MANY)
    assert.ok(answer.status === 'found' && answer.value === best && answer.bound === best)
    assert.equal(worth(objective, answer.point), best)
    assert.ok(knapsack.bounds.every(([lower, upper]) => lower === 0 && upper === 1))
  })
  await fc.assert(law)
})

test('a value that nothing reaches is impossible', async () => {
  const law = fc.asyncProperty(drawn, async ({ weights, objective, room, best }) => {
    const known = { atLeast: best + 1, atMost: Infinity }
    const answer = await bestByCases(new Knapsack(weights, room), objective, known, MANY)
    assert.equal(answer.status, 'impossible')
  })
  await fc.assert(law)
})

test('with the value known beforehand, the first point that reaches it is the answer', async () => {
  const law = fc.asyncProperty(drawn, async ({ weights, objective, room, best }) => {
    const known = { atLeast: best, atMost: best }
    const answer = await bestByCases(new Knapsack(weights, room), objective, known, MANY)
    assert.ok(answer.status === 'found' && answer.value === best)
  })
  await fc.assert(law)
})

test('as rows are narrowed it goes on, and says impossible when nothing reaches the level any more', async () => {
  const law = fc.asyncProperty(
    drawn,
    fc.nat(9),
    async ({ weights, objective, room, best }, below) => {
      const level = best - below
      const knapsack = new Knapsack(weights, room)
      const reached = (): number => {
        return knapsack.room < 0 ? -Infinity : tried(weights, objective.values, knapsack.room)
      }
      const again = (point: readonly number[]): boolean => {
        assert.ok(worth(objective, point) >= level && reached() >= level)
        assert.ok(
          weights.reduce((sum, weight, j) => sum + weight * (point[j] ?? 0), 0) <= knapsack.room,
        )
        knapsack.room--
        return true
      }
      const known = { atLeast: level, atMost: level, again }
      const answer = await bestByCases(knapsack, objective, known, MANY)
      assert.equal(answer.status, 'impossible')
      assert.ok(reached() < level)
      assert.ok(knapsack.bounds.every(([lower, upper]) => lower === 0 && upper === 1))
    },
  )
  await fc.assert(law)
})

test('told to stop, it answers with the point it was told to stop at', async () => {
  const law = fc.asyncProperty(drawn, async ({ weights, objective, room, best }) => {
    const told: (readonly number[])[] = []
    const again = (point: readonly number[]): boolean => told.push(point) < 1
    const known = { atLeast: best, atMost: best, again }
    const answer = await bestByCases(new Knapsack(weights, room), objective, known, MANY)
    assert.ok(answer.status === 'found' && answer.value === best)
    assert.deepEqual(told, [answer.point])
  })
  await fc.assert(law)
})

test('with too few cases nothing is claimed that was not found', async () => {
  const law = fc.asyncProperty(drawn, fc.nat(3), async (one, most) => {
    const { weights, objective, room, best } = one
    const answer = await bestByCases(new Knapsack(weights, room), objective, UNKNOWN, most)
    assert.notEqual(answer.status, 'impossible')
    if (answer.status === 'found') assert.equal(answer.value, best)
  })
  await fc.assert(law)
})

const OBJECTIVE = { columns: [0, 1], values: [1, 1] }

test('where nothing was learned, the column nearest to a half is told apart', () => {
  const vertex = Float64Array.of(1, 0.9, 0.45, 0.2)
  assert.equal(new Lessons().column(OBJECTIVE, vertex, 0), 2)
})

test('columns before the first to be told apart wait until the others are whole', () => {
  const lessons = new Lessons()
  assert.equal(lessons.column(OBJECTIVE, Float64Array.of(0.5, 0.9, 1), 1), 1)
  assert.equal(lessons.column(OBJECTIVE, Float64Array.of(0.5, 1, 1), 1), 0)
})

test('a point that is whole leaves no column to tell apart', () => {
  assert.equal(new Lessons().column(OBJECTIVE, Float64Array.of(0, 1, 2), 0), null)
})

test('a column that brought nothing gives way to one of which nothing is known, under any objective', () => {
  const lessons = new Lessons()
  for (const side of ['below', 'above'] as const) {
    lessons.note(OBJECTIVE, { column: 0, side, fall: 0, way: 0.5 })
  }
  const vertex = Float64Array.of(0.5, 0.4)
  assert.equal(lessons.column(OBJECTIVE, vertex, 0), 1)
  assert.equal(lessons.column({ columns: [], values: [] }, vertex, 0), 1)
})
