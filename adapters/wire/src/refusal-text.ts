// Refusals on the wire: one canonical JSON object with the code and its facts.
import type { Bytes, Refusal } from '@parley/kernel'
import { canonicalJson, isJsonObject, parseCanonical, utf8Bytes, utf8Text } from '@parley/kernel'

export const MAX_REFUSAL_BYTES = 4096
const CODE = /^[a-z0-9-]{1,64}$/

export function encodeRefusal({ code, at, detail }: Refusal): Bytes {
  const json = {
    code,
    ...(at === undefined ? {} : { at }),
    ...(detail === undefined ? {} : { detail }),
  }
  return utf8Bytes(canonicalJson(json))
}

/** Reads a refusal, or null if it is none. */
export function decodeRefusal(bytes: Bytes): Refusal | null {
  const text = bytes.length > MAX_REFUSAL_BYTES ? null : utf8Text(bytes)
  const json = text === null ? null : parseCanonical(text, 2)
  if (json?.ok !== true || !isJsonObject(json.value)) return null
  const { code, at, detail } = json.value
  if (typeof code !== 'string' || !CODE.test(code)) return null
  return {
    code,
    ...(typeof at === 'string' ? { at } : {}),
    ...(typeof detail === 'string' ? { detail } : {}),
  }
}
