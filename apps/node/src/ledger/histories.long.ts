// A hundred thousand random histories of joining, rotating, revoking, late readers and erasing: every
// reader opens every ciphertext, and finds what a model of plain sets says, word for word.
//   PARLEY_PART=K/N node tools/run-tests.mjs --long apps/node/src/ledger     every Nth one, from the Kth on
//   PARLEY_HISTORIES=FROM-TO                                                  those of these numbers
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNobodyWronged, describeTotals, playHistories } from './test/histories/many.ts'

const [PART = 1, PARTS = 1] = (process.env['PARLEY_PART'] ?? '1/1').split('/').map(Number)
const [FROM = 0, TO = 0] = (process.env['PARLEY_HISTORIES'] ?? '0-100000').split('-').map(Number)
const AT_ONCE = 5_000 // then what was seen so far is told

for (let from = FROM; from < TO; from += AT_ONCE) {
  const to = Math.min(from + AT_ONCE, TO)
  test(`no reader of histories ${from} to ${to - 1} reads too much or too little`, async (context) => {
    const all = Array.from({ length: to - from }, (_, i) => from + i)
    const mine = all.filter((number) => number % PARTS === PART - 1)
    assert.ok(mine.length > 0, 'a check that saw nothing has passed nothing')
    const totals = await playHistories(mine)
    context.diagnostic(describeTotals(totals))
    assertNobodyWronged(totals)
  })
}
