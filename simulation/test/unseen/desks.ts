// Every desk of every seat of a play as a browser meets it: the node's own app on a port of this machine, its people
// table in a real PostgreSQL where there is one.
import { lockDirectory } from '@parley/files'
import { instant, partyId } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import type { ViewerRole } from '@parley/exchange'
import {
  changesInMemory,
  decisionsInMemory,
  linksInMemory,
  openDesk,
  openRecordShelf,
  recordAtOnce,
  webApp,
} from '@parley/node'
import type { Desk, RecordShelf } from '@parley/node'
import { openPeople, openPglite, openPostgres, startPostgres } from '@parley/postgres'
import type { Engine } from '@parley/postgres'
import { inventedRecord, seatsOf } from '@parley/simulation'
import type { AssembledCast } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'
import { listen } from '@parley/wire'
import type { Listening } from '@parley/wire'
import { evidenceOf } from '../../src/demo/evidence.ts'
import { EventWatch } from './event-watch.ts'

export interface WatchedDesk {
  readonly id: string
  readonly role: ViewerRole
  readonly desk: Desk
  readonly url: string
  readonly events: EventWatch
}

export interface Desks {
  readonly all: readonly WatchedDesk[]
  /** Waits until tables stand for, and streams have told of, everything there is now. */
  readonly level: () => Promise<void>
  readonly close: () => Promise<void>
}

type Place = readonly [id: string, seat: string, role: ViewerRole]

/** A desk for every role that a seat can have; those of a party share its node. */
export const DESKS: readonly Place[] = [
  ['a', 'a', 'headquarters'],
  ['a-families', 'a', 'family-desk'],
  ['a-hotline', 'a', 'hotline'],
  ['a-press', 'a', 'press-office'],
  ['a-bureau', 'a', 'bureau'],
  ['b', 'b', 'headquarters'],
  ['b-families', 'b', 'family-desk'],
  ['b-hotline', 'b', 'hotline'],
  ['b-press', 'b', 'press-office'],
  ['b-bureau', 'b', 'bureau'],
  ['med', 'med', 'mediator'],
  ['transit', 'transit', 'transit'],
  ['neutral', 'neutral', 'neutral'],
  ['obs', 'obs', 'observer'],
  ['public', 'obs', 'public'],
]

/** A database for one world: PostgreSQL, or the embedded one where no server is installed. */
export interface World {
  readonly engine: Engine
  readonly close: () => Promise<void>
}

export async function openWorldDatabase(): Promise<World> {
  const server = await startPostgres()
  const engine =
    server === null
      ? await openPglite({ directory: null, lock: lockDirectory })
      : await openPostgres({ url: server.url, connections: 1 })
  return {
    engine,
    close: async () => {
      await engine.close()
      await server?.stop()
    },
  }
}

/** Opens the desks, and begins to read the stream of each. */
export async function openDesks(assembled: AssembledCast, engine: Engine): Promise<Desks> {
  const evidence = await evidenceOf(assembled)
  // The same reports in every world: what the log does not reach cannot differ, and is compared all the same.
  const record = openRecordShelf({
    source: recordAtOnce(inventedRecord()),
    decisions: decisionsInMemory(),
    links: linksInMemory(),
    changes: changesInMemory(),
    onFault: (fault) => {
      throw fault
    },
  })
  await record.settled
  await linkOne(record, assembled)
  const all: WatchedDesk[] = []
  const listening: Listening[] = []
  for (const [id, party, role] of DESKS) {
    const desk = await deskAt(assembled, { id: partyId(id), party: partyId(party), role, engine })
    const app = webApp({
      desk,
      installation: {
        exchange: { id: 'day-1', name: '' },
        seats: [],
        demo: false,
        signIn: true,
        quorum: 3,
        hubConnected: () => true,
      },
      evidence: evidence(desk.seat),
      record,
      consoleDirectory: null,
      hosts: ['127.0.0.1'],
    })
    const served = await listen(app, 0)
    listening.push(served)
    all.push({ id, role, desk, url: served.url, events: new EventWatch(served.url) })
  }
  return {
    all,
    level: async () => {
      await Promise.all(all.map(({ desk }) => desk.people()))
      for (const { desk, events } of all) await events.toldOf(desk.seat.head())
    },
    close: async () => {
      for (const { desk, events } of all) {
        events.close()
        desk.close()
      }
      for (const one of listening) await one.close()
    },
  }
}

// Claims are compared with the log in every world, by an officer's word that is the same in each.
async function linkOne(record: RecordShelf, { cast }: AssembledCast): Promise<void> {
  const exchange = record.index()?.exchanges.get(LINKED)
  if (exchange === undefined) throw new Error(`no exchange of the name ${LINKED}`)
  await record.link({
    did: 'link',
    tellings: exchange.tellings,
    sides: [
      { side: 'A', party: cast.a.id },
      { side: 'B', party: cast.b.id },
    ],
    origin: cast.obs.head().origin,
    officer: 'obs/officer/1',
    at: instant('2026-05-16T08:00:00Z'),
  })
}

const LINKED = 'A-B-2026-03-10-P'

interface Opening {
  readonly id: PartyId
  readonly party: PartyId
  readonly role: ViewerRole
  readonly engine: Engine
}

async function deskAt(
  assembled: AssembledCast,
  { id, party, role, engine }: Opening,
): Promise<Desk> {
  const seat = seatsOf(assembled.cast).find((one) => one.id === party)
  if (seat === undefined) throw new Error(`no seat of the name ${party}`)
  const people = await openPeople(engine, { seat: id, role, hashing: nodeCryptography })
  return openDesk({
    seat,
    people,
    hashing: nodeCryptography,
    id,
    role,
    officer: seat.officers[0] ?? seat.nodeKey,
    solver: null,
    publicNames: { med: 'M', transit: 'T' },
  })
}
