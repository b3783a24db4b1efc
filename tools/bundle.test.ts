import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'

// A house with the real front door, and rooms that only say their names.
function house(t: { after: (done: () => void) => void }) {
  const root = mkdtempSync(join(tmpdir(), 'parley-bundle-'))
  t.after(() => rmSync(root, { recursive: true }))
  const put = (path: string, text: string): string => {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  }
  const room = (name: string): string =>
    `export const runCommand = () => { process.stdout.write('${name}'); return 0 }`
  cpSync('bin/parley.mjs', put('bin/parley.mjs', ''))
  put('package.json', '{"type":"module"}')
  put('apps/cli/dist/index.js', room('build'))
  put('apps/cli/dist/bundle/index.js', room('bundle'))
  const mark = put('core/kernel/dist/.tsbuildinfo', '{}')
  return {
    mark,
    bundledFrom: (marks: unknown) =>
      put('apps/cli/dist/bundle/built-from.json', JSON.stringify(marks)),
    runs: () =>
      execFileSync(process.execPath, [join(root, 'bin/parley.mjs')], { encoding: 'utf8' }),
  }
}

const PATH = 'core/kernel/dist/.tsbuildinfo'

test('the command runs the bundle of the newest build', (t) => {
  const { mark, bundledFrom, runs } = house(t)
  bundledFrom([[PATH, statSync(mark).mtimeMs]])
  assert.equal(runs(), 'bundle')
})

test('a bundle older than the build is not run', (t) => {
  const { mark, bundledFrom, runs } = house(t)
  bundledFrom([[PATH, statSync(mark).mtimeMs]])
  utimesSync(mark, new Date(), new Date(Date.now() + 5_000))
  assert.equal(runs(), 'build')
})

test('a bundle of a package that is gone is not run', (t) => {
  const { mark, bundledFrom, runs } = house(t)
  bundledFrom([[PATH, statSync(mark).mtimeMs]])
  rmSync(mark)
  assert.equal(runs(), 'build')
})

test('without a bundle, and while one is being written, the build runs', (t) => {
  assert.equal(house(t).runs(), 'build') // built-from.json is written last
})
