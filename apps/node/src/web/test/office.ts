// Two officers of headquarters and a press desk behind one address, as a real seat serves them.
import { createCall } from '@parley/api'
import type { Call } from '@parley/api'
import type { ViewerRole } from '@parley/exchange'
import { nobleCryptography, partyId } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { openDesk } from '../desk.ts'
import type { Desk } from '../desk.ts'
import { webApp } from '../web-app.ts'
import { A, START } from './fake-world.ts'
import type { FakeWorld } from './fake-world.ts'
import { memoryPeople } from './memory-people.ts'
import { sure } from './played-world.ts'

export interface Office {
  readonly first: Call
  readonly second: Call
  readonly press: Call
}

/** Two officers of headquarters and the second one again at the press desk, behind one address. */
export function officeOf(world: FakeWorld, party: PartyId): Office {
  const seat = world.seat(party)
  const deskAt = (id: string, role: ViewerRole, officer: string): Desk =>
    openDesk({
      seat,
      people: memoryPeople(),
      hashing: nobleCryptography,
      id: partyId(id),
      role,
      officer,
      solver: null,
    })
  const desks = [
    deskAt('first', 'headquarters', `${party}/officer/1`),
    deskAt('second', 'headquarters', `${party}/officer/2`),
    deskAt('press', 'press-office', `${party}/officer/2`),
  ]
  const app = webApp({
    desk: desks[0] as Desk, // listed just above
    deskOf: (request) => desks.find((desk) => desk.id === request.headers.get('x-desk')) ?? null,
    installation: {
      exchange: { id: 'x', name: 'x' },
      seats: [],
      demo: false,
      signIn: true,
      quorum: 0,
      hubConnected: () => true,
    },
    evidence: { entry: async () => null, checkpoint: () => ({ checkpoint: '', policy: '' }) },
    consoleDirectory: null,
    hosts: ['localhost'],
  })
  const callAs = (desk: string): Call =>
    createCall('', async (address, init) => {
      const headers = new Headers(init?.headers)
      headers.set('x-desk', desk)
      return app.request(address as string, { ...init, headers })
    })
  return { first: callAs('first'), second: callAs('second'), press: callAs('press') }
}

/** The word of a refusal, or `ok`. */
export function code(result: {
  readonly ok: boolean
  readonly refusal?: { readonly code: string }
}): string {
  return result.ok ? 'ok' : (result.refusal?.code ?? '')
}

/** An agreement that B and nobody else has to accept yet. */
export async function proposed(world: FakeWorld): Promise<string> {
  const seat = world.seat(A)
  const agreement = seat.exchange().agreement
  if (agreement === null) throw new Error('expected an agreement in force')
  const content = { ...agreement.content, id: 'second', replaces: agreement.hash }
  const says = { at: START, agreement: content }
  const prepared = sure(
    await seat.prepare({ kind: 'agreement.proposed', says, author: 'a/officer/1' }),
  )
  const line = sure(await seat.sign(prepared.id, 'a/officer/1'))
  return sure(await seat.submit(prepared.id, [line])).hash
}
