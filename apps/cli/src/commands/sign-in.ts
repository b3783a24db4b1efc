// `parley sign-in`: a new one-time address for a desk of a running seat, asked for on the seat's own machine
// by whoever may read its control file.
import type { Result } from '@parley/kernel'
import {
  ConfigError,
  ControlError,
  openControlCaller,
  readOwnerFile,
  readSeatFile,
} from '@parley/node'
import type { SeatFile, SignInAddress } from '@parley/node'
import { MisusedError, needed } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { signInLine } from './serve.ts'

export const signIn: Command = {
  name: 'sign-in',
  summary: 'Prints an address by which one officer signs in once to a desk of a running seat.',
  positional: [],
  options: [
    {
      name: 'seat',
      value: 'FILE',
      help: 'the seat file that serve was started with',
      required: true,
    },
    { name: 'desk', value: 'ID', help: 'the desk, where the seat has more than one' },
  ],
  run: runSignIn,
}

async function runSignIn(given: Arguments): Promise<Told> {
  const file = await fileOf(given)
  const desks = file.screens?.desks ?? []
  const desk = given.value('desk') ?? (desks.length === 1 ? desks[0]?.id : undefined)
  if (desk === undefined) {
    const known = desks.map(({ id }) => id).join(', ')
    throw new MisusedError(`--desk: expected one of ${known || 'the screens of the seat file'}`)
  }
  const issued = await issue(file, desk)
  if (!issued.ok) {
    return { lines: [`refused: ${issued.refusal.code}`], json: { ...issued.refusal }, exit: 1 }
  }
  return { lines: [signInLine(issued.value)], json: { ...issued.value }, exit: 0 }
}

async function fileOf(given: Arguments): Promise<SeatFile> {
  const file = await readSeatFile(needed(given, 'seat')).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
  if (file.listen.port === 0) {
    throw new MisusedError('listen: expected a fixed port, to find the running seat by')
  }
  return file
}

async function issue(file: SeatFile, desk: string): Promise<Result<SignInAddress>> {
  const caller = openControlCaller({
    url: `http://${file.listen.hostname}:${file.listen.port}`,
    token: (await readOwnerFile(file.control)).trim(),
    playClock: null,
    patienceMs: 0,
  })
  try {
    return await caller.ask<SignInAddress>('sign-in', { desk })
  } catch (fault) {
    if (fault instanceof ControlError) return { ok: false, refusal: { code: 'seat-not-reached' } }
    throw fault
  }
}
