import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { instant } from '@parley/kernel'
import { ConfigError } from '../process/config-file.ts'
import { decisionsInMemory, openDecisionFile, standingDecisions } from './decision-file.ts'
import type { Decision } from './decision-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-decisions-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let number = 0
const fresh = (): string => join(folder, `${++number}`, 'decisions.jsonl')

const decision = (item: string, did: Decision['did']): Decision => ({
  item,
  did,
  side: did === 'accept' ? 'A' : null,
  category: did === 'accept' ? 'military' : null,
  count: did === 'accept' ? 5 : null,
  officer: 'med/officer/1',
  at: instant('2026-05-16T08:00:00Z'),
})

test('what was decided is there after the file is opened again, for its owner alone', async () => {
  const path = fresh()
  const file = await openDecisionFile(path)
  await Promise.all([file.append(decision('a', 'accept')), file.append(decision('b', 'dismiss'))])
  assert.deepEqual((await openDecisionFile(path)).all(), file.all())
  assert.equal(file.all().length, 2)
  assert.equal(statSync(path).mode & 0o777, 0o600)
})

test('a file that holds anything else is refused with its place', async () => {
  const head = '{"format":"parley.dev/record-decisions@v1"}\n'
  const good = JSON.stringify(decision('a', 'accept'))
  const bad = [
    '',
    'nothing',
    '{"format":"parley.dev/record-decisions@v2"}\n',
    `${head}${good.slice(0, -4)}`,
    `${head}${good.replace('"accept"', '"agree"')}\n`,
    `${head}${good.replace('2026-05-16T08:00:00Z', 'yesterday')}\n`,
    `${head}${good.replace('"count":5', '"count":-5')}\n`,
    `${head}${good.replace('"count":5', '"count":5.5')}\n`,
    `${head}${good.replace('"military"', '"soldier"')}\n`,
  ]
  for (const text of bad) {
    const path = join(folder, `bad-${++number}`)
    writeFileSync(path, text)
    await assert.rejects(openDecisionFile(path), ConfigError, text)
    assert.equal(readFileSync(path, 'utf8'), text)
  }
})

test('what stands for an item is the last word that nobody took back', async () => {
  const did = fc.constantFrom('accept', 'dismiss', 'undo')
  const word = fc.record({ item: fc.constantFrom('a', 'b', 'c'), did })
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
      const file = decisionsInMemory()
      for (const one of words) await file.append(decision(one.item, one.did))
      const standing = standingDecisions(file.all())
      for (const item of ['a', 'b', 'c']) {
        let [depth, stack] = [0, [] as Decision['did'][]]
        for (const one of words.filter((each) => each.item === item)) {
          stack = one.did === 'undo' ? stack.slice(0, -1) : [...stack, one.did]
          depth = stack.length
        }
        assert.equal(standing.get(item)?.did, depth === 0 ? undefined : stack.at(-1))
      }
    }),
  )
})
