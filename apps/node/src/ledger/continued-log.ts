// One exchange over several logs: a log that was lost or forked, and the one that continues it
// (spec/succession.md). The fold sees one sequence: of each past log what the succession embeds, then the
// entries of the present one, numbered on. What is written goes to the present log alone.
import { ok } from '@parley/kernel'
import type { PulledEntry, SeatLog } from '../seat/seat-log.ts'

/** The present log behind those it continues, oldest first. */
export function continueLogs(past: readonly SeatLog[], present: SeatLog): SeatLog {
  const logs = [...past, present]
  const kept: (readonly PulledEntry[])[] = logs.map(() => [])
  const countBefore = (log: number): number =>
    kept.slice(0, log).reduce((sum, entries) => sum + entries.length, 0)
  return {
    ...present,
    before: past.map(({ origin }) => origin),
    head: () => ({ ...present.head(), before: countBefore(past.length) }),
    submit: async (prepared, lines) => {
      const submitted = await present.submit(prepared, lines)
      if (!submitted.ok || submitted.value.index === null) return submitted
      return ok({ ...submitted.value, index: countBefore(past.length) + submitted.value.index })
    },
    pull: async () => {
      // The present log first: what it is founded on decides where the past ones end.
      const newest = await present.pull()
      const pulled = await inOrder(past, (log) => log.pull())
      const parts = [...pulled, newest]
      const last = kept.findLastIndex((entries) => entries.length > 0)
      const isBeforeKept = parts.some((part, i) => i < last && part.entries.length > 0)
      const anew = isBeforeKept || parts.some((part) => part.anew)
      const entries: PulledEntry[] = []
      for (const [i, part] of parts.entries()) {
        const before = part.anew ? [] : (kept[i] ?? [])
        kept[i] = [...before, ...part.entries]
        const base = countBefore(i)
        for (const entry of anew ? kept[i] : part.entries) {
          entries.push({ ...entry, index: base + entry.index })
        }
      }
      return { anew, entries }
    },
  }
}

async function inOrder<Item, Value>(
  items: readonly Item[],
  act: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = []
  for (const item of items) values.push(await act(item))
  return values
}
