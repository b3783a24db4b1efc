// `parley rebuild`: folds a stopped seat's logs from nothing and compares with what the seat had folded
// entry by entry when it was last stopped.
import { ConfigError, openStoredSeat, readSeatFile } from '@parley/node'
import type { FoldDigest } from '@parley/node'
import { MisusedError, needed } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'

export const rebuild: Command = {
  name: 'rebuild',
  summary:
    'Folds a stopped seat’s logs anew, from the first entry, and compares with the state at its last stop.',
  positional: [],
  options: [{ name: 'seat', value: 'FILE', help: 'the seat file', required: true }],
  run: runRebuild,
}

async function runRebuild(given: Arguments): Promise<Told> {
  given.progress('folding both logs')
  const seat = await openSeatOf(needed(given, 'seat'))
  try {
    return compared(seat.digest(), seat.lastStop)
  } finally {
    await seat.close()
  }
}

async function openSeatOf(path: string) {
  try {
    return await openStoredSeat(await readSeatFile(path))
  } catch (fault) {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  }
}

function compared(anew: FoldDigest, before: FoldDigest | null): Told {
  const { exchangeSize, privateSize, digest } = anew
  const sizes = `${exchangeSize} entries of the exchange and ${privateSize} of the private log`
  const outcome = verdictOf(anew, before)
  return {
    lines: [`Folded ${sizes}: ${digest}.`, SENTENCES[outcome]],
    json: { exchangeSize, privateSize, digest, outcome },
    exit: outcome === 'differs' ? 1 : 0,
  }
}

type Outcome = 'same' | 'differs' | 'nothing-to-compare'

const SENTENCES: Readonly<Record<Outcome, string>> = {
  same: 'The same as at the last stop.',
  differs:
    'NOT the same as at the last stop, over the same entries: keep this directory and report it.',
  'nothing-to-compare':
    'Nothing to compare with: the seat was not stopped cleanly, or has entries it had not folded then.',
}

function verdictOf(anew: FoldDigest, before: FoldDigest | null): Outcome {
  const isComparable =
    before?.exchangeSize === anew.exchangeSize && before.privateSize === anew.privateSize
  if (!isComparable) return 'nothing-to-compare'
  return before.digest === anew.digest ? 'same' : 'differs'
}
