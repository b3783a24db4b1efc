// What the build of a tablet leaves out is nowhere on a tablet.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { DESK_WORDS, withoutDeskWords } from './desk-words.ts'

const WORDS = join(import.meta.dirname, '../../../ui/src/words')
const LANGUAGES = ['en', 'uk', 'ru', 'ar']

const source = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n')

async function keysOf(name: string): Promise<readonly string[]> {
  const module: unknown = await import(join(WORDS, 'en', `screens-${name}.ts`))
  return Object.values(module as Record<string, object>).flatMap((words) => Object.keys(words)) // a module of words
}

const all = (pattern: RegExp): ReadonlySet<string> =>
  new Set([...source.matchAll(pattern)].flatMap(([, found]) => found ?? []))

test('no word that a tablet asks for by its key, its beginning or its group is left out', async () => {
  const keys = all(/'([a-z][\w-]*(?:\.[\w.-]+)+)'/g)
  const beginnings = all(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)
  const groups = new Set([...all(/\bcode\(\s*'([\w-]+)'/g)].filter((group) => group !== 'refusal'))
  assert.ok(keys.size > 30 && groups.has('exception'))
  for (const name of DESK_WORDS) {
    for (const key of await keysOf(name)) {
      const group = key.split('.')[0] ?? ''
      const isAsked = keys.has(key) || [...beginnings].some((start) => key.startsWith(start))
      assert.ok(!isAsked && !groups.has(group), `${name}: ${key}`)
    }
  }
})

test('every module left out is there in every language and gives its one name', async () => {
  for (const name of DESK_WORDS) {
    for (const language of LANGUAGES) {
      const path = join(WORDS, language, `screens-${name}.ts`)
      const [exported] = /export const screens\w+/.exec(readFileSync(path, 'utf8')) ?? []
      assert.ok(withoutDeskWords(path)?.startsWith(`${exported ?? 'nothing'} `), path)
    }
  }
})

test('what a tablet needs is taken as it is', () => {
  for (const path of [
    '/ui/src/words/en/screens-tablet.ts',
    '/ui/src/words/uk/screens-line.ts',
    '/ui/src/words/en/shell.ts',
    '/ui/src/words/clause.ts',
    '/x/screens-care.ts',
  ]) {
    assert.equal(withoutDeskWords(path), null, path)
  }
})
