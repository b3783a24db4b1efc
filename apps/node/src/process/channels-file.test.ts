import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { JsonObject } from '@parley/kernel'
import { openChannels, readChannelsFile } from './channels-file.ts'
import type { ChannelsFile } from './channels-file.ts'
import { ConfigError, readConfig } from './config-file.ts'

const MAIL = {
  host: 'mail.office.example',
  port: 465,
  security: 'tls',
  from: 'families@office.example',
}
const SMS = { url: 'https://gateway.office.example/send' }

const folder = mkdtempSync(join(tmpdir(), 'parley-channels-file-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function read(channels: JsonObject): Promise<ChannelsFile> {
  const path = join(folder, 'channels.json')
  writeFileSync(path, JSON.stringify(channels))
  return await readConfig(path, readChannelsFile)
}

test('either way up can be set alone, with secrets in files beside the one that names them', async () => {
  assert.deepEqual(await read({ mail: { ...MAIL, user: 'desk', password: 'mail.secret' } }), {
    mail: { ...MAIL, user: 'desk', password: join(folder, 'mail.secret') },
    sms: null,
  })
  assert.deepEqual(await read({ sms: { ...SMS, token: 'sms.secret' } }), {
    mail: null,
    sms: { ...SMS, token: join(folder, 'sms.secret') },
  })
})

test('what goes out in the clear goes no further than this machine', async () => {
  const local = { ...MAIL, host: '127.0.0.1', security: 'none' }
  assert.equal((await read({ mail: local })).mail?.security, 'none')
  assert.equal((await read({ sms: { url: 'http://127.0.0.1:8080/send' } })).sms?.token, null)
})

test('whatever would not send, or would show a secret, is refused with its place', async () => {
  const cases: readonly (readonly [RegExp, JsonObject])[] = [
    [/`mail`, `sms` or both/, {}],
    [/expected/, { mail: MAIL, telegram: SMS }],
    [/host/, { mail: { ...MAIL, host: null } }],
    [/port: expected 1 to 65535/, { mail: { ...MAIL, port: 0 } }],
    [/port: expected 1 to 65535/, { mail: { ...MAIL, port: 65_536 } }],
    [/port/, { mail: { ...MAIL, port: '465' } }],
    [/security: expected tls, starttls, none/, { mail: { ...MAIL, security: 'ssl' } }],
    [/security: expected tls or starttls/, { mail: { ...MAIL, security: 'none' } }],
    [/from: expected an address/, { mail: { ...MAIL, from: 'the office' } }],
    [/password: expected `user` and `password`/, { mail: { ...MAIL, user: 'desk' } }],
    [/password: expected `user` and `password`/, { mail: { ...MAIL, password: 'mail.secret' } }],
    [/url: expected https/, { sms: { url: 'http://gateway.office.example/send' } }],
    [/url: expected https/, { sms: { url: 'http://127.0.0.1.example/send' } }],
    [/url: expected https/, { sms: { url: 'ftp://127.0.0.1/send' } }],
    [/url: expected https/, { sms: { url: 'gateway' } }],
    [/expected/, { sms: { ...SMS, secret: 'abc' } }],
  ]
  for (const [said, channels] of cases) {
    await assert.rejects(
      read(channels),
      (fault) => fault instanceof ConfigError && said.test(fault.message),
      JSON.stringify(channels),
    )
  }
})

test('a secret is read from its file without the line end, and not from a file that others can read', async (t) => {
  const heard: (string | undefined)[] = []
  const gateway = createServer((request, response) => {
    heard.push(request.headers.authorization)
    response.writeHead(202).end()
  })
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready))
  t.after(() => gateway.close())
  const address = gateway.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const secret = join(folder, 'sms.secret')
  writeFileSync(secret, 'token-of-the-desk\n', { mode: 0o600 })
  const file = await read({ sms: { url: `http://127.0.0.1:${port}/`, token: 'sms.secret' } })
  const [channel] = await openChannels(file)
  assert.ok(channel !== undefined)
  const message = { id: '0', to: '+380000000001', lang: 'uk', subject: '', text: '' } as const
  assert.deepEqual(await channel.carry(message), { is: 'taken' })
  await channel.close()
  assert.deepEqual(heard, ['Bearer token-of-the-desk'])
  chmodSync(secret, 0o644)
  await assert.rejects(openChannels(file), /sms\.secret/)
})
