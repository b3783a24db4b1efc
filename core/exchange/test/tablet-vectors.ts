// Cases for the formats of spec/tablet.md: each a note, the keys it may be signed by, and the answer of a reader.
// make-tablet-vectors.ts writes them to vectors/tablet.
import { join } from 'node:path'
import type { Instant } from '@parley/kernel'
import { NOON } from '../src/small-exchange.testing.ts'
import { formatBundle } from '../src/tablet/bundle.ts'
import { copyText } from '../src/tablet/copies.ts'
import { enrolmentText } from '../src/tablet/enrolment.ts'
import { packRequestText } from '../src/tablet/pack-request.ts'
import { formatPack } from '../src/tablet/pack.ts'
import { recordText } from '../src/tablet/record.ts'
import { scopeText } from '../src/tablet/scope.ts'
import { sealedPackText } from '../src/tablet/sealed-pack.ts'
import { trancheOverText } from '../src/tablet/tranche-over.ts'
import { packFor, RECIPIENT, saying, signedNote, signerOf } from './tablet-hands.ts'

export const VECTORS: string = join(import.meta.dirname, '..', '..', '..', 'vectors', 'tablet')

export interface TabletCase {
  readonly name: string
  /** `ok`, or the code of the refusal. */
  readonly expect: string
  /** Verifier keys that the reader believes; for a scope the tablet's own, then those pinned before. */
  readonly keys: readonly string[]
  readonly note: string
}

const TABLET = 'a/dev/tablet-1'
const MAKER = 'a/dev/line-1'
const STRANGER = 'b/dev/line-1'
const vkey = (name: string): string => signerOf(name).vkey

interface Form {
  readonly format: string
  readonly text: string
  readonly by: string
  readonly keys: readonly string[]
  /** What a reader says to a note by somebody else. */
  readonly stranger: string
  /** What it says to one whose signature is over another text. */
  readonly altered: string
}

const until = '2031-05-22T12:00:00Z' as Instant
const makers = [vkey(MAKER), vkey('a/dev/home-1')]
const FORMS: readonly Form[] = [
  {
    format: 'enrolment',
    text: enrolmentText({ at: NOON, recipient: RECIPIENT, vkey: vkey(TABLET) }),
    by: TABLET,
    keys: [],
    stranger: 'wrong-signature',
    altered: 'wrong-signature',
  },
  {
    format: 'scope',
    text: scopeText({ at: NOON, device: TABLET, makers, tranche: 't1', until, vkey: vkey(TABLET) }),
    by: MAKER,
    keys: [vkey(TABLET)],
    stranger: 'unknown-signer',
    altered: 'wrong-signature',
  },
  {
    format: 'sealed-pack',
    text: sealedPackText({
      at: NOON,
      device: TABLET,
      opens: NOON,
      sealed: 'AAAA',
      tranche: 't1',
      until,
    }),
    by: MAKER,
    keys: makers,
    stranger: 'unknown-signer',
    altered: 'wrong-signature',
  },
  {
    format: 'pack-request',
    text: packRequestText({ challenge: '1.1.00', device: TABLET }),
    by: TABLET,
    keys: [vkey(TABLET)],
    stranger: 'unknown-signer',
    altered: 'wrong-signature',
  },
  {
    format: 'tranche-over',
    text: trancheOverText({ at: NOON, stage: 'closed', tranche: 't1' }),
    by: MAKER,
    keys: makers,
    stranger: 'unknown-signer',
    altered: 'wrong-signature',
  },
  {
    format: 'tablet',
    text: recordText(null, saying()),
    by: TABLET,
    keys: [vkey(TABLET)],
    stranger: 'wrong-signature',
    altered: 'wrong-signature',
  },
  {
    format: 'copy',
    text: copyText({ at: NOON, device: TABLET, hash: 'f'.repeat(64), keeper: MAKER, seq: 3 }),
    by: MAKER,
    keys: makers,
    stranger: 'wrong-signature',
    altered: 'wrong-signature',
  },
]

/** Every case of every format, by the name of its file. */
export async function tabletCases(): Promise<ReadonlyMap<string, readonly TabletCase[]>> {
  const files = new Map<string, readonly TabletCase[]>()
  for (const form of FORMS) {
    const { format, keys } = form
    const note = await signedNote(form.text, form.by)
    const valid = { name: 'as it is written', expect: 'ok', keys, note }
    const both = await signedNote(form.text, form.by, STRANGER)
    const more = { name: 'with a line of somebody else', expect: 'ok', keys, note: both }
    files.set(`${format}_valid`, [valid, more])
    files.set(`${format}_invalid`, await invalidOf(form, note))
  }
  files.set('scope_valid', [...(files.get('scope_valid') ?? []), await scopeAgain(MAKER, 'ok')])
  files.set('scope_invalid', [
    ...(files.get('scope_invalid') ?? []),
    await scopeAgain('a/dev/home-1', 'other-makers'),
    { ...(await scopeAgain(MAKER, 'other-device')), keys: [vkey('a/dev/tablet-2')] },
  ])
  for (const [file, cases] of plainCases()) files.set(file, cases)
  return files
}

async function invalidOf(form: Form, note: string): Promise<readonly TabletCase[]> {
  const { text, by, keys, format, stranger, altered } = form
  const broken: readonly (readonly [string, string, string])[] = [
    ['by somebody else', stranger, await signedNote(text, STRANGER)],
    [
      'altered after it was signed',
      altered,
      note.replace('2031-05-2', '2032-05-2').replace('1.1.00', '1.1.01'),
    ],
    ['of version 2', 'version', await signedNote(text.replace('@v1', '@v2'), by)],
    [
      'the title of a receipt',
      'malformed',
      await signedNote(text.replace(`/${format}@`, '/receipt@'), by),
    ],
    ['with a field more', 'field', await signedNote(text.replace('{', '{"a":1,'), by)],
    [
      'with a field less',
      'field',
      await signedNote(
        text
          .replace(/"tranche":"t1",?|"seq":3|"recipient":"[^"]*",|"challenge":"[^"]*",/, '')
          .replace(',}', '}'),
        by,
      ),
    ],
    ['with a space within', 'not-canonical', await signedNote(text.replace('{', '{ '), by)],
    ['without a signature', 'malformed', text],
    ['cut off', 'malformed', note.slice(0, 40)],
    ['nothing', 'malformed', ''],
  ]
  return broken.map(([name, expect, one]) => ({ name, expect, keys, note: one }))
}

/** A scope for a tablet that takes packs of one maker already. */
async function scopeAgain(by: string, expect: string): Promise<TabletCase> {
  const said = { at: NOON, device: TABLET, makers, tranche: 't1', until, vkey: vkey(TABLET) }
  const note = await signedNote(scopeText(said), by)
  return { name: `a second one by ${by}`, expect, keys: [vkey(TABLET), vkey(MAKER)], note }
}

/** Formats without a signature of their own. */
function plainCases(): readonly (readonly [string, readonly TabletCase[]])[] {
  const one = (name: string, expect: string, note: string): TabletCase => {
    return { name, expect, keys: [], note }
  }
  const pack = formatPack(packFor())
  const together = formatPack(
    packFor({ together: { barrier: 'b1', points: 2, exposure: 3, share: 2 } }),
  )
  const bundle = formatBundle({ device: TABLET, records: ['a record'] })
  return [
    [
      'pack_valid',
      [
        one('as it is written', 'ok', pack),
        one('padded', 'ok', `${pack}   `),
        one('of a point that opens together with others', 'ok', together),
      ],
    ],
    [
      'pack_invalid',
      [
        one('nothing', 'not-a-pack', ''),
        one('of version 2', 'other-version', pack.replace('@v1', '@v2')),
        one('cut off', 'cut-off', pack.slice(0, -1)),
        one('with something behind it', 'cut-off', `${pack}x`),
        one('with a space within', 'cut-off', pack.replace('{', '{ ')),
        one('with a field more', 'field', pack.replace('{', '{"a":1,')),
        one('a list', 'field', 'parley.dev/pack@v1\n[]\n'),
        one('with no share', 'field', together.replace('"share":2', '"share":0')),
        one('with a share below nought', 'field', together.replace('"share":2', '"share":-2')),
        one('together with nobody', 'field', together.replace('"points":2', '"points":1')),
        one('with a bound that is missing', 'field', together.replace('"exposure":3,', '')),
      ],
    ],
    ['records_valid', [one('as it is written', 'ok', bundle)]],
    [
      'records_invalid',
      [
        one('nothing', 'not-records', ''),
        one('of version 2', 'not-records', bundle.replace('@v1', '@v2')),
        one('cut off', 'cut-off', bundle.slice(0, -10)),
        one('with a field more', 'field', bundle.replace('{', '{"a":1,')),
        one('records as a text', 'field', bundle.replace(/\[.*\]/, '"a"')),
      ],
    ],
  ]
}
