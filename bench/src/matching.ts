// How well names and lists are matched, every figure beside its limit and its peers, written as a table
// into docs/benchmarks.md.
//   npm run bench -- matching                       every part, each in a process of its own, and the table
//   npm run bench -- matching PART...               some parts: clean, messy, seeds, large, tokens, names, febrl,
//                                                   sizes, search, million
//   npm run bench -- matching lists NAME...         lists of another generator: NAME.json with NAME.truth.csv,
//                                                   or a folder with held.csv, sought.csv and truth.csv
//   npm run bench -- matching invent SEED COUNT NAME   writes invented lists in that form
// PARLEY_SHARED, PARLEY_PEERS and PARLEY_PYTHON: docs/benchmarks.md, "Who is who".
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './matching/figure.ts'
import { stated } from './matching/figure.ts'
import { peersFolder } from './matching/folders.ts'
import { inventedCleanLists, storeLists } from './matching/lists.ts'
import { givenListsFigures, PARTS } from './matching/parts.ts'

const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks.md')
const [BEGINS, ENDS] = ['<!-- matching begins -->', '<!-- matching ends -->']

const args = process.argv.slice(2)
const [first = '', ...rest] = args
if (first === '--part') measurePart(rest[0] ?? '')
else if (first === 'invent') invent(rest)
else if (first === 'lists') rest.forEach((name) => printed(givenListsFigures(name)))
else measureAll(args)

// Figures go to the parent as the last line, so that a part may say what it likes before.
function measurePart(part: string): void {
  const measure = PARTS.get(part)
  if (measure === undefined) throw new Error(`expected one of ${[...PARTS.keys()].join(', ')}`)
  console.log(JSON.stringify(measure(peersFolder)))
}

function invent([seed = '1', count = '10000', name = 'lists']: readonly string[]): void {
  storeLists(name, inventedCleanLists(seed, Number(count)))
  console.log(`${name}.json, ${name}.truth.csv`)
}

function measureAll(parts: readonly string[]): void {
  const unknown = parts.filter((part) => !PARTS.has(part))
  if (unknown.length > 0) {
    console.error(`no part ${unknown.join(', ')}; one of ${[...PARTS.keys()].join(', ')}`)
    process.exitCode = 2
    return
  }
  const figures = [...PARTS.keys()]
    .filter((part) => parts.length === 0 || parts.includes(part))
    .flatMap((part) => printed(measured(part)))
  if (figures.some(({ holds }) => holds === false)) process.exitCode = 1
  if (parts.length === 0) writeTable(figures)
}

function measured(part: string): readonly Figure[] {
  const flags = ['--conditions=source', '--import', 'tsx']
  const run = spawnSync(process.execPath, [...flags, import.meta.filename, '--part', part], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = run.stdout.trim().split('\n').at(-1) ?? ''
  if (run.status !== 0) return [{ ...stated(part, 'failed'), holds: false }]
  return JSON.parse(line) as readonly Figure[] // written by measurePart
}

function printed(figures: readonly Figure[]): readonly Figure[] {
  for (const { what, measured: value, limit, holds, peers } of figures) {
    const beside = limit === '' ? '' : `, limit ${limit}${holds === true ? '' : ' MISSED'}`
    console.log(`${what}: ${value}${beside}${peers === '' ? '' : ` (${peers})`}`)
  }
  return figures
}

function writeTable(figures: readonly Figure[]): void {
  if (!existsSync(DOCUMENT)) return
  const text = readFileSync(DOCUMENT, 'utf8')
  const [before, after] = [text.indexOf(BEGINS), text.indexOf(ENDS)]
  if (before < 0 || after < before) throw new Error(`expected ${BEGINS} and ${ENDS} in ${DOCUMENT}`)
  const load = loadavg()[0]?.toFixed(1) ?? '?'
  const rows = figures.map(({ what, measured: value, limit, holds, peers }) => {
    const bound = holds === false ? `**${limit}, missed**` : limit || '-'
    return `| ${what} | ${value} | ${bound} | ${peers || '-'} |`
  })
  const table = [
    `${cpus().length} cores (${cpus()[0]?.model.trim() ?? '?'}), Node ${process.version}, load ${load} at the end${Number(load) > 2 ? ': *busy*, so times are upper bounds' : ''}.`,
    '',
    '| what | measured | limit | peers, same run unless said otherwise |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
  writeFileSync(DOCUMENT, `${text.slice(0, before)}${BEGINS}\n\n${table}\n\n${text.slice(after)}`)
}
