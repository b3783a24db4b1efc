// A log with four witnesses and a few devices, and entries signed in advance: what benchmarks of the ledger
// offer to a hub. Keys are published test keys.
import { openMemoryFiles } from '@parley/files'
import type { LogFiles, Submission } from '@parley/files'
import {
  instant,
  partyId,
  present,
  seededChance,
  setClock,
  utf8Bytes,
  uuidFrom,
  valueOf,
} from '@parley/kernel'
import type { Bytes, JsonObject, PartyId } from '@parley/kernel'
import {
  formatEntryText,
  formatNote,
  hashOf,
  hexHashOf,
  lineOf,
  parseOrigin,
  parseVkey,
} from '@parley/ledger'
import type { Origin, Sha256Hex, Signer, VerifierKey } from '@parley/ledger'
import { openingCeremony } from '@parley/node'
import { openSealing } from '@parley/sealing'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { openWitness } from '@parley/witness'
import type { Witness } from '@parley/witness'

const seed = (name: string): Bytes => nodeCryptography.sha256(utf8Bytes(`parley test key ${name}`))
const signer = (name: string): Signer => signerFromSeed(name, seed(name))
const keyOf = ({ vkey }: Signer): VerifierKey => valueOf(parseVkey(vkey, nodeCryptography))

export const origin: Origin = present(parseOrigin('parley.example/x/bench'), 'an origin')
export const logKey: Signer = signer(origin)
export const authorKey: Signer = signer('hub.example/author')
const WITNESSES = ['a', 'b', 'med', 'ngo']
const witnessKeys = WITNESSES.map((name) =>
  signerFromSeed(`${name}.example/witness`, seed(`witness ${name}`), 'cosignature'),
)
export const policy: Bytes = utf8Bytes(
  [
    `log ${logKey.vkey}`,
    ...witnessKeys.map(({ vkey }, i) => `witness w${i} ${vkey}`),
    'group three 3 w0 w1 w2 w3',
    'quorum three\n',
  ].join('\n'),
)

/** Four witnesses over files of their own. */
export async function openWitnesses(
  filesOf: (name: string) => Promise<LogFiles> = () => Promise.resolve(openMemoryFiles()),
): Promise<readonly Witness[]> {
  return Promise.all(
    witnessKeys.map(async (key) =>
      openWitness({
        files: await filesOf(key.name.replaceAll('/', '-')),
        signer: key,
        logKeys: [logKey.vkey],
        cryptography: nodeCryptography,
        clock: setClock(instant('2026-05-16T08:00:00Z')),
      }),
    ),
  )
}

const DEVICES = 8
const A: PartyId = partyId('a')
const root = signer('a/root/1')
const devices = Array.from({ length: DEVICES }, (_, i) => signer(`a/dev/${i}`))

/** The opening and the ring of one party with eight devices. */
export function opening(): Promise<readonly Submission[]> {
  const chance = seededChance(nodeCryptography, 'bench', 'ceremony')
  return openingCeremony({
    origin,
    policy,
    hub: { log: logKey.vkey, author: authorKey.vkey },
    parties: [
      {
        party: A,
        m: 1,
        roots: [root],
        keys: devices.map((device) => ({ signer: device, role: 'device' as const, kinds: ['*'] })),
        recipients: [],
      },
      { party: partyId('b'), m: 1, roots: [signer('b/root/1')], keys: [], recipients: [] },
    ],
    sign: [A, partyId('b')],
    two: [],
    audiences: [],
    at: instant('2026-05-16T08:00:00Z'),
    chance,
    sealing: openSealing({ chance, kind: 'x25519' }),
    cryptography: nodeCryptography,
  })
}

/** The most keys that one ring names; spec/ring.md. */
const RING = 62

export interface ManyDevices {
  /** The opening and the rings. */
  readonly first: readonly Submission[]
  /** The next entry of each device. */
  readonly sign: readonly (() => Promise<SignedEntry>)[]
}

/** A log whose parties have so many devices between them, each with a chain of its own. */
export async function manyDevices(count: number): Promise<ManyDevices> {
  const names = Array.from({ length: Math.ceil(count / RING) }, (_, i) => `p${i + 1}`)
  const all = Array.from({ length: count }, (_, i) =>
    signer(`${names[Math.floor(i / RING)] ?? ''}/dev/${(i % RING) + 1}`),
  )
  const parties = names.map((name, i) => ({
    party: partyId(name),
    m: 1,
    roots: [signer(`${name}/root/1`)],
    keys: all
      .slice(i * RING, (i + 1) * RING)
      .map((device) => ({ signer: device, role: 'device' as const, kinds: ['*'] })),
    recipients: [],
  }))
  const chance = seededChance(nodeCryptography, 'bench', 'many')
  const first = await openingCeremony({
    origin,
    policy,
    hub: { log: logKey.vkey, author: authorKey.vkey },
    parties,
    sign: parties.map(({ party }) => party),
    two: [],
    audiences: [],
    at: instant('2026-05-16T08:00:00Z'),
    chance,
    sealing: openSealing({ chance, kind: 'x25519' }),
    cryptography: nodeCryptography,
  })
  const chains = all.map((device) => openChain(device))
  return { first, sign: chains.map((chain, i) => () => chain({ i })) }
}

export interface SignedEntry {
  readonly note: Bytes
  readonly text: Sha256Hex
}

/** Signs entries of the devices in turn, each device's a chain; about 500 bytes each. */
export function openEntries(): (count: number) => Promise<readonly SignedEntry[]> {
  const chains = devices.map((device) => openChain(device))
  let i = 0
  return async (count) => {
    const signed: SignedEntry[] = []
    for (const end = i + count; i < end; i++) {
      signed.push(await present(chains[i % DEVICES], 'a chain')({ i }))
    }
    return signed
  }
}

function openChain(author: Signer): (body: JsonObject) => Promise<SignedEntry> {
  const chance = seededChance(nodeCryptography, author.name, 'ids')
  const key = keyOf(author)
  let seq = 0
  let prev: Sha256Hex | null = null
  return async (body) => {
    const header = {
      author: author.name,
      body,
      id: uuidFrom(chance),
      kind: 'bench.said',
      prev,
      seen: { n: 0, root: hashOf(nodeCryptography) },
      seq: ++seq,
      x: origin,
    }
    const text = valueOf(formatEntryText(header))
    const bytes = utf8Bytes(text)
    prev = hexHashOf(nodeCryptography, bytes)
    return { note: formatNote(text, [lineOf(key, await author.sign(bytes))]), text: prev }
  }
}
