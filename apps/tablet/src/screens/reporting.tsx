// Records go to the node, as often as asked; it takes each once. What it refuses is said, and stops nobody
// else's: a chain that it will not take must not keep back the others.
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { RecordBundle } from '@parley/exchange'
import { ok } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import { useWords } from '@parley/ui'
import type { Machine } from '../machine.ts'
import { report } from '../node-call.ts'
import type { TabletMemory } from '../session/tablet-memory.ts'
import { Fault, sentenceOf, useAct } from './act.tsx'

const BATCH = 400 // records; a node takes 500 at a time
const BATCH_CHARACTERS = 700_000 // and a mebibyte

interface Outcome {
  readonly isAway: boolean
  readonly refusals: readonly Refusal[]
}

export function Reporting({ machine: { memory } }: { readonly machine: Machine }): ReactNode {
  const wording = useWords()
  const { t } = wording
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const act = useAct()
  const { once, twice } = memory.safety
  const isOpen = memory.standing.is === 'open'
  const isSent = outcome !== null && !outcome.isAway && outcome.refusals.length === 0
  const isDone = isOpen ? once + twice === 0 : isSent
  const send = (): void => act.run(async () => ok(await reportAll(memory)), setOutcome)
  return (
    <>
      <button type="button" className="big due" disabled={act.isBusy} onClick={send}>
        {t('tablet.report')}
      </button>
      {isDone && <p className="done">{t('tablet.report.done')}</p>}
      {outcome?.refusals.map((refusal) => (
        <Fault key={`${refusal.code}/${refusal.at ?? ''}`}>{sentenceOf(wording, refusal)}</Fault>
      ))}
      <Fault>{act.fault ?? (outcome?.isAway === true ? t('tablet.away') : null)}</Fault>
    </>
  )
}

/** Own records first, then those that are kept for others. */
async function reportAll(memory: TabletMemory): Promise<Outcome> {
  const refusals: Refusal[] = []
  const bundles = [
    memory.bundle(memory.safety.reported),
    ...[...memory.kept.keys()].map((device) => memory.bundleOf(device)),
  ]
  for (const bundle of bundles) {
    let sent = await sentWhole(memory, bundle)
    // A node that was put back from a backup has to hear all of it again.
    const isBehind = sent?.ok === false && sent.refusal.code === 'out-of-order'
    if (isBehind && bundle.device === memory.device) sent = await sentWhole(memory, memory.bundle())
    if (sent === null) return { isAway: true, refusals }
    if (!sent.ok) refusals.push(sent.refusal)
  }
  return { isAway: false, refusals }
}

/** Sends a bundle in pieces, and takes the node's word on each; null where it is out of reach. */
async function sentWhole(
  memory: TabletMemory,
  { device, records }: RecordBundle,
): Promise<Result<null> | null> {
  for (const piece of piecesOf(records)) {
    const answer = await report({ device, records: piece })
    if (answer === null || !answer.ok) return answer
    const { copy } = answer.value
    if (copy === null || device !== memory.device || memory.standing.is !== 'open') continue
    const taken = await memory.takeCopy(copy)
    if (!taken.ok) return taken
  }
  return ok(null)
}

function piecesOf(records: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = []
  let characters = 0
  for (const record of records) {
    const last = pieces.at(-1)
    characters += record.length
    if (last === undefined || last.length >= BATCH || characters > BATCH_CHARACTERS) {
      pieces.push([record])
      characters = record.length
    } else last.push(record)
  }
  return pieces
}
