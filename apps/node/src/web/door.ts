// How a person comes to a desk without a password: whoever started the node reads a one-time address from
// its output and opens it. The address carries 32 random bytes, of which only a hash is kept; it works once
// and for a few minutes. What the browser gets for it is a cookie, which ends with this process at the
// latest. A cookie opens screens. It signs nothing by itself: every signature is asked for, over a text that
// was shown, and given by the key of the officer who sits at that desk.
import { timingSafeEqual } from 'node:crypto'
import type { Bytes, Chance, Hashing } from '@parley/kernel'
import { utf8Bytes } from '@parley/kernel'

export interface DoorOptions {
  readonly chance: Chance
  readonly hashing: Hashing
  /** Milliseconds of a clock that only rises. */
  readonly now: () => number
  /** How long a one-time address works. */
  readonly signInMs: number
  /** Distinguishes the cookies of several nodes of one machine, whose ports a browser does not tell apart. */
  readonly name: string
  /** Whether browsers come over https: the cookie is then kept from every other way. */
  readonly isSecure: boolean
}

/** Lets people in to desks, by the desks' ids. */
export interface Door {
  /** A one-time token for a desk; earlier ones that nobody used stay good. */
  readonly issue: (desk: string) => string
  /** The cookie for a token, or null if it is none, was used, or is too old. */
  readonly enter: (token: string) => string | null
  /** The cookie for a desk whose officer was known in another way. */
  readonly admit: (desk: string) => string
  /** Whether a request's session began within the last quarter of an hour. */
  readonly isFresh: (request: Request) => boolean
  /** The desk of a request's cookie, or null. */
  readonly deskOf: (request: Request) => string | null
  /** Ends a request's session; the header takes the cookie from the browser. */
  readonly leave: (request: Request) => string
}

const TOKEN_BYTES = 32
const MAX_OPEN = 64 // tokens nobody used yet, and sessions; beyond that the oldest ends
const FRESH_MS = 900_000 // who has just signed in may say how they sign in from now on
const SESSION_MS = 12 * 3_600_000 // a shift; whoever comes after signs in anew

interface Kept {
  readonly digest: Bytes
  readonly desk: string
  readonly until: number
}

export function openDoor(options: DoorOptions): Door {
  const { hashing, chance, now, signInMs, isSecure } = options
  const cookie = `${isSecure ? '__Host-' : ''}parley-${options.name}`
  const digestOf = (token: string): Bytes => hashing.sha256(utf8Bytes(`parley/door/v1\n${token}`))
  const issued = new KeptDigests(now)
  const sessions = new KeptDigests(now)
  const fresh = (into: KeptDigests, desk: string, ms: number): string => {
    const token = Buffer.from(chance.bytes(TOKEN_BYTES)).toString('base64url')
    into.keep({ digest: digestOf(token), desk, until: now() + ms })
    return token
  }
  const header = (value: string, maxAge: string): string =>
    `${cookie}=${value}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}${maxAge}`
  const shown = (request: Request): string | null => cookieIn(request, cookie)
  return {
    issue: (desk) => fresh(issued, desk, signInMs),
    enter: (token) => {
      const found = issued.take(digestOf(token))
      return found === null ? null : header(fresh(sessions, found.desk, SESSION_MS), '')
    },
    admit: (desk) => header(fresh(sessions, desk, SESSION_MS), ''),
    isFresh: (request) => {
      const token = shown(request)
      const found = token === null ? null : sessions.find(digestOf(token))
      return found !== null && now() < found.until - SESSION_MS + FRESH_MS
    },
    deskOf: (request) => {
      const token = shown(request)
      return token === null ? null : (sessions.find(digestOf(token))?.desk ?? null)
    },
    leave: (request) => {
      const token = shown(request)
      if (token !== null) sessions.take(digestOf(token))
      return header('', '; Max-Age=0')
    },
  }
}

/** Digests with what they open. Every one is compared, in constant time, whichever it is. */
class KeptDigests {
  readonly #now: () => number
  #kept: readonly Kept[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  keep(one: Kept): void {
    this.#kept = [...this.#alive(), one].slice(-MAX_OPEN)
  }

  find(digest: Bytes): Kept | null {
    const found = this.#alive().filter((one) => timingSafeEqual(one.digest, digest))
    return found[0] ?? null
  }

  take(digest: Bytes): Kept | null {
    const found = this.find(digest)
    this.#kept = this.#alive().filter((one) => one !== found)
    return found
  }

  #alive(): readonly Kept[] {
    return this.#kept.filter((one) => this.#now() < one.until)
  }
}

const MAX_TOKEN = 128 // characters; ours have 43

function cookieIn(request: Request, name: string): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  return value === '' || value.length > MAX_TOKEN ? null : value
}
