// Codes from the other side as they really come: cut, old, of another place, or partly good.
import assert from 'node:assert/strict'
import test from 'node:test'
import { act, check, look, Officers, refsOf, releasedCode, T1, word } from './test/line-hands.ts'
import { sure } from './test/played-world.ts'

const codes: readonly (readonly [string, (code: string) => string, string])[] = [
  ['cut off', (c) => c.slice(0, 120), 'cut-off'],
  [
    'of another exchange',
    (c) => c.replace('test.example/log', 'test.example/other'),
    'other-exchange',
  ],
  ['of another tranche', (c) => c.replace('"t1"', '"t2"'), 'other-tranche'],
  ['of another leg', (c) => c.replace('"leg":"line"', '"leg":"onward"'), 'other-leg'],
  ['for another party', (c) => c.replace('"to":"b"', '"to":"transit"'), 'other-direction'],
  ['of nothing', () => 'good morning', 'not-a-handing'],
  ['of a later version', (c) => c.replace('@v1', '@v9'), 'other-version'],
]

for (const [what, change, refusal] of codes) {
  test(`a code ${what} is refused when it is read and when it is acted on: ${refusal}`, async () => {
    const { a, b } = await Officers.atLine()
    const [ref = ''] = await refsOf(a, 'releasing')
    const code = change(await releasedCode(a, [ref]))
    assert.equal(word(await b.call('lineRead', { body: { ...T1, code } })), refusal)
    await check(b, [ref])
    assert.equal(word(await act(b, { do: 'receive', ...T1, refs: [ref], code })), refusal)
    assert.equal((await look(b)).toReport.receipts, 0)
  })
}

test('a code says of each person why it cannot be taken, before anybody acts', async () => {
  const { a, b } = await Officers.atLine()
  const refs = await refsOf(a, 'releasing')
  const code = await releasedCode(a, refs)
  const [first = '', second = ''] = refs
  await check(b, [first])
  const read = sure(await b.call('lineRead', { body: { ...T1, code } }))
  assert.deepEqual(
    read.people.map((p) => [p.ref, p.refusal]),
    [
      [first, null],
      [second, 'not-checked'],
    ],
  )
  assert.equal(word(await act(b, { do: 'receive', ...T1, refs: [...refs], code })), 'not-checked')
  sure(await act(b, { do: 'receive', ...T1, refs: [first], code }))
  assert.deepEqual((await look(a)).people.filter((p) => p.state === 'released').length, 2)
})
