// The seats of a demonstration as people reach them: a desk each with its own page, its own tables and its
// own role in one embedded database, and no way to the others than the hub. A side's press office is a
// second desk of the same node, with the second officer: a statement needs two who have read it, and so does a board
// that identifies remains.
import type { ChannelKind, ViewerRole } from '@parley/exchange'
import { partyId } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { lineHere, openDesk, webApp } from '@parley/node'
import type { Desk, Seat } from '@parley/node'
import { openPeople } from '@parley/postgres'
import type { PgliteEngine } from '@parley/postgres'
import { nodeCryptography } from '@parley/system'
import type { AssembledCast } from '../cast/assemble.ts'
import { seatsOf } from '../play/cast.ts'
import type { Cast } from '../play/cast.ts'
import { openDemoRecords } from '../record/demo-record.ts'
import type { DemoRecordOptions } from '../record/demo-record.ts'
import { evidenceOf } from './evidence.ts'

export interface DemoSeat {
  readonly id: PartyId
  readonly title: string
  readonly port: number
  readonly url: string
  readonly app: ReturnType<typeof webApp>
}

interface Place {
  readonly id: PartyId
  /** The node it sits at. */
  readonly seat: PartyId
  readonly title: string
  readonly role: ViewerRole
  /** Which officer of the party sits here, from 0. */
  readonly officer: number
}

const place = (
  id: string,
  seat: string,
  role: ViewerRole,
  { title, officer = 0 }: { readonly title: string; readonly officer?: number },
): Place => ({ id: partyId(id), seat: partyId(seat), role, title, officer })

/** In the order of their ports. */
export const PLACES: readonly Place[] = [
  place('med', 'med', 'mediator', { title: 'mediator' }),
  place('a', 'a', 'headquarters', { title: 'headquarters of A' }),
  place('b', 'b', 'headquarters', { title: 'headquarters of B' }),
  place('transit', 'transit', 'transit', { title: 'transit state' }),
  place('neutral', 'neutral', 'neutral', { title: 'neutral interviewer' }),
  place('obs', 'obs', 'observer', { title: 'observer' }),
  place('a-press', 'a', 'press-office', { title: 'press office of A', officer: 1 }),
  place('b-press', 'b', 'press-office', { title: 'press office of B', officer: 1 }),
  place('a-home', 'a', 'family-desk', { title: 'home desk of A', officer: 1 }),
  place('a-board', 'a', 'headquarters', { title: 'second officer of A', officer: 1 }),
  place('a-hotline', 'a', 'hotline', { title: 'hotline of A', officer: 1 }),
  place('a-bureau', 'a', 'bureau', { title: 'information bureau of A', officer: 1 }),
  place('b-bureau', 'b', 'bureau', { title: 'information bureau of B', officer: 1 }),
]

const AT_THE_LINE: ReadonlySet<ViewerRole> = new Set(['headquarters', 'transit'])
const PLANNERS: ReadonlySet<ViewerRole> = new Set(['mediator', 'headquarters'])
const QUORUM = 3

export interface SeatsOptions extends DemoRecordOptions {
  readonly consoleDirectory: string
  /** The built app of the tablets; absent serves none. */
  readonly tabletDirectory?: string
  readonly firstPort: number
  /**
   * Whether people do everything: then receipts are signed at the pages of the line. Else the devices of the
   * play sign, and the line on the pages only looks on.
   */
  readonly byHand: boolean
  /** How desks of A send notices to families; absent sends none. */
  readonly channels?: readonly ChannelKind[]
}

/** Every desk of a demonstration with its page; whoever starts it listens at the ports. */
export async function seatsFor(
  assembled: AssembledCast,
  views: Promise<PgliteEngine>,
  options: SeatsOptions,
): Promise<readonly DemoSeat[]> {
  const urlOf = (id: PartyId): string => addressAt(options.firstPort, id)
  const others = PLACES.map(({ id, seat, role }) => ({
    id,
    kind: role,
    party: seat,
    url: urlOf(id),
  }))
  const evidence = await evidenceOf(assembled)
  const records = await openDemoRecords(
    PLACES.map(({ seat }) => seat),
    options,
  )
  const seats: DemoSeat[] = []
  for (const [i, { id, title }] of PLACES.entries()) {
    const { byHand, channels = [] } = options
    const desk = deskFor(id, { cast: assembled.cast, views, byHand, channels })
    const record = records.get(desk.seat.id)
    const app = webApp({
      desk,
      installation: {
        exchange: { id: 'day-1', name: '' },
        seats: others,
        demo: true,
        quorum: QUORUM,
        hubConnected: () => true,
      },
      evidence: evidence(desk.seat),
      consoleDirectory: options.consoleDirectory,
      tabletDirectory: options.tabletDirectory ?? null,
      ...(record === undefined ? {} : { record }),
      hosts: ['127.0.0.1', 'localhost'],
    })
    seats.push({ id, title, port: options.firstPort + i, url: urlOf(id), app })
  }
  return seats
}

/** Where a desk is reached by browsers. */
export function addressAt(firstPort: number, desk: PartyId): string {
  return `http://127.0.0.1:${firstPort + PLACES.findIndex(({ id }) => id === desk)}`
}

interface DeskPlace {
  readonly cast: Cast
  readonly views: Promise<PgliteEngine>
  readonly byHand: boolean
  readonly channels: readonly ChannelKind[]
}

function deskFor(id: PartyId, { cast, views, byHand, channels }: DeskPlace): Desk {
  const found = PLACES.find((one) => one.id === id)
  const seat = seatsOf(cast).find((one) => one.id === found?.seat)
  if (found === undefined || seat === undefined) throw new Error(`no desk of the name ${id}`)
  const { role, officer } = found
  const isFirst = officer === 0 // one desk of a node stands at the line and plans
  const opening = { seat: id, role, hashing: nodeCryptography }
  return openDesk({
    seat,
    people: views.then((engine) => openPeople(engine, opening)),
    hashing: nodeCryptography,
    id,
    role,
    officer: officerOf(seat, officer),
    solver: isFirst && PLANNERS.has(role) ? cast.solver : null,
    line: isFirst && byHand && AT_THE_LINE.has(role) ? lineHere(seat.id) : { from: 'elsewhere' },
    publicNames: { med: 'M', transit: 'T' },
    channels: seat.id === cast.a.id ? channels : [],
  })
}

/** Fills every desk's tables, so that a copy of them is what a start begins from. */
export async function fillTables(cast: Cast, views: PgliteEngine): Promise<void> {
  for (const { id } of PLACES) {
    const desk = deskFor(id, { cast, views: Promise.resolve(views), byHand: false, channels: [] })
    await desk.people()
    desk.close()
  }
}

function officerOf(seat: Seat, number: number): string {
  return seat.officers[number] ?? seat.officers[0] ?? seat.nodeKey
}

/** What people sign on screens reaches the other seats as soon as the hub has it witnessed. */
export function pumping({ cast, hub }: AssembledCast): { readonly stop: () => void } {
  let isOpen = true
  const pump = async (): Promise<void> => {
    while (isOpen) {
      await hub.checkpointAbove(cast.med.head().size, 1000)
      if (isOpen) await cast.sync()
    }
  }
  pump().catch(() => {
    isOpen = false // closing takes the hub away under it
  })
  return {
    stop: () => {
      isOpen = false
    },
  }
}
