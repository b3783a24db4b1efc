// Points of the curve that Ed25519 must never meet, in a key or in the first half of a signature. With a
// point of small order anybody can make signatures that verify for many messages, and libraries - and
// versions of one library - disagree about them: Node 20 and 22 accept what Node 24 refuses. Two readers of
// one log must never differ, so they are refused before any library is asked (spec/note.md section 3).
import { byteAt, toHex } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'

const POINT_BYTES = 32

// y of the eight points of small order, as 32 little-endian bytes without the sign bit. The two
// other encodings, p and p + 1, are refused as non-canonical together with everything from p up.
const SMALL_ORDER_Y: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])

// The last bytes of those y: an honest point ends like one of them once in about 25 times, and only then is
// the whole compared.
const LAST_BYTES: ReadonlySet<number> = new Set([0x00, 0x7f, 0x05, 0x7a])

/** Whether 32 bytes encode a point of small order, or a y that is not below the prime 2^255-19. */
export function isWeakPoint(encoded: Bytes): boolean {
  const last = byteAt(encoded, POINT_BYTES - 1) & 0x7f
  if (!LAST_BYTES.has(last)) return false
  const y = encoded.slice(0, POINT_BYTES)
  y[POINT_BYTES - 1] = last
  return SMALL_ORDER_Y.has(toHex(y)) || !isBelowPrime(y)
}

// p = 2^255 - 19 is ed ff .. ff 7f in little-endian bytes.
function isBelowPrime(y: Bytes): boolean {
  if (byteAt(y, 31) !== 0x7f) return true
  for (let i = 1; i < 31; i++) if (byteAt(y, i) !== 0xff) return true
  return byteAt(y, 0) < 0xed
}
