// A stranger with nothing but the hub's files: reads them entry by entry, verifies each signature, chain
// and root, hashes each ciphertext, and keeps count. Unlike `verifyDirectory` it goes on where it stopped,
// so that looking after every step of a play costs no more than looking once.
import type { LogFiles } from '@parley/files'
import type { Bytes, Cryptography } from '@parley/kernel'
import {
  base64Hash,
  blobPath,
  checkCiphertext,
  CHECKPOINT_PATH,
  decodeBundle,
  judgeCheckpoint,
  openLogState,
  parseOrigin,
  parsePolicy,
  parseRing,
  POLICY_PATH,
  sameHash,
  TILE_WIDTH,
  tilePath,
} from '@parley/ledger'
import type { AdmittedEntry, Checkpoint, LogState, Ring } from '@parley/ledger'

export type Files = Pick<LogFiles, 'read' | 'list'>

/** A ring, which governs the entries after `index`. */
export interface RingAt {
  readonly index: number
  readonly ring: Ring
}

export interface AuditFault {
  readonly code: string
  /** The entry at which it shows. */
  readonly at: number
}

export class Auditor {
  readonly entries: AdmittedEntry[] = []
  readonly rings: RingAt[] = []
  readonly #cryptography: Cryptography
  #state: LogState | null = null

  constructor(cryptography: Cryptography) {
    this.#cryptography = cryptography
  }

  /** The root at a size, in base64; null beyond what was read. */
  rootAt(size: number): string | null {
    const state = this.#state
    return state === null || size > state.size ? null : base64Hash(state.root(size))
  }

  /** Reads on to the newest witnessed checkpoint; answers with the first thing that is wrong, or null. */
  async readOn(files: Files): Promise<AuditFault | null> {
    const state = (this.#state ??= await openState(files, this.#cryptography))
    if (state === null) return { code: 'policy', at: 0 }
    const checkpoint = await witnessed(files, state, this.#cryptography)
    if ('code' in checkpoint) return checkpoint
    const before = state.size
    if (checkpoint.size < before) return { code: 'rolled-back', at: checkpoint.size }
    const fault = await this.#take(files, state, checkpoint.size)
    if (fault !== null) return fault
    if (!sameHash(state.root(), checkpoint.root)) return { code: 'root-differs', at: state.size }
    return this.#hashBlobs(files, before)
  }

  async #take(files: Files, state: LogState, size: number): Promise<AuditFault | null> {
    while (state.size < size) {
      const index = Math.floor(state.size / TILE_WIDTH)
      const first = index * TILE_WIDTH
      const bundle = await bundleOf(files, index, Math.min(TILE_WIDTH, size - first))
      if (bundle === null) return { code: 'tile-missing', at: state.size }
      for (const note of bundle.slice(state.size - first, size - first)) {
        const admitted = state.admit(note)
        if (!admitted.ok) return { code: admitted.refusal.code, at: state.size }
        this.#keep(admitted.value)
      }
    }
    return null
  }

  #keep(admitted: AdmittedEntry): void {
    this.entries.push(admitted)
    const { kind, body } = admitted.entry.header
    const ring = kind === 'ledger.keys' ? parseRing(body ?? {}, this.#cryptography) : null
    if (ring?.ok === true) this.rings.push({ index: admitted.index, ring: ring.value })
  }

  async #hashBlobs(files: Files, from: number): Promise<AuditFault | null> {
    for (const { index, entry } of this.entries.slice(from)) {
      for (const ref of entry.blobs) {
        const bytes = await files.read(blobPath(ref.blob))
        if (bytes === null) return { code: 'blob-missing', at: index }
        const checked = checkCiphertext(bytes, ref, this.#cryptography)
        if (!checked.ok) return { code: checked.refusal.code, at: index }
      }
    }
    return null
  }
}

async function openState(files: Files, cryptography: Cryptography): Promise<LogState | null> {
  const bytes = await files.read(POLICY_PATH)
  const policy = bytes === null ? null : parsePolicy(bytes, cryptography)
  if (bytes === null || policy?.ok !== true) return null
  const origin = parseOrigin(policy.value.logs[0]?.key.name ?? '')
  const opened = origin === null ? null : openLogState({ origin, policy: bytes, cryptography })
  return opened?.ok === true ? opened.value : null
}

async function witnessed(
  files: Files,
  state: LogState,
  cryptography: Cryptography,
): Promise<Checkpoint | AuditFault> {
  const bytes = await files.read(CHECKPOINT_PATH)
  if (bytes === null) return { code: 'checkpoint-missing', at: state.size }
  const judged = judgeCheckpoint(bytes, state.policy, cryptography)
  if (!judged.ok) return { code: judged.refusal.code, at: state.size }
  if (!judged.value.isWitnessed) return { code: 'quorum-missing', at: state.size }
  return judged.value.checkpoint
}

// Once a wider bundle is there, the narrower one may go.
async function bundleOf(
  files: Files,
  index: number,
  width: number,
): Promise<readonly Bytes[] | null> {
  for (const wide of new Set([width, TILE_WIDTH])) {
    const bytes = await files.read(tilePath({ level: 'entries', index, width: wide }))
    const bundle = bytes === null ? null : decodeBundle(bytes, wide)
    if (bundle?.ok === true) return bundle.value
  }
  return null
}
