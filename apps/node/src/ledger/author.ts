// One author's chain on one log: drafts the next entry, takes it back signed, keeps it until it is in
// the log for good. A signed entry goes into the outbox before it goes anywhere else; whatever stops
// then - power, network, hub - the same bytes are offered again, and the hub answers a text it has
// with the proof it gave.
import type { LogFiles, NamedFile } from '@parley/files'
import type { Bytes, Chance, Cryptography, Refusal, Result } from '@parley/kernel'
import { ok, refuse, toHex, valueOf } from '@parley/kernel'
import { formatNote, parseEntry, parseProof, parseSignatureLine, verifyProof } from '@parley/ledger'
import type { Entry, Sha256Hex, SignatureLine } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import { draftEntry } from './draft.ts'
import type { Act, Draft } from './draft.ts'
import type { LogView } from './log-view.ts'

export interface AuthorOptions {
  /** Key name: the author of every entry, and the name on its first signature line. */
  readonly author: string
  readonly log: LogView
  /** The outbox of this author and no other. */
  readonly files: LogFiles
  readonly sealing: ManySealing
  readonly chance: Chance
  readonly cryptography: Cryptography
}

export interface Submitted {
  readonly hash: Sha256Hex
  /** Null while the entry only lies in the outbox: the hub was out of reach or busy. */
  readonly index: number | null
  /** A proof under the log's own key at least; null too for what was found in the log already. */
  readonly proof: Bytes | null
}

export interface Author {
  /** The exact text to sign and the sealed blobs behind it. Nothing is signed, stored or sent. */
  prepare(act: Act): Promise<Result<Draft, Refusal>>
  /**
   * Takes a draft with its signature lines, the author's first, and offers it to the log. The same
   * draft again is harmless. Refuses `stale-draft` if something else of this author came between:
   * prepare again.
   */
  submit(draft: Draft, lines: readonly string[]): Promise<Result<Submitted, Refusal>>
  /** Offers again what was signed and is not in the log; returns what is still waiting. */
  deliver(): Promise<Result<number, Refusal>>
  /** Entries signed here that are not yet witnessed, oldest first. */
  outbox(): readonly Sha256Hex[]
}

interface Outgoing {
  readonly entry: Entry
  readonly blobs: readonly Bytes[]
  submitted: Submitted | null
}

/** Opens an author's chain and what its outbox holds from before. */
export async function openAuthor(options: AuthorOptions): Promise<Author> {
  const { author, log } = options
  const outgoing = await readOutbox(options)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const own = last.then(act, act)
    last = own
    return own
  }
  const chain = (): { readonly seq: number; readonly text: Sha256Hex | null } => {
    const folded = log.state.chainOf(author)
    const newest = outgoing.at(-1)?.entry
    return newest === undefined || newest.header.seq <= folded.seq
      ? folded
      : { seq: newest.header.seq, text: newest.textHash }
  }
  return {
    prepare: (act) => draftEntry(act, { ...options, state: log.state, chain: chain() }),
    submit: (draft, lines) =>
      inTurn(async () => {
        const known = knownSubmission(draft.hash, log, outgoing)
        const one = known ?? (await takeSigned(draft, lines, chain(), { options, outgoing }))
        if (!one.ok) return one
        if (one.value.submitted !== null) return ok(one.value.submitted)
        const delivered = await deliver(options, outgoing)
        if (!delivered.ok) return delivered
        return ok(one.value.submitted ?? { hash: draft.hash, index: null, proof: null })
      }),
    deliver: () => inTurn(() => deliver(options, outgoing)),
    outbox: () => outgoing.map(({ entry }) => entry.textHash),
  }
}

type Signed = Result<{ readonly submitted: Submitted | null }, Refusal>

/** What became of a draft that was submitted before, or null if it never was. */
function knownSubmission(
  hash: Sha256Hex,
  log: LogView,
  outgoing: readonly Outgoing[],
): Signed | null {
  const waiting = outgoing.find(({ entry }) => entry.textHash === hash)
  if (waiting !== undefined) return ok(waiting)
  const index = log.state.indexOfText(hash)
  return index === null ? null : ok({ submitted: { hash, index, proof: null } })
}

/** Puts a signed draft into the outbox, if it is the author's next entry. */
async function takeSigned(
  draft: Draft,
  lines: readonly string[],
  chain: { readonly seq: number; readonly text: Sha256Hex | null },
  { options, outgoing }: { readonly options: AuthorOptions; readonly outgoing: Outgoing[] },
): Promise<Signed> {
  const { author, cryptography, files } = options
  const { header } = draft
  if (header.author !== author || header.seq !== chain.seq + 1 || header.prev !== chain.text) {
    return refuse('stale-draft', author)
  }
  const note = signedNote(draft, lines)
  if (note === null) return refuse('malformed', 'signature line')
  const entry = parseEntry(note, cryptography)
  if (!entry.ok) return entry
  const one: Outgoing = { entry: entry.value, blobs: draft.blobs, submitted: null }
  await putOutgoing(files, one, cryptography)
  outgoing.push(one)
  return ok(one)
}

function signedNote(draft: Draft, lines: readonly string[]): Bytes | null {
  const parsed = lines.map((line) => parseSignatureLine(line.replace(/\n$/, '')))
  const signatures = parsed.filter((line): line is SignatureLine => line !== null)
  return signatures.length === lines.length ? formatNote(draft.text, signatures) : null
}

// Refusals that say nothing about the entry: the hub cannot take anything at the moment, or this seat has
// stopped believing it.
const NOT_NOW: ReadonlySet<string> = new Set(['hub-busy', 'hub-frozen', 'frozen'])

/** Offers everything not yet acknowledged, in order; a refused entry takes its successors with it. */
async function deliver(
  options: AuthorOptions,
  outgoing: Outgoing[],
): Promise<Result<number, Refusal>> {
  await dropWitnessed(options, outgoing)
  for (const [i, one] of outgoing.entries()) {
    if (one.submitted !== null) continue
    const answer = await offer(options, one)
    if (answer === null) break
    if (!answer.ok) {
      const dropped = outgoing.splice(i)
      await removeOutgoing(options, dropped, outgoing)
      return answer
    }
    one.submitted = answer.value
  }
  return ok(outgoing.filter((one) => one.submitted === null).length)
}

async function offer(
  { log, cryptography }: AuthorOptions,
  { entry, blobs }: Outgoing,
): Promise<Result<Submitted, Refusal> | null> {
  const answer = await log.submit(entry.bytes, blobs).catch(() => null) // out of reach: later
  if (answer === null || (!answer.ok && NOT_NOW.has(answer.refusal.code))) return null
  if (!answer.ok) return answer
  const proof = parseProof(answer.value)
  if (!proof.ok) return null
  const verified = verifyProof(entry.bytes, proof.value, log.state.policy, cryptography)
  // No proof means not accepted; one under another log of the same policy is none.
  if (!verified.ok || verified.value.checkpoint.origin !== log.state.origin) return null
  return ok({ hash: entry.textHash, index: proof.value.index, proof: answer.value })
}

// Kept until this seat's own copy holds it under the quorum: an acknowledgement is the hub's word.
async function dropWitnessed(options: AuthorOptions, outgoing: Outgoing[]): Promise<void> {
  const { state } = options.log
  const witnessedSize = options.log.witnessedSize()
  const count = outgoing.findIndex(({ entry }) => {
    const index = state.indexOfText(entry.textHash)
    return index === null || index >= witnessedSize
  })
  const dropped = outgoing.splice(0, count < 0 ? outgoing.length : count)
  if (dropped.length > 0) await removeOutgoing(options, dropped, outgoing)
}

const notePath = (entry: Entry): string => `note/${String(entry.header.seq).padStart(16, '0')}`

function blobPaths(entry: Entry): readonly string[] {
  return entry.blobs.map(({ blob }) => `blob/${blob.slice('sha256:'.length)}`)
}

async function putOutgoing(
  files: LogFiles,
  one: Outgoing,
  cryptography: Cryptography,
): Promise<void> {
  const blobs = one.blobs.map((bytes): NamedFile => ({
    path: `blob/${toHex(cryptography.sha256(bytes))}`,
    bytes,
  }))
  // Blobs first: a note in the outbox can always be offered.
  if (blobs.length > 0) await files.writeAll(blobs)
  await files.writeAll([{ path: notePath(one.entry), bytes: one.entry.bytes }])
}

async function removeOutgoing(
  { files }: AuthorOptions,
  dropped: readonly Outgoing[],
  kept: readonly Outgoing[],
): Promise<void> {
  const needed = new Set(kept.flatMap(({ entry }) => blobPaths(entry)))
  await files.removeAll(dropped.map(({ entry }) => notePath(entry)))
  const blobs = dropped.flatMap(({ entry }) => blobPaths(entry)).filter((path) => !needed.has(path))
  if (blobs.length > 0) await files.removeAll(blobs)
}

async function readOutbox({ files, cryptography }: AuthorOptions): Promise<Outgoing[]> {
  const outgoing: Outgoing[] = []
  for (const path of await files.list('note/')) {
    const note = await files.read(path)
    if (note === null) continue
    const entry = valueOf(parseEntry(note, cryptography))
    const blobs = await Promise.all(blobPaths(entry).map((blob) => files.read(blob)))
    outgoing.push({ entry, blobs: blobs.filter((bytes) => bytes !== null), submitted: null })
  }
  return outgoing
}
