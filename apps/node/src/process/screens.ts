// The screens of a real seat: one app for all its desks, each desk with its own tables, and a door. It has no
// way to the exchange but the seat itself, and listens on this machine alone.
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { lockDirectory } from '@parley/files'
import { openHighs } from '@parley/highs'
import type { FamilyChannel } from '@parley/exchange'
import type { PartyId, Result } from '@parley/kernel'
import { ok, refuse, toHex, utf8Bytes, utf8Text } from '@parley/kernel'
import { parsePolicy } from '@parley/ledger'
import type { Signer } from '@parley/ledger'
import type { SolverPort } from '@parley/planning'
import { openPeople, openPglite, openPostgres } from '@parley/postgres'
import type { Engine } from '@parley/postgres'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { listen } from '@parley/wire'
import type { Listening } from '@parley/wire'
import type { EvidenceHub } from '../courier/stored-evidence.ts'
import { keepSendings } from '../families/sending-keeper.ts'
import type { SendingKeeper } from '../families/sending-keeper.ts'
import { openChangeFile } from '../record/change-file.ts'
import { openDecisionFile } from '../record/decision-file.ts'
import { openLinkFile } from '../record/link-file.ts'
import { openRecordFolder } from '../record/record-folder.ts'
import { openRecordShelf } from '../record/record-shelf.ts'
import type { RecordShelf } from '../record/record-shelf.ts'
import { openDesk } from '../web/desk.ts'
import type { Desk } from '../web/desk.ts'
import { keepDossiers } from '../web/dossier-keeper.ts'
import { keepPresentations } from '../web/presentation-keeper.ts'
import { openDoor } from '../web/door.ts'
import type { Door } from '../web/door.ts'
import { hubEvidence } from '../web/hub-evidence.ts'
import { matchJobOf } from '../web/match-job.ts'
import { openPasskeys } from '../web/passkeys.ts'
import type { Passkeys } from '../web/passkeys.ts'
import type { Installation } from '../web/session-view.ts'
import { webApp } from '../web/web-app.ts'
import { openChannels } from './channels-file.ts'
import { ConfigError } from './config-file.ts'
import { readKeyFiles } from './key-file.ts'
import { readOwnerFile } from './owner-file.ts'
import { openPasskeyFile } from './passkey-file.ts'
import type { RunningSeat } from './running-seat.ts'
import type { DeskFile, ScreensFile } from './screens-file.ts'
import type { SeatFile } from './seat-file.ts'
import { isOfficerName, seatKeysOf } from './seat-keys.ts'

export interface SignInAddress {
  readonly desk: PartyId
  readonly role: string
  readonly officer: string
  /** Works once, and for as long as the seat file says. */
  readonly address: string
}

export interface Screens {
  readonly url: string
  readonly desks: readonly DeskFile[]
  /** A new one-time address for a desk. */
  readonly signIn: (desk: string) => Result<SignInAddress>
  /** Forgets every passkey of a desk; says how many there were. */
  readonly forgetPasskeys: (desk: string) => Promise<Result<number>>
  /** Makes every desk's tables anew from what the seat knows now. */
  readonly forget: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface ScreensOptions {
  readonly file: SeatFile
  readonly screens: ScreensFile
  readonly running: RunningSeat
  readonly hub: EvidenceHub
  readonly hubConnected: () => boolean
  /** The built console; null serves no page. */
  readonly consoleDirectory: string | null
  readonly tabletDirectory: string | null
  /** Gathered reports; null shows no public record. */
  readonly recordDirectory: string | null
  /** Whether everybody gets what changed in the public record, as a feed. */
  readonly publishRecord: boolean
  readonly onFault: (fault: unknown) => void
}

/**
 * Checks that every desk's officer is one of this party and its devices have keys here. An officer without a
 * key here signs on a device of their own. @throws ConfigError naming the desk
 */
export async function checkDesks(file: SeatFile): Promise<void> {
  const { devices } = seatKeysOf(file.party, await readKeyFiles(file.keys))
  const check = (place: string, name: string, signers: readonly Signer[]): void => {
    const known = signers.map((signer) => signer.name)
    if (known.includes(name)) return
    throw new ConfigError(place, `a key of the key files (${known.join(', ')})`)
  }
  for (const { id, officer, line } of file.screens?.desks ?? []) {
    if (!isOfficerName(file.party, officer)) {
      throw new ConfigError(`desk ${id}: officer`, `a name like ${file.party}/officer/1`)
    }
    if (line === null) continue
    check(`desk ${id}: line.line`, line.line, devices)
    check(`desk ${id}: line.onward`, line.onward, devices)
  }
}

/** Opens the desks and serves them. */
export async function openScreens(options: ScreensOptions): Promise<Screens> {
  const { file, screens, running } = options
  const engine = await engineOf(file, screens)
  if (screens.postgres !== null && screens.matchQueue) {
    const url = (await readOwnerFile(screens.postgres)).trim()
    matchJobOf(running.seat).useQueue(url, file.party)
  }
  const solver = openHighs()
  const desks = new Map<string, Desk>()
  // A play's director does what a real seat's node does by itself.
  const channels = screens.channels === null ? [] : await openChannels(screens.channels)
  const keepers =
    file.play === null ? [keepDossiers(running.seat), keepPresentations(running.seat)] : []
  const sendings = channels.length === 0 ? null : sendingsOf(options, channels)
  let listening: Listening | null = null
  const record = await recordOf(options)
  const close = async (): Promise<void> => {
    await listening?.close()
    await record?.close()
    for (const desk of desks.values()) desk.close()
    for (const keeper of keepers) keeper.close()
    await sendings?.close()
    for (const channel of channels) await channel.close()
    await solver.close()
    await engine.close()
  }
  try {
    for (const desk of screens.desks) {
      desks.set(desk.id, await deskOf(desk, { running, engine, solver, screens, channels }))
    }
    const door = openDoor({
      chance: systemChance,
      hashing: nodeCryptography,
      now: () => performance.now(),
      signInMs: screens.signInSeconds * 1000,
      name: toHex(nodeCryptography.sha256(utf8Bytes(`${file.origin}\n${file.party}`))).slice(0, 8),
      isSecure: screens.address?.startsWith('https:') === true,
    })
    const passkeys = await passkeysOf(options)
    const app = await appOf(options, { door, desks, passkeys, record })
    listening = await listen(app, screens.listen.port, screens.listen.hostname)
    const base = screens.address ?? listening.url
    return {
      url: base,
      desks: screens.desks,
      signIn: (id) => addressFor(id, { screens, door, base }),
      forgetPasskeys: async (id) => {
        if (!desks.has(id)) return refuse('not-found', id)
        return ok((await passkeys?.forgetAll(id)) ?? 0)
      },
      forget: async () => {
        for (const desk of desks.values()) await desk.forget()
      },
      close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}

// A play's clock is its director's, and its families are nobody's: nothing goes out.
function sendingsOf(
  { file, screens, running, onFault }: ScreensOptions,
  channels: readonly FamilyChannel[],
): SendingKeeper | null {
  if (file.play !== null || screens.address === null) return null
  return keepSendings({
    seat: running.seat,
    channels,
    page: `${screens.address}/notice/`,
    now: () => performance.now(),
    pause: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined), // woken
    onFault,
  })
}

interface Served {
  readonly door: Door
  readonly desks: ReadonlyMap<string, Desk>
  readonly passkeys: Passkeys | null
  readonly record: RecordShelf | null
}

/** What the reports of the given folder claim, read while the screens are up already, and again when they change. */
async function recordOf({
  file,
  recordDirectory,
  onFault,
}: ScreensOptions): Promise<RecordShelf | null> {
  if (recordDirectory === null) return null
  const decisions = await openDecisionFile(join(file.directory, 'record-decisions.jsonl'))
  const changes = await openChangeFile(join(file.directory, 'record-changes.jsonl'))
  const links = await openLinkFile(join(file.directory, 'record-links.jsonl'))
  const source = openRecordFolder(recordDirectory)
  return openRecordShelf({ source, decisions, links, changes, onFault })
}

/** Browsers take passkeys for a name and over https, or on the very machine; null for any other address. */
async function passkeysOf({ file, screens }: ScreensOptions): Promise<Passkeys | null> {
  const { address, desks } = screens
  if (address === null) return null
  const { hostname, origin, protocol } = new URL(address)
  const isName = /[a-z]/.test(hostname) && !hostname.includes(':')
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  if (!isName || !isSafe) return null
  return openPasskeys({
    rpId: hostname,
    origin,
    desks,
    shelf: await openPasskeyFile(join(file.directory, 'passkeys.json')),
    chance: systemChance,
    clock: () => systemClock.now(),
    now: () => performance.now(),
  })
}

async function appOf(options: ScreensOptions, { door, desks, passkeys, record }: Served) {
  const { file, screens, running, hub, hubConnected, consoleDirectory, tabletDirectory } = options
  const [first] = desks.values()
  if (first === undefined) throw new ConfigError('screens: desks', 'at least one desk')
  const policy = new Uint8Array(await readFile(file.policy))
  const installation: Installation = {
    exchange: { id: file.origin, name: screens.name ?? '' },
    seats: [],
    demo: false,
    signIn: true,
    passkeys: passkeys !== null,
    quorum: quorumOf(policy),
    hubConnected,
  }
  const own = new URL(screens.address ?? `http://${screens.listen.hostname}`).hostname
  return webApp({
    desk: first,
    deskOf: (request) => desks.get(door.deskOf(request) ?? '') ?? null,
    door,
    ...(passkeys === null ? {} : { passkeys }),
    ...(record === null ? {} : { record, publishRecord: options.publishRecord }),
    installation,
    evidence: hubEvidence(running.seat, hub, {
      policy: utf8Text(policy) ?? '',
      hashing: nodeCryptography,
      past: running.past,
    }),
    consoleDirectory,
    tabletDirectory,
    tabletDesk: [...desks.values()].find((d) => d.station.option.from === 'here') ?? first,
    hosts: [own, screens.listen.hostname, ...screens.hosts].map((host) => host.toLowerCase()),
  })
}

async function engineOf(file: SeatFile, screens: ScreensFile): Promise<Engine> {
  if (screens.postgres === null) {
    return openPglite({ directory: join(file.directory, 'views'), lock: lockDirectory })
  }
  return openPostgres({ url: (await readOwnerFile(screens.postgres)).trim() })
}

interface DeskMeans {
  readonly running: RunningSeat
  readonly engine: Engine
  readonly solver: SolverPort
  readonly screens: ScreensFile
  readonly channels: readonly FamilyChannel[]
}

async function deskOf({ id, role, officer, line }: DeskFile, means: DeskMeans): Promise<Desk> {
  const { seat } = means.running
  const hashing = nodeCryptography
  const people = await openPeople(means.engine, { seat: id, role, hashing })
  const solver = role === 'mediator' || role === 'headquarters' ? means.solver : null
  const station = line === null ? {} : { line: { from: 'here' as const, devices: line } }
  const { publicNames } = means.screens
  const channels = means.channels.map(({ kind }) => kind)
  const own = { seat, people, hashing, id, role, officer, solver, publicNames, channels }
  return openDesk({ ...own, ...station })
}

function addressFor(
  id: string,
  at: { readonly screens: ScreensFile; readonly door: Door; readonly base: string },
): Result<SignInAddress> {
  const desk = at.screens.desks.find((one) => one.id === id)
  if (desk === undefined) return refuse('not-found', id)
  // Behind the mark, what a browser keeps to itself: no server and no log sees it.
  const address = `${at.base}/sign-in#${at.door.issue(desk.id)}`
  return ok({ desk: desk.id, role: desk.role, officer: desk.officer, address })
}

/** How many witnesses must stand under a checkpoint before it binds. */
function quorumOf(policy: Uint8Array): number {
  const read = parsePolicy(policy, nodeCryptography)
  if (!read.ok || read.value.quorum === null) return 0
  const name = read.value.quorum
  return read.value.groups.find((group) => group.name === name)?.threshold ?? 1
}
