// `parley found files`: what all parties of an exchange must have alike before there is a log - who opens it,
// whose keys stand in it, who reads what, which witnesses bind. Made from the cards that `parley keys` prints.
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isJsonObject, parsePartyId } from '@parley/kernel'
import type { Json, JsonObject, PartyId } from '@parley/kernel'
import { parseRing, parseVkey } from '@parley/ledger'
import type { Ring, VerifierKey } from '@parley/ledger'
import { ERASABLE_KINDS } from '@parley/exchange'
import { exchangeAudiences, TWO_OFFICER_KINDS } from '@parley/node'
import type { ExchangeRoles } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { MisusedError, needed, wholeNumber, writeNew } from '../command.ts'
import type { Arguments, Command, Option, Told } from '../command.ts'

/** Who does what in the exchange; one party may do several. */
export const ROLE_OPTIONS: readonly Option[] = [
  {
    name: 'belligerents',
    value: 'A,B',
    help: 'ids of the two parties that exchange',
    required: true,
  },
  { name: 'mediator', value: 'ID', help: 'who proposes and signs with both', required: true },
  { name: 'neutral', value: 'ID', help: 'who holds the interviews', required: true },
  { name: 'observer', value: 'ID', help: 'who watches', required: true },
  { name: 'transit', value: 'ID', help: 'the transit state, where the routes have one' },
]

export const foundFiles: Command = {
  name: 'found files',
  summary:
    'Makes the founding file and the policy of an exchange from the cards of its parties, hub and witnesses. Every seat has the same.',
  positional: [],
  options: [
    { name: 'hub', value: 'CARD', help: 'card.json of the hub', required: true },
    {
      name: 'parties',
      value: 'CARDS',
      help: 'card.json of every party, with commas',
      required: true,
    },
    { name: 'witnesses', value: 'CARDS', help: 'card.json of every witness, with commas' },
    { name: 'quorum', value: 'N', help: 'how many witnesses bind; all of them if left out' },
    ...ROLE_OPTIONS,
    { name: 'out', value: 'DIR', help: 'the folder for founding.json and policy', required: true },
  ],
  run: runFiles,
}

async function runFiles(given: Arguments): Promise<Told> {
  const hub = await hubCard(needed(given, 'hub'))
  const rings = await Promise.all(listed(given, 'parties').map(ringCard))
  const witnesses = await Promise.all(listed(given, 'witnesses').map(witnessCard))
  const roles = rolesOf(given)
  const known = new Set(rings.map(({ ring }) => ring.party))
  const all = [...roles.belligerents, roles.mediator, roles.neutral, roles.observer]
  const stranger = [...all, ...(roles.transit === null ? [] : [roles.transit])].find(
    (id) => !known.has(id),
  )
  if (stranger !== undefined) {
    throw new MisusedError(`--parties: expected a card of ${stranger}, who has a role`)
  }
  if (known.size < rings.length) throw new MisusedError('--parties: expected each party once')
  const quorum = wholeNumber(given, 'quorum', witnesses.length)
  if (quorum > witnesses.length || (quorum < 1 && witnesses.length > 0)) {
    throw new MisusedError(`--quorum: expected 1 to ${witnesses.length}, found ${quorum}`)
  }
  const recipients = new Set(rings.flatMap(({ ring }) => ring.recipients.map(({ id }) => id)))
  const sign = [...new Set([...roles.belligerents, roles.mediator])].toSorted()
  const founding: JsonObject = {
    hub: { author: hub.author.vkey, log: hub.log.vkey },
    rings: rings.map(({ json }) => json),
    sign,
    two: [...TWO_OFFICER_KINDS],
    erasable: [...ERASABLE_KINDS],
    audiences: exchangeAudiences(roles, recipients).map(({ audience, members, owners }) => {
      return { audience, members: [...members], owners: [...owners] }
    }),
  }
  const out = needed(given, 'out')
  await mkdir(out, { recursive: true })
  const [file, policy] = [join(out, 'founding.json'), join(out, 'policy')]
  await writeNew(file, file, `${JSON.stringify(founding, null, 2)}\n`)
  await writeNew(policy, policy, policyOf(hub.log, witnesses, quorum))
  return {
    lines: [
      `founding.json and policy are in ${out}. Give every seat and the hub the same bytes.`,
      `opened by ${sign.join(', ')}; bound by ${quorum} of ${witnesses.length} witnesses`,
    ],
    json: { out, sign, quorum, witnesses: witnesses.length },
    exit: 0,
  }
}

/** The roles of a command's options. @throws MisusedError naming the option */
export function rolesOf(given: Arguments): ExchangeRoles {
  const party = (name: string, text: string): PartyId => {
    const id = parsePartyId(text)
    if (id === null)
      throw new MisusedError(`--${name}: expected the id of a party, found "${text}"`)
    return id
  }
  const sides = listed(given, 'belligerents').map((text) => party('belligerents', text))
  if (sides.length !== 2 || sides[0] === sides[1]) {
    throw new MisusedError('--belligerents: expected two ids with a comma')
  }
  const role = (name: string): PartyId => party(name, needed(given, name))
  const transit = given.value('transit')
  return {
    belligerents: sides,
    mediator: role('mediator'),
    neutral: role('neutral'),
    observer: role('observer'),
    transit: transit === undefined ? null : party('transit', transit),
  }
}

/** The parts of an option with commas. */
export function listed(given: Arguments, name: string): readonly string[] {
  return (given.value(name) ?? '').split(',').filter((part) => part !== '')
}

async function cardAt(path: string): Promise<JsonObject> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MisusedError(`${path}: expected a card.json that can be read`)
  })
  const json = parsed(text)
  if (!isJsonObject(json))
    throw new MisusedError(`${path}: expected a card as parley keys writes it`)
  return json
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    return null
  }
}

/** The verifier keys of a hub's card. @throws MisusedError */
export async function hubCard(
  path: string,
): Promise<{ readonly author: VerifierKey; readonly log: VerifierKey }> {
  const { hub } = await cardAt(path)
  const fields = isJsonObject(hub ?? null) ? (hub as JsonObject) : {} // just asked
  return { author: keyIn(path, fields['author']), log: keyIn(path, fields['log']) }
}

async function ringCard(path: string): Promise<{ readonly ring: Ring; readonly json: Json }> {
  const { ring: json = null } = await cardAt(path)
  const ring = isJsonObject(json) ? parseRing(json, nodeCryptography) : null
  if (ring?.ok !== true)
    throw new MisusedError(`${path}: expected the card of a party, with its ring`)
  return { ring: ring.value, json }
}

/** The verifier key of a witness's card. @throws MisusedError */
export async function witnessCard(path: string): Promise<VerifierKey> {
  return keyIn(path, (await cardAt(path))['witness'])
}

function keyIn(path: string, text: Json | undefined): VerifierKey {
  const key = typeof text === 'string' ? parseVkey(text, nodeCryptography) : null
  if (key?.ok !== true)
    throw new MisusedError(`${path}: expected a card of another kind, with its verifier key`)
  return key.value
}

/** The policy of a log that some witnesses bind. @throws MisusedError */
export function policyOf(
  log: VerifierKey,
  witnesses: readonly VerifierKey[],
  quorum: number,
): string {
  const names = witnesses.map(({ name }) => name.split('/').at(-1) ?? name)
  if (new Set(names).size < names.length) {
    throw new MisusedError('--witnesses: expected each witness once, under a name of its own')
  }
  const lines = witnesses.map(({ vkey }, i) => `witness ${names[i] ?? ''} ${vkey}`)
  const group =
    witnesses.length === 0
      ? ['quorum none']
      : [`group binding ${quorum} ${names.join(' ')}`, 'quorum binding']
  return `${[`log ${log.vkey}`, ...lines, ...group].join('\n')}\n`
}
