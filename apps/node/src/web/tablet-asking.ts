// What a tablet has to show before its node gives it anything: a word under its own key over a challenge that was just
// made. Whoever only knows a device's name is given nothing (spec/tablet.md section 3).
import { makersIn, parsePackRequest, scopeText } from '@parley/exchange'
import type { Scope } from '@parley/exchange'
import { concatBytes, ok, refuse, secondsOf, toHex, utf8Bytes } from '@parley/kernel'
import type { Bytes, Result } from '@parley/kernel'
import { parseVkey } from '@parley/ledger'
import type { Seat } from '../seat/seat.ts'
import type { Desk } from './desk.ts'
import { enrolledHere, signedBy } from './tablet-pack.ts'

const GOOD_SECONDS = 120

/** Challenges need no memory until one was used: each says when it was made, and for whom, under a secret. */
export class TabletChallenges {
  readonly #seat: Seat
  #secret: Bytes | null = null
  /** Two that are made within a second are not the same. */
  #count = 0
  /** Used ones by the second in which they were made; only who holds an enrolled key can add to them. */
  readonly #used = new Map<string, number>()

  constructor(seat: Seat) {
    this.#seat = seat
  }

  for(device: string): string {
    this.#count += 1
    return this.#made(device, secondsOf(this.#seat.now()), this.#count)
  }

  /** Takes a request whose challenge is fresh and that the enrolled device of that name signed. */
  taken(device: string, request: string): Result<null> {
    const seat = this.#seat
    const key = parseVkey(enrolledHere(seat, device)?.vkey ?? '', seat.cryptography)
    if (!key.ok) return refuse('not-enrolled', device)
    const asked = parsePackRequest(request, key.value, seat.cryptography)
    if (!asked.ok) return asked
    const { challenge } = asked.value
    const now = secondsOf(seat.now())
    for (const [one, made] of this.#used) if (made + GOOD_SECONDS < now) this.#used.delete(one)
    const [made = NaN, count = NaN] = challenge.split('.').map(Number)
    const isNumbered = Number.isSafeInteger(made) && Number.isSafeInteger(count)
    const isOurs = isNumbered && this.#made(device, made, count) === challenge
    const isFresh = isOurs && made <= now && now - made <= GOOD_SECONDS
    if (!isFresh || this.#used.has(challenge)) return refuse('stale-request', device)
    this.#used.set(challenge, made)
    return ok(null)
  }

  #made(device: string, seconds: number, count: number): string {
    this.#secret ??= this.#seat.chance.bytes(32)
    const said = utf8Bytes(`parley/tablet-challenge/v1\n${device}\n${seconds}\n${count}\n`)
    // The secret stands on both sides, so that nobody lengthens a text whose hash is known.
    const hashed = this.#seat.cryptography.sha256(concatBytes(this.#secret, said, this.#secret))
    return `${seconds}.${count}.${toHex(hashed)}`
  }
}

/** What headquarters show a tablet that they have enrolled; null where this node makes no packs for it. */
export async function scopeFor(desk: Desk, device: string): Promise<string | null> {
  const { seat, station } = desk
  const enrolled = enrolledHere(seat, device)
  const names = [station.device('line'), station.device('onward')]
  const makers = seat
    .deviceKeys()
    .filter(({ party, vkey }) => party === seat.id && names.includes(vkey.split('+')[0] ?? ''))
    .map(({ vkey }) => vkey)
  const [maker] = names
  if (enrolled === null || maker === null || maker === undefined) return null
  const { tranche, until, vkey } = enrolled
  const scope: Scope = { at: seat.now(), device, makers, tranche, until, vkey }
  if (makersIn(scope, seat.cryptography).length === 0) return null
  const signed = await signedBy(seat, scopeText(scope), maker)
  return signed.ok ? signed.value : null
}
