// The hub's own statements: where every author's chain stood at an index (spec/heads.md).
import type { Submission } from '@parley/files'
import type { Chance, Cryptography } from '@parley/kernel'
import { utf8Bytes, uuidFrom, valueOf } from '@parley/kernel'
import type { EntryHeader, LogState, Origin, Sha256Hex, Signer } from '@parley/ledger'
import {
  formatEntryText,
  formatNote,
  headsBody,
  hexHashOf,
  lineOf,
  MAX_HEADS,
  parseVkey,
} from '@parley/ledger'

export interface HeadsAuthor {
  readonly origin: Origin
  readonly authorKey: Signer
  readonly chance: Chance
  readonly cryptography: Cryptography
}

/** Entries that state the heads of all authors as of now; they follow one another in the hub's chain. */
export async function headsSubmissions(
  state: LogState,
  author: HeadsAuthor,
): Promise<readonly Submission[]> {
  const { origin, authorKey, chance, cryptography } = author
  const key = valueOf(parseVkey(authorKey.vkey, cryptography))
  const n = state.size
  const seen = { n, root: state.root() }
  const heads = state.headsBelow(n)
  const parts = Math.max(1, Math.ceil(heads.length / MAX_HEADS))
  const chain = state.chainOf(authorKey.name)
  let prev: Sha256Hex | null = chain.text
  const submissions: Submission[] = []
  for (let part = 1; part <= parts; part++) {
    const own = heads.slice((part - 1) * MAX_HEADS, part * MAX_HEADS)
    const header: EntryHeader = {
      author: authorKey.name,
      body: headsBody({ heads: own, n, part, parts }),
      id: uuidFrom(chance),
      kind: 'ledger.heads',
      prev,
      seen,
      seq: chain.seq + part,
      x: origin,
    }
    const text = valueOf(formatEntryText(header))
    prev = hexHashOf(cryptography, utf8Bytes(text))
    const line = lineOf(key, await authorKey.sign(utf8Bytes(text)))
    submissions.push({ note: formatNote(text, [line]), blobs: [] })
  }
  return submissions
}
