// Bodies from outside, read with a limit: what is too long is dropped while it arrives, not after.
import type { Bytes } from '@parley/kernel'
import { concatBytes } from '@parley/kernel'

/** The whole body, or null as soon as it is longer than `maxBytes`. */
export async function readBody(
  message: Request | Response,
  maxBytes: number,
): Promise<Bytes | null> {
  const stated = Number(message.headers.get('content-length') ?? 0)
  if (stated > maxBytes) {
    await message.body?.cancel()
    return null
  }
  const parts: Bytes[] = []
  let length = 0
  const reader = message.body?.getReader()
  for (;;) {
    const read = await reader?.read()
    if (read === undefined || read.done) return concatBytes(...parts)
    length += read.value.length
    if (length > maxBytes) {
      await reader?.cancel()
      return null
    }
    parts.push(read.value)
  }
}
