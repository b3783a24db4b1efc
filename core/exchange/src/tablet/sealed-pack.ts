// What lies around a pack: readable by whoever has the file, naming nobody, and signed by the device of the seat that
// made it. A tablet takes a pack from the makers alone that its scope named (spec/tablet.md section 3).
import { refuse } from '@parley/kernel'
import type { Cryptography, Instant, Refusal, Result } from '@parley/kernel'
import { formatSignedLine } from '@parley/ledger'
import type { VerifierKey } from '@parley/ledger'
import { nullOr, object, textUpTo, time, word } from '../shape.ts'
import { parseWord } from './signed-word.ts'
import type { WordForm, WordRefusal } from './signed-word.ts'

export interface SealedPack {
  /** When it was made; of two packs of one tranche the later one counts. */
  readonly at: Instant
  /** Key name of the tablet it is for. */
  readonly device: string
  /** When the key of the hour may be given out; null for at once. */
  readonly opens: Instant | null
  /** Base64 of an age file for the tablet, which holds an age file for the key of the hour. */
  readonly sealed: string
  readonly tranche: string
  readonly until: Instant
}

export type SealedPackRefusal = WordRefusal | 'unsigned-pack'

const MAX_SEALED = 64_000_000 // characters: ten thousand persons with pictures would be other formats
const UNSIGNED = 'parley.dev/pack@v1\n'

const form: WordForm<SealedPack> = {
  title: 'sealed-pack',
  maxBytes: MAX_SEALED + 4_096,
  reader: object<SealedPack>({
    at: time,
    device: textUpTo(128),
    opens: nullOr(time),
    sealed: textUpTo(MAX_SEALED),
    tranche: word,
    until: time,
  }),
}

/** The text that the maker of a pack signs. */
export function sealedPackText({ at, device, opens, sealed, tranche, until }: SealedPack): string {
  return formatSignedLine('sealed-pack', { at, device, opens, sealed, tranche, until })
}

/**
 * Reads what lies around a pack and checks that one of the makers signed it.
 *
 * Refuses `unsigned-pack` for one of the form before packs were signed, which anybody may have written.
 */
export function parseSealedPack(
  note: string,
  makers: readonly VerifierKey[],
  cryptography: Cryptography,
): Result<SealedPack, Refusal<SealedPackRefusal>> {
  if (note.startsWith(UNSIGNED)) return refuse('unsigned-pack')
  return parseWord(note, form, { signersOf: () => makers, cryptography })
}
