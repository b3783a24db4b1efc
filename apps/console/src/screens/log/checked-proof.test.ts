import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkProof } from './checked-proof.ts'
import type { ProofTexts } from './checked-proof.ts'

interface Case {
  readonly name: string
  readonly expect: string
  readonly entry: { readonly text?: string }
  readonly proof: { readonly text?: string }
  readonly policy: { readonly text?: string }
}

const VECTORS = join(import.meta.dirname, '../../../../../vectors/ledger')
const read = (file: string): readonly Case[] =>
  JSON.parse(readFileSync(join(VECTORS, file), 'utf8')) as readonly Case[] // our own vectors
const cases = [...read('proof_valid.json'), ...read('proof_invalid.json')].flatMap((one) => {
  const [note, proof, policy] = [one.entry.text, one.proof.text, one.policy.text]
  const isText = note !== undefined && proof !== undefined && policy !== undefined
  return isText ? [{ ...one, texts: { note, proof, policy } satisfies ProofTexts }] : []
})

test('the browser judges every proof of the vectors as a node does', () => {
  assert.ok(cases.length > 15)
  for (const { name, expect, texts } of cases) {
    const checked = checkProof(texts)
    assert.equal(checked.ok ? 'ok' : checked.refusal.code, expect, name)
  }
})

test('the way that is drawn leads from the entry to the root in the checkpoint', () => {
  for (const { name, expect, texts } of cases.filter((one) => one.expect === 'ok')) {
    const checked = checkProof(texts)
    assert.ok(checked.ok, `${name}: ${expect}`)
    const { leaf, steps } = checked.value
    assert.equal(steps.at(-1)?.parent ?? leaf, texts.proof.split('\n\n')[1]?.split('\n')[2], name)
  }
})

test('one letter changed anywhere in the entry, the proof or the policy is noticed', () => {
  const [good] = cases
  assert.ok(good?.expect === 'ok')
  for (const part of ['note', 'proof'] as const) {
    const text = good.texts[part]
    for (let at = 0; at < text.length; at += 7) {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      const checked = checkProof({ ...good.texts, [part]: changed })
      // A changed cosignature may leave the quorum: then it is refused as a bad signature all the same,
      // unless its name or key id is another's, whose line counts for nobody.
      if (checked.ok) assert.ok(checked.value.witnesses < 3, `${part} at ${at}`)
    }
  }
})
