// A hub as a service: its logs on disk below one folder, its witnesses and its readers over HTTP.
import { join } from 'node:path'
import { diskReader, openDiskFiles } from '@parley/files'
import type { Bytes } from '@parley/kernel'
import type { LogDirectory, Origin, Signer } from '@parley/ledger'
import { nodeCryptography, systemChance } from '@parley/system'
import { hubRoutes, listen, logPath, witnessOverHttp } from '@parley/wire'
import type { Listening } from '@parley/wire'
import { openHub } from './hub.ts'
import type { Hub } from './hub.ts'

export interface ServedLogConfig {
  readonly origin: Origin
  /** Named like the origin. */
  readonly logKey: Signer
  readonly authorKey: Signer
  readonly policy: Bytes
  /** Where the witnesses of the policy are. One that is not listed is never asked. */
  readonly witnesses: readonly { readonly vkey: string; readonly url: string }[]
}

export interface HubServerConfig {
  readonly directory: string
  readonly hostname: string
  /** 0 for any that is free. */
  readonly port: number
  readonly logs: readonly ServedLogConfig[]
}

export interface HubServer extends Listening {
  readonly hubs: readonly Hub[]
}

interface OpenedLog {
  readonly hub: Hub
  readonly directory: LogDirectory
}

const RETRY_MS = 1_000 // between rounds of cosigning while the quorum is missing

/** @throws DirectoryHeldError if another process serves one of the logs */
export async function serveHub(config: HubServerConfig): Promise<HubServer> {
  const opened: OpenedLog[] = []
  for (const log of config.logs) opened.push(await openLog(config, log))
  const app = hubRoutes({ logs: opened, hashing: nodeCryptography })
  const listening = await listen(app, config.port, config.hostname)
  const hubs = opened.map(({ hub }) => hub)
  const close = async (): Promise<void> => {
    await listening.close()
    for (const hub of hubs) await hub.close()
  }
  return { url: listening.url, hubs, close }
}

async function openLog(config: HubServerConfig, log: ServedLogConfig): Promise<OpenedLog> {
  const folder = join(config.directory, logPath(log.origin, nodeCryptography))
  const files = await openDiskFiles(folder)
  const parts = { cryptography: nodeCryptography, chance: systemChance, retryMs: RETRY_MS }
  try {
    const witnesses = log.witnesses.map(witnessOverHttp)
    const hub = await openHub({ ...log, ...parts, files, witnesses })
    return { hub, directory: diskReader(folder) }
  } catch (fault) {
    await files.close() // whoever starts it next is not told that this process has the folder
    throw fault
  }
}
