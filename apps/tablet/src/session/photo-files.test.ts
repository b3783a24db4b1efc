import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sortPhotos } from './photo-files.ts'

const PERSONS = [
  { ref: 'p068eefc73f1c3950b90c', place: 1 },
  { ref: 'p2f0000000000000000aa', place: 12 },
]
const [FIRST, TWELFTH] = ['p068eefc73f1c3950b90c', 'p2f0000000000000000aa']

const named = (...names: readonly string[]) => names.map((name) => ({ name }))
const refsOf = (...names: readonly string[]) => [
  ...sortPhotos(named(...names), PERSONS).fits.keys(),
]

test('a file is of the person whose number or reference is its name, however that is written', () => {
  assert.deepEqual(refsOf('1.jpg', '012.JPEG'), [FIRST, TWELFTH])
  assert.deepEqual(refsOf(`${TWELFTH}.png`), [TWELFTH])
  assert.deepEqual(refsOf(`${FIRST.toUpperCase()}.JPG`), [FIRST])
  assert.deepEqual(refsOf('12'), [TWELFTH])
})

test('a name that is nearly a number or a reference is of nobody, and is said', () => {
  const names = [
    '2.jpg',
    '0.jpg',
    '1a.jpg',
    '-1.jpg',
    '1.5.jpg',
    '1 (2).jpg',
    ' 1.jpg',
    'IMG_0012.jpg',
    `${FIRST}0.jpg`,
    `${FIRST.slice(1)}.jpg`,
    '.jpg',
    '１.jpg',
    '',
  ]
  const { fits, strangers } = sortPhotos(named(...names), PERSONS)
  assert.equal(fits.size, 0)
  assert.deepEqual(strangers, names)
})

test('two files of one person are a doubt, and neither is taken', () => {
  const { fits, doubles } = sortPhotos(named('1.jpg', '01.png', '12.jpg'), PERSONS)
  assert.deepEqual([...fits.keys()], [TWELFTH])
  assert.deepEqual(doubles, ['1.jpg', '01.png'])
})

test('every file is of somebody, of nobody, or a double, and never two of these', () => {
  const name = fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((n) => `${n}.jpg`),
    fc.constantFrom(`${FIRST}.jpg`, `${TWELFTH}.jpeg`),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const { fits, strangers, doubles } = sortPhotos(named(...names), PERSONS)
      const all = [...[...fits.values()].map((file) => file.name), ...strangers, ...doubles]
      assert.deepEqual(all.toSorted(), names.toSorted())
    }),
  )
})
