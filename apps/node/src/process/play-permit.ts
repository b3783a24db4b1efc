// Who may serve a log of a seeded play. Its keys follow from a seed, so it must never be taken for a
// real one, and a real one must never run on such keys. So: a configuration is either of a play or real,
// and one of a play starts only under the very command that made it - that command keeps a token in
// memory and hands it to each process through standard input; the configuration holds but its hash. A
// configuration left behind by a play starts nothing.
// A rehearsal has keys of chance and real clocks, and no configuration can say that one is meant: only the
// process that rehearses serves its log, from within.
import { timingSafeEqual } from 'node:crypto'
import type { Hashing, Instant, Refusal, Result } from '@parley/kernel'
import { ok, parseInstant, refuse, toHex, utf8Bytes } from '@parley/kernel'
import type { Origin } from '@parley/ledger'
import { isDemoOrigin, isRehearsalOrigin } from '@parley/ledger'
import { ConfigError } from './config-file.ts'
import type { ConfigFields } from './config-file.ts'

/** What a play tells a process that takes part in it. */
export interface PlayTerms {
  readonly seed: string
  readonly day: number
  readonly startsAt: Instant
  /** SHA-256 of the play's token, hex. */
  readonly tokenHash: string
}

export function readPlayTerms(fields: ConfigFields): PlayTerms {
  const startsAt = parseInstant(fields.text('startsAt'))
  if (startsAt === null) throw new ConfigError(`${fields.place}: startsAt`, 'an instant in UTC')
  const tokenHash = fields.text('tokenHash')
  if (!/^[0-9a-f]{64}$/.test(tokenHash)) {
    throw new ConfigError(`${fields.place}: tokenHash`, '64 hex digits')
  }
  return { seed: fields.text('seed'), day: fields.whole('day', 1), startsAt, tokenHash }
}

export function tokenHashOf(token: string, hashing: Hashing): string {
  return toHex(hashing.sha256(utf8Bytes(`parley/play-token/v1\n${token}`)))
}

/** How a process that serves a log was started. */
export interface Started {
  /** The first line of standard input, in a play. */
  readonly token: string | null
  /** Set by the process that rehearses, for what it serves itself; nothing in a file sets it. */
  readonly isRehearsal?: true
}

export type PermitCode =
  | 'demo-origin'
  | 'not-a-demo-origin'
  | 'not-under-its-play'
  | 'rehearsal-origin'
  | 'not-a-rehearsal-origin'

/** Whether a log may be served under a configuration, by a process started so. */
export function permitOrigin(
  origin: Origin,
  play: PlayTerms | null,
  { token, isRehearsal }: Started,
  hashing: Hashing,
): Result<void, Refusal<PermitCode>> {
  if (isRehearsal === true && !isRehearsalOrigin(origin)) {
    return refuse('not-a-rehearsal-origin', origin)
  }
  if (isRehearsalOrigin(origin)) {
    return isRehearsal === true && play === null
      ? ok(undefined)
      : refuse('rehearsal-origin', origin)
  }
  if (play === null) return isDemoOrigin(origin) ? refuse('demo-origin', origin) : ok(undefined)
  if (!isDemoOrigin(origin)) return refuse('not-a-demo-origin', origin)
  const given = utf8Bytes(tokenHashOf(token ?? '', hashing))
  const isOwn = token !== null && timingSafeEqual(given, utf8Bytes(play.tokenHash))
  return isOwn ? ok(undefined) : refuse('not-under-its-play', origin)
}
