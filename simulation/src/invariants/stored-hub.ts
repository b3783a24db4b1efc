// A hub's files offered as a hub that nobody can write to: whoever folds a log anew from them needs
// neither the hub that wrote them nor its key.
import { openBlobStore, openLogStore } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { present, refuse } from '@parley/kernel'
import type { Bytes, Cryptography } from '@parley/kernel'
import type { HubPort, Origin } from '@parley/ledger'

export function storedHub(files: LogFiles, origin: Origin, cryptography: Cryptography): HubPort {
  const store = openLogStore(files)
  const blobs = openBlobStore(files, cryptography)
  const needed = async (path: string): Promise<Bytes> =>
    present(await files.read(path), `the hub's file ${path}`)
  return {
    origin,
    submit: () => Promise.resolve(refuse('read-only')),
    witnessedProof: () => Promise.resolve(null),
    policy: () => needed('policy'),
    checkpoint: () => needed('checkpoint'),
    checkpointAbove: () => Promise.resolve(null),
    earlierCheckpoint: (size) => store.checkpointAt(size),
    entryBundle: (bundle, width) => store.bundle(bundle, width),
    blob: (id) => blobs.get(id),
  }
}
