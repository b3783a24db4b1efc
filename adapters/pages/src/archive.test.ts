// Web archives as crawlers write them, and as they arrive: gzipped record by record, cut, or none at all.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { all, codes, pageOf, SWAP } from './gathering.testing.ts'

describe('a web archive', () => {
  const record = (
    type: string,
    http: string,
    uri = 'https://gazette.example/2031/05/04/a',
  ): Buffer => {
    const body = Buffer.from(http)
    const contentType = type === 'response' ? 'application/http; msgtype=response' : 'text/plain'
    return Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2033-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: ${contentType}\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
      Buffer.from('\r\n\r\n'),
    ])
  }
  const answer = (status: string, type: string, body: string): string =>
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`
  const records = [
    record('warcinfo', 'software: x\r\n'),
    record('request', 'GET /a HTTP/1.1\r\n\r\n'),
    record('response', answer('200 OK', 'text/html', pageOf(''))),
    record('response', answer('404 Not Found', 'text/html', pageOf(''))),
    record('response', answer('200 OK', 'image/png', 'xx')),
    record('response', answer('200 OK', 'application/rss+xml', '<rss><channel>')),
  ]

  test('gives the pages that were answered with their address; the day of the crawl is none', async () => {
    for (const bytes of [
      Buffer.concat(records),
      Buffer.concat(records.map((one) => gzipSync(one))),
    ]) {
      const [first, ...rest] = await all(bytes)
      assert.equal(first?.kind, 'report')
      assert.deepEqual(
        [first.report.url, first.report.date, first.report.dateSource],
        ['https://gazette.example/2031/05/04/a', '2031-05-04', 'url'],
      )
      assert.equal(first.report.text, `41 return\n${SWAP}`)
      assert.deepEqual(codes(rest), ['here record 6: broken-feed'])
    }
  })

  test('that is none, or is cut within its packing, is refused after what could be read', async () => {
    assert.deepEqual(codes(await all('WARC/')), ['here: broken-archive'])
    assert.deepEqual(
      codes(await all(gzipSync('hello')))
        .at(-1)
        ?.includes('broken-archive'),
      true,
    )
    const long = record('response', answer('200 OK', 'text/html', pageOf('').repeat(9)))
    for (const packed of [(bytes: Buffer) => bytes, (bytes: Buffer) => gzipSync(bytes)]) {
      const bytes = Buffer.concat([packed(records[2] ?? long), packed(long)])
      const [first, second] = codes(await all(bytes.subarray(0, bytes.length - 90)))
      assert.equal(first, 'report')
      assert.match(second ?? '', /^here (?:after )?record 2: broken-archive$/)
    }
  })
})
