// What a hub can tell that is not so, one lie each, over a hub that tells the truth. A lie says what an
// honest reader answers at its next pull; none of these shows a second history, so none may freeze anyone.
import { byteAt, concatBytes, present, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import {
  decodeBundle,
  encodeBundle,
  formatCheckpointText,
  formatProof,
  hashOf,
  parseCheckpoint,
  parseProof,
  TILE_WIDTH,
  unpackCosignature,
  packCosignature,
  withSignatures,
} from '@parley/ledger'
import type { HubPort, SignatureLine } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { signedCheckpoint } from './history.ts'
import type { SmallExchange } from './small-exchange.ts'

/** What a liar has at hand beside its own log. */
export interface Scene {
  readonly exchange: SmallExchange
  /** A cosigned checkpoint from before the reader's last pull. */
  readonly old: Bytes
  /** The checkpoint that the reader saw last. */
  readonly last: Bytes
  /** The hub of another exchange. */
  readonly other: HubPort
}

export interface Lie {
  readonly name: string
  /** How a reader refuses the next answer; `out-of-reach` if it throws, null if nothing shown is wrong. */
  readonly noticed: string | null
  readonly told: (hub: HubPort, scene: Scene) => Partial<HubPort>
}

const flipped = (bytes: Bytes, at: number): Bytes => bytes.with(at, byteAt(bytes, at) ^ 1)

/** Bundles changed on their way; a hub that has none has none. */
function bundled(change: (bytes: Bytes, width: number) => Bytes | null): Lie['told'] {
  return (hub) => ({
    entryBundle: async (index, width) => {
      const bytes = await hub.entryBundle(index, width)
      return bytes === null ? null : change(bytes, width)
    },
  })
}

const away = (): Promise<never> => Promise.reject(new Error('no network'))

export const LIES: readonly Lie[] = [
  {
    name: 'silence',
    noticed: 'out-of-reach',
    told: () => ({ checkpoint: away, checkpointAbove: away, entryBundle: away, submit: away }),
  },
  {
    name: 'new entries kept back',
    noticed: null,
    told: (_, { last }) => ({
      checkpoint: () => Promise.resolve(last),
      checkpointAbove: () => Promise.resolve(null),
      witnessedProof: () => Promise.resolve(null),
    }),
  },
  {
    name: 'an old checkpoint after a newer one',
    noticed: 'hub-behind',
    told: (_, { old }) => ({ checkpoint: () => Promise.resolve(old) }),
  },
  {
    name: 'garbage for a checkpoint',
    noticed: 'malformed',
    told: () => ({ checkpoint: () => Promise.resolve(new Uint8Array(300).fill(0x41)) }),
  },
  {
    name: 'a checkpoint altered in one bit of its root',
    noticed: 'bad-signature',
    told: (hub) => ({ checkpoint: async () => withOtherRoot(await hub.checkpoint()) }),
  },
  {
    name: 'the checkpoint of another exchange',
    noticed: 'other-log',
    told: (_, { other }) => ({ checkpoint: () => other.checkpoint() }),
  },
  {
    name: 'the entries of another exchange',
    noticed: 'bundle-differs',
    told: (_, { other }) => ({
      entryBundle: async (_index, width) => {
        const entries = await otherEntries(other)
        return encodeBundle(Array.from({ length: width }, (__, i) => at(entries, i)))
      },
    }),
  },
  {
    name: 'no bundle',
    noticed: 'bundle-missing',
    told: () => ({ entryBundle: () => Promise.resolve(null) }),
  },
  {
    name: 'a bundle altered in one bit',
    noticed: 'bundle-differs',
    told: bundled((bytes) => flipped(bytes, bytes.length - 10)),
  },
  {
    name: 'a bundle cut short',
    noticed: 'tile-malformed',
    told: bundled((bytes) => bytes.subarray(0, -1)),
  },
  {
    name: 'a bundle of fewer entries',
    noticed: 'tile-malformed',
    told: bundled((bytes, width) =>
      encodeBundle(valueOf(decodeBundle(bytes, width)).slice(0, width - 1)),
    ),
  },
  {
    name: 'a bundle of more entries',
    noticed: 'tile-malformed',
    told: bundled((bytes) => concatBytes(bytes, Uint8Array.of(0, 1, 0x41))),
  },
  {
    name: 'a bundle with the order of its last two entries changed',
    noticed: 'bundle-differs',
    told: bundled((bytes, width) => {
      const entries = valueOf(decodeBundle(bytes, width))
      const [one, two] = [at(entries, width - 2), at(entries, width - 1)]
      return encodeBundle([...entries.slice(0, width - 2), two, one])
    }),
  },
  {
    name: 'a size with no entries behind it',
    noticed: 'bundle-missing',
    told: (_, { exchange }) => ({ checkpoint: () => claimed(exchange, 5000) }),
  },
  {
    name: 'a size without end, and bundles of nothing for it',
    noticed: 'growth-too-large',
    told: (_, { exchange }) => ({
      checkpoint: () => claimed(exchange, Number.MAX_SAFE_INTEGER),
      entryBundle: () => Promise.resolve(largeBundle()),
    }),
  },
  {
    name: 'cosignatures moved from another size',
    noticed: 'bad-signature',
    told: (hub, { old }) => ({
      checkpoint: async () => withLinesOf(await hub.checkpoint(), old),
    }),
  },
  {
    name: 'cosignatures under another time',
    noticed: 'bad-signature',
    told: (hub) => ({ checkpoint: async () => retimed(await hub.checkpoint()) }),
  },
  {
    name: 'garbage for a witnessed proof',
    noticed: 'proof-malformed',
    told: (hub) => ({
      checkpoint: async () => withoutCosigners(await hub.checkpoint()),
      witnessedProof: () => Promise.resolve(new Uint8Array(9)),
    }),
  },
  {
    name: 'a witnessed proof of the log of another exchange',
    noticed: 'other-log',
    told: (hub, { other }) => ({
      checkpoint: async () => withoutCosigners(await hub.checkpoint()),
      witnessedProof: async () => {
        const checkpoint = await other.checkpoint()
        return formatProof({ index: 0, hashes: [], checkpoint })
      },
    }),
  },
  {
    name: 'no word of any cosignature',
    noticed: null,
    told: (hub) => ({
      checkpoint: async () => withoutCosigners(await hub.checkpoint()),
      witnessedProof: () => Promise.resolve(null),
    }),
  },
]

/** Lies about what is submitted: the author keeps its entry, and offers it again. */
export const ANSWERS: readonly Omit<Lie, 'noticed'>[] = [
  { name: 'no answer', told: () => ({ submit: away }) },
  {
    name: 'garbage',
    told: () => ({ submit: () => Promise.resolve({ ok: true, value: new Uint8Array(40) }) }),
  },
  {
    name: 'a proof of another entry',
    told: (_, { exchange }) => ({
      submit: async () => ({ ok: true, value: await foreignProof(exchange) }),
    }),
  },
  {
    name: 'a proof with another index',
    told: (hub) => ({
      submit: async (note, blobs) => {
        const answer = await hub.submit(note, blobs)
        if (!answer.ok) return answer
        const proof = valueOf(parseProof(answer.value))
        return { ok: true, value: formatProof({ ...proof, index: proof.index + 1 }) }
      },
    }),
  },
  {
    name: 'busy, for ever',
    told: () => ({ submit: () => Promise.resolve({ ok: false, refusal: { code: 'hub-busy' } }) }),
  },
]

function at<Value>(of: readonly Value[], index: number): Value {
  return present(of[index % of.length], 'an entry')
}

async function otherEntries(other: HubPort): Promise<readonly Bytes[]> {
  const { checkpoint } = valueOf(parseCheckpoint(await other.checkpoint()))
  const bytes = present(await other.entryBundle(0, checkpoint.size), 'a bundle')
  return valueOf(decodeBundle(bytes, checkpoint.size))
}

/** Any size, over a root that nobody has entries for. */
function claimed(exchange: SmallExchange, size: number): Promise<Bytes> {
  const root = hashOf(nodeCryptography, utf8Bytes('nothing'))
  return signedCheckpoint(exchange, formatCheckpointText({ origin: exchange.origin, size, root }))
}

let large: Bytes | null = null

function largeBundle(): Bytes {
  large ??= encodeBundle(Array.from({ length: TILE_WIDTH }, () => new Uint8Array(65_000)))
  return large
}

async function foreignProof(exchange: SmallExchange): Promise<Bytes> {
  const checkpoint = await claimed(exchange, 1)
  return formatProof({ index: 0, hashes: [], checkpoint })
}

function withOtherRoot(bytes: Bytes): Bytes {
  const { checkpoint } = valueOf(parseCheckpoint(bytes))
  const before = utf8Bytes(`${checkpoint.origin}\n${checkpoint.size}\n`).length
  return bytes.with(before, byteAt(bytes, before) === 0x41 ? 0x42 : 0x41)
}

function withoutCosigners(bytes: Bytes): Bytes {
  const { note } = valueOf(parseCheckpoint(bytes))
  return withSignatures({ ...note, signatures: note.signatures.slice(0, 1) }, [])
}

function withLinesOf(bytes: Bytes, other: Bytes): Bytes {
  const bare = valueOf(parseCheckpoint(withoutCosigners(bytes))).note
  return withSignatures(bare, valueOf(parseCheckpoint(other)).note.signatures.slice(1))
}

function retimed(bytes: Bytes): Bytes {
  const bare = valueOf(parseCheckpoint(withoutCosigners(bytes))).note
  const lines = valueOf(parseCheckpoint(bytes)).note.signatures.slice(1)
  return withSignatures(bare, lines.map(later))
}

function later(line: SignatureLine): SignatureLine {
  const cosignature = present(unpackCosignature(line.signature), 'a cosignature')
  const timeSeconds = cosignature.timeSeconds + 3600
  return { ...line, signature: packCosignature({ ...cosignature, timeSeconds }) }
}
