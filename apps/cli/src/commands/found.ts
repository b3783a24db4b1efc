// `parley found ...`: how a log begins where every party signs at its own seat. The opening goes round as a
// file, a signed note that gains each opener's lines; then every party publishes its ring, the owners of the
// audiences hand out their keys, and the mediator says in the clear who exchanges. Where the seat file names a
// log before (`after`), the opening is its succession: the same steps, and every signer compares it with its
// own copy of that log.
import type { Refusal, Result } from '@parley/kernel'
import { formatSignatureLine, hexHashOf, parseBlobId, parseSuccessionReason } from '@parley/ledger'
import type { SignatureLine, SuccessionReason } from '@parley/ledger'
import { perform, successionSentence } from '@parley/node'
import type { ConnectedSeat, SubmittedAct, SuccessionWhy } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { MisusedError, needed, refused, wholeNumber } from '../command.ts'
import type { Arguments, Command, Option, Told } from '../command.ts'
import { rolesOf, ROLE_OPTIONS } from './found-files.ts'
import { officerFor, ownSeat, SEAT_OPTION } from './own-seat.ts'
import { signedOrDrafted } from './ring.ts'
import { addLines, DRAFT_OPTION, linesFrom, readDraft, writeDraft } from './root-draft.ts'

const OPENING = {
  name: 'opening',
  value: 'FILE',
  help: 'the opening as it goes round',
  required: true,
} as const

const REASONS: readonly SuccessionReason[] = ['lost', 'seized', 'forked', 'moved']

const WHY: readonly Option[] = [
  {
    name: 'why',
    value: 'WORD',
    help: `of a succession: ${REASONS.join(', ')}; lost if left out, forked where this seat has the proof`,
  },
  { name: 'evidence', value: 'HASH', help: 'of a succession: sha256: of a fork proof' },
]

export const foundPrepare: Command = {
  name: 'found prepare',
  summary:
    'Makes the opening of a log at the seat of its first opener, signed by that party’s root.',
  positional: [],
  options: [SEAT_OPTION, { ...OPENING, help: 'where to write it' }, ...WHY],
  run: async (given) => {
    const path = needed(given, 'opening')
    const succession = whyOf(given)
    const seat = await ownSeat(given)
    const prepared = await seat.found.prepare(succession)
    if (!prepared.ok) return refusedOpening(prepared.refusal)
    const lines = await linesOf(seat, prepared.value.text)
    if (!lines.ok) return refusedOpening(lines.refusal)
    await writeDraft('opening', path, { text: prepared.value.text, lines: lines.value })
    return told(`The opening is in ${path}. It goes to the other openers, who sign it.`, { path })
  },
}

export const foundSign: Command = {
  name: 'found sign',
  summary:
    'Signs an opening with this party’s root, if it says what this seat’s own founding file and policy say.',
  positional: [],
  options: [SEAT_OPTION, OPENING],
  run: async (given) => {
    const path = needed(given, 'opening')
    const draft = await readDraft('opening', path)
    const lines = await linesOf(await ownSeat(given), draft.text)
    if (!lines.ok) return refusedOpening(lines.refusal)
    const own = lines.value.map(({ name }) => name)
    const signatures = await addLines(path, draft, lines.value)
    const under = `${signatures.length} signatures stand under it.`
    // The seat has compared the text; a root that lies elsewhere signs it there.
    return told(
      own.length === 0
        ? `It says what this seat’s files say; no root lies here. parley roots sign; ${under}`
        : `Signed by ${own.join(', ')}; ${under}`,
      { path, signatures: [...signatures] },
    )
  },
}

export const foundOpen: Command = {
  name: 'found open',
  summary: 'Offers the opening with all signatures to the hub: the log begins.',
  positional: [],
  options: [SEAT_OPTION, OPENING],
  run: async (given) => {
    const { text, textBytes, signatures } = await readDraft('opening', needed(given, 'opening'))
    const seat = await ownSeat(given)
    const prepared = { text, hash: hexHashOf(nodeCryptography, textBytes) }
    const opened = await seat.found.open(prepared, signatures.map(formatSignatureLine))
    return opened.ok ? placed(opened, 'The log is open') : refusedOpening(opened.refusal)
  },
}

export const foundRing: Command = {
  name: 'found ring',
  summary: 'Publishes this party’s first ring of keys, as the founding file has it.',
  positional: [],
  options: [SEAT_OPTION, DRAFT_OPTION],
  run: async (given) => {
    if (given.value('draft') !== undefined) {
      return signedOrDrafted(given, (seat) => seat.found.prepareRing())
    }
    return placed(await (await ownSeat(given)).found.ring(), 'The ring is published')
  },
}

export const foundAudiences: Command = {
  name: 'found audiences',
  summary:
    'Hands out the keys of the audiences that this party owns, once every ring is published.',
  positional: [],
  options: [SEAT_OPTION],
  run: async (given) => {
    const begun = await (await ownSeat(given)).found.audiences()
    if (begun.ok && begun.value === null)
      return told('Nothing to hand out: this party owns no audience that has not begun.', {
        index: null,
      })
    return placed(begun as Result<SubmittedAct>, 'The audiences have begun') // not null: looked at above
  },
}

export const foundFrame: Command = {
  name: 'found frame',
  summary: 'Says in the clear, at the mediator’s seat, who exchanges, who mediates, who watches.',
  positional: [],
  options: [
    SEAT_OPTION,
    ...ROLE_OPTIONS,
    {
      name: 'series',
      value: 'NAME',
      help: 'the series of exchanges, like series-1',
      required: true,
    },
    { name: 'day', value: 'N', help: 'the day of the series; 1 if left out' },
    { name: 'officer', value: 'KEY', help: 'the officer who signs; the first if left out' },
  ],
  run: runFrame,
}

async function runFrame(given: Arguments): Promise<Told> {
  const roles = rolesOf(given)
  const series = needed(given, 'series')
  const day = wholeNumber(given, 'day', 1)
  const seat = await ownSeat(given)
  const author = officerFor(given, seat)
  const says = { ...roles, series, day, at: seat.now() }
  const framed = await perform(seat, { kind: 'exchange.framed', says, author })
  if (framed.ok && framed.value.index !== null) await seat.settle() // whoever frames it again is refused
  return placed(framed, 'The exchange is framed')
}

function whyOf(given: Arguments): SuccessionWhy | undefined {
  const [word, hash] = [given.value('why'), given.value('evidence')]
  if (word === undefined && hash === undefined) return undefined
  const why = parseSuccessionReason(word ?? 'forked')
  if (why === null) {
    throw new MisusedError(`--why: expected one of ${REASONS.join(', ')}, found "${word}"`)
  }
  const evidence = hash === undefined ? null : parseBlobId(hash)
  if (hash !== undefined && evidence === null) {
    throw new MisusedError(`--evidence: expected sha256: and 64 digits, found "${hash}"`)
  }
  return { why, evidence }
}

const OF_SUCCESSION: ReadonlySet<string> = new Set([
  'fork',
  'other-log',
  'quorum-missing',
  'succession-behind',
  'succession-twice',
])

/** What a signer does about an opening that its seat does not sign. */
function refusedOpening(refusal: Refusal): Told {
  const told = refused(refusal)
  if (!OF_SUCCESSION.has(refusal.code)) return told
  return { ...told, lines: [...told.lines, successionSentence(refusal)] }
}

async function linesOf(
  seat: ConnectedSeat,
  text: string,
): Promise<Result<readonly SignatureLine[]>> {
  const lines = await seat.found.sign(text)
  if (!lines.ok) return lines
  return { ok: true, value: linesFrom(lines.value) }
}

function placed(done: Result<SubmittedAct>, what: string): Told {
  if (!done.ok) return refused(done.refusal)
  const { index } = done.value
  if (index !== null) return told(`${what}: entry ${index}.`, { index })
  return told('Signed; it waits in the outbox for the next courier.', { index })
}

function told(line: string, json: Told['json']): Told {
  return { lines: [line], json, exit: 0 }
}
