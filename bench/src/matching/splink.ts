// Splink beside ours in one run, where Python has it: the same lists, with our canonical form (which is
// generous to it) and with names transliterated as passports do. Where it is not installed, the run says
// so and how to have it; no figure is ever put in its place.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dateParts } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { canonicalName, transliterate } from '@parley/names'
import type { BenchLists } from './lists.ts'

const SCRIPT = join(import.meta.dirname, '../../peers/run_splink.py')
const python = process.env['PARLEY_PYTHON'] ?? 'python3'
const LONGEST_MS = 20 * 60_000

/** Why Splink cannot run here, or null if it can. */
export function splinkMissing(): string | null {
  const { status } = spawnSync(python, ['-c', 'import splink, duckdb'], { encoding: 'utf8' })
  return status === 0
    ? null
    : 'Splink is not here: python3 -m pip install "splink>=5.0.0.dev4" duckdb pandas (PARLEY_PYTHON names the interpreter)'
}

export interface SplinkScore {
  readonly splink: string
  readonly bestF1: number
  readonly f1AtEvenOdds: number
  readonly recallAtPrecision999: number
  readonly seconds: number
  readonly peakMb: number
}

export type NameForm = 'folds' | 'transliterated'

/** Runs Splink on lists; throws with what Python said if it fails. */
export function runSplink(lists: BenchLists, form: NameForm): SplinkScore {
  const folder = mkdtempSync(join(tmpdir(), 'parley-splink-'))
  const row = form === 'folds' ? foldedRow : transliteratedRow
  const named = (record: PersonRecord): string =>
    lists.goesBy === 'row' ? String(record.rowNumber) : (record.no ?? '')
  for (const [name, list] of [
    ['held', lists.held],
    ['sought', lists.sought],
  ] as const) {
    const letter = name.charAt(0)
    const rows = list.map((record) => [`${letter}${named(record)}`, ...row(record)].join(','))
    writeFileSync(join(folder, `${name}.csv`), [HEAD, ...rows, ''].join('\n'))
  }
  const truth = [...lists.truth.pairs].map((key) => {
    const [held = '', sought = ''] = key.split(' ')
    return `h${held},s${sought}`
  })
  writeFileSync(join(folder, 'truth.csv'), ['held,sought', ...truth, ''].join('\n'))
  const run = spawnSync(python, [SCRIPT, folder], { encoding: 'utf8', timeout: LONGEST_MS })
  const line = run.stdout.trim().split('\n').at(-1) ?? ''
  if (run.status !== 0 || !line.startsWith('{'))
    throw new Error(`expected a line of JSON from ${SCRIPT}, found: ${run.stderr.slice(-800)}`)
  return JSON.parse(line) as SplinkScore // what our own script prints
}

const HEAD = 'unique_id,surname,given,father,born,birth_year,sex,rank,unit,number,captured_on'

function foldedRow(record: PersonRecord): readonly string[] {
  const { surname, given, patronymic } = canonicalName(record.name)
  const [givenClass] = given?.classes ?? []
  const [father] = patronymic?.fathers ?? []
  return [
    surname,
    givenClass === undefined ? (given?.fold ?? '') : `class${givenClass}`,
    father === undefined ? (patronymic?.stem ?? '') : `class${father}`,
    ...others(record),
  ]
}

function transliteratedRow(record: PersonRecord): readonly string[] {
  const { name } = record
  const words = name.full.split(/\s+/)
  const parts = [
    name.surname ?? words[0] ?? '',
    name.given ?? words[1] ?? '',
    name.patronymic ?? words[2] ?? '',
  ]
  return [...parts.map(inLatin), ...others(record)]
}

function inLatin(word: string): string {
  const scheme = /[іїєґ]/iu.test(word) ? 'kmu-2010' : 'icao-9303'
  return transliterate(word, scheme)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

function others(record: PersonRecord): readonly string[] {
  const year = record.born === null ? null : dateParts(record.born).year
  return [
    record.born ?? '',
    year === null ? '' : String(year),
    record.sex ?? '',
    ...[record.rank, record.unit].map((text) => text?.replace(/[,"\s]+/g, ' ').toLowerCase() ?? ''),
    record.serviceNumber?.replace(/\D/g, '') ?? '',
    record.capturedOn ?? '',
  ]
}
