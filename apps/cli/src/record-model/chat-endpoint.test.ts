// Where a key may go, and what becomes of servers that are slow, broken, busy, endless or something else.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askChat, endpointAt, jsonIn } from './chat-endpoint.ts'
import type { Chat, ChatEndpoint } from './chat-endpoint.ts'
import { answers, playModel, says } from './playing-model.testing.ts'
import type { PlayingModel, Plays } from './playing-model.testing.ts'

const open: PlayingModel[] = []
after(async () => {
  for (const one of open) await one.close()
})

async function asked(plays: Plays, given: Partial<ChatEndpoint> = {}) {
  const model = await playModel(plays)
  open.push(model)
  const pauses: number[] = []
  const endpoint: ChatEndpoint = {
    url: model.url,
    model: 'm-1',
    key: 'secret-key',
    limitMs: 5_000,
    pause: (ms) => {
      pauses.push(ms)
      return Promise.resolve()
    },
    ...given,
  }
  const chat = await askChat(endpoint, { system: 'rules', user: 'data' })
  return { chat, pauses, heard: model.heard }
}

const because = (chat: Chat): string | null => (chat.ok ? null : chat.because)

test('a key goes over https alone, or to this very machine', () => {
  for (const good of [
    'https://models.example/v1',
    'https://models.example/v1/',
    'http://127.0.0.1:8080/v1',
    'http://localhost:11434/v1',
    'http://[::1]:8080/v1',
  ]) {
    assert.equal(endpointAt(good), good.replace(/\/$/, ''))
  }
  for (const bad of [
    '',
    'models.example/v1',
    'http://models.example/v1',
    'http://192.168.0.7/v1',
    'http://10.0.0.1/v1',
    'http://127.0.0.1.evil.example/v1',
    'http://localhost.evil.example/v1',
    'http://evil.example/127.0.0.1',
    'http://[::2]/v1',
    'ftp://127.0.0.1/v1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://name:key@models.example/v1',
    'https://models.example/v1?key=1',
    'https://models.example/v1#key',
  ]) {
    assert.equal(endpointAt(bad), null, bad)
  }
})

test('what the first choice says is the answer; the model is asked once, with rules, data and key', async () => {
  const { chat, heard, pauses } = await asked(says('{"claims":false}'))
  assert.deepEqual(chat, { ok: true, text: '{"claims":false}' })
  assert.deepEqual([heard.length, pauses], [1, []])
  const [one] = heard
  assert.equal(one?.path, '/v1/chat/completions')
  assert.equal(one?.headers.authorization, 'Bearer secret-key')
  const body = JSON.parse(one?.body ?? '') as { readonly messages: readonly unknown[] }
  assert.deepEqual(body.messages, [
    { role: 'system', content: 'rules' },
    { role: 'user', content: 'data' },
  ])
})

test('without a key none is sent', async () => {
  const { heard } = await asked(says('{}'), { key: null })
  assert.equal(heard[0]?.headers.authorization, undefined)
})

test('a server that is broken is asked three times, and one that comes to itself answers', async () => {
  const broken = await asked(answers(500))
  assert.deepEqual([because(broken.chat), broken.heard.length], ['no-answer', 3])
  let times = 0
  const mended = await asked((response, heard) => {
    times += 1
    return (times < 3 ? answers(503) : says('yes'))(response, heard)
  })
  assert.deepEqual(mended.chat, { ok: true, text: 'yes' })
})

test('a busy server is waited for as long as it says, and half a minute at most', async () => {
  const short = await asked(answers(429, { 'retry-after': '3' }))
  assert.deepEqual([because(short.chat), short.pauses], ['too-many-requests', [3_000, 3_000]])
  const long = await asked(answers(429, { 'retry-after': '86400' }))
  assert.deepEqual(long.pauses, [30_000, 30_000])
  const odd = await asked(answers(429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }))
  assert.deepEqual(odd.pauses, [2_000, 2_000])
})

test('a server that refuses is not asked again, and one that points elsewhere is not followed', async () => {
  for (const status of [400, 401, 403, 404]) {
    const { chat, heard } = await asked(answers(status))
    assert.deepEqual([because(chat), heard.length], ['refused', 1])
  }
  const elsewhere = await playModel(says('stolen'))
  open.push(elsewhere)
  const { chat } = await asked(answers(307, { location: `${elsewhere.url}/chat/completions` }))
  assert.deepEqual([because(chat), elsewhere.heard.length], ['no-answer', 0])
})

test('an answer that does not come, breaks off or does not end is none', async () => {
  const silent = await asked(() => undefined, { limitMs: 50 })
  assert.equal(because(silent.chat), 'no-answer')
  const cut = await asked((response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('{"choices":[')
    response.destroy()
  })
  assert.equal(because(cut.chat), 'no-answer')
  const endless = await asked((response) => {
    const more = (): void => {
      if (!response.destroyed) response.write('x'.repeat(8_192), () => setImmediate(more))
    }
    more()
  })
  assert.deepEqual([because(endless.chat), endless.heard.length], ['too-large', 1])
  const large = await asked(says('x'.repeat(70_000)))
  assert.equal(because(large.chat), 'too-large')
})

test('an answer that is none of a chat is none', async () => {
  for (const text of [
    '',
    'none',
    'null',
    '[]',
    '{}',
    '{"choices":null}',
    '{"choices":[]}',
    '{"choices":["yes"]}',
    '{"choices":[{"message":"yes"}]}',
    '{"choices":[{"message":{"content":7}}]}',
    '{"choices":[{"message":{"content":null,"tool_calls":[{"name":"rm"}]}}]}',
    '<html>',
  ]) {
    const { chat } = await asked((response) => response.end(text))
    assert.equal(because(chat), 'not-chat', text)
  }
})

test('fences around JSON are taken off, and anything else around it makes it none', () => {
  assert.deepEqual(jsonIn('```json\n{"claims":false}\n```'), { claims: false })
  assert.deepEqual(jsonIn('```\n{"claims":false}\n```\n'), { claims: false })
  for (const text of [
    'Sure! {"claims":false}',
    '{"claims":false} Done.',
    '```{"claims":false}```',
  ]) {
    assert.equal(jsonIn(text), null)
  }
})
