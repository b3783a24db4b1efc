// Who gets in by a passkey, and who does not: real assertions, judged by the code that serves.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { PasskeyMade } from '@parley/api'
import { instant, nobleCryptography, partyId, seededChance, valueOf } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { ConfigError } from '../process/config-file.ts'
import { openPasskeyFile } from '../process/passkey-file.ts'
import { openPasskeys } from './passkeys.ts'
import type { PasskeyDesk, Passkeys } from './passkeys.ts'
import { authenticator, strangeKey } from './test/authenticator.ts'
import type { AnswerOptions, Authenticator } from './test/authenticator.ts'

const ORIGIN = 'https://desk.example'
const FIRST: PasskeyDesk = { id: partyId('a'), officer: 'a/officer/1' }
const SECOND: PasskeyDesk = { id: partyId('a-second'), officer: 'a/officer/2' }
const FIVE_MINUTES = 300_000

const folder = mkdtempSync(join(tmpdir(), 'parley-passkeys-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Place {
  readonly passkeys: Passkeys
  readonly path: string
  readonly wait: (ms: number) => void
  /** The node after a restart, perhaps with other officers at its desks. */
  readonly again: (desks?: readonly PasskeyDesk[]) => Promise<Passkeys>
}

let number = 0

async function placeAt(): Promise<Place> {
  const path = join(folder, `${++number}`, 'passkeys.json')
  let now = 0
  const again = async (desks: readonly PasskeyDesk[] = [FIRST, SECOND]): Promise<Passkeys> =>
    openPasskeys({
      rpId: 'desk.example',
      origin: ORIGIN,
      desks,
      shelf: await openPasskeyFile(path),
      chance: seededChance(nobleCryptography, 'passkeys', `${number} ${now++}`),
      clock: () => instant('2031-05-20T08:00:00Z'),
      now: () => now,
    })
  const wait = (ms: number): void => {
    now += ms
  }
  return { passkeys: await again(), path, wait, again }
}

const word = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

async function register(passkeys: Passkeys, desk: PasskeyDesk, by: Authenticator): Promise<void> {
  valueOf(await passkeys.add(desk, by.make(valueOf(passkeys.begin(desk)), ORIGIN)))
}

function enter(passkeys: Passkeys, by: Authenticator, over: Partial<AnswerOptions> = {}) {
  return passkeys.enter(by.show(passkeys.ask(), ORIGIN, over))
}

test('a passkey opens the desk it was registered at, again and again, also after a restart', async () => {
  const { passkeys, again } = await placeAt()
  const [one, other] = [authenticator('one'), authenticator('other')]
  await register(passkeys, FIRST, one)
  await register(passkeys, SECOND, other)
  assert.equal(valueOf(await enter(passkeys, one)), 'a')
  assert.equal(valueOf(await enter(passkeys, other)), 'a-second')
  const restarted = await again()
  assert.equal(valueOf(await enter(restarted, one)), 'a')
  assert.deepEqual(
    restarted.rows(FIRST).rows.map(({ id, used }) => [id, used]),
    [[one.id, '2031-05-20T08:00:00Z']],
  )
})

test('an authenticator without a counter opens its desk each time', async () => {
  const { passkeys } = await placeAt()
  const one = authenticator('without counter')
  await register(passkeys, FIRST, one)
  for (let i = 0; i < 3; i++) assert.equal(word(await enter(passkeys, one, { counter: 0 })), 'ok')
})

test('another challenge, origin, host, type, user, key or credential opens nothing', async () => {
  const { passkeys } = await placeAt()
  const [one, other, unknown] = [authenticator('p'), authenticator('q'), authenticator('r')]
  await register(passkeys, FIRST, one)
  await register(passkeys, SECOND, other)
  const secondHandle = valueOf(passkeys.begin(SECOND)).user.id
  const cases: readonly (readonly [string, Authenticator, Partial<AnswerOptions>])[] = [
    ['passkey-challenge', one, { challenge: 'A'.repeat(43) }],
    ['passkey-challenge', one, { challenge: '' }],
    ['passkey-challenge', one, { challenge: valueOf(passkeys.begin(FIRST)).challenge }],
    ['passkey-refused', one, { origin: 'https://evil.example' }],
    ['passkey-refused', one, { origin: 'http://desk.example' }],
    ['passkey-refused', one, { origin: 'https://desk.example:8443' }],
    ['passkey-refused', one, { rpId: 'evil.example' }],
    ['passkey-refused', one, { rpId: 'example' }],
    ['passkey-refused', one, { type: 'webauthn.create' }],
    ['passkey-refused', one, { flags: 0x01 }], // present, and nobody verified
    ['passkey-refused', one, { flags: 0x04 }],
    ['passkey-refused', one, { key: strangeKey() }],
    ['passkey-refused', one, { userHandle: secondHandle }],
    ['passkey-refused', one, { id: other.id }], // its own signature under the other's credential
    ['passkey-refused', other, { id: other.id, userHandle: 'AAAA' }],
    ['passkey-unknown', unknown, { userHandle: secondHandle }],
    ['passkey-unknown', one, { id: 'AAAA' }],
  ]
  for (const [code, by, over] of cases) {
    assert.equal(word(await enter(passkeys, by, over)), code, JSON.stringify(over))
  }
  assert.equal(word(await enter(passkeys, one, { counter: 50 })), 'ok', 'nothing of it did harm')
})

test('an answer works once, and for five minutes', async () => {
  const { passkeys, wait } = await placeAt()
  const one = authenticator('once')
  await register(passkeys, FIRST, one)
  const shown = one.show(passkeys.ask(), ORIGIN)
  assert.equal(word(await passkeys.enter(shown)), 'ok')
  assert.equal(word(await passkeys.enter(shown)), 'passkey-challenge', 'replayed')
  const [early, late] = [passkeys.ask(), passkeys.ask()]
  wait(FIVE_MINUTES - 1)
  assert.equal(word(await passkeys.enter(one.show(early, ORIGIN))), 'ok')
  wait(1)
  assert.equal(word(await passkeys.enter(one.show(late, ORIGIN))), 'passkey-challenge')
})

test('a refused answer uses its challenge up as well', async () => {
  const { passkeys } = await placeAt()
  const one = authenticator('used up')
  await register(passkeys, FIRST, one)
  const asked = passkeys.ask()
  const bad = one.show(asked, ORIGIN, { key: strangeKey() })
  assert.equal(word(await passkeys.enter(bad)), 'passkey-refused')
  assert.equal(word(await passkeys.enter(one.show(asked, ORIGIN))), 'passkey-challenge')
})

test('a counter that stands still or goes back is refused: the credential was copied', async () => {
  const { passkeys, again } = await placeAt()
  const one = authenticator('counted')
  await register(passkeys, FIRST, one)
  assert.equal(word(await enter(passkeys, one, { counter: 7 })), 'ok')
  for (const counter of [7, 6, 1, 0]) {
    assert.equal(word(await enter(passkeys, one, { counter })), 'passkey-counter', String(counter))
  }
  assert.equal(word(await enter(await again(), one, { counter: 7 })), 'passkey-counter')
  assert.equal(word(await enter(await again(), one, { counter: 8 })), 'ok')
})

test('of two answers with one counter at the same time, one opens', async () => {
  const { passkeys } = await placeAt()
  const one = authenticator('twins')
  await register(passkeys, FIRST, one)
  const both = [passkeys.ask(), passkeys.ask()].map((asked) =>
    passkeys.enter(one.show(asked, ORIGIN, { counter: 3 })),
  )
  const words = (await Promise.all(both)).map(word)
  assert.deepEqual(words, ['ok', 'passkey-counter'])
})

test('once another officer sits at a desk, the passkeys of the one before open nothing', async () => {
  const { passkeys, again } = await placeAt()
  const one = authenticator('moved')
  await register(passkeys, FIRST, one)
  const changed = await again([{ ...FIRST, officer: 'a/officer/9' }, SECOND])
  assert.equal(word(await enter(changed, one)), 'passkey-unknown')
  assert.deepEqual(changed.rows({ ...FIRST, officer: 'a/officer/9' }).rows, [])
  assert.equal(word(await enter(await again([SECOND]), one)), 'passkey-unknown')
})

test('a registration for another desk, origin or host, unverified or of a known credential is refused', async () => {
  const { passkeys, wait } = await placeAt()
  const one = authenticator('registering')
  const make = (desk: PasskeyDesk, over: Partial<AnswerOptions> = {}): PasskeyMade =>
    one.make(valueOf(passkeys.begin(desk)), ORIGIN, over)
  const cases: readonly (readonly [string, PasskeyMade])[] = [
    ['passkey-challenge', make(SECOND)],
    ['passkey-challenge', make(FIRST, { challenge: passkeys.ask().challenge })],
    ['passkey-challenge', make(FIRST, { challenge: 'B'.repeat(43) })],
    ['passkey-refused', make(FIRST, { origin: 'https://evil.example' })],
    ['passkey-refused', make(FIRST, { rpId: 'evil.example' })],
    ['passkey-refused', make(FIRST, { type: 'webauthn.get' })],
    ['passkey-refused', make(FIRST, { flags: 0x01 })],
    ['passkey-refused', make(FIRST, { id: 'AAAA' })],
  ]
  for (const [code, made] of cases) assert.equal(word(await passkeys.add(FIRST, made)), code)
  const late = make(FIRST)
  wait(FIVE_MINUTES)
  assert.equal(word(await passkeys.add(FIRST, late)), 'passkey-challenge')
  assert.deepEqual(passkeys.rows(FIRST).rows, [])
  const made = make(FIRST)
  assert.equal(word(await passkeys.add(FIRST, made)), 'ok')
  assert.equal(word(await passkeys.add(FIRST, made)), 'passkey-challenge', 'the same again')
  assert.equal(word(await passkeys.add(FIRST, make(FIRST))), 'already')
  assert.equal(word(await passkeys.add(SECOND, make(SECOND))), 'already')
})

test('a desk keeps ten passkeys; its officer removes own ones, and the operator all of a desk', async () => {
  const { passkeys } = await placeAt()
  const all = Array.from({ length: 10 }, (_, i) => authenticator(`many ${i}`))
  for (const one of all) await register(passkeys, FIRST, one)
  await register(passkeys, SECOND, authenticator('neighbour'))
  assert.equal(word(passkeys.begin(FIRST)), 'too-many-passkeys')
  const [gone] = passkeys.rows(FIRST).rows
  assert.equal(word(await passkeys.forget(SECOND, gone?.id ?? '')), 'not-found')
  assert.equal(valueOf(await passkeys.forget(FIRST, gone?.id ?? '')).rows.length, 9)
  assert.equal(await passkeys.forgetAll('a'), 9)
  assert.deepEqual([passkeys.rows(FIRST).rows.length, passkeys.rows(SECOND).rows.length], [0, 1])
  const last = all.at(-1) ?? authenticator('none')
  assert.equal(word(await enter(passkeys, last)), 'passkey-unknown')
})

test('the file is its owner’s alone, holds nothing secret, and what is no such file is refused', async () => {
  const { passkeys, path, again } = await placeAt()
  await register(passkeys, FIRST, authenticator('kept'))
  assert.equal(statSync(path).mode & 0o777, 0o600)
  const content = readFileSync(path, 'utf8')
  const [row] = (JSON.parse(content) as { passkeys: readonly object[] }).passkeys
  assert.deepEqual(Object.keys(row ?? {}).sort(), [
    'counter',
    'desk',
    'id',
    'made',
    'officer',
    'publicKey',
    'used',
    'userHandle',
  ])
  const odd = [
    '',
    'null',
    '[]',
    '{}',
    '{"format":"parley.dev/passkeys@v1"}',
    content.replace('@v1', '@v2'),
    content.replace('"counter": 0', '"counter": -1'),
    content.replace('"counter": 0', '"counter": "0"'),
    content.replace('"used": null', '"used": "soon"'),
    content.replace('"desk": "a"', '"desk": ""'),
    content.replace('"desk": "a"', '"desk": "a", "more": 1'),
  ]
  for (const text of odd) {
    writeFileSync(path, text)
    await assert.rejects(again(), ConfigError, text)
  }
  writeFileSync(path, content)
  assert.equal((await again()).rows(FIRST).rows.length, 1)
})

test('what is asked of a browser: a key it keeps itself, for a person it has verified, for this host', async () => {
  const { passkeys } = await placeAt()
  const { rp, attestation, authenticatorSelection, user } = valueOf(passkeys.begin(FIRST))
  assert.deepEqual([rp.id, attestation, user.name], ['desk.example', 'none', 'a/officer/1 (a)'])
  assert.deepEqual(authenticatorSelection, {
    residentKey: 'required',
    requireResidentKey: true,
    userVerification: 'required',
  })
  assert.equal(
    'allowCredentials' in passkeys.ask(),
    false,
    'nobody learns which passkeys there are',
  )
})
