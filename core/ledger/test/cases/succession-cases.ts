// Entry 0 of a new log, judged by the base log that it continues.
import { present, toBase64, utf8Bytes } from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import { formatCheckpointText, parseOrigin } from '../../src/checkpoint.ts'
import { formatNote } from '../../src/note.ts'
import { openingBody } from '../../src/opening.ts'
import { emptyLog, OPEN, OPENING, ORIGIN, policyHash, testKey } from '../log-maker.ts'
import type { EntryDraft } from '../log-maker.ts'
import { logLine, witnessLine } from './checkpoint-cases.ts'
import { at, END } from './entry-cases.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const NEXT = present(parseOrigin('demo.parley.example/x/next'), 'an origin')
const POLICY = utf8Bytes(`log ${testKey(NEXT).key.vkey}\nquorum none\n`)
const THREE = ['a', 'b', 'c']

const checkpoint = (size: number, witnesses = THREE, root = at(END).state.root(size)): Bytes => {
  const text = formatCheckpointText({ origin: ORIGIN, size, root })
  return formatNote(text, [logLine(text), ...witnesses.map((w) => witnessLine(text, w))])
}
const draft = (change: JsonObject, signers: readonly string[] = ALL): EntryDraft => ({
  ...OPEN,
  author: signers[0] ?? '',
  with: signers.slice(1),
  kind: 'ledger.succession',
  body: {
    ...openingBody({
      ...OPENING,
      hub: { author: testKey('hub/2').key, log: testKey(NEXT).key },
      policy: policyHash(POLICY),
    }),
    after: toBase64(checkpoint(END)),
    why: 'lost',
    ...change,
  },
})
const ALL = ['a/root/1', 'a/root/2', 'b/root/1', 'b/root/3']
const made = (change: JsonObject, signers?: readonly string[]): Bytes =>
  emptyLog(NEXT, POLICY).make(draft(change, signers))
const after = (bytes: Bytes): JsonObject => ({ after: toBase64(bytes) })

interface Reader {
  /** Entries of the base log that the reader has. */
  readonly holds?: number
  readonly witnessed?: number
  readonly known?: Bytes
}
const succession = (name: string, expect: string, note: Bytes, reader: Reader = {}): VectorCase =>
  vector(name, expect, {
    after: reader.holds ?? END,
    witnessed: reader.witnessed ?? END,
    known: reader.known === undefined ? null : bytesJson(reader.known),
    policy: bytesJson(POLICY),
    note: bytesJson(note),
  })
// The body alone differs: the roots of another set of parties.
const otherRoots = (): JsonObject => ({
  parties: OPENING.parties.map(({ m, party }) => ({
    m,
    party,
    roots: [1, 2, 3].map((n) => testKey(`${party}/other/${n}`).key.vkey).toSorted(),
  })),
})

export const SUCCESSION_VALID: readonly VectorCase[] = [
  succession('after the last entry', 'ok', made({})),
  succession('with a fork proof', 'ok', made({ evidence: policyHash(POLICY), why: 'forked' })),
  succession('the same one again', 'ok', made({}), { known: made({}) }),
  succession('of a log that stops earlier', 'ok', made(after(checkpoint(9))), {
    holds: 9,
    witnessed: 5,
  }),
]
export const SUCCESSION_INVALID: readonly VectorCase[] = [
  succession('a second one', 'succession-twice', made({}), { known: made({ why: 'moved' }) }),
  succession('without a quorum', 'quorum-missing', made(after(checkpoint(END, ['a', 'b'])))),
  succession('without the log', 'unsigned', made(after(unsigned()))),
  succession('older than what is witnessed', 'succession-behind', made(after(checkpoint(9))), {
    holds: 9,
  }),
  succession('of another log', 'other-log', made(after(otherLog()))),
  succession('with another root', 'fork', made(after(checkpoint(END, THREE, at(3).state.root())))),
  succession('one root of a party short', 'threshold', made({}, ALL.slice(0, 3))),
  succession(
    'by roots that the old log does not know',
    'threshold',
    made(otherRoots(), ['a/other/1', 'a/other/2', 'b/other/1', 'b/other/2']),
  ),
  succession('a reason in words', 'field', made({ why: 'because' })),
  succession('no checkpoint', 'field', made({ after: '' })),
  succession('a checkpoint that is none', 'malformed', made({ after: 'AAAA' })),
  succession('a checkpoint in base64 without padding', 'field', made({ after: 'AAA' })),
  succession('evidence that is no hash', 'field', made({ evidence: 'a fork' })),
  succession('the policy of another file', 'policy-changed', made({ policy: OPENING.policy })),
]

function unsigned(): Bytes {
  const text = formatCheckpointText({ origin: ORIGIN, size: END, root: at(END).state.root() })
  return formatNote(
    text,
    THREE.map((w) => witnessLine(text, w)),
  )
}

function otherLog(): Bytes {
  const text = formatCheckpointText({ origin: NEXT, size: END, root: at(END).state.root() })
  return formatNote(text, [logLine(text, testKey(NEXT))])
}
