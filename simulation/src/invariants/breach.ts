// What an invariant of a whole exchange is: a question put to all seats and the hub's files at once, from
// outside, by code that trusts none of them. An answer is a list of breaches; the empty list is the only
// good one. Facts are refs, counts, indexes and code words, so a breach may be printed anywhere.
import type { Cryptography, PartyId } from '@parley/kernel'
import type { LogFiles } from '@parley/files'
import type { Seat } from '@parley/node'
import type { Cast } from '../play/cast.ts'
import type { World } from '../people/world.ts'
import type { Auditor } from './auditor.ts'
import type { ReceiptJudge } from './receipt-judge.ts'

export const INVARIANT_NAMES = [
  'nobody-lost',
  'counted-once',
  'seats-agree',
  'exposure-bounded',
  'custody-signed',
  'cleared-only',
  'families-first',
  'press-last',
  'words-alike',
  'steps-alike',
  'formula-holds',
  'counts-true',
  'views-rebuild',
  'mirrors-verify',
  'nothing-leaks',
] as const

export type InvariantName = (typeof INVARIANT_NAMES)[number]

export interface Breach {
  readonly invariant: InvariantName
  readonly code: string
  /** Refs, counts, indexes and code words; never a name, a date of birth or a word of health. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** Everything an invariant may look at. */
export interface Scene {
  readonly cast: Cast
  /** Every byte the hub stores. */
  readonly hubFiles: () => Pick<LogFiles, 'read' | 'list'>
  /** A seat folded anew from the log's first entry, with the same keys. */
  readonly reopened: (id: PartyId) => Promise<Seat>
  /** Who the people truly are; null where lists came from elsewhere. */
  readonly world: World | null
  readonly cryptography: Cryptography
  /** The log as a stranger reads it from the hub's files. */
  readonly auditor: Auditor
  readonly receipts: ReceiptJudge
}

/** When an invariant is worth asking: after every step, or, where an answer is dear, once at the end. */
export type Cadence = 'step' | 'end'

export interface Invariant {
  readonly name: InvariantName
  readonly cadence: Cadence
  readonly check: (scene: Scene) => readonly Breach[] | Promise<readonly Breach[]>
}

/** `nobody-lost in-no-custody ref=p12 seat=obs`, for a person to read. */
export function breachLine({ invariant, code, facts }: Breach): string {
  const said = Object.entries(facts).map(([name, value]) => `${name}=${value}`)
  return [invariant, code, ...said].join(' ')
}
