// Chance is a port: servers bring the machine's, a simulation brings a stream that replays from a seed.
import { byteAt, concatBytes, uint32At, uint32ToBytes, utf8Bytes } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import type { Hashing } from './cryptography.ts'
import { invariant } from './invariant.ts'

export interface Chance {
  /** `count` unpredictable bytes; from a seeded source, the next ones of its stream. */
  bytes(count: number): Bytes
}

/** Draws that read like sentences, from any source of bytes. */
export interface Draws {
  readonly chance: Chance
  /** A whole number from 0 to below `limit`, each alike. */
  below(limit: number): number
  /** True once in `1 / share` calls, `share` in [0, 1]. */
  happens(share: number): boolean
  pick<Value>(from: readonly Value[]): Value
  shuffled<Value>(values: readonly Value[]): readonly Value[]
}

/**
 * A stream of SHA-256(domain, seed, label, counter): same seed and label, same bytes, on any machine.
 * For simulation and demonstration only; a real seat never has it.
 */
export function seededChance(hashing: Hashing, seed: string, label: string): Chance {
  const key = utf8Bytes(`parley/chance/v1\n${seed}\n${label}\n`)
  let block: Bytes = new Uint8Array(0)
  let used = 0
  let counter = 0
  return {
    bytes(count) {
      const out = new Uint8Array(count)
      for (let i = 0; i < count; i++) {
        if (used === block.length) {
          block = hashing.sha256(key, uint32ToBytes(counter++))
          used = 0
        }
        out[i] = byteAt(block, used++)
      }
      return out
    },
  }
}

export function drawsFrom(chance: Chance): Draws {
  const below = (limit: number): number => {
    invariant(limit >= 1 && limit <= 0x1_0000_0000, 'a limit from 1 to 2^32')
    const fair = 0x1_0000_0000 - (0x1_0000_0000 % limit) // numbers from here on would favour the low ones
    for (;;) {
      const value = uint32At(chance.bytes(4), 0)
      if (value < fair) return value % limit
    }
  }
  return {
    chance,
    below,
    happens: (share) => below(1_000_000) < share * 1_000_000,
    pick: (from) => {
      invariant(from.length > 0, 'something to pick from')
      return from[below(from.length)] as (typeof from)[number] // below() is an index of `from`
    },
    shuffled: (values) => {
      const out = [...values]
      for (let i = out.length - 1; i > 0; i--) {
        const k = below(i + 1)
        const swap = out[i] as (typeof values)[number] // i is an index of `out`
        out[i] = out[k] as (typeof values)[number] // k <= i
        out[k] = swap
      }
      return out
    },
  }
}

/** A UUID of version 4 from 16 bytes of chance (RFC 9562 section 5.4). */
export function uuidFrom(chance: Chance): string {
  const b = concatBytes(chance.bytes(16))
  b[6] = (byteAt(b, 6) & 0x0f) | 0x40
  b[8] = (byteAt(b, 8) & 0x3f) | 0x80
  const hex = [...b].map((x) => x.toString(16).padStart(2, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
