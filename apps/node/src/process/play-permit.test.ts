import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, present } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { permitOrigin, tokenHashOf } from './play-permit.ts'
import type { PlayTerms } from './play-permit.ts'

const origin = (name: string) => present(parseOrigin(name), 'an origin')
const REAL = origin('x.example/1/day-1')
const DEMO = origin('demo.parley.example/series-1/day-1')
const TOKEN = 'a token that only the play knows'

const play: PlayTerms = {
  seed: '7',
  day: 1,
  startsAt: instant('2031-05-16T08:00:00Z'),
  tokenHash: tokenHashOf(TOKEN, nodeCryptography),
}

test('a log is served by a real configuration, or under the very play that made it', () => {
  const cases = [
    [REAL, null, null, 'served'],
    [REAL, null, TOKEN, 'served'],
    [DEMO, play, TOKEN, 'served'],
    [DEMO, null, null, 'demo-origin'],
    [DEMO, null, TOKEN, 'demo-origin'],
    [REAL, play, TOKEN, 'not-a-demo-origin'],
    [REAL, play, null, 'not-a-demo-origin'],
    [DEMO, play, null, 'not-under-its-play'],
    [DEMO, play, '', 'not-under-its-play'],
    [DEMO, play, `${TOKEN} `, 'not-under-its-play'],
    [DEMO, play, play.tokenHash, 'not-under-its-play'],
  ] as const
  for (const [log, terms, token, expected] of cases) {
    const permitted = permitOrigin(log, terms, { token }, nodeCryptography)
    const found = permitted.ok ? 'served' : permitted.refusal.code
    assert.equal(found, expected, `${log} ${terms === null ? 'real' : 'play'} ${token}`)
  }
})

test('the log of a rehearsal is served by the process that rehearses it and by no configuration', () => {
  const REHEARSAL = origin('rehearsal.parley.example/founding/day-1')
  const outside = { token: null }
  const within = { token: null, isRehearsal: true } as const
  const cases = [
    [REHEARSAL, null, within, 'served'],
    [REHEARSAL, null, outside, 'rehearsal-origin'],
    [REHEARSAL, null, { token: TOKEN }, 'rehearsal-origin'],
    [REHEARSAL, play, { token: TOKEN }, 'rehearsal-origin'],
    [REHEARSAL, play, within, 'rehearsal-origin'],
    [REAL, null, within, 'not-a-rehearsal-origin'],
    [DEMO, play, { ...within, token: TOKEN }, 'not-a-rehearsal-origin'],
    [DEMO, null, within, 'not-a-rehearsal-origin'],
  ] as const
  for (const [log, terms, started, expected] of cases) {
    const permitted = permitOrigin(log, terms, started, nodeCryptography)
    assert.equal(permitted.ok ? 'served' : permitted.refusal.code, expected, log)
  }
})
