// What a tablet is told back once an officer has enrolled it: for which tranche, until when, and whose packs it takes.
// It is carried by hand or camera from headquarters' own screen, and kept for as long as the tablet has its keys
// (spec/tablet.md section 1).
import { ok, refuse } from '@parley/kernel'
import type { Cryptography, Instant, Refusal, Result } from '@parley/kernel'
import { formatSignedLine, parseVkey } from '@parley/ledger'
import type { VerifierKey, VkeyCode } from '@parley/ledger'
import { list, object, textUpTo, time, word } from '../shape.ts'
import { parseWord } from './signed-word.ts'
import type { WordForm, WordRefusal } from './signed-word.ts'

export interface Scope {
  readonly at: Instant
  /** Key name of the tablet. */
  readonly device: string
  /** Verifier keys of the seat's devices that make its packs, the signer's among them. */
  readonly makers: readonly string[]
  readonly tranche: string
  readonly until: Instant
  /** The tablet's own verifier key, as it was enrolled. */
  readonly vkey: string
}

export type ScopeRefusal = WordRefusal | VkeyCode | 'other-device' | 'other-makers'

const MAX_MAKERS = 4 // a seat has a device for each leg, and may be changing both

const form: WordForm<Scope> = {
  title: 'scope',
  maxBytes: 4_096,
  reader: object<Scope>({
    at: time,
    device: textUpTo(128),
    makers: list(textUpTo(256), MAX_MAKERS),
    tranche: word,
    until: time,
    vkey: textUpTo(256),
  }),
}

/** The text that a maker of packs signs. */
export function scopeText({ at, device, makers, tranche, until, vkey }: Scope): string {
  return formatSignedLine('scope', { at, device, makers: [...makers], tranche, until, vkey })
}

/**
 * Reads a scope for one tablet.
 *
 * @param vkey the tablet's own verifier key
 * @param pinned makers that this tablet takes packs from already; none before the first scope. Once there are some,
 *   only one of them may name others (`other-makers`)
 */
export function parseScope(
  note: string,
  { vkey, pinned }: { readonly vkey: string; readonly pinned: readonly VerifierKey[] },
  cryptography: Cryptography,
): Result<Scope, Refusal<ScopeRefusal>> {
  const signersOf = ({ makers }: Scope): readonly VerifierKey[] => keysOf(makers, cryptography)
  const read = parseWord(note, form, { signersOf, cryptography })
  if (!read.ok) return read
  const { makers, device } = read.value
  if (read.value.vkey !== vkey) return refuse('other-device', device)
  if (keysOf(makers, cryptography).length !== makers.length) return refuse('vkey-malformed')
  if (pinned.length === 0) return read
  const byPinned = parseWord(note, form, { signersOf: () => pinned, cryptography })
  return byPinned.ok ? ok(read.value) : refuse('other-makers', device)
}

/** The makers of a scope, as keys; those of another type than Ed25519 make no packs. */
export function makersIn({ makers }: Scope, cryptography: Cryptography): readonly VerifierKey[] {
  return keysOf(makers, cryptography)
}

function keysOf(vkeys: readonly string[], cryptography: Cryptography): readonly VerifierKey[] {
  return vkeys.flatMap((vkey) => {
    const key = parseVkey(vkey, cryptography)
    return key.ok && key.value.type === 'ed25519' ? [key.value] : []
  })
}
