// Signing in and out, for whom nobody is yet: by a one-time address or by a passkey. Secrets travel in bodies,
// never in an address that logs and histories keep; what comes back is a cookie.
import { passkeyShown, SIGN_IN_PATHS } from '@parley/api'
import { isJsonObject } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { callerOf, openAllowance } from '@parley/wire'
import type { Allowance } from '@parley/wire'
import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Door } from './door.ts'
import type { Passkeys } from './passkeys.ts'

export type SignInDoor = Pick<Door, 'enter' | 'leave' | 'admit' | 'deskOf' | 'isFresh'>

const MAX_SIGN_IN_BYTES = 1024 // a token of 43 characters in an object
const MAX_PASSKEY_BYTES = 16_384 // what an authenticator answers is some 1,000
const NO_STORE = { 'cache-control': 'no-store' }
// A person tries a few times; behind a proxy all of them have one address.
const TRIES = { perSecond: 0.5, burst: 20 }

const json: MiddlewareHandler = async (c, next) => {
  if (c.req.header('content-type')?.startsWith('application/json')) return next()
  return c.json({ code: 'bad-request', at: 'content-type' }, 400, NO_STORE)
}

/**
 * @param passkeys null where browsers take none: no name, or no safe address
 * @param nowMs milliseconds of a clock that only rises
 */
export function mountDoor(
  app: Hono,
  door: SignInDoor,
  passkeys: Passkeys | null,
  nowMs: () => number = () => performance.now(),
): void {
  const limit = bodyLimit({ maxSize: MAX_SIGN_IN_BYTES })
  app.post(SIGN_IN_PATHS.address, limit, json, async (c) => {
    const body: unknown = await c.req.json().catch(() => null)
    const asked = body as Json // a JSON parser yields nothing else
    const token = isJsonObject(asked) ? asked['token'] : null
    const cookie = typeof token === 'string' ? door.enter(token) : null
    if (cookie === null) return c.json({ code: 'sign-in-over' }, 401, NO_STORE)
    return c.json({}, 200, { ...NO_STORE, 'set-cookie': cookie })
  })
  app.post(SIGN_IN_PATHS.out, (c) =>
    c.json({}, 200, { ...NO_STORE, 'set-cookie': door.leave(c.req.raw) }),
  )
  if (passkeys === null) return
  mountPasskeys(app, door, { passkeys, allowance: openAllowance({ ...TRIES, nowMs }) })
}

interface ByPasskey {
  readonly passkeys: Passkeys
  readonly allowance: Allowance
}

function mountPasskeys(app: Hono, door: SignInDoor, { passkeys, allowance }: ByPasskey): void {
  const sparing: MiddlewareHandler = async (c, next) => {
    if (allowance.take(callerOf(c))) return next()
    return c.json({ code: 'too-many-tries' }, 429, { ...NO_STORE, 'retry-after': '60' })
  }
  const limit = bodyLimit({ maxSize: MAX_PASSKEY_BYTES })
  app.post(SIGN_IN_PATHS.passkeyBegin, sparing, limit, json, (c) =>
    c.json(passkeys.ask(), 200, NO_STORE),
  )
  app.post(SIGN_IN_PATHS.passkey, sparing, limit, json, async (c) => {
    const body: unknown = await c.req.json().catch(() => null)
    const shown = passkeyShown.safeParse(body)
    if (!shown.success) return c.json({ code: 'bad-request', at: 'passkey' }, 400, NO_STORE)
    const entered = await passkeys.enter(shown.data)
    if (!entered.ok) return c.json({ code: entered.refusal.code }, 401, NO_STORE)
    return c.json({}, 200, { ...NO_STORE, 'set-cookie': door.admit(entered.value) })
  })
  // A cookie that was stolen hours ago must not become a way in that stays.
  const fresh: MiddlewareHandler = async (c, next) => {
    const isIn = door.deskOf(c.req.raw) !== null // without a session the operation itself says so
    if (!isIn || door.isFresh(c.req.raw)) return next()
    return c.json({ code: 'sign-in-again' }, 403, NO_STORE)
  }
  app.post('/api/passkeys/begin', fresh)
  app.post('/api/passkeys/add', fresh)
}
