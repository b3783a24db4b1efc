// One history's log as its authors tell it: every act is drafted, signed and ordered by the node's and
// the hub's own code, and what it should mean is told to the model beside it.
import { openBlobStore, openErasing, openLogWriter, openMemoryFiles } from '@parley/files'
import type { LogWriter, Submission } from '@parley/files'
import type { Bytes, Chance, PartyId } from '@parley/kernel'
import { present, valueOf } from '@parley/kernel'
import { blobIdOf, encodeBlob, formatNote, parseEntry, parseSignatureLine } from '@parley/ledger'
import type { BlobId, HubPort, LogState, Ring, Sha256Hex } from '@parley/ledger'
import { draftEntry } from '../../draft.ts'
import type { Act, Draft } from '../../draft.ts'
import { signDraft } from '../../signing.ts'
import { FIRST_AUDIENCES, FIRST_READERS, OFFICERS, ORIGIN, PARTIES } from './opened-log.ts'
import type { OpenedLog } from './opened-log.ts'
import { SightModel } from './sight.ts'

/** A party's ring as its officers know it: who may sign, and which pair of keys each desk has. */
export interface ToldRing {
  readonly officers: Set<string>
  readonly desks: Map<string, number>
}

export interface Telling {
  readonly act: Act
  /** Key names, the author's first. */
  readonly signers: readonly string[]
  /** What the author had read when it was drafted; the whole log where nothing is said. */
  readonly state?: LogState
  /** What is sealed: to the right readers, to others, under another entry's header, or taken from elsewhere. */
  readonly sealed?: 'rightly' | 'to-others' | 'under-another' | { readonly stolen: Bytes }
  /** The word of refusal that the rules should give, or null. */
  readonly refused: string | null
  /** The pair a grant hands out. */
  readonly gives?: number
}

export interface ToldLog {
  readonly opened: OpenedLog
  readonly model: SightModel
  readonly rings: ReadonlyMap<PartyId, ToldRing>
  readonly writer: LogWriter
  readonly hub: HubPort
  readonly files: ReadonlyMap<string, Bytes>
  /** Outcomes that the rules of the log should not have had. */
  readonly odd: string[]
  /** The number of a pair of keys that nothing has used. */
  freshPair(): number
  /** Drafts and orders some entries in one batch. */
  tell(tellings: readonly Telling[]): Promise<void>
  /** The body of a party's next ring. */
  nextRing(party: PartyId): Ring
}

export async function openToldLog(opened: OpenedLog, chance: Chance): Promise<ToldLog> {
  const files = new Map(opened.files)
  const own = openMemoryFiles(files, { sharesBytes: true })
  const { cryptography, policy, signer } = opened
  const writer = await openLogWriter({
    files: own,
    origin: ORIGIN,
    logKey: signer(ORIGIN),
    policy,
    cryptography,
  })
  const blobs = openBlobStore(own, cryptography)
  const erase = openErasing(blobs, writer.state)
  const model = new SightModel()
  const told = { opened, model, writer, chance, odd: [] as string[], numberOf: numbering(opened) }
  await tellFounding(told)
  let free = opened.free
  return {
    ...told,
    rings: firstRings(),
    hub: hubOf(writer, policy, async (id) => (model.withheld.has(id) ? null : blobs.get(id))),
    files,
    freshPair: () => free++,
    nextRing: (party) => present(writer.state.ringOf(party), 'a ring'),
    tell: async (tellings) => {
      await tell(told, tellings)
      await erase(writer.state.size)
    },
  }
}

type NumberOf = (recipient: string) => number

function numbering({ pairs }: OpenedLog): NumberOf {
  const numbers = new Map(pairs.map(({ recipient }, number) => [recipient, number]))
  return (recipient) => present(numbers.get(recipient), 'a recipient of the pool')
}

function firstRings(): ReadonlyMap<PartyId, ToldRing> {
  return new Map(
    PARTIES.map((party) => [
      party,
      {
        officers: new Set(OFFICERS.map((name) => `${party}/${name}`)),
        desks: new Map(
          FIRST_READERS.map((id, number) => [id, number] as const).filter(
            ([id]) => id.split('/')[0] === party,
          ),
        ),
      },
    ]),
  )
}

interface Told {
  readonly opened: OpenedLog
  readonly model: SightModel
  readonly writer: LogWriter
  readonly chance: Chance
  readonly odd: string[]
  readonly numberOf: NumberOf
}

// The founding's grants, as the ceremony made them: readers hold the first pairs, audiences the next.
async function tellFounding({ opened, model, writer }: Told): Promise<void> {
  FIRST_AUDIENCES.forEach(({ audience }, i) =>
    model.audienceKeys.set(`${audience}/1`, FIRST_READERS.length + i),
  )
  for await (const note of writer.store.entries(writer.state.size)) {
    const { header, blobs } = valueOf(parseEntry(note, opened.cryptography))
    const index = present(
      writer.state.indexOfText(valueOf(parseEntry(note, opened.cryptography)).textHash),
      'an index',
    )
    const [ref] = blobs
    if (header.kind !== 'ledger.grant' || ref === undefined) continue
    const to = header.aud ?? ''
    const aud = `${textOf(header, 'audience')}/1`
    const gives = model.audienceKeys.get(aud) ?? 0
    const part = {
      blob: ref.blob,
      to: FIRST_READERS.indexOf(to),
      says: grantWords(opened, gives),
      isOwn: true,
    }
    model.said.push({
      index,
      author: header.author,
      aud: to,
      parts: [part],
      grant: { aud, to, gives },
    })
  }
}

/** What a reader finds who opens a grant. */
export function grantWords({ pairs }: OpenedLog, gives: number): string {
  return JSON.stringify({ identity: present(pairs[gives], 'a pair').identity })
}

interface Chain {
  readonly seq: number
  readonly text: Sha256Hex | null
}

interface Drafted {
  readonly telling: Telling
  readonly draft: Draft
  readonly submission: Submission
  /** The pair it is sealed to, as it stood when it was. */
  readonly sealedTo: number
}

async function tell(told: Told, tellings: readonly Telling[]): Promise<void> {
  const chains = new Map<string, Chain>()
  const drafted: Drafted[] = []
  for (const telling of tellings) {
    const one = await draft(told, telling, chains)
    if (one !== null) drafted.push(one)
  }
  const answers = await told.writer.append(drafted.map(({ submission }) => submission))
  drafted.forEach(({ telling, draft: { header } }, i) => {
    const answer = present(answers[i], 'an answer')
    const code = answer.ok ? null : answer.refusal.code
    if (code !== telling.refused) {
      told.odd.push(`${header.kind} of ${header.author}: ${code}, not ${telling.refused}`)
    }
    if (answer.ok) note(told, present(drafted[i], 'a draft'), answer.value)
  })
}

async function draft(
  told: Told,
  telling: Telling,
  chains: Map<string, Chain>,
): Promise<Drafted | null> {
  const { opened, writer, chance } = told
  const [author = ''] = telling.signers
  const chain = chains.get(author) ?? writer.state.chainOf(author)
  const state = sightOf(told, telling)
  const sealing = { ...opened.sealing, sealMany: sealingOf(told, telling, chain) }
  const context = { author, state, chain, sealing, chance, cryptography: opened.cryptography }
  const made = await draftEntry(telling.act, context)
  if (!made.ok) {
    if (made.refusal.code !== telling.refused) told.odd.push(`draft: ${made.refusal.code}`)
    return null
  }
  // What the rules refuse takes no place in its author's chain.
  if (telling.refused === null) {
    chains.set(author, { seq: chain.seq + 1, text: made.value.hash })
  }
  const signers = telling.signers.map(opened.signer)
  const lines = await signDraft(made.value, signers, opened.cryptography)
  const parsed = lines.map((line) => present(parseSignatureLine(line.trimEnd()), 'a line'))
  const submission = { note: formatNote(made.value.text, parsed), blobs: made.value.blobs }
  const sealedTo = sealedToOf(told, telling, made.value.header.aud)
  return { telling, draft: made.value, submission, sealedTo }
}

// An author who seals to others than it says: the header names the audience, the stanza somebody else.
function sightOf({ writer, opened }: Told, { state = writer.state, sealed }: Telling): LogState {
  if (sealed !== 'to-others') return state
  const recipient = present(opened.pairs.at(-1), 'a pair').recipient
  return {
    ...state,
    size: state.size,
    root: (size) => state.root(size),
    latestAudience: (id) => {
      const audience = state.latestAudience(id)
      return audience === null ? null : { ...audience, recipient }
    },
  }
}

function sealingOf(
  { opened }: Told,
  { act, signers, sealed }: Telling,
  chain: Chain,
): OpenedLog['sealing']['sealMany'] {
  if (typeof sealed === 'object') return () => Promise.resolve([sealed.stolen])
  if (sealed !== 'under-another') return (jobs) => opened.sealing.sealMany(jobs)
  const owner = {
    author: signers[0] ?? '',
    id: '00000000-0000-4000-8000-000000000000',
    kind: act.kind,
    seq: chain.seq + 1,
    x: ORIGIN,
  }
  return (jobs) =>
    opened.sealing.sealMany(
      jobs.map((job) => ({ ...job, plaintext: valueOf(encodeBlob(owner, 'elsewhere')) })),
    )
}

/** Tells the model what an ordered entry means. */
function note(told: Told, { telling, draft: made, sealedTo: to }: Drafted, index: number): void {
  const { model, opened, numberOf } = told
  const { header, blobs } = made
  const { act, gives, sealed } = telling
  if (act.kind === 'ledger.erase') model.erase(index, act.body?.['blobs'] as readonly BlobId[])
  if (act.kind === 'ledger.audience') {
    const aud = epochIn(act)
    model.audienceKeys.set(aud, numberOf(textOf(act, 'recipient')))
  }
  if (header.aud === undefined) return
  const isGrant = act.kind === 'ledger.grant'
  const contents = [act.data ?? null, ...(act.more ?? [])]
  const parts = blobs.map((bytes, i) => ({
    blob: blobIdOf(opened.cryptography, bytes),
    to,
    says: JSON.stringify(contents[i] ?? null),
    isOwn: sealed !== 'under-another',
  }))
  const grant = isGrant
    ? {
        aud: epochIn(act),
        to: header.aud,
        gives: present(gives, 'what a grant gives'),
      }
    : null
  model.said.push({ index, author: header.author, aud: header.aud, parts, grant })
}

function sealedToOf(told: Told, { act, sealed, state }: Telling, aud: string | undefined): number {
  const { model, numberOf, opened, writer } = told
  if (aud === undefined) return -1
  if (sealed === 'to-others') return opened.pairs.length - 1
  if (act.kind !== 'ledger.grant') return present(model.audienceKeys.get(aud), 'an epoch')
  return numberOf(present((state ?? writer.state).recipient(aud), 'a recipient'))
}

function textOf({ body }: Pick<Act, 'body'>, name: string): string {
  const value = body?.[name]
  return typeof value === 'string' ? value : ''
}

function epochIn(act: Act): string {
  return `${textOf(act, 'audience')}/${Number(act.body?.['epoch'])}`
}

function hubOf(writer: LogWriter, policy: Bytes, blob: HubPort['blob']): HubPort {
  return {
    origin: ORIGIN,
    submit: () => Promise.reject(new Error('no entry comes this way')),
    witnessedProof: () => Promise.resolve(null),
    policy: () => Promise.resolve(policy),
    checkpoint: () => Promise.resolve(writer.head().bytes),
    checkpointAbove: () => Promise.resolve(null),
    earlierCheckpoint: () => Promise.resolve(null),
    entryBundle: (bundle, width) => writer.store.bundle(bundle, width),
    blob,
  }
}
