import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { partyId, present } from '@parley/kernel'
import { verifyDirectory } from '@parley/ledger'
import { LeakScanner, needlesOf } from '@parley/simulation'
import type { ProcessCast } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'
import { playInOneProcess, playSmall, startProcesses, worldOf } from './small-play.ts'
import type { Played } from './small-play.ts'
import { hasStrace, touchedIn, traced } from './traced.ts'

const SEED = '7'
const SEATS = ['a', 'b', 'med', 'neutral', 'obs', 'transit']
const WITNESSES = ['witness-a', 'witness-b', 'witness-med', 'witness-obs']

const traces = mkdtempSync(join(tmpdir(), 'parley-traces-'))
let folder = ''
let ports: ReadonlyMap<string, number> = new Map()
let overProcesses: Played | undefined
let heard: ReadonlyMap<string, string> = new Map()
let verified: { readonly ok: boolean } | undefined

before(async () => {
  mkdirSync(traces, { recursive: true })
  const { directory, started } = await startProcesses(SEED, hasStrace ? traced(traces) : undefined)
  folder = directory
  ports = started.site.ports
  try {
    overProcesses = await playSmall(started.cast, SEED)
    await mishandled(started)
    heard = started.heard()
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

const world = worldOf(SEED)

// What goes wrong is what a program writes about: acts that are refused, bodies that are none, each with a name in it.
async function mishandled({ site }: ProcessCast): Promise<void> {
  const { name } = present(world.people[0], 'a person')
  const said = JSON.stringify(name)
  for (const seat of SEATS) {
    const url = `http://127.0.0.1:${ports.get(seat)}/control`
    const authorization = `Bearer ${site.controls.get(partyId(seat)) ?? ''}`
    const bodies: readonly (readonly [string, string])[] = [
      ['prepare', `{"kind":"list.committed","says":{"list":${said}},"author":${said}}`],
      ['prepare', `{"kind":${JSON.stringify(said)}}`],
      ['note', `{"kind":"list.imported","data":${said},"more":${said}}`],
      ['submit', `{"id":${JSON.stringify(said)},"lines":[${said}]}`],
      ['courier/read', `{"path":${JSON.stringify(`/nowhere/${name.uk.surname}`)}}`],
      ['sign', said],
      ['sign', `${said} and more`],
      [encodeURIComponent(name.uk.surname), '{}'],
    ]
    for (const [deed, body] of bodies) {
      const answer = await fetch(`${url}/${deed}`, {
        method: 'POST',
        body,
        headers: { authorization },
      })
      assert.notEqual(answer.status, 401, 'it was looked at')
      await answer.body?.cancel()
    }
  }
}

test('no process writes a name, a birth date, a number or a health word, whatever it is given', () => {
  const scanner = new LeakScanner(needlesOf(world))
  const said = new TextEncoder().encode(JSON.stringify(world.people[0]?.name))
  assert.ok(scanner.find('what is planted', said).length > 0)
  assert.deepEqual([...heard.keys()].toSorted(), ['hub', ...WITNESSES, ...SEATS].toSorted())
  for (const [who, text] of heard) {
    assert.match(text, /listening/, who)
    const found = scanner.find(who, new TextEncoder().encode(text))
    assert.deepEqual(found, [], `${who} wrote ${text}`)
  }
})

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
