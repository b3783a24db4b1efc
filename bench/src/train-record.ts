// Learns the weights of the reader of reports and measures them, leaving out those of a tenth of the authors at a time.
//   npm run bench -- train-record [--write] [--bars] [--errors]
// Says whether the committed weights are those that the reports teach. The figures are of reports whose author taught
// nothing; what the rules alone read of the same reports stands beside them, and how far labels that others gave some of
// them agree with the first.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLexicons, openWeights, readReport } from '@parley/record'
import type { ReadReport, Weights } from '@parley/record'
import { learnable, learned, weightsFiles } from './record/learn.ts'
import {
  addStanding,
  addTo,
  f1Of,
  goldRows,
  newScore,
  precisionOf,
  recallOf,
} from './record/score.ts'
import type { Row, Score } from './record/score.ts'
import {
  authorsOf,
  labelledForLearning,
  labelledTwice,
  unseen,
  WEIGHTS_FOLDER,
  weightOfSet,
} from './record/sets.ts'
import type { Labelled } from './record/sets.ts'

const PARTS = 10

const FLOOR = 0.8 // strict F1 of rows, left out
const FLOOR_HELD = 0.76 // F1 of captives held

const BARS = process.argv.includes('--bars') ? [0.3, 0.4, 0.6, 0.7, 0.8, 0.85, 0.9] : []

const lexicons = openLexicons()
const labelled = labelledForLearning()
const reports = learnable(labelled, lexicons, weightOfSet)
const authors = authorsOf(labelled)

const scores = new Map<string, Score>()
for (let part = 0; part < PARTS; part++) {
  const isLeftOut = (set: string): boolean => authors.indexOf(set) % PARTS === part
  const packed = learned(reports.filter(({ set }) => !isLeftOut(set)))
  const bars = BARS.map((bar) => [`bar ${bar}`, openWeights(packed, bar)] as const)
  for (const one of labelled.filter(({ set }) => isLeftOut(set))) {
    measured(one, openWeights(packed))
    for (const [name, weights] of bars)
      added([name], one.label, rowsOf(readReport(one.document, lexicons, weights)))
  }
}
const all = learned(reports)
for (const one of unseen()) measured(one, openWeights(all), 'unseen')
const teaching = new Set(labelled.map(({ document }) => document.id))
for (const { first, second } of labelledTwice()) {
  const name = `labelled again, ${teaching.has(first.document.id) ? 'teaching' : 'unseen'}`
  added([name], first.label, goldRows(second))
  addStanding(scoreOf(name), first.label, second.standing_figures)
}
for (const name of [...scores.keys()].sort()) printed(name, scoreOf(name))

const files = [...weightsFiles(all)].map(([file, text]) => ({
  path: join(WEIGHTS_FOLDER, file),
  text,
}))
const isCommitted = files.every(
  ({ path, text }) => existsSync(path) && readFileSync(path, 'utf8') === text,
)
const size = `${files.reduce((sum, { text }) => sum + text.length, 0)} bytes`
console.log(`${size}, ${isCommitted ? 'the committed ones' : 'NOT the committed ones'}`)
if (process.argv.includes('--write')) for (const { path, text } of files) writeFileSync(path, text)
else if (!isCommitted) process.exitCode = 1
const { strict, standing } = scoreOf('weighed, all')
const isUnder = f1Of(strict) < FLOOR || f1Of(standing) < FLOOR_HELD
if (isUnder) console.log(`under the floors: rows ${FLOOR}, captives held ${FLOOR_HELD}`)
if (isUnder) process.exitCode = 1

function measured({ set, document, label }: Labelled, weights: Weights, as = 'all'): void {
  const report = readReport(document, lexicons, weights)
  const alone = readReport(document, lexicons, null)
  const { missed, wrong } = added([`weighed, ${as}`, `weighed, ${set}`], label, rowsOf(report))
  added([`rules, ${as}`, `rules, ${set}`], label, rowsOf(alone))
  addStanding(scoreOf(`weighed, ${as}`), label, report.standing)
  addStanding(scoreOf(`rules, ${as}`), label, alone.standing)
  if (process.argv.includes('--errors') && missed.length + wrong.length > 0)
    console.log(`${document.id}: missed ${missed.join('; ')} wrong ${wrong.join('; ')}`)
}

function rowsOf({ exchanges }: ReadReport): readonly Row[] {
  return exchanges.flatMap(({ role, status, released }, exchange) => {
    if (role !== 'main' || (status !== 'completed' && status !== 'in_progress')) return []
    return released.flatMap(({ side, category, count, isDerived }) =>
      count === null ? [] : [{ side, category, count, isDerived, exchange }],
    )
  })
}

function added(
  names: readonly string[],
  label: Labelled['label'],
  rows: readonly Row[],
): ReturnType<typeof addTo> {
  const [first, ...more] = names
  for (const name of more) addTo(scoreOf(name), label, rows)
  return addTo(scoreOf(first ?? ''), label, rows)
}

function scoreOf(name: string): Score {
  const known = scores.get(name) ?? newScore()
  scores.set(name, known)
  return known
}

function printed(name: string, { strict, lenient, sided, standing, onNonReports }: Score): void {
  const [p, r, f1] = [precisionOf(strict), recallOf(strict), f1Of(strict)].map((n) => n.toFixed(3))
  const more = [f1Of(lenient), f1Of(sided)].map((n) => n.toFixed(3)).join(' ')
  const held = f1Of(standing).toFixed(3)
  const rows = `${name.padEnd(25)} F1 ${f1} P ${p} R ${r} lenient, side and count ${more}`
  console.log(
    `${rows} rows on no exchange ${onNonReports}${/all$|unseen$|teaching$/.test(name) ? ` held ${held}` : ''}`,
  )
}
