// Who may import whom (STYLE.md section 1), checked on every import of every source file. Lint checks
// part of this again; a check that saw no files has passed nothing, so it fails.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import test from 'node:test'

const ROOT = resolve(import.meta.dirname, '..')

const CORE_BASE = ['kernel']
const CORE_TOP = ['kernel', 'terms', 'names', 'ledger', 'matching', 'blind']
const CORE = [...CORE_TOP, 'exchange', 'planning', 'record']
const ADAPTERS = [
  'files',
  'sealing',
  'spreadsheets',
  'postgres',
  'highs',
  'wire',
  'system',
  'pages',
  'ristretto',
  'browser-store',
  'channels',
]
const SERVER = [...CORE, ...ADAPTERS, 'api', 'ui']

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  ledger: CORE_BASE,
  names: CORE_BASE,
  terms: CORE_BASE,
  matching: ['kernel', 'names', 'ledger'],
  blind: ['kernel', 'names', 'ledger'],
  exchange: CORE_TOP,
  planning: CORE_TOP,
  record: CORE_TOP,
  ...Object.fromEntries(ADAPTERS.map((name) => [name, CORE])),
  api: CORE,
  ui: [...CORE, 'api'],
  hub: SERVER,
  witness: SERVER,
  node: SERVER,
  console: SERVER,
  tablet: SERVER,
  cli: [...SERVER, 'node', 'hub', 'witness', 'simulation'],
  simulation: [...SERVER, 'node', 'hub', 'witness', 'console', 'tablet'],
  bench: [...SERVER, 'node', 'hub', 'witness', 'simulation'],
  tools: [],
}

interface Source {
  readonly path: string
  readonly owner: string
  readonly text: string
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (/\.(ts|tsx|mjs)$/.test(entry.name)) yield path
  }
}

const FOLDERS = ['core', 'adapters', 'api', 'ui', 'apps', 'simulation', 'bench', 'tools']

function ownerOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return ['core', 'adapters', 'apps'].includes(top) ? second : top
}

function sources(): readonly Source[] {
  const there = new Set(readdirSync(ROOT))
  return FOLDERS.filter((f) => there.has(f)).flatMap((folder) =>
    [...filesBelow(join(ROOT, folder))].map((file) => {
      const path = relative(ROOT, file)
      return { path, owner: ownerOf(path), text: readFileSync(file, 'utf8') }
    }),
  )
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\('([^']+)'\)/g

function importsOf(source: Source): readonly string[] {
  return [...source.text.matchAll(IMPORT)].flatMap((m) => m[1] ?? m[2] ?? m[3] ?? [])
}

const all = sources()
const inCode = all.filter((s) => !/\.test\.tsx?$/.test(s.path) && !s.path.includes('/test/'))

test('the layer check has seen every package and hundreds of imports', () => {
  assert.ok(all.length > 100, `saw ${all.length} files`)
  const imports = all.reduce((sum, s) => sum + importsOf(s).length, 0)
  assert.ok(imports > 300, `saw ${imports} imports`)
})

test('every package imports only what its row of the table allows', () => {
  const breaches = inCode.flatMap((source) =>
    importsOf(source)
      .filter((name) => name.startsWith('@parley/'))
      .map((name) => name.slice('@parley/'.length))
      .filter((name) => name !== source.owner && !(MAY_IMPORT[source.owner] ?? []).includes(name))
      .map((name) => `${source.path} imports ${name}`),
  )
  assert.deepEqual(breaches, [])
})

test('nobody reaches into another package past its index', () => {
  const breaches = all.flatMap((source) =>
    importsOf(source)
      .filter((name) => {
        if (/^@parley\/[^/]+\//.test(name)) return true
        if (!name.startsWith('.')) return false
        const target = relative(ROOT, resolve(ROOT, dirname(source.path), name))
        return ownerOf(target) !== source.owner
      })
      .map((name) => `${source.path} imports ${name}`),
  )
  assert.deepEqual(breaches, [])
})

test('core is pure: it imports nothing of Node and no other library than the curves and hashes', () => {
  const breaches = inCode
    .filter((s) => s.path.startsWith('core/'))
    .flatMap((source) =>
      importsOf(source)
        .filter((name) => !name.startsWith('.') && !name.startsWith('@parley/'))
        .filter((name) => !(source.owner === 'kernel' && name.startsWith('@noble/')))
        .map((name) => `${source.path} imports ${name}`),
    )
  assert.deepEqual(breaches, [])
})

test('core takes time and chance as arguments', () => {
  const breaches = inCode
    .filter((s) => s.path.startsWith('core/'))
    .flatMap((source) =>
      source.text
        .split('\n')
        .flatMap((line, i) =>
          /\bDate\.now\(|new Date\(\)|Math\.random\(/.test(line) ? [`${source.path}:${i + 1}`] : [],
        ),
    )
  assert.deepEqual(breaches, [])
})

test('no package exports everything of a file or has a default export', () => {
  const breaches = inCode
    .filter((s) => !/vite\.config|\.mjs$/.test(s.path))
    .filter((s) => /(?:^|\n)export \*|(?:^|\n)export default /.test(s.text))
    .map((s) => s.path)
  assert.deepEqual(breaches, [])
})

test('packages depend on each other without a cycle', () => {
  const edges = new Map<string, Set<string>>()
  for (const source of inCode) {
    for (const name of importsOf(source)) {
      if (!name.startsWith('@parley/')) continue
      const to = name.split('/')[1] ?? ''
      if (to !== source.owner)
        edges.set(source.owner, (edges.get(source.owner) ?? new Set()).add(to))
    }
  }
  const visiting: string[] = []
  const finished = new Set<string>()
  const visit = (name: string): void => {
    assert.ok(!visiting.includes(name), `cycle: ${[...visiting, name].join(' -> ')}`)
    if (finished.has(name)) return
    visiting.push(name)
    for (const next of edges.get(name) ?? []) visit(next)
    visiting.pop()
    finished.add(name)
  }
  for (const name of edges.keys()) visit(name)
})

test('files are named as nouns, never after a drawer things are thrown into', () => {
  const bad = inCode
    .map((s) => s.path)
    .filter((p) =>
      /(?:^|\/)(?:utils?|common|helpers?|types|manager|service|misc)\.[tj]sx?$/.test(p),
    )
  assert.deepEqual(bad, [])
})
