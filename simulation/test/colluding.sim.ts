// How many witnesses a lying hub needs. Honest ones are real, with a memory; colluding ones sign whatever
// they are shown. Four witnesses of whom three bind bear one that lies, and no second one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concatBytes, present, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { formatAddCheckpoint, judgeCheckpoint, parsePolicy } from '@parley/ledger'
import type { WitnessPort } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openHistory, swapped } from '../src/byzantine/history.ts'
import type { History } from '../src/byzantine/history.ts'
import { smallExchange } from '../src/byzantine/small-exchange.ts'

const SIZE = 64
const exchange = await smallExchange('colluding')
const begun = exchange.ceremony.map((one) => one.note)
const [ofA, ofB] = [await exchange.chain('a/dev/1', 40), await exchange.chain('b/dev/1', 40)]
const notes = [...begun, ...ofA.flatMap((note, i) => [note, present(ofB[i], 'an entry')])]
const policy = valueOf(parsePolicy(exchange.policy, nodeCryptography))

/** Asks a witness that has cosigned `from`; the line it answers with, or nothing. */
async function asked(witness: WitnessPort, of: History, from: number): Promise<Bytes> {
  const size = of.notes.length
  const proof = of.tree.consistencyProof(from, size)
  const request = formatAddCheckpoint(from, proof, await of.checkpoint())
  const { status, body } = await witness.addCheckpoint(request)
  if (status !== 200) assert.ok(status === 409 || status === 422, `status ${status}`)
  return status === 200 ? body : new Uint8Array(0)
}

async function isWitnessed(
  of: History,
  lines: readonly Bytes[],
  colluding: number,
): Promise<boolean> {
  const liars = exchange.witnesses.slice(4 - colluding)
  const bytes = concatBytes(await of.checkpoint(of.notes.length, liars), ...lines)
  return valueOf(judgeCheckpoint(bytes, policy, nodeCryptography)).isWitnessed
}

/** Two trees that differ in their last entry, offered to honest witnesses who share their first `at` entries. */
async function bothOffered(at: number, colluding: number, shownFirst: number): Promise<number> {
  const trees = [notes, swapped(notes, at)].map((all) =>
    openHistory(exchange, all.slice(0, at + 1)),
  )
  const common = openHistory(exchange, notes.slice(0, at))
  const lines = new Map<History, Bytes[]>(trees.map((tree) => [tree, []]))
  for (let i = 0; i < 4 - colluding; i++) {
    const witness = exchange.witness(i)
    assert.ok((await asked(witness, common, 0)).length > 0)
    const order = i < shownFirst ? trees : trees.toReversed()
    const answers: Bytes[] = []
    for (const tree of order) {
      // The hub asks as a restored one would: from what the witness had, and again from what it has now.
      const line = await asked(witness, tree, at)
      const again = line.length > 0 ? line : await asked(witness, tree, at + 1)
      if (again.length > 0) present(lines.get(tree), 'a tree').push(again)
      answers.push(again)
    }
    assert.equal(answers.filter((one) => one.length > 0).length, 1, 'one tree at one size')
  }
  const bound = await Promise.all(
    trees.map((tree) => isWitnessed(tree, lines.get(tree) ?? [], colluding)),
  )
  return bound.filter(Boolean).length
}

for (const [colluding, most] of [
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 2],
] as const) {
  const what = most === 1 ? 'never two roots at one size' : 'both roots can be bound'
  test(`${colluding} of four witnesses collude, a fork at every size: ${what}`, async () => {
    let found = 0
    for (let at = begun.length; at < SIZE; at++) {
      for (let shownFirst = 0; shownFirst <= 4 - colluding; shownFirst++)
        found = Math.max(found, await bothOffered(at, colluding, shownFirst))
    }
    assert.equal(found, most)
  })
}
