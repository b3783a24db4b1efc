// The part of a seat file that is about its screens: where browsers reach them, which desks there are, and
// where the tables of the views are kept.
import { SEAT_KINDS } from '@parley/api'
import type { PartyId } from '@parley/kernel'
import { isJsonObject, parsePartyId } from '@parley/kernel'
import type { Leg, ViewerRole } from '@parley/exchange'
import { readChannelsFile } from './channels-file.ts'
import type { ChannelsFile } from './channels-file.ts'
import { ConfigError } from './config-file.ts'
import type { ConfigFields } from './config-file.ts'
import { readLoopbackAddress } from './listen-address.ts'
import type { ListenAddress } from './listen-address.ts'

export interface DeskFile {
  /** The desk's own name; its tables have a schema and a role of this name. */
  readonly id: PartyId
  readonly role: ViewerRole
  /** Name of the key of the officer who sits there. */
  readonly officer: string
  /** Names of the device keys this desk signs receipts with, by leg; null where devices elsewhere do. */
  readonly line: Readonly<Record<Leg, string>> | null
}

export interface ScreensFile {
  readonly listen: ListenAddress
  /** How browsers reach it, where something stands before it (`https://desk.example`); null for itself. */
  readonly address: string | null
  /** Further names it is reached by. */
  readonly hosts: readonly string[]
  /** What the exchange is called on the screens; null for its series and day, in the reader's language. */
  readonly name: string | null
  /** What the public reads for a mediator or transit state that consented to be named, by party id. */
  readonly publicNames: Readonly<Record<string, string>>
  /** File with the address of a PostgreSQL; null for the embedded database in the seat's directory. */
  readonly postgres: string | null
  /** Whether lists are compared over the queue of that PostgreSQL, where workers take shards. */
  readonly matchQueue: boolean
  readonly desks: readonly DeskFile[]
  /** How notices are sent to families; null sends none. */
  readonly channels: ChannelsFile | null
  /** Seconds a one-time address works. */
  readonly signInSeconds: number
}

const AT_THE_LINE: readonly ViewerRole[] = ['headquarters', 'transit']
const SIGN_IN_SECONDS = 900 // time to walk to the other room, not to forget it in a chat
const MAX_PUBLIC_NAME = 100 // it stands within one sentence of a statement
const ROLES: readonly ViewerRole[] = SEAT_KINDS.filter((kind) => kind !== 'public')

/** Reads the `screens` of a seat file. @throws ConfigError naming the field and what was expected */
export function readScreensFile(fields: ConfigFields): ScreensFile {
  const desks = fields.each('desks', readDesk)
  if (desks.length === 0) throw new ConfigError(`${fields.place}: desks`, 'at least one desk')
  if (new Set(desks.map(({ id }) => id)).size < desks.length) {
    throw new ConfigError(`${fields.place}: desks`, 'an id of its own for each desk')
  }
  if (desks.filter(({ line }) => line !== null).length > 1) {
    throw new ConfigError(`${fields.place}: desks`, 'at most one desk with `line`')
  }
  const signInSeconds = fields.whole('signInSeconds', SIGN_IN_SECONDS)
  if (signInSeconds < 1 || signInSeconds > SIGN_IN_SECONDS) {
    throw new ConfigError(`${fields.place}: signInSeconds`, `1 to ${SIGN_IN_SECONDS}`)
  }
  const has = (name: string): boolean => fields.json(name) !== null
  const channels = fields.within('channels', readChannelsFile)
  if (channels !== null && !has('address')) {
    throw new ConfigError(
      `${fields.place}: channels`,
      '`address` beside it, where families check notices',
    )
  }
  return {
    listen: readLoopbackAddress(fields),
    address: has('address') ? addressOf(fields) : null,
    hosts: has('hosts') ? fields.texts('hosts') : [],
    name: has('name') ? fields.text('name') : null,
    publicNames: publicNamesIn(fields),
    postgres: has('postgres') ? fields.path('postgres') : null,
    matchQueue: matchQueueIn(fields),
    desks,
    channels,
    signInSeconds,
  }
}

function matchQueueIn(fields: ConfigFields): boolean {
  const given = fields.json('matchQueue')
  const isPossible = given !== true || fields.json('postgres') !== null
  if ((given === null || typeof given === 'boolean') && isPossible) return given === true
  throw new ConfigError(`${fields.place}: matchQueue`, 'true, with a `postgres`, or false')
}

function readDesk(fields: ConfigFields): DeskFile {
  const id = parsePartyId(fields.text('id'))
  if (id === null) throw new ConfigError(`${fields.place}: id`, 'a name like a-family')
  const given = fields.text('role')
  const role = ROLES.find((one) => one === given)
  if (role === undefined) throw new ConfigError(`${fields.place}: role`, ROLES.join(', '))
  const line = fields.within('line', (of) => ({ line: of.text('line'), onward: of.text('onward') }))
  if (line !== null && !AT_THE_LINE.includes(role)) {
    throw new ConfigError(
      `${fields.place}: line`,
      `nothing, or the role ${AT_THE_LINE.join(' or ')}`,
    )
  }
  return { id, role, officer: fields.text('officer'), line }
}

function publicNamesIn(fields: ConfigFields): Readonly<Record<string, string>> {
  const given = fields.json('publicNames')
  const place = `${fields.place}: publicNames`
  if (given === null) return {}
  if (!isJsonObject(given)) throw new ConfigError(place, 'names by party id')
  const names = Object.entries(given).map(([party, name]): readonly [string, string] => {
    if (parsePartyId(party) === null) throw new ConfigError(`${place}: ${party}`, 'a party id')
    const isName = typeof name === 'string' && name.trim() !== '' && name.length <= MAX_PUBLIC_NAME
    if (!isName) throw new ConfigError(`${place}: ${party}`, `1 to ${MAX_PUBLIC_NAME} characters`)
    return [party, name]
  })
  return Object.fromEntries(names)
}

function addressOf(fields: ConfigFields): string {
  const text = fields.text('address')
  if (!/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/.test(text)) {
    throw new ConfigError(`${fields.place}: address`, 'http or https, a host, no path')
  }
  return text
}
