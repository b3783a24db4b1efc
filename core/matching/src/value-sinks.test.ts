import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digitsOf, listOf, ListSink, Numbered, NumberSink } from './value-sinks.ts'

test('lists come back as they went in, equal ones under one number, the empty one under none', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 4 })), (lists) => {
      const sink = new ListSink()
      const numbers = lists.map((list) => sink.of(list))
      const values = sink.values()
      lists.forEach((list, i) => {
        const number = numbers[i] ?? -1
        assert.equal(number < 0, list.length === 0)
        assert.deepEqual(listOf(values, number), list)
        lists.forEach((other, j) => {
          assert.equal(number === numbers[j], list.join() === other.join())
        })
      })
    }),
  )
})

test('service numbers come back with their letters and digits, however many and however long', () => {
  const anyNumber = fc.record({
    series: fc.constantFrom('', 'av', 'tm'),
    digits: fc.string({ unit: fc.constantFrom('0', '1', '7'), minLength: 4, maxLength: 200 }),
  })
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 60 }), (all) => {
      const texts = new Numbered<string>()
      const sink = new NumberSink()
      const numbers = all.map((one) => sink.add(one, (text) => texts.of(text, text)))
      const values = sink.values()
      all.forEach(({ series, digits }, i) => {
        const number = numbers[i] ?? -1
        assert.equal(digitsOf(values, number), digits)
        assert.equal(texts.all[values.series[number] ?? -1], series)
      })
    }),
  )
})
