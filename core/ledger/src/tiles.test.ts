import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8Bytes } from '@parley/kernel'
import {
  decodeBundle,
  encodeBundle,
  newTiles,
  parseTilePath,
  partialTilesOf,
  TILE_WIDTH,
  tilePath,
  tilesOf,
} from './tiles.ts'
import { testCryptography } from '../test/log-maker.ts'
import { leafHash, openMerkleTree } from './merkle.ts'
import { tileBytes } from './tiles.ts'

const paths = (size: number): readonly string[] => tilesOf(size).map(tilePath)

test('the tiles of a size are the published ones', () => {
  assert.deepEqual(paths(0), [])
  assert.deepEqual(paths(1), ['tile/entries/000.p/1', 'tile/0/000.p/1'])
  assert.deepEqual(paths(255), ['tile/entries/000.p/255', 'tile/0/000.p/255'])
  assert.deepEqual(paths(256), ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1'])
  assert.deepEqual(paths(257), [
    'tile/entries/000',
    'tile/entries/001.p/1',
    'tile/0/000',
    'tile/0/001.p/1',
    'tile/1/000.p/1',
  ])
  const of70000 = paths(70_000)
  assert.equal(of70000.length, 274 * 2 + 2 + 1)
  assert.ok(
    ['tile/0/273.p/112', 'tile/1/000', 'tile/1/001.p/17', 'tile/2/000.p/1'].every((p) =>
      of70000.includes(p),
    ),
  )
})

test('a path is read as the tile that wrote it', () => {
  const tile = fc.record({
    level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
    index: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    width: fc.integer({ min: 1, max: 256 }),
  })
  fc.assert(fc.property(tile, (one) => assert.deepEqual(parseTilePath(tilePath(one)), { ...one })))
})

test('the partial tiles of a size are those of its tiles that are not full', () => {
  const agree = (size: number): void =>
    assert.deepEqual(
      partialTilesOf(size),
      tilesOf(size).filter((tile) => tile.width < TILE_WIDTH),
    )
  for (const size of [0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000]) agree(size)
  fc.assert(fc.property(fc.nat(70_000), agree), { numRuns: 20 })
})

test('no other text reads as a path', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^tile\/[0-9]{1,3}\/(x?[0-9]{1,4}\/?){1,3}(\.p\/[0-9]{0,4})?$/),
  )
  fc.assert(
    fc.property(text, (path) => {
      const tile = parseTilePath(path)
      assert.ok(tile === null || tilePath(tile) === path)
    }),
    { numRuns: 1000 },
  )
})

test('tiles written step by step are in the end those of the last size', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
      (steps) => {
        const written = new Set<string>()
        let size = 0
        for (const step of steps) {
          for (const tile of newTiles(size, size + step)) written.add(tilePath(tile))
          size += step
          for (const path of paths(size)) assert.ok(written.has(path), `${path} at ${size}`)
        }
      },
    ),
  )
})

test('a bundle gives its entries back, and a cut or longer one is refused', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 })
  fc.assert(
    fc.property(entries, fc.nat(), (list, cut) => {
      const bundle = encodeBundle(list)
      const back = decodeBundle(bundle, list.length)
      assert.deepEqual(
        back.ok && back.value.map((e) => [...e]),
        list.map((e) => [...e]),
      )
      assert.ok(!decodeBundle(bundle.slice(0, cut % bundle.length), list.length).ok)
      assert.ok(!decodeBundle(bundle, list.length - 1).ok)
      assert.ok(!decodeBundle(bundle, list.length + 1).ok)
    }),
    { numRuns: 50 },
  )
})

test('an entry above 65,535 bytes is a fault', () => {
  assert.throws(() => encodeBundle([new Uint8Array(65_536)]), RangeError)
})

test('a hash one level up is the root of one full tile', () => {
  const tree = openMerkleTree(testCryptography)
  for (let i = 0; i < 600; i++) tree.append(leafHash(testCryptography, utf8Bytes(String(i))))
  const up = tileBytes(tree, { level: 1, index: 0, width: 2 })
  assert.deepEqual(up.slice(0, 32), new Uint8Array(tree.root(256)))
  const second = openMerkleTree(testCryptography)
  for (let i = 256; i < 512; i++) second.append(leafHash(testCryptography, utf8Bytes(String(i))))
  assert.deepEqual(up.slice(32), new Uint8Array(second.root()))
})
