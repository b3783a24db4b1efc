// The hub of a play and its witnesses, in this process: opened from its files, and again after a restart.
import { openHub } from '@parley/hub'
import type { Hub } from '@parley/hub'
import { seededChance, utf8Bytes } from '@parley/kernel'
import type { Bytes, SetClock } from '@parley/kernel'
import type { LogFiles } from '@parley/files'
import type { HubPort, Origin, WitnessPort } from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { openWitness } from '@parley/witness'
import type { AssembleOptions } from './assemble.ts'
import type { PartyKeys } from './party-keys.ts'
import { playCryptography } from './remembered.ts'

export interface RunningHub {
  readonly port: HubPort
  readonly policy: Bytes
  readonly vkeys: { readonly log: string; readonly author: string }
  readonly cosigned: () => Promise<void>
  readonly files: () => LogFiles
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface HubParts {
  /** What the log is called in the names of files and streams: `day-1`. */
  readonly log: string
  readonly options: AssembleOptions
  readonly origin: Origin
  readonly keys: readonly PartyKeys[]
  readonly clock: SetClock
  readonly filesOf: (owner: string) => Promise<LogFiles>
}

/** Opens the hub of one log and its witnesses. */
export async function openHubOf(parts: HubParts): Promise<RunningHub> {
  const { options, origin, filesOf, log } = parts
  const { logKey, authorKey } = hubKeys(parts)
  const witnesses = await witnessesOf(parts, logKey.vkey)
  const policy = policyOf(logKey.vkey, witnesses)
  let files = await filesOf(`hub-${log}`)
  const open = async (): Promise<Hub> =>
    openHub({
      files,
      cryptography: playCryptography,
      chance: seededChance(nodeCryptography, options.seed, `hub ${log.replace('-', ' ')}`),
      origin,
      logKey,
      authorKey,
      witnesses,
      policy,
      retryMs: null,
      allowDemoOrigins: true,
    })
  let hub = await open()
  const port: HubPort = {
    origin,
    submit: (note, blobs) => hub.submit(note, blobs),
    witnessedProof: (hash, waitMs) => hub.witnessedProof(hash, waitMs),
    policy: () => hub.policy(),
    checkpoint: () => hub.checkpoint(),
    checkpointAbove: (size, waitMs) => hub.checkpointAbove(size, waitMs),
    earlierCheckpoint: (size) => hub.earlierCheckpoint(size),
    entryBundle: (bundle, width) => hub.entryBundle(bundle, width),
    blob: (id) => hub.blob(id),
  }
  return {
    port,
    policy,
    vkeys: { log: logKey.vkey, author: authorKey.vkey },
    cosigned: () => hub.cosigned(),
    files: () => files,
    restart: async () => {
      await hub.close()
      files = await filesOf(`hub-${log}`)
      hub = await open()
    },
    close: () => hub.close(),
  }
}

function hubKeys({ options, origin, log }: HubParts) {
  const seedOf = (name: string): Bytes =>
    seededChance(nodeCryptography, options.seed, `key ${name}`).bytes(32)
  const isSuccessor = log !== `day-${options.day}`
  return {
    logKey: signerFromSeed(origin, seedOf(`log ${origin}`)),
    authorKey: signerFromSeed(
      'hub/author/1',
      seedOf(isSuccessor ? `hub author ${log}` : 'hub author'),
    ),
  }
}

async function witnessesOf(parts: HubParts, logVkey: string): Promise<readonly WitnessPort[]> {
  const { keys, clock, filesOf, options } = parts
  const witnesses: WitnessPort[] = []
  for (const { witness, party } of keys) {
    if (witness === null) continue
    const files = await filesOf(`witness-${party}-day-${options.day}`)
    const logKeys = [logVkey]
    const own = { files, signer: witness, logKeys, cryptography: playCryptography, clock }
    witnesses.push(openWitness({ ...own, allowDemoOrigins: true }))
  }
  return witnesses
}

function policyOf(logVkey: string, witnesses: readonly WitnessPort[]): Bytes {
  const names = witnesses.map((w) => w.vkey.split('+')[0]?.split('/').at(-1) ?? '')
  return utf8Bytes(
    [
      `log ${logVkey}`,
      ...witnesses.map((w, i) => `witness ${names[i]} ${w.vkey}`),
      `group three 3 ${names.join(' ')}`,
      'quorum three',
      '',
    ].join('\n'),
  )
}
