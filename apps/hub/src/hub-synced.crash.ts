// A hub under a tracer of system calls, and on a disk that fails: node tools/run-tests.mjs --crash apps/hub
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { holdsAcknowledged, runHub } from './test/killing.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-hub-traced-'))
const hasStrace = spawnSync('strace', ['-V']).status === 0
const needsStrace = hasStrace ? {} : { skip: 'strace is not installed' }

/** The calls of a trace in the order in which they began, and again in which they were done. */
function* callsIn(trace: string) {
  const begun = new Map<string, string>()
  for (const line of trace.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)
    const start = rest.endsWith('<unfinished ...>') ? rest.slice(0, -16) : null
    if (start !== null) begun.set(pid, start)
    if (resumed === null) yield { at: 'start' as const, call: start ?? rest }
    if (start !== null) continue
    const call = resumed === null ? rest : `${begun.get(pid) ?? ''}${resumed[1] ?? ''}`
    if (call.endsWith(' = 0')) yield { at: 'end' as const, call }
  }
}

/** What of a log is not durable yet, as its calls go by. */
class Unsynced {
  readonly #directory: string
  readonly #files = new Set<string>()
  readonly #folders = new Set<string>()

  constructor(directory: string) {
    this.#directory = directory
  }

  take(at: 'start' | 'end', call: string): void {
    const [, name = ''] = /^(\w+)\(/.exec(call) ?? []
    const [first = '', second = ''] = [...call.matchAll(/["<](\/[^">]*)[">]/g)].map(
      (m) => m[1] ?? '',
    )
    if (at === 'start' && name === 'openat' && call.includes('O_EXCL')) this.#files.add(first)
    if (at === 'start' && name.startsWith('rename')) {
      assert.ok(!this.#files.has(first), `${first} was put in place before it was synced`)
      this.#folders.add(dirname(second))
    }
    if (at === 'end' && name === 'fdatasync') this.#files.delete(first)
    if (at === 'end' && name === 'fsync') this.#folders.delete(first)
  }

  /** Folders of the log that lack a sync, but for those of checkpoints, which follow. */
  folders(): readonly string[] {
    const inside = [...this.#folders].filter((folder) => folder.startsWith(this.#directory))
    return inside.filter((folder) => folder !== this.#directory && !folder.includes('checkpoints'))
  }
}

test('every acknowledgement comes after the syncs of all it stands on', needsStrace, async () => {
  const directory = join(root, 'order')
  const trace = join(root, 'order.trace')
  const calls = 'trace=openat,write,rename,renameat,renameat2,fsync,fdatasync'
  const strace = ['strace', '-f', '-q', '-y', '-s', '64', '-e', calls, '-o', trace]
  const { indexes, fault } = await runHub([directory, 0, 40, 1], { under: strace })
  assert.equal(fault, null)
  assert.ok(indexes.length >= 40)
  const unsynced = new Unsynced(directory)
  let [acknowledged, heads, syncedHeads] = [0, 0, 0]
  for (const { at, call } of callsIn(readFileSync(trace, 'utf8'))) {
    unsynced.take(at, call)
    if (at === 'end' && call.startsWith('rename') && call.includes(`"${directory}/head"`)) heads++
    if (at === 'end' && call.startsWith('fsync(') && call.includes(`<${directory}>`)) {
      syncedHeads = heads
    }
    if (at !== 'start' || !/^write\(1<[^>]*>, "\d+\\n"/.test(call)) continue
    acknowledged++
    assert.deepEqual(unsynced.folders(), [], `at acknowledgement ${acknowledged}`)
    assert.ok(syncedHeads >= acknowledged, `head ${acknowledged} of ${syncedHeads}`)
  }
  assert.equal(acknowledged, indexes.length)
})

test(
  'a disk that fails at a sync or a rename costs nothing acknowledged',
  needsStrace,
  async () => {
    const failing = ['fdatasync', 'fsync', 'rename']
    const runs = [1, 3, 6].flatMap((when) => failing.map((call) => ({ call, when })))
    let faults = 0
    for (const [i, { call, when }] of runs.entries()) {
      const directory = join(root, `fails-${i}`)
      // `when` counts the calls of one thread; a process has four for its files.
      const inject = `inject=${call}:error=${i % 2 === 0 ? 'EIO' : 'ENOSPC'}:when=${when}`
      const strace = ['strace', '-f', '-q', '-e', `trace=${call}`, '-e', inject, '-o', '/dev/null']
      const { indexes, fault } = await runHub([directory, 0, 30, i % 2 === 0 ? 1 : 10], {
        under: strace,
      })
      if (fault !== null) faults++
      await holdsAcknowledged(directory, new Set(indexes), 30)
    }
    assert.ok(faults >= 6, `${faults} of ${runs.length} runs met their fault`)
  },
)

const BEFORE_THE_LOG = 36 // a thread opens so many files, or writes so often, before it comes to the log's

test(
  'whatever call to the disk fails, is interrupted or is the last, nothing acknowledged is lost',
  needsStrace,
  async (t) => {
    const calls = ['openat', 'write', 'fdatasync', 'fsync', 'rename']
    const injections = ['error=EIO', 'error=ENOSPC', 'error=EINTR', 'signal=SIGKILL']
    let ended = 0
    for (const [i, call] of calls.entries()) {
      for (const [j, injection] of injections.entries()) {
        const directory = join(root, `meets-${i}-${j}`)
        const first = i < 2 ? BEFORE_THE_LOG : 1
        const inject = `inject=${call}:${injection}:when=${first + i + 2 * j}`
        const strace = ['strace', '-f', '-q', '-e', `trace=${call}`, '-e', inject]
        const { indexes, fault, signal } = await runHub([directory, 0, 30, j % 2 === 0 ? 1 : 10], {
          under: [...strace, '-o', '/dev/null'],
        })
        if (fault !== null || signal !== null) ended++
        else assert.ok(indexes.length >= 30, `${call} ${injection}`)
        await holdsAcknowledged(directory, new Set(indexes), 30)
      }
    }
    t.diagnostic(`${ended} of ${calls.length * injections.length} hubs ended at their call`)
  },
)

const mounts = join(root, 'small')
mkdirSync(mounts)
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', mounts]).status === 0
after(() => {
  if (mounted) spawnSync('umount', [mounts])
  rmSync(root, { recursive: true, force: true })
})

test(
  'a full disk stops the hub; with room again nothing acknowledged is missing',
  mounted ? {} : { skip: 'a small file system cannot be mounted here' },
  async () => {
    const directory = join(mounts, 'log')
    const { indexes, fault } = await runHub([directory, 0, 200, 1])
    assert.match(fault ?? '', /ENOSPC/)
    assert.ok(indexes.length > 3 && indexes.length < 200, `${indexes.length} before it was full`)
    assert.equal(spawnSync('mount', ['-o', 'remount,size=64m', mounts]).status, 0)
    await holdsAcknowledged(directory, new Set(indexes), 200)
  },
)
