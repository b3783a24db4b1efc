// What a browser's answer must repeat: random, for one purpose, answered once and within a few minutes. Kept in
// memory alone, so a restart forgets them all.
import type { Chance } from '@parley/kernel'

export interface Taken {
  readonly challenge: string
  /** What was kept beside it. */
  readonly note: string
}

export interface Challenges {
  /** A new challenge, in base64url. */
  readonly give: (purpose: string, note?: string) => string
  /** The challenge that a client's data repeats, if it was given for this purpose and is good; it is used up. */
  readonly take: (clientDataJSON: string, purpose: string) => Taken | null
}

export interface ChallengeOptions {
  readonly chance: Chance
  /** Milliseconds of a clock that only rises. */
  readonly now: () => number
  readonly lastsMs: number
}

const BYTES = 32
const MAX_OPEN = 256 // beyond that the oldest is forgotten: whoever waits begins again

export function openChallenges({ chance, now, lastsMs }: ChallengeOptions): Challenges {
  const open = new Map<
    string,
    { readonly purpose: string; readonly note: string; readonly until: number }
  >()
  return {
    give: (purpose, note = '') => {
      const challenge = Buffer.from(chance.bytes(BYTES)).toString('base64url')
      open.set(challenge, { purpose, note, until: now() + lastsMs })
      const [oldest] = open.keys()
      if (open.size > MAX_OPEN && oldest !== undefined) open.delete(oldest)
      return challenge
    },
    take: (clientDataJSON, purpose) => {
      const challenge = challengeIn(clientDataJSON)
      const found = challenge === null ? undefined : open.get(challenge)
      if (challenge === null || found === undefined) return null
      open.delete(challenge)
      if (found.purpose !== purpose || now() >= found.until) return null
      return { challenge, note: found.note }
    },
  }
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    const isOne = typeof data === 'object' && data !== null && 'challenge' in data
    return isOne && typeof data.challenge === 'string' ? data.challenge : null
  } catch {
    return null // not JSON: it repeats nothing
  }
}
