import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HubTrouble } from '@parley/hub'
import { hubTroubleText } from './hub-trouble.ts'

const sizes = { witness: 'obs', size: 20, ownSize: 10 }
const CASES: readonly (readonly [HubTrouble, RegExp])[] = [
  [{ code: 'rolled-back', ...sizes }, /obs has cosigned 20 entries, this directory has 10.*all 20/],
  [
    { code: 'forked', ...sizes },
    /another history than the one here, at 20 entries.*find the other/,
  ],
  [
    { code: 'claim', ...sizes },
    /obs says it has 20 entries.*shows no checkpoint.*ask its operator/,
  ],
  [{ code: 'waiting', ownSize: 10 }, /too few witnesses answer.*Nothing is ordered until they do/],
  [
    { code: 'fault', fault: new RangeError('disk') },
    /storage failed \(RangeError: disk\).*start again/,
  ],
]

for (const [trouble, said] of CASES) {
  test(`${trouble.code}: says what was found and what to do`, () => {
    assert.match(hubTroubleText('x.example/1', trouble), said)
    assert.ok(hubTroubleText('x.example/1', trouble).startsWith('log x.example/1: '))
  })
}
