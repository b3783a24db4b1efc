import { concatBytes, utf8Bytes } from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import { base64Hash } from '../../src/hash.ts'
import { formatSignatureLine } from '../../src/signature-line.ts'
import { logOf, ORIGIN, signText, testKey } from '../log-maker.ts'
import type { EntryDraft, TestLog } from '../log-maker.ts'
import { baseLog, blobName, blobOf, GRANT } from './base-log.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

export const NOTES: readonly Bytes[] = baseLog().notes
let count = 0

const prefixes = new Map<number, TestLog>()

/** The base log's first `after` entries, to go on from; nobody adds to it. */
export function at(after: number): TestLog {
  const log = prefixes.get(after) ?? logOf(NOTES.slice(0, after))
  prefixes.set(after, log)
  return log
}

export const noteCase = (name: string, expect: string, after: number, note: Bytes): VectorCase =>
  vector(name, expect, { after, note: bytesJson(note) })

const fresh = (draft: EntryDraft): EntryDraft => {
  count++
  const id = `00000000-0000-4000-9000-${String(count).padStart(12, '0')}`
  // Spread of an optional header over the counted id: a case that sets its own id keeps it.
  return { ...draft, header: { id, ...draft.header } }
}

/** A draft made and signed after so many entries of the base log. */
export const draftCase = (
  name: string,
  expect: string,
  after: number,
  draft: EntryDraft,
): VectorCase => noteCase(name, expect, after, at(after).make(fresh(draft)))

/** A draft made after further entries that come after the base log. */
export const betweenCase = (
  name: string,
  expect: string,
  between: readonly EntryDraft[],
  draft: EntryDraft,
): VectorCase => {
  const log = logOf(NOTES)
  for (const each of between) log.add(fresh(each))
  const notes = log.notes.map(bytesJson)
  const note = bytesJson(log.make(fresh(draft)))
  return vector(name, expect, { after: END, between: notes, note })
}

/** A right draft whose text is altered and then signed: only the form is wrong. */
export const textCase = (
  name: string,
  expect: string,
  draft: EntryDraft,
  alter: (text: string) => string,
): VectorCase => {
  const text = alter(at(END).text(fresh(draft)))
  return noteCase(name, expect, END, signText(text, [draft.author, ...(draft.with ?? [])]))
}

export const END = NOTES.length
export const COUNT: EntryDraft = { author: 'a/officer/1', kind: 'list.counted', body: { count: 3 } }
export const SEALED: EntryDraft = { author: 'a/dev/1', kind: 'handover.outcome', blob: blobOf(50) }

const json = (name: string, expect: string, find: string, put: string): VectorCase =>
  textCase(name, expect, COUNT, (text) => replaced(text, find, put))
const sealedJson = (name: string, expect: string, find: string | RegExp, put: string): VectorCase =>
  textCase(name, expect, SEALED, (text) => replaced(text, find, put))
function replaced(text: string, find: string | RegExp, put: string): string {
  const altered = text.replace(find, put)
  if (altered === text) throw new Error(`nothing altered by ${String(find)}`)
  return altered
}

const goodNote = (): Bytes => at(END).make(fresh(COUNT))
const nested = (depth: number): JsonObject => (depth === 0 ? {} : { a: nested(depth - 1) })
const more = (...blobs: readonly string[]): string =>
  `"kind":"handover.outcome","more":[${blobs.map((blob) => `{"blob":"${blob}","size":12}`).join(',')}]`
const sortedBlobs = [blobName(60), blobName(61)].toSorted()
const [low = '', high = ''] = sortedBlobs
const withMore = (name: string, expect: string, ...blobs: readonly string[]): VectorCase =>
  sealedJson(name, expect, '"kind":"handover.outcome"', more(...blobs))

export const ENTRY_VALID: readonly VectorCase[] = [
  ...NOTES.map((note, i) => noteCase(`entry ${i} of the base log`, 'ok', i, note)),
  draftCase('a clear fact', 'ok', END, COUNT),
  draftCase('a sealed fact of the first epoch', 'ok', END, SEALED),
  draftCase('a sealed fact of the second epoch', 'ok', END, { ...SEALED, aud: 'a+b/2' }),
  draftCase('both', 'ok', END, { ...SEALED, body: { tranche: 1 } }),
  draftCase('a UUID of version 7', 'ok', END, {
    ...COUNT,
    header: { id: '01890a5d-ac96-774b-bcce-b302099a8057' },
  }),
  draftCase('two officers of one party', 'ok', END, { ...COUNT, with: ['a/officer/2'] }),
  draftCase('an officer of the other party signs too', 'ok', END, {
    ...COUNT,
    with: ['b/officer/1'],
  }),
  draftCase('strings with quotes and backslashes', 'ok', END, {
    ...COUNT,
    body: { word: 'a "b" \\ c' },
  }),
  draftCase('the largest integer', 'ok', END, {
    ...COUNT,
    body: { count: Number.MAX_SAFE_INTEGER },
  }),
  draftCase('depth 8', 'ok', END, { ...COUNT, body: nested(6) }),
  withMore('two further blobs', 'ok', low, high),
  draftCase('what was seen may be long ago', 'ok', END, {
    ...SEALED,
    header: { seen: { n: 6, root: at(6).state.root() } },
  }),
]

export const ENTRY_FORM_INVALID: readonly VectorCase[] = [
  noteCase('above 16 KiB', 'too-long', END, concatBytes(utf8Bytes('a'.repeat(16_384)), goodNote())),
  noteCase('no signatures', 'malformed', END, utf8Bytes(at(END).text(fresh(COUNT)))),
  noteCase(
    '17 signatures',
    'too-many-signatures',
    END,
    concatBytes(
      goodNote(),
      ...Array.from({ length: 16 }, (_, i) =>
        utf8Bytes(
          formatSignatureLine({ name: `s/${i}`, keyId: '00000001', signature: new Uint8Array(64) }),
        ),
      ),
    ),
  ),
  noteCase(
    "the author's line twice",
    'signed-twice',
    END,
    signText(at(END).text(fresh(COUNT)), ['a/officer/1', 'a/officer/1']),
  ),
  textCase('the title of version 2', 'version', COUNT, (text) => text.replace('@v1', '@v2')),
  textCase('the title of a receipt', 'malformed', COUNT, (text) =>
    text.replace('entry', 'receipt'),
  ),
  textCase('no title', 'malformed', COUNT, (text) => text.replace('parley.dev/entry@v1\n', '')),
  textCase('two lines of JSON', 'malformed', COUNT, (text) => `${text}{}\n`),
  textCase('an empty line after the JSON', 'malformed', COUNT, (text) => `${text}\n`),
  json('a letter outside ASCII', 'non-ascii', '"count":3', '"count":3,"word":"é"'),
  json('an escaped newline', 'non-ascii', '"count":3', '"count":3,"word":"\\n"'),
  json('an escaped control character', 'non-ascii', '"count":3', '"count":3,"word":"\\u0001"'),
  json('text after the object', 'json-malformed', '"}\n', '"}x\n'),
  json('cut JSON', 'json-malformed', '"}\n', '"\n'),
  json('NaN', 'json-malformed', '"count":3', '"count":NaN'),
  json('a comma too many', 'json-malformed', '"count":3', '"count":3,'),
  textCase(
    '4,000 brackets',
    'too-deep',
    COUNT,
    () => `parley.dev/entry@v1\n${'['.repeat(4_000)}\n`,
  ),
  json('depth 9', 'too-deep', '"count":3', '"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}'),
  json('a key twice', 'duplicate-key', '"count":3', '"count":3,"count":3'),
  json('a key twice with other values', 'duplicate-key', '"count":3', '"count":4,"count":3'),
  json('a space', 'not-canonical', '"count":3', '"count": 3'),
  json('another order of keys', 'not-canonical', '"count":3', '"d":1,"count":3'),
  json('integer-like keys in the order of numbers', 'not-canonical', '"count":3', '"9":1,"10":1'),
  json('an escaped letter', 'not-canonical', '"count":3', '"\\u0063ount":3'),
  json('1.0', 'not-an-integer', '"count":3', '"count":1.0'),
  json('1e2', 'not-an-integer', '"count":3', '"count":1e2'),
  json('-0', 'not-an-integer', '"count":3', '"count":-0'),
  json('2^53', 'number-range', '"count":3', '"count":9007199254740992'),
  json('1e400', 'not-an-integer', '"count":3', '"count":1e400'),
  textCase('an array', 'field', COUNT, () => 'parley.dev/entry@v1\n[]\n'),
  json('an unknown field', 'field', '"kind"', '"kin":1,"kind"'),
  json('no id', 'field', /* the id is the only field of this form */ '"id":"', '"ie":"'),
  json('neither body nor blob', 'field', '"body":{"count":3},', ''),
  json('a body that is a list', 'field', '{"count":3}', '[3]'),
  json('a body that is null', 'field', '{"count":3}', 'null'),
  json('an id in upper case', 'field', '-9000-', '-A000-'),
  json('a UUID of version 1', 'field', '-4000-', '-1000-'),
  json('a kind of one word', 'field', 'list.counted', 'counted'),
  json('a kind in upper case', 'field', 'list.counted', 'List.counted'),
  json('a kind of 65 characters', 'field', 'list.counted', `list.${'c'.repeat(60)}`),
  json('an author with an empty part', 'field', '"author":"a/', '"author":"a//'),
  json('true for a number', 'field', /* seen.n */ `"n":${END}`, '"n":true'),
  json('seq as text', 'field', '"seq":6', '"seq":"6"'),
  json('seq 0', 'field', '"seq":6', '"seq":0'),
  json('prev null above seq 1', 'field', /* any hex */ '"prev":"', '"prev":null,"prew":"'),
  json('a negative seen', 'field', `"n":${END}`, '"n":-1'),
  json('seen with a field too many', 'field', `"n":${END}`, `"m":1,"n":${END}`),
  json('a log whose name begins with parley.dev/', 'field', `"x":"${ORIGIN}`, '"x":"parley.dev/x'),
  json('a scope of two words', 'field', '"seen"', '"scope":"a b","seen"'),
  json('a kind of the ledger that nobody knows', 'unknown-kind', 'list.counted', 'ledger.rename'),
  sealedJson('a blob without aud', 'field', '"aud":"a+b/1",', ''),
  sealedJson('a blob without size', 'field', '"size":13,', ''),
  sealedJson('size 0', 'field', '"size":13', '"size":0'),
  sealedJson('size above 128 MiB', 'field', '"size":13', '"size":134217729'),
  sealedJson('a blob name in upper case', 'field', 'sha256:', 'SHA256:'),
  sealedJson('a short blob name', 'field', /[0-9a-f]","id"/, '","id"'),
  sealedJson('aud without an epoch', 'field', 'a+b/1', 'a+b'),
  sealedJson('aud of epoch 0', 'field', 'a+b/1', 'a+b/0'),
  sealedJson('aud of epoch 01', 'field', 'a+b/1', 'a+b/01'),
  json('aud without a blob', 'field', '{"author"', '{"aud":"a+b/1","author"'),
  withMore('further blobs unsorted', 'field', high, low),
  withMore('a further blob twice', 'field', low, low),
  withMore('the blob itself among the further ones', 'field', blobName(50)),
  withMore('an empty list of further blobs', 'field'),
  json(
    'further blobs without a blob',
    'field',
    '"kind":"list.counted"',
    `"kind":"list.counted","more":[{"blob":"${low}","size":1}]`,
  ),
  textCase('a grant without a blob', 'field', GRANT, (text) =>
    text
      .replace(/"aud":"b",/, '')
      .replace(/"blob":"[^"]*",/, '')
      .replace(/"size":\d+,/, ''),
  ),
  noteCase(
    'the author signs second',
    'author-not-first',
    END,
    signText(at(END).text(fresh(COUNT)), ['a/officer/2', 'a/officer/1']),
  ),
]

const other = at(END)
const stranger = testKey('a/officer/9')

export const ENTRY_ORDER_INVALID: readonly VectorCase[] = [
  draftCase('an entry of another log', 'other-exchange', END, {
    ...COUNT,
    header: { x: `${ORIGIN}2` as typeof ORIGIN },
  }),
  draftCase('a signer nobody knows', 'unknown-signer', END, { ...COUNT, author: 'a/officer/9' }),
  draftCase('a stranger signs second', 'unknown-signer', END, {
    ...COUNT,
    with: [stranger.key.name],
  }),
  draftCase("the log's key as author", 'unknown-signer', END, { ...COUNT, author: ORIGIN }),
  noteCase(
    'a known name with another id',
    'unknown-signer',
    END,
    (() => {
      const text = at(END).text(fresh(COUNT))
      const line = formatSignatureLine({
        name: 'a/officer/1',
        keyId: '00000001',
        signature: testKey('a/officer/1').sign(utf8Bytes(text)),
      })
      return utf8Bytes(`${text}\n${line}`)
    })(),
  ),
  draftCase('a tablet one index before its ring is replaced', 'ok', 11, {
    ...SEALED,
    author: 'b/dev/1',
    header: { scope: 'tranche-1' },
  }),
  draftCase('a tablet after its ring left it out', 'key-revoked', 12, {
    ...SEALED,
    author: 'b/dev/1',
    header: { scope: 'tranche-1' },
  }),
  draftCase('a tablet left out, back-dated by what it saw', 'key-revoked', END, {
    ...SEALED,
    author: 'b/dev/1',
    header: { scope: 'tranche-1', seen: { n: 6, root: at(6).state.root() } },
  }),
  draftCase('a key at the last index before until', 'ok', 11, { ...SEALED, author: 'b/dev/2' }),
  draftCase('a key at until', 'key-expired', 12, { ...SEALED, author: 'b/dev/2' }),
  draftCase('a tablet on a list', 'kind-not-allowed', END, { ...COUNT, author: 'a/dev/1' }),
  draftCase('a second signer whose kinds do not cover the kind', 'kind-not-allowed', END, {
    ...COUNT,
    with: ['a/dev/1'],
  }),
  draftCase('a root on a list', 'kind-not-allowed', END, { ...COUNT, author: 'a/root/1' }),
  draftCase('the hub on a list', 'kind-not-allowed', END, { ...COUNT, author: 'hub/1' }),
  draftCase('a tablet in another tranche', 'scope-not-allowed', 11, {
    ...SEALED,
    author: 'b/dev/1',
    header: { scope: 'tranche-2' },
  }),
  draftCase('a tablet that leaves its scope out', 'scope-not-allowed', 11, {
    ...SEALED,
    author: 'b/dev/1',
  }),
  noteCase(
    'one letter altered after signing',
    'bad-signature',
    END,
    utf8Bytes(new TextDecoder().decode(goodNote()).replace('"count":3', '"count":4')),
  ),
  noteCase(
    'a second line that fails',
    'bad-signature',
    END,
    concatBytes(
      goodNote(),
      utf8Bytes(
        formatSignatureLine({
          name: 'a/officer/2',
          keyId: testKey('a/officer/2').key.keyId,
          signature: new Uint8Array(64),
        }),
      ),
    ),
  ),
  draftCase('one officer where two are due', 'second-signature-missing', END, {
    ...COUNT,
    kind: 'release.order',
  }),
  draftCase('officers of two parties where two of one are due', 'second-signature-missing', END, {
    ...COUNT,
    kind: 'release.order',
    with: ['b/officer/1', 'b/officer/2'],
  }),
  draftCase('an id used before', 'id-reused', END, {
    ...COUNT,
    header: { id: '00000000-0000-4000-8000-000000000004' },
  }),
  draftCase('a blob named before', 'blob-reused', END, { ...SEALED, blob: blobOf(2) }),
  draftCase('a blob of the other party signed anew', 'blob-reused', END, {
    ...SEALED,
    blob: blobOf(3),
  }),
  draftCase('seq one too high', 'chain-gap', END, {
    ...COUNT,
    header: { seq: other.state.chainOf('a/officer/1').seq + 2 },
  }),
  draftCase('seq used before', 'chain-gap', END, { ...COUNT, header: { seq: 2 } }),
  noteCase('the same entry again', 'chain-gap', END, NOTES[7] ?? new Uint8Array(0)),
  draftCase('prev of another author', 'chain-broken', END, {
    ...COUNT,
    header: { prev: other.state.chainOf('a/dev/1').text },
  }),
  draftCase('seen above the own index', 'seen-future', END, {
    ...COUNT,
    header: { seen: { n: END + 1, root: other.state.root() } },
  }),
  draftCase("seen below the author's last", 'seen-backwards', END, {
    ...COUNT,
    header: { seen: { n: 5, root: at(5).state.root() } },
  }),
  draftCase('seen with another root', 'seen-false', END, {
    ...COUNT,
    header: { seen: { n: END, root: at(5).state.root() } },
  }),
  draftCase('an audience nobody opened', 'unknown-audience', END, { ...SEALED, aud: 'a+c/1' }),
  draftCase('an epoch to come', 'unknown-audience', END, { ...SEALED, aud: 'a+b/3' }),
  draftCase('an entry before the opening', 'not-opened', 0, COUNT),
]

/** The log that `after` counts entries of. */
export const BASE_ROOT: string = base64Hash(at(END).state.root())
