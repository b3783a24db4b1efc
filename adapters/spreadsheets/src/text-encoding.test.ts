import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bytes } from '@parley/kernel'
import { concatBytes, present } from '@parley/kernel'
import { encodeText, parseEncoding } from './single-byte.ts'
import type { Encoding } from './single-byte.ts'
import { decodeText, mojibake } from './text-encoding.ts'

const UKRAINIAN =
  'N;ПІБ;Дата народження;Звання\r\n1;Бережник Левко Ілліч;01.02.1990;солдат\r\n2;Їжакевич Ґалина Ємельянівна;03.04.1985;сержант\r\n'
const RUSSIAN =
  'N;ФИО;Дата рождения;Звание\r\n1;Берёзов Захар Ильич;01.02.1990;рядовой\r\n2;ЖИМОЛОСТИН Егор;03.04.1985;сержант\r\n'
const ARABIC = 'N;الاسم;الرتبة\r\n1;أحمد خالد;جندي\r\n2;سعيد عمر;رقيب\r\n'
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf)

const bytesOf = (text: string, encoding: Encoding): Bytes =>
  present(encodeText(text, encoding), `a text in ${encoding}`)
const doubts = (bytes: Bytes): readonly string[] =>
  decodeText(bytes, null).doubts.map((d) => `${d.line} ${d.code} ${d.found}`)

test('every encoding that lists come in is told by its letters', () => {
  const cases: readonly (readonly [string, Encoding])[] = [
    [UKRAINIAN, 'utf-8'],
    [UKRAINIAN, 'utf-16le'],
    [UKRAINIAN, 'utf-16be'],
    [UKRAINIAN, 'windows-1251'],
    [UKRAINIAN, 'koi8-u'],
    [RUSSIAN, 'windows-1251'],
    [RUSSIAN, 'koi8-r'],
    [RUSSIAN, 'ibm866'],
    [RUSSIAN, 'iso-8859-5'],
    [RUSSIAN, 'x-mac-cyrillic'],
    [ARABIC, 'utf-8'],
    [ARABIC, 'windows-1256'],
    ['No;Name\r\n1;Teren\r\n', 'utf-8'],
  ]
  for (const [text, encoding] of cases) {
    const read = decodeText(bytesOf(text, encoding), null)
    assert.equal(read.text, text, encoding)
    if (!encoding.startsWith('koi8')) assert.equal(read.encoding, encoding)
  }
})

test('capitals alone do not turn one Cyrillic encoding into another', () => {
  for (const encoding of ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'] as const) {
    assert.equal(
      decodeText(bytesOf(RUSSIAN.toUpperCase(), encoding), null).text,
      RUSSIAN.toUpperCase(),
      encoding,
    )
  }
})

test('a mark that the content contradicts is not believed, and said', () => {
  const read = decodeText(concatBytes(MARK, bytesOf(UKRAINIAN, 'windows-1251')), null)
  assert.equal(read.text, UKRAINIAN)
  assert.deepEqual(doubts(concatBytes(MARK, bytesOf(UKRAINIAN, 'windows-1251'))), [
    'null bom-contradicted windows-1251',
  ])
  assert.equal(decodeText(concatBytes(MARK, bytesOf(UKRAINIAN, 'utf-8')), null).text, UKRAINIAN)
})

test('a single row in another encoding is read and named', () => {
  const mixed = concatBytes(
    bytesOf(UKRAINIAN, 'utf-8'),
    bytesOf('3;Терен Назар Ігорович;1979\r\n', 'windows-1251'),
  )
  assert.ok(decodeText(mixed, null).text.endsWith('3;Терен Назар Ігорович;1979\r\n'))
  assert.deepEqual(doubts(mixed), ['4 row-in-other-encoding windows-1251'])
  const reverse = concatBytes(
    bytesOf(UKRAINIAN, 'windows-1251'),
    bytesOf('3;Терен Назар Ігорович;1979\r\n', 'utf-8'),
  )
  assert.ok(decodeText(reverse, null).text.endsWith('3;Терен Назар Ігорович;1979\r\n'))
  assert.deepEqual(doubts(reverse), ['4 row-in-other-encoding utf-8'])
})

test('UTF-8 that was read wrongly and saved again is turned back, and said', () => {
  for (const reader of ['windows-1252', 'windows-1251'] as const) {
    const wrong =
      reader === 'windows-1252'
        ? latin1(bytesOf(UKRAINIAN, 'utf-8'))
        : new TextDecoder(reader).decode(bytesOf(UKRAINIAN, 'utf-8'))
    const read = decodeText(bytesOf(wrong, 'utf-8'), null)
    assert.equal(read.text, UKRAINIAN, reader)
    assert.deepEqual(
      read.doubts.map((d) => d.code),
      ['mojibake-repaired'],
    )
  }
})

test('single bytes that were read as Latin are turned back', () => {
  assert.equal(mojibake(latin1(bytesOf(RUSSIAN, 'windows-1251')))?.text, RUSSIAN)
})

test('good text is never repaired', () => {
  for (const text of [
    UKRAINIAN,
    RUSSIAN,
    ARABIC,
    'José Muñoz;Ñandú;Åse Sørensen',
    'plain',
    '',
    '«»№–',
    'Łukasz Żółty;Jürgen Größe;François',
  ])
    assert.equal(mojibake(text), null, text)
})

test('an encoding that a person names is used as it is', () => {
  assert.equal(decodeText(bytesOf(RUSSIAN, 'ibm866'), 'ibm866').text, RUSSIAN)
  assert.notEqual(decodeText(bytesOf(RUSSIAN, 'ibm866'), 'windows-1251').text, RUSSIAN)
  assert.equal(parseEncoding('CP1251'), 'windows-1251')
  assert.equal(parseEncoding('KOI8-U'), 'koi8-u')
  assert.equal(parseEncoding('ebcdic'), null)
  assert.equal(parseEncoding('__proto__'), null)
})

test('what has no form in an encoding is refused, not replaced', () => {
  assert.equal(encodeText('Їжак', 'ibm866')?.length, 4)
  assert.equal(encodeText('Ґ', 'ibm866'), null)
  assert.equal(encodeText('أ', 'windows-1251'), null)
})

function latin1(bytes: Bytes): string {
  return Array.from(bytes, (b) => String.fromCharCode(b)).join('')
}
