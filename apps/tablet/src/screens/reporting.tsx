// Records go to the node, as often as asked; it takes each once. What it refuses is said, and stops nobody
// else's: a chain that it will not take must not keep back the others.
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { RecordBundle } from '@parley/exchange'
import { ok } from '@parley/kernel'
import type { Refusal } from '@parley/kernel'
import { useWords } from '@parley/ui'
import type { Machine } from '../machine.ts'
import { report } from '../node-call.ts'
import type { Answered, ReportAnswer } from '../node-call.ts'
import type { TabletMemory } from '../session/tablet-memory.ts'
import { Fault, sentenceOf, useAct } from './act.tsx'

const BATCH = 400 // records; a node takes 500 at a time
const BATCH_CHARACTERS = 700_000 // and a mebibyte

interface Outcome {
  readonly isAway: boolean
  readonly refusals: readonly Refusal[]
  /** What the seat sees in all its tablets' words together. */
  readonly warnings: readonly string[]
  /** Whether the tranche is over: then the names go, or wait for what is not stored yet. */
  readonly over: 'wiped' | 'waiting' | null
}

export function Reporting({ machine: { memory } }: { readonly machine: Machine }): ReactNode {
  const wording = useWords()
  const { t, code } = wording
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
      {outcome?.over === 'waiting' && <p className="fault">{t('tablet.over.waiting')}</p>}
      {outcome?.warnings.map((warning) => (
        <p key={warning} className="fault" data-warning={warning}>
          {code('tablet-warning', warning)}
        </p>
      ))}
      {outcome?.refusals.map((refusal) => (
        <Fault key={`${refusal.code}/${refusal.at ?? ''}`}>{sentenceOf(wording, refusal)}</Fault>
      ))}
      <Fault>{act.fault ?? (outcome?.isAway === true ? t('tablet.away') : null)}</Fault>
    </>
  )
}

type Told = Pick<ReportAnswer, 'warnings' | 'over'>

/** Own records first, then those that are kept for others. */
async function reportAll(memory: TabletMemory): Promise<Outcome> {
  const refusals: Refusal[] = []
  const warnings = new Set<string>()
  let over: string | null = null
  const bundles = [
    memory.bundle(memory.safety.reported),
    ...[...memory.kept.keys()].map((device) => memory.bundleOf(device)),
  ]
  for (const bundle of bundles) {
    let sent = await sentWhole(memory, bundle)
    // A node that was put back from a backup has to hear all of it again.
    const isBehind = sent?.ok === false && sent.refusal.code === 'out-of-order'
    if (isBehind && bundle.device === memory.device) sent = await sentWhole(memory, memory.bundle())
    if (sent === null) return { isAway: true, refusals, warnings: [...warnings], over: null }
    if (!sent.ok) {
      refusals.push(sent.refusal)
      continue
    }
    for (const warning of sent.value.warnings) warnings.add(warning)
    over = sent.value.over ?? over
  }
  const isSent = refusals.length === 0
  const ended = over === null ? null : await memory.takeOver(over, isSent)
  if (ended !== null && !ended.ok) refusals.push(ended.refusal)
  const end = ended?.ok === true && ended.value !== 'other' ? ended.value : null
  return { isAway: false, refusals, warnings: [...warnings], over: end }
}

/** Sends a bundle in pieces, and takes the node's word on each; null where it is out of reach. */
async function sentWhole(memory: TabletMemory, { device, records }: RecordBundle): Answered<Told> {
  const told: { warnings: string[]; over: string | null } = { warnings: [], over: null }
  // Who has nothing to report still hears whether the tranche is over.
  const pieces = records.length === 0 ? [[]] : piecesOf(records)
  for (const piece of pieces) {
    const answer = await report({ device, records: piece })
    if (answer === null || !answer.ok) return answer
    const { copy } = answer.value
    told.warnings.push(...answer.value.warnings)
    told.over = answer.value.over ?? told.over
    if (copy === null || device !== memory.device || memory.standing.is !== 'open') continue
    const taken = await memory.takeCopy(copy)
    if (!taken.ok) return taken
  }
  return ok(told)
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
