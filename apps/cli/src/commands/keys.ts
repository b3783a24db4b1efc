// `parley keys`: makes the keys of a seat, of a hub or of a witness, each in files that only their owner
// may read, and prints what others need of them: verifier keys and recipients, never a secret.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePartyId, toHex } from '@parley/kernel'
import type { Json, PartyId } from '@parley/kernel'
import { parseOrigin, parseVkey, ringBody } from '@parley/ledger'
import type { Origin, RingKey, VerifierKey } from '@parley/ledger'
import {
  baseOf,
  ConfigError,
  keyNamesOf,
  KINDS_OF_ROLE,
  newKeys,
  rootName,
  signerOf,
} from '@parley/node'
import { writeKeyFile, writeOwnerFile } from '@parley/node'
import type { NewKey, RingKeyRole } from '@parley/node'
import { openSealing, writeIdentities } from '@parley/sealing'
import { newSigningSeed, nodeCryptography, systemChance } from '@parley/system'
import { MisusedError, needed, wholeNumber } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { languagesOf, SHEET_OPTIONS, writeRootPages } from '../sheets/written-sheets.ts'
import { sheetLines } from './sheets.ts'

export const keys: Command = {
  name: 'keys',
  summary:
    'Makes keys into a new folder, readable by its owner alone; prints what the other parties need of them.',
  positional: [],
  options: [
    { name: 'for', value: 'WHO', help: 'a party id, `hub`, or `witness/NAME`', required: true },
    {
      name: 'origin',
      value: 'NAME',
      help: 'the name of the log, like x.example/1/day-1',
      required: true,
    },
    { name: 'out', value: 'DIR', help: 'the folder, made here', required: true },
    { name: 'devices', value: 'NAMES', help: 'of a party’s tablets, with commas: line-1,home-1' },
    {
      name: 'roots',
      value: 'N',
      help: 'how many root keys, each in a file of its own; 1 if left out',
    },
    { name: 'threshold', value: 'M', help: 'how many of them must sign; 1 if left out' },
    {
      name: 'hospital',
      help: 'also a recipient for the party’s receiving hospital, with its own file',
    },
    {
      name: 'sheets',
      help: 'also a page for the safe for each root key of a party, in OUT/sheets',
    },
    ...SHEET_OPTIONS,
  ],
  run: runKeys,
}

async function runKeys(given: Arguments): Promise<Told> {
  const who = needed(given, 'for')
  const origin = parseOrigin(needed(given, 'origin'))
  if (origin === null || !origin.includes('/')) {
    throw new MisusedError(
      '--origin: expected a name of a log with a slash, like x.example/1/day-1',
    )
  }
  const out = needed(given, 'out')
  const isPrinted = given.has('sheets')
  const isParty = who !== 'hub' && parsePartyId(who) !== null
  const ofRoots = ['sheets', 'roots', 'threshold'].find(
    (name) => given.has(name) || given.value(name),
  )
  if (!isParty && ofRoots !== undefined) {
    throw new MisusedError(`--${ofRoots}: expected together with a party: others have no root`)
  }
  const stray = ['lang', 'with-secret'].find((name) => given.has(name) || given.value(name))
  if (!isPrinted && stray !== undefined) {
    throw new MisusedError(`--${stray}: expected together with --sheets`)
  }
  const languages = languagesOf(given)
  const roots = rootsOf(given)
  await mkdir(out, { recursive: true, mode: 0o700 })
  const card = await makeKeys({ who, origin, out, given, roots }).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
  await writeFile(join(out, 'card.json'), `${JSON.stringify(card, null, 2)}\n`)
  const withSecret = given.has('with-secret')
  const pages = isPrinted
    ? await writeRootPages({
        out: join(out, 'sheets'),
        origin,
        party: who,
        sums: { founding: null, policy: null },
        keyFiles: rootFiles(out, roots.count),
        languages,
        withSecret,
      })
    : []
  return {
    lines: [
      `Keys for ${who} are in ${out}. Give the others card.json; keep the rest.`,
      ...(isPrinted ? sheetLines(pages, withSecret) : []),
    ],
    json: card,
    exit: 0,
  }
}

interface Making {
  readonly who: string
  readonly origin: Origin
  readonly out: string
  readonly given: Arguments
  readonly roots: Roots
}

interface Roots {
  readonly count: number
  readonly m: number
}

const MAX_ROOTS = 16 // spec/ring.md section 1

/** How many roots, and how many of them sign. @throws MisusedError */
function rootsOf(given: Arguments): Roots {
  const [count, m] = [wholeNumber(given, 'roots', 1), wholeNumber(given, 'threshold', 1)]
  if (count < 1 || count > MAX_ROOTS) {
    throw new MisusedError(`--roots: expected 1 to ${MAX_ROOTS}, found ${count}`)
  }
  if (m < 1 || m > count) {
    throw new MisusedError(`--threshold: expected 1 to ${count}, which are all roots, found ${m}`)
  }
  return { count, m }
}

/** A file for each root, in its order: one for each safe. */
function rootFiles(out: string, count: number): readonly string[] {
  if (count === 1) return [join(out, 'root.keys')]
  return Array.from({ length: count }, (_, i) => join(out, `root-${i + 1}.keys`))
}

async function makeKeys(making: Making): Promise<Json> {
  const { who, origin, out } = making
  if (who === 'hub') {
    const [log, author] = newKeys([origin, 'hub/author/1'], systemChance)
    if (log === undefined || author === undefined) throw new TypeError('two keys for two names')
    await writeKeyFile(join(out, 'hub.keys'), [log, author])
    return { hub: { log: signerOf(log).vkey, author: signerOf(author).vkey } }
  }
  const witness = /^witness\/([a-z0-9-]{1,32})$/.exec(who)?.[1]
  if (witness !== undefined) {
    const name = `${baseOf(origin)}/witness/${witness}`
    const key: NewKey = { name, type: 'cosignature', seed: newSigningSeed(systemChance) }
    await writeKeyFile(join(out, 'witness.keys'), [key])
    return { witness: signerOf(key).vkey }
  }
  const party = parsePartyId(who)
  if (party === null) {
    throw new MisusedError(`--for: expected a party id, hub or witness/NAME, found "${who}"`)
  }
  return makeSeatKeys(party, making)
}

async function makeSeatKeys(party: PartyId, { origin, out, given, roots }: Making): Promise<Json> {
  const devices = (given.value('devices') ?? '').split(',').filter((name) => name !== '')
  const names = keyNamesOf(party, baseOf(origin), devices)
  const made = {
    officers: newKeys(names.officers, systemChance),
    node: newKeys(names.node, systemChance),
    devices: newKeys(names.devices, systemChance),
  }
  for (const [name, some] of Object.entries(made)) {
    await writeKeyFile(join(out, `${name}.keys`), some)
  }
  const rootNames = Array.from({ length: roots.count }, (_, i) => rootName(party, i + 1))
  const rootKeys = newKeys(rootNames, systemChance)
  for (const [i, path] of rootFiles(out, roots.count).entries()) {
    await writeKeyFile(path, rootKeys.slice(i, i + 1))
  }
  await writeOwnerFile(join(out, 'control'), `${toHex(systemChance.bytes(32))}\n`)
  const sealing = openSealing({ chance: systemChance, kind: 'x25519' })
  const own = await sealing.newIdentity()
  await writeIdentities(join(out, 'identities'), [{ id: party, identity: own.identity }])
  const recipients = [{ id: String(party), recipient: own.recipient }]
  if (given.has('hospital')) {
    const { identity, recipient } = await sealing.newIdentity()
    const id = `${party}/hospital`
    await writeIdentities(join(out, 'hospital-identities'), [{ id, identity }])
    recipients.push({ id, recipient })
  }
  const ringKeys = (some: readonly NewKey[], role: RingKeyRole): readonly RingKey[] =>
    some.map((key) => ({
      key: keyOf(key),
      kinds: KINDS_OF_ROLE[role],
      role,
      scope: null,
      until: null,
    }))
  const ring = ringBody({
    m: roots.m,
    party,
    roots: rootKeys.map(keyOf),
    keys: [
      ...ringKeys(made.officers, 'officer'),
      ...ringKeys(made.node.slice(0, 1), 'node'),
      ...ringKeys(made.devices, 'device'),
    ],
    recipients,
    suspect: [],
    version: 1,
  })
  return { ring }
}

function keyOf(key: NewKey): VerifierKey {
  const parsed = parseVkey(signerOf(key).vkey, nodeCryptography)
  if (!parsed.ok) throw new TypeError('a key made here with a verifier key of its own')
  return parsed.value
}
