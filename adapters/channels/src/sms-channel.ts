// Short messages over a gateway of the operator's own: one POST of a small JSON object (`channels` in spec/seat-file.md),
// which every gateway's adapter can be written for in a page.
import type { CarryOutcome, ChannelMessage, FamilyChannel } from '@parley/exchange'

export interface SmsOptions {
  readonly url: string
  /** Sent as `Authorization: Bearer`; null sends none. */
  readonly token: string | null
}

const WAIT_MS = 30_000 // a gateway that takes longer is tried again later
const AGAIN = new Set([401, 403, 404, 408, 409, 425, 429]) // nothing about this address

/** Opens the way to a gateway; the first message connects. */
export function openSmsChannel({ url, token }: SmsOptions): FamilyChannel {
  const ending = new AbortController()
  return {
    kind: 'sms',
    carry: async (message) => {
      const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(WAIT_MS)])
      try {
        const answer = await fetch(url, { ...requestOf(message, token), signal, redirect: 'error' })
        await answer.body?.cancel()
        return carriedAfter(answer.status)
      } catch {
        return { is: 'later' } // out of reach, or too slow
      }
    },
    close: () => {
      ending.abort()
      return Promise.resolve()
    },
  }
}

function requestOf({ id, to, lang, text }: ChannelMessage, token: string | null): RequestInit {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': id,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ id, to, lang, text }),
  }
}

function carriedAfter(status: number): CarryOutcome {
  if (status >= 200 && status < 300) return { is: 'taken' }
  return { is: status >= 400 && status < 500 && !AGAIN.has(status) ? 'refused' : 'later' }
}
