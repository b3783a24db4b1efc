// Reads the published test vectors of age (package cctv-age): header lines, an empty line, the file.
import { inflateSync } from 'node:zlib'
import * as vectors from 'cctv-age'

export interface AgeVector {
  readonly name: string
  readonly expect: string
  readonly identities: readonly string[]
  readonly passphrases: readonly string[]
  readonly isArmored: boolean
  /** Hex of SHA-256 of the payload, for files that open. */
  readonly payload: string
  readonly file: Uint8Array
}

export function ageVectors(): readonly AgeVector[] {
  return Object.entries(vectors).map(([name, bytes]) => {
    const cut = Buffer.from(bytes).indexOf('\n\n')
    const lines = Buffer.from(bytes.subarray(0, cut)).toString().split('\n')
    const all = (key: string): readonly string[] =>
      lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2))
    const rest = bytes.subarray(cut + 2)
    return {
      name,
      expect: all('expect')[0] ?? '',
      identities: all('identity'),
      passphrases: all('passphrase'),
      isArmored: all('armored').length > 0,
      payload: all('payload')[0] ?? '',
      file: all('compressed').length > 0 ? new Uint8Array(inflateSync(rest)) : rest,
    }
  })
}
