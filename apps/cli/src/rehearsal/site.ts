// Where a rehearsal happens: one folder with a place per participant, as on machines of their own, and what
// each of them serves on a loopback port. Hub, witnesses and seats are opened by the code of their commands,
// from files as operators write them; only this process may serve them (play-permit.ts).
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Json, JsonObject, PartyId } from '@parley/kernel'
import { isJsonObject } from '@parley/kernel'
import { hexHashOf } from '@parley/ledger'
import type { Origin } from '@parley/ledger'
import { readConfig, readSeatFile, serveSeat } from '@parley/node'
import type { ExchangeRoles } from '@parley/node'
import { freePorts } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'
import { logPath } from '@parley/wire'
import { readHubFile, serveHubFile } from '../commands/hub.ts'
import { readWitnessFile, serveWitnessFile } from '../commands/witness.ts'

export interface Site {
  readonly origin: Origin
  readonly roles: ExchangeRoles
  readonly parties: readonly PartyId[]
  /** Names of the four witnesses. */
  readonly witnesses: readonly string[]
  readonly place: (...parts: readonly string[]) => string
  /** The folder of the hub's log. */
  readonly hubLog: string
  /** Serves the witnesses, then the hub. */
  readonly serveHub: () => Promise<string>
  /** Writes a party's seat file and serves the seat from it; again after it was stopped. */
  readonly serveSeat: (party: PartyId) => Promise<string>
  /** Stops what is served here under this name. */
  readonly stop: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

interface Served {
  readonly url: string
  close(): Promise<void>
}

const WITHIN = { token: null, isRehearsal: true } as const

/** Lays out a rehearsal below a folder of its own; nothing is served yet. */
export function openSite(
  folder: string,
  given: Pick<Site, 'origin' | 'roles' | 'parties' | 'witnesses'>,
): Site {
  const place = (...parts: readonly string[]): string => join(folder, ...parts)
  const served = new Map<string, Served>()
  const ports = new Map<string, number>()
  const listen = async (name: string): Promise<string> => {
    // Commands find a running seat by the port of its file, so it must be one that is known before.
    const port = ports.get(name) ?? (await freePorts(1))[0] ?? 0
    ports.set(name, port)
    return `127.0.0.1:${port}`
  }
  const stop = async (name: string): Promise<void> => {
    await served.get(name)?.close()
    served.delete(name)
  }
  const site: Site = {
    ...given,
    place,
    hubLog: place('hub', 'data', logPath(given.origin, nodeCryptography)),
    serveHub: async () => {
      for (const name of given.witnesses) {
        const path = await witnessFile(site, name, await listen(`witness-${name}`))
        const file = await readConfig(path, readWitnessFile)
        served.set(`witness-${name}`, await serveWitnessFile(file, WITHIN))
      }
      const urls = given.witnesses.map((name) => served.get(`witness-${name}`)?.url ?? '')
      const path = await hubFile(site, urls, await listen('hub'))
      const hub = await serveHubFile(await readConfig(path, readHubFile), WITHIN)
      served.set('hub', hub)
      return hub.url
    },
    serveSeat: async (party) => {
      await stop(party)
      const hub = served.get('hub')?.url ?? ''
      const path = await seatFile(site, party, { hub, listen: await listen(party) })
      const onFault = (): void => undefined // what a seat meets is told by the step that meets it
      const server = await serveSeat({ file: await readSeatFile(path), onFault, ...WITHIN })
      served.set(party, server)
      return server.url
    },
    stop,
    close: async () => {
      for (const name of [...served.keys()].toReversed()) await stop(name)
    },
  }
  return site
}

/** Where `parley keys` puts a participant's keys: `a`, `hub`, `witness-med`. */
export function folderOf(who: string): string {
  return who.replace('/', '-')
}

/** SHA-256 of a file, hex. */
export async function sumOf(path: string): Promise<string> {
  return hexHashOf(nodeCryptography, new Uint8Array(await readFile(path)))
}

/** Gives a party the common files, as somebody brings them. */
export async function giveFiles(site: Site, party: PartyId): Promise<void> {
  for (const name of ['founding.json', 'policy']) {
    await copyFile(site.place('shared', name), site.place(party, name))
  }
}

async function cardOf(site: Site, who: string): Promise<JsonObject> {
  const card = JSON.parse(await readFile(site.place(folderOf(who), 'card.json'), 'utf8')) as Json // parley keys wrote it
  return isJsonObject(card) ? card : {}
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

async function witnessFile(site: Site, name: string, listen: string): Promise<string> {
  const { hub } = await cardOf(site, 'hub')
  const base = site.origin.slice(0, site.origin.lastIndexOf('/'))
  return written(site.place(`witness-${name}`, 'witness.json'), {
    directory: 'data',
    listen,
    keys: ['witness.keys'],
    name: `${base}/witness/${name}`,
    logs: [isJsonObject(hub ?? null) ? textOf((hub as JsonObject)['log']) : ''], // just asked
  })
}

async function hubFile(site: Site, urls: readonly string[], listen: string): Promise<string> {
  await mkdir(site.place('hub', 'data'), { recursive: true })
  await copyFile(site.place('shared', 'policy'), site.place('hub', 'policy'))
  const witnesses = await Promise.all(
    site.witnesses.map(async (name, i) => ({
      vkey: textOf((await cardOf(site, `witness/${name}`))['witness']),
      url: urls[i] ?? '',
    })),
  )
  return written(site.place('hub', 'hub.json'), {
    directory: 'data',
    listen,
    keys: ['hub.keys'],
    author: 'hub/author/1',
    logs: [{ origin: site.origin, policy: 'policy', witnesses }],
  })
}

function seatFile(
  site: Site,
  party: PartyId,
  at: { readonly hub: string; readonly listen: string },
): Promise<string> {
  return written(site.place(party, 'seat.json'), {
    party,
    origin: site.origin,
    hub: at.hub,
    policy: 'policy',
    founding: 'founding.json',
    directory: 'data',
    keys: ['root.keys', 'officers.keys', 'node.keys', 'devices.keys'],
    identities: 'identities',
    control: 'control',
    listen: at.listen,
    threads: 0,
  })
}

async function written(path: string, content: JsonObject): Promise<string> {
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`)
  return path
}
