// `npm run bench -- NAME`: prints the machine, then runs one benchmark in a process of its own, so that its
// peak memory is its own. A benchmark compares with a peer or a limit in the same run.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, 'src')
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .map((file) => file.slice(0, -3))
  .sort()
const [name, ...rest] = process.argv.slice(2)

if (name === undefined || !existsSync(join(FOLDER, `${name}.ts`))) {
  process.stderr.write(`npm run bench -- NAME; one of ${names.join(', ')}\n`)
  process.exit(2)
}
const [cpu] = cpus()
const gib = (totalmem() / 2 ** 30).toFixed(0)
const load = loadavg()[0]?.toFixed(1) ?? '?'
process.stdout.write(
  `${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${gib} GiB, Node ${process.version}, load ${load}\n`,
)
const run = spawnSync(
  process.execPath,
  ['--conditions=source', '--import', 'tsx', join(FOLDER, `${name}.ts`), ...rest],
  { stdio: 'inherit' },
)
process.exit(run.status ?? 1)
