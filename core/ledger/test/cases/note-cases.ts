import { concatBytes, toBase64, utf8Bytes } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { formatNote, lineOf } from '../../src/note.ts'
import { formatSignatureLine } from '../../src/signature-line.ts'
import { testCryptography, testKey } from '../log-maker.ts'
import { bytesJson, vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const TEXT = 'Parley.\n\nUnder truce, about terms.\n'
const one = testKey('demo.parley.example/note')
const two = testKey('demo.parley.example/second')
const lineFor = (text: string, key: typeof one): string =>
  formatSignatureLine(lineOf(key.key, key.sign(utf8Bytes(text))))
const LINE = lineFor(TEXT, one)
const GOOD = `${TEXT}\n${LINE}`
const [, NAME = '', BASE64 = ''] = LINE.trimEnd().split(' ')

const noteCase = (name: string, expect: string, note: string | Bytes, keys = [one]): VectorCase =>
  vector(name, expect, {
    note: bytesJson(typeof note === 'string' ? utf8Bytes(note) : note),
    vkeys: keys.map((key) => key.key.vkey),
  })

const withLine = (line: string): string => `${TEXT}\n${line}\n`
const strangers = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    formatSignatureLine({
      name: `stranger/${i}`,
      keyId: '00000001',
      signature: new Uint8Array(64),
    }),
  ).join('')

// Made with the key `one` itself over TEXT: R is the neutral point and s = k times the key's scalar, so that
// sB - kA = R. Node 20 and 22 accept it, Node 24 refuses it.
const NEUTRAL_R = Uint8Array.from(
  Buffer.from(
    '01'.padEnd(64, '0') + '8124c3448a6e7864c42e6ba3f9bbc3baded81b9957f17ede03a50918037d2706',
    'hex',
  ),
)

// The last base64 group of a line of 68 bytes is `xxx=`: its last letter has two spare bits.
const spareBits = BASE64.replace(
  /(.)=$/,
  (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}=`,
)

export const NOTE_VALID: readonly VectorCase[] = [
  noteCase('a text with an empty line is cut at the last one', 'ok', GOOD),
  noteCase('a line of an unknown key is ignored', 'ok', `${GOOD}${lineFor(TEXT, two)}`),
  noteCase('two known keys both verify', 'ok', `${GOOD}${lineFor(TEXT, two)}`, [one, two]),
  noteCase('fifteen strangers beside a known key', 'ok', `${GOOD}${strangers(15)}`),
  noteCase(
    'names and texts may be in any script',
    'ok',
    formatNote('Обмін\n', [lineOf(one.key, one.sign(utf8Bytes('Обмін\n')))]),
  ),
]

export const NOTE_INVALID: readonly VectorCase[] = [
  noteCase('no empty line', 'malformed', `Parley.\n${LINE}`),
  noteCase('no last newline', 'malformed', GOOD.trimEnd()),
  noteCase('CRLF', 'malformed', GOOD.replaceAll('\n', '\r\n')),
  noteCase('a TAB in the text', 'malformed', GOOD.replace('Parley.', 'Parley.\t')),
  noteCase('a NUL in the text', 'malformed', GOOD.replace('Parley.', 'Parley.\u0000')),
  noteCase('a DEL in the text', 'malformed', GOOD.replace('Parley.', 'Parley.\u007f')),
  noteCase('not UTF-8', 'malformed', concatBytes(Uint8Array.of(0xff), utf8Bytes(GOOD))),
  noteCase(
    'an overlong UTF-8 sequence',
    'malformed',
    concatBytes(Uint8Array.of(0xc1, 0x81), utf8Bytes(GOOD)),
  ),
  noteCase(
    'a surrogate in UTF-8',
    'malformed',
    concatBytes(Uint8Array.of(0xed, 0xa0, 0x80), utf8Bytes(GOOD)),
  ),
  noteCase('a hyphen for the em dash', 'malformed', withLine(`- ${NAME} ${BASE64}`)),
  noteCase('two spaces after the em dash', 'malformed', withLine(`—  ${NAME} ${BASE64}`)),
  noteCase('two spaces after the name', 'malformed', withLine(`— ${NAME}  ${BASE64}`)),
  noteCase('an empty name', 'malformed', withLine(`—  ${BASE64}`)),
  noteCase('a plus sign in the name', 'malformed', withLine(`— a+b ${BASE64}`)),
  noteCase('a no-break space in the name', 'malformed', withLine(`— a\u00a0b ${BASE64}`)),
  noteCase('an ideographic space in the name', 'malformed', withLine(`— a\u3000b ${BASE64}`)),
  noteCase('base64 with spare bits set', 'malformed', withLine(`— ${NAME} ${spareBits}`)),
  noteCase('base64 without padding', 'malformed', withLine(`— ${NAME} ${BASE64.replace('=', '')}`)),
  noteCase(
    'base64 in the URL alphabet',
    'malformed',
    withLine(`— ${NAME} ${`-_${BASE64.slice(2)}`}`),
  ),
  noteCase(
    'base64 with a space',
    'malformed',
    withLine(`— ${NAME} ${BASE64.slice(0, 8)} ${BASE64.slice(8)}`),
  ),
  noteCase('a key id without a signature', 'malformed', withLine(`— ${NAME} AAAAAA==`)),
  noteCase('no signature line', 'malformed', `${TEXT}\n`),
  noteCase('an empty note', 'malformed', ''),
  noteCase('only newlines', 'malformed', '\n\n\n'),
  noteCase('a text cut at the first empty line', 'malformed', `Parley.\n\n${LINE}\nUnder truce.\n`),
  noteCase('text altered by one letter', 'bad-signature', GOOD.replace('Parley', 'parley')),
  noteCase(
    'one known key fails beside another that verifies',
    'bad-signature',
    `${GOOD}${formatSignatureLine(lineOf(two.key, new Uint8Array(64)))}`,
    [one, two],
  ),
  noteCase(
    'a signature with a point of small order, which some libraries accept',
    'bad-signature',
    withLine(formatSignatureLine(lineOf(one.key, NEUTRAL_R)).trimEnd()),
  ),
  noteCase(
    'a signature of 63 bytes',
    'bad-signature',
    withLine(formatSignatureLine(lineOf(one.key, new Uint8Array(63))).trimEnd()),
  ),
  noteCase(
    'a known name with another id only',
    'unsigned',
    withLine(
      `— ${NAME} ${toBase64(concatBytes(Uint8Array.of(1, 2, 3, 4), one.sign(utf8Bytes(TEXT))))}`,
    ),
  ),
  noteCase('a known id with another name only', 'unsigned', withLine(`— another ${BASE64}`)),
  noteCase('signed by strangers alone', 'unsigned', `${TEXT}\n${lineFor(TEXT, two)}`),
  noteCase('the same line twice', 'signed-twice', `${GOOD}${LINE}`),
  noteCase('17 signatures', 'too-many-signatures', `${GOOD}${strangers(16)}`),
  noteCase('1,000 signatures', 'too-many-signatures', `${GOOD}${strangers(999)}`),
]

const vkeyCase = (name: string, expect: string, vkey: string, type = 'ed25519'): VectorCase =>
  vector(name, expect, { vkey, type })

/** A vkey with any bytes after its name, and the id that belongs to them. */
export function rawVkey(name: string, typed: Bytes): string {
  const id = testCryptography.sha256(utf8Bytes(`${name}\n`), typed).subarray(0, 4)
  return `${name}+${[...id].map((b) => b.toString(16).padStart(2, '0')).join('')}+${toBase64(typed)}`
}

const typed = (type: number, key: Bytes): Bytes => concatBytes(Uint8Array.of(type), key)
const fromHexText = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (b) => parseInt(b, 16))
const P = 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'
// The 14 encodings of points of small order: y = 0, 1, -1, two of order 8, p and p + 1; each with both signs.
const SMALL_ORDER: readonly string[] = [
  '00000000000000000000000000000000000000000000000000000000000000',
  '01000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03',
  P,
  P.replace('ed', 'ee'),
].flatMap((start, i) => {
  const top = [0x00, 0x00, 0x7f, 0x05, 0x7a, 0x7f, 0x7f][i] ?? 0
  return [top, top | 0x80].map((last) => start + last.toString(16).padStart(2, '0'))
})
const good = one.key

export const VKEY_VALID: readonly VectorCase[] = [
  vkeyCase('a signing key', 'ok', good.vkey),
  vkeyCase('a witness key', 'ok', testKey('w', 'cosignature').key.vkey, 'cosignature'),
]

export const VKEY_INVALID: readonly VectorCase[] = [
  vkeyCase(
    'a mark in the name that nobody sees',
    'vkey-malformed',
    rawVkey('k\ufeff', typed(1, good.publicKey)),
  ),
  vkeyCase(
    'a line separator in the name',
    'vkey-malformed',
    rawVkey('k\u2028', typed(1, good.publicKey)),
  ),
  vkeyCase('an id that does not match', 'vkey-id', good.vkey.replace(good.keyId, '00000000')),
  vkeyCase('the id of another name', 'vkey-id', good.vkey.replace('note', 'mote')),
  vkeyCase('type 0x00', 'vkey-type', rawVkey('k', typed(0, good.publicKey))),
  vkeyCase('type 0x04 where 0x01 is due', 'vkey-type', testKey('w', 'cosignature').key.vkey),
  vkeyCase('type 0x01 where 0x04 is due', 'vkey-type', good.vkey, 'cosignature'),
  vkeyCase('type 0x06', 'vkey-type', rawVkey('k', typed(6, good.publicKey))),
  vkeyCase('type 0xff', 'vkey-type', rawVkey('k', typed(255, good.publicKey))),
  vkeyCase('31 bytes', 'vkey-malformed', rawVkey('k', typed(1, good.publicKey.slice(1)))),
  vkeyCase(
    '33 bytes',
    'vkey-malformed',
    rawVkey('k', typed(1, concatBytes(good.publicKey, Uint8Array.of(0)))),
  ),
  vkeyCase('no key at all', 'vkey-malformed', 'k'),
  vkeyCase('no name', 'vkey-malformed', good.vkey.slice(good.name.length)),
  vkeyCase(
    'an id in upper case',
    'vkey-malformed',
    good.vkey.replace(good.keyId, good.keyId.toUpperCase()),
  ),
  vkeyCase('a space in the name', 'vkey-malformed', `a ${good.vkey}`),
  vkeyCase('base64 without padding', 'vkey-malformed', testKey('k').key.vkey.replace(/.$/, '')),
  ...SMALL_ORDER.map((key) =>
    vkeyCase(
      `small order ${key.slice(0, 4)}..${key.slice(-2)}`,
      'vkey-weak',
      rawVkey('k', typed(1, fromHexText(key))),
    ),
  ),
  vkeyCase(
    'y = p + 2, not canonical',
    'vkey-weak',
    rawVkey('k', typed(1, fromHexText(`ef${P.slice(2)}7f`))),
  ),
  vkeyCase(
    'y = 2^255 - 1, not canonical',
    'vkey-weak',
    rawVkey('k', typed(1, fromHexText('f'.repeat(62) + '7f'))),
  ),
]
