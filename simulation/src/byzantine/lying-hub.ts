// A hub that lies when it is told to: its port stays the same object, so the reader behind it cannot know.
import type { HubPort } from '@parley/ledger'
import type { Lie, Scene } from './lies.ts'

export interface LyingHub {
  readonly port: HubPort
  /** From now on tells these lies, the later over the earlier, and the truth in everything else. */
  tell(lies: readonly Pick<Lie, 'told'>[], scene: Scene): void
  /** From now on shows what another port shows. */
  show(port: HubPort): void
  /** Tells the truth again. */
  repent(): void
}

export function openLyingHub(truth: HubPort): LyingHub {
  let now = truth
  return {
    port: {
      origin: truth.origin,
      submit: (note, blobs) => now.submit(note, blobs),
      witnessedProof: (text, waitMs) => now.witnessedProof(text, waitMs),
      policy: () => now.policy(),
      checkpoint: () => now.checkpoint(),
      checkpointAbove: (size, waitMs) => now.checkpointAbove(size, waitMs),
      earlierCheckpoint: (size) => now.earlierCheckpoint(size),
      entryBundle: (bundle, width) => now.entryBundle(bundle, width),
      blob: (id) => now.blob(id),
    },
    tell: (lies, scene) => {
      now = lies.reduce((hub, lie) => ({ ...hub, ...lie.told(hub, scene) }), truth)
    },
    show: (port) => {
      now = port
    },
    repent: () => {
      now = truth
    },
  }
}
