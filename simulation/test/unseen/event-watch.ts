// The live stream of one desk as a browser reads it. Changes that come together are told of once, so how many events
// there are depends on the machine; which one was the last after each step of a play does not.
import type { LogHead } from '@parley/node'
import { EVENTS_PATH } from '@parley/api'

export class EventWatch {
  /** One line for each step of the play: the bytes of the last event told, as they came. */
  readonly last: string[] = []
  readonly headers: Promise<string>
  readonly #ending = new AbortController()
  #text = ''
  #heard: () => void = () => undefined

  constructor(url: string) {
    const { signal } = this.#ending
    const response = fetch(`${url}${EVENTS_PATH}`, { signal })
    this.headers = response.then(({ headers, status }) => {
      const kept = [...headers].filter(([name]) => name !== 'date')
      return `${status} ${JSON.stringify(kept)}`
    })
    response.then((answer) => this.#read(answer)).catch(() => undefined) // closed: nobody listens any more
  }

  /** Waits until the stream has told of this head, and keeps that event. */
  async toldOf({ size, root, witnessedSize }: LogHead): Promise<void> {
    const level = witnessedSize >= size ? 'witnessed' : 'provisional'
    const isTold = (event: string): boolean =>
      event.includes(`"size":${size},`) && event.includes(root) && event.includes(level)
    for (;;) {
      const event = this.#events().at(-1) ?? ''
      if (isTold(event)) return void this.last.push(event)
      await new Promise<void>((resolve) => (this.#heard = resolve))
    }
  }

  close(): void {
    this.#ending.abort()
  }

  // Between events a server says that it is alive; how often, time tells and no log.
  #events(): readonly string[] {
    const whole = this.#text.slice(0, this.#text.lastIndexOf('\n\n'))
    return whole.split('\n\n').filter((one) => one.includes('event: changed'))
  }

  async #read({ body }: Response): Promise<void> {
    const decoder = new TextDecoder()
    for await (const chunk of body ?? []) {
      this.#text = (this.#text + decoder.decode(chunk as Uint8Array, { stream: true })).slice(-4096)
      this.#heard()
    }
  }
}
