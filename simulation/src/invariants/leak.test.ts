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

test('a planted fact is found in every encoding, composed and decomposed, in small and capital letters', () => {
  let count = 0
  for (const [kind, text] of planted) {
    for (const form of formsOf(text)) {
      for (const { encoding, bytes } of spellingsOf(form)) {
        const file = Buffer.concat([noise(999, `${text} before`), bytes, noise(500, 'after')])
        const found = scanner.find('blob/x', file, true).filter((f) => f.at === 999)
        const isFound = found.some((f) => f.kind === kind && f.encoding === encoding)
        // What stands in plain letters counts as a word alone, and noise may put a letter beside it.
        const word = Buffer.concat([Buffer.from('"'), bytes, Buffer.from('"')])
        const alone = scanner.find('tile/x', word, false)
        assert.ok(isFound || alone.some((f) => f.encoding === encoding), `${kind} in ${encoding}`)
        count++
      }
    }
  }
  assert.ok(count > 100, `${count} spellings were planted`)
})

test('base64 is found wherever the fact begins in the text that was encoded', () => {
  const { surname } = person.name.uk
  for (let before = 0; before < 9; before++) {
    const text = Buffer.from(`${'x'.repeat(before)}${surname} and more`).toString('base64')
    const found = scanner.find('tile/x', Buffer.from(`{"text":"${text}"}`), false)
    assert.ok(
      found.some((f) => f.encoding === `base64+${before % 3}`),
      `${before} bytes before it`,
    )
  }
})

test('a ref is found as what it is: something to count', () => {
  const ref = personRef('p0123456789abcdef0123')
  const refs = new LeakScanner(refNeedles([ref]))
  const [found] = refs.find('tile/x', Buffer.from(`{"refs":["${ref}"]}`), false)
  assert.deepEqual([found?.kind, found?.of], ['ref', ref])
})

test('eight megabytes of noise hold nothing, nor does their base64 or hex', () => {
  const bytes = noise(1_000_000, 'sealed')
  const eight = Buffer.concat(Array.from({ length: 8 }, (_, i) => Buffer.from(bytes).fill(i, 0, 1)))
  assert.deepEqual(scanner.find('blob/x', eight, true), [])
  const text = Buffer.from(Buffer.from(bytes).toString('base64'))
  assert.deepEqual(scanner.find('tile/x', text, false), [])
  assert.deepEqual(
    scanner.find('tile/x', Buffer.from(Buffer.from(bytes).toString('hex')), false),
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
