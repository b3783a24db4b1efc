// A reader of a history: a real mirror over files of its own, with what it has folded so far, as a seat
// does it - from the index on that a pull names - so that what a seat knows is held to the model as well.
import { openMemoryFiles } from '@parley/files'
import type { Bytes } from '@parley/kernel'
import { present, valueOf } from '@parley/kernel'
import { openMirror } from '../../mirror.ts'
import type { Mirror } from '../../mirror.ts'
import type { OpenedEntry } from '../../opened-entry.ts'
import { ORIGIN } from './opened-log.ts'
import type { ReaderSight } from './sight.ts'
import type { ToldLog } from './told-log.ts'

export class Reader implements ReaderSight {
  readonly id: string
  readonly holds: 'all' | 'openable'
  /** Secrets its identity file holds; they are read at a start. */
  readonly kept: Set<number>
  readonly files: Map<string, Bytes> = new Map()
  keys: ReadonlySet<number> = new Set()
  /** The contents as folded, by index. */
  folded: string[] = []
  #mirror: Mirror | null = null

  constructor(id: string, kept: Iterable<number>, holds: 'all' | 'openable') {
    this.id = id
    this.kept = new Set(kept)
    this.holds = holds
  }

  get mirror(): Mirror {
    return present(this.#mirror, 'a reader that was started')
  }

  async start({ opened, hub }: ToldLog): Promise<void> {
    const { cryptography, sealing, policy, pairs } = opened
    await this.#mirror?.close()
    this.keys = new Set(this.kept)
    this.#mirror = await openMirror({
      origin: ORIGIN,
      hub,
      files: openMemoryFiles(this.files, { sharesBytes: true }),
      policy,
      cryptography,
      sealing,
      identities: [...this.keys].map((n) => ({
        id: this.id,
        identity: present(pairs[n], 'a pair').identity,
      })),
      holds: this.holds,
      allowDemoOrigins: true,
    })
    this.folded = (await this.read(0)).map(contentOf)
  }

  /** Takes in what there is, carries orders out, and folds what is new or changed. */
  async pull(): Promise<void> {
    const before = this.folded.length
    const { reopenFrom, size } = valueOf(await this.mirror.pull())
    await this.mirror.carryOutErasures()
    const from = Math.min(reopenFrom ?? before, before)
    if (from === size) return
    this.folded = [...this.folded.slice(0, from), ...(await this.read(from)).map(contentOf)]
  }

  async read(from: number): Promise<readonly OpenedEntry[]> {
    const entries: OpenedEntry[] = []
    for await (const entry of this.mirror.entries(from)) entries.push(entry)
    return entries
  }
}

/** What a fold takes from an entry. */
export function contentOf({ data, more }: OpenedEntry): string {
  return JSON.stringify([data, more])
}
