// Signing in by passkey (WebAuthn): a credential that a desk's officer registered at that very desk, of which the
// node keeps the public key. It opens the desk's screens, as a one-time address does, and signs nothing.
import type {
  PasskeyCreation,
  PasskeyMade,
  PasskeyRequest,
  PasskeyRows,
  PasskeyShown,
} from '@parley/api'
import type { Chance, Instant, PartyId, Result } from '@parley/kernel'
import { ok, refuse } from '@parley/kernel'
import { openChallenges } from './passkey-challenges.ts'
import type { Challenges } from './passkey-challenges.ts'

export interface Passkey {
  /** Credential id, in base64url as all bytes here. */
  readonly id: string
  readonly desk: string
  /** Name of the officer's key: the credential is void at the desk once another officer sits there. */
  readonly officer: string
  /** What the authenticator knows the officer by; random, and the same for all passkeys of a desk's officer. */
  readonly userHandle: string
  /** COSE form. */
  readonly publicKey: string
  readonly counter: number
  readonly made: Instant
  readonly used: Instant | null
}

/** Where registered passkeys are kept. */
export interface PasskeyShelf {
  readonly all: () => readonly Passkey[]
  /** Replaces everything, durably. */
  readonly write: (all: readonly Passkey[]) => Promise<void>
}

export interface PasskeyDesk {
  readonly id: PartyId
  readonly officer: string
}

export interface PasskeyOptions {
  /** Host of the address that browsers use. */
  readonly rpId: string
  /** That address. */
  readonly origin: string
  readonly desks: readonly PasskeyDesk[]
  readonly shelf: PasskeyShelf
  readonly chance: Chance
  readonly clock: () => Instant
  /** Milliseconds of a clock that only rises. */
  readonly now: () => number
}

/** Registers passkeys at desks and lets people in by them. */
export interface Passkeys {
  readonly rows: (desk: PasskeyDesk) => PasskeyRows
  /** What the browser is asked to make; refuses `too-many-passkeys`. */
  readonly begin: (desk: PasskeyDesk) => Result<PasskeyCreation>
  /** Takes what it made; refuses `passkey-challenge`, `passkey-refused`. */
  readonly add: (desk: PasskeyDesk, made: PasskeyMade) => Promise<Result<PasskeyRows>>
  /** Refuses `not-found` for one that is not of this desk. */
  readonly forget: (desk: PasskeyDesk, id: string) => Promise<Result<PasskeyRows>>
  /** Forgets every passkey of a desk, whoever's; returns how many. */
  readonly forgetAll: (desk: string) => Promise<number>
  /** What a browser is asked for to sign in, at whichever desk. */
  readonly ask: () => PasskeyRequest
  /**
   * The desk that an answer opens; refuses `passkey-challenge` (none, used, or older than five minutes),
   * `passkey-unknown`, `passkey-refused` (another origin, host, user, or a false signature) and
   * `passkey-counter` (a credential that was copied).
   */
  readonly enter: (shown: PasskeyShown) => Promise<Result<string>>
}

const TIMEOUT_MS = 300_000
const MAX_PER_DESK = 10
const HANDLE_BYTES = 32
const SIGN_IN = 'sign-in'
const ALGORITHMS = [-8, -7, -257] // EdDSA, ES256, RS256: what authenticators have

export function openPasskeys(options: PasskeyOptions): Passkeys {
  const { shelf, rpId } = options
  const challenges = openChallenges({ ...options, lastsMs: TIMEOUT_MS })
  let last: Promise<unknown> = Promise.resolve()
  // What is read, judged and written is not disturbed in between: two answers never share one counter.
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const own = last.then(act, act)
    last = own.catch(() => undefined)
    return own
  }
  const at: At = { options, challenges }
  const rows = (desk: PasskeyDesk): PasskeyRows => ({
    rows: ofDesk(shelf, desk).map(({ id, made, used }) => ({ id, made, used })),
  })
  return {
    rows,
    begin: (desk) => beginAt(at, desk),
    add: (desk, made) =>
      inTurn(async () => {
        const added = await madeAt(at, desk, made)
        if (!added.ok) return added
        await shelf.write([...shelf.all(), added.value])
        return ok(rows(desk))
      }),
    forget: (desk, id) =>
      inTurn(async () => {
        if (!ofDesk(shelf, desk).some((one) => one.id === id)) return refuse('not-found', 'passkey')
        await shelf.write(shelf.all().filter((one) => one.id !== id))
        return ok(rows(desk))
      }),
    forgetAll: (desk) =>
      inTurn(async () => {
        const kept = shelf.all().filter((one) => one.desk !== desk)
        const count = shelf.all().length - kept.length
        if (count > 0) await shelf.write(kept)
        return count
      }),
    ask: () => ({
      challenge: challenges.give(SIGN_IN),
      rpId,
      timeout: TIMEOUT_MS,
      userVerification: 'required',
    }),
    enter: (shown) =>
      inTurn(async () => {
        const entered = await enteredBy(at, shown)
        if (!entered.ok) return entered
        const { passkey, counter } = entered.value
        const used = { ...passkey, counter, used: options.clock() }
        await shelf.write(shelf.all().map((one) => (one.id === passkey.id ? used : one)))
        return ok(passkey.desk)
      }),
  }
}

interface At {
  readonly options: PasskeyOptions
  readonly challenges: Challenges
}

function ofDesk(shelf: PasskeyShelf, { id, officer }: PasskeyDesk): readonly Passkey[] {
  return shelf.all().filter((one) => one.desk === id && one.officer === officer)
}

function beginAt({ options, challenges }: At, desk: PasskeyDesk): Result<PasskeyCreation> {
  const { rpId, shelf, chance } = options
  const own = ofDesk(shelf, desk)
  if (own.length >= MAX_PER_DESK) return refuse('too-many-passkeys', desk.id)
  const fresh = (): string => Buffer.from(chance.bytes(HANDLE_BYTES)).toString('base64url')
  const name = `${desk.officer} (${desk.id})`
  const handle = own[0]?.userHandle ?? fresh()
  return ok({
    rp: { id: rpId, name: 'Parley' },
    user: { id: handle, name, displayName: name },
    challenge: challenges.give(registering(desk), handle),
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    timeout: TIMEOUT_MS,
    attestation: 'none',
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    excludeCredentials: own.map(({ id }) => ({ id, type: 'public-key' })),
  })
}

function registering({ id, officer }: PasskeyDesk): string {
  return `register ${id} ${officer}`
}

async function madeAt(
  { options, challenges }: At,
  desk: PasskeyDesk,
  made: PasskeyMade,
): Promise<Result<Passkey>> {
  const taken = challenges.take(made.response.clientDataJSON, registering(desk))
  if (taken === null) return refuse('passkey-challenge', desk.id)
  const { challenge, note: userHandle } = taken
  const { id, rawId, type, response } = made
  if (options.shelf.all().some((one) => one.id === id)) return refuse('already', 'passkey')
  if (ofDesk(options.shelf, desk).length >= MAX_PER_DESK)
    return refuse('too-many-passkeys', desk.id)
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server') // loaded where it is used
  const { clientDataJSON, attestationObject } = response
  const judged = await verifyRegistrationResponse({
    response: {
      id,
      rawId,
      type,
      response: { clientDataJSON, attestationObject },
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: options.origin,
    expectedRPID: options.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(whyNot)
  if (typeof judged === 'string' || !judged.verified) return refused(judged)
  const { credential } = judged.registrationInfo
  if (credential.id !== id) return refuse('passkey-refused', 'id')
  return ok({
    id: credential.id,
    desk: desk.id,
    officer: desk.officer,
    userHandle,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    made: options.clock(),
    used: null,
  })
}

interface Entered {
  readonly passkey: Passkey
  readonly counter: number
}

async function enteredBy(
  { options, challenges }: At,
  shown: PasskeyShown,
): Promise<Result<Entered>> {
  const { id, rawId, type, response } = shown
  const taken = challenges.take(response.clientDataJSON, SIGN_IN)
  if (taken === null) return refuse('passkey-challenge')
  const passkey = options.shelf.all().find((one) => one.id === id)
  const isOfDesk = options.desks.some(
    (desk) => desk.id === passkey?.desk && desk.officer === passkey.officer,
  )
  if (passkey === undefined || !isOfDesk) return refuse('passkey-unknown')
  if (response.userHandle !== passkey.userHandle) return refuse('passkey-refused', 'user')
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server') // loaded where it is used
  const judged = await verifyAuthenticationResponse({
    response: { id, rawId, type, response, clientExtensionResults: {} },
    expectedChallenge: taken.challenge,
    expectedOrigin: options.origin,
    expectedRPID: options.rpId,
    requireUserVerification: true,
    // Its counter is judged below, after the signature, so that the refusal says what it is.
    credential: {
      id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: 0,
    },
  }).catch(whyNot)
  if (typeof judged === 'string' || !judged.verified) return refused(judged)
  const counter = judged.authenticationInfo.newCounter
  const counts = counter > 0 || passkey.counter > 0
  if (counts && counter <= passkey.counter) return refuse('passkey-counter', passkey.desk)
  return ok({ passkey, counter })
}

function whyNot(fault: unknown): string {
  return fault instanceof Error ? fault.message : 'unreadable'
}

const MAX_DETAIL = 200

function refused(judged: unknown): Result<never> {
  const why = typeof judged === 'string' ? judged.slice(0, MAX_DETAIL) : 'signature'
  return refuse('passkey-refused', undefined, why)
}
