// Both channels against real servers on this machine: what arrives, byte by byte, and what each answer comes to.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { ChannelMessage } from '@parley/exchange'
import { openMailChannel, openSmsChannel } from './index.ts'

const MESSAGE: ChannelMessage = {
  id: '0123456789abcdef0123456789abcdef',
  to: 'family@example.org',
  lang: 'uk',
  subject: 'Повідомлення родині',
  text: 'Ніхто ніколи не просить за це грошей.',
}

interface Letter {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

interface Office {
  readonly port: number
  readonly letters: readonly Letter[]
}

/** A mail server; `refusal` is what it answers to every recipient. */
async function mailServer(t: TestContext, refusal: number | null = null): Promise<Office> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => {
      done(refusal === null ? null : Object.assign(new Error('no'), { responseCode: refusal }))
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        letters.push({ from, to, text: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
  })
  server.on('error', () => undefined) // a client that hangs up
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => new Promise<void>((closed) => server.close(() => closed())))
  const address = server.server.address()
  return { letters, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

const mailTo = (port: number, change: object = {}) =>
  openMailChannel({
    host: '127.0.0.1',
    port,
    security: 'none',
    user: null,
    password: null,
    from: 'families@office.example',
    ...change,
  })

function decoded({ text }: Letter): string {
  const [, body = ''] = text.split('\r\n\r\n')
  return Buffer.from(body, 'base64').toString('utf8')
}

test('a letter arrives from the office, to one address, as plain text and nothing else', async (t) => {
  const { port, letters } = await mailServer(t)
  const channel = mailTo(port)
  assert.deepEqual(await channel.carry(MESSAGE), { is: 'taken' })
  await channel.close()
  const [letter] = letters
  assert.ok(letter !== undefined && letters.length === 1)
  assert.deepEqual([letter.from, letter.to], ['families@office.example', ['family@example.org']])
  assert.equal(decoded(letter).trimEnd(), MESSAGE.text)
  assert.match(letter.text, /^content-type: text\/plain; charset=utf-8/im)
  assert.doesNotMatch(letter.text, /multipart|text\/html|x-mailer|^(?:b?cc|reply-to):/im)
})

test('a letter that is tried again has the same message id', async (t) => {
  const { port, letters } = await mailServer(t)
  const channel = mailTo(port)
  for (let i = 0; i < 2; i++) await channel.carry(MESSAGE)
  await channel.close()
  const ids = letters.map(({ text }) => /^message-id: (.*)$/im.exec(text)?.[1])
  assert.deepEqual(ids, Array(2).fill(`<${MESSAGE.id}@office.example>`))
})

const REFUSALS: readonly (readonly [code: number, is: string])[] = [
  [550, 'refused'],
  [553, 'refused'],
  [421, 'later'],
  [450, 'later'],
  [452, 'later'],
]
for (const [code, is] of REFUSALS) {
  test(`a mail server that answers ${code} to a recipient: ${is}`, async (t) => {
    const { port, letters } = await mailServer(t, code)
    const channel = mailTo(port)
    assert.deepEqual(await channel.carry(MESSAGE), { is })
    await channel.close()
    assert.deepEqual(letters, [])
  })
}

test('a mail server that is not there, or offers no encryption where it is demanded: later', async (t) => {
  const { port, letters } = await mailServer(t)
  const nowhere = mailTo(1)
  const demanding = mailTo(port, { security: 'starttls' })
  assert.deepEqual(await nowhere.carry(MESSAGE), { is: 'later' })
  assert.deepEqual(await demanding.carry(MESSAGE), { is: 'later' })
  assert.deepEqual(letters, [])
  await nowhere.close()
  await demanding.close()
})

interface Asked {
  readonly method: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

async function gateway(t: TestContext, status: number) {
  const asked: Asked[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', headers } = request
      asked.push({ method, headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(status, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  t.after(() => new Promise<void>((closed) => server.close(() => closed())))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { asked, url: `http://127.0.0.1:${port}/send` }
}

test('a short message is one object of four fields, with its id as the key that makes two tries one', async (t) => {
  const { asked, url } = await gateway(t, 202)
  const channel = openSmsChannel({ url, token: 'secret' })
  assert.deepEqual(await channel.carry({ ...MESSAGE, to: '+380000000001' }), { is: 'taken' })
  await channel.close()
  const [one] = asked
  assert.ok(one !== undefined && asked.length === 1)
  const { id, lang, text } = MESSAGE
  assert.deepEqual(JSON.parse(one.body), { id, to: '+380000000001', lang, text })
  assert.equal(one.method, 'POST')
  assert.equal(one.headers['idempotency-key'], id)
  assert.equal(one.headers.authorization, 'Bearer secret')
})

const STATUSES: readonly (readonly [status: number, is: string])[] = [
  [200, 'taken'],
  [400, 'refused'],
  [422, 'refused'],
  [401, 'later'],
  [429, 'later'],
  [302, 'later'],
  [500, 'later'],
  [503, 'later'],
]
for (const [status, is] of STATUSES) {
  test(`a gateway that answers ${status}: ${is}`, async (t) => {
    const { url, asked } = await gateway(t, status)
    const channel = openSmsChannel({ url, token: null })
    assert.deepEqual(await channel.carry(MESSAGE), { is })
    await channel.close()
    assert.equal(asked.length, 1)
    assert.equal(asked[0]?.headers.authorization, undefined)
  })
}

test('a gateway that is not there: later', async () => {
  const channel = openSmsChannel({ url: 'http://127.0.0.1:1/', token: null })
  assert.deepEqual(await channel.carry(MESSAGE), { is: 'later' })
  await channel.close()
})
