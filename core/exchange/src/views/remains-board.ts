// Remains as one seat may see them. The two sides and the observer read the same three numbers of a lot, from the
// same reports; a side sees its own unreported notes beside them, and whose remains its own board has identified.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import { isIdentified, individualsIn, lotNumbers } from '../remains/remains-numbers.ts'
import type { RemainsNumbers } from '../remains/remains-numbers.ts'
import type { Bag } from '../remains/remains-chain.ts'
import { ownRemains, waitingRemains } from '../remains/remains-desk.ts'
import { remainsRows } from './series-board.ts'
import type { RemainsRow } from './series-board.ts'
import { ownSide } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface RemainsLotRow extends Omit<RemainsRow, 'bags'>, RemainsNumbers {}

export interface BagRow extends Bag {
  /** Whose remains, by this side's own board; null for whoever else looks. */
  readonly case: PersonRef | null
  /** Officers of this side who have said their word and wait for another's. */
  readonly wordsOf: readonly string[]
  /** This side holds it and may note. */
  readonly isOurs: boolean
  readonly waits: boolean
}

export interface RemainsBoard {
  readonly lots: readonly RemainsLotRow[]
  readonly bags: readonly BagRow[]
  /** Own notes that no report carries. */
  readonly waiting: number
  /** Of the bags in this side's hands: individuals at least and identified; null for whoever holds none. */
  readonly here: {
    readonly bags: number
    readonly individuals: number
    readonly identified: number
  } | null
  readonly lastReports: readonly { readonly party: PartyId; readonly at: Instant }[]
}

/** The chain for the sides' headquarters and the observer; null for every other seat. */
export function remainsBoard(outlook: Outlook): RemainsBoard | null {
  const { state, register, viewer } = outlook
  const own = viewer.role === 'headquarters' ? ownSide(state, viewer) : null
  if (own === null && viewer.role !== 'observer') return null
  const reported = state.remainsBook
  const book = own === null ? reported : ownRemains(reported, own, register.remains)
  const waiting = own === null ? [] : waitingRemains(reported, own, register.remains)
  const inWaiting = new Set(waiting.map(({ bag }) => bag))
  const bags = [...book.bags.values()].map((bag): BagRow => ({
    ...bag,
    case: register.remains.cases.get(bag.bag) ?? null,
    wordsOf: register.remains.words.filter((w) => w.bag === bag.bag).map((w) => w.officer),
    isOurs: own !== null && bag.holder === own,
    waits: inWaiting.has(bag.bag),
  }))
  const held = bags.filter((bag) => bag.isOurs && bag.stage !== 'split')
  return {
    lots: lotRows(outlook),
    bags: bags.sort((x, y) => (x.bag < y.bag ? -1 : 1)),
    waiting: waiting.length,
    here:
      own === null
        ? null
        : {
            bags: held.length,
            individuals: individualsIn(held),
            identified: held.filter(isIdentified).length,
          },
    lastReports: lastReports(outlook),
  }
}

function lotRows(outlook: Outlook): readonly RemainsLotRow[] {
  const { state } = outlook
  const rows = remainsRows(outlook)
  return state.remains.flatMap((lot) => {
    const row = rows.find(({ id }) => id === lot.lot)
    return row === undefined ? [] : [{ ...row, ...lotNumbers(state.remainsBook, lot) }]
  })
}

function lastReports({ entries }: Outlook): RemainsBoard['lastReports'] {
  const last = new Map<PartyId, Instant>()
  for (const { verdict, party } of entries) {
    if (verdict.is === 'accepted' && verdict.event.kind === 'remains.reported')
      last.set(party, verdict.event.says.at)
  }
  const rows = [...last].map(([party, at]) => ({ party, at }))
  return rows.sort((x, y) => (x.party < y.party ? -1 : 1))
}
