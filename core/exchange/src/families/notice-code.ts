// The short code of a notice and the address that its QR code holds. The code is taken from the hash of the signed
// text, so it counts nothing and another text has another code; it names a notice on the telephone and proves nothing
// by itself. The notice travels behind the # of an address, which no browser sends to anybody.
import { fromBase64, toBase64, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Sha256Hex } from '@parley/ledger'

/** Twelve signs, in groups of four: 60 bits, more than anybody tries out on the telephone. */
export type NoticeCode = string

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford's base 32: no I, L, O, U to be misheard
const LENGTH = 12
const BITS = 5

export function encodeNoticeCode(hash: Sha256Hex | string): NoticeCode {
  let left = BigInt(`0x${hash.slice(0, (LENGTH * BITS) / 4)}`)
  const signs: string[] = []
  for (let i = 0; i < LENGTH; i++) {
    signs.unshift(SIGNS.charAt(Number(left & 31n)))
    left >>= 5n
  }
  return grouped(signs.join(''))
}

/** A code as somebody typed or heard it: without groups, in small letters, O for 0; null for anything else. */
export function readNoticeCode(typed: string): NoticeCode | null {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain) ? grouped(plain) : null
}

function grouped(signs: string): NoticeCode {
  return signs.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** The address in the QR code of a sheet; what stands behind the # never leaves the telephone. */
export function noticeAddress(page: string, note: string): string {
  const packed = toBase64(utf8Bytes(note)).replaceAll('+', '-').replaceAll('/', '_')
  return `${page}#${packed.replaceAll('=', '')}`
}

const MAX_ADDRESS = 4096 // a notice of 1,024 bytes and the longest address of a page

/** The notice in an address of ours, in what stands behind its #, or as it is; null where there is none. */
export function noteInAddress(text: string): string | null {
  const given = text.trim()
  if (given.length > MAX_ADDRESS) return null
  if (given.startsWith('parley.dev/notice@')) return `${given}\n`
  const packed = given.slice(given.lastIndexOf('#') + 1)
  if (!/^[A-Za-z0-9_-]{40,}$/.test(packed)) return null
  const plain = packed.replaceAll('-', '+').replaceAll('_', '/')
  const bytes = fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='))
  return bytes === null ? null : utf8Text(bytes)
}
