// A desk with its app over a fake seat. Its people lie in memory, unless a test brings a database.
import { createCall } from '@parley/api'
import type { Call } from '@parley/api'
import type { ChannelKind, ViewerRole } from '@parley/exchange'
import { nobleCryptography, partyId } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import type { SolverPort } from '@parley/planning'
import { openPeople } from '@parley/postgres'
import type { Engine } from '@parley/postgres'
import type { Hono } from 'hono'
import type { RecordShelf } from '../../record/record-shelf.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { lineHere } from '../line-station.ts'
import type { LineOption } from '../line-station.ts'
import { webApp } from '../web-app.ts'
import { A, MED, NEUTRAL, OBS, TRANSIT } from './fake-world.ts'
import type { FakeWorld } from './fake-world.ts'
import { memoryPeople } from './memory-people.ts'

export const PARTY_OF: Readonly<Record<ViewerRole, PartyId>> = {
  headquarters: A,
  mediator: MED,
  transit: TRANSIT,
  neutral: NEUTRAL,
  observer: OBS,
  bureau: A,
  'family-desk': A,
  hotline: A,
  'press-office': A,
  public: OBS,
}

let number = 0

export interface Sitting {
  readonly desk: Desk
  readonly app: Hono
  readonly call: Call
  /** Every byte an operation answers, for tests that look for what must not be there. */
  readonly text: (path: string) => Promise<string>
}

/** Sits down at a desk of this role, each in a schema of its own. */
export async function sitAt(
  world: FakeWorld,
  role: ViewerRole,
  party: PartyId = PARTY_OF[role],
  given: {
    readonly engine?: Engine
    readonly line?: LineOption
    readonly signIn?: true
    readonly officer?: string
    readonly solver?: SolverPort
    readonly channels?: readonly ChannelKind[]
    readonly record?: RecordShelf
    readonly publishRecord?: true
  } = {},
): Promise<Sitting> {
  const seat = world.seat(party)
  const id = partyId(`t${++number}-${party}`)
  const place = { seat: id, role, hashing: nobleCryptography }
  const desk = openDesk({
    seat,
    people: given.engine === undefined ? memoryPeople() : await openPeople(given.engine, place),
    hashing: nobleCryptography,
    id,
    role,
    officer: given.officer ?? seat.officers[0] ?? '',
    solver: given.solver ?? null,
    channels: given.channels ?? [],
    line: given.line ?? lineHere(party),
    publicNames: { [MED]: 'The Republic of M', [TRANSIT]: 'The Kingdom of T' },
  })
  const app = webApp({
    desk,
    installation: {
      exchange: { id: 'day-one', name: 'Day one' },
      seats: [],
      demo: given.signIn !== true,
      signIn: given.signIn === true,
      quorum: 3,
      hubConnected: () => true,
    },
    evidence: {
      entry: async (index) =>
        index < world.log.length
          ? {
              note: `note ${index}`,
              proof: `proof ${index}`,
              leafHash: 'f'.repeat(64),
              policy: 'policy',
            }
          : null,
      checkpoint: () => ({ checkpoint: 'checkpoint', policy: 'policy' }),
    },
    consoleDirectory: null,
    ...(given.record === undefined ? {} : { record: given.record }),
    publishRecord: given.publishRecord === true,
    hosts: ['localhost'],
  })
  const call = createCall('', async (address, init) => app.request(address as string, init))
  return { desk, app, call, text: async (path) => await (await app.request(path)).text() }
}
