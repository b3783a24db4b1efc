// Entries by chance: plausible drafts of every kind, by likely and unlikely signers, some altered after
// signing. Most are refused; which, and with what word, two readers must agree on.
import type { Bytes, JsonObject } from '@parley/kernel'
import { utf8Bytes, utf8Text } from '@parley/kernel'
import type { EntryDraft, TestLog } from '../../core/ledger/test/log-maker.ts'
import {
  A,
  AUDIENCE,
  B,
  emptyLog,
  OPENING,
  ringKey,
  signText,
  testKey,
  testRecipient,
  testRing,
} from '../../core/ledger/test/log-maker.ts'
import { blobName, blobOf, ERASE_BODY } from '../../core/ledger/test/cases/base-log.ts'
import { openingBody } from '../../core/ledger/src/opening.ts'
import { ringBody } from '../../core/ledger/src/ring.ts'
import type { Ring, RingKey } from '../../core/ledger/src/ring.ts'

export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  roll(below: number): number
  pick<T>(list: readonly T[]): T
  /** True once in `n` rolls. */
  oneIn(n: number): boolean
}

/** The same numbers for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed | 0
  const roll = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  const pick = <T>(list: readonly T[]): T => {
    const one = list[roll(list.length)]
    if (one === undefined) throw new Error('a list with something in it')
    return one
  }
  return { roll, pick, oneIn: (n) => roll(n) === 0 }
}

const NAMES = [
  'a/officer/1',
  'a/officer/2',
  'b/officer/1',
  'b/officer/2',
  'a/dev/1',
  'b/dev/1',
  'a/node/1',
  'b/node/1',
  'a/root/1',
  'b/root/2',
  'hub/1',
  'c/officer/1',
  'a/officer/3',
  'b/dev/3',
]
const OFFICERS = NAMES.slice(0, 4)
const KINDS = ['list.made', 'release.order', 'handover.outcome', 'handover', 'ledger.made', 'x.y.z']
const LEDGER_KINDS = ['audience', 'grant', 'heads', 'erase', 'erased', 'keys', 'open']
const PATTERNS = ['*', 'ledger.*', 'list.*', 'handover.outcome', 'ledger.heads', 'ledger.erased']

/** A log with an opening and two rings, all by chance within the rules, if the dice are kind. */
export function randomStart(dice: Dice): TestLog {
  const log = emptyLog()
  const two = dice.pick([['release.*'], ['release.*'], [], ['*'], ['ledger.*', 'list.*']])
  const sign = dice.pick([[A, B], [A, B], [A]])
  const named = [[], ['handover.*'], ['*'], ['list.*', 'x.y.z']]
  const erasable = dice.oneIn(2) ? {} : { erasable: dice.pick(named) }
  log.try({
    author: 'a/root/1',
    with: ['a/root/2', 'b/root/1', 'b/root/3'],
    kind: 'ledger.open',
    body: openingBody({ ...OPENING, sign, two, ...erasable }),
  })
  log.try(ringOf(dice, A, 1))
  log.try(ringOf(dice, B, 1))
  log.try({ author: 'a/officer/1', kind: 'ledger.audience', body: AUDIENCE })
  return log
}

function ringOf(dice: Dice, party: typeof A, version: number): EntryDraft {
  const base = testRing(party)
  const keys = [
    ...base.keys.filter(() => !dice.oneIn(12)),
    ...(dice.oneIn(3) ? [randomKey(dice, party)] : []),
  ]
  const ring: Ring = {
    ...base,
    keys: dice.oneIn(4) ? keys.map((key) => varied(dice, key)) : keys,
    recipients: dice.oneIn(6) ? base.recipients.slice(1) : base.recipients,
    roots: dice.oneIn(6) ? [2, 3, 4].map((n) => testKey(`${party}/root/${n}`).key) : base.roots,
    suspect: dice.oneIn(6) ? [{ from: dice.roll(9), vkey: testKey('b/dev/1').key.vkey }] : [],
    version: dice.oneIn(8) ? dice.roll(5) + 1 : version,
  }
  const roots = base.roots.map((root) => root.name)
  const isReplaced = ring.roots !== base.roots
  const signers = [...roots.slice(isReplaced ? 1 : 0), ...(isReplaced ? [`${party}/root/4`] : [])]
  if (dice.oneIn(6)) signers.splice(dice.roll(signers.length), dice.roll(3))
  const [author = 'a/root/1', ...others] = signers
  return { author, with: others, kind: 'ledger.keys', body: ringBody(ring) }
}

function randomKey(dice: Dice, party: string): RingKey {
  const name = dice.pick([`${party}/officer/3`, `${party}/dev/3`, `${party}/dev/4`, 'c/dev/1'])
  const role = dice.pick(['officer', 'device', 'node'] as const)
  return { ...ringKey(name, role), key: testKey(name, 'ed25519', dice.pick([name, name, 'x'])).key }
}

function varied(dice: Dice, key: RingKey): RingKey {
  const kinds = [...new Set([dice.pick(PATTERNS), ...key.kinds])].toSorted()
  const scope = dice.pick([null, null, ['tranche-1'], []])
  return { ...key, kinds, scope, until: dice.pick([null, null, dice.roll(30)]) }
}

/** The next draft: mostly what could be admitted. */
export function randomDraft(dice: Dice, log: TestLog, count: number): EntryDraft {
  const kind = dice.oneIn(9) ? dice.pick(KINDS) : `ledger.${dice.pick(LEDGER_KINDS)}`
  const draft = dice.oneIn(3) ? ordinary(dice, count) : ledgerDraft(dice, log, kind, count)
  return {
    ...draft,
    ...(dice.oneIn(15) ? { author: dice.pick(NAMES) } : {}),
    ...(dice.oneIn(12) ? { with: [dice.pick(NAMES)] } : {}),
    ...(dice.oneIn(12) ? { kind } : {}),
    ...(dice.oneIn(8) ? { header: strangeHeader(dice, log) } : {}),
  }
}

function ordinary(dice: Dice, count: number): EntryDraft {
  const isSealed = dice.oneIn(2)
  const other = dice.pick(dice.oneIn(3) ? NAMES : OFFICERS)
  return {
    author: dice.pick(dice.oneIn(4) ? NAMES : OFFICERS),
    ...(dice.oneIn(3) ? { with: [other, ...(dice.oneIn(3) ? [dice.pick(NAMES)] : [])] } : {}),
    kind: dice.pick(KINDS),
    ...(isSealed ? { blob: blobOf(dice.oneIn(5) ? dice.roll(9) : 1_000 + count) } : { body: {} }),
    ...(isSealed && dice.oneIn(3) ? { aud: dice.pick(['a+b/1', 'a+b/2', 'c/1', 'b']) } : {}),
    ...(dice.oneIn(4) ? { header: { scope: dice.pick(['tranche-1', 'tranche-2']) } } : {}),
  }
}

function strangeHeader(dice: Dice, log: TestLog): NonNullable<EntryDraft['header']> {
  const { size } = log.state
  const n = dice.roll(size + 2)
  const seen = { n, root: log.state.root(Math.min(n, size)) }
  return dice.pick<NonNullable<EntryDraft['header']>>([
    { seen },
    { seen: { n, root: log.state.root() } },
    { seq: dice.roll(4) + 1, prev: '0'.repeat(64) as never },
    { id: '00000000-0000-4000-8000-000000000002' },
    { scope: 'tranche-1' },
    { more: [{ blob: blobName(dice.roll(30)) as never, size: 12 }] },
  ])
}

function ledgerDraft(dice: Dice, log: TestLog, kind: string, count: number): EntryDraft {
  const author = dice.oneIn(4) ? dice.pick(NAMES) : dice.pick(OFFICERS)
  const two = { author: 'a/officer/1', with: dice.pick([['a/officer/2'], ['b/officer/1'], []]) }
  if (kind === 'ledger.audience') return { author, kind, body: audienceBody(dice, count) }
  if (kind === 'ledger.grant') {
    const to = dice.pick(['a', 'b', 'b/handover', 'c', 'b/x'])
    const body = { audience: dice.pick(['a+b', 'new']), epoch: dice.roll(3) + 1, to }
    return { author, kind, body, aud: dice.oneIn(9) ? 'a' : to, blob: blobOf(2_000 + count) }
  }
  if (kind === 'ledger.heads') return { author: 'hub/1', kind, body: headsBodyOf(dice, log) }
  if (kind === 'ledger.erase') return { ...two, kind, body: eraseBodyOf(dice, count) }
  if (kind === 'ledger.erased') {
    const index = dice.roll(log.state.size + 1)
    return { author: dice.pick(['a/node/1', 'b/node/1', author]), kind, body: { erase: index } }
  }
  const party = dice.pick([A, B])
  const version = (log.state.ringOf(party)?.version ?? 0) + 1
  if (kind === 'ledger.keys') return ringOf(dice, party, version)
  return { author, kind, body: openingBody(OPENING) }
}

function audienceBody(dice: Dice, count: number): JsonObject {
  return {
    ...AUDIENCE,
    audience: dice.pick(['a+b', 'a+b', 'new']),
    epoch: dice.roll(4) + (dice.oneIn(9) ? 0 : 1),
    members: dice.pick([['a', 'b'], ['a'], ['a', 'c'], ['a/x', 'b/y'], ['b', 'a']]),
    owners: dice.pick([['a'], ['a', 'b'], ['b'], ['c']]),
    recipient: testRecipient(dice.oneIn(4) ? dice.pick([1, 2, 100]) : 5_000 + count),
  }
}

function eraseBodyOf(dice: Dice, count: number): JsonObject {
  const blobs = [blobName(1_000 + dice.roll(count + 1)), blobName(dice.roll(9))]
  return {
    ...ERASE_BODY,
    blobs: (dice.oneIn(2) ? blobs : blobs.slice(1)).toSorted(),
    authority: dice.pick(['a/headquarters', 'a/headquarters', 'b/x', 'a', 'a/']),
  }
}

function headsBodyOf(dice: Dice, log: TestLog): JsonObject {
  const n = dice.oneIn(2) ? log.state.size : dice.roll(log.state.size + 2)
  const all = log.state.headsBelow(Math.min(n, log.state.size)).map((head) => ({ ...head }))
  const parts = dice.pick([1, 1, 2, 2, 3])
  const part = dice.roll(parts) + 1
  const from = part === 1 ? 0 : Math.floor(((part - 1) * all.length) / parts)
  const to = part === parts ? all.length : Math.floor((part * all.length) / parts)
  const heads = all.slice(from, dice.oneIn(9) ? to - 1 : to)
  return { heads, n, part, parts }
}

/** The note of a draft; now and then altered, before signing or after. */
export function randomNote(dice: Dice, log: TestLog, draft: EntryDraft): Bytes {
  const signers: readonly string[] = [draft.author, ...(draft.with ?? [])]
  if (new Set(signers).size < signers.length) return signText('x\n', [draft.author])
  const text = log.text(draft)
  if (dice.oneIn(12)) return signText(altered(dice, text), signers)
  const note = signText(text, signers)
  return dice.oneIn(12) ? utf8Bytes(altered(dice, utf8Text(note) ?? '')) : note
}

const PIECES = [
  '"',
  '{',
  '}',
  '[',
  ',',
  ':',
  '0',
  '1',
  '-',
  '.',
  'a',
  '/',
  '\\',
  ' ',
  '\n',
  'é',
  '',
]

function altered(dice: Dice, text: string): string {
  const at = dice.roll(text.length)
  const cut = text.slice(at + dice.roll(2))
  return dice.oneIn(9) ? text.slice(0, at) : `${text.slice(0, at)}${dice.pick(PIECES)}${cut}`
}
