// What a tablet is given and what it shows of itself: read back as it was written, or refused by name.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, partyId, personRef, utf8Bytes } from '@parley/kernel'
import type { Instant, Result } from '@parley/kernel'
import { keyOf, packFor, RECIPIENT, signedNote, signerOf } from '../../test/tablet-hands.ts'
import { A, lineFor, NOON } from '../small-exchange.testing.ts'
import { copyText, parseCopy } from './copies.ts'
import type { CopyHeld } from './copies.ts'
import { enrolmentText, parseEnrolment } from './enrolment.ts'
import type { Enrolment } from './enrolment.ts'
import { formatPack, parsePack } from './pack.ts'
import type { Pack } from './pack.ts'
import { parseSealedPack, sealedPackText } from './sealed-pack.ts'
import type { SealedPack } from './sealed-pack.ts'

const word = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)
const text = fc.string({ unit: 'grapheme', maxLength: 40 })

const packs = fc
  .record({
    number: fc.integer({ min: 1, max: 1000 }),
    step: fc.integer({ min: 1, max: 1000 }),
    persons: fc.array(
      fc.record({
        ref: fc.nat().map((n) => personRef(`p${n}`)),
        names: fc.array(text, { maxLength: 4 }),
        born: fc.option(fc.constantFrom('1990', '1990-05', '1990-05-20')),
        marks: fc.option(text),
        question: fc.option(text),
        answer: fc.option(text),
      }),
      { maxLength: 5 },
    ),
    earlier: fc.array(
      fc.record({ key: fc.constant('a/soldier'), people: fc.integer({ min: -9, max: 9 }) }),
      { maxLength: 2 },
    ),
    points: fc.option(fc.integer({ min: 2, max: 256 })),
  })
  .map(({ points, ...change }) =>
    packFor({
      ...change,
      ...(points === null
        ? {}
        : { together: { barrier: 'b1', points, exposure: points, share: 1 } }),
    }),
  )

test('a pack read back is the pack, whatever it is padded to', () => {
  fc.assert(
    fc.property(packs, fc.nat({ max: 100_000 }), (pack, padTo) => {
      const read = parsePack(formatPack(pack, padTo))
      assert.ok(read.ok)
      assert.deepEqual(read.value, structuredClone(pack)) // plain objects, which fast-check's are not
    }),
  )
})

test('packs of any number of persons within one bound have one length', () => {
  const persons = (count: number): Pack =>
    packFor({
      manifest: {
        ...packFor().manifest,
        persons: Array.from({ length: count }, (_, i) => lineFor(`a${i}`, A)),
      },
      officers: Array.from({ length: count % 9 }, () => 'Ї'),
    })
  const lengthOf = (count: number): number => utf8Bytes(formatPack(persons(count), 16_384)).length
  const lengths = [0, 1, 7, 40].map(lengthOf)
  assert.deepEqual(lengths, [16_384, 16_384, 16_384, 16_384])
  assert.equal(lengthOf(400) % 16_384, 0)
})

const good = formatPack(packFor())
const changed = (change: Readonly<Record<string, unknown>>): string =>
  formatPack({ ...packFor(), ...change } as Pack) // values of the wrong kind on purpose
const without = (key: string): string => {
  const { [key as 'step']: _gone, ...rest } = packFor()
  return formatPack(rest as Pack)
}

const invalidPacks: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'not-a-pack'],
  ['a handing code', good.replace('/pack@', '/handing@'), 'not-a-pack'],
  ['a later version', good.replace('@v1', '@v2'), 'other-version'],
  ['one without its end', good.slice(0, -1), 'cut-off'],
  ['one cut off within', good.slice(0, 300), 'cut-off'],
  ['one with something behind it', `${good}x`, 'cut-off'],
  ['one with another line', `${good}\n`, 'cut-off'],
  ['one with spaces within', good.replace('{', '{ '), 'cut-off'],
  ['a list', 'parley.dev/pack@v1\n[]\n', 'field'],
  ['one without a step', without('step'), 'field'],
  ['one with a field more', changed({ why: 'exchange of commanders' }), 'field'],
  ['a step of zero', changed({ step: 0 }), 'field'],
  ['three belligerents', changed({ belligerents: ['a', 'b', 'c'] }), 'field'],
  ['a stage that is none', changed({ stage: 'ready' }), 'field'],
  ['an hour that is none', changed({ until: 'tonight' }), 'field'],
  ['persons as a count', changed({ persons: 3 }), 'field'],
  [
    'five names of one person',
    changed({ persons: [{ ...packFor().persons[0], names: ['1', '2', '3', '4', '5'] }] }),
    'field',
  ],
  [
    'a question and no room for an answer',
    changed({ persons: [{ ...packFor().persons[0], answer: undefined }] }),
    'field',
  ],
]

for (const [what, pack, code] of invalidPacks) {
  test(`a pack is refused: ${what}`, () => assert.equal(word(parsePack(pack)), code))
}

const MAKER = 'a/dev/line-1'
const sealed: SealedPack = {
  at: NOON,
  device: 'a/dev/tablet-1',
  opens: null,
  sealed: 'AAAA',
  tranche: 't1',
  until: NOON,
}
const sealing = async (change: Partial<SealedPack> = {}, by = MAKER): Promise<string> =>
  await signedNote(sealedPackText({ ...sealed, ...change }), by)
const unsealing = (note: string): Result<SealedPack> =>
  parseSealedPack(note, [keyOf(MAKER)], nobleCryptography)

test('what lies around a pack is read back where its maker signed it, and says nothing else', async () => {
  for (const opens of [null, NOON]) {
    const read = unsealing(await sealing({ opens }))
    assert.deepEqual(read.ok ? read.value : null, { ...sealed, opens })
  }
  const text = sealedPackText(sealed)
  const altered = (await sealing()).replace('AAAA', 'AAAB')
  const refused: readonly (readonly [string, string])[] = [
    [await sealing({}, 'b/dev/line-1'), 'unknown-signer'],
    [await sealing({}, 'a/dev/tablet-1'), 'unknown-signer'],
    [altered, 'wrong-signature'],
    [text, 'malformed'],
    [good, 'unsigned-pack'],
    [text.replace('/sealed-pack@', '/pack@'), 'unsigned-pack'],
    [await signedNote(text.replace('@v1', '@v2'), MAKER), 'version'],
    [await signedNote(text.replace('{"at"', '{"all":3,"at"'), MAKER), 'field'],
    [await sealing({ until: 'x' as Instant }), 'field'],
  ]
  for (const [note, code] of refused) assert.equal(word(unsealing(note)), code, note.slice(0, 60))
  assert.equal(word(parsePack(await sealing())), 'not-a-pack')
})

test('a pack that names every device of a tranche with a thousand tablets a side is read', () => {
  const devices = Array.from({ length: 2_000 }, (_, i) => {
    return { vkey: `a/dev/tablet-${i}`, party: A, hours: { from: NOON, until: NOON } }
  })
  const pack = packFor({ devices, keepers: devices.map(({ vkey }) => vkey) })
  assert.equal(word(parsePack(formatPack(pack))), 'ok')
})

const TABLET = 'a/dev/tablet-1'
const shown: Enrolment = { at: NOON, recipient: RECIPIENT, vkey: signerOf(TABLET).vkey }
const enrolling = async (
  change: Partial<Enrolment>,
  by: string = TABLET,
  alter: (text: string) => string = (t) => t,
): Promise<string> => {
  const said = { ...shown, ...change }
  const note = await signedNote(alter(enrolmentText(said)), by)
  return word(parseEnrolment(note, nobleCryptography))
}

const invalidEnrolments: readonly (readonly [string, Promise<string>, string])[] = [
  ['signed by another key than it names', enrolling({}, 'a/dev/tablet-2'), 'wrong-signature'],
  ['of a key that is none', enrolling({ vkey: 'tablet' }), 'vkey-malformed'],
  [
    'of a key whose id is another',
    enrolling({ vkey: shown.vkey.replace(/\+[0-9a-f]{8}/, '+00000000') }),
    'vkey-id',
  ],
  ['with no recipient', enrolling({ recipient: '' }), 'not-a-recipient'],
  [
    'with the secret half',
    enrolling({ recipient: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` }),
    'not-a-recipient',
  ],
  ['without an hour', enrolling({ at: 'now' as Instant }), 'field'],
  ['of a later version', enrolling({}, TABLET, (t) => t.replace('@v1', '@v2')), 'version'],
  [
    'that is a record',
    enrolling({}, TABLET, (t) => t.replace('/enrolment@', '/tablet@')),
    'malformed',
  ],
  [
    'with a scope of its own',
    enrolling({}, TABLET, (t) => t.replace('{"at"', '{"all":1,"at"')),
    'field',
  ],
]

for (const [what, found, code] of invalidEnrolments) {
  test(`an enrolment is refused: ${what}`, async () => assert.equal(await found, code))
}

test('a tablet that signs what it shows is believed to have that key', async () => {
  assert.equal(await enrolling({}), 'ok')
  assert.equal(word(parseEnrolment(enrolmentText(shown), nobleCryptography)), 'malformed')
})

const KEEPER = 'a/dev/line-1'
const held: CopyHeld = { at: NOON, device: TABLET, hash: 'f'.repeat(64), keeper: KEEPER, seq: 3 }
const copying = async (
  change: Partial<CopyHeld>,
  by: string = KEEPER,
  alter: (text: string) => string = (t) => t,
): Promise<string> => {
  const note = await signedNote(alter(copyText({ ...held, ...change })), by)
  return word(parseCopy(note, [keyOf(KEEPER), keyOf('a/dev/tablet-2')], nobleCryptography))
}

const invalidCopies: readonly (readonly [string, Promise<string>, string])[] = [
  [
    'by a keeper nobody knows',
    copying({ keeper: 'b/dev/line-1' }, 'b/dev/line-1'),
    'unknown-signer',
  ],
  ['by one keeper in another’s name', copying({}, 'a/dev/tablet-2'), 'wrong-signature'],
  ['of a record of no place', copying({ seq: 0 }), 'field'],
  ['without a hash', copying({ hash: '' }), 'field'],
  ['of a later version', copying({}, KEEPER, (t) => t.replace('@v1', '@v3')), 'version'],
  ['that is a record', copying({}, KEEPER, (t) => t.replace('/copy@', '/tablet@')), 'malformed'],
  ['with a field more', copying({}, KEEPER, (t) => t.replace('{"at"', '{"all":1,"at"')), 'field'],
]

for (const [what, found, code] of invalidCopies) {
  test(`a copy is refused: ${what}`, async () => assert.equal(await found, code))
}

test('a keeper is believed under its own key', async () => {
  assert.equal(await copying({}), 'ok')
  assert.equal(await copying({ keeper: 'a/dev/tablet-2' }, 'a/dev/tablet-2'), 'ok')
  assert.equal(partyId('a'), A)
})
