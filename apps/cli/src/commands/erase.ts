// `parley erase`: two officers of a running seat order a person's ciphertexts erased, or those of all persons of
// one entry. Every node that reads the order deletes them and says so; whoever has not is listed on the log page.
import type { ConnectedSeat, EraseAim, EraseWish, PreparedErase } from '@parley/node'
import { parsePersonRef } from '@parley/kernel'
import { MisusedError, needed, refused } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { officerFor, ownSeat, SEAT_OPTION } from './own-seat.ts'

export const erase: Command = {
  name: 'erase',
  summary:
    'Orders a person’s dossiers erased at every seat, signed by two officers. It cannot be taken back.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'person', value: 'ID', help: 'whose ciphertexts, as far as this seat can read them' },
    { name: 'entry', value: 'INDEX', help: 'instead: those of all persons of one entry' },
    { name: 'reason', value: 'WORD', help: 'a coded word, seen by everybody', required: true },
    {
      name: 'authority',
      value: 'NAME',
      help: 'who decided, a name under the party like a/judge',
      required: true,
    },
    { name: 'officer', value: 'KEY', help: 'the officer who signs first; a second one signs too' },
    { name: 'look', help: 'only say how many ciphertexts there are' },
  ],
  run,
}

async function run(given: Arguments): Promise<Told> {
  const aim = aimOf(given)
  const seat = await ownSeat(given)
  const author = officerFor(given, seat)
  const second = seat.officers.find((officer) => officer !== author)
  if (second === undefined) throw new MisusedError('--officer: expected a seat with two officers')
  const reason = needed(given, 'reason')
  const wish: EraseWish = { aim, reason, authority: needed(given, 'authority'), author }
  const orders = await seat.erasing.prepare(wish)
  if (!orders.ok) return refused(orders.refusal)
  if (given.has('look')) return toldOf(orders.value, [])
  const indexes: (number | null)[] = []
  for (const order of orders.value) {
    const submitted = await ordered(seat, order, [author, second])
    if (!submitted.ok) return refused(submitted.refusal)
    indexes.push(submitted.value.index)
  }
  return toldOf(orders.value, indexes)
}

function aimOf(given: Arguments): EraseAim {
  const [person, entry] = [given.value('person'), given.value('entry')]
  if ((person === undefined) === (entry === undefined)) {
    throw new MisusedError('expected one of --person and --entry')
  }
  if (entry !== undefined) {
    if (!/^\d{1,9}$/.test(entry)) throw new MisusedError('--entry: expected an index of the log')
    return { entry: Number(entry) }
  }
  const ref = parsePersonRef(person ?? '')
  if (ref === null) throw new MisusedError('--person: expected the id of a person')
  return { person: ref }
}

async function ordered(
  { erasing }: ConnectedSeat,
  { hash }: PreparedErase,
  officers: readonly string[],
): ReturnType<ConnectedSeat['submit']> {
  const lines: string[] = []
  for (const officer of officers) {
    const line = await erasing.sign(hash, officer)
    if (!line.ok) return line
    lines.push(line.value)
  }
  return erasing.submit(hash, lines)
}

const WHERE = { exchange: 'exchange’s log', private: 'own private log' } as const

function toldOf(orders: readonly PreparedErase[], indexes: readonly (number | null)[]): Told {
  const lines = orders.map(({ log, blobs }, i) => {
    const index = indexes[i]
    const count = `${blobs} ${blobs === 1 ? 'ciphertext' : 'ciphertexts'} in the ${WHERE[log]}`
    if (index === undefined) return `${count}.`
    return index === null
      ? `${count}: the order waits for a courier.`
      : `${count}: ordered erased, entry ${index}.`
  })
  const json = orders.map(({ log, blobs }, i) => ({ log, blobs, index: indexes[i] ?? null }))
  return { lines, json: { orders: json }, exit: 0 }
}
