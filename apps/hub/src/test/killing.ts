// Runs hub-process.ts until it is done, killing it on the way, and tells what it had acknowledged.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { openDiskFiles } from '@parley/files'
import type { DiskStep } from '@parley/files'
import { present, valueOf } from '@parley/kernel'
import { judgeCheckpoint, parsePolicy, parseProof, verifyProof } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openHub } from '../hub.ts'
import { hubOptions, policy, submissionsOf } from './small-exchange.ts'

export interface Killing {
  readonly directory: string
  /** The step of storage at which each run in turn kills itself. */
  readonly killsAt: readonly number[]
  /** The kind of steps that are counted; absent for all. */
  readonly only?: DiskStep
  readonly count: number
  readonly crowd: number
}

/** Kills a hub again and again; what it acknowledged must be there, in its place, at the end. */
export async function killRepeatedly({
  directory,
  killsAt,
  count,
  crowd,
  only,
}: Killing): Promise<number> {
  const acknowledged = new Set<number>()
  let killed = 0
  for (const killAt of killsAt) {
    const { signal, fault, indexes } = await runHub([
      directory,
      killAt,
      count,
      crowd,
      only ?? 'any',
    ])
    assert.equal(fault, null)
    for (const index of indexes) acknowledged.add(index)
    if (signal === 'SIGKILL') killed++
  }
  await holdsAcknowledged(directory, acknowledged, count)
  return killed
}

/** Opens a hub's directory: what was acknowledged is in its place, and the rest can be offered again. */
export async function holdsAcknowledged(
  directory: string,
  acknowledged: ReadonlySet<number>,
  count: number,
): Promise<void> {
  const files = await openDiskFiles(directory)
  const hub = await openHub(hubOptions(files))
  const submissions = await submissionsOf(count)
  const bound = valueOf(parsePolicy(policy, nodeCryptography))
  const before = valueOf(judgeCheckpoint(await hub.checkpoint(), bound, nodeCryptography))
    .checkpoint.size
  for (const index of acknowledged) assert.ok(index < before, `entry ${index} was acknowledged`)
  for (const [i, one] of submissions.entries()) {
    const proof = valueOf(parseProof(valueOf(await hub.submit(one.note, one.blobs))))
    assert.equal(proof.index, i)
    valueOf(verifyProof(one.note, proof, bound, nodeCryptography))
  }
  for (const index of acknowledged) {
    const [blob] = present(submissions[index], 'it').blobs
    if (blob !== undefined) assert.ok(await files.sizeOf(pathOf(blob)))
  }
  await hub.cosigned()
  await hub.close()
}

function pathOf(blob: Uint8Array): string {
  const hex = Buffer.from(nodeCryptography.sha256(blob)).toString('hex')
  return `blob/${hex.slice(0, 2)}/${hex}`
}

export interface HubRun {
  readonly signal: string | null
  /** What it wrote to stderr before it ended with another code than 0; null if it did not. */
  readonly fault: string | null
  /** Of the entries it got a proof for, in order. */
  readonly indexes: readonly number[]
}

export interface HubRunOptions {
  /** A command that runs it. */
  readonly under?: readonly string[]
  /** Kills it so many milliseconds after its first acknowledgement. */
  readonly killAfterMs?: number
}

/** Runs hub-process.ts with these arguments until it ends. */
export function runHub(
  args: readonly (string | number)[],
  { under = [], killAfterMs }: HubRunOptions = {},
): Promise<HubRun> {
  const main = join(import.meta.dirname, 'hub-process.ts')
  const [program = '', ...all] = [
    ...under,
    process.execPath,
    ...process.execArgv,
    main,
    ...args.map(String),
  ]
  const child = spawn(program, all)
  let out = ''
  let problems = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stdout.once('data', () => {
    if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const lines = out.split('\n').filter((line) => line !== '')
      const fault = signal === null && code !== 0 ? problems : null
      resolve({ signal, fault, indexes: lines.map(Number) })
    })
  })
}
