// A folder of saved things and a server of our own become reports that `record read` takes.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MisusedError, parseArguments } from '../command.ts'
import { AskedPages } from '../record-gather/asked-pages.ts'
import { eachRound, recordGather } from './record-gather.ts'
import { recordRead } from './record.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-gather-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) => recordGather.run(parseArguments(recordGather, args))
const SWAP =
  'Russia and Ukraine exchanged prisoners of war on Sunday. Ukraine received 41 soldiers and Russia 43, said a spokesman after the talks.'
const PAGE = `<html lang="en"><head><meta name="date" content="2031-05-04"></head><body><article><p>${SWAP}</p></article></body></html>`

test('what is in a folder is accounted for, and read', async () => {
  const from = join(folder, 'from')
  mkdirSync(join(from, 'deeper'), { recursive: true })
  writeFileSync(join(from, 'a.html'), PAGE)
  writeFileSync(join(from, 'deeper', 'same.html'), PAGE)
  writeFileSync(join(from, 'b.csv'), 'url\nhttps://gazette.example/b\n')
  writeFileSync(join(from, 'c.xml'), '<rss><channel>')
  writeFileSync(join(from, 'd.html'), '<img src="d.png">')
  const out = join(folder, 'out')
  const told = await run(from, '--out', out)
  const counts = { reports: 1, known: 1, links: 1, empty: 1, refused: 1 }
  const { problems, ...found } = told.json as Record<string, unknown> // as the command writes it
  assert.deepEqual(found, counts)
  assert.deepEqual([told.exit, (problems as readonly string[]).length], [1, 1])
  assert.match(told.lines.join('\n'), /c\.xml: expected RSS.*save it again/)
  assert.equal(readdirSync(out).length, 1)
  const again = await run(from, '--out', out)
  assert.deepEqual([again.lines[0]?.startsWith('0 reports gathered, 2 known before')], [true])
  const claims = join(folder, 'claims')
  const read = await recordRead.run(parseArguments(recordRead, [out, '--out', claims]))
  assert.equal(read.exit, 0)
  assert.match(readFileSync(claims, 'utf8'), /"event_date":"2031-05-04".*"count":41.*"count":43/)
})

test('with --fetch an address is asked for, and what its feed names, once', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const { port } = server.address() as AddressInfo // it listens
    const item = (path: string): string =>
      `<item><title>x</title><link>http://127.0.0.1:${port}${path}</link></item>`
    if (request.url === '/feed') {
      response.setHeader('content-type', 'application/rss+xml')
      response.end(
        `<rss version="2.0"><channel><title>t</title>${item('/a')}${item('/gone')}${item('/a')}</channel></rss>`,
      )
    } else if (request.url === '/a') response.setHeader('content-type', 'text/html').end(PAGE)
    else response.writeHead(404).end(PAGE)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens
  const out = join(folder, 'fetched')
  const told = await run(`${address}/feed`, '--fetch', '--out', out)
  assert.match(
    told.lines.join('\n'),
    /^1 reports gathered, 0 known.*1 refused\.\n.*item 2 .*\/gone: expected an answer/,
  )
  assert.deepEqual(asked, ['/feed', '/a', '/gone'])
  const [name = ''] = readdirSync(out)
  assert.match(readFileSync(join(out, name), 'utf8'), new RegExp(`"url": "${address}/a"`))
  await assert.rejects(run(`${address}/none`, '--fetch', '--out', out), MisusedError)
  server.close()
  await assert.rejects(run(`${address}/feed`, '--fetch', '--out', out), MisusedError)
})

test('without --fetch nothing is asked for, and places where nothing is are misuse', async () => {
  const out = join(folder, 'none')
  await assert.rejects(run('https://gazette.example/', '--out', out), /expected --fetch/)
  await assert.rejects(run(join(folder, 'absent'), '--out', out), /expected a file, a folder/)
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  await assert.rejects(run(empty, '--out', out), /expected files in the folder/)
  assert.throws(() => parseArguments(recordGather, [empty]), /--out is missing/)
})

interface Answering {
  readonly address: string
  readonly asked: string[]
  readonly close: () => void
}

/** A server of a feed that has one item more in each round, and tells who asks when nothing is new. */
async function growingFeed(isNew: () => boolean): Promise<Answering> {
  const asked: string[] = []
  let items = 0
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo // it listens
    const known = request.headers['if-none-match']
    asked.push(`${request.url ?? ''}${known === undefined ? '' : ` unless ${known}`}`)
    if (request.url !== '/feed') {
      const page = PAGE.replace('41', `4${request.url?.slice(1) ?? ''}`)
      response.setHeader('content-type', 'text/html').end(page)
      return
    }
    if (isNew()) items += 1
    const etag = `"${items}"`
    if (known === etag) {
      response.writeHead(304).end()
      return
    }
    const all = Array.from(
      { length: items },
      (_, i) => `<item><title>x</title><link>http://127.0.0.1:${port}/${i}</link></item>`,
    )
    response.setHeader('etag', etag).setHeader('content-type', 'application/rss+xml')
    response.end(`<rss version="2.0"><channel><title>t</title>${all.join('')}</channel></rss>`)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens
  return { address, asked, close: () => void server.close() }
}

test('round after round a feed is asked for what is new, its pages once, and a server that is gone is told of', async () => {
  let round = 0
  const { address, asked, close } = await growingFeed(() => round !== 1)
  const out = join(folder, 'rounds')
  mkdirSync(out)
  const told: string[] = []
  const gathering = {
    from: `${address}/feed`,
    out,
    pages: new AskedPages(),
    progress: () => undefined,
  }
  const whole = await eachRound(gathering, {
    pause: () => {
      round += 1
      if (round === 3) close()
      return Promise.resolve()
    },
    isOver: () => round === 4,
    tell: ({ lines }) => told.push(lines.join(' ')),
  })
  assert.deepEqual(asked, ['/feed', '/0', '/feed unless "1"', '/feed unless "1"', '/1'])
  assert.deepEqual(
    told.map((line) => line.slice(0, 18)),
    ['1 reports gathered', '0 reports gathered', '1 reports gathered', '0 reports gathered'],
  )
  assert.match(told[3] ?? '', /1 refused\. http.*expected an answer/)
  const { reports, refused } = whole.json as Record<string, unknown> // as the command writes it
  assert.deepEqual([reports, refused, readdirSync(out).length], [2, 1, 2])
})

for (const [what, args] of [
  ['a folder', ['--every', '5']],
  ['no minutes', ['--fetch', '--every', '0']],
  ['more than a week', ['--fetch', '--every', '10081']],
  ['words', ['--fetch', '--every', 'hour']],
] as const) {
  test(`rounds of ${what} are misuse`, async () => {
    await assert.rejects(run(folder, '--out', join(folder, 'every'), ...args), MisusedError)
  })
}
