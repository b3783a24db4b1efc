// A seat's configuration (spec/seat-file.md): who it is, where its hub and its own folder are, which
// files hold its keys. It holds no secret itself.
import type { PartyId } from '@parley/kernel'
import { parsePartyId } from '@parley/kernel'
import type { Origin } from '@parley/ledger'
import { parseOrigin } from '@parley/ledger'
import { ConfigError, readConfig } from './config-file.ts'
import type { ConfigFields } from './config-file.ts'
import { readLoopbackAddress } from './listen-address.ts'
import type { ListenAddress } from './listen-address.ts'
import { readPlayTerms } from './play-permit.ts'
import type { PlayTerms } from './play-permit.ts'
import { readScreensFile } from './screens-file.ts'
import type { ScreensFile } from './screens-file.ts'

export interface SeatFile {
  readonly party: PartyId
  readonly origin: Origin
  /** Base URL of the hub; null where there is no network and everything goes by courier. */
  readonly hub: string | null
  /** Addresses of witnesses that this seat asks and tells of forks; may be none. */
  readonly witnesses: readonly string[]
  readonly policy: string
  readonly founding: string
  /** Data directory: this process's alone. */
  readonly directory: string
  readonly keys: readonly string[]
  readonly identities: string
  /** File with the token that whoever steers the seat must show. */
  readonly control: string
  readonly listen: ListenAddress
  readonly holds: 'all' | 'openable'
  /** Worker threads for sealing and opening; 0 does it in the main thread. */
  readonly threads: number
  /** The logs that this one continues, oldest first, whose copies lie in the same directory. */
  readonly after: readonly LogBefore[]
  readonly play: PlayTerms | null
  /** The seat's screens; null serves none. */
  readonly screens: ScreensFile | null
}

/** A log that was lost, and was continued (spec/succession.md). */
export interface LogBefore {
  readonly origin: Origin
  /** Its own policy file. */
  readonly policy: string
}

/** Reads a seat file. @throws ConfigError naming the field and what was expected */
export function readSeatFile(path: string): Promise<SeatFile> {
  return readConfig(path, (fields) => ({
    party: partyOf(fields),
    origin: readOrigin(fields),
    hub: fields.json('hub') === null ? null : readUrl(fields, 'hub'),
    witnesses: witnessesOf(fields),
    policy: fields.path('policy'),
    founding: fields.path('founding'),
    directory: fields.path('directory'),
    keys: fields.paths('keys'),
    identities: fields.path('identities'),
    control: fields.path('control'),
    listen: readLoopbackAddress(fields),
    holds: holdsOf(fields),
    threads: fields.whole('threads', 1),
    after: afterOf(fields),
    play: fields.within('play', readPlayTerms),
    screens: fields.within('screens', readScreensFile),
  }))
}

/** The name of a log. @throws ConfigError */
export function readOrigin(fields: ConfigFields): Origin {
  const origin = parseOrigin(fields.text('origin'))
  if (origin === null) throw new ConfigError(`${fields.place}: origin`, 'the name of a log')
  return origin
}

/** An address without a slash at its end. @throws ConfigError */
export function readUrl(fields: ConfigFields, name: string): string {
  return checkedUrl(fields, name, fields.text(name))
}

function checkedUrl(fields: ConfigFields, name: string, text: string): string {
  if (!/^https?:\/\/[^\s/]+(\/[^\s]*[^\s/])?$/.test(text)) {
    throw new ConfigError(`${fields.place}: ${name}`, 'an http address without a slash at its end')
  }
  return text
}

function witnessesOf(fields: ConfigFields): readonly string[] {
  if (fields.json('witnesses') === null) return []
  return fields.texts('witnesses').map((url) => checkedUrl(fields, 'witnesses', url))
}

function afterOf(fields: ConfigFields): readonly LogBefore[] {
  if (fields.json('after') === null) return []
  const after = fields.each('after', (log) => ({
    origin: readOrigin(log),
    policy: log.path('policy'),
  }))
  const origins = [...after.map(({ origin }) => origin), fields.text('origin')]
  if (new Set<string>(origins).size === origins.length) return after
  throw new ConfigError(`${fields.place}: after`, 'every log once, and not the one of `origin`')
}

function partyOf(fields: ConfigFields): PartyId {
  const party = parsePartyId(fields.text('party'))
  if (party === null) throw new ConfigError(`${fields.place}: party`, 'the id of a party')
  return party
}

function holdsOf(fields: ConfigFields): 'all' | 'openable' {
  // What a courier brought once comes no second time, so a seat without a network keeps all of it.
  const isByCourier = fields.json('hub') === null
  const holds = fields.textOr('holds', isByCourier ? 'all' : 'openable')
  if (holds === 'all' || (holds === 'openable' && !isByCourier)) return holds
  const expected = isByCourier ? '"all", as there is no hub to ask later' : '"all" or "openable"'
  throw new ConfigError(`${fields.place}: holds`, expected)
}
