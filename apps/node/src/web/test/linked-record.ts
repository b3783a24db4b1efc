// A record of two reports that an officer may link, an exchange that is under way, and a draft.
import type { RecordLinkAct } from '@parley/api'
import type { PersonRef } from '@parley/kernel'
import { openLexicons, readRecord, withLetteredParties } from '@parley/record'
import type { SourcedReport } from '@parley/record'
import { changesInMemory } from '../../record/change-file.ts'
import { decisionsInMemory } from '../../record/decision-file.ts'
import { linksInMemory } from '../../record/link-file.ts'
import type { LinkFile } from '../../record/link-file.ts'
import { openRecordShelf } from '../../record/record-shelf.ts'
import type { RecordShelf } from '../../record/record-shelf.ts'
import { recordAtOnce } from '../../record/record-source.ts'
import { officerOf, perform } from '../../stages/perform.ts'
import { A, B, START } from './fake-world.ts'
import type { FakeWorld } from './fake-world.ts'
import { playedTo, sure } from './played-world.ts'
import type { Sitting } from './web-harness.ts'

export const report = (id: string, text: string): SourcedReport => ({
  id,
  date: '2026-03-10',
  text: `Party A and Party B exchanged prisoners of war on 10 March 2026. ${text}`,
  title: null,
  lang: 'en',
  url: null,
  outlet: null,
})

export const reportsOf = (toA: number, toB: number): readonly SourcedReport[] => [
  report('one', `Party A received ${toA} soldiers, the command of Party A said.`),
  report('two', `Party B received ${toB} soldiers, the command of Party B said.`),
]

const lexicons = withLetteredParties(openLexicons())

export async function shelfOf(
  reports: readonly SourcedReport[] = reportsOf(12, 31),
  links: LinkFile = linksInMemory(),
): Promise<RecordShelf> {
  const onFault = (fault: unknown): never => {
    throw fault
  }
  const kept = { decisions: decisionsInMemory(), links, changes: changesInMemory() }
  const source = recordAtOnce(readRecord(reports, lexicons))
  const shelf = openRecordShelf({ source, ...kept, onFault })
  await shelf.settled
  return shelf
}

type LinkAct = Extract<RecordLinkAct, { do: 'link' }>

export const OURS = 'A-B-2026-03-10-P'
export const SIDES: LinkAct['sides'] = [
  { side: 'A', party: 'a' },
  { side: 'B', party: 'b' },
]
export const link = (given: Partial<LinkAct> = {}): RecordLinkAct => ({
  do: 'link',
  exchange: OURS,
  sides: SIDES,
  ...given,
})

/** An exchange that is under way: one person has crossed to either side, and `more` say that a second went to B. */
export async function underWay(more: boolean): Promise<FakeWorld> {
  const { world, crossing } = await playedTo('home')
  const ref: PersonRef | undefined = crossing.get(B)?.[1]
  const body = { about: 'person', at: START, from: A, leg: 'line', ref: ref ?? '', to: B }
  const signed = JSON.stringify({ ...body, tranche: 't1', x: 'test' })
  const note = `parley.dev/receipt@v1\n${signed}\n\n\u2014 a/device c2ln\n\u2014 b/device c2ln\n`
  const refs = more && ref !== undefined ? [ref] : []
  const receipts = more ? [note] : []
  const facts = { present: refs, checked: refs, exceptions: [], receipts }
  const says = { tranche: 't1', step: 2, leg: 'line' as const, at: START, ...facts }
  const seat = world.seat(A)
  sure(await perform(seat, { kind: 'handover.stepped', says, author: officerOf(seat) }))
  return world
}

export async function drafted(sitting: Sitting, persons: number): Promise<void> {
  const counts = { persons, soldiers: persons, civilians: 0 }
  const texts = [{ language: 'en' as const, text: `Home: ${persons} persons.` }]
  const body = { do: 'statement.write' as const, texts, names: [], counts, corrects: null }
  const { id, hash } = sure(await sitting.call('prepare', { body }))
  const submission = { prepared: id, hash, signAs: sitting.desk.id }
  sure(await sitting.call('submit', { body: submission }))
}
