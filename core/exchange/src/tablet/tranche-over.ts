// A seat's word that a tranche is over, on which a tablet takes its names away once everything is stored: signed, for
// whoever can answer for the node could else empty tablets at the line (spec/tablet.md section 7).
import type { Cryptography, Instant, Refusal, Result } from '@parley/kernel'
import { formatSignedLine } from '@parley/ledger'
import type { VerifierKey } from '@parley/ledger'
import { object, oneOf, time, word } from '../shape.ts'
import { parseWord } from './signed-word.ts'
import type { WordForm, WordRefusal } from './signed-word.ts'

export interface TrancheOver {
  readonly at: Instant
  readonly stage: 'closed' | 'aborted'
  readonly tranche: string
}

const form: WordForm<TrancheOver> = {
  title: 'tranche-over',
  maxBytes: 1_024,
  reader: object<TrancheOver>({ at: time, stage: oneOf('closed', 'aborted'), tranche: word }),
}

/** The text that a maker of packs signs. */
export function trancheOverText({ at, stage, tranche }: TrancheOver): string {
  return formatSignedLine('tranche-over', { at, stage, tranche })
}

export function parseTrancheOver(
  note: string,
  makers: readonly VerifierKey[],
  cryptography: Cryptography,
): Result<TrancheOver, Refusal<WordRefusal>> {
  return parseWord(note, form, { signersOf: () => makers, cryptography })
}
