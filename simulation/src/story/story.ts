// The story of an exchange as one seat could follow it, and as all of them together did.
import type { Seat, SeatEntry } from '@parley/node'
import { seatName, sentenceOf } from './sentence.ts'

/** What one seat could tell from the entries it can open, in the order of the log. */
export function storyOf(seat: Seat): readonly string[] {
  const opened = seat.entries().flatMap((entry) => lineOf(entry) ?? [])
  const sealed = seat.entries().filter((e) => e.verdict.is === 'sealed').length
  const voids = seat.entries().filter((e) => e.verdict.is === 'void').length
  return [
    `What ${seatName(seat.id)} could see.`,
    '',
    ...opened,
    '',
    `${sealed} entries of this log are sealed to others; ${voids} were void.`,
  ]
}

/** What all seats together could tell: each entry by the first seat that can open it. */
export function wholeStory(seats: readonly Seat[]): readonly string[] {
  const lines = new Map<number, string>()
  for (const seat of seats) {
    for (const entry of seat.entries()) {
      const line = lines.has(entry.index) ? null : lineOf(entry)
      if (line !== null) lines.set(entry.index, line)
    }
  }
  return [...lines].sort(([x], [y]) => x - y).map(([, line]) => line)
}

function lineOf(entry: SeatEntry): string | null {
  const place = String(entry.index).padStart(4)
  if (entry.verdict.is === 'void') {
    return `${place}  An entry of ${seatName(entry.party)} is void (${entry.verdict.code}) and changes nothing.`
  }
  if (entry.verdict.is !== 'accepted') return null
  const sentence = sentenceOf(entry.verdict.event, entry.party)
  return sentence === null ? null : `${place}  ${timeOf(entry)}${sentence}`
}

function timeOf(entry: SeatEntry): string {
  if (entry.verdict.is !== 'accepted') return ''
  const { says } = entry.verdict.event
  return 'at' in says ? `${says.at.slice(0, 16).replace('T', ' ')}  ` : ''
}
