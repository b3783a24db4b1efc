// `parley witness`: cosigns the checkpoints of the logs it watches, as a process of its own.
import { openDiskFiles } from '@parley/files'
import { present, valueOf } from '@parley/kernel'
import { isPretendOrigin, parseOrigin, parseVkey } from '@parley/ledger'
import {
  openLifetime,
  permitOrigin,
  readConfig,
  readKeyFiles,
  readListenAddress,
  readPlayTerms,
} from '@parley/node'
import type { ConfigFields, ListenAddress, PlayTerms, Started } from '@parley/node'
import { nodeCryptography, systemClock } from '@parley/system'
import { listen, witnessRoutes } from '@parley/wire'
import type { Listening } from '@parley/wire'
import { openWitness } from '@parley/witness'
import type { Arguments, Command, Told } from '../command.ts'
import { needed } from '../command.ts'
import { runService } from './serve.ts'

export const witness: Command = {
  name: 'witness',
  summary: 'Serves a witness: cosigns a checkpoint if it extends the last one. It sees no entry.',
  positional: [],
  options: [
    { name: 'config', value: 'FILE', help: 'a witness file (spec/seat-file.md)', required: true },
  ],
  run: runWitness,
}

export interface WitnessFile {
  readonly directory: string
  readonly listen: ListenAddress
  readonly keys: readonly string[]
  /** Name of its key of type cosignature. */
  readonly name: string
  /** Verifier keys of the logs it watches. */
  readonly logs: readonly string[]
  readonly play: PlayTerms | null
}

async function runWitness(given: Arguments): Promise<Told> {
  return runService(given, async () => {
    const file = await readConfig(needed(given, 'config'), readWitnessFile)
    const life = await openLifetime(file.play !== null)
    return { life, service: await serveWitnessFile(file, life) }
  })
}

export function readWitnessFile(fields: ConfigFields): WitnessFile {
  return {
    directory: fields.path('directory'),
    listen: readListenAddress(fields),
    keys: fields.paths('keys'),
    name: fields.text('name'),
    logs: fields.texts('logs'),
    play: fields.within('play', readPlayTerms),
  }
}

/** Serves a witness file. @throws RefusedError for a log of a play or a rehearsal outside it */
export async function serveWitnessFile(file: WitnessFile, started: Started): Promise<Listening> {
  let isPretend = false
  for (const vkey of file.logs) {
    const { name } = valueOf(parseVkey(vkey, nodeCryptography))
    const origin = present(parseOrigin(name), 'a log key named like its log')
    valueOf(permitOrigin(origin, file.play, started, nodeCryptography))
    isPretend ||= isPretendOrigin(origin) // permitted, or it would not be served
  }
  const keys = await readKeyFiles(file.keys)
  const signer = present(keys.get(file.name), `a key named ${file.name} in the key files`)
  const files = await openDiskFiles(file.directory)
  try {
    const opened = openWitness({
      files,
      signer,
      logKeys: file.logs,
      cryptography: nodeCryptography,
      clock: systemClock,
      ...(isPretend ? { allowDemoOrigins: true as const } : {}),
    })
    const listening = await listen(witnessRoutes(opened), file.listen.port, file.listen.hostname)
    const close = async (): Promise<void> => {
      await listening.close()
      await opened.close()
    }
    return { url: listening.url, close }
  } catch (fault) {
    await files.close()
    throw fault
  }
}
