// What reports claim, for those who work on with a spreadsheet or a data set: a claim to a line with its sentence, and
// what became of differing figures as reviews of schema.org. No number here is anybody's but a report's.
import type { JsonObject } from '@parley/kernel'
import type { Clusters, Passage, ReadReport, Verdict } from '@parley/record'

/** A report's own words and where they were published. */
export interface SourceText {
  readonly title: string | null
  readonly date: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly text: string
}

export type SourceTexts = ReadonlyMap<string, SourceText>

export const CLAIM_HEAD: readonly string[] = [
  'report',
  'published',
  'outlet',
  'url',
  'exchange',
  'role',
  'status',
  'day',
  'to',
  'category',
  'count',
  'approx',
  'by',
  'derived',
  'sentence',
  'rule',
]

/** Head and a row for each figure of persons or bodies released, in the order of the reports. */
export function claimRows(
  reports: readonly ReadReport[],
  clusters: Clusters,
  texts: SourceTexts,
): readonly (readonly (string | null)[])[] {
  const rows = reports.flatMap(({ id, exchanges }) => {
    const source = texts.get(id)
    const { date: published = null, outlet = null, url = null } = source ?? {}
    return exchanges.flatMap(({ role, status, date, released }, i) => {
      const about = [id, published, outlet, url, clusters.get(id)?.[i] ?? null, role, status, date]
      return released.map(({ side, category, count, approx, by, isDerived, passage, rule }) =>
        about.concat(
          [side, category, count === null ? null : String(count), approx, by],
          [isDerived ? 'yes' : null, sentenceAt(source, passage), rule],
        ),
      )
    })
  })
  return [CLAIM_HEAD, ...rows]
}

const SENTENCE_END = /[.!?…](?=\s)|\n/g

/** The sentence around a passage: what a reader needs to judge it. */
export function sentenceAt(source: SourceText | undefined, { of, start, end }: Passage): string {
  const text = (of === 'title' ? source?.title : source?.text) ?? ''
  const before = [...text.slice(0, start).matchAll(SENTENCE_END)].at(-1)
  const rest = text.slice(end)
  const after = rest.search(SENTENCE_END)
  const from = before === undefined ? 0 : before.index + 1
  return text.slice(from, after === -1 ? text.length : end + after + 1).trim()
}

/** https://schema.org/ClaimReview, one for each verdict on figures. */
export function claimReviews(
  verdicts: readonly Verdict[],
  texts: SourceTexts,
): readonly JsonObject[] {
  return verdicts.map(({ cluster, side, values, verdict, reports, where }) => ({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: `${cluster}: ${values.join(' or ')} to ${side}`,
    itemReviewed: {
      '@type': 'Claim',
      appearance: reports.map((id) => {
        const { url = null, title = null, date = null } = texts.get(id) ?? {}
        return {
          '@type': 'CreativeWork',
          identifier: id,
          ...(url === null ? {} : { url }),
          ...(title === null ? {} : { headline: title }),
          ...(date === null ? {} : { datePublished: date }),
        }
      }),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdict,
      ...(where.length === 0 ? {} : { ratingExplanation: where.join(', ') }),
    },
  }))
}
