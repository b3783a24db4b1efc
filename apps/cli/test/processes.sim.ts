import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { playInOneProcess, playSmall, startProcesses } from './small-play.ts'
import type { Played } from './small-play.ts'
import { hasStrace, touchedIn, traced } from './traced.ts'

const SEED = '7'
const SEATS = ['a', 'b', 'med', 'neutral', 'obs', 'transit']
const WITNESSES = ['witness-a', 'witness-b', 'witness-med', 'witness-obs']

const traces = mkdtempSync(join(tmpdir(), 'parley-traces-'))
let folder = ''
let ports: ReadonlyMap<string, number> = new Map()
let overProcesses: Played | undefined
let verified: { readonly ok: boolean } | undefined

before(async () => {
  mkdirSync(traces, { recursive: true })
  const { directory, started } = await startProcesses(SEED, hasStrace ? traced(traces) : undefined)
  folder = directory
  ports = started.site.ports
  try {
    overProcesses = await playSmall(started.cast, SEED)
    verified = await verifyDirectory(started.hubDirectory, nodeCryptography, { held: true })
  } finally {
    await started.close()
  }
})

after(() => {
  rmSync(traces, { recursive: true, force: true })
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

test('a play over eleven processes ends with the plan and account of one process', async () => {
  const inOne = await playInOneProcess(SEED)
  assert.notEqual(overProcesses?.account ?? null, null)
  assert.equal(overProcesses?.account?.unaccounted, 0)
  assert.deepEqual(overProcesses?.account, inOne.account)
  assert.deepEqual(overProcesses?.plan, inOne.plan)
  assert.equal(overProcesses?.entryCount, inOne.entryCount)
})

test('the log that the hub process leaves is verified by an outsider', () => {
  assert.equal(verified?.ok, true, JSON.stringify(verified))
})

test('no process opens anything below the directory of another', { skip: noTrace() }, async () => {
  for (const who of ['hub', ...WITNESSES, ...SEATS]) {
    for (const trace of tracesOf(who)) {
      const { paths, climbing } = await touchedIn(trace, folder)
      const strange = [...paths].filter((path) => path !== who && !path.startsWith(`${who}/`))
      assert.deepEqual(strange, [], who)
      assert.deepEqual(climbing.filter(isOfThePlay), [], who)
      assert.ok(paths.size > 5, `${who}: saw ${paths.size} paths of its own`)
    }
  }
})

test(
  'seats reach the hub alone, the hub its witnesses alone, a witness nobody',
  {
    skip: noTrace(),
  },
  async () => {
    const at = (who: string): string => `127.0.0.1:${ports.get(who)}`
    const allowed = new Map<string, readonly string[]>([
      ...SEATS.map((seat) => [seat, [at('hub')]] as const),
      ...WITNESSES.map((witness) => [witness, []] as const),
      ['hub', WITNESSES.map(at)],
    ])
    for (const [who, addresses] of allowed) {
      for (const trace of tracesOf(who)) {
        const touched = await touchedIn(trace, folder)
        const reached = [...touched.addresses].filter((address) => !isLoader(address)).toSorted()
        assert.deepEqual(reached, addresses.toSorted(), who)
      }
    }
  },
)

function tracesOf(who: string): readonly string[] {
  const found = readdirSync(traces).filter((name) => name.startsWith(`${who}.`))
  assert.ok(found.length > 0, `a trace of ${who}`)
  return found.map((name) => join(traces, name))
}

// The loader of TypeScript sources, which only tests use, talks to its parent through a file socket.
function isLoader(address: string): boolean {
  return /^\/tmp\/tsx-\d+\/\d+\.pipe$/.test(address)
}

function isOfThePlay(path: string): boolean {
  return path.startsWith('..') || path.includes('parley-processes-')
}

function noTrace(): string | false {
  return hasStrace ? false : 'strace is not installed: what processes touch was not looked at'
}
