// Speed and memory of reading list files: 10,000 invented persons as CSV and XLSX, and a small archive
// that unpacks to 300 MB. Each case runs in a process of its own, so that its peak memory is its own.
//   node --conditions=source --import tsx bench/src/import.ts [ROWS]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { proposeMapping, readPersons } from '@parley/exchange'
import {
  drawsFrom,
  nobleCryptography,
  parsePartialDate,
  seededChance,
  valueOf,
} from '@parley/kernel'
import { readTables, writeCsv, writeXlsx } from '@parley/spreadsheets'
import type { CellOut } from '@parley/spreadsheets'

const HEADINGS = [
  '№',
  'Прізвище, імʼя, по батькові',
  'Дата народження',
  'Звання',
  'Військова частина',
  'Особистий номер',
  'Дата полону',
  'Місце полону',
  'Місце утримання',
  "Стан здоров'я",
  'Категорія',
  'Позивний',
  'Примітки',
]
const SURNAMES =
  'Бережник Вільховий Горобчук Дубенко Журавський Зеленяк Калинчук Лозовенко Мельничак Озерний Ракитюк Сокирко'.split(
    ' ',
  )
const GIVEN =
  'Андрій Богдан Василь Григорій Дмитро Євген Захар Ігор Кирило Левко Максим Назар'.split(' ')
const PATRONYMICS =
  'Андрійович Богданович Васильович Григорович Дмитрович Євгенович Захарович'.split(' ')

function inventRows(count: number): readonly (readonly CellOut[])[] {
  const draws = drawsFrom(seededChance(nobleCryptography, 'bench', 'import'))
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = (from: number, years: number): string =>
    `${two(1 + draws.below(28))}.${two(1 + draws.below(12))}.${from + draws.below(years)}`
  return Array.from({ length: count }, (_, i) => [
    i + 1,
    `${draws.pick(SURNAMES).toUpperCase()} ${draws.pick(GIVEN)} ${draws.pick(PATRONYMICS)}`,
    draws.happens(0.1) ? `${20 + draws.below(40)} р.` : day(1960, 45),
    draws.pick(['солдат', 'старший солдат', 'сержант', 'лейтенант']),
    `в/ч А${1000 + draws.below(9000)}`,
    `ММ ${100000 + i * 7}`,
    day(2022, 3),
    draws.pick(['м. Озерне', 'с. Калинівка', 'Степова обл., смт Яр']),
    `Табір № ${1 + draws.below(9)}`,
    draws.pick(['задовільний', 'поранений', null]),
    draws.pick(['в/п', 'цив.']),
    draws.pick(['Явір', 'Сова', null, null, null]),
    draws.happens(0.1) ? 'зі слів родичів; "бачили"' : null,
  ])
}

function measure(path: string): void {
  const bytes = new Uint8Array(readFileSync(path))
  const before = peakKb()
  const cpuBefore = process.cpuUsage()
  const started = performance.now()
  const read = readTables(bytes, { fileName: path })
  const tablesMs = performance.now() - started
  let persons = 0
  if (read.ok) {
    const readOn = parsePartialDate('2025-06-01')
    const mapping = proposeMapping(read.value.tables, readOn === null ? {} : { readOn })
    persons = readPersons(read.value.tables, mapping).persons.length
  }
  const totalMs = performance.now() - started
  const cpu = process.cpuUsage(cpuBefore)
  const cpuMs = (cpu.user + cpu.system) / 1000
  const peak = peakKb()
  const answer = read.ok ? `${persons} persons` : `refused ${read.refusal.code}`
  const mb = (kb: number): string => `${Math.round(kb / 1024)} MB`
  console.log(
    `${(bytes.length / 1e6).toFixed(2)} MB -> ${answer}: tables ${Math.round(tablesMs)} ms, in all ${Math.round(totalMs)} ms (processor ${Math.round(cpuMs)} ms), peak ${mb(peak)} (${mb(before)} before)`,
  )
}

// The high-water mark of this process alone; what getrusage says includes the process it was forked from.
function peakKb(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0')
  } catch {
    return process.resourceUsage().maxRSS // not Linux
  }
}

function bomb(): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pkg = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${pkg}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${pkg}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'A'.repeat(300_000_000)}</t></is></c></row></sheetData></worksheet>`,
    ),
  })
}

function runAll(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-import-'))
  const rows = [HEADINGS, ...inventRows(count)]
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['list.csv', valueOf(writeCsv(rows))],
    [
      'list-1251.csv',
      valueOf(
        writeCsv(
          rows.map((r) => r.map((c) => (typeof c === 'string' ? c.replaceAll('ʼ', "'") : c))),
          { encoding: 'windows-1251', separator: '\t' },
        ),
      ),
    ],
    ['list.xlsx', writeXlsx([{ name: 'Список', rows }])],
    ['bomb.xlsx', bomb()],
  ]
  console.log(
    `${count} rows of ${HEADINGS.length} columns; Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
  )
  for (const [name, bytes] of files) {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    process.stdout.write(`${name.padEnd(14)}`)
    spawnSync(
      process.execPath,
      ['--conditions=source', '--import', 'tsx', import.meta.filename, '--one', path],
      { stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
    )
  }
  rmSync(folder, { recursive: true })
}

const [first, path] = process.argv.slice(2)
if (first === '--one' && path !== undefined) measure(path)
else runAll(Number(first ?? '10000'))
