// What a seat asks the witnesses, beside its hub: a hub can show each reader another history and keep entries
// back, and no reader alone can know. A witness shows what it cosigned last, and the proof that the log forked
// once anyone has it; a seat that has such a proof brings it to every witness, so that all others hear of it.
import { setTimeout } from 'node:timers/promises'
import type { Bytes, Hashing } from '@parley/kernel'
import { utf8Bytes } from '@parley/kernel'
import { hexHashOf, parseCheckpoint } from '@parley/ledger'
import type { WitnessPort } from '@parley/ledger'
import type { Mirror } from '../ledger/mirror.ts'

export interface WatchedWitness {
  /** As its operator gave it. */
  readonly address: string
  readonly port: WitnessPort
}

/** A witness has cosigned more entries than the hub shows this seat, and did so a round ago already. */
export interface KeptBack {
  readonly address: string
  readonly size: number
  readonly ownSize: number
}

export interface WitnessWatchOptions {
  readonly mirror: Pick<Mirror, 'alarm' | 'compare' | 'takeForkProof' | 'state'>
  readonly witnesses: readonly WatchedWitness[]
  readonly hashing: Hashing
  readonly onKeptBack: (found: KeptBack) => void
}

export interface WitnessWatch {
  /** Asks every witness once; one that is out of reach is asked again the next time. */
  round(): Promise<void>
}

export function openWitnessWatch(options: WitnessWatchOptions): WitnessWatch {
  const { mirror, witnesses, hashing } = options
  const originHash = hexHashOf(hashing, utf8Bytes(mirror.state.origin))
  const told = new Set<string>()
  const ahead = new Map<string, number>()
  const ask = async ({ address, port }: WatchedWitness): Promise<void> => {
    const proof = await port.forkProof?.(originHash)
    if (proof !== null && proof !== undefined) {
      told.add(address)
      await mirror.takeForkProof(proof)
    }
    const seen = await port.latest?.(originHash)
    if (seen === null || seen === undefined) return
    // Between two rounds the hub has had the time to show what the witness had in the first.
    const before = ahead.get(address) ?? 0
    const size = await sizeAhead(mirror, seen)
    ahead.set(address, size)
    if (size === 0 || before <= mirror.state.size) return
    options.onKeptBack({ address, size: before, ownSize: mirror.state.size })
  }
  const tell = async ({ address, port }: WatchedWitness): Promise<void> => {
    const alarm = mirror.alarm()
    if (alarm?.code !== 'fork' || told.has(address)) return
    const answer = await port.addForkProof?.(alarm.evidence)
    if (answer?.status === 200) told.add(address)
  }
  const each = async (act: (one: WatchedWitness) => Promise<void>): Promise<void> => {
    await Promise.all(witnesses.map((one) => act(one).catch(() => undefined)))
  }
  return {
    round: async () => {
      await each(ask)
      await each(tell)
    },
  }
}

export interface Watching {
  /** Begins the next round now: there is something to tell. */
  nudge(): void
  /** Resolves once no round is under way and none will begin. */
  stop(): Promise<void>
}

/** A round at once, and another after each pause. */
export function keepWatching(watch: WitnessWatch, pauseMs: number): Watching {
  let nudged = new AbortController()
  let isStopped = false
  const run = async (): Promise<void> => {
    while (!isStopped) {
      nudged = new AbortController()
      await watch.round()
      const { signal } = nudged
      if (!isStopped) await setTimeout(pauseMs, null, { signal, ref: false }).catch(() => null)
    }
  }
  const running = run()
  return {
    nudge: () => nudged.abort(),
    stop: async () => {
      isStopped = true
      nudged.abort()
      await running
    },
  }
}

/** How many entries a checkpoint has if they are more than this copy; else 0, also for one that is none. */
async function sizeAhead(
  mirror: WitnessWatchOptions['mirror'],
  checkpoint: Bytes,
): Promise<number> {
  const compared = await mirror.compare(checkpoint)
  const parsed = parseCheckpoint(checkpoint)
  return compared.ok && compared.value === 'ahead' && parsed.ok ? parsed.value.checkpoint.size : 0
}
