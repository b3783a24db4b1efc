import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { personRef, seededChance } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { smallWorld } from '../people/scenario.ts'
import { inventWorld } from '../people/world.ts'
import { LeakScanner } from './leak.ts'
import { needlesOf, refNeedles } from './needle.ts'
import { Scanner } from './scanner.ts'
import { formsOf, spellingsOf } from './spelling.ts'

const world = inventWorld(smallWorld('7'))
const needles = needlesOf(world)
const scanner = new LeakScanner(needles)
const noise = (count: number, label: string): Uint8Array =>
  seededChance(nodeCryptography, 'noise', label).bytes(count)

const [person] = world.people
assert.ok(person !== undefined)
const planted: readonly (readonly [string, string])[] = [
  ['name', person.name.uk.surname],
  ['name', person.name.ru.patronymic],
  ['birth-date', person.born],
  ['birth-date', person.born.split('-').reverse().join('.')],
  ['health', 'тяжкопоранений'],
  ['health', 'stretcher'],
  ['id', person.id],
]

const quoted = (bytes: Uint8Array): Uint8Array => Buffer.concat([QUOTE, bytes, QUOTE])
const QUOTE = Buffer.from('"')

/** A text in base64 that begins as many bytes into a triple as its encoding says. */
function inSentence(form: string, encoding: string): Uint8Array {
  const before = ' '.repeat(Number(encoding.slice(-1)))
  return Buffer.from(Buffer.from(`${before}${form} is home`).toString('base64'))
}

test('a planted fact is found in every encoding, composed and decomposed, in small and capital letters', () => {
  let count = 0
  for (const [kind, text] of planted) {
    for (const form of formsOf(text)) {
      for (const { encoding, bytes } of spellingsOf(form)) {
        const leak = encoding.startsWith('base64') ? inSentence(form, encoding) : bytes
        const file = Buffer.concat([
          noise(999, `${text} before`),
          quoted(leak),
          noise(500, 'after'),
        ])
        const found = scanner.find('blob/x', file)
        const isFound = found.some((f) => f.kind === kind && f.encoding === encoding)
        // What says less than noise may hold is looked for outside ciphertext alone.
        const clear = scanner.find('tile/entries/x', quoted(leak))
        const isFoundInClear = clear.some((f) => f.kind === kind && f.encoding === encoding)
        assert.ok(isFound || isFoundInClear, `${kind} in ${encoding}`)
        count++
      }
    }
  }
  assert.ok(count > 100, `${count} spellings were planted`)
})

test('base64 is found wherever the fact begins in the text that was encoded', () => {
  const { surname } = person.name.uk
  for (let before = 0; before < 9; before++) {
    const text = Buffer.from(`${' '.repeat(before)}${surname} and more`).toString('base64')
    const found = scanner.find('tile/entries/x', Buffer.from(`{"text":"${text}"}`))
    assert.ok(
      found.some((f) => f.encoding === `base64+${before % 3}`),
      `${before} bytes before it`,
    )
  }
})

const short = new LeakScanner(
  ['Ріб', 'Сегл', 'Лев'].map((text) => ({ kind: 'name', text, of: text })),
)
const inBase64 = (text: string): Uint8Array =>
  Buffer.from(`{"text":"${Buffer.from(text).toString('base64')}"}`)

for (const text of ['Рідним повідомлено.', 'Сегодня дома: 12', 'x Левада', 'xx Левада', 'Сеглів']) {
  test(`a short name is not found in the words of "${text}"`, () => {
    assert.deepEqual(short.find('tile/entries/x', inBase64(text)), [])
    assert.deepEqual(short.find('tile/entries/x', Buffer.from(text)), [])
  })
}

for (const text of ['Лев і мир', 'вдома Лев.', 'x Сегл', 'xx Сегл', 'вернувся Сегл, вдома']) {
  test(`a short name that stands alone is found in "${text}"`, () => {
    assert.ok(short.find('tile/entries/x', inBase64(text)).length > 0)
    assert.ok(short.find('tile/entries/x', Buffer.from(text)).length > 0)
  })
}

test('five bytes of a name stand in ciphertext and hashes by chance, and nowhere else', () => {
  const names = new LeakScanner([{ kind: 'name', text: 'Lukas', of: 'x' }])
  const among = (text: string): Uint8Array =>
    Buffer.concat([noise(640, 'hashes'), QUOTE, Buffer.from(text), QUOTE])
  for (const path of ['blob/ab/cd', 'tile/0/000', 'tile/0/000.p/133', 'tile/1/x001/000']) {
    assert.deepEqual(names.find(path, among('Lukas')), [], path)
    const whole = new LeakScanner([{ kind: 'name', text: 'Lukasenko', of: 'x' }])
    assert.ok(whole.find(path, among('Lukasenko')).length > 0, path)
  }
  for (const path of ['tile/entries/000', 'checkpoint', 'checkpoints/9', 'head', 'policy']) {
    assert.ok(names.find(path, among('Lukas')).length > 0, path)
  }
})

test('an id is found wherever it stands alone, and not in the middle of a signature', () => {
  const ids = new LeakScanner([{ kind: 'id', text: 'P000095', of: 'P000095' }])
  const find = (text: string): number => ids.find('checkpoints/9', Buffer.from(text)).length
  for (const text of [
    '{"id":"P000095"}',
    'P000095',
    'witness P000095\n',
    ' p000095,',
    '(P000095)',
  ]) {
    assert.ok(find(text) > 0, text)
  }
  assert.equal(find('kzLgAgPSI9PqdcKT+P000095IrYcGEjTzjM0eM4K5H6f2DTNIYT4GCDw=='), 0)
  const hidden = Buffer.from('person P000095 is home').toString('base64')
  assert.ok(find(`{"text":"${hidden}"}`) > 0)
})

test('a ref is found as what it is: something to count', () => {
  const ref = personRef('p0123456789abcdef0123')
  const refs = new LeakScanner(refNeedles([ref]))
  const [found] = refs.find('tile/entries/x', Buffer.from(`{"refs":["${ref}"]}`))
  assert.deepEqual([found?.kind, found?.of], ['ref', ref])
})

test('eight megabytes of noise hold nothing, nor does their base64 or hex', () => {
  const bytes = noise(1_000_000, 'sealed')
  const eight = Buffer.concat(Array.from({ length: 8 }, (_, i) => Buffer.from(bytes).fill(i, 0, 1)))
  assert.deepEqual(scanner.find('blob/x', eight), [])
  const text = Buffer.from(Buffer.from(bytes).toString('base64'))
  assert.deepEqual(scanner.find('tile/entries/x', text), [])
  assert.deepEqual(
    scanner.find('tile/entries/x', Buffer.from(Buffer.from(bytes).toString('hex'))),
    [],
  )
})

test('needles are of every kind, and none is shorter than four bytes', () => {
  const kinds = new Set(needles.map((n) => n.kind))
  assert.deepEqual([...kinds].sort(), ['birth-date', 'health', 'id', 'name', 'number'])
  assert.ok(needles.every((n) => Buffer.byteLength(n.text) >= 4))
  assert.ok(scanner.patternCount > 20_000, `${scanner.patternCount} patterns`)
})

test('the scanner finds every pattern where it stands, and nowhere else', () => {
  const byte = fc.integer({ min: 0, max: 3 }) // few letters, so that patterns overlap and repeat
  const piece = fc.uint8Array({ minLength: 4, maxLength: 7, max: 3 })
  fc.assert(
    fc.property(
      fc.array(byte, { maxLength: 60 }),
      fc.array(piece, { maxLength: 5 }),
      (file, all) => {
        const bytes = Uint8Array.from(file)
        const patterns = all.map((p, about) => ({ bytes: p, isWord: false, about }))
        const found: string[] = []
        new Scanner(patterns).scan(bytes, (about, at) => found.push(`${about}@${at}`))
        const expected = all.flatMap((p, about) =>
          file.flatMap((_, at) => (isAt(bytes, at, p) ? [`${about}@${at}`] : [])),
        )
        assert.deepEqual(found.sort(), expected.sort())
      },
    ),
  )
})

function isAt(file: Uint8Array, at: number, piece: Uint8Array): boolean {
  return at + piece.length <= file.length && piece.every((value, i) => file[at + i] === value)
}
