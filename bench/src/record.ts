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

// Reports as many as hold a million claims, on all days of some years.
const CLAIMS = 1_000_000
const CLAIMS_LIMIT = 60 // seconds
const DAYS = 1500 // each with figures of its own
const many = manyReports()
const started = performance.now()
const clusters = new Set([...clustersOf(many).values()].flat()).size
function manyReports(): readonly ReturnType<typeof readReport>[] {
  const told = read.filter(({ exchanges }) => exchanges.some(({ released }) => released.length > 0))
  const made: ReturnType<typeof readReport>[] = []
  let claims = 0
  for (let i = 0; claims < CLAIMS; i++) {
    const report = told[i % told.length]
    if (report === undefined) throw new RangeError('expected a report with claims, found none')
    const date = new Date(Date.UTC(2022, 0, 1 + (i % DAYS))).toISOString().slice(0, 10)
    const day = i % DAYS
    const exchanges = report.exchanges.map((one) => ({
      ...one,
      date: one.date === null ? null : date,
      released: one.released.map((row) => ({
        ...row,
        count: row.count === null ? null : row.count + day,
      })),
    }))
    made.push({ ...report, id: String(i), exchanges })
    claims += exchanges.reduce((sum, { released }) => sum + released.length, 0)
  }
  return made
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`)
console.log(
  `${count} reports of ${letters.toFixed(0)} letters: ${perSecond.toFixed(0)} a second and core, limit ${LIMIT}, ratio ${(perSecond / LIMIT).toFixed(2)}`,
)
const seconds = (performance.now() - started) / 1000
console.log(
  `${CLAIMS} claims of ${many.length} reports in ${clusters} clusters: ${seconds.toFixed(1)} s, limit ${CLAIMS_LIMIT} s`,
)
console.log(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
