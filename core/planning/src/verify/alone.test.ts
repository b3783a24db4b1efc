// Whoever audits plans reads this folder, @parley/terms and @parley/kernel, and nothing else of the project.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const MOST_LINES = 1300 // of all files together: it may become shorter

const sources = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(import.meta.dirname, file), 'utf8') }))

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, path]) => path ?? [])

test('the verifier takes nothing from outside its folder but terms and kernel', () => {
  const imports = sources.flatMap(({ file, text }) =>
    importsOf(text).map((path) => ({ file, path })),
  )
  assert.ok(imports.length >= sources.length, 'expected imports in most files')
  const own = new Set(sources.map(({ file }) => `./${file}`))
  const foreign = imports.filter(
    ({ path }) => !own.has(path) && path !== '@parley/terms' && path !== '@parley/kernel',
  )
  assert.deepEqual(foreign, [])
})

test('an import of the planner would be seen', () => {
  assert.deepEqual(importsOf("import type { Unit } from '../units.ts'\n"), ['../units.ts'])
  assert.deepEqual(importsOf("await import('../kinds.ts')\n"), ['../kinds.ts'])
})

test('the verifier is no longer than an auditor was told', () => {
  const lineCount = sources.reduce((sum, { text }) => sum + text.trimEnd().split('\n').length, 0)
  assert.ok(sources.length >= 5 && lineCount > 0)
  assert.ok(lineCount <= MOST_LINES, `expected at most ${MOST_LINES} lines, found ${lineCount}`)
})
