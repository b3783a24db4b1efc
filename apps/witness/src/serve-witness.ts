// A witness as a service: its memory on disk, its one call over HTTP.
import { openDiskFiles } from '@parley/files'
import type { Signer } from '@parley/ledger'
import { nodeCryptography, systemClock } from '@parley/system'
import { listen, witnessRoutes } from '@parley/wire'
import type { Listening } from '@parley/wire'
import { openWitness } from './witness.ts'

export interface WitnessServerConfig {
  readonly directory: string
  readonly hostname: string
  /** 0 for any that is free. */
  readonly port: number
  /** A key of type `cosignature`, used for nothing else. */
  readonly signer: Signer
  /** Verifier keys of the logs it watches. */
  readonly logKeys: readonly string[]
}

/** @throws DirectoryHeldError if another process has this memory: two would forget for each other */
export async function serveWitness(config: WitnessServerConfig): Promise<Listening> {
  const files = await openDiskFiles(config.directory)
  const parts = { cryptography: nodeCryptography, clock: systemClock }
  const witness = openWitness({ ...config, ...parts, files })
  const listening = await listen(witnessRoutes(witness), config.port, config.hostname)
  const close = async (): Promise<void> => {
    await listening.close()
    await witness.close()
  }
  return { url: listening.url, close }
}
