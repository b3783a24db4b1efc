// The thread that runs a matching on helper threads of this process. It keeps the shards of a job that was
// cancelled: asked again with the same lists, it goes on from them.
import { coordinating } from './coordinating.ts'
import type { CoordinatorAnswer, CoordinatorTask } from './coordinating.ts'
import { nodeCryptography } from './cryptography.ts'
import { matchInThreads } from './match-threads.ts'
import type { KeptShards } from './match-threads.ts'

let kept: { readonly data: string; readonly shards: KeptShards } = { data: '', shards: new Map() }

export const work: (task: CoordinatorTask<number>) => Promise<CoordinatorAnswer> = coordinating(
  async ({ held, sought, data }, board, threads) => {
    if (kept.data !== data) kept = { data, shards: new Map() }
    const request = { held, sought, hashing: nodeCryptography }
    return await matchInThreads(request, { threads, board, kept: kept.shards })
  },
)
