// Pages asked for over the network, for whoever follows feeds: each address once in a round and a second after the one
// before, and in a later round only for what is new since, as its server tells it (RFC 9110 section 13.1, conditional
// requests). A page that only a feed names is asked for until it was answered, three times at most: a report that was
// published stays as it is, and one that is gone does not come back.
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { MAX_PAGE_BYTES } from '@parley/pages'
import type { PageSource } from '@parley/pages'

const LIMIT_MS = 30_000
const BETWEEN_MS = 1_000 // for the sake of whoever answers
const MOST_TRIES = 3

/** A page; that there is nothing new at its address; or that nothing of use was answered. */
export type Asked = PageSource | 'nothing-new' | 'no-answer'

interface Validators {
  readonly etag: string | null
  readonly modified: string | null
}

export class AskedPages {
  readonly #known = new Map<string, Validators>()
  readonly #failed = new Map<string, number>()
  readonly #asked = new Set<string>()

  /** From now on every address may be asked for again. */
  newRound(): void {
    this.#asked.clear()
  }

  /** Asks for a page in this round; where it is asked for `once`, never again after it was answered or failed thrice. */
  async page(url: string, how: 'each-round' | 'once'): Promise<Asked> {
    const isDone = this.#known.has(url) || (this.#failed.get(url) ?? 0) >= MOST_TRIES
    if (this.#asked.has(url) || (how === 'once' && isDone)) return 'nothing-new'
    if (this.#asked.size > 0) await wait(BETWEEN_MS)
    this.#asked.add(url)
    const asked = await this.#answered(url).catch((): Asked => 'no-answer') // not in time, or none that can be read
    if (asked === 'no-answer') this.#failed.set(url, (this.#failed.get(url) ?? 0) + 1)
    return asked
  }

  async #answered(url: string): Promise<Asked> {
    const known = this.#known.get(url)
    const headers = known === undefined ? {} : conditionsOf(known)
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(LIMIT_MS) })
    if (answer.status === 304) return 'nothing-new'
    const body = answer.ok ? await bodyOf(answer) : null
    if (body === null) return 'no-answer'
    const { headers: told } = answer
    this.#known.set(url, { etag: told.get('etag'), modified: told.get('last-modified') })
    return { place: url, url, contentType: told.get('content-type'), stream: Readable.from([body]) }
  }
}

function conditionsOf({ etag, modified }: Validators): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  }
}

/** Null where it is longer than a page may be. */
async function bodyOf(answer: Response): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > MAX_PAGE_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
