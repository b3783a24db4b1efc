// Tablets: how fast one is in an officer's hands, how much a browser loads for it, and how many entries a hub takes from
// 500 devices that sync at once. Each against its limit.
//   npm run bench -- tablets             PARLEY_MINUTES=30 for half an hour of syncing; two minutes if absent
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { syncing } from './parts/many-devices.ts'
import { print } from './parts/print.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const MINUTES = Number(process.env['PARLEY_MINUTES'] ?? 2)
const OPEN_MS = 1_000
const CHECK_MS = 100
const APP_BYTES = 250_000
const RATE = 200

interface Pace {
  readonly persons: number
  readonly opened: readonly number[]
  readonly listed: number
  readonly checked: readonly number[]
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((x, y) => x - y)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? NaN
const ms = (value: number): string => `${value.toFixed(0)} ms`
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const both = (values: readonly number[]): string =>
  `median ${ms(at(values, 0.5))}, p95 ${ms(at(values, 0.95))} of ${values.length}`

/** The browser in a process of its own: benchmarks import no tests. */
function paceOf(): Pace {
  const program = join(ROOT, 'simulation', 'test', 'tablets', 'pace.ts')
  const run = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', program], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) throw new Error('the browser did not get through; is apps/tablet built?')
  return JSON.parse(run.stdout) as Pace // written by the program above
}

/** What a field officer's browser loads in one language; fonts are apart, for they come compressed. */
function appBytes(): { readonly code: number; readonly language: string; readonly fonts: number } {
  const folder = join(ROOT, 'apps', 'tablet', 'dist', 'assets')
  const files = readdirSync(folder)
  const sizeOf = (file: string): number => gzipSync(readFileSync(join(folder, file))).length
  const words = files.filter((file) => /^(en|uk|ru|ar)-.*\.js$/.test(file))
  const sizes = words.map((file) => [file.slice(0, 2), sizeOf(file)] as const)
  const [language, most] = sizes.toSorted(([, x], [, y]) => y - x)[0] ?? ['?', NaN]
  const rest = files.filter((file) => /\.(js|css)$/.test(file) && !words.includes(file))
  const fonts = files.filter((file) => file.endsWith('.woff2'))
  return {
    code: rest.reduce((sum, file) => sum + sizeOf(file), most),
    language,
    fonts: fonts.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0),
  }
}

const app = appBytes()
const pace = paceOf()
print([
  [
    'app of the field officer, gzip, largest language',
    `${kilobytes(app.code)} (${app.language}), limit ${kilobytes(APP_BYTES)}, ratio ${(app.code / APP_BYTES).toFixed(2)}; fonts ${kilobytes(app.fonts)} beside it`,
  ],
  [
    `opens ${pace.persons} persons offline, PIN to first person`,
    `${both(pace.opened)}; limit ${ms(OPEN_MS)}, ratio ${(at(pace.opened, 0.5) / OPEN_MS).toFixed(2)}`,
  ],
  ['  the whole manifest as a list', ms(pace.listed)],
  [
    'identity proven, signed, stored, and the next person',
    `${both(pace.checked)}; limit ${ms(CHECK_MS)}, ratio ${(at(pace.checked, 0.5) / CHECK_MS).toFixed(2)}`,
  ],
])
const synced = await syncing(MINUTES * 60_000)
print([
  [
    `${synced.devices} devices through one hub over HTTP, ${MINUTES} min`,
    `${synced.perSecond.toFixed(0)} entries/s, limit ${RATE}, ratio ${(synced.perSecond / RATE).toFixed(1)}`,
  ],
  [
    '  read back',
    `${synced.acknowledged} acknowledged, ${synced.again} offered again, ${synced.cutOff} connections broken, ${synced.lost} lost, ${synced.doubled} doubled`,
  ],
  ['  answer to an entry', `p50 ${ms(synced.p50)}, p99 ${ms(synced.p99)}`],
])
if (synced.lost + synced.doubled > 0) throw new Error('entries were lost or doubled')
