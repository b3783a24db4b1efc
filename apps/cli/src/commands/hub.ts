// `parley hub`: orders the sealed entries of its logs, as a process of its own. What it may serve and
// where its keys are is one file (spec/seat-file.md section 5).
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { diskReader, lockDirectory, openDiskFiles } from '@parley/files'
import { openHub } from '@parley/hub'
import type { Hub } from '@parley/hub'
import { present, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { isPretendOrigin } from '@parley/ledger'
import type { Origin, Signer } from '@parley/ledger'
import {
  openLifetime,
  permitOrigin,
  readConfig,
  readKeyFiles,
  readListenAddress,
  readOrigin,
  readPlayTerms,
  readUrl,
} from '@parley/node'
import type { ConfigFields, ListenAddress, PlayTerms, Started } from '@parley/node'
import { nodeCryptography, systemChance } from '@parley/system'
import { hubRoutes, listen, logPath, witnessOverHttp } from '@parley/wire'
import type { Listening, ServedLog } from '@parley/wire'
import type { Arguments, Command, Told } from '../command.ts'
import { needed } from '../command.ts'
import { hubTroubleText } from './hub-trouble.ts'
import { runService } from './serve.ts'

export const hub: Command = {
  name: 'hub',
  summary:
    'Serves the logs of a hub: orders sealed entries, has them witnessed. It opens none of them.',
  positional: [],
  options: [
    { name: 'config', value: 'FILE', help: 'a hub file (spec/seat-file.md)', required: true },
  ],
  run: runHub,
}

interface HubLog {
  readonly origin: Origin
  readonly policy: string
  readonly witnesses: readonly { readonly vkey: string; readonly url: string }[]
}

export interface HubFile {
  readonly directory: string
  readonly listen: ListenAddress
  readonly keys: readonly string[]
  /** Name of the hub's author key; the logs' keys are named like the logs. */
  readonly author: string
  readonly logs: readonly HubLog[]
  readonly play: PlayTerms | null
}

async function runHub(given: Arguments): Promise<Told> {
  return runService(given, async () => {
    const file = await readConfig(needed(given, 'config'), readHubFile)
    const life = await openLifetime(file.play !== null)
    return { life, service: await serveHubFile(file, life) }
  })
}

export function readHubFile(fields: ConfigFields): HubFile {
  return {
    directory: fields.path('directory'),
    listen: readListenAddress(fields),
    keys: fields.paths('keys'),
    author: fields.text('author'),
    logs: fields.each('logs', (log) => ({
      origin: readOrigin(log),
      policy: log.path('policy'),
      witnesses: log.each('witnesses', (one) => ({
        vkey: one.text('vkey'),
        url: readUrl(one, 'url'),
      })),
    })),
    play: fields.within('play', readPlayTerms),
  }
}

// Logs that are permitted at all: permitOrigin has judged each before.
function pretence({ logs }: HubFile): { readonly allowDemoOrigins?: true } {
  return logs.some(({ origin }) => isPretendOrigin(origin)) ? { allowDemoOrigins: true } : {}
}

const RETRY_MS = 1_000 // between rounds of cosigning while the quorum is missing

/** Serves the logs of a hub file. @throws RefusedError for a log of a play or a rehearsal outside it */
export async function serveHubFile(file: HubFile, started: Started): Promise<Listening> {
  for (const { origin } of file.logs) {
    valueOf(permitOrigin(origin, file.play, started, nodeCryptography))
  }
  const keys = await readKeyFiles(file.keys)
  const lock = await lockDirectory(file.directory)
  const logs: (ServedLog & { readonly hub: Hub })[] = []
  const closeAll = async (): Promise<void> => {
    for (const log of logs) await log.hub.close()
    await lock.release()
  }
  try {
    for (const log of file.logs) logs.push(await openLog(file, log, keys))
    const app = hubRoutes({ logs, hashing: nodeCryptography, ...pretence(file) })
    const listening = await listen(app, file.listen.port, file.listen.hostname)
    const close = async (): Promise<void> => {
      await listening.close()
      await closeAll()
    }
    return { url: listening.url, close }
  } catch (fault) {
    await closeAll()
    throw fault
  }
}

async function openLog(file: HubFile, log: HubLog, keys: ReadonlyMap<string, Signer>) {
  const folder = join(file.directory, logPath(log.origin, nodeCryptography))
  const policy: Bytes = new Uint8Array(await readFile(log.policy))
  const files = await openDiskFiles(folder)
  try {
    const hub = await openHub({
      files,
      cryptography: nodeCryptography,
      chance: systemChance,
      origin: log.origin,
      logKey: present(keys.get(log.origin), `a key named ${log.origin} in the key files`),
      authorKey: present(keys.get(file.author), `a key named ${file.author} in the key files`),
      witnesses: log.witnesses.map((one) => witnessOverHttp(one)),
      policy,
      retryMs: RETRY_MS,
      onTrouble: (trouble) => {
        process.stderr.write(`parley hub: ${hubTroubleText(log.origin, trouble)}\n`)
      },
      ...pretence(file),
    })
    return { hub, directory: diskReader(folder) }
  } catch (fault) {
    await files.close() // whoever starts it next is not told that this process has the folder
    throw fault
  }
}
