// Speed, size and proof of planning, each item in a process of its own so that its peak memory is its own. What
// is measured is the built program, as whoever plans runs it; it is built first.
//   npm run bench -- planning [--write] [ITEM...]
// Prints one row per item: what was measured, wall and processor time, peak memory, the limit. With --write
// the table goes into docs/benchmarks.md. Needs the shared data; without it only invented people are planned.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { ITEMS } from './planning/items.ts'

const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks.md')
const [BEGIN, END] = ['<!-- planning: begin -->', '<!-- planning: end -->']
const args = process.argv.slice(2)

async function inThisProcess(name: string): Promise<void> {
  const item = ITEMS.find((x) => x.name === name)
  if (item === undefined) throw new Error(`expected an item, found ${name}`)
  const measured = await item.measure()
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(JSON.stringify({ ...measured, peak }))
}

function inAnother(name: string): readonly string[] {
  const item = ITEMS.find((x) => x.name === name)
  if (item === undefined) return []
  const self = join(import.meta.dirname, 'planning.ts')
  const node = ['--import', 'tsx', self, '--one', name]
  const run = spawnSync(process.execPath, node, { encoding: 'utf8', timeout: 900_000 })
  if (run.status !== 0)
    return [name, `failed: ${run.stderr.trim().split('\n').at(-1)}`, '', '', item.limit]
  const { what, wall, processor, peak } = JSON.parse(run.stdout) as Record<string, string> // of ours
  return [name, `${what}`, `${wall}`, `${processor} s, ${peak} MB`, item.limit]
}

function machine(): string {
  const load = loadavg()[0]?.toFixed(0) ?? '?'
  return `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, load ${load} at the start`
}

function build(): void {
  const run = spawnSync('npx', ['tsc', '-b'], { stdio: 'inherit' })
  if (run.status !== 0) throw new Error('expected sources that build, found others')
}

async function main(): Promise<void> {
  if (args[0] === '--one') return inThisProcess(args[1] ?? '')
  build()
  const chosen = args.filter((arg) => !arg.startsWith('--'))
  const items = ITEMS.filter(({ name, file }) =>
    chosen.length > 0 ? chosen.includes(name) : file === null || existsSync(file),
  )
  const head = ['what', 'result', 'wall', 'processor, peak memory', 'limit']
  const lines = [`${machine()}.`, '', row(head), row(head.map(() => '---'))]
  console.log(lines.join('\n'))
  for (const { name } of items) {
    lines.push(row(inAnother(name)))
    console.log(lines.at(-1))
  }
  if (!args.includes('--write')) return
  const text = readFileSync(DOCUMENT, 'utf8')
  const [before, rest = ''] = text.split(BEGIN)
  const after = rest.split(END)[1] ?? ''
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${lines.join('\n')}\n\n${END}${after}`)
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

await main()
