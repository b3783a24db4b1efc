// A draft set against the record: who says the same as its numbers, who says another, and what nobody backs. Reports and
// the draft are all that is looked at; the log's own word stands in a field of its own, and before the embargo ends it
// is not asked at all.
import type { Handlers, StatementNumber, StatementRecord } from '@parley/api'
import { arrivedOf, draftNumbers, isEmbargoOver, sightOf, statementRows } from '@parley/exchange'
import type { DraftNumber, StatementCounts, StatementRow } from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { spokenFor } from '@parley/record'
import type { RecordShelf } from '../record/record-shelf.ts'
import type { Desk } from './desk.ts'
import { recordAt } from './record-ledger.ts'
import { linkedExchanges } from './record-links.ts'
import type { Reviewing } from './record-review.ts'
import { claimRow } from './record-views.ts'
import { hasScreen } from './session-view.ts'

/** @param shelf what the node reads, or null where it was given no reports */
export function statementRecordHandlers(
  shelf: RecordShelf | null,
): Pick<Handlers<Desk>, 'statementRecord'> {
  return {
    statementRecord: ({ params }, desk) => {
      const row = ownRow(desk, params.id)
      if (!row.ok) return row
      const from = recordAt(shelf, desk)
      const nothing = {
        exchanges: [],
        embargoMet: isEmbargoOver(desk.seat.exchange()),
        numbers: [],
      }
      if (!from.ok) return ok({ record: shelf?.state() ?? 'absent', ...nothing })
      return ok(setAgainst(from.value, desk, row.value))
    },
  }
}

function ownRow(desk: Desk, id: string): Result<StatementRow> {
  const may = hasScreen(desk.role, 'statements') && hasScreen(desk.role, 'record')
  if (!may || !sightOf(desk.role).drafts) return refuse('not-allowed', 'statements')
  const row = statementRows(desk.outlook()).find((one) => one.id === id)
  return row?.by === desk.seat.id ? ok(row) : refuse('not-found', id)
}

function setAgainst(from: Reviewing, desk: Desk, row: StatementRow): StatementRecord {
  const state = desk.seat.exchange()
  const embargoMet = isEmbargoOver(state)
  const arrived = embargoMet ? arrivedOf(state, desk.seat.id) : null
  const numbers = draftNumbers(row, arrived)
  const linked = linkedExchanges(from, desk)
  const exchanges = linked.map(({ exchange }) => ({ id: exchange.id, day: exchange.day }))
  const shown = { record: 'ready' as const, exchanges, embargoMet }
  if (linked.length === 0) return { ...shown, numbers: [] }
  const { index } = from
  const sides = linked.flatMap(({ link }) => link.sides)
  const spoken = spokenFor(numbers, {
    exchanges: linked.map(({ exchange }) => exchange),
    tellings: new Set(linked.flatMap(({ link }) => link.tellings)),
    side: sides.find(({ party }) => party === desk.seat.id)?.side ?? null,
    groups: index.record.groups,
  })
  const heard = (ids: readonly string[]): StatementNumber['same'] =>
    ids.flatMap((id) => {
      const claim = index.claim.get(id)
      if (claim === undefined) return []
      const { sentence: _sentence, ...said } = claimRow(index, claim)
      return [said]
    })
  return {
    ...shown,
    numbers: spoken.map(({ value, about, same, together, other, origins }, i) => ({
      value,
      about,
      places: numbers[i]?.places ?? [],
      log: arrived === null ? 'not-asked' : wordOfLog({ value, about }, arrived),
      same: heard(same),
      together: heard(together),
      other: heard(other),
      origins,
    })),
  }
}

function wordOfLog(
  { value, about }: Pick<DraftNumber, 'value' | 'about'>,
  arrived: StatementCounts,
): StatementNumber['log'] {
  if (about !== null) return arrived[about] === value ? 'same' : 'other'
  return Object.values(arrived).includes(value) ? 'same' : 'silent'
}
