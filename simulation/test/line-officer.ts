// Officers at the line of a simulation: what they press goes through the contract.
import { createCall } from '@parley/api'
import type { Call, Command } from '@parley/api'
import type { ViewerRole } from '@parley/exchange'
import type { Result } from '@parley/kernel'
import { lineHere, openDesk, webApp } from '@parley/node'
import type { Desk, Seat } from '@parley/node'
import { openPeople } from '@parley/postgres'
import type { PgliteEngine } from '@parley/postgres'
import { nodeCryptography } from '@parley/system'

/** An officer's desk over a real seat, asked through the contract as a browser asks. */
export interface Officer {
  readonly desk: Desk
  readonly seat: Seat
  readonly call: Call
  readonly text: (path: string) => Promise<string>
  readonly press: (command: Command) => Promise<Result<unknown>>
}

/** Opens the desk of a seat's first officer; whoever brings no session is nobody. */
export async function officerAt(
  seat: Seat,
  role: ViewerRole,
  engine: PgliteEngine,
): Promise<Officer> {
  const people = await openPeople(engine, { seat: seat.id, role, hashing: nodeCryptography })
  const means = { seat, people, hashing: nodeCryptography, id: seat.id, role, solver: null }
  const officer = seat.officers[0] ?? seat.nodeKey
  const desk = openDesk({ ...means, officer, line: lineHere(seat.id) })
  const app = webApp({
    desk,
    // Nobody but a tablet comes without a session here.
    deskOf: (request) => (request.headers.get('x-session') === 'officer' ? desk : null),
    installation: {
      exchange: { id: 'day-1', name: 'Day 1' },
      seats: [],
      demo: true,
      quorum: 3,
      hubConnected: () => true,
    },
    evidence: { entry: async () => null, checkpoint: () => ({ checkpoint: '', policy: '' }) },
    consoleDirectory: null,
    hosts: ['localhost'],
  })
  const call = createCall('', async (address, init) => {
    const { pathname } = new URL(address as string, 'http://localhost')
    const isTablets = pathname.startsWith('/api/tablet/')
    const headers = new Headers(init?.headers)
    if (!isTablets) headers.set('x-session', 'officer')
    return await app.request(address as string, { ...init, headers })
  })
  const press = async (command: Command): Promise<Result<unknown>> => {
    const prepared = await call('prepare', { body: command })
    if (!prepared.ok) return prepared
    const { id, hash } = prepared.value
    return await call('submit', { body: { prepared: id, hash, signAs: seat.id } })
  }
  const text = async (path: string): Promise<string> => await (await app.request(path)).text()
  return { desk, seat, call, text, press }
}
