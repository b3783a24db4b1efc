// What an operator is told where one log continues another, in words: what was refused and what to do, what
// was said again, and that an old seat file is one no longer.
import type { Refusal } from '@parley/kernel'
import type { SaidAgain } from '../ledger/say-again.ts'

/** Entry 0 of a log is no succession of the one before that this seat may take. */
export class SuccessionRefusedError extends Error {
  readonly refusal: Refusal

  constructor(origin: string, refusal: Refusal) {
    super(
      `log ${origin}: expected a succession of the log before it, found ${refusal.code}: ` +
        `${successionSentence(refusal)} Nothing of this log is taken in.`,
    )
    this.refusal = refusal
    this.name = 'SuccessionRefusedError'
  }
}

/** The seat file names a log that this seat has seen continued by another. */
export class LogContinuedError extends Error {
  constructor(origin: string, by: string) {
    super(
      `log ${origin}: expected the log that is in use, found one that ${by} continues. Nothing more of it ` +
        `counts. Start this seat with the file that names ${by}, and this one under "after"`,
    )
    this.name = 'LogContinuedError'
  }
}

/** No fault: entries of a lost log were said again in its successor. */
export class SaidAgainNotice extends Error {
  readonly told: readonly SaidAgain[]

  constructor(origin: string, told: readonly SaidAgain[]) {
    const again = told.filter((one) => one.again !== null)
    const left = told.filter((one) => one.again === null)
    const parts = [
      ...(again.length === 0
        ? []
        : [`said again in its successor: ${again.map(({ kind }) => kind).join(', ')}`]),
      ...left.map(
        ({ kind, author, why }) =>
          `not said again: ${kind} by ${author} (${why?.code ?? 'unknown'}) - do it anew if it is still wanted`,
      ),
    ]
    super(`log ${origin}, what no quorum had: ${parts.join('; ')}`)
    this.told = told
    this.name = 'SaidAgainNotice'
  }
}

/** What each refusal of a succession means for whoever stands before it, and what to do. */
export function successionSentence({ code, at = '', detail = '' }: Refusal): string {
  const [size, here] = [numberIn(at), numberIn(detail)]
  switch (code) {
    case 'succession-behind':
      return here > size
        ? `This seat holds ${counted(here - size)} more, witnessed, than the ${size} it goes on from. Write them here: ` +
            `parley courier write --seat FILE --to PARTY --since ${size} --out DIR; there parley courier read, and prepare anew.`
        : `It goes on from ${size} entries and this seat has fewer. Let a seat that has them write them: ` +
            'parley courier write --seat FILE --to PARTY --since 0 --out DIR; then parley courier read here.'
    case 'succession-twice':
      return 'This seat has taken another succession of the same log. There can be one: ask who made this one.'
    case 'fork':
      return 'The old log had another history at that size: compare the copies before anything else (spec/fork-proof.md).'
    case 'other-log':
      return 'It goes on from another log than this seat’s file names under "after".'
    case 'quorum-missing':
      return 'No quorum of witnesses stands under what it goes on from.'
    case 'threshold':
      return `Too few roots of ${at} signed, as the old log has them.`
    case 'old-log-missing':
      return 'It continues another log, which this seat’s file does not name: put it under "after".'
    case 'not-opened':
      return 'It begins as if there had been no log before.'
    default:
      return 'It cannot be read as one.'
  }
}

function numberIn(text: string): number {
  return Number(/\d+$/.exec(text)?.[0] ?? 0)
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'entry' : 'entries'}`
}
