import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present, toBase64, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import { logLine, witnessLine } from '../test/cases/checkpoint-cases.ts'
import {
  emptyLog,
  logOf,
  OPEN,
  openedLog,
  OPENING,
  ORIGIN,
  policyHash,
  testCryptography,
  testKey,
} from '../test/log-maker.ts'
import type { EntryDraft } from '../test/log-maker.ts'
import { formatCheckpointText, parseOrigin } from './checkpoint.ts'
import type { Entry } from './entry.ts'
import { parseEntry } from './entry.ts'
import { formatNote } from './note.ts'
import { openingBody } from './opening.ts'
import { judgeSuccession } from './succession-rules.ts'

const OLD = openedLog()
const NEXT = present(parseOrigin('demo.parley.example/x/next'), 'an origin')
const POLICY: Bytes = utf8Bytes(`log ${testKey(NEXT).key.vkey}\nquorum none\n`)

const checkpointOf = (
  size: number,
  witnesses: readonly string[],
  root = OLD.state.root(size),
): Bytes => {
  const text = formatCheckpointText({ origin: ORIGIN, size, root })
  return formatNote(text, [logLine(text), ...witnesses.map((w) => witnessLine(text, w))])
}
const THREE = ['a', 'b', 'c']

const succession = (change: JsonObject = {}, draft: Partial<EntryDraft> = {}): EntryDraft => ({
  ...OPEN,
  kind: 'ledger.succession',
  body: {
    ...openingBody({
      ...OPENING,
      hub: { author: testKey('hub/2').key, log: testKey(NEXT).key },
      policy: policyHash(POLICY),
    }),
    after: toBase64(checkpointOf(4, THREE)),
    why: 'lost',
    ...change,
  },
  ...draft,
})
const entryOf = (draft: EntryDraft): Entry =>
  valueOf(parseEntry(emptyLog(NEXT, POLICY).make(draft), testCryptography))
const judge = (
  draft: EntryDraft,
  witnessedSize = 4,
  known: Entry | null = null,
  old = OLD.state,
): string => {
  const judged = judgeSuccession(entryOf(draft), old, { witnessedSize, known }, testCryptography)
  return judged.ok ? 'ok' : judged.refusal.code
}

test('a succession opens the new log and continues the old one', () => {
  assert.ok(emptyLog(NEXT, POLICY).try(succession()).ok)
  assert.equal(judge(succession()), 'ok')
  assert.equal(judge(succession({ evidence: policyHash(POLICY) })), 'ok')
})

test('the same succession again is harmless, and another one is refused', () => {
  assert.equal(judge(succession(), 4, entryOf(succession())), 'ok')
  assert.equal(judge(succession({ why: 'moved' }), 4, entryOf(succession())), 'succession-twice')
})

test('a succession whose checkpoint does not bind, lags or belongs elsewhere is refused', () => {
  const after = (bytes: Bytes): EntryDraft => succession({ after: toBase64(bytes) })
  assert.equal(judge(after(checkpointOf(4, ['a', 'b']))), 'quorum-missing')
  assert.equal(judge(after(checkpointOf(3, THREE))), 'succession-behind')
  assert.equal(judge(succession(), 5), 'succession-behind')
  assert.equal(judge(after(checkpointOf(4, THREE, OLD.state.root(3)))), 'fork')
  const other = formatCheckpointText({ origin: NEXT, size: 4, root: OLD.state.root() })
  assert.equal(judge(after(formatNote(other, [logLine(other, testKey(NEXT))]))), 'other-log')
  assert.equal(judge(OPEN), 'not-opened')
})

test('the roots that count are those of the old log', () => {
  const few = { author: 'a/root/1', with: ['a/root/2', 'b/root/1'] }
  assert.equal(judge(succession({}, few)), 'threshold')
  assert.equal(emptyLog(NEXT, POLICY).try(succession({}, few)).ok, false)
})

test('a succession without its own fields opens nothing', () => {
  const refusals = [
    { why: 'tired' },
    { after: '' },
    { after: 'x' },
    { evidence: 'sha256:x' },
    { more: 1 },
  ].map((change) => {
    const tried = emptyLog(NEXT, POLICY).try(succession(change))
    return tried.ok ? 'ok' : tried.refusal.code
  })
  assert.deepEqual(refusals, ['field', 'field', 'field', 'field', 'field'])
})

test('a log that was folded further is no measure for an earlier checkpoint', () => {
  const longer = logOf(OLD.notes)
  longer.add({ author: 'a/officer/1', kind: 'list.counted', body: { count: 1 } })
  assert.equal(judge(succession(), 4, null, longer.state), 'succession-behind')
})
