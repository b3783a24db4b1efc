import { toBase64, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { framesOf } from '../../src/courier-frames.ts'
import { testCryptography } from '../log-maker.ts'
import { vector } from './vector-case.ts'
import type { VectorCase } from './vector-case.ts'

const fileOf = (length: number, by = 0): Bytes =>
  Uint8Array.from({ length }, (_, i) => (i * 7 + by) % 251)
const framed = (file: Bytes): readonly string[] => valueOf(framesOf(file, testCryptography))
const frameCase = (
  name: string,
  expect: string,
  lines: readonly string[],
  file: Bytes = FILE,
): VectorCase =>
  vector(name, expect, { frames: lines.join('\n'), file: expect === 'ok' ? toBase64(file) : null })

const FILE = fileOf(2_000)
const [one = '', two = '', three = ''] = framed(FILE)
const ALL = [one, two, three]
const [other = ''] = framed(fileOf(2_000, 1))
const small = framed(fileOf(1))
const id = one.split('/')[1] ?? ''
const instead = (by: string): readonly string[] => [one, by, three]

export const COURIER_FRAMES_VALID: readonly VectorCase[] = [
  frameCase('three frames in order', 'ok', ALL),
  frameCase('in another order', 'ok', [three, one, two]),
  frameCase('repeated, with blank lines and white space', 'ok', [
    `  ${two}`,
    '',
    `${one}\r`,
    two,
    `\t${three}`,
    one,
    '',
  ]),
  frameCase('one byte', 'ok', small, fileOf(1)),
  frameCase('two whole frames', 'ok', framed(fileOf(1_600)), fileOf(1_600)),
  frameCase('801 bytes', 'ok', framed(fileOf(801)), fileOf(801)),
]
export const COURIER_FRAMES_INVALID: readonly VectorCase[] = [
  frameCase('nothing', 'frames-none', []),
  frameCase('blank lines alone', 'frames-none', ['', ' \t', '\r']),
  frameCase('the second missing', 'frames-missing', [one, three]),
  frameCase('the first twice', 'frames-missing', [one, one, three]),
  frameCase('the last missing', 'frames-missing', [two, one]),
  frameCase(
    'another id in all',
    'frames-sum',
    ALL.map((frame) => frame.replace(id, '0'.repeat(16))),
  ),
  frameCase('another id in one', 'frames-mixed', instead(two.replace(id, '0'.repeat(16)))),
  frameCase('a frame of another courier', 'frames-mixed', [...ALL, other]),
  frameCase('two couriers, both whole', 'frames-mixed', [...ALL, ...framed(fileOf(2_000, 1))]),
  frameCase('another count in one', 'frames-mixed', instead(two.replace('/2/3/', '/2/4/'))),
  frameCase('number 4 of 3', 'frame-number', instead(two.replace('/2/3/', '/4/3/'))),
  frameCase('83 frames', 'frame-number', instead(two.replace('/2/3/', '/2/83/'))),
  frameCase('number 0', 'frame-malformed', instead(two.replace('/2/3/', '/0/3/'))),
  frameCase('a leading zero', 'frame-malformed', instead(two.replace('/2/3/', '/02/3/'))),
  frameCase('a frame twice with other bytes', 'frame-differs', [
    ...ALL,
    two.replace(/.$/, two.endsWith('A') ? 'B' : 'A'),
  ]),
  frameCase(
    'one byte altered',
    'frames-sum',
    instead(two.replace(/.$/, two.endsWith('A') ? 'B' : 'A')),
  ),
  frameCase('in lower case', 'frame-malformed', instead(two.toLowerCase())),
  frameCase('one digit in lower case', 'frame-malformed', instead(two.replace(/[A-Z]$/, 'a'))),
  frameCase('an id in lower case', 'frame-malformed', instead(two.replace(id, 'abcdefabcdefabcd'))),
  frameCase('cut by eight digits', 'frame-length', instead(two.slice(0, -8))),
  frameCase('cut by one digit', 'frame-malformed', instead(two.slice(0, -1))),
  frameCase('cut in its heading', 'frame-malformed', instead(two.slice(0, 33))),
  frameCase('the last cut by eight digits', 'frames-sum', [one, two, three.slice(0, -8)]),
  frameCase('the last longer than a frame', 'frame-length', [
    one,
    two,
    `${one.replace('/1/3/', '/3/3/')}AAAAAAAA`,
  ]),
  frameCase('bits after the last byte', 'frame-malformed', [(small[0] ?? '').replace(/.$/, 'B')]),
  frameCase('a digit that is none', 'frame-malformed', instead(two.replace(/.$/, '1'))),
  frameCase('padding', 'frame-malformed', [`${small[0] ?? ''}======`]),
  frameCase('another title', 'frame-malformed', instead(two.replace('COURIER', 'LETTER'))),
  frameCase('two frames on a line', 'frame-malformed', [one, `${two} ${three}`]),
]
