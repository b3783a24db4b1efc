// What the ledger promises in figures: durable writes, proofs in hand, late readers, sealing, reading back.
// Peers: what Tessera publishes per core, age's own library in the same run; else the limit.
//   npm run bench -- ledger [ENTRIES]     entries of the log read back at the end; 100,000 if absent
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskReader, openDiskFiles } from '@parley/files'
import { openHub } from '@parley/hub'
import type { Hub } from '@parley/hub'
import { present, seededChance, valueOf } from '@parley/kernel'
import { parsePolicy, parseProof, verifyDirectory, verifyProof } from '@parley/ledger'
import type { WitnessPort } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import {
  authorKey,
  logKey,
  openEntries,
  opening,
  openWitnesses,
  origin,
  policy,
} from './parts/ledger-log.ts'
import type { SignedEntry } from './parts/ledger-log.ts'
import { print } from './parts/print.ts'

const TESSERA_PER_CORE = 1_430 // 10,000 writes a second on up to seven cores, as published
const WRITES = 20_000
const AT_ONCE = 1_024 // offered and not yet answered
const PROOFS_AT = 65_536
const ENTRIES = Number(process.argv[2] ?? 100_000)
const RATE = 500
const RATE_SECONDS = 10

const root = mkdtempSync(join(tmpdir(), 'parley-bench-ledger-'))
// Threads of the file system may still be writing when a fault ends the run: a folder that is not empty yet is tried again.
// Without that the fault itself would go unsaid.
process.on('exit', () => rmSync(root, { recursive: true, force: true, maxRetries: 20 }))
const directory = join(root, 'hub')
const sign = openEntries()
const cryptography = nodeCryptography

async function hubWith(witnesses: readonly WitnessPort[]): Promise<Hub> {
  return openHub({
    files: await openDiskFiles(directory),
    cryptography,
    chance: seededChance(cryptography, 'bench', 'hub'),
    origin,
    logKey,
    authorKey,
    witnesses,
    policy,
    retryMs: null,
  })
}

/** Offers entries, so many at once; answers when the last is durable and has its proof. */
async function submitAll(hub: Hub, signed: readonly SignedEntry[]): Promise<void> {
  const left = signed[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { note } of left) valueOf(await hub.submit(note, []))
    }),
  )
}

async function fillTo(hub: Hub, size: number, from: number): Promise<void> {
  for (let at = from; at < size; at += 5_000)
    await submitAll(hub, await sign(Math.min(5_000, size - at)))
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const since = (began: number): number => performance.now() - began
const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN
const megabytes = (): string => `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`

// 1. Durable writes. Witnesses in memory cosign beside them: without any a hub orders nothing.
const first = await hubWith(await openWitnesses())
const opened = await opening()
for (const { note, blobs } of opened) valueOf(await first.submit(note, blobs))
const batch = await sign(WRITES)
const cpu = process.cpuUsage()
let began = performance.now()
await submitAll(first, batch)
const writeMs = since(began)
const used = process.cpuUsage(cpu)
const perSecond = (WRITES / writeMs) * 1000
const perCore = WRITES / ((used.user + used.system) / 1e6)
print([
  [
    'durable signed writes',
    `${perSecond.toFixed(0)}/s; ${perCore.toFixed(0)} per second of processor, all threads`,
  ],
  [
    '  against Tessera, published, per core',
    `${TESSERA_PER_CORE}/s, ratio ${(perSecond / TESSERA_PER_CORE).toFixed(1)} by the clock, ${(perCore / TESSERA_PER_CORE).toFixed(1)} by the processor`,
  ],
])

// 2. Proofs with four cosignatures.
await fillTo(first, PROOFS_AT, opened.length + WRITES)
await first.close()
const witnesses = await openWitnesses((name) => openDiskFiles(join(root, name)))
const second = await hubWith(witnesses)
await second.cosigned()
const bound = valueOf(parsePolicy(policy, cryptography))
const proofs = await Promise.all(
  batch.slice(0, 500).map(async ({ note, text }) => {
    const bytes = present(await second.witnessedProof(text, 10_000), 'a witnessed proof')
    return { note, bytes }
  }),
)
began = performance.now()
for (const { note, bytes } of proofs) {
  valueOf(verifyProof(note, valueOf(parseProof(bytes)), bound, cryptography))
}
const verifyMs = since(began) / proofs.length
const lines = new TextDecoder().decode(proofs[0]?.bytes).split('\u2014').length - 2
print([
  [
    'proof at 65,536 entries',
    `${Math.max(...proofs.map(({ bytes }) => bytes.length))} bytes with ${lines} cosignatures, limit 1500; verified in ${verifyMs.toFixed(2)} ms, limit 2 ms`,
  ],
])

// 3. From submission to a witnessed proof, at a steady rate.
const timed = await sign(RATE * RATE_SECONDS)
began = performance.now()
const waits = await Promise.all(
  timed.map(async ({ note, text }, i) => {
    const due = (i * 1000) / RATE
    await new Promise((resolve) => setTimeout(resolve, due))
    const offered = performance.now()
    valueOf(await second.submit(note, []))
    present(await second.witnessedProof(text, 20_000), 'a witnessed proof')
    return since(offered)
  }),
)
print([
  [
    `witnessed proof in hand at ${RATE}/s, four witnesses`,
    `p50 ${at(waits, 0.5).toFixed(0)} ms, limit 50; p99 ${at(waits, 0.99).toFixed(0)} ms, limit 250; took ${seconds(since(began))}`,
  ],
])

// 4. Reading all of it back.
const before = megabytes()
await fillTo(second, ENTRIES, PROOFS_AT + timed.length)
await second.cosigned()
await second.close()
const filled = megabytes()
began = performance.now()
const third = await hubWith(witnesses)
const openMs = since(began)
await third.close()
for (const witness of witnesses) await witness.close()
const reopened = megabytes()
began = performance.now()
const verified = await verifyDirectory(diskReader(directory), cryptography)
if (!verified.ok) throw new Error(`the log does not verify: ${verified.refusal.code}`)
print([
  [`opening ${ENTRIES} entries again`, `${seconds(openMs)}, limit 60 s at 100,000`],
  [
    'every signature and tile of them verified',
    `${seconds(since(began))}; size ${verified.value.size}`,
  ],
  [
    'resident memory',
    `${before} at ${PROOFS_AT}, ${filled} filled, ${reopened} opened again, ${megabytes()} verified`,
  ],
])
