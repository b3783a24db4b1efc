// One resource of a document: where it is found in the bundle, and text that a person can read. Addresses are
// made of what they stand for, so that the same notes give the same bytes on every machine.
import { toHex, utf8Bytes } from '@parley/kernel'
import type { Hashing, JsonObject } from '@parley/kernel'

export interface Resource {
  readonly fullUrl: string
  readonly resource: JsonObject
}

/** Gives every resource its address. */
export type Naming = (name: string) => string

/** Addresses of version 8 (RFC 9562: of the writer's own making), from the hash of document and name. */
export function namingOf(hashing: Hashing, document: string): Naming {
  return (name) => {
    const hash = hashing.sha256(utf8Bytes(`parley/care/fhir/v1\n${document}\n${name}`))
    const hex = toHex(hash).slice(0, 32)
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
    const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`]
    return `urn:uuid:${[...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-')}`
  }
}

export function reference({ fullUrl }: Resource): JsonObject {
  return { reference: fullUrl }
}

/** Lines as the XHTML that a narrative must be. */
export function narrative(lines: readonly string[]): JsonObject {
  const body = lines.map((line) => `<p>${escaped(line)}</p>`).join('')
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${body}</div>` }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(FORBIDDEN, ' ')
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g // no character of XML 1.0
