// Two readers that share no code say the same of what chance makes: entries on logs, changed files of a
// directory, altered vectors. Where several rules are broken they may name different ones (entry.md 4).
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Bytes, JsonObject } from '@parley/kernel'
import { present } from '@parley/kernel'
import { bytesAt, RUNNERS } from '../core/ledger/test/cases/runners.ts'
import { ORIGIN, POLICY, testCryptography } from '../core/ledger/test/log-maker.ts'
import { memoryDirectory } from '../core/ledger/test/memory-directory.ts'
import { verifyDirectory } from '../core/ledger/src/verify-directory.ts'
import { answerOf } from './check-vectors.mjs'
import * as reader from './reader.mjs'
import { alteredCase } from './test/altered-case.ts'
import { codeOf } from './test/code-of.ts'
import { baseFiles, changed, directoryOf } from './test/random-directory.ts'
import { diceOf, randomDraft, randomNote, randomStart } from './test/random-log.ts'

const VECTORS = join(import.meta.dirname, '../vectors/ledger')
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

/** Both accept or both refuse; counts the words and how often they are the same. */
function tally(): {
  readonly add: (core: string, second: string, what: () => unknown) => void
  readonly words: ReadonlyMap<string, number>
  readonly share: () => number
} {
  const words = new Map<string, number>()
  let [same, all] = [0, 0]
  return {
    words,
    share: () => same / all,
    add(core, second, what) {
      const isAgreed = (core === 'ok') === (second === 'ok')
      assert.ok(isAgreed, `core: ${core}, reader: ${second}\n${String(what())}`)
      words.set(core, (words.get(core) ?? 0) + 1)
      if (core === second) same++
      all++
    },
  }
}

test('both readers admit and refuse the same entries', (t) => {
  const { add, words, share } = tally()
  const property = fc.property(seeds, (seed) => {
    const dice = diceOf(seed)
    const log = randomStart(dice)
    const second = reader.openLog(ORIGIN, POLICY)
    for (const note of log.notes) reader.admit(second, note)
    for (let i = 0; i < 30; i++) {
      const note = noteOrNull(() => randomNote(dice, log, randomDraft(dice, log, i)))
      if (note === null) continue
      const examined = log.state.examine(note)
      const code = examined.ok ? 'ok' : examined.refusal.code
      const other = codeOf(() => reader.judgeEntry(second, note))
      add(code, other, () => Buffer.from(note).toString())
      if (!examined.ok) continue
      log.state.admit(note)
      reader.admit(second, note)
    }
    assert.deepEqual(Buffer.from(second.roots.at(-1) ?? []), Buffer.from(log.state.root()))
  })
  fc.assert(property, { numRuns: 40 })
  t.diagnostic(`${words.size} words, the same in ${Math.round(share() * 100)} of 100`)
  assert.ok((words.get('ok') ?? 0) > 60, 'entries that are admitted')
  assert.ok(words.size >= 20, `words: ${[...words.keys()].join(', ')}`)
  assert.ok(share() > 0.9)
})

/** The note, or null if its maker says that such a text cannot be written. */
function noteOrNull(make: () => Bytes): Bytes | null {
  try {
    return make()
  } catch (problem) {
    if (problem instanceof Error && problem.name === 'RefusedError') return null
    throw problem
  }
}

test('both readers accept and refuse the same directories', async (t) => {
  const { add, words, share } = tally()
  const base = baseFiles()
  const property = fc.asyncProperty(seeds, fc.boolean(), async (seed, held) => {
    const files = changed(diceOf(seed), base)
    const verified = await verifyDirectory(memoryDirectory(files), testCryptography, { held })
    const code = verified.ok ? 'ok' : verified.refusal.code
    const other = codeOf(() => reader.verifyDirectory(directoryOf(files), { isHeld: held }))
    add(code, other, () => [...files.keys()].filter((path) => files.get(path) !== base.get(path)))
  })
  await fc.assert(property, { numRuns: 150 })
  t.diagnostic(`${words.size} words, the same in ${Math.round(share() * 100)} of 100`)
  assert.ok(words.size >= 10, `words: ${[...words.keys()].join(', ')}`)
  assert.ok(share() > 0.95)
})

test('both readers give the same answer to every vector, altered by chance', (t) => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(VECTORS, file), 'utf8'))
  const base = read('base-log.json') as { readonly entries: readonly JsonObject[] }
  const notes = base.entries.map((note) => bytesAt({ note }, 'note'))
  const { add, words, share } = tally()
  const files = readdirSync(VECTORS).filter((file) => !file.startsWith('base-'))
  const property = fc.property(seeds, fc.constantFrom(...files), (seed, file) => {
    const format = present(/^(?:entry|[a-z-]+)/.exec(file)?.[0], 'a format')
    const one = alteredCase(diceOf(seed), read(file) as readonly JsonObject[])
    if (one === null) return
    const runner = present(RUNNERS[format], `a runner for ${file}`)
    const code = runner(one, notes)
    if (typeof code !== 'string') return
    add(code, answerOf(format, one, base), () => JSON.stringify(one))
  })
  fc.assert(property, { numRuns: 1_200 })
  t.diagnostic(`${words.size} words, the same in ${Math.round(share() * 100)} of 100`)
  assert.ok(words.size >= 25, `words: ${[...words.keys()].join(', ')}`)
  assert.ok(share() > 0.9)
})
