// The people table of a headquarters at 100,000 persons: fill, first page, paging, sorting, search across
// scripts, and the write of one coach's receipts. Everybody is invented from a seed.
//   node --conditions=source --import tsx bench/src/people.ts [PERSONS] [postgres://...]
// Without an address: PGlite in a new directory. Limits are those of the brief of this table.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_EXCHANGE, EMPTY_REGISTER, NameBook, personRows } from '@parley/exchange'
import type { ExchangeState, Known, PersonRow, Register } from '@parley/exchange'
import { drawsFrom, instant, partyId, personRef, seededChance } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { openPeople, openPglite, openPostgres } from '@parley/postgres'
import type { Engine, PeopleQuery, PeopleViews } from '@parley/postgres'
import { inventWorld, plainList } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'

const persons = Number(process.argv[2] ?? 100_000)
const url = process.argv[3]
const A = partyId('a')
const B = partyId('b')
const limits = { firstPage: 300, search: 50, near: 50 } // milliseconds
const ARABIC = new Map(
  'a ا|b ب|v ف|h ه|g غ|d د|e ي|z ز|y ي|i ي|k ك|l ل|m م|n ن|o و|p ب|r ر|s س|t ت|u و|f ف|c ك|x كس|w و|j ج|q ق'
    .split('|')
    .map((pair) => [pair.charAt(0), pair.slice(2)] as const),
)

const KINDS = [
  'surname',
  'four letters',
  'two letters',
  'one letter',
  'surname and given name',
  'given name and three letters',
  'surname with a slip',
  'number',
  'ref',
]

let peak = 0
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
const directory = mkdtempSync(join(tmpdir(), 'parley-people-'))

console.log(`machine: ${cpus().length} x ${cpus()[0]?.model ?? '?'}, node ${process.version}`)
const known = await timed('invent persons', async () => headquarters(persons))
const names = new NameBook()
const rows = await timed('rows, names read for the first time', async () =>
  personRows(known, names),
)
await timed('rows again', async () => personRows(known, names))
console.log(`rows: ${rows.length}, memory ${mb()} MB before the database`)

let engine = await timed('open a new database', open)
let people = await timed('open the table', () => table(engine))
await timed(`fill ${rows.length} rows and build the indexes`, () => people.refresh(rows, 1))
await engine.close()
engine = await timed('open again', open)
people = await timed('open the table again', () => table(engine))
const first = await clocked(() => people.page(query({})))
report('first page after opening', [first], limits.firstPage)
await timed('compare every row with what is there', () => people.refresh(rows, 1))
await measure(people, rows)
await measureRecall(people, rows)
const coach = rows.slice(500, 550).map((row): PersonRow => ({ ...row, state: 'received' }))
const changed = new Map(coach.map((row) => [row.ref, row]))
const after = rows.map((row) => changed.get(row.ref) ?? row)
await timed('write 50 changed persons', () => people.refresh(after, 2))
await timed('hash, every row read back', () => people.hash())
await engine.close()
clearInterval(watch)
rmSync(directory, { recursive: true })
console.log(`peak memory of this process: ${Math.round(peak / 1e6)} MB`)

async function measure(views: PeopleViews, all: readonly PersonRow[]): Promise<void> {
  const pages: readonly (readonly [string, Partial<PeopleQuery>])[] = [
    ['first page by name', {}],
    ['page at the middle by name', { offset: Math.floor(all.length / 2) }],
    ['by birth date, down', { sort: 'born', order: 'down' }],
    ['by number', { sort: 'number' }],
    ['of one state by name', { state: 'sought' }],
    ['of one side and category', { home: A, category: 'civilian' }],
  ]
  for (const [name, asked] of pages) {
    report(name, await repeated(10, () => views.page(query(asked))), limits.firstPage)
  }
  const some = all.filter((_, i) => i % Math.floor(all.length / 40) === 0)
  const typed = some.flatMap((row) => searchesFor(row))
  const times: Taken[] = []
  for (const search of typed) times.push(await clocked(() => views.page(query({ search }))))
  report(`search, ${typed.length} different`, times, limits.search)
  KINDS.forEach((kind, k) =>
    report(
      `  ${kind}`,
      times.filter((_, i) => i % KINDS.length === k),
      limits.search,
    ),
  )
}

// What somebody types who knows the person, and not how the list writes the name: does the person stand
// among the first ten?
async function measureRecall(views: PeopleViews, all: readonly PersonRow[]): Promise<void> {
  const draws = drawsFrom(seededChance(nodeCryptography, 'people-bench', 'typed'))
  const some = all.filter((_, i) => i % Math.floor(all.length / 150) === 7)
  for (const [kind, typing] of typings()) {
    const times: Taken[] = []
    let found = 0
    let tried = 0
    for (const row of some) {
      const typed = typing(row, (limit) => draws.below(limit))
      if (typed === null) continue
      tried++
      let rows: readonly PersonRow[] = []
      times.push(
        await clocked(
          async () => ({ rows } = await views.page(query({ search: typed, limit: 10 }))),
        ),
      )
      if (rows.some(({ ref }) => ref === row.ref)) found++
    }
    report(`  ${kind}: ${found} of ${tried} among the first ten`, times, limits.near)
  }
}

type Typing = (row: PersonRow, below: (limit: number) => number) => string | null

function typings(): readonly (readonly [string, Typing])[] {
  return [
    ['name as written', (row) => firstTwo(row.name)],
    ['in Latin letters', (row) => firstTwo(row.latin ?? null)],
    ['with a slip in the surname', (row, below) => withSlip(firstTwo(row.name), below)],
    ['with a slip, in Latin letters', (row, below) => withSlip(firstTwo(row.latin ?? null), below)],
    ['whole name with a slip', (row, below) => withSlip(row.name ?? null, below)],
    ['whole name in Latin letters with a slip', (row, below) => withSlip(row.latin ?? null, below)],
    ['in Arabic letters', (row) => inArabic(row.latin ?? null)],
  ]
}

function firstTwo(name: string | null | undefined): string | null {
  return name?.split(' ').slice(0, 2).join(' ') ?? null
}

// A letter lost, doubled, changed over with the next, or another: in the first word, past its first letter.
function withSlip(name: string | null, below: (limit: number) => number): string | null {
  const [word = '', ...rest] = (name ?? '').split(' ')
  if (word.length < 5) return null
  const at = 1 + below(word.length - 2)
  const [before, sign, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  const slips = [
    before + after,
    before + sign + sign + after,
    before + after.charAt(0) + sign + after.slice(1),
    before + word.charAt(below(word.length)).toLowerCase() + after,
  ]
  return [slips[below(slips.length)], ...rest].join(' ')
}

// By ear, letter by letter; two letters that are one sound first.
function inArabic(latin: string | null): string | null {
  const two = firstTwo(latin)?.toLowerCase().replaceAll('sh', 'ش').replaceAll('kh', 'خ')
  if (two === undefined) return null
  const plain = two.replaceAll('ch', 'تش').replaceAll('zh', 'ج').replaceAll(/['’]/g, '')
  return Array.from(plain, (sign) => ARABIC.get(sign) ?? sign).join('')
}

// A surname as written, its beginning, with its given name, in Latin letters by ear, and with a slip.
function searchesFor(row: PersonRow): readonly string[] {
  const [surname = '', given = ''] = (row.name ?? '').split(' ')
  const slipped = surname.slice(0, 2) + surname.slice(3)
  return [
    surname,
    surname.slice(0, 4),
    surname.slice(0, 2),
    surname.slice(0, 1),
    `${surname} ${given}`,
    `${given} ${surname.slice(0, 3)}`,
    slipped,
    row.number ?? '',
    row.ref,
  ]
}

function query(asked: Partial<PeopleQuery>): PeopleQuery {
  return { offset: 0, limit: 100, sort: 'name', order: 'up', ...asked }
}

async function open(): Promise<Engine> {
  if (url !== undefined) return await openPostgres({ url })
  return await openPglite({ directory, lock: async () => ({ release: async () => undefined }) })
}

function table(of: Engine): Promise<PeopleViews> {
  return openPeople(of, { seat: A, role: 'headquarters', hashing: nodeCryptography })
}

function headquarters(count: number): Known {
  const half = Math.round(count / 2.3)
  const world = inventWorld({
    seed: 'people-bench',
    aHeldByB: half,
    bHeldByA: half,
    civiliansShare: 0.1,
    deadShare: 0.1,
    neverHeldShare: 0.1,
    returnedBeforeShare: 0.1,
    pairShare: 0.1,
    familyShare: 0.3,
    asOf: '2026-05-10',
  })
  const listed = (list: 'a-held' | 'a-sought', prefix: string) =>
    plainList(world, list).map((row, i) => [personRef(`${prefix}-${i}`), row.record] as const)
  const register: Register = {
    ...EMPTY_REGISTER,
    held: new Map(listed('a-held', 'h')),
    sought: new Map(listed('a-sought', 's')),
  }
  return { state: answered(register), register, viewer: { role: 'headquarters', party: A } }
}

function answered(register: Register): ExchangeState {
  const at = instant('2026-05-16T08:00:00Z')
  const answers = new Map<
    PersonRef,
    ExchangeState['answers'] extends ReadonlyMap<unknown, infer G> ? G : never
  >()
  let i = 0
  for (const ref of register.sought.keys()) {
    const heldRef = personRef(`o-${i++}`)
    const answer =
      i % 3 === 0
        ? { ref, answer: 'held' as const, heldRef }
        : { ref, answer: 'not-held' as const, notice: null }
    if (i % 2 === 0) answers.set(ref, { answer, by: B, at, index: 10, enteredFor: null })
  }
  const party = partyId
  const frame = {
    belligerents: [A, B],
    mediator: party('med'),
    transit: party('transit'),
    neutral: party('neutral'),
    observer: party('obs'),
    series: 's',
    day: 1,
    at,
  }
  return { ...EMPTY_EXCHANGE, frame, answers }
}

async function timed<Value>(what: string, run: () => Promise<Value>): Promise<Value> {
  const from = performance.now()
  const cpu = process.cpuUsage()
  const value = await run()
  const { user, system } = process.cpuUsage(cpu)
  const own = Math.round((user + system) / 1000)
  console.log(
    `${what}: ${Math.round(performance.now() - from)} ms, own work ${own} ms, memory ${mb()} MB`,
  )
  return value
}

/** Milliseconds on the clock, and of this process's own work: the latter holds on a busy machine too. */
interface Taken {
  readonly wallMs: number
  readonly cpuMs: number
}

async function clocked(run: () => Promise<unknown>): Promise<Taken> {
  const from = performance.now()
  const cpu = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(cpu)
  return { wallMs: performance.now() - from, cpuMs: (user + system) / 1000 }
}

async function repeated(times: number, run: () => Promise<unknown>): Promise<readonly Taken[]> {
  const all: Taken[] = []
  for (let i = 0; i < times; i++) all.push(await clocked(run))
  return all
}

function report(what: string, times: readonly Taken[], limit: number): void {
  const at = (values: readonly number[], share: number): number => {
    const sorted = values.toSorted((x, y) => x - y)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  }
  const line = (values: readonly number[]): string =>
    `p50 ${at(values, 0.5).toFixed(1)} p95 ${at(values, 0.95).toFixed(1)}`
  const wall = times.map((t) => t.wallMs)
  const ratio = (at(wall, 0.95) / limit).toFixed(2)
  const cpu = line(times.map((t) => t.cpuMs))
  console.log(`${what}: ${line(wall)} ms, limit ${limit} ms, ratio ${ratio}; own work ${cpu} ms`)
}

function mb(): number {
  return Math.round(process.memoryUsage().rss / 1e6)
}
