import { createHmac } from 'node:crypto'
import type { Bytes } from '@parley/kernel'

const LAST_BLOCK = Uint8Array.of(1) // HKDF numbers its blocks from 1; 32 bytes are one block

/**
 * HKDF-SHA-256 (RFC 5869) for one key of 32 bytes. Two HMACs by hand: node's `hkdfSync` starts a
 * job for each call and takes more time than the rest of opening a file.
 */
export function deriveKey(secret: Bytes, salt: Bytes, label: string): Bytes {
  const extracted = createHmac('sha256', salt).update(secret).digest()
  return createHmac('sha256', extracted).update(label).update(LAST_BLOCK).digest()
}

export function hmac(key: Bytes, message: Bytes): Bytes {
  return createHmac('sha256', key).update(message).digest()
}
