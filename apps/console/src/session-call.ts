// Signing in and out: the two calls that are no read model and no act, and carry a cookie back.
import { SIGN_IN_PATHS } from '@parley/api'
import type { PasskeyRequest } from '@parley/api'
import { showPasskey } from './keys/passkey.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

/** Exchanges a one-time token for a session of this browser. */
export async function signIn(token: string): Promise<'in' | 'over' | 'failed'> {
  try {
    const answer = await post(SIGN_IN_PATHS.address, { token })
    if (answer.ok) return 'in'
    return answer.status === 401 ? 'over' : 'failed'
  } catch {
    return 'failed'
  }
}

/** Asks for a passkey of this node and signs in with it, at the desk where it was registered. */
export async function signInByPasskey(): Promise<'in' | 'none' | 'failed'> {
  try {
    const asked = await post(SIGN_IN_PATHS.passkeyBegin, {})
    if (!asked.ok) return 'failed'
    const shown = await showPasskey((await asked.json()) as PasskeyRequest) // as the node makes it
    if (shown === null) return 'none'
    return (await post(SIGN_IN_PATHS.passkey, shown)).ok ? 'in' : 'none'
  } catch {
    return 'failed'
  }
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) })
}

/** Ends the session of this browser; true once the node has said so. */
export async function signOut(): Promise<boolean> {
  try {
    return (await post(SIGN_IN_PATHS.out, {})).ok
  } catch {
    return false
  }
}
