// Which ciphertexts hold what is to be erased: one person's, as far as this seat can read, or all persons' of
// one entry, which its author may name without being able to read it any more.
import type { PersonPlace } from '@parley/exchange'
import type { Json, PersonRef, Refusal, Result } from '@parley/kernel'
import { isJsonObject, ok, refuse } from '@parley/kernel'
import type { BlobId } from '@parley/ledger'
import type { LogView } from '../ledger/log-view.ts'
import type { OpenedEntry } from '../ledger/opened-entry.ts'

export type EraseAim = { readonly person: PersonRef } | { readonly entry: number }

/** Where persons lie in an entry of a kind; null for a kind that is kept. */
export type Retention = (kind: string) => PersonPlace | null

/** More than one order names: a person has some ten ciphertexts, an entry 128. */
export const MAX_ORDERED = 200

/**
 * The ciphertexts to erase, ascending and without those an order has named before; none where there is nothing.
 *
 * Refuses `must-be-kept` for an entry of a kind that is kept, `not-found` for an index beyond the log,
 * `too-many` for more than an order holds.
 */
export async function erasableBlobs(
  log: LogView,
  retention: Retention,
  aim: EraseAim,
): Promise<Result<readonly BlobId[], Refusal>> {
  const found: BlobId[] = []
  const from = 'entry' in aim ? aim.entry : 0
  if (from >= log.witnessedSize() && 'entry' in aim) return refuse('not-found', `entry ${from}`)
  for await (const entry of log.entries(from)) {
    if ('entry' in aim && entry.index > aim.entry) break
    const place = retention(entry.header.kind)
    if ('entry' in aim && place === null) return refuse('must-be-kept', entry.header.kind)
    const counts = entry.level === 'witnessed' && entry.index < log.witnessedSize()
    if (place !== null && counts) found.push(...blobsIn(entry, place, aim))
  }
  const isDue = (blob: BlobId): boolean =>
    log.state.erasedBy(blob) === null && log.state.isErasable(blob)
  const due = [...new Set(found)].filter(isDue).toSorted()
  return due.length > MAX_ORDERED ? refuse('too-many', String(due.length)) : ok(due)
}

function blobsIn(
  { header, data, more }: OpenedEntry,
  place: PersonPlace,
  aim: EraseAim,
): readonly BlobId[] {
  if (place === 'data') {
    const isWanted = 'entry' in aim || isOnlyAbout(data, aim.person)
    return header.blob === undefined || !isWanted ? [] : [header.blob]
  }
  return (header.more ?? []).flatMap(({ blob }, i) =>
    'entry' in aim || refOf(more[i] ?? null) === aim.person ? [blob] : [],
  )
}

// A row of a delivered list holds the person beside its salt; one of a register is the person.
function refOf(row: Json): string | null {
  if (row === null || !isJsonObject(row)) return null
  const { person = null, ref = null } = row
  if (typeof ref === 'string') return ref
  return person === null ? null : refOf(person)
}

function isOnlyAbout(data: Json, person: PersonRef): boolean {
  if (data === null || !isJsonObject(data)) return false
  const { persons } = data
  const refs = Array.isArray(persons) ? persons.map(refOf) : []
  return refs.length > 0 && refs.every((ref) => ref === person)
}
