// An exchange of two parties and four witnesses with published keys, for tests of the hub: opening,
// ring and audience, then entries of one device, each with a blob that nobody here can open.
import { openMemoryFiles } from '@parley/files'
import type { LogFiles, Submission } from '@parley/files'
import type { Bytes, Clock, JsonObject } from '@parley/kernel'
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
import {
  audienceBody,
  blobIdOf,
  formatEntryText,
  formatNote,
  hashOf,
  hexHashOf,
  lineOf,
  openingBody,
  parseOrigin,
  parseVkey,
  ringBody,
} from '@parley/ledger'
import type {
  EntryHeader,
  Origin,
  Sha256Hex,
  Signer,
  VerifierKey,
  WitnessPort,
} from '@parley/ledger'
import {
  cosigningMessage,
  decideCosigning,
  formatCosignatureLine,
  parseAddCheckpoint,
} from '@parley/ledger'
import type { WitnessMemory } from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import type { HubOptions } from '../hub.ts'

export const seedOf = (name: string): Bytes =>
  nodeCryptography.sha256(utf8Bytes(`parley test key ${name}`))
export const keyOf = (signer: Signer): VerifierKey =>
  valueOf(parseVkey(signer.vkey, nodeCryptography))

export const origin: Origin = present(parseOrigin('parley.example/x/small'), 'an origin')
export const logKey: Signer = signerFromSeed(origin, seedOf('log'))
const authorKey = signerFromSeed('hub.example/author', seedOf('hub author'))
const device = signerFromSeed('a/dev/1', seedOf('a/dev/1'))
const officer = signerFromSeed('a/officer/1', seedOf('a/officer/1'))
const second = signerFromSeed('a/officer/2', seedOf('a/officer/2'))
const roots = ['a', 'b'].map((party) =>
  signerFromSeed(`${party}/root/1`, seedOf(`${party}/root/1`)),
)
export const witnessSigners: readonly Signer[] = ['a', 'b', 'med', 'ngo'].map((name) =>
  signerFromSeed(`${name}.example/witness`, seedOf(`witness ${name}`), 'cosignature'),
)
export const policy: Bytes = utf8Bytes(
  [
    `log ${logKey.vkey}`,
    ...witnessSigners.map((signer, i) => `witness w${i} ${signer.vkey}`),
    'group three 3 w0 w1 w2 w3',
    'quorum three\n',
  ].join('\n'),
)

const clock: Clock = setClock(instant('2026-05-16T08:00:00Z'))

/** A small real witness that remembers in memory. */
export function memoryWitness(signer: Signer): WitnessPort {
  let memory: WitnessMemory = null
  let latest: Bytes | null = null
  return {
    vkey: signer.vkey,
    latest: () => Promise.resolve(latest),
    addCheckpoint: async (bytes) => {
      const request = valueOf(parseAddCheckpoint(bytes))
      const decided = decideCosigning(memory, request, [keyOf(logKey)], nodeCryptography)
      if (decided.status === 409) return { status: 409, body: utf8Bytes(`${decided.size}\n`) }
      if (decided.status !== 200)
        return { status: decided.status, body: utf8Bytes(decided.because) }
      memory = decided.remember
      latest = request.offered.bytes
      const time = Date.parse(clock.now()) / 1000
      const signature = await signer.sign(cosigningMessage(request, time))
      return { status: 200, body: utf8Bytes(formatCosignatureLine(keyOf(signer), time, signature)) }
    },
  }
}

export function hubOptions(
  files: LogFiles = openMemoryFiles(),
  witnesses: readonly WitnessPort[] = witnessSigners.map(memoryWitness),
): HubOptions {
  const chance = seededChance(nodeCryptography, 'hub', 'ids')
  return {
    files,
    cryptography: nodeCryptography,
    chance,
    origin,
    logKey,
    authorKey,
    witnesses,
    policy,
    retryMs: null,
  }
}

/** Opening, ring, audience, `count` entries of the device, each with a blob; maybe an order to erase the first. */
export async function submissionsOf(
  count: number,
  isErased = false,
  under: Bytes = policy,
): Promise<readonly Submission[]> {
  const rootA = present(roots[0], 'a root of party a')
  const sayRoot = openChain(rootA)
  const sayOfficer = openChain(officer)
  const say = openChain(device)
  const all = [
    await sayRoot({ kind: 'ledger.open', body: opening(under) }, roots),
    await sayRoot({ kind: 'ledger.keys', body: ring(rootA) }, [rootA]),
    await sayOfficer({ kind: 'ledger.audience', body: audience() }, [officer]),
  ]
  for (let i = 0; i < count; i++) {
    const blob = seededChance(nodeCryptography, String(i), 'blob').bytes(1024)
    all.push(await say({ kind: 'test.said', body: { i }, blob }, [device]))
  }
  if (isErased) {
    const blobs = (all[3]?.blobs ?? []).map((blob) => blobIdOf(nodeCryptography, blob))
    const body = { authority: 'a/officer/1', blobs, dossier: 'd1', reason: 'asked' }
    all.push(await sayOfficer({ kind: 'ledger.erase', body }, [officer, second]))
  }
  return all
}

function opening(under: Bytes): JsonObject {
  return openingBody({
    hub: { author: keyOf(authorKey), log: keyOf(logKey) },
    parties: roots.map((root) => ({
      m: 1,
      party: partyId(root.name.slice(0, 1)),
      roots: [keyOf(root)],
    })),
    policy: `sha256:${hexHashOf(nodeCryptography, under)}`,
    sign: [partyId('a'), partyId('b')],
    two: [],
  })
}

function ring(root: Signer): JsonObject {
  return ringBody({
    m: 1,
    party: partyId('a'),
    roots: [keyOf(root)],
    keys: (
      [
        [officer, 'officer'],
        [second, 'officer'],
        [device, 'device'],
      ] as const
    ).map(([signer, role]) => ({
      key: keyOf(signer),
      kinds: ['*'],
      role,
      scope: null,
      until: null,
    })),
    recipients: [],
    suspect: [],
    version: 1,
  })
}

function audience(): JsonObject {
  const recipient = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'
  return audienceBody({
    audience: 'a',
    epoch: 1,
    members: ['a'],
    owners: [partyId('a')],
    recipient,
  })
}

interface Said {
  readonly kind: string
  readonly body: JsonObject
  readonly blob?: Bytes
}

function openChain(author: Signer): (said: Said, by: readonly Signer[]) => Promise<Submission> {
  const chance = seededChance(nodeCryptography, author.name, 'ids')
  let seq = 0
  let prev: Sha256Hex | null = null
  return async ({ kind, body, blob }, by) => {
    const sealed =
      blob === undefined
        ? {}
        : { aud: 'a/1', blob: blobIdOf(nodeCryptography, blob), size: blob.length }
    const seen = { n: 0, root: hashOf(nodeCryptography) }
    const header: EntryHeader = {
      kind,
      body,
      ...sealed,
      author: author.name,
      id: uuidFrom(chance),
      prev,
      seen,
      seq: ++seq,
      x: origin,
    }
    const text = valueOf(formatEntryText(header))
    prev = hexHashOf(nodeCryptography, utf8Bytes(text))
    const lines = by.map(async (signer) =>
      lineOf(keyOf(signer), await signer.sign(utf8Bytes(text))),
    )
    return {
      note: formatNote(text, await Promise.all(lines)),
      blobs: blob === undefined ? [] : [blob],
    }
  }
}
