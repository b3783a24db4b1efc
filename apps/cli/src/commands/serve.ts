// `parley serve`: one real seat, as a process of its own; and what every serving command has in common -
// it says where it listens once it does, and stops cleanly when asked.
import { ConfigError, openLifetime, readSeatFile, serveSeat } from '@parley/node'
import type { Lifetime } from '@parley/node'
import { MisusedError, needed } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'Serves one seat: its copy of the log, its private log, its keys, its own surface.',
  positional: [],
  options: [
    { name: 'seat', value: 'FILE', help: 'a seat file (spec/seat-file.md)', required: true },
  ],
  run: runServe,
}

async function runServe(given: Arguments): Promise<Told> {
  return runService(given, async () => {
    const file = await readSeatFile(needed(given, 'seat'))
    const life = await openLifetime(file.play !== null)
    const options = { file, token: life.token, onFault: tellFault }
    return { life, service: await serveSeat(options) }
  })
}

export interface Service {
  readonly url: string
  close(): Promise<void>
}

/** Starts a service, says where it listens, and closes it when the process should end. */
export async function runService(
  given: Arguments,
  start: () => Promise<{ readonly life: Lifetime; readonly service: Service }>,
): Promise<Told> {
  const { life, service } = await start().catch((fault: unknown) => {
    if (fault instanceof ConfigError) throw new MisusedError(fault.message)
    throw fault
  })
  const { url } = service
  const ready = given.has('json') ? JSON.stringify({ listening: url }) : `listening on ${url}`
  process.stdout.write(`${ready}\n`)
  await life.ended
  await service.close()
  return { lines: [], json: { stopped: true }, exit: 0 }
}

function tellFault(fault: unknown): void {
  const what = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
  process.stderr.write(`parley serve: ${what}\n`)
}
