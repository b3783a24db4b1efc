// Speed and memory of reading reports: the invented ones of vectors/record, over and over, one core.
//   node --conditions=source --import tsx bench/src/record.ts [REPORTS]
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { clustersOf, openLexicons, readReport } from '@parley/record'
import type { ReportDocument } from '@parley/record'

const LIMIT = 300 // reports a second and core, the target
const count = Number(process.argv[2] ?? 20_000)
const lines = readFileSync(new URL('../../vectors/record/invented.jsonl', import.meta.url), 'utf8')
const documents = lines
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { document: ReportDocument }).document) // written here
const letters = documents.reduce((sum, { text }) => sum + text.length, 0) / documents.length

const lexicons = openLexicons()
const read = Array.from({ length: documents.length }, (_, i) => readAt(i)) // once, to warm up
const before = process.cpuUsage()
for (let i = 0; i < count; i++) readAt(i)
const { user, system } = process.cpuUsage(before)
const perSecond = count / ((user + system) / 1e6)

function readAt(i: number): ReturnType<typeof readReport> {
  const document = documents[i % documents.length]
  if (document === undefined) throw new RangeError('expected invented reports, found none')
  return readReport({ ...document, id: String(i) }, lexicons)
}

const started = performance.now()
const clusters = clustersOf(read).size
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`)
console.log(
  `${count} reports of ${letters.toFixed(0)} letters: ${perSecond.toFixed(0)} a second and core, limit ${LIMIT}, ratio ${(perSecond / LIMIT).toFixed(2)}`,
)
console.log(`${clusters} reports clustered in ${(performance.now() - started).toFixed(0)} ms`)
console.log(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
