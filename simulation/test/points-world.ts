// Two points of one day at the eve of the handover: manifests signed, nobody's go given; both headquarters and the
// mediator at their desks as a browser meets them. What happens at the line is played by the devices there.
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { lockDirectory, openMemoryFiles } from '@parley/files'
import { instant, invariant, partyId } from '@parley/kernel'
import type { PartyId, PersonRef } from '@parley/kernel'
import type { ViewerRole } from '@parley/exchange'
import {
  check,
  closeStep,
  handOver,
  openDesk,
  perform,
  present,
  report,
  webApp,
} from '@parley/node'
import type { Seat } from '@parley/node'
import { openPeople, openPglite } from '@parley/postgres'
import { assembleCast, done, inventWorld, playDay, seatsOf, smallWorld } from '@parley/simulation'
import type { AssembledCast } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'
import { listen } from '@parley/wire'
import type { Listening } from '@parley/wire'
import { evidenceOf } from '../src/demo/evidence.ts'
import { plainLists } from '../src/invariants/plain-lists.ts'
import { openTranche } from '../src/play/crossing.ts'
import { gatherCrew } from '../src/play/crew.ts'
import { BROWSER, FLAGS, ROOT } from './browser-demo.ts'
import type { RunningDemo } from './browser-demo.ts'

const SEED = '7'
const FOLLOW_MS = 300
const DESKS: readonly (readonly [string, ViewerRole])[] = [
  ['a', 'headquarters'],
  ['b', 'headquarters'],
  ['med', 'mediator'],
]

export interface PointsWorld extends RunningDemo {
  readonly cast: AssembledCast['cast']
  /** Everybody listed at a point is there and cleared. */
  readonly count: (tranche: string) => Promise<void>
  /** The first person that a side holds at a point crosses, signed by the devices of both. */
  readonly cross: (tranche: string, from: 'a' | 'b') => Promise<PersonRef>
}

/** Plays to the manifests of two tranches, and opens the desks. */
export async function openPoints(): Promise<PointsWorld> {
  const assembled = await assembleCast({
    seed: SEED,
    series: 'series-1',
    day: 1,
    startsAt: instant('2031-05-20T08:00:00Z'),
    threads: 0,
    filesOf: () => Promise.resolve(openMemoryFiles()),
  })
  const { cast } = assembled
  await playDay(cast, {
    seed: SEED,
    series: 'series-1',
    size: { soldiers: 6, civilians: 0, ceiling: 40, tranches: 2 },
    lists: plainLists(inventWorld(smallWorld(SEED)), nodeCryptography),
    stopAfter: 'plan',
    withTroubles: false,
    adjust: (agreement) => {
      const handover = { ...agreement.handover, coach: 8, exposure: 8, steps: 4 }
      return { ...agreement, handover }
    },
  })
  for (const tranche of ['t1', 't2']) await openTranche(cast, tranche)
  const engine = await openPglite({ directory: null, lock: lockDirectory })
  const urls = new Map<string, string>()
  const served: Listening[] = []
  for (const [id, role] of DESKS) {
    const one = await deskAt(assembled, { id: partyId(id), role, engine })
    served.push(one)
    urls.set(id, one.url)
  }
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS })
  // Nodes that run follow the log by themselves.
  const following = setInterval(() => void cast.sync(), FOLLOW_MS)
  const stop = async (): Promise<void> => {
    clearInterval(following)
    for (const one of served) await one.close()
    await assembled.close()
    await engine.close()
  }
  return {
    browser,
    cast,
    urlOf: (seat, path) => `${urls.get(seat) ?? ''}${path}`,
    stop,
    close: async () => {
      await browser.close()
      await stop()
    },
    count: (tranche) => countAt(assembled, tranche),
    cross: (tranche, from) => crossAt(assembled, tranche, from),
  }
}

interface Opening {
  readonly id: PartyId
  readonly role: ViewerRole
  readonly engine: Awaited<ReturnType<typeof openPglite>>
}

async function deskAt(assembled: AssembledCast, { id, role, engine }: Opening): Promise<Listening> {
  const seat = seatsOf(assembled.cast).find((one) => one.id === id)
  invariant(seat !== undefined, `a seat of the name ${id}`)
  const people = await openPeople(engine, { seat: id, role, hashing: nodeCryptography })
  const desk = openDesk({
    seat,
    people,
    hashing: nodeCryptography,
    id,
    role,
    officer: seat.officers[0] ?? seat.nodeKey,
    solver: null,
    publicNames: { med: 'M', transit: 'T' },
  })
  const evidence = await evidenceOf(assembled)
  const app = webApp({
    desk,
    installation: {
      exchange: { id: 'day-1', name: '' },
      seats: [],
      demo: true,
      signIn: false,
      quorum: 3,
      hubConnected: () => true,
    },
    evidence: evidence(seat),
    consoleDirectory: join(ROOT, 'apps', 'console', 'dist'),
    hosts: ['127.0.0.1'],
  })
  return await listen(app, 0)
}

async function countAt({ cast }: AssembledCast, tranche: string): Promise<void> {
  const open = cast.a.exchange().tranches.get(tranche)
  invariant(open !== undefined, `the tranche ${tranche}`)
  const at = cast.clock.now()
  const refs = open.manifest.persons.map(({ ref }) => ref)
  const found = { tranche, step: 1, at, persons: [] }
  const fitness = { kind: 'fitness.stepped', says: found, author: cast.transit.nodeKey } as const
  await done(cast, `findings at ${tranche}`, perform(cast.transit, fitness))
  const outcomes = refs.map((ref) => ({ ref, outcome: 'cleared' as const }))
  await done(
    cast,
    `presented at ${tranche}`,
    present(cast.neutral, tranche, { step: 1, at, outcomes }),
  )
  const crew = gatherCrew(cast)
  for (const side of [cast.a, cast.b]) {
    const device = crew.releasing(side.id)
    for (const { ref, from } of open.manifest.persons) if (from === side.id) check(device, ref)
    closeStep(device, { tranche, step: 1, leg: 'line', at })
    await done(cast, `count of ${side.id} at ${tranche}`, report(device))
  }
}

async function crossAt(
  { cast }: AssembledCast,
  tranche: string,
  from: 'a' | 'b',
): Promise<PersonRef> {
  const crew = gatherCrew(cast)
  const side: Seat = from === 'a' ? cast.a : cast.b
  const open = side.exchange().tranches.get(tranche)
  const line = open?.manifest.persons.find((person) => {
    return person.from === side.id && !open.receipts.has(`line/${person.ref}`)
  })
  invariant(line !== undefined, `somebody of ${from} left at ${tranche}`)
  const [releasing, receiving] = [crew.releasing(side.id), crew.receiving(line)]
  for (const device of [releasing, receiving]) check(device, line.ref)
  const at = cast.clock.now()
  const handed = await handOver(releasing, receiving, { line, tranche, leg: 'line', at })
  invariant(handed.ok, 'devices that sign what both have checked')
  closeStep(releasing, { tranche, step: 2, leg: 'line', at })
  await done(cast, `${line.ref} crosses at ${tranche}`, report(releasing))
  return line.ref
}
