// A hub with its four witnesses, or the node of A, in a process of its own that kills itself, as no
// handler can catch, at a step of its storage. It says what it has acknowledged, line by line.
//   node ... killed-process.ts hub|node FOLDER RECORD SEED written|any KILL_AT CROWD
import { join } from 'node:path'
import { openDiskFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { openHub } from '@parley/hub'
import { partyId, present, seededChance, valueOf } from '@parley/kernel'
import { parseProof } from '@parley/ledger'
import type { HubPort, WitnessPort } from '@parley/ledger'
import { openPrivateLog } from '@parley/node'
import { openSealing } from '@parley/sealing'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { openWitness } from '@parley/witness'
import { openSeatAgain } from '../src/invariants/reopening.ts'
import { storedHub } from '../src/invariants/stored-hub.ts'
import * as recorded from './recorded-play.ts'

const [role = '', folder = '', record = '', seed = '', when = '', killAt = '0', crowd = '1'] =
  process.argv.slice(2)
const cryptography = nodeCryptography
const keys = recorded.keysFor(seed)
const clock = recorded.freshClock()
let steps = 0

function filesOf(owner: string): Promise<LogFiles> {
  return openDiskFiles(join(folder, owner), {
    onStep: (step) => {
      if (when !== 'any' && when !== step) return
      if (++steps === Number(killAt)) process.kill(process.pid, 'SIGKILL')
    },
  })
}

function acknowledge(what: string, count: number): void {
  process.stdout.write(`${what} ${count}\n`)
}

async function beHub(): Promise<void> {
  const seedOf = (name: string): Uint8Array =>
    seededChance(cryptography, seed, `key ${name}`).bytes(32)
  const logKey = signerFromSeed(recorded.ORIGIN, seedOf(`log ${recorded.ORIGIN}`))
  const witnesses: WitnessPort[] = []
  for (const { witness, party } of keys) {
    if (witness === null) continue
    const files = await filesOf(`witness-${party}`)
    const own = { files, signer: witness, logKeys: [logKey.vkey], cryptography, clock }
    witnesses.push(openWitness({ ...own, allowDemoOrigins: true }))
  }
  const hub = await openHub({
    files: await filesOf('hub'),
    cryptography,
    chance: seededChance(cryptography, seed, 'hub'),
    origin: recorded.ORIGIN,
    logKey,
    authorKey: signerFromSeed('hub/author/1', seedOf('hub author')),
    witnesses,
    policy: present(await recorded.readOnly(record).read('policy'), 'a recorded policy'),
    retryMs: null,
    allowDemoOrigins: true,
  })
  const all = await recorded.recordedIn(record, recorded.ORIGIN)
  for (let i = 0; i < all.length; i += Number(crowd)) {
    await Promise.all(
      all.slice(i, i + Number(crowd)).map(async ({ note, blobs }) => {
        const proof = valueOf(parseProof(valueOf(await hub.submit(note, blobs))))
        acknowledge('entry', proof.index)
      }),
    )
  }
  await hub.cosigned()
  await hub.close()
}

// The node takes in the hub's log one entry at a time, after its own private log has grown as it did.
async function beNode(): Promise<void> {
  const own = present(
    keys.find((one) => one.party === partyId('a')),
    'the keys of A',
  )
  const files = await filesOf('a-private')
  const privateLog = await openPrivateLog({
    origin: recorded.PRIVATE_ORIGIN,
    files,
    logKey: own.privateLog,
    cryptography,
    sealing: openSealing({ chance: seededChance(cryptography, seed, 'killed'), kind: 'x25519' }),
    identities: [],
    allowDemoOrigins: true,
  })
  for (const { note, blobs } of await recorded.recordedIn(
    `${record}-private`,
    recorded.PRIVATE_ORIGIN,
  )) {
    acknowledge('private', valueOf(parseProof(valueOf(await privateLog.submit(note, blobs)))).index)
  }
  await privateLog.close()
  const hub = growingHub()
  const seat = await openSeatAgain(own.party, {
    options: recorded.optionsFor(seed),
    origin: recorded.ORIGIN,
    keys,
    clock,
    hub: hub.port,
    filesOf,
  })
  const size = recorded.sizeIn(await recorded.headIn(record))
  for (let next = seat.head().size + 1; next <= size; next++) {
    hub.reveal(next)
    await seat.sync()
    acknowledge('mirror', seat.head().size)
  }
}

/** The recorded hub, which shows no more than it had at some size. */
function growingHub(): { readonly port: HubPort; readonly reveal: (size: number) => void } {
  const whole = storedHub(recorded.readOnly(record), recorded.ORIGIN, cryptography)
  let shown = 1
  const checkpoint: HubPort['checkpoint'] = async () => {
    for (let size = shown; size > 0; size--) {
      const earlier = await whole.earlierCheckpoint(size)
      if (earlier !== null) return earlier
    }
    return whole.checkpoint()
  }
  return { port: { ...whole, checkpoint }, reveal: (size) => void (shown = size) }
}

await (role === 'hub' ? beHub() : beNode())
