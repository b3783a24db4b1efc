// The vectors of spec/tablet.md, read as another implementation would read them.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { nobleCryptography, present, valueOf } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'
import type { VerifierKey } from '@parley/ledger'
import { tabletCases, VECTORS } from '../../test/tablet-vectors.ts'
import type { TabletCase } from '../../test/tablet-vectors.ts'
import { parseBundle } from './bundle.ts'
import { parseCopy } from './copies.ts'
import { parseEnrolment } from './enrolment.ts'
import { parsePackRequest } from './pack-request.ts'
import { parsePack } from './pack.ts'
import { parseRecord } from './record.ts'
import { parseScope } from './scope.ts'
import { parseSealedPack } from './sealed-pack.ts'
import { parseTrancheOver } from './tranche-over.ts'

const c = nobleCryptography
type Read = (note: string, keys: readonly VerifierKey[]) => Result<unknown>
const first = (keys: readonly VerifierKey[]): VerifierKey => present(keys[0], 'a key')

const READERS: Readonly<Record<string, Read>> = {
  enrolment: (note) => parseEnrolment(note, c),
  scope: (note, keys) => parseScope(note, { vkey: first(keys).vkey, pinned: keys.slice(1) }, c),
  'sealed-pack': (note, keys) => parseSealedPack(note, keys, c),
  'pack-request': (note, keys) => parsePackRequest(note, first(keys), c),
  'tranche-over': (note, keys) => parseTrancheOver(note, keys, c),
  tablet: (note, keys) => parseRecord(note, first(keys), c),
  copy: (note, keys) => parseCopy(note, keys, c),
  pack: (note) => parsePack(note),
  records: (note) => parseBundle(note),
}

const FILES = readdirSync(VECTORS)
// Our own file, checked by the test below against what its maker writes.
const casesOf = (file: string): readonly TabletCase[] =>
  JSON.parse(readFileSync(join(VECTORS, file), 'utf8')) as readonly TabletCase[]

for (const file of FILES) {
  test(`every case of ${file} gets the answer written beside it`, () => {
    const read = present(READERS[file.split('_')[0] ?? ''], `a reader for ${file}`)
    for (const { name, expect, keys, note } of casesOf(file)) {
      const result = read(
        note,
        keys.map((vkey) => valueOf(parseVkey(vkey, c))),
      )
      assert.equal(result.ok ? 'ok' : result.refusal.code, expect, name)
    }
  })
}

test('every format of tablets has vectors, and the invalid ones outnumber the valid ones', () => {
  assert.deepEqual(new Set(FILES.map((file) => file.split('_')[0])), new Set(Object.keys(READERS)))
  const count = (ending: string): number =>
    FILES.filter((file) => file.endsWith(ending)).reduce((sum, f) => sum + casesOf(f).length, 0)
  assert.ok(count('_invalid.json') > 2 * count('_valid.json'))
})

test('the files are what their maker writes', async () => {
  const made = await tabletCases()
  for (const [file, cases] of made) assert.deepEqual(casesOf(`${file}.json`), cases, file)
  assert.equal(FILES.length, made.size)
})
