// A vector is one case of a format: what goes in, and the answer (`ok` or a code word) that was
// written down by hand. No answer is ever taken from the implementation.
import { toBase64, utf8Text } from '@parley/kernel'
import type { Bytes, Json, JsonObject } from '@parley/kernel'

export interface VectorCase {
  readonly name: string
  readonly expect: string
  readonly input: JsonObject
}

/** Bytes as text where they are UTF-8 with nothing hidden, else as base64. */
export function bytesJson(bytes: Bytes): Json {
  const text = utf8Text(bytes)
  const isPlain = text !== null && !/[\u0000-\u0009\u000b-\u001f\u007f-\u00a0]/.test(text)
  return isPlain ? { text } : { base64: toBase64(bytes) }
}

export function vector(name: string, expect: string, input: JsonObject): VectorCase {
  return { name, expect, input }
}
