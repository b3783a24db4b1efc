// A founding is rehearsed with real hub, witnesses and seats, and by an operator who types.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isJsonObject } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import { MisusedError, parseArguments } from '../src/command.ts'
import type { Told } from '../src/command.ts'
import { foundRehearse } from '../src/commands/rehearse.ts'
import type { Step } from '../src/rehearsal/step.ts'
import { walk } from '../src/rehearsal/walk.ts'

const out = mkdtempSync(join(tmpdir(), 'parley-rehearsed-'))
after(() => rmSync(out, { recursive: true, force: true }))

const rehearse = (...args: readonly string[]): Promise<Told> =>
  foundRehearse.run(parseArguments(foundRehearse, args))
const left = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('parley-rehearsal-'))
const object = (json: Json | undefined): JsonObject =>
  isJsonObject(json ?? null) ? (json as JsonObject) : {} // just asked

test('a rehearsal founds and verifies a log, notices every mistake and leaves nothing but its story', async () => {
  const before = left()
  const told = await rehearse('--yes', '--json', '--out', out)
  const { done, noticed, steps } = object(told.json)
  const list = Array.isArray(steps) ? steps.map(object) : []
  assert.deepEqual([told.exit, done], [0, true], told.lines.join('\n'))
  const mistakes = list.filter(({ mistake }) => mistake === true)
  assert.equal(noticed, mistakes.length)
  assert.deepEqual(
    mistakes.map(({ id }) => id),
    [
      'keys-twice',
      'telephone',
      'sign-other-file',
      'open-too-early',
      'prepare-twice',
      'ring-missing',
      'ring-twice',
      'frame-twice',
      'keys-never-real',
    ],
  )
  assert.match(JSON.stringify(list.at(-1)?.['lines']), /"ok size=\d+ root=/)
  assert.deepEqual(left(), before)
  const story = readFileSync(join(out, 'rehearsal.txt'), 'utf8')
  assert.match(story, /ring-missing \(b\)/)
  assert.doesNotMatch(story, /PRIVATE|AGE-SECRET/)
})

test('parties that cannot found a log, and nobody to wait for, are misuse', async () => {
  const cases = [
    [/--parties: expected two that exchange/, ['--yes', '--parties', 'a,b']],
    [/--parties: expected two that exchange/, ['--yes', '--parties', 'a,b,a']],
    [/--parties: expected ids with commas, found "B 2"/, ['--yes', '--parties', 'a,B 2,med']],
    [/--parties: expected ids with commas, found ""/, ['--yes', '--parties', 'a,b,']],
    [/after the third, found host/, ['--yes', '--parties', 'a,b,med,host']],
    [/expected a terminal to wait at, or --yes/, ['--json']],
  ] as const
  for (const [said, args] of cases) {
    await assert.rejects(rehearse(...args), (fault) => {
      assert.ok(fault instanceof MisusedError, String(fault))
      assert.match(fault.message, said)
      return true
    })
  }
  assert.equal(existsSync(join(out, 'founding.json')), false)
})

const step = (id: string, exit: 0 | 1, changed: Partial<Step> = {}): Step => ({
  id,
  who: 'the officer of a',
  says: ['does it.'],
  types: null,
  ownSum: null,
  isMistake: exit === 1,
  expects: exit,
  holds: /word/,
  act: () => Promise.resolve({ lines: [`the word ${id}`], json: null, exit }),
  ...changed,
})

test('an operator leaves out mistakes and nothing else, and hears at which group a sum differs', async () => {
  const said: string[] = []
  const answers = ['s', '0123 0000', '', 's', '']
  const ask = (): Promise<string> => Promise.resolve(answers.shift() ?? '')
  const ownSum = (): Promise<string> => Promise.resolve('0123456789abcdef')
  const steps = [step('one', 0), step('two', 0, { ownSum }), step('three', 1), step('four', 1)]
  const walked = await walk(steps, { say: (line) => void said.push(line), ask })
  assert.deepEqual(
    walked.map(({ id, isSkipped }) => [id, isSkipped]),
    [
      ['one', false],
      ['two', false],
      ['three', true],
      ['four', false],
    ],
  )
  assert.ok(said.some((line) => line.includes('Group 2 is another one')))
})

test('a walk ends at the first answer that is not what it must be', async () => {
  const told = (exit: 0 | 1 | 2, line: string) => () =>
    Promise.resolve({ lines: [line], json: null, exit })
  const wrong: readonly Step[] = [
    step('unnoticed', 1, { act: told(0, 'word') }),
    step('another word', 1, { act: told(1, 'else') }),
    step('misused', 0, { act: told(2, 'word') }),
    step('refused', 0, { act: told(1, 'word') }),
  ]
  for (const one of wrong) {
    const teller = { say: () => undefined, ask: () => Promise.resolve('') }
    const walked = await walk([step('good', 0), one, step('never', 0)], teller)
    assert.deepEqual(
      walked.map(({ id, isAsExpected }) => [id, isAsExpected]),
      [
        ['good', true],
        [one.id, false],
      ],
    )
  }
})
