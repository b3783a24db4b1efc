// `parley sign-in`: a new one-time address for a desk of a running seat, asked for on the seat's own machine
// by whoever may read its control file.
import type { Result } from '@parley/kernel'
import { ControlError, openControlCaller } from '@parley/node'
import type { SeatFile, SignInAddress } from '@parley/node'
import { MisusedError } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { controlOf, SEAT_OPTION, seatFileOf } from './own-seat.ts'
import { signInLine } from './serve.ts'

export const signIn: Command = {
  name: 'sign-in',
  summary:
    'Prints an address by which one officer signs in once to a desk of a running seat, or forgets its passkeys.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'desk', value: 'ID', help: 'the desk, where the seat has more than one' },
    { name: 'forget', help: 'forget every passkey of the desk instead' },
  ],
  run: runSignIn,
}

async function runSignIn(given: Arguments): Promise<Told> {
  const file = await seatFileOf(given)
  const desks = file.screens?.desks ?? []
  const desk = given.value('desk') ?? (desks.length === 1 ? desks[0]?.id : undefined)
  if (desk === undefined) {
    const known = desks.map(({ id }) => id).join(', ')
    throw new MisusedError(`--desk: expected one of ${known || 'the screens of the seat file'}`)
  }
  if (given.has('forget')) return forget(file, desk)
  const issued = await ask<SignInAddress>(file, 'sign-in', desk)
  if (!issued.ok) {
    return { lines: [`refused: ${issued.refusal.code}`], json: { ...issued.refusal }, exit: 1 }
  }
  return { lines: [signInLine(issued.value)], json: { ...issued.value }, exit: 0 }
}

/** Whoever lost what a passkey was on asks for this: sessions that stand end with their shift. */
async function forget(file: SeatFile, desk: string): Promise<Told> {
  const done = await ask<number>(file, 'sign-in/forget', desk)
  if (!done.ok) {
    return { lines: [`refused: ${done.refusal.code}`], json: { ...done.refusal }, exit: 1 }
  }
  return {
    lines: [`passkeys forgotten at ${desk}: ${done.value}`],
    json: { desk, forgotten: done.value },
    exit: 0,
  }
}

async function ask<Value>(file: SeatFile, deed: string, desk: string): Promise<Result<Value>> {
  const caller = openControlCaller({
    ...(await controlOf(file)),
    playClock: null,
    patienceMs: 0,
  })
  try {
    return await caller.ask<Value>(deed, { desk })
  } catch (fault) {
    if (fault instanceof ControlError) return { ok: false, refusal: { code: 'seat-not-reached' } }
    throw fault
  }
}
