import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, isJsonObject, parseCanonical } from './canonical.ts'
import type { Json } from './canonical.ts'

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), tie('value'), { maxKeys: 4 }),
  ),
})).value

const codeOf = (text: string, maxDepth?: number): string => {
  const parsed = parseCanonical(text, maxDepth)
  return parsed.ok ? 'ok' : parsed.refusal.code
}

test('what is written is read back, as the same value and the same text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value)
      const parsed = parseCanonical(text)
      assert.ok(parsed.ok, text)
      assert.equal(canonicalJson(parsed.value), text)
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 500, examples: [[{ '': { __proto__x: [] } }]] },
  )
})

test('a text is read where its brackets are no deeper than asked, and refused where they are', () => {
  const depthOf = (value: Json): number => {
    if (typeof value !== 'object' || value === null) return 0
    return 1 + Math.max(0, ...Object.values(value).map((inner: Json) => depthOf(inner)))
  }
  fc.assert(
    fc.property(json, fc.nat(5), (value, maxDepth) => {
      const expected = depthOf(value) <= maxDepth ? 'ok' : 'too-deep'
      assert.equal(codeOf(canonicalJson(value), maxDepth), expected)
    }),
    { numRuns: 500 },
  )
})

test('keys are ordered by UTF-16 code units, never by insertion, number or locale', () => {
  assert.equal(canonicalJson({ '9': 1, '10': 2, a: 3, B: 4 }), '{"10":2,"9":1,"B":4,"a":3}')
  assert.equal(canonicalJson({ '\ue000': 1, '😀': 2 }), '{"😀":2,"\ue000":1}')
  assert.equal(codeOf('{"9":1,"10":2}'), 'not-canonical')
  assert.equal(codeOf('{"10":2,"9":1}'), 'ok')
})

test('each trap is refused with its code', () => {
  const traps: readonly (readonly [string, string])[] = [
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"a":1,"a":1}', 'duplicate-key'],
    ['{"b":{"a":1,"a":":"}}', 'duplicate-key'],
    ['{"a" :1}', 'not-canonical'],
    ['{"a":1} ', 'not-canonical'],
    [' 1', 'not-canonical'],
    ['{"a":1}\n', 'not-canonical'],
    ['"\\u0041"', 'not-canonical'],
    ['"\\/"', 'not-canonical'],
    ['"\\u000A"', 'not-canonical'],
    ['"\\u000a"', 'not-canonical'],
    ['"\\ud800"', 'not-canonical'],
    ['"\ud800"', 'not-canonical'],
    ['1.0', 'not-an-integer'],
    ['1e2', 'not-an-integer'],
    ['1E400', 'not-an-integer'],
    ['-0', 'not-an-integer'],
    ['{"a":[0.5]}', 'not-an-integer'],
    ['9007199254740992', 'number-range'],
    ['9007199254740993', 'number-range'],
    ['-9007199254740992', 'number-range'],
    ['01', 'json-malformed'],
    ['+1', 'json-malformed'],
    ['NaN', 'json-malformed'],
    ['Infinity', 'json-malformed'],
    ['undefined', 'json-malformed'],
    ["{'a':1}", 'json-malformed'],
    ['{a:1}', 'json-malformed'],
    ['[1,]', 'json-malformed'],
    ['', 'json-malformed'],
    ['{}{}', 'json-malformed'],
    ['\ufeff{}', 'json-malformed'],
    ['// x\n1', 'json-malformed'],
  ]
  for (const [text, code] of traps) assert.equal(codeOf(text), code, text)
})

test('the largest integers and the escapes of JCS are read', () => {
  for (const text of [
    '9007199254740991',
    '-9007199254740991',
    '0',
    '"\\n\\t\\"\\\\\\u001f"',
    '"\u2028/\u007f"',
    '{"":0}',
    '[]',
  ]) {
    assert.equal(codeOf(text), 'ok', text)
  }
})

test('a key named __proto__ stays a key, and sets no prototype', () => {
  const parsed = parseCanonical('{"__proto__":{"x":1}}')
  assert.ok(parsed.ok && isJsonObject(parsed.value))
  assert.deepEqual(Object.keys(parsed.value), ['__proto__'])
  assert.equal((parsed.value as { x?: unknown }).x, undefined)
})

test('brackets are counted before anything is parsed, and those in texts are not', () => {
  assert.equal(codeOf('['.repeat(4000)), 'too-deep')
  assert.equal(codeOf('['.repeat(100_000) + ']'.repeat(100_000)), 'too-deep')
  assert.equal(codeOf('[[1]]', 1), 'too-deep')
  assert.equal(codeOf('[[1]]', 2), 'ok')
  assert.equal(codeOf(`"${'['.repeat(500)}"`), 'ok')
  assert.equal(codeOf(`["\\"[[[[",{}]`, 2), 'ok')
})

test('a long text full of quotes is judged in a moment', () => {
  const started = performance.now()
  codeOf('"'.repeat(200_001))
  codeOf(`"${'\\'.repeat(200_000)}`)
  codeOf('{"a":'.repeat(60) + '"'.repeat(100_000))
  assert.ok(performance.now() - started < 2000)
})

test('refuses to write what has no form', () => {
  const odd: readonly unknown[] = [
    undefined,
    NaN,
    Infinity,
    0.5,
    -0,
    2 ** 53,
    () => 1,
    Symbol('x'),
    1n,
    new Date(0),
    new Map(),
    new Uint8Array(1),
    '\ud800',
    { '\udc00': 1 },
    { a: undefined },
    [undefined],
    Object.create({ inherited: 1 }) as unknown,
  ]
  for (const value of odd)
    assert.throws(() => canonicalJson(value as Json), TypeError, String(typeof value))
  let deep: Json = 0
  for (let i = 0; i < 70; i++) deep = [deep]
  assert.throws(() => canonicalJson(deep), /too deep/)
})
