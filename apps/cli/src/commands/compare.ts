// `parley ledger compare`: shows a running seat what somebody else was shown of the log. A hub that tells each
// reader another history is found out by two readers who compare, and by nothing else.
import { readFile } from 'node:fs/promises'
import { MisusedError, refused } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { ownSeat, SEAT_OPTION } from './own-seat.ts'

export const ledgerCompare: Command = {
  name: 'ledger compare',
  summary:
    'Compares a checkpoint, or takes a fork proof, that another holder of the log gave: a fork freezes the seat.',
  positional: ['FILE'],
  options: [SEAT_OPTION],
  run: runCompare,
}

const SENTENCES = {
  agrees: 'It agrees with this seat’s copy: one history.',
  ahead:
    'It is of more entries than this seat has, so nothing can be said here: have its holder compare, or try again when this seat has caught up.',
  fork: 'FORK: the log’s key has signed two histories. This seat is frozen; the proof is in its directory. Tell every party.',
} as const

async function runCompare(given: Arguments): Promise<Told> {
  const [path = ''] = given.positional
  const bytes = await readFile(path).catch(() => {
    throw new MisusedError(`FILE: expected a checkpoint or a fork proof, found nothing at ${path}`)
  })
  const seat = await ownSeat(given)
  const compared = await seat.compare(new Uint8Array(bytes))
  if (!compared.ok) return refused(compared.refusal)
  const word = compared.value
  return { lines: [SENTENCES[word]], json: { word }, exit: word === 'fork' ? 1 : 0 }
}
