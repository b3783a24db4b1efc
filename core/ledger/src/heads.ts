// Heads (spec/heads.md): the hub states the last entry of every author below an index, so that a third
// party can be shown that nothing more of an author was in the log. Every reader checks each of them.
import { ok, refuse } from '@parley/kernel'
import type { JsonObject, Refusal, Result } from '@parley/kernel'
import { isAscending, isCount, isName, isObjectList, isText, oddField } from './fields.ts'
import { parseSha256Hex } from './hash.ts'
import type { Sha256Hex } from './hash.ts'

export interface Head {
  readonly author: string
  readonly seq: number
  /** SHA-256 of the text of the author's last entry below `n`. */
  readonly text: Sha256Hex
}

export interface Heads {
  /** Sorted by author, at most 128. */
  readonly heads: readonly Head[]
  readonly n: number
  /** From 1 to `parts`; the parts follow one another in the hub's chain. */
  readonly part: number
  readonly parts: number
}

export const MAX_HEADS = 128

export function headsBody(heads: Heads): JsonObject {
  const { n, part, parts } = heads
  return {
    heads: heads.heads.map(({ author, seq, text }) => ({ author, seq, text })),
    n,
    part,
    parts,
  }
}

export function parseHeads(body: JsonObject): Result<Heads, Refusal<'field'>> {
  const odd = oddField(body, ['heads', 'n', 'part', 'parts'])
  if (odd !== null) return refuse('field', odd)
  const { heads, n, part, parts } = body
  if (!isCount(n) || !isCount(part, 1) || !isCount(parts, part)) return refuse('field', 'part')
  if (!isObjectList(heads) || heads.length > MAX_HEADS) return refuse('field', 'heads')
  const list: Head[] = []
  for (const one of heads) {
    const { author, seq, text } = one
    const hash = isText(text) ? parseSha256Hex(text) : null
    const isWhole = oddField(one, ['author', 'seq', 'text']) === null
    if (!isWhole || !isName(author) || !isCount(seq, 1) || hash === null)
      return refuse('field', 'heads')
    list.push({ author, seq, text: hash })
  }
  return isAscending(list.map((h) => h.author))
    ? ok({ heads: list, n, part, parts })
    : refuse('field', 'heads')
}
