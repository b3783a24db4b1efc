// The language-neutral cases of vectors/plan for problems and the lottery.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fromHex, nobleCryptography, toHex, utf8Bytes } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { frozenHash, lotteryNumbers, lotterySeed, problemHash } from './plan-lottery.ts'
import { parseProblemText } from './plan-problem-parser.ts'
import { writeProblem } from './plan-problem-writer.ts'

const FOLDER = join(import.meta.dirname, '../../../vectors/plan')

function cases<Case>(file: string): readonly Case[] {
  const read = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Case[] // our own files
  assert.ok(read.length > 0)
  return read
}

interface Invalid {
  readonly name: string
  readonly text: string
  readonly code: string
  readonly at: string
}
interface Valid {
  readonly text: string
  readonly sha256: string
  readonly frozen: string
}
interface Lottery {
  readonly seed: string
  readonly frozen?: string
  readonly nonces?: Readonly<Record<string, string>>
  readonly ref?: string
  readonly number?: string
}

test('every invalid problem is refused with its code and place', () => {
  for (const { name, text, code, at } of cases<Invalid>('problem_invalid.json')) {
    assert.deepEqual(parseProblemText(text), { ok: false, refusal: { code, at } }, name)
  }
})

test('every valid problem is canonical, and has its hashes', () => {
  for (const { text, sha256, frozen } of cases<Valid>('problem_valid.json')) {
    const read = parseProblemText(text)
    assert.ok(read.ok)
    assert.equal(writeProblem(read.value), text)
    assert.equal(problemHash(nobleCryptography, utf8Bytes(text)), sha256)
    assert.equal(toHex(frozenHash(nobleCryptography, read.value)), frozen)
  }
})

const bytes = (hex: string): Bytes => fromHex(hex) ?? new Uint8Array(0)

test('every seed and every number of the lottery is as written', () => {
  for (const { seed, frozen, nonces, ref, number } of cases<Lottery>('lottery_valid.json')) {
    if (frozen !== undefined) {
      const given = Object.entries(nonces ?? {}).map(([party, hex]) => [party, bytes(hex)] as const)
      const made = lotterySeed(nobleCryptography, bytes(frozen), Object.fromEntries(given))
      assert.equal(made, seed)
    }
    if (ref !== undefined) assert.equal(lotteryNumbers(nobleCryptography, seed)(ref), number)
  }
})
