// The steps of a history. Each does one thing that officers, nodes or a hub do, rightly or not, and says
// what the rules must make of it.
import type { Draws, JsonObject, PartyId } from '@parley/kernel'
import { partyId, present, valueOf } from '@parley/kernel'
import { audienceBody, grantBody, parseVkey, ringBody } from '@parley/ledger'
import type { Audience, BlobId, LogState, RingKey } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { AT, FIRST_AUDIENCES, OFFICERS, PARTIES } from './opened-log.ts'
import { Reader } from './reader.ts'
import type { Telling, ToldLog, ToldRing } from './told-log.ts'

/** What a step works on. */
export interface History {
  readonly log: ToldLog
  readonly readers: Reader[]
  readonly draws: Draws
  /** The next words, so that no two contents are alike. */
  word(): string
}

export interface Step {
  readonly name: string
  /** How often it is drawn, against the others. */
  readonly often: number
  /** Takes it; false where there is nothing to take it on. */
  readonly take: (history: History) => Promise<boolean>
}

const MAX_DESKS = 4 // of one party: a ring of hybrid recipients fits into an entry

export const STEPS: readonly Step[] = [
  { name: 'write', often: 8, take: write },
  { name: 'rotate', often: 2, take: rotate },
  { name: 'join', often: 2, take: join },
  { name: 'leave', often: 1, take: leave },
  { name: 'revoke', often: 1, take: revoke },
  { name: 'restore', often: 1, take: restore },
  { name: 'epoch', often: 3, take: epoch },
  { name: 'grant', often: 5, take: grant },
  { name: 'erase', often: 3, take: erase },
  { name: 'read', often: 5, take: read },
  { name: 'restart', often: 2, take: restart },
  { name: 'forget', often: 1, take: forget },
  { name: 'hand out', often: 1, take: handOut },
]

function anyParty(draws: Draws): PartyId {
  return draws.pick(PARTIES)
}

function ringOf({ log }: History, party: PartyId): ToldRing {
  return present(log.rings.get(party), 'a ring')
}

/** An officer of a party, one whose key was revoked among them, and what the rules say of it. */
function anyOfficer(history: History, party: PartyId): { name: string; refused: string | null } {
  const name = `${party}/${history.draws.pick(OFFICERS)}`
  return { name, refused: ringOf(history, party).officers.has(name) ? null : 'key-revoked' }
}

/** What an author has read: some reader's of its party, if the author has not seen more already. */
function anySight({ log, readers, draws }: History, author: string): LogState {
  const own = readers.filter(({ id }) => id.split('/')[0] === author.split('/')[0])
  if (own.length === 0 || draws.happens(0.4)) return log.writer.state
  const { state } = draws.pick(own).mirror
  const seen = log.writer.state.chainOf(author).seenSize
  return state.size >= seen && state.size >= FOUNDED ? state : log.writer.state
}

const FOUNDED = 12 // opening, rings, audiences and their grants

async function write(history: History): Promise<boolean> {
  const { draws } = history
  const tellings: Telling[] = []
  const parties = draws
    .shuffled(['a', 'b', 'med'])
    .slice(0, 1 + draws.below(2))
    .map(partyId)
  for (const party of parties) {
    const { name, refused } = anyOfficer(history, party)
    const act = {
      kind: 'test.said',
      at: AT,
      data: history.word(),
      more: Array.from({ length: draws.below(3) }, () => history.word()),
      audience: draws.pick(FIRST_AUDIENCES).audience,
    }
    const state = anySight(history, name)
    const telling: Telling = { act, signers: [name], state, refused }
    tellings.push(draws.happens(0.12) ? falsified(history, telling) : telling)
  }
  const before = history.log.writer.state.size
  await tellOnce(history, tellings)
  if (draws.happens(0.1)) withhold(history, before)
  return true
}

function falsified({ log, draws }: History, telling: Telling): Telling {
  const plain = { ...telling, act: { ...telling.act, more: [] } }
  const how = draws.below(3)
  if (how === 0) return { ...plain, sealed: 'to-others' }
  if (how === 1) return { ...plain, sealed: 'under-another' }
  const stored = [...log.files].filter(([path]) => path.startsWith('blob/'))
  if (stored.length === 0) return telling // nothing was sealed yet that could be stolen
  const stolen = draws.pick(stored)[1]
  return { ...plain, sealed: { stolen }, refused: telling.refused ?? 'blob-reused' }
}

/** The hub keeps the newest ciphertext back: for now, or for ever. */
function withhold({ log, draws }: History, before: number): void {
  const { said, withheld } = log.model
  const newest = said.at(-1)
  // Only what nobody has read: a reader keeps what it has.
  if (newest !== undefined && newest.index >= before) withheld.add(draws.pick(newest.parts).blob)
}

async function handOut({ log, draws }: History): Promise<boolean> {
  const { withheld } = log.model
  if (withheld.size === 0) return false
  withheld.delete(draws.pick([...withheld]))
  return true
}

async function tellOnce({ log }: History, tellings: readonly Telling[]): Promise<void> {
  await log.tell(tellings)
}

async function tellRing(history: History, party: PartyId, with_: Telling[] = []): Promise<void> {
  const { log } = history
  const { opened } = log
  const told = ringOf(history, party)
  const before = log.nextRing(party)
  const node = before.keys.filter(({ role }) => role === 'node')
  const officers = [...told.officers].map((name): RingKey => ({
    key: valueOf(parseVkey(opened.signer(name).vkey, nodeCryptography)),
    kinds: ['*'],
    role: 'officer',
    scope: null,
    until: null,
  }))
  const recipients = [...told.desks].map(([id, number]) => ({
    id,
    recipient: present(opened.pairs[number], 'a pair').recipient,
  }))
  const ring = { ...before, keys: [...officers, ...node], recipients, version: before.version + 1 }
  const act = { kind: 'ledger.keys', body: ringBody(ring), at: AT }
  await tellOnce(history, [{ act, signers: [`${party}/root/1`], refused: null }, ...with_])
}

async function rotate(history: History): Promise<boolean> {
  const { log, draws, readers } = history
  const party = anyParty(draws)
  const { desks } = ringOf(history, party)
  if (desks.size === 0) return false
  const id = draws.pick([...desks.keys()])
  const number = log.freshPair()
  desks.set(id, number)
  // A grant drafted before the ring is there is sealed to the key that the ring replaces.
  const crossing = draws.happens(0.3) ? grantTo(history, id) : null
  await tellRing(history, party, crossing === null ? [] : [crossing])
  for (const reader of readers.filter((one) => one.id === id)) {
    reader.kept.add(number)
    if (draws.happens(0.7)) await reader.start(log)
  }
  return true
}

async function join(history: History): Promise<boolean> {
  const { log, draws, readers } = history
  const party = anyParty(draws)
  const { desks } = ringOf(history, party)
  const known = [...desks].filter(([id]) => !readers.some((one) => one.id === id))
  if (known.length === 0 || draws.happens(0.5)) {
    const id = `${party}/${draws.pick(['desk', 'press', 'family', 'line'])}`
    if (desks.has(id) || desks.size >= MAX_DESKS || readers.some((one) => one.id === id))
      return false
    desks.set(id, log.freshPair())
    await tellRing(history, party)
    known.push([id, present(desks.get(id), 'a pair')])
  }
  const [id, number] = present(known.at(-1), 'a desk')
  const reader = new Reader(id, [number], draws.happens(0.5) ? 'all' : 'openable')
  await reader.start(log)
  readers.push(reader)
  return true
}

async function leave(history: History): Promise<boolean> {
  const party = anyParty(history.draws)
  const { desks } = ringOf(history, party)
  if (desks.size === 0) return false
  const id = history.draws.pick([...desks.keys()])
  // A grant in the same batch as the ring comes after it, and finds nobody of that name.
  const late = history.draws.happens(0.3) ? grantTo(history, id) : null
  desks.delete(id)
  const refused = late?.refused ?? 'unknown-recipient'
  await tellRing(history, party, late === null ? [] : [{ ...late, refused }])
  return true
}

async function revoke(history: History): Promise<boolean> {
  const party = anyParty(history.draws)
  const { officers } = ringOf(history, party)
  if (officers.size < 2) return false
  const name = history.draws.pick([...officers])
  officers.delete(name)
  const act = {
    kind: 'test.said',
    at: AT,
    data: history.word(),
    audience: history.draws.pick(FIRST_AUDIENCES).audience,
  }
  // What the revoked officer signs in the same batch comes after the ring, and is void.
  await tellRing(history, party, [{ act, signers: [name], refused: 'key-revoked' }])
  return true
}

async function restore(history: History): Promise<boolean> {
  const party = anyParty(history.draws)
  const { officers } = ringOf(history, party)
  const gone = OFFICERS.map((name) => `${party}/${name}`).filter((name) => !officers.has(name))
  if (gone.length === 0) return false
  officers.add(history.draws.pick(gone))
  await tellRing(history, party)
  return true
}

function latestOf({ log }: History, name: string): Audience {
  return present(log.writer.state.latestAudience(name), 'an audience')
}

async function epoch(history: History): Promise<boolean> {
  const { log, draws } = history
  const before = latestOf(history, draws.pick(FIRST_AUDIENCES).audience)
  const desks = [...log.rings.values()].flatMap((ring) => [...ring.desks.keys()])
  const members = draws
    .shuffled(desks)
    .slice(0, 1 + draws.below(desks.length))
    .toSorted()
  if (members.length === 0) return false
  const gives = log.freshPair()
  const next = {
    ...before,
    epoch: before.epoch + 1,
    members,
    recipient: present(log.opened.pairs[gives], 'a pair').recipient,
  }
  const owner = draws.pick(before.owners)
  const { name, refused } = anyOfficer(history, owner)
  const begun: Telling = {
    act: { kind: 'ledger.audience', body: audienceBody(next), at: AT },
    signers: [name],
    refused,
  }
  const handed = members.filter(() => draws.happens(0.85))
  const grants = handed.map((to): Telling => {
    const act = grantActOf({ audience: next.audience, epoch: next.epoch, to }, gives, history)
    return { act, signers: [name], refused: refused, gives }
  })
  await tellOnce(history, refused === null ? [begun, ...grants] : [begun])
  return true
}

function grantActOf(
  grant: { readonly audience: string; readonly epoch: number; readonly to: string },
  gives: number,
  { log }: History,
) {
  const { identity } = present(log.opened.pairs[gives], 'a pair')
  return { kind: 'ledger.grant', body: grantBody(grant), data: { identity }, at: AT }
}

/** A grant of some epoch of some audience, by an officer who may or may not, of the right key or not. */
function grantTo(history: History, to: string): Telling {
  const { log, draws } = history
  const latest = latestOf(history, draws.pick(FIRST_AUDIENCES).audience)
  const { audience } = latest
  const of = 1 + draws.below(latest.epoch)
  const right = present(log.model.audienceKeys.get(`${audience}/${of}`), 'a key')
  const gives = draws.happens(0.1) ? draws.below(log.opened.pairs.length) : right
  const isOwner = draws.happens(0.9)
  const owners = (['a', 'b', 'med'] as const)
    .map(partyId)
    .filter((p) => latest.owners.includes(p) === isOwner)
  const { name, refused } = anyOfficer(history, draws.pick(owners))
  const act = grantActOf({ audience, epoch: of, to }, gives, history)
  return { act, signers: [name], refused: refused ?? (isOwner ? null : 'not-owner'), gives }
}

async function grant(history: History): Promise<boolean> {
  const { log, draws } = history
  const desks = [...log.rings.values()].flatMap((ring) => [...ring.desks.keys()])
  if (desks.length === 0) return false
  const telling = grantTo(history, draws.pick(desks))
  const sealed = draws.happens(0.05) ? { sealed: 'under-another' as const } : {}
  const before = log.writer.state.size
  await tellOnce(history, [{ ...telling, ...sealed }])
  if (draws.happens(0.1)) withhold(history, before)
  return true
}

async function erase(history: History): Promise<boolean> {
  const { log, draws } = history
  const parts = log.model.said.flatMap((one) => one.parts.map(({ blob }) => blob))
  if (parts.length === 0) return false
  const blobs = [...new Set(Array.from({ length: 1 + draws.below(3) }, () => draws.pick(parts)))]
  const party = anyParty(draws)
  const first = anyOfficer(history, party)
  const second = anyOfficer(history, party)
  const refused =
    first.refused ??
    second.refused ??
    (first.name === second.name ? 'second-signature-missing' : null)
  const signers = [...new Set([first.name, second.name])]
  const body: JsonObject = {
    authority: first.name,
    blobs: blobs.toSorted() as readonly BlobId[],
    dossier: `d${log.writer.state.size}`,
    reason: 'asked',
  }
  await tellOnce(history, [{ act: { kind: 'ledger.erase', body, at: AT }, signers, refused }])
  return true
}

async function read(history: History): Promise<boolean> {
  if (history.readers.length === 0) return false
  await history.draws.pick(history.readers).pull()
  return true
}

async function restart(history: History): Promise<boolean> {
  if (history.readers.length === 0) return false
  await history.draws.pick(history.readers).start(history.log)
  return true
}

/** A reader loses the secrets of keys that were rotated: what was sealed to them is lost to it. */
async function forget(history: History): Promise<boolean> {
  const { readers, draws, log } = history
  const rotated = readers.filter(({ kept }) => kept.size > 1)
  if (rotated.length === 0) return false
  const reader = draws.pick(rotated)
  const newest = present([...reader.kept].at(-1), 'a key')
  reader.kept.clear()
  reader.kept.add(newest)
  await reader.start(log)
  return true
}
