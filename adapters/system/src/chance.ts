import { randomBytes } from 'node:crypto'
import type { Chance } from '@parley/kernel'

/** The machine's cryptographic source: the only one a real seat may have. */
export const systemChance: Chance = { bytes: (count) => new Uint8Array(randomBytes(count)) }
