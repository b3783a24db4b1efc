// What a model proposed for a review, in a file beside the reports (`parley record propose` writes it). Nothing in it is
// believed: a proposal is shown while its item is open, its side and number are among those that a person could choose,
// and its passage still stands in the sentence; whatever else is in the file is passed over.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant, Json } from '@parley/kernel'
import { isJsonObject, parseInstant } from '@parley/kernel'
import type { Passage, Proposal, PublicRecord, ReviewItem } from '@parley/record'

/** A proposal with who made it. */
export interface SignedProposal extends Proposal {
  /** As the operator named it. */
  readonly model: string
  readonly at: Instant
  /** The passage as it stood. */
  readonly words: string
}

export const PROPOSALS_NAME = 'record-proposals.jsonl'
export const PROPOSALS_FORMAT = 'parley.dev/record-proposals@v1'

const MAX_BYTES = 67_108_864 // of about 400 bytes a proposal, a hundred and sixty thousand
const MOST_LETTERS = 100 // of a model's name

/** Every proposal of the file of a folder; none where there is no such file, or another. */
export async function proposalsIn(directory: string): Promise<readonly SignedProposal[]> {
  const text = await readFile(join(directory, PROPOSALS_NAME), 'utf8').catch(() => '')
  const [head = '', ...lines] = text.length > MAX_BYTES ? [] : text.trimEnd().split('\n')
  const format = parsed(head)
  if (!isJsonObject(format) || format['format'] !== PROPOSALS_FORMAT) return []
  return lines.flatMap((line) => proposalOf(parsed(line)) ?? [])
}

/** Those that a person may be shown, the last of each item. */
export function proposalsFor(
  { review, reports }: Pick<PublicRecord, 'review' | 'reports'>,
  proposals: readonly SignedProposal[],
): ReadonlyMap<string, SignedProposal> {
  const items = new Map(review.map((item) => [item.id, item]))
  return new Map(
    proposals.flatMap((one) => {
      const item = items.get(one.item)
      const document = reports.get(item?.report ?? '')
      const text = (one.passage.of === 'title' ? document?.title : document?.text) ?? ''
      const isThere = text.slice(one.passage.start, one.passage.end) === one.words
      return item !== undefined && isThere && fits(item, one) ? [[one.item, one] as const] : []
    }),
  )
}

const fits = ({ sides, counts, sentence }: ReviewItem, one: SignedProposal): boolean =>
  sides.includes(one.side) &&
  counts.includes(one.count) &&
  one.passage.of === sentence.of &&
  one.passage.start >= sentence.start &&
  one.passage.end <= sentence.end

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    return null
  }
}

const CATEGORIES = ['military', 'civilian', 'body', 'child', 'unknown'] as const

function proposalOf(row: Json): SignedProposal | null {
  if (!isJsonObject(row)) return null
  const { item, side, count, model, words } = row
  const category = CATEGORIES.find((one) => one === row['category'])
  const at = typeof row['at'] === 'string' ? parseInstant(row['at']) : null
  const passage = passageOf(row['passage'] ?? null)
  if (typeof item !== 'string' || typeof side !== 'string' || typeof words !== 'string') return null
  if (typeof model !== 'string' || model.length > MOST_LETTERS) return null
  if (category === undefined || at === null || passage === null || !isCount(count)) return null
  return { item, side, category, count, passage, model, at, words }
}

function passageOf(row: Json): Passage | null {
  if (!isJsonObject(row)) return null
  const { of, start, end } = row
  if ((of !== 'title' && of !== 'text') || !isCount(start) || !isCount(end)) return null
  return { of, start, end }
}

const isCount = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** The file of these proposals. */
export function proposalsText(proposals: readonly SignedProposal[]): string {
  const lines = [{ format: PROPOSALS_FORMAT }, ...proposals].map((one) => JSON.stringify(one))
  return `${lines.join('\n')}\n`
}
