// The model and its hash: everything besides the two lists that the result depends on.
import type { Hashing, Json } from '@parley/kernel'
import { canonicalJson, toHex, utf8Bytes } from '@parley/kernel'
import { nameModel } from '@parley/names'
import { MOST_ROWS, MOST_WEAK_ROWS } from './blocking.ts'
import { REPEATS_PER_ROW } from './double-entries.ts'
import { FIELDS } from './fields.ts'
import { LIKENESSES } from './likeness.ts'
import { LEARNING } from './weighing.ts'
import {
  BULK_CHANCE,
  BULK_MARGIN_BITS,
  BULK_SUPPORT_BITS,
  MATCH_CHANCE,
  REVIEW_CHANCE,
} from './outcome.ts'

/** Raised whenever code that is not in the tables changes what comes out. */
const VERSION = 4
const DOMAIN = 'parley/matching/model/v1\n'

/** SHA-256 of the model's parameters in canonical JSON, hex. */
export function modelHash(hashing: Hashing): string {
  return toHex(hashing.sha256(utf8Bytes(DOMAIN), utf8Bytes(canonicalJson(modelParameters()))))
}

/** The parameters the hash covers; fractions as whole numbers of millionths. */
export function modelParameters(): Json {
  return {
    version: VERSION,
    names: nameModel(),
    fields: FIELDS.map(({ name, levels, same, strangers }) => ({
      name,
      levels,
      same: same.map(millionths),
      strangers: strangers.map(millionths),
    })),
    likenesses: LIKENESSES.map(({ likeness, perMille, shares, often, hasOtherGiven }) => ({
      likeness,
      perMille,
      shares,
      often,
      hasOtherGiven,
    })),
    blocking: { mostRows: MOST_ROWS, mostWeakRows: MOST_WEAK_ROWS },
    learning: {
      tablePairs: LEARNING.tablePairs,
      leastAlone: millionths(LEARNING.leastAlone * 1000),
      rounds: [LEARNING.rounds, LEARNING.roundsAfterJoining],
      repeatsPerRow: millionths(REPEATS_PER_ROW * 1000),
    },
    decisions: {
      match: millionths(MATCH_CHANCE * 1000),
      review: millionths(REVIEW_CHANCE * 1000),
      bulk: millionths(BULK_CHANCE * 1000),
      bulkMarginBits: BULK_MARGIN_BITS,
      bulkSupportBits: BULK_SUPPORT_BITS,
    },
  }
}

function millionths(perMille: number): number {
  return Math.round(perMille * 1000)
}
