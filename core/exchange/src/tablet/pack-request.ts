// A tablet asks for its pack under its own key, over a challenge that the node has just made: a name that somebody read
// over a shoulder fetches nothing (spec/tablet.md section 3).
import { refuse } from '@parley/kernel'
import type { Cryptography, Refusal, Result } from '@parley/kernel'
import { formatSignedLine } from '@parley/ledger'
import type { VerifierKey } from '@parley/ledger'
import { object, textUpTo } from '../shape.ts'
import { parseWord } from './signed-word.ts'
import type { WordForm, WordRefusal } from './signed-word.ts'

export interface PackRequest {
  /** As the node gave it, 1 to 128 characters. */
  readonly challenge: string
  /** Key name of the tablet that asks, which signs. */
  readonly device: string
}

export type RequestRefusal = WordRefusal | 'other-device'

const form: WordForm<PackRequest> = {
  title: 'pack-request',
  maxBytes: 1_024,
  reader: object<PackRequest>({ challenge: textUpTo(128), device: textUpTo(128) }),
}

/** The text that a tablet signs to ask for its pack. */
export function packRequestText({ challenge, device }: PackRequest): string {
  return formatSignedLine('pack-request', { challenge, device })
}

/** Reads a request; whether its challenge is a fresh one is its node's to say. */
export function parsePackRequest(
  note: string,
  key: VerifierKey,
  cryptography: Cryptography,
): Result<PackRequest, Refusal<RequestRefusal>> {
  const read = parseWord(note, form, { signersOf: () => [key], cryptography })
  if (!read.ok) return read
  return read.value.device === key.name ? read : refuse('other-device', read.value.device)
}
