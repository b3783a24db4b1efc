// Which exchange of the record an officer said is this node's own, and which of its sides is which party: who, when, and
// by which reports. Nothing of this is ever worked out. A link names where reports tell of the exchange, so that it holds
// after a restart and for an exchange whose name in the record became another; what came later is not covered.
import type { Instant, Json, PartyId } from '@parley/kernel'
import { isJsonObject, parseInstant, parsePartyId } from '@parley/kernel'
import type { RecordedExchange } from '@parley/record'
import { linesInMemory, openLineFile } from './line-file.ts'
import type { LineFile } from './line-file.ts'

/** A side of the record, by its code there, as a party of the log. */
export interface LinkedSide {
  readonly side: string
  readonly party: PartyId
}

export interface Link {
  readonly did: 'link' | 'unlink'
  /** Where reports told of the exchange then. */
  readonly tellings: readonly string[]
  readonly sides: readonly LinkedSide[]
  /** Of the log it was linked with: a folder that is used again has another. */
  readonly origin: string
  readonly officer: string
  readonly at: Instant
}

export type LinkFile = LineFile<Link>

const FORMAT = 'parley.dev/record-links@v1'

/** Links that end with the process. */
export const linksInMemory = (): LinkFile => linesInMemory<Link>()

/** Opens the file, which need not be there yet. @throws ConfigError if it holds anything else */
export const openLinkFile = (path: string): Promise<LinkFile> =>
  openLineFile(path, { name: FORMAT, what: 'a link', read: linkIn })

/** The last word on an exchange, if it is a link with this log: any of its reports may carry it. */
export function linkOf(
  all: readonly Link[],
  { tellings }: Pick<RecordedExchange, 'tellings'>,
  origin: string,
): Link | null {
  const own = new Set(tellings)
  const last = all.findLast((one) => one.origin === origin && one.tellings.some((t) => own.has(t)))
  return last?.did === 'link' ? last : null
}

function linkIn(row: Json): Link | null {
  if (!isJsonObject(row)) return null
  const { did, origin, officer } = row
  const tellings = listOf(row['tellings'], (one) => (typeof one === 'string' ? one : null))
  const sides = listOf(row['sides'], sideIn)
  const at = typeof row['at'] === 'string' ? parseInstant(row['at']) : null
  if (did !== 'link' && did !== 'unlink') return null
  if (typeof origin !== 'string' || typeof officer !== 'string') return null
  if (tellings === null || sides === null || at === null) return null
  return { did, tellings, sides, origin, officer, at }
}

function sideIn(row: Json): LinkedSide | null {
  if (!isJsonObject(row) || typeof row['side'] !== 'string') return null
  const party = typeof row['party'] === 'string' ? parsePartyId(row['party']) : null
  return party === null ? null : { side: row['side'], party }
}

function listOf<One>(
  value: Json | undefined,
  read: (row: Json) => One | null,
): readonly One[] | null {
  if (!Array.isArray(value)) return null
  const found = value.flatMap((row) => {
    const one = read(row)
    return one === null ? [] : [one]
  })
  return found.length === value.length ? found : null
}
