// A web archive (WARC 1.0 and 1.1, ISO 28500), gzipped or not, read record by record: every answer that is a page or
// a feed. The day of a crawl is no day of publication.
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { WARCParser } from 'warcio'
import type { WARCRecord } from 'warcio'
import { MAX_PAGE_BYTES } from './gathered.ts'
import type { RefusalCode } from './gathered.ts'

/** A page as it was answered, or why there is none. */
export type Answered =
  | {
      readonly place: string
      readonly bytes: Uint8Array
      readonly url: string | null
      readonly contentType: string | null
    }
  | { readonly place: string; readonly code: RefusalCode }

const READ = /html|xml|json|text\/plain/i

export async function* answersIn(
  place: string,
  { stream, isPacked }: { readonly stream: AsyncIterable<Uint8Array>; readonly isPacked: boolean },
): AsyncGenerator<Answered> {
  const records = isPacked ? unpacked(stream) : stream
  let count = 0
  try {
    for await (const record of WARCParser.iterRecords(records)) {
      if (!record.warcHeader('WARC-Type')) throw new Error('expected a type of record')
      count += 1
      const answer = await answerOf(`${place} record ${count}`, record)
      if (answer !== null) yield answer
    }
  } catch {
    yield { place: count === 0 ? place : `${place} after record ${count}`, code: 'broken-archive' }
    return
  }
  if (count === 0) yield { place, code: 'broken-archive' }
}

// Null for requests, pictures, redirections and the archive's own records.
async function answerOf(place: string, record: WARCRecord): Promise<Answered | null> {
  const url = record.warcTargetURI ?? null
  const info = record.warcType === 'response' ? record.getResponseInfo() : null
  const isPlain = record.warcType === 'resource' || record.warcType === 'conversion'
  const contentType = isPlain
    ? (record.warcContentType ?? null)
    : (info?.headers.get('content-type') ?? null)
  const isAnswer = isPlain || Number(info?.status ?? 0) === 200
  if (!isAnswer || !READ.test(contentType ?? '')) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of record) {
    size += part.length
    if (size > MAX_PAGE_BYTES) return { place, code: 'too-large' }
    parts.push(part)
  }
  if (isCutOff(record)) return { place, code: 'broken-archive' }
  return { place, bytes: Buffer.concat(parts), url, contentType }
}

// A record says its length: an archive that breaks off leaves some of it unread.
function isCutOff({ _reader: reader }: WARCRecord): boolean {
  return 'limit' in reader && typeof reader.limit === 'number' && reader.limit > 0
}

// Members of gzip one after another, as archives have them; one that breaks off is an error here.
function unpacked(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unpacking = createGunzip()
  pipeline(Readable.from(stream), unpacking, () => undefined) // whoever reads is told of the fault
  return unpacking
}
