// Reports in, record out: everything that needs the texts in hand, in one go, for whoever runs it apart.
import { clustersOf } from '../clusters.ts'
import type { Lexicon } from '../lexicon.ts'
import { readReport } from '../read.ts'
import { reviewItemsOf } from './for-review.ts'
import { cumulativesIn, serialsIn } from './numbered.ts'
import { gatherRecord } from './public-record.ts'
import type { PublicRecord, SourcedReport } from './public-record.ts'

export function readRecord(
  documents: readonly SourcedReport[],
  lexicons: ReadonlyMap<string, Lexicon>,
): PublicRecord {
  const read = documents.map((document) => readReport(document, lexicons))
  const clusters = clustersOf(read)
  const each = documents.flatMap((document, i) => {
    const report = read[i]
    return report === undefined ? [] : [{ document, report }]
  })
  return gatherRecord(documents, read, {
    clusters,
    serials: each.flatMap(({ document, report }) => serialsIn(document, report, clusters)),
    cumulatives: each.flatMap(({ document, report }) =>
      cumulativesIn(document, report, { clusters, lexicons }),
    ),
    review: each.flatMap(({ document, report }) => reviewItemsOf(document, report, lexicons)),
  })
}
