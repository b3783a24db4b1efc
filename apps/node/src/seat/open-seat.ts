// A seat put together: one exchange log, one private log, the keys its node keeps, and the folded state
// of both. Acts are judged before they are signed by the same code that folds them afterwards.
import { invariant, ok, refuse, utf8Bytes } from '@parley/kernel'
import type { Chance, Clock, Cryptography, Json, PartyId, Result } from '@parley/kernel'
import { applyEntry, applyPrivate, draftOf, EMPTY_EXCHANGE, EMPTY_REGISTER } from '@parley/exchange'
import { undismissed } from '@parley/exchange'
import type { Entry, ExchangeState, FoldContext, Kind, Register } from '@parley/exchange'
import { matchLists } from '@parley/matching'
import { formatSignatureLine, lineOf, parseVkey } from '@parley/ledger'
import type { Signer } from '@parley/ledger'
import { KeyTimeline } from './key-timeline.ts'
import { matchSeat } from './seat-matching.ts'
import { OfficerKeys } from './officer-keys.ts'
import type { PreparedEntry, PulledEntry, Saying, SeatLog } from './seat-log.ts'
import type {
  Act,
  OfficerKey,
  PreparedAct,
  Seat,
  SeatEntry,
  SeatMatching,
  SubmittedAct,
} from './seat.ts'

/** What a device of a seat says to the seat's tablets. */
const FOR_TABLETS = ['copy', 'scope', 'sealed-pack', 'tranche-over']

export interface SeatParts {
  readonly id: PartyId
  readonly officers: readonly string[]
  readonly nodeKey: string
  /** Keys this node keeps, by name: its own, and in a demonstration those of officers and devices. */
  readonly signers: ReadonlyMap<string, Signer>
  readonly exchangeLog: SeatLog
  readonly privateLog: SeatLog
  /** Own entries that wait for a courier since before the start; absent where there is a network. */
  readonly waiting?: readonly PulledEntry[]
  /** Resolves once what this seat submitted stands under the quorum, or will not for now. */
  readonly witnessed: () => Promise<void>
  readonly clock: Clock
  readonly chance: Chance
  readonly cryptography: Cryptography
}

const OPENING_KINDS: ReadonlySet<string> = new Set(['ledger.open', 'ledger.succession'])
const MAX_PREPARED = 1000 // acts shown and not yet signed; the oldest is forgotten first

/** Opens a seat and folds what its logs hold. */
export async function openSeat(parts: SeatParts): Promise<Seat> {
  const seat = new RunningSeat(parts)
  await seat.sync()
  return seat.port()
}

interface Pending {
  readonly prepared: PreparedEntry
  readonly log: SeatLog
  /** What the fold will make of it, all but its place. */
  readonly trial: Trial
}

type Trial = Omit<Entry, 'index'>

class RunningSeat {
  readonly #parts: SeatParts
  readonly #timeline: KeyTimeline
  readonly #officerKeys: OfficerKeys
  readonly #context: FoldContext
  readonly #entries: SeatEntry[] = []
  readonly #pending = new Map<string, Pending>()
  readonly #listeners = new Set<() => void>()
  readonly #audiences = new Set<string>()
  #exchange: ExchangeState = EMPTY_EXCHANGE
  #register: Register = EMPTY_REGISTER
  #matching: SeatMatching | null = null
  #syncing: Promise<void> = Promise.resolve()
  /** Own acts that wait for a courier, in the order in which they were signed. */
  #waiting: readonly Trial[] = []

  constructor(parts: SeatParts) {
    this.#parts = parts
    this.#waiting = parts.waiting ?? []
    const { before = [], origin } = parts.exchangeLog
    const timeline = new KeyTimeline([...before, origin], parts.cryptography)
    this.#timeline = timeline
    this.#officerKeys = new OfficerKeys(parts.id, parts.cryptography)
    this.#context = {
      hashing: parts.cryptography,
      receipt: (note, index, enrolled) => timeline.receipt(note, index, enrolled),
    }
  }

  port(): Seat {
    const { id, officers, nodeKey, chance, clock, exchangeLog } = this.#parts
    return {
      id,
      officers,
      nodeKey,
      chance,
      cryptography: this.#parts.cryptography,
      origins: [...(exchangeLog.before ?? []), exchangeLog.origin],
      exchange: () => this.#exchange,
      register: () => this.#register,
      entries: () => this.#entries,
      hasAudience: (audience) => this.#audiences.has(audience),
      waiting: () => this.#waiting.map(({ kind }) => kind),
      head: () => exchangeLog.head(),
      now: () => clock.now(),
      matching: () => this.#matching,
      match: async (way = matchLists) => {
        const lists = { state: this.#exchange, register: this.#register }
        const hashing = this.#parts.cryptography
        this.#matching = await matchSeat(id, { ...lists, hashing }, way)
        return this.#matching
      },
      prepare: (act) => this.#prepare(act),
      submit: (prepared, lines) => this.#submit(prepared, lines),
      sign: (prepared, key) => this.#sign(prepared, key),
      officerKey: (name) => this.#officerKey(name),
      signedBy: (prepared, line) => this.#signedBy(prepared, line),
      signReceipt: (text, key) => this.#signOnly(['receipt'], text, key),
      signForTablet: (text, key) => this.#signOnly(FOR_TABLETS, text, key),
      signNotice: (text) => this.#signOnly(['notice'], text, nodeKey),
      noticeKeys: () => this.#officerKeys.nodeKeys(exchangeLog.head().size),
      deviceKeys: () => this.#timeline.devices(nextIndex(exchangeLog)),
      signersOf: (note) =>
        this.#timeline.signers(note, nextIndex(exchangeLog), this.#exchange.devices),
      signersEver: (note) =>
        this.#timeline.signers(note, nextIndex(exchangeLog), undismissed(this.#exchange.devices)),
      note: (kind, data, more, author) => this.#note({ kind, data, more: more ?? [], author }),
      sync: () => this.sync(),
      settle: async () => {
        await this.#parts.witnessed()
        await this.sync()
      },
      onChange: (listener) => {
        this.#listeners.add(listener)
        return () => void this.#listeners.delete(listener)
      },
    }
  }

  /** Takes in what both logs hold beyond what was folded; one at a time, in order. */
  sync(): Promise<void> {
    const next = this.#syncing.then(() => this.#takeIn())
    this.#syncing = next.catch(() => undefined) // the caller of this very sync hears of its fault
    return next
  }

  async #takeIn(): Promise<void> {
    const pulled = await this.#parts.exchangeLog.pull()
    if (pulled.anew) this.#forgetExchange()
    for (const entry of pulled.entries) this.#fold(entry)
    const own = await this.#parts.privateLog.pull()
    if (own.anew) this.#register = EMPTY_REGISTER
    for (const entry of own.entries) this.#foldPrivate(entry)
    if (pulled.entries.length + own.entries.length === 0) return
    for (const listener of this.#listeners) listener()
  }

  #forgetExchange(): void {
    this.#exchange = EMPTY_EXCHANGE
    this.#entries.length = 0
    this.#audiences.clear()
  }

  #fold(entry: PulledEntry): void {
    if (OPENING_KINDS.has(entry.kind)) {
      this.#timeline.beginLog(entry.index)
      this.#audiences.clear() // a log that continues another seals to audiences of its own
    }
    const begun = entry.kind === 'ledger.audience' ? entry.body?.['audience'] : undefined
    if (typeof begun === 'string') this.#audiences.add(begun)
    if (entry.kind === 'ledger.keys' && entry.body !== null) {
      this.#timeline.takeRing(entry.body)
      this.#officerKeys.takeRing(entry.body)
    }
    const { state, verdict } = applyEntry(this.#exchange, entry, this.#context)
    this.#exchange = state
    const { index, kind, author, party, hash, level, size, seen, claimedAt } = entry
    this.#waiting = this.#waiting.filter((own) => own.hash !== hash)
    const shown = { index, kind, author, party, hash, level, size, seen, claimedAt }
    this.#entries.push({ ...shown, verdict })
  }

  // Whatever a party notes is sealed to itself: without content it is the ledger's own, or was erased.
  #foldPrivate(entry: PulledEntry): void {
    if (entry.data === null) return
    const applied = applyPrivate(this.#register, entry)
    invariant(applied.ok, 'a private log written by this very node')
    this.#register = applied.value
  }

  async #prepare<K extends Kind>(act: Act<K>): Promise<Result<PreparedAct>> {
    const padTo = this.#padToFor(act)
    const draft = draftOf(act.kind, act.says, {
      more: act.more ?? [],
      ...(padTo === null ? {} : { padTo }),
    })
    const foreseen = this.#foresee(act.author, draft)
    if (!foreseen.ok) return foreseen
    const saying: Saying = { ...draft, author: act.author, scope: null }
    const prepared = await this.#parts.exchangeLog.prepare(saying)
    if (!prepared.ok) return prepared
    const { text, hash } = prepared.value
    const trial = { ...foreseen.value, hash }
    const id = this.#keep({ prepared: prepared.value, log: this.#parts.exchangeLog, trial })
    const facts = draft.data ?? draft.body
    return ok({ id, kind: act.kind, text, hash, facts, author: act.author })
  }

  // A manifest names everyone of a tranche at once, so it is padded to four steps' worth.
  #padToFor<K extends Kind>({ says }: Act<K>): number | null {
    if ('padTo' in says) return 4 * Number(says.padTo)
    if (!('tranche' in says)) return null
    return this.#exchange.tranches.get(String(says.tranche))?.manifest.padTo ?? null
  }

  // What the fold would say of the entry at the next index, after those of this seat that still wait for
  // a courier; so nobody signs what would be void.
  #foresee(author: string, draft: ReturnType<typeof draftOf>): Result<Trial> {
    const { kind, body, data, more } = draft
    let index = nextIndex(this.#parts.exchangeLog)
    let state = this.#exchange
    for (const own of this.#waiting) {
      state = applyEntry(state, { ...own, index: index++ }, this.#context).state
    }
    const party = this.#parts.id
    const hash = '0'.repeat(64) // not known before the author's chain gives the text its place
    const trial = { kind, author, party, hash, body, data, more }
    const { verdict } = applyEntry(state, { ...trial, index }, this.#context)
    if (verdict.is !== 'void') return ok(trial)
    return refuse(verdict.code, verdict.at)
  }

  #keep(pending: Pending): string {
    const id = pending.prepared.hash
    this.#pending.set(id, pending)
    const [oldest] = this.#pending.keys()
    if (this.#pending.size > MAX_PREPARED && oldest !== undefined) this.#pending.delete(oldest)
    return id
  }

  async #submit(id: string, lines: readonly string[]): Promise<Result<SubmittedAct>> {
    const pending = this.#pending.get(id)
    if (pending === undefined) return refuse('not-prepared')
    const submitted = await pending.log.submit(pending.prepared, lines)
    if (submitted.ok) this.#pending.delete(id)
    this.#noteWaiting(pending.trial, submitted)
    return submitted
  }

  // An entry that is refused for good takes its author's later ones with it (ledger/author.ts).
  #noteWaiting(trial: Trial, submitted: Result<SubmittedAct>): void {
    const others = this.#waiting.filter((own) => own.hash !== trial.hash)
    if (submitted.ok) {
      const isWaiting = submitted.value.index === null
      this.#waiting = isWaiting ? [...others, trial] : others
      return
    }
    const isDropped = submitted.refusal.code !== 'stale-draft' && others.length > 0
    if (isDropped) this.#waiting = others.filter((own) => own.author !== trial.author)
  }

  async #sign(id: string, keyName: string): Promise<Result<string>> {
    const pending = this.#pending.get(id)
    if (pending === undefined) return refuse('not-prepared')
    return this.#signText(pending.prepared.text, keyName)
  }

  #officerKey(name: string): OfficerKey {
    const vkey = this.#officerKeys.vkeyOf(name)
    const own = this.#parts.signers.get(name)
    const isHere = own !== undefined && (own.vkey === vkey || !this.#officerKeys.hasRing)
    return { vkey, isHere }
  }

  #signedBy(id: string, line: string): Result<string> {
    const pending = this.#pending.get(id)
    if (pending === undefined) return refuse('not-prepared')
    const { text } = pending.prepared
    const index = this.#parts.exchangeLog.head().size
    return this.#officerKeys.judge({ text, line, kind: pending.trial.kind, index })
  }

  // Devices and nodes sign three kinds of text beside entries, each under its own title: no other text gets a key.
  async #signOnly(
    titles: readonly string[],
    text: string,
    keyName: string,
  ): Promise<Result<string>> {
    const isOne = titles.some((title) => text.startsWith(`parley.dev/${title}@`))
    if (!isOne) return refuse(`not-a-${titles[0] ?? 'note'}`)
    return this.#signText(text, keyName)
  }

  async #signText(text: string, keyName: string): Promise<Result<string>> {
    const signer = this.#parts.signers.get(keyName)
    if (signer === undefined) return refuse('key-not-here', keyName)
    const key = parseVkey(signer.vkey, this.#parts.cryptography)
    if (!key.ok) return key
    return ok(formatSignatureLine(lineOf(key.value, await signer.sign(utf8Bytes(text)))))
  }

  async #note(said: {
    readonly kind: string
    readonly data: Json
    readonly more: readonly Json[]
    readonly author: string | undefined
  }): Promise<Result<SubmittedAct>> {
    const { privateLog, nodeKey, id } = this.#parts
    const isKept = said.author !== undefined && this.#parts.signers.has(said.author)
    const author = isKept ? said.author : nodeKey
    const { kind, data, more } = said
    const saying: Saying = {
      kind,
      author,
      body: null,
      data,
      more,
      audience: id,
      padTo: null,
      scope: null,
    }
    const prepared = await privateLog.prepare(saying)
    if (!prepared.ok) return prepared
    const line = await this.#signText(prepared.value.text, author)
    if (!line.ok) return line
    const submitted = await privateLog.submit(prepared.value, [line.value])
    if (submitted.ok) await this.sync()
    return submitted
  }
}

// Where the fold would place the next entry: after those of the logs that this one continues.
function nextIndex(log: SeatLog): number {
  const { before, size } = log.head()
  return before + size
}
