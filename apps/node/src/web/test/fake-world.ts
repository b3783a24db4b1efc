// Seats for tests of the web side: one ordered list of entries, each seat folding what its party may open, as
// the real fold does. No hub, no keys, no sealing: signatures are names.
import {
  setClock,
  canonicalJson,
  instant,
  nobleCryptography,
  ok,
  partyId,
  refuse,
} from '@parley/kernel'
import { seededChance, toBase64, toHex, utf8Bytes, valueOf } from '@parley/kernel'
import type { Instant, JsonObject, PartyId, Result, SetClock } from '@parley/kernel'
import { applyEntry, applyPrivate, audienceOf, draftOf, EMPTY_EXCHANGE } from '@parley/exchange'
import { EMPTY_REGISTER, isKind } from '@parley/exchange'
import type { AudienceName, Entry, ExchangeState, FoldContext, Register } from '@parley/exchange'
import { formatSignatureLine, lineOf, parseVkey } from '@parley/ledger'
import type { Signer } from '@parley/ledger'
import { matchLists } from '@parley/matching'
import { signerFromSeed } from '@parley/system'
import { matchSeat } from '../../seat/seat-matching.ts'
import type { Act, Seat, SeatEntry, SeatMatching, SubmittedAct } from '../../seat/seat.ts'

export const A: PartyId = partyId('a')
export const B: PartyId = partyId('b')
export const MED: PartyId = partyId('med')
export const TRANSIT: PartyId = partyId('transit')
export const NEUTRAL: PartyId = partyId('neutral')
export const OBS: PartyId = partyId('obs')
export const START: Instant = instant('2031-05-20T08:00:00Z')
export const PARTIES: readonly PartyId[] = [A, B, MED, TRANSIT, NEUTRAL, OBS]

const READERS: Readonly<Record<AudienceName, readonly PartyId[]>> = {
  lists: [A, B],
  terms: [A, B, MED],
  crossing: PARTIES,
  interview: [NEUTRAL],
  care: [TRANSIT],
  oversight: [TRANSIT, OBS],
  remains: [A, B, OBS],
  detention: [A, B, NEUTRAL],
}

// A signature of these worlds is a digest of key and text, as long as a real one.
function signature(text: string, key: string): string {
  const digest = nobleCryptography.sha256(utf8Bytes(`${key}\n${text}`))
  return toBase64(new Uint8Array([...digest, ...digest, ...digest.subarray(0, 4)]))
}

const UNSIGNED = 'c2ln' // what a played world writes where no test looks at signatures

function isSignature(text: string, line: string): boolean {
  const [, key = '', made = ''] = line.split(' ')
  return made === UNSIGNED || made === signature(text, key)
}

const context: FoldContext = {
  hashing: nobleCryptography,
  receipt: (note) => {
    const [, line = '', ...signed] = note.split('\n')
    const { about, x: _origin, ...body } = JSON.parse(line) as JsonObject // as the devices wrote it
    const text = note.slice(0, note.indexOf('\n\n') + 1)
    const lines = signed.filter((s) => s.startsWith('\u2014 '))
    if (!lines.every((s) => isSignature(text, s))) return null
    const signedBy = lines.flatMap((s) => /^\u2014 ([a-z]+)\//u.exec(s)?.[1] ?? []).map(partyId)
    return { about: typeof about === 'string' ? about : '', body, signedBy }
  },
}

interface Ordered extends Entry {
  readonly audience: AudienceName | null
}

/** The one log, and everybody who folds it. */
export class FakeWorld {
  readonly clock: SetClock = setClock(START)
  readonly log: Ordered[] = []
  readonly #seats = new Map<PartyId, FakeSeat>()

  seat(id: PartyId): FakeSeat {
    const known = this.#seats.get(id) ?? new FakeSeat(this, id)
    this.#seats.set(id, known)
    return known
  }

  /** The hub is out of reach: what is signed waits in its author's outbox. */
  isHubDown = false

  /** Audiences that the log has not got, as one has that was begun before there were such. */
  readonly lacking: Set<string> = new Set<string>()

  /** A node that stops and starts again: what it folds anew from its two logs is all it has. */
  restart(id: PartyId): FakeSeat {
    const again = new FakeSeat(this, id)
    again.recall(this.seat(id).notes)
    this.#seats.set(id, again)
    return again
  }

  order(entry: Omit<Ordered, 'index'>): number {
    const index = this.log.length
    this.log.push({ ...entry, index })
    for (const seat of this.#seats.values()) seat.fold()
    return index
  }
}

export class FakeSeat implements Seat {
  readonly id: PartyId
  readonly officers: readonly string[]
  readonly nodeKey: string
  readonly chance: Seat['chance']
  readonly #world: FakeWorld
  readonly #entries: SeatEntry[] = []
  readonly #prepared = new Map<string, Act>()
  readonly #listeners = new Set<() => void>()
  #state: ExchangeState = EMPTY_EXCHANGE
  #register: Register = EMPTY_REGISTER
  #matching: SeatMatching | null = null
  readonly notes: Entry[] = []

  constructor(world: FakeWorld, id: PartyId) {
    this.#world = world
    this.id = id
    this.officers = [`${id}/officer/1`, `${id}/officer/2`]
    this.nodeKey = `${id}/node`
    this.chance = seededChance(nobleCryptography, 'web', id)
    this.fold()
  }

  recall(notes: readonly Entry[]): void {
    for (const entry of notes) {
      const applied = applyPrivate(this.#register, entry)
      if (applied.ok) this.#register = applied.value
      this.notes.push(entry)
    }
  }

  fold(): void {
    for (const entry of this.#world.log.slice(this.#entries.length)) {
      const opens = entry.audience === null || READERS[entry.audience].includes(this.id)
      const seen = opens ? entry : { ...entry, data: null, more: entry.more.map(() => null) }
      const { state, verdict } = applyEntry(this.#state, seen, context)
      this.#state = state
      const { index, kind, author, party, hash } = entry
      const size = entry.audience === null ? 0 : 4096
      const claimed = { seen: index, claimedAt: null }
      const shown = { index, kind, author, party, hash, size, ...claimed, verdict }
      this.#entries.push({ ...shown, level: 'witnessed' })
    }
    for (const listener of this.#listeners) listener()
  }

  readonly cryptography: Seat['cryptography'] = nobleCryptography
  readonly origins: readonly string[] = ['test.example/log']
  readonly exchange = (): ExchangeState => this.#state
  readonly register = (): Register => this.#register
  readonly entries = (): readonly SeatEntry[] => this.#entries
  readonly hasAudience: Seat['hasAudience'] = (name) => !this.#world.lacking.has(name)
  readonly now = (): Instant => this.#world.clock.now()
  readonly matching = (): SeatMatching | null => this.#matching
  readonly sync = async (): Promise<void> => undefined
  readonly settle = async (): Promise<void> => undefined

  readonly head = (): ReturnType<Seat['head']> => ({
    origin: 'test.example/log',
    size: this.#entries.length,
    root: 'AAAA',
    witnessedSize: this.#entries.length,
    witnesses: ['a', 'b', 'med', 'obs'].map((p) => ({
      name: `${p}.witness`,
      size: p === 'obs' ? Math.max(0, this.#entries.length - 2) : this.#entries.length,
    })),
    frozenByFork: false,
    before: 0,
  })

  readonly match: Seat['match'] = async (way = matchLists) => {
    const lists = { state: this.#state, register: this.#register, hashing: nobleCryptography }
    this.#matching = await matchSeat(this.id, lists, way)
    return this.#matching
  }

  readonly prepare: Seat['prepare'] = async (act) => {
    const draft = draftOf(act.kind, act.says, { more: act.more ?? [] })
    if (draft.audience !== null && this.#world.lacking.has(draft.audience))
      return refuse('unknown-audience', draft.audience)
    const text = `${canonicalJson({ author: act.author, kind: act.kind, n: this.#prepared.size })}\n`
    const hash = toHex(nobleCryptography.sha256(utf8Bytes(text)))
    const trial = {
      ...draft,
      index: this.#entries.length,
      author: act.author,
      party: this.id,
      hash,
    }
    const { verdict } = applyEntry(this.#state, trial, context)
    if (verdict.is === 'void') return refuse(verdict.code)
    this.#prepared.set(hash, act as unknown as Act) // an act of one kind is an act
    const facts = draft.data ?? draft.body
    return ok({ id: hash, kind: act.kind, text, hash, facts, author: act.author })
  }

  readonly submit = async (id: string, lines: readonly string[]): Promise<Result<SubmittedAct>> => {
    const act = this.#prepared.get(id)
    if (act === undefined) return refuse('not-prepared')
    if (!lines.some((line) => line.startsWith(`\u2014 ${act.author} `))) return refuse('unsigned')
    if (this.#world.isHubDown) return refuse('not-delivered', id)
    this.#prepared.delete(id)
    const { kind, body, data, audience, more } = draftOf(act.kind, act.says, {
      more: act.more ?? [],
    })
    const { author } = act
    const entry = { kind, author, party: this.id, hash: id, body, data, more, audience }
    return ok({ index: this.#world.order(entry), hash: id, level: 'witnessed' })
  }

  readonly sign = async (_: string, keyName: string): Promise<Result<string>> =>
    this.away.has(keyName) ? refuse('key-not-here', keyName) : ok(`\u2014 ${keyName} c2lnbmVk\n`)

  readonly signReceipt: Seat['signReceipt'] = async (text, key) =>
    ok(`\u2014 ${key} ${signature(text, key)}\n`)

  readonly signForTablet: Seat['signForTablet'] = (text, key) => this.signReceipt(text, key)

  // Families check notices far from any seat, so the key under them is a real one.
  readonly signNotice: Seat['signNotice'] = async (text) => {
    const signer = this.#noticeSigner()
    const key = valueOf(parseVkey(signer.vkey, nobleCryptography))
    return ok(formatSignatureLine(lineOf(key, await signer.sign(utf8Bytes(text)))))
  }

  readonly noticeKeys: Seat['noticeKeys'] = () => [this.#noticeSigner().vkey]

  #noticeSigner(): Signer {
    const seed = nobleCryptography.sha256(utf8Bytes(`test seed of ${this.nodeKey}`))
    return signerFromSeed(this.nodeKey, seed)
  }

  readonly deviceKeys: Seat['deviceKeys'] = () => []

  /** Officers whose keys are on their own devices, by verifier key; the others' lie with this node. */
  readonly away: Map<string, string> = new Map<string, string>()

  readonly officerKey: Seat['officerKey'] = (name) => ({
    vkey: this.away.get(name) ?? null,
    isHere: !this.away.has(name),
  })

  // Signatures of these worlds are names: a line is by whom it says, unless it says `bad`.
  readonly signedBy: Seat['signedBy'] = (_, line) => {
    const [, name = '', made = ''] = line.trim().split(' ')
    return made === 'bad' ? refuse('bad-signature', name) : ok(name)
  }

  readonly waiting: Seat['waiting'] = () => []
  readonly signersOf: Seat['signersOf'] = (note) =>
    context.receipt(note, 0, new Map())?.signedBy ?? []

  readonly signersEver: Seat['signersEver'] = (note) => this.signersOf(note)

  readonly note: Seat['note'] = async (kind, data, more = [], author) => {
    const index = this.notes.length
    const hash = toHex(nobleCryptography.sha256(utf8Bytes(`${this.id} ${index}`)))
    const by = author === undefined || this.away.has(author) ? this.nodeKey : author
    const entry: Entry = { index, kind, author: by, party: this.id, hash, body: null, data, more }
    const applied = applyPrivate(this.#register, entry)
    if (!applied.ok) return applied
    this.#register = applied.value
    this.notes.push(entry)
    for (const listener of this.#listeners) listener()
    return ok({ index, hash, level: 'witnessed' })
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}

/** Whether a kind of entry is sealed to a party, as this world seals it. */
export function opens(party: PartyId, kind: string): boolean {
  const audience = isKind(kind) ? audienceOf(kind) : null
  return audience === null || READERS[audience].includes(party)
}
