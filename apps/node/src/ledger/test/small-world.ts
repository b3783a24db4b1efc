// Two parties, a mediator and a hub in one process, all from one seed: for tests of the node's ledger.
import { openBlobStore, openLogWriter, openMemoryFiles } from '@parley/files'
import type { LogFiles, LogWriter, Submission } from '@parley/files'
import type { Bytes, Chance, SetClock } from '@parley/kernel'
import {
  instant,
  partyId,
  present,
  seededChance,
  setClock,
  utf8Bytes,
  valueOf,
} from '@parley/kernel'
import {
  judgeCheckpoint,
  lineOf,
  cosignatureMessage,
  packCosignature,
  parseOrigin,
  parseVkey,
  withSignatures,
} from '@parley/ledger'
import type { HubPort, JudgedCheckpoint, Origin, Ring, Signer } from '@parley/ledger'
import { openSealing } from '@parley/sealing'
import type { ManySealing } from '@parley/sealing'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import type { OwnIdentity } from '../key-shelf.ts'
import { openMirror } from '../mirror.ts'
import type { Mirror, MirrorOptions } from '../mirror.ts'
import { firstRingOf, openingCeremony } from '../opening-ceremony.ts'
import type { Ceremony, CeremonyParty } from '../opening-ceremony.ts'

export const origin: Origin = present(parseOrigin('demo.parley.example/x/small'), 'an origin')
const PARTIES = ['a', 'b', 'med'] as const

export interface SmallWorld {
  readonly chance: Chance
  readonly clock: SetClock
  readonly sealing: ManySealing
  readonly policy: Bytes
  readonly ceremony: readonly Submission[]
  signer(name: string): Signer
  /** The first entries of another log between the same parties, such as one that continues this one. */
  ceremonyOf(log: OtherLog): Promise<readonly Submission[]>
  /** The policy of another log, under the same witnesses. */
  policyOf(origin: Origin): Bytes
  /** A party's ring as agreed before there was a log. */
  firstRing(party: string): Ring | null
  /** The identities of a party's own recipients. */
  identities(party: string): readonly OwnIdentity[]
  mirror(party: string, hub: HubPort, more?: Partial<MirrorOptions>): Promise<Mirror>
}

/** Another log; what is left out is as in the world's own. */
export interface OtherLog extends Partial<Ceremony> {
  readonly origin: Origin
}

export interface SmallHub extends HubPort {
  readonly writer: LogWriter
  /** Cosigns what there is; until then everything is provisional. */
  cosign(): Promise<void>
}

export async function smallWorld(seed: string): Promise<SmallWorld> {
  const chance = seededChance(nodeCryptography, seed, 'small world')
  const clock = setClock(instant('2026-05-16T08:00:00Z'))
  const sealing = openSealing({ chance, kind: 'x25519' })
  const signer = (name: string): Signer =>
    signerFromSeed(name, nodeCryptography.sha256(utf8Bytes(`${seed} ${name}`)))
  const pairs = new Map<string, { identity: string; recipient: string }>()
  for (const id of ['a', 'a/desk', 'b', 'med']) pairs.set(id, await sealing.newIdentity())
  const policyOf = (of: Origin): Bytes => policyUnder(signer(of), witnesses(seed))
  const policy = policyOf(origin)
  const parties = PARTIES.map((party): CeremonyParty => ({
    party: partyId(party),
    m: 1,
    roots: [signer(`${party}/root/1`)],
    keys: ['officer/1', 'officer/2', 'node/1'].map((name) => ({
      signer: signer(`${party}/${name}`),
      role: name.startsWith('node') ? 'node' : 'officer',
      kinds: ['*'],
    })),
    recipients: [...pairs].flatMap(([id, { recipient }]) =>
      id.split('/')[0] === party ? [{ id, recipient }] : [],
    ),
  }))
  const identities = (party: string): readonly OwnIdentity[] =>
    [...pairs].flatMap(([id, { identity }]) =>
      id.split('/')[0] === party ? [{ id, identity }] : [],
    )
  const ceremonyOf = (log: OtherLog): Promise<readonly Submission[]> =>
    openingCeremony({
      policy: policyOf(log.origin),
      hub: { log: signer(log.origin).vkey, author: signer('hub.example/author').vkey },
      parties,
      sign: PARTIES.map((party) => partyId(party)),
      two: ['agreement.*'],
      audiences: [
        { audience: 'a+b', members: ['a', 'b'], owners: [partyId('a'), partyId('b')] },
        { audience: 'a', members: ['a'], owners: [partyId('a')] },
      ],
      at: clock.now(),
      chance,
      sealing,
      cryptography: nodeCryptography,
      ...log,
    })
  const ceremony = await ceremonyOf({ origin })
  const firstRing = (id: string): Ring | null => {
    const own = parties.find(({ party }) => party === id)
    return own === undefined ? null : firstRingOf(own, nodeCryptography)
  }
  return {
    chance,
    clock,
    sealing,
    policy,
    ceremony,
    ceremonyOf,
    policyOf,
    signer,
    firstRing,
    identities,
    mirror: (party, hub, more = {}) =>
      openMirror({
        origin,
        hub,
        files: openMemoryFiles(),
        policy,
        cryptography: nodeCryptography,
        sealing,
        identities: identities(party),
        holds: 'all',
        allowDemoOrigins: true,
        ...more,
      }),
  }
}

function policyUnder(logKey: Signer, bound: readonly Signer[]): Bytes {
  return utf8Bytes(
    [
      `log ${logKey.vkey}`,
      ...bound.map((w, i) => `witness w${i} ${w.vkey}`),
      'group three 3 w0 w1 w2 w3\nquorum three\n',
    ].join('\n'),
  )
}

function witnesses(seed: string): readonly Signer[] {
  return [0, 1, 2, 3].map((i) =>
    signerFromSeed(
      `w${i}.example/witness`,
      nodeCryptography.sha256(utf8Bytes(`${seed} w${i}`)),
      'cosignature',
    ),
  )
}

/** A hub of a few lines: orders at once, cosigns when told. */
export async function smallHub(
  world: SmallWorld,
  seed: string,
  files: LogFiles = openMemoryFiles(),
  of: Origin = origin,
): Promise<SmallHub> {
  const writer = await openLogWriter({
    files,
    origin: of,
    logKey: world.signer(of),
    policy: world.policyOf(of),
    cryptography: nodeCryptography,
  })
  const blobs = openBlobStore(files, nodeCryptography)
  let witnessed: JudgedCheckpoint | null = null
  const hub: SmallHub = {
    origin: of,
    writer,
    submit: async (note, given) => {
      const [answer] = await writer.append([{ note, blobs: given }])
      const index = present(answer, 'an answer')
      return index.ok ? { ok: true, value: writer.proofOf(index.value) } : index
    },
    witnessedProof: async (text) => {
      const index = writer.state.indexOfText(text)
      const isThere = index !== null && witnessed !== null && index < witnessed.checkpoint.size
      return isThere ? writer.proofOf(index, witnessed ?? undefined) : null
    },
    policy: async () => world.policyOf(of),
    checkpoint: async () => {
      const head = writer.head()
      return head.checkpoint.size === witnessed?.checkpoint.size ? witnessed.bytes : head.bytes
    },
    checkpointAbove: () => Promise.resolve(null),
    earlierCheckpoint: () => Promise.resolve(null),
    entryBundle: (bundle, width) => writer.store.bundle(bundle, width),
    blob: (id) => blobs.get(id),
    cosign: async () => {
      const { note } = writer.head()
      const lines = await Promise.all(
        witnesses(seed).map(async (w) => {
          const timeSeconds = 1_778_918_400
          const signature = await w.sign(cosignatureMessage(note.textBytes, timeSeconds))
          const key = valueOf(parseVkey(w.vkey, nodeCryptography))
          return lineOf(key, packCosignature({ timeSeconds, signature }))
        }),
      )
      const bytes = withSignatures(note, lines)
      witnessed = valueOf(judgeCheckpoint(bytes, writer.state.policy, nodeCryptography))
    },
  }
  return hub
}

/** A world whose hub has taken the ceremony. */
export async function openedWorld(
  seed: string,
): Promise<{ readonly world: SmallWorld; readonly hub: SmallHub }> {
  const world = await smallWorld(seed)
  const hub = await smallHub(world, seed)
  for (const { note, blobs } of world.ceremony) valueOf(await hub.submit(note, blobs))
  await hub.cosign()
  return { world, hub }
}
