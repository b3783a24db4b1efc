import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { nobleCryptography, valueOf } from '@parley/kernel'
import { base64Hash } from './hash.ts'
import { openLogState } from './log-state.ts'
import { parseOrigin } from './checkpoint.ts'
import { decodeBundle } from './tiles.ts'

const LOG = join(import.meta.dirname, '../../../../shared/data/ledger/examples/log')
const skip = existsSync(LOG) ? false : 'the shared data at ../shared is absent'

test('the sample log of 20 entries is admitted to its published root', { skip }, () => {
  const origin = parseOrigin('parley.example/x/istanbul-2')
  assert.ok(origin)
  const state = valueOf(
    openLogState({
      origin,
      policy: readFileSync(join(LOG, 'policy')),
      cryptography: nobleCryptography,
    }),
  )
  const entries = valueOf(decodeBundle(readFileSync(join(LOG, 'tile/entries/000.p/20')), 20))
  for (const entry of entries) valueOf(state.admit(entry))
  assert.equal(base64Hash(state.root()), 'ffBMKi4Tsu+UOCAMWixdpL212YY5Zx37siaWjm34GJM=')
})
