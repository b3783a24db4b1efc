// A log in the form a seat folds it: entries since the last pull, acts by any key this seat drafts for.
import { filesWithin } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Chance, Clock, Cryptography, Instant, PartyId, Refusal, Result } from '@parley/kernel'
import { instantOf, ok, parsePartyId, refuse } from '@parley/kernel'
import { base64Hash } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import type { PulledEntry, Saying, SeatLog } from '../seat/seat-log.ts'
import type { LogHead, SubmittedAct } from '../seat/seat.ts'
import { openAuthor } from './author.ts'
import type { Author } from './author.ts'
import type { Act, Draft } from './draft.ts'
import type { LogView } from './log-view.ts'
import type { Mirror } from './mirror.ts'
import type { OpenedEntry } from './opened-entry.ts'

export interface SeatLogOptions {
  readonly party: PartyId
  /** A mirror of a hub's log, or a private log. */
  readonly log: LogView | Mirror
  /** Holds the outboxes, one folder per author. */
  readonly files: LogFiles
  /** No network: what is signed waits in the outbox for the next courier, and that is as it should be. */
  readonly byCourier?: true
  readonly sealing: ManySealing
  readonly chance: Chance
  readonly clock: Clock
  readonly cryptography: Cryptography
}

const MAX_DRAFTS = 256 // prepared and not yet signed; older ones are stale by then

/** Opens a log for a seat; the hub, where there is one, is asked at each `pull`. */
export function openSeatLog(options: SeatLogOptions): SeatLog {
  const { log, party } = options
  const authors = openAuthors(options)
  const drafts = new Map<string, Draft>()
  let folded = 0
  let orders = 0
  return {
    origin: log.state.origin,
    party,
    pull: async () => {
      // A refused answer of a hub is about that answer: the next pull asks again.
      const pulled = 'pull' in log ? await log.pull() : null
      const reopenFrom = pulled?.ok === true ? pulled.value.reopenFrom : null
      const ordered = log.state.erasedCount()
      const isErased = ordered > orders // what was folded with erased content is folded without it
      orders = ordered
      const anew = folded > 0 && (isErased || (reopenFrom !== null && reopenFrom < folded))
      if (anew) folded = 0
      const entries = await witnessedFrom(log, folded, party)
      folded += entries.length
      return { anew, entries }
    },
    head: () => headOf(log),
    prepare: async (saying) => {
      const author = await authors(saying.author)
      const draft = await author.prepare(actOf(saying, options.clock))
      if (!draft.ok) return draft
      drafts.set(draft.value.hash, draft.value)
      for (const oldest of drafts.keys()) if (drafts.size > MAX_DRAFTS) drafts.delete(oldest)
      return ok({ text: draft.value.text, hash: draft.value.hash })
    },
    submit: async (prepared, lines) => {
      const submitted = await submit(options, authors, drafts.get(prepared.hash), lines)
      if (submitted.ok) drafts.delete(prepared.hash) // it is in the log, ciphertexts and all
      return submitted
    },
  }
}

// A seat acts on nothing weaker than the quorum's word.
async function witnessedFrom(
  log: LogView,
  from: number,
  party: PartyId,
): Promise<readonly PulledEntry[]> {
  const entries: PulledEntry[] = []
  const size = log.witnessedSize()
  if (size <= from) return entries
  for await (const entry of log.entries(from)) {
    if (entry.index >= size) break
    entries.push(pulledEntry(entry, party))
  }
  return entries
}

async function submit(
  { log, byCourier }: Pick<SeatLogOptions, 'log' | 'byCourier'>,
  authors: (name: string) => Promise<Author>,
  draft: Draft | undefined,
  lines: readonly string[],
): Promise<Result<SubmittedAct, Refusal>> {
  if (draft === undefined) return refuse('not-prepared')
  const author = await authors(draft.header.author)
  const submitted = await author.submit(draft, lines)
  if (!submitted.ok) return submitted
  const { index, hash } = submitted.value
  if (index === null && byCourier !== true) {
    return refuse('not-delivered', hash, 'kept in the outbox')
  }
  const isWitnessed = index !== null && index < log.witnessedSize()
  return ok({ index, hash, level: isWitnessed ? 'witnessed' : 'provisional' })
}

function openAuthors(options: SeatLogOptions): (name: string) => Promise<Author> {
  const opened = new Map<string, Promise<Author>>()
  return (name) => {
    const known = opened.get(name)
    if (known !== undefined) return known
    const files = filesWithin(options.files, `outbox/${name}`)
    const author = openAuthor({ ...options, files, author: name })
    opened.set(name, author)
    return author
  }
}

function actOf(saying: Saying, clock: Clock): Act {
  const { kind, body, data, more, audience, padTo, scope } = saying
  return {
    kind,
    at: clock.now(),
    ...(body === null ? {} : { body }),
    ...(data === null ? {} : { data }),
    ...(more.length === 0 ? {} : { more }),
    ...(audience === null ? {} : { audience }),
    ...(padTo === null ? {} : { padTo }),
    ...(scope === null ? {} : { scope }),
  }
}

/** An opened entry in the form a seat folds it. */
export function pulledEntry(entry: OpenedEntry, seat: PartyId): PulledEntry {
  const { index, level, header, hash, body, data, more } = entry
  const { author, kind, size = 0, seen, id } = header
  // The hub is no party; it says nothing that a seat's fold acts on.
  const party = parsePartyId(author.split('/')[0] ?? '') ?? seat
  const claimed = { seen: seen.n, claimedAt: timeOfId(id) }
  return { index, level, kind, author, party, hash, body, data, more, size, ...claimed }
}

// An id of version 7 begins with milliseconds; one of version 4 says no time.
function timeOfId(id: string): Instant | null {
  if (id[14] !== '7') return null
  const seconds = Math.floor(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) / 1000)
  return seconds <= MAX_SECONDS ? instantOf(seconds) : null
}

const MAX_SECONDS = 253_402_300_799 // the end of the year 9999: an id may claim any time

function headOf(log: LogView | Mirror): LogHead {
  const { origin, size, root } = log.head()?.checkpoint ?? {
    origin: log.state.origin,
    size: 0,
    root: log.state.root(0),
  }
  const witnesses = 'cosigners' in log ? log.cosigners() : []
  return {
    origin,
    size,
    root: base64Hash(root),
    witnessedSize: log.witnessedSize(),
    witnesses: witnesses.map(({ witness, size: seen }) => ({ name: witness, size: seen })),
    frozenByFork: 'alarm' in log && log.alarm() !== null,
    before: 0,
    erasures: log.state.erasures().map(({ index, party, reason, done }) => ({
      index,
      party,
      reason,
      done,
      missing: log.state.parties.filter((one) => !done.includes(one)),
    })),
  }
}
