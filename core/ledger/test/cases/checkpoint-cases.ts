import { concatBytes, utf8Bytes } from '@parley/kernel'
import type { Bytes, Json } from '@parley/kernel'
import { formatCheckpointText } from '../../src/checkpoint.ts'
import { cosignatureMessage, packCosignature } from '../../src/cosignature.ts'
import { base64Hash } from '../../src/hash.ts'
import { leafHash, openMerkleTree } from '../../src/merkle.ts'
import type { MerkleTree } from '../../src/merkle.ts'
import { formatNote, lineOf } from '../../src/note.ts'
import type { SignatureLine } from '../../src/signature-line.ts'
import { formatAddCheckpoint } from '../../src/witness.ts'
import { ORIGIN, POLICY, testCryptography, testKey } from '../log-maker.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

export const TREE: MerkleTree = openMerkleTree(testCryptography)
for (let i = 0; i < 20; i++) TREE.append(leafHash(testCryptography, utf8Bytes(`entry ${i}`)))

export const TIME = 1_763_776_800
const log = testKey(ORIGIN)
const OTHER = 'demo.parley.example/x/other'
const rootText = (size: number): string => base64Hash(TREE.root(size))
export const textOf = (size: number): string =>
  formatCheckpointText({ origin: ORIGIN, size, root: TREE.root(size) })

export const logLine = (text: string, key = log): SignatureLine =>
  lineOf(key.key, key.sign(utf8Bytes(text)))
export const witnessLine = (
  text: string,
  name: string,
  timeSeconds: number = TIME,
): SignatureLine => {
  const key = testKey(`${name}.example/witness`, 'cosignature')
  const signature = key.sign(cosignatureMessage(utf8Bytes(text), timeSeconds))
  return lineOf(key.key, packCosignature({ timeSeconds, signature }))
}
/** A checkpoint of the first `size` entries, signed by the log and cosigned by these witnesses. */
export const cosigned = (size: number, witnesses: readonly string[] = ['a', 'b', 'c']): Bytes => {
  const text = textOf(size)
  return formatNote(text, [logLine(text), ...witnesses.map((w) => witnessLine(text, w))])
}

const checkpointCase = (
  name: string,
  expect: string,
  text: string,
  lines?: readonly SignatureLine[],
): VectorCase =>
  vector(name, expect, {
    checkpoint: bytesJson(formatNote(text, lines ?? [logLine(text)])),
    vkey: log.key.vkey,
  })
const sized = (size: string): string => `${ORIGIN}\n${size}\n${rootText(3)}\n`
const entryText = 'parley.dev/entry@v1\n3\n'

export const CHECKPOINT_VALID: readonly VectorCase[] = [
  checkpointCase('three entries', 'ok', textOf(3)),
  checkpointCase('no entries', 'ok', textOf(0)),
  checkpointCase('size 2^53-1', 'ok', sized('9007199254740991')),
]

export const CHECKPOINT_INVALID: readonly VectorCase[] = [
  checkpointCase('two lines', 'malformed', `${ORIGIN}\n3\n`),
  checkpointCase('an empty origin', 'origin', `\n3\n${rootText(3)}\n`),
  checkpointCase('a space in the origin', 'origin', `a b\n3\n${rootText(3)}\n`),
  checkpointCase('the title of an entry as origin', 'origin', `${entryText}${rootText(3)}\n`),
  ...[
    '01',
    '-1',
    '+1',
    ' 1',
    '1 ',
    '',
    '0x1',
    '1.0',
    '1e1',
    '9007199254740992',
    '18446744073709551616',
  ].map((size) => checkpointCase(`size "${size}"`, 'size', sized(size))),
  checkpointCase(
    'a root of 31 bytes',
    'root',
    `${ORIGIN}\n3\n${'A'.repeat(41)}E=\n`.replace('E=', '='),
  ),
  checkpointCase('a root with spare bits', 'root', `${ORIGIN}\n3\n${'A'.repeat(42)}B=\n`),
  checkpointCase('a root in hex', 'root', `${ORIGIN}\n3\n${'ab'.repeat(32)}\n`),
  checkpointCase('an extension line', 'extension', `${textOf(3)}more\n`),
  checkpointCase('size 0 with another root', 'empty-root', `${ORIGIN}\n0\n${rootText(3)}\n`),
  checkpointCase('the checkpoint of another origin', 'other-log', textOf(3).replace(ORIGIN, OTHER)),
  checkpointCase('signed by another log', 'unsigned', textOf(3), [
    logLine(textOf(3), testKey(OTHER)),
  ]),
  checkpointCase('the signature of another size', 'bad-signature', textOf(3), [logLine(textOf(4))]),
  checkpointCase('the signature of an entry', 'bad-signature', textOf(3), [
    logLine('parley.dev/entry@v1\n{}\n'),
  ]),
]

const cosignatureCase = (
  name: string,
  expect: string,
  line: SignatureLine,
  witness = 'a',
): VectorCase =>
  vector(name, expect, {
    checkpoint: bytesJson(formatNote(textOf(3), [logLine(textOf(3)), line])),
    vkey: testKey(`${witness}.example/witness`, 'cosignature').key.vkey,
  })
const goodLine = witnessLine(textOf(3), 'a')
const signedOver = (message: string, time = TIME): SignatureLine => {
  const key = testKey('a.example/witness', 'cosignature')
  return lineOf(
    key.key,
    packCosignature({ timeSeconds: time, signature: key.sign(utf8Bytes(message)) }),
  )
}
const timeBytes = (...bytes: readonly number[]): SignatureLine => ({
  ...goodLine,
  signature: concatBytes(Uint8Array.from(bytes), goodLine.signature.subarray(8)),
})

export const COSIGNATURE_VALID: readonly VectorCase[] = [
  cosignatureCase('a cosignature', 'ok', goodLine),
  cosignatureCase('a time beyond 2106', 'ok', witnessLine(textOf(3), 'a', 5_000_000_000)),
]

export const COSIGNATURE_INVALID: readonly VectorCase[] = [
  cosignatureCase('a plain signature under a witness key', 'bad-signature', {
    ...goodLine,
    signature: goodLine.signature.subarray(8),
  }),
  cosignatureCase(
    'the time altered by one',
    'bad-signature',
    timeBytes(0, 0, 0, 0, 0x69, 0x21, 0x19, 0x21),
  ),
  cosignatureCase('time 2^63', 'bad-signature', timeBytes(0x80, 0, 0, 0, 0, 0, 0, 0)),
  cosignatureCase('time 2^53', 'bad-signature', timeBytes(0, 0x20, 0, 0, 0, 0, 0, 0)),
  cosignatureCase('time 0', 'bad-signature', timeBytes(0, 0, 0, 0, 0, 0, 0, 0)),
  cosignatureCase(
    'a time line with a leading zero',
    'bad-signature',
    signedOver(`cosignature/v1\ntime 0${TIME}\n${textOf(3)}`),
  ),
  cosignatureCase('signed without the header', 'bad-signature', signedOver(textOf(3))),
  cosignatureCase('moved from another size', 'bad-signature', witnessLine(textOf(4), 'a')),
  cosignatureCase('one byte too many', 'bad-signature', {
    ...goodLine,
    signature: concatBytes(goodLine.signature, Uint8Array.of(0)),
  }),
  cosignatureCase('another witness only', 'unsigned', witnessLine(textOf(3), 'b')),
]

const judged = (name: string, expect: string, checkpoint: Bytes): VectorCase =>
  vector(name, expect, { checkpoint: bytesJson(checkpoint), policy: bytesJson(POLICY) })

/** Checkpoints under a policy with four witnesses of which three must agree. */
export const QUORUM: readonly VectorCase[] = [
  judged('three of four', 'witnessed', cosigned(3)),
  judged('all four', 'witnessed', cosigned(3, ['a', 'b', 'c', 'd'])),
  judged('two of four', 'provisional', cosigned(3, ['a', 'd'])),
  judged('none', 'provisional', cosigned(3, [])),
  judged('three of which one is a stranger', 'provisional', cosigned(3, ['a', 'b', 'z'])),
  judged(
    'three of which one fails',
    'bad-signature',
    formatNote(textOf(3), [
      logLine(textOf(3)),
      witnessLine(textOf(3), 'a'),
      witnessLine(textOf(3), 'b'),
      witnessLine(textOf(4), 'c'),
    ]),
  ),
  judged(
    'witnesses without the log',
    'unsigned',
    formatNote(
      textOf(3),
      ['a', 'b', 'c'].map((w) => witnessLine(textOf(3), w)),
    ),
  ),
  judged(
    'one witness twice',
    'signed-twice',
    formatNote(textOf(3), [
      logLine(textOf(3)),
      witnessLine(textOf(3), 'a'),
      witnessLine(textOf(3), 'a', TIME + 1),
      witnessLine(textOf(3), 'b'),
    ]),
  ),
]

const memory = (size: number): Json => ({ size, root: rootText(size) })
const witnessCase = (
  name: string,
  expect: string,
  remembered: Json,
  request: Bytes | string,
): VectorCase =>
  vector(name, expect, {
    memory: remembered,
    request: bytesJson(typeof request === 'string' ? utf8Bytes(request) : request),
    vkeys: [log.key.vkey],
  })
const request = (old: number, from: number, to: number): Bytes =>
  formatAddCheckpoint(old, TREE.consistencyProof(from, to), cosigned(to, []))
const asText = (bytes: Bytes): string => new TextDecoder().decode(bytes)
const signedText = (text: string): Bytes => formatNote(text, [logLine(text)])

export const WITNESS_CASES: readonly VectorCase[] = [
  witnessCase('the first checkpoint', '200', null, request(0, 0, 5)),
  witnessCase('growth from 14 to 20', '200', memory(14), request(14, 14, 20)),
  witnessCase('the same checkpoint again', '200', memory(14), request(14, 14, 14)),
  witnessCase('a client that knows nothing', '409 14', memory(14), request(0, 0, 20)),
  witnessCase('a client that is behind', '409 14', memory(14), request(8, 8, 20)),
  witnessCase('a client that claims more', '409 8', memory(8), request(14, 14, 20)),
  witnessCase(
    'an unknown origin',
    '404',
    null,
    formatAddCheckpoint(0, [], signedText(textOf(3).replace(ORIGIN, OTHER))),
  ),
  witnessCase(
    'no signature of the log',
    '403',
    null,
    formatAddCheckpoint(0, [], formatNote(textOf(3), [witnessLine(textOf(3), 'a')])),
  ),
  witnessCase(
    'a signature of the log that fails',
    '403',
    null,
    formatAddCheckpoint(0, [], formatNote(textOf(3), [logLine(textOf(4))])),
  ),
  witnessCase('old above the size', '400', memory(14), request(15, 14, 14)),
  witnessCase('old 01', '400', memory(1), asText(request(1, 1, 3)).replace('old 1', 'old 01')),
  witnessCase('old missing', '400', null, asText(request(0, 0, 3)).replace('old 0\n', '')),
  witnessCase(
    '64 proof lines',
    '400',
    memory(1),
    formatAddCheckpoint(
      1,
      Array.from({ length: 64 }, () => TREE.leaf(0)),
      cosigned(3, []),
    ),
  ),
  witnessCase(
    'a proof line of 31 bytes',
    '400',
    memory(2),
    asText(request(2, 2, 3)).replace(/\n.{44}\n\n/, `\n${'A'.repeat(42)}==\n\n`),
  ),
  witnessCase(
    'no empty line',
    '400',
    null,
    asText(request(0, 0, 3)).replace('old 0\n\n', 'old 0\n'),
  ),
  witnessCase(
    'a checkpoint of two lines',
    '400',
    null,
    formatAddCheckpoint(0, [], signedText(`${ORIGIN}\n3\n`)),
  ),
  witnessCase('a proof of other sizes', '422', memory(14), request(14, 13, 20)),
  witnessCase('no proof', '422', memory(14), formatAddCheckpoint(14, [], cosigned(20, []))),
  witnessCase(
    'another root at the same size',
    '422',
    memory(14),
    formatAddCheckpoint(14, [], signedText(textOf(14).replace(rootText(14), rootText(13)))),
  ),
  witnessCase(
    'a proof at the same size',
    '422',
    memory(14),
    formatAddCheckpoint(14, [TREE.leaf(0)], cosigned(14, [])),
  ),
  witnessCase(
    'a proof with old 0',
    '422',
    null,
    formatAddCheckpoint(0, [TREE.leaf(0)], cosigned(3, [])),
  ),
  witnessCase(
    'size 0 with another root',
    '422',
    null,
    formatAddCheckpoint(0, [], signedText(`${ORIGIN}\n0\n${rootText(3)}\n`)),
  ),
]

const lines = asText(POLICY).split('\n')
const [LOG = '', W1 = '', W2 = '', W3 = '', W4 = ''] = lines
const policyCase = (name: string, expect: string, text: string): VectorCase =>
  vector(name, expect, { policy: bytesJson(utf8Bytes(text)) })
const policy = (...more: readonly string[]): string => [LOG, W1, W2, W3, W4, ...more, ''].join('\n')
const vkeyOf = (line: string): string => line.split(' ').at(-1) ?? ''

export const POLICY_VALID: readonly VectorCase[] = [
  policyCase('three of four', 'ok', asText(POLICY)),
  policyCase('no witnesses', 'ok', `${LOG}\nquorum none\n`),
  policyCase(
    'comments, tabs, empty lines, addresses',
    'ok',
    `# demo\n\n${LOG.replace(' ', '\t')} https://hub.example/\n${W1} https://a.example/\nquorum  a\n`,
  ),
  policyCase(
    'groups of groups',
    'ok',
    policy('group one any a b', 'group two all c d', 'group both 2 one two', 'quorum both'),
  ),
]

export const POLICY_INVALID: readonly VectorCase[] = [
  policyCase('no quorum', 'policy-quorum', policy()),
  policyCase('two quorums', 'policy-quorum', policy('quorum a', 'quorum b')),
  policyCase('quorum of nobody known', 'policy-name', policy('quorum z')),
  policyCase(
    'a group before its members',
    'policy-name',
    [LOG, W1, 'group g 1 a b', W2, 'quorum g', ''].join('\n'),
  ),
  policyCase('a group that holds itself', 'policy-name', policy('group g 1 a g', 'quorum g')),
  policyCase('K = 0', 'policy-threshold', policy('group g 0 a b', 'quorum g')),
  policyCase('K above the members', 'policy-threshold', policy('group g 3 a b', 'quorum g')),
  policyCase('K with a leading zero', 'policy-threshold', policy('group g 01 a b', 'quorum g')),
  policyCase('a member twice', 'policy-member-twice', policy('group g 2 a a', 'quorum g')),
  policyCase(
    'a member of two groups',
    'policy-member-twice',
    policy('group g 1 a b', 'group h 1 b c', 'quorum g'),
  ),
  policyCase(
    'two witnesses with one key',
    'policy-key-twice',
    policy(`witness e ${vkeyOf(W1)}`, 'quorum a'),
  ),
  policyCase(
    'one witness key under two names',
    'policy-key-twice',
    policy(
      `witness e ${testKey('e.example/witness', 'cosignature', 'a.example/witness').key.vkey}`,
      'quorum a',
    ),
  ),
  policyCase(
    'the log key as witness',
    'policy-key-twice',
    policy(`witness e ${testKey('e.example/witness', 'cosignature', ORIGIN).key.vkey}`, 'quorum a'),
  ),
  policyCase('two logs with one key', 'policy-key-twice', policy(LOG, 'quorum a')),
  policyCase(
    'a witness named none',
    'policy-name',
    policy(`witness none ${testKey('n', 'cosignature').key.vkey}`, 'quorum a'),
  ),
  policyCase('none as member', 'policy-name', policy('group g 1 a none', 'quorum g')),
  policyCase(
    'two witnesses of one name',
    'policy-name',
    policy(`witness a ${testKey('n', 'cosignature').key.vkey}`, 'quorum a'),
  ),
  policyCase('a group named like a witness', 'policy-name', policy('group a 1 b c', 'quorum a')),
  policyCase('a group of nobody', 'policy-malformed', policy('group g 1', 'quorum a')),
  policyCase('an unknown word', 'policy-malformed', policy('mirror a', 'quorum a')),
  policyCase('a word too many', 'policy-malformed', policy('quorum a b')),
  policyCase('CR', 'policy-malformed', policy('quorum a').replaceAll('\n', '\r\n')),
  policyCase('NUL', 'policy-malformed', policy('quorum a # \u0000')),
  policyCase('no last newline', 'policy-malformed', policy('quorum a').trimEnd()),
  policyCase(
    'a plain signing key as witness',
    'vkey-type',
    policy(`witness e ${testKey('e').key.vkey}`, 'quorum a'),
  ),
  policyCase('a witness key as log', 'vkey-type', `log ${vkeyOf(W1)}\nquorum none\n`),
  policyCase(
    'a key whose id does not match',
    'vkey-id',
    policy('quorum a').replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
  ),
]
