// A random history of readers and keys: desks join and leave, keys are rotated and revoked, audiences go
// on without a member, late readers get old keys, dossiers and grants are erased, nodes restart. Then
// every reader opens every ciphertext, and the model says what each must have found.
import { drawsFrom, present, seededChance } from '@parley/kernel'
import { blobPath } from '@parley/files'
import type { BlobId } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { FIRST_READERS } from './opened-log.ts'
import type { OpenedLog } from './opened-log.ts'
import { contentOf, Reader } from './reader.ts'
import type { Found } from './sight.ts'
import { STEPS } from './steps.ts'
import type { History, Step } from './steps.ts'
import { openToldLog } from './told-log.ts'

export interface Outcome {
  readonly entries: number
  readonly readers: number
  /** Reader and ciphertext, each pair once. */
  readonly pairs: number
  readonly readable: number
  /** How often each word of closing was right. */
  readonly closed: ReadonlyMap<string, number>
  readonly steps: ReadonlyMap<string, number>
  readonly wronglyReadable: readonly string[]
  readonly wronglyUnreadable: readonly string[]
  /** Everything else that was not as it must be: reasons, folds, ciphertexts left, outcomes of rules. */
  readonly odd: readonly string[]
}

const MIN_STEPS = 10
const MAX_STEPS = 16
const EVERY_STEP: readonly Step[] = STEPS.flatMap((step) => Array<Step>(step.often).fill(step))

/** Plays one history; the same seed gives the same one. */
export async function playHistory(opened: OpenedLog, seed: string): Promise<Outcome> {
  const draws = drawsFrom(seededChance(nodeCryptography, seed, 'history'))
  const log = await openToldLog(opened, draws.chance)
  const readers: Reader[] = []
  for (const [number, id] of FIRST_READERS.entries()) {
    if (draws.happens(0.4))
      readers.push(new Reader(id, [number], draws.happens(0.5) ? 'all' : 'openable'))
  }
  for (const reader of readers) await reader.start(log)
  let words = 0
  const history: History = { log, readers, draws, word: () => `word ${++words}` }
  const steps = new Map<string, number>()
  const count = MIN_STEPS + draws.below(MAX_STEPS - MIN_STEPS + 1)
  for (let i = 0; i < count; i++) {
    const step = draws.pick(EVERY_STEP)
    if (await step.take(history)) steps.set(step.name, (steps.get(step.name) ?? 0) + 1)
  }
  for (const reader of readers) await reader.pull()
  return judged(history, steps)
}

class Findings {
  readonly wronglyReadable: string[] = []
  readonly wronglyUnreadable: string[] = []
  readonly odd: string[] = []
  readonly closed = new Map<string, number>()
  pairs = 0
  readable = 0

  compare(place: string, expected: Found, actual: Found): void {
    this.pairs++
    const told = `${place}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`
    if ('says' in actual) {
      this.readable++
      if ('closed' in expected) this.wronglyReadable.push(told)
      else if (expected.says !== actual.says) this.odd.push(told)
      return
    }
    if ('says' in expected) this.wronglyUnreadable.push(told)
    else if (expected.closed !== actual.closed || expected.at !== actual.at) this.odd.push(told)
    else this.closed.set(actual.closed, (this.closed.get(actual.closed) ?? 0) + 1)
  }
}

async function judged({ log, readers }: History, steps: Outcome['steps']): Promise<Outcome> {
  const { model, writer } = log
  const findings = new Findings()
  findings.odd.push(...log.odd)
  const said = new Map(model.said.map((one) => [one.index, one]))
  for (const reader of readers) {
    const opened = await reader.read(0)
    if (opened.length !== writer.state.size)
      findings.odd.push(`${reader.id}: ${opened.length} entries`)
    for (const entry of opened) {
      const must = said.get(entry.index)
      if (entry.header.aud === undefined) continue
      const { header, data, more, closed, moreClosed } = entry
      const blobs = [present(header.blob, 'a blob'), ...(header.more ?? []).map(({ blob }) => blob)]
      blobs.forEach((blob, i) => {
        const part = present(
          must?.parts.find((one) => one.blob === blob),
          'a part that was told',
        )
        const shut = i === 0 ? closed : moreClosed[i - 1]
        const content = JSON.stringify(i === 0 ? data : (more[i - 1] ?? null))
        const actual =
          shut === null || shut === undefined
            ? { says: content }
            : { closed: shut.code, at: shut.at }
        const place = `${reader.id} entry ${entry.index} part ${i}`
        findings.compare(
          place,
          model.found(reader, present(must, 'an entry that was told'), part),
          actual,
        )
      })
      if (reader.folded[entry.index] !== contentOf(entry)) {
        findings.odd.push(
          `${reader.id} folded entry ${entry.index} as ${reader.folded[entry.index]}`,
        )
      }
    }
    findings.odd.push(...leftovers(reader.id, reader.files, model.erased()))
  }
  findings.odd.push(...leftovers('hub', log.files, model.erased()))
  const { wronglyReadable, wronglyUnreadable, odd, closed, pairs, readable } = findings
  const wrong = { wronglyReadable, wronglyUnreadable, odd }
  return {
    entries: writer.state.size,
    readers: readers.length,
    pairs,
    readable,
    closed,
    steps,
    ...wrong,
  }
}

function leftovers(
  where: string,
  files: ReadonlyMap<string, unknown>,
  erased: ReadonlySet<BlobId>,
): readonly string[] {
  return [...erased]
    .filter((blob) => files.has(blobPath(blob)))
    .map((blob) => `${where} has ${blob}`)
}
