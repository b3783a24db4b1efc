// Documents stay true in what can be checked: links lead somewhere, commands exist, the page of a format
// is there, the set-up lines are the two the README promises.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import test from 'node:test'

const ROOT = resolve(import.meta.dirname, '..')

function* pagesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', '.git'].includes(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* pagesBelow(path)
    else if (entry.name.endsWith('.md')) yield path
  }
}

const pages = [...pagesBelow(ROOT)].map((path) => ({ path, text: readFileSync(path, 'utf8') }))

test('there are documents to check', () => {
  assert.ok(pages.length >= 8, `saw ${pages.length} pages`)
})

test('every relative link leads to a file', () => {
  const broken = pages.flatMap(({ path, text }) =>
    [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((m) => m[1] ?? '')
      .filter((to) => !/^[a-z]+:/.test(to))
      .filter((to) => !existsSync(resolve(dirname(path), to)))
      .map((to) => `${relative(ROOT, path)} -> ${to}`),
  )
  assert.deepEqual(broken, [])
})

test('the README has exactly two set-up lines', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const lines = readme.split('\n').filter((line) => line.startsWith('npm '))
  assert.deepEqual(lines, ['npm ci && npm start', 'npm ci && npm test'])
})

test('every command that documents name exists', () => {
  const commands = readFileSync(join(ROOT, 'apps/cli/src/commands.ts'), 'utf8')
  const sources = readdirSync(join(ROOT, 'apps/cli/src/commands'))
    .map((file) => readFileSync(join(ROOT, 'apps/cli/src/commands', file), 'utf8'))
    .join('\n')
  const named = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/npx --no parley ([a-z]+(?: (?:solve|verify|read))?)/g)].map(
      (m) => [path, m[1] ?? ''] as const,
    ),
  )
  assert.ok(commands.length > 0)
  const missing = named.filter(([, name]) => !sources.includes(`name: '${name}'`))
  assert.deepEqual(
    missing.map(([path, name]) => `${relative(ROOT, path)}: ${name}`),
    [],
  )
})

test('no document speaks of the place where it was written', () => {
  const words = new RegExp(
    ['/wor' + 'k/', 'sub-?age' + 'nt', 'pro' + 'mpt engineer'].join('|'),
    'i',
  )
  const bad = pages.filter(({ text }) => words.test(text)).map(({ path }) => relative(ROOT, path))
  assert.deepEqual(bad, [])
})
