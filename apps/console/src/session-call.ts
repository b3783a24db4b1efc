// Signing in and out: the two calls that are no read model and no act, and carry a cookie back.

const JSON_TYPE = { 'content-type': 'application/json' }

/** Exchanges a one-time token for a session of this browser. */
export async function signIn(token: string): Promise<'in' | 'over' | 'failed'> {
  try {
    const body = JSON.stringify({ token })
    const answer = await fetch('/api/sign-in', { method: 'POST', headers: JSON_TYPE, body })
    if (answer.ok) return 'in'
    return answer.status === 401 ? 'over' : 'failed'
  } catch {
    return 'failed'
  }
}

/** Ends the session of this browser; true once the node has said so. */
export async function signOut(): Promise<boolean> {
  try {
    const answer = await fetch('/api/sign-out', { method: 'POST', headers: JSON_TYPE, body: '{}' })
    return answer.ok
  } catch {
    return false
  }
}
