// A file or an answer of a server of any kind that reports come in; the kind is told from what is in it, never from
// its name.
import { answersIn } from './archive.ts'
import { readChannel } from './channel.ts'
import { textOf } from './decoding.ts'
import { readFeed } from './feed.ts'
import { MAX_EXPORT_BYTES, MAX_PAGE_BYTES, reported } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { linksIn } from './links.ts'
import { parsed, readPage } from './page.ts'
import type { SavedPage } from './page.ts'

export interface PageSource {
  /** How a person finds it again: a path or an address. */
  readonly place: string
  /** Where the text was published, if that is known. */
  readonly url: string | null
  /** As a server stated it. */
  readonly contentType: string | null
  readonly stream: AsyncIterable<Uint8Array>
}

/** Everything in a source, in its order. Whatever is in it, it ends and does not throw, unless the stream does. */
export async function* gather({ stream, ...source }: PageSource): AsyncGenerator<Gathered> {
  const { head, all } = await peeked(stream)
  const isPacked = head[0] === 0x1f && head[1] === 0x8b
  if (isPacked || startOf(head).startsWith('WARC/')) {
    for await (const answer of answersIn(source.place, { stream: all, isPacked })) {
      if ('code' in answer) yield { kind: 'refused', ...answer }
      else yield* within(answer)
    }
    return
  }
  const bytes = await whole(all, startOf(head).startsWith('{') ? MAX_EXPORT_BYTES : MAX_PAGE_BYTES)
  if (bytes === null) yield { kind: 'refused', place: source.place, code: 'too-large' }
  else yield* within({ ...source, bytes })
}

function within(page: SavedPage): readonly Gathered[] {
  const { place, bytes, url, contentType } = page
  const text = textOf(bytes, contentType).replace(/^\uFEFF/, '')
  const start = text.slice(0, 4096).trimStart()
  if (start.startsWith('{')) return fromObject(place, text)
  if (
    /^<[^]*<(?:rss|feed|rdf:RDF)[\s>]/i.test(`<${start}`) &&
    !/^<!doctype html|<html/i.test(start)
  ) {
    return readFeed(place, text)
  }
  if (start.startsWith('<')) return [readPage(page)]
  const links = linksIn(text)
  if (links !== null) {
    return links.map(({ line, url: link }) => ({
      kind: 'link',
      place: `${place} line ${line}`,
      url: link,
    }))
  }
  if (/[\0\u0001-\u0008]/.test(text)) return [{ kind: 'refused', place, code: 'not-understood' }]
  return [plain(place, { text, url, bytes })]
}

function fromObject(place: string, text: string): readonly Gathered[] {
  const data = parsed(text)
  if (data === null) return [{ kind: 'refused', place, code: 'broken-export' }]
  const channel = readChannel(place, data)
  if (channel !== null) return channel
  const isFeed =
    typeof data === 'object' && 'version' in data && String(data.version).includes('jsonfeed')
  return isFeed ? readFeed(place, text) : [{ kind: 'refused', place, code: 'not-understood' }]
}

// A first line by itself is a title.
function plain(
  place: string,
  {
    text,
    url,
    bytes,
  }: { readonly text: string; readonly url: string | null; readonly bytes: Uint8Array },
): Gathered {
  const [, title = null, body = text] = /^\s*(\S[^\n]{0,300})\n\s*\n([^]*)$/.exec(text) ?? []
  return reported(place, { text: body, stated: { url, title: title?.trim() ?? null }, read: bytes })
}

const startOf = (head: Uint8Array): string =>
  Buffer.from(head.subarray(0, 64)).toString('latin1').replace(/^ï»¿/, '').trimStart()

// The first bytes, and a stream that still has them.
async function peeked(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const parts = stream[Symbol.asyncIterator]()
  const first = await parts.next()
  const head = first.done === true ? new Uint8Array() : first.value
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head
    while (true) {
      const next = await parts.next()
      if (next.done === true) return
      yield next.value
    }
  }
  return { head, all: all() }
}

async function whole(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
