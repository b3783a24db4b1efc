// The folders of a play over processes: one for the hub, one for each witness, one for each seat, each
// with its own keys, its own configuration and its own data, as their operators would have made them.
// Keys follow from the seed; each is written where its owner alone reads it, and read there once.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ERASABLE_KINDS } from '@parley/exchange'
import { present, seededChance, toHex, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes, Instant, PartyId } from '@parley/kernel'
import { parseVkey, ringBody } from '@parley/ledger'
import type { Origin, Signer, VerifierKey } from '@parley/ledger'
import {
  signerOf,
  tokenHashOf,
  TWO_OFFICER_KINDS,
  writeKeyFile,
  writeOwnerFile,
} from '@parley/node'
import type { NewKey } from '@parley/node'
import { writeIdentities } from '@parley/sealing'
import { nodeCryptography } from '@parley/system'
import { ceremonyKeys } from '../cast/party-keys.ts'
import type { PartyKeys } from '../cast/party-keys.ts'
import { audiencesOfExchange } from '../cast/readers.ts'
import type { SeatRecipients } from '../cast/seat-for.ts'

/** What stays the same over the days of a series. */
export interface PlaySite {
  readonly directory: string
  readonly seed: string
  readonly token: string
  readonly keys: readonly PartyKeys[]
  readonly recipients: SeatRecipients
  /** Ports by process: `hub`, `witness-a`, `a`. */
  readonly ports: ReadonlyMap<string, number>
  /** Tokens of the seats' control surfaces, by party. */
  readonly controls: ReadonlyMap<string, string>
}

export interface PlayDay {
  readonly day: number
  readonly startsAt: Instant
  /** Origins of all days so far, this one's last. */
  readonly origins: readonly Origin[]
}

const HUB_AUTHOR = 'hub/author/1'

export function witnessesOf(site: PlaySite): readonly { party: PartyId; signer: Signer }[] {
  return site.keys.flatMap(({ party, witness }) =>
    witness === null ? [] : [{ party, signer: witness }],
  )
}

/** Makes the folders and keys that every day needs. */
export async function makeFolders(site: PlaySite): Promise<void> {
  for (const who of site.ports.keys()) {
    await mkdir(join(site.directory, who), { recursive: true, mode: 0o700 })
  }
  for (const { party, signer } of witnessesOf(site)) {
    const key = { ...seededKey(site, signer.name), type: 'cosignature' as const }
    await writeKeyFile(join(site.directory, `witness-${party}`, 'witness.keys'), [key])
  }
  for (const own of site.keys) await makeSeatFolder(site, own)
  await writeKeyFile(join(site.directory, 'hub', 'author.keys'), [hubAuthor(site)])
}

async function makeSeatFolder(site: PlaySite, own: PartyKeys): Promise<void> {
  const folder = join(site.directory, own.party)
  const kept = [own.root, ...own.officers, own.node, ...own.devices]
  const names = [...kept, own.privateLog, own.privateAuthor].map(({ name }) => name)
  await writeKeyFile(
    join(folder, 'seat.keys'),
    names.map((name) => seededKey(site, name)),
  )
  await writeIdentities(join(folder, 'identities'), site.recipients.secretOf(own.party))
  await writeOwnerFile(join(folder, 'control'), `${controlOf(site, own.party)}\n`)
}

/** Writes every configuration of a day. */
export async function writeDay(site: PlaySite, day: PlayDay): Promise<void> {
  const policy = policyOf(site, origin(day))
  for (const { party, signer } of witnessesOf(site)) {
    await writeWitnessFile(site, day, { party, name: signer.name })
  }
  await writeHubFile(site, day, policy)
  const founding = `${JSON.stringify(foundingOf(site, day), null, 2)}\n`
  for (const { party } of site.keys) {
    const folder = join(site.directory, party)
    await writeFile(join(folder, `policy-${day.day}`), policy)
    await writeFile(join(folder, `founding-${day.day}.json`), founding)
    await writeJson(join(folder, 'seat.json'), seatFile(site, day, party))
  }
}

function origin(day: PlayDay): Origin {
  return present(day.origins.at(-1), 'an origin of the day')
}

function seatFile(site: PlaySite, day: PlayDay, party: PartyId): object {
  return {
    party,
    origin: origin(day),
    hub: urlOf(site, 'hub'),
    policy: `policy-${day.day}`,
    founding: `founding-${day.day}.json`,
    directory: 'data',
    keys: ['seat.keys'],
    identities: 'identities',
    control: 'control',
    listen: addressOf(site, party),
    holds: party === 'a' || party === 'b' ? 'all' : 'openable',
    threads: 0, // every core has several seats already
    play: termsOf(site, day),
  }
}

async function writeHubFile(site: PlaySite, day: PlayDay, policy: Bytes): Promise<void> {
  const folder = join(site.directory, 'hub')
  await writeKeyFile(join(folder, `log-${day.day}.keys`), [logKey(site, origin(day))])
  await writeFile(join(folder, `policy-${day.day}`), policy)
  const witnesses = witnessesOf(site).map(({ party, signer }) => ({
    vkey: signer.vkey,
    url: urlOf(site, `witness-${party}`),
  }))
  await writeJson(join(folder, 'hub.json'), {
    directory: 'data',
    listen: addressOf(site, 'hub'),
    keys: ['author.keys', ...day.origins.map((_, i) => `log-${i + 1}.keys`)],
    author: HUB_AUTHOR,
    logs: day.origins.map((one, i) => ({ origin: one, policy: `policy-${i + 1}`, witnesses })),
    play: termsOf(site, day),
  })
}

async function writeWitnessFile(
  site: PlaySite,
  day: PlayDay,
  { party, name }: { readonly party: PartyId; readonly name: string },
): Promise<void> {
  const who = `witness-${party}`
  await writeJson(join(site.directory, who, 'witness.json'), {
    directory: 'data',
    listen: addressOf(site, who),
    keys: ['witness.keys'],
    name,
    logs: day.origins.map((one) => signerOf(logKey(site, one)).vkey),
    play: termsOf(site, day),
  })
}

function termsOf({ seed, token }: PlaySite, { day, startsAt }: PlayDay): object {
  return { seed, day, startsAt, tokenHash: tokenHashOf(token, nodeCryptography) }
}

function foundingOf(site: PlaySite, day: PlayDay): object {
  const key = ({ vkey }: Signer): VerifierKey => valueOf(parseVkey(vkey, nodeCryptography))
  const rings = site.keys.map((own) =>
    ringBody({
      m: 1,
      party: own.party,
      roots: [key(own.root)],
      keys: ceremonyKeys(own).map(({ signer, role, kinds, scope = null }) => {
        return { key: key(signer), role, kinds, scope, until: null }
      }),
      recipients: site.recipients.publicOf(own.party),
      suspect: [],
      version: 1,
    }),
  )
  const log = signerOf(logKey(site, origin(day))).vkey
  return {
    hub: { author: signerOf(hubAuthor(site)).vkey, log },
    rings,
    sign: ['a', 'b', 'med'],
    two: [...TWO_OFFICER_KINDS],
    erasable: [...ERASABLE_KINDS],
    audiences: audiencesOfExchange(),
  }
}

function policyOf(site: PlaySite, of: Origin): Bytes {
  const witnesses = witnessesOf(site)
  const names = witnesses.map(({ party }) => party)
  const lines = [
    `log ${signerOf(logKey(site, of)).vkey}`,
    ...witnesses.map(({ party, signer }) => `witness ${party} ${signer.vkey}`),
    `group three 3 ${names.join(' ')}`,
    'quorum three',
    '',
  ]
  return utf8Bytes(lines.join('\n'))
}

function seededKey({ seed }: PlaySite, name: string): NewKey {
  return { name, seed: seededChance(nodeCryptography, seed, `key ${name}`).bytes(32) }
}

function logKey(site: PlaySite, of: Origin): NewKey {
  return { ...seededKey(site, `log ${of}`), name: of }
}

function hubAuthor(site: PlaySite): NewKey {
  return { ...seededKey(site, 'hub author'), name: HUB_AUTHOR }
}

/** A fresh control token per seat; nothing of the play depends on it. */
export function newControls(
  parties: readonly PartyId[],
  bytes: (count: number) => Bytes,
): ReadonlyMap<string, string> {
  return new Map(parties.map((party) => [party, toHex(bytes(32))]))
}

function controlOf(site: PlaySite, party: PartyId): string {
  return present(site.controls.get(party), 'a control token of each seat')
}

function addressOf(site: PlaySite, who: string): string {
  return `127.0.0.1:${present(site.ports.get(who), 'a port of each process')}`
}

export function urlOf(site: PlaySite, who: string): string {
  return `http://${addressOf(site, who)}`
}

function writeJson(path: string, json: object): Promise<void> {
  return writeFile(path, `${JSON.stringify(json, null, 2)}\n`)
}
