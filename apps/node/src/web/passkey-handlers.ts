// The passkeys of the desk that asks: its own officer adds and removes them there.
import type { Handlers } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { Desk } from './desk.ts'
import type { Passkeys } from './passkeys.ts'

type PasskeyOperations = Pick<
  Handlers<Desk>,
  'passkeys' | 'passkeyBegin' | 'passkeyAdd' | 'passkeyForget'
>

/** @param passkeys null where there are none: every operation is refused as `passkeys-off` */
export function passkeyHandlers(passkeys: Passkeys | null): PasskeyOperations {
  const off = () => refuse('passkeys-off')
  if (passkeys === null) {
    return { passkeys: off, passkeyBegin: off, passkeyAdd: off, passkeyForget: off }
  }
  return {
    passkeys: (_, desk) => ok(passkeys.rows(desk)),
    passkeyBegin: (_, desk) => passkeys.begin(desk),
    passkeyAdd: ({ body }, desk) => passkeys.add(desk, body),
    passkeyForget: ({ body }, desk) => passkeys.forget(desk, body.id),
  }
}
