// Everything gathered from invented texts; a source comes in pieces, as files and answers do.
import assert from 'node:assert/strict'
import { gather } from './gather.ts'
import type { Gathered, PublishedReport } from './gathered.ts'

const PIECE = 65_536

export async function all(
  content: string | Uint8Array,
  more: { readonly url?: string; readonly contentType?: string } = {},
): Promise<readonly Gathered[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < bytes.length; i += PIECE) yield bytes.subarray(i, i + PIECE)
  }
  const { url = null, contentType = null } = more
  const found: Gathered[] = []
  for await (const one of gather({ place: 'here', url, contentType, stream: stream() }))
    found.push(one)
  return found
}

export async function report(
  content: string | Uint8Array,
  more: { readonly url?: string; readonly contentType?: string } = {},
): Promise<PublishedReport> {
  const [first, ...rest] = await all(content, more)
  assert.equal(rest.length, 0)
  assert.equal(first?.kind, 'report')
  return first.report
}

export const codes = (found: readonly Gathered[]): readonly string[] =>
  found.map((one) => (one.kind === 'refused' ? `${one.place}: ${one.code}` : one.kind))

export const SWAP =
  'A and B exchanged prisoners of war on Sunday near the river. Each side returned 41 soldiers, said a spokesman, and both thanked the mediator for the talks.'
const HEAD = '<meta charset="utf-8"><title>Swap | The Gazette</title>'
export const pageOf = (
  head: string,
  inside = `<article><h1>41 return</h1><p>${SWAP}</p></article>`,
): string =>
  `<!doctype html><html lang="en"><head>${HEAD}${head}</head><body><nav>Home · Sport · 900 offers</nav><main>${inside}</main><aside>Read also: 12 drones</aside><footer>All rights</footer></body></html>`
