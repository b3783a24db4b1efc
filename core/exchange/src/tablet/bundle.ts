// Records of a tablet as they are carried, in a file or as codes (spec/tablet.md section 5). Nothing in it is
// believed: each record is judged by its own signature and its place in the chain.
import { canonicalJson, isJsonObject, parseCanonical, refuse } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import { list, object, readShape, textUpTo } from '../shape.ts'
import type { Reader } from '../shape.ts'
import { MAX_RECORD_BYTES } from './record.ts'

export interface RecordBundle {
  /** Key name of the tablet that wrote them. */
  readonly device: string
  /** Notes in the order of the chain. */
  readonly records: readonly string[]
}

export type BundleRefusal = 'not-records' | 'cut-off' | 'field'

const TITLE = 'parley.dev/records@v1'
const MAX_RECORDS = 100_000

const bundle: Reader<RecordBundle> = object<RecordBundle>({
  device: textUpTo(128),
  records: list(textUpTo(MAX_RECORD_BYTES), MAX_RECORDS),
})

export function formatBundle({ device, records }: RecordBundle): string {
  return `${TITLE}\n${canonicalJson({ device, records: [...records] })}\n`
}

/** Reads a bundle; what was pasted may lack its last newline. */
export function parseBundle(text: string): Result<RecordBundle, Refusal<BundleRefusal>> {
  const [first = '', json = '', ...rest] = text.trimEnd().split('\n')
  if (first !== TITLE) return refuse('not-records')
  const read = rest.length === 0 ? parseCanonical(json) : null
  if (read === null || !read.ok || !isJsonObject(read.value)) return refuse('cut-off')
  return readShape(bundle, read.value, 'records')
}
