// One reading of a log on disk, in a process of its own so that its memory is its own. The answer is a line
// of JSON. See ../ledger-million.ts.
import { diskReader, openDiskFiles, openLogWriter, openRowStore } from '@parley/files'
import { invariant, seededChance } from '@parley/kernel'
import { verifyDirectory } from '@parley/ledger'
import type { HubPort, LogDirectory } from '@parley/ledger'
import { openMirror } from '@parley/node'
import { openSealing } from '@parley/sealing'
import { nodeCryptography as cryptography } from '@parley/system'
import { logKey, origin, policy } from './ledger-log.ts'

/** What one reading took; memory in bytes. */
export interface Reading {
  readonly entries: number
  readonly seconds: number
  /** Resident before anything was read. */
  readonly before: number
  /** Resident when each quarter of the entries had been judged. */
  readonly quarters: readonly number[]
  /** The most that was ever resident. */
  readonly peak: number
  /** What is still referenced at the end, above what was before. */
  readonly kept: number
}

/** `fsck`: all of it verified; `hub`: opened for writing; `copy`: opened as a node's copy and every entry read. */
export type Reader = 'fsck' | 'hub' | 'copy'

const [how = '', directory = '', size = ''] = process.argv.slice(2)
const quarters: number[] = []
const BUNDLE = 256

function referenced(): number {
  invariant(globalThis.gc !== undefined, 'node --expose-gc')
  for (let i = 0; i < 3; i++) globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Counts bundles read; fsck reads each twice, and judges entries the second time. */
function counted(files: LogDirectory): LogDirectory {
  const bundles = Math.ceil(Number(size) / BUNDLE)
  let read = 0
  return {
    ...files,
    read: async (path) => {
      const bytes = await files.read(path)
      if (path.startsWith('tile/entries/') && bytes !== null) read++
      const due = bundles + Math.floor(((quarters.length + 1) * bundles) / 4)
      if (quarters.length < 4 && read >= due) quarters.push(process.memoryUsage.rss())
      return bytes
    },
  }
}

/** A hub that has nothing to add. */
const silentHub: HubPort = {
  origin,
  submit: () => Promise.reject(new Error('a hub that takes nothing')),
  witnessedProof: () => Promise.resolve(null),
  policy: () => Promise.resolve(policy),
  checkpoint: () => Promise.reject(new Error('a hub that has nothing')),
  checkpointAbove: () => Promise.resolve(null),
  earlierCheckpoint: () => Promise.resolve(null),
  entryBundle: () => Promise.resolve(null),
  blob: () => Promise.resolve(null),
}

/** Reads the log; what is answered holds all that the reader goes on to hold. */
async function readAll(): Promise<{ readonly entries: number; readonly held: unknown }> {
  if (how === 'fsck') {
    const options = { aside: openRowStore() } // as `parley fsck` does
    const verified = await verifyDirectory(counted(diskReader(directory)), cryptography, options)
    if (!verified.ok) throw new Error(`the log does not verify: ${verified.refusal.code}`)
    return { entries: verified.value.size, held: verified.value }
  }
  const files = await openDiskFiles(directory)
  if (how === 'hub') {
    const writer = await openLogWriter({ files, origin, logKey, policy, cryptography })
    return { entries: writer.state.size, held: writer }
  }
  const chance = seededChance(cryptography, 'bench', 'copy')
  const sealing = openSealing({ chance, kind: 'x25519' })
  const options = { origin, hub: silentHub, files, policy, cryptography, sealing, identities: [] }
  const mirror = await openMirror({ ...options, holds: 'all' })
  let entries = 0
  for await (const entry of mirror.entries(0)) entries = entry.index + 1
  return { entries, held: mirror }
}

const before = process.memoryUsage.rss()
const referencedBefore = referenced()
const began = performance.now()
const { entries, held } = await readAll()
const seconds = (performance.now() - began) / 1000
const peak = process.resourceUsage().maxRSS * 1024
const kept = referenced() - referencedBefore
const reading: Reading = { entries, seconds, before, quarters, peak, kept }
if (held !== null) process.stdout.write(`${JSON.stringify(reading)}\n`)
process.exit(0)
