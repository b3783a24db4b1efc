// A seat of another process, as its own operator steers it: the same `Seat` that a program in the seat's
// process has. What it knows is a copy, folded here from the entries that the seat opened, by the code
// that folds them there; what it does, the seat does.
import { deserialize } from 'node:v8'
import type { Chance, Clock, Cryptography, Json, JsonObject } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { canonicalJson, ok, refuse, toBase64 } from '@parley/kernel'
import { openSeat } from '../seat/open-seat.ts'
import type { PreparedEntry, SeatLog } from '../seat/seat-log.ts'
import type { Act, PreparedAct, Seat, SeatMatching, SubmittedAct } from '../seat/seat.ts'
import type { EraseWish, PreparedErase } from '../erasure/erasure-desk.ts'
import type { TakenCourier } from '../courier/courier-desk.ts'
import { openControlCaller } from './control-caller.ts'
import type { ControlCaller, ControlPlace } from './control-caller.ts'
import type { CopyGrowth, LogGrowth, SeatDescription } from './control-wire.ts'
import type { WrittenCourier } from './courier-files.ts'
import type { SuccessionWhy } from './founding.ts'
import type { PreparedRing, RingChange, RootsNeeded } from './ring-change.ts'
import type { SeatWatch } from './seat-watch.ts'

export interface ConnectOptions extends ControlPlace {
  readonly chance: Chance
  /** In a play the director's own; its time is told to the seat with every call. */
  readonly clock: Clock
  readonly cryptography: Cryptography
}

export interface ConnectedSeat extends Seat {
  /** Takes in what the seat has; waits first for an entry, by its text hash, to stand under the quorum. */
  readonly syncUntil: (hash: string | null) => Promise<void>
  /** Text hash of the last entry submitted through here. */
  readonly lastSubmitted: () => string | null
  readonly found: FoundingCalls
  readonly ring: RingCalls
  readonly couriers: CourierCalls
  readonly erasing: EraseCalls
  /** Hands the seat a checkpoint, or a fork proof, that another holder of the log gave. */
  readonly compare: SeatWatch['compare']
}

/** Orders to erase, as the seat's officers sign them. */
export interface EraseCalls {
  readonly prepare: (wish: EraseWish) => Promise<Result<readonly PreparedErase[]>>
  readonly sign: (hash: string, key: string) => Promise<Result<string>>
  readonly submit: (hash: string, lines: readonly string[]) => Promise<Result<SubmittedAct>>
}

/** How a party's ring is changed: the seat writes the text, whoever holds the roots signs it. */
export interface RingCalls {
  readonly roots: () => Promise<Result<RootsNeeded>>
  readonly prepare: (change: RingChange, author: string) => Promise<Result<PreparedRing>>
  readonly submit: (
    prepared: PreparedEntry,
    lines: readonly string[],
  ) => Promise<Result<SubmittedAct>>
}

/** Couriers as files on this machine, by absolute paths. */
export interface CourierCalls {
  /** @param log `before`: of the log that the seat's one continues */
  readonly write: (
    to: string,
    since: number | null,
    out: string,
    log?: 'before',
  ) => Promise<Result<WrittenCourier>>
  readonly read: (path: string) => Promise<Result<TakenCourier>>
}

/** How a log is founded, step by step, each by the seat whose step it is. */
export interface FoundingCalls {
  /** @param succession why a log is continued; left out for an opening, or where the seat knows */
  readonly prepare: (succession?: SuccessionWhy) => Promise<Result<PreparedEntry>>
  readonly sign: (text: string) => Promise<Result<readonly string[]>>
  readonly open: (
    prepared: PreparedEntry,
    lines: readonly string[],
  ) => Promise<Result<SubmittedAct>>
  readonly ring: () => Promise<Result<SubmittedAct>>
  /** The text of the first ring, for roots that do not lie at the seat. */
  readonly prepareRing: () => Promise<Result<PreparedEntry>>
  readonly audiences: () => Promise<Result<SubmittedAct | null>>
}

/** Connects to a running seat and copies what it knows. @throws ControlError if it cannot be reached */
export async function connectSeat(options: ConnectOptions): Promise<ConnectedSeat> {
  const caller = openControlCaller(options)
  const described = await caller.must<SeatDescription>('describe', {})
  const copy = openCopy(caller, described)
  const seat = await openSeat({
    id: described.party,
    officers: described.officers,
    nodeKey: described.nodeKey,
    signers: new Map(), // keys stay with the seat
    exchangeLog: copy.exchange,
    privateLog: copy.private,
    witnessed: () => Promise.resolve(),
    clock: options.clock,
    chance: options.chance,
    cryptography: options.cryptography,
  })
  return connected(caller, seat, copy)
}

interface SeatCopy {
  readonly exchange: SeatLog
  readonly private: SeatLog
  /** What the next pull waits for. */
  until: string | null
}

// The fold pulls the exchange's log first and the private one after it; one call brings both.
function openCopy(caller: ControlCaller, described: SeatDescription): SeatCopy {
  const { origin, before, party } = described
  let growth: CopyGrowth | null = null
  const counted = { exchange: 0, private: 0 }
  const epochs = { exchange: '', private: '' }
  const taken = (name: 'exchange' | 'private', part: LogGrowth) => {
    const anew = part.anew && counted[name] > 0
    counted[name] = part.entries.length + (part.anew ? 0 : counted[name])
    epochs[name] = part.epoch
    return { anew, entries: part.entries }
  }
  const ask = async (): Promise<CopyGrowth> => {
    growth = await caller.must<CopyGrowth>('grow', {
      exchangeEpoch: epochs.exchange,
      exchangeFrom: counted.exchange,
      privateEpoch: epochs.private,
      privateFrom: counted.private,
      until: copy.until,
    })
    return growth
  }
  const readOnly = {
    party,
    prepare: () => Promise.resolve(refuse('read-only-copy')),
    submit: () => Promise.resolve(refuse('read-only-copy')),
  }
  const head = (): CopyGrowth['head'] =>
    growth?.head ?? {
      origin,
      size: 0,
      root: '',
      witnessedSize: 0,
      witnesses: [],
      frozenByFork: false,
      before: 0,
    }
  const copy: SeatCopy = {
    until: null,
    exchange: {
      ...readOnly,
      origin,
      before,
      head,
      pull: async () => taken('exchange', (await ask()).exchange),
    },
    private: {
      ...readOnly,
      origin: `${origin}/private/${party}`, // a name only; nothing here verifies by it
      head,
      pull: async () => taken('private', (growth ?? (await ask())).private),
    },
  }
  return copy
}

function connected(caller: ControlCaller, seat: Seat, copy: SeatCopy): ConnectedSeat {
  let last: string | null = null
  let matching: SeatMatching | null = null
  const acts = openActs(caller)
  const submit: Seat['submit'] = async (id, lines) => {
    const submitted = await acts.submit(id, lines)
    if (submitted.ok) last = submitted.value.hash
    return submitted
  }
  const syncUntil = async (hash: string | null): Promise<void> => {
    copy.until = hash
    await seat.sync().finally(() => (copy.until = null))
  }
  return {
    ...seat,
    ...acts,
    submit,
    matching: () => matching,
    match: async () => {
      const bytes = await caller.bytes('match', {})
      matching = deserialize(bytes) as SeatMatching | null // written by the same code a process away
      return matching
    },
    note: async (kind, data, more = [], author) => {
      const noted = await caller.ask<SubmittedAct>('note', {
        kind,
        data,
        more,
        author: author ?? null,
      })
      if (noted.ok) await seat.sync()
      return noted
    },
    settle: () => syncUntil(last),
    syncUntil,
    lastSubmitted: () => last,
    ...operatorCalls(caller),
  }
}

/** What is asked of the seat as it stands, and needs nothing of its copy here. */
function operatorCalls(
  caller: ControlCaller,
): Pick<ConnectedSeat, 'found' | 'ring' | 'couriers' | 'compare' | 'erasing'> {
  return {
    found: {
      prepare: (succession) => caller.ask('found/prepare', { ...succession }),
      sign: (text) => caller.ask('found/sign', { text }),
      open: ({ text, hash }, lines) => caller.ask('found/open', { text, hash, lines }),
      ring: () => caller.ask('found/ring', {}),
      prepareRing: () => caller.ask('found/prepare-ring', {}),
      audiences: () => caller.ask('found/audiences', {}),
    },
    ring: {
      roots: () => caller.ask('ring/roots', {}),
      prepare: (change, author) => caller.ask('ring/prepare', { ...askedOf(change), author }),
      submit: ({ text, hash }, lines) => caller.ask('ring/submit', { text, hash, lines }),
    },
    couriers: {
      write: (to, since, out, log) =>
        caller.ask('courier/write', { to, since, out, before: log === 'before' }),
      read: (path) => caller.ask('courier/read', { path }),
    },
    compare: (given) => caller.ask('compare', { given: toBase64(given) }),
    erasing: {
      prepare: ({ aim, ...said }) => caller.ask('erase/prepare', { ...said, ...aim }),
      sign: (id, key) => caller.ask('erase/sign', { id, key }),
      submit: (id, lines) => caller.ask('erase/submit', { id, lines }),
    },
  }
}

function askedOf(change: RingChange): JsonObject {
  if (change.do !== 'revoke') return { ...change }
  return { do: change.do, name: change.name, from: change.suspectFrom }
}

interface ShownAct {
  readonly asked: JsonObject
  readonly facts: Json
  /** What the seat calls it by now: it forgets what was shown and not submitted when it is killed. */
  id: string
  readonly signedBy: Set<string>
}

const MAX_SHOWN = 1000

/** Prepare, sign and submit; an act that a killed seat has forgotten is prepared and signed again. */
function openActs(
  caller: ControlCaller,
): Pick<Seat, 'prepare' | 'sign' | 'signReceipt' | 'submit'> {
  const shown = new Map<string, ShownAct>()
  const prepareAgain = async (act: ShownAct): Promise<boolean> => {
    const again = await caller.ask<PreparedAct>('prepare', act.asked)
    if (!again.ok || canonicalJson(again.value.facts) !== canonicalJson(act.facts)) return false
    act.id = again.value.id
    return true
  }
  const sign = async (id: string, key: string): Promise<Result<string>> => {
    const act = shown.get(id)
    act?.signedBy.add(key)
    const line = await caller.ask<string>('sign', { id: act?.id ?? id, key })
    if (line.ok || act === undefined || line.refusal.code !== 'not-prepared') return line
    if (!(await prepareAgain(act))) return line
    return caller.ask<string>('sign', { id: act.id, key })
  }
  return {
    prepare: async (act) => {
      const asked = {
        kind: act.kind,
        says: plain(act.says),
        author: act.author,
        more: act.more ?? [],
      }
      const prepared = await caller.ask<PreparedAct>('prepare', asked)
      if (!prepared.ok) return prepared
      const { id, facts } = prepared.value
      shown.set(id, { asked, facts, id, signedBy: new Set() })
      const [oldest] = shown.keys()
      if (shown.size > MAX_SHOWN && oldest !== undefined) shown.delete(oldest)
      return prepared
    },
    sign,
    signReceipt: (text, key) => caller.ask('sign-receipt', { text, key }),
    submit: async (id, lines) => {
      const act = shown.get(id)
      const isCurrent = act === undefined || act.id === id
      const submitted = await caller.ask<SubmittedAct>('submit', { id: act?.id ?? id, lines })
      if (submitted.ok) shown.delete(id)
      if (submitted.ok || act === undefined || submitted.refusal.code !== 'not-prepared') {
        return submitted
      }
      if (isCurrent && !(await prepareAgain(act))) return submitted
      const signed = await linesAgain(act, sign, id)
      if (!signed.ok) return signed
      return caller.ask<SubmittedAct>('submit', { id: act.id, lines: signed.value })
    },
  }
}

async function linesAgain(
  act: ShownAct,
  sign: (id: string, key: string) => Promise<Result<string>>,
  id: string,
): Promise<Result<readonly string[]>> {
  const lines: string[] = []
  for (const key of act.signedBy) {
    const line = await sign(id, key)
    if (!line.ok) return line
    lines.push(line.value)
  }
  return ok(lines)
}

// What an act says holds numbers, words, lists and null only (the fold's own readers refuse the rest).
function plain(says: Act['says']): Json {
  return JSON.parse(JSON.stringify(says)) as Json
}
