// A desk's browser without a browser: signed in by its one-time address, and calling as the screens do.
import { createCall } from '@parley/api'
import type { Call } from '@parley/api'
import { present, valueOf } from '@parley/kernel'
import type { SeatServer } from '@parley/node'

/** Calls as a desk's browser would, signed in. */
export async function callAs(desk: string, { screens }: SeatServer): Promise<Call> {
  const { url, signIn } = present(screens, 'screens')
  const token = new URL(valueOf(signIn(desk)).address).hash.slice(1)
  const entered = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  return createCall(url, (to, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    return fetch(to, { ...init, headers })
  })
}
