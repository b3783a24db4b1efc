// Quality and speed of list matching. Reads the shared data at ../shared (or PARLEY_SHARED), scores with
// its scorer, prints one line per run.
//   node --conditions=source --import tsx bench/src/match.ts [clean|FILE-PREFIX]...
// `clean` parses the plain tables itself; any other argument is a JSON file {held, sought} of records with
// a truth table beside it (held,sought as list numbers): NAME.json, NAME.truth.csv.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hashing } from '@parley/kernel'
import { parsePartialDate } from '@parley/kernel'
import { matchLists } from '@parley/matching'
import type { PersonRecord } from '@parley/names'

const root = join(import.meta.dirname, '../..')
const shared = process.env['PARLEY_SHARED'] ?? join(root, '../shared')

interface Lists {
  readonly held: readonly PersonRecord[]
  readonly sought: readonly PersonRecord[]
  readonly truth: string
}

const hashing: Hashing = {
  sha256: (...parts) => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return new Uint8Array(hash.digest())
  },
}

function cleanLists(): Lists {
  const folder = join(shared, 'data/lists/clean')
  return {
    held: cleanList(join(folder, 'held.csv')),
    sought: cleanList(join(folder, 'sought.csv')),
    truth: join(folder, 'truth.csv'),
  }
}

function cleanList(file: string): readonly PersonRecord[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const columns = head.split(',')
  return lines.map((line, i) => {
    const cells = line.split(',')
    const cell = (name: string): string | null => cells[columns.indexOf(name)]?.trim() || null
    const born = cell('born')
    const captured = cell('captured_on')
    const sex = cell('sex')
    return {
      rowNumber: i + 1,
      no: cell('id'),
      place: { sheet: '', line: i + 2 },
      name: {
        full: [cell('surname'), cell('given'), cell('patronymic')]
          .filter((x) => x !== null)
          .join(' '),
        surname: cell('surname'),
        given: cell('given'),
        patronymic: cell('patronymic'),
      },
      born: born === null ? null : parsePartialDate(born),
      bornAs: born === null ? null : bornAs(born),
      sex: sex === 'm' || sex === 'f' ? sex : null,
      rank: cell('rank'),
      unit: cell('unit'),
      serviceNumber: cell('service_number'),
      capturedOn: captured === null ? null : parsePartialDate(captured),
      capturedAt: null,
      placeOfDetention: null,
      category: null,
      health: null,
      callSign: null,
      remark: null,
      departed: false,
    }
  })
}

function bornAs(born: string): PersonRecord['bornAs'] {
  if (born.endsWith('-01-01')) return 'placeholder'
  return born.length === 4 ? 'year' : 'date'
}

function storedLists(prefix: string): Lists {
  // The file was written from records of the same type; it is a bench input, not an exchange of lists.
  const lists = JSON.parse(readFileSync(`${prefix}.json`, 'utf8')) as Pick<Lists, 'held' | 'sought'>
  return { ...lists, truth: `${prefix}.truth.csv` }
}

function run(name: string, { held, sought, truth }: Lists): void {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const outcome = matchLists({ held, sought, hashing })
  const ms = Math.round(performance.now() - started)
  const used = process.cpuUsage(cpu)
  const cpuMs = Math.round((used.user + used.system) / 1000)
  const file = join(mkdtempSync(join(tmpdir(), 'parley-match-')), 'pairs.csv')
  const rows = outcome.pairs.map((p) =>
    [held[p.heldRow]?.no, sought[p.soughtRow]?.no, p.probability, p.decision].join(','),
  )
  writeFileSync(file, `held,sought,probability,decision\n${rows.join('\n')}\n`)
  console.log(
    `${name}: ${held.length} x ${sought.length}, ${ms} ms (${cpuMs} ms of processor), ${outcome.comparedPairs} pairs compared, ` +
      `${outcome.expectedMatches.toFixed(1)} matches expected, bulk ${outcome.pairs.filter((p) => p.bulk).length}, ` +
      `peak RSS ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
  for (const more of [[], ['--exclude-departed']]) {
    const scorer = join(shared, 'tools/score-match.mjs')
    const args = [scorer, '--pairs', file, '--truth', truth, ...more]
    console.log(
      `  ${more.join('')}${execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()}`,
    )
  }
}

const names = process.argv.slice(2)
for (const name of names.length === 0 ? ['clean'] : names) {
  run(name, name === 'clean' ? cleanLists() : storedLists(name))
}
