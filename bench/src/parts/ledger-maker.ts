// A long log laid out on disk as a hub leaves it, with every signature real: entries are signed, bundles and
// tiles written and synced, checkpoints signed and cosigned by four witnesses. No hub judges the entries on the
// way, which saves most of the time; whoever reads the log does.
import { openDiskFiles, openLogStore } from '@parley/files'
import { invariant, present, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import {
  formatAddCheckpoint,
  formatCheckpointText,
  formatNote,
  leafHash,
  lineOf,
  openMerkleTree,
  parseNote,
  parseSignatureLine,
  parseVkey,
  withSignatures,
} from '@parley/ledger'
import { nodeCryptography as cryptography } from '@parley/system'
import { logKey, openEntries, opening, openWitnesses, origin, policy } from './ledger-log.ts'

const AT_ONCE = 12_800 // entries written together: fifty bundles

export interface LogMaker {
  /** Lets the log grow to a size, with a checkpoint under the quorum there. */
  growTo(size: number): Promise<void>
}

/** Makes a log in an empty folder; nobody has it open between two calls. */
export async function openLogMaker(directory: string): Promise<LogMaker> {
  const witnesses = await openWitnesses()
  const sign = openEntries()
  const tree = openMerkleTree(cryptography)
  const key = valueOf(parseVkey(logKey.vkey, cryptography))
  const first = await opening()
  let cosignedSize = 0
  const nextEntries = async (count: number): Promise<readonly Bytes[]> => {
    if (tree.size === 0) return first.map(({ note }) => note)
    return (await sign(count)).map(({ note }) => note)
  }
  const cosigned = async (head: Bytes): Promise<Bytes> => {
    const proof = tree.consistencyProof(cosignedSize, tree.size)
    const request = formatAddCheckpoint(cosignedSize, proof, head)
    const answers = await Promise.all(witnesses.map((one) => one.addCheckpoint(request)))
    const lines = answers.map(({ status, body }) => {
      invariant(status === 200, 'a cosigned checkpoint')
      const line = parseSignatureLine(present(utf8Text(body), 'a text').trimEnd())
      return present(line, 'a cosignature line')
    })
    cosignedSize = tree.size
    return withSignatures(valueOf(parseNote(head)), lines)
  }
  return {
    growTo: async (size) => {
      const files = await openDiskFiles(directory)
      const store = openLogStore(files)
      while (tree.size < size) {
        const from = tree.size
        const entries = await nextEntries(Math.min(AT_ONCE, size - from))
        for (const note of entries) tree.append(leafHash(cryptography, note))
        const beside = from === 0 ? [{ path: 'policy', bytes: policy }] : []
        await store.putEntries(tree, from, { entries, beside })
      }
      const text = formatCheckpointText({ origin, size, root: tree.root() })
      const head = formatNote(text, [lineOf(key, await logKey.sign(utf8Bytes(text)))])
      await store.putHead(head)
      await store.publish(await cosigned(head), size, tree)
      await files.close()
    },
  }
}
