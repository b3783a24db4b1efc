import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { diceOf, rankedTable, weightedTable } from './dice.ts'

describe('dice', () => {
  it('draw the same from the same seed and path of labels', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (seed, path) => {
        const at = (): number[] => {
          const dice = path.reduce((from, label) => from.fork(label), diceOf(seed))
          return [dice.below(0x1_0000_0000), dice.below(7), dice.between(-3, 3)]
        }
        assert.deepEqual(at(), at())
      }),
    )
  })

  it('are not moved by what a fork draws, nor is a fork by what they draw', () => {
    const untouched = diceOf('seed')
    const touched = diceOf('seed')
    touched.fork('other').shuffled([1, 2, 3])
    assert.equal(touched.below(1e9), untouched.below(1e9))
    assert.equal(touched.fork('x').below(1e9), diceOf('seed').fork('x').below(1e9))
  })

  it('differ by label, by order of labels and by seed', () => {
    const dice = diceOf('seed')
    const draws = [
      dice.fork('a').fork('b'),
      dice.fork('b').fork('a'),
      dice.fork('ab'),
      dice.fork('a\nb'),
      diceOf('Seed').fork('ab'),
    ].map((own) => own.below(0x1_0000_0000))
    assert.equal(new Set(draws).size, draws.length)
  })

  it('draw every number below a limit about alike', () => {
    const dice = diceOf('fair')
    const counts = new Array<number>(6).fill(0)
    for (let i = 0; i < 60_000; i++) {
      const value = dice.below(6)
      counts[value] = (counts[value] ?? 0) + 1
    }
    for (const count of counts) assert.ok(Math.abs(count - 10_000) < 400, String(count))
  })

  it('follow the weights, and never draw a weight of 0', () => {
    const dice = diceOf('weights')
    const table = weightedTable([
      ['never', 0],
      ['one', 1],
      ['three', 3],
    ])
    const drawn = Array.from({ length: 8000 }, () => dice.weighted(table))
    assert.ok(!drawn.includes('never'))
    assert.ok(Math.abs(drawn.filter((value) => value === 'three').length - 6000) < 250)
  })

  it('give as many bytes as asked', () => {
    for (const count of [0, 1, 3, 4, 5, 33])
      assert.equal(diceOf('b').chance.bytes(count).length, count)
  })

  it('refuse empty tables, odd weights, empty picks and limits below 1', () => {
    assert.throws(() => weightedTable([]))
    assert.throws(() => weightedTable([['a', 0]]))
    assert.throws(() => weightedTable([['a', -1]]))
    assert.throws(() => weightedTable([['a', 0.5]]))
    assert.throws(() => weightedTable([['a', Number.NaN]]))
    assert.throws(() => rankedTable([], 1))
    assert.throws(() => diceOf('x').pick([]))
    assert.throws(() => diceOf('x').below(0))
    assert.throws(() => diceOf('x').between(3, 1))
  })
})
